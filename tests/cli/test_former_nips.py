"""A NIP that is a former one finds the person in every command."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from asncli.cli.former_nips import present
from asncli.store.database import session
from tests.cli.conftest import Run
from tests.workflows.reported_office import BUDI, WAYAN, reported_office

NEW = f"{WAYAN[:8]}2026031009"
S1 = ("--period", "2026-S1")
JSON = ("--format", "json")
TOLD = f"{WAYAN} is a former NIP of this person, who has {NEW} now"


@pytest.fixture
def office(asncli: Run, tmp_path: Path) -> Run:
    """The command line over an evaluated office in which Wayan got another NIP."""
    reported_office(tmp_path / "asncli.db")
    assert asncli("roster", "rename", WAYAN, NEW, "--reason", "CPNS").code == 0
    return asncli


@pytest.mark.parametrize(
    "words",
    [
        ("target", "list", "--nip"),
        ("achievement", "list", "--nip"),
        ("rating", "list", "--nip"),
        ("training", "list", "--nip"),
        ("evaluation", "earlier", "--nip"),
    ],
    ids=str,
)
def test_a_list_asked_for_by_a_former_nip_is_that_of_the_person(office: Run, words: tuple[str, ...]) -> None:
    answer = office(*words, WAYAN, *JSON)
    assert (answer.code, answer.err.splitlines()[0]) == (0, TOLD)
    assert json.loads(answer.out) == json.loads(office(*words, NEW, *JSON).out)
    if words[0] == "target":
        assert {line["nip"] for line in json.loads(answer.out)} == {NEW}


@pytest.mark.parametrize("verb", ["show", "explain"])
def test_an_evaluation_asked_for_by_a_former_nip_is_shown(office: Run, verb: str) -> None:
    answer = office("evaluation", verb, WAYAN, *S1, *JSON)
    assert (answer.code, answer.err.splitlines()[0]) == (0, TOLD)
    assert json.loads(answer.out) == json.loads(office("evaluation", verb, NEW, *S1, *JSON).out)


def test_a_rating_is_removed_by_a_former_nip(office: Run) -> None:
    line = ("--work", "meets", "--assessor", BUDI)
    assert office("rating", "add", NEW, "2026-S2", *line).code == 0
    answer = office("rating", "remove", WAYAN, "2026-S2", "--reason", "Salah orang")
    assert (answer.code, answer.err.splitlines()[0]) == (0, TOLD)
    assert json.loads(office("rating", "list", "--nip", NEW, "--period", "2026-S2", *JSON).out) == []


def test_a_nip_that_is_none_of_a_former_one_is_given_as_it_is(office: Run, tmp_path: Path) -> None:
    with session(tmp_path / "asncli.db", write=False) as opened:
        assert (present(opened, BUDI), present(opened, None)) == (BUDI, None)


def test_who_is_renamed_under_a_former_nip_is_told_the_present_one(office: Run) -> None:
    answer = office("roster", "rename", WAYAN, f"{WAYAN[:8]}2026041001", "--reason", "x")
    assert (answer.code, answer.err) == (
        3,
        f"Error: {WAYAN} is a former NIP; this person has the NIP {NEW} now.\n"
        f"Give the present one: asncli roster rename {NEW} NEW.\n",
    )
