"""The tables of plans (SKP): plan, planned results, indicators, and what was achieved.

Columns that came with a later migration stand last, as in the databases that got them. No
``from __future__ import annotations`` here: it breaks SQLModel.
"""

from datetime import date
from typing import ClassVar

from sqlalchemy import BigInteger, CheckConstraint, ForeignKeyConstraint, Index, Text, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from asncli.store.columns import added_flag, added_number, added_text, one_of, text_column
from asncli.terms import Direction, PlanKind, PlanStatus, Recap, ResultKind


class Plan(SQLModel, table=True):
    """An SKP: a person's plan from ``begins`` to ``ends`` in a year (several a year after a mutasi or PLT).

    ``approved_by`` is a NIP or a name. ``returned_note`` is what the leader wants otherwise; ``version`` counts the
    revisions (earlier versions stand in ``plan_version``).
    """

    id: int | None = Field(default=None, primary_key=True)
    employee_id: int = Field(foreign_key="employee.id")
    year: int
    begins: date
    ends: date
    kind: str = Field(default=PlanKind.DEFINITIF.value, sa_type=Text)
    unit_id: int | None = Field(default=None, foreign_key="unit.id", index=True)
    source_id: int = Field(foreign_key="source.id")
    source_row: int | None = None
    status: str = added_text("status", PlanStatus.DRAFT, PlanStatus)
    approved_by: str | None = text_column()
    approved_at: date | None = None
    submitted_on: date | None = None
    returned_note: str | None = text_column()
    version: int = added_number("version", 1)
    __table_args__ = (
        UniqueConstraint("employee_id", "year", "begins"),
        one_of("kind", PlanKind),
        CheckConstraint("begins <= ends", name="begins_before_ends"),
    )


class PlannedResult(SQLModel, table=True):
    """Rencana hasil kerja (RHK) of a plan; ``weight`` in ten-thousandths, or none in the whole plan.

    ``parent_title``: the leader's RHK that it serves, where the form gives its text and no code.
    """

    __tablename__: ClassVar[str] = "planned_result"
    id: int | None = Field(default=None, primary_key=True)
    plan_id: int = Field(foreign_key="plan.id")
    code: str = Field(sa_type=Text)
    title: str = Field(sa_type=Text)
    kind: str = Field(default=ResultKind.UTAMA.value, sa_type=Text)
    parent_code: str | None = text_column()
    iku_code: str | None = text_column()
    weight: int | None = Field(default=None, sa_type=BigInteger)
    source_id: int = Field(foreign_key="source.id")
    source_row: int | None = None
    parent_title: str | None = text_column()
    __table_args__ = (
        UniqueConstraint("plan_id", "code"),
        UniqueConstraint("id", "plan_id"),
        one_of("kind", ResultKind),
        CheckConstraint("weight >= 0", name="weight_not_negative"),
    )


class Indicator(SQLModel, table=True):
    """Indicator of a planned result: yearly target, end of its range, targets of periods (ten-thousandths).

    ``assumed``: direction and recap were derived from unit of measure and aspect, nobody has stated them yet.
    """

    id: int | None = Field(default=None, primary_key=True)
    plan_id: int
    planned_result_id: int
    code: str = Field(sa_type=Text)
    title: str = Field(sa_type=Text)
    aspect: str | None = text_column()
    measure: str | None = text_column()
    direction: str = Field(sa_type=Text)
    recap: str = Field(sa_type=Text)
    target: int = Field(sa_type=BigInteger)
    target_high: int | None = Field(default=None, sa_type=BigInteger)
    target_s1: int | None = Field(default=None, sa_type=BigInteger)
    target_s2: int | None = Field(default=None, sa_type=BigInteger)
    target_q1: int | None = Field(default=None, sa_type=BigInteger)
    target_q2: int | None = Field(default=None, sa_type=BigInteger)
    target_q3: int | None = Field(default=None, sa_type=BigInteger)
    target_q4: int | None = Field(default=None, sa_type=BigInteger)
    source_id: int = Field(foreign_key="source.id")
    source_row: int | None = None
    assumed: bool = added_flag("assumed")
    __table_args__ = (
        UniqueConstraint("plan_id", "code"),
        ForeignKeyConstraint(["planned_result_id", "plan_id"], ["planned_result.id", "planned_result.plan_id"]),
        Index(None, "planned_result_id"),
        Index("ix_indicator_assumed", "plan_id", sqlite_where=text("assumed"), postgresql_where=text("assumed")),
        one_of("direction", Direction),
        one_of("recap", Recap),
        CheckConstraint("target >= 0 AND target_high >= target", name="target_range"),
    )


class Achievement(SQLModel, table=True):
    """Realisation of an indicator on a day (ten-thousandths), with evidence. Rows lie in order of the key.

    ``evidence_digest`` (sha256) and ``evidence_day`` are those of the file of evidence when it was recorded.
    The index holds the figures alone: scores read it, and pass the texts by.
    """

    indicator_id: int = Field(primary_key=True, foreign_key="indicator.id")
    day: date = Field(primary_key=True)
    value: int = Field(sa_type=BigInteger)
    evidence: str | None = text_column()
    obstacle: str | None = text_column()
    follow_up: str | None = text_column()
    source_id: int = Field(foreign_key="source.id")
    source_row: int | None = None
    evidence_digest: str | None = text_column()
    evidence_day: date | None = None
    __table_args__ = (
        CheckConstraint("value >= 0", name="value_not_negative"),
        Index("ix_achievement_figures", "indicator_id", "day", "value"),
        {"sqlite_with_rowid": False},
    )
