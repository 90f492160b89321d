"""Make a SIASN export of N people x 67 columns, seeded: ``python -m tests.bench.siasn67 siasn.xlsx 100000``.

The headings are those of the export, the values as in real ones (uppercase names, ``'`` before numbers, real
dates, 32 hexadecimal digits for every ID): about 3.5 kB of XML a person. XlsxWriter keeps it in constant memory.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import chain
from pathlib import Path
from random import Random

import xlsxwriter

HEADINGS = (
    "PNS ID", "NIP BARU", "NIP LAMA", "NAMA", "GELAR DEPAN", "GELAR BELAKANG", "TEMPAT LAHIR ID", "TEMPAT LAHIR NAMA",
    "TANGGAL LAHIR", "JENIS KELAMIN", "AGAMA ID", "AGAMA NAMA", "JENIS KAWIN ID", "JENIS KAWIN NAMA", "NIK",
    "NOMOR HP", "EMAIL", "EMAIL GOV", "ALAMAT", "NPWP NOMOR", "BPJS", "JENIS PEGAWAI ID", "JENIS PEGAWAI NAMA",
    "KEDUDUKAN HUKUM ID", "KEDUDUKAN HUKUM NAMA", "STATUS CPNS PNS", "KARTU ASN VIRTUAL", "NOMOR SK CPNS",
    "TANGGAL SK CPNS", "TMT CPNS", "NOMOR SK PNS", "TANGGAL SK PNS", "TMT PNS", "GOL AWAL ID", "GOL AWAL NAMA",
    "GOL AKHIR ID", "GOL AKHIR NAMA", "TMT GOLONGAN", "MK TAHUN", "MK BULAN", "JENIS JABATAN ID",
    "JENIS JABATAN NAMA", "JABATAN ID", "JABATAN NAMA", "TMT JABATAN", "TINGKAT PENDIDIKAN ID",
    "TINGKAT PENDIDIKAN NAMA", "PENDIDIKAN ID", "PENDIDIKAN NAMA", "TAHUN LULUS", "KPKN ID", "KPKN NAMA",
    "LOKASI KERJA ID", "LOKASI KERJA NAMA", "UNOR ID", "UNOR NAMA", "INSTANSI INDUK ID", "INSTANSI INDUK NAMA",
    "INSTANSI KERJA ID", "INSTANSI KERJA NAMA", "SATUAN KERJA INDUK ID", "SATUAN KERJA INDUK NAMA",
    "SATUAN KERJA KERJA ID", "SATUAN KERJA KERJA NAMA", "IS VALID NIK", "NAMA SEKOLAH", "FLAG IKD",
)  # fmt: skip
_FIRST = ("ADIWARNA", "BRAMASTA", "CITRAWANGI", "DANURASA", "ELANGDRA", "GENDISAYU", "KARTIKASIH", "LARASMAYA")
_LAST = ("BAJRASENA", "CANDRABIRAWA", "DIRGASENA", "KERTABUANA", "LEMBUSETA", "NUSABHAKTI", "SINDURAJA", "WANASARI")
_PLACES = ("Rantauharjo", "Tanjunglaras", "Sungaiwangi", "Telukdamai", "Bukitmekar", "Muarasari")
_GOLONGAN = tuple((10 * n + m, f"{level}/{letter}") for n, level in ((2, "II"), (3, "III"), (4, "IV"))
                  for m, letter in enumerate("abcd", 1))  # fmt: skip
_POSITIONS = (
    (1, "Jabatan Struktural", "Kepala Subbagian Umum dan Kepegawaian"),
    (2, "Jabatan Fungsional", "Analis Kepegawaian Ahli Muda"),
    (2, "Jabatan Fungsional", "Guru Ahli Pertama"),
    (2, "Jabatan Fungsional", "Perawat Terampil"),
    (4, "Jabatan Pelaksana", "Pengadministrasi Perkantoran"),
    (4, "Jabatan Pelaksana", "Penelaah Teknis Kebijakan"),
)
_AGENCY = ("109031C05318848BA78BA04165BAAAD1", "Pemerintah Kab. Contoh Raya")


def people(n: int) -> Iterator[tuple[object, ...]]:
    """Rows of the export; every NIP well formed and agreeing with dates and sex, every TMT golongan on day 1."""
    chance = Random(67)  # noqa: S311 - data, not secrets
    first = date(1968, 1, 1)
    units = [(f"{chance.getrandbits(128):032x}", f"Bidang Contoh {number}") for number in range(400)]

    def hexadecimal() -> str:
        return f"{chance.getrandbits(128):032X}"

    for number in range(n):
        born, sex, month = first + timedelta(days=number % 10_000), 1 + number % 2, 1 + number // 10_000 % 12
        appointed = date(born.year + 24, month, 1)
        nip = f"{born:%Y%m%d}{appointed:%Y%m}{sex}{901 + number // 120_000:03d}"
        code, golongan = chance.choice(_GOLONGAN)
        kind, kind_name, position = chance.choice(_POSITIONS)
        place, unit = chance.choice(_PLACES), units[chance.randrange(400)]
        yield (
            hexadecimal(), f"'{nip}", 100_000_000 + number, f"{chance.choice(_FIRST)} {chance.choice(_LAST)}",
            chance.choice((None, None, "Dr.", "Drs.")), chance.choice((None, "S.H.", "S.Kom", "Ns., S.Kep.")),
            hexadecimal(), place, born, "MF"[sex - 1], 1, "Islam", 1, "Menikah", f"'{9_900_000_000_000_000 + number}",
            80_000_000_000 + number, f"contoh{number}@example.invalid", None, f"Jl. Contoh No. {number % 99} ",
            "'99.999.999.9-999.999", "'", 15, "PNS Daerah Kab./Kota yang bekerja pada Kab./Kota", 1, "Aktif", "P",
            f"A{800_000_000_000 + number}", f"813.2/{number % 900}/BKD", appointed, appointed,
            f"821.1/{number % 900}/BKD", appointed.replace(year=appointed.year + 1),
            appointed.replace(year=appointed.year + 1), code, golongan, code, golongan,
            date(2016 + number % 10, 4 + 6 * (number % 2), 1), number % 30, number % 12, kind, kind_name, hexadecimal(),
            position, date(2016 + number % 10, 1 + number % 12, 1 + number % 28), 40, "S-1/Sarjana", hexadecimal(),
            "S-1 CONTOH", 1990 + number % 30, hexadecimal(), None, hexadecimal(), place.upper(), *unit,
            *_AGENCY, *_AGENCY, *_AGENCY, *_AGENCY, 1, None, 0,
        )  # fmt: skip


def write(path: Path, n: int) -> None:
    """Write the workbook row by row."""
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        sheet = book.add_worksheet("pns_109031C05318848BA78BA04165B")
        day = book.add_format({"num_format": "dd-mm-yyyy"})
        for row, cells in enumerate(chain([HEADINGS], people(n))):
            for column, cell in enumerate(cells):
                if isinstance(cell, date):
                    sheet.write_datetime(row, column, cell, day)
                elif isinstance(cell, int):
                    sheet.write_number(row, column, cell)
                elif cell is not None:
                    sheet.write_string(row, column, str(cell))


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]))
