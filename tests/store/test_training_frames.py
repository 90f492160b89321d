"""What the lists about training read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from sqlmodel import Session

from asncli.store import training_frames as frames
from asncli.store.database import raw_connection, session
from asncli.terms import Period, PeriodKind, Predikat
from tests.workflows.rated_office import PERIOD
from tests.workflows.trained_office import ATTENDANTS, COACHED, HEARD, TODAY, trained_office


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    with session(trained_office(tmp_path_factory.mktemp("t") / "k.db"), write=True, dry_run=True) as found:
        yield found


def number(opened: Session, nip: str) -> int:
    (found,) = raw_connection(opened).execute("SELECT id FROM employee WHERE nip = ?", (nip,)).fetchone()
    return int(found)


def test_everybody_in_service_is_read_with_unit_and_kind(opened: Session) -> None:
    people = frames.serving(opened, TODAY)
    assert [one.nip for one in people] == sorted(one.nip for one in people)
    one = next(one for one in people if one.nip == COACHED)
    assert (one.name, one.kind, one.position, one.legal_status) == ("Pegawai 6", "pns", None, None)
    assert {other.nip for other in frames.serving(opened, TODAY, {one.unit_id or 0})} < {other.nip for other in people}


def test_hours_are_those_of_the_year_of_the_last_day(opened: Session) -> None:
    found = frames.attended(opened, 2026)
    assert [found[number(opened, nip)] for nip in ATTENDANTS] == [(1, 80_000 + 40_000 * n) for n in range(5)]
    assert frames.attended(opened, 2025) == {}
    heard = number(opened, HEARD)
    assert frames.not_counted(opened, 2026) == [(heard, "Tanpa Tanggal", None, None, 200_000)]


def test_attended_courses_are_known_by_name_and_without_a_day_always(opened: Session) -> None:
    assert frames.names_attended(opened, 2026)[number(opened, ATTENDANTS[0])] == {"pelayanan prima"}
    assert list(frames.names_attended(opened, 2027)) == [number(opened, HEARD)]
    assert frames.seats_taken(opened, 2026) == {"pelayanan prima": 5}


def test_open_cases_of_competence_good_predikat_and_potential(opened: Session) -> None:
    assert frames.open_cases(opened) == [(number(opened, COACHED), date(2026, 7, 15), "Arsip")]
    good = frames.well_evaluated(opened, PERIOD)
    assert set(good.values()) <= {Predikat.SANGAT_BAIK, Predikat.BAIK}
    assert number(opened, COACHED) not in good
    raw = raw_connection(opened)
    put = "INSERT INTO potential (employee_id, assessed_on, level, source_id) VALUES (?, ?, ?, 1)"
    raw.executemany(put, [(1, "2025-01-01", "tinggi"), (1, "2026-01-01", "rendah"), (2, "2026-01-01", "menengah")])
    assert frames.growing(opened) == {2}


def test_a_period_is_evaluated_where_anybody_is(opened: Session) -> None:
    never = Period(2031, PeriodKind.SEMESTER, 1)
    assert frames.anybody_evaluated(opened, (never, PERIOD))
    assert not frames.anybody_evaluated(opened, (never,))


def test_indicators_have_names(opened: Session) -> None:
    assert frames.titles(opened, [1]) == {1: ("IKI-1", "Layanan selesai IKI-1", "Layanan")}
