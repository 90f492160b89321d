"""Dialogues on their way in: checked against the evaluations, stored, and their promises numbered."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from sqlmodel import Session

from asncli.store.dialogues import KEY
from asncli.store.employees import IN_FORCE
from asncli.store.locked_rows import same_as_stored
from asncli.store.staging import Rejected, Staging
from asncli.store.writing import Counts, upsert, upsert_selected
from asncli.terms import Period, Status, Voice

FIELDS = ("nip", "period", "held_on", "leader_nip", "well", "improve", "concerns", "confidential")
_COLUMNS = FIELDS[3:]
Promise = tuple[Voice, str, date | None]  # whose, what, by when
_EVALUATION = (
    "(SELECT v.{column} FROM evaluation v WHERE v.period = staged.period AND v.employee_id = staged.employee_id)"
)
_STORED = (
    "(SELECT d.{column} FROM dialogue d WHERE d.employee_id = staged.employee_id AND d.period = staged.period"
    " AND d.held_on = staged.held_on)"
)


# Whether there was an evaluation on the day of the dialogue, whatever became of it.
_EVALUATED = (
    "EXISTS (SELECT 1 FROM batch b CROSS JOIN change c ON c.batch_id = b.id AND c.tbl = 'evaluation'"
    " AND c.row_key = staged.period || '|' || staged.employee_id WHERE date(b.made_at) <= staged.held_on)"
)
_GONE = "NOT (SELECT a.active FROM assignment a WHERE a.id = {})".format(
    IN_FORCE.format(employee="staged.employee_id", day="staged.held_on")
)
_PERIOD = 1 + FIELDS.index("period")  # behind the number of the row


class Written(NamedTuple):
    """What storing dialogues came to.

    ``corrected``: promises that had another day; ``gone``: dialogues with people who had left by then.
    """

    counts: Counts
    rejected: list[Rejected]
    corrected: int
    gone: int


def write_dialogues(
    session: Session,
    batch_id: int,
    source_id: int,
    rows: Iterable[tuple[tuple[object, ...], Sequence[Promise]]],
) -> Written:
    """Store rows (number of the row, then ``FIELDS``), each with its promises; say what changed and what was rejected.

    An empty cell keeps what is stored; where no leader is named it is the superior of the evaluation. A promise that
    is there already is not made again, and none is taken away; numbers go on through the dialogues of a period.
    The same promise with another day is corrected. Rejected: ``dialogue-without-evaluation``,
    ``dialogue-before-evaluation``, ``dialogue-left-out``, ``dialogue-empty``, ``dialogue-closed``,
    ``dialogue-with-oneself``, ``duplicate-conflict``.
    """
    staging = Staging(session, (*FIELDS, "promises", "ends"), resolved=("employee_id", "known_id", "dialogue_id"))
    staging.fill((*row, json.dumps([[voice, what, due and due.isoformat()] for voice, what, due in promised]),
                  _last_day(row[_PERIOD])) for row, promised in rows)  # fmt: skip
    staging.know_employees()
    staging.follow_renamed("leader_nip")
    _reject(staging)
    rejected = staging.leave_out_rejected()
    stored = {name: _STORED.format(column=name) for name in ("id", "confidential", "leader_nip")}
    superior = f"nullif({_EVALUATION.format(column='supervisor_nip')}, nip)"
    staging.run(
        f"UPDATE temp.staged SET known_id = {stored['id']}, confidential = coalesce(confidential,"
        f" {stored['confidential']}, 0), leader_nip = coalesce(leader_nip, {stored['leader_nip']}, {superior})"
    )
    counts = upsert_selected(
        session, batch_id, "dialogue", KEY, _COLUMNS,
        f"SELECT employee_id, period, held_on, {', '.join(_COLUMNS)}, ?, row FROM temp.staged"
        " ORDER BY employee_id, period, held_on",
        (source_id,), keep_known=True,
    )  # fmt: skip
    told = {number for (number,) in staging.run("SELECT id FROM temp.touched")}
    others, corrected = _promise(session, staging, batch_id, source_id)
    also = len(others - told)
    (gone,) = staging.run(f"SELECT count(*) FROM temp.staged WHERE {_GONE}").fetchone()
    return Written(Counts(counts.added, counts.changed + also, counts.unchanged - also), rejected, corrected, gone)


def _last_day(period: object) -> str | None:
    known = Period.find(str(period))
    return known.end.isoformat() if known else None


def _reject(staging: Staging) -> None:
    known, status = "employee_id IS NOT NULL", _EVALUATION.format(column="status")
    staging.reject("nip", "dialogue-without-evaluation", f"{known} AND {status} IS NULL", period="period")
    left_out = f"{known} AND {status} = '{Status.EXCLUDED.value}'"
    staging.reject("nip", "dialogue-left-out", left_out, period="period")
    early = f"{known} AND {status} IS NOT NULL AND held_on <= ends AND NOT {_EVALUATED}"
    staging.reject("held_on", "dialogue-before-evaluation", early, period="period")
    silent = "coalesce(well, improve, concerns) IS NULL AND promises = '[]'"
    unknown = f"{_STORED.format(column='id')} IS NULL"
    staging.reject("held_on", "dialogue-empty", f"{silent} AND {unknown}")
    staging.reject("leader_nip", "dialogue-with-oneself", "leader_nip = nip")
    closed = f"{known} AND {_STORED.format(column='closed_on')} IS NOT NULL"
    same = same_as_stored("dialogue", KEY, _COLUMNS, keep_known=True)
    staging.reject("held_on", "dialogue-closed", f"{closed} AND NOT {same}")
    staging.reject_repeated("held_on", ("nip", "period", "held_on"), "NIP + Periode + Tanggal Dialog")


def _promise(session: Session, staging: Staging, batch_id: int, source_id: int) -> tuple[set[int], int]:
    """Store the promises of the staged dialogues, new ones under the next numbers.

    Gives the dialogues that were stored before and have other promises now, and how many days were corrected.
    """
    staging.run(f"UPDATE temp.staged SET dialogue_id = {_STORED.format(column='id')}")
    known = {
        (person, period, dialogue, voice, what): (number, due)
        for person, period, dialogue, voice, what, number, due in staging.run(
            "SELECT d.employee_id, d.period, d.id, m.voice, m.text, m.number, m.due FROM commitment m"
            " JOIN dialogue d ON d.id = m.dialogue_id"
            " WHERE (d.employee_id, d.period) IN (SELECT employee_id, period FROM temp.staged)"
        )
    }
    last: dict[tuple[int, str], int] = {}
    for (person, period, *_rest), (number, _due) in known.items():
        last[person, period] = max(number, last.get((person, period), 0))
    made: list[tuple[object, ...]] = []
    changed: set[int] = set()
    corrected = 0
    for row, person, period, dialogue, before, promised in staging.run(
        "SELECT row, employee_id, period, dialogue_id, known_id, promises FROM temp.staged"
        " ORDER BY employee_id, held_on"
    ).fetchall():
        for voice, what, due in json.loads(promised):
            number, until = known.get((person, period, dialogue, voice, what), (None, None))
            if number is None:
                number = last[person, period] = last.get((person, period), 0) + 1
            elif due in (None, until):
                continue
            else:
                corrected += until is not None
            known[person, period, dialogue, voice, what] = (number, due)
            made.append((dialogue, number, voice, what, due, source_id, row))
            changed |= {before} - {None}
    upsert(session, batch_id, "commitment", ("dialogue_id", "number"), ("voice", "text", "due"), made)
    return changed, corrected
