"""The tables of feedback: who was asked, and what was marked, joined by a random token only; and what the public says.

Anonymity is in the form of the tables: marks name neither rater nor source nor row, and their rows lie in the
order of random tokens, not in that of the file. Neither table is kept in the journal.

No ``from __future__ import annotations`` here: it breaks SQLModel.
"""

from typing import ClassVar

from sqlalchemy import CheckConstraint, Index, Text, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from asncli.store.columns import one_of, text_column
from asncli.terms import ClimateElement, CoreValue, FeedbackRole, ServiceElement


class FeedbackRater(SQLModel, table=True):
    """Who gave feedback on a person in a period: a NIP, or a respondent's code where there is none."""

    __tablename__: ClassVar[str] = "feedback_rater"
    token: str = Field(primary_key=True, sa_type=Text)
    period: str = Field(sa_type=Text)
    employee_id: int = Field(foreign_key="employee.id")
    role: str = Field(sa_type=Text)
    rater_nip: str | None = text_column()
    respondent: str | None = text_column()
    source_id: int = Field(foreign_key="source.id")
    __table_args__ = (
        one_of("role", FeedbackRole),
        CheckConstraint("(rater_nip IS NULL) <> (respondent IS NULL)", name="one_name"),
        Index(
            "uq_feedback_rater_of_person", "period", "employee_id", "role", text("coalesce(rater_nip, respondent)"),
            unique=True,
        ),
        {"sqlite_with_rowid": False},
    )  # fmt: skip


class FeedbackMark(SQLModel, table=True):
    """Marks from 1 to 5 of the seven core values, and the comment, of one rater who is not named here.

    ``mark`` is the rater's value: the mean of the marks given, in hundredths, half up.
    """

    __tablename__: ClassVar[str] = "feedback_mark"
    token: str = Field(primary_key=True, sa_type=Text)
    period: str = Field(sa_type=Text)
    employee_id: int = Field(foreign_key="employee.id")
    role: str = Field(sa_type=Text)
    service: int | None = None
    accountable: int | None = None
    competent: int | None = None
    harmonious: int | None = None
    loyal: int | None = None
    adaptive: int | None = None
    collaborative: int | None = None
    comment: str | None = text_column()
    mark: int | None = None
    __table_args__ = (
        one_of("role", FeedbackRole),
        *(CheckConstraint(f"{value} BETWEEN 1 AND 5", name=f"{value}_range") for value in CoreValue),
        # Holds all that a score needs, in its order: the marks themselves are never read for it.
        Index(
            "ix_feedback_mark_figures",
            "period",
            "employee_id",
            "role",
            "mark",
            "accountable",
            "harmonious",
            "collaborative",
        ),
        {"sqlite_with_rowid": False},
    )


class SurveyAnswer(SQLModel, table=True):
    """What one respondent of the public said of a unit's service: marks from 1 to 4 of the nine unsur, a suggestion.

    PermenPANRB 14/2017. ``respondent`` is a code, or the file's digest and row: no name.
    """

    __tablename__: ClassVar[str] = "survey_answer"
    id: int | None = Field(default=None, primary_key=True)
    unit_id: int = Field(foreign_key="unit.id")
    period: str = Field(sa_type=Text)
    respondent: str = Field(sa_type=Text)
    requirements: int | None = None
    procedure: int | None = None
    duration: int | None = None
    cost: int | None = None
    product: int | None = None
    competence: int | None = None
    conduct: int | None = None
    complaints: int | None = None
    facilities: int | None = None
    suggestion: str | None = text_column()
    source_id: int = Field(foreign_key="source.id")
    source_row: int | None = None
    __table_args__ = (
        UniqueConstraint("unit_id", "period", "respondent"),
        *(CheckConstraint(f"{element} BETWEEN 1 AND 4", name=f"{element}_range") for element in ServiceElement),
    )


class ClimateAnswer(SQLModel, table=True):
    """What one employee, who is not named, says of the work climate (lingkungan kerja) of a unit: marks from 1 to 5.

    ``respondent`` is a code that the form carries, or a digest: no NIP, no row. Not kept in the journal.
    """

    __tablename__: ClassVar[str] = "climate_answer"
    unit_id: int = Field(primary_key=True, foreign_key="unit.id")
    period: str = Field(primary_key=True, sa_type=Text)
    respondent: str = Field(primary_key=True, sa_type=Text)
    leadership: int | None = None
    fairness: int | None = None
    communication: int | None = None
    teamwork: int | None = None
    workload: int | None = None
    facilities: int | None = None
    development: int | None = None
    safety: int | None = None
    comment: str | None = text_column()
    source_id: int = Field(foreign_key="source.id", index=True)
    __table_args__ = (
        *(CheckConstraint(f"{element} BETWEEN 1 AND 5", name=f"{element}_range") for element in ClimateElement),
        {"sqlite_with_rowid": False},
    )
