"""The organisation of a person on the official forms."""

from pathlib import Path

from asncli.reports.official import Pattern
from asncli.rules.policy import load_policy
from asncli.store.database import session
from asncli.store.report_frames import state
from asncli.store.units import list_units
from asncli.terms import Predikat, UnitAchievement
from asncli.workflows.form_organisation import Organisations
from asncli.workflows.make_distribution_report import distribution_report
from tests.workflows.disputed_office import S1
from tests.workflows.form_office import form_office


def test_people_belong_to_the_nearest_unit_upwards_that_has_a_capaian(tmp_path: Path) -> None:
    with session(form_office(tmp_path / "k.db"), write=False) as opened:
        units = list_units(opened, S1)
        found = Organisations(opened, S1, units, state(opened, S1))
        report = distribution_report(opened, S1, load_policy(), unit="D", tree=True)
    whole = Pattern(UnitAchievement.BAIK, "Dinas Pendidikan", {Predikat.BAIK: 2})
    assert [found.pattern(unit.id) for unit in units] == [whole, whole]
    assert found.pattern(None) == Pattern(None, None, {})
    assert report.head["summary"]["people"] == whole.people
