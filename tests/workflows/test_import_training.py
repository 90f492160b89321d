"""Courses come in."""

from __future__ import annotations

from pathlib import Path

from asncli.store.database import session
from asncli.store.plan_lists import Wanted
from asncli.store.training import list_trainings
from asncli.workflows.import_training import import_training
from tests.cli.small_office import BUDI, NOBODY, SITI
from tests.workflows.import_office import ALL, GOOD, WRITER, codes, counts, file, office


def line(nip: str, name: object = "Pelayanan Publik", **more: object) -> dict[str, object]:
    return {"NIP": nip, "Nama Diklat": name, "JP": "20 JP", "Tanggal Pelaksanaan": "3 s.d. 7 Juni 2026", **more}


def test_courses_come_in_once_and_are_listed_by_year(tmp_path: Path) -> None:
    lines = [line(SITI), line(SITI, "Arsip"), line(BUDI, **{"Tanggal Pelaksanaan": None, "Tahun": 2025})]
    with session(office(tmp_path / "k.db"), write=True) as opened:
        (found,) = import_training(opened, [file("Daftar", lines)], options=ALL, writer=WRITER)
        (again,) = import_training(opened, [file("Daftar", lines)], options=ALL, writer=WRITER)
        listed = list_trainings(opened, Wanted(WRITER.today), year=2026)
    assert (counts(found), counts(again)) == ((3, 3, 0, 0, 0), (3, 0, 0, 3, 0))
    assert codes(found) == [("date-from-year", None)]
    assert [(c.nip, c.training, c.begins, c.ends, c.hours) for c in listed] == [
        (SITI, "Arsip", "2026-06-03", "2026-06-07", 200_000),
        (SITI, "Pelayanan Publik", "2026-06-03", "2026-06-07", 200_000),
    ]


def test_people_who_are_not_known_and_courses_without_hours_are_rejected(tmp_path: Path) -> None:
    lines = [line(NOBODY), line(SITI, JP=0), line(BUDI)]
    with session(office(tmp_path / "k.db"), write=True) as opened:
        (found,) = import_training(opened, [file("Daftar", lines)], options=GOOD, writer=WRITER)
    assert (counts(found), codes(found)) == ((3, 1, 0, 0, 2), [("nip-unknown", "A2"), ("hours-zero", "C3")])
