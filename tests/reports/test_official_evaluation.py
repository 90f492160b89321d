"""Evaluasi Kinerja Pegawai."""

from dataclasses import replace

import pytest

from asncli.reports.official import Pattern, Since
from asncli.reports.official_document import dokumen
from asncli.reports.official_evaluation import evaluasi, organisation
from asncli.reports.official_paper import Curve
from asncli.terms import Basis, Predikat, Status, UnitAchievement
from tests.reports.official_person import OUTCOME, PATTERN, forms, grids, words


def test_ratings_and_predikat_stand_with_what_is_only_a_proposal() -> None:
    (paper,) = evaluasi(forms())
    rows = [row for grid in grids(paper) for row in grid]
    for line in (
        ["CAPAIAN KINERJA ORGANISASI*", "BAIK (Dinas Pendidikan)"],
        ["Umpan balik pejabat penilai", "Pertahankan"],
        ["RATING HASIL KERJA", "SESUAI EKSPEKTASI (usulan)"],
        ["RATING PERILAKU KERJA", "DI ATAS EKSPEKTASI"],
        ["PREDIKAT KINERJA PEGAWAI", "BAIK (usulan)"],
    ):
        assert line in rows
    assert paper.stamp == "SEMENTARA"
    assert "PERIODE: SEMESTER I" in words(paper)
    assert "irama instansi" in words(paper)


def test_figures_feedback_and_values_stand_in_their_columns() -> None:
    (paper,) = evaluasi(forms())
    work, conduct = grids(paper)[2:]
    assert work[4][4:] == [
        "Jumlah berkas", "12 berkas\nPeriode ini: 6 berkas",
        "5 berkas\nCapaian: 83,33%\nBukti dukung: a.pdf; b.pdf; c.pdf; dan 1 lainnya",
        "3 Mei 2026 (Pimpinan): Rapikan bukti",
    ]  # fmt: skip
    assert [row[2] for row in conduct if len(row) == 3][4] == "Menjaga nama baik"


def test_the_curve_is_a_shape_without_numbers_in_which_nobody_is_known() -> None:
    counts = {Predikat.BAIK: 20, Predikat.SANGAT_BAIK: 6, Predikat.KURANG: 1, Predikat.BUTUH_PERBAIKAN: 3}
    (paper,) = evaluasi(forms(pattern=PATTERN._replace(counts=counts)))
    (curve,) = (block for block in paper.blocks if isinstance(block, Curve))
    assert [height for _, height in curve.points] == [0, 0, 1, 4, 2]
    assert curve.title.endswith("CAPAIAN KINERJA ORGANISASI BAIK")
    assert not any(number in curve.title + curve.remark for number in ("20", "30", "6 orang"))


@pytest.mark.parametrize(
    "counts",
    [{Predikat.BAIK: 5, Predikat.SANGAT_BAIK: 4}, {Predikat.BAIK: 30}, {Predikat.BAIK: 30, Predikat.KURANG: 2}],
)
def test_no_curve_is_drawn_where_it_would_tell_what_others_have(counts: dict[Predikat, int]) -> None:
    (few,) = evaluasi(forms(pattern=PATTERN._replace(counts=counts)))
    assert "belum digambar" in words(few)
    assert not [block for block in few.blocks if isinstance(block, Curve)]


def test_a_final_evaluation_says_who_decided_what_was_reckoned_and_what_was_missing() -> None:
    final = OUTCOME._replace(
        status=Status.FINAL, proposal=False, missing=("plan", "IKI-3", "behaviour"), reason="Server rusak", revised=True
    )
    (paper,) = evaluasi(forms(outcome=final))
    said = words(paper)
    assert "SESUAI EKSPEKTASI (dihitung dari angka, ditetapkan oleh Budi)" in said
    assert "usulan" not in said
    assert (
        "Ditetapkan tanpa SKP yang dapat dinilai, realisasi IKI-3, rating perilaku kerja, karena: Server rusak" in said
    )
    assert "SKP diubah sesudah evaluasi ini ditetapkan" in said


@pytest.mark.parametrize(
    ("since", "said"),
    [
        (Since(UnitAchievement.BAIK, UnitAchievement.KURANG), "diubah sesudahnya, sekarang KURANG."),
        (Since(UnitAchievement.BAIK, None), "diubah sesudahnya, sekarang belum ada."),
        (Since(None, UnitAchievement.BAIK), "ditetapkan sesudah evaluasi ini ditetapkan."),
    ],
)
def test_a_capaian_that_was_changed_since_is_told(since: Since, said: str) -> None:
    (paper,) = evaluasi(forms(pattern=PATTERN._replace(since=since)))
    assert said in words(paper)
    assert said in words(*dokumen(forms(pattern=PATTERN._replace(since=since))))


def test_what_is_missing_is_said_and_the_capaian_can_be_chosen_by_hand() -> None:
    nothing = OUTCOME._replace(
        status=Status.INCOMPLETE, provisional=True, proposal=False, work_rating=None, work_basis=None, predikat=None,
        behaviour_basis=Basis.UNIT,
    )  # fmt: skip
    (paper,) = evaluasi(replace(forms(), outcome=nothing, pattern=Pattern(None, None, {})))
    said = words(paper)
    assert said.count("belum ada\n") >= 2
    assert "coret yang tidak perlu" in said
    assert "(menurut capaian kinerja organisasi)" in said
    assert organisation(Pattern(None, None, {})) == "ISTIMEWA / BAIK / BUTUH PERBAIKAN / KURANG / SANGAT KURANG"
    assert evaluasi(forms(outcome=None)) == []
