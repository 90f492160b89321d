"""The story: what the public says of the service of units comes in, as a list or as the answers of a form."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sqlmodel import Session

from asncli.messages import Text, text
from asncli.store import units
from asncli.store.surveys import FIELDS, write_surveys
from asncli.terms import Period
from asncli.workbooks.problems import refusal
from asncli.workbooks.sheet import SheetRows
from asncli.workbooks.survey import MOMENT, Unnamed, survey_spec
from asncli.workflows.importing import File, ImportOptions, ImportResult, Stored, import_sheets
from asncli.workflows.units import one_unit
from asncli.workflows.writing import Writer


def import_survey(
    session: Session,
    files: Sequence[File],
    *,
    options: ImportOptions,
    writer: Writer,
    dry_run: bool = False,
    period: Period | None = None,
    unit: str | None = None,
) -> list[ImportResult]:
    """Import ``SKM`` sheets; ``period`` and ``unit`` (code or name) are those of sheets that do not say them.

    A respondent without a code is known by the time of the answer, else by the file and the row. One result per file,
    which tells the periods that were met.
    """
    if unit is not None:
        one_unit(session, unit)
    spec = survey_spec(period, unit)
    results = import_sheets(session, files, spec, _store, options=options, writer=writer, dry_run=dry_run)
    return [replace(result, notices=(*result.notices, *_notices(result))) for result in results]


def _store(session: Session, batch_id: int, source_id: int, rows: SheetRows) -> Stored:
    whole_sheet = _unit_of_sheet(session, rows) if "unit" not in rows.columns else None
    periods: set[str] = set()

    def said() -> Iterator[tuple[object, ...]]:
        fields = [column.field for column in rows.spec.given_out]
        moments: Counter[tuple[object, ...]] = Counter()
        for number, values in rows:
            row = dict(zip(fields, values, strict=True))
            row["unit"] = row["unit"] or (rows.units.at(number) if "unit" not in rows.columns else None) or whole_sheet
            row["period"] = code = str(row["period"])
            if row["unit"] is None:
                rows.reject(number, "unit", "value-missing")
                continue
            if isinstance(row["respondent"], Unnamed):
                row["respondent"] = _respondent(rows, number, row, moments)
            periods.add(code)
            yield (number, *(row[field] for field in FIELDS))

    counts, rejected = write_surveys(session, batch_id, source_id, said())
    return Stored(counts, rejected, {"periods": sorted(periods)})


def _unit_of_sheet(session: Session, rows: SheetRows) -> str | None:
    """Say which unit a sheet without such a column is about, by its name where no line above tells one.

    Refusal: ``form-without-unit``.
    """
    if rows.unit_title is not None:
        return None
    fits = units.index(session).fits(rows.sheet)
    if len(fits) != 1:
        raise refusal("form-without-unit", sheet=rows.sheet)
    rows.notices.append(text("The sheet {sheet} was taken as the answers on this unit.", sheet=rows.sheet))
    return fits[0].code or fits[0].name


def _respondent(rows: SheetRows, number: int, row: dict[str, object], moments: Counter[tuple[object, ...]]) -> str:
    """Name a respondent without a code: by time and turn within it, which a newer copy of a form has too.

    Without a time by the digest of file and sheet, and the row.
    """
    moment = row[MOMENT]
    if moment is None:
        whole = hashlib.sha256(f"{rows.digest} {rows.sheet}".encode()).hexdigest()
        return f"{whole[:16]}:{number}"
    turn = (row["unit"], row["period"], moment)
    moments[turn] += 1
    return f"{moment} ({moments[turn]})" if moments[turn] > 1 else str(moment)


def _notices(result: ImportResult) -> Iterator[Text]:
    """What counts alone do not say."""
    columns = {field for sheet in result.sheets for field in sheet.columns}
    if not {"respondent", MOMENT} & columns:
        yield text(
            "The file does not tell respondents apart by a code or a time, so each row counts as somebody else: a newer"
            " copy of the same list would count them once more."
        )
        if result.rejected and result.stored:
            yield text(
                "Mend the workbook of rejected rows and import that alone: the whole file once more would count those"
                " twice who came in now."
            )
    if result.changed:
        yield text(
            "Respondents who were known already and now answer otherwise: {n}. If these are other people under the same"
            " codes, undo this batch and give them codes of their own.",
            n=result.changed,
        )
