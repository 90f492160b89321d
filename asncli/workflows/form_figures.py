"""Figures of indicators for the official forms: of drafts by the functions that score them, of finals as kept."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlmodel import Session

from asncli.reports.frames import IndicatorRow
from asncli.reports.indicator_lines import Line, kept_lines, lines
from asncli.rules.policy import Policy
from asncli.rules.regulation import Regulation
from asncli.rules.skp import score
from asncli.store.form_frames import PlannedRow
from asncli.store.marks import chunks, subjects
from asncli.terms import Period


def draft_figures(
    session: Session,
    period: Period,
    regulation: Regulation,
    policy: Policy,
    rows: Mapping[int, Sequence[PlannedRow]],
) -> dict[int, Line]:
    """Figures of the indicators of these people (``rows`` by person), by the number of the indicator."""
    names = {row.indicator_id: _name(row) for some in rows.values() for row in some}
    found: dict[int, Line] = {}
    for chunk in chunks(session, period, subjects(session, period, rows)):
        scores = score(chunk.marks, period, regulation, policy)
        ids = chunk.indicator_id.tolist()
        found |= zip(ids, lines(chunk.marks, scores, [names[number] for number in ids]), strict=True)
    return found


def final_figures(told: Mapping[str, Any], rows: Iterable[PlannedRow]) -> dict[int, Line]:
    """Figures kept with a final evaluation, by the number of the indicator in the plans as they stand now.

    An indicator is known by its code, of several in the order of the plans; one that has come since has no figures.
    """
    waiting: dict[str, deque[Line]] = defaultdict(deque)
    for line in kept_lines(told, {}):
        waiting[line.code].append(line)
    return {row.indicator_id: waiting[row.code].popleft() for row in rows if waiting[row.code]}


def _name(row: PlannedRow) -> IndicatorRow:
    return IndicatorRow(row.indicator_id, row.employee_id, "", row.result, row.code, row.indicator, 0)
