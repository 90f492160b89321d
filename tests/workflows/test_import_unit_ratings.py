"""Capaian organisasi comes in."""

from __future__ import annotations

from pathlib import Path

from asncli.store.database import session
from asncli.workflows.import_unit_ratings import import_unit_ratings
from tests.workflows.import_office import ALL, WRITER, codes, counts, file
from tests.workflows.surveyed_office import empty_office


def test_units_are_rated_in_the_codes_of_their_periods(tmp_path: Path) -> None:
    line = {"Kode Unit": "1.01", "Periode": "Semester I 2026", "Predikat": "Istimewa"}
    with session(empty_office(tmp_path / "u.db"), write=True) as opened:
        lines = [line, line | {"Kode Unit": "Bidang SD", "Predikat": "Baik"}, line, line | {"Periode": "2026"}]
        (found,) = import_unit_ratings(opened, [file("Capaian Organisasi", lines)], options=ALL, writer=WRITER)
        assert (counts(found), found.more) == ((4, 3, 0, 0, 0), {"periods": ["2026", "2026-S1"]})
        assert codes(found) == [("duplicate", "A4")]
        again = [line | {"Predikat": "Baik"}, line | {"Kode Unit": "1.09"}]
        (found,) = import_unit_ratings(opened, [file("Capaian Organisasi", again)], options=ALL, writer=WRITER)
        assert (counts(found), codes(found)) == ((2, 0, 1, 0, 1), [("unit-unknown", "A3")])
