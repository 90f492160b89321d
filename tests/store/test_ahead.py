from pathlib import Path

import pytest
from sqlmodel import Session

from asncli.store.ahead import may_read_apart, read_ahead
from asncli.store.batches import begin
from asncli.store.database import raw_connection, session
from tests.store.office import NOW


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with session(tmp_path / "a.db", write=True, create=True) as opened:
        raw_connection(opened).execute("INSERT INTO agency VALUES (1, 'Kabupaten Contoh')")
    return tmp_path / "a.db"


def named(by: Session, number: int) -> tuple[int, str, int]:
    (name,) = raw_connection(by).execute("SELECT name FROM agency").fetchone()
    return number, name, id(by)


def test_pieces_come_in_their_order_from_other_connections(path: Path) -> None:
    with session(path, write=True) as opened:
        found = list(read_ahead(opened, named, range(7), apart=may_read_apart(opened)))
        assert [(number, name) for number, name, _ in found] == [(n, "Kabupaten Contoh") for n in range(7)]
        assert id(opened) not in {by for *_, by in found}
        begin(opened, "evaluate 2026-S1", user="sri", now=NOW)  # the other connections stand in nobody's way


def test_a_session_that_has_written_reads_for_itself(path: Path) -> None:
    with session(path, write=True) as opened:
        raw_connection(opened).execute("UPDATE agency SET name = 'Kota Contoh'")
        found = list(read_ahead(opened, named, range(7), apart=may_read_apart(opened)))
        assert {(name, by) for _, name, by in found} == {("Kota Contoh", id(opened))}


def test_one_piece_needs_no_other_connection(path: Path) -> None:
    with session(path, write=False) as opened:
        assert list(read_ahead(opened, named, [5], apart=True)) == [(5, "Kabupaten Contoh", id(opened))]


def test_a_fault_in_a_piece_is_met_where_it_is_used(path: Path) -> None:
    def faulty(by: Session, number: int) -> int:
        if number == 3:
            raise LookupError(number)
        return number

    with session(path, write=True) as opened:
        pieces = read_ahead(opened, faulty, range(7), apart=True)
        assert [next(pieces) for _ in range(3)] == [0, 1, 2]
        with pytest.raises(LookupError):
            next(pieces)


def test_who_only_reads_reads_for_itself_or_would_see_what_is_stored_meanwhile(path: Path) -> None:
    with session(path, write=False) as opened:
        assert not may_read_apart(opened)


def test_where_there_is_no_write_ahead_log_nobody_else_reads(path: Path) -> None:
    with session(path, write=True) as opened:
        raw = raw_connection(opened)
        raw.execute("COMMIT")
        raw.execute("PRAGMA journal_mode=DELETE")
        raw.execute("BEGIN IMMEDIATE")
        assert not may_read_apart(opened)
