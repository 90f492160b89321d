"""asncli note: feedback within a period."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.workflows.sound_office import AGUS, BUDI, SECRETARY, WAYAN, change, sound_office

JSON = ("--format", "json")


@pytest.fixture
def sound(asncli: Run, surroundings: Path) -> Run:
    """An office in which nobody has said a word yet (batch 1)."""
    sound_office(surroundings / "asncli.db")
    return asncli


def test_words_of_leader_and_employee_are_kept_and_listed(sound: Run) -> None:
    add = ("note", "add", WAYAN, "--on")
    assert sound(*add, "IKI-1", "--text", "Rapikan bukti", "--date", "2026-05-03").err.splitlines() == [
        f"Said by the superior of that day, {BUDI}; another one is named with --by.",
        "Stored as batch 2; take it back with: asncli batch undo 2",
        f"Next: asncli note list {WAYAN}",
    ]
    own = ("akuntabel", "--text", "Sudah saya rapikan", "--date", "2026-06-03", "--by", WAYAN)
    assert sound(*add, *own, "--dry-run").err.splitlines()[0] == "Dry run: nothing was stored"
    assert sound(*add, *own).err.splitlines()[0] == "Stored as batch 3; take it back with: asncli batch undo 3"
    assert sound(*add, *own).err.splitlines()[0] == "The very same note is there already; nothing was stored."
    found = json.loads(sound("note", "list", WAYAN, "--period", "2026-S1", *JSON).out)
    assert found == [
        {"id": 1, "day": "2026-05-03", "nip": WAYAN, "name": "Wayan", "indicator_code": "IKI-1", "value": None,
         "author": "leader", "author_nip": BUDI, "text": "Rapikan bukti", "batch": 2},
        {"id": 2, "day": "2026-06-03", "nip": WAYAN, "name": "Wayan", "indicator_code": None, "value": "accountable",
         "author": "employee", "author_nip": WAYAN, "text": "Sudah saya rapikan", "batch": 3},
    ]  # fmt: skip
    assert json.loads(sound("note", "list", "--unit", "B", *JSON).out) == found
    assert sound("note", "list", BUDI, *JSON).out == "[]\n"
    assert "Akuntabel" in sound("note", "list").out
    assert sound("note", "remove", "1", "--reason", "Salah orang").err.splitlines()[0] == "Removed, batch 4"
    assert len(json.loads(sound("note", "list", *JSON).out)) == 1


def test_who_is_no_superior_is_warned_of(sound: Run) -> None:
    told = sound("note", "add", WAYAN, "--on", "Loyal", "--text", "Baik", "--by", SECRETARY).err
    assert told.startswith(f"{SECRETARY} is neither the superior of {WAYAN} on ")


def test_who_is_nobody_has_said_nothing_and_so_has_an_empty_text(sound: Run) -> None:
    add = ("note", "add", WAYAN, "--on", "Loyal")
    stranger = sound(*add, "--text", "Baik", "--by", AGUS)
    assert (stranger.code, AGUS in stranger.err) == (3, True)
    empty = sound(*add, "--text", " ")
    assert (empty.code, empty.err.splitlines()[0]) == (2, "Error: The text is empty.")
    nothing = sound("note", "list")
    assert (nothing.out, nothing.err) == ("", "Nothing to show.\n")


def test_what_is_neither_indicator_nor_value_is_refused(sound: Run) -> None:
    answer = sound("note", "add", WAYAN, "--on", "IKI-9", "--text", "Baik", "--date", "2026-05-03")
    assert (answer.code, answer.err.splitlines()) == (3, [
        f"Error: IKI-9 is neither an indicator of {WAYAN} on 2026-05-03 nor a value.",
        "In the plan of that day: IKI-1, IKI-2. Values: Berorientasi Pelayanan, Akuntabel, Kompeten, Harmonis, Loyal,"
        " Adaptif, Kolaboratif.",
    ])  # fmt: skip


def test_a_rating_below_is_warned_of_until_there_is_a_word(sound: Run) -> None:
    rate = ("rating", "add", WAYAN, "2026-S1", "--work", "Di Bawah Ekspektasi", "--assessor", BUDI)
    said = sound(*rate).err
    assert "says why" in said
    advised = f"asncli note add {WAYAN} --on Akuntabel --text TEXT --date 2026-06-30"
    assert f"with: {advised}." in said
    checked = sound("check", "--period", "2026-S1", "--format", "csv").out
    assert ("below-without-text" in checked, f"with: {advised};" in checked) == (True, True)
    assert sound(*advised.split()[1:]).code == 0
    assert "says why" not in sound(*rate).err
    assert sound("check", "--period", "2026-S1").code == 0


def test_the_advised_note_names_an_author_where_no_superior_is_known(sound: Run, tmp_path: Path) -> None:
    change(tmp_path / "asncli.db", "UPDATE assignment SET supervisor_nip = NULL WHERE employee_id = 3")
    rate = ("rating", "add", WAYAN, "2026-S1", "--work", "Di Bawah Ekspektasi")
    for by in (BUDI, "NIP"):
        advised = f"asncli note add {WAYAN} --on Akuntabel --text TEXT --date 2026-06-30 --by {by}"
        assert f"with: {advised}." in sound(*rate).err
        checked = sound("check", "--period", "2026-S1", "--format", "csv").out
        assert f"with: {advised.replace(BUDI, 'NIP')};" in checked
        change(tmp_path / "asncli.db", "UPDATE rating SET assessor_nip = NULL WHERE employee_id = 3")
    assert sound(*advised.replace("NIP", BUDI).split()[1:]).code == 0


def test_notes_stand_in_a_block_of_the_explanation(sound: Run) -> None:
    assert sound("note", "add", WAYAN, "--on", "IKI-1", "--text", "Rapikan", "--date", "2026-05-03").code == 0
    assert sound("evaluate", "2026-S1").code == 0
    explain = ("evaluation", "explain", WAYAN, "--period", "2026-S1")
    lines = sound(*explain).out.splitlines()
    assert lines[-3] == "Feedback within the period"
    assert lines[-1].split() == ["2026-05-03", "IKI-1", "Pimpinan", "Rapikan"]
    document = json.loads(sound(*explain, *JSON).out)
    assert [step["inputs"]["text"] for step in document["steps"] if step["step"] == "note"] == ["Rapikan"]
