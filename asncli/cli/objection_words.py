"""Words for the steps of objections and notes in an explanation, and the block of notes beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from asncli.cli.language import N_
from asncli.cli.views import Column, Table
from asncli.terms import CoreValue, Voice

STEPS = {
    "note": N_("note"),
    "objection-days": N_("last day for an objection"),
    "objection": N_("objection"),
    "decision-on-objection": N_("decision on the objection"),
}
INPUTS = {
    "received_on": N_("received"),
    "filed_on": N_("filed"),
    "last_day": N_("last day"),
    "document": N_("document"),
    "explained_on": N_("explained"),
    "explanation": N_("explanation"),
    "decided_on": N_("decided"),
    "decided_by": N_("decided by"),
    "acting": N_("in place of the superior, because"),
    "decision": N_("decision"),
    "before": N_("before"),
    "after": N_("after"),
    "day": N_("day"),
    "author": N_("whose words"),
    "text": N_("text"),
}
_NOTES = (
    Column("day", N_("Day")),
    Column("about", N_("On")),
    Column("author", N_("Whose words"), Voice),
    Column("text", N_("Feedback")),
)


def without_notes(steps: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Steps that lead to figures; notes stand in a block of their own."""
    return [step for step in steps if step["step"] != "note"]


def notes_block(steps: Sequence[Mapping[str, Any]], title: str = N_("Feedback within the period")) -> list[Table]:
    """The notes among the steps as a table, or nothing where there is none."""
    notes = [step for step in steps if step["step"] == "note"]
    rows = [[step["inputs"]["day"], _about(step["about"]), *(step["inputs"][name] for name in ("author", "text"))]
            for step in notes]  # fmt: skip
    return [Table(title, _NOTES, rows)] if notes else []


def _about(key: str) -> str:
    return CoreValue(key).label if key in set(CoreValue) else key.rpartition("/")[2]
