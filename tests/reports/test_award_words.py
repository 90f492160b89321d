"""Why somebody is put forward or not, in words."""

from __future__ import annotations

from datetime import date

import pytest

from asncli.reports.award_words import Sought, remarks, why, why_not
from asncli.rules.award import Around, Condition, Earlier, Heard, Person, Streak
from asncli.rules.policy import load_policy
from asncli.rules.policy_merit import AwardPolicy
from asncli.terms import Period, PeriodKind

YEAR = Period(2026, PeriodKind.YEAR)
RULE = AwardPolicy.of(load_policy().after)._replace(per_unit=1)
ONE = Person(1, "1", "Siti", 7, True, "draft", "baik", 11_000, 420, 250, None)
AROUND = Around({1: Streak(1, (0, None))}, (), (), (), {7: Heard(7012, "C", "Puskesmas")}, {})
SOUGHT = Sought(YEAR, date(2026, 7, 1), RULE, [YEAR.previous], AROUND, 3, "SK 1")


@pytest.mark.parametrize(
    ("condition", "said"),
    [
        (Condition.LEFT, "tidak aktif pada 1 Juli 2026"),
        (Condition.NOT_EVALUATED, "tidak ada evaluasi 2026"),
        (Condition.NOT_FINAL, "evaluasi 2026 belum final (Draf)"),
        (Condition.OBJECTED, "evaluasi 2026 dalam keberatan, belum final"),
        (Condition.PREDIKAT, "predikat Baik; paling rendah Sangat Baik (award.predikat)"),
        (Condition.STREAK, "hasil baik berturut-turut 1 tahun, paling sedikit 2 (2025: tidak ada data)"),
        (Condition.DISCIPLINE, "hukuman disiplin masih berlaku, menurut SK 1"),
        (Condition.DISCIPLINE_BEFORE, "hukuman disiplin dalam 12 bulan terakhir (award.clean_months)"),
        (Condition.COACHING, "pembinaan masih berjalan"),
        (Condition.INTEGRITY, "nilai Akuntabel 2,50; paling rendah 3,00 (award.integrity)"),
        (Condition.SURVEY, "mutu survei C (70,12), Puskesmas; paling rendah B (award.survey_mutu)"),
        (Condition.UNIT_LIMIT, "di luar batas 1 orang tiap unit (award.per_unit)"),
        (Condition.LIMIT, "di luar batas 3 orang seluruhnya"),
    ],
)
def test_every_condition_is_told_with_what_was_found(condition: Condition, said: str) -> None:
    assert why_not(ONE, [condition], SOUGHT) == said


@pytest.mark.parametrize(
    ("what", "said"),
    [(Earlier("baik", True), "2025: Baik"), (Earlier("sangat_baik", False), "2025: belum final"),
     (Earlier("baik", False, objected=True), "2025: dalam keberatan"), (Earlier(None, True), "2025: tidak ada")],
)  # fmt: skip
def test_what_broke_the_row_is_named(what: Earlier, said: str) -> None:
    around = AROUND._replace(streaks={1: Streak(1, (0, what))})
    sought = Sought(YEAR, SOUGHT.day, RULE, SOUGHT.before, around, 0, "")
    assert why_not(ONE, [Condition.STREAK], sought).endswith(f"({said})")


def test_a_candidate_has_reasons_and_what_could_not_be_looked_at() -> None:
    assert why(ONE, SOUGHT) == (
        "hasil baik 1 tahun berturut-turut (paling sedikit 2); mutu survei C (70,12), Puskesmas; tanpa hukuman disiplin"
        " dan pembinaan; Akuntabel 2,50"
    )
    assert remarks(ONE, SOUGHT, shared=False, over=False) == []
    assert remarks(ONE._replace(unit_id=8, integrity=None), SOUGHT, shared=True, over=True) == [
        "tidak ada survei kepuasan masyarakat",
        "nilai Akuntabel tidak ada",
        "peringkat bersama: sama dalam semua penentu urutan",
        "melewati batas karena peringkat bersama; dipilih oleh pejabat yang berwenang",
    ]
