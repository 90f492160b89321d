"""How one unit in one period is shown."""

from __future__ import annotations

from decimal import Decimal

from asncli.cli.unit_views import FEW, unit_document, unit_record, unit_views
from asncli.cli.views import Table
from asncli.reports.recap import Counts
from asncli.store.units import UnitLine
from asncli.terms import Period, PeriodKind, Predikat
from asncli.workflows.needs import Need, NeedSource
from asncli.workflows.unit_page import UnitPage

PREDIKAT = {p.value: 0 for p in Predikat} | {"baik": 2, "cukup": 1}
PAGE = UnitPage(
    unit=UnitLine(1, "D", "Dinas", None, None, None),
    parent=None,
    head=None,
    period=Period(2026, PeriodKind.SEMESTER),
    people=Counts(3, 1, 0, PREDIKAT, 2, 9000),
    rated=None,
    survey=None,
    suggestions=[f"Saran {n}" for n in range(7)],
    needs=[
        Need(1, "D", "Dinas", 2026, NeedSource.STATED, "Data", "Server", 1),
        Need(1, "D", "Dinas", 2026, NeedSource.IKU, "Lama izin", gap=1250, iku_code="IKU-3"),
    ],
)


def tables() -> dict[str, Table]:
    """Give the tables by their titles."""
    return {view.title: view for view in unit_views(PAGE) if isinstance(view, Table)}


def test_a_mean_of_two_people_is_shown_nowhere() -> None:
    assert 9000 not in unit_record(PAGE).row
    assert (unit_document(PAGE)["work_result_mean"], unit_document(PAGE)["work_result_people"]) == (None, 2)


def test_people_see_the_first_suggestions_and_scripts_all_of_them() -> None:
    words = list(tables()["Suggestions"].rows)
    assert (words[0], len(words), len(unit_document(PAGE)["suggestions"])) == (("Saran 0", 1), FEW, 7)


def test_cukup_stands_only_where_somebody_has_it() -> None:
    found = [list(row) for row in tables()["Predikat"].rows]
    assert found[:4] == [["sangat_baik", 0], ["baik", 2], ["cukup", 1], ["butuh_perbaikan", 0]]


def test_needs_stand_with_the_gap_of_an_iku() -> None:
    assert unit_record(PAGE).row[-1] == 2
    assert [row[-4:] for row in tables()["Needs"].rows] == [["Server", 1, None, None], [None, None, 1250, "IKU-3"]]
    assert unit_document(PAGE)["needs"][1] == {
        "unit_code": "D", "unit": "Dinas", "year": 2026, "source": "iku", "topic": "Lama izin", "text": None,
        "priority": None, "gap": Decimal("12.50"), "iku_code": "IKU-3",
    }  # fmt: skip
