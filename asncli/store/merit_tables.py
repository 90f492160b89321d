"""The tables of merit and career: courses on offer, awards, discipline, potential, angka kredit from elsewhere.

No ``from __future__ import annotations`` here: it breaks SQLModel.
"""

from datetime import date
from typing import ClassVar

from sqlalchemy import BigInteger, CheckConstraint, Index, Text, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from asncli.store.columns import one_of, text_column
from asncli.terms import CreditKind, Penalty, PotentialLevel


class Course(SQLModel, table=True):
    """A course on offer in a year: ``price`` of one seat (rupiah) and ``hours`` (JP) in ten-thousandths.

    ``core_values`` is a JSON array of codes of the core values it serves; ``positions`` a pattern of jabatan such as
    ``Perawat*``; ``partner`` says that a partner institution gives it.
    """

    id: int | None = Field(default=None, primary_key=True)
    agency_id: int = Field(foreign_key="agency.id")
    year: int
    code: str = Field(sa_type=Text)
    name: str = Field(sa_type=Text)
    name_key: str = Field(sa_type=Text)
    topic: str | None = text_column()
    topic_key: str | None = text_column()
    core_values: str = Field(default="[]", sa_type=Text)
    kind: str | None = text_column()
    organiser: str | None = text_column()
    partner: bool = False
    positions: str | None = text_column()
    price: int = Field(sa_type=BigInteger)
    hours: int = Field(sa_type=BigInteger)
    seats: int | None = None
    begins: date | None = None
    ends: date | None = None
    source_id: int = Field(foreign_key="source.id")
    source_row: int | None = None
    __table_args__ = (
        UniqueConstraint("agency_id", "year", "code"),
        CheckConstraint("price >= 0", name="price_not_negative"),
        CheckConstraint("hours > 0", name="hours_positive"),
        CheckConstraint("seats >= 0", name="seats_not_negative"),
        CheckConstraint("begins <= ends", name="begins_before_ends"),
    )


class Award(SQLModel, table=True):
    """An award (penghargaan) that a person received."""

    id: int | None = Field(default=None, primary_key=True)
    employee_id: int = Field(foreign_key="employee.id")
    name: str = Field(sa_type=Text)
    name_key: str = Field(sa_type=Text)
    given_on: date
    giver: str | None = text_column()
    document: str | None = text_column()
    period: str | None = text_column()
    remark: str | None = text_column()
    source_id: int = Field(foreign_key="source.id")
    source_row: int | None = None
    __table_args__ = (UniqueConstraint("employee_id", "name_key", "given_on"),)


class Discipline(SQLModel, table=True):
    """A hukuman disiplin (PP 94/2021); ``ends`` is the last day on which it has effect, where it has an end.

    ``absence_days``: cumulative working days of unexcused absence in the year, where it was given for them.
    ``lifted_on``: the day on which it was cancelled on appeal, with the reason; it has no effect then.
    """

    id: int | None = Field(default=None, primary_key=True)
    employee_id: int = Field(foreign_key="employee.id")
    penalty: str = Field(sa_type=Text)
    begins: date
    ends: date | None = None
    reason: str | None = text_column()
    absence_days: int | None = None
    document: str | None = text_column()
    lifted_on: date | None = None
    lifted_reason: str | None = text_column()
    source_id: int = Field(foreign_key="source.id")
    source_row: int | None = None
    __table_args__ = (
        UniqueConstraint("employee_id", "penalty", "begins"),
        one_of("penalty", Penalty),
        CheckConstraint("begins <= ends", name="begins_before_ends"),
        CheckConstraint("absence_days BETWEEN 0 AND 366", name="absence_range"),
        CheckConstraint("(lifted_on IS NULL) = (lifted_reason IS NULL)", name="lifted_with_reason"),
    )


class Potential(SQLModel, table=True):
    """Potential of a person as an assessment found it: a level, or a figure in hundredths (0 to 100), or both."""

    id: int | None = Field(default=None, primary_key=True)
    employee_id: int = Field(foreign_key="employee.id")
    assessed_on: date
    level: str | None = text_column()
    figure: int | None = None
    assessor: str | None = text_column()
    source_id: int = Field(foreign_key="source.id")
    source_row: int | None = None
    __table_args__ = (
        UniqueConstraint("employee_id", "assessed_on"),
        one_of("level", PotentialLevel),
        CheckConstraint("figure BETWEEN 0 AND 10000", name="figure_range"),
        CheckConstraint("coalesce(level, figure) IS NOT NULL", name="something_said"),
    )


class CreditOpening(SQLModel, table=True):
    """Angka kredit of a person that was not made by this program (ten-thousandths), as of a day."""

    __tablename__: ClassVar[str] = "credit_opening"
    id: int | None = Field(default=None, primary_key=True)
    employee_id: int = Field(foreign_key="employee.id")
    as_of: date
    kind: str = Field(sa_type=Text)
    credit: int = Field(sa_type=BigInteger)
    level: str | None = text_column()
    document: str | None = text_column()
    source_id: int = Field(foreign_key="source.id")
    source_row: int | None = None
    __table_args__ = (
        Index("uq_credit_opening_of_person", "employee_id", "as_of", "kind", text("coalesce(level, '')"), unique=True),
        one_of("kind", CreditKind),
        CheckConstraint("credit >= 0", name="credit_not_negative"),
    )
