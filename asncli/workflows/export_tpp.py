"""The story: evaluations become percentages of TPP, by the agency's own table, for the system that pays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from sqlmodel import Session

from asncli.errors import FaultsError
from asncli.messages import text
from asncli.reports.bases import basis_words
from asncli.reports.report import Report
from asncli.reports.tpp import Paid, Tpp, build
from asncli.rules.award import Person
from asncli.rules.discipline import InForce
from asncli.rules.discipline_law import DisciplineLaw
from asncli.rules.library import discipline_law
from asncli.rules.policy import Policy
from asncli.rules.policy_merit import TppPolicy
from asncli.rules.tpp import check_table, cut_of, share
from asncli.store import agency
from asncli.store.awards_standing import standings
from asncli.store.discipline import disciplines_since
from asncli.store.employees import known_nips
from asncli.store.renaming import present_nips
from asncli.store.units import list_units, subtree
from asncli.terms import Period
from asncli.workbooks.attendance import ATTENDANCE
from asncli.workbooks.problems import Problem
from asncli.workbooks.sheet import read
from asncli.workflows.nobody import nobody_evaluated
from asncli.workflows.units import one_unit


def tpp_report(
    session: Session,
    period: Period,
    policy: Policy,
    *,
    day: date | None = None,
    unit: str | None = None,
    attendance: Mapping[str, int] | None = None,
) -> Report:
    """The percentage of everybody (of a unit and below it); discipline and service are those of ``day``, else the last.

    ``attendance``: hundredths of a percent by present NIP. ``AsnError``: ``tpp-off``, ``report-empty``.
    """
    table, law, on = TppPolicy.of(policy.after), discipline_law(), day or period.end
    check_table(table)
    named = one_unit(session, unit, period) if unit else None
    people = standings(session, period, on, subtree(session, named.id, period) if named else None)
    if not any(one.status for one in people):
        raise nobody_evaluated(period, named)
    found, given = disciplines_since(session, min(period.start, on), on), attendance or {}
    paid = [
        _paid(one, table, law, found.get(one.id, ()), on, given.get(one.nip))
        for one in sorted(people, key=lambda one: (one.name.casefold(), one.nip))
    ]
    office = agency.find(session)
    return build(
        Tpp(
            agency=office.name if office else None,
            unit=named.name if named else None,
            period=period,
            day=on,
            table=table,
            people=paid,
            units={one.id: (one.code, one.name) for one in list_units(session, period)},
            policy=f"[tpp] {basis_words(policy.provisions['tpp'])}",
            law=basis_words(law.provisions["allowance"]),
        )
    )


def _paid(
    one: Person, table: TppPolicy, law: DisciplineLaw, penalties: Sequence[InForce], day: date, given: int | None
) -> Paid:
    """Reckon one person: penalties in force on the day cut, those that ended before it within the period are told."""
    lasting = [penalty for penalty in penalties if penalty.ends is None or penalty.ends >= day]
    ended = [
        penalty
        for penalty in penalties
        if penalty not in lasting and cut_of(table, law, penalty, pppk=one.pppk).percent != 0
    ]
    found = share(table, law, one.status, one.predikat, lasting, given, active=one.active, pppk=one.pppk)
    return Paid(one, found, lasting, ended)


class Attendance(NamedTuple):
    """Hundredths of a percent by the NIP that each person bears today, and what was doubtful."""

    percents: dict[str, int]
    warnings: list[Problem]


def read_attendance(session: Session, file: Path, today: date) -> Attendance:
    """Read a ``Kehadiran`` sheet; ``FaultsError`` with the first fault there is, and how many rows have one.

    A NIP of nobody is ``nip-unknown``. Where all figures are 1 or less, percentages can not be told from parts of 1
    (``percent-fraction``).
    """
    known, renamed = known_nips(session), present_nips(session)
    found, faults, warnings = dict[str, int](), list[Problem](), list[Problem]()
    for sheet in read(file, ATTENDANCE, today=today):
        for row, (given, percent) in sheet:
            nip = renamed.get(str(given), str(given))
            if nip not in known:
                sheet.reject(row, "nip", "nip-unknown", given)
            elif isinstance(percent, int):
                found[nip] = percent
        faults += [problem for problem in sheet.problems if problem.severity == "error"]
        warnings += [problem for problem in sheet.problems if problem.severity == "warning"]
    if faults:
        raise _refused(file, faults[0], len(faults))
    doubtful = [problem for problem in warnings if problem.code == "percent-fraction"]
    if doubtful and len(doubtful) == sum(percent > 0 for percent in found.values()):
        raise _refused(file, doubtful[0], len(doubtful))
    return Attendance(found, warnings)


def _refused(file: Path, first: Problem, rows: int) -> FaultsError:
    said = text("Cell {cell} of {file}: {said}", cell=first.cell, file=file.name, said=first.message)
    if rows > 1:
        said = text(
            "Cell {cell} of {file}: {said} Rows like this or with other faults: {n}.",
            cell=first.cell, file=file.name, said=first.message, n=rows,
        )  # fmt: skip
    return FaultsError(first.code, said, first.hint)
