"""A page of the semester report: achievement, integrity and contribution of everybody, with the changes."""

from __future__ import annotations

from asncli.reports.aspects import Known
from asncli.reports.report import Column, Page, Table
from asncli.reports.semester_data import Semester
from asncli.reports.semester_tables import Placed
from asncli.terms import Status

ASPEK = "Tiga Aspek"
EMPTY = "Tidak ada pegawai yang dievaluasi."


def aspects_page(data: Semester) -> Page:
    """One row a person who is not excluded: three figures, each beside its change since the period before."""
    since = f"+/- sejak {data.period.previous.label}" if data.aspects.before else ""
    columns = (
        Column("nip", "NIP", "code", 18.5),
        Column("name", "Nama", "wrap", 34),
        Column("unit", "Unit Kerja", "wrap", 34),
        Column("unit_code", ""),
        Column("work_result", "Capaian Target (Nilai Hasil Kerja)", "hundredths", 15),
        Column("work_result_change", since, "change", 13),
        Column("integrity", "Integritas (Akuntabel)", "hundredths", 14),
        Column("integrity_change", since, "change", 13),
        Column("contribution", "Kontribusi (Kolaboratif, Harmonis)", "hundredths", 16),
        Column("contribution_change", since, "change", 13),
    )
    rows = [_row(each, data.aspects) for each in data.people if each.person.status != Status.EXCLUDED]
    table = Table("aspects", "Capaian, integritas, dan kontribusi", columns, rows, empty=EMPTY, lines=2)
    return Page(ASPEK, [table], frozen=2)


def _row(placed: Placed, known: Known) -> list[object]:
    unit, person = placed
    return [person.nip, person.name, unit.name, unit.code, *known.beside(person.employee_id)]
