"""Importing as a story: one batch, all or nothing, every problem at once."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from asncli.errors import AsnError
from asncli.store.database import session
from asncli.workbooks.achievement import ACHIEVEMENT
from asncli.workbooks.rating import RATING
from asncli.workbooks.sheet import read
from asncli.workflows.import_ratings import import_ratings
from asncli.workflows.importing import ImportOptions, absent, in_order
from tests.cli.small_office import BUDI, NOBODY, SITI, rated, realised
from tests.workflows.import_office import ALL, GOOD, WRITER, asked, codes, counts, file, office

ONE_FAULTY = file("Rating", [rated(), rated(NOBODY), rated(BUDI, assessor=None)])


def test_all_or_nothing_unless_good_rows_are_to_be_kept(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    with session(path, write=True) as opened:
        (refused,) = import_ratings(opened, [ONE_FAULTY], options=ALL, writer=WRITER)
    assert (refused.batch, refused.stored, counts(refused)) == (None, False, (3, 2, 0, 0, 1))
    assert asked(path, "SELECT count(*) FROM rating") == [(0,)]
    with session(path, write=True) as opened:
        (kept,) = import_ratings(opened, [ONE_FAULTY], options=GOOD, writer=WRITER)
    assert (kept.batch, kept.stored, counts(kept), codes(kept)) == (2, True, (3, 2, 0, 0, 1), [("nip-unknown", "A3")])
    ((told,),) = asked(path, "SELECT counts FROM batch WHERE id = 2")
    assert json.loads(str(told)) == {"added": 2, "changed": 0, "unchanged": 0, "rejected": 1}


def test_a_dry_run_counts_and_stores_nothing(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    with session(path, write=True) as opened:
        (found,) = import_ratings(opened, [ONE_FAULTY], options=GOOD, writer=WRITER, dry_run=True)
    assert (found.stored, counts(found)) == (False, (3, 2, 0, 0, 1))
    assert asked(path, "SELECT (SELECT count(*) FROM rating), (SELECT count(*) FROM batch)") == [(0, 1)]


def test_the_source_of_rows_is_the_file_or_the_command_line(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    one, two = file("Rating", [rated()], "a.xlsx"), file("Rating", [rated(BUDI, assessor=None)], "b.xlsx")
    with session(path, write=True) as opened:
        import_ratings(opened, [one, two], options=ALL, writer=WRITER)
    with session(path, write=True) as opened:
        import_ratings(
            opened, [file("Rating", [rated(period="2026-Q1")])], options=ImportOptions(typed=True), writer=WRITER
        )
    found = asked(path, "SELECT batch_id, file, sheet, length(digest) FROM source WHERE batch_id > 1 ORDER BY id")
    assert found == [(2, "a.xlsx", "Rating", 64), (2, "b.xlsx", "Rating", 64), (3, None, None, None)]


def test_a_file_that_can_not_be_read_stops_everything(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    with pytest.raises(AsnError, match="empty"), session(path, write=True) as opened:
        import_ratings(opened, [file("Rating", [rated()]), ("leer.xlsx", b"")], options=ALL, writer=WRITER)
    assert asked(path, "SELECT count(*) FROM rating") == [(0,)]


def test_rows_are_given_in_the_order_the_store_takes_them() -> None:
    (rows,) = read(file("Realisasi", [realised()]), ACHIEVEMENT, today=WRITER.today)
    assert list(in_order(rows, ACHIEVEMENT, ("value", "nip"))) == [(2, 60_000, SITI)]
    assert absent(rows, ACHIEVEMENT) == {"obstacle", "follow_up"}
    (ratings,) = read(file("Rating", [rated()]), RATING, today=WRITER.today)
    assert absent(ratings, RATING) == {"feedback", "new_idea"}
