"""The list of candidates for an award: who is put forward, in which order and why, and why everybody else is not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from asncli.reports.award_words import Sought, remarks, why, why_not
from asncli.reports.report import Column, Page, Prose, Report, Row, Table
from asncli.reports.semester_method import percent
from asncli.rules.award import Condition, Person, Ranked
from asncli.terms import Predikat, indonesian_date

NAME = "award"
TITLE = "Usulan Penghargaan"
NO_UNIT = "(tanpa unit kerja)"

CANDIDATES = (
    Column("rank", "Peringkat", "number", 9.5),
    Column("shared", "Bersama", "yes", 8.5, optional=True),
    Column("nip", "NIP", "code", 18.5),
    Column("name", "Nama", "wrap", 27),
    Column("unit", "Unit Kerja", "wrap", 24),
    Column("unit_code", ""),
    Column("predikat", "Predikat", Predikat, 12),
    Column("work_result", "Nilai Hasil Kerja", "hundredths", 9),
    Column("behaviour", "Nilai Perilaku", "hundredths", 9),
    Column("integrity", "Akuntabel", "hundredths", 9),
    Column("contribution", "Kolaboratif dan Harmonis", "hundredths", 11),
    Column("streak", "Berturut-turut", "number", 9),
    Column("awarded", "Penghargaan Terakhir", "date", 12, optional=True),
    Column("reason", "Alasan", "wrap", 40),
    Column("remark", "Catatan", "wrap", 30, optional=True),
)
_SPARE = ("awarded", "streak", "contribution", "integrity", "unit", "behaviour")
NOT_SUGGESTED = (
    Column("nip", "NIP", "code", 18.5),
    Column("name", "Nama", "wrap", 30),
    Column("unit", "Unit Kerja", "wrap", 30),
    Column("unit_code", ""),
    Column("predikat", "Predikat", Predikat, 16),
    Column("conditions", "", "list"),
    Column("reason", "Alasan", "wrap", 70),
)
GIVEN = (
    Column("given_on", "Tanggal", "date", 12),
    Column("nip", "NIP", "code", 18.5),
    Column("name", "Nama", "wrap", 27),
    Column("award", "Nama Penghargaan", "wrap", 30),
    Column("giver", "Pemberi", "wrap", 20),
    Column("document", "Nomor SK", "wrap", 18),
)
_HEADINGS = {
    Condition.LEFT: "Tidak aktif lagi",
    Condition.NOT_EVALUATED: "Tidak ada evaluasi",
    Condition.EXCLUDED: "Dikecualikan dari evaluasi",
    Condition.NOT_FINAL: "Evaluasi belum final",
    Condition.OBJECTED: "Evaluasi dalam keberatan",
    Condition.PREDIKAT: "Predikat di bawah syarat",
    Condition.STREAK: "Hasil baik belum cukup lama berturut-turut",
    Condition.DISCIPLINE: "Hukuman disiplin masih berlaku",
    Condition.DISCIPLINE_BEFORE: "Hukuman disiplin belum lama berlalu",
    Condition.COACHING: "Pembinaan masih berjalan",
    Condition.INTEGRITY: "Nilai Akuntabel di bawah syarat",
    Condition.SURVEY: "Mutu survei unit di bawah syarat",
    Condition.UNIT_LIMIT: "Di luar batas tiap unit",
    Condition.LIMIT: "Di luar batas seluruhnya",
}
_ORDER = {
    "predikat": "predikat", "work_result": "nilai hasil kerja", "behaviour": "nilai perilaku",
    "integrity": "Akuntabel", "contribution": "Kolaboratif dan Harmonis",
    "streak": "lamanya hasil baik berturut-turut", "award": "penghargaan terakhir yang lebih lama berlalu",
}  # fmt: skip


@dataclass(frozen=True)
class Awards:
    """Everything the list is made from; ``units``: code and name by number; ``policy``: where it stands, how sure."""

    agency: str | None
    unit: str | None
    sought: Sought
    candidates: Sequence[Ranked]
    others: Sequence[tuple[Person, Sequence[Condition]]]
    units: Mapping[int, tuple[str | None, str]]
    policy: str


def build(data: Awards) -> Report:
    """Make the report."""
    title = f"{TITLE} {data.sought.period.label}"
    counts = Counter(conditions[0] for _, conditions in data.others)
    return Report(
        name=NAME,
        owner=data.agency or "",
        title=title,
        lines=_lines(data),
        head={
            "report": NAME,
            "title": title,
            "agency": data.agency,
            "period": str(data.sought.period),
            "unit": data.unit,
            "day": data.sought.day,
            "policy": data.policy,
            "summary": _summary(data, counts),
        },
        pages=[
            Page("Ringkasan", [_counted(data, counts), Prose("Syarat dan urutan", conditions_said(data.sought))]),
            Page("Diusulkan", [candidates_table(data)], frozen=1),
            Page("Tidak Diusulkan", [_others(data)], frozen=1),
        ],
        listed="candidates",
    )


def _lines(data: Awards) -> list[str]:
    unit = [f"Unit kerja: {data.unit} beserta unit di bawahnya"] if data.unit else []
    day = indonesian_date(data.sought.day)
    return [*unit, f"Hukuman disiplin, pembinaan, dan keaktifan pada {day}", f"Dasar: {data.policy}"]


def _summary(data: Awards, counts: Mapping[Condition, int]) -> dict[str, Any]:
    return {
        "people": len(data.candidates) + len(data.others),
        "candidates": len(data.candidates),
        "shared": sum(one.shared for one in data.candidates),
        "not_final": counts.get(Condition.NOT_FINAL, 0),
        "others": {condition.value: counts[condition] for condition in Condition if condition in counts},
    }


def _counted(data: Awards, counts: Mapping[Condition, int]) -> Table:
    rows: list[Row] = [("Diusulkan", len(data.candidates))]
    rows += [(_HEADINGS[condition], counts[condition]) for condition in Condition if condition in counts]
    columns = (Column("what", "Pegawai", "text", 60), Column("people", "Jumlah", "number", 14))
    total = ("Jumlah", len(data.candidates) + len(data.others))
    return Table("counts", "Pegawai menurut alasan pertama", columns, rows, total)


def conditions_said(sought: Sought) -> list[str]:
    """Say the conditions and the order of candidates, as the policy has them."""
    rule = sought.rule
    return [
        f"Evaluasi final dengan predikat paling rendah {rule.predikat.label}, {sought.needed} {sought.word}"
        " berturut-turut; tahun sebelum program ini dari data yang diimpor. Evaluasi dalam keberatan belum final.",
        f"Tanpa hukuman disiplin yang masih berlaku, menurut {sought.discipline}, atau berpengaruh dalam"
        f" {rule.clean_months} bulan terakhir, dan tanpa pembinaan yang masih berjalan.",
        f"Nilai Akuntabel paling rendah {percent(rule.integrity)}; yang belum bernilai tetap diusulkan dan disebut.",
        f"Mutu survei kepuasan masyarakat unit (atau unit terdekat di atasnya) paling rendah {rule.survey_mutu}; unit"
        " tanpa survei tidak dirugikan dan disebut.",
        f"Urutan: {', '.join(_ORDER[name] for name in rule.order)}. Yang sama dalam semuanya berperingkat bersama.",
        _limits(sought),
    ]


def _limits(sought: Sought) -> str:
    limits = {f"{sought.rule.per_unit} orang tiap unit": sought.rule.per_unit, f"{sought.limit} orang": sought.limit}
    said = [words for words, number in limits.items() if number]
    return f"Batas: {', '.join(said)}." if said else "Tanpa batas jumlah."


def candidates_table(data: Awards) -> Table:
    """Who is put forward, in order."""
    rows = [_candidate(one, data) for one in data.candidates]
    empty = "Tidak ada yang memenuhi semua syarat."
    return Table("candidates", "Diusulkan", CANDIDATES, rows, empty=empty, spare=_SPARE)


def _candidate(ranked: Ranked, data: Awards) -> Row:
    one, around = ranked.person, data.sought.around
    code, unit = _unit(one, data)
    return (
        ranked.rank, ranked.shared, one.nip, one.name, unit, code, one.predikat, one.work_result, one.behaviour,
        one.integrity, one.contribution, around.streaks[one.id].length, around.awarded.get(one.id),
        why(one, data.sought), "; ".join(remarks(one, data.sought, shared=ranked.shared, over=ranked.over)),
    )  # fmt: skip


def _unit(one: Person, data: Awards) -> tuple[str | None, str]:
    return data.units.get(one.unit_id, (None, NO_UNIT)) if one.unit_id is not None else (None, NO_UNIT)


def _others(data: Awards) -> Table:
    return Table("others", "Tidak diusulkan", NOT_SUGGESTED, _other_rows(data))


def _other_rows(data: Awards) -> Iterator[Row]:
    for one, conditions in data.others:
        code, unit = _unit(one, data)
        codes = [condition.value for condition in conditions]
        yield one.nip, one.name, unit, code, one.predikat, codes, why_not(one, conditions, data.sought)


def given_table(rows: Iterable[Row]) -> Table:
    """Awards that were given, by day."""
    return Table(
        "awards", "Penghargaan yang diberikan", GIVEN, list(rows), empty="Belum ada yang dicatat dalam periode ini."
    )


def sheets(data: Awards | None, given: Iterable[Row]) -> list[Page]:
    """The sheets for the semester report: candidates (None: the period is none for awards), and awards given."""
    candidates = [Page("Penghargaan", [candidates_table(data)], frozen=3)] if data else []
    return [*candidates, Page("Penghargaan Diberikan", [given_table(given)])]
