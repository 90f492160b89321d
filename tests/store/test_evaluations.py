"""Evaluations read back: by unit and NIP, of some units, of one person; the explanation only where it is kept."""

from __future__ import annotations

import json
from pathlib import Path

from asncli import __version__
from asncli.rules.library import get_regulation
from asncli.rules.policy import load_policy
from asncli.store.batches import show_batch
from asncli.store.database import raw_connection, session
from asncli.store.evaluations import COLUMNS, FEW, KEY, OTHERS, Evaluated, basis_of, evaluations, explanation
from tests.workflows.reported_office import PERIOD, SITI, evaluate_semester, reported_office


def test_evaluations_come_by_unit_and_can_be_picked(tmp_path: Path) -> None:
    office = reported_office(tmp_path / "a.db")
    with session(office, write=False) as opened:
        found = evaluations(opened, PERIOD)
        assert [e.unit for e in found] == [None, *["Bidang SD"] * 3, *["Dinas Pendidikan"] * 2]
        assert [e.nip for e in evaluations(opened, PERIOD, nip=SITI)] == [SITI]
        (unit,) = {e.unit_id for e in found if e.unit == "Bidang SD"}
        assert unit
        assert len(evaluations(opened, PERIOD, unit_ids=[unit])) == 3
        assert explanation(opened, PERIOD, found[0].employee_id) is None


def test_the_first_evaluation_of_a_period_stands_in_the_journal_like_every_write(tmp_path: Path) -> None:
    office = reported_office(tmp_path / "a.db")
    with session(office, write=False) as opened:
        detail = show_batch(opened, 2)
    assert detail.tables == {"evaluation": 6}
    assert [(c.row_key, c.before) for c in detail.changes] == [(f"2026-S1|{n}", None) for n in range(1, 7)]
    assert {(c.after or {})["basis_id"] for c in detail.changes} == {1}


def test_what_is_read_back_is_what_is_written() -> None:
    assert set(COLUMNS) - set(Evaluated._fields) == {"basis_id", "explanation", "final_name", "final_unit"}
    assert set(KEY) <= set(Evaluated._fields)


def test_a_draft_has_every_column_but_those_of_its_basis_and_of_what_is_final() -> None:
    assert sorted((*FEW, *OTHERS)) == sorted(
        {*COLUMNS, "employee_id"} - {"basis_id", "final_reason", "final_name", "final_unit", "explanation"}
    )


def test_evaluating_again_changes_nothing_and_a_first_time_writes_the_same(tmp_path: Path) -> None:
    office = reported_office(tmp_path / "a.db")
    with session(office, write=True) as opened:
        raw = raw_connection(opened)
        first = raw.execute("SELECT * FROM evaluation ORDER BY employee_id").fetchall()
    assert evaluate_semester(office).written == {"added": 0, "changed": 0, "unchanged": 6, "removed": 0}
    with session(office, write=True) as opened:
        raw_connection(opened).execute("DELETE FROM evaluation WHERE employee_id = 2")
    assert evaluate_semester(office).written["added"] == 1  # by comparing, not as the first of the period
    with session(office, write=False) as opened:
        again = raw_connection(opened).execute("SELECT * FROM evaluation ORDER BY employee_id").fetchall()
    source = [n for n, (one, other) in enumerate(zip(first[1], again[1], strict=True)) if one != other]
    assert [first[1][n] for n in source] == [2]  # the source alone
    assert (first[0], first[2:]) == (again[0], again[2:])


def test_regulation_and_policy_are_kept_in_full_once_for_everybody(tmp_path: Path) -> None:
    office = reported_office(tmp_path / "a.db")
    with session(office, write=True) as opened:
        (law,) = raw_connection(opened).execute("SELECT regulation_text FROM basis").fetchone()
        assert json.loads(law)["id"] == "permenpanrb-6-2022"
        raw_connection(opened).execute("UPDATE basis SET regulation_text = NULL, policy_text = NULL")
        regulation, policy = get_regulation("permenpanrb-6-2022"), load_policy()
        assert basis_of(opened, regulation, policy, __version__) == 1
        assert raw_connection(opened).execute("SELECT regulation_text, policy_text FROM basis").fetchall() == [
            (regulation.text, policy.text)
        ]
        assert basis_of(opened, regulation, policy, "another version") != 1
