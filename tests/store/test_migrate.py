"""The schema: models and migrations agree, and an upgrade is done whole, after a backup, or not at all."""

import re
import shutil
import sqlite3
import warnings
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.engine import Connection

from asncli.store.database import REVISIONS, connect, engine_on
from asncli.store.files import make_private
from asncli.store.migrate import SCRIPTS, alembic_config, upgrade
from asncli.store.models import METADATA
from tests.store.office import data, office

NEXT = '''
"""Another column."""
from alembic import op
revision = "0002"
down_revision = "0001"
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
    (scripts / "versions" / "0002_phone.py").write_text(NEXT.format(more=more))
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
    kept = upgrade(path, scripts=newer_scripts(tmp_path), revisions=("0001", "0002"))
    assert kept == tmp_path / "k-before-0002.db"
    assert data(kept) == before
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("SELECT nip, phone FROM employee").fetchall() == [(r[2], None) for r in before["employee"]]
        assert raw.execute("SELECT version_num FROM alembic_version").fetchall() == [("0002",)]
    assert upgrade(path, scripts=tmp_path / "migrations", revisions=("0001", "0002")) is None


@pytest.mark.parametrize(
    "fault", ["op.execute('SELECT no_such_thing')", "op.execute('UPDATE employee SET agency_id = 99')"]
)
def test_an_upgrade_that_fails_half_way_leaves_the_database_as_it_was(tmp_path: Path, fault: str) -> None:
    path = office(tmp_path / "k.db")
    before = data(path)
    with pytest.raises(Exception, match=r"no_such_thing|broke references of employee"):
        upgrade(path, scripts=newer_scripts(tmp_path, fault), revisions=("0001", "0002"))
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("SELECT version_num FROM alembic_version").fetchall() == [("0001",)]
    assert data(path) == before
