"""Dokumen Evaluasi Kinerja Pegawai."""

from dataclasses import replace
from datetime import date

from asncli.reports.official import Dispute
from asncli.reports.official_document import dokumen
from asncli.terms import ObjectionDecision
from tests.reports.official_person import forms, grids, words

SECTIONS = [
    ["1", "PEGAWAI YANG DINILAI"], ["2", "PEJABAT PENILAI KINERJA"], ["3", "ATASAN PEJABAT PENILAI KINERJA"],
    ["4", "EVALUASI KINERJA"], ["5", "CATATAN/REKOMENDASI"], ["6", "KEBERATAN"],
    ["7", "PENJELASAN PEJABAT PENILAI ATAS KEBERATAN"],
    ["8", "KEPUTUSAN DAN ALASANNYA ATASAN PEJABAT PENILAI KINERJA"],
]  # fmt: skip


def test_the_sections_are_numbered_and_an_objection_can_be_written_by_hand() -> None:
    (paper,) = dokumen(forms())
    (grid,) = grids(paper)
    assert [row for row in grid if row[0].isdigit()] == SECTIONS
    after = {row[1]: grid[n + 1] for n, row in enumerate(grid) if row[0] in ("5", "6", "7", "8")}
    assert list(after.values()) == [["Pertahankan"], [""], [""], [""]]
    assert "9. ATASAN PEJABAT PENILAI KINERJA None None" in words(paper)
    assert dokumen(forms(outcome=None)) == []


def test_an_objection_its_explanation_and_the_decision_stand_with_their_days() -> None:
    dispute = Dispute(
        date(2026, 7, 20), "Mei belum dihitung", date(2026, 7, 22), "Bukti Mei tidak ada", ObjectionDecision.CHANGED,
        date(2026, 7, 30), "Bukti sah",
    )  # fmt: skip
    (paper,) = dokumen(replace(forms(), dispute=dispute))
    said = words(paper)
    assert "Mei belum dihitung\nDiajukan 20 Juli 2026." in said
    assert "Bukti Mei tidak ada\nDijelaskan 22 Juli 2026." in said
    assert "Diubah. Bukti sah\nDiputuskan 30 Juli 2026." in said
    assert "...................., 30 Juli 2026 9. ATASAN PEJABAT PENILAI KINERJA" in said
    open_ = dispute._replace(explanation=None, explained_on=None, decision=None, decided_on=None)
    (paper,) = dokumen(replace(forms(), dispute=open_))
    assert "Diputuskan" not in words(paper)
