"""Values that some raters left out: no figures together tell what fewer than three of them marked."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from random import Random

import numpy as np
import pytest

from asncli.rules.marks import REKAN, VALUES
from asncli.rules.policy import load_policy
from asncli.store.database import raw_connection
from asncli.store.feedback_summary import SEVEN, feedback_on
from asncli.store.marks import Subject
from asncli.terms import CoreValue, Period, PeriodKind
from tests.anonymity.office import BUDI, RATERS, SITI, WAYAN, Office, vote
from tests.store.office import batch

POLICY = load_policy()
FEWEST = POLICY.minimum_raters
S1 = Period(2026, PeriodKind.SEMESTER, 1)
ALL = frozenset(range(len(SEVEN)))
Raters = Sequence[frozenset[int]]  # of each rater the values that were marked, as places in SEVEN


def without(*left_out: int) -> frozenset[int]:
    """Every value but these."""
    return ALL - set(left_out)


def shown(path: Path, crowd: Sequence[Raters]) -> list[frozenset[int]]:
    """Which values leave the database of each person, who has these Rekan; every mark is 3."""
    with batch(path) as w:
        raw = raw_connection(w.session)
        raw.execute("PRAGMA defer_foreign_keys=ON")  # people who do not exist, and nothing is stored
        rows = (
            (f"{person}-{n}", person, *(3 if value in marked else None for value in range(len(SEVEN))))
            for person, raters in enumerate(crowd)
            for n, marked in enumerate(raters)
        )
        raw.executemany(
            f"INSERT INTO feedback_mark (token, period, employee_id, role, {', '.join(SEVEN)}, mark)"
            f" VALUES (?, '2026-S1', ?, 'rekan', {', '.join('?' * len(SEVEN))}, 300)",
            rows,
        )
        people = [Subject._make((n, *([None] * (len(Subject._fields) - 1)))) for n in range(len(crowd))]
        said = feedback_on(w.session, S1, people, POLICY)
        raw.execute("DELETE FROM feedback_mark")
    return [frozenset(np.flatnonzero(said.value_raters[:, REKAN, n]).tolist()) for n in range(len(crowd))]


def told_of_few(raters: Raters, values: frozenset[int]) -> list[tuple[int, ...]]:
    """Groups of fewer than three raters of whom some combination of the figures shown tells something.

    Figures as sums of unknown marks: of each value that is shown, and of the role (the mean of what each rater
    marked). Something is told where a combination leaves out everybody else and is not nothing.
    """
    known = np.zeros((len(values) + 1, len(raters), len(SEVEN)))
    for n, marked in enumerate(raters):
        for value in marked:
            known[-1, n, value] = 1 / len(marked)
            if value in values:
                known[sorted(values).index(value), n, value] = 1
    groups = [group for size in range(1, FEWEST) for group in combinations(range(len(raters)), size)]
    others = np.stack([known] * (len(groups) + 1))
    for n, group in enumerate(groups):
        others[n, :, group] = 0
    *ranks, whole = np.linalg.matrix_rank(others.reshape(len(others), len(known), -1))
    return [group for group, rank in zip(groups, ranks, strict=True) if rank < whole]


def crowds(chance: Random, number: int) -> Iterator[Raters]:
    """Three to eight raters each, many of whom leave out the same few values."""
    for _ in range(number):
        usual = [without(*chance.sample(sorted(ALL), chance.randint(0, 3))) for _ in range(chance.randint(1, 3))]
        yield [chance.choice([ALL, *usual]) for _ in range(chance.randint(FEWEST, 8))]


# One rater alone marked another number of values than the others, or a value that no other did.
SINGLED_OUT: list[Raters] = [
    [ALL, ALL, ALL, without(4, 5, 6)],
    [ALL, ALL, ALL, without(0, 1, 2)],
    [ALL, ALL, without(6)],
    [*[without(4, 5, 6)] * 4, without(5, 6)],
    [*[without(4, 5)] * 4, without(5, 6)],
    [without(3, 4, 5), *[without(3)] * 2, *[without(4)] * 2, *[without(5)] * 2],
    [without(3, 4, 5), *[without(3)] * 3, *[without(4)] * 3, *[without(5)] * 3],
    [without(0, 1, 2), *[without(0)] * 2, *[without(1)] * 2, *[without(2)] * 2],
]


def test_whoever_left_out_what_no_figures_together_tell_what_one_or_two_marked(tmp_path: Path) -> None:
    crowd = [*SINGLED_OUT, *crowds(Random("kosong"), 250)]  # noqa: S311 - data, not secrets
    found = shown(tmp_path / "a.db", crowd)
    told = {n: told_of_few(raters, found[n]) for n, raters in enumerate(crowd)}
    assert {n: groups for n, groups in told.items() if groups} == {}


@pytest.mark.parametrize(
    ("raters", "values"),
    [
        ([ALL] * 3, ALL),
        ([ALL, ALL, ALL, without(4, 5, 6)], without(4, 5, 6)),
        ([*[ALL] * 9, without(6)], without(6)),
        ([*[ALL] * 3, *[without(6)] * 3], ALL),
        ([*[without(6)] * 4], without(6)),
        ([ALL, ALL, without(6)], frozenset(range(len(VALUES)))),
        ([*[without(4, 5, 6)] * 4, without(5, 6)], frozenset(range(len(VALUES)))),
    ],
)
def test_a_value_is_shown_where_nobody_left_it_out_or_enough_did(
    tmp_path: Path, raters: Raters, values: frozenset[int]
) -> None:
    assert shown(tmp_path / "a.db", [raters]) == [values]


def test_of_four_raters_the_one_who_marked_only_four_values_stays_unknown(office: Office) -> None:
    """Of Budi and Wayan all figures are alike, though who marked four values gave 1.00 and 2.00."""
    for nip, low, high in ((BUDI, 1, 4), (WAYAN, 2, 3)):
        marks = [(5, 4, 5, 4, 3, 5, 4), (2, 3, 4, 5, 4, 3, 2), (high,) * 7, (low,) * 4 + (None,) * 3]
        votes = [vote(RATERS[n], nip, "Bawahan", given) for n, given in enumerate(marks)]  # type: ignore[arg-type] # blanks
        assert office.write("feedback", "Umpan Balik", votes, file=nip).code == 0
    told = []
    for nip in (BUDI, WAYAN):
        answer = json.loads(office("feedback", "summary", nip, "--period", "2026-S1", "--format", "json").out)
        (role,) = [one for one in answer["roles"] if one["role"] == "bawahan"]
        told.append((role["raters"], role["value"], role["values"]))
    assert told[0] == told[1]
    assert [figure for figure in told[0][2].values() if figure] == [3.0, 3.0, 3.5, 3.5]


def test_evaluation_and_explanation_leave_out_what_the_summary_does(office: Office) -> None:
    """Of three colleagues of Siti and a fourth, who left out Akuntabel."""
    fourth = vote(RATERS[5], SITI, "Rekan", (3,) * 7) | {CoreValue.ACCOUNTABLE.label: None}
    assert office.write("feedback", "Umpan Balik", [fourth], file="keempat").code == 0
    office("evaluate", "2026-S1")
    answer = json.loads(office("evaluation", "explain", SITI, "--period", "2026-S1", "--format", "json").out)
    (integrity,) = [step for step in answer["steps"] if step["step"] == "integrity"]
    assert list(integrity["inputs"]) == ["atasan"]
    summary = json.loads(office("feedback", "summary", SITI, "--period", "2026-S1", "--format", "json").out)
    assert summary["roles"][1]["values"]["accountable"] is None
