"""asncli career credit: angka kredit of people in a jabatan fungsional, and the sheets of the PAK."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from asncli.cli.commands import command
from asncli.cli.former_nips import present
from asncli.cli.language import N_, _
from asncli.cli.options import (
    Format,
    NipOption,
    OptionalPeriod,
    Out,
    UnitOption,
    parse_nip,
    reading,
    today,
    year_option,
)
from asncli.cli.output import next_step, note
from asncli.cli.report_writing import form_of, write
from asncli.errors import UsageError
from asncli.messages import text
from asncli.terms import Period, PeriodKind

Whose = Annotated[
    str | None,
    typer.Argument(metavar="NIP", parser=parse_nip, help=N_("With a NIP and -o FILE.xlsx: the PAK of this person.")),
]
Year = Annotated[int | None, year_option(N_("Year of the predikat; else this year."), first=2023)]
Pak = Annotated[
    Path | None,
    typer.Option("--pak", metavar="DIR", help=N_("Write the PAK of everybody to this folder, a workbook for each.")),
]


def register(app: typer.Typer) -> None:
    """Add the verb."""
    command(
        app,
        "credit",
        help=N_(
            "Show angka kredit: of the period, accumulated in the jenjang, needed for pangkat and jenjang, and missing."
            "\n\nIt comes from the final annual predikat (a predikat of a shorter period counts by its months where"
            " there is no annual one) and from angka kredit brought from elsewhere (career opening import). Who can"
            " not be counted is listed with the reason."
        ),
        example="asncli career credit --year 2026 -o angka-kredit.xlsx",
    )(credit)


def credit(
    whose: Whose = None,
    period: OptionalPeriod = None,
    year: Year = None,
    nip: NipOption = None,
    unit: UnitOption = None,
    pak: Pak = None,
    format: Format = None,
    out: Out = None,
) -> None:
    """List angka kredit, or write the PAK."""
    asked = period_of(period, year)
    if pak is not None or whose is not None:
        return _write_pak(asked, whose or nip, unit, pak, out)
    from asncli.workflows.career_lists import credit_report
    from asncli.workflows.policies import policy_in_force

    form_of(format, out)
    with reading() as session:
        policy = policy_in_force(session)
        write(credit_report(session, asked, policy, today(), nip=present(session, nip), unit=unit), format, out)
    return None


def period_of(period: Period | None, year: int | None) -> Period:
    """Give the period that was said, else the year, else this year (``period-twice``)."""
    if period is not None and year is not None and period != Period(year, PeriodKind.YEAR):
        raise UsageError(
            "period-twice",
            text("Both a period ({period}) and a year ({year}) were given.", period=str(period), year=year),
            text("Leave out --year or --period."),
        )
    return period or Period(year or today().year, PeriodKind.YEAR)


def _write_pak(period: Period, nip: str | None, unit: str | None, folder: Path | None, out: str | None) -> None:
    from asncli.workflows.make_pak import write_pak, write_paks
    from asncli.workflows.policies import policy_in_force

    if period.kind is not PeriodKind.YEAR:
        raise UsageError(
            "year-needed",
            text("A PAK is made for a year, and {period} is none.", period=str(period)),
            text("Write --year {year}.", year=period.year),
        )
    if folder is None and (out is None or Path(out).suffix.lower() != ".xlsx"):
        raise UsageError(
            "pak-file-missing",
            text("The PAK of one person is a workbook, and no file for it was named."),
            text("Add -o pak.xlsx; the angka kredit alone: asncli career credit --nip {nip}", nip=nip or "NIP"),
        )
    with reading() as session:
        policy, person = policy_in_force(session), present(session, nip)
        if folder is None:
            write_pak(session, period, policy, today(), person or "", Path(out or ""))
            return note(_("Written: {file}").format(file=out))
        written = write_paks(session, period, policy, today(), folder, nip=person, unit=unit)
    note(_("Written to {folder}, workbooks: {n}").format(folder=folder, n=len(written.files)))
    if written.without:
        note(_("Without a predikat of the year that counts, so no workbook: {n}").format(n=written.without))
    if written.left_out:
        note(_("Without angka kredit, with the reason in the list (Tidak dihitung): {n}").format(n=written.left_out))
    if written.without or written.left_out:
        next_step(f"career credit --period {period}")
    return None
