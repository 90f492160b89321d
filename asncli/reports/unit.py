"""The report on one unit for its leader: its people by name, what is missing, and what is to be done next."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from asncli.reports.coaching import CaseRow, CaseState
from asncli.reports.frames import Law, State, UnitRow
from asncli.reports.provisional import of_statuses, stamp
from asncli.reports.public_voice import Voices
from asncli.reports.public_voice import pages as public_pages
from asncli.reports.recap import NO_UNIT, Counts, People, counted, in_tree_order
from asncli.reports.report import Bars, Block, Card, Cards, Column, Page, Prose, Report, Row, Signature, Table
from asncli.reports.semester_iku import IkuScore, IkuState, iku_pages
from asncli.reports.semester_method import moment, percent
from asncli.reports.semester_obstacles import Obstacles, obstacle_pages
from asncli.reports.semester_tables import Placed
from asncli.rules.eligibility import NOTHING_DUE
from asncli.rules.policy import Policy
from asncli.rules.regulation import Regulation
from asncli.rules.training import Balance, Standing
from asncli.terms import (
    Period,
    Predikat,
    Rating,
    Status,
    UnitAchievement,
    hundredths_text,
    indonesian_date,
    quantity_text,
)

NAME = "unit"
TITLE = "Laporan Unit Kerja"
ABOUT = "Satu unit untuk pimpinannya, dengan nama: predikat, yang belum ada, pembinaan, dialog, pelatihan, langkah."
FOR_WHOM = "Untuk pimpinan unit. Memuat nama dan nilai pegawai; jangan disebarkan."
PEOPLE = (
    Column("unit", "Unit Kerja", "wrap", 22),
    Column("unit_code", ""),
    Column("nip", "NIP", "code", 19),
    Column("name", "Nama", "wrap", 26),
    Column("position", "Jabatan", "wrap", 20, optional=True),
    Column("work_result", "Nilai Hasil Kerja", "hundredths", 9),
    Column("work_rating", "Rating Hasil Kerja", Rating, 12),
    Column("behaviour", "Nilai Perilaku", "hundredths", 9),
    Column("behaviour_rating", "Rating Perilaku", Rating, 12),
    Column("predikat", "Predikat", Predikat, 13),
    Column("proposal", "Usulan", "yes", 8, optional=True),
    Column("status", "Status", Status, 12),
    Column("dialogue", "Dialog", "date", 13),
    Column("hours_missing", "JP Kurang", "quantity", 9, optional=True),
    Column("coaching", "Pembinaan", "wrap", 22, optional=True),
    Column("missing", "Yang Belum Ada", "wrap", 28, optional=True),
)
_SIGNED = ("………………………………, ………………………………", "Pimpinan unit", "", "", "", "(………………………………………………)", "NIP …………………………………………………")


class Facts(NamedTuple):
    """What follows the evaluation of a person: the last dialogue, the hours of lessons, the open case of coaching."""

    dialogue: date | None = None
    hours: Balance | None = None
    case: CaseRow | None = None


@dataclass(frozen=True)
class Unit:
    """Everything the report is made from; ``people`` in the order of the report, ``facts`` by person.

    ``distribution`` are the pages on the pattern of predikat, none where no law governs the period.
    """

    name: str
    head: str | None
    period: Period
    today: date
    state: State
    laws: Sequence[Law]
    regulation: Regulation
    policy: Policy
    units: Sequence[UnitRow]
    people: Sequence[Placed]
    facts: Mapping[int, Facts]
    achievement: UnitAchievement | None
    voices: Voices
    ikus: IkuScore
    obstacles: Obstacles
    distribution: Sequence[Page]
    code: str | None = None

    @property
    def said(self) -> str:
        """How a command names the unit."""
        return self.code or f'"{self.name}"'


def build(data: Unit) -> Report:
    """Make the report; every total is a count of ``data.people``."""
    rows = [each.person for each in data.people]
    _, total = counted(
        People(
            unit=[NO_UNIT for _ in rows],
            status=[p.status for p in rows],
            predikat=[p.predikat for p in rows],
            work_result=[p.work_result for p in rows],
        )
    )
    title = f"{TITLE} {data.period.label}"
    return Report(
        name=NAME,
        owner=data.state.agency or "",
        title=title,
        lines=_lines(data),
        head=_head(data, title, total),
        pages=[
            Page("Ringkasan", [*_summary(data, total), Signature(_SIGNED)]),
            Page("Pegawai", [people_table(data)], frozen=3),
            *data.distribution,
            *iku_pages(data.ikus),
            *public_pages(in_tree_order(data.units), data.voices),
            *obstacle_pages(data.obstacles, data.people, data.period),
        ],
        made=data.state.batch_at,
        stamp=stamp(of_statuses(p.status for p in rows)),
    )


def _lines(data: Unit) -> list[str]:
    return [
        f"Unit kerja: {data.name} beserta unit di bawahnya; pimpinan: {data.head or 'belum tercatat'}",
        f"Keadaan data: {indonesian_date(data.state.batch_at.date())}; disusun {indonesian_date(data.today)}",
        f"Dasar: {data.regulation.title}",
        FOR_WHOM,
        f"Batch {data.state.batch}, {moment(data.state.batch_at)}; sidik kebijakan {data.laws[0].policy_digest[:12]}",
    ]


def _summary(data: Unit, total: Counts) -> list[Block]:
    labels = {one: data.regulation.labels[one] for one in Predikat if one in data.regulation.labels}
    rows: list[Row] = [(label, total.predikat[one.value], _share(total.predikat[one.value], total.evaluated))
                       for one, label in labels.items()]  # fmt: skip
    columns = (Column("predikat", "Predikat", "text", 40), Column("people", "Pegawai", "number", 13),
               Column("share", "%", "hundredths", 13))  # fmt: skip
    return [
        Cards("Sekilas", _cards(data, total)),
        Table("predikat", "Predikat kinerja", columns, rows, ("Jumlah", sum(total.predikat.values()), None)),
        Bars("Sebaran predikat (jumlah pegawai)", "predikat", 0, 1),
        _steps(data),
        Prose("Cara membaca", _READING),
    ]


_READING = (
    "Rating dan predikat adalah keputusan Pejabat Penilai Kinerja; yang bertanda usulan baru disarankan program.",
    "Kolom kosong berarti belum ada, bukan nol. Yang belum lengkap tidak ikut dalam sebaran predikat dan rata-rata.",
    "SB Sangat Baik, B Baik, BP Butuh Perbaikan, K Kurang/Misconduct, SK Sangat Kurang.",
    "Bicarakan hasil dengan setiap pegawai lebih dahulu. Arti istilah: asncli guide leader.",
)


def _share(part: int, whole: int) -> int | None:
    return (20_000 * part + whole) // (2 * whole) if whole else None


def _cards(data: Unit, total: Counts) -> list[Card]:
    marks = [p.behaviour for _, p in data.people if p.behaviour is not None and p.status not in _OPEN]
    mean = (2 * sum(marks) + len(marks)) // (2 * len(marks)) if marks else None
    scored = [line.achievement for line in data.ikus.lines if line.achievement is not None]
    voice = next((v for v in data.voices.surveys.values() if v.ikm is not None), None)
    return [
        Card("Pegawai", str(total.people),
             f"{total.evaluated} dievaluasi, {total.incomplete} belum lengkap, {total.excluded} dikecualikan"),
        Card("Rata-rata hasil kerja", _figure(total.mean), f"dari {total.rated} pegawai"),
        Card("Rata-rata perilaku (dari 5)", _figure(mean), f"dari {len(marks)} pegawai"),
        Card("Capaian organisasi", data.achievement.label if data.achievement else "belum ada",
             "" if data.achievement else f"asncli unit rate {data.said} --period {data.period} --predikat …"),
        Card("IKU mencapai target", f"{sum(a >= _FULL for a in scored)} dari {len(data.ikus.lines)}"
             if data.ikus.lines else "belum ada"),
        Card("IKM", _figure(voice.ikm if voice else None), f"{voice.respondents} responden" if voice else ""),
        Card("Sudah berdialog", f"{sum(_fact(data, p).dialogue is not None for _, p in data.people)} orang"),
        Card("Kasus pembinaan", str(sum(one.case is not None for one in data.facts.values())), "yang terbuka"),
    ]  # fmt: skip


_OPEN = (Status.INCOMPLETE, Status.EXCLUDED)
_FULL = 10_000
_NONE = Facts()


def _fact(data: Unit, person: Any) -> Facts:
    return data.facts.get(person.employee_id, _NONE)


def _figure(hundredths: int | None) -> str:
    return "belum ada" if hundredths is None else percent(hundredths)


def _steps(data: Unit) -> Table:
    """What the leader does next, each with its figure and a command; nothing where nothing is open."""
    columns = (Column("what", "Langkah", "wrap", 42), Column("people", "Jumlah", "number", 13),
               Column("how", "Caranya", "wrap", 70))  # fmt: skip
    rows = [row for row in _todo(data) if row[1]]
    return Table("steps", "Langkah berikutnya", columns, rows, empty="Tidak ada yang terbuka.")


def _todo(data: Unit) -> Iterator[tuple[str, int, str]]:
    people, period = [p for _, p in data.people], data.period
    of, here = f" --unit {data.said}", f"--period {period} --unit {data.said}"
    counts = Counter(p.status for p in people)
    told = [p for p in people if p.status not in _OPEN]
    yield "Lengkapi data yang belum ada", counts[Status.INCOMPLETE], f"asncli report completeness {here}"
    yield (
        "Beri rating yang masih usulan",
        sum(bool(p.proposal) for p in told),
        f"asncli rating add NIP {period} --work … --behaviour …",
    )
    yield "Tetapkan nilai yang masih draf", counts[Status.DRAFT], f"asncli evaluation finalise {here}"
    yield "Putuskan keberatan", counts[Status.OBJECTED], f"asncli objection list {here} --open"
    yield ("Bicarakan hasil dengan pegawai", sum(_fact(data, p).dialogue is None for p in told),
           f"asncli dialogue list {here} --none")  # fmt: skip
    late = [one.case for one in data.facts.values() if one.case and one.case.state is CaseState.OVERDUE]
    yield "Tindak lanjuti pembinaan yang terlambat", len(late), f"asncli coaching list --overdue{of}"
    yield ("Rencanakan pelatihan bagi yang JP-nya kurang",
           sum(one.hours is not None and one.hours.standing is Standing.BELOW for one in data.facts.values()),
           f"asncli training balance --year {period.year}{of}")  # fmt: skip
    yield ("Laporkan realisasi IKU", len(data.ikus.having(IkuState.NO_ACTUAL)),
           f"asncli strategy score {here}")  # fmt: skip


def people_table(data: Unit) -> Table:
    """One row a person, by unit and name."""
    rows = [_row(unit.name, unit.code, p, _fact(data, p)) for unit, p in data.people]
    return Table("people", "Pegawai", PEOPLE, rows, lines=2)


def _row(unit: str, code: str | None, p: Any, facts: Facts) -> Row:
    missing = facts.hours.missing if facts.hours and facts.hours.standing is Standing.BELOW else None
    return (
        unit, code, p.nip, p.name, p.position, p.work_result, p.work_rating, p.behaviour, p.behaviour_rating,
        p.predikat, bool(p.proposal), p.status, facts.dialogue, missing, _case(facts.case), _lacking(p),
    )  # fmt: skip


def _case(case: CaseRow | None) -> str | None:
    if case is None:
        return None
    late = f"; {', '.join(case.overdue)}" if case.overdue else ""
    return f"{case.state.label}, batas {indonesian_date(case.due_on)}{late}"


_LACKING = {"plan": "SKP", "behaviour": "rating perilaku"}


def _lacking(person: Any) -> str | None:
    codes = json.loads(person.missing)
    due = NOTHING_DUE in json.loads(person.notes)
    named = {**_LACKING, "plan": "tidak ada yang jatuh tempo"} if due else _LACKING
    said = [named[code] for code in codes if code in named]
    realised = [code for code in codes if code not in named]
    return "; ".join([*said, *([f"realisasi {', '.join(realised)}"] if realised else [])]) or None


def _head(data: Unit, title: str, total: Counts) -> Mapping[str, Any]:
    return {
        "report": NAME,
        "title": title,
        "agency": data.state.agency,
        "period": str(data.period),
        "unit": data.name,
        "head": data.head,
        "regulation": data.regulation.id,
        "policy_digest": sorted({law.policy_digest for law in data.laws}),
        "state": {"batch": data.state.batch, "batch_at": data.state.batch_at},
        "on": data.today,
        "for": FOR_WHOM,
        "provisional": of_statuses(p.status for _, p in data.people),
        "summary": {
            "people": total.people,
            "evaluated": total.evaluated,
            "incomplete": total.incomplete,
            "excluded": total.excluded,
            "predikat": dict(total.predikat),
            "work_result_mean": None if total.mean is None else Decimal(hundredths_text(total.mean)),
            "unit_rating": data.achievement,
            "hours_missing": Decimal(
                quantity_text(sum(one.hours.missing for one in data.facts.values() if one.hours is not None))
            ),
        },
    }
