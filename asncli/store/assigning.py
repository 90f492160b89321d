"""The same indicators for many people: every row of a sheet goes into the plan of each of them, through one mechanism.

A person in whose plan a row can not stand (approved, closed, other weights …) gets none of them and is named.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from sqlmodel import Session

from asncli.errors import AsnError
from asncli.messages import text
from asncli.store.database import raw_connection
from asncli.store.plans import FIELDS, write_plans
from asncli.store.positions import Post
from asncli.store.staging import Rejected
from asncli.store.writing import Counts
from asncli.terms import PlanKind, Recap, folded, quantity_text

Row = tuple[object, ...]  # number of the row, then plans.FIELDS
_ROW = 1 << 21  # more than a sheet has rows: a row of a person is told by person and row in one number
_AT = {field: position for position, field in enumerate(FIELDS, 1)}
_SHARED = [_AT[f] for f in ("target", "target_high", *(f"target_{p}" for p in ("s1", "s2", "q1", "q2", "q3", "q4")))]
_OF_THE_SHEET = ("unit-unknown", "unit-ambiguous")  # faults of a row whoever gets it
_OF_SHARES = ("target-zero", "target-sum", "range-reversed")  # faults that a share of 0 may bring about
OTHER_INDICATOR = "indicator-other"  # the code means another indicator in the plan of the person


class Assigned(NamedTuple):
    """What came of it: counts of indicators, who got them, who did not and by which code, faults of the sheet.

    ``overlapping``: people who have another plan on the same days.
    """

    counts: Counts
    given: Sequence[Post]
    left_out: Sequence[tuple[Post, str]]
    rejected: Sequence[Rejected]
    overlapping: int


def assign(
    session: Session, batch_id: int, source_id: int, rows: Sequence[Row], people: Sequence[Post],
    kept: frozenset[str], *, shared: bool, day: date,
) -> Assigned:  # fmt: skip
    """Write the rows of a sheet into the plan of every person; NIP comes from the person, Mulai from the plan there is.

    ``kept`` as of ``write_plans``. ``shared``: targets of indicators that are summed (Rekap jumlah) are divided by
    the number of people who get them; AsnError ``target-too-small`` where somebody's share would be 0. ``day`` tells
    which of several plans of a year is meant.
    """
    raw = raw_connection(session)
    begins, other = _begins(session, day), _other_indicators(session, rows)
    left_out = [(person, OTHER_INDICATOR) for person in people if person.employee_id in other]
    given = [person for person in people if person.employee_id not in other]
    rejected: list[Rejected] = []
    while True:
        raw.execute("SAVEPOINT assigning")
        spread = _spread(rows, given, begins, shared=shared)
        written = write_plans(session, batch_id, source_id, spread, kept)
        faults = {fault.row // _ROW: fault.code for fault in reversed(written.rejected)}
        small = _too_small(rows, len(given)) if shared else []
        if small:  # who is left out for another reason takes no share: then there may be enough for the others
            faults = {n: code for n, code in faults.items() if code not in _OF_SHARES}
        if not faults and not small:
            break
        raw.execute("ROLLBACK TO assigning")
        if not faults:
            raise _target_too_small(small, len(given))
        of_sheet = {f.row % _ROW: f._replace(row=f.row % _ROW) for f in written.rejected if f.code in _OF_THE_SHEET}
        if of_sheet:
            rejected += of_sheet.values()
            rows = [row for row in rows if row[0] not in of_sheet]
            continue
        left_out += [(given[n], code) for n, code in faults.items()]
        given = [person for n, person in enumerate(given) if n not in faults]
    raw.execute("RELEASE assigning")
    for table in ("plan", "planned_result", "indicator"):  # the row of the sheet, for whoever asks where it came from
        raw.execute(f"UPDATE {table} SET source_row = source_row % ? WHERE source_id = ?", (_ROW, source_id))
    left_out.sort(key=lambda one: one[0].nip)
    return Assigned(written.counts, given, left_out, rejected, len({f.row // _ROW for f in written.overlaps}))


def shares(whole: int, people: int) -> list[int]:
    """Divide a target (ten-thousandths) among people: rounded half up, the first ones bear what that is out by.

    >>> shares(100_0000, 3), shares(200_0000, 3)
    ([333334, 333333, 333333], [666666, 666667, 666667])
    """
    each = (2 * whole + people) // (2 * people)
    out = whole - each * people
    step = 1 if out > 0 else -1
    return [each + step if n < abs(out) else each for n in range(people)]


def _spread(
    rows: Iterable[Row], people: Sequence[Post], begins: Mapping[tuple[int, object], str], *, shared: bool
) -> Iterator[Row]:
    for row in rows:
        number, year, first = row[0], row[_AT["year"]], row[_AT["begins"]]
        divided = _divided(row, len(people)) if shared and row[_AT["recap"]] == Recap.JUMLAH else {}
        for n, person in enumerate(people):
            one = list(row)
            one[0] = n * _ROW + number if isinstance(number, int) else number
            one[_AT["nip"]] = person.nip
            one[_AT["begins"]] = first or begins.get((person.employee_id, year))
            for at, parts in divided.items():
                one[at] = parts[n]
            yield tuple(one)


def _divided(row: Row, people: int) -> dict[int, list[int]]:
    found = ((at, row[at]) for at in _SHARED)
    return {at: shares(whole, people) for at, whole in found if isinstance(whole, int)} if people else {}


def _too_small(rows: Iterable[Row], people: int) -> list[tuple[str, int]]:
    """Codes with the targets of which some of the people would get a share of 0."""
    summed = (row for row in rows if row[_AT["recap"]] == Recap.JUMLAH)
    cells = ((str(row[_AT["code"]]), row[at]) for row in summed for at in _SHARED)
    return [(code, whole) for code, whole in cells if isinstance(whole, int) and 0 < whole < people]


def _target_too_small(small: Sequence[tuple[str, int]], people: int) -> AsnError:
    targets = ", ".join(f"{code} ({quantity_text(whole)})" for code, whole in small)
    return AsnError(
        "target-too-small",
        text(
            "Too small to be shared by {people} people at four decimals: {targets}; nothing was stored.",
            people=people, targets=targets,
        ),
        text("Give a larger target, choose fewer people with --unit, or leave out --shared: each gets the whole then."),
    )  # fmt: skip


def _begins(session: Session, day: date) -> dict[tuple[int, object], str]:
    """First day of the plan that each person has in a year: the latest begun by the day, else the first to come."""
    found = raw_connection(session).execute(
        "SELECT employee_id, year, coalesce(max(begins) FILTER (WHERE begins <= ?), min(begins)) FROM plan"
        f" WHERE kind = '{PlanKind.DEFINITIF.value}' GROUP BY employee_id, year",
        (day,),
    )
    return {(employee, year): first for employee, year, first in found}


def _other_indicators(session: Session, rows: Iterable[Row]) -> Collection[int]:
    """People in whose plans of the year a code of the sheet stands for an indicator with other words."""
    titles = {(row[_AT["year"]], row[_AT["code"]]): folded(str(row[_AT["title"]])) for row in rows}
    codes = sorted({str(code) for _, code in titles})
    found = raw_connection(session).execute(
        "SELECT p.employee_id, p.year, i.code, i.title FROM indicator i JOIN plan p ON p.id = i.plan_id"
        f" WHERE i.code IN ({', '.join('?' * len(codes))})",
        codes,
    )
    return {person for person, year, code, title in found if titles.get((year, code), folded(title)) != folded(title)}
