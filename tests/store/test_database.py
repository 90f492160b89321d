"""Finding, making, opening and refusing databases."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from asncli.errors import AsnError, ConflictError
from asncli.store import batches
from asncli.store.database import APPLICATION_ID, HEAD, REVISIONS, locate, raw_connection, session
from asncli.store.files import side_file
from tests.store.office import NOW, SITI, batch, data, office


def refusal(path: Path, *, write: bool = False, create: bool = False) -> AsnError:
    """Open the database and expect to be refused."""
    with pytest.raises(AsnError) as refused, session(path, write=write, create=create, patience=0.05):
        pass
    return refused.value


@pytest.mark.parametrize(
    ("said", "path"),
    [
        ("kinerja.db", "kinerja.db"),
        ("sqlite:///kinerja.db", "kinerja.db"),
        ("sqlite:////srv/kinerja.db", "/srv/kinerja.db"),
        ("sqlite+pysqlite:////srv/kinerja.db?mode=ro", "/srv/kinerja.db"),
        ("C:/Data/kinerja.db", "C:/Data/kinerja.db"),
    ],
)
def test_a_database_is_named_by_a_path_or_a_sqlite_url(said: str, path: str) -> None:
    assert locate(said) == Path(path)
    assert locate(Path(path)) == Path(path)


def test_without_a_name_the_database_lies_in_the_data_folder_of_the_user() -> None:
    assert locate(None).name == "asncli.db"
    assert locate(None).parent.name == "asncli"


@pytest.mark.parametrize(
    "url", ["postgresql://sri:rahasia@server/kinerja", "mysql+pymysql:/sri:rahasia@server/k", "sqlite:///:memory:"]
)
def test_another_url_is_refused_in_one_sentence_that_does_not_repeat_its_password(url: str) -> None:
    with pytest.raises(AsnError) as refused:
        locate(url)
    assert refused.value.code == "not-sqlite"
    assert "rahasia" not in f"{refused.value.message} {refused.value.hint}"


def test_a_missing_database_is_refused_or_made_and_told(tmp_path: Path) -> None:
    path = tmp_path / "baru" / "kinerja.db"
    assert refusal(path).code == "database-missing"
    assert refusal(path, write=True).code == "database-missing"
    assert not path.parent.exists()
    made: list[Path] = []
    with session(path, write=True, create=True, on_created=made.append):
        pass
    with session(path, write=True, create=True, on_created=made.append):
        pass
    assert made == [path]


def test_the_database_and_its_side_files_are_private_and_so_is_the_folder_made_for_them(tmp_path: Path) -> None:
    path = tmp_path / "kantor" / "data" / "kinerja.db"
    with batch(path):
        modes = {p.name: oct(p.stat().st_mode & 0o777) for p in (path, *path.parent.glob("*-*"))}
    assert modes == dict.fromkeys(("kinerja.db", "kinerja.db-wal", "kinerja.db-shm"), "0o600")
    assert [oct(p.stat().st_mode & 0o777) for p in (path.parent, path.parent.parent)] == ["0o700", "0o700"]


def test_a_local_database_keeps_a_write_ahead_log_with_foreign_keys_and_full_synchronisation(tmp_path: Path) -> None:
    with batch(tmp_path / "k.db") as w:
        raw = raw_connection(w.session)
        pragmas = ("journal_mode", "foreign_keys", "synchronous", "busy_timeout")
        assert [raw.execute(f"PRAGMA {p}").fetchone()[0] for p in pragmas] == ["wal", 1, 2, 15000]


def test_opening_imports_no_alembic(tmp_path: Path) -> None:
    office(tmp_path / "k.db")
    code = (
        "import sys; from pathlib import Path; from asncli.store.database import session\n"
        "with session(Path(sys.argv[1]), write=True): pass\n"
        "sys.exit('alembic' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code, tmp_path / "k.db"], check=False).returncode == 0


def test_an_error_rolls_back_and_so_does_an_interruption(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    before = data(path)

    def fail(error: type[BaseException]) -> None:
        with batch(path) as w:
            w.roster({"nip": SITI, "name": "Siti Aminah"})
            raise error

    for error in (ValueError, KeyboardInterrupt):
        with pytest.raises(error):
            fail(error)
    assert data(path) == before


def test_a_dry_run_changes_nothing_and_makes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "k.db"
    with session(path, write=True, create=True, dry_run=True) as opened:
        assert batches.begin(opened, "init", user="sri", now=NOW) == 1
    assert list(tmp_path.iterdir()) == []
    office(path)
    before = data(path)
    with session(path, write=True, dry_run=True) as opened:
        raw_connection(opened).execute("DELETE FROM achievement")
        raw_connection(opened).execute("UPDATE employee SET name = 'x'")
    assert data(path) == before


def test_a_batch_needs_a_session_opened_for_writing(tmp_path: Path) -> None:
    with session(office(tmp_path / "k.db"), write=False) as opened, pytest.raises(RuntimeError):
        batches.begin(opened, "init", user="sri", now=NOW)


def test_what_is_not_a_database_of_ours_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    letter, foreign, empty = tmp_path / "surat.txt", tmp_path / "lain.db", tmp_path / "kosong.db"
    letter.write_text("Dengan hormat, " * 100)
    with sqlite3.connect(foreign) as other:
        other.execute("CREATE TABLE t (a)")
    other.close()
    empty.touch()
    contents = foreign.read_bytes()
    for write in (False, True):
        assert refusal(letter, write=write, create=write).code == "database-foreign"
        assert refusal(foreign, write=write, create=write).code == "database-foreign"
    assert refusal(empty, write=True).code == "database-missing"
    assert refusal(tmp_path).code == "database-is-folder"
    assert foreign.read_bytes() == contents
    assert not side_file(foreign, "-wal").exists()


def test_a_newer_database_is_refused(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    raw = sqlite3.connect(path)
    raw.execute("UPDATE alembic_version SET version_num = '9999'")
    raw.commit()
    raw.close()
    assert refusal(path).code == "database-newer"
    assert REVISIONS[-1] == HEAD


def test_a_damaged_database_is_refused_in_one_sentence(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    raw = sqlite3.connect(path)
    raw.execute("PRAGMA journal_mode=DELETE")
    (page,) = raw.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'employee'").fetchone()
    (size,) = raw.execute("PRAGMA page_size").fetchone()
    raw.close()
    with path.open("rb+") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)
    with pytest.raises(AsnError) as refused, session(path, write=False) as opened:
        raw_connection(opened).execute("SELECT * FROM employee").fetchall()
    assert refused.value.code == "database-damaged"


def test_a_full_disk_is_said_and_nothing_is_changed(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    before = data(path)

    def fill() -> None:
        with batch(path) as w:
            raw_connection(w.session).execute("PRAGMA max_page_count=1")
            w.roster(*({"nip": f"1985031520100{n:05d}", "name": "x" * 900} for n in range(500)))

    with pytest.raises(AsnError) as refused:
        fill()
    assert refused.value.code == "disk-full"
    assert data(path) == before


def test_the_file_is_marked_as_ours(tmp_path: Path) -> None:
    with session(office(tmp_path / "k.db"), write=False) as opened:
        assert raw_connection(opened).execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)


def test_a_second_writer_is_told_that_the_database_is_busy(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    with batch(path):
        refused = refusal(path, write=True)
        data(path)  # reading goes on
    assert (type(refused), refused.code, refused.exit_code) == (ConflictError, "database-busy", 4)


def test_a_command_that_fails_on_a_new_database_leaves_none_behind(tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    told: list[Path] = []
    with pytest.raises(ZeroDivisionError), session(path, write=True, create=True, on_created=told.append):
        raise ZeroDivisionError
    assert (list(tmp_path.iterdir()), told) == ([], [])
    with session(path, write=True, create=True, on_created=told.append):
        pass
    assert told == [path]
    with pytest.raises(ZeroDivisionError), session(path, write=True, create=True):
        raise ZeroDivisionError
    assert path.exists()


def test_an_empty_file_that_is_there_already_becomes_private(tmp_path: Path) -> None:
    path = tmp_path / "touched.db"
    path.touch(0o644)
    with session(path, write=True, create=True):
        pass
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("damage", ["DELETE FROM alembic_version", "DROP TABLE alembic_version"])
def test_a_database_that_lost_its_revision_is_damaged_not_a_bug(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "k.db"
    with session(path, write=True, create=True):
        pass
    with closing(sqlite3.connect(path)) as raw:
        raw.execute(damage)
        raw.commit()
    with pytest.raises(AsnError) as refused, session(path, write=False):
        pass
    assert refused.value.code == "database-damaged"


def test_text_that_can_not_be_decoded_is_told_as_damage(tmp_path: Path) -> None:
    path = tmp_path / "k.db"
    with session(path, write=True, create=True) as opened:
        raw_connection(opened).execute("INSERT INTO agency (name) VALUES (CAST(x'ff41' AS TEXT))")
    with pytest.raises(AsnError) as refused, session(path, write=False) as opened:
        raw_connection(opened).execute("SELECT name FROM agency").fetchall()
    assert refused.value.code == "database-damaged"
