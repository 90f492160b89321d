"""The sheet SKP: planned results (RHK) with their indicators, one row per indicator.

A row is checked for itself (:func:`check`); rows of one RHK must agree with each other (:func:`agreeing`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from asncli.messages import text
from asncli.rules.targets import target_sum_fault
from asncli.terms import Aspect, Direction, PlanDecision, PlanKind, Recap, ResultKind, quantity_text
from asncli.workbooks import cells
from asncli.workbooks.cells import Fault, Noted, Raw
from asncli.workbooks.choices import plan_decision
from asncli.workbooks.rows import SheetRows
from asncli.workbooks.skp_form import ASSUMED, BY_ORDER, PARENT, skp_form
from asncli.workbooks.specs import Column, SheetSpec, Values

_NUMBER_FAULTS = {"number-ambiguous", "number-too-large", "negative-number"}
_PERIOD_TARGETS = ("target_s1", "target_s2", "target_q1", "target_q2", "target_q3", "target_q4")


def target(raw: Raw, today: date) -> object:
    """Read a target: a plain number. Words, or a number with its unit beside it, can not be measured against."""
    value = cells.quantity(raw, today)
    if isinstance(value, Fault) and value.code not in _NUMBER_FAULTS:
        return Fault("target-unmeasurable")
    return value


def check(values: Values, today: date) -> Iterable[tuple[str, Fault | Noted]]:
    """Fill in the dates that default to the year, then refuse a target that scoring could not use.

    Columns that had a fault of their own hold ``None`` here.
    """
    yield from _dates(values)
    yield from _targets(values)
    yield from _assumed(values)


def _assumed(values: Values) -> Iterable[tuple[str, Noted]]:
    """Tell what was taken for Arah and Rekap, as long as they still say so; what says otherwise somebody has stated."""
    taken, values[_AT["assumed"]] = values[_AT["assumed"]], None
    if isinstance(taken, str) and {values[_AT["direction"]], values[_AT["recap"]]}.issuperset(taken.split(", ")):
        yield "assumed", Noted(True, "direction-assumed", {"assumed": taken})


def _targets(values: Values) -> Iterable[tuple[str, Fault | Noted]]:
    low, high = _number(values, "target"), _number(values, "target_high")
    if low == 0 and values[_AT["direction"]] in (Direction.NAIK, Direction.TETAP):
        yield "target", Fault("target-zero")
    if high is None:
        yield from _period_sums(values, low)
        return
    if low is not None and low > high:
        yield "target_high", Fault("range-reversed")
    for name in _PERIOD_TARGETS:
        if values[_AT[name]] is not None:
            yield name, Fault("range-with-period-target")


def _period_sums(values: Values, year_target: int | None) -> Iterable[tuple[str, Fault | Noted]]:
    """Refuse period targets that leave less than nothing for the one period that is not given (scoring, 1)."""
    recap = values[_AT["recap"]]
    if year_target is None or not isinstance(recap, Recap):
        return
    given = {name[-2:].upper(): n for name in _PERIOD_TARGETS if (n := _number(values, name)) is not None}
    if lacking := target_sum_fault(recap.value, year_target, given):
        others = [name for name in given if name[0] == lacking[0]]
        yield f"target_{others[-1].lower()}", Fault("target-sum")


def _dates(values: Values) -> Iterable[tuple[str, Fault | Noted]]:
    year = values[_AT["year"]]
    if not isinstance(year, int):
        return
    begins, ends = values[_AT["begins"]], values[_AT["ends"]]
    if begins is None:
        values[_AT["begins"]] = begins = date(year, 1, 1)
    # An empty Selesai agrees with the other rows of the plan; where none says it, the store takes the year's end.
    if isinstance(begins, date) and begins.year != year:
        yield "begins", Fault("date-outside-year", {"year": year})
    elif isinstance(begins, date) and isinstance(ends, date) and (ends.year != year or ends < begins):
        yield "ends", Fault("date-outside-year", {"year": year})


def _number(values: Values, name: str) -> int | None:
    value = values[_AT[name]]
    return value if isinstance(value, int) else None


def agreeing(rows: SheetRows) -> Iterator[tuple[int, tuple[object, ...]]]:
    """Pass on the rows whose RHK agrees with the earlier rows of the same RHK; reject the others.

    What stands first holds: ``rhk-conflict`` for another title, section, parent or IKU (an empty cell agrees
    with anything), ``weight-mixed`` for another Bobot.
    """
    known: dict[tuple[object, ...], dict[str, object]] = {}
    for number, values in rows:
        of_rhk = known.setdefault(tuple(values[_AT[name]] for name in _RHK_KEY), {})
        said = {name: values[_AT[name]] for name in _RHK_SAID if values[_AT[name]] is not None}
        other = next((name for name, value in said.items() if name in of_rhk and of_rhk[name] != value), None)
        if other is None:
            of_rhk.update(said)
            yield number, values
        elif other == "weight":
            rows.reject(number, other, "weight-mixed", _shown(said[other]), first=_shown(of_rhk[other]))
        else:
            rows.reject(number, other, "rhk-conflict", _shown(said[other]), first=_shown(of_rhk[other]))


def _shown(value: object) -> str:
    return quantity_text(value, ",") if isinstance(value, int) else str(value)


def _labels(members: Iterable[Aspect | Direction | PlanKind | Recap | ResultKind]) -> tuple[str, ...]:
    return tuple(member.label for member in members)


def _period_target(field: str, heading: str, period: str) -> Column:
    return Column(
        field, heading, target, kind="number", width=11, aliases=(f"Target {period}",),
        help=text("Target of {period} where it is no even share of the year; 0: nothing is due.", period=period),
    )  # fmt: skip


SKP = SheetSpec(
    name="SKP",
    key=("nip", "year", "code", "begins"),
    identifying=("nip", "code"),
    inputs=(
        "code", "result_code", "result_title", "result_kind", "parent_code", "iku_code", "aspect", "title", "target",
        "target_high", "measure", "direction", "recap", "weight", *_PERIOD_TARGETS, "ends", "unit",
        "plan_kind",
    ),
    check=check,
    columns=(
        Column(
            "nip", "NIP", cells.nip, required=True, example="198503152010011901", width=22,
            help=text("NIP of 18 digits, stored as text."),
        ),
        Column(
            "year", "Tahun", cells.year, required=True, kind="number", example="2026", width=8,
            help=text("Year of the SKP, four digits."),
        ),
        Column(
            "code", "Kode Indikator", cells.code, required=True, aliases=("Kode IKI",), example="IKI-01", width=13,
            help=text("Code of the indicator, once in an SKP."),
        ),
        Column(
            "result_code", "Kode RHK", cells.code, required=True, example="RHK-1", width=11,
            help=text("Code of the planned result; several indicators may share it."),
        ),
        Column(
            "result_title", "Rencana Hasil Kerja", cells.text_cell, required=True, aliases=("RHK",), width=52,
            example="Terlaksananya pelayanan kesehatan ibu dan anak",
            help=text("Words of the planned result, the same on all rows of this RHK."),
        ),
        Column(
            "result_kind", "Jenis", cells.result_kind, aliases=("Jenis RHK", "Jenis Rencana Hasil Kerja"),
            choices=_labels(ResultKind), example="Utama", width=11, help=text("Utama (if empty) or Tambahan."),
        ),
        Column(
            "parent_code", "Kode RHK Atasan", cells.code, aliases=("Kode RHK Pimpinan",), example="RHK-2", width=12,
            help=text("Code of the RHK of the leader that this one supports."),
        ),
        Column(
            "iku_code", "Kode IKU", cells.code, example="IKU-02", width=11,
            help=text("Code of the IKU in the renstra."),
        ),
        Column(
            "aspect", "Aspek", cells.aspect, choices=_labels(Aspect), example="Kuantitas", width=12,
            help=text("Kuantitas, Kualitas, Waktu or Biaya."),
        ),
        Column(
            "title", "Indikator", cells.text_cell, required=True, width=52,
            aliases=("Indikator Kinerja Individu", "Indikator Kinerja"), example="Jumlah ibu hamil yang diperiksa",
            help=text("What is measured."),
        ),
        Column(
            "target", "Target", target, required=True, aliases=("Target Tahunan",), kind="number", example="120",
            width=11, help=text("Target of the year, a number alone; its unit of measure goes into Satuan."),
        ),
        Column(
            "target_high", "Target Atas", target, aliases=("Target Maksimal",), kind="number", width=11,
            help=text("Upper end of a range; Target is then its lower end."),
        ),
        Column(
            "measure", "Satuan", cells.text_cell, example="orang", width=13,
            help=text("Unit of measure of the target."),
        ),
        Column(
            "direction", "Arah", cells.direction, required=True, missing="direction-missing",
            choices=_labels(Direction), example="naik", width=9,
            help=text("naik: more is better; turun: less is better; tetap: neither more nor less."),
        ),
        Column(
            "recap", "Rekap", cells.recap, required=True, missing="recap-missing", choices=_labels(Recap),
            example="jumlah", width=11, help=text("How the results of a period become one figure."),
        ),
        Column(
            "weight", "Bobot", cells.quantity, kind="number", width=9,
            help=text("Weight of the RHK; in an SKP every RHK has one or none has."),
        ),
        _period_target("target_s1", "Target S1", "Semester I"),
        _period_target("target_s2", "Target S2", "Semester II"),
        _period_target("target_q1", "Target Q1", "Triwulan I"),
        _period_target("target_q2", "Target Q2", "Triwulan II"),
        _period_target("target_q3", "Target Q3", "Triwulan III"),
        _period_target("target_q4", "Target Q4", "Triwulan IV"),
        Column(
            "begins", "Mulai", cells.day, kind="date", example="01/01/2026", width=12, aliases=("Tanggal Mulai",),
            help=text("First day of the SKP; empty: 1 January."),
        ),
        Column(
            "ends", "Selesai", cells.day, kind="date", example="31/12/2026", width=12, aliases=("Tanggal Selesai",),
            help=text("Last day of the SKP; empty: 31 December."),
        ),
        Column(
            "unit", "Unit Kerja", cells.text_cell, width=36, example="UPTD Puskesmas Bukitmekar",
            help=text("Unit that this SKP is for, by name or code; empty: the unit of the person."),
        ),
        Column(
            "plan_kind", "Jenis Rencana", cells.plan_kind, choices=_labels(PlanKind), example="Definitif", width=13,
            help=text("Definitif (if empty) or PLT."),
        ),
    ),
    unasked=(
        Column(
            "parent_title", PARENT, cells.line_cell, width=52,
            aliases=("Rencana Hasil Kerja Pimpinan", "Rencana Hasil Kerja Atasan yang Diintervensi",
                     "Rencana Hasil Kerja Atasan", "RHK Pimpinan", "RHK Atasan"),
        ),
        Column(
            "assumed", ASSUMED, cells.line_cell, width=14,
            help=text("Arah and Rekap that were assumed; empty where they are stated. Change them, and they count"
                      " as stated."),
        ),
        Column("by_order", BY_ORDER, cells.line_cell),
        Column(
            "decision", "Persetujuan", plan_decision, choices=tuple(one.label for one in PlanDecision), width=14,
            help=text("Disetujui or Dikembalikan, decided by the leader; empty: nothing is decided. Once for an SKP."),
        ),
        Column(
            "decision_note", "Catatan Persetujuan", cells.line_cell, width=30,
            help=text("What the leader wants otherwise in an SKP that goes back."),
        ),
    ),
    layouts=(skp_form,),
)  # fmt: skip
_AT = {column.field: position for position, column in enumerate(SKP.given_out)}
_RHK_KEY = ("nip", "year", "begins", "result_code")
_RHK_SAID = ("result_title", "result_kind", "parent_code", "iku_code", "weight", "parent_title")
