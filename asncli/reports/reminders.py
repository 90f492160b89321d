"""Reminders ready to be sent: who is asked for what until when, as a table, and as a letter for a unit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby

from asncli.reports.completeness_data import Person, PlanState, Rated, Reminder
from asncli.reports.report import Column, Row, Table
from asncli.terms import Period, PeriodStep, indonesian_date

WITHIN = 30  # days ahead of which people are reminded
COLUMNS = (
    Column("unit", "Unit Kerja", "wrap", 32),
    Column("to", "Kepada", "wrap", 26),
    Column("to_nip", "NIP Tujuan", "code", 18.5),
    Column("what", "Yang Diminta", "wrap", 48),
    Column("name", "Mengenai", "wrap", 26),
    Column("nip", "NIP", "code", 18.5),
    Column("step", "Tahap", PeriodStep, 16),
    Column("due", "Paling Lambat", "code", 12),
    Column("days_late", "Terlambat (hari)", "number", 10),
    Column("turn", ""),
)
UNKNOWN_SUPERIOR = "Atasan (belum tercatat)"
RATERS = "Pemberi umpan balik"
_PLANS: Mapping[PlanState, str] = {
    PlanState.NONE: "menyusun SKP dan mengajukannya kepada atasan",
    PlanState.RETURNED: "memperbaiki SKP yang dikembalikan, lalu mengajukannya lagi",
    PlanState.DRAFT: "memeriksa SKP yang masih draf dan menyetujuinya",
    PlanState.SUBMITTED: "memeriksa SKP yang sudah diajukan dan menyetujuinya",
}
_RATINGS: Mapping[Rated | None, str] = {
    Rated.WORK: "memberi rating perilaku",
    Rated.BEHAVIOUR: "memberi rating hasil kerja",
}
_SECTIONS: Mapping[str, str] = {
    "employee": "Untuk pegawai yang bersangkutan",
    "superior": "Untuk atasan atau pejabat penilai",
    "raters": "Untuk pemberi umpan balik",
}


def asked(step: PeriodStep, person: Person) -> str:
    """Say what is asked, in the words of a polite letter."""
    if step is PeriodStep.PLANS:
        return _PLANS.get(person.plan, _PLANS[PlanState.DRAFT])
    if step is PeriodStep.ACHIEVEMENTS:
        return f"mengisi realisasi indikator {', '.join(person.missing)}"
    if step is PeriodStep.RATINGS:
        return _RATINGS.get(person.rated, "memberi rating hasil kerja dan rating perilaku")
    return {
        PeriodStep.FEEDBACK: "memberi umpan balik perilaku (yang masuk belum cukup untuk dihitung)",
        PeriodStep.FINAL: "menetapkan hasil evaluasi kinerja",
    }.get(step, "menyampaikan hasil evaluasi kinerja dan mencatat tanggal diterimanya")


def addressee(one: Reminder) -> tuple[str, str | None]:
    """Name and NIP of whoever is asked."""
    if one.turn == "employee":
        return one.name, one.nip
    if one.turn == "raters":
        return RATERS, None
    return one.superior or (f"Atasan dengan NIP {one.superior_nip}" if one.superior_nip else UNKNOWN_SUPERIOR), (
        one.superior_nip
    )


def reminders_table(found: Sequence[Reminder]) -> Table:
    """One row for each thing that is asked of somebody."""
    return Table(
        "reminders", "Pengingat", COLUMNS, [_row(one) for one in found], empty="Tidak ada yang perlu diingatkan."
    )


def _row(one: Reminder) -> Row:
    to, nip = addressee(one)
    return one.unit, to, nip, one.what, one.name, one.nip, one.step, one.due, one.days_late or None, one.turn


def letter(found: Sequence[Reminder], period: Period, unit: str, agency: str | None, today: date) -> Iterator[str]:
    """Write the reminders of a unit as a letter in Markdown, one paragraph or table at a time."""
    yield f"# Pengingat evaluasi kinerja {period.label}"
    yield f"Kepada Yth. pimpinan dan pegawai {_safe(unit)}" + (f", {_safe(agency)}" if agency else "")
    yield "Dengan hormat,"
    late = sum(one.days_late > 0 for one in found)
    passed = f", {late} di antaranya sudah melewati batas waktu" if late else ""
    yield (
        f"Menurut data per {indonesian_date(today)}, masih ada {len(found)} hal yang belum selesai{passed}. Mohon"
        " diselesaikan paling lambat pada tanggal yang tertulis; yang sudah lewat mohon segera diselesaikan."
    )
    for turn, title in _SECTIONS.items():
        if those := [one for one in found if one.turn == turn]:
            yield f"## {title}"
            yield "\n".join(f"| {' | '.join(cells)} |" for cells in _by_addressee(those, turn))
    yield "Bila hal tersebut sudah diselesaikan, mohon pengingat ini diabaikan."
    yield "Atas perhatian dan kerja samanya kami ucapkan terima kasih."


def _by_addressee(found: Sequence[Reminder], turn: str) -> Iterator[tuple[str, ...]]:
    """Lines of a table: what is asked of one for several people stands once."""
    own = turn == "employee"
    columns = ("Kepada", "Yang diminta", *(() if own else ("Mengenai",)), "Paling lambat", "Keterangan")
    yield columns
    yield ("---",) * len(columns)
    by = sorted(found, key=lambda one: (_said(addressee(one)), one.due, one.what))
    for (to, due, what, late), those in groupby(
        by, key=lambda one: (_said(addressee(one)), one.due, one.what, one.days_late)
    ):
        people = sorted(_said((one.name, one.nip)) for one in those)
        about = () if own else (_safe("; ".join(people)),)
        yield _safe(to), _safe(what), *about, indonesian_date(due), f"lewat {late} hari" if late else "-"


def _said(person: tuple[str, str | None]) -> str:
    name, nip = person
    return f"{name} (NIP {nip})" if nip and nip not in name else name


def _safe(said: str) -> str:
    """Keep what a name holds from being read as Markdown."""
    plain = "".join(letter if letter.isprintable() else " " for letter in said)
    return plain.replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;")
