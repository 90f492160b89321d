"""Any report as a PDF: what stands in it, on which paper, and when it is refused."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime
from typing import Any

import pytest
from pypdf import PageObject, PdfReader

from asncli.documents import report_pages
from asncli.documents.report_pages import paper, print_report, report_data
from asncli.errors import AsnError
from asncli.reports.report import (
    Bars,
    Block,
    Card,
    Cards,
    Column,
    Grid,
    Leaf,
    Page,
    Prose,
    Report,
    Signature,
    Square,
    Table,
)
from asncli.terms import Predikat

MADE = datetime(2026, 7, 20, 8, 30, tzinfo=UTC)
NAMED = (Column("name", "Nama", "wrap", 30), Column("share", "Bagian (%)", "tenths", 12))
ODD = '#read("/etc/passwd") *b* $x$ <a>'


def report(*pages: Page, **more: Any) -> Report:
    return Report("x", "Kabupaten Contoh", "Laporan Contoh", ["Keadaan data: kini"], {}, pages, made=MADE, **more)


def printed(of: Report) -> list[PageObject]:
    return list(PdfReader(io.BytesIO(print_report(of))).pages)


def words(page: PageObject) -> str:
    return " ".join(page.extract_text().replace("\u200b", "").split())


def test_every_kind_of_block_stands_on_paper() -> None:
    blocks: list[Block] = [
        Cards("Sekilas", [Card("Pegawai", "1.234", "semua lengkap")]),
        Table("t", "Unit", NAMED, [(Leaf(1, "Bidang"), 125), (ODD, None)], ("Jumlah", 1000)),
        Bars("Bagian per unit", "t", 0, 1),
        Bars("Bersama", "t", 0, 1, (1, 1)),
        Prose("Catatan", ["Satu.", "Dua."], numbered=True),
        Grid("Kotak", "sudut", ["kiri"], [("atas", [Square("isi\nkotak", "#CFE8D5")])]),
        Table("e", "Kosong", NAMED, [], empty="Belum ada. Isi dahulu."),
        Signature(["Kepala Dinas", "", "(……)"]),
    ]
    (page,) = printed(report(Page("Ringkasan", blocks), stamp="SEMENTARA"))
    said = words(page)
    for expected in (
        "Kabupaten Contoh", "Laporan Contoh", "SEMENTARA", "Keadaan data: kini", "1.234", "semua lengkap", "Bidang",
        "12,5", ODD, "100,0", "Bersama", "1. Satu.", "isi kotak", "Kosong", "Belum ada. Isi dahulu.", "Kepala Dinas",
        "asncli guide officer", "Ringkasan · 1 / 1",
    ):  # fmt: skip
        assert expected in said


def test_a_long_table_repeats_its_headings_and_a_wide_one_lays_all_pages_across() -> None:
    long = Table("t", "Unit", NAMED, [(f"Unit {n}", n) for n in range(150)])
    wide = Table("w", "Lebar", [Column(str(n), f"Kolom {n}", "wrap", 40) for n in range(5)], [("isi",) * 5])
    first, *others, last = printed(report(Page("Panjang", [long]), Page("Lebar", [wide])))
    for page in (first, last):
        assert [round(float(side) / 72 * 25.4) for side in page.mediabox[2:]] == [330, 215]
    (upright,) = printed(report(Page("Kecil", [Table("t", "Unit", NAMED, [("Dinas", 5)])])))
    assert [round(float(side) / 72 * 25.4) for side in upright.mediabox[2:]] == [215, 330]
    assert others
    assert all("Bagian (%)" in words(page) for page in (first, *others, last)[:-1])
    assert "Unit 149" in words(last)
    assert "Lebar" in words(last)


def test_a_text_longer_than_a_page_flows_on() -> None:
    said = " ".join(f"kata{n}" for n in range(3000))
    pages = printed(report(Page("Panjang", [Table("t", "", NAMED, [(said, 1)])])))
    assert "kata2999" in words(pages[-1])


def test_short_pages_share_a_sheet_and_every_sheet_is_stamped() -> None:
    pages = [Page(f"Halaman {n}", [Table("t", "Unit", NAMED, [("Dinas", 5)])]) for n in range(3)]
    (only,) = printed(report(*pages, stamp="SEMENTARA"))
    assert all(f"Halaman {n}" in words(only) for n in (1, 2))
    long = Page("Panjang", [Table("t", "Unit", NAMED, [(f"Unit {n}", n) for n in range(150)])])
    assert all("SEMENTARA" in words(page) for page in printed(report(long, stamp="SEMENTARA")))


def test_a_chart_of_nothing_has_no_heading() -> None:
    table = Table("t", "Unit", NAMED, [("Dinas", "*")])
    (page,) = printed(report(Page("Ringkasan", [table, Bars("Bagian per unit", "t", 0, 1)])))
    assert "Bagian per unit" not in words(page)


def test_a_long_name_goes_on_in_the_next_line_and_is_read_from_the_left() -> None:
    name = "SATUANPELAYANANTERPADUSATUATAPDANPENANAMANMODAL"
    (page,) = report_data(report(Page("P", [Table("t", "Unit", NAMED, [("\u202e" + name, 5)])])))["pages"]
    said = page["blocks"][0]["rows"][0][0]
    assert "\u200b" in said
    assert said.replace("\u200b", "") == name


def test_what_is_too_long_is_refused_before_a_row_is_laid_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(report_pages, "MOST", 10)
    monkeypatch.setattr(report_pages, "_table", None)
    with pytest.raises(AsnError):
        report_data(report(Page("P", [Table("t", "Unit", NAMED, [("Dinas", 1)] * 6)])))


def test_the_same_report_gives_the_same_bytes() -> None:
    made = report(Page("P", [Table("t", "Unit", NAMED, [("Dinas", 5)])]))
    assert print_report(made) == print_report(made)


def test_a_report_that_nobody_can_read_on_paper_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(report_pages, "MOST", 10)
    rows = ((f"Unit {n}", n) for n in range(6))
    with pytest.raises(AsnError) as refused:
        report_data(report(Page("P", [Table("t", "Unit", NAMED, rows)])))
    assert refused.value.code == "report-too-long"
    assert "--unit" in str(refused.value.hint)


def test_rows_to_be_filled_in_by_hand_have_room_and_others_need_none() -> None:
    blank = Table("", "Peserta", NAMED, [("", "")] * 2, lines=3)
    full = Table("", "Isi", NAMED, [("Dinas", 1)], lines=3)
    (page,) = report_data(report(Page("P", [blank, full])))["pages"]
    assert [block["high"] for block in page["blocks"]] == [3, 1]


@pytest.mark.parametrize(
    ("kind", "value", "said"),
    [
        ("number", 1234567, "1.234.567"), ("number", 0, "–"), ("number", "*", "*"), ("number", None, ""),
        ("tenths", 667, "66,7"), ("hundredths", 9875, "98,75"), ("change", 120, "+1,20"), ("change", -5, "-0,05"),
        ("change", None, "–"), ("quantity", 12_5000, "12,5"), ("target", (10_0000, 20_0000), "10 – 20"),
        ("nrr", 36207, "3,6207"), ("yes", True, "ya"), ("yes", False, ""), ("date", date(2026, 6, 30), "30-06-2026"),
        ("list", ["a", "b"], "a, b"), ("text", "=1+1", "=1+1"),
        (Predikat, "baik", "Baik"), (Predikat, "Jumlah", "Jumlah"),
        (Predikat, None, ""), ("tree", Leaf(2, "Seksi"), "Seksi"),
    ],
)  # fmt: skip
def test_values_stand_as_on_indonesian_paper(kind: Any, value: Any, said: str) -> None:
    assert paper(Column("k", "K", kind), value) == said


def test_a_date_is_in_words_where_there_is_room() -> None:
    assert paper(Column("k", "K", "date", 18), date(2026, 6, 30)) == "30 Juni 2026"
