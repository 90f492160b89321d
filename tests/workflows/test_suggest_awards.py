"""Candidates for an award, from the database to the report."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from asncli.errors import AsnError, UsageError
from asncli.reports.report import Report
from asncli.rules.policy import parse_policy
from asncli.store.database import raw_connection, session
from asncli.terms import Period, PeriodKind
from asncli.workflows.suggest_awards import award_report
from tests.store.office import batch
from tests.workflows.rewarded_office import (
    AGUS,
    BUDI,
    DAY,
    RANI,
    S1,
    SITI,
    WAYAN,
    answer,
    coach,
    people,
    rewarded_office,
)

POLICY = parse_policy("k.toml", "")


def report(path: Path, *, day: date = DAY, own: str = "", unit: str | None = None, limit: int | None = None) -> Report:
    with session(path, write=False) as opened:
        return award_report(opened, S1, parse_policy("k.toml", own), day=day, unit=unit, limit=limit)


def candidates(found: Report) -> list[tuple[object, ...]]:
    return [tuple(row) for row in found.page("Diusulkan").tables[0].rows]


def others(found: Report) -> dict[object, tuple[object, object]]:
    return {row[0]: (row[5], row[6]) for row in found.page("Tidak Diusulkan").tables[0].rows}


def test_who_did_well_twice_is_put_forward_and_of_the_others_it_is_said_why_not(tmp_path: Path) -> None:
    found = report(rewarded_office(tmp_path / "k.db"))
    assert [(row[0], row[2], row[-2], row[-1]) for row in candidates(found)] == [
        (1, BUDI, "hasil baik 2 semester berturut-turut (paling sedikit 2); tanpa hukuman disiplin dan pembinaan",
         "tidak ada survei kepuasan masyarakat; nilai Akuntabel tidak ada"),
        (2, SITI, "hasil baik 2 semester berturut-turut (paling sedikit 2); tanpa hukuman disiplin dan pembinaan;"
                  " Akuntabel 4,00", "tidak ada survei kepuasan masyarakat"),
    ]  # fmt: skip
    assert others(found) == {
        AGUS: (
            ["predikat", "discipline", "integrity"],
            "predikat Baik; paling rendah Sangat Baik (award.predikat); hukuman disiplin masih berlaku, menurut"
            " praktik, belum dipastikan (kebijakan instansi, bawaan); nilai Akuntabel 2,50; paling rendah 3,00"
            " (award.integrity)",
        ),
        RANI: (["streak"], "hasil baik berturut-turut 1 semester, paling sedikit 2 (2025-S2: Baik)"),
        WAYAN: (["not_final"], "evaluasi 2026-S1 belum final (Draf)"),
    }
    assert found.head["summary"] == {
        "people": 5, "candidates": 2, "shared": 0, "not_final": 1,
        "others": {"not_final": 1, "predikat": 1, "streak": 1},
    }  # fmt: skip


def test_coaching_and_the_survey_of_the_unit_or_one_above_count(tmp_path: Path) -> None:
    path = rewarded_office(tmp_path / "k.db")
    with batch(path, "survey import") as w:
        answer(w, "Bidang SMP", [2] * 10)
        answer(w, "Dinas Pendidikan", [4] * 10)
        coach(w, SITI)
    found = report(path)
    assert candidates(found) == []
    said = others(found)
    assert said[BUDI] == (["survey"], "mutu survei D (50,00), Bidang SMP; paling rendah B (award.survey_mutu)")
    assert said[SITI] == (["coaching"], "pembinaan masih berjalan")
    with batch(path, "coaching close") as w:
        coach(w, SITI, closed_on=DAY)
    assert "mutu survei A (100,00), Dinas Pendidikan" in str(candidates(report(path))[0][-2])


def test_a_penalty_counts_some_months_after_its_last_day(tmp_path: Path) -> None:
    path = rewarded_office(tmp_path / "k.db")
    own = '[award]\npredikat = "baik"\nsemesters = 1\nintegrity = 0\n'
    assert others(report(path, own=own, day=date(2027, 9, 29)))[AGUS][0] == ["discipline_before"]
    assert AGUS in {row[2] for row in candidates(report(path, own=own, day=date(2027, 9, 30)))}
    assert AGUS in {row[2] for row in candidates(report(path, own=own + "clean_months = 0\n", day=date(2026, 10, 1)))}


def test_a_unit_and_a_limit_leave_the_others_out_with_the_reason(tmp_path: Path) -> None:
    path = rewarded_office(tmp_path / "k.db")
    found = report(path, limit=1)
    assert ([row[2] for row in candidates(found)], others(found)[SITI]) == (
        [BUDI], (["limit"], "di luar batas 1 orang seluruhnya"),
    )  # fmt: skip
    within = report(path, unit="Bidang SD")
    assert {row[2] for row in candidates(within)} | set(others(within)) == {SITI, WAYAN, AGUS}


def test_periods_that_are_none_for_awards_or_empty_are_refused(tmp_path: Path) -> None:
    with session(rewarded_office(tmp_path / "k.db"), write=False) as opened:
        with pytest.raises(UsageError) as refused:
            award_report(opened, Period(2026, PeriodKind.QUARTER, 1), POLICY, day=DAY)
        with pytest.raises(AsnError) as empty:
            award_report(opened, Period(2026, PeriodKind.YEAR), POLICY, day=DAY)
    assert (refused.value.code, empty.value.code) == ("award-period", "report-empty")


def test_imported_predikat_of_a_year_are_results_and_said_to_be_imported(tmp_path: Path) -> None:
    path, year = rewarded_office(tmp_path / "k.db"), Period(2025, PeriodKind.YEAR)
    with batch(path, "evaluation import") as w:
        numbers = people(w)
        results = ((SITI, "2025", "sangat_baik"), (SITI, "2024", "sangat_baik"), (BUDI, "2025", "sangat_baik"),
                   (AGUS, "2025", "baik"))  # fmt: skip
        w.upsert("earlier_evaluation", ("employee_id", "period"), ("predikat",),
                 *((numbers[nip], period, predikat) for nip, period, predikat in results))  # fmt: skip
    with session(path, write=False) as opened:
        found = award_report(opened, year, POLICY, day=date(2026, 2, 1))
    assert [(row[2], row[-1]) for row in candidates(found)] == [
        (SITI, "predikat 2025 diimpor; tidak ada survei kepuasan masyarakat; nilai Akuntabel tidak ada"),
    ]  # fmt: skip
    assert others(found) == {
        BUDI: (["streak"], "hasil baik berturut-turut 1 tahun, paling sedikit 2 (2024: tidak ada data)"),
        AGUS: (["predikat"], "predikat Baik (diimpor); paling rendah Sangat Baik (award.predikat)"),
        RANI: (["not_evaluated"], "tidak ada evaluasi 2025"),
        WAYAN: (["not_evaluated"], "tidak ada evaluasi 2025"),
    }


def test_a_result_under_objection_is_not_final_and_no_import_stands_for_it(tmp_path: Path) -> None:
    path = rewarded_office(tmp_path / "k.db")
    with batch(path, "evaluation import") as w:
        raw_connection(w.session).execute("UPDATE evaluation SET status = 'objected' WHERE employee_id ="
                                          " (SELECT id FROM employee WHERE nip = ?)", (SITI,))  # fmt: skip
        w.upsert("earlier_evaluation", ("employee_id", "period"), ("predikat",),
                 (people(w)[SITI], str(S1), "sangat_baik"), (people(w)[WAYAN], str(S1), "sangat_baik"))  # fmt: skip
    found = report(path)
    said = others(found)
    assert said[SITI] == (["objected"], "evaluasi 2026-S1 dalam keberatan, belum final")
    assert said[WAYAN][0] == ["streak"]
    assert found.head["summary"]["not_final"] == 0


def test_papers_name_the_policy_in_words_of_papers(tmp_path: Path) -> None:
    found = report(rewarded_office(tmp_path / "k.db"))
    assert found.lines[-1] == "Dasar: [award] praktik, belum dipastikan (kebijakan instansi, bawaan)"
    assert "unconfirmed" not in str([list(table.rows) for page in found.pages for table in page.tables])
