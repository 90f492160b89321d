"""Plans come in."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from asncli.store.database import session
from asncli.workflows.import_targets import import_targets
from tests.cli.small_office import BUDI, SITI, indicator
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
