"""Mistakes that other programs for the same work have made, as vectors: the right figure, and what they gave."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from functools import partial
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import numpy as np
import pytest
from openpyxl import Workbook

from asncli.rules.behaviour import figures
from asncli.rules.library import get_regulation
from asncli.rules.marks import ABSENT, ROLES, Scores, no_feedback
from asncli.rules.numeric import predikats, scheme_of
from asncli.rules.policy import load_policy
from asncli.rules.skm import ikm
from asncli.rules.skp import score
from asncli.terms import Period, PeriodKind, Predikat, Rating, ServiceElement
from asncli.workbooks.earlier import predikat_cell
from asncli.workbooks.rating import RATING
from asncli.workbooks.sheet import read
from tests.rules.reckoning import Indicator, Person, Plan, Result, marks_of

S1 = Period(2026, PeriodKind.SEMESTER, 1)
TODAY = date(2026, 11, 22)
REGULATION, POLICY = get_regulation("permenpanrb-6-2022"), load_policy()
NUMERIC = scheme_of(get_regulation("pp-30-2019"))


def indicator(direction: str, target: object, actual: object) -> Indicator:
    aim, realised = (int(Fraction(str(said)) * 10_000) for said in (target, actual))
    return Indicator(aim, None, direction, "terakhir", actuals=[(date(2026, 6, 30), realised)])


def scored(*indicators: Indicator) -> Scores:
    """Of one person with one RHK."""
    return score(marks_of([Person([Plan([Result(list(indicators))])])], S1), S1, REGULATION, POLICY)


def achievement(direction: str, target: object, actual: object) -> str:
    return figure(scored(indicator(direction, target, actual)).achievement[0])


def result(*actuals: object) -> str:
    """Of one RHK whose indicators reach so many percent."""
    return figure(scored(*(indicator("naik", 100, actual) for actual in actuals)).result[0])


def figure(hundredths: int) -> str:
    return "-" if hundredths == ABSENT else f"{int(hundredths) // 100}.{int(hundredths) % 100:02d}"


def numeric(total: str) -> str:
    """Predikat of a total under PP 30/2019, without a new idea."""
    (found,) = predikats(np.array([int(Fraction(total) * 100)]), np.array([False]), NUMERIC).tolist()
    return str(tuple(Predikat)[found])


def mutu(of: str) -> str:
    """Mutu of a unit whose mean is this IKM."""
    nrr = Fraction(of) / 25
    found = ikm(dict.fromkeys(ServiceElement, nrr.numerator), dict.fromkeys(ServiceElement, nrr.denominator))
    assert found
    return found.mutu


def behaviour(**roles: int) -> tuple[str, list[str]]:
    """Figure from the values of roles that count, and the roles named as missing."""
    said = no_feedback(1)
    for name, hundredths in roles.items():
        place = [role.value for role in ROLES].index(name)
        said.raters[place], said.total[place] = 3, 3 * hundredths
    found = figures(said, POLICY)
    named = [role.value for bit, role in enumerate(ROLES) if int(found.reweighted[0]) >> bit & 1]
    return figure(found.behaviour[0]), named


def rating(work_result: str) -> Rating:
    """What a work result suggests."""
    found = scored(indicator("naik", 100, work_result))
    return {1: Rating.BELOW, 2: Rating.MEETS, 3: Rating.ABOVE}[int(found.work_rating[0])]


def typo() -> object:
    return getattr(predikat_cell("Kurang / Misonduct", TODAY), "predikat", None)


def faulty_row() -> int | None:
    """Number of the faulty row of a sheet whose heading stands in row 4, below a title and an empty line."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Rating"
    for line in (
        ["REKAP RATING PEGAWAI"],
        ["Semester I 2026"],
        [],
        ["NIP", "Periode", "Rating Hasil Kerja", "Umpan Balik"],
        ["198503152010011901", "2026-S1", "Di Atas Ekspektasi", None],
        ["197804112003121902", "2026-S1", "Hebat", "Terima kasih"],
    ):
        sheet.append(line)
    with TemporaryDirectory() as folder:
        book.save(Path(folder, "rating.xlsx"))
        (rows,) = read(Path(folder, "rating.xlsx"), RATING, today=TODAY)
        assert len(list(rows)) == 1
    return rows.problems[0].row


class Vector(NamedTuple):
    mistake: str
    reckoned: Callable[[], object]
    right: object
    wrong: object


VECTORS = (
    Vector("a lost parenthesis in 76 - X - 100", partial(achievement, "naik", 12, 6), "50.00", "-150.00"),
    Vector("a part left out of the sum, not of the divisor", partial(result, 100, 100, 100, 100), "100.00", "75.00"),
    Vector("no branch for far below the target", partial(achievement, "naik", 12, 1), "8.33", "167.70"),
    Vector("one sub-score added three times", partial(result, 60, 80, 100), "80.00", "146.67"),
    Vector("a hole between 90 and 91", partial(numeric, "90.5"), "baik", "Buruk"),
    Vector("a hole between 75 and 76", partial(numeric, "75.5"), "cukup", "120"),
    Vector("a hole between 60 and 61", partial(numeric, "60.5"), "kurang", "-"),
    Vector("a hole between 76.60 and 76.61", partial(mutu, "76.605"), "B", "-"),
    Vector("exactly 65 in no band", partial(mutu, "65"), "C", "-"),
    Vector("190 typed for 110", partial(achievement, "naik", 10, 50), "120.00", "190.00"),
    Vector("1 + (1 - R/T) * 100", partial(achievement, "turun", 10, 10), "100.00", "1.00"),
    Vector("the best case of less-is-better taken for none", partial(achievement, "turun", 10, 0), "120.00", "0.00"),
    Vector("a target of 0 replaced by what was realised", partial(achievement, "turun", 0, 5), "0.00", "100.00"),
    Vector("a cliff: 209 is nothing, 210 everything", partial(achievement, "naik", 210, 209), "99.52", "0.00"),
    Vector("a misspelt predikat compared letter by letter", typo, Predikat.KURANG, None),
    Vector("a missing group scored 0", partial(behaviour, rekan=500), ("5.00", ["atasan", "bawahan"]), "2.50"),
    Vector("80 in place of 0", partial(achievement, "naik", 12, 0), "0.00", "80.00"),
    Vector("80 in place of a leader who said nothing", behaviour, ("-", []), "80.00"),
    Vector("two tables of limits for one word", partial(rating, "82"), Rating.BELOW, Rating.MEETS),
    Vector("two of three divided by three", partial(behaviour, atasan=500, rekan=500), ("5.00", ["bawahan"]), "3.33"),
    Vector("row numbers that take the heading for row 1", faulty_row, 6, 3),
)  # fmt: skip


@pytest.mark.parametrize("vector", VECTORS, ids=[vector.mistake for vector in VECTORS])
def test_a_mistake_of_others_is_not_made_here(vector: Vector) -> None:
    found = vector.reckoned()
    assert found == vector.right
    assert found != vector.wrong


def test_less_is_better_never_jumps_and_never_falls_when_it_gets_better() -> None:
    found = [float(achievement("turun", 210, 210 - step)) for step in range(0, 211, 7)]
    assert found == sorted(found)
    assert max(b - a for a, b in pairwise(found)) < 4


def test_two_people_of_one_name_keep_their_own_figures() -> None:
    marks = marks_of([Person([Plan([Result([indicator("naik", 100, n)])])]) for n in (70, 95)], S1)
    assert score(marks, S1, REGULATION, POLICY).work_result.tolist() == [7000, 9500]
