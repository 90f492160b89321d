"""What a batch changed of people, read from the journal."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from asncli.store.differences import Difference, Differences, Tally
from asncli.store.leaving import Who
from tests.store.office import BUDI, SITI, WAYAN, Writing, batch, office

JAN, MAR, JUL = date(2026, 1, 1), date(2026, 3, 1), date(2026, 7, 1)


def told(w: Writing) -> tuple[list[Who], list[Who], list[Difference]]:
    """Who came, who returned, what changed."""
    found = Differences(w.session, w.batch)
    return found.came(), found.returned(), list(found.changed())


def test_who_came_and_every_fact_that_differs_is_told_with_both_values(tmp_path: Path) -> None:
    with batch(office(tmp_path / "k.db")) as w:
        w.roster(
            {"nip": SITI, "name": "Siti Aminah", "unit": "Dinas Pendidikan", "kind": "pppk", "golongan_since": MAR},
            {"nip": BUDI, "name": "Budi"},
            {"nip": WAYAN, "name": "Wayan", "unit": "Dinas Sosial"},
            as_of=MAR,
        )
        assert told(w) == (
            [Who(WAYAN, "Wayan")],
            [],
            [
                Difference(SITI, "Siti Aminah", "name", "Siti", "Siti Aminah"),
                Difference(SITI, "Siti Aminah", "kind", "pns", "pppk"),
                Difference(SITI, "Siti Aminah", "unit", "Bidang SD", "Dinas Pendidikan"),
                Difference(SITI, "Siti Aminah", "golongan_since", None, "2026-03-01"),
            ],
        )
        changes = {"name": 1, "kind": 1, "unit": 1, "golongan_since": 1}
        assert Differences(w.session, w.batch).tallies() == {w.source: Tally(1, 0, 0, changes)}


def test_a_state_corrected_on_its_day_is_compared_with_what_it_was(tmp_path: Path) -> None:
    with batch(office(tmp_path / "k.db")) as w:
        w.roster({"nip": BUDI, "name": "Budi", "golongan": "III/b"}, as_of=JAN)
        assert told(w) == ([], [], [Difference(BUDI, "Budi", "golongan", "III/a", "III/b")])


def test_an_older_state_is_compared_with_the_one_that_held_from_before(tmp_path: Path) -> None:
    with batch(office(tmp_path / "k.db")) as w:
        w.roster({"nip": BUDI, "name": "Budi", "golongan": "II/d"}, as_of=date(2025, 1, 1))
        assert told(w) == ([], [], [Difference(BUDI, "Budi", "golongan", "III/a", "II/d")])


def test_leaving_and_returning_are_no_change_of_facts(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    her = {"nip": SITI, "name": "Siti"}
    with batch(path) as w:
        w.roster(her, as_of=MAR, full=True)
        assert told(w) == ([], [], [])
        assert Differences(w.session, w.batch).tallies() == {w.source: Tally(0, 1, 0, {})}
    with batch(path) as w:
        w.roster(her, {"nip": BUDI, "name": "Budi", "golongan": "III/b"}, as_of=JUL)
        budi = Who(BUDI, "Budi")
        assert told(w) == ([], [budi], [Difference(*budi, "golongan", "III/a", "III/b")])
        assert Differences(w.session, w.batch).tallies() == {w.source: Tally(0, 0, 1, {"golongan": 1})}


def test_units_of_one_name_are_told_with_the_unit_above(tmp_path: Path) -> None:
    path = tmp_path / "k.db"
    rows = [{"nip": SITI, "name": "Siti", "unit": "Umum", "unit_parent": f"Dinas {x}"} for x in "AB"]
    for day, row in zip((JAN, MAR), rows, strict=True):
        with batch(path) as w:
            w.roster(row, as_of=day)
            found = list(Differences(w.session, w.batch).changed())
    assert found == [Difference(SITI, "Siti", "unit", "Umum (Dinas A)", "Umum (Dinas B)")]


FACTS = st.fixed_dictionaries({"golongan": st.sampled_from(["III/a", "III/b"]), "position": st.sampled_from("PQ")})
ROSTERS = st.dictionaries(st.sampled_from([SITI, BUDI, WAYAN]), FACTS, min_size=1)
DAYS = (JAN, MAR, JUL)


@settings(max_examples=25, deadline=None)
@given(rosters=st.lists(ROSTERS, min_size=3, max_size=3))
def test_full_rosters_one_after_the_other_are_told_apart_exactly(
    rosters: list[dict[str, dict[str, str]]],
) -> None:
    with TemporaryDirectory() as folder:
        path, known, serving = Path(folder) / "k.db", dict[str, dict[str, str]](), set[str]()
        for day, roster in zip(DAYS, rosters, strict=True):
            for again in (False, True):  # the second time nothing is left to tell
                with batch(path) as w:
                    w.roster(*({"nip": n, "name": n, **facts} for n, facts in roster.items()), as_of=day, full=True)
                    came, returned, changed = told(w)
                    left = sum(tally.left for tally in Differences(w.session, w.batch).tallies().values())
                assert {who.nip for who in came} == (set() if again else roster.keys() - known.keys())
                assert {who.nip for who in returned} == (set() if again else (roster.keys() & known.keys()) - serving)
                assert left == (0 if again else len(serving - roster.keys()))
                expected = {
                    (nip, field, known[nip][field], value)
                    for nip, facts in roster.items()
                    if nip in known
                    for field, value in facts.items()
                    if known[nip][field] != value
                }
                assert {(d.nip, d.field, d.before, d.after) for d in changed} == expected
                known |= roster
                serving = set(roster)
