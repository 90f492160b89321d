"""Plans as e-Kinerja BKN reports them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from asncli.store.bkn_plans import FIELDS, list_bkn_plans, write_bkn_plans
from asncli.store.plan_lists import Wanted
from asncli.store.staging import Rejected
from asncli.store.writing import Counts
from tests.store.office import BUDI, SITI, TODAY, Writing, batch, office
from tests.store.plan_rows import told

NOBODY = "198001012005011009"
EVERYBODY = Wanted(TODAY)


@pytest.fixture
def w(tmp_path: Path) -> Iterator[Writing]:
    with batch(office(tmp_path / "k.db"), "target import") as opened:
        yield opened


def reported(nip: str = SITI, **more: object) -> dict[str, object]:
    return {"nip": nip, "begins": date(2026, 1, 1), "ends": date(2026, 12, 31), "status": "pengajuan", **more}


def bkn(w: Writing, *rows: dict[str, object]) -> tuple[Counts, list[Rejected]]:
    return write_bkn_plans(
        w.session, w.batch, w.source, [(n, *(line.get(f) for f in FIELDS)) for n, line in enumerate(rows, 2)]
    )


def test_plans_at_bkn_are_stored_with_and_without_a_number_of_bkn(w: Writing) -> None:
    rows = [reported(), reported(skp_id="A-1", acting=True, unit="Dinas"), reported(BUDI, begins=date(2026, 4, 1))]
    assert bkn(w, *rows) == (Counts(added=3), [])
    assert bkn(w, *rows) == (Counts(unchanged=3), [])
    assert [(p.nip, p.begins, p.status, p.acting, p.skp_id) for p in list_bkn_plans(w.session, EVERYBODY)] == [
        (BUDI, "2026-04-01", "pengajuan", False, None),
        (SITI, "2026-01-01", "pengajuan", False, None),
        (SITI, "2026-01-01", "pengajuan", True, "A-1"),
    ]
    assert list_bkn_plans(w.session, EVERYBODY, year=2025) == []


def test_approval_at_bkn_goes_on_and_what_a_report_does_not_say_stays(w: Writing) -> None:
    bkn(w, reported(unit="Dinas Pendidikan", superior="Kepala Dinas"))
    assert bkn(w, reported(status="persetujuan"))[0] == Counts(changed=1)
    (found,) = list_bkn_plans(w.session, Wanted(TODAY, SITI), year=2026)
    assert (found.status, found.unit, found.superior) == ("persetujuan", "Dinas Pendidikan", "Kepala Dinas")


def test_a_person_must_be_known_and_a_plan_is_said_once(w: Writing) -> None:
    counts, rejected = bkn(w, reported(), reported(NOBODY), reported(status="draft"))
    assert (counts, told(rejected)) == (
        Counts(added=1), [(3, "nip", "nip-unknown"), (4, "begins", "duplicate-conflict")],
    )  # fmt: skip
