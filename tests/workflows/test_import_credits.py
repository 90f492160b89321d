"""Angka kredit from elsewhere comes in."""

from __future__ import annotations

from pathlib import Path

from asncli.store.credits import list_openings
from asncli.store.database import session
from asncli.store.plan_lists import Wanted
from asncli.workflows.import_credits import import_credits
from tests.cli.small_office import BUDI, NOBODY, SITI
from tests.workflows.import_office import ALL, GOOD, WRITER, codes, counts, file, office


def line(nip: str, **more: object) -> dict[str, object]:
    return {"NIP": nip, "Per Tanggal": "31/12/2022", "Jenis": "Integrasi", "Angka Kredit": 12.5, **more}


def test_openings_come_in_once_and_a_new_figure_replaces_the_old_one(tmp_path: Path) -> None:
    with session(office(tmp_path / "k.db"), write=True) as opened:
        (first,) = import_credits(opened, [file("Angka Kredit", [line(SITI)])], options=ALL, writer=WRITER)
        (again,) = import_credits(opened, [file("Angka Kredit", [line(SITI)])], options=ALL, writer=WRITER)
        changed = [file("Angka Kredit", [line(SITI, **{"Angka Kredit": 13})])]
        (second,) = import_credits(opened, changed, options=ALL, writer=WRITER)
        listed = list_openings(opened, Wanted(WRITER.today))
    assert [counts(one) for one in (first, again, second)] == [(1, 1, 0, 0, 0), (1, 0, 0, 1, 0), (1, 0, 1, 0, 0)]
    assert [(one.nip, one.credit) for one in listed] == [(SITI, 130_000)]


def test_rows_with_faults_are_rejected(tmp_path: Path) -> None:
    lines = [line(NOBODY), line(SITI, Jenjang="Ahli Apa"), line(BUDI)]
    with session(office(tmp_path / "k.db"), write=True) as opened:
        (found,) = import_credits(opened, [file("Angka Kredit", lines)], options=GOOD, writer=WRITER)
    assert (counts(found), codes(found)) == ((3, 1, 0, 0, 2), [("nip-unknown", "A2"), ("level-unknown", "E3")])
