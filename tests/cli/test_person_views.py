"""How employees and what changed of them are shown."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from asncli.cli.person_views import PERSON, STATE, change_rows, fact, fact_value, objects, person_row, state_row
from asncli.cli.views import Table
from asncli.store.database import session
from asncli.store.people import get, history
from asncli.workflows.person_history import person_history
from tests.store.office import SITI, office

DAY = date(2026, 7, 1)


def test_facts_bear_the_headings_of_the_roster_and_codes_their_labels() -> None:
    assert [fact(name) for name in ("position", "unit", "nip", "unheard")] == [
        "Jabatan",
        "Unit Kerja",
        "NIP",
        "unheard",
    ]
    assert [fact_value("kind", "pppk"), fact_value("sex", "P"), fact_value("kind", None), fact_value("unit", "A")] == [
        "PPPK", "Perempuan", None, "A",
    ]  # fmt: skip


def test_a_person_a_state_and_the_changes_stand_in_their_columns(tmp_path: Path) -> None:
    with session(office(tmp_path / "k.db"), write=False) as opened:
        person = dict(zip((c.key for c in PERSON), person_row(get(opened, SITI, DAY)), strict=True))
        (state,) = objects(Table("", STATE, [state_row(each) for each in history(opened, SITI)]))
        changes = change_rows(person_history(opened, SITI, DAY).changes)
    assert (person["nip"], person["unit"], person["kind"]) == (SITI, "Bidang SD", "pns")
    assert (state["since"], state["unit"], state["batch"], state["row"]) == (date(2026, 1, 1), "Bidang SD", 1, 2)
    assert [row[5:] for row in changes if row[5] == "Jenis Pegawai"] == [
        ["Jenis Pegawai", None, "PNS", "pegawai.xlsx", 2, None]
    ]
