"""Answers keep the highest minimum that was in force since they came in."""

from __future__ import annotations

from pathlib import Path
from shutil import copy2

import pytest

from asncli.rules.policy import load_policy, parse_policy
from asncli.store.database import session
from asncli.store.undo import undo
from asncli.terms import Period
from asncli.workflows.climate_minimum import minimums
from asncli.workflows.close_period import finish_closing
from asncli.workflows.import_climate import import_climate
from asncli.workflows.policies import policy_in_force, set_policy
from asncli.workflows.reopen_period import reopen_period
from asncli.workflows.score_climate import score_climate
from tests.workbooks.climates import several
from tests.workflows.import_office import ALL, WRITER, file
from tests.workflows.reported_office import PERIOD
from tests.workflows.test_close_period import close, settled

FEW = [*several(5, 4, "Bidang SD"), *several(3, 1, "Dinas Pendidikan", Komentar="Sepi")]
LATER = Period(2026, PERIOD.kind, 2)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The office in which everything is decided."""
    return settled(tmp_path_factory.mktemp("iklim") / "a.db")


@pytest.fixture
def empty(office: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    return Path(copy2(office, tmp_path / "a.db"))


@pytest.fixture
def path(empty: Path) -> Path:
    """The same with five answers on Bidang SD, three on Dinas Pendidikan."""
    bring(empty)
    return empty


def bring(path: Path) -> None:
    """Import the answers."""
    with session(path, write=True) as opened:
        import_climate(opened, [file("Lingkungan Kerja", FEW)], options=ALL, writer=WRITER)


def decided(path: Path, minimum: int) -> int:
    """Set the agency's own minimum; the batch."""
    own = path.with_name(f"minimal-{minimum}.toml")
    own.write_text(f"[climate]\nminimum_respondents = {minimum}\n", "utf-8")
    with session(path, write=True) as opened:
        return set_policy(opened, own, WRITER)[1]


def shown(path: Path) -> dict[str, int | None]:
    """Respondents of every unit, as they are told by the policy that is in force; and the comments."""
    with session(path, write=False) as opened:
        found = score_climate(opened, PERIOD, policy_in_force(opened), with_comments=True)
        assert (found.comments, found.kept) == ([], policy_in_force(opened).after["climate.minimum_respondents"] < 5)
        return {unit.name: unit.climate and unit.climate.respondents for unit in found.units}


FIVE = {"Dinas Pendidikan": None, "Bidang SD": 5}


def test_a_minimum_that_is_lowered_counts_for_no_answer_that_is_there(path: Path) -> None:
    assert shown(path) == FIVE
    decided(path, 3)
    assert shown(path) == FIVE
    with session(path, write=False) as opened:
        assert list(minimums(opened, PERIOD, policy_in_force(opened))) == [5]
        assert list(minimums(opened, LATER, policy_in_force(opened))) == [3]  # nobody was promised more


def test_taking_back_a_policy_lowers_nothing_either(path: Path) -> None:
    batch = decided(path, 8)
    with session(path, write=True) as opened:
        undo(opened, batch, user="sri", now=WRITER.now)
        assert list(minimums(opened, PERIOD, load_policy())) == [5, 8]
        assert list(minimums(opened, PERIOD, parse_policy("k.toml", "[climate]\nminimum_respondents = 10\n"))) == [
            5, 8, 10,
        ]  # fmt: skip


def test_a_lower_minimum_after_closing_and_reopening_counts_for_nothing(path: Path) -> None:
    close(path)
    finish_closing(path, PERIOD, delete=False)
    with session(path, write=True) as opened:
        reopen_period(opened, PERIOD, WRITER)
    decided(path, 3)
    assert shown(path) == FIVE


def test_what_was_in_force_only_before_the_first_answers_is_no_promise(empty: Path) -> None:
    decided(empty, 9)
    decided(empty, 3)
    bring(empty)
    with session(empty, write=False) as opened:
        assert list(minimums(opened, PERIOD, policy_in_force(opened))) == [3]
