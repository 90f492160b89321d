"""A small office in Semester I 2026 with everything a report must tell apart, evaluated on 1 July 2026.

Siti is complete, the predikat of ``=1+1`` is a proposal, Wayan lacks a realisation and the rating of behaviour,
Agus has no plan, Dewi is on leave (CLTN), Rani stands in no unit and has rated work alone.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

from asncli.rules.policy import load_policy
from asncli.store import agency, batches, employees
from asncli.store.achievements import write_achievements
from asncli.store.database import raw_connection, session
from asncli.store.plans import FIELDS as PLAN_FIELDS
from asncli.store.plans import write_plans
from asncli.store.ratings import write_ratings
from asncli.terms import Period
from asncli.workflows.evaluate import Summary, evaluate
from asncli.workflows.writing import Writer

SITI, BUDI, WAYAN, AGUS = "197503152000012901", "198101012005011902", "199012312015021903", "198807072010011904"
DEWI, RANI = "199203042018032905", "199405062019032906"
LEADER = "196905141994031901"
PERIOD = Period(2026, Period.find("2026-S1").kind, 1)  # type: ignore[union-attr] # a period that is there
NOW = datetime(2026, 7, 1, 8, 30, tzinfo=UTC)
AGENCY = "Pemerintah Kabupaten [dr] Contoh"

PEOPLE: tuple[dict[str, object], ...] = (
    {"nip": SITI, "name": "Siti Lestari", "front_title": "dr.", "back_title": "M.M.", "unit": "Dinas Pendidikan",
     "position": "Kepala Dinas", "golongan": "IV/b", "supervisor_nip": LEADER},
    {"nip": BUDI, "name": "=1+1", "unit": "Bidang SD", "unit_parent": "Dinas Pendidikan", "position": "@Analis",
     "golongan": "III/a", "supervisor_nip": SITI},
    {"nip": WAYAN, "name": "Wayan [dr]", "unit": "Bidang SD", "unit_parent": "Dinas Pendidikan",
     "position": "Penelaah", "golongan": "III/b", "supervisor_nip": SITI},
    {"nip": AGUS, "name": "Agus", "unit": "Bidang SD", "unit_parent": "Dinas Pendidikan", "position": "Penelaah"},
    {"nip": DEWI, "name": "Dewi", "unit": "Dinas Pendidikan", "position": "Penelaah", "legal_status": "CLTN"},
    {"nip": RANI, "name": "Rani", "position": "Arsiparis", "golongan": "II/c"},
)  # fmt: skip
PLANS: tuple[dict[str, object], ...] = (
    {"nip": SITI, "result_code": "RHK-1", "result_title": "Sekolah terlayani", "weight": 600000, "code": "IKI-1",
     "title": "Sekolah yang dibina", "direction": "naik", "recap": "jumlah", "target": 120000},
    {"nip": SITI, "result_code": "RHK-2", "result_title": "Anggaran terserap", "weight": 400000, "code": "IKI-2",
     "title": "Serapan anggaran", "direction": "tetap", "recap": "rata-rata", "target": 900000, "target_high": 950000},
    {"nip": BUDI, "result_code": "RHK-1", "result_title": "Guru terbina", "code": "IKI-1", "title": "Guru dilatih",
     "direction": "naik", "recap": "jumlah", "target": 70000, "target_s1": 70000, "target_s2": 0},
    {"nip": BUDI, "result_code": "RHK-1", "result_title": "Guru terbina", "code": "IKI-2", "title": "Laporan akhir",
     "direction": "naik", "recap": "jumlah", "target": 10000, "target_s1": 0, "target_s2": 10000},
    {"nip": WAYAN, "result_code": "RHK-1", "result_title": "Surat tertib", "code": "IKI-1", "title": "Surat dicatat",
     "direction": "naik", "recap": "jumlah", "target": 240000},
    {"nip": WAYAN, "result_code": "RHK-1", "result_title": "Surat tertib", "code": "IKI-2", "title": "Keluhan",
     "direction": "turun", "recap": "jumlah", "target": 40000},
    {"nip": RANI, "result_code": "RHK-1", "result_title": "Arsip tertata", "code": "IKI-1", "title": "Berkas ditata",
     "direction": "naik", "recap": "terakhir", "target": 500000},
)  # fmt: skip
ACHIEVEMENTS = (
    (SITI, "IKI-1", date(2026, 3, 31), 30000), (SITI, "IKI-1", date(2026, 6, 30), 30000),
    (SITI, "IKI-2", date(2026, 2, 28), 800000), (SITI, "IKI-2", date(2026, 4, 30), 855000),
    (SITI, "IKI-2", date(2026, 6, 30), 910000),
    (BUDI, "IKI-1", date(2026, 6, 30), 60000),
    (WAYAN, "IKI-1", date(2026, 5, 31), 120000),
    (RANI, "IKI-1", date(2026, 6, 30), 600000),
)  # fmt: skip
RATINGS = (
    (SITI, "meets", "above", LEADER),
    (BUDI, None, "meets", SITI),
    (RANI, "above", "above", LEADER),
    (AGUS, None, "meets", SITI),
)


def reported_office(path: Path) -> Path:
    """Make the database and evaluate the semester."""
    fill(path)
    evaluate_semester(path)
    return path


def fill(path: Path) -> None:
    """Make the database with people, plans, realisations and ratings."""
    with session(path, write=True, create=True) as opened:
        batch = batches.begin(opened, "roster import", user="sri", now=NOW)
        source = batches.add_source(opened, batch, file="pegawai.xlsx")
        number = agency.name_it(opened, batch, AGENCY)
        rows = [(n, *(one.get(f) for f in employees.FIELDS)) for n, one in enumerate(PEOPLE, 2)]
        employees.write_roster(opened, batch, source, number, rows, as_of=date(2026, 1, 1))
        plans = [
            (n, *({"year": 2026, "result_kind": "utama", **one}.get(f) for f in PLAN_FIELDS))
            for n, one in enumerate(PLANS, 2)
        ]
        assert write_plans(opened, batch, source, plans, frozenset())[1] == []
        done = [(n, *one, None, None, None) for n, one in enumerate(ACHIEVEMENTS, 2)]
        assert write_achievements(opened, batch, source, done)[1] == []
        given = [
            (n, nip, str(PERIOD), work, behaviour, None, by, None)
            for n, (nip, work, behaviour, by) in enumerate(RATINGS, 2)
        ]
        assert write_ratings(opened, batch, source, given)[1] == []


def evaluate_semester(path: Path, now: datetime = NOW) -> Summary:
    """Evaluate everybody in the semester."""
    with session(path, write=True) as opened:
        return evaluate(opened, PERIOD, load_policy(), Writer(f"evaluate {PERIOD}", "sri", now))


def achieve(path: Path, *rows: tuple[str, str, date, int]) -> None:
    """Bring further realisations in a batch of their own."""
    with session(path, write=True) as opened:
        batch = batches.begin(opened, "achievement import", user="sri", now=NOW)
        source = batches.add_source(opened, batch, file="realisasi.xlsx")
        done = [(n, *one, None, None, None) for n, one in enumerate(rows, 2)]
        assert write_achievements(opened, batch, source, done)[1] == []


def tell_obstacles(path: Path) -> None:
    """Siti tells a kendala with what was done, and something done without one; Wayan a kendala alone."""
    told = (
        ("Hujan", "Diundur", SITI, "IKI-1", "2026-03-31"),
        (None, "Rapat bulanan", SITI, "IKI-2", "2026-06-30"),
        ("Listrik padam", None, WAYAN, "IKI-1", "2026-05-31"),
    )
    with session(path, write=True) as opened:
        raw_connection(opened).executemany(
            "UPDATE achievement SET obstacle = ?, follow_up = ? WHERE indicator_id = (SELECT i.id FROM indicator i"
            " JOIN plan p ON p.id = i.plan_id JOIN employee e ON e.id = p.employee_id WHERE e.nip = ? AND i.code = ?)"
            " AND day = ?",
            told,
        )
