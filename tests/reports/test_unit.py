"""The report on a unit as a value: steps of the leader, the stamp, cells of people."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from asncli.reports.coaching import CaseRow, CaseState
from asncli.reports.frames import UnitRow
from asncli.reports.public_voice import SILENT
from asncli.reports.report import Cards
from asncli.reports.semester_iku import NO_IKU
from asncli.reports.semester_obstacles import NO_OBSTACLES
from asncli.reports.semester_tables import placed
from asncli.reports.unit import Facts, Unit, build
from asncli.rules.library import get_regulation
from asncli.rules.policy import load_policy
from asncli.rules.training import Balance, Standing
from tests.reports.made import SEMESTER, law, person, state

UNITS = (UnitRow(1, "D", "Dinas", None),)
CASE = CaseRow(
    "1", "Budi", "Dinas", "2026-S1", date(2026, 7, 2), date(2026, 12, 31), "atas usulan pimpinan", "proposal", None,
    None, None, None, 0, None, None, None, None, CaseState.OVERDUE, ["pemantauan terlambat"], None, None, None, None,
    None,
)  # fmt: skip


def unit(*people: Any, **said: Any) -> Unit:
    known: dict[str, Any] = {
        "name": "Dinas", "head": None, "period": SEMESTER, "today": date(2026, 7, 20), "state": state(),
        "laws": [law()], "regulation": get_regulation("permenpanrb-6-2022"), "policy": load_policy(), "units": UNITS,
        "people": placed(people, UNITS), "facts": {}, "achievement": None, "voices": SILENT, "ikus": NO_IKU,
        "obstacles": NO_OBSTACLES, "distribution": [],
    }  # fmt: skip
    return Unit(**{**known, **said})


def steps(data: Unit) -> dict[str, int]:
    table = next(table for table in build(data).pages[0].tables if table.key == "steps")
    return {row[0]: row[1] for row in table.rows}


def test_the_leader_is_told_what_to_do_next() -> None:
    one, two = person(1, unit_id=1), person(2, unit_id=1, status="objected")
    hours = Balance(Standing.BELOW, 50_000)
    facts = {1: Facts(date(2026, 7, 2), hours, CASE), 2: Facts()}
    found = steps(unit(one, two, facts=facts))
    assert found["Putuskan keberatan"] == 1
    assert found["Bicarakan hasil dengan pegawai"] == 1
    assert found["Tindak lanjuti pembinaan yang terlambat"] == 1
    assert found["Rencanakan pelatihan bagi yang JP-nya kurang"] == 1


def test_a_person_s_row_tells_case_and_hours() -> None:
    facts = {1: Facts(None, Balance(Standing.BELOW, 50_000), CASE)}
    report = build(unit(person(1, unit_id=1), facts=facts))
    table = report.page("Pegawai").tables[0]
    (row,) = table.rows
    told = dict(zip((column.key for column in table.columns), row, strict=True))
    assert told["coaching"] == "Terlambat, batas 31 Desember 2026; pemantauan terlambat"
    assert told["hours_missing"] == 50_000


@pytest.mark.parametrize(
    ("status", "stamp"),
    [("final", ""), ("draft", "SEMENTARA"), ("objected", "DALAM KEBERATAN"), ("incomplete", "BELUM LENGKAP")],
)
def test_what_can_still_change_is_stamped(status: str, stamp: str) -> None:
    assert build(unit(person(1, unit_id=1, status=status))).stamp == stamp


def test_what_there_is_not_is_said_and_never_0() -> None:
    cards = build(unit(person(1, unit_id=1))).pages[0].blocks[0]
    assert isinstance(cards, Cards)
    told = {card.label: card.figure for card in cards.cards}
    assert (told["Capaian organisasi"], told["IKM"], told["IKU mencapai target"]) == ("belum ada",) * 3
