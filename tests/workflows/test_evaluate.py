"""Everybody in a period, once, by the law of the period: who, with which figures, and what stays as it is."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from asncli.errors import AsnError
from asncli.rules.policy import load_policy
from asncli.store.database import session
from asncli.store.evaluations import evaluations
from asncli.store.plan_lists import Wanted
from asncli.terms import Period, PeriodKind
from asncli.workflows.approve_plans import approve_plans
from asncli.workflows.evaluate import evaluate
from asncli.workflows.exclude import exclude
from asncli.workflows.writing import Writer
from tests.workflows.heard_office import hear, heard_office, lead, quiet_office, rate_unit
from tests.workflows.reported_office import (
    AGUS,
    BUDI,
    DEWI,
    NOW,
    PERIOD,
    RANI,
    SITI,
    WAYAN,
    achieve,
    evaluate_semester,
    fill,
    reported_office,
)

WRITER = Writer("evaluate", "sri", NOW)
YEAR = Period(2026, PeriodKind.YEAR, 1)
FIGURES = ("nip", "status", "work_result", "work_rating", "work_basis", "behaviour_rating", "predikat", "proposal",
           "missing", "notes")  # fmt: skip


def stored(path: Path, period: Period = PERIOD) -> dict[str, tuple[Any, ...]]:
    """The figures of everybody, by NIP."""
    with session(path, write=False) as opened:
        found = evaluations(opened, period)
    return {e.nip: tuple(getattr(e, name) for name in FIGURES[1:]) for e in found}


def test_everybody_is_listed_once_with_the_figures_and_what_is_missing(tmp_path: Path) -> None:
    assert stored(reported_office(tmp_path / "a.db")) == {
        # RHK-1: 6 of 12 x 6/12 = 100; RHK-2: 85.5 of 90..95 = 95: 60 x 100 + 40 x 95
        SITI: ("draft", 9800, "meets", "leader", "above", "baik", 0, "[]", "[]"),
        # 6 of 7; nothing else is due in the semester
        BUDI: ("draft", 8571, "below", "suggested", "meets", "butuh_perbaikan", 1, "[]", "[]"),
        WAYAN: ("incomplete", 10000, "meets", "suggested", None, None, 0, '["IKI-2", "behaviour"]', "[]"),
        AGUS: ("incomplete", None, None, None, "meets", None, 0, '["plan"]', "[]"),
        DEWI: ("excluded", None, None, None, None, None, 0, "[]", '["legal-status"]'),
        RANI: ("draft", 12000, "above", "leader", "above", "sangat_baik", 0, "[]", "[]"),
    }


def test_the_summary_counts_the_evaluated_by_predikat(tmp_path: Path) -> None:
    fill(tmp_path / "a.db")
    assert evaluate_semester(tmp_path / "a.db").document() == {
        "period": "2026-S1", "regulation": "permenpanrb-6-2022", "people": 6, "evaluated": 3, "incomplete": 2,
        "excluded": 1,
        "predikat": {"sangat_baik": 1, "baik": 1, "butuh_perbaikan": 1, "kurang": 0, "sangat_kurang": 0},
    }  # fmt: skip


def test_evaluating_again_changes_nothing_until_a_figure_changes(tmp_path: Path) -> None:
    office = reported_office(tmp_path / "a.db")
    assert evaluate_semester(office).written == {"added": 0, "changed": 0, "unchanged": 6, "removed": 0}
    achieve(office, (BUDI, "IKI-1", date(2026, 5, 31), 10000))
    assert evaluate_semester(office).written == {"added": 0, "changed": 1, "unchanged": 5, "removed": 0}
    assert stored(office)[BUDI][1] == 10000


def test_a_what_if_and_a_period_that_is_not_over_are_said_to_be_so(tmp_path: Path) -> None:
    office = tmp_path / "a.db"
    fill(office)
    early = Writer("evaluate", "sri", datetime(2026, 6, 30, 12, tzinfo=UTC))
    with session(office, write=True) as opened:
        found = evaluate(opened, PERIOD, load_policy(), early, store=False)
        assert (found.batch, found.period_over, found.people) == (None, False, 6)
        assert evaluations(opened, PERIOD) == []
        evaluate(opened, PERIOD, load_policy(), early)
    assert stored(office)[SITI][-1] == '["period-not-over"]'


def test_one_unit_or_one_person_is_evaluated_alone(tmp_path: Path) -> None:
    office = tmp_path / "a.db"
    fill(office)
    with session(office, write=True) as opened:
        assert evaluate(opened, PERIOD, load_policy(), WRITER, nip=SITI).people == 1
        assert evaluate(opened, PERIOD, load_policy(), WRITER, unit_ids=[2]).people == 3
    assert sorted(stored(office)) == sorted([SITI, BUDI, WAYAN, AGUS])
    with session(office, write=True) as opened, pytest.raises(AsnError) as refused:
        evaluate(opened, PERIOD, load_policy(), WRITER, nip="198001012005011009")
    assert refused.value.code == "nip-unknown"


def test_a_period_before_the_regulation_is_refused(tmp_path: Path) -> None:
    office = tmp_path / "a.db"
    fill(office)
    with session(office, write=True) as opened, pytest.raises(AsnError) as refused:
        evaluate(opened, Period.find("2021-S2") or PERIOD, load_policy(), WRITER)
    assert refused.value.code == "regulation-missing"
    assert "PermenPANRB 8/2021 is not implemented" in str(refused.value.message)


def test_a_draft_of_somebody_who_is_no_longer_in_the_period_goes(tmp_path: Path) -> None:
    office = reported_office(tmp_path / "a.db")
    with closing(sqlite3.connect(office)) as raw:
        raw.execute("UPDATE assignment SET active = 0 WHERE employee_id = 6")
        raw.commit()
    assert evaluate_semester(office).written["removed"] == 1
    assert RANI not in stored(office)


def test_the_agency_leaves_somebody_out_with_a_reason(tmp_path: Path) -> None:
    office = reported_office(tmp_path / "a.db")
    with session(office, write=True) as opened:
        exclude(opened, RANI, PERIOD, "Cuti besar", Writer("evaluation exclude", "sri", NOW, "Cuti besar"))
    evaluate_semester(office)
    assert stored(office)[RANI] == ("excluded", None, None, None, None, None, 0, "[]", '["by-agency"]')


def test_days_are_counted_while_somebody_is_in_service(tmp_path: Path) -> None:
    office = tmp_path / "a.db"
    fill(office)
    with closing(sqlite3.connect(office)) as raw:
        raw.execute("INSERT INTO assignment (employee_id, since, active, source_id) VALUES (6, '2026-01-30', 0, 1)")
        raw.commit()
    evaluate_semester(office)
    assert stored(office)[RANI][0] == "excluded"  # 1 to 29 January: 29 days
    assert stored(office)[RANI][-1] == '["few-days"]'


def test_the_year_reads_the_realisations_of_the_year_and_ratings_of_exactly_the_year(tmp_path: Path) -> None:
    office = tmp_path / "a.db"
    fill(office)
    year = Period.find("2026")
    assert year
    with session(office, write=True) as opened:
        evaluate(opened, year, load_policy(), Writer("evaluate", "sri", datetime(2027, 1, 2, tzinfo=UTC)))
    assert stored(office, year)[SITI] == (
        "incomplete", 6800, "below", "suggested", None, None, 0, '["behaviour"]', "[]",
    )  # fmt: skip


def heard(path: Path, period: Period = PERIOD, nip: str = SITI) -> tuple[Any, ...]:
    """What came of feedback: behaviour, rating, basis, integrity, contribution, re-weighted roles, notes."""
    names = ("behaviour", "behaviour_rating", "behaviour_basis", "integrity", "contribution", "reweighted", "notes")
    with session(path, write=False) as opened:
        (found,) = evaluations(opened, period, nip=nip)
    return tuple(getattr(found, name) for name in names)


def evaluate_year(path: Path) -> None:
    with session(path, write=True) as opened:
        evaluate(opened, YEAR, load_policy(), Writer("evaluate", "sri", datetime(2027, 1, 2, tzinfo=UTC)))


def test_feedback_suggests_the_behaviour_and_two_raters_of_a_role_are_missing(tmp_path: Path) -> None:
    office = heard_office(tmp_path / "a.db")
    evaluate_semester(office)
    assert heard(office) == (392, "above", "leader", 392, 392, '["bawahan"]', "[]")
    hear(office, (BUDI, "diri", [5]), (WAYAN, "atasan", [3]), (AGUS, "rekan", [4, 4, 5]))
    evaluate_semester(office)
    assert heard(office, nip=BUDI)[:3] == (None, "meets", "leader")
    assert heard(office, nip=WAYAN) == (300, "meets", "suggested", 300, 300, '["rekan", "bawahan"]', "[]")
    assert heard(office, nip=AGUS)[:3] == (433, "meets", "leader")
    assert stored(office)[WAYAN][-2] == '["IKI-2"]'


def test_the_year_takes_its_own_feedback_else_its_semesters_and_names_the_one_that_is_missing(tmp_path: Path) -> None:
    office = heard_office(tmp_path / "a.db")
    evaluate_year(office)
    assert heard(office, YEAR) == (392, "meets", "suggested", 392, 392, '["bawahan"]', '["behaviour-without-s2"]')
    hear(office, (SITI, "atasan", [2]), period=Period.find("2026-S2") or PERIOD)
    evaluate_year(office)
    assert heard(office, YEAR) == (296, "below", "suggested", 296, 296, '["rekan", "bawahan"]', "[]")
    hear(office, (SITI, "atasan", [5]), period=YEAR)
    evaluate_year(office)
    assert heard(office, YEAR)[0] == 500


def test_the_head_of_a_unit_is_rated_by_its_capaian_of_exactly_the_period(tmp_path: Path) -> None:
    office = quiet_office(tmp_path / "a.db")
    lead(office, BUDI, 2)
    rate_unit(office, 2, "istimewa")
    evaluate_semester(office)
    assert stored(office)[BUDI][2:7] == ("above", "unit", "meets", "baik", 0)
    lead(office, RANI, 1, 2)
    rate_unit(office, 1, "baik")
    evaluate_semester(office)
    assert stored(office)[RANI][2:4] == ("above", "leader")
    assert stored(office)[RANI][-1] == "[]"  # the leader decides, so it is of no consequence which unit counts
    with closing(sqlite3.connect(office)) as raw:
        raw.execute("UPDATE rating SET work_rating = NULL WHERE employee_id = 6")
        raw.commit()
    evaluate_semester(office)
    assert stored(office)[RANI][2:4] == ("above", "suggested")
    assert stored(office)[RANI][-1] == '["head-of-several"]'


def test_a_plan_as_plt_beside_the_own_one_counts_by_its_days(tmp_path: Path) -> None:
    office = quiet_office(tmp_path / "a.db")
    with closing(sqlite3.connect(office)) as raw:
        raw.executescript("""
        INSERT INTO plan (id, employee_id, year, begins, ends, kind, source_id)
            VALUES (9, 2, 2026, '2026-04-01', '2026-06-30', 'plt', 1);
        INSERT INTO planned_result (id, plan_id, code, title, kind, source_id) VALUES (9, 9, 'RHK-1', 'x', 'utama', 1);
        INSERT INTO indicator (id, plan_id, planned_result_id, code, title, direction, recap, target, source_id)
            VALUES (99, 9, 9, 'PLT-1', 'x', 'naik', 'terakhir', 10000, 1);
        INSERT INTO achievement (indicator_id, day, value, source_id) VALUES (99, '2026-06-30', 12000, 1);
        """)
    evaluate_semester(office)
    assert stored(office)[BUDI][1] == 9718  # (181 x 85.71 + 91 x 120.00) / 272


def test_assumed_directions_are_noted_until_the_plan_is_approved(tmp_path: Path) -> None:
    office = tmp_path / "a.db"
    fill(office)
    with closing(sqlite3.connect(office)) as raw:
        raw.execute("UPDATE indicator SET assumed = 1 WHERE code = 'IKI-1'")
        raw.commit()
    evaluate_semester(office)
    assert {nip: found[8] for nip, found in stored(office).items()} == {
        SITI: '["direction-assumed"]', BUDI: '["direction-assumed"]', WAYAN: '["direction-assumed"]', AGUS: "[]",
        DEWI: '["legal-status"]', RANI: '["direction-assumed"]',
    }  # fmt: skip
    with session(office, write=True) as opened:
        approve_plans(opened, Wanted(NOW.date(), SITI), WRITER, year=2026)
    evaluate_semester(office)
    assert stored(office)[SITI] == ("draft", 9800, "meets", "leader", "above", "baik", 0, "[]", "[]")
