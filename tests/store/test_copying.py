"""Plans of one year as drafts of another."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asncli.store.approvals import approve
from asncli.store.copying import Copied, LeftOut, copy_plans, moved
from asncli.store.plan_lists import Wanted
from asncli.store.undo import undo
from tests.store.bulk_office import LEFT, nurses
from tests.store.office import BUDI, NOW, SITI, TODAY, WAYAN, Writing, batch, data, data_in
from tests.store.plan_rows import UNIT, achievements, plans, row, stored

MARCH: dict[str, Any] = {"begins": date(2025, 3, 1), "ends": date(2025, 12, 31)}
PLANS = (
    "SELECT e.nip, p.begins, p.ends, p.kind, p.status, p.version FROM plan p JOIN employee e ON e.id = p.employee_id"
    " WHERE p.year = 2026 ORDER BY 1, 2"
)


def of_2025(code: str = "IKI-1", rhk: str = "RHK-1", **more: object) -> dict[str, object]:
    year = {"year": 2025, "begins": date(2025, 1, 1), "ends": date(2025, 12, 31)}
    return row(code, rhk, **{**year, **more})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with batch(nurses(tmp_path / "k.db"), "target import") as w:
        plans(
            w, of_2025(weight=UNIT, iku_code="IKU-1", parent_code="R-1", target_s1=2 * UNIT, measure="orang"),
            of_2025("IKI-2", "RHK-2", weight=UNIT, iku_code="IKU-2", assumed=True),
            of_2025(nip=BUDI, **MARCH), of_2025(nip=BUDI, begins=date(2025, 1, 1), ends=date(2025, 2, 28)),
            of_2025(nip=WAYAN), row(nip=WAYAN), of_2025(nip=LEFT),
        )  # fmt: skip
        approve(w.session, w.batch, Wanted(TODAY, SITI), year=2025, by="x", on=TODAY)
        achievements(w, {"nip": SITI, "code": "IKI-1", "day": date(2025, 3, 31), "value": UNIT})
    return tmp_path / "k.db"


@pytest.fixture
def w(path: Path) -> Iterator[Writing]:
    with batch(path, "target copy") as opened:
        yield opened


def copied(w: Writing, nip: str | None = None, unit_ids: list[int] | None = None) -> Copied:
    return copy_plans(w.session, w.batch, w.source, year=2025, to=2026, day=TODAY, nip=nip, unit_ids=unit_ids)


def test_those_in_service_without_a_plan_get_that_of_the_year_before_as_a_draft(w: Writing) -> None:
    out = [LeftOut(LEFT, "Tono", "not-in-service"), LeftOut(WAYAN, "Wayan", "has-plan")]
    assert copied(w) == Copied(2, 3, 4, 4, 1, out, ["IKU-1", "IKU-2"])
    assert stored(w, PLANS) == [
        (BUDI, "2026-01-01", "2026-02-28", "definitif", "draft", 1),
        (BUDI, "2026-03-01", "2026-12-31", "definitif", "draft", 1),
        (SITI, "2026-01-01", "2026-12-31", "definitif", "draft", 1),
        (WAYAN, "2026-01-01", "2026-12-31", "definitif", "draft", 1),
    ]


def test_targets_weights_and_codes_are_copied_and_realisations_are_not(w: Writing) -> None:
    copied(w, SITI)
    for table, key in (("planned_result", "plan_id"), ("indicator", "plan_id")):
        names = {
            "planned_result": "code, title, kind, parent_code, iku_code, weight",
            "indicator": "code, title, measure, direction, recap, target, target_s1, assumed",
        }[table]
        rows = [
            stored(w, f"SELECT {names} FROM {table} WHERE {key} IN (SELECT p.id FROM plan p JOIN employee e"
                   f" ON e.id = p.employee_id WHERE e.nip = '{SITI}' AND p.year = {year}) ORDER BY code")
            for year in (2025, 2026)
        ]  # fmt: skip
        assert rows[0] == rows[1]
        assert len(rows[0]) == 2
    assert stored(w, "SELECT count(*) FROM achievement") == [(1,)]


def test_only_one_unit_or_one_person_and_again_is_nothing(w: Writing) -> None:
    assert copied(w, unit_ids=[2]) == Copied(0, 0, 0, 0, 0, [LeftOut(WAYAN, "Wayan", "has-plan")], [])
    assert copied(w, SITI)[:4] == (1, 1, 2, 2)
    assert copied(w, SITI) == Copied(0, 0, 0, 0, 0, [LeftOut(SITI, "Siti", "has-plan")], [])


def test_an_iku_with_a_target_in_the_new_year_is_not_named(w: Writing) -> None:
    w.upsert("strategy", ("agency_id", "code"), ("kind", "title"), (w.agency, "iku-1", "iku", "Angka"))
    w.upsert("strategy_target", ("strategy_id", "year"), ("target",), (1, 2026, UNIT))
    assert copied(w, SITI).iku_without_target == ["IKU-2"]


def test_nothing_is_copied_into_a_closed_year(w: Writing) -> None:
    w.upsert("period_lock", ("period",), ("status", "raters_deleted"), ("2026", "closed", 0))
    assert copied(w, SITI).left_out == [LeftOut(SITI, "Siti", "period-closed")]


def test_undoing_leaves_the_data_as_they_were(path: Path) -> None:
    before = data(path)
    with batch(path, "target copy") as w:
        copied(w)
        number = w.batch
    with batch(path, "x") as w:
        undo(w.session, number, user="sri", now=NOW)
        after = data_in(w.session)
    for table in ("plan", "planned_result", "indicator"):
        assert after[table] == before[table]


@pytest.mark.parametrize(
    ("begins", "ends", "year", "expected"),
    [
        (date(2024, 1, 1), date(2024, 2, 29), 2025, (date(2025, 1, 1), date(2025, 2, 28))),
        (date(2024, 2, 29), date(2024, 2, 29), 2025, (date(2025, 2, 28), date(2025, 2, 28))),
        (date(2023, 3, 1), date(2023, 12, 31), 2024, (date(2024, 3, 1), date(2024, 12, 31))),
        (date(2023, 1, 1), date(2023, 2, 28), 2024, (date(2024, 1, 1), date(2024, 2, 29))),
        (date(2024, 1, 1), date(2024, 2, 28), 2028, (date(2028, 1, 1), date(2028, 2, 28))),
    ],
)
def test_the_leap_day_moves_with_the_end_of_february(
    begins: date, ends: date, year: int, expected: tuple[date, date]
) -> None:
    assert moved(begins, ends, year) == expected


@given(st.dates(date(2020, 1, 1), date(2028, 12, 30)), st.integers(2020, 2030))
def test_plans_that_follow_each_other_still_do_in_any_year(cut: date, year: int) -> None:
    after = date.fromordinal(cut.toordinal() + 1)
    if after.year != cut.year:
        return
    last, first = moved(date(cut.year, 1, 1), cut, year)[1], moved(after, date(cut.year, 12, 31), year)[0]
    assert last.year == first.year == year
    assert (first - last).days in (0, 1, 2)
