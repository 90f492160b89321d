"""Percentages of TPP, from the database to the report."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from asncli.errors import AsnError, FaultsError
from asncli.reports.report import Report
from asncli.rules.policy import load_policy, parse_policy
from asncli.store.database import raw_connection, session
from asncli.terms import Period, PeriodKind
from asncli.workflows.export_tpp import read_attendance, tpp_report
from tests.cli.small_office import NOBODY, Line, book
from tests.rules.test_tpp import KEMNAKER
from tests.store.office import batch
from tests.workflows.rewarded_office import AGUS, BUDI, DAY, RANI, S1, SITI, WAYAN, people, rewarded_office

HERE = {SITI: 9755, BUDI: 10_000, AGUS: 9000}


def report(
    path: Path, own: str = KEMNAKER, attendance: dict[str, int] | None = None, day: date | None = None
) -> Report:
    with session(path, write=False) as opened:
        return tpp_report(opened, S1, parse_policy("k.toml", own), attendance=attendance, day=day)


def punish(path: Path, nip: str, penalty: str, begins: date, ends: date | None) -> None:
    """Record a penalty."""
    with batch(path, "discipline import") as w:
        row = (people(w)[nip], penalty, begins, ends)
        w.upsert("discipline", ("employee_id", "penalty", "begins"), ("ends",), row)


def told(found: Report) -> dict[object, tuple[object, object]]:
    """Percentage and remark of everybody."""
    return {row[0]: (row[10], row[13]) for row in found.page("TPP").tables[0].rows}


def test_everybody_stands_in_the_list_with_formula_or_without_a_figure(tmp_path: Path) -> None:
    found = report(rewarded_office(tmp_path / "k.db"), attendance=HERE)
    rows = {row[0]: row[10:] for row in found.page("TPP").tables[0].rows}
    assert rows == {
        SITI: (9927, False, "70% x 100,00% + 30% x 97,55% = 99,27%", ""),
        BUDI: (10_000, False, "70% x 100,00% + 30% x 100,00% = 100,00%", ""),
        AGUS: (7275, False, "70% x 100,00% + 30% x 90,00% = 97,00%; dikurangi 25,00% daripadanya = 72,75%",
               "potongan hukuman disiplin sedang s.d. 30 September 2026 (PP 94/2021 Pasal 8 (dalam salinan lain Pasal"
               " 7))"),
        RANI: (None, False, None, "tanpa angka: persen kehadiran tidak ada (tpp.attendance, atau --attendance)"),
        WAYAN: (None, False, None, "tanpa angka: evaluasi belum final; persen kehadiran tidak ada (tpp.attendance, atau"
                                   " --attendance)"),
    }  # fmt: skip
    assert [row[0] for row in found.page("Tanpa Angka").tables[0].rows] == [RANI, WAYAN]
    assert found.head["summary"] == {
        "people": 5, "with_figure": 3, "provisional": 0, "cut": 1, "without": {"not_final": 1, "attendance": 1},
    }  # fmt: skip
    assert found.lines[-1] == ("Dasar: [tpp] Permenaker 15/2024; Kepsekjen Kemnaker 82/2025 (kebijakan instansi)")


def test_a_cut_ends_with_the_penalty_and_drafts_count_where_the_policy_says_so(tmp_path: Path) -> None:
    path = rewarded_office(tmp_path / "k.db")
    own = KEMNAKER + "drafts = true\nattendance = 100\n"
    rows = {row[0]: row[10:] for row in report(path, own, day=date(2026, 10, 1)).page("TPP").tables[0].rows}
    assert rows[AGUS][0] == 10_000
    assert rows[AGUS][3].endswith(
        "hukuman disiplin sedang berlaku s.d. 30 September 2026; tidak dipotong pada hari itu"
    )
    assert rows[WAYAN][:2] == (10_000, True)
    assert (
        rows[WAYAN][3] == "evaluasi belum final, angka sementara; persen kehadiran menurut kebijakan (tpp.attendance)"
    )


def test_without_a_table_of_the_agency_or_without_evaluations_there_is_no_list(tmp_path: Path) -> None:
    path = rewarded_office(tmp_path / "k.db")
    with session(path, write=False) as opened:
        with pytest.raises(AsnError) as off:
            tpp_report(opened, S1, load_policy())
        with pytest.raises(AsnError) as empty:
            tpp_report(opened, Period(2026, PeriodKind.YEAR), parse_policy("k.toml", KEMNAKER), day=DAY)
    assert (off.value.code, empty.value.code) == ("tpp-off", "report-empty")


def test_attendance_comes_from_a_workbook_and_a_fault_names_its_cell(tmp_path: Path) -> None:
    lines: list[Line] = [{"NIP": SITI, "Persen Kehadiran": "97,55"}, {"NIP": BUDI, "Persen Kehadiran": 100}]
    path = rewarded_office(tmp_path / "k.db")
    assert attendance(path, book(tmp_path / "h.xlsx", "Kehadiran", lines)) == {SITI: 9755, BUDI: 10_000}
    bad = book(tmp_path / "s.xlsx", "Kehadiran", [{"NIP": SITI, "Persen Kehadiran": 101}])
    with pytest.raises(FaultsError) as refused:
        attendance(path, bad)
    assert (refused.value.code, str(refused.value.message)[:23]) == ("percent-unreadable", "Cell B2 of s.xlsx: 101 ")


def test_a_heavier_penalty_never_takes_the_cut_of_the_law_away(tmp_path: Path) -> None:
    path = rewarded_office(tmp_path / "k.db")
    punish(path, AGUS, "penurunan_jabatan", date(2026, 5, 1), date(2027, 4, 30))
    assert told(report(path, KEMNAKER + "cut_berat = 0\n", HERE))[AGUS] == (
        7275,
        "potongan terbesar dari dua hukuman disiplin: berat s.d. 30 April 2027 (kebijakan tpp.cut_berat: 0,00%) dan"
        " sedang s.d. 30 September 2026 (PP 94/2021 Pasal 8 (dalam salinan lain Pasal 7): 25,00%)",
    )
    assert told(report(path, KEMNAKER + "cut_berat = 50\n", HERE))[AGUS][0] == 4850
    assert told(report(path, KEMNAKER, HERE))[AGUS] == (
        None, "tanpa angka: potongan untuk hukuman disiplin berat belum ditetapkan (tpp.cut_berat)",
    )  # fmt: skip


def test_who_is_dismissed_has_no_figure(tmp_path: Path) -> None:
    path = rewarded_office(tmp_path / "k.db")
    punish(path, BUDI, "pemberhentian", date(2026, 6, 1), None)
    found = report(path, KEMNAKER + "cut_berat = 50\n", HERE)
    assert told(found)[BUDI] == (None, "tanpa angka: pemberhentian sebagai hukuman disiplin berlaku sejak 1 Juni 2026")
    assert found.head["summary"]["without"]["dismissed"] == 1


def test_a_cut_that_ended_within_the_period_is_told_beside_a_light_penalty_in_force(tmp_path: Path) -> None:
    path = rewarded_office(tmp_path / "k.db")
    punish(path, BUDI, "potong_6", date(2025, 10, 15), date(2026, 4, 14))
    punish(path, BUDI, "teguran_lisan", date(2026, 5, 1), date(2026, 10, 31))
    assert told(report(path, attendance=HERE))[BUDI] == (
        10_000,
        "hukuman disiplin sedang berlaku s.d. 14 April 2026; tidak dipotong pada hari itu",
    )


def test_the_law_cuts_for_pns_and_for_pppk_only_where_the_agency_says_so(tmp_path: Path) -> None:
    path = rewarded_office(tmp_path / "k.db")
    with session(path, write=True) as opened:
        raw_connection(opened).execute("UPDATE assignment SET kind = 'pppk_paruh_waktu'")
    assert told(report(path, attendance=HERE))[AGUS] == (
        9700,
        "hukuman disiplin sedang tidak dipotong: PP 94/2021 mengatur PNS, bagi PPPK berlaku perjanjian kerja dan"
        " peraturan instansi (tpp.pppk_discipline)",
    )
    assert told(report(path, KEMNAKER + "pppk_discipline = true\n", HERE))[AGUS][0] == 7275


def test_an_evaluation_under_objection_gives_no_figure_and_says_why(tmp_path: Path) -> None:
    path = rewarded_office(tmp_path / "k.db")
    with session(path, write=True) as opened:
        raw_connection(opened).execute("UPDATE evaluation SET status = 'objected' WHERE status = 'final'")
    found = report(path, attendance=HERE)
    assert told(found)[SITI] == (None, "tanpa angka: evaluasi dalam keberatan, belum final")
    assert found.head["summary"]["without"] == {"not_final": 1, "objected": 4}
    drafts = told(report(path, KEMNAKER + "drafts = true\n", HERE))
    assert drafts[SITI] == (9927, "evaluasi dalam keberatan, angka sementara")


def attendance(path: Path, file: Path) -> dict[str, int]:
    with session(path, write=False) as opened:
        return read_attendance(opened, file, DAY).percents


def test_attendance_of_nobody_is_a_fault_and_a_part_of_one_is_asked_about(tmp_path: Path) -> None:
    path = rewarded_office(tmp_path / "k.db")
    heading = "Persen Kehadiran"
    nobody: list[Line] = [{"NIP": SITI, heading: 90}, {"NIP": NOBODY, heading: 90}]
    with pytest.raises(FaultsError) as refused:
        attendance(path, book(tmp_path / "a.xlsx", "Kehadiran", nobody))
    assert (refused.value.code, str(refused.value.message)[:23]) == ("nip-unknown", "Cell A3 of a.xlsx: Nobo")
    parts: list[Line] = [{"NIP": SITI, heading: 0.95}, {"NIP": BUDI, heading: 1}, {"NIP": AGUS, heading: 0}]
    with pytest.raises(FaultsError) as doubt:
        attendance(path, book(tmp_path / "b.xlsx", "Kehadiran", parts))
    assert doubt.value.code == "percent-fraction"
    mixed: list[Line] = [{"NIP": SITI, heading: 0.5}, {"NIP": BUDI, heading: "0,9%"}, {"NIP": AGUS, heading: 95}]
    with session(path, write=False) as opened:
        found = read_attendance(opened, book(tmp_path / "c.xlsx", "Kehadiran", mixed), DAY)
    assert found.percents == {SITI: 50, BUDI: 90, AGUS: 9500}
    assert [(one.code, one.cell) for one in found.warnings] == [("percent-fraction", "B2")]
