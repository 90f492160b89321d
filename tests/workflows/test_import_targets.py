"""Plans come in."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from asncli.store.database import session
from asncli.store.plan_lists import Wanted
from asncli.workflows.approve_plans import approve_plans
from asncli.workflows.import_achievements import import_achievements
from asncli.workflows.import_targets import import_targets
from asncli.workflows.importing import ImportOptions, ImportResult
from tests.cli.small_office import BUDI, SITI, indicator, realised
from tests.workbooks.skp_forms import RESULT, Line, book, form
from tests.workflows.import_office import ALL, GOOD, WRITER, asked, codes, counts, file, office


def test_rows_of_a_result_that_contradict_each_other_are_refused(tmp_path: Path) -> None:
    lines = [
        indicator(Bobot=50), indicator(code="IKI-02", Bobot=40),
        indicator(code="IKI-03", Rencana_Hasil_Kerja="Lain", Bobot=50), indicator(code="IKI-04"),
    ]  # fmt: skip
    with session(office(tmp_path / "k.db"), write=True) as opened:
        (found,) = import_targets(opened, [file("SKP", lines)], options=GOOD, writer=WRITER)
    assert (counts(found), codes(found)) == ((4, 2, 0, 0, 2), [("weight-mixed", "J3"), ("rhk-conflict", "E4")])


def test_without_the_column_the_end_of_a_plan_stays(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    with session(path, write=True) as opened:
        import_targets(opened, [file("SKP", [indicator(Selesai=date(2026, 9, 30))])], options=ALL, writer=WRITER)
        (found,) = import_targets(opened, [file("SKP", [indicator()])], options=ALL, writer=WRITER)
    assert counts(found) == (1, 0, 0, 1, 0)
    assert asked(path, "SELECT begins, ends FROM plan") == [("2026-01-01", "2026-09-30")]


def skp_form(nip: str, *lines: Line) -> list[Line]:
    """Give a form of SKP of one person."""
    block: list[Line] = [("PERIODE: 1 JANUARI SD 31 DESEMBER 2026",), ("PEGAWAI YANG DINILAI",), ("NIP", nip)]
    return form(*(lines or (RESULT,)), top=block)


_STORED = (
    "SELECT e.nip, r.code, r.kind, r.title, r.parent_title, i.code, i.target, i.measure, i.direction, i.recap,"
    " i.assumed, p.status FROM indicator i JOIN planned_result r ON r.id = i.planned_result_id"
    " JOIN plan p ON p.id = i.plan_id JOIN employee e ON e.id = p.employee_id ORDER BY e.nip, i.code"
)


def test_forms_of_many_people_come_in_as_drafts_whose_direction_is_assumed(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    content = book(skp_form(BUDI), skp_form(SITI, RESULT, (None, None, None, "Waktu", "Ketepatan", "12 Bulan")))
    with session(path, write=True) as opened:
        (found,) = import_targets(opened, [("skp.xlsx", content)], options=ALL, writer=WRITER)
    assert counts(found) == (3, 3, 0, 0, 0)
    assert codes(found) == [("direction-assumed", "F5"), ("direction-assumed", "F5"), ("direction-assumed", "F6")]
    result = ("U1", "utama", "Laporan tersusun", "Layanan membaik")
    assert asked(path, _STORED) == [
        (BUDI, *result, "U1.1", 120_000, "Laporan", "naik", "jumlah", 1, "draft"),
        (SITI, *result, "U1.1", 120_000, "Laporan", "naik", "jumlah", 1, "draft"),
        (SITI, *result, "U1.2", 120_000, "Bulan", "turun", "terakhir", 1, "draft"),
    ]


def test_the_same_form_again_changes_nothing_and_a_sheet_that_states_arah_ends_the_assumption(tmp_path: Path) -> None:
    path, file_ = office(tmp_path / "k.db"), ("skp.xlsx", book(skp_form(SITI)))
    stated = indicator(code="U1.1", rhk="U1", Rencana_Hasil_Kerja="Laporan tersusun", Arah="turun", Satuan="Laporan")
    with session(path, write=True) as opened:
        import_targets(opened, [file_], options=ALL, writer=WRITER)
        (again,) = import_targets(opened, [file_], options=ALL, writer=WRITER)
        (sheet,) = import_targets(opened, [file("SKP", [stated])], options=ALL, writer=WRITER)
        (later,) = import_targets(opened, [file_], options=ALL, writer=WRITER)
    assert [counts(found)[1:4] for found in (again, sheet, later)] == [(0, 0, 1), (0, 1, 0), (0, 1, 0)]
    # What the sheet left empty the form says again; what was stated of Arah stays.
    assert [row[-4:] for row in asked(path, _STORED)] == [("turun", "jumlah", 0, "draft")]


def test_a_form_of_somebody_unknown_is_refused_at_its_nip(tmp_path: Path) -> None:
    with session(office(tmp_path / "k.db"), write=True) as opened:
        content = book(skp_form("198001012005011009"))
        (found,) = import_targets(opened, [("skp.xlsx", content)], options=ALL, writer=WRITER)
    assert ("nip-unknown", "B3") in codes(found)
    assert not found.stored


OTHER: Line = (2, "Layanan cepat", "Berkas selesai", "Kuantitas", "Jumlah berkas", "24 Berkas")
NEW: Line = (3, "Layanan dekat", "Kunjungan", "Kuantitas", "Jumlah kunjungan", "6 Kunjungan")
_REPORTED = (
    "SELECT i.title FROM achievement a JOIN indicator i ON i.id = a.indicator_id JOIN planned_result r"
    " ON r.id = i.planned_result_id"
)


def imported(path: Path, *files: tuple[str, bytes], options: ImportOptions = ALL) -> ImportResult:
    with session(path, write=True) as opened:
        (found,) = import_targets(opened, files, options=options, writer=WRITER)
    return found


def as_form(*lines: Line) -> tuple[str, bytes]:
    """A form of Siti."""
    return "skp.xlsx", book(skp_form(SITI, *lines))


def reported(path: Path) -> Path:
    """The office with a form of Siti, and a realisation of its first indicator."""
    imported(office(path), as_form(RESULT, OTHER))
    with session(path, write=True) as opened:
        import_achievements(opened, [file("Realisasi", [realised(SITI, "U1.1")])], options=ALL, writer=WRITER)
    return path


def test_a_form_in_another_order_keeps_realisations_with_what_they_were_reported_of(tmp_path: Path) -> None:
    path = reported(tmp_path / "k.db")
    found = imported(path, as_form(OTHER, NEW, RESULT))
    assert (counts(found), [notice for notice in found.notices if "name any more" in str(notice)]) == (
        (3, 1, 0, 2, 0), [],
    )  # fmt: skip
    assert asked(path, _REPORTED) == [("Jumlah laporan",)]
    assert asked(path, "SELECT r.code, i.code, i.title FROM indicator i JOIN planned_result r"
                 " ON r.id = i.planned_result_id ORDER BY i.code") == [
        ("U1", "U1.1", "Jumlah laporan"), ("U2", "U2.1", "Jumlah berkas"), ("U3", "U3.1", "Jumlah kunjungan"),
    ]  # fmt: skip


def test_a_form_does_not_put_something_else_in_the_place_of_what_was_reported(tmp_path: Path) -> None:
    path = reported(tmp_path / "k.db")
    found = imported(path, as_form(NEW, OTHER))
    (refused,) = [problem for problem in found.problems if problem.severity == "error"]
    assert (refused.code, refused.cell, str(refused.message)) == (
        "indicator-moved", "E5",
        "Row 5 says Kunjungan – Jumlah kunjungan; the indicator U1.1 that is stored says"
        " Laporan tersusun – Jumlah laporan.",
    )  # fmt: skip
    assert asked(path, _REPORTED) == [("Jumlah laporan",)]


def test_indicators_that_a_form_leaves_out_stay_and_are_told(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    imported(path, as_form(RESULT, OTHER))
    found = imported(path, as_form(OTHER))
    assert str(found.notices[-1]) == (
        f"Indicators of {SITI} that the form does not name any more: U1.1; they stay. Remove one with:"
        f" asncli target remove {SITI} U1.1 --year 2026 --reason TEXT"
    )
    assert asked(path, "SELECT code FROM indicator ORDER BY code") == [("U1.1",), ("U2.1",)]


def test_nothing_is_said_to_be_left_out_by_a_form_of_which_a_row_is_at_fault(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    imported(path, as_form(RESULT, OTHER))
    found = imported(path, as_form((*RESULT[:5], "banyak"), OTHER), options=GOOD)
    assert [str(notice) for notice in found.notices if "name any more" in str(notice)] == []


def test_what_was_stated_since_is_not_said_to_be_assumed(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    imported(path, as_form(RESULT, OTHER))
    stated = indicator(code="U1.1", rhk="U1", Rencana_Hasil_Kerja="Laporan tersusun", Indikator="Jumlah laporan",
                       Aspek="Kuantitas", Arah="turun")  # fmt: skip
    imported(path, file("SKP", [stated]))
    assert codes(imported(path, as_form(RESULT, OTHER))) == [("direction-assumed", "F6")]
    with session(path, write=True) as opened:
        approve_plans(opened, Wanted(WRITER.today), WRITER, year=2026)
    again = imported(path, as_form(RESULT, OTHER))
    assert (counts(again), codes(again)) == ((2, 0, 0, 2, 0), [])


def test_a_second_plan_on_the_same_days_is_warned_of(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    imported(path, file("SKP", [indicator(), indicator(BUDI)]))
    acting = indicator(BUDI, "IKI-09", Mulai=date(2026, 7, 1), Jenis_Rencana="PLT")
    found = imported(path, file("SKP", [indicator(code="IKI-09", Mulai=date(2026, 7, 1)), acting]))
    (warned,) = found.problems
    assert (warned.code, warned.severity, warned.cell, found.stored) == ("plan-overlaps", "warning", "J2", True)
    assert str(warned.message) == (
        "This person has another plan from 2026-01-01 to 2026-12-31; both hold on the same days."
    )
    other = indicator(BUDI, "IKI-08", Mulai=date(2026, 1, 2), Selesai=date(2026, 3, 1), Jenis_Rencana="PLT")
    assert codes(imported(path, file("SKP", [other]))) == []
