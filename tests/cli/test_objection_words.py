"""Notes stand beside the steps that lead to figures."""

from __future__ import annotations

from asncli.cli.objection_words import INPUTS, STEPS, notes_block, without_notes

NOTE = {"step": "note", "about": "SKP 2026-01-01..2026-12-31/RHK-1/IKI-1",
        "inputs": {"day": "2026-05-03", "author": "leader", "text": "Rapikan"}}  # fmt: skip
VALUE = {**NOTE, "about": "loyal", "inputs": {**NOTE["inputs"], "author": "employee"}}  # type: ignore[dict-item] # a mapping
PLAN = {"step": "plan", "about": "SKP", "inputs": {}}


def test_notes_are_told_by_indicator_or_value() -> None:
    (table,) = notes_block([NOTE, PLAN, VALUE])
    assert list(table.rows) == [
        ["2026-05-03", "IKI-1", "leader", "Rapikan"],
        ["2026-05-03", "Loyal", "employee", "Rapikan"],
    ]


def test_without_notes_there_is_no_block() -> None:
    assert notes_block([PLAN]) == []
    assert without_notes([NOTE, PLAN, VALUE]) == [PLAN]


def test_every_word_of_an_objection_has_its_sentence() -> None:
    assert {"objection", "decision-on-objection", "objection-days", "note"} == set(STEPS)
    assert {"filed_on", "decided_by", "before", "after"} < set(INPUTS)
