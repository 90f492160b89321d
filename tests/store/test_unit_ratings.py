"""Capaian organisasi: stored, withdrawn, and what rests on it."""

from __future__ import annotations

from pathlib import Path

import pytest

from asncli.errors import AsnError, ConflictError
from asncli.store import batches, undo
from asncli.store.database import raw_connection, session
from asncli.store.unit_ratings import UnitRated, remove_unit_rating, unit_ratings, write_unit_ratings
from asncli.store.units import list_units
from tests.workflows.import_office import WRITER
from tests.workflows.reported_office import BUDI, PERIOD, SITI, reported_office


def rate(path: Path, *rows: tuple[object, ...]) -> tuple[int, tuple[int, ...], list[tuple[int, str]]]:
    """Rate units in a batch of its own; its number, counts, and what was rejected."""
    with session(path, write=True) as opened:
        batch = batches.begin(opened, "unit rate", user="sri", now=WRITER.now)
        counts, rejected = write_unit_ratings(opened, batch, batches.add_source(opened, batch), rows)
        return batch, counts, [(fault.row, fault.code) for fault in rejected]


def finalise(path: Path, nip: str) -> None:
    """Make one evaluation final in a later batch."""
    with session(path, write=True) as opened:
        batch = batches.begin(opened, "evaluation finalise", user="sri", now=WRITER.now)
        source = batches.add_source(opened, batch)
        raw_connection(opened).execute(
            "UPDATE evaluation SET status = 'final', source_id = ?"
            " WHERE employee_id = (SELECT id FROM employee WHERE nip = ?)",
            (source, nip),
        )


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The database of the reported office, in which Siti is the head of the dinas."""
    path = reported_office(tmp_path_factory.mktemp("office") / "k.db")
    with session(path, write=True) as opened:
        raw_connection(opened).execute("UPDATE unit SET head_nip = ? WHERE name = 'Dinas Pendidikan'", (SITI,))
    return path.read_bytes()


@pytest.fixture
def path(office: bytes, tmp_path: Path) -> Path:
    """A copy of it."""
    (tmp_path / "k.db").write_bytes(office)
    return tmp_path / "k.db"


def test_a_unit_is_rated_once_a_period_and_an_empty_remark_keeps_what_is_known(path: Path) -> None:
    first = ("Dinas Pendidikan", "2026-S1", "istimewa", "Rapat 3 Juli")
    again = ("bidang sd", "2026-S1", "baik", None)
    assert rate(path, (2, *first), (3, *again), (4, *again), (5, "Dinas X", "2026-S1", "baik", None))[1:] == (
        (2, 0, 0),
        [(5, "unit-unknown"), (4, "duplicate-conflict")],
    )
    assert rate(path, (2, *first[:2], "baik", None))[1:] == ((0, 1, 0), [])
    with session(path, write=False) as opened:
        by_name = {unit.name: unit.id for unit in list_units(opened)}
        assert unit_ratings(opened, PERIOD) == {
            by_name["Dinas Pendidikan"]: UnitRated("baik", "Rapat 3 Juli"),
            by_name["Bidang SD"]: UnitRated("baik", None),
        }


def test_it_is_withdrawn_once(path: Path) -> None:
    rate(path, (2, "Bidang SD", "2026-S1", "baik", None))
    with session(path, write=True) as opened:
        (unit,) = [unit for unit in list_units(opened) if unit.name == "Bidang SD"]
        batch = batches.begin(opened, "unit rate", user="sri", now=WRITER.now)
        remove_unit_rating(opened, batch, unit, PERIOD)
        assert unit_ratings(opened, PERIOD) == {}
        with pytest.raises(AsnError) as refused:
            remove_unit_rating(opened, batch, unit, PERIOD)
    assert refused.value.code == "unit-rating-unknown"


@pytest.mark.parametrize(("final", "refused"), [(SITI, True), (BUDI, False)])
def test_it_can_not_be_undone_once_the_evaluation_of_the_head_is_final(path: Path, final: str, refused: bool) -> None:
    batch, _, _ = rate(path, (2, "Dinas Pendidikan", "2026-S1", "istimewa", None))
    finalise(path, final)
    with session(path, write=True) as opened:
        if refused:
            with pytest.raises(ConflictError, match="batch-in-use"):
                undo.undo(opened, batch, user="sri", now=WRITER.now)
        else:
            undo.undo(opened, batch, user="sri", now=WRITER.now)
        assert bool(unit_ratings(opened, PERIOD)) is refused
