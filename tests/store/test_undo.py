"""Undoing batches: everything is as before, byte for byte, or nothing is done."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asncli.errors import ConflictError
from asncli.store.database import raw_connection, session
from asncli.store.undo import Preview, undo, undo_preview
from asncli.store.writing import primary_key, remove
from tests.store.office import BUDI, NOW, SITI, TODAY, WAYAN, Writing, achieve, batch, data, data_in, office, person

NIPS = (SITI, BUDI, WAYAN, "200001012026031004")
DAYS = (date(2026, 1, 1), date(2026, 3, 1), date(2026, 7, 1))
UNITS = (None, "Bidang SD", "Bidang SMP", "Dinas Pendidikan")


def take_back(path: Path, number: int) -> Preview:
    """Undo a batch."""
    with session(path, write=True) as opened:
        return undo(opened, number, user="sri", now=NOW)


def refused(path: Path, number: int) -> tuple[str, str]:
    """Code and sentence of a refusal, after which nothing has changed."""
    before = data(path)
    with pytest.raises(ConflictError) as refusal:
        take_back(path, number)
    assert data(path) == before
    return refusal.value.code, str(refusal.value.message)


def test_a_batch_is_previewed_and_taken_back_whole(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    before = data(path)
    with batch(path) as w:
        w.roster({"nip": SITI, "name": "Siti Aminah"}, {"nip": WAYAN, "name": "Wayan", "unit": "Dinas Sosial"})
        achieve(w, TODAY, 7)
        remove(w.session, w.batch, "assignment", [(2,)])
    with session(path, write=False) as opened:
        preview = undo_preview(opened, 3)
    assert (preview.removed, preview.restored, preview.later, preview.finals) == (
        {"achievement": 1, "assignment": 1, "employee": 1, "unit": 1}, {"assignment": 1, "employee": 1}, [], [],
    )  # fmt: skip
    after = data(path)
    assert after != before
    assert take_back(path, 3) == preview
    assert data(path) == before


def test_the_whole_database_is_taken_back_batch_by_batch(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    for number in (2, 1):
        take_back(path, number)
    assert not any(data(path).values())


def test_a_batch_is_undone_once_and_an_undoing_never(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    take_back(path, 2)
    assert refused(path, 2) == ("batch-undone", "Batch 2 has been undone already, by sri")
    assert refused(path, 3) == ("batch-is-undo", "Batch 3 is itself the undoing of batch 2")


def test_a_batch_that_others_stand_on_is_refused_until_they_are_undone(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    before = data(path)
    for value in (1, 2):
        with batch(path, "achievement import") as w:
            achieve(w, TODAY, value)
    assert refused(path, 3) == (
        "batch-in-use", "Batch 3 can not be undone: later batches stand on it: 4 (achievement import)",
    )  # fmt: skip
    take_back(path, 4)
    take_back(path, 3)
    assert data(path) == before


def test_a_batch_undone_in_between_does_not_stand_in_the_way(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    with batch(path) as w:
        achieve(w, TODAY, 1)
    before = data(path)
    for value in (2, 3):
        with batch(path) as w:
            achieve(w, TODAY, value)
        take_back(path, 4 if value == 2 else 6)
    assert data(path) == before
    take_back(path, 3)
    assert data(path)["achievement"] == []


def write_at_random(w: Writing, what: str, who: int, when: int, number: int) -> None:
    """Do one small thing."""
    raw = raw_connection(w.session)
    known = raw.execute("SELECT 1 FROM employee WHERE nip = ?", (NIPS[who],)).fetchone()
    if what == "roster":
        named = {"unit": UNITS[number % 4], "golongan": ("III/a", "III/b", None)[number % 3]}
        w.roster({"nip": NIPS[who], "name": f"Nama {number}", **named}, as_of=DAYS[when], full=number == 0)
    elif what == "achievement":
        achieve(w, DAYS[when], number)
    elif what == "rating" and known:
        row = (person(w, NIPS[who]), "2026-S1", "meets", f"catatan '{number}' \"ä\" \n")
        w.upsert("rating", ("employee_id", "period"), ("work_rating", "feedback"), row)
    elif what == "swap":  # two units exchange their codes, through the same batch
        numbers = [n for (n,) in raw.execute("SELECT id FROM unit ORDER BY id LIMIT 2")]
        w.upsert("unit", ("id",), ("code",), *((n, None) for n in numbers))
        w.upsert("unit", ("id",), ("code",), *((n, f"{(n + number) % 2}") for n in numbers))
    elif what == "remove":
        remove(w.session, w.batch, "achievement", [(1, DAYS[when])])
        remove(w.session, w.batch, "rating", [(number,)])


steps = st.tuples(
    st.sampled_from(["roster", "achievement", "rating", "swap", "remove"]),
    st.integers(0, 3),
    st.integers(0, 2),
    st.integers(0, 5),
)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.lists(steps, min_size=1, max_size=4), min_size=1, max_size=5))
def test_whatever_was_written_undoing_gives_back_the_same_bytes(
    batches: list[list[tuple[str, int, int, int]]],
) -> None:
    with TemporaryDirectory() as folder:
        path = office(Path(folder) / "k.db")
        states = [data(path)]
        for written in batches:
            with batch(path) as w:
                for step in written:
                    write_at_random(w, *step)
            states.append(data(path))
        for number in range(len(batches), 0, -1):
            take_back(path, number + 2)
            assert data(path) == states[number - 1]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.lists(steps, min_size=1, max_size=3), min_size=2, max_size=4), st.integers(0, 3))
def test_an_earlier_batch_is_undone_soundly_or_refused_with_nothing_changed(
    batches: list[list[tuple[str, int, int, int]]], which: int
) -> None:
    with TemporaryDirectory() as folder:
        path = office(Path(folder) / "k.db")
        for written in batches:
            with batch(path) as w:
                for step in written:
                    write_at_random(w, *step)
        number = 3 + which % len(batches)
        with session(path, write=True) as opened:
            raw = raw_connection(opened)
            changed = raw.execute("SELECT tbl, row_key, image FROM change WHERE batch_id = ?", (number,)).fetchall()
            before = data_in(opened)
            preview = undo_preview(opened, number)
            if preview.later:
                with pytest.raises(ConflictError):
                    undo(opened, number, user="sri", now=NOW)
                assert data_in(opened) == before
                return
            undo(opened, number, user="sri", now=NOW)
            assert raw.execute("PRAGMA foreign_key_check").fetchall() == []
            touched = {(table, key) for table, key, _ in changed}
            after = data_in(opened)
            for table, rows in before.items():
                width = len(primary_key(table))
                kept = [r for r in rows if (table, "|".join(map(str, r[:width]))) not in touched]
                assert [r for r in after[table] if (table, "|".join(map(str, r[:width]))) not in touched] == kept
