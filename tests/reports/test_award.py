"""The list of candidates as a report."""

from __future__ import annotations

from dataclasses import replace

from asncli.reports.award import Awards, build, conditions_said, sheets
from asncli.reports.report import Prose
from asncli.rules.award import Condition, Ranked
from tests.reports.test_award_words import ONE, SOUGHT

DATA = Awards("Kabupaten Contoh", "Dinas", SOUGHT, [Ranked(ONE, 1, True, True)], [], {7: ("1.01", "Puskesmas")}, "SK 1")


def test_the_head_counts_and_the_summary_says_conditions_and_order() -> None:
    other = ONE._replace(id=2, name="Budi", unit_id=None)
    report = build(replace(DATA, others=[(other, [Condition.PREDIKAT, Condition.COACHING])]))
    assert report.head["summary"] == {
        "people": 2, "candidates": 1, "shared": 1, "not_final": 0, "others": {"predikat": 1},
    }  # fmt: skip
    assert [row for table in report.page("Ringkasan").tables for row in table.rows] == [
        ("Diusulkan", 1), ("Predikat di bawah syarat", 1),
    ]  # fmt: skip
    assert (report.title, report.listed) == ("Usulan Penghargaan Tahun 2026", "candidates")
    assert report.lines[0] == "Unit kerja: Dinas beserta unit di bawahnya"
    (row,) = report.page("Tidak Diusulkan").tables[0].rows
    assert (row[2], row[3], row[5]) == ("(tanpa unit kerja)", None, ["predikat", "coaching"])
    said = next(block for block in report.page("Ringkasan").blocks if isinstance(block, Prose)).lines
    assert said[-1] == "Batas: 1 orang tiap unit, 3 orang."


def test_without_limits_that_is_said_and_without_candidates_too() -> None:
    free = replace(SOUGHT, rule=SOUGHT.rule._replace(per_unit=0), limit=0)
    assert conditions_said(free)[-1] == "Tanpa batas jumlah."
    empty = sheets(replace(DATA, candidates=[]), [])
    assert [page.tables[0].empty for page in empty] == [
        "Tidak ada yang memenuhi semua syarat.",
        "Belum ada yang dicatat dalam periode ini.",
    ]
