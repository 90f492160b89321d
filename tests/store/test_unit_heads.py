"""Who heads a unit on a day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from asncli.store.closing import keep_units
from asncli.store.database import raw_connection, session
from asncli.store.marks import marks, subjects
from asncli.store.people import known_assessor
from asncli.store.renaming import rename
from asncli.store.staging import Rejected
from asncli.store.standing import Finals, Later
from asncli.store.undo import undo, undo_preview
from asncli.store.unit_heads import SINCE_EVER, heads_of
from asncli.store.unit_sheet import write_units
from asncli.store.units import list_units
from asncli.store.writing import Counts
from asncli.terms import Period, PeriodKind
from tests.store.office import BUDI, NOW, SITI, WAYAN, batch, data, evaluate, person
from tests.store.test_feedback import vote, write
from tests.workflows.heard_office import rate_unit

JAN, MARCH, JULY = date(2026, 1, 1), date(2026, 3, 1), date(2026, 7, 1)
S1, S2 = (Period(2026, PeriodKind.SEMESTER, n) for n in (1, 2))
BUDI_NEW = "197901012026011002"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Siti, Budi and Wayan in Dinas Pendidikan (code 1), which Budi heads."""
    path = tmp_path / "k.db"
    with batch(path) as w:
        people = {SITI: "Siti", BUDI: "Budi", WAYAN: "Wayan"}
        w.roster(*({"nip": nip, "name": name, "unit": "Dinas Pendidikan"} for nip, name in people.items()), as_of=JAN)
    assert head(path, BUDI, JULY) == (Counts(changed=1), 0)
    return path


def head(path: Path, nip: str | None, as_of: date, name: str = "Dinas Pendidikan") -> tuple[Counts, int]:
    """Import the unit with a head as the state of a day: what changed, and units with another head."""
    with batch(path, "unit import") as w:
        rows = [(2, "1", name, None, None, nip)]
        counts, rejected, new = write_units(w.session, w.batch, w.source, w.agency, rows, as_of=as_of)
    assert rejected == list[Rejected]()
    return counts, new


def kept(path: Path) -> list[tuple[object, ...]]:
    """What stands in the table."""
    with session(path, write=False) as opened:
        return raw_connection(opened).execute("SELECT since, head_nip FROM unit_head ORDER BY since").fetchall()


def heads(path: Path, *days: Period | None) -> list[str | None]:
    """Head of the unit today (None) or in a period."""
    with session(path, write=False) as opened:
        return [list_units(opened, day)[0].head_nip for day in days]


def test_the_first_head_that_is_known_heads_the_unit_since_ever(path: Path) -> None:
    assert kept(path) == []
    assert heads(path, None, S1, S2) == [BUDI, BUDI, BUDI]


def test_a_new_head_in_july_leaves_the_first_semester_to_the_old_one(path: Path) -> None:
    assert head(path, SITI, JULY) == (Counts(changed=1), 1)
    assert kept(path) == [("0001-01-01", BUDI), ("2026-07-01", SITI)]
    assert heads(path, None, S1, S2) == [SITI, BUDI, SITI]
    before = data(path)
    assert head(path, SITI, JULY) == (Counts(unchanged=1), 0)
    assert head(path, SITI, date(2026, 9, 1)) == (Counts(unchanged=1), 0)
    assert head(path, None, date(2026, 9, 1)) == (Counts(unchanged=1), 0)
    assert data(path) == before


def test_the_capaian_of_a_unit_rates_who_headed_it_at_the_end_of_the_period(path: Path) -> None:
    head(path, SITI, JULY)
    for period in (S1, S2):
        rate_unit(path, 1, "baik", period)
    with session(path, write=False) as opened:
        rated = {}
        for period in (S1, S2):
            people = subjects(opened, period)
            (position,) = marks(opened, period, people).headed
            rated[str(period)] = people[position].employee_id
    with batch(path) as w:
        assert rated == {"2026-S1": person(w, BUDI), "2026-S2": person(w, SITI)}


def test_the_same_day_again_is_a_correction(path: Path) -> None:
    head(path, SITI, JULY)
    assert head(path, WAYAN, JULY) == (Counts(changed=1), 1)
    assert kept(path) == [("0001-01-01", BUDI), ("2026-07-01", WAYAN)]
    assert heads(path, None, S1) == [WAYAN, BUDI]


