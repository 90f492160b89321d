"""A person gets another NIP; the old one stays known."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from asncli.errors import AsnError, ConflictError
from asncli.store.database import raw_connection
from asncli.store.evaluations import evaluations
from asncli.store.feedback import FIELDS, write_feedback
from asncli.store.people import find, history, known_assessor
from asncli.store.plan_lists import Wanted, list_ratings
from asncli.store.removals import remove_rating
from asncli.store.renaming import present_nip, present_nips, rename
from asncli.store.report_frames import evaluated_people
from asncli.store.staging import Rejected
from asncli.store.undo import undo
from asncli.store.unit_sheet import write_units
from asncli.store.writing import Counts
from asncli.terms import CoreValue, Period, PeriodKind
from tests.store.office import BUDI, NOW, SITI, TODAY, WAYAN, Writing, batch, data, evaluate, office, person
from tests.store.plan_rows import ratings, stored

BUDI_NEW, SITI_NEW = "197901012026011002", "198503152010012009"
JAN = date(2026, 1, 1)


def led(path: Path) -> Path:
    """Budi is superior of Siti, head of a unit and assessor."""
    office(path)
    with batch(path) as w:
        w.roster({"nip": SITI, "name": "Siti", "supervisor_nip": BUDI}, as_of=JAN)
        w.upsert("unit", ("id",), ("head_nip",), (1, BUDI))
        w.upsert("rating", ("employee_id", "period"), ("assessor_nip",), (person(w, SITI), "2026-S1", BUDI))
    return path


def renamed(w: Writing, old: str = BUDI, new: str = BUDI_NEW) -> None:
    """Give Budi another NIP."""
    rename(w.session, w.batch, w.source, old, new, "CPNS")


def references(w: Writing) -> list[object]:
    """NIP of the superior, the head and the assessor."""
    raw = raw_connection(w.session)
    return [
        raw.execute(f"SELECT {column} FROM {table} WHERE {column} IS NOT NULL").fetchone()[0]
        for table, column in (("assignment", "supervisor_nip"), ("unit", "head_nip"), ("rating", "assessor_nip"))
    ]


def test_everything_of_the_person_stays_and_who_names_the_person_follows(tmp_path: Path) -> None:
    with batch(led(tmp_path / "k.db")) as w:
        before = [(p.since, p.unit, batch_id) for p, batch_id, *_ in history(w.session, BUDI)]
        renamed(w)
        assert references(w) == [BUDI_NEW] * 3
        for nip in (BUDI, BUDI_NEW):
            known = find(w.session, nip, TODAY)
            assert known is not None
            assert (known.nip, known.name) == (BUDI_NEW, "Budi")
            assert [(p.since, p.unit, batch_id) for p, batch_id, *_ in history(w.session, nip)] == before
        assert [o.batch_id for o in history(w.session, SITI)] == [3]  # what brought her state goes on standing there
        assert known_assessor(w.session, BUDI)
        assert (present_nip(w.session, BUDI), present_nip(w.session, SITI)) == (BUDI_NEW, SITI)


def test_a_row_under_the_old_nip_is_rejected_and_a_superior_under_it_is_the_same_superior(tmp_path: Path) -> None:
    with batch(led(tmp_path / "k.db")) as w:
        renamed(w)
        result = w.roster(
            {"nip": BUDI, "name": "Budi"}, {"nip": SITI, "name": "Siti", "supervisor_nip": BUDI}, as_of=JAN
        )
        assert result.rejected == [Rejected(2, "nip", "nip-renamed", BUDI, {"new": BUDI_NEW})]
        assert result.counts == Counts(unchanged=1)


def test_a_nip_of_somebody_else_is_refused_also_a_former_one(tmp_path: Path) -> None:
    with batch(led(tmp_path / "k.db")) as w:
        renamed(w)
        for old, new, refusal, code in (
            (WAYAN, "199012312015021009", AsnError, "nip-unknown"),
            (BUDI, "197901012026011009", AsnError, "nip-renamed"),
            (SITI, BUDI_NEW, ConflictError, "nip-taken"),
            (SITI, BUDI, ConflictError, "nip-taken"),
        ):
            with pytest.raises(refusal) as refused:
                renamed(w, old, new)
            assert refused.value.code == code
            if code == "nip-renamed":
                assert str(refused.value.message) == (f"{BUDI} is a former NIP; this person has the NIP {BUDI_NEW} now")


def test_a_nip_that_came_in_as_that_of_somebody_new_tells_the_batch_to_undo(tmp_path: Path) -> None:
    path = led(tmp_path / "k.db")
    with batch(path, "roster import") as w:
        w.roster({"nip": BUDI_NEW, "name": "Budi"})
        number = w.batch
    with batch(path, "roster rename") as w:
        with pytest.raises(ConflictError) as refused:
            renamed(w)
        assert str(refused.value.hint) == (
            f"It came in with batch {number} (roster import); see: asncli roster show {BUDI_NEW}. If it is the same"
            f" person, undo that batch, rename, and import again: asncli batch undo {number}"
        )
        undo(w.session, number, user="sri", now=NOW)
        renamed(w)
        assert present_nip(w.session, BUDI) == BUDI_NEW


def test_a_person_may_be_renamed_twice_and_back(tmp_path: Path) -> None:
    third = "197901012026011003"
    with batch(led(tmp_path / "k.db")) as w:
        renamed(w)
        renamed(w, BUDI_NEW, third)
        assert [present_nip(w.session, nip) for nip in (BUDI, BUDI_NEW, third)] == [third] * 3
        renamed(w, third, BUDI)
        assert [present_nip(w.session, nip) for nip in (BUDI, BUDI_NEW, third)] == [BUDI] * 3
        assert references(w) == [BUDI] * 3


def test_undoing_a_renaming_leaves_no_trace_in_the_data(tmp_path: Path) -> None:
    path = led(tmp_path / "k.db")
    before = data(path)
    with batch(path, "roster rename") as w:
        renamed(w)
        number = w.batch
    assert data(path) != before
    with batch(path) as w:
        undo(w.session, number, user="sri", now=NOW)
    assert data(path) == before


def voted(rater: str, mark: int, words: str, **more: object) -> tuple[object, ...]:
    """A vote on Siti."""
    said = {"period": "2026-S1", "period_end": TODAY, "nip": SITI, "role": "rekan", "rater_nip": rater, **more}
    marks: dict[str, object] = {value.value: mark for value in CoreValue}
    return tuple((said | marks | {"comment": words}).get(field) for field in FIELDS)


def test_who_voted_under_both_nips_votes_once_and_the_newest_vote_is_kept(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    told = (
        [voted(BUDI_NEW, 5, "Kata lama"), voted(BUDI_NEW, 3, "Atasan", role="atasan"), voted(WAYAN, 2, "Wayan")],
        [voted(BUDI, 1, "Kata baru"), voted(BUDI, 4, "Lain", period="2026-Q2")],
    )
    for votes in told:
        with batch(path, "feedback import") as w:
            assert write_feedback(w.session, w.source, [(n, *vote) for n, vote in enumerate(votes, 2)]).rejected == []
    with batch(path) as w:
        assert rename(w.session, w.batch, w.source, BUDI, BUDI_NEW, "CPNS") == 1
        kept = stored(w, "SELECT period, role, mark, comment FROM feedback_mark ORDER BY comment")
        assert kept == [
            ("2026-S1", "atasan", 300, "Atasan"), ("2026-S1", "rekan", 100, "Kata baru"),
            ("2026-Q2", "rekan", 400, "Lain"), ("2026-S1", "rekan", 200, "Wayan"),
        ]  # fmt: skip
        assert stored(w, "SELECT count(*) FROM feedback_rater NATURAL JOIN feedback_mark") == [(4,)]
        assert data_of_journal(w) == []
    assert b"Kata lama" not in path.read_bytes()


def data_of_journal(w: Writing) -> list[tuple[object, ...]]:
    """Rows of feedback in the journal, which keeps none."""
    return stored(w, "SELECT * FROM change WHERE tbl LIKE 'feedback%'")


def roster_names(w: Writing) -> None:
    """A later roster names the superior by the former NIP."""
    w.roster({"nip": SITI, "name": "Siti", "supervisor_nip": BUDI}, as_of=TODAY)
    w.roster({"nip": WAYAN, "name": "Wayan", "supervisor_nip": BUDI}, as_of=TODAY)


def unit_names(w: Writing) -> None:
    """A later sheet of units names the head by the present NIP."""
    write_units(
        w.session, w.batch, w.source, w.agency, [(2, "1", "Dinas Pendidikan", None, None, BUDI_NEW)], as_of=TODAY
    )


def rating_names(w: Writing) -> None:
    """A later rating names the assessor."""
    ratings(w, {"nip": SITI, "period": "2026-S2", "work_rating": "meets", "assessor_nip": BUDI})


def vote_names(w: Writing) -> None:
    """A later vote names the rater."""
    vote = {"period": "2026-S1", "period_end": TODAY, "nip": SITI, "role": "rekan", "rater_nip": BUDI, "loyal": 4}
    write_feedback(w.session, w.source, [(2, *(vote.get(f) for f in FIELDS))])


@pytest.mark.parametrize("later", [roster_names, unit_names, rating_names, vote_names])
def test_a_renaming_is_not_undone_while_a_later_batch_names_the_new_nip(
    tmp_path: Path, later: Callable[[Writing], None]
) -> None:
    path = led(tmp_path / "k.db")
    with batch(path) as w:
        w.roster({"nip": WAYAN, "name": "Wayan"}, as_of=JAN)
        w.upsert("unit", ("id",), ("head_nip",), (1, WAYAN))
    with batch(path, "roster rename") as w:
        renamed(w)
        number = w.batch
    with batch(path, "later") as w:
        later(w)
        last = w.batch
    with batch(path) as w:
        with pytest.raises(ConflictError) as refused:
            undo(w.session, number, user="sri", now=NOW)
        assert f"later batches stand on it: {last} (later)" in str(refused.value.message)
        undo(w.session, last, user="sri", now=NOW)
        undo(w.session, number, user="sri", now=NOW)
        assert present_nip(w.session, BUDI) == BUDI


def test_whatever_names_the_old_nip_later_means_the_same_person(tmp_path: Path) -> None:
    rating: dict[str, object] = {"nip": SITI, "period": "2026-S2", "work_rating": "meets", "assessor_nip": BUDI}
    with batch(led(tmp_path / "k.db")) as w:
        renamed(w)
        assert present_nips(w.session) == {BUDI: BUDI_NEW}
        assert ratings(w, rating)[1] == []
        write_units(
            w.session, w.batch, w.source, w.agency, [(2, "1", "Dinas Pendidikan", None, None, BUDI)], as_of=TODAY
        )
        assert stored(w, "SELECT DISTINCT assessor_nip FROM rating UNION SELECT head_nip FROM unit") == [
            (None,), (BUDI_NEW,),
        ]  # fmt: skip
        (former,) = ratings(w, {**rating, "nip": BUDI, "assessor_nip": WAYAN})[1]
        assert (former.code, former.values) == ("nip-renamed", {"new": BUDI_NEW})


def test_what_is_asked_for_by_a_former_nip_is_that_of_the_person(tmp_path: Path) -> None:
    s1 = Period(2026, PeriodKind.SEMESTER, 1)
    with batch(led(tmp_path / "k.db")) as w:
        evaluate(w, person(w, SITI), "final")
        rename(w.session, w.batch, w.source, SITI, SITI_NEW, "Koreksi BKN")
        for nip in (SITI, SITI_NEW):
            assert [line.nip for line in list_ratings(w.session, Wanted(TODAY, nip))] == [SITI_NEW]
        (period,) = stored(w, "SELECT period FROM evaluation")[0]
        found = Period.find(str(period))
        assert found is not None
        assert [line.nip for line in evaluations(w.session, found, nip=SITI)] == [SITI_NEW]
        remove_rating(w.session, w.batch, SITI, s1)
        assert list_ratings(w.session, Wanted(TODAY)) == []


def test_an_evaluation_keeps_the_nip_of_the_superior_and_still_finds_the_name(tmp_path: Path) -> None:
    with batch(led(tmp_path / "k.db")) as w:
        evaluate(w, person(w, SITI), "final")
        raw_connection(w.session).execute("UPDATE evaluation SET supervisor_nip = ?", (BUDI,))
        renamed(w)
        (row,) = evaluated_people(w.session, Period(2026, PeriodKind.SEMESTER))
        assert (row.supervisor_nip, row.supervisor) == (BUDI, "Budi")
