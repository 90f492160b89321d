"""The balance of hours."""

from __future__ import annotations

from datetime import date

from asncli.reports.frames import UnitRow
from asncli.reports.training_balance import Attendee, Hours, build
from asncli.reports.training_data import Person
from asncli.rules.library import competence_law
from asncli.rules.regulation import Provision
from asncli.rules.training import balance
from asncli.terms import Period, PeriodKind

LAW = competence_law(Period(2026, PeriodKind.YEAR))


def attendee(number: int, unit: int | None, kind: str | None, hours: int) -> Attendee:
    person = Person(number, f"{number:018d}", f"Pegawai {number}", unit, kind, None)
    return Attendee(person, 1, hours, balance(kind, hours, 200_000, 240_000))


def test_units_add_up_and_who_lacks_most_stands_first() -> None:
    people = [attendee(1, 2, "pns", 0), attendee(2, 2, "pns", 150_000), attendee(3, 1, "pppk", 250_000),
              attendee(4, None, None, 10_000)]  # fmt: skip
    units = [UnitRow(1, "1", "Dinas", None), UnitRow(2, "1.1", "Bidang", 1)]
    left_out = [(people[0].person, "Lama", "belum diketahui: JP")]
    report = build(Hours(2026, date(2026, 11, 22), "Kabupaten", None, units, people, left_out, LAW, 24,
                         Provision("PP 49/2018, unconfirmed", "default")))  # fmt: skip
    table = report.page("Per Unit").tables[0]
    assert [(row[0].name, *row[3:]) for row in table.rows] == [
        ("Dinas", 1, 250_000, 0, 0, 0, 0, 1, 0),
        ("Bidang", 2, 150_000, 0, 2, 250_000, 0, 0, 0),
        ("(tanpa unit kerja)", 1, 10_000, 0, 0, 0, 0, 0, 1),
    ]
    assert table.totals is not None
    assert table.totals[3:] == (4, 410_000, 0, 2, 250_000, 0, 1, 1)
    assert [row[2][-1] for row in report.page("Kurang").tables[0].rows] == ["1", "2"]
    assert report.head["notes"][-1] == "Jenis pegawai belum diketahui, jadi ketentuannya juga: 1 pegawai."
    assert "PPPK: paling banyak 24 JP setahun, hak dan bukan kewajiban" in report.head["notes"][1]
