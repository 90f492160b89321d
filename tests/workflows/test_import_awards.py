"""Awards come in, and one that was wrong is taken back."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from asncli.store.awards import list_awards
from asncli.store.database import session
from asncli.store.plan_lists import Wanted
from asncli.workflows.import_awards import import_awards, take_award_back
from tests.cli.small_office import BUDI, NOBODY, SITI
from tests.workflows.import_office import GOOD, WRITER, codes, counts, file, office


def line(nip: str, **more: object) -> dict[str, object]:
    return {"NIP": nip, "Nama Penghargaan": "Teladan", "Tanggal": date(2026, 8, 17), "Periode": "2025", **more}


def test_awards_come_in_once_and_one_is_taken_back(tmp_path: Path) -> None:
    lines = [line(SITI), line(BUDI, Periode=None), line(NOBODY)]
    with session(office(tmp_path / "k.db"), write=True) as opened:
        (found,) = import_awards(opened, [file("Penghargaan", lines)], options=GOOD, writer=WRITER)
        (again,) = import_awards(opened, [file("Penghargaan", lines[:2])], options=GOOD, writer=WRITER)
        budi, siti = list_awards(opened, Wanted(WRITER.today))
        take_award_back(opened, budi.id, WRITER)
        left = list_awards(opened, Wanted(WRITER.today))
    assert (counts(found), codes(found), counts(again)) == ((3, 2, 0, 0, 1), [("nip-unknown", "A4")], (2, 0, 0, 2, 0))
    assert (budi.nip, budi.period, siti.period, left) == (BUDI, None, "2025", [siti])
