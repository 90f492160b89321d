"""The sheet Angka Kredit."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from asncli.terms import CreditKind
from asncli.workbooks.credit_opening import CREDIT_OPENING
from tests.workbooks.sheets import NIP, faults, reading

DAY = date(2023, 6, 30)


def opening(**more: object) -> dict[str, object]:
    return {"NIP": NIP, "Per Tanggal": DAY, "Jenis": "Angka kredit integrasi", "Angka Kredit": 12.505, **more}


def test_an_opening_is_read_in_the_words_of_the_template(tmp_path: Path) -> None:
    line = opening(Jenjang="Ahli Pertama", Dokumen="PAK  7/2022")
    expected = (NIP, DAY, CreditKind.INTEGRASI, 12_5050, "Ahli Pertama", "PAK 7/2022")
    assert list(reading(tmp_path, CREDIT_OPENING, line)) == [(2, expected)]


def test_an_opening_is_read_in_the_headings_of_other_lists(tmp_path: Path) -> None:
    line = {"NIP Baru": NIP, "Tanggal PAK": "30-06-2023", "Jenis AK": "konvensional", "Jumlah AK": 150, "No PAK": "7"}
    expected = (NIP, DAY, CreditKind.KONVENSIONAL, 150_0000, None, "7")
    assert [values for _, values in reading(tmp_path, CREDIT_OPENING, line)] == [expected]


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"Jenjang": "Ahli Sesuatu"}, "level-unknown"),
        ({"Per Tanggal": date(2027, 1, 1)}, "date-future"),
        ({"Angka Kredit": "-4"}, "negative-number"),
        ({"Jenis": "Lain"}, "value-unknown"),
    ],
)
def test_what_can_not_be_is_refused(tmp_path: Path, more: dict[str, object], code: str) -> None:
    rows = reading(tmp_path, CREDIT_OPENING, opening(), opening(**{"NIP": "197804112003121902", **more}))
    assert len(list(rows)) == 1
    assert [found for found, _ in faults(rows)] == [code]
