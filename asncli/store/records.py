"""The tables of what is known of people besides plans: former NIPs, earlier predikat, trainings, plans at BKN.

No ``from __future__ import annotations`` here: it breaks SQLModel.
"""

from datetime import date
from typing import ClassVar

from sqlalchemy import BigInteger, CheckConstraint, Index, Text, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from asncli.store.columns import one_of, text_column
from asncli.terms import BknPlanStatus, Predikat, Rating


class FormerNip(SQLModel, table=True):
    """A NIP that a person had before (a PPPK who became PNS gets a new one), with the reason of the change."""

    __tablename__: ClassVar[str] = "former_nip"
    id: int | None = Field(default=None, primary_key=True)
    agency_id: int = Field(foreign_key="agency.id")
    nip: str = Field(sa_type=Text)
    employee_id: int = Field(foreign_key="employee.id", index=True)
    reason: str = Field(sa_type=Text)
    source_id: int = Field(foreign_key="source.id")
    source_row: int | None = None
    __table_args__ = (
        UniqueConstraint("agency_id", "nip"),
        CheckConstraint("length(nip) = 18", name="nip_length"),
    )


class EarlierEvaluation(SQLModel, table=True):
    """A predikat from before this program, or given elsewhere: ``said`` as it stood, figures in ten-thousandths."""

    __tablename__: ClassVar[str] = "earlier_evaluation"
    id: int | None = Field(default=None, primary_key=True)
    employee_id: int = Field(foreign_key="employee.id")
    period: str = Field(sa_type=Text)
    predikat: str | None = text_column()
    said: str | None = text_column()
    work_result: int | None = Field(default=None, sa_type=BigInteger)
    behaviour: int | None = Field(default=None, sa_type=BigInteger)
    work_rating: str | None = text_column()
    behaviour_rating: str | None = text_column()
    source_id: int = Field(foreign_key="source.id")
    source_row: int | None = None
    __table_args__ = (
        UniqueConstraint("employee_id", "period"),
        one_of("predikat", Predikat),
        one_of("work_rating", Rating),
        one_of("behaviour_rating", Rating),
    )


class Training(SQLModel, table=True):
    """A course that a person attended: ``hours`` (JP) and ``cost`` in ten-thousandths, ``mark`` as it stood.

    ``name_key`` is the folded name.
    """

    id: int | None = Field(default=None, primary_key=True)
    employee_id: int = Field(foreign_key="employee.id")
    name: str = Field(sa_type=Text)
    name_key: str = Field(sa_type=Text)
    kind: str | None = text_column()
    organiser: str | None = text_column()
    begins: date | None = None
    ends: date | None = None
    hours: int | None = Field(default=None, sa_type=BigInteger)
    cost: int | None = Field(default=None, sa_type=BigInteger)
    mark: str | None = text_column()
    source_id: int = Field(foreign_key="source.id")
    source_row: int | None = None
    __table_args__ = (
        Index("uq_training_course", "employee_id", "name_key", text("coalesce(begins, '0001-01-01')"), unique=True),
        CheckConstraint("begins <= ends", name="begins_before_ends"),
        CheckConstraint("hours >= 0", name="hours_not_negative"),
        CheckConstraint("cost >= 0", name="cost_not_negative"),
    )


class BknPlan(SQLModel, table=True):
    """A plan as e-Kinerja BKN has it: where it stands there; what it plans is not in its report."""

    __tablename__: ClassVar[str] = "bkn_plan"
    id: int | None = Field(default=None, primary_key=True)
    employee_id: int = Field(foreign_key="employee.id")
    begins: date
    ends: date
    status: str | None = text_column()
    model: str | None = text_column()
    position: str | None = text_column()
    unit: str | None = text_column()
    acting: bool = False
    superior: str | None = text_column()
    skp_id: str | None = text_column()
    source_id: int = Field(foreign_key="source.id")
    source_row: int | None = None
    __table_args__ = (
        Index("uq_bkn_plan_of_person", "employee_id", "begins", text("coalesce(skp_id, '')"), unique=True),
        one_of("status", BknPlanStatus),
        CheckConstraint("begins <= ends", name="begins_before_ends"),
    )
