"""The report on completeness: who has a plan, realisations, feedback, a rating, an evaluation; and who is reminded.

It counts what is there and judges nobody.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from asncli.reports.completeness_data import (
    STEPS,
    AtBkn,
    Completeness,
    Difference,
    Evaluated,
    PlanState,
    Rated,
    Tally,
    tallied,
)
from asncli.reports.completeness_tables import (
    grid_table,
    in_order,
    months_table,
    people_table,
    states_tables,
    steps_table,
    unit_months_table,
    units_table,
)
from asncli.reports.recap import NO_UNIT
from asncli.reports.reminders import reminders_table
from asncli.reports.report import Bars, Page, Prose, Report
from asncli.reports.semester_method import moment
from asncli.terms import indonesian_date

NAME = "completeness"
TITLE = "Kelengkapan Evaluasi Kinerja"
ABOUT = "Per unit dan pegawai: SKP, realisasi tiap bulan, umpan balik, rating, evaluasi, beda dengan BKN, pengingat."

_MEANING = (
    "Persentase dihitung dari pegawai yang dievaluasi pada periode ini dan dikenai tahap itu; yang dikecualikan"
    " disebut dan tidak dihitung. Persentase dibulatkan ke satu desimal, setengah ke atas.",
    "Realisasi per bulan: banyaknya indikator jatuh tempo yang punya realisasi bertanggal di bulan itu. Indikator yang"
    " memang tidak dilaporkan tiap bulan tetap ikut sebagai pembagi, sehingga angka di bawah 100% belum tentu kurang.",
    "Umpan balik hanya disebut cukup atau belum; banyaknya penilai tidak pernah diperlihatkan.",
)
_FROZEN = {"Pegawai": 2, "Grid": 2}


def build(data: Completeness) -> Report:
    """Make the report."""
    units, whole = tallied(data.people)
    placed = in_order(data)
    notes = _notes(data, units.get(NO_UNIT), whole)
    title = f"{TITLE} {data.period.label}"
    lists = {
        "Unit": units_table(data, units, whole),
        "Unit per Bulan": unit_months_table(data, units, whole),
        "Pegawai": people_table(placed),
        "Grid": grid_table(placed, whole),
        "Pengingat": reminders_table(data.reminders),
    }
    return Report(
        name=NAME,
        owner=data.agency or "",
        title=title,
        lines=_lines(data),
        head={
            "report": NAME,
            "title": title,
            "agency": data.agency,
            "period": str(data.period),
            "on": data.today,
            "unit": data.unit,
            **({"priority": data.priority.document} if data.priority else {}),
            "summary": _summary(data, whole),
            "notes": notes,
        },
        pages=[
            Page(
                "Ringkasan",
                [
                    steps_table(data),
                    *states_tables(whole, at_bkn=data.at_bkn),
                    months_table(whole),
                    Bars("Indikator yang ada realisasinya, per bulan (%)", "months", 0, 3),
                    *([Prose("Catatan", notes)] if notes else []),
                    Prose("Cara membaca", _MEANING),
                ],
            ),
            *(Page(name, [table], frozen=_FROZEN.get(name, 1)) for name, table in lists.items()),
        ],
        overview=2,
        made=data.batch[1] if data.batch else None,
    )


def _lines(data: Completeness) -> list[str]:
    unit = [f"Unit kerja: {data.unit} beserta unit di bawahnya"] if data.unit else []
    state = f"Dilihat pada {indonesian_date(data.today)}"
    if data.batch:
        number, at = data.batch
        state += f"; keadaan data: {moment(at)} (batch {number})"
    return [*unit, *(data.priority.paper if data.priority else ()), state]


def _summary(data: Completeness, whole: Tally) -> dict[str, Any]:
    return {
        "people": whole.people,
        "excluded": whole.excluded,
        "steps": {
            step.value: {"done": done, "of": of} for step, done, of in zip(STEPS, whole.done, whole.total, strict=True)
        },
        "plan": {state.value: whole.plan[state] for state in PlanState},
        "rated": {state.value: whole.rated[state] for state in Rated},
        "evaluated": {state.value: whole.evaluated[state] for state in Evaluated if state is not Evaluated.EXCLUDED},
        "indicators": {"due": whole.due, "realised": whole.realised},
        "bkn": {state.value: whole.bkn[state] for state in AtBkn} if data.at_bkn else None,
        "differences": {found.value: whole.difference[found] for found in Difference} if data.at_bkn else None,
        "reminders": len(data.reminders),
    }


def _notes(data: Completeness, nowhere: Tally | None, whole: Tally) -> Sequence[str]:
    late = sum(one.days_late > 0 for one in data.reminders)
    of_bkn = sum(n for found, n in whole.difference.items() if found)
    asked = f"asncli report completeness --period {data.period} --reminders FOLDER"
    said = {
        f"{nowhere.people + nowhere.excluded if nowhere else 0} pegawai tanpa unit kerja.": nowhere,
        f"Ada {len(data.reminders)} pengingat, {late} di antaranya terlambat. Tulis per unit dengan: {asked}": (
            data.reminders
        ),
        f"SKP {of_bkn} pegawai berbeda dengan e-Kinerja BKN; lihat kolom terakhir lembar Pegawai.": of_bkn,
        f"Belum ada laporan SKP dari e-Kinerja BKN untuk {data.period.label}, sehingga tidak dibandingkan.": (
            not data.at_bkn
        ),
        "Periode ini belum berakhir.": data.today <= data.period.end,
    }
    return [sentence for sentence, holds in said.items() if holds]
