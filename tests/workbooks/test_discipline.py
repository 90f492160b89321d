"""The sheet Hukuman Disiplin."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from asncli.terms import Penalty
from asncli.workbooks.discipline import DISCIPLINE, absence, penalty
from asncli.workbooks.raw import Fault
from tests.workbooks.sheets import NIP, TODAY, reading

APRIL = date(2026, 4, 1)


def line(**more: object) -> dict[str, object]:
    return {"NIP": NIP, "Jenis Hukuman": "Teguran tertulis", "Mulai": APRIL, **more}


def test_a_penalty_is_read_in_the_headings_of_the_template_and_of_lists(tmp_path: Path) -> None:
    whole = line(**{"Nomor SK": "800/1", "Alasan": "Tidak masuk", "Hari Tidak Masuk": 5})
    other = {"NIP Baru": NIP, "Jenis Hukdis": "TEGURAN TERTULIS", "TMT Hukuman": "01/04/2026", "No SK": "800/1",
             "Pelanggaran": "Tidak masuk", "Alpa": "5"}  # fmt: skip
    expected = [(2, (NIP, Penalty.TEGURAN_TERTULIS, APRIL, "800/1", "Tidak masuk", 5, None))]
    assert [list(reading(tmp_path, DISCIPLINE, one)) for one in (whole, other)] == [expected, expected]


@pytest.mark.parametrize("member", Penalty)
def test_codes_and_labels_are_penalties(member: Penalty) -> None:
    assert [penalty(said, TODAY) for said in (member.value, member.label, member.label.upper())] == [member] * 3


@pytest.mark.parametrize(
    ("said", "read"),
    [("Pemotongan tukin 25% 9 bulan", Penalty.POTONG_9), ("Penurunan jabatan", Penalty.PENURUNAN_JABATAN),
     ("Pernyataan tidak puas", Penalty.TIDAK_PUAS), ("-", None)],
)  # fmt: skip
def test_words_of_decisions_are_penalties(said: str, read: Penalty | None) -> None:
    assert penalty(said, TODAY) == read


@pytest.mark.parametrize(
    ("said", "read"),
    [(5, 5), ("12", 12), (0, 0), (366, 366), ("-", None), (367, Fault("absence-days")), ("2,5", Fault("absence-days")),
     ("lama", Fault("absence-days"))],
)  # fmt: skip
def test_days_are_whole_days_of_a_year(said: str | int, read: object) -> None:
    assert absence(said, TODAY) == read


@pytest.mark.parametrize(
    ("more", "found"),
    [
        ({"Hari Tidak Masuk": 6}, []),
        ({"Hari Tidak Masuk": 12}, ["penalty-lighter"]),
        ({"Hari Tidak Masuk": 3}, ["penalty-heavier"]),
        ({"Hari Tidak Masuk": 1}, ["penalty-heavier"]),
        ({"Hari Tidak Masuk": 400}, ["absence-days"]),
        ({"Mulai": date(2021, 8, 31)}, ["penalty-before-law"]),
        ({"Sampai": date(2026, 8, 1)}, []),
        ({"Selesai": date(2026, 3, 31)}, ["penalty-reversed"]),
        ({"Jenis Hukuman": "Potong 6 bulan", "Sampai": "30/09/2026"}, []),
        ({"Jenis Hukuman": "Potong 12 bulan", "Berlaku Sampai": "30/09/2026"}, ["penalty-ends-otherwise"]),
        ({"Jenis Hukuman": "Pemberhentian", "Sampai": "30/09/2026"}, ["penalty-no-end"]),
    ],
)
def test_what_does_not_fit_the_law_is_told(tmp_path: Path, more: dict[str, object], found: list[str]) -> None:
    read = reading(tmp_path, DISCIPLINE, line(**more))
    list(read)
    assert [problem.code for problem in read.problems] == found


def test_an_unknown_penalty_names_those_there_are(tmp_path: Path) -> None:
    read = reading(tmp_path, DISCIPLINE, line(**{"Jenis Hukuman": "Push up"}))
    list(read)
    assert [problem.code for problem in read.problems] == ["value-unknown"]
    assert "Teguran lisan" in str(read.problems[0].hint) + str(read.problems[0].message)
