"""The semester report: what the head of the office reads first, the tables behind it, and how it was reckoned."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from asncli.reports.public_voice import pages as public_pages
from asncli.reports.recap import NO_UNIT, Counts, People, counted, in_tree_order
from asncli.reports.report import Block, Page, Prose, Report
from asncli.reports.semester_aspects import aspects_page
from asncli.reports.semester_data import BELUM, METODOLOGI, NILAI, REKAP, RINCIAN, RINGKASAN, Semester
from asncli.reports.semester_iku import iku_pages
from asncli.reports.semester_method import method, moment
from asncli.reports.semester_obstacles import obstacle_pages
from asncli.reports.semester_summary import left_out, notes, summary
from asncli.reports.semester_tables import incomplete_table, indicators_table, people_table, units_table
from asncli.terms import hundredths_text

NAME = "semester"
TITLE = "Laporan Evaluasi Kinerja"
ABOUT = "Evaluasi kinerja semua pegawai dalam satu periode: ringkasan, rekap per unit, nilai, rincian, metodologi."


def build(data: Semester) -> Report:
    """Make the report; every total is a count of ``data.people``."""
    rows = [each.person for each in data.people]
    units, total = counted(
        People(
            unit=[p.unit_id or NO_UNIT for p in rows],
            status=[p.status for p in rows],
            predikat=[p.predikat for p in rows],
            work_result=[p.work_result for p in rows],
        )
    )
    said = notes(data, total)
    title = f"{TITLE} {data.period.label}"
    return Report(
        name=NAME,
        owner=data.state.agency or "",
        title=title,
        lines=_lines(data),
        head=_head(data, title, total, said),
        pages=[
            Page(RINGKASAN, summary(data, total, said)),
            Page(REKAP, [units_table(data.units, units, total, data.labels, data.voices)], frozen=1),
            Page(NILAI, [people_table(data.people)], frozen=2),
            aspects_page(data),
            *iku_pages(data.ikus),
            *public_pages(in_tree_order(data.units), data.voices),
            Page(RINCIAN, [_indicators(data)], frozen=2),
            *obstacle_pages(data.obstacles, data.people, data.period),
            *data.followed,
            Page(BELUM, [incomplete_table(data.people, data.names)]),
            Page(METODOLOGI, method(data.period, data.regulation, data.policy, data.laws, data.state, data.program)),
        ],
        made=data.state.batch_at,
    )


def _lines(data: Semester) -> list[str]:
    unit = [f"Unit kerja: {data.unit} beserta unit di bawahnya"] if data.unit else []
    state = f"Keadaan data: {moment(data.state.batch_at)} (batch {data.state.batch})"
    priority = data.priority.paper if data.priority else []
    return [*unit, *priority, state, f"Dasar: {data.regulation.title}"]


def _indicators(data: Semester) -> Block:
    return Prose("", [left_out(data)]) if data.lines is None else indicators_table(data.lines, weighted=data.weighted)


def _head(data: Semester, title: str, total: Counts, said: Sequence[str]) -> dict[str, Any]:
    return {
        "report": NAME,
        "title": title,
        "agency": data.state.agency,
        "period": str(data.period),
        "unit": data.unit,
        **({"priority": data.priority.document} if data.priority else {}),
        "regulation": data.regulation.id,
        "state": {
            "batch": data.state.batch,
            "batch_at": data.state.batch_at,
            "evaluated_in_batch": data.state.evaluated,
            "changed_since": data.state.changed_since,
        },
        "summary": {
            "people": total.people,
            "evaluated": total.evaluated,
            "incomplete": total.incomplete,
            "excluded": total.excluded,
            "predikat": {predikat.value: total.predikat[predikat.value] for predikat in data.labels},
            "work_result_mean": None if total.mean is None else Decimal(hundredths_text(total.mean)),
            "work_result_people": total.rated,
            "proposals": data.proposals,
        },
        "notes": list(said),
        **({"seen": data.seen} if data.seen else {}),
    }
