"""The sheets about training in the semester report."""

from __future__ import annotations

from pathlib import Path

from asncli.rules.policy import load_policy
from asncli.store.database import session
from asncli.workflows.training_pages import pages
from asncli.workflows.units import chosen_units
from tests.workflows.rated_office import PERIOD
from tests.workflows.trained_office import TODAY, trained_office


def test_counts_hours_and_needs_of_the_units_chosen(tmp_path: Path) -> None:
    with session(trained_office(tmp_path / "k.db"), write=False) as opened:
        found = pages(opened, PERIOD, load_policy(), TODAY, chosen_units(opened, "Dinas Mawar"))
        whole = pages(opened, PERIOD, load_policy(), TODAY, None)
    assert [page.name for page in found] == ["Pelatihan", "JP per Unit", "Kebutuhan Pelatihan", "Kebutuhan Unit"]
    (unit,) = found[1].tables[0].rows
    assert (unit[0].name, unit[3], unit[4], unit[6]) == ("Dinas Mawar", 6, 800_000, 4)
    assert [table.key for page in whole for table in page.tables] == [
        "training_standings", "training_reasons", "training_hours", "training_needs",
        "training_unit_needs",
    ]  # fmt: skip
    assert whole[1].tables[0].totals is not None
    assert whole[1].tables[0].totals[3] == 32
