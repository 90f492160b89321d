"""The law of angka kredit, IP ASN and the pension age as people read it."""

from __future__ import annotations

from asncli.cli.language import N_
from asncli.cli.views import Column, Table, View
from asncli.rules.angka_kredit_law import CreditLaw
from asncli.rules.ip_asn_law import IndexLaw
from asncli.rules.regulation import Law
from asncli.rules.retirement_law import RetirementLaw
from asncli.terms import Predikat, hundredths_text

_NONE = "–"

PARTS = {
    "levels": N_("jenjang, coefficients and needs"),
    "percent": N_("percentages of the predikat"),
    "months": N_("parts of a year"),
    "needs": N_("needs within a jenjang"),
    "base": N_("nilai dasar of the jenjang"),
    "entry": N_("coming from another post"),
    "posts": N_("pension age by jabatan"),
    "functional": N_("pension age by jenjang"),
    "research": N_("pension age of researchers"),
    "qualification": N_("points of education"),
    "competence": N_("points of courses"),
    "competence_pelaksana": N_("points of courses of pelaksana"),
    "discipline": N_("points of discipline"),
}


def career_tables(law: Law) -> list[View]:
    """Lay out what such a law says; nothing for other laws."""
    if isinstance(law, CreditLaw):
        return _credit(law)
    if isinstance(law, IndexLaw):
        return _index(law)
    return _retirement(law) if isinstance(law, RetirementLaw) else []


def _credit(law: CreditLaw) -> list[View]:
    levels = (
        Column("name", "Jenjang"),
        Column("category", "Kategori"),
        Column("golongan", "Golongan", "list"),
        Column("coefficient", "Koefisien per Tahun", "hundredths"),
        Column("pangkat", "Kebutuhan Pangkat", "hundredths"),
        Column("jenjang", "Kebutuhan Jenjang"),
        Column("base", "Nilai Dasar"),
    )
    rows = [
        [one.name, one.category, list(one.golongan), one.coefficient, one.pangkat,
         hundredths_text(one.jenjang) or _NONE, hundredths_text(law.base.get(one.name)) or _NONE]
        for one in law.levels.values()
    ]  # fmt: skip
    entry = (Column("golongan", "Golongan"), Column("base", "Angka Kredit Dasar", "hundredths"))
    percent = (Column("predikat", "Predikat", Predikat), Column("percent", "Persentase", "number"))
    return [
        Table("Jenjang", levels, rows),
        Table("Persentase", percent, [[*one] for one in law.percent.items()]),
        Table("Angka kredit dasar", entry, [[*one] for one in law.transfer.items()]),
    ]


def _index(law: IndexLaw) -> list[View]:
    points = (Column("of", "Dimensi"), Column("item", "Unsur"), Column("points", "Nilai", "hundredths"))
    rows: list[list[object]] = [["Bobot", one.label, value] for one, value in law.weights.items()]
    rows += [["Kualifikasi", one.label, value] for one, value in law.qualification.items()]
    rows += [
        ["Kompetensi", "Kepemimpinan atau fungsional", law.own],
        ["Kompetensi", f"Teknis, {law.technical_hours} JP", law.technical],
        ["Kompetensi", "Seminar dan sejenisnya", law.seminar],
        ["Kompetensi pelaksana", f"Teknis, {law.technical_hours} JP", law.pelaksana_technical],
        ["Kompetensi pelaksana", "Seminar dan sejenisnya", law.pelaksana_seminar],
    ]
    rows += [["Disiplin", one.label if one else "Tidak pernah", value] for one, value in law.discipline.items()]
    bands = (Column("category", "Kategori"), Column("above", N_("More than")))
    return [
        Table("Nilai", points, rows),
        Table(
            "Kategori", bands, [*([band.name, hundredths_text(band.above)] for band in law.bands), [law.lowest, _NONE]]
        ),
    ]


def _retirement(law: RetirementLaw) -> list[View]:
    ages = (Column("of", "Jabatan"), Column("age", "BUP", "number"))
    rows: list[list[object]] = [[kind.label, age] for kind, age in law.posts.items()]
    rows += [[f"Fungsional {name}", age] for name, age in law.functional.items()]
    named = ", ".join(law.research_positions)
    rows += [[f"{named}: {name}", age] for name, age in law.research.items()]
    return [Table("Batas usia pensiun", ages, rows)]
