"""A small office in which nothing is wrong, in Semester I 2026: three people, their plans, realisations and ratings."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from asncli.store.database import raw_connection, session

SITI, BUDI, WAYAN, AGUS = "197503152000012901", "198101012005011902", "199012312015021903", "198807072010011904"
SECRETARY = "196905141994031901"  # leads nobody here but Siti, is not in the roster
TODAY = date(2026, 7, 1)

_OFFICE = f"""
INSERT INTO agency VALUES (1, 'Kabupaten Contoh Raya');
INSERT INTO batch (id, command, made_at, made_by, program, counts)
    VALUES (1, 'roster import', '2026-07-01 00:00:00.000000', 'sri', '0', '{{}}');
INSERT INTO source (id, batch_id, file) VALUES (1, 1, 'pegawai.xlsx');
INSERT INTO unit (id, agency_id, code, name, name_key, parent_id, head_nip, source_id) VALUES
    (1, 1, 'D', 'Dinas Pendidikan', 'dinas pendidikan', NULL, '{SITI}', 1),
    (2, 1, 'B', 'Bidang SD', 'bidang sd', 1, '{BUDI}', 1);
INSERT INTO employee (id, agency_id, nip, name, source_id) VALUES
    (1, 1, '{SITI}', 'Siti', 1), (2, 1, '{BUDI}', 'Budi', 1), (3, 1, '{WAYAN}', 'Wayan', 1);
INSERT INTO assignment (id, employee_id, since, active, unit_id, supervisor_nip, source_id) VALUES
    (1, 1, '2026-01-02', 1, 1, '{SECRETARY}', 1),
    (2, 2, '2026-01-02', 1, 2, '{SITI}', 1),
    (3, 3, '2026-01-02', 1, 2, '{BUDI}', 1);
INSERT INTO plan (id, employee_id, year, begins, ends, kind, source_id)
    SELECT id, id, 2026, '2026-01-01', '2026-12-31', 'definitif', 1 FROM employee;
INSERT INTO planned_result (id, plan_id, code, title, kind, weight, source_id)
    SELECT 10 * p.id + n.value, p.id, 'RHK-' || n.value, 'Layanan', 'utama', 500000, 1
    FROM plan p, json_each('[1, 2]') n;
INSERT INTO indicator (id, plan_id, planned_result_id, code, title, direction, recap,
                       target, target_s1, target_s2, source_id)
    SELECT id, plan_id, id, replace(code, 'RHK', 'IKI'), 'Berkas', 'naik', 'jumlah', 120000, 60000, 60000, 1
    FROM planned_result;
INSERT INTO achievement (indicator_id, day, value, source_id)
    SELECT i.id, d.value, 30000, 1 FROM indicator i, json_each('["2026-03-31", "2026-06-30"]') d ORDER BY 1, 2;
INSERT INTO rating (employee_id, period, work_rating, behaviour_rating, assessor_nip, source_id)
    SELECT employee_id, '2026-S1', 'meets', 'meets', supervisor_nip, 1 FROM assignment;
"""


def sound_office(path: Path, *changes: str) -> Path:
    """Make the database of the office, then change it by statements of SQL."""
    with session(path, write=True, create=True) as opened:
        raw = raw_connection(opened)
        for statement in _OFFICE.split(";\n"):
            raw.execute(statement)
        for change in changes:
            raw.execute(change)
    return path


def change(path: Path, *statements: str) -> None:
    """Change the office by statements of SQL."""
    with session(path, write=True) as opened:
        for statement in statements:
            raw_connection(opened).execute(statement)
