"""Writing rows as sets, with a journal of what was there before."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from asncli.store.database import raw_connection
from asncli.store.writing import Counts, remove, upsert, upsert_selected
from tests.store.office import BUDI, SITI, TODAY, WAYAN, Writing, achieve, batch, data, office

KEY, COLUMNS = ("agency_id", "nip"), ("name", "education", "birth_date")


def journal(w: Writing) -> list[tuple[str, str, dict[str, object] | None]]:
    """What the batch noted."""
    rows = raw_connection(w.session).execute(
        "SELECT tbl, row_key, image FROM change WHERE batch_id = ? ORDER BY tbl, row_key", (w.batch,)
    )
    return [(table, key, json.loads(image) if image else None) for table, key, image in rows]


def test_new_different_and_equal_rows_are_told_apart(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    with batch(path) as w:
        counts = w.upsert(
            "employee", KEY, COLUMNS,
            (1, SITI, "Siti", None, None), (1, BUDI, "Budi", "S1", None), (1, WAYAN, "Wayan", None, date(1990, 12, 31)),
        )  # fmt: skip
        assert counts == Counts(added=1, changed=1, unchanged=1)
        keys = [(table, key, before and before["education"]) for table, key, before in journal(w)]
        assert keys == [("employee", "1", None), ("employee", "3", None)]
        assert [before for _, _, before in journal(w)][1] is None
    assert [(r[2], r[3], r[8], r[7], r[9], r[10]) for r in data(path)["employee"]] == [
        (BUDI, "Budi", "S1", None, 3, 2), (SITI, "Siti", None, None, 1, 2), (WAYAN, "Wayan", None, "1990-12-31", 3, 3),
    ]  # fmt: skip


def test_writing_the_same_again_touches_nothing(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    with batch(path) as w:
        assert achieve(w, TODAY, 5) == Counts(added=1)
    before = data(path)
    with batch(path) as w:
        assert achieve(w, TODAY, 5) == Counts(unchanged=1)
        assert journal(w) == []
    assert data(path) == before


def test_an_empty_value_clears_or_keeps_what_is_known_as_is_said(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    query = "SELECT 1, ?, ?, ?, NULL, ?, 2"
    with batch(path) as w:
        for title, keep, expected in (("S1", False, "S1"), (None, True, "S1"), (None, False, None)):
            upsert_selected(
                w.session, w.batch, "employee", KEY, COLUMNS, query, (SITI, "Siti", title, w.source), keep_known=keep
            )
            found = raw_connection(w.session).execute("SELECT education FROM employee WHERE nip = ?", (SITI,))
            assert found.fetchone() == (expected,)


def test_of_two_rows_with_one_key_the_later_counts(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    with batch(path) as w:
        rows = [(1, WAYAN, name, None, None) for name in ("Wayan", "I Wayan")]
        assert w.upsert("employee", KEY, COLUMNS, *rows) == Counts(added=1)
    assert [r[3] for r in data(path)["employee"]] == ["Budi", "Siti", "I Wayan"]


def test_the_first_image_of_a_batch_stays_the_state_before_it(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    with batch(path) as w:
        achieve(w, TODAY, 1)
    with batch(path) as w:
        for value in (2, 3):
            assert achieve(w, TODAY, value) == Counts(changed=1)
        achieve(w, date(2026, 8, 1), 9)
        assert [(key, before and before["value"]) for _, key, before in journal(w)] == [
            ("1|2026-07-01", 1), ("1|2026-08-01", None),
        ]  # fmt: skip
    assert [row[:3] for row in data(path)["achievement"]] == [(1, "2026-07-01", 3), (1, "2026-08-01", 9)]


def test_removed_rows_leave_their_image(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    with batch(path) as w:
        achieve(w, TODAY, 1)
    with batch(path, "achievement remove") as w:
        assert remove(w.session, w.batch, "achievement", [(1, TODAY), (1, date(2020, 1, 1))]) == 1
        assert [(t, k, i and i["value"]) for t, k, i in journal(w)] == [("achievement", "1|2026-07-01", 1)]
    assert data(path)["achievement"] == []


def test_a_row_whose_key_has_an_empty_part_is_new(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    with batch(path) as w:
        rows = [(None, 1, name, name) for name in ("a", "b")]
        assert w.upsert("unit", ("id",), ("agency_id", "name", "name_key"), *rows) == Counts(added=2)
        assert [key for table, key, _ in journal(w)] == ["3", "4"]


def test_a_number_is_never_given_twice(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    for expected in (3, 4):
        with batch(path) as w:
            w.upsert("employee", KEY, COLUMNS, (1, WAYAN, "Wayan", None, None))
            assert [key for _, key, _ in journal(w)] == [str(expected)]
            remove(w.session, w.batch, "employee", [(expected,)])


def test_rows_that_fail_on_their_way_leave_nothing(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    before = data(path)

    def rows() -> Iterator[tuple[object, ...]]:
        yield (1, WAYAN, "Wayan", None, None, 1, 1)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), batch(path) as w:
        upsert(w.session, w.batch, "employee", KEY, COLUMNS, rows())
    assert data(path) == before
