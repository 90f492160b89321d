"""The sheet SKP for many people."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from asncli.workbooks.assigned import OPTIONAL, assigned
from tests.workbooks.sheets import NIP, faults, reading

LINE = {
    "Kode Indikator": "IKI-01", "Kode RHK": "RHK-1", "Rencana Hasil Kerja": "Hasil", "Indikator": "Ukuran",
    "Target": 12, "Arah": "naik", "Rekap": "jumlah",
}  # fmt: skip


def told(path: Path, year: int | None, **more: object) -> list[tuple[object, ...]]:
    spec = assigned(year)
    return [
        tuple(values[spec.at(f)] for f in ("nip", "year", "begins"))
        for _, values in reading(path, spec, {**LINE, **more})
    ]


def test_neither_nip_nor_year_is_needed_and_the_first_day_is_left_to_the_plan_of_each(tmp_path: Path) -> None:
    assert told(tmp_path, 2026) == [(None, 2026, None)]
    assert told(tmp_path, 2026, NIP=NIP, Tahun=2025, Mulai=date(2025, 3, 1)) == [(None, 2025, date(2025, 3, 1))]


def test_a_nip_has_no_meaning_even_if_it_is_none(tmp_path: Path) -> None:
    assert told(tmp_path, 2026, NIP="contoh") == [(None, 2026, None)]


def test_a_year_must_be_said_somewhere_and_the_checks_of_a_plan_apply(tmp_path: Path) -> None:
    for spec, line, fault in (
        (assigned(None), LINE, ("value-missing", None)),
        (assigned(2026), {**LINE, "Target": 0}, ("target-zero", "E2")),
    ):
        rows = reading(tmp_path, spec, line)
        assert (list(rows), faults(rows)) == ([], [fault])


def test_what_may_be_empty_says_nothing() -> None:
    assert {"weight", "ends", "unit", "measure"} < OPTIONAL
    assert not {"nip", "year", "begins", "target", "code"} & OPTIONAL
