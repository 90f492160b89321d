"""Predikat of earlier years come in."""

from __future__ import annotations

from pathlib import Path

import pytest

from asncli.errors import AsnError
from asncli.store.database import raw_connection, session
from asncli.store.earlier import list_earlier
from asncli.store.plan_lists import Wanted
from asncli.terms import Period
from asncli.workflows.import_earlier import import_earlier
from tests.cli.small_office import BUDI, NOBODY, SITI, WAYAN
from tests.store.office import batch, evaluate, person
from tests.workflows.import_office import ALL, GOOD, WRITER, codes, counts, file, office


def line(nip: str, predikat: str = "Baik", **more: object) -> dict[str, object]:
    return {"NIP": nip, "Predikat": predikat, **more}


def test_two_years_of_a_person_stand_side_by_side_and_come_in_once(tmp_path: Path) -> None:
    lines = [line(SITI, Tahun=2023), line(SITI, "Cukup", Tahun=2024), line(BUDI, "Istimewa", Tahun=2024)]
    with session(office(tmp_path / "k.db"), write=True) as opened:
        (found,) = import_earlier(opened, [file("Sheet", lines)], options=ALL, writer=WRITER)
        (again,) = import_earlier(opened, [file("Sheet", lines)], options=ALL, writer=WRITER)
        stored = [line[:1] + line[2:5] for line in list_earlier(opened, Wanted(WRITER.today))]
    assert (counts(found), counts(again)) == ((3, 3, 0, 0, 0), (3, 0, 0, 3, 0))
    assert (codes(found), found.more) == ([("predikat-unknown", "B4")], {"periods": ["2023", "2024"]})
    assert stored == [
        (BUDI, "2024", None, "Istimewa"), (SITI, "2023", "baik", "Baik"), (SITI, "2024", "butuh_perbaikan", "Cukup"),
    ]  # fmt: skip


def test_the_period_of_the_command_holds_for_a_list_without_one_and_else_is_asked_for(tmp_path: Path) -> None:
    given = [file("Sheet", [line(SITI), line(NOBODY)])]
    with session(office(tmp_path / "k.db"), write=True) as opened:
        with pytest.raises(AsnError) as refused:
            import_earlier(opened, given, options=ALL, writer=WRITER)
        assert refused.value.code == "form-without-period"
        opened.rollback()
        (found,) = import_earlier(opened, given, options=GOOD, writer=WRITER, period=Period.find("2024"))
    assert (counts(found), codes(found)) == ((2, 1, 0, 0, 1), [("nip-unknown", "A3")])


def test_a_final_evaluation_here_stays_and_what_differs_is_told(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    with batch(path, "evaluate") as w:
        for nip, status in ((SITI, "final"), (BUDI, "final"), (WAYAN, "draft")):
            evaluate(w, person(w, nip), status, "2024")
        raw_connection(w.session).execute("UPDATE evaluation SET predikat = 'sangat_baik'")
    lines = [line(SITI, "Baik"), line(BUDI, "SB"), line(WAYAN, "Baik")]
    with session(path, write=True) as opened:
        (found,) = import_earlier(
            opened, [file("Sheet", lines)], options=ALL, writer=WRITER, period=Period.find("2024")
        )  # fmt: skip
        kept = raw_connection(opened).execute("SELECT DISTINCT predikat FROM evaluation").fetchall()
    assert (counts(found), kept) == ((3, 3, 0, 0, 0), [("sangat_baik",)])
    assert [(p.code, p.cell, str(p.message)) for p in found.problems] == [
        ("earlier-differs", "B2", "Row 2: this says Baik, the final evaluation of 2024 here says Sangat Baik.")
    ]
