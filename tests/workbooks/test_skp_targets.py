"""Targets of the form are taken apart, and nothing is measured that is no figure."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asncli.terms import Aspect, Direction, Recap
from asncli.workbooks.raw import Broken, Percent
from asncli.workbooks.skp import target
from asncli.workbooks.skp_targets import Split, assumed, split_target

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("said", "parts"),
    [
        ("12 Dokumen", Split("12", "", "Dokumen")),
        ("100%", Split("100", "", "%")),
        ("95 %", Split("95", "", "%")),
        ("100 persen", Split("100", "", "persen")),
        ("90-95 %", Split("90", "95", "%")),
        ("90% - 95%", Split("90", "95", "%")),
        ("80 – 100", Split("80", "100", "")),
        ("10 s.d. 12 dokumen", Split("10", "12", "dokumen")),
        ("10 dokumen s/d 12 dokumen", Split("10", "12", "dokumen")),
        ("Rp 1.500.000", Split("1.500.000", "", "Rupiah")),
        ("Rp. 1.500.000,-", Split("1.500.000", "", "Rupiah")),
        ("Rp1.500.000,00", Split("1.500.000,00", "", "Rupiah")),
        ("Rp 1.000.000 - Rp 2.000.000", Split("1.000.000", "2.000.000", "Rupiah")),
        ("Rp 2,5 miliar", Split("2,5", "", "miliar Rupiah")),
        ("Rp 1.000.000/bulan", Split("1.000.000", "", "Rupiah /bulan")),
        ("4 laporan", Split("4", "", "laporan")),
        ("1 Dokumen / bulan", Split("1", "", "Dokumen / bulan")),
        ("1 laporan / 3 bulan", Split("1", "", "laporan / 3 bulan")),
        ("12 (dua belas)\nbulan", Split("12", "", "bulan")),
        ("250 m2", Split("250", "", "m2")),
        ("12.", Split("12", "", "")),
        ("1,5 ha", Split("1,5", "", "ha")),
        ("-5 %", Split("-5", "", "%")),
        ("Maks. 3 hari", Split("3", "", "hari", most=True)),
        ("≤ 5 %", Split("5", "", "%", most=True)),
        ("minimal 90%", Split("90", "", "%")),
        (" 7 ", Split("7", "", "")),
        ("-", Split("")),
        ("", Split("")),
    ],
)
def test_a_target_is_taken_apart(said: str, parts: Split) -> None:
    assert split_target(said) == parts


@pytest.mark.parametrize(
    "said",
    [
        "Sesuai jadwal", "31 Desember", "31 Desember 2025", "31-12-2025", "Januari - Desember 2025", "2/3 dokumen",
        "100%/12 dokumen", "1 dokumen, 2 laporan", "Nilai 85", "12 bulan 5 hari", "9" * 300,
    ],
)  # fmt: skip
def test_what_is_no_single_figure_stays_whole(said: str) -> None:
    assert split_target(said) == Split(said)


def test_cells_that_are_no_text_go_on_as_they_are() -> None:
    broken = Broken("#N/A")
    assert split_target(12.0) == Split(12.0)
    assert split_target(Percent(0.95)) == Split(Percent(0.95), measure="%")
    assert split_target(broken) == Split(broken)
    assert split_target(date(2025, 12, 31)) == Split(date(2025, 12, 31))


@given(st.integers(0, 10**6), st.sampled_from(["%", "Dokumen", "laporan", "orang", "km", "kali / bulan", ""]))
def test_every_whole_number_with_a_unit_comes_back_in_two_parts(number: int, unit: str) -> None:
    assert split_target(f"{number} {unit}") == Split(str(number), "", unit)


@given(st.integers(0, 1000), st.integers(0, 1000), st.sampled_from(["-", " - ", "–", " s.d. ", " s/d ", " sampai "]))
def test_every_range_comes_back_in_three_parts(low: int, high: int, between: str) -> None:
    assert split_target(f"{low}{between}{high} %") == Split(str(low), str(high), "%")


@given(st.text(max_size=250))
def test_no_text_breaks_the_splitter_and_a_figure_is_never_made_up(said: str) -> None:
    parts = split_target(said)
    assert isinstance(parts.target, str)
    assert parts.target in " ".join(said.split()) or parts.target == said
    assert isinstance(parts.high, str)
    assert parts.high in said


@given(st.text("0123456789.,", min_size=1, max_size=12))
def test_the_figure_is_judged_as_in_the_column_target(figure: str) -> None:
    alone, with_unit = target(figure.strip(".,") or "x", TODAY), split_target(f"{figure} dokumen")
    if with_unit.measure == "dokumen":
        assert target(with_unit.target, TODAY) == alone  # type: ignore[arg-type] # text goes in, text comes out


@pytest.mark.parametrize(
    ("measure", "aspect", "taken"),
    [
        ("%", Aspect.KUANTITAS, (Direction.NAIK, Recap.RATA_RATA)),
        ("%", Aspect.WAKTU, (Direction.NAIK, Recap.RATA_RATA)),
        ("Persen", None, (Direction.NAIK, Recap.RATA_RATA)),
        ("Bulan", Aspect.WAKTU, (Direction.TURUN, Recap.TERAKHIR)),
        ("Rupiah", Aspect.BIAYA, (Direction.TURUN, Recap.TERAKHIR)),
        ("Dokumen", Aspect.KUANTITAS, (Direction.NAIK, Recap.JUMLAH)),
        ("", None, (Direction.NAIK, Recap.JUMLAH)),
    ],
)
def test_arah_and_rekap_follow_from_the_unit_of_measure_then_from_the_aspect(
    measure: str, aspect: Aspect | None, taken: tuple[Direction, Recap]
) -> None:
    assert assumed(measure, aspect) == taken


def test_an_upper_limit_is_better_the_lower_the_figure_is() -> None:
    assert assumed("%", None, most=True) == (Direction.TURUN, Recap.RATA_RATA)
    assert assumed("kasus", Aspect.KUANTITAS, most=True) == (Direction.TURUN, Recap.JUMLAH)
