"""The story: the official forms of people are written to be printed, signed and filed, a file a person and form."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import NamedTuple, Protocol

from sqlmodel import Session

from asncli.errors import AsnError, ExitCode, UsageError
from asncli.messages import text
from asncli.reports.forms import papers
from asncli.reports.official import OF_PLAN, FormKind
from asncli.reports.official_paper import Paper
from asncli.rules.library import get_regulation
from asncli.rules.policy import Policy
from asncli.store import agency
from asncli.store.evaluations import Evaluated, evaluations
from asncli.store.form_frames import newest_change, rated_units, states
from asncli.store.marks import subjects
from asncli.store.people import get
from asncli.store.report_frames import evaluated_people, laws, state
from asncli.store.units import UnitLine, list_units, tree
from asncli.terms import Period, Status
from asncli.workbooks.files import cannot_write, replacing
from asncli.workflows.evaluate import law
from asncli.workflows.form_groups import slug
from asncli.workflows.form_organisation import Organisations
from asncli.workflows.form_people import Ground, person_forms
from asncli.workflows.units import chosen_units

Print = Callable[[Sequence[Paper], str, datetime], bytes]
Letters = Callable[[Sequence[Paper]], str]


class Named(Protocol):
    """Somebody after whom a file is named."""

    @property
    def name(self) -> str:
        """Name."""

    @property
    def nip(self) -> str:
        """NIP."""


class Wanted(NamedTuple):
    """Whose forms are asked for: these people, or a unit (code or name) and those below, or everybody."""

    nips: Sequence[str] = ()
    unit: str | None = None


class Written(NamedTuple):
    """How many files of each kind are there, and of how many people none could be made: why, as a code, by kind.

    ``there``: so many of them had been written before and are the same. ``boxes``: letters that no font has, by the
    name of the file in which boxes stand for them. Codes: ``no-plan``, ``not-evaluated``, ``excluded``.
    """

    files: Counter[FormKind]
    people: int
    left_out: Counter[tuple[FormKind, str]]
    there: int = 0
    boxes: Mapping[str, str] = {}


class _InterruptedError(AsnError):
    exit_code = ExitCode.INTERRUPTED


def make_forms(
    session: Session,
    period: Period,
    policy: Policy,
    wanted: Wanted,
    kinds: Sequence[FormKind],
    folder: Path,
    print_: Print,
    ending: str,
    *,
    letters: Letters = lambda _papers: "",
    advance: Callable[[int], None] = lambda _done: None,
) -> Written:
    """Write the forms into ``folder``, which is made; ``print_`` makes the bytes of a file that has this ``ending``.

    A file that is there with the same bytes is done; any other is not overwritten, and then nothing is written
    (``file-exists``). So a run that broke off goes on when it is started again. ``letters``: those that no font has.
    AsnError ``nip-unknown``, ``forms-nobody`` where nobody of those chosen is in service in the period,
    ``forms-nothing`` where no form can be made.
    """
    ground, made = ground_of(session, period, policy)
    ids = chosen_people(session, ground, wanted)
    people = states(session, ids, period.end)
    paths = {kind: paths_of(people, folder, f"{kind}-{period}", ending) for kind in kinds}
    there = {path for some in paths.values() for path in some.values() if path.exists()}

    def printed(found: Sequence[Paper]) -> bytes:
        return print_(found, ground.agency, made)

    again = [number for number in ids if any(paths[kind][number] in there for kind in kinds)]
    refuse_overwriting(
        paths[kind][number]
        for number, forms in person_forms(session, ground, again)
        for kind in kinds
        if paths[kind][number] in there and not _same(paths[kind][number], papers(forms, kind), printed)
    )
    done, boxes, ready = Written(Counter(), len(ids), Counter(), len(there)), dict[str, str](), 0
    try:
        for number, forms in person_forms(session, ground, ids):
            for kind in kinds:
                path = paths[kind][number]
                if not (found := papers(forms, kind)):
                    done.left_out[kind, _why(kind, ground.evaluated.get(number))] += 1
                    continue
                if path not in there:
                    _make(folder, done)
                    with replacing(path, private=True, lasting=False) as file:
                        file.write(printed(found))
                done.files[kind] += 1
                if lacking := letters(found):
                    boxes[path.name] = lacking
            ready += 1
            advance(1)
    except (AsnError, KeyboardInterrupt) as stopped:
        raise broken_off(stopped, done.people, sum(done.files.values()), ready) from stopped
    if not done.files:
        raise _nothing(period, kinds)
    return done._replace(boxes=boxes)


def _same(path: Path, found: Sequence[Paper], printed: Callable[[Sequence[Paper]], bytes]) -> bool:
    return bool(found) and path.is_file() and path.read_bytes() == printed(found)


def broken_off(by: BaseException, people: int, files: int, ready: int) -> AsnError:
    """Say how far it came, and that the same command goes on from there."""
    on = text(
        "Give the same command again once there is room: what is written stays. People ready: {ready} of {people};"
        " files: {files}.",
        ready=ready, people=people, files=files,
    )  # fmt: skip
    if isinstance(by, AsnError):
        return AsnError(by.code, by.message, on if by.code == "disk-full" else by.hint)
    return _InterruptedError(
        "interrupted",
        text("Interrupted; people ready: {ready} of {people}, files: {files}.",
             ready=ready, people=people, files=files),
        text("Give the same command again to go on: files that are there stay as they are."),
    )  # fmt: skip


def ground_of(session: Session, period: Period, policy: Policy) -> tuple[Ground, datetime]:
    """What is the same for everybody, and the time of the data."""
    found = {one.employee_id: one for one in evaluations(session, period)}
    units = list_units(session, period)
    known = state(session, period) if found else None
    made = known.batch_at if known else newest_change(session)
    owner = agency.find(session)
    regulation = get_regulation(laws(session, period)[0].regulation) if found else law(period, None)
    ground = Ground(
        period=period,
        agency=owner.name if owner else agency.UNNAMED,
        data_as_of=made,
        regulation=regulation,
        policy=policy,
        organisations=Organisations(session, period, units, known, policy.small_unit) if known else None,
        evaluated=found,
        rows={row.employee_id: row for row in evaluated_people(session, period)} if found else {},
        units={unit.id: unit.name for unit in units},
        leading=heads_of_own_units(units, rated_units(session, period.year)),
    )
    return ground, made


def heads_of_own_units(units: Sequence[UnitLine], rated: Collection[int]) -> frozenset[str]:
    """NIP of those who head a unit of its own: one at the top, or one directly below the only one there.

    Of those below, only units that have a capaian in the year: where the agency is one dinas, its bidang have none.
    """
    tops = [unit for unit in units if unit.parent_id is None]
    below = [unit for unit in units if len(tops) == 1 and unit.parent_id == tops[0].id and unit.id in rated]
    return frozenset(unit.head_nip for unit in (*tops, *below) if unit.head_nip)


def chosen_people(session: Session, ground: Ground, wanted: Wanted) -> list[int]:
    """Numbers of the people, in the order of the tree and of their keys; of those named in the order given."""
    period = ground.period
    if wanted.nips:
        numbers = list(dict.fromkeys(get(session, nip, period.end).id for nip in wanted.nips))
        inside = {one.employee_id for one in subjects(session, period, numbers)} | ground.evaluated.keys()
        if missing := [nip for nip, number in zip(wanted.nips, numbers, strict=False) if number not in inside]:
            raise _nobody(period, missing[0])
        return numbers
    units = chosen_units(session, wanted.unit, period)
    places = {branch.unit.id: place for place, branch in enumerate(tree(session, period))}
    where = {one.employee_id: one.unit_id for one in subjects(session, period)}
    where |= {number: one.unit_id for number, one in ground.evaluated.items()}
    chosen = [number for number, unit in where.items() if units is None or unit in set(units)]
    if not chosen:
        raise _nobody(period, wanted.unit or ground.agency)
    return sorted(chosen, key=lambda number: (places.get(where[number] or 0, len(places)), number))


def paths_of(people: Mapping[int, Named], folder: Path, beginning: str, ending: str) -> dict[int, Path]:
    """Name the file of each after person and NIP, so that a name never depends on who else is there or asked for."""
    names = ((number, f"{slug(one.name, 'pegawai')}-{one.nip}") for number, one in people.items())
    return {number: folder / f"{beginning}-{name}.{ending}" for number, name in names}


def refuse_overwriting(paths: Iterable[Path]) -> None:
    """Refuse where one of these files is there already (``file-exists``)."""
    there = [path for path in paths if path.exists()]
    if there:
        raise UsageError(
            "file-exists",
            text("{file} is there already and may be signed or filled in; nothing was written.", file=there[0]),
            text("Name another folder with -o, or move the files away. Files in the way: {n}.", n=len(there)),
        )


def _why(kind: FormKind, evaluated: Evaluated | None) -> str:
    if kind in OF_PLAN:
        return "no-plan"
    return "excluded" if evaluated and evaluated.status == Status.EXCLUDED else "not-evaluated"


def _make(folder: Path, done: Written) -> None:
    if done.files:
        return
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise cannot_write(folder, error) from error


def _nobody(period: Period, who: str) -> AsnError:
    return AsnError(
        "forms-nobody",
        text("{who}: nobody there is in service in {period}.", who=who, period=str(period)),
        text("See who is there with: asncli roster list"),
    )


def _nothing(period: Period, kinds: Sequence[FormKind]) -> AsnError:
    if set(kinds) <= set(OF_PLAN):
        return AsnError(
            "forms-nothing",
            text("Nobody of those you chose has a plan (SKP) in {period}.", period=str(period)),
            text("Bring the plans in with: asncli target import FILE"),
        )
    return AsnError(
        "forms-nothing",
        text("Nobody of those you chose has been evaluated in {period}, so there is no form to write.",
             period=str(period)),
        text("Evaluate the period first: asncli evaluate {period}", period=str(period)),
    )  # fmt: skip
