"""The report on completeness as a whole."""

from asncli.reports.completeness import build
from asncli.reports.completeness_data import AtBkn, Difference, PlanState
from asncli.reports.report import Prose, Report
from tests.reports.complete import completeness, excluded, person, reminder


def notes(report: Report) -> list[str]:
    return [line for block in report.pages[0].blocks if isinstance(block, Prose) and block.title == "Catatan"
            for line in block.lines]  # fmt: skip


def test_the_sheets_and_the_summary() -> None:
    report = build(completeness(person(1), person(2, plan=PlanState.DRAFT), excluded(3)))
    assert [page.name for page in report.pages] == [
        "Ringkasan", "Unit", "Unit per Bulan", "Pegawai", "Grid", "Pengingat",
    ]  # fmt: skip
    assert (report.title, report.owner) == ("Kelengkapan Evaluasi Kinerja Semester I 2026", "Kabupaten Contoh")
    assert report.lines == ["Dilihat pada 8 Juli 2026; keadaan data: 1 Juli 2026 pukul 08.30 UTC (batch 7)"]
    summary = report.head["summary"]
    assert (summary["people"], summary["excluded"], summary["bkn"]) == (2, 1, None)
    assert summary["plan"] == {"none": 0, "draft": 1, "submitted": 0, "returned": 0, "approved": 1}
    assert summary["steps"]["plans"] == {"done": 2, "of": 2}
    assert summary["indicators"] == {"due": 4, "realised": 4}


def test_what_a_reader_should_know_is_noted() -> None:
    (only,) = notes(build(completeness(person(1))))
    assert only.startswith("Belum ada laporan SKP dari e-Kinerja BKN untuk Semester I 2026")
    differs = person(1, unit_id=None, bkn=AtBkn.DRAFT, difference=Difference.APPROVED_HERE)
    told = notes(build(completeness(differs, at_bkn=True, reminders=[reminder(1), reminder(2, days_late=0)])))
    assert told == [
        "1 pegawai tanpa unit kerja.",
        "Ada 2 pengingat, 1 di antaranya terlambat. Tulis per unit dengan:"
        " asncli report completeness --period 2026-S1 --reminders FOLDER",
        "SKP 1 pegawai berbeda dengan e-Kinerja BKN; lihat kolom terakhir lembar Pegawai.",
    ]
