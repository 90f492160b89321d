"""Rows of plans are checked on the plan as it would stand."""

from __future__ import annotations

from pathlib import Path

from asncli.store.plan_checks import SHOWN, same
from tests.store.office import batch, office
from tests.store.plan_rows import UNIT, plans, row, stored, told


def test_what_is_stored_and_what_the_file_says_must_fit_together(tmp_path: Path) -> None:
    with batch(office(tmp_path / "k.db")) as w:
        plans(w, row("IKI-1", "RHK-7", parent_title="Hasil atasan", target_s1=8 * UNIT))
        kept = frozenset({"target_s1"})
        _, rejected = plans(
            w,
            row("IKI-1", "RHK-7", parent_title="Hasil atasan", target=5 * UNIT),
            row("IKI-2", "RHK-7", parent_title="Lain"),
            row("IKI-3", "RHK-8", target=0),
            kept=kept,
        )
        assert told(rejected) == [(2, "target", "target-sum"), (4, "target", "target-zero"),
                                  (3, "parent_title", "rhk-conflict")]  # fmt: skip


def test_quantities_are_shown_as_people_write_them(tmp_path: Path) -> None:
    with batch(office(tmp_path / "k.db")) as w:
        assert stored(w, f"SELECT {SHOWN.format('125000')}, {SHOWN.format('120000')}") == [("12.5", "12")]
    assert same(("a", "b"), "x", "y") == "x.a = y.a AND x.b = y.b"
