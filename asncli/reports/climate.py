"""The work climate of units beside their results: tables, comments, and what has to be said about the figures.

Units that too few answered are named without a figure; whether anybody answered at all is not told. ``beside`` means
beside: no figure here claims to be the cause of another.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from asncli.reports.public_voice import gathered
from asncli.reports.report import Block, Column, Leaf, Page, Prose, Report, Row, Table
from asncli.reports.shares import tenths
from asncli.rules.climate import Climate
from asncli.rules.policy_climate import ClimatePolicy
from asncli.terms import ClimateElement, Period, Predikat, hundredths_text

NAME, TITLE = "climate", "Lingkungan Kerja"
KEPT = "batas tertinggi yang berlaku sejak jawaban pertama; yang diturunkan kemudian tidak berlaku bagi periode ini"
PAGE, BESIDE = "Lingkungan Kerja", "Lingkungan dan Hasil"
# Short names of the questions, for headings.
SHORT: Mapping[ClimateElement, str] = {
    ClimateElement.LEADERSHIP: "Kepemimpinan",
    ClimateElement.FAIRNESS: "Keadilan",
    ClimateElement.COMMUNICATION: "Komunikasi",
    ClimateElement.TEAMWORK: "Kerja Sama",
    ClimateElement.WORKLOAD: "Beban Kerja",
    ClimateElement.FACILITIES: "Sarana",
    ClimateElement.DEVELOPMENT: "Pengembangan",
    ClimateElement.SAFETY: "Rasa Aman",
}
_GOOD = (Predikat.SANGAT_BAIK, Predikat.BAIK)
_UNIT = (Column("unit", "Unit Kerja", "tree", 34), Column("code", "Kode", "code", 11, optional=True))
_CLIMATE = (
    *_UNIT,
    Column("respondents", "Responden", "number", 10),
    Column("people", "Pegawai", "number", 9),
    Column("response", "Responden (% Pegawai)", "tenths", 11),
    Column("mean", "Rata-rata", "hundredths", 9),
    Column("word", "Sebutan", "code", 14, optional=True),
    *(Column(element.value, said, "hundredths", 12) for element, said in SHORT.items()),
    Column("remark", "Catatan", "wrap", 26, optional=True),
)
_BESIDE = (
    *_UNIT,
    Column("mean", "Lingkungan Kerja", "hundredths", 11),
    Column("work_result", "Hasil Kerja (%)", "hundredths", 11),
    Column("evaluated", "Berpredikat", "number", 11),
    Column("good", "Baik ke Atas (%)", "tenths", 10),
    *(Column(predikat.value, "", "number") for predikat in Predikat),
    Column("ikm", "IKM", "hundredths", 9, optional=True),
    Column("mutu", "Mutu Pelayanan", "code", 11, optional=True),
)
_PAPER = ("unit", "code", "mean", "work_result", "good", "ikm")
_COMMENTS = (
    Column("unit", "Unit Kerja", "wrap", 42),
    Column("code", "Kode", "code", 13, optional=True),
    Column("comment", "Komentar", "wrap", 60),
    Column("times", "Disampaikan (kali)", "number", 13),
)
_SPARE = ("code", *(element.value for element in reversed(tuple(SHORT))))


class UnitClimate(NamedTuple):
    """One unit; figures in hundredths. ``climate`` is None where too few answered, or nobody.

    ``people`` in service, ``work_result`` the mean of those who have one, ``predikat`` how many have which.
    """

    name: str
    code: str | None
    level: int
    climate: Climate | None
    word: str | None
    people: int
    work_result: int | None
    predikat: Mapping[str, int]
    ikm: int | None
    mutu: str | None


@dataclass(frozen=True)
class WorkClimate:
    """Everything the report is made from. ``own``: whether the agency set its policy itself; ``tree``: with all below.

    ``kept``: the minimum is one that held before, for the policy has been lowered since the first answers.
    ``comments`` by unit (name, code), each in the order to be shown; None where they were not asked for. ``law`` is
    the title of the list of questions.
    """

    agency: str | None
    period: Period
    unit: str | None
    tree: bool
    policy: ClimatePolicy
    own: bool
    law: str
    units: Sequence[UnitClimate]
    comments: Sequence[tuple[str, str | None, Sequence[str]]] | None = None
    kept: bool = False


def climate_table(units: Sequence[UnitClimate], minimum: int) -> Table:
    """One row a unit: who answered, the means, or that too few did."""
    rows = [_row(unit, minimum) for unit in units]
    return Table(NAME, "Lingkungan kerja", _CLIMATE, rows, empty="Tidak ada.", spare=_SPARE)


def _row(unit: UnitClimate, minimum: int) -> Row:
    head = (Leaf(unit.level, unit.name), unit.code)
    said = unit.climate
    if said is None:
        nothing = (None,) * len(SHORT)
        return (*head, None, unit.people, None, None, None, *nothing, f"responden kurang dari {minimum}")
    more = "jawaban lebih banyak daripada pegawai" if said.respondents > unit.people else None
    means = (said.elements[element] for element in SHORT)
    return (
        *head, said.respondents, unit.people, tenths(said.respondents, unit.people), said.mean, unit.word, *means, more,
    )  # fmt: skip


def beside_table(units: Sequence[UnitClimate]) -> Table:
    """The results of the units whose work climate is shown, beside it."""
    rows = [_beside(unit, unit.climate) for unit in units if unit.climate is not None]
    return Table("climate_beside", "Di samping hasil unit kerja", _BESIDE, rows, empty="Tidak ada.", paper=_PAPER)


def _beside(unit: UnitClimate, said: Climate) -> Row:
    evaluated = sum(unit.predikat.values())
    good = sum(unit.predikat.get(predikat, 0) for predikat in _GOOD)
    counts = (unit.predikat.get(predikat) for predikat in Predikat)
    return (Leaf(unit.level, unit.name), unit.code, said.mean, unit.work_result, evaluated, tenths(good, evaluated),
            *counts, unit.ikm, unit.mutu)  # fmt: skip


def comments_table(comments: Sequence[tuple[str, str | None, Sequence[str]]]) -> Table:
    """What was said in words; the same words on one unit stand once, with how often."""
    rows = [(name, code, words, times) for name, code, said in comments for words, times in gathered(said)]
    return Table("comments", "Komentar pegawai", _COMMENTS, rows, empty="Tidak ada.")


def notes(data: WorkClimate) -> list[str]:
    """What the figures rest on, and what they do not say."""
    whose = "kebijakan instansi" if data.own else "bawaan program, belum ditetapkan instansi"
    least = data.policy.minimum
    said = [
        f"Pertanyaan: {data.law}. Jawaban 1 sampai 5; rata-rata adalah rata-rata dari pertanyaan yang ditampilkan.",
        f"Unit dengan responden kurang dari {least} tidak diberi angka dan komentar, begitu pula pertanyaan yang"
        f" dijawab kurang dari {least} orang ({KEPT if data.kept else whose}).",
        "Angka lingkungan kerja berdiri di samping hasil unit; yang satu tidak dinyatakan sebagai sebab yang lain.",
    ]
    if data.tree:
        said.append(
            "Jawaban dari unit dengan responden terlalu sedikit dihitung di unit atasnya bila di sana cukup; yang tetap"
            " terlalu sedikit tidak dihitung di mana pun."
        )
    if data.policy.bands:
        high, middle = (hundredths_text(figure, ",") for figure in data.policy.bands)
        said.append(f"Sebutan: Baik mulai {high}, Cukup mulai {middle}, di bawahnya Perlu Perhatian ({whose}).")
    return said


def pages(data: WorkClimate) -> list[Page]:
    """Make the sheets: the work climate, and beside it the results (with the comments, where they were asked for)."""
    said = [] if data.comments is None else [comments_table(data.comments)]
    beside: list[Block] = [beside_table(data.units), *said, Prose("Catatan", notes(data))]
    return [Page(PAGE, [climate_table(data.units, data.policy.minimum)], frozen=1), Page(BESIDE, beside)]


def build(data: WorkClimate) -> Report:
    """Make the report of ``survey score --kind climate``."""
    title = f"Survei {TITLE} {data.period.label}"
    with_figure = sum(unit.climate is not None for unit in data.units)
    summary = {"units": len(data.units), "with_figure": with_figure, "without_figure": len(data.units) - with_figure}
    labels = ("Unit kerja", "Unit dengan angka", f"Unit dengan responden kurang dari {data.policy.minimum}")
    columns = (Column("what", "Ringkasan", "text", 40), Column("units", "Jumlah", "number", 14))
    counts = Table("", "Ringkasan", columns, list(zip(labels, summary.values(), strict=True)))
    return Report(
        name=NAME,
        owner=data.agency or "",
        title=title,
        lines=[f"Unit kerja: {data.unit} beserta unit di bawahnya"] if data.unit else [],
        head={
            "report": NAME,
            "title": title,
            "agency": data.agency,
            "period": str(data.period),
            "unit": data.unit,
            "tree": data.tree,
            "minimum": data.policy.minimum,
            "summary": summary,
            "notes": notes(data),
        },
        pages=[Page("Ringkasan", [counts]), *pages(data)],
        listed=NAME,
        overview=3,
    )
