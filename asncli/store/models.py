"""The tables of the data; those of the bookkeeping stand in ``bookkeeping.py``.

Schema changes are Alembic migrations; a test asserts that both agree.

Dates are DATE, quantities whole ten-thousandths (BIGINT), percentages and marks whole hundredths.
``table=True`` classes do not validate, so rows are checked before they come here; CHECK, UNIQUE and FOREIGN
KEY are the second wall. Every data row names the source (file, sheet or command, and through it the batch)
and the row of the source that last wrote it. No ``from __future__ import annotations`` here: it breaks
SQLModel.
"""

from datetime import date
from typing import ClassVar

from sqlalchemy import BigInteger, CheckConstraint, ForeignKeyConstraint, Index, Text, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from asncli.store.bookkeeping import Batch, Change, Source
from asncli.store.columns import one_of, text_column
from asncli.terms import Direction, EmployeeKind, PlanKind, Predikat, Rating, Recap, ResultKind, Sex, Status

__all__ = ["METADATA", "Batch", "Change", "Source"]


class Agency(SQLModel, table=True):
    """An agency (pemerintah daerah); one database can hold many, today it holds one."""

    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(sa_type=Text, unique=True)


class Unit(SQLModel, table=True):
    """A unit of the tree. ``name_key`` is the folded name; ``head_nip`` need not be in the roster."""

    id: int | None = Field(default=None, primary_key=True)
    agency_id: int = Field(foreign_key="agency.id")
    code: str | None = text_column()
    name: str = Field(sa_type=Text)
    name_key: str = Field(sa_type=Text)
    parent_id: int | None = Field(default=None, foreign_key="unit.id", index=True)
    kind: str | None = text_column()
    head_nip: str | None = text_column()
    source_id: int = Field(foreign_key="source.id")
    source_row: int | None = None
    __table_args__ = (
        UniqueConstraint("agency_id", "code"),
        Index(
            "uq_unit_uncoded_name", "agency_id", text("coalesce(parent_id, 0)"), "name_key",
            unique=True, sqlite_where=text("code IS NULL"), postgresql_where=text("code IS NULL"),
        ),
        CheckConstraint("parent_id <> id", name="not_own_parent"),
        CheckConstraint("code <> ''", name="code_not_empty"),
    )  # fmt: skip


class Employee(SQLModel, table=True):
    """Who a person is. What changes over time (unit, jabatan, golongan …) is an ``Assignment``."""

    id: int | None = Field(default=None, primary_key=True)
    agency_id: int = Field(foreign_key="agency.id")
    nip: str = Field(sa_type=Text)
    name: str = Field(sa_type=Text)
    front_title: str | None = text_column()
    back_title: str | None = text_column()
    sex: str | None = text_column()
    birth_date: date | None = None
    education: str | None = text_column()
    source_id: int = Field(foreign_key="source.id")
    source_row: int | None = None
    __table_args__ = (
        UniqueConstraint("agency_id", "nip"),
        CheckConstraint("length(nip) = 18", name="nip_length"),
        one_of("sex", Sex),
    )


class Assignment(SQLModel, table=True):
    """State of a person as observed on ``since``; it holds until the next one. History, never overwritten.

    The first state known of a person holds from before. ``active`` is false once the person has left.
    """

    id: int | None = Field(default=None, primary_key=True)
    employee_id: int = Field(foreign_key="employee.id")
    since: date
    active: bool = True
    kind: str | None = text_column()
    unit_id: int | None = Field(default=None, foreign_key="unit.id", index=True)
    supervisor_nip: str | None = text_column()
    position_kind: str | None = text_column()
    position: str | None = text_column()
    level: str | None = text_column()
    position_since: date | None = None
    position_class: str | None = text_column()
    golongan: str | None = text_column()
    golongan_since: date | None = None
    legal_status: str | None = text_column()
    source_id: int = Field(foreign_key="source.id")
    source_row: int | None = None
    __table_args__ = (UniqueConstraint("employee_id", "since"), one_of("kind", EmployeeKind))


class Plan(SQLModel, table=True):
    """An SKP: a person's plan from ``begins`` to ``ends`` in a year (several a year after a mutasi or PLT)."""

    id: int | None = Field(default=None, primary_key=True)
    employee_id: int = Field(foreign_key="employee.id")
    year: int
    begins: date
    ends: date
    kind: str = Field(default=PlanKind.DEFINITIF.value, sa_type=Text)
    unit_id: int | None = Field(default=None, foreign_key="unit.id", index=True)
    source_id: int = Field(foreign_key="source.id")
    source_row: int | None = None
    __table_args__ = (
        UniqueConstraint("employee_id", "year", "begins"),
        one_of("kind", PlanKind),
        CheckConstraint("begins <= ends", name="begins_before_ends"),
    )


