"""The story: everybody is given one page on the own result, a file a person, to be talked about and kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from sqlmodel import Session

from asncli.errors import AsnError
from asncli.messages import text
from asncli.reports.individual import Individual
from asncli.rules.policy import Policy
from asncli.store.form_frames import states
from asncli.terms import Period, Status
from asncli.workbooks.files import cannot_write, replacing
from asncli.workflows.individual_people import Around, individuals
from asncli.workflows.make_forms import Wanted, broken_off, chosen_people, ground_of, paths_of, refuse_overwriting

BEGINNING = "lembar"
Print = Callable[[Individual, datetime], bytes]
Letters = Callable[[Individual], str]


class Pages(NamedTuple):
    """How many pages are there now by status of the evaluation, and how many people have no evaluation yet.

    ``there``: so many of them had been written before and are the same. ``commented``: pages that hold comments of
    feedback. ``boxes``: letters that no font has, by the name of the file in which boxes stand for them.
    """

    written: Counter[Status]
    not_evaluated: int
    there: int = 0
    commented: int = 0
    boxes: Mapping[str, str] = {}


def make_individual(
    session: Session,
    period: Period,
    policy: Policy,
    wanted: Wanted,
    place: Path,
    print_: Print,
    ending: str,
    today: date,
    *,
    comments: bool = False,
    letters: Letters = lambda _one: "",
    advance: Callable[[int], None] = lambda _done: None,
) -> Pages:
    """Write the pages into the folder ``place``, or the one of one person to the file ``place`` with that ending.

    A folder is made where it is missing. A file that is there with the same bytes is done; any other is not
    overwritten, and then nothing is written (``file-exists``). ``comments``: with those of feedback, word for word;
    ``letters``: those that no font has. AsnError ``nip-unknown``, ``forms-nobody`` where nobody of those chosen is in
    service in the period, ``pages-nothing`` where nobody of them is evaluated.
    """
    ground, made = ground_of(session, period, policy)
    ids = chosen_people(session, ground, wanted)
    known = [number for number in ids if number in ground.evaluated]
    if not known:
        raise _nothing(period)
    alone = place.suffix.lower() == f".{ending}"
    folder = place.parent if alone else place
    named = paths_of(states(session, known, period.end), folder, f"{BEGINNING}-{period}", ending)
    paths = dict.fromkeys(known, place) if alone else named
    around = Around(session, ground, today, comments=comments)
    there = {number for number in known if paths[number].exists()}
    refuse_overwriting(
        paths[number]
        for number, one in individuals(session, around, [number for number in known if number in there])
        if not (paths[number].is_file() and paths[number].read_bytes() == print_(one, made))
    )
    if not alone:
        _make(folder)
    done, boxes, commented = Counter[Status](), dict[str, str](), 0
    try:
        for number, one in individuals(session, around, known):
            path = paths[number]
            if number not in there:
                with replacing(path, private=True, lasting=False) as file:
                    file.write(print_(one, made))
            done[one.status] += 1
            commented += bool(one.heard.comments)
            if lacking := letters(one):
                boxes[path.name] = lacking
            advance(1)
    except (AsnError, KeyboardInterrupt) as stopped:
        raise broken_off(stopped, len(known), done.total(), done.total()) from stopped
    return Pages(done, len(ids) - len(known), len(there), commented, boxes)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise cannot_write(folder, error) from error


def _nothing(period: Period) -> AsnError:
    return AsnError(
        "pages-nothing",
        text("Nobody of those you chose has been evaluated in {period}, so there is no page to write.",
             period=str(period)),
        text("Evaluate the period first: asncli evaluate {period}", period=str(period)),
    )  # fmt: skip
