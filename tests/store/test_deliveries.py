"""Receipts: since when an evaluation is final, when it was received, and what stands on it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from asncli.store.database import session
from asncli.store.deliveries import receipts, write_deliveries
from asncli.store.objections import rewrite_evaluation, write_objection
from asncli.store.standing import Later
from asncli.store.undo import undo, undo_preview
from asncli.store.writing import Counts
from asncli.terms import Period, PeriodKind
from tests.store.office import BUDI, NOW, SITI, TODAY, Writing, batch, evaluate, office, person

S1 = Period(2026, PeriodKind.SEMESTER, 1)
RECEIVED, LATER = date(2026, 7, 10), date(2026, 7, 11)


def final_office(path: Path) -> Path:
    """Siti is final (batch 4, a draft before), Budi a draft; Siti has received it (batch 5)."""
    office(path)
    with batch(path, "evaluate 2026-S1") as w:
        evaluate(w, person(w, SITI), "draft")
        evaluate(w, person(w, BUDI), "draft")
    with batch(path, "evaluation finalise") as w:
        evaluate(w, person(w, SITI), "final")
    with batch(path, "evaluation deliver") as w:
        assert deliver(w, RECEIVED, "800/1") == Counts(added=1)
    return path


def deliver(w: Writing, day: date, document: str | None = None) -> Counts:
    return write_deliveries(w.session, w.batch, w.source, S1, [person(w, SITI)], day, document)


def test_only_final_evaluations_have_receipts(tmp_path: Path) -> None:
    with session(final_office(tmp_path / "k.db"), write=False) as opened:
        (siti,) = receipts(opened, S1)
        assert receipts(opened, S1, nip=BUDI) == receipts(opened, S1, unit_ids=[99]) == []
    assert (siti.nip, siti.status, siti.final_on, siti.received_on, siti.document, siti.filed_on) == (
        SITI, "final", TODAY, RECEIVED, "800/1", None,
    )  # fmt: skip


def test_another_day_is_a_change_and_the_document_stays(tmp_path: Path) -> None:
    with batch(final_office(tmp_path / "k.db"), "evaluation deliver") as w:
        assert deliver(w, LATER) == Counts(changed=1)
        assert deliver(w, LATER) == Counts(unchanged=1)
        (siti,) = receipts(w.session, S1)
    assert (siti.received_on, siti.document) == (LATER, "800/1")


def test_a_decision_on_an_objection_does_not_make_it_final_later(tmp_path: Path) -> None:
    path = final_office(tmp_path / "k.db")
    with session(path, write=True) as opened:
        opened.connection().exec_driver_sql("UPDATE batch SET made_at = '2026-07-05 08:00:00.000000' WHERE id = 4")
    for status in ("objected", "final"):
        with batch(path, "objection") as w:
            rewrite_evaluation(w.session, w.batch, w.source, S1, person(w, SITI), {"status": status})
    with session(path, write=False) as opened:
        assert [r.final_on for r in receipts(opened, S1)] == [date(2026, 7, 5)]


def test_a_receipt_stands_on_the_decision_and_an_objection_on_the_receipt(tmp_path: Path) -> None:
    path = final_office(tmp_path / "k.db")
    with session(path, write=False) as opened:
        assert undo_preview(opened, 4).later == [Later(5, "evaluation deliver", 1)]
        assert undo_preview(opened, 5).finals == []
    with batch(path, "objection add") as w:
        told = {"filed_on": LATER, "reason": "Mei"}
        write_objection(w.session, w.batch, w.source, S1, person(w, SITI), told)
        rewrite_evaluation(w.session, w.batch, w.source, S1, person(w, SITI), {"status": "objected"})
    with session(path, write=False) as opened:
        before = undo_preview(opened, 5)
        assert (before.later, before.finals) == ([Later(6, "objection add", 1)], [])
        assert (undo_preview(opened, 6).later, undo_preview(opened, 6).finals) == ([], [])
    with session(path, write=True) as opened:
        undo(opened, 6, user="sri", now=NOW)
        undo(opened, 5, user="sri", now=NOW)
        (siti,) = receipts(opened, S1)
    assert (siti.status, siti.received_on, siti.filed_on) == ("final", None, None)
