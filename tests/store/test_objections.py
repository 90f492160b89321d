"""Objections as they are stored: filed, explained, decided, each by its own batch."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from asncli.store.database import raw_connection, session
from asncli.store.objections import (
    filed_by,
    find_objection,
    list_objections,
    regulation_kept,
    rewrite_evaluation,
    write_objection,
)
from asncli.store.writing import Counts
from asncli.terms import Period, PeriodKind
from tests.store.office import BUDI, SITI, batch, person
from tests.store.test_deliveries import RECEIVED, S1, final_office

FILED, EXPLAINED, DECIDED = date(2026, 7, 20), date(2026, 7, 22), date(2026, 7, 30)
S2 = Period(2026, PeriodKind.SEMESTER, 2)


def objected_office(path: Path) -> Path:
    """Siti has objected (batch 6) and the assessor explained (batch 7)."""
    final_office(path)
    with batch(path, "objection add") as w:
        told = {"filed_on": FILED, "reason": "Mei belum dihitung", "document": None}
        assert write_objection(w.session, w.batch, w.source, S1, person(w, SITI), told) == Counts(added=1)
        rewrite_evaluation(w.session, w.batch, w.source, S1, person(w, SITI), {"status": "objected"})
    with batch(path, "objection answer") as w:
        told = {"explanation": "Bukti tidak sah", "explained_on": EXPLAINED, "explained_by_nip": BUDI}
        assert write_objection(w.session, w.batch, w.source, S1, person(w, SITI), told) == Counts(changed=1)
    return path


def test_what_is_told_later_leaves_what_was_told_before(tmp_path: Path) -> None:
    with session(objected_office(tmp_path / "k.db"), write=False) as opened:
        found = find_objection(opened, S1, SITI)
        assert found is not None
        assert (found.nip, found.received_on, found.filed_on, found.reason, found.decision) == (
            SITI, RECEIVED, FILED, "Mei belum dihitung", None,
        )  # fmt: skip
        assert (found.explanation, found.explained_on, found.explained_by_nip) == ("Bukti tidak sah", EXPLAINED, BUDI)
        assert (found.batch_id, filed_by(opened, found.id)) == (7, (6, "objection add"))
        assert found.days_open(DECIDED) == 10
        assert found._replace(decided_on=EXPLAINED).days_open(DECIDED) == 2
        assert find_objection(opened, S1, BUDI) is find_objection(opened, S2, SITI) is None


def test_objections_are_listed_by_period_unit_and_whether_they_are_open(tmp_path: Path) -> None:
    path = objected_office(tmp_path / "k.db")
    with session(path, write=False) as opened:
        assert [o.nip for o in list_objections(opened)] == [SITI]
        assert list_objections(opened, period=S2) == list_objections(opened, unit_ids=[99]) == []
        assert len(list_objections(opened, period=S1, undecided=True)) == 1
    with batch(path, "objection decide") as w:
        told = {"decision": "kept", "decided_on": DECIDED, "decided_by_nip": BUDI, "decision_reason": "Tetap"}
        write_objection(w.session, w.batch, w.source, S1, person(w, SITI), told)
        assert list_objections(w.session, undecided=True) == []
        assert [o.decision for o in list_objections(w.session)] == ["kept"]


def test_the_regulation_of_an_evaluation_is_read_with_it(tmp_path: Path) -> None:
    with batch(final_office(tmp_path / "k.db")) as w:
        siti = person(w, SITI)
        assert regulation_kept(w.session, S1, siti) == ("permenpanrb-6-2022", None)
        raw_connection(w.session).execute("UPDATE basis SET regulation_text = '{}'")
        assert regulation_kept(w.session, S1, siti) == ("permenpanrb-6-2022", "{}")