class PlannedResult(SQLModel, table=True):
    """Rencana hasil kerja (RHK) of a plan; ``weight`` in ten-thousandths, or none in the whole plan."""

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
    __table_args__ = (
        UniqueConstraint("plan_id", "code"),
        UniqueConstraint("id", "plan_id"),
        one_of("kind", ResultKind),
        CheckConstraint("weight >= 0", name="weight_not_negative"),
    )


class Indicator(SQLModel, table=True):
    """Indicator of a planned result: yearly target, end of its range, targets of periods (ten-thousandths)."""

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
    __table_args__ = (
        UniqueConstraint("plan_id", "code"),
        ForeignKeyConstraint(["planned_result_id", "plan_id"], ["planned_result.id", "planned_result.plan_id"]),
        Index(None, "planned_result_id"),
        one_of("direction", Direction),
        one_of("recap", Recap),
        CheckConstraint("target >= 0 AND target_high >= target", name="target_range"),
    )


class Achievement(SQLModel, table=True):
    """Realisation of an indicator on a day (ten-thousandths), with evidence. Rows lie in order of the key."""

    indicator_id: int = Field(primary_key=True, foreign_key="indicator.id")
    day: date = Field(primary_key=True)
    value: int = Field(sa_type=BigInteger)
    evidence: str | None = text_column()
    obstacle: str | None = text_column()
    follow_up: str | None = text_column()
    source_id: int = Field(foreign_key="source.id")
    source_row: int | None = None
    __table_args__ = (CheckConstraint("value >= 0", name="value_not_negative"), {"sqlite_with_rowid": False})


class LeaderRating(SQLModel, table=True):
    """The leader's own ratings of a person in a period, with the feedback text."""

    __tablename__: ClassVar[str] = "rating"
    id: int | None = Field(default=None, primary_key=True)
    employee_id: int = Field(foreign_key="employee.id")
    period: str = Field(sa_type=Text)
    work_rating: str | None = text_column()
    behaviour_rating: str | None = text_column()
    feedback: str | None = text_column()
    assessor_nip: str | None = text_column()
    new_idea: bool | None = None
    source_id: int = Field(foreign_key="source.id")
    source_row: int | None = None
    __table_args__ = (
        UniqueConstraint("employee_id", "period"),
        one_of("work_rating", Rating),
        one_of("behaviour_rating", Rating),
    )


class Exclusion(SQLModel, table=True):
    """A person whom the agency leaves out of a period, with the reason."""

    id: int | None = Field(default=None, primary_key=True)
    employee_id: int = Field(foreign_key="employee.id")
    period: str = Field(sa_type=Text)
    reason: str = Field(sa_type=Text)
    source_id: int = Field(foreign_key="source.id")
    source_row: int | None = None
    __table_args__ = (UniqueConstraint("employee_id", "period"),)


class Evaluation(SQLModel, table=True):
    """One person's evaluation in one period; figures in hundredths. Rows lie in the order of the key.

    ``missing`` and ``notes`` are JSON arrays of codes. ``unit_id`` … ``supervisor_nip`` are those of the last
    day. ``explanation`` (JSON, as ``evaluation explain`` prints it), ``final_name`` and ``final_unit`` are kept
    when it becomes final.
    """

    period: str = Field(primary_key=True, sa_type=Text)
    employee_id: int = Field(primary_key=True, foreign_key="employee.id")
    status: str = Field(sa_type=Text)
    provisional: bool = False
    regulation: str = Field(sa_type=Text)
    regulation_digest: str = Field(sa_type=Text)
    policy_digest: str = Field(sa_type=Text)
    program: str = Field(sa_type=Text)
    unit_id: int | None = Field(default=None, foreign_key="unit.id")
    position: str | None = text_column()
    golongan: str | None = text_column()
    kind: str | None = text_column()
    supervisor_nip: str | None = text_column()
    work_result: int | None = None
    work_rating: str | None = text_column()
    work_basis: str | None = text_column()
    behaviour: int | None = None
    behaviour_rating: str | None = text_column()
    behaviour_basis: str | None = text_column()
    total: int | None = None
    predikat: str | None = text_column()
    proposal: bool = False
    missing: str = Field(default="[]", sa_type=Text)
    reweighted: str = Field(default="[]", sa_type=Text)
    notes: str = Field(default="[]", sa_type=Text)
    assessor_nip: str | None = text_column()
    final_reason: str | None = text_column()
    final_name: str | None = text_column()
    final_unit: str | None = text_column()
    explanation: str | None = text_column()
    source_id: int = Field(foreign_key="source.id")
    source_row: int | None = None
    __table_args__ = (
        one_of("status", Status),
        one_of("work_rating", Rating),
        one_of("behaviour_rating", Rating),
        one_of("predikat", Predikat),
        {"sqlite_with_rowid": False},
    )


METADATA = SQLModel.metadata

# A number is never given twice: the journal names rows by it even after they are gone.
for _table in METADATA.tables.values():
    if "id" in _table.columns:
        _table.dialect_options["sqlite"]["autoincrement"] = True
