"""Plans as rows of the workbook bring them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from asncli.store.writing import Counts
from tests.store.office import BUDI, SITI, Writing, batch
from tests.store.plan_rows import UNIT, achievements, plans, row, stored, told

NOBODY = "198001012005011009"
RESULTS = "SELECT r.code, r.title, r.kind, r.weight FROM planned_result r ORDER BY r.code"


@pytest.fixture
def w(tmp_path: Path) -> Iterator[Writing]:
    with batch(tmp_path / "k.db") as opened:
        opened.roster(
            {"nip": SITI, "name": "Siti", "unit": "Bidang SD", "unit_parent": "Dinas Pendidikan"},
            {"nip": BUDI, "name": "Budi", "unit": "Bidang SD", "unit_parent": "Dinas Sosial"},
            as_of=date(2026, 1, 1),
        )
        yield opened


def test_a_row_becomes_a_plan_a_result_and_an_indicator(w: Writing) -> None:
    counts, rejected = plans(w, row(weight=40 * UNIT, target_s1=5 * UNIT), row("IKI-2", weight=40 * UNIT))
    assert (counts, rejected) == (Counts(added=2), [])
    assert stored(w, "SELECT year, begins, ends, kind, unit_id, source_row FROM plan") == [
        (2026, "2026-01-01", "2026-12-31", "definitif", None, 2)
    ]
    assert stored(w, RESULTS) == [("RHK-1", "Hasil RHK-1", "utama", 400_000)]
    assert stored(w, "SELECT code, target, target_s1, target_s2, source_row FROM indicator ORDER BY code") == [
        ("IKI-1", 120_000, 50_000, None, 2), ("IKI-2", 120_000, None, None, 3),
    ]  # fmt: skip


def test_the_same_rows_again_change_nothing(w: Writing) -> None:
    rows = [
        row(weight=40 * UNIT, result_kind="tambahan", unit="Dinas Sosial"),
        row("IKI-2"),
        row("IKI-3", "RHK-2", weight=0),
    ]
    assert plans(w, *rows) == (Counts(added=3), [])
    before = [
        stored(w, f"SELECT * FROM {t} ORDER BY id") for t in ("plan", "planned_result", "indicator", "change")[:3]
    ]
    assert plans(w, *rows) == (Counts(unchanged=3), [])
    assert [stored(w, f"SELECT * FROM {t} ORDER BY id") for t in ("plan", "planned_result", "indicator")] == before


def test_what_belongs_to_the_plan_or_the_result_changes_every_row_of_it(w: Writing) -> None:
    plans(w, row(), row("IKI-2"), row("IKI-3", "RHK-2"))
    assert plans(w, row(result_title="Lain"), row("IKI-2", result_title="Lain"))[0] == Counts(changed=2)
    shorter = [row(result_title="Lain", ends=date(2026, 9, 30)), row("IKI-3", "RHK-2", ends=date(2026, 9, 30))]
    assert plans(w, *shorter)[0] == Counts(changed=2)


def test_a_row_may_not_change_a_result_under_indicators_the_file_does_not_name(w: Writing) -> None:
    plans(w, row(weight=30 * UNIT))
    counts, rejected = plans(w, row("IKI-2", weight=40 * UNIT), row("IKI-3", result_title="Lain"))
    assert told(rejected) == [(2, "weight", "weight-mixed"), (3, "result_title", "rhk-conflict")]
    assert [(fault.value, fault.values["first"]) for fault in rejected] == [("40", "30"), ("Lain", "Hasil RHK-1")]
    assert counts == Counts()
    assert stored(w, RESULTS) == [("RHK-1", "Hasil RHK-1", "utama", 30 * UNIT)]


def test_an_empty_cell_clears_and_an_absent_column_keeps(w: Writing) -> None:
    plans(w, row(target_s1=5 * UNIT, measure="berkas", plan_kind="plt", ends=date(2026, 6, 30)))
    kept = frozenset({"target_s1", "measure", "plan_kind", "ends", "weight", "unit"})
    assert plans(w, row(ends=None), kept=kept)[0] == Counts(unchanged=1)
    assert plans(w, row(plan_kind="plt", ends=date(2026, 6, 30)))[0] == Counts(changed=1)
    assert stored(w, "SELECT target_s1, measure FROM indicator") == [(None, None)]


def test_a_person_and_a_unit_must_be_known(w: Writing) -> None:
    counts, rejected = plans(w, row(nip=NOBODY), row(unit="Dinas Tak Ada"), row("IKI-2", unit="Bidang SD"))
    assert counts == Counts()
    assert told(rejected) == [(2, "nip", "nip-unknown"), (3, "unit", "unit-unknown"), (4, "unit", "unit-ambiguous")]
    assert rejected[2].values == {"candidates": "Bidang SD (Dinas Pendidikan); Bidang SD (Dinas Sosial)"}


def test_one_plan_has_one_end_one_kind_and_one_unit(w: Writing) -> None:
    counts, rejected = plans(
        w,
        row(unit="Dinas Sosial"),
        row("IKI-2", ends=date(2026, 6, 30)),
        row("IKI-3", plan_kind="plt"),
        row("IKI-4", plan_kind="definitif"),
        row("IKI-5", unit="Dinas Pendidikan"),
        row("IKI-6"),
    )
    assert counts == Counts(added=3)
    assert told(rejected) == [(3, "ends", "duplicate-conflict"), (5, "plan_kind", "duplicate-conflict"),
                              (6, "unit", "duplicate-conflict")]  # fmt: skip
    assert rejected[0].values == {"key": "NIP + Tahun + Mulai", "first": 2}


def test_a_weight_is_said_once_for_a_result(w: Writing) -> None:
    assert plans(w, row(), row("IKI-2", weight=60 * UNIT), row("IKI-3", "RHK-2", weight=0))[1] == []
    assert [code_weight[::3] for code_weight in stored(w, RESULTS)] == [("RHK-1", 600_000), ("RHK-2", 0)]


def test_every_result_of_a_plan_has_a_weight_or_none_has(w: Writing) -> None:
    counts, rejected = plans(w, row(weight=UNIT), row("IKI-2", "RHK-2"), row("IKI-9", "RHK-9", nip=BUDI))
    assert (counts, told(rejected)) == (Counts(added=2), [(3, "weight", "weight-missing")])
    assert rejected[0].values == {"without": "RHK-2"}


def test_weights_are_checked_on_the_plan_as_it_will_stand(w: Writing) -> None:
    plans(w, row(), row("IKI-2", "RHK-2"))
    counts, rejected = plans(w, row("IKI-3", "RHK-3", weight=UNIT))
    assert (counts, told(rejected)) == (Counts(), [(2, "weight", "weight-missing")])
    assert rejected[0].values == {"without": "RHK-1, RHK-2"}
    assert plans(w, row(weight=UNIT), row("IKI-2", "RHK-2", weight=UNIT), row("IKI-3", "RHK-3", weight=UNIT))[1] == []


def test_a_result_that_loses_its_last_indicator_counts_no_more(w: Writing) -> None:
    plans(w, row(), row("IKI-2", "RHK-2"))
    assert plans(w, row(weight=UNIT), row("IKI-2", "RHK-1")) == (Counts(changed=2), [])
    assert stored(w, RESULTS) == [("RHK-1", "Hasil RHK-1", "utama", 10_000)]


def test_weights_of_zero_only_are_refused(w: Writing) -> None:
    assert told(plans(w, row(weight=0), row("IKI-2", "RHK-2", weight=0))[1]) == [
        (2, "weight", "weight-zero"), (3, "weight", "weight-zero"),
    ]  # fmt: skip


def test_another_first_day_is_another_plan(w: Writing) -> None:
    acting = row(begins=date(2026, 4, 1), ends=date(2026, 6, 30), plan_kind="plt")
    assert plans(w, row(), acting)[0] == Counts(added=2)
    assert stored(w, "SELECT begins, kind FROM plan ORDER BY begins") == [
        ("2026-01-01", "definitif"),
        ("2026-04-01", "plt"),
    ]


def test_realisations_stay_with_an_indicator_that_moves(w: Writing) -> None:
    plans(w, row())
    achievements(w, {"nip": SITI, "code": "IKI-1", "day": date(2026, 3, 1), "value": UNIT})
    assert plans(w, row("IKI-1", "RHK-2"))[0] == Counts(changed=1)
    assert stored(w, "SELECT i.code, a.value FROM achievement a JOIN indicator i ON i.id = a.indicator_id") == [
        ("IKI-1", UNIT)
    ]


@pytest.mark.parametrize(
    ("known", "narrower", "code"),
    [
        ({"target": 20_000, "target_high": 50_000}, {"target": 80_000}, "range-reversed"),
        ({"target": 100_000, "target_s1": 80_000}, {"target": 50_000}, "target-sum"),
        (
            {"target": 90_000, "target_s1": 80_000},
            {"target": 90_000, "target_high": 95_000},
            "range-with-period-target",
        ),
    ],
)
def test_a_narrower_file_is_checked_against_the_indicator_as_it_will_stand(
    w: Writing, known: dict[str, Any], narrower: dict[str, Any], code: str
) -> None:
    absent = frozenset(f for f in ("target_high", "target_s1") if f not in narrower)
    assert plans(w, row("IKI-1", **known))[1] == []
    assert [fault.code for fault in plans(w, row("IKI-1", **narrower), kept=absent)[1]] == [code]


def test_what_was_derived_is_marked_and_never_stands_against_what_is_stated(w: Writing) -> None:
    said = "SELECT direction, recap, assumed FROM indicator"
    assert plans(w, row(direction="turun", recap="terakhir", assumed=True))[0] == Counts(added=1)
    assert stored(w, said) == [("turun", "terakhir", 1)]
    assert plans(w, row(recap="rata-rata", assumed=True))[0] == Counts(changed=1)
    assert stored(w, said) == [("naik", "rata-rata", 1)]
    assert plans(w, row(recap="rata-rata"))[0] == Counts(changed=1)
    assert stored(w, said) == [("naik", "rata-rata", 0)]
    assert plans(w, row(direction="turun", recap="terakhir", assumed=True))[0] == Counts(unchanged=1)
    assert stored(w, said) == [("naik", "rata-rata", 0)]


def test_the_leaders_result_is_kept_in_words_and_by_files_without_it(w: Writing) -> None:
    assert plans(w, row(parent_title="Meningkatnya layanan"))[0] == Counts(added=1)
    assert plans(w, row(), kept=frozenset({"parent_title"}))[0] == Counts(unchanged=1)
    assert stored(w, "SELECT parent_title FROM planned_result") == [("Meningkatnya layanan",)]
    assert plans(w, row())[0] == Counts(changed=1)
    assert stored(w, "SELECT parent_title FROM planned_result") == [(None,)]
