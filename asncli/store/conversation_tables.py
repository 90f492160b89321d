"""The tables of what is talked about after an evaluation: dialogues with their commitments, cases of coaching.

No ``from __future__ import annotations`` here: it breaks SQLModel.
"""

from datetime import date
from typing import ClassVar

from sqlalchemy import CheckConstraint, Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from asncli.store.columns import one_of, text_column
from asncli.terms import (
    CoachingCause,
    CoachingEntryKind,
    CoachingOutcome,
    CoachingProgress,
    CoachingTrigger,
    Voice,
)


class Dialogue(SQLModel, table=True):
    """A dialogue of leader and employee about an evaluation; ``concerns`` are the employee's, in the employee's words.

    ``period`` is that of the evaluation. One a day: ``held_on`` tells it from others.
    """

    id: int | None = Field(default=None, primary_key=True)
    employee_id: int = Field(foreign_key="employee.id")
    period: str = Field(sa_type=Text)
    held_on: date
    leader_nip: str | None = text_column()
    well: str | None = text_column()
    improve: str | None = text_column()
    concerns: str | None = text_column()
    confidential: bool = False
    closed_on: date | None = None
    closing: str | None = text_column()
    source_id: int = Field(foreign_key="source.id")
    source_row: int | None = None
    __table_args__ = (UniqueConstraint("employee_id", "period", "held_on"),)


class Commitment(SQLModel, table=True):
    """What one of the two promised in a dialogue, and by when."""

    id: int | None = Field(default=None, primary_key=True)
    dialogue_id: int = Field(foreign_key="dialogue.id")
    number: int
    voice: str = Field(sa_type=Text)
    text: str = Field(sa_type=Text)
    due: date | None = None
    done_on: date | None = None
    source_id: int = Field(foreign_key="source.id")
    source_row: int | None = None
    __table_args__ = (
        UniqueConstraint("dialogue_id", "number"),
        one_of("voice", Voice),
        CheckConstraint("text <> ''", name="text_not_empty"),
    )


class Coaching(SQLModel, table=True):
    """A case of coaching (pembinaan) that an evaluation opened, with its clock (PP 30/2019 Pasal 56, unconfirmed).

    ``due_on``: by then the person has had the time the policy gives. ``found``: what of the evaluation opened it
    (a code of predikat or rating). ``topic``: what training it asks for.
    """

    id: int | None = Field(default=None, primary_key=True)
    employee_id: int = Field(foreign_key="employee.id")
    period: str = Field(sa_type=Text)
    opened_on: date
    due_on: date
    opened_for: str = Field(sa_type=Text)
    found: str | None = text_column()
    cause: str | None = text_column()
    cause_text: str | None = text_column()
    actions: str | None = text_column()
    topic: str | None = text_column()
    owner_nip: str | None = text_column()
    closed_on: date | None = None
    outcome: str | None = text_column()
    outcome_text: str | None = text_column()
    source_id: int = Field(foreign_key="source.id")
    source_row: int | None = None
    __table_args__ = (
        UniqueConstraint("employee_id", "period"),
        one_of("opened_for", CoachingTrigger),
        one_of("cause", CoachingCause),
        one_of("outcome", CoachingOutcome),
        CheckConstraint("opened_on <= due_on", name="opened_before_due"),
        CheckConstraint("(closed_on IS NULL) = (outcome IS NULL)", name="closed_with_outcome"),
    )


class CoachingEntry(SQLModel, table=True):
    """What was seen or decided while a case runs: a check-in, or the next step of the law (``step``, its code)."""

    __tablename__: ClassVar[str] = "coaching_entry"
    id: int | None = Field(default=None, primary_key=True)
    coaching_id: int = Field(foreign_key="coaching.id", index=True)
    day: date
    kind: str = Field(sa_type=Text)
    step: str | None = text_column()
    progress: str | None = text_column()
    text: str = Field(sa_type=Text)
    author_nip: str | None = text_column()
    source_id: int = Field(foreign_key="source.id")
    source_row: int | None = None
    __table_args__ = (
        one_of("kind", CoachingEntryKind),
        one_of("progress", CoachingProgress),
        CheckConstraint("(kind = 'escalation') = (step IS NOT NULL)", name="step_of_escalation"),
        CheckConstraint("text <> ''", name="text_not_empty"),
    )
