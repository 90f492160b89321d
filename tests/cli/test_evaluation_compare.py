"""asncli evaluation aspects and compare."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

from tests.cli.conftest import Run
from tests.workflows.two_periods import ROSE, two_periods

BOTH = ("evaluation", "compare", "--period", "2025-S2", "--period", "2026-S1")
ASPECTS = ("evaluation", "aspects", "--period")


def told(asncli: Run, *words: str) -> Any:
    return json.loads(asncli(*words, "--format", "json").out, parse_float=Decimal)


def test_aspects_for_scripts_are_a_list_with_exact_figures(asncli: Run, surroundings: Path) -> None:
    two_periods(surroundings / "asncli.db")
    first = told(asncli, *ASPECTS, "2026-S1", "--unit", "Bidang Satu")[0]
    assert first == {
        "nip": ROSE, "name": "Pegawai 01", "unit": "Bidang Satu", "status": "draft", "period": "2026-S1",
        "previous": "2025-S2", "work_result": Decimal("95.50"), "work_result_change": Decimal("5.50"),
        "integrity": Decimal("3.40"), "integrity_change": Decimal("-0.10"), "contribution": Decimal("4.00"),
        "contribution_change": None,
    }  # fmt: skip


def test_aspects_for_people_have_signs_and_dashes(asncli: Run, surroundings: Path) -> None:
    two_periods(surroundings / "asncli.db")
    shown = asncli(*ASPECTS, "2026-S1")
    line = next(line for line in shown.out.splitlines() if line.startswith(ROSE))
    assert (shown.code, line.split()[-6:]) == (0, ["95.50", "+5.50", "3.40", "-0.10", "4.00", "-"])
    first = asncli(*ASPECTS, "2025-S2")
    assert "+/-" not in first.out
    assert first.err.splitlines()[0] == "Nobody has been evaluated in 2025-S1, so no changes are shown."


def test_a_comparison_for_scripts_counts_and_lists_everybody(asncli: Run, surroundings: Path) -> None:
    two_periods(surroundings / "asncli.db")
    found = told(asncli, *BOTH)
    assert list(found) == ["a", "b", "unit", "by", "notes", "people", "why", "changes", "persons"]
    assert (found["people"], found["why"]) == (
        {"both": 5, "a": 3, "b": 2, "neither": 0},
        {"joined": 1, "left": 1, "excluded": 1, "incomplete": 1, "not-evaluated": 1},
    )
    rose = next(one for one in found["persons"] if one["nip"] == ROSE)
    assert (rose["in"], rose["why"], rose["work_result_change"], rose["contribution_change"]) == (
        "both", None, Decimal("5.50"), None,
    )  # fmt: skip
    assert (rose["predikat_a"], rose["predikat_b"], rose["predikat_change"]) == ("baik", "sangat_baik", "up")


def test_a_comparison_of_units_tells_means_of_three_people_or_more(asncli: Run, surroundings: Path) -> None:
    two_periods(surroundings / "asncli.db")
    two, three = told(asncli, *BOTH, "--by", "unit")["units"]
    assert (two["people"], two["work_result_a"], two["work_result_change"]) == (2, None, None)
    assert (three["work_result_a"], three["work_result_b"], three["work_result_change"]) == (
        Decimal("96.00"), Decimal("97.50"), Decimal("1.50"),
    )  # fmt: skip
    assert three["predikat"][2] == {"from": "baik", "to": "sangat_baik", "people": 1}


def test_people_read_both_tables_and_the_notes_and_a_csv_file_has_one(asncli: Run, surroundings: Path) -> None:
    two_periods(surroundings / "asncli.db")
    shown = asncli(*BOTH)
    for words in ("Two periods, by person", "joined since", "Who rose and who fell"):
        assert words in shown.out
    line = next(line for line in shown.out.splitlines() if line.startswith(ROSE))
    assert line.split()[-3:] == ["Baik", "Sangat", "Baik"]
    assert shown.err.startswith("The agency's policy was another one in the two periods")
    assert "Baik > Kurang/Misconduct: 1" in asncli(*BOTH, "--by", "unit", "--format", "md").out
    assert asncli(*BOTH, "-o", "banding.csv").code == 0
    assert len((surroundings / "banding.csv").read_text("utf-8-sig").splitlines()) == 11


def test_two_different_periods_must_be_named(asncli: Run, surroundings: Path) -> None:
    two_periods(surroundings / "asncli.db")
    one = asncli(*BOTH[:4])
    assert (one.code, one.err.splitlines()[0]) == (2, "Error: A comparison needs two periods; named here: 1.")
    assert asncli(*BOTH[:4], "--period", "2025-S2").code == 2
