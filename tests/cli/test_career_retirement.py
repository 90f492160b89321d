"""asncli career retirement."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.store.career_office import KADIS, TUA, career_office


def test_who_retires_is_given_for_the_years_asked_for(asncli: Run, tmp_path: Path) -> None:
    career_office(tmp_path / "asncli.db")
    words = ("career", "retirement", "--on", "2026-11-22")
    told = json.loads(asncli(*words, "--years", "2", "--format", "json").out)
    assert told["summary"]["years"] == {"2026": 0, "2027": 1, "2028": 0}
    assert [(one["nip"], one["on"], one["article"]) for one in told["people"]] == [(KADIS, "2027-01-01", "UU 20/2023")]
    assert [one["nip"] for one in told["past"]] == [TUA]
    assert len(told["unknown"]) == 2
    assert json.loads(asncli(*words, "--unit", "Bidang SD", "--format", "json").out)["people"] == []
    assert asncli(*words, "-o", "pensiun.xlsx").code == 0
    assert "Prakiraan Pensiun 2026-2031" in asncli(*words).out


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_a_day_beyond_all_years_is_refused_with_a_sentence(asncli: Run, tmp_path: Path, day: str) -> None:
    career_office(tmp_path / "asncli.db")
    assert asncli("career", "retirement", "--on", day).code == 2
    assert asncli("career", "promotion", "--on", day).code == 2
    assert asncli("career", "retirement", "--on", "2100-12-31", "--years", "30").code == 0
