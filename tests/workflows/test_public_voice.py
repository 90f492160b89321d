"""What a report says of units besides their people."""

from __future__ import annotations

from pathlib import Path

from asncli.reports.public_voice import Voice
from asncli.rules.policy import load_policy
from asncli.store.database import session
from asncli.store.units import list_units
from asncli.workflows.import_unit_ratings import import_unit_ratings
from asncli.workflows.public_voice import public_voice
from tests.workflows.import_office import ALL, WRITER, file
from tests.workflows.surveyed_office import S1, YEAR, surveyed_office


def test_units_are_told_by_their_own_answers_and_only_those_asked_for(tmp_path: Path) -> None:
    with session(surveyed_office(tmp_path / "s.db"), write=True) as opened:
        lines = [{"Kode Unit": code, "Periode": "2026-S1", "Predikat": "Baik"} for code in ("1.01", "1.01.2")]
        import_unit_ratings(opened, [file("Capaian Organisasi", lines)], options=ALL, writer=WRITER)
        dinas, sd, smp = (unit.id for unit in list_units(opened))
        found = public_voice(opened, S1, load_policy(), {sd, smp})
        year = public_voice(opened, YEAR, load_policy(), {dinas, sd, smp})
    assert (found.rated, found.minimum, found.weights) == ({smp: "baik"}, 10, "exact")
    assert found.surveys[smp] == Voice(4, None, None, None, None, [None] * 9)
    assert found.surveys[sd][:5] == (29, 9148, "A", "Sangat Baik", None)
    assert found.suggestions == {}  # four respondents are too few
    assert year.suggestions == {dinas: ["Tambah loket."] * 12, sd: ["Terima kasih."] * 20}
    assert (year.rated, year.surveys[dinas].periods, year.surveys[sd].periods) == ({}, (), ("2026-S1", "2026-S2"))
