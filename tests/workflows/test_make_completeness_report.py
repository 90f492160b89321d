"""How complete the data of a period are, and who is reminded."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from asncli.errors import AsnError
from asncli.reports.completeness import build
from asncli.reports.completeness_data import STEPS, AtBkn, Completeness, Difference, Evaluated, Person, PlanState, Rated
from asncli.rules.policy import load_policy
from asncli.store.database import raw_connection, session
from asncli.store.units import list_units
from asncli.terms import FeedbackRole, Period, PeriodStep
from asncli.workflows.make_completeness_report import completeness, reminded
from asncli.workflows.priority import find_priority
from asncli.workflows.rhythm import rhythm
from tests.workflows.completeness_office import completeness_office
from tests.workflows.reported_office import AGUS, BUDI, DEWI, LEADER, PERIOD, RANI, SITI, WAYAN
from tests.workflows.test_close_period import close, settled

POLICY = load_policy()
JULY = date(2026, 7, 8)
REKAN = tuple(FeedbackRole).index(FeedbackRole.REKAN)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return completeness_office(tmp_path_factory.mktemp("office") / "a.db")


def seen(path: Path, today: date = JULY, **said: int | str | None) -> Completeness:
    with session(path, write=False) as opened:
        return completeness(opened, PERIOD, POLICY, today, **said)  # type: ignore[arg-type] # names decide the types


def people(found: Completeness) -> dict[str, Person]:
    return {one.nip: one for one in found.people}


def test_there_is_one_person_in_each_state(office: Path) -> None:
    found = people(seen(office))
    assert {nip: one.plan for nip, one in found.items()} == {
        SITI: PlanState.APPROVED, BUDI: PlanState.SUBMITTED, WAYAN: PlanState.RETURNED, RANI: PlanState.DRAFT,
        AGUS: PlanState.NONE, DEWI: PlanState.NONE,
    }  # fmt: skip
    assert {nip: one.rated for nip, one in found.items()} == {
        SITI: Rated.BOTH, RANI: Rated.BOTH, BUDI: Rated.BEHAVIOUR, AGUS: Rated.BEHAVIOUR, WAYAN: Rated.NONE, DEWI: None,
    }  # fmt: skip
    assert {nip: one.evaluated for nip, one in found.items()} == {
        SITI: Evaluated.DRAFT, BUDI: Evaluated.DRAFT, RANI: Evaluated.DRAFT, WAYAN: Evaluated.INCOMPLETE,
        AGUS: Evaluated.INCOMPLETE, DEWI: Evaluated.EXCLUDED,
    }  # fmt: skip
    assert [nip for nip, one in found.items() if not one.counted] == [DEWI]


def test_months_count_indicators_that_are_due_and_have_a_realisation(office: Path) -> None:
    found = people(seen(office))
    after = (None,) * 6
    assert (found[SITI].due, found[SITI].months) == (2, (0, 1, 1, 1, 0, 2, *after))
    # Of the two indicators of Budi one is not due in the semester.
    assert (found[BUDI].due, found[BUDI].months, found[BUDI].realised) == (1, (0, 0, 0, 0, 0, 1, *after), 1)
    assert (found[WAYAN].due, found[WAYAN].realised, found[WAYAN].missing) == (2, 1, ("IKI-2",))
    assert (found[AGUS].due, found[AGUS].months) == (0, (None,) * 12)
    assert people(seen(office, date(2026, 3, 10)))[SITI].months == (0, 1, 1, *(None,) * 9)


def test_of_feedback_nothing_is_told_but_whether_it_is_enough(office: Path) -> None:
    found = people(seen(office))
    assert [found[nip].enough[REKAN] for nip in (BUDI, WAYAN, SITI)] == [True, False, False]
    assert {type(told) for one in found.values() for told in one.enough} == {bool}
    feedback = STEPS.index(PeriodStep.FEEDBACK)
    assert [found[nip].steps[feedback] for nip in (BUDI, WAYAN, DEWI)] == [True, False, None]


def test_differences_from_bkn_are_named(office: Path) -> None:
    found = people(seen(office))
    assert {nip: (one.bkn, one.difference) for nip, one in found.items()} == {
        SITI: (AtBkn.PENGAJUAN, Difference.APPROVED_HERE), BUDI: (AtBkn.PERSETUJUAN, Difference.APPROVED_THERE),
        WAYAN: (AtBkn.DRAFT, None), RANI: (AtBkn.NONE, Difference.ONLY_HERE),
        AGUS: (AtBkn.UNSAID, Difference.ONLY_BKN), DEWI: (AtBkn.DRAFT, None),
    }  # fmt: skip


def test_the_steps_are_those_of_the_period_and_the_sum_of_the_people(office: Path) -> None:
    found = seen(office)
    with session(office, write=False) as opened:
        steps = [tuple(line) for line in rhythm(opened, PERIOD, POLICY, JULY).steps if line.step in STEPS]
    assert [tuple(line) for line in found.steps] == steps
    summed = [[one.steps[n] for one in found.people] for n in range(len(STEPS))]
    assert [(states.count(True), len(states) - states.count(None)) for states in summed] == [
        (line.done, line.total) for line in found.steps
    ]


def test_reminders_say_what_is_asked_of_whom_about_whom_until_when(office: Path) -> None:
    found = [(r.nip, r.step, r.turn, r.superior_nip, r.due) for r in seen(office).reminders]
    assert (WAYAN, PeriodStep.PLANS, "employee", SITI, date(2026, 1, 31)) in found
    assert (AGUS, PeriodStep.PLANS, "employee", None, date(2026, 1, 31)) in found
    assert (BUDI, PeriodStep.PLANS, "superior", SITI, date(2026, 1, 31)) in found
    assert (WAYAN, PeriodStep.RATINGS, "superior", SITI, date(2026, 7, 14)) in found
    assert not any(step is PeriodStep.CLOSING or nip == DEWI for nip, step, *_ in found)
    # Nobody is asked to decide what is not ready to be decided.
    assert not any(step is PeriodStep.FINAL for _, step, *_ in found)
    asked = {(r.nip, r.step): r.what for r in seen(office).reminders}
    assert asked[WAYAN, PeriodStep.ACHIEVEMENTS] == "mengisi realisasi indikator IKI-2"
    assert asked[BUDI, PeriodStep.RATINGS] == "memberi rating hasil kerja"


def test_nobody_is_reminded_of_what_is_due_much_later_but_on_demand(office: Path) -> None:
    january = date(2026, 1, 20)
    assert {r.step for r in seen(office, january).reminders} == {PeriodStep.PLANS}
    assert {r.step for r in seen(office, january, within=None).reminders} > {PeriodStep.PLANS, PeriodStep.ACHIEVEMENTS}
    assert seen(office, january, within=5).reminders == []


def test_reminders_are_shared_out_without_losing_one(office: Path) -> None:
    found = seen(office)
    with session(office, write=False) as opened:
        groups = reminded(opened, found)
    assert [group.unit for group in groups] == ["Dinas Pendidikan", "Bidang SD", "Tanpa Unit Kerja"]
    assert sum(len(group.reminders) for group in groups) == len(found.reminders)
    assert not any(nip in group.file for group in groups for nip in (SITI, BUDI, WAYAN, RANI, AGUS, LEADER))


def test_a_unit_is_seen_with_those_below_it(office: Path) -> None:
    assert set(people(seen(office, unit="Bidang SD"))) == {BUDI, WAYAN, AGUS}
    assert set(people(seen(office, unit="Dinas Pendidikan"))) == {SITI, BUDI, WAYAN, AGUS, DEWI}


def test_a_closed_period_stays_as_it_was_and_nobody_is_reminded(tmp_path: Path) -> None:
    path = settled(tmp_path / "a.db")
    assert close(path).batch
    found = seen(path, date(2026, 12, 1))
    assert found.reminders == []
    assert {one.evaluated for one in found.people if one.counted} == {Evaluated.FINAL}
    assert {one.rated for one in found.people if one.counted} == {Rated.BOTH}


def test_a_period_before_anybody_served_is_refused(tmp_path: Path) -> None:
    with session(tmp_path / "a.db", write=True, create=True) as opened, pytest.raises(AsnError) as refused:
        completeness(opened, PERIOD, POLICY, JULY)
    assert refused.value.code == "report-empty"


def test_of_a_year_the_feedback_of_its_semesters_counts(office: Path) -> None:
    year = Period.find("2026")
    assert year
    with session(office, write=False) as opened:
        found = people(completeness(opened, year, POLICY, JULY))
    assert [found[nip].enough[REKAN] for nip in (BUDI, WAYAN)] == [True, False]
    assert found[SITI].months == (0, 1, 1, 1, 0, 2, 0, *(None,) * 5)


def test_a_priority_leaves_the_people_of_its_units(tmp_path: Path) -> None:
    path = completeness_office(tmp_path / "a.db")
    with session(path, write=True) as opened:
        (bidang,) = (unit.id for unit in list_units(opened) if unit.name == "Bidang SD")
        raw_connection(opened).execute(
            "INSERT INTO unit_need (unit_id, year, topic, topic_key, text, priority, source_id)"
            " VALUES (?, 2026, 'Literasi', 'literasi', 'Pelatihan membaca', 1, 1)", (bidang,),
        )  # fmt: skip
        priority = find_priority(opened, "literasi", 2026, PERIOD)
        found = completeness(opened, PERIOD, POLICY, JULY, priority=priority)
        alone = completeness(opened, PERIOD, POLICY, JULY, unit="Bidang SD")
        none = priority.within([])
        with pytest.raises(AsnError) as refused:
            completeness(opened, PERIOD, POLICY, JULY, priority=replace(priority, unit_ids=frozenset(none)))
    assert found.people == alone.people
    assert found.steps == alone.steps
    assert (found.unit, found.priority) == (None, priority)
    assert refused.value.code == "report-empty"
    report = build(found)
    assert report.head["priority"]["topic"] == "literasi"
    assert report.lines[0].startswith("Prioritas: literasi (2026)")


def test_who_has_moved_to_another_unit_since_the_evaluation_is_counted_with_all_figures(office: Path) -> None:
    """Of a unit those are looked at who were evaluated in it, too: their figures are read by themselves."""
    whole = people(seen(office))
    assert {nip: one.months for nip, one in people(seen(office, unit="Bidang SD")).items()} == {
        nip: whole[nip].months for nip in people(seen(office, unit="Bidang SD"))
    }
