"""The files of docs/importing.md: made, and mended and filled in by other hands between its commands.

``python -m tests.tools.guide_files FOLDER`` writes them for whoever wants to walk the page.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from asncli.terms import CoreValue
from tests.workbooks.books import DATA, xlsx

SAMPLES = Path(__file__).parents[2] / "data"
_COPIES = {
    "duk-bkpsdm.xlsx": "03_simpeg_duk.xlsx",
    "daftar-nip.xlsx": "06_nip_ejaan.xlsx",
    "unor.xlsx": "19_hierarki_unor.xlsx",
    "kiriman/csv-dinas.csv": "09_titikkoma_cp1252.csv",
    "kiriman/nominatif.xls": "04_nominatif_gabung.xls",
    "kiriman/rumus.ods": "11_roster_rumus.ods",
    "kiriman/unduhan-web.xls": "13_html_menyamar.xls",
}
# People of data/pegawai.xlsx.
_HEAD, _SECRETARY, _PLANLESS = "197311282000042949", "198111192005042908", "198905242025211915"


def make_files(folder: Path) -> None:
    """Write the files that come from outside."""
    for workbook in SAMPLES.glob("*.xlsx"):
        shutil.copy(workbook, folder)
    for name, of in _COPIES.items():
        (folder / name).parent.mkdir(exist_ok=True)
        shutil.copy(DATA / of, folder / name)
    (folder / "dinas-arsip.xlsx").write_bytes(_own_names())
    (folder / "kolom.toml").write_text(OWN_NAMES, "utf-8")
    (folder / "laporan-skp.xlsx").write_bytes(_bkn_plans())
    (folder / "formulir-360.xlsx").write_bytes(_feedback())
    (folder / "diklat.xlsx").write_bytes(_training())
    (folder / "nilai-2024.xlsx").write_bytes(_earlier())
    _february(folder)
    _plan_form(folder)


OWN_NAMES = """\
[Pegawai]
"Nomor Induk Kepeg." = "NIP"
"Nama Petugas" = "Nama"
"Ruang" = "Golongan"
"Tempat Tugas" = "Unit Kerja"
"Sandi Absen" = ""             # not to be read
"""


def _own_names() -> bytes:
    return xlsx({"Daftar": [
        ["DAFTAR PEGAWAI DINAS KEARSIPAN"],
        ["Keadaan per 1 Juli 2026"],
        ["No", "Nomor Induk Kepeg.", "Nama Petugas", "Ruang", "Tempat Tugas", "Sandi Absen"],
        [1, "198503122010012011", "Puspadanta Rawamerta", "III/d", "Bidang Arsip Statis", "A-17"],
        [2, "197911052005011004", "Lodaya Nusabhakti", "IV/a", "Bidang Arsip Dinamis", "A-03"],
        [3, "199608212022032007", "Endahlaras Wanasari", "III/a", "Bidang Arsip Dinamis", "A-31"],
    ]})  # fmt: skip


def _bkn_plans() -> bytes:
    span = ["2026-01-01", "2026-12-31"]
    return xlsx({"Sheet1": [
        ["LAPORAN SKP TAHUN 2026"],
        ["skp_id", "nip", "nama", "skp_status", "skp_model", "skp_jabatan", "skp_unor", "periode_awal",
         "periode_akhir", "is_plt_plh", "nama_atasan"],
        ["a1", _HEAD, "Kenangasari Pasirlangu", "persetujuan", "Model SKP JPT", "Kepala Dinas Pendidikan",
         "Dinas Pendidikan", *span, "false", "Sekretaris Daerah"],
        ["a2", _SECRETARY, "Kartikasih Bajrasena", "draft", "Model SKP PNS", "Sekretaris", "Sekretariat", *span,
         "false", "Kenangasari Pasirlangu"],
        ["-", _PLANLESS, "Tirtamaya Dirgasena", *["-"] * 8],
    ]})  # fmt: skip


def _feedback() -> bytes:
    people = ("Kenangasari Pasirlangu", "Kartikasih Bajrasena")
    aspects = [f"{n}. {value.label} [{person}]" for person in people for n, value in enumerate(CoreValue, 1)]
    answers = [
        [datetime(2026, 7, 1, 8, n), f"responden{n}@contoh.example", *[3 + (n + at) % 3 for at in range(14)]]  # noqa: DTZ001 - a cell has no time zone
        for n in range(5)
    ]
    return xlsx({"Form Responses 1": [["Timestamp", "Email Address", *aspects], *answers]})


def _training() -> bytes:
    course = ["Pelatihan Pengelolaan Kinerja", "BKPSDM Contoh Raya", "3 - 5 Maret 2026", "20 JP", "Rp 1.500.000,-"]
    return xlsx({"Daftar Diklat": [
        ["REKAP DIKLAT PEGAWAI TAHUN 2026"],
        ["No", "NIP", "Nama", "Nama Diklat", "Penyelenggara", "Tanggal Pelaksanaan", "Jumlah JP", "Biaya"],
        [1, _HEAD, "Kenangasari Pasirlangu", *course],
        [2, _SECRETARY, "Kartikasih Bajrasena", *course],
    ]})  # fmt: skip


def _earlier() -> bytes:
    return xlsx({"Sheet": [
        ["nip", "nama", "nilai_perilaku", "nilai_kinerja", "predikat", "tahun"],
        [_HEAD, "Kenangasari Pasirlangu", 93.37, 106.02, "Sangat Baik", 2024],
        [_SECRETARY, "Kartikasih Bajrasena", "91,34", 97.5, "BAIK", 2024],
        [_PLANLESS, "Tirtamaya Dirgasena", 88.1, 84.21, "Istimewa", 2024],
    ]})  # fmt: skip


def _february(folder: Path) -> None:
    """The roster a month later: one came, one left, two changed."""
    book = load_workbook(folder / "pegawai.xlsx")
    sheet = book["Pegawai"]
    sheet["A3"] = "Keadaan per 1 Februari 2026"
    sheet["K8"], sheet["M8"] = "Kepala Subbagian Perencanaan dan Keuangan", date(2026, 2, 1)
    sheet["H9"], sheet["I9"] = "IV/a", date(2026, 2, 1)
    sheet.delete_rows(252)
    first = date(2026, 2, 1)
    sheet.append([
        "200003152026021001", "Sekarwangi Adikara", None, "S.Kom.", "PNS", "Laki-laki", date(2000, 3, 15), "III/a",
        first, "Jabatan Pelaksana", "Penelaah Teknis Kebijakan", None, first, "7", "Sekretariat", "Dinas Pendidikan",
        _SECRETARY, "S-1/Sarjana", "Aktif",
    ])  # fmt: skip
    book.save(folder / "pegawai-februari.xlsx")


def _plan_form(folder: Path) -> None:
    """An SKP as offices fill in its form, of a person who has no plan in data/skp.xlsx."""
    book = load_workbook(DATA / "14_skp_2023.xlsx")
    sheet = book["SKP"]
    for cell, said in {
        "F4": "PERIODE PENILAIAN: 1 JANUARI SD 31 DESEMBER TAHUN 2026",
        "C6": "Tirtamaya Dirgasena", "C7": _PLANLESS, "C10": "Bidang Bina Marga", "B39": "Tirtamaya Dirgasena",
        "B40": f"NIP. {_PLANLESS}",
    }.items():  # fmt: skip
        sheet[cell] = said
    book.save(folder / "skp-formulir.xlsx")


def _mend_rejects(folder: Path) -> None:
    """What the dinas does: the NIP that was missing is filled in."""
    book = load_workbook(folder / "tolak.xlsx")
    sheet = book["Pegawai"]
    _below(sheet, "NIP", 1).value = "199004232015032904"
    book.save(folder / "tolak.xlsx")


def _fill_forms(folder: Path) -> None:
    """What two units do: figures of June go in, one of them as words."""
    (folder / "kembali").mkdir()
    for n, form in enumerate(sorted((folder / "formulir").iterdir())):
        book = load_workbook(form)
        sheet = book["Realisasi"]
        for row in range(1, 9):
            due = _below(sheet, "Target Periode", row).value
            _below(sheet, "Realisasi*", row).value = due if isinstance(due, int | float) else 95
            _below(sheet, "Bukti Dukung", row).value = "Laporan Triwulan II 2026"
        if n:
            _below(sheet, "Realisasi*", 3).value = "lima belas"
        book.save(folder / "kembali" / form.name)


def _mend_figure(folder: Path) -> None:
    """What the unit does: the figure that stood as words is written as a number."""
    book = load_workbook(folder / "tolak-realisasi.xlsx")
    _below(book["Realisasi"], "Realisasi*", 1).value = 15
    book.save(folder / "tolak-realisasi.xlsx")


def _below(sheet: Worksheet, heading: str, rows: int) -> Cell:
    found = next(cell for row in sheet.iter_rows() for cell in row if cell.value == heading)
    below = sheet.cell(found.row + rows, found.column)
    assert isinstance(below, Cell)
    return below


# What other hands do before a command is given.
BEFORE: Mapping[str, Callable[[Path], None]] = {
    "asncli roster import tolak.xlsx": _mend_rejects,
    "asncli achievement import kembali --keep-good-rows --rejects tolak-realisasi.xlsx": _fill_forms,
    "asncli achievement import tolak-realisasi.xlsx": _mend_figure,
}

if __name__ == "__main__":
    make_files(Path(sys.argv[1]))
