"""What the public says of units: answers of surveys stored, and counted per unit, period and unsur.

Marks leave the database as sums and numbers of answers, suggestions as words without the respondent. What may be
shown of them is told by ``Answers.from_enough`` and by the minimum of respondents (``workflows/score_survey.py``).
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from typing import NamedTuple

from sqlmodel import Session

from asncli.store.database import raw_connection
from asncli.store.locked_rows import reject_locked, same_as_stored
from asncli.store.staging import Rejected, Staging
from asncli.store.writing import Counts, upsert_selected
from asncli.terms import Period, ServiceElement

ELEMENTS = tuple(element.value for element in ServiceElement)
FIELDS = ("unit", "period", "respondent", *ELEMENTS, "suggestion")
_ANY_MARK = f"coalesce({', '.join(f'a.{element}' for element in ELEMENTS)}) IS NOT NULL"
_SUMS = ", ".join(f"coalesce(sum(a.{element}), 0), count(a.{element})" for element in ELEMENTS)


class Answers(NamedTuple):
    """Answers of some units together: respondents who marked anything, and of each unsur (in the order of
    ``ELEMENTS``) the sum of its marks and how many there are.
    """

    respondents: int
    totals: tuple[int, ...]
    marks: tuple[int, ...]

    def from_enough(self, minimum: int) -> Answers:
        """The same without the marks of any unsur that fewer than ``minimum`` marked: it would tell theirs."""
        kept = [marks >= minimum for marks in self.marks]
        totals, marks = (
            tuple(figure if keep else 0 for figure, keep in zip(figures, kept, strict=True))
            for figures in (self.totals, self.marks)
        )
        return self._replace(totals=totals, marks=marks)

    def plus(self, other: Answers) -> Answers:
        """Count the answers of two together."""
        return Answers(
            self.respondents + other.respondents,
            tuple(a + b for a, b in zip(self.totals, other.totals, strict=True)),
            tuple(a + b for a, b in zip(self.marks, other.marks, strict=True)),
        )


class Suggestion(NamedTuple):
    """What somebody of the public suggests to a unit."""

    unit_id: int
    period: str
    words: str


def write_surveys(
    session: Session, batch_id: int, source_id: int, rows: Iterable[tuple[object, ...]]
) -> tuple[Counts, list[Rejected]]:
    """Store answers (number of the row, then ``FIELDS``); say what changed and what was rejected.

    A unit is meant by its code or name (``unit-unknown``, ``unit-ambiguous``); another answer of the same respondent
    in these rows is ``duplicate-conflict``, one that is stored is replaced (an empty cell keeps what is known),
    unless the period is closed (``period-closed``).
    """
    staging = Staging(session, FIELDS, resolved=("unit_id",))
    staging.fill(rows)
    staging.know_units(session)
    rejected = staging.leave_out_rejected()
    staging.run("CREATE INDEX temp.ix_staged_respondent ON staged (unit_id, period, respondent)")
    key = ("unit_id", "period", "respondent")
    columns = (*ELEMENTS, "suggestion")
    reject_locked(session, staging, same_as_stored("survey_answer", key, columns, keep_known=True))
    staging.reject_repeated("respondent", key, "Kode Unit + Periode + Kode Responden")
    rejected += staging.leave_out_rejected()
    counts = upsert_selected(
        session, batch_id, "survey_answer", key, columns,
        f"SELECT unit_id, period, respondent, {', '.join(columns)}, ?, row FROM temp.staged ORDER BY row",
        (source_id,), keep_known=True,
    )  # fmt: skip
    return counts, rejected


def answers(session: Session, periods: Collection[Period]) -> dict[tuple[int, str], Answers]:
    """Answers by unit and period code, counted by the database."""
    found = raw_connection(session).execute(
        f"SELECT a.unit_id, a.period, count(*) FILTER (WHERE {_ANY_MARK}), {_SUMS} FROM survey_answer a"
        " WHERE a.period IN (SELECT value FROM json_each(?)) GROUP BY a.unit_id, a.period"
        " ORDER BY a.unit_id, a.period",
        (json.dumps([str(period) for period in periods]),),
    )
    return {(row[0], row[1]): Answers(row[2], row[3::2], row[4::2]) for row in found}


def suggestions(session: Session, unit_ids: Iterable[int]) -> list[Suggestion]:
    """Everything that was suggested to these units, as it came in."""
    found = raw_connection(session).execute(
        "SELECT unit_id, period, suggestion FROM survey_answer"
        " WHERE unit_id IN (SELECT value FROM json_each(?)) AND suggestion IS NOT NULL ORDER BY id",
        (json.dumps(list(unit_ids)),),
    )
    return [Suggestion(*row) for row in found]
