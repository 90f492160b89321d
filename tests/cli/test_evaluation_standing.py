"""asncli evaluation standing, as people and scripts meet it."""

import json
from pathlib import Path

from tests.cli.conftest import Run
from tests.workflows.reported_office import WAYAN, fill

STANDING = ("evaluation", "standing", "--period", "2026-S1", "--on", "2026-05-31")


def test_where_everybody_stands_is_shown_and_is_no_score(asncli: Run, surroundings: Path) -> None:
    fill(surroundings / "asncli.db")
    shown = asncli(*STANDING)
    assert shown.code == 0
    assert "on course" in shown.out
    assert "2026-S1 on 2026-05-31: 151 of 181 days are gone (83.4 %)." in shown.err
    assert "no plan: 1; no realisation yet: 2; behind: 1; on course: 1" in shown.err
    assert "This is no score: on course means 90.00 % or more of what was due by then." in shown.err
    told = json.loads(asncli(*STANDING, "--unit", "Bidang SD", "--format", "json").out)
    assert {key: told[key] for key in ("period", "on", "days_gone", "days", "on_course_from", "score")} == {
        "period": "2026-S1", "on": "2026-05-31", "days_gone": 151, "days": 181, "on_course_from": 90, "score": False,
    }  # fmt: skip
    wayan = next(person for person in told["people"] if person["nip"] == WAYAN)
    assert (wayan["course"], wayan["so_far"], wayan["unrealised"]) == ("on_course", 119.87, ["IKI-2"])
    assert "no plan" in asncli(*STANDING, "--format", "csv").out


def test_a_day_before_the_period_is_refused(asncli: Run, surroundings: Path) -> None:
    fill(surroundings / "asncli.db")
    refused = asncli("evaluation", "standing", "--period", "2026-S1", "--on", "2025-12-31")
    assert (refused.code, "2026-01-01" in refused.err) == (3, True)
