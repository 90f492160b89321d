"""The tables of feedback keep raters and marks apart."""

import sqlite3
from pathlib import Path

import pytest

from asncli.store.database import raw_connection
from asncli.store.models import METADATA
from asncli.terms import CoreValue
from tests.store.office import BUDI, batch, office


def test_marks_name_no_rater_no_source_and_no_row_and_lie_in_the_order_of_random_tokens() -> None:
    marks = METADATA.tables["feedback_mark"]
    assert [c.name for c in marks.columns] == [
        "token", "period", "employee_id", "role", *[value.value for value in CoreValue], "comment", "mark",
    ]  # fmt: skip
    assert marks.dialect_options["sqlite"]["with_rowid"] is False
    assert {key.column.table.name for key in marks.foreign_keys} == {"employee"}


def test_a_rater_is_counted_once_for_a_person_period_and_role(tmp_path: Path) -> None:
    with batch(office(tmp_path / "k.db")) as w:
        raw = raw_connection(w.session)
        into = "INSERT INTO feedback_rater VALUES (?, '2026-S1', 1, ?, ?, ?, 1)"
        raw.execute(into, ("a", "rekan", BUDI, None))
        raw.execute(into, ("b", "bawahan", BUDI, None))
        raw.execute(into, ("c", "masyarakat", None, "R-01"))
        for again in (("d", "rekan", BUDI, None), ("d", "masyarakat", None, "R-01")):
            with pytest.raises(sqlite3.IntegrityError):
                raw.execute(into, again)
