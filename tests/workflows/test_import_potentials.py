"""Assessments of potential come in."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from asncli.store.database import session
from asncli.store.plan_lists import Wanted
from asncli.store.potentials import Found, list_potentials, newest_potentials
from asncli.workflows.import_potentials import import_potentials
from tests.cli.small_office import BUDI, NOBODY, SITI
from tests.workflows.import_office import ALL, GOOD, WRITER, codes, counts, file, office


def line(nip: str = SITI, day: date = date(2026, 5, 15), **more: object) -> dict[str, object]:
    return {"NIP": nip, "Tanggal": day, "Tingkat": "Tinggi", "Nilai": None, **more}


def test_assessments_come_in_once_and_the_newest_up_to_a_day_counts(tmp_path: Path) -> None:
    old = line(day=date(2024, 5, 15), Tingkat=None, Nilai=70)
    with session(office(tmp_path / "k.db"), write=True) as opened:
        (found,) = import_potentials(opened, [file("Potensi", [old, line()])], options=ALL, writer=WRITER)
        (again,) = import_potentials(opened, [file("Potensi", [old, line()])], options=ALL, writer=WRITER)
        listed = list_potentials(opened, Wanted(WRITER.today))
        newest, before = (newest_potentials(opened, day) for day in (date(2026, 5, 15), date(2026, 5, 14)))
    assert (counts(found), counts(again)) == ((2, 2, 0, 0, 0), (2, 0, 0, 2, 0))
    assert [(one.assessed_on, one.level, one.figure) for one in listed] == [
        ("2026-05-15", "tinggi", None), ("2024-05-15", None, 7000),
    ]  # fmt: skip
    assert list(newest.values()) == [Found("2026-05-15", "tinggi", None)]
    assert list(before.values()) == [Found("2024-05-15", None, 7000)]


def test_people_who_are_not_known_and_second_assessments_of_a_day_are_rejected(tmp_path: Path) -> None:
    lines = [line(NOBODY), line(), line(Tingkat="Rendah"), line(BUDI)]
    with session(office(tmp_path / "k.db"), write=True) as opened:
        (found,) = import_potentials(opened, [file("Potensi", lines)], options=GOOD, writer=WRITER)
    assert counts(found)[0] == 4
    assert codes(found) == [("nip-unknown", "A2"), ("duplicate-conflict", "A4")]
