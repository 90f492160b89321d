"""An office whose people stand at many points of a career: openings, predikat, courses, a penalty."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from asncli.store.database import raw_connection
from asncli.store.files import make_private
from tests.store.office import Writing, batch

TODAY = date(2026, 11, 22)
RINA = "199001152014012001"  # Ahli Pertama III/a since 2024, everything known
DODI = "198505102010011002"  # Guru Ahli Muda by the name of the jabatan, since June 2025, III/d
TONO = "199203032022211003"  # PPPK
UCOK = "198807072012011004"  # fungsional without a jenjang
LASMI = "198002022005012005"  # pelaksana, Profesi, penalty
KADIS = "196612051992031006"  # JPT Pratama, reaches BUP on 5 December 2026
TUA = "196001011985031007"  # pelaksana, past BUP
NIHIL = "197501012000011008"  # nothing is said of the jabatan
EVERYBODY = (RINA, DODI, TONO, UCOK, LASMI, KADIS, TUA, NIHIL)
NUMBER = {nip: number for number, nip in enumerate(sorted(EVERYBODY), 1)}  # as the database numbers them
_JF = {"position_kind": "Jabatan Fungsional", "kind": "pns", "unit": "Bidang SD", "unit_parent": "Dinas Pendidikan"}
_DINAS = {"kind": "pns", "unit": "Dinas Pendidikan"}
PEOPLE: tuple[dict[str, object], ...] = (
    {"nip": RINA, "name": "Rina", "back_title": "S.Pd.", "level": "Ahli Pertama", "position": "Guru Ahli Pertama",
     "position_since": date(2024, 1, 1), "golongan": "III/a", "golongan_since": date(2022, 4, 1), "sex": "P",
     "birth_date": date(1990, 1, 15), "education": "S-1/Sarjana", **_JF},
    {"nip": DODI, "name": "Dodi", "position": "Guru Ahli Muda", "position_since": date(2025, 6, 1),
     "golongan": "III/d", "golongan_since": date(2025, 6, 1), "education": "S-2", **_JF},
    {"nip": TONO, "name": "Tono", "level": "Ahli Pertama", "position": "Guru Ahli Pertama", "education": "S1",
     **(_JF | {"kind": "pppk"})},
    {"nip": UCOK, "name": "Ucok", "position": "Pamong Belajar", "education": "D-III Gizi", **_JF},
    {"nip": LASMI, "name": "Lasmi", "position_kind": "Jabatan Pelaksana", "position": "Pengadministrasi",
     "education": "Profesi", **_DINAS},
    {"nip": KADIS, "name": "Karta", "position_kind": "Jabatan Struktural", "level": "JPT Pratama",
     "position": "Kepala Dinas", "education": "S-2", **_DINAS},
    {"nip": TUA, "name": "Tuah", "position_kind": "Pelaksana", "position": "Juru Arsip", "education": "SMA", **_DINAS},
    {"nip": NIHIL, "name": "Nihil", "position": "Analis", "kind": "pns"},
)  # fmt: skip
_COURSES = (
    (RINA, "Diklat Fungsional Guru", "Fungsional", date(2021, 6, 7), 40),
    (RINA, "Bimtek Kurikulum", "Teknis", date(2025, 6, 7), 12),
    (RINA, "Teknis Asesmen", None, date(2025, 9, 7), 8),
    (RINA, "Seminar Literasi", "Seminar", date(2024, 3, 7), 4),
    (LASMI, "Pelatihan Teknis Arsip", "Klasikal", date(2025, 2, 3), 24),
    (LASMI, "Senam Bersama", None, date(2025, 2, 3), 2),
    (DODI, "Pelatihan Fungsional", "Fungsional", date(2026, 2, 3), 24),
)


def career_office(path: Path) -> Path:
    """Make the database."""
    make_private(path)
    path.write_bytes(_content())
    return path


@cache
def _content() -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "k.db"
        with batch(path) as w:
            w.roster(*PEOPLE, as_of=date(2024, 1, 2))
            _fill(w)
        return path.read_bytes()


def _fill(w: Writing) -> None:
    raw = raw_connection(w.session)
    ids = dict(raw.execute("SELECT nip, id FROM employee").fetchall())
    given = [(RINA, "2024", "sangat_baik"), (RINA, "2025", "baik"), (DODI, "2025", "baik"), (LASMI, "2025", "kurang"),
             (KADIS, "2025", "sangat_baik"), (UCOK, "2025", "butuh_perbaikan"), (TUA, "2025", "baik"),
             (NIHIL, "2025", "baik")]  # fmt: skip
    w.upsert("earlier_evaluation", ("employee_id", "period"), ("predikat", "said"),
             *((ids[nip], period, predikat, predikat) for nip, period, predikat in given))  # fmt: skip
    w.upsert("credit_opening", ("employee_id", "as_of", "kind"), ("credit", "document"),
             (ids[RINA], date(2023, 12, 31), "integrasi", 12_5050, "PAK 7/2023"))  # fmt: skip
    w.upsert("training", ("employee_id", "name_key"), ("name", "kind", "begins", "ends", "hours"),
             *((ids[nip], name.casefold(), name, kind, day, day, hours * 10_000)
               for nip, name, kind, day, hours in _COURSES))  # fmt: skip
    w.upsert("discipline", ("employee_id", "penalty", "begins"), ("ends",),
             (ids[LASMI], "potong_6", date(2025, 3, 1), date(2025, 8, 31)))  # fmt: skip
    raw.execute("INSERT INTO basis (regulation, regulation_digest, policy_digest, program) VALUES ('x', 'x', 'x', '0')")
    for nip, status in ((RINA, "final"), (DODI, "draft")):
        raw.execute(
            "INSERT INTO evaluation (period, employee_id, status, basis_id, predikat, provisional, proposal, missing,"
            " reweighted, notes, source_id) VALUES ('2026-S1', ?, ?, 1, 'baik', 0, 0, '[]', '[]', '[]', ?)",
            (ids[nip], status, w.source),
        )
