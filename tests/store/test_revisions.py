"""Revisions of approved plans."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from asncli.errors import AsnError, ConflictError
from asncli.store.approvals import approve
from asncli.store.plan_lists import Wanted
from asncli.store.removals import remove_indicator
from asncli.store.revisions import Standing, open_again, plans_of, revise, versions
from asncli.store.undo import undo, undo_preview
from tests.store.bulk_office import DEWI, nurses
from tests.store.office import BUDI, NOW, SITI, TODAY, Writing, batch, data, data_in, evaluate, person
from tests.store.plan_rows import UNIT, plans, row, stored

FIRST = date(2026, 1, 1)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Siti's plan is approved (batches 2 and 3), that of Budi is a draft."""
    with batch(nurses(tmp_path / "k.db"), "target import") as w:
        plans(w, row(weight=UNIT), row("IKI-2", "RHK-2", weight=UNIT), row(nip=BUDI))
    with batch(path := tmp_path / "k.db", "target approve") as w:
        approve(w.session, w.batch, Wanted(TODAY, SITI), year=2026, by="Kepala", on=TODAY)
    return path


def revised(w: Writing, nip: str = SITI, year: int | None = None, begins: date | None = None) -> Standing:
    return revise(w.session, w.batch, w.source, nip, reason="Refocusing", on=TODAY, year=year, begins=begins)


def test_the_version_that_was_approved_is_kept_whole_and_the_plan_is_a_draft(path: Path) -> None:
    with batch(path, "target revise") as w:
        assert revised(w) == Standing(2, 2, 2026, "2026-01-01", "2026-12-31", "approved", 1)
        assert stored(w, "SELECT status, approved_by, approved_at, version FROM plan WHERE id = 2") == [
            ("draft", None, None, 2)
        ]
        plans(w, row(weight=UNIT, target=5 * UNIT))
        (kept,) = versions(w.session, SITI)
    assert (kept.version, kept.reason, kept.revised_on, kept.batch, kept.current) == (1, "Refocusing", TODAY, 4, 2)
    assert (kept.content["plan"]["status"], kept.content["plan"]["approved_by"]) == ("approved", "Kepala")
    assert [(one["code"], one["weight"]) for one in kept.content["planned_results"]] == [
        ("RHK-1", UNIT), ("RHK-2", UNIT),
    ]  # fmt: skip
    assert [(one["code"], one["target"]) for one in kept.content["indicators"]] == [
        ("IKI-1", 120_000), ("IKI-2", 120_000),
    ]  # fmt: skip
    assert [(one["code"], one["target"]) for one in kept.now["indicators"]] == [("IKI-1", 50_000), ("IKI-2", 120_000)]


def test_a_plan_that_is_not_approved_needs_no_revision(path: Path) -> None:
    with batch(path) as w:
        for nip, code in ((BUDI, "plan-not-approved"), (DEWI, "plan-unknown")):
            with pytest.raises(AsnError) as refused:
                revised(w, nip)
            assert refused.value.code == code


def test_of_two_approved_plans_it_must_be_said_which(path: Path) -> None:
    with batch(path) as w:
        plans(w, row(year=2025, begins=date(2025, 1, 1), ends=date(2025, 12, 31)))
        approve(w.session, w.batch, Wanted(TODAY, SITI), year=2025, by="x", on=TODAY)
        with pytest.raises(AsnError) as refused:
            revised(w)
        assert (refused.value.code, str(refused.value.message)) == (
            "plan-ambiguous", f"{SITI} has several approved plans, from: 2025-01-01, 2026-01-01",
        )  # fmt: skip
        assert revised(w, year=2025).year == 2025
        assert revised(w, begins=FIRST).year == 2026


def test_a_plan_in_a_closed_period_is_not_revised(path: Path) -> None:
    with batch(path) as w:
        w.upsert("period_lock", ("period",), ("status", "raters_deleted"), ("2026", "closed", 0))
        with pytest.raises(ConflictError) as refused:
            revised(w)
    assert refused.value.code == "period-closed"


@pytest.mark.parametrize(("period", "refused"), [("2026", True), ("2026-S1", False)])
def test_a_final_evaluation_of_the_whole_plan_stands_in_the_way_and_that_of_a_part_does_not(
    path: Path, period: str, refused: bool
) -> None:
    with batch(path) as w:
        evaluate(w, person(w, SITI), "final", period)
        if not refused:
            assert revised(w).version == 1
            return
        with pytest.raises(ConflictError) as told:
            revised(w)
    assert told.value.code == "evaluation-final"


def test_a_revision_is_undone_byte_for_byte_but_not_below_what_was_changed_since(path: Path) -> None:
    before = data(path)
    with batch(path, "target revise") as w:
        revised(w)
    with batch(path, "target import") as w:
        plans(w, row(weight=UNIT, target=5 * UNIT))
    with batch(path, "x") as w:
        assert [(one.id, one.command) for one in undo_preview(w.session, 4).later] == [(5, "target import")]
        undo(w.session, 5, user="sri", now=NOW)
        undo(w.session, 4, user="sri", now=NOW)
        after = data_in(w.session)
    for table in ("plan", "planned_result", "indicator", "plan_version"):
        assert after[table] == before[table]


def test_a_result_added_since_stands_in_the_way_too(path: Path) -> None:
    with batch(path, "target revise") as w:
        revised(w)
    with batch(path, "target add") as w:
        plans(w, row("IKI-3", "RHK-3", weight=UNIT))
    with batch(path, "x") as w:
        assert [one.id for one in undo_preview(w.session, 4).later] == [5]


def test_a_revised_plan_outlives_its_last_indicator_for_its_versions_belong_to_it(path: Path) -> None:
    with batch(path, "target revise") as w:
        revised(w)
        for code in ("IKI-1", "IKI-2"):
            remove_indicator(w.session, w.batch, SITI, code, year=2026)
        assert stored(w, "SELECT count(*) FROM plan") == [(2,)]
        (kept,) = versions(w.session, SITI, number=1)
        assert [one["code"] for one in kept.content["indicators"]] == ["IKI-1", "IKI-2"]
        assert kept.now["indicators"] == []


def test_plans_are_found_by_year_and_first_day(path: Path) -> None:
    with batch(path) as w:
        assert [one.id for one in plans_of(w.session, SITI, year=2026, begins=FIRST)] == [2]
        with pytest.raises(AsnError):
            plans_of(w.session, SITI, year=2025)
        assert versions(w.session, SITI) == []


@pytest.mark.parametrize(
    ("day", "code"), [(date(2026, 6, 30), "day-out-of-order"), (date(2024, 12, 31), "day-too-early")]
)
def test_no_revision_lies_before_the_approval_or_long_before_the_year(path: Path, day: date, code: str) -> None:
    with batch(path) as w:
        with pytest.raises(AsnError) as refused:
            revise(w.session, w.batch, w.source, SITI, reason="Refocusing", on=day)
        assert refused.value.code == code
        assert versions(w.session, SITI) == []


def test_a_plan_that_is_opened_again_has_what_was_approved_as_a_version(path: Path) -> None:
    with batch(path) as w:
        (plan,) = plans_of(w.session, SITI)
        open_again(w.session, w.batch, w.source, SITI, plan, reason="Keliru", on=TODAY)
        assert [(one.version, one.reason, one.current) for one in versions(w.session, SITI)] == [(1, "Keliru", 2)]
