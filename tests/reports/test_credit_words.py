"""What is not known about angka kredit, in words."""

import pytest

from asncli.reports.credit_words import all_words, gap_words
from asncli.rules.angka_kredit import Gap


@pytest.mark.parametrize(
    ("gap", "said"),
    [
        (Gap("before", "2023"), "Angka kredit sebelum 2023 belum diimpor (angka kredit awal)"),
        (Gap("months", "2025|3"), "Tahun 2025: 3 bulan tanpa predikat"),
        (Gap("interrupted", "2025-12-31|2026-02-28"), "Menurut daftar pegawai tidak di jenjang ini dari 31 Desember"
         " 2025 sampai 28 Februari 2026, tetapi TMT jabatannya sebelum itu: dihitung terus, periksa datanya"),
        (Gap("other-level", "2025-12-31|Ahli Muda"), "Angka kredit awal per 31 Desember 2025 untuk jenjang Ahli Muda"
                                                     " tidak dihitung"),
        (Gap("golongan", ""), "Golongan (kosong) tidak termasuk jenjang ini: kebutuhan kenaikan pangkat tidak dapat"
                              " dihitung"),
        (Gap("pppk", "PPPK"), "PPPK: angka kredit untuk kenaikan pangkat dan jenjang dihitung bagi PNS (praktik, belum"
                              " dipastikan)"),
    ],
)  # fmt: skip
def test_every_gap_has_its_words(gap: Gap, said: str) -> None:
    assert gap_words(gap) == said


def test_years_without_a_predikat_are_told_together() -> None:
    gaps = [Gap("predikat", "2023"), Gap("entered", "III/a"), Gap("predikat", "2025")]
    assert all_words(gaps) == (
        "Predikat tahunan 2023, 2025 belum ada; Golongan saat masuk jenjang tidak diketahui: dihitung seperti masuk"
        " dengan III/a"
    )
    assert all_words([]) == ""
