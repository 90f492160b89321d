"""The sheet Penghargaan."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from asncli.terms import Period, PeriodKind
from asncli.workbooks.award import AWARD
from tests.workbooks.sheets import NIP, reading


def test_an_award_is_read_in_the_headings_of_the_template_and_of_lists(tmp_path: Path) -> None:
    whole = {"NIP": NIP, "Nama Penghargaan": "Teladan", "Tanggal": date(2024, 5, 2), "Pemberi": "Bupati",
             "Nomor SK": "1/2024", "Periode": "2023", "Keterangan": "-"}  # fmt: skip
    other = {"NIP Penerima": NIP, "Tanda Jasa": "Teladan", "Tanggal SK": "2 Mei 2024", "Instansi Pemberi": "Bupati",
             "No SK": "1/2024", "Periode": "Tahun 2023"}  # fmt: skip
    expected = (NIP, "Teladan", date(2024, 5, 2), "Bupati", "1/2024", Period(2023, PeriodKind.YEAR), None)
    assert [list(reading(tmp_path, AWARD, one)) for one in (whole, other)] == [[(2, expected)], [(2, expected)]]


def test_an_award_to_come_is_refused(tmp_path: Path) -> None:
    read = reading(tmp_path, AWARD, {"NIP": NIP, "Nama Penghargaan": "Teladan", "Tanggal": date(2027, 5, 2)})
    assert list(read) == []
    assert [problem.code for problem in read.problems] == ["date-future"]
