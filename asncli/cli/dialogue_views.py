"""Dialogues as people and scripts read them; of a confidential one no word unless it was asked for."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Any

from asncli.cli.language import N_
from asncli.cli.output import Column, Record, Table, View
from asncli.terms import Predikat, Status, Voice

if TYPE_CHECKING:
    from asncli.store.dialogues import Held
    from asncli.workflows.hold_dialogue import Told

HELD = (
    Column("nip", "NIP"),
    Column("name", "Nama"),
    Column("unit", "Unit Kerja"),
    Column("period", N_("Period")),
    Column("held_on", N_("Held")),
    Column("leader_nip", N_("NIP of the leader")),
    Column("confidential", N_("Confidential")),
    Column("commitments", N_("Commitments"), "number"),
    Column("waiting", N_("Waiting"), "number"),
    Column("overdue", N_("Late"), "number"),
    Column("next_due", N_("Next due")),
    Column("closed_on", N_("Closed")),
    Column("left", N_("Left the service")),
    Column("batch_id", N_("Batch"), "number"),
)
HELD_SHORT = ("nip", "name", "unit", "period", "held_on", "confidential", "waiting", "overdue", "next_due", "closed_on")
UNSPOKEN = (
    Column("nip", "NIP"),
    Column("name", "Nama"),
    Column("unit", "Unit Kerja"),
    Column("status", "Status", Status),
    Column("predikat", "Predikat", Predikat),
    Column("supervisor_nip", "NIP Atasan"),
)
UNSPOKEN_SHORT = tuple(column.key for column in UNSPOKEN)
_WORDS = (
    Column("well", "Yang Berjalan Baik"),
    Column("improve", "Yang Perlu Ditingkatkan"),
    Column("concerns", "Suara Pegawai"),
    Column("closing", N_("Word at the end")),
)
_TOLD = (*HELD[:7], *_WORDS, *HELD[11:])
_PROMISED = (
    Column("number", N_("No."), "number"),
    Column("voice", N_("Whose"), Voice),
    Column("text", N_("Commitment")),
    Column("due", N_("Due")),
    Column("done_on", N_("Kept")),
)


def held_rows(found: Sequence[Held], left: Collection[str] = ()) -> list[list[Any]]:
    """Lay out dialogues without their words; ``left``: NIP of who is in service no more."""
    told = ({**one._asdict(), "left": one.nip in left} for one in found)
    return [[one[column.key] for column in HELD] for one in told]


def views(told: Sequence[Told], left: Collection[str] = ()) -> list[View]:
    """Lay out the dialogues of one person."""
    found: list[View] = []
    for one in told:
        found.append(Record(N_("Dialogue"), _TOLD, _record(one, left)))
        found.append(Table(N_("Commitments"), _PROMISED, _promised(one)))
    return found


def document(told: Sequence[Told], left: Collection[str] = ()) -> list[dict[str, Any]]:
    """Give the dialogues of one person as scripts read them."""
    return [
        {
            **{column.key: value for column, value in zip(_TOLD, _record(one, left), strict=True)},
            "withheld": one.withheld,
            "commitments": [
                {column.key: value for column, value in zip(_PROMISED, row, strict=True)} for row in _promised(one)
            ],
        }
        for one in told
    ]


def _record(one: Told, left: Collection[str]) -> list[Any]:
    known = {**one.held._asdict(), **one.said._asdict(), "left": one.held.nip in left}
    return [known[column.key] for column in _TOLD]


def _promised(one: Told) -> list[list[Any]]:
    return [[getattr(promise, column.key) or None for column in _PROMISED] for promise in one.promised]
