"""asncli policy: the agency's own decisions."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

OWN = """\
[work_rating]
above_more_than = 105
meets_at_least = "92,50"
source = "SK Sekda 12/2026"
"""


def test_every_decision_is_shown_with_its_source(asncli: Run) -> None:
    from asncli.rules.policy import SETTINGS

    lines = asncli("policy", "show").out.splitlines()
    assert len(lines) == len(SETTINGS) + 1
    assert lines[2].split("  ")[0] == "achievement.ceiling"
    assert "agency policy (default)" in lines[2]
    assert lines[2].endswith("  120.00")


def test_a_file_of_the_agency_is_laid_over_the_defaults(asncli: Run, surroundings: Path) -> None:
    (surroundings / "own.toml").write_text(OWN, "utf-8")
    shown = json.loads(asncli("policy", "show", "own.toml", "--format", "json").out)
    settings = {each["setting"]: each for each in shown["settings"]}
    assert settings["work_rating.meets_at_least"] == {
        "setting": "work_rating.meets_at_least",
        "status": "agency",
        "source": "SK Sekda 12/2026",
        "value": 92.5,
    }
    assert settings["exclusion.minimum_days"]["value"] == 30
    assert settings["exclusion.minimum_days"]["status"] == "default"
    assert "tugas belajar" in settings["exclusion.legal_statuses"]["value"]


def test_figures_are_written_as_people_of_the_language_do(asncli: Run, surroundings: Path) -> None:
    (surroundings / "own.toml").write_text(OWN, "utf-8")
    assert "  92.50\n" in asncli("policy", "show", "own.toml").out
    assert "  92,50\n" in asncli("--lang", "id", "policy", "show", "own.toml").out


def test_nothing_that_the_policy_decides_is_left_out() -> None:
    from asncli.rules.policy import SETTINGS, Policy

    decided = {setting.field for setting in SETTINGS}
    assert decided == set(Policy.__dataclass_fields__) - {"provisions", "digest", "whole_digest", "text"}


def test_a_policy_that_was_set_is_in_force_until_its_batch_is_undone(asncli: Run, surroundings: Path) -> None:
    (surroundings / "own.toml").write_text(OWN, "utf-8")
    asncli("init", "--agency", "Kota Contoh")
    dry = asncli("policy", "set", "own.toml", "--dry-run")
    assert (dry.code, dry.err) == (0, "Nothing was stored.\n")
    done = asncli("policy", "set", "own.toml", "--reason", "SK Sekda 12/2026")
    assert (done.code, done.out) == (0, "")
    assert "The policy own.toml is in force (batch 2)" in done.err
    assert shown(asncli("policy", "show", "--format", "json").out)["work_rating.meets_at_least"] == 92.5
    again = asncli("policy", "set", "own.toml")
    assert (again.code, "decides what is in force already" in again.err) == (3, True)
    assert asncli("batch", "undo", "2", "--yes").code == 0
    assert shown(asncli("policy", "show", "--format", "json").out)["work_rating.meets_at_least"] == 90


def test_a_policy_with_a_fault_is_not_set(asncli: Run, surroundings: Path) -> None:
    (surroundings / "own.toml").write_text("[feedback]\nminimum_raters = 2\n", "utf-8")
    asncli("init", "--agency", "Kota Contoh")
    answer = asncli("policy", "set", "own.toml")
    assert answer.code == 3
    assert "feedback.minimum_raters must be a whole number from 3 to 1000" in answer.err


def shown(document: str) -> dict[str, object]:
    """Values of the settings by their names."""
    return {each["setting"]: each["value"] for each in json.loads(document)["settings"]}


def test_a_sound_file_is_in_order(asncli: Run, surroundings: Path) -> None:
    (surroundings / "own.toml").write_text(OWN, "utf-8")
    answer = asncli("policy", "check", "own.toml")
    assert (answer.code, answer.out) == (0, "")


@pytest.mark.parametrize("fault", ["[work_rating]\nabove = 3\n", "above_more_than =\n"])
def test_a_fault_of_the_file_is_a_fault_of_the_data(asncli: Run, surroundings: Path, fault: str) -> None:
    (surroundings / "own.toml").write_text(fault, "utf-8")
    answer = asncli("policy", "check", "own.toml")
    assert (answer.code, answer.out) == (1, "")
    assert "own.toml" in answer.err


def test_a_file_that_is_not_there_can_not_be_checked(asncli: Run) -> None:
    assert asncli("policy", "check", "none.toml").code == 3


def test_what_decides_no_score_has_a_digest_too(asncli: Run, surroundings: Path) -> None:
    own = '[tpp]\nenabled = true\nbaik = "92,50"\n'
    (surroundings / "own.toml").write_text(own, "utf-8")
    asncli("init", "--agency", "Kota Contoh")
    told = {}
    for name, content in (("a", own), ("b", own.replace("92,50", "90"))):
        (surroundings / "own.toml").write_text(content, "utf-8")
        checked = asncli("policy", "check", "own.toml").err.splitlines()
        stored = asncli("policy", "set", "own.toml").err.splitlines()
        shown_now = asncli("policy", "show").err.splitlines()
        assert checked[1:] == stored[1:3] == shown_now[:2]
        told[name] = checked[1:]
    scores, whole = zip(*told.values(), strict=True)
    assert (scores[0].split(":")[0], whole[0].split(":")[0]) == (
        "Digest of what decides scores", "Digest of the whole policy",
    )  # fmt: skip
    assert (scores[0] == scores[1], whole[0] == whole[1]) == (True, False)
    document = json.loads(asncli("policy", "show", "--format", "json").out)
    assert whole[1].endswith(document["whole_digest"])


def test_percentages_are_numbers_for_scripts_and_nothing_where_none_is_set(asncli: Run, surroundings: Path) -> None:
    (surroundings / "own.toml").write_text('[tpp]\nbaik = "92,50"\n', "utf-8")
    values = shown(asncli("policy", "show", "own.toml", "--format", "json").out)
    assert (values["tpp.baik"], values["tpp.cut_ringan"], values["tpp.cut_berat"]) == (92.5, 0, None)
    lines = asncli("--lang", "id", "policy", "show", "own.toml").out.splitlines()
    said = {line.split()[0]: line.split()[-1] for line in lines}
    assert (said["tpp.baik"], said["tpp.cut_berat"]) == ("92,50", "none")
