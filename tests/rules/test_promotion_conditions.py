"""The conditions of a promotion."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asncli.rules.library import promotion_laws
from asncli.rules.post_kinds import PostKind
from asncli.rules.promotion import (
    Candidate,
    Case,
    Credit,
    Ground,
    Met,
    NextPangkat,
    Outcome,
    Road,
    Serving,
    Subject,
    Year,
)
from asncli.rules.promotion_conditions import Judge
from asncli.rules.promotion_law import law_on, next_period
from asncli.terms import EmployeeKind, Predikat
from tests.rules.candidates import BASES, DAY, POLICY, SURE, TODAY, condition, judged, met, year

JF = SURE._replace(post=PostKind.FUNGSIONAL, credit=Credit(5000, 5000, date(2025, 1, 1), ()))


def test_who_meets_every_condition_can_be_put_forward_and_the_ceiling_of_education_is_left_to_the_officer() -> None:
    found = judged(SURE)
    assert (found.outcome, found.on) == (Outcome.NOW, DAY)
    assert [(one.subject, one.met, one.value) for one in found.conditions] == [
        (Subject.KIND, Met.YES, "PNS"),
        (Subject.PREDIKAT, Met.YES, "2025: Baik; 2024: Baik"),
        (Subject.GOLONGAN, Met.YES, "III/a sejak 1 April 2020"),
        (Subject.DISCIPLINE, Met.YES, "tidak ada"),
        (Subject.RETIREMENT, Met.YES, "TMT pensiun 1 Maret 2045"),
        (Subject.EDUCATION, Met.BY_HAND, "pendidikan S-1; tidak diperiksa program"),
    ]
    assert condition(found, Subject.EDUCATION).asked == "III/b masih dalam batas pendidikan"
    assert condition(found, Subject.GOLONGAN).basis == "dasar golongan"


@pytest.mark.parametrize("kind", [EmployeeKind.PPPK, EmployeeKind.PPPK_PARUH_WAKTU])
def test_pppk_have_no_kenaikan_pangkat(kind: EmployeeKind) -> None:
    found = judged(SURE._replace(kind=kind))
    assert (found.outcome, found.on) == (Outcome.UNFORESEEABLE, None)
    assert [one.value for one in found.conditions] == [
        f"{kind.label}: tidak ada kenaikan pangkat, hanya kenaikan gaji berkala"
    ]
    assert judged(SURE._replace(kind=kind), Road.JABATAN).outcome is Outcome.UNFORESEEABLE


LOW, BAIK = Predikat.BUTUH_PERBAIKAN, Predikat.BAIK


@pytest.mark.parametrize(
    ("years", "day", "result", "on"),
    [
        ((year(2024), year(2025)), DAY, Met.YES, None),
        ((year(2024, LOW), year(2025)), DAY, Met.LATER, date(2027, 1, 1)),
        ((year(2024), year(2025, LOW)), DAY, Met.LATER, date(2028, 1, 1)),
        ((year(2024, LOW), year(2025, LOW)), DAY, Met.LATER, date(2028, 1, 1)),
        ((year(2024),), DAY, Met.MISSING, None),
        ((year(2025),), DAY, Met.MISSING, None),
        ((year(2025, LOW),), DAY, Met.LATER, date(2028, 1, 1)),
        ((year(2024, LOW),), DAY, Met.MISSING, None),
        ((year(2024), year(2025, final=False, said="draf")), DAY, Met.MISSING, None),
        ((year(2024), year(2025, LOW, final=False, said="draf")), DAY, Met.MISSING, None),
        ((year(2024), year(2025)), date(2027, 4, 1), Met.LATER, date(2027, 4, 1)),
        ((year(2024), year(2025), year(2026)), date(2027, 4, 1), Met.YES, None),
        ((year(2024), year(2025), year(2026, LOW)), date(2027, 4, 1), Met.LATER, date(2029, 1, 1)),
        ((), date(2029, 4, 1), Met.LATER, date(2029, 4, 1)),
    ],
)
def test_the_predikat_of_the_last_two_years_is_at_least_baik(
    years: tuple[Year, ...], day: date, result: Met, on: date | None
) -> None:
    found = condition(judged(SURE._replace(years=years), day=day), Subject.PREDIKAT)
    assert (found.met, found.on) == (result, on)


def test_what_is_known_of_each_year_is_said() -> None:
    drafted = SURE._replace(years=(year(2025, final=False, said="draf"),))
    assert condition(judged(drafted), Subject.PREDIKAT).value == "2025: Baik (draf); 2024: belum ada"
    assert condition(judged(SURE, day=date(2027, 4, 1)), Subject.PREDIKAT).value == "2026: ditunggu; 2025: Baik"


@pytest.mark.parametrize(
    ("one", "result", "on"),
    [
        (SURE._replace(golongan_since=date(2022, 12, 1)), Met.YES, None),
        (SURE._replace(golongan_since=date(2022, 12, 2)), Met.LATER, date(2027, 1, 1)),
        (SURE._replace(golongan_since=date(2024, 2, 29)), Met.LATER, date(2028, 3, 1)),
        (SURE._replace(golongan_since=date(2023, 10, 31)), Met.LATER, date(2027, 11, 1)),
        (SURE._replace(golongan_since=None), Met.MISSING, None),
        (SURE._replace(golongan=None), Met.MISSING, None),
        (SURE._replace(golongan="IV/e"), Met.NEVER, None),
        (JF._replace(golongan_since=date(2024, 12, 1)), Met.YES, None),
        (SURE._replace(post=None, golongan_since=date(2024, 12, 1)), Met.MISSING, None),
        (SURE._replace(post=None, golongan_since=date(2020, 1, 1)), Met.YES, None),
        (SURE._replace(post=None, structural=True, golongan_since=date(2024, 12, 1)), Met.LATER, date(2028, 12, 1)),
    ],
)
def test_the_golongan_has_been_held_long_enough(one: Candidate, result: Met, on: date | None) -> None:
    found = condition(judged(one), Subject.GOLONGAN)
    assert (found.met, found.on) == (result, on)


@pytest.mark.parametrize(
    ("credit", "result", "on"),
    [
        (Credit(5000, 5000, None, ("tahun 2023",)), Met.YES, None),
        (Credit(4999, 5000, date(2027, 6, 15), ()), Met.LATER, date(2027, 7, 1)),
        (Credit(4999, 5000, date(2025, 6, 15), ()), Met.LATER, DAY),
        (Credit(4999, 5000, date(2027, 6, 15), ("tahun 2023",)), Met.MISSING, None),
        (Credit(4999, 5000, None, ()), Met.NEVER, None),
        (Credit(4999, None, None, ()), Met.BY_HAND, None),
        ("Jenjang tidak dikenal", Met.MISSING, None),
    ],
)
def test_a_jabatan_fungsional_needs_angka_kredit(credit: Credit | str, result: Met, on: date | None) -> None:
    found = condition(judged(JF._replace(credit=credit)), Subject.CREDIT)
    assert (found.met, found.on) == (result, on)
    assert Subject.CREDIT not in {one.subject for one in judged(SURE).conditions}


def test_a_penalty_bars_as_long_as_it_has_effect_and_one_after_another_too() -> None:
    first = Serving(date(2026, 7, 1), date(2026, 12, 31))
    second = Serving(date(2027, 1, 1), date(2027, 9, 15))
    assert judged(SURE._replace(penalties=(first,))).on == date(2027, 1, 1)
    assert judged(SURE._replace(penalties=(first, second))).on == date(2027, 10, 1)
    assert met(judged(SURE._replace(penalties=(second,))), Subject.DISCIPLINE) is Met.YES
    forever = Serving(date(2026, 7, 1), None)
    assert judged(SURE._replace(penalties=(forever,))).outcome is Outcome.UNFORESEEABLE


def test_a_penalty_is_not_named_but_its_last_day_is() -> None:
    served = SURE._replace(penalties=(Serving(date(2026, 7, 1), date(2026, 12, 31)),))
    assert condition(judged(served), Subject.DISCIPLINE).value == "hukuman disiplin masih berlaku s.d. 31 Desember 2026"
    after = SURE._replace(penalties=(Serving(date(2027, 7, 1), date(2027, 12, 31)),))
    assert condition(judged(after), Subject.DISCIPLINE).value == "tidak ada yang berlaku pada periode itu"


@pytest.mark.parametrize(
    ("told", "result", "value"),
    [
        (NextPangkat("III/b", "Ahli Pertama", "Ahli Pertama"), Met.YES, "Ahli Pertama"),
        (NextPangkat("III/c", "Ahli Pertama", "Ahli Muda"), Met.NEVER,
         "III/c di luar jenjang Ahli Pertama: naik jenjang ke Ahli Muda lebih dahulu"),
        (NextPangkat("IV/a", "Penyelia", None), Met.NEVER,
         "IV/a di luar jenjang Penyelia: tidak ada jenjang di atasnya"),
    ],
)  # fmt: skip
def test_the_next_pangkat_belongs_to_the_jenjang_that_is_held(told: NextPangkat, result: Met, value: str) -> None:
    found = judged(JF._replace(credit=Credit(5000, 5000, date(2025, 1, 1), (), told)))
    one = condition(found, Subject.JENJANG)
    assert (one.met, one.value) == (result, value)
    assert (found.outcome is Outcome.NOW) is (result is Met.YES)


def test_a_jabatan_fungsional_and_each_pension_age_have_a_basis_of_their_own() -> None:
    laws = promotion_laws()
    ground = Ground(Road.PANGKAT, law_on(laws, DAY), POLICY, DAY, TODAY, BASES, frozenset(), laws,
                    {Subject.PREDIKAT: "praktik"}, {"functional": "PP"})  # fmt: skip
    of = [
        {one.subject: one.basis for one in Judge(ground).judge(person).conditions}
        for person in (SURE, JF._replace(retires_by="functional"))
    ]
    assert [(one[Subject.PREDIKAT], one[Subject.RETIREMENT]) for one in of] == [
        ("dasar predikat", "dasar retirement"), ("praktik", "PP"),
    ]  # fmt: skip


def test_a_penalty_at_the_period_that_another_condition_allows_counts() -> None:
    later = SURE._replace(golongan_since=date(2023, 4, 1), penalties=(Serving(date(2027, 3, 1), date(2027, 8, 31)),))
    assert judged(later).on == date(2027, 9, 1)


def test_nobody_is_put_forward_for_a_day_after_the_pension_begins() -> None:
    late = SURE._replace(golongan_since=date(2023, 4, 1), retirement=date(2027, 4, 1))
    assert met(judged(late), Subject.RETIREMENT) is Met.NEVER
    assert met(judged(late._replace(retirement=date(2027, 5, 1))), Subject.RETIREMENT) is Met.YES
    assert met(judged(late._replace(retirement="Tanggal lahir tidak diketahui")), Subject.RETIREMENT) is Met.MISSING


def test_a_kedudukan_hukum_that_is_not_evaluated_is_looked_at_by_an_officer() -> None:
    assert met(judged(SURE._replace(legal_status="Cltn")), Subject.LEGAL_STATUS) is Met.BY_HAND


@pytest.mark.parametrize(
    ("one", "outcome", "on"),
    [
        (SURE, Outcome.NOW, DAY),
        (SURE._replace(box=6), Outcome.UNFORESEEABLE, None),
        (SURE._replace(box="Potensi belum dinilai"), Outcome.MISSING, None),
        (SURE._replace(coaching=Case(date(2026, 7, 1), date(2027, 1, 5))), Outcome.LATER, date(2027, 2, 1)),
        (SURE._replace(golongan_since=None), Outcome.NOW, DAY),
        (JF, Outcome.LATER, date(2028, 1, 1)),
        (JF._replace(years=(year(2024, Predikat.SANGAT_BAIK), year(2025, Predikat.SANGAT_BAIK))), Outcome.NOW, DAY),
    ],
)
def test_a_higher_jabatan_asks_for_box_predikat_and_no_open_coaching(
    one: Candidate, outcome: Outcome, on: date | None
) -> None:
    found = judged(one, Road.JABATAN)
    assert (found.outcome, found.on) == (outcome, on)


def test_an_agency_may_leave_coaching_out_and_take_a_lower_box() -> None:
    own = POLICY._replace(post_coaching_bars=False, post_box=5)
    one = SURE._replace(box=5, coaching=Case(date(2026, 7, 1), date(2027, 1, 5)))
    assert judged(one, Road.JABATAN, policy=own).outcome is Outcome.NOW


PEOPLE = st.builds(
    SURE._replace,
    post=st.sampled_from([PostKind.PELAKSANA, PostKind.FUNGSIONAL, None]),
    golongan_since=st.one_of(st.none(), st.dates(date(2018, 1, 1), TODAY)),
    years=st.lists(
        st.builds(year, st.integers(2023, 2025), st.sampled_from(Predikat), final=st.booleans()),
        max_size=3, unique_by=lambda one: one.year,
    ).map(tuple),
    credit=st.one_of(
        st.just("Jenjang tidak dikenal"),
        st.builds(
            Credit, st.integers(0, 9000), st.just(5000), st.none() | st.dates(TODAY, date(2030, 1, 1)), st.just(()),
        ),
    ),
)  # fmt: skip


@given(PEOPLE, st.dates(DAY, date(2031, 1, 1)), st.dates(DAY, date(2031, 1, 1)))
def test_who_can_be_put_forward_at_a_period_still_can_at_a_later_one(one: Candidate, first: date, second: date) -> None:
    """Without penalties and before the pension; a year still to come may stand in the way of nobody."""
    early, late = sorted(next_period(promotion_laws(), day) for day in (first, second))
    before, after = judged(one, day=early), judged(one, day=late)
    if before.on is None:
        assert after.on is None or before.outcome is Outcome.MISSING
    else:
        assert after.on == max(before.on, late)


@given(PEOPLE)
def test_every_later_period_is_one_and_every_condition_that_is_met_later_names_one(one: Candidate) -> None:
    found = judged(one)
    assert (found.on is None) is (found.outcome in (Outcome.MISSING, Outcome.UNFORESEEABLE))
    for each in found.conditions:
        assert (each.on is not None) is (each.met is Met.LATER)
        if each.on:
            assert each.on == next_period(promotion_laws(), each.on) >= DAY
