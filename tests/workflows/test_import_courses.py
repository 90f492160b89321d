"""Courses on offer come in."""

from __future__ import annotations

from pathlib import Path

from asncli.store.courses import list_courses
from asncli.store.database import session
from asncli.workflows.import_courses import import_courses
from tests.workflows.import_office import ALL, GOOD, WRITER, codes, counts, file, office


def line(code: str, **more: object) -> dict[str, object]:
    return {"Tahun": 2027, "Kode": code, "Nama Pelatihan": "Arsip", "Biaya": 0, "JP": 20, "Kursi": 5, **more}


def test_a_catalogue_comes_in_once_and_faulty_rows_go_back(tmp_path: Path) -> None:
    lines = [line("A"), line("B", Kursi="banyak"), line("C", Mulai="2026-12-30")]
    with session(office(tmp_path / "k.db"), write=True) as opened:
        (found,) = import_courses(opened, [file("Katalog", lines)], options=GOOD, writer=WRITER)
        (again,) = import_courses(opened, [file("Katalog", lines[:1])], options=ALL, writer=WRITER)
        listed = list_courses(opened)
    assert (counts(found), counts(again)) == ((3, 1, 0, 0, 2), (1, 0, 0, 1, 0))
    assert codes(found) == [("number-unreadable", "F3"), ("course-outside-year", "G4")]
    assert [(one.code, one.price, one.hours, one.seats) for one in listed] == [("A", 0, 200_000, 5)]
