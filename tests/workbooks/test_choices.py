"""Closed lists in many spellings."""

from __future__ import annotations

from datetime import date

import pytest

from asncli.terms import Direction, EmployeeKind, PlanKind, Rating, Recap, Sex
from asncli.workbooks import choices
from asncli.workbooks.raw import Fault, Parse

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("parse", "spellings", "member"),
    [
        (choices.sex, ["L", "M", "LK", "Pria", "laki-laki", "LAKI - LAKI", 1.0], Sex.MALE),
        (choices.sex, ["P", "F", "PR", "Wanita", "PEREMPUAN", "2"], Sex.FEMALE),
        (choices.rating, ["Di Atas Ekspektasi", "DIATAS EKSPEKTASI", "di atas", "above"], Rating.ABOVE),
        (choices.rating, ["Sesuai Ekspektasi", "SESUAI EKSPEKTASI", "meets"], Rating.MEETS),
        (choices.rating, ["Di Bawah Ekspektasi", "DIBAWAH EKSPEKTASI", "below"], Rating.BELOW),
        (choices.direction, ["naik", "Naik", " NAIK "], Direction.NAIK),
        (choices.recap, ["rata-rata", "Rata rata", "RATA-RATA"], Recap.RATA_RATA),
        (choices.plan_kind, ["PLT", "Plt.", "plh"], PlanKind.PLT),
        (choices.kind, ["PNS", "CPNS", "PNS Daerah Kab./Kota yang bekerja pada Kab./Kota"], EmployeeKind.PNS),
        (choices.kind, ["PPPK", "P3K", "PPPK Penuh Waktu", "pppk"], EmployeeKind.PPPK),
        (choices.kind, ["PPPK Paruh Waktu", "pppk_paruh_waktu"], EmployeeKind.PPPK_PARUH_WAKTU),
    ],
)
def test_every_spelling_means_the_same_member(parse: Parse, spellings: list[str | float], member: object) -> None:
    assert [parse(said, TODAY) for said in spellings] == [member] * len(spellings)


@pytest.mark.parametrize("said", ["THL", "Honorer", "Non ASN", "GTT", "Tenaga Kontrak"])
def test_an_honorer_is_no_civil_servant(said: str) -> None:
    assert choices.kind(said, TODAY) == Fault("non-asn")


def test_a_word_outside_the_list_is_refused_with_the_list() -> None:
    assert choices.direction("keatas", TODAY) == Fault("value-unknown", {"choices": "naik, turun, tetap"})
    read = choices.rating("Istimewa", TODAY)
    assert isinstance(read, Fault)
    assert read.code == "rating-unknown"


def test_ya_and_tidak() -> None:
    assert [choices.yes_no(said, TODAY) for said in ("Ya", "y", "tidak", "T", "-")] == [True, True, False, False, None]
    assert choices.yes_no("mungkin", TODAY) == Fault("value-unknown", {"choices": "ya, tidak"})


@pytest.mark.parametrize("said", ["Bukan PNS", "Pensiunan PNS", "Mantan PPPK"])
def test_who_is_no_employee_any_more_is_of_no_kind(said: str) -> None:
    assert choices.kind(said, TODAY) == Fault("value-unknown", {"choices": "PNS, PPPK, PPPK Paruh Waktu"})


@pytest.mark.parametrize("said", ["Aktif", "TUGAS BELAJAR", "CLTN", "Pensiunan PNS", "Masa Persiapan Pensiun"])
def test_words_of_a_kedudukan_hukum_are_known(said: str) -> None:
    assert choices.is_legal_status(said)


@pytest.mark.parametrize("said", ["Kawin", "Belum Kawin", "Tetap", ""])
def test_other_words_are_no_kedudukan_hukum(said: str) -> None:
    assert not choices.is_legal_status(said)
