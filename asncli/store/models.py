"""The tables of the data; others in ``bookkeeping.py`` and the modules ending in
``_tables.py``, and ``records.py``.

Schema changes are Alembic migrations; a test asserts that both agree.

Dates are DATE, quantities whole ten-thousandths (BIGINT), percentages and marks whole hundredths.
``table=True`` classes do not validate, so rows are checked before they come here; CHECK, UNIQUE and FOREIGN
KEY are the second wall. Every data row names the source (file, sheet or command, and through it the batch)
and the row of the source that last wrote it. No ``from __future__ import annotations`` here: it breaks
SQLModel.
"""

from datetime import date
from typing import ClassVar

from sqlalchemy import CheckConstraint, Index, Text, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from asncli.store.bookkeeping import Batch, Change, Source
from asncli.store.columns import one_of, text_column
from asncli.store.conversation_tables import Coaching, CoachingEntry, Commitment, Dialogue
from asncli.store.evaluation_tables import (
    AgencyPolicy,
    Basis,
    Delivery,
    Evaluation,
    Exclusion,
    LeaderRating,
    Note,
    Objection,
    PeriodLock,
    PeriodUnit,
    UnitRating,
)
from asncli.store.feedback_tables import ClimateAnswer, FeedbackMark, FeedbackRater, SurveyAnswer
from asncli.store.merit_tables import Award, Course, CreditOpening, Discipline, Potential
from asncli.store.plan_tables import Achievement, Indicator, Plan, PlannedResult
from asncli.store.records import BknPlan, EarlierEvaluation, FormerNip, Training
from asncli.store.strategy_tables import PlanVersion, Standard, Strategy, StrategyActual, StrategyTarget, UnitNeed
from asncli.terms import EmployeeKind, Sex

__all__ = [
    "METADATA",
    "Achievement",
    "AgencyPolicy",
    "Award",
    "Basis",
    "Batch",
    "BknPlan",
    "Change",
    "ClimateAnswer",
    "Coaching",
    "CoachingEntry",
    "Commitment",
    "Course",
    "CreditOpening",
    "Delivery",
    "Dialogue",
    "Discipline",
    "EarlierEvaluation",
    "Evaluation",
    "Exclusion",
    "FeedbackMark",
    "FeedbackRater",
    "FormerNip",
    "Indicator",
    "LeaderRating",
    "Note",
    "Objection",
    "PeriodLock",
    "PeriodUnit",
    "Plan",
    "PlanVersion",
    "PlannedResult",
    "Potential",
    "Source",
    "Standard",
    "Strategy",
    "StrategyActual",
    "StrategyTarget",
    "SurveyAnswer",
    "Training",
    "UnitNeed",
    "UnitRating",
]


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


class UnitHead(SQLModel, table=True):
    """Who headed a unit from a day on, known only where the head has changed; ``unit.head_nip`` is that of today."""

    __tablename__: ClassVar[str] = "unit_head"
    unit_id: int = Field(primary_key=True, foreign_key="unit.id")
    since: date = Field(primary_key=True)
    head_nip: str | None = text_column()
    source_id: int = Field(foreign_key="source.id")
    source_row: int | None = None
    __table_args__ = ({"sqlite_with_rowid": False},)


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


METADATA = SQLModel.metadata

# A number is never given twice: the journal names rows by it even after they are gone.
for _table in METADATA.tables.values():
    if "id" in _table.columns:
        _table.dialect_options["sqlite"]["autoincrement"] = True
