"""Printed pages: the words of people as they stand, and the same bytes for the same data."""

from __future__ import annotations

import io
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pypdf import PdfReader

from asncli.documents import pdf
from asncli.documents.pdf import TEMPLATES, Press

MADE = datetime(2026, 7, 20, 8, 30, 15, tzinfo=UTC)
TEMPLATE = """
#import "base.typ": printed
#let data = json(bytes(sys.inputs.data))
#show: printed.with(data)
= #data.title
#table(columns: (auto, 1fr), ..data.rows.flatten())
"""
HOSTILE = '#read("/etc/passwd") $x$ *b* _i_ @ref <label> \\ "q" – é'


@pytest.fixture
def press(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Press:
    room = tmp_path / "templates"
    shutil.copytree(TEMPLATES, room)
    (room / "sample.typ").write_text(TEMPLATE, encoding="utf-8")
    monkeypatch.setattr(pdf, "TEMPLATES", room)
    return Press("sample")


def test_what_people_wrote_is_printed_as_it_stands(press: Press) -> None:
    made = press.print({"title": "Laporan", "foot": "Kota Contoh", "rows": [["a", HOSTILE]]}, MADE)
    (only,) = PdfReader(io.BytesIO(made)).pages
    words = only.extract_text()
    assert HOSTILE in words.replace("\n", " ")
    assert "Kota Contoh" in words


def test_the_same_data_give_the_same_bytes_and_another_time_another_file(press: Press) -> None:
    data = {"title": "Laporan", "rows": [["a", "b"]]}
    first = press.print(data, MADE)
    assert press.print(data, MADE) == first == Press("sample").print(data, MADE)
    assert press.print(data, MADE.replace(year=2027)) != first


def test_a_cell_longer_than_a_page_flows_on(press: Press) -> None:
    long = " ".join(f"kata{n}" for n in range(4000))
    pages = PdfReader(io.BytesIO(press.print({"title": "Panjang", "rows": [["a", long]]}, MADE))).pages
    assert len(pages) > 2
    assert "kata3999" in pages[-1].extract_text()


def test_the_paper_is_f4(press: Press) -> None:
    (only,) = PdfReader(io.BytesIO(press.print({"title": "F4", "rows": []}, MADE))).pages
    assert [round(float(side) / 72 * 25.4) for side in only.mediabox[2:]] == [215, 330]
