"""The tables of the bookkeeping: batches, their sources, and what they did to each row.

No ``from __future__ import annotations`` here: it breaks SQLModel.
"""

from datetime import date, datetime

from sqlalchemy import Text
from sqlmodel import Field, SQLModel

from asncli.store.columns import text_column


class Batch(SQLModel, table=True):
    """One writing command: the unit of undo. ``counts`` is a JSON object; ``reason`` is the user's own.

    Undoing is a batch too (``undoes`` names the one undone), so that the journal stays whole.
    """

    id: int | None = Field(default=None, primary_key=True)
    command: str = Field(sa_type=Text)
    made_at: datetime
    made_by: str = Field(sa_type=Text)
    program: str = Field(sa_type=Text)
    reason: str | None = text_column()
    counts: str = Field(default="{}", sa_type=Text)
    undone_at: datetime | None = None
    undone_by: str | None = text_column()
    undoes: int | None = Field(default=None, foreign_key="batch.id")


class Source(SQLModel, table=True):
    """Where rows of a batch came from: a sheet of a file (name without folder, sha256), or a command line.

    ``as_of``: the day whose state a roster tells.
    """

    id: int | None = Field(default=None, primary_key=True)
    batch_id: int = Field(foreign_key="batch.id", index=True)
    file: str | None = text_column()
    sheet: str | None = text_column()
    digest: str | None = text_column()
    as_of: date | None = None


class Change(SQLModel, table=True):
    """What a batch did to a row: ``image`` is the row before it (JSON), or NULL where the batch made it.

    The image after it is the ``image`` of the next batch that touched the row, else the row as it stands.
    ``row_key`` is the primary key as text, its parts joined by ``|``. The journal is history and undo.
    """

    batch_id: int = Field(primary_key=True, foreign_key="batch.id")
    tbl: str = Field(primary_key=True, sa_type=Text)
    row_key: str = Field(primary_key=True, sa_type=Text)
    image: str | None = text_column()
    __table_args__ = ({"sqlite_with_rowid": False},)
