"""The list of implausible achievements: each with its figures and a question to ask; never scored."""

from __future__ import annotations

from collections import Counter

from asncli.reports.implausible_data import Implausible
from asncli.reports.implausible_words import QUESTIONS, notes, reading
from asncli.reports.recap import NO_UNIT, in_tree_order
from asncli.reports.report import Column, Page, Prose, Report, Row, Table
from asncli.reports.semester_tables import NO_UNIT_NAME
from asncli.rules.implausible import Sign

NAME = "implausible"
TITLE = "Realisasi yang Perlu Ditanyakan"
ABOUT = "Realisasi yang janggal (selalu tepat target, melonjak, sama dengan pegawai lain, …); bahan bertanya saja."
FOR_WHOM = "Bahan bertanya kepada pegawai dan atasannya; bukan tuduhan, dan tidak mengubah nilai siapa pun."

COLUMNS = (
    Column("unit", "Unit Kerja", "wrap", 26),
    Column("unit_code", "Kode", "code", 10, optional=True),
    Column("nip", "NIP", "code", 18.5),
    Column("name", "Nama", "wrap", 26),
    Column("sign", "Yang Terlihat", Sign, 20),
    Column("figures", "Angkanya", "wrap", 50),
    Column("question", "Pertanyaan", "wrap", 42),
)


def build(data: Implausible) -> Report:
    """Make the report."""
    counts = Counter(one.sign for one in data.found)
    people = len({one.employee_id for one in data.found})
    title = f"{TITLE} {data.period.label}"
    said = notes(data)
    told = reading(data)
    unit = [f"Unit kerja: {data.unit} beserta unit di bawahnya"] if data.unit else []
    nothing = "Tidak ada yang perlu ditanyakan menurut batas di lembar Cara Membaca."
    columns = (Column("what", "Yang terlihat", "text", 42), Column("people", "Temuan", "number", 13))
    listed: list[Row] = [(sign.label, counts[sign]) for sign in Sign]
    return Report(
        name=NAME,
        owner=data.agency or "",
        title=title,
        lines=[*unit, FOR_WHOM],
        head={
            "report": NAME,
            "title": title,
            "agency": data.agency,
            "period": str(data.period),
            "unit": data.unit,
            "summary": {
                "people": data.people,
                "concerned": people,
                **{sign.value: counts[sign] for sign in Sign},
                "manners": {sign.value: concerned for sign, (concerned, _) in data.manners.items()},
            },
            "notes": said,
            "reading": told,
        },
        pages=[
            Page(
                "Ringkasan",
                [
                    Table("counts", f"{people} dari {data.people} pegawai dengan realisasi", columns, listed),
                    Prose("Catatan", [*said, "Batas dan cara memakai daftar ini: lembar Cara Membaca."]),
                ],
            ),
            Page("Daftar", [Table("found", "Daftar", COLUMNS, _rows(data), empty=nothing, lines=2)]),
            Page("Cara Membaca", [Prose(heading, lines) for heading, lines in told.items()]),
        ],
        listed="found",
    )


def _rows(data: Implausible) -> list[Row]:
    """By unit in the order of the tree, name, and sign."""
    branches = {branch.id: (place, branch) for place, branch in enumerate(in_tree_order(data.units))}
    signs = list(Sign)

    def place(row_of: int) -> int:
        found = branches.get(data.unit_of.get(row_of) or NO_UNIT)
        return found[0] if found else len(branches)

    ordered = sorted(
        data.found,
        key=lambda one: (
            place(one.employee_id), data.who[one.employee_id].name.casefold(), data.who[one.employee_id].nip,
            signs.index(one.sign), one.figures,
        ),
    )  # fmt: skip
    rows: list[Row] = []
    for one in ordered:
        _, branch = branches.get(data.unit_of.get(one.employee_id) or NO_UNIT, (0, None))
        unit = (branch.name, branch.code) if branch else (NO_UNIT_NAME, None)
        rows.append((*unit, *data.who[one.employee_id], one.sign, one.figures, QUESTIONS[one.sign]))
    return rows
