"""The list of cases of coaching: who, why, the clock, who looks after it, and what is to be done; a page and a report.

Of dialogues it holds how many were held, and no word.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from asncli.labelled import Labelled
from asncli.reports.report import Block, Column, Leaf, Page, Prose, Report, Row, Table
from asncli.rules.policy_coaching import CoachingPolicy
from asncli.terms import CoachingCause, CoachingOutcome, CoachingProgress, Period, Predikat, Status

NAME, TITLE, PAGE = "coaching", "Pembinaan Pegawai", "Pembinaan"


class CaseState(Labelled):
    """How a case stands."""

    RUNNING = "running", "Berjalan"
    OVERDUE = "overdue", "Terlambat"
    CLOSED = "closed", "Ditutup"


class CaseRow(NamedTuple):
    """A case as the list shows it; ``why``, ``overdue``, ``advice`` and ``look_at`` are in the words of papers."""

    nip: str
    name: str
    unit: str | None
    period: str
    opened_on: date
    due_on: date
    why: str
    opened_for: str
    found: str | None
    owner_nip: str | None
    cause: str | None
    topic: str | None
    checkins: int
    checked_on: date | None
    progress: str | None
    step: str | None
    step_on: date | None
    state: CaseState
    overdue: Sequence[str]
    advice: str | None
    closed_on: date | None
    outcome: str | None
    later: str | None
    later_predikat: str | None
    look_at: Sequence[str] = ()


class Spoken(NamedTuple):
    """How many of a unit were evaluated (0: it only stands above others), and with how many a dialogue was held."""

    unit: str | None
    code: str | None
    people: int
    held: int
    late: int  # commitments whose day is over
    level: int = 0  # how deep the unit stands in the tree


@dataclass(frozen=True)
class Coaching:
    """Everything the report is made from; ``law`` is its title, ``unit`` the unit that was asked for.

    All ``cases`` are counted, those in one of the ``states`` are listed.
    """

    agency: str | None
    today: date
    period: Period | None
    unit: str | None
    policy: CoachingPolicy
    law: str
    cases: Sequence[CaseRow]
    states: Collection[CaseState] = tuple(CaseState)


def advice(
    later: str | None, predikat: str | None, rating: str | None, status: str | None, policy: CoachingPolicy
) -> str | None:
    """What a later evaluation says of an open case; it never closes one by itself."""
    period = Period.find(later) if later else None
    if period is None or predikat is None:
        return None
    said = f"{period.label}: {Predikat(predikat).label} ({'final' if status == Status.FINAL else 'draf'})"
    named = predikat in policy.predikat or (rating is not None and rating in policy.work_ratings)
    return f"{said}; belum membaik" if named else f"{said}; pertimbangkan menutup kasus"


_CASES = (
    Column("nip", "NIP", "code", 20),
    Column("name", "Nama", "wrap", 26),
    Column("unit", "Unit Kerja", "wrap", 24, optional=True),
    Column("period", "Periode", "code", 9),
    Column("opened_on", "Dibuka", "date", 11),
    Column("due_on", "Batas Waktu", "date", 11),
    Column("why", "Alasan", "wrap", 26),
    Column("opened_for", ""),
    Column("found", ""),
    Column("owner_nip", "Penanggung Jawab", "code", 20, optional=True),
    Column("cause", "Penyebab", CoachingCause, 14, optional=True),
    Column("topic", "Topik", "wrap", 18, optional=True),
    Column("checkins", "Pemantauan", "number", 8),
    Column("checked_on", "Terakhir Dipantau", "date", 11, optional=True),
    Column("progress", "Perkembangan", CoachingProgress, 12, optional=True),
    Column("step", "Tindak Lanjut", "wrap", 22, optional=True),
    Column("step_on", "Tanggal Tindak Lanjut", "date", 11, optional=True),
    Column("state", "Keadaan", CaseState, 10),
    Column("remark", "Keterangan", "wrap", 34, optional=True),
    Column("overdue", "", "list"),
    Column("look_at", "", "list"),
    Column("advice", ""),
    Column("closed_on", "Ditutup", "date", 11, optional=True),
    Column("outcome", "Hasil", CoachingOutcome, 13, optional=True),
    Column("later", ""),
    Column("later_predikat", ""),
)
_PAPER = ("nip", "name", "unit", "period", "due_on", "why", "owner_nip", "checked_on", "progress", "step", "state",
          "remark", "outcome")  # fmt: skip
_SPARE = ("owner_nip", "unit", "checked_on")


def cases_table(cases: Sequence[CaseRow]) -> Table:
    """One row a case."""
    rows = [_row(case) for case in cases]
    return Table("cases", "Kasus pembinaan", _CASES, rows, empty="Tidak ada.", paper=_PAPER, spare=_SPARE)


def _row(case: CaseRow) -> Row:
    said = [*case.overdue, *case.look_at, *([case.advice] if case.advice else [])]
    told = {**case._asdict(), "remark": ". ".join(said) or None, "overdue": list(case.overdue),
            "look_at": list(case.look_at)}  # fmt: skip
    return [told[column.key] for column in _CASES]


def states_table(cases: Sequence[CaseRow]) -> Table:
    """How many cases stand how."""
    counts = Counter(case.state for case in cases)
    columns = (Column("state", "Keadaan", CaseState, 40), Column("cases", "Jumlah", "number", 14))
    rows = [(state, counts[state]) for state in CaseState]
    return Table("coaching_states", "Keadaan kasus", columns, rows, ("Jumlah", len(cases)))


def dialogues_table(units: Sequence[Spoken]) -> Table:
    """Per unit, with how many of those evaluated a dialogue was held, and how many commitments are late."""
    columns = (
        Column("unit", "Unit Kerja", "tree", 42),
        Column("code", "Kode", "code", 12),
        Column("people", "Dievaluasi", "number", 11),
        Column("held", "Sudah Berdialog", "number", 11),
        Column("none", "Belum Berdialog", "number", 11),
        Column("late", "Komitmen Terlambat", "number", 11),
    )
    rows = [
        (Leaf(u.level, u.unit or "(tanpa unit kerja)"), u.code,
         *((u.people, u.held, u.people - u.held, u.late) if u.people else (None,) * 4))
        for u in units
    ]  # fmt: skip
    people, held = sum(u.people for u in units), sum(u.held for u in units)
    totals = ("Jumlah", None, people, held, people - held, sum(u.late for u in units))
    return Table("dialogue_units", "Dialog kinerja per unit kerja", columns, rows, totals, empty="Tidak ada.")


def notes(policy: CoachingPolicy, law: str) -> list[str]:
    """What the list rests on, and how sure that is."""
    predikat = ", ".join(one.label for one in policy.predikat) or "-"
    ratings = ", ".join(one.label for one in policy.work_ratings) or "-"
    return [
        f"Kasus dibuka bagi pegawai dengan predikat {predikat}, atau rating hasil kerja {ratings} (kebijakan instansi),"
        " atau atas usulan pimpinan.",
        f"Waktu memperbaiki kinerja {policy.months} bulan; pemantauan paling lama setiap {policy.checkin_days} hari"
        " (kebijakan instansi).",
        f"Tindak lanjut sesudah waktu habis: {law} (belum dicocokkan dengan naskahnya).",
        "Predikat yang membaik tidak menutup kasus dengan sendirinya; pimpinan yang menutupnya.",
    ]


def pages(cases: Sequence[CaseRow], units: Sequence[Spoken], policy: CoachingPolicy, law: str) -> list[Page]:
    """Make the sheets of the semester report: what stands how, and every case."""
    said = "Isi dialog tidak ditampilkan di sini; yang dihitung hanya apakah dialog sudah dilakukan."
    summary: list[Block] = [
        states_table(cases),
        dialogues_table(units),
        Prose("Dasar", [*notes(policy, law), said]),
    ]
    return [Page(PAGE, summary), Page(f"Kasus {PAGE}", [cases_table(cases)], frozen=2)]


def build(data: Coaching) -> Report:
    """Make the report of ``coaching list``."""
    counts = Counter(case.state for case in data.cases)
    title = f"{TITLE} {data.period.label}" if data.period else TITLE
    unit = [f"Unit kerja: {data.unit} beserta unit di bawahnya"] if data.unit else []
    said = notes(data.policy, data.law)
    summary: list[Block] = [states_table(data.cases), Prose("Dasar", said)]
    return Report(
        name=NAME,
        owner=data.agency or "",
        title=title,
        lines=[*unit, f"Keadaan tanggal {data.today.isoformat()}"],
        head={
            "report": NAME,
            "title": title,
            "agency": data.agency,
            "period": str(data.period) if data.period else None,
            "unit": data.unit,
            "today": data.today,
            "summary": {"cases": len(data.cases), **{state.value: counts[state] for state in CaseState}},
            "notes": said,
        },
        pages=[
            Page("Ringkasan", summary),
            Page(PAGE, [cases_table([case for case in data.cases if case.state in data.states])], frozen=2),
        ],
        listed="cases",
    )