def test_a_head_of_earlier_days_takes_the_place_before_a_change_that_is_known(path: Path) -> None:
    head(path, SITI, JULY)
    assert head(path, BUDI, MARCH) == (Counts(unchanged=1), 0)
    assert head(path, WAYAN, MARCH) == (Counts(changed=1), 1)
    assert kept(path) == [("0001-01-01", BUDI), ("2026-03-01", WAYAN), ("2026-07-01", SITI)]
    assert heads(path, None, S1, S2, Period(2025, PeriodKind.YEAR, 1)) == [SITI, WAYAN, SITI, BUDI]
    assert head(path, WAYAN, MARCH) == (Counts(unchanged=1), 0)
    # Of a row that changes the unit too there is one change, not two.
    assert head(path, SITI, MARCH, name="Dinas Pendidikan dan Kebudayaan") == (Counts(changed=1), 1)


def test_undoing_brings_the_old_head_back_and_in_the_order_of_the_batches(path: Path) -> None:
    before = data(path)
    head(path, SITI, JULY)
    between = data(path)
    head(path, WAYAN, MARCH)
    with session(path, write=True) as opened:
        assert undo_preview(opened, 3).later == [Later(4, "unit import", 1)]
    for number, then in ((4, between), (3, before)):
        with session(path, write=True) as opened:
            undo(opened, number, user="sri", now=NOW)
        assert data(path) == then


@pytest.mark.parametrize(("period", "refused"), [("2026-S1", False), ("2026-S2", True), ("2026", True)])
def test_what_a_final_evaluation_of_a_head_stands_on_is_not_undone(path: Path, period: str, refused: bool) -> None:
    head(path, SITI, JULY)
    for each in (S1, S2):
        rate_unit(path, 1, "baik", each)
    with batch(path, "evaluation finalise") as w:
        evaluate(w, person(w, SITI), "final", period)
    with session(path, write=True) as opened:
        assert undo_preview(opened, 3).finals == ([Finals(period, 1)] if refused else [])


@pytest.mark.parametrize(("nip", "refused"), [(BUDI, True), (SITI, False)])
def test_the_capaian_of_a_unit_concerns_the_head_of_its_period(path: Path, nip: str, refused: bool) -> None:
    head(path, SITI, JULY)
    with batch(path, "unit rate") as w:
        w.upsert("unit_rating", ("unit_id", "period"), ("predikat",), (1, "2026-S1", "baik"))
    with batch(path, "evaluation finalise") as w:
        evaluate(w, person(w, nip), "final")
    with session(path, write=True) as opened:
        assert undo_preview(opened, 4).finals == ([Finals("2026-S1", 1)] if refused else [])


def test_a_new_nip_follows_and_the_old_head_is_known_as_an_assessor(path: Path) -> None:
    outsider = "196501011990011001"
    head(path, SITI, JULY)
    head(path, outsider, MARCH)
    before = data(path)
    with batch(path, "roster rename") as w:
        assert known_assessor(w.session, outsider)
        rename(w.session, w.batch, w.source, BUDI, BUDI_NEW, "CPNS")
    assert kept(path) == [("0001-01-01", BUDI_NEW), ("2026-03-01", outsider), ("2026-07-01", SITI)]
    with session(path, write=True) as opened:
        undo(opened, 5, user="sri", now=NOW)
    assert data(path) == before


def test_a_closed_period_keeps_the_head_of_its_last_day(path: Path) -> None:
    head(path, SITI, JULY)
    with batch(path, "period close 2026-S1") as w:
        keep_units(w.session, w.batch, w.source, S1)
    head(path, WAYAN, MARCH)
    assert heads(path, S1, S2, Period(2026, PeriodKind.MONTH, 6)) == [BUDI, SITI, WAYAN]


def test_a_role_is_held_against_the_head_of_that_day(path: Path) -> None:
    head(path, SITI, JULY)
    with batch(path, "feedback import") as w:
        assert write(w, vote(BUDI, WAYAN, "atasan")).misfits == []
        assert write(w, vote(SITI, WAYAN, "atasan")).misfits == [Rejected(2, "role", "rater-role", "Atasan")]


def test_heads_of_a_day_are_asked_by_unit(path: Path) -> None:
    head(path, SITI, JULY)
    with session(path, write=False) as opened:
        assert heads_of(opened, [1], date(2026, 6, 30)) == {BUDI}
        assert heads_of(opened, [1], JULY) == {SITI}
        assert heads_of(opened, [1, 99], SINCE_EVER) == {BUDI}
