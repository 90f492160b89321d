"""Approving plans."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from asncli.errors import AsnError, ConflictError
from asncli.store.approvals import Approved, approve, plan_approved, withdraw
from asncli.store.database import session
from asncli.store.plan_lists import Wanted
from asncli.store.revisions import versions
from asncli.store.submissions import submit
from asncli.store.undo import undo
from asncli.store.writing import Counts
from tests.store.office import BUDI, NOW, SITI, TODAY, Writing, batch, data, office
from tests.store.plan_rows import UNIT, plans, row, stored, told

EVERYBODY = Wanted(TODAY)
PLANS = "SELECT e.nip, p.status, p.approved_by, p.approved_at FROM plan p JOIN employee e ON e.id = p.employee_id"


@pytest.fixture
def w(tmp_path: Path) -> Iterator[Writing]:
    with batch(office(tmp_path / "k.db")) as opened:
        plans(opened, row(nip=BUDI, assumed=True), row("IKI-2", nip=BUDI, assumed=True), row("IKI-3", nip=BUDI))
        yield opened


def approved(w: Writing, wanted: Wanted = EVERYBODY, year: int = 2026) -> Approved:
    return approve(w.session, w.batch, wanted, year=year, by="Kepala Dinas", on=TODAY)


def taken_back(w: Writing, nip: str, year: int | None = None) -> tuple[int, int]:
    return withdraw(w.session, w.batch, w.source, nip, reason="Target keliru", on=TODAY, year=year)


def test_plans_are_approved_once_by_somebody_on_a_day_and_what_was_assumed_counts_as_stated(w: Writing) -> None:
    assert approved(w, Wanted(TODAY, BUDI)) == Approved(approved=1, already=0, assumed=1, indicators=2)
    assert stored(w, f"{PLANS} ORDER BY p.id") == [
        (SITI, "draft", None, None), (BUDI, "approved", "Kepala Dinas", "2026-07-01"),
    ]  # fmt: skip
    assert stored(w, "SELECT DISTINCT assumed FROM indicator") == [(0,)]
    assert approved(w) == Approved(approved=1, already=1, assumed=0, indicators=0)
    assert approved(w) == Approved(approved=0, already=2, assumed=0, indicators=0)
    assert approved(w, year=2025) == Approved(0, 0, 0, 0)


def test_approving_keeps_where_plan_and_indicators_came_from(w: Writing) -> None:
    origin = "SELECT source_id, source_row FROM plan UNION ALL SELECT source_id, source_row FROM indicator"
    before = stored(w, origin)
    approved(w)
    assert stored(w, origin) == before


def test_submitted_and_returned_plans_are_approved_too(w: Writing) -> None:
    stored(w, "UPDATE plan SET status = CASE id WHEN 1 THEN 'submitted' ELSE 'returned' END")
    assert approved(w).approved == 2


def test_rows_that_change_nothing_of_an_approved_plan_are_unchanged_and_others_are_refused(w: Writing) -> None:
    approved(w)
    same = [row(nip=BUDI, assumed=True, direction="turun"), row("IKI-2", nip=BUDI), row("IKI-3", nip=BUDI)]
    assert plans(w, *same) == (Counts(unchanged=3), [])
    for changed in (
        row(nip=BUDI, target=13 * UNIT),
        row("IKI-9", nip=BUDI),
        row("IKI-9", "RHK-9", nip=BUDI),
        row("IKI-2", nip=BUDI, result_title="Hasil lain"),
        row("IKI-2", "RHK-9", nip=BUDI),
        row("IKI-2", nip=BUDI, parent_title="Hasil atasan"),
        row("IKI-2", nip=BUDI, ends=date(2026, 9, 30)),
        row("IKI-2", nip=BUDI, plan_kind="plt"),
        row("IKI-2", nip=BUDI, weight=UNIT),
    ):
        counts, rejected = plans(w, changed, row("IKI-4", begins=date(2026, 7, 1)))
        assert told(rejected) == [(2, "nip", "plan-approved")], changed
        assert rejected[0].value == BUDI
        assert counts.added + counts.unchanged == 1


def test_neither_the_import_of_a_plan_nor_a_change_of_it_can_be_undone_under_its_approval(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    with batch(path, "target import") as w:
        w.upsert("indicator", ("plan_id", "code"), ("target",), (1, "I1", 130000))
    with batch(path, "target import") as w:
        w.upsert("planned_result", ("plan_id", "code"), ("title",), (1, "R1", "Pelayanan"))
    before = data(path)
    with batch(path, "target approve") as w:
        approved(w)
    for number in (2, 3, 4):
        with pytest.raises(ConflictError) as refused, session(path, write=True) as opened:
            undo(opened, number, user="sri", now=NOW)
        assert "5 (target approve)" in str(refused.value.message)
    with session(path, write=True) as opened:
        undo(opened, 5, user="sri", now=NOW)
    assert data(path) == before
    with session(path, write=True) as opened:
        undo(opened, 4, user="sri", now=NOW)


def test_undoing_an_approval_makes_the_directions_assumed_again(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    with batch(path, "target import") as w:
        plans(w, row(nip=BUDI, assumed=True))
    before = data(path)
    with batch(path, "target approve") as w:
        assert approved(w).indicators == 1
    with session(path, write=True) as opened:
        undo(opened, 4, user="sri", now=NOW)
    assert data(path) == before


def test_the_approval_of_one_person_is_taken_back_and_the_journal_keeps_it(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    with batch(path, "target import") as w:
        plans(w, row(nip=BUDI, assumed=True))
    with batch(path, "target approve") as w:
        approved(w)
    before = data(path)
    with batch(path, "target approve") as w:
        assert taken_back(w, BUDI) == (2026, 1)
        (kept,) = versions(w.session, BUDI)
        assert (kept.version, kept.current, kept.reason, kept.revised_on) == (1, 2, "Target keliru", TODAY)
        assert (kept.content["plan"]["status"], kept.content["indicators"][0]["target"]) == ("approved", 12 * UNIT)
        assert stored(w, f"{PLANS} ORDER BY e.nip = '{BUDI}'") == [
            (SITI, "approved", "Kepala Dinas", "2026-07-01"), (BUDI, "draft", None, None),
        ]  # fmt: skip
        assert stored(w, "SELECT DISTINCT assumed FROM indicator") == [(0,)]
        assert plans(w, row(nip=BUDI, target=13 * UNIT)) == (Counts(changed=1), [])
    with session(path, write=True) as opened:
        undo(opened, 5, user="sri", now=NOW)
    assert data(path) == before


@pytest.mark.parametrize("status", ["final", "objected"])
def test_what_a_final_evaluation_stands_on_stays_approved(w: Writing, status: str) -> None:
    approved(w)
    stored(w, "INSERT INTO basis VALUES (1, 'r', 'd', NULL, 'd', NULL, '0')")
    stored(
        w,
        "INSERT INTO evaluation (period, employee_id, status, provisional, basis_id, proposal, missing, reweighted,"
        f" notes, source_id) SELECT '2026-Q1', e.id, '{status}', 0, 1, 0, '[]', '[]', '[]', {w.source}"
        f" FROM employee e WHERE e.nip = '{BUDI}'",
    )
    with pytest.raises(ConflictError) as refused:
        taken_back(w, BUDI, 2026)
    assert (refused.value.code, str(refused.value.message)) == (
        "evaluation-final", f"The evaluation of {BUDI} in 2026-Q1 is final.",
    )  # fmt: skip
    stored(w, "UPDATE evaluation SET period = '2025'")
    assert taken_back(w, BUDI) == (2026, 1)


def test_it_must_be_known_which_approval_is_taken_back(w: Writing) -> None:
    with pytest.raises(AsnError) as none:
        taken_back(w, BUDI)
    plans(w, row(nip=BUDI, year=2027, begins=date(2027, 1, 1), ends=date(2027, 12, 31)))
    approved(w)
    approved(w, year=2027)
    with pytest.raises(AsnError) as several:
        taken_back(w, BUDI)
    assert [none.value.code, several.value.code] == ["plan-not-approved", "plan-ambiguous"]
    assert taken_back(w, BUDI, 2027) == (2027, 1)


def test_the_refusal_names_the_way_out() -> None:
    refused = plan_approved(BUDI, 2026)
    assert (refused.code, str(refused.hint)) == (
        "plan-approved",
        f"Open it first, with: asncli target revise {BUDI} --year 2026 --reason TEXT",
    )


def test_nobody_approves_their_own_plan_and_it_is_left_out_of_many(w: Writing) -> None:
    with pytest.raises(AsnError) as refused:
        approve(w.session, w.batch, Wanted(TODAY, BUDI), year=2026, by=BUDI, on=TODAY)
    assert (refused.value.code, str(refused.value.message), int(refused.value.exit_code)) == (
        "self-approval", f"{BUDI} can not approve their own plan", 3,
    )  # fmt: skip
    assert approve(w.session, w.batch, EVERYBODY, year=2026, by=BUDI, on=TODAY) == Approved(1, 0, 0, 0, own=1)
    assert stored(w, f"{PLANS} ORDER BY p.id") == [
        (SITI, "approved", BUDI, "2026-07-01"), (BUDI, "draft", None, None),
    ]  # fmt: skip


def test_no_approval_lies_before_the_plan_was_handed_in_or_long_before_its_year(w: Writing) -> None:
    submit(w.session, w.batch, Wanted(TODAY, BUDI), year=2026, on=date(2026, 1, 15))
    for day, code in ((date(2026, 1, 14), "day-out-of-order"), (date(2024, 12, 31), "day-too-early")):
        with pytest.raises(AsnError) as refused:
            approve(w.session, w.batch, EVERYBODY, year=2026, by="Kepala Dinas", on=day)
        assert refused.value.code == code
    assert approve(w.session, w.batch, EVERYBODY, year=2026, by="x", on=date(2026, 1, 15)).approved == 2
