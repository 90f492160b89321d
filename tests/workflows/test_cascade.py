"""The cascade of a year as one value."""

from pathlib import Path

from asncli.store.database import session
from asncli.workflows.cascade import cascade
from tests.workflows.cascading_office import TODAY, YEAR, cascading_office


def test_who_leads_who_plans_and_what_serves_what(tmp_path: Path) -> None:
    with session(cascading_office(tmp_path / "a.db"), write=False) as opened:
        found = cascade(opened, YEAR, TODAY)
    names = {one.id: one.name for one in found.people.values()}
    assert {names[number] for number in found.leaders} == {"Hana", "Kadir", "Agus"}
    assert {names[number] for number in found.planned} == {"Hana", "Kadir", "Siti", "Budi", "Wayan"}

    def said(number: int) -> str:
        result = found.results[number]
        owner = found.owner(result)
        return f"{owner.name if owner else '?'} {result.code}"

    assert {said(child): said(parent) for child, parent in found.parents.items()} == {
        "Kadir RHK-1": "Hana RHK-1", "Kadir RHK-2": "Hana RHK-2", "Siti RHK-1": "Kadir RHK-1",
        "Siti RHK-2": "Hana RHK-1", "Budi RHK-1": "Kadir RHK-1",
    }  # fmt: skip
    assert {said(number): count for number, count in found.contributions.items()} == {
        "Hana RHK-1": 2, "Hana RHK-2": 1, "Kadir RHK-1": 2,
    }  # fmt: skip
    assert {names[who] for who, _ in found.covered if who} == {"Hana", "Kadir"}
