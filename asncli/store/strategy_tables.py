"""The tables of what the organisation needs: renstra and IKU, needs of units, standards of posts, versions of plans.

No ``from __future__ import annotations`` here: it breaks SQLModel.
"""

from datetime import date
from typing import ClassVar

from sqlalchemy import BigInteger, CheckConstraint, Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from asncli.store.columns import one_of, text_column
from asncli.terms import Aspect, Direction, Recap, StrategyKind


class Strategy(SQLModel, table=True):
    """A line of the renstra: tujuan, sasaran or IKU, in a tree; an IKU has a measure, a direction and a recap."""

    id: int | None = Field(default=None, primary_key=True)
    agency_id: int = Field(foreign_key="agency.id")
    code: str = Field(sa_type=Text)
    kind: str = Field(sa_type=Text)
    title: str = Field(sa_type=Text)
    parent_id: int | None = Field(default=None, foreign_key="strategy.id", index=True)
    unit_id: int | None = Field(default=None, foreign_key="unit.id", index=True)
    measure: str | None = text_column()
    direction: str | None = text_column()
    recap: str | None = text_column()
    source_id: int = Field(foreign_key="source.id")
    source_row: int | None = None
    __table_args__ = (
        UniqueConstraint("agency_id", "code"),
        one_of("kind", StrategyKind),
        one_of("direction", Direction),
        one_of("recap", Recap),
        CheckConstraint("parent_id <> id", name="not_own_parent"),
    )


class StrategyTarget(SQLModel, table=True):
    """Target of an IKU in a year (ten-thousandths)."""

    __tablename__: ClassVar[str] = "strategy_target"
    strategy_id: int = Field(primary_key=True, foreign_key="strategy.id")
    year: int = Field(primary_key=True)
    target: int = Field(sa_type=BigInteger)
    source_id: int = Field(foreign_key="source.id")
    source_row: int | None = None
    __table_args__ = (CheckConstraint("target >= 0", name="target_not_negative"), {"sqlite_with_rowid": False})


class StrategyActual(SQLModel, table=True):
    """Realisation of an IKU on a day (ten-thousandths), with evidence."""

    __tablename__: ClassVar[str] = "strategy_actual"
    strategy_id: int = Field(primary_key=True, foreign_key="strategy.id")
    day: date = Field(primary_key=True)
    value: int = Field(sa_type=BigInteger)
    evidence: str | None = text_column()
    source_id: int = Field(foreign_key="source.id")
    source_row: int | None = None
    __table_args__ = (CheckConstraint("value >= 0", name="value_not_negative"), {"sqlite_with_rowid": False})


class UnitNeed(SQLModel, table=True):
    """What a unit says it needs in a year, in its own words, under a topic; it feeds training and coverage."""

    __tablename__: ClassVar[str] = "unit_need"
    id: int | None = Field(default=None, primary_key=True)
    unit_id: int = Field(foreign_key="unit.id")
    year: int
    topic: str = Field(sa_type=Text)
    topic_key: str = Field(sa_type=Text)
    text: str | None = text_column()
    priority: int | None = None
    source_id: int = Field(foreign_key="source.id")
    source_row: int | None = None
    __table_args__ = (
        UniqueConstraint("unit_id", "year", "topic_key"),
        CheckConstraint("priority BETWEEN 1 AND 3", name="priority_range"),
    )


class Standard(SQLModel, table=True):
    """An indicator expected of everybody in a jabatan, with its smallest target (ten-thousandths).

    ``position`` is a pattern such as ``Perawat*``, ``position_key`` the same folded.
    """

    id: int | None = Field(default=None, primary_key=True)
    position: str = Field(sa_type=Text)
    position_key: str = Field(sa_type=Text)
    level: str | None = text_column()
    code: str = Field(sa_type=Text)
    title: str = Field(sa_type=Text)
    aspect: str | None = text_column()
    measure: str | None = text_column()
    direction: str | None = text_column()
    recap: str | None = text_column()
    target: int | None = Field(default=None, sa_type=BigInteger)
    source_id: int = Field(foreign_key="source.id")
    source_row: int | None = None
    __table_args__ = (
        UniqueConstraint("position_key", "code"),
        one_of("aspect", Aspect),
        one_of("direction", Direction),
        one_of("recap", Recap),
        CheckConstraint("target >= 0", name="target_not_negative"),
    )


class PlanVersion(SQLModel, table=True):
    """A plan as it was before a revision (JSON of plan, planned results and indicators), and why it was revised."""

    __tablename__: ClassVar[str] = "plan_version"
    id: int | None = Field(default=None, primary_key=True)
    plan_id: int = Field(foreign_key="plan.id")
    version: int
    revised_on: date
    reason: str = Field(sa_type=Text)
    content: str = Field(sa_type=Text)
    source_id: int = Field(foreign_key="source.id")
    source_row: int | None = None
    __table_args__ = (UniqueConstraint("plan_id", "version"),)
