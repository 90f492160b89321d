"""The matriks pembagian peran dan hasil as a value."""

from datetime import date

from asncli.reports.matrix import WELL, Leader, LeaderResult, Matrix, Member, Share, build

RESULTS = [LeaderResult(1, "RHK-1", "RHK-1", "Layanan"), LeaderResult(2, "RHK-1 (2)", "RHK-1", "Layanan PLT")]


def _matrix(*people: Member) -> Matrix:
    leader = Leader("196905141994032901", "Hana", None)
    return Matrix(2026, date(2026, 2, 1), None, "Dinas", leader, RESULTS, people)


def test_scripts_get_each_contribution_and_paper_a_cell_of_lines() -> None:
    shares = [Share(1, "A", "Loket", True), Share(2, "B", "Arsip", False), Share(1, "C", "Surat", False),
              Share(None, "D", "Lain", False)]  # fmt: skip
    report = build(_matrix(Member("1", "Siti", "Bidan", "Bidang", shares)))
    (table,) = report.page("Matriks").tables
    assert [column.heading for column in table.columns if column.heading] == [
        "NIP", "Nama", "Jabatan", "Unit Kerja", "RHK-1 Layanan", "RHK-1 Layanan PLT", "Hasil kerja lain",
    ]  # fmt: skip
    (row,) = table.rows
    assert row[4:7] == ("A Loket (langsung);\nC Surat", "B Arsip", "D Lain")
    assert [(one["serves"], one["code"]) for one in row[7]] == [
        ("RHK-1", "A"), ("RHK-1 (2)", "B"), ("RHK-1", "C"), (None, "D"),
    ]  # fmt: skip
    assert report.head["notes"] == []
    assert report.pages[0].blocks[1].lines == [WELL]  # type: ignore[union-attr] # the prose
    assert report.lines == ["Unit kerja: Dinas", "Pimpinan: Hana (NIP 196905141994032901)", report.lines[2]]


def test_empty_rows_and_columns_are_named() -> None:
    report = build(
        _matrix(Member("1", "Siti", None, None, [Share(1, "A", "Loket", False)]), Member("2", "Budi", None, None, []))
    )
    assert report.head["notes"] == [
        "Belum didukung siapa pun: RHK-1 Layanan PLT.",
        "Belum mendukung rencana hasil kerja pimpinan yang mana pun: Budi.",
    ]
    assert report.head["summary"] == {"people": 2, "without_role": 1, "results": 2, "without_contributor": 1}
