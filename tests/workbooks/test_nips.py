"""A NIP in every spelling, and none that was repaired."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asncli.terms import nip_fault
from asncli.workbooks.nips import nip, superior
from asncli.workbooks.raw import Exact, Fault, Noted, Raw

TODAY = date(2026, 11, 22)
NIP = "198503152010011901"

births = st.dates(date(1950, 1, 1), date(2006, 12, 31)).map(lambda day: f"{day:%Y%m%d}")
months = st.sampled_from([*(f"{month:02d}" for month in range(1, 13)), "21"])
sound_nips = st.builds(
    lambda born, year, month, sex, serial: f"{born}{year}{month}{sex}{serial:03d}",
    births, st.integers(1975, 2026), months, st.sampled_from("12"), st.integers(1, 999),
)  # fmt: skip


@given(sound_nips, st.sampled_from(["{a} {b} {c} {d}", "'{a}{b}{c}{d}", "NIP. {a} {b} {c} {d}", "{a}.{b}.{c}.{d}",
       "\t{a}{b}{c}{d}-", "=\"{a}{b}{c}{d}\"", "NIP: {a}{b}{c}{d}\n", "\u2018{a}-{b}-{c}-{d}\u200b"]))  # fmt: skip
def test_every_spelling_of_a_sound_nip_is_that_nip(number: str, spelling: str) -> None:
    parts = {"a": number[:8], "b": number[8:14], "c": number[14], "d": number[15:]}
    assert nip(spelling.format(**parts), TODAY) == number


@given(st.text(alphabet="0123456789", min_size=1, max_size=22))
def test_digits_are_never_changed(digits: str) -> None:
    read = nip(digits, TODAY)
    assert read == digits or read is None or isinstance(read, Fault)
    if isinstance(read, str):
        assert nip_fault(read) is None


@given(st.floats(min_value=1e17, max_value=3e17))
def test_no_number_of_eighteen_digits_is_taken_for_a_nip(number: float) -> None:
    assert nip(number, TODAY) == Fault("nip-precision-lost")


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("1.98503E+17", "nip-scientific"),
        ("1,98503E+17", "nip-scientific"),
        (1.97e17, "nip-precision-lost"),
        ("199209212018041000", "nip-precision-lost"),
        ("199408102O16122942", "nip-nondigit"),
        ("9925677099470550", "nip-is-nik"),
        ("19900101201505193", "nip-length"),
        (280789284.0, "nip-length"),
        ("198113202004122946", "nip-birthdate"),
        ("198904042012701995", "nip-tmt"),
        ("197812182001030954", "nip-sex"),
        (date(2026, 1, 1), "nip-nondigit"),
        (0.5, "nip-nondigit"),
        (Exact("197209121996071000"), "nip-precision-lost"),
    ],
)
def test_a_faulty_nip_is_named_by_its_fault(cell: Raw, code: str) -> None:
    read = nip(cell, TODAY)
    assert isinstance(read, Fault)
    assert read.code == code


@pytest.mark.parametrize("cell", ["", "-", "NULL", "0", "=", "'", 0.0])
def test_an_empty_nip_is_none(cell: Raw) -> None:
    assert nip(cell, TODAY) is None


def test_a_whole_number_is_intact_only_if_the_file_holds_all_its_digits() -> None:
    assert nip(Exact("197209121996071921"), TODAY) == Noted("197209121996071921", "nip-numeric-intact")


@pytest.mark.parametrize("ending", ["008", "016", "984", "992"])
def test_a_whole_number_near_a_full_thousand_is_lost_if_a_float_could_have_made_it(ending: str) -> None:
    number = next(n for n in range(197209121996070000, 197209121996090000) if n % 32 == 0 and f"{n}".endswith(ending))
    assert nip(Exact(str(number)), TODAY) == Fault("nip-precision-lost")


@pytest.mark.parametrize(
    ("cell", "kept"), [(NIP, NIP), ("130 456 789", "130456789"), ("31960123", "31960123"), ("-", None)]
)
def test_a_superior_may_have_an_old_nip_or_an_nrp(cell: Raw, kept: str | None) -> None:
    assert superior(cell, TODAY) == kept


def test_a_superiors_broken_nip_is_refused_like_any_other() -> None:
    assert superior("1.98503E+17", TODAY) == Fault("nip-scientific")
    read = superior("198113202004122946", TODAY)
    assert isinstance(read, Fault)
    assert read.code == "nip-birthdate"


def test_digits_that_a_program_took_for_a_number_are_all_there() -> None:
    assert nip("197209121996071921.0", TODAY) == Noted("197209121996071921", "nip-numeric-intact")
    assert isinstance(nip("197213121996071921.0", TODAY), Fault)
