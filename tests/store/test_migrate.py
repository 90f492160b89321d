"""The schema: models and migrations agree, and an upgrade is done whole, after a backup, or not at all."""

import json
import re
import shutil
import sqlite3
import warnings
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.engine import Connection

from asncli.errors import AsnError
from asncli.store.database import REVISIONS, connect, engine_on, raw_connection, session
from asncli.store.files import make_private
from asncli.store.migrate import SCRIPTS, alembic_config, upgrade
from asncli.store.models import METADATA
from asncli.store.undo import undo
from tests.store.office import NOW, SITI, batch, data, office, person

ADDED_IN_0002 = {
    "plan": ("status", "approved_by", "approved_at"),
    "planned_result": ("parent_title",),
    "indicator": ("assumed",),
}
ADDED_IN_0004 = {
    "plan": ("submitted_on", "returned_note", "version"),
    "achievement": ("evidence_digest", "evidence_day"),
}

NEXT = '''
"""Another column."""
from alembic import op
revision = "0006"
down_revision = "0005"
def upgrade() -> None:
    op.execute("ALTER TABLE employee ADD COLUMN phone TEXT")
    {more}
'''


def ddl(raw: sqlite3.Connection) -> dict[str, str]:
    """Text of every table and index, spaces folded (and none inside brackets)."""
    rows = raw.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name <> 'alembic_version'")
    return {name: re.sub(r"\s+", " ", sql).replace("( ", "(").replace(" )", ")").strip() for name, sql in rows}


def connection(raw: sqlite3.Connection) -> Connection:
    """Wrap for SQLAlchemy."""
    return engine_on(raw, write=True).connect()


