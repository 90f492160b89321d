"""Golongan and pangkat in the spellings of rosters."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asncli.terms import GOLONGAN_PPPK, PANGKAT
from asncli.workbooks.golongan import golongan, pangkat
from asncli.workbooks.raw import Fault, Noted, Raw

TODAY = date(2026, 11, 22)
SPELLINGS = ["{r}/{s}", "{r}.{s}", "{r}{s}", "{r} {s}", " {r}/{s} ", "({r}/{s})", "Gol. {r}/{s}", "Golongan {r}/{s}",
             "{p} ({r}/{s})", "{p}, {r}/{s}", "{p} - {r}/{s}", "{r}/{s} - {p}", "{p}/{r}/{s}"]  # fmt: skip


@given(st.sampled_from(sorted(PANGKAT)), st.sampled_from(SPELLINGS), st.booleans())
def test_every_spelling_of_a_golongan_of_pns_is_that_golongan(code: str, spelling: str, short: bool) -> None:
    roman, _, space = code.partition("/")
    name = PANGKAT[code].replace("Tingkat", "Tk.") if short else PANGKAT[code]
    assert golongan(spelling.format(r=roman, s=space, p=name), TODAY) == code


@given(st.sampled_from(GOLONGAN_PPPK), st.sampled_from(["{}", "Golongan {}", "PPPK {}", "- ({})", "{} "]))
def test_every_spelling_of_a_golongan_of_pppk_is_that_golongan(code: str, spelling: str) -> None:
    assert golongan(spelling.format(code), TODAY) == code


@given(st.text(max_size=12))
def test_no_text_makes_the_reader_fail(said: str) -> None:
    read = golongan(said, TODAY)
    assert read is None or isinstance(read, str | Fault | Noted)


@pytest.mark.parametrize(
    ("cell", "read"),
    [
        ("3a", "III/a"),
        ("iii/A", "III/a"),
        (9.0, "IX"),
        ("Penata Tk. I", "III/d"),
        ("Pembina", "IV/a"),
        ("-", None),
        ("III/e", Fault("golongan-unknown")),
        ("XX", Fault("golongan-unknown")),
        ("Jenderal", Fault("golongan-unknown")),
        ("Penata (III/a)", Noted("III/a", "pangkat-mismatch", {"golongan": "III/a"})),
    ],
)
def test_golongan_as_offices_write_it(cell: Raw, read: object) -> None:
    assert golongan(cell, TODAY) == read


def test_a_pangkat_alone_tells_its_golongan() -> None:
    assert [pangkat("Pengatur Muda Tk.I", TODAY), pangkat("Guru", TODAY)] == ["II/b", None]
