"""The report on needs."""

from __future__ import annotations

from asncli.reports.frames import UnitRow
from asncli.reports.training_data import Person
from asncli.reports.training_needs import Needed, OfUnit, build
from asncli.rules.regulation import Provision
from asncli.rules.training_needs import Need, Reason
from asncli.terms import Period, PeriodKind

PERIOD = Period(2026, PeriodKind.SEMESTER, 1)


def test_needs_are_counted_by_unit_topic_and_source() -> None:
    people = [Person(n, f"{n:018d}", f"Pegawai {n}", 1, "pns", None) for n in (1, 2, 3)]
    weak, case = Need(Reason.WEAK_VALUE, "Loyal", "Loyal: 2,00"), Need(Reason.COACHING, None, "pembinaan")
    report = build(
        Needed(PERIOD, "Kabupaten", None, [UnitRow(1, "1", "Dinas", None)], people, {1: [case, weak], 2: [weak]},
               [OfUnit("Dinas", "1", "Dinyatakan unit", "Arsip", None, 1, None, 3)], 300, 9000, 3,
               Provision("practice, unconfirmed", "default"))
    )  # fmt: skip
    assert [tuple(row) for row in report.page("Per Topik").tables[0].rows] == [
        ("Dinas", "1", "(topik belum disebut)", "coaching", 1),
        ("Dinas", "1", "Loyal", "weak_value", 2),
    ]
    assert report.head["summary"] == {"people": 3, "with_needs": 2, "coaching": 1, "weak_value": 2,
                                      "missed_indicator": 0, "unit_needs": 1}  # fmt: skip
    assert len(list(report.page("Pegawai").tables[0].rows)) == 3
