"""The same indicators for many people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asncli.errors import AsnError
from asncli.store.approvals import approve
from asncli.store.assigning import Assigned, assign, shares
from asncli.store.plan_lists import Wanted
from asncli.store.plans import FIELDS
from asncli.store.positions import fits, posts
from asncli.store.writing import Counts
from tests.store.bulk_office import nurses
from tests.store.office import BUDI, SITI, TODAY, WAYAN, Writing, batch
from tests.store.plan_rows import UNIT, plans, row, stored, told

TARGETS = (
    "SELECT e.nip, i.code, i.target FROM indicator i JOIN plan p ON p.id = i.plan_id"
    " JOIN employee e ON e.id = p.employee_id ORDER BY 1, 2"
)
KEPT = frozenset({"weight", "ends", "unit", "plan_kind", "result_kind"})


@pytest.fixture
def w(tmp_path: Path) -> Iterator[Writing]:
    with batch(nurses(tmp_path / "k.db"), "target assign") as opened:
        yield opened


def assigned(w: Writing, *rows: dict[str, object], shared: bool = False) -> Assigned:
    listed = [(n, *({**line, "nip": None, "begins": None}.get(f) for f in FIELDS)) for n, line in enumerate(rows, 2)]
    nurse = fits("Perawat*")
    people = [one for one in posts(w.session, TODAY) if nurse(one.position)]
    return assign(w.session, w.batch, w.source, listed, people, KEPT, shared=shared, day=TODAY)


def left_out(found: Assigned) -> Sequence[tuple[str, str]]:
    return [(person.nip, code) for person, code in found.left_out]


def test_everybody_gets_the_indicators_and_the_rows_of_the_sheet_are_named_as_their_origin(w: Writing) -> None:
    found = assigned(w, row(), row("IKI-2"))
    assert (found.counts, left_out(found)) == (Counts(added=6), [])
    assert [one.nip for one in found.given] == [BUDI, SITI, WAYAN]
    assert stored(w, "SELECT DISTINCT code, source_row FROM indicator ORDER BY 1") == [("IKI-1", 2), ("IKI-2", 3)]
    assert stored(w, "SELECT DISTINCT source_row FROM plan UNION SELECT source_row FROM planned_result") == [(2,)]
    assert assigned(w, row(), row("IKI-2")).counts == Counts(unchanged=6)


def test_a_shared_target_adds_up_to_the_whole_and_what_is_no_sum_is_not_divided(w: Writing) -> None:
    assigned(w, row(target=100 * UNIT, target_s1=50 * UNIT), row("IKI-2", recap="rata-rata"), shared=True)
    assert stored(w, TARGETS) == [
        (BUDI, "IKI-1", 333_334), (BUDI, "IKI-2", 120_000), (SITI, "IKI-1", 333_333), (SITI, "IKI-2", 120_000),
        (WAYAN, "IKI-1", 333_333), (WAYAN, "IKI-2", 120_000),
    ]  # fmt: skip
    assert stored(w, "SELECT sum(target_s1) FROM indicator") == [(500_000,)]


def test_who_is_left_out_gets_nothing_and_the_shares_are_those_of_the_others(w: Writing) -> None:
    plans(w, row(nip=BUDI, target=UNIT))
    approve(w.session, w.batch, Wanted(TODAY, BUDI), year=2026, by="x", on=TODAY)
    plans(w, row("LAIN", "R-9", nip=SITI, weight=UNIT))
    found = assigned(w, row(target=100 * UNIT), shared=True)
    assert (found.counts, left_out(found)) == (
        Counts(added=1),
        [(SITI, "weight-missing"), (BUDI, "plan-approved")][::-1],
    )
    assert stored(w, TARGETS) == [(BUDI, "IKI-1", UNIT), (SITI, "LAIN", 120_000), (WAYAN, "IKI-1", 1_000_000)]


@pytest.mark.parametrize("direction", ["naik", "turun"])
def test_nobody_loses_the_other_indicators_to_a_share_of_nothing(w: Writing, direction: str) -> None:
    for small in (row("IKI-2", target=2, direction=direction), row("IKI-2", target_s1=2, direction=direction)):
        with pytest.raises(AsnError, match="target-too-small"):
            assigned(w, row(), small, shared=True)
    whole = row("IKI-2", target=2, recap="rata-rata"), row("IKI-3", target=0, direction="turun")
    assert assigned(w, row(), *whole, shared=True).counts == Counts(added=9)


def test_whoever_is_left_out_for_another_reason_takes_no_share(w: Writing) -> None:
    plans(w, row(nip=BUDI, target=UNIT))
    approve(w.session, w.batch, Wanted(TODAY, BUDI), year=2026, by="x", on=TODAY)
    found = assigned(w, row(target=2), shared=True)
    assert left_out(found) == [(BUDI, "plan-approved")]
    assert stored(w, TARGETS) == [(BUDI, "IKI-1", UNIT), (SITI, "IKI-1", 1), (WAYAN, "IKI-1", 1)]


def test_a_code_that_means_something_else_in_a_plan_is_not_written_over(w: Writing) -> None:
    plans(w, row(nip=SITI, title="Lain"), row(nip=BUDI, title="ukuran  IKI-1"))
    found = assigned(w, row(target=UNIT))
    assert left_out(found) == [(SITI, "indicator-other")]
    assert stored(w, TARGETS) == [(BUDI, "IKI-1", UNIT), (SITI, "IKI-1", 120_000), (WAYAN, "IKI-1", UNIT)]


def test_the_plan_that_somebody_has_already_is_the_one_they_come_into(w: Writing) -> None:
    march: dict[str, Any] = {"begins": date(2026, 3, 1), "ends": date(2026, 9, 30)}
    plans(w, row("LAIN", nip=SITI, **march))
    assigned(w, row(ends=None))
    of_siti = "SELECT p.begins, p.ends FROM plan p JOIN employee e ON e.id = p.employee_id WHERE e.nip = '" + SITI + "'"
    assert stored(w, of_siti) == [("2026-03-01", "2026-09-30")]


def test_plans_beside_others_on_the_same_days_are_counted(w: Writing) -> None:
    plans(w, row("LAIN", nip=SITI, begins=date(2026, 3, 1)))
    listed = [(2, *({**row(), "nip": None, "begins": date(2026, 2, 1)}.get(f) for f in FIELDS))]
    people = posts(w.session, TODAY, nip=SITI)
    assert assign(w.session, w.batch, w.source, listed, people, KEPT, shared=False, day=TODAY).overlapping == 1


def test_a_unit_that_is_not_there_is_a_fault_of_the_sheet(w: Writing) -> None:
    found = assigned(w, row(), row("IKI-2", unit="Dinas Tak Ada"))
    assert (left_out(found), told(list(found.rejected))) == ([], [(3, "unit", "unit-unknown")])
    assert {code for _, code, _ in stored(w, TARGETS)} == {"IKI-1"}


@given(st.integers(0, 10**15), st.integers(1, 200))
def test_shares_add_up_and_none_is_off_by_more_than_the_last_place(whole: int, people: int) -> None:
    found = shares(whole, people)
    assert (len(found), sum(found)) == (people, whole)
    assert all(abs(one * people - whole) < 2 * people for one in found)
    assert max(found) - min(found) <= 1
