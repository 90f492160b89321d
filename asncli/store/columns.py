"""What the tables are made of: names of constraints, closed lists, texts. Kept apart so that every model can use it."""

from typing import Any

from sqlalchemy import Boolean, CheckConstraint, Column, Integer, Text, text
from sqlmodel import Field, SQLModel

SQLModel.metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


def one_of(column: str, members: Any) -> CheckConstraint:
    """CHECK that a column holds one of the codes of a closed list."""
    # Not IN (…): for every row written SQLite would make a little index of the list, which costs as much as the row.
    either = " OR ".join(f"{column} = '{member.value}'" for member in members)
    return CheckConstraint(either, name=f"{column}_known")


def text_column() -> Any:
    """A nullable TEXT column."""
    return Field(default=None, sa_type=Text)


def added_text(name: str, default: Any, members: Any) -> Any:
    """A TEXT column of a closed list, added to a table by a later migration: default and check stand in the column."""
    check = one_of(name, members)
    return Field(
        default=default.value,
        sa_column=Column(name, Text, check, nullable=False, server_default=text(f"'{default.value}'")),
    )


def added_number(name: str, default: int) -> Any:
    """A whole number added by a later migration, with the value for every row there is."""
    return Field(default=default, sa_column=Column(name, Integer, nullable=False, server_default=text(str(default))))


def added_flag(name: str) -> Any:
    """A BOOLEAN column added by a later migration, false for every row there is."""
    return Field(default=False, sa_column=Column(name, Boolean, nullable=False, server_default=text("0")))
