"""The story: workbooks go out to the units, one for each, filled with what is known, to come back filled in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from sqlmodel import Session

from asncli.errors import AsnError, UsageError
from asncli.messages import Translate, text
from asncli.rules.policy import Policy
from asncli.store import agency
from asncli.store.known_figures import names
from asncli.store.marks import subjects
from asncli.store.units import UnitIndex, UnitLine, tree
from asncli.terms import Period
from asncli.workbooks.files import cannot_write
from asncli.workbooks.form_layouts import FORMS
from asncli.workbooks.unit_forms import UnitForm, write_unit_form
from asncli.workflows.form_groups import Group, all_groups, file_names, named_groups
from asncli.workflows.form_rows import ROWS, Asked, Member


class Written(NamedTuple):
    """A workbook that was written, with the people and the rows that stand in it."""

    file: str
    unit: str
    people: int
    rows: int


class Forms(NamedTuple):
    """What came of it; ``empty``: units with people (or asked for) of which nobody has anything to be filled in."""

    written: list[Written]
    empty: list[str]


def make_unit_forms(
    session: Session,
    noun: str,
    period: Period,
    folder: Path,
    *,
    policy: Policy,
    indonesian: Translate,
    today: date,
    units: Sequence[str] = (),
    advance: Callable[[int], None] = lambda _done: None,
) -> Forms:
    """Write the forms of ``noun`` (target, achievement, rating) into ``folder``, which is made.

    Each of ``units`` (code or name) gets one for all below it; without any, see ``all_groups``. Nothing is
    overwritten (``file-exists``); AsnError ``nothing-to-fill`` where nobody has anything to be filled in.
    """
    layout = FORMS[noun]
    lines = [branch.unit for branch in tree(session, period)]
    groups = named_groups(session, units) if units else all_groups(session, lines)
    files = list(file_names(f"{layout.spec.name.lower()}-{period}", groups, lines))
    _refuse_overwriting(folder, files)
    asked, staff = Asked(period, policy, _recognised(lines), today), _staff(session, period, lines)
    sender = (agency.find(session) or agency.AgencyLine(0, agency.UNNAMED)).name
    made = Forms([], [])
    for group, file in zip(groups, files, strict=True):
        members = [member for number, those in staff.items() if number in group.unit_ids for member in those]
        rows = list(ROWS[noun](session, asked, members))
        if rows:
            form = UnitForm(layout, period, group.name, sender, rows, _lists(group, asked, lines, members))
            _make(folder)
            write_unit_form(folder / file, form, indonesian)
            made.written.append(Written(file, group.name, len({row["nip"] for row in rows}), len(rows)))
        elif members or units:
            made.empty.append(group.name)
        advance(1)
    if not made.written:
        raise _nothing(period)
    return made


def _staff(session: Session, period: Period, lines: Sequence[UnitLine]) -> dict[int | None, list[Member]]:
    """People of the period by unit, in the order of the tree, those without a unit last; within a unit by name."""
    people = subjects(session, period)
    known, called = names(session, (s.employee_id for s in people)), {line.id: line.name for line in lines}
    of_unit: dict[int | None, list[Member]] = defaultdict(list)
    for s in people:
        of_unit[s.unit_id].append(Member(s, *known[s.employee_id], called.get(s.unit_id or 0)))
    ordered: list[int | None] = [*(line.id for line in lines if line.id in of_unit), None]
    return {n: sorted(of_unit[n], key=lambda one: (one.name.casefold(), one.nip)) for n in ordered}


def _recognised(lines: Iterable[UnitLine]) -> dict[int, str]:
    """Give for each unit the word by which an importer knows it: its name where no other bears it, else its code."""
    index = UnitIndex(lines)
    return {
        n: line.name if index.fits(line.name) == [line] else line.code or line.name for n, line in index.by_id.items()
    }


def _lists(
    group: Group, asked: Asked, lines: Iterable[UnitLine], members: Iterable[Member]
) -> Mapping[str, Sequence[str]]:
    """Suggestions: the units of the group, and the leaders of its people."""
    inside = [line for line in lines if line.id in group.unit_ids]
    leaders = {line.head_nip for line in inside} | {member.subject.supervisor_nip for member in members}
    return {"unit": [asked.units[line.id] for line in inside], "assessor_nip": sorted(filter(None, leaders))}


def _refuse_overwriting(folder: Path, files: Iterable[str]) -> None:
    there = [file for file in files if (folder / file).exists()]
    if there:
        raise UsageError(
            "file-exists",
            text("{file} is there already and may be filled in; nothing was written", file=folder / there[0]),
            text("Name another folder with -o, or move the files away. Files in the way: {n}", n=len(there)),
        )


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise cannot_write(folder, error) from error


def _nothing(period: Period) -> AsnError:
    return AsnError(
        "nothing-to-fill",
        text("Nobody there has anything to be filled in for {period}.", period=str(period)),
        text("See who is there with: asncli roster list, and which indicators there are with: asncli target list"),
    )
