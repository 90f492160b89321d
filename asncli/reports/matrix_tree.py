"""The matrices of a unit and all units below it: one for each leader, with an overview and one list of all roles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from asncli.reports.matrix import LEGEND, NAME, TITLE, Matrix, alone, counts, idle, table, whose
from asncli.reports.priority import Priority
from asncli.reports.report import Column, Page, Prose, Report, Row, Table

NO_LEADER = "Belum diketahui siapa pimpinannya: {units}."
NO_PLAN = "Pimpinan yang belum mempunyai SKP tahun ini: {leaders}."
WELL = "Setiap unit kerja mempunyai pimpinan dengan SKP."
_LONGEST = 31  # characters of the name of a sheet
_FORBIDDEN = re.compile(r"[\[\]:*?/\\]|^'|'$")
_LEADERS = (
    Column("unit", "Unit Kerja", "wrap", 42),
    Column("people", "Pegawai", "number", 13),
    Column("without_role", "Belum berperan", "number", 15),
    Column("results", "RHK", "number", 14),
    Column("name", "Pimpinan", "wrap", 40),
    Column("without_contributor", "RHK yang belum didukung", "number", 43),
)
_ROLES = (
    Column("unit", "Unit Kerja Pimpinan", "wrap", 26),
    Column("leader_nip", "NIP Pimpinan", "code", 18.5),
    Column("leader", "Pimpinan", "wrap", 24),
    Column("serves", "Kode RHK Pimpinan", "code", 12),
    Column("serves_title", "RHK Pimpinan", "wrap", 30),
    Column("nip", "NIP", "code", 18.5),
    Column("name", "Nama", "wrap", 24),
    Column("position", "Jabatan", "wrap", 20),
    Column("code", "Kode RHK", "code", 12),
    Column("title", "RHK", "wrap", 30),
    Column("direct", "Langsung", "yes", 9),
)


class Tree(NamedTuple):
    """The matrices of a unit and those below it; ``no_leader`` and ``no_plan`` say what has none, and why."""

    unit: str
    matrices: Sequence[Matrix]
    no_leader: Sequence[str]
    no_plan: Sequence[str]
    priority: Priority | None = None


def build_tree(data: Tree) -> Report:
    """Make the report: overview, a page for each leader, and the list of all roles (which csv and scripts get)."""
    first = data.matrices[0]
    title = f"{TITLE} Tahun {first.year}"
    said = [NO_LEADER.format(units="; ".join(data.no_leader))] if data.no_leader else []
    said += [NO_PLAN.format(leaders="; ".join(data.no_plan))] if data.no_plan else []
    names = sheet_names(["Ringkasan", *(one.unit for one in data.matrices), "Daftar"])
    rows: list[Row] = [
        (one.unit, len(one.people), len(idle(one)), len(one.results), one.leader.name, len(alone(one)))
        for one in data.matrices
    ]
    return Report(
        name=NAME,
        owner=first.agency or "",
        title=title,
        lines=[
            f"Unit kerja: {data.unit} beserta unit di bawahnya",
            *(data.priority.paper if data.priority else ()),
            LEGEND,
        ],
        head={
            "report": NAME,
            "title": title,
            "agency": first.agency,
            "year": first.year,
            "day": first.day,
            "unit": data.unit,
            **({"priority": data.priority.document} if data.priority else {}),
            "leaders": [
                {"unit": one.unit, **one.leader._asdict(), **counts(one),
                 "not_served": [result.key for result in alone(one)], "idle": [member.nip for member in idle(one)]}
                for one in data.matrices
            ],
            "notes": said,
        },
        pages=[
            Page(names[0], [Table("", "Pimpinan dan perannya", _LEADERS, rows),
                            Prose("Yang belum ada", said or [WELL])]),
            *(
                Page(name, [_of_leader(one)], frozen=2, lines=whose(one))
                for name, one in zip(names[1:-1], data.matrices, strict=True)
            ),
            Page(names[-1], [Table("roles", "Peran seluruh pegawai", _ROLES, list(_roles(data)))], frozen=1),
        ],
        listed="roles",
        overview=1 + len(data.matrices),
    )  # fmt: skip


def _of_leader(one: Matrix) -> Table:
    """The matrix on paper; scripts read the list of roles."""
    made = table(one)
    return Table("", f"{one.unit}: {one.leader.name}", made.columns, made.rows, empty=made.empty, lines=made.lines)


def _roles(data: Tree) -> Iterator[Row]:
    for one in data.matrices:
        results = {result.id: result for result in one.results}
        of = (one.unit, one.leader.nip, one.leader.name)
        for member in one.people:
            who = (member.nip, member.name, member.position)
            for share in member.shares:
                served = results.get(share.of or 0)
                serves = (served.key, served.title) if served else (None, None)
                yield (*of, *serves, *who, share.code, share.title, share.direct)
            if not member.shares:
                yield (*of, None, None, *who, None, None, False)


def sheet_names(titles: Sequence[str]) -> list[str]:
    """Give each page a name that a sheet may have, no two alike.

    >>> sheet_names(["Dinas A/B", "dinas a b", "U" * 40])[1:] == ["dinas a b (2)", "U" * 31]
    True
    """
    taken: dict[str, str] = {}
    for title in titles:
        plain = " ".join(_FORBIDDEN.sub(" ", title).split()) or "Unit"
        name, number = plain[:_LONGEST].strip(" '"), 1
        while name.casefold() in taken:
            number += 1
            mark = f" ({number})"
            name = plain[: _LONGEST - len(mark)].strip(" '") + mark
        taken[name.casefold()] = name
    return list(taken.values())
