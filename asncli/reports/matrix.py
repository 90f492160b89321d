"""Matriks pembagian peran dan hasil: people down the side, the leader's planned results across, who does what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from asncli.reports.report import Column, Page, Prose, Report, Row, Table

NAME = "matrix"
TITLE = "Matriks Pembagian Peran dan Hasil"
ABOUT = "Rencana hasil kerja pimpinan dan siapa yang mendukungnya dengan rencana hasil kerja apa, per unit kerja."
LEGEND = "(langsung): indikatornya bagian dari indikator pimpinan; tanpa tanda: hasil antara (tidak langsung)."
NO_ROLE = "Belum mendukung rencana hasil kerja pimpinan yang mana pun: {names}."
NO_CONTRIBUTOR = "Belum didukung siapa pun: {results}."
WELL = "Setiap rencana hasil kerja pimpinan didukung, dan setiap pegawai mempunyai peran."
_WIDEST, _PAPER = 34, 120  # of a column of results, and of all of them together, in characters


class Leader(NamedTuple):
    """The leader of the unit."""

    nip: str
    name: str
    position: str | None


class LeaderResult(NamedTuple):
    """A planned result of the leader; ``key`` is its code, made different where two plans share it."""

    id: int
    key: str
    code: str
    title: str


class Share(NamedTuple):
    """A planned result of a person: the leader's that it serves (None: none of this leader's), and whether directly."""

    of: int | None
    code: str
    title: str
    direct: bool


class Member(NamedTuple):
    """A person with a role, or still without one."""

    nip: str
    name: str
    position: str | None
    unit: str | None
    shares: Sequence[Share]


@dataclass(frozen=True)
class Matrix:
    """Everything the report tells of one leader and the people of the unit, on a day of the year."""

    year: int
    day: date
    agency: str | None
    unit: str
    leader: Leader
    results: Sequence[LeaderResult]
    people: Sequence[Member]


def idle(data: Matrix) -> list[Member]:
    """People who serve none of the leader's planned results."""
    return [one for one in data.people if not any(share.of is not None for share in one.shares)]


def alone(data: Matrix) -> list[LeaderResult]:
    """The leader's planned results that nobody serves."""
    served = {share.of for one in data.people for share in one.shares}
    return [result for result in data.results if result.id not in served]


def whose(data: Matrix) -> list[str]:
    """Lines that say whose matrix it is."""
    position = f", {data.leader.position}" if data.leader.position else ""
    return [f"Unit kerja: {data.unit}", f"Pimpinan: {data.leader.name} (NIP {data.leader.nip}){position}"]


def notes(data: Matrix) -> list[str]:
    """Say which of the leader's results and which people are still empty."""
    results, people = alone(data), idle(data)
    said = [NO_CONTRIBUTOR.format(results="; ".join(f"{one.code} {one.title}" for one in results))] if results else []
    return said + ([NO_ROLE.format(names="; ".join(one.name for one in people))] if people else [])


def counts(data: Matrix) -> dict[str, int]:
    """How many people and results there are, and how many of them are still empty."""
    return {"people": len(data.people), "without_role": len(idle(data)), "results": len(data.results),
            "without_contributor": len(alone(data))}  # fmt: skip


def build(data: Matrix) -> Report:
    """Make the report."""
    title = f"{TITLE} Tahun {data.year}"
    said = notes(data)
    counted: list[Row] = [(one.code, one.title, _contributors(data, one)) for one in data.results]
    columns = (
        Column("code", "Kode RHK", "wrap", 42),
        Column("title", "Rencana hasil kerja pimpinan", "wrap", 80),
        Column("people", "Pegawai yang mendukung", "number", 43),
    )
    return Report(
        name=NAME,
        owner=data.agency or "",
        title=title,
        lines=[*whose(data), LEGEND],
        head={
            "report": NAME,
            "title": title,
            "agency": data.agency,
            "year": data.year,
            "day": data.day,
            "unit": data.unit,
            "leader": data.leader,
            "results": [
                {"code": one.code, "title": one.title, "people": _contributors(data, one)} for one in data.results
            ],
            "summary": counts(data),
            "notes": said,
        },
        pages=[
            Page("Ringkasan", [Table("results", "Rencana hasil kerja pimpinan", columns, counted),
                               Prose("Yang masih kosong", said or [WELL])]),
            Page("Matriks", [table(data)], frozen=2),
        ],
        listed="matrix",
    )  # fmt: skip


def _contributors(data: Matrix, result: LeaderResult) -> int:
    return sum(any(share.of == result.id for share in one.shares) for one in data.people)


def table(data: Matrix) -> Table:
    """Lay out people down the side and the leader's results across."""
    width = max(18, min(_WIDEST, _PAPER / (len(data.results) + 1)))
    columns = [
        Column("nip", "NIP", "code", 20),
        Column("name", "Nama", "wrap", 24),
        Column("position", "Jabatan", "wrap", 22, optional=True),
        Column("unit", "Unit Kerja", "wrap", 22, optional=True),
        *(Column(one.key, f"{one.code} {one.title}", "wrap", width) for one in data.results),
        Column("others", "Hasil kerja lain", "wrap", width, optional=True),
        Column("shares", "", "list"),
    ]
    places: list[int | None] = [*(one.id for one in data.results), None]
    rows: list[Row] = [
        (*one[:4], *(_cell(one.shares, place) for place in places), [_told(share, data) for share in one.shares])
        for one in data.people
    ]
    return Table("matrix", TITLE, columns, rows, empty="Belum ada pegawai.", lines=2)


def _cell(shares: Sequence[Share], of: int | None) -> str | None:
    said = [f"{one.code} {one.title}{' (langsung)' if one.direct else ''}" for one in shares if one.of == of]
    return ";\n".join(said) or None


def _told(share: Share, data: Matrix) -> dict[str, object]:
    """One planned result for scripts."""
    of = next((one.key for one in data.results if one.id == share.of), None)
    return {"serves": of, "code": share.code, "title": share.title, "direct": share.direct}
