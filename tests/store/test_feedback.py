"""Votes come in and go, and nothing but their counts stays in the journal."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from asncli.errors import ConflictError
from asncli.store import batches
from asncli.store.database import raw_connection, session
from asncli.store.feedback import FIELDS, MARKED, Votes, Written, keep_met, votes_of, write_feedback
from asncli.store.renaming import rename
from asncli.store.standing import Finals
from asncli.store.undo import undo, undo_preview
from asncli.store.writing import Counts
from tests.store.office import BUDI, NOW, SITI, WAYAN, Writing, batch, data_in, evaluate, person
from tests.store.plan_rows import told

REMARK = "Terlambat setiap Senin"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with batch(tmp_path / "k.db") as w:
        w.roster(*({"nip": nip, "name": f"Orang {n}"} for n, nip in enumerate((SITI, BUDI, WAYAN))))
    return tmp_path / "k.db"


@pytest.fixture
def w(path: Path) -> Iterator[Writing]:
    with batch(path, "feedback import") as opened:
        yield opened


def vote(
    rater: str | None = BUDI, nip: str = SITI, role: str = "rekan", mark: int = 4, **more: object
) -> dict[str, object]:
    marks = dict.fromkeys(MARKED[:-1], mark)
    named = {"rater_nip": rater, "respondent": None if rater else "R-1"}
    end = date(2026, 6, 30)
    return {"period": "2026-S1", "period_end": end, "nip": nip, "role": role, **named, **marks, **more}


def write(w: Writing, *votes: dict[str, object]) -> Written:
    """Write votes, the first one from row 2 on, and keep the counts as an import does."""
    found = write_feedback(w.session, w.source, [(n, *(v.get(f) for f in FIELDS)) for n, v in enumerate(votes, 2)])
    batches.finish(w.session, w.batch, found.counts._asdict())
    keep_met(w.session, w.batch, found.met)
    return found


def marks(path: Path) -> list[tuple[object, ...]]:
    with session(path, write=False) as opened:
        sql = f"SELECT {', '.join(MARKED)} FROM feedback_mark ORDER BY 1"
        return raw_connection(opened).execute(sql).fetchall()


def test_the_same_vote_changes_nothing_and_another_takes_its_place(w: Writing) -> None:
    assert write(w, vote(), vote(WAYAN), vote(None, role="masyarakat")).counts == Counts(added=3)
    assert write(w, vote(), vote(WAYAN, comment=REMARK), vote(WAYAN, BUDI)).counts == Counts(added=1, unchanged=2)
    rows = raw_connection(w.session).execute("SELECT count(*), count(comment) FROM feedback_mark").fetchone()
    assert rows == (4, 1)


def test_a_rater_has_one_vote_in_each_role_person_and_period(w: Writing) -> None:
    others = vote(role="bawahan"), vote(nip=WAYAN), vote(period="2026-S2")
    assert write(w, vote(), *others).counts == Counts(added=4)
    found = write(w, vote(), vote(mark=1))
    assert (found.counts, told(found.rejected)) == (Counts(unchanged=1), [(3, "nip", "duplicate-conflict")])


def test_everybody_rates_oneself_as_diri_and_nobody_else(w: Writing) -> None:
    found = write(w, vote(SITI, role="diri"), vote(SITI), vote(BUDI, role="diri"), vote(nip="198001012005011009"))
    assert (found.counts.added, told(found.rejected)) == (
        1, [(3, "rater_nip", "rater-self"), (4, "rater_nip", "rater-self"), (5, "nip", "nip-unknown")],
    )  # fmt: skip
    assert [fault.value for fault in found.rejected] == [None, None, "198001012005011009"]


def test_a_rater_is_joined_to_the_marks_by_a_random_token_only_and_order_tells_nothing(w: Writing) -> None:
    raters = [f"1978040{n}2003121902" for n in range(1, 10)]
    write(w, *(vote(rater, mark=n % 5 + 1) for n, rater in enumerate(raters)))
    raw = raw_connection(w.session)
    tokens = [row[0] for row in raw.execute("SELECT * FROM feedback_mark")]  # of all columns: the table as it lies
    assert tokens == sorted(tokens)
    assert {len(token) for token in tokens} == {32}
    joined = dict(
        raw.execute("SELECT rater_nip, loyal FROM feedback_rater JOIN feedback_mark USING (token)").fetchall()
    )
    assert joined == {rater: n % 5 + 1 for n, rater in enumerate(raters)}
    assert raw.execute("SELECT name FROM temp.sqlite_schema WHERE name IN ('staged', 'replaced')").fetchall() == []


def test_the_journal_holds_counts_only_and_a_replaced_comment_is_nowhere_in_the_file(path: Path) -> None:
    with batch(path, "feedback import") as w:
        write(w, vote(comment=REMARK))
    assert REMARK.encode() in path.read_bytes()
    with batch(path, "feedback import") as w:
        write(w, vote(comment="Kini tepat waktu"))
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("SELECT count(*) FROM change WHERE batch_id > 1").fetchone() == (0,)
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert REMARK.encode() not in path.read_bytes()
    with session(path, write=False) as opened:
        shown = batches.show_batch(opened, 3)
    assert (shown.batch.counts, shown.tables, shown.changes) == (
        {"added": 0, "changed": 0, "unchanged": 1, "known_by_batch": {"2": 1}}, {}, [],
    )  # fmt: skip


def test_undoing_removes_the_votes_of_a_batch_and_keeps_nothing_of_them(path: Path) -> None:
    with session(path, write=False) as opened:
        before = data_in(opened)
    with batch(path, "feedback import") as w:
        write(w, vote(), vote(WAYAN, comment=REMARK))
    with session(path, write=True) as opened:
        assert undo_preview(opened, 2).removed == {"feedback_mark": 2, "feedback_rater": 2}
        undo(opened, 2, user="sri", now=NOW)
    with session(path, write=False) as opened:
        assert data_in(opened) == before
        undoing = batches.batch_line(opened, 3)
        (changes,) = raw_connection(opened).execute("SELECT count(*) FROM change WHERE batch_id > 1").fetchone()
    assert (json.dumps(undoing.counts), changes) == (
        '{"removed": {"feedback_mark": 2, "feedback_rater": 2}, "restored": {}}', 0,
    )  # fmt: skip


def test_a_batch_whose_votes_were_replaced_is_undone_after_the_one_that_replaced_them(path: Path) -> None:
    for votes in ((vote(), vote(WAYAN)), (vote(mark=2),), (vote(nip=BUDI, rater=SITI),), (vote(nip=WAYAN),)):
        with batch(path, "feedback import") as w:
            write(w, *votes)
    with session(path, write=True) as opened:
        with pytest.raises(ConflictError) as refused:
            undo(opened, 2, user="sri", now=NOW)
        assert refused.value.code == "batch-in-use"
        assert str(refused.value.message).endswith("later batches stand on it: 3 (feedback import)")
        undo(opened, 3, user="sri", now=NOW)
        assert votes_of(raw_connection(opened), 2) == Votes(1, 0, [])
        undo(opened, 2, user="sri", now=NOW)
    assert len(marks(path)) == 2


@pytest.mark.parametrize("guess", [4, 2])
def test_nothing_tells_whether_a_vote_that_was_known_is_the_same(path: Path, guess: int) -> None:
    with batch(path, "feedback import") as w:
        write(w, vote(mark=4))
    with batch(path, "feedback import") as w:
        assert write(w, vote(mark=guess)).counts == Counts(unchanged=1)
    with session(path, write=True) as opened:
        assert votes_of(raw_connection(opened), 2).later == [(3, "feedback import", 1)]
        preview = undo_preview(opened, 3)
        assert (preview.removed, preview.known_votes) == ({}, 1)
        assert batches.batch_line(opened, 3).counts == {
            "added": 0,
            "changed": 0,
            "unchanged": 1,
            "known_by_batch": {"2": 1},
        }


def test_a_rater_who_was_renamed_after_voting_has_one_vote(path: Path) -> None:
    new = "197901012026011002"
    with batch(path, "feedback import") as w:
        write(w, vote())
    with batch(path, "roster rename") as w:
        rename(w.session, w.batch, w.source, BUDI, new, "CPNS")
    for rater in (BUDI, new):
        with batch(path, "feedback import") as w:
            assert write(w, vote(rater, mark=2)).counts == Counts(unchanged=1)
    assert [row[0] for row in marks(path)] == [2]
    with session(path, write=True) as opened:
        undo(opened, 3, user="sri", now=NOW)
    with batch(path, "feedback import") as w:
        assert write(w, vote(mark=2)).counts == Counts(unchanged=1)


def test_people_whose_feedback_is_there_are_not_taken_back(path: Path) -> None:
    with batch(path, "feedback import") as w:
        write(w, vote())
    with session(path, write=True) as opened, pytest.raises(ConflictError, match="batch-in-use"):
        undo(opened, 1, user="sri", now=NOW)


def test_votes_that_a_final_evaluation_rests_on_are_not_undone(path: Path) -> None:
    for votes in ((vote(), vote(nip=WAYAN)), (vote(WAYAN, BUDI, period="2026-S2"),)):
        with batch(path, "feedback import") as w:
            write(w, *votes)
    with batch(path, "evaluation finalise") as w:
        evaluate(w, person(w, SITI), "final")
        evaluate(w, person(w, BUDI), "final", period="2026")
    with session(path, write=True) as opened:
        found = [undo_preview(opened, number).finals for number in (2, 3)]
        assert found == [[Finals("2026-S1", 1)], [Finals("2026", 1)]]
        with pytest.raises(ConflictError) as refused:
            undo(opened, 2, user="sri", now=NOW)
    assert "final evaluations stand on it (people in brackets): 2026-S1 (1)" in str(refused.value.message)


@pytest.mark.parametrize("guess", [4, 1])
def test_what_can_be_undone_after_the_decision_does_not_tell_whether_a_guess_was_right(path: Path, guess: int) -> None:
    for votes in ((vote(mark=4),), (vote(mark=guess),)):
        with batch(path, "feedback import") as w:
            write(w, *votes)
    with batch(path, "evaluation finalise") as w:
        evaluate(w, person(w, SITI), "final")
    with session(path, write=False) as opened:
        assert [undo_preview(opened, number).finals for number in (2, 3)] == [[Finals("2026-S1", 1)]] * 2
