"""The report on raters as a whole."""

from decimal import Decimal

from asncli.reports.raters import build
from asncli.reports.raters_words import FOR_WHOM
from asncli.reports.report import Table
from tests.reports.rated import rated, raters


def test_the_report_says_for_whom_it_is_and_ends_with_how_to_read_it() -> None:
    report = build(raters([rated(n) for n in range(6)], unit="Dinas"))
    assert report.lines == ["Unit kerja: Dinas beserta unit di bawahnya", report.lines[1], FOR_WHOM]
    assert [page.name for page in report.pages] == [
        "Ringkasan", "Yang Terlihat", "Penilai", "Grafik", "Capaian Unit", "Kelompok", "Selisih", "Cara Membaca",
    ]  # fmt: skip
    assert report.head["summary"] == {
        "people": 6, "assessors": 1, "sights": 2,
        "work": {"rated": 6, "figures": 6, "mean": Decimal("95.00"), "above": Decimal("0.00"),
                 "meets": Decimal("100.00"), "below": Decimal("0.00"), "compared": 6, "step": Decimal("0.00")},
        "behaviour": {"rated": 6, "figures": 0, "mean": None, "above": Decimal("0.00"), "meets": Decimal("100.00"),
                      "below": Decimal("0.00"), "compared": 0, "step": None},
    }  # fmt: skip


def test_too_few_people_are_a_number_and_nothing_else() -> None:
    report = build(raters([rated(1), rated(2)]))
    everybody = next(b for b in report.pages[0].blocks if isinstance(b, Table) and b.key == "everybody")
    assert [row[1:] for row in everybody.rows] == [
        ("2", "2"), ("terlalu sedikit", "–"), *[("terlalu sedikit", "terlalu sedikit")] * 3, ("2", "0"),
        ("terlalu sedikit", "–"),
    ]  # fmt: skip
