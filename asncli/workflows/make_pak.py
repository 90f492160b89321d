"""The story: the PAK of a year is written for one person, or for everybody who has a predikat that counts."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from sqlmodel import Session

from asncli.errors import AsnError
from asncli.messages import text
from asncli.reports.credit_words import gap_words
from asncli.reports.pak import Identity, Pak
from asncli.rules.policy import Policy
from asncli.store import agency
from asncli.store.career_people import CareerPerson, by_unit
from asncli.store.people import get
from asncli.terms import Period
from asncli.workbooks.credit_pak import write_pak_book
from asncli.workbooks.files import replacing
from asncli.workflows.career_credit import CreditBook, credit_book
from asncli.workflows.make_forms import paths_of, refuse_overwriting
from asncli.workflows.units import chosen_units


class Written(NamedTuple):
    """Workbooks that were written; how many people have no predikat of the year that counts; of whom nothing is known.

    ``left_out``: people who have no angka kredit at all, with a reason each in the list.
    """

    files: list[Path]
    without: int
    left_out: int


def write_pak(session: Session, year: Period, policy: Policy, today: date, nip: str, out: Path) -> None:
    """Write the PAK of one person.

    ``AsnError``: ``nip-unknown``; ``pak-left-out`` where there is no angka kredit, with the reason; ``pak-nothing``
    where no predikat of the year counts.
    """
    on = min(today, year.end)
    get(session, nip, on)
    book = credit_book(session, on, policy, nip=nip)
    made = _paks(session, book, year)
    if not made and not book.accounts:
        why = next((gap_words(gap) for gap in book.left_out.values()), None)
        raise AsnError(
            "pak-left-out",
            text("This person has no angka kredit: {reason}.", reason=why or "bukan pejabat fungsional yang aktif"),
            text("See who has: asncli career credit --year {year}", year=str(year)),
        )
    if not made:
        raise AsnError(
            "pak-nothing",
            text("No predikat of {year} counts for this person yet.", year=str(year)),
            text(
                "Make the evaluation final (asncli evaluation finalise {year}), or import the predikat:"
                " asncli evaluation import FILE",
                year=str(year),
            ),
        )
    write_pak_book(out, made[0])


def write_paks(
    session: Session,
    year: Period,
    policy: Policy,
    today: date,
    folder: Path,
    *,
    nip: str | None = None,
    unit: str | None = None,
) -> Written:
    """Write a workbook for everybody (one person; a unit and those below) whose predikat of the year counts.

    Files are named by person and NIP, as forms are; one that is there already is done if it says the same, and is
    refused (``file-exists``), before anything is written, if it says something else.
    """
    on = min(today, year.end)
    book = credit_book(session, on, policy, nip=nip, unit_ids=chosen_units(session, unit))
    made = _paks(session, book, year)
    if made:
        folder.mkdir(parents=True, exist_ok=True)
    people = {number: pak.identity for number, pak in enumerate(made)}
    files = list(paths_of(people, folder, f"pak-{year}", "xlsx").values())
    there = {file for file in files if file.exists()}
    pairs = list(zip(files, made, strict=True))
    refuse_overwriting(file for file, pak in pairs if file in there and file.read_bytes() != _book(pak))
    for file, pak in pairs:
        if file not in there:
            with replacing(file, private=True, lasting=False) as out:
                out.write(_book(pak))
    return Written(files, len(book.accounts) - len(made), len(book.left_out))


def _book(pak: Pak) -> bytes:
    made = BytesIO()
    write_pak_book(made, pak)
    return made.getvalue()


def _paks(session: Session, book: CreditBook, year: Period) -> list[Pak]:
    owner = agency.find(session)
    named = owner.name if owner else None
    made = (
        Pak(year, book.law, _identity(one, named), book.accounts[one.id])
        for one in by_unit(book.people)
        if one.id in book.accounts
    )
    return [pak for pak in made if pak.own or pak.left]


def _identity(one: CareerPerson, owner: str | None) -> Identity:
    return Identity(
        name=one.name,
        nip=one.nip,
        birth_date=one.birth_date,
        sex=one.sex,
        golongan=one.golongan,
        golongan_since=one.golongan_since,
        position=one.position,
        position_since=one.position_since,
        unit=one.unit,
        agency=owner,
    )