def newer_scripts(tmp_path: Path, more: str = "") -> Path:
    """Copy the scripts and add one."""
    scripts = tmp_path / "migrations"
    shutil.copytree(SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    (scripts / "versions" / "0006_phone.py").write_text(NEXT.format(more=more))
    return scripts


def test_the_migrations_make_exactly_the_tables_of_the_models(tmp_path: Path) -> None:
    migrated, created = tmp_path / "migrated.db", tmp_path / "created.db"
    make_private(migrated)
    make_private(created)
    upgrade(migrated)
    with closing(connect(migrated)) as one, closing(connect(created)) as other:
        with connection(other) as made:
            METADATA.create_all(made)
            made.commit()
        assert ddl(one) == ddl(other)
        with connection(one) as made, warnings.catch_warnings():
            # The index on an expression can not be read back; its text has been compared above.
            warnings.filterwarnings("ignore", ".*expression-based index")
            context = MigrationContext.configure(made, opts={"compare_type": True})
            assert compare_metadata(context, METADATA) == []


def test_the_known_revisions_are_those_of_the_scripts() -> None:
    scripts = ScriptDirectory.from_config(alembic_config())
    assert tuple(reversed([script.revision for script in scripts.walk_revisions()])) == REVISIONS
    assert scripts.get_heads() == [REVISIONS[-1]]


def test_an_upgrade_keeps_the_data_and_makes_a_backup_first(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    before = data(path)
    kept = upgrade(path, scripts=newer_scripts(tmp_path), revisions=(*REVISIONS, "0006"))
    assert kept == tmp_path / "k-before-0006.db"
    assert data(kept) == before
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("SELECT nip, phone FROM employee").fetchall() == [(r[2], None) for r in before["employee"]]
        assert raw.execute("SELECT version_num FROM alembic_version").fetchall() == [("0006",)]
    assert upgrade(path, scripts=tmp_path / "migrations", revisions=(*REVISIONS, "0006")) is None


def of_revision(tmp_path: Path, revision: str) -> Path:
    """Make the small office as a program of that revision had it: columns and tables of then."""
    new, path, scripts = office(tmp_path / "new.db"), tmp_path / "k.db", tmp_path / f"scripts-{revision}"
    with batch(new) as w:  # so that there are images in the journal
        w.upsert("indicator", ("plan_id", "code"), ("target",), (1, "I1", 130000))
        w.upsert("planned_result", ("plan_id", "code"), ("title",), (1, "R1", "Pelayanan"))
        w.upsert("plan", ("employee_id", "year", "begins"), ("kind",), (person(w, SITI), 2026, date(2026, 1, 1), "plt"))
    shutil.copytree(SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    for script in (scripts / "versions").iterdir():
        if script.name[:4] > revision:
            script.unlink()
    make_private(path)
    upgrade(path, scripts=scripts, revisions=(revision,))
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("ATTACH ? AS new", (str(new),))
        tables = [t for (t,) in raw.execute("SELECT name FROM main.sqlite_schema WHERE type = 'table'").fetchall()]
        for table in sorted(set(tables) - {"alembic_version", "sqlite_sequence"}):
            names = ", ".join(f'"{row[1]}"' for row in raw.execute(f'PRAGMA main.table_info("{table}")').fetchall())
            raw.execute(f'INSERT INTO main."{table}" ({names}) SELECT {names} FROM new."{table}"')
        later = [*ADDED_IN_0004.items(), *(ADDED_IN_0002.items() if revision < "0002" else ())]
        for table, added in later:
            for column in added:
                gone = "UPDATE change SET image = json_remove(image, ?) WHERE tbl = ? AND image IS NOT NULL"
                raw.execute(gone, (f"$.{column}", table))
        raw.commit()
    return path


def test_a_database_of_the_first_revision_keeps_everything_and_gets_what_is_new(tmp_path: Path) -> None:
    path, told = of_revision(tmp_path, "0001"), list[Path]()
    with closing(sqlite3.connect(path)) as raw:
        assert "status" not in [row[1] for row in raw.execute("PRAGMA table_info(plan)")]
    with session(path, write=False, on_upgraded=told.append):
        pass
    assert told == [tmp_path / "k-before-0005.db"]
    assert data(path) == data(tmp_path / "new.db")
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("SELECT status, approved_by, approved_at FROM plan").fetchall() == [("draft", None, None)]
        assert raw.execute("SELECT assumed FROM indicator").fetchall() == [(0,)]
        made = "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name <> 'alembic_version'"
        with closing(sqlite3.connect(tmp_path / "new.db")) as new:
            assert sorted(raw.execute(made)) == sorted(new.execute(made))
            images = "SELECT * FROM change ORDER BY 1, 2, 3"
            assert raw.execute(images).fetchall() == new.execute(images).fetchall()


def test_a_batch_of_the_first_revision_can_still_be_undone(tmp_path: Path) -> None:
    path = of_revision(tmp_path, "0001")
    with session(path, write=True) as opened:
        undo(opened, 3, user="sri", now=NOW)
    before = office(tmp_path / "before.db")
    assert data(path) == data(before)


def test_evaluations_and_marks_of_the_second_revision_come_into_their_new_form(tmp_path: Path) -> None:
    path = of_revision(tmp_path, "0002")
    token, other = "a" * 32, "b" * 32
    with closing(sqlite3.connect(path)) as raw:
        raw.executescript(f"""
            INSERT INTO evaluation (period, employee_id, status, provisional, regulation, regulation_digest,
                policy_digest, program, work_result, proposal, missing, reweighted, notes, source_id)
                SELECT '2026-S1', id, 'draft', 0, 'r', 'd1', 'd2', '0.' || id, 9875, 0, '[]', '[]', '[]', 1
                FROM employee;
            INSERT INTO change SELECT 3, 'evaluation', '2026-S1|1', json_object('period', '2026-S1', 'employee_id', 1,
                'status', 'draft', 'regulation', 'r', 'regulation_digest', 'd1', 'policy_digest', 'd0', 'program', '0');
            INSERT INTO feedback_mark (token, period, employee_id, role, service, loyal, adaptive, comment) VALUES
                ('{token}', '2026-S1', 1, 'rekan', 3, 4, 4, 'Baik');
            INSERT INTO feedback_mark (token, period, employee_id, role) VALUES ('{other}', '2026-S1', 1, 'diri');
        """)
    with session(path, write=False) as opened:
        raw = raw_connection(opened)
        kept = raw.execute(
            "SELECT v.employee_id, v.work_result, v.integrity, b.regulation, b.policy_digest, b.program, b.policy_text"
            " FROM evaluation v JOIN basis b ON b.id = v.basis_id ORDER BY 1"
        ).fetchall()
        people = [number for (number,) in raw.execute("SELECT id FROM employee ORDER BY id")]
        assert kept == [(n, 9875, None, "r", "d2", f"0.{n}", None) for n in people]
        (image,) = raw.execute("SELECT image FROM change WHERE tbl = 'evaluation'").fetchone()
        assert raw.execute("SELECT regulation, policy_digest FROM basis WHERE id = ?",
                           (json.loads(image)["basis_id"],)).fetchone() == ("r", "d0")  # fmt: skip
        assert set(json.loads(image)) == {"period", "employee_id", "status", "integrity", "contribution", "basis_id"}
        marks = raw.execute("SELECT token, loyal, comment, mark FROM feedback_mark ORDER BY token").fetchall()
        assert marks == [(token, 4, "Baik", 367), (other, None, None, None)]


@pytest.mark.parametrize(
    "fault", ["op.execute('SELECT no_such_thing')", "op.execute('UPDATE employee SET agency_id = 99')"]
)
def test_an_upgrade_that_fails_half_way_leaves_the_database_as_it_was(tmp_path: Path, fault: str) -> None:
    path = office(tmp_path / "k.db")
    before = data(path)
    scripts = newer_scripts(tmp_path, fault)
    for _ in range(2):
        with pytest.raises(AsnError, match="upgrade-failed") as refused:
            upgrade(path, scripts=scripts, revisions=(*REVISIONS, "0006"))
        assert refused.value.exit_code == 3
        assert re.search(r"no such column|broke references of employee", str(refused.value.message))
    assert [file.name for file in tmp_path.glob("k-before*")] == []  # it would be a copy of what is there
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("SELECT version_num FROM alembic_version").fetchall() == [(REVISIONS[-1],)]
    assert data(path) == before
