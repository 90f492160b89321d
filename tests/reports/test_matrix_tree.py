"""The matrices of a unit and all below it as one report."""

from __future__ import annotations

from datetime import date

from asncli.reports.matrix import Leader, LeaderResult, Matrix, Member, Share
from asncli.reports.matrix_tree import WELL, Tree, build_tree, sheet_names
from asncli.reports.report import Prose, Table

HANA, KADIR = Leader("196905141994032901", "Hana", "Kepala Dinas"), Leader("197105141996031902", "Kadir", None)
SITI = Member("1", "Siti", "Bidan", "Bidang", [Share(1, "A", "Loket", True), Share(None, "B", "Arsip", False)])


def _matrix(leader: Leader, unit: str, *people: Member) -> Matrix:
    results = [LeaderResult(1, "RHK-1", "RHK-1", "Layanan"), LeaderResult(2, "RHK-2", "RHK-2", "Mutu")]
    return Matrix(2026, date(2026, 2, 1), "Kabupaten", unit, leader, results, people)


def test_every_leader_has_a_page_and_scripts_get_every_role_once() -> None:
    matrices = [_matrix(HANA, "Dinas", SITI), _matrix(KADIR, "Bidang A/B", Member("2", "Budi", None, None, []))]
    report = build_tree(Tree("Dinas", matrices, ["Seksi Arsip"], ["Agus (Bidang C)"]))
    assert [page.name for page in report.pages] == ["Ringkasan", "Dinas", "Bidang A B", "Daftar"]
    assert [page.lines for page in report.pages[1:3]] == [
        ["Unit kerja: Dinas", "Pimpinan: Hana (NIP 196905141994032901), Kepala Dinas"],
        ["Unit kerja: Bidang A/B", "Pimpinan: Kadir (NIP 197105141996031902)"],
    ]
    overview, prose = report.pages[0].blocks
    assert isinstance(overview, Table)
    assert isinstance(prose, Prose)
    assert list(overview.rows) == [("Dinas", 1, 0, 2, "Hana", 1), ("Bidang A/B", 1, 1, 2, "Kadir", 2)]
    assert prose.lines == [
        "Belum diketahui siapa pimpinannya: Seksi Arsip.",
        "Pimpinan yang belum mempunyai SKP tahun ini: Agus (Bidang C).",
    ]
    assert [(one["unit"], one["not_served"], one["idle"]) for one in report.head["leaders"]] == [
        ("Dinas", ["RHK-2"], []), ("Bidang A/B", ["RHK-1", "RHK-2"], ["2"]),
    ]  # fmt: skip
    (roles,) = report.page("Daftar").tables
    assert [tuple(row) for row in roles.rows] == [
        ("Dinas", HANA.nip, "Hana", "RHK-1", "Layanan", "1", "Siti", "Bidan", "A", "Loket", True),
        ("Dinas", HANA.nip, "Hana", None, None, "1", "Siti", "Bidan", "B", "Arsip", False),
        ("Bidang A/B", KADIR.nip, "Kadir", None, None, "2", "Budi", None, None, None, False),
    ]
    assert (report.listed, report.overview) == ("roles", 3)


def test_where_nothing_lacks_that_is_said() -> None:
    (_, prose) = build_tree(Tree("Dinas", [_matrix(HANA, "Dinas", SITI)], [], [])).pages[0].blocks
    assert isinstance(prose, Prose)
    assert prose.lines == [WELL]


def test_sheets_have_names_that_a_workbook_takes_and_no_two_alike() -> None:
    long = "Unit Pelaksana Teknis Daerah Puskesmas Melati"
    assert sheet_names(["Ringkasan", long, long, "ringkasan", "'[]'"]) == [
        "Ringkasan", "Unit Pelaksana Teknis Daerah Pu", "Unit Pelaksana Teknis Daera (2)", "ringkasan (2)", "Unit",
    ]  # fmt: skip
