"""Whole offices, from their files to the list of evaluations, as the slow oracle of tests/rules has them."""

from pathlib import Path
from random import Random

import time_machine

from tests.bench.drawn_office import differences, office
from tests.cli.conftest import Run
from tests.rules.oracle import Policy


def test_every_line_of_an_office_is_the_oracles(asncli: Run, tmp_path: Path) -> None:
    members = office(Random("tiga"), 24)  # noqa: S311 - data, not secrets

    def run(*words: str) -> str:
        answer = asncli(*words)
        assert answer.code in (0, words[0] == "evaluate"), answer
        return answer.out

    with time_machine.travel("2026-11-22 08:00", tick=False):
        assert list(differences(run, tmp_path, members, Policy(), ("2026-S1", "2026"))) == []
