"""The tables of evaluations and of what goes on around them: ratings, notes, receipt, objections, closing of periods.

No ``from __future__ import annotations`` here: it breaks SQLModel.
"""

from datetime import date
from typing import ClassVar

from sqlalchemy import CheckConstraint, Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from asncli.store.columns import one_of, text_column
from asncli.terms import CoreValue, ObjectionDecision, PeriodState, Predikat, Rating, Status, UnitAchievement


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


class UnitRating(SQLModel, table=True):
    """Capaian kinerja organisasi of a unit in a period (SE MenPANRB 3/2023), with what was said about it."""

    __tablename__: ClassVar[str] = "unit_rating"
    id: int | None = Field(default=None, primary_key=True)
    unit_id: int = Field(foreign_key="unit.id")
    period: str = Field(sa_type=Text)
    predikat: str = Field(sa_type=Text)
    remark: str | None = text_column()
    source_id: int = Field(foreign_key="source.id")
    source_row: int | None = None
    __table_args__ = (UniqueConstraint("unit_id", "period"), one_of("predikat", UnitAchievement))


class Exclusion(SQLModel, table=True):
    """A person whom the agency leaves out of a period, with the reason."""

    id: int | None = Field(default=None, primary_key=True)
    employee_id: int = Field(foreign_key="employee.id")
    period: str = Field(sa_type=Text)
    reason: str = Field(sa_type=Text)
    source_id: int = Field(foreign_key="source.id")
    source_row: int | None = None
    __table_args__ = (UniqueConstraint("employee_id", "period"),)


class Note(SQLModel, table=True):
    """Feedback within a period (umpan balik berkelanjutan): who said what to a person, on an indicator or a value.

    ``author_nip`` is the leader, or the person (their own voice). ``indicator_code`` is the code in the plan.
    """

    id: int | None = Field(default=None, primary_key=True)
    employee_id: int = Field(foreign_key="employee.id", index=True)
    author_nip: str = Field(sa_type=Text)
    day: date
    indicator_code: str | None = text_column()
    value: str | None = text_column()
    text: str = Field(sa_type=Text)
    source_id: int = Field(foreign_key="source.id")
    source_row: int | None = None
    __table_args__ = (
        one_of("value", CoreValue),
        CheckConstraint("(indicator_code IS NULL) <> (value IS NULL)", name="one_subject"),
        CheckConstraint("text <> ''", name="text_not_empty"),
    )


class Basis(SQLModel, table=True):
    """By what evaluations were made: regulation and policy in full, and the program; so 2026 can be read in 2036.

    Written once and never changed, so the journal does not know it. The texts are NULL for evaluations from
    before they were kept.
    """

    id: int | None = Field(default=None, primary_key=True)
    regulation: str = Field(sa_type=Text)
    regulation_digest: str = Field(sa_type=Text)
    regulation_text: str | None = text_column()
    policy_digest: str = Field(sa_type=Text)
    policy_text: str | None = text_column()
    program: str = Field(sa_type=Text)
    __table_args__ = (UniqueConstraint("regulation_digest", "policy_digest", "program"),)


class Evaluation(SQLModel, table=True):
    """One person's evaluation in one period; figures in hundredths. Rows lie in the order of the key.

    ``missing``, ``reweighted`` and ``notes`` are JSON arrays of codes. ``unit_id`` … ``supervisor_nip`` are those
    of the last day. ``integrity`` and ``contribution`` are the marks of Akuntabel, and of Kolaboratif and
    Harmonis. ``explanation`` (JSON, as ``evaluation explain`` prints it), ``final_name`` and ``final_unit`` are
    kept when it becomes final.
    """

    period: str = Field(primary_key=True, sa_type=Text)
    employee_id: int = Field(primary_key=True, foreign_key="employee.id")
    status: str = Field(sa_type=Text)
    provisional: bool = False
    basis_id: int = Field(foreign_key="basis.id")
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
    integrity: int | None = None
    contribution: int | None = None
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


class Delivery(SQLModel, table=True):
    """The day on which a person received the evaluation; the days for an objection run from it (PP 30/2019)."""

    id: int | None = Field(default=None, primary_key=True)
    employee_id: int = Field(foreign_key="employee.id")
    period: str = Field(sa_type=Text)
    received_on: date
    document: str | None = text_column()
    source_id: int = Field(foreign_key="source.id")
    source_row: int | None = None
    __table_args__ = (UniqueConstraint("employee_id", "period"),)


class Objection(SQLModel, table=True):
    """A person's objection to a final evaluation, the assessor's explanation, and the decision of the superior.

    The decision is final (PP 30/2019). The ratings are those decided, where the decision changed them;
    ``acting`` says why somebody decided in place of the assessor's superior.
    """

    id: int | None = Field(default=None, primary_key=True)
    employee_id: int = Field(foreign_key="employee.id")
    period: str = Field(sa_type=Text)
    filed_on: date
    reason: str = Field(sa_type=Text)
    document: str | None = text_column()
    explanation: str | None = text_column()
    explained_on: date | None = None
    explained_by_nip: str | None = text_column()
    decision: str | None = text_column()
    decided_on: date | None = None
    decided_by_nip: str | None = text_column()
    acting: str | None = text_column()
    decision_reason: str | None = text_column()
    decision_document: str | None = text_column()
    work_rating: str | None = text_column()
    behaviour_rating: str | None = text_column()
    source_id: int = Field(foreign_key="source.id")
    source_row: int | None = None
    __table_args__ = (
        UniqueConstraint("employee_id", "period"),
        one_of("decision", ObjectionDecision),
        one_of("work_rating", Rating),
        one_of("behaviour_rating", Rating),
    )


class PeriodLock(SQLModel, table=True):
    """Whether a period is open or closed; a period that nobody has opened or closed has no row and is open.

    ``raters_deleted``: its raters are gone since it was closed for the first time, and no feedback comes in again.
    """

    __tablename__: ClassVar[str] = "period_lock"
    id: int | None = Field(default=None, primary_key=True)
    period: str = Field(sa_type=Text, unique=True)
    status: str = Field(sa_type=Text)
    opened_on: date | None = None
    closed_on: date | None = None
    raters_deleted: bool = False
    source_id: int = Field(foreign_key="source.id")
    source_row: int | None = None
    __table_args__ = (one_of("status", PeriodState),)


class PeriodUnit(SQLModel, table=True):
    """A unit as it was when a period was closed: name, place in the tree, head, capaian organisasi."""

    __tablename__: ClassVar[str] = "period_unit"
    period: str = Field(primary_key=True, sa_type=Text)
    unit_id: int = Field(primary_key=True, foreign_key="unit.id")
    code: str | None = text_column()
    name: str = Field(sa_type=Text)
    parent_id: int | None = None
    kind: str | None = text_column()
    head: str | None = text_column()
    predikat: str | None = text_column()
    source_id: int = Field(foreign_key="source.id")
    source_row: int | None = None
    __table_args__ = (one_of("predikat", UnitAchievement), {"sqlite_with_rowid": False})


class AgencyPolicy(SQLModel, table=True):
    """The agency's own policy file as it was set; the one set last is in force."""

    __tablename__: ClassVar[str] = "agency_policy"
    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(sa_type=Text)
    content: str = Field(sa_type=Text)
    digest: str = Field(sa_type=Text)
    source_id: int = Field(foreign_key="source.id")
    source_row: int | None = None
