"""Every check of the data: found in an office made to have exactly that fault, and not in a sound one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from asncli.rules.policy import load_policy
from asncli.store.database import session
from asncli.store.faults_in_data import Scope
from asncli.terms import Period, PeriodKind
from asncli.workflows.check_data import check_data
from asncli.workflows.checks import CHECKS, OF_THE_ROSTER
from asncli.workflows.evaluate import Frame, evaluate, law
from asncli.workflows.finalise import Decision, finalise
from asncli.workflows.findings import Finding
from asncli.workflows.writing import Writer
from tests.workflows.sound_office import AGUS, BUDI, SECRETARY, SITI, TODAY, WAYAN, change, sound_office

S1 = Period(2026, PeriodKind.SEMESTER, 1)
WRITER = Writer("test", "sri", datetime(2026, 7, 1, 8, 0, tzinfo=UTC))
AGUS_HAS_LEFT = (
    f"INSERT INTO employee (id, agency_id, nip, name, source_id) VALUES (4, 1, '{AGUS}', 'Agus', 1)",
    "INSERT INTO assignment (id, employee_id, since, active, unit_id, source_id) VALUES (4, 4, '2025-01-01', 0, 1, 1)",
)


def superior_of(number: int, nip: str | None) -> tuple[str, str]:
    """Statements: another superior, who is also the one who rated."""
    said = "NULL" if nip is None else f"'{nip}'"
    return (
        f"UPDATE assignment SET supervisor_nip = {said} WHERE employee_id = {number}",
        f"UPDATE rating SET assessor_nip = {said} WHERE employee_id = {number}",
    )


# What is done to the sound office, and what is found then (code: how often).
FAULTS: Mapping[str, tuple[tuple[str, ...], Mapping[str, int]]] = {
    "superior-missing": (superior_of(3, None), {"superior-missing": 1}),
    "superior-unknown": (superior_of(3, SECRETARY), {"superior-unknown": 1}),
    "superior-left": ((*AGUS_HAS_LEFT, *superior_of(3, AGUS)), {"superior-left": 1}),
    "superior-circle": (superior_of(2, WAYAN), {"superior-circle": 1}),
    "superior-self": (superior_of(3, WAYAN), {"superior-self": 1}),
    "unit-missing": (("UPDATE assignment SET unit_id = NULL WHERE employee_id = 3",), {"unit-missing": 1}),
    "date-future": (
        ("UPDATE assignment SET position_since = '2027-01-01' WHERE employee_id = 3",),
        {"date-future": 1},
    ),
    "achievement-future": (
        ("INSERT INTO achievement (indicator_id, day, value, source_id) VALUES (31, '2026-12-01', 10000, 1)",),
        {"achievement-future": 1},
    ),
    "head-missing": (("UPDATE unit SET head_nip = NULL WHERE id = 2",), {"head-missing": 1}),
    "head-unknown": ((f"UPDATE unit SET head_nip = '{SECRETARY}' WHERE id = 2",), {"head-unknown": 1}),
    "head-elsewhere": ((f"UPDATE unit SET head_nip = '{SITI}' WHERE id = 2",), {"head-elsewhere": 1}),
    "unit-circle": (
        (
            "INSERT INTO unit (id, agency_id, name, name_key, head_nip, source_id) VALUES"
            f" (3, 1, 'Seksi A', 'seksi a', '{WAYAN}', 1), (4, 1, 'Seksi B', 'seksi b', '{WAYAN}', 1)",
            "UPDATE unit SET parent_id = 7 - id WHERE id > 2",
            "UPDATE assignment SET unit_id = 3 WHERE employee_id = 3",
        ),
        {"unit-circle": 1},
    ),
    "plan-missing": (
        (
            "DELETE FROM achievement WHERE indicator_id > 30",
            "DELETE FROM indicator WHERE plan_id = 3",
            "DELETE FROM planned_result WHERE plan_id = 3",
            "DELETE FROM plan WHERE id = 3",
        ),
        {"plan-missing": 1},
    ),
    "plan-empty": (
        (
            "INSERT INTO plan (id, employee_id, year, begins, ends, kind, source_id)"
            " VALUES (9, 3, 2026, '2026-03-01', '2026-12-31', 'plt', 1)",
        ),
        {"plan-empty": 1},
    ),
    "plan-not-due": (
        (
            "UPDATE indicator SET target_s1 = 0, target_s2 = 120000 WHERE plan_id = 3",
            "UPDATE rating SET work_rating = NULL WHERE employee_id = 3",
        ),
        {"plan-not-due": 1},
    ),
    "achievements-none": (("DELETE FROM achievement WHERE indicator_id > 30",), {"achievements-none": 1}),
    "achievement-missing": (("DELETE FROM achievement WHERE indicator_id = 32",), {"achievement-missing": 1}),
    "achievement-outside-plan": (
        ("UPDATE plan SET begins = '2026-04-01' WHERE id = 3",),
        {"achievement-outside-plan": 1},
    ),
    "plan-overlaps": (
        (
            "INSERT INTO plan (id, employee_id, year, begins, ends, kind, source_id)"
            " VALUES (9, 3, 2026, '2026-03-01', '2026-12-31', 'definitif', 1)",
        ),
        {"plan-overlaps": 1, "plan-empty": 1},
    ),
    "weight-mixed": (("UPDATE planned_result SET weight = NULL WHERE id = 32",), {"weight-mixed": 1}),
    "weight-zero": (("UPDATE planned_result SET weight = 0 WHERE plan_id = 3",), {"weight-zero": 1}),
    "target-parts-differ": (("UPDATE indicator SET target_s2 = 70000 WHERE id = 32",), {"target-parts-differ": 1}),
    "behaviour-missing": (
        ("UPDATE rating SET behaviour_rating = NULL WHERE employee_id = 3",),
        {"behaviour-missing": 1},
    ),
    "rating-missing": (("UPDATE rating SET work_rating = NULL WHERE employee_id = 3",), {"rating-missing": 1}),
    "rating-by-other": (
        (f"UPDATE rating SET assessor_nip = '{SITI}' WHERE employee_id = 3",),
        {"rating-by-other": 1},
    ),
    "rating-outside-period": (
        (
            *AGUS_HAS_LEFT,
            "INSERT INTO rating (employee_id, period, work_rating, source_id) VALUES (4, '2026-S1', 'meets', 1)",
        ),
        {"rating-outside-period": 1},
    ),
    "below-without-text": (
        ("UPDATE rating SET behaviour_rating = 'below' WHERE employee_id = 3",),
        {"below-without-text": 1},
    ),
}


def found_in(
    path: Path, period: Period | None = S1, *, unit_ids: tuple[int, ...] | None = None, today: date = TODAY
) -> list[Finding]:
    with session(path, write=False) as opened:
        return check_data(opened, Scope(today, period, unit_ids), load_policy())


def codes(found: list[Finding]) -> dict[str, int]:
    return dict(Counter(finding.code for finding in found))


def evaluated(path: Path) -> None:
    with session(path, write=True) as opened:
        evaluate(opened, S1, load_policy(), WRITER)


def finalised(path: Path) -> None:
    with session(path, write=True) as opened:
        frame = Frame(S1, law(S1, None), load_policy(), TODAY)
        finalise(opened, frame, Decision(), WRITER)


@pytest.mark.parametrize("period", [None, S1], ids=["today", "2026-S1"])
def test_in_a_sound_office_nothing_is_found(tmp_path: Path, period: Period | None) -> None:
    assert found_in(sound_office(tmp_path / "a.db"), period) == []


@pytest.mark.parametrize("code", FAULTS)
def test_a_fault_is_found_and_nothing_else(tmp_path: Path, code: str) -> None:
    changes, expected = FAULTS[code]
    found = found_in(sound_office(tmp_path / "a.db", *changes))
    assert codes(found) == expected


@pytest.mark.parametrize("code", [check.code for check in OF_THE_ROSTER])
def test_faults_of_the_roster_are_found_without_a_period(tmp_path: Path, code: str) -> None:
    found = found_in(sound_office(tmp_path / "a.db", *FAULTS[code][0]), None)
    assert codes(found) == {code: 1}


def test_every_check_has_a_test() -> None:
    assert {check.code for check in CHECKS} == {*FAULTS, "final-outdated", "draft-outdated"}


def test_a_finding_says_who_where_why_and_what_to_do(tmp_path: Path) -> None:
    (found,) = found_in(sound_office(tmp_path / "a.db", *FAULTS["achievement-missing"][0]))
    assert (found.severity, found.nip, found.name, found.unit) == ("error", WAYAN, "Wayan", "Bidang SD")
    assert str(found.message) == "Indicators due without a realisation: 1 (IKI-2)"
    assert str(found.why) == "They are left out of the mean, and the evaluation is incomplete"
    assert str(found.hint) == "Give: asncli achievement import FILE"


def test_a_circle_of_superiors_is_named_in_full(tmp_path: Path) -> None:
    (found,) = found_in(sound_office(tmp_path / "a.db", *FAULTS["superior-circle"][0]), None)
    assert found.nip == BUDI
    assert str(found.message).endswith(f": Budi ({BUDI}) > Wayan ({WAYAN}) > Budi ({BUDI})")


def test_targets_that_do_not_add_up_are_told_with_their_figures(tmp_path: Path) -> None:
    (found,) = found_in(sound_office(tmp_path / "a.db", *FAULTS["target-parts-differ"][0]))
    assert str(found.message) == "Indicator IKI-2: the targets S1 6, S2 7 do not add up to 12 a year"


def test_drafts_are_up_to_date_until_the_data_change(tmp_path: Path) -> None:
    path = sound_office(tmp_path / "a.db")
    evaluated(path)
    assert found_in(path) == []
    change(path, "UPDATE achievement SET value = 45000 WHERE indicator_id = 31")
    (found,) = found_in(path)
    assert (found.code, found.nip) == ("draft-outdated", WAYAN)
    assert str(found.message) == (
        "Draft: work result 100.00 (Sesuai Ekspektasi), behaviour (Sesuai Ekspektasi), predikat Baik, missing: -;"
        " the data now give: work result 110.00 (Sesuai Ekspektasi), behaviour (Sesuai Ekspektasi), predikat Baik,"
        " missing: -"
    )


def test_a_change_that_gives_the_same_score_leaves_the_draft_up_to_date(tmp_path: Path) -> None:
    path = sound_office(tmp_path / "a.db")
    evaluated(path)
    change(path, "UPDATE achievement SET evidence = 'arsip' WHERE indicator_id = 31")
    assert found_in(path) == []


def test_a_final_that_stands_on_older_figures_is_found(tmp_path: Path) -> None:
    path = sound_office(tmp_path / "a.db")
    evaluated(path)
    finalised(path)
    assert found_in(path) == []
    change(path, "UPDATE rating SET work_rating = 'below', feedback = 'Mei' WHERE employee_id = 2")
    (found,) = found_in(path)
    assert (found.code, found.severity, found.nip) == ("final-outdated", "warning", BUDI)
    assert "predikat Baik" in str(found.message)
    assert "predikat Butuh Perbaikan" in str(found.message)


def test_somebody_who_came_after_the_evaluation_has_no_draft_yet(tmp_path: Path) -> None:
    path = sound_office(tmp_path / "a.db", "UPDATE assignment SET active = 0 WHERE employee_id = 3")
    evaluated(path)
    change(path, "UPDATE assignment SET active = 1 WHERE employee_id = 3")
    (found,) = found_in(path)
    assert (found.code, found.nip) == ("draft-outdated", WAYAN)
    assert str(found.message).startswith("Draft: not evaluated; the data now give: work result 100.00")


def test_a_draft_of_somebody_who_has_left_the_period_is_out_of_date(tmp_path: Path) -> None:
    path = sound_office(tmp_path / "a.db")
    evaluated(path)
    change(path, "UPDATE assignment SET active = 0 WHERE employee_id = 3")
    found = {finding.code: finding for finding in found_in(path)}
    assert set(found) == {"draft-outdated", "rating-outside-period"}
    assert str(found["draft-outdated"].message).endswith("the data now give: not in service in the period")


def test_who_is_excluded_from_the_period_needs_no_plan_and_no_rating(tmp_path: Path) -> None:
    without_anything = (*FAULTS["plan-missing"][0], "DELETE FROM rating WHERE employee_id = 3")
    away = "UPDATE assignment SET legal_status = 'Tugas Belajar' WHERE employee_id = 3"
    assert found_in(sound_office(tmp_path / "a.db", *without_anything, away)) == []


def test_with_a_unit_only_its_people_are_looked_at(tmp_path: Path) -> None:
    path = sound_office(tmp_path / "a.db", *FAULTS["achievements-none"][0], *superior_of(3, WAYAN))
    assert found_in(path, unit_ids=(1,)) == []
    assert codes(found_in(path, unit_ids=(2,))) == {"superior-self": 1, "achievements-none": 1}


def test_a_circle_is_seen_from_every_unit_that_it_touches(tmp_path: Path) -> None:
    path = sound_office(tmp_path / "a.db", *superior_of(1, BUDI))
    assert [codes(found_in(path, unit_ids=(unit,))) for unit in (1, 2)] == [{"superior-circle": 1}] * 2
