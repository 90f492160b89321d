"""The tables of feedback: who was asked, and what was marked, joined by a random token only.

Anonymity is in the form of the tables: marks name neither rater nor source nor row, and their rows lie in the
order of random tokens, not in that of the file. Neither table is kept in the journal.

No ``from __future__ import annotations`` here: it breaks SQLModel.
"""

from typing import ClassVar

from sqlalchemy import CheckConstraint, Index, Text, text
from sqlmodel import Field, SQLModel

from asncli.store.columns import one_of, text_column
from asncli.terms import CoreValue, FeedbackRole


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
    """Marks from 1 to 5 of the seven core values, and the comment, of one rater who is not named here."""

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
    __table_args__ = (
        one_of("role", FeedbackRole),
        *(CheckConstraint(f"{value} BETWEEN 1 AND 5", name=f"{value}_range") for value in CoreValue),
        Index(None, "period", "employee_id"),
        {"sqlite_with_rowid": False},
    )
