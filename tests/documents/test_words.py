"""Where long words may be parted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asncli.documents.words import HERE, breakable


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("laporan bulanan", "laporan bulanan"),
        ("mempertanggungjawabkan", "mempertanggungjawabkan"),
        ("Bukti: laporan_akhir_tahun.pdf", "Bukti: laporan_|akhir_|tahun.|pdf"),
        ("https://dinkes.go.id/berkas/a-1.pdf", "https://|dinkes.|go.|id/|berkas/|a-|1.|pdf"),
        ("2026-06-30", "2026-06-30"),
        ("Rp1.250.000.000,50", "Rp1.250.000.000,50"),
        ("a" * 30, "a" * 10 + "|" + "a" * 10 + "|" + "a" * 10),
        ("PERTANGGUNGJAWABAN", "PERTANGGUNGJAWABAN"),
        ("SANGATPANJANGSEKALI", "SANGATPANJ|ANGSEKALI"),
        ("199202262016052927", "199202262016052927"),
    ],
)
def test_a_long_word_may_go_on_in_the_next_line(said: str, printed: str) -> None:
    assert breakable(said).replace(HERE, "|") == printed


def test_a_letter_is_not_parted_from_its_mark() -> None:
    said = "e\N{COMBINING ACUTE ACCENT}" * 20

    assert f"{HERE}\N{COMBINING ACUTE ACCENT}" not in breakable(said)


@given(st.text())
def test_nothing_is_lost(said: str) -> None:
    assert breakable(said).replace(HERE, "") == said.replace(HERE, "")
