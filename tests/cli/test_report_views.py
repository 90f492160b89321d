"""Reports as text."""

import json
from dataclasses import replace

from asncli.cli.report_views import document, listed, markdown, on_paper, overview
from asncli.cli.views import Table as View
from asncli.reports.report import Column, Leaf, Page, Prose, Report, Table
from asncli.terms import Predikat

COLUMNS = (
    Column("unit", "Unit", "tree"),
    Column("level", ""),
    Column("predikat", "Predikat", Predikat),
    Column("target", "Target", "target"),
    Column("proposal", "Usulan", "yes"),
    Column("note", "Catatan", "wrap", optional=True),
)
ROWS = [
    (Leaf(0, "Dinas"), 0, "kurang", 125_000, True, ""),
    (Leaf(1, "Bidang"), 1, None, (90_000, 100_000), False, None),
]


def _table() -> Table:
    return Table("people", "Nilai", COLUMNS, ROWS, (Leaf(0, "Jumlah"), 0, "semua", 1, False, None))


def _report() -> Report:
    pages = [
        Page("Ringkasan", [Table("states", "Keadaan", COLUMNS[:1], [(Leaf(0, "a"),)]), Prose("Catatan", ["satu"])]),
        Page("Rekap Unit", []),
        Page("Nilai Pegawai", [_table()]),
        Page("Singkat", [Table("", "Singkat", COLUMNS[:1], [(Leaf(0, "a"),)])]),
        Page("Rincian", [Table("lines", "Rincian", COLUMNS[:2], iter([]))]),
    ]
    return Report("semester", "", "Laporan", ["Keadaan"], {"report": "semester", "notes": ["satu"]}, pages)


def test_on_paper_labels_trees_ranges_and_marks_are_words() -> None:
    view = on_paper(_table())
    assert [column.heading for column in view.columns] == ["Unit", "Predikat", "Target", "Usulan"]
    assert list(view.rows) == [
        ["Dinas", "Kurang/Misconduct", "12,5", "ya"],
        ["\u00a0\u00a0Bidang", None, "9 – 10", None],
        ["Jumlah", "semua", "0,0001", None],
    ]


def test_what_a_narrow_terminal_leaves_out_is_told_with_the_table() -> None:
    assert on_paper(replace(_table(), spare=("target",))).spare == ("target",)


def test_changes_have_a_sign_on_paper_and_are_exact_in_json() -> None:
    table = Table("aspects", "Aspek", (Column("change", "+/-", "change"),), [(125,), (None,)])
    assert list(on_paper(table).rows) == [["+1,25"], ["-"]]
    told = document(
        Report("semester", "", "Laporan", [], {"report": "semester"}, [Page("Satu", []), Page("Dua", [table])])
    )
    assert json.loads("".join(told))["aspects"] == [{"change": 1.25}, {"change": None}]


def test_a_csv_has_every_column_and_no_line_of_totals() -> None:
    view = listed(_report())
    assert [column.heading for column in view.columns] == ["Unit", "Predikat", "Target", "Usulan", "Catatan"]
    assert [row[0] for row in view.rows] == ["Dinas", "Bidang"]


def test_json_has_keys_and_codes_and_empty_tables() -> None:
    assert json.loads("".join(document(_report()))) == {
        "report": "semester",
        "notes": ["satu"],
        "people": [
            {"unit": "Dinas", "level": 0, "predikat": "kurang", "target": 12.5, "proposal": True, "note": ""},
            {"unit": "Bidang", "level": 1, "predikat": None, "target": [9, 10], "proposal": False, "note": None},
        ],
        "lines": [],
    }


def test_the_overview_and_markdown_begin_with_title_and_lines() -> None:
    assert [view.title for view in overview(_report()) if isinstance(view, View)] == ["Laporan", "Keadaan", "Catatan"]
    assert "".join(markdown(_report())).startswith("# Laporan\n\nKeadaan\n\n## Keadaan\n\n| Unit |\n")
