"""From answers to NRR, IKM and mutu."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asncli.rules.library import survey_law
from asncli.rules.skm import Ikm, as_mark, enough, ikm
from asncli.terms import Period, PeriodKind, ServiceElement

LAW = survey_law(Period(2026, PeriodKind.SEMESTER, 1))
EVERY = tuple(ServiceElement)


def scored(*sums: int, n: int = 1, weights: str = "exact") -> Ikm:
    found = ikm(dict(zip(EVERY, sums, strict=True)), dict.fromkeys(EVERY, n), weights)
    assert found
    return found


def alike(nrr: Fraction, weights: str = "exact") -> Ikm:
    """A unit whose nine unsur all have this NRR."""
    return scored(*[nrr.numerator] * 9, n=nrr.denominator, weights=weights)


@pytest.mark.parametrize(
    ("nrr", "ikm_hundredths", "mutu"),
    [
        ("4", 10_000, "A"),
        ("3.5324", 8831, "A"),
        ("3.5322", 8831, "A"),  # 88.305, half up
        ("3.532", 8830, "B"),
        ("3.0644", 7661, "B"),
        ("3.0642", 7661, "B"),  # 76.605 fell between two printed bands elsewhere
        ("3.064", 7660, "C"),
        ("2.6", 6500, "C"),  # exactly 65 belonged to no band elsewhere
        ("2.5998", 6500, "C"),
        ("2.5996", 6499, "D"),
        ("1", 2500, "D"),
    ],
)
def test_the_ikm_is_rounded_before_the_band_and_every_value_has_one(nrr: str, ikm_hundredths: int, mutu: str) -> None:
    found = alike(Fraction(nrr))
    assert (found.ikm_hundredths, found.mutu) == (ikm_hundredths, mutu)


def test_the_worksheet_weight_gives_another_ikm_and_is_named() -> None:
    assert (alike(Fraction(4), "0.11").ikm_hundredths, alike(Fraction(4), "0.11").weights) == (9900, "0.11")
    assert alike(Fraction(1), "0.11").mutu == "D"  # 24.75, below the lowest printed value


def test_an_unsur_that_nobody_answered_is_named_and_counts_neither_as_zero_nor_as_a_guess() -> None:
    answered: dict[ServiceElement, int] = dict.fromkeys(EVERY, 10)
    del answered[ServiceElement.COST]
    found = ikm(dict.fromkeys(answered, 30), answered)
    assert found
    assert (found.ikm_hundredths, found.mean, found.unanswered) == (7500, 30_000, (ServiceElement.COST,))
    assert found.nrr[ServiceElement.COST] is None
    worksheet = ikm(dict.fromkeys(answered, 40), answered, "0.11")
    assert worksheet
    assert worksheet.ikm_hundredths == 9900


def test_without_any_answer_there_is_no_ikm() -> None:
    assert ikm({}, {}) is None
    assert ikm(dict.fromkeys(EVERY, 0), dict.fromkeys(EVERY, 0)) is None


def test_unsur_are_known_by_name_whatever_their_order() -> None:
    sums = {element: 20 + n for n, element in enumerate(EVERY)}
    backwards = dict(reversed(sums.items()))
    assert ikm(sums, dict.fromkeys(EVERY, 10)) == ikm(backwards, dict.fromkeys(EVERY, 10))


@given(st.lists(st.tuples(st.integers(1, 50), st.integers(0, 150)), min_size=9, max_size=9))
def test_the_ikm_agrees_with_the_plain_fractions(answers: list[tuple[int, int]]) -> None:
    sums = [n + min(extra, 3 * n) for n, extra in answers]
    found = ikm(dict(zip(EVERY, sums, strict=True)), dict(zip(EVERY, (n for n, _ in answers), strict=True)), law=LAW)
    mean = sum((Fraction(s, n) for s, (n, _) in zip(sums, answers, strict=True)), Fraction(0)) / 9
    assert found
    assert abs(Fraction(found.ikm_hundredths, 100) - mean * 25) <= Fraction(1, 200)
    assert 2500 <= found.ikm_hundredths <= 10_000
    assert next(band.mutu for band in LAW.bands if found.ikm_hundredths >= band.at_least) == found.mutu


def test_so_many_respondents_are_enough() -> None:
    assert (enough(10, 10), enough(9, 10)) == (True, False)


def test_an_ikm_becomes_a_mark_from_one_to_five() -> None:
    assert [as_mark(figure) for figure in (2475, 2500, 6250, 8831, 9148, 10_000)] == [100, 100, 300, 438, 455, 500]
