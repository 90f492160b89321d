"""The tables of former NIPs, earlier predikat, trainings and plans at BKN."""

import sqlite3
from pathlib import Path

import pytest

from asncli.store.database import raw_connection
from tests.store.office import BUDI, batch, office

_COURSE = "INSERT INTO training (employee_id, name, name_key, begins, source_id) VALUES (1, 'PKA', 'pka', {}, 1)"
_PLAN = (
    "INSERT INTO bkn_plan (employee_id, begins, ends, acting, skp_id, source_id)"
    " VALUES (1, '2026-01-01', '2026-12-31', 0, {}, 1)"
)
_FORMER = f"INSERT INTO former_nip (agency_id, nip, employee_id, reason, source_id) VALUES (1, '{BUDI}', 1, {{}}, 1)"


@pytest.mark.parametrize(
    ("statement", "one", "other"),
    [
        (_COURSE, "NULL", "'2026-03-01'"),
        (_COURSE, "'2026-03-01'", "'2026-03-02'"),
        (_PLAN, "NULL", "'A1'"),
        (_PLAN, "'A1'", "'A2'"),
    ],
)
def test_a_row_stands_once_also_where_a_part_of_its_key_is_empty(
    tmp_path: Path, statement: str, one: str, other: str
) -> None:
    with batch(office(tmp_path / "k.db")) as w:
        raw = raw_connection(w.session)
        raw.execute(statement.format(one))
        raw.execute(statement.format(other))
        with pytest.raises(sqlite3.IntegrityError):
            raw.execute(statement.format(one))


def test_a_former_nip_belongs_to_one_person(tmp_path: Path) -> None:
    with batch(office(tmp_path / "k.db")) as w:
        raw = raw_connection(w.session)
        raw.execute(_FORMER.format("'PPPK menjadi PNS'"))
        with pytest.raises(sqlite3.IntegrityError):
            raw.execute(_FORMER.format("'lain'"))
