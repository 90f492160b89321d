"""Make a roster of N people x 22 columns as .xlsx, seeded: ``python -m tests.bench.roster roster.xlsx 100000``."""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import xlsxwriter

HEADINGS = (
    "NIP", "Nama", "Gelar Depan", "Gelar Belakang", "Tempat Lahir", "Tanggal Lahir", "Jenis Kelamin", "Agama",
    "Jenis Pegawai", "Golongan", "TMT Golongan", "Jenis Jabatan", "Jabatan", "TMT Jabatan", "Eselon", "Unit Kerja",
    "Unit Kerja Induk", "NIP Atasan", "Pendidikan", "Tahun Lulus", "Email", "Kedudukan Hukum",
)  # fmt: skip
FIRST = ("Adiwarna", "Bramasta", "Citrawangi", "Danurasa", "Elangdra", "Gendisayu", "Kartikasih", "Larasmaya")
LAST = ("Bajrasena", "Candrabirawa", "Dirgasena", "Kertabuana", "Lembuseta", "Nusabhakti", "Sinduraja", "Wanasari")
GOLONGAN = ("II/a", "II/c", "III/a", "III/b", "III/c", "III/d", "IV/a", "IV/b")


def people(n: int) -> Iterator[tuple[object, ...]]:
    """Rows of the roster, every NIP well formed and agreeing with birth date and sex."""
    chance = random.Random(7)  # noqa: S311 - data, not secrets
    first = date(1968, 1, 1)
    nips: list[str] = []
    for number in range(n):
        born = first + timedelta(days=number % 11_000)
        sex = 1 + number % 2
        nip = f"{born:%Y%m%d}{born.year + 24}{1 + number // 11_000 % 12:02d}{sex}{900 + number // 132_000:03d}"
        nips.append(nip)
        unit = number % 400
        yield (
            nip, f"{chance.choice(FIRST)} {chance.choice(LAST)} {number}", None, "S.E.", "Rantauharjo", born,
            "LP"[sex - 1], "Islam", "PNS", chance.choice(GOLONGAN), date(2022, 4, 1), "Pelaksana",
            "Penelaah Teknis Kebijakan", date(2021, 3, 15), None, f"Bidang {unit}", f"Dinas {unit // 10}",
            nips[number // 2], "S-1", 2008, f"pegawai{number}@contoh.invalid", "Aktif",
        )  # fmt: skip


def write(path: Path, n: int) -> None:
    """Write the workbook row by row."""
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        sheet, day = book.add_worksheet("Pegawai"), book.add_format({"num_format": "dd-mm-yyyy"})
        for row, cells in enumerate((HEADINGS, *people(n))):
            for column, cell in enumerate(cells):
                if isinstance(cell, date):
                    sheet.write_datetime(row, column, cell, day)
                elif isinstance(cell, int):
                    sheet.write_number(row, column, cell)
                elif cell is not None:
                    sheet.write_string(row, column, str(cell))


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]))
