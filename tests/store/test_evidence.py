"""Evidence and what is recorded of its files."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from asncli.store.achievements import write_achievements
from asncli.store.database import session
from asncli.store.evidence import FileRecord, NamedEvidence, named_evidence, record_files
from asncli.store.plan_lists import Wanted, list_achievements
from asncli.store.undo import undo
from asncli.store.writing import Counts
from asncli.terms import Period, PeriodKind
from tests.store.office import NOW, SITI, TODAY, Writing, batch, data, office
from tests.store.plan_rows import achievements, stored

MARCH, JUNE = date(2026, 3, 31), date(2026, 6, 30)
RECORDED = "SELECT day, evidence_digest, evidence_day FROM achievement ORDER BY day"
DIGEST = "ab" * 32


def realised(day: date, **more: object) -> dict[str, object]:
    return {"nip": SITI, "code": "I1", "day": day, "value": 60_000, **more}


def known(w: Writing) -> None:
    achievements(w, realised(MARCH, evidence="bukti/maret.pdf"), realised(JUNE))
    assert record_files(w.session, w.batch, [FileRecord(1, str(MARCH), DIGEST, date(2026, 4, 2))]) == 1


def test_realisations_with_and_without_evidence_are_told_apart(tmp_path: Path) -> None:
    with batch(office(tmp_path / "k.db")) as w:
        known(w)
        everybody = Wanted(TODAY)
        (bare,) = list_achievements(w.session, everybody, without_evidence=True)
        assert (bare.day, bare.evidence) == ("2026-06-30", None)
        (named,) = named_evidence(w.session, everybody)
        assert named == NamedEvidence(
            1, SITI, "Siti", "I1", "2026-03-31", "bukti/maret.pdf", DIGEST, "2026-04-02", closed=False
        )
        assert named_evidence(w.session, everybody, period=Period(2026, PeriodKind.QUARTER, 2)) == []
        stored(
            w, "INSERT INTO period_lock (period, status, raters_deleted, source_id) VALUES ('2026-S1', 'closed', 0, 1)"
        )
        assert [one.closed for one in named_evidence(w.session, everybody)] == [True]


def test_what_is_known_of_a_file_stays_with_its_name_and_goes_with_it(tmp_path: Path) -> None:
    with batch(office(tmp_path / "k.db")) as w:
        known(w)
    with batch(tmp_path / "k.db") as w:
        assert achievements(w, realised(MARCH, value=70_000))[0] == Counts(changed=1)
        assert stored(w, RECORDED)[0] == ("2026-03-31", DIGEST, "2026-04-02")
    with batch(tmp_path / "k.db") as w:
        achievements(w, realised(MARCH, value=70_000, evidence="bukti/lain.pdf"))
        assert stored(w, RECORDED)[0] == ("2026-03-31", None, None)
    with session(tmp_path / "k.db", write=True) as opened:
        undo(opened, 5, user="sri", now=NOW)
    with batch(tmp_path / "k.db") as w:
        assert stored(w, RECORDED)[0] == ("2026-03-31", DIGEST, "2026-04-02")
        assert write_achievements(w.session, w.batch, w.source, []) == (Counts(), [])


def test_recording_is_undone(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    with batch(path) as w:
        achievements(w, realised(MARCH, evidence="maret.pdf"))
    before = data(path)
    with batch(path, "achievement evidence") as w:
        record_files(w.session, w.batch, [FileRecord(1, str(MARCH), DIGEST, MARCH)])
    with session(path, write=True) as opened:
        undo(opened, 4, user="sri", now=NOW)
    assert data(path) == before
