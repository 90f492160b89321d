"""The story: what employees say of the work climate of their unit comes in, and nobody can tell who said it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Literal

from sqlmodel import Session

from asncli.errors import UsageError
from asncli.messages import Text, text
from asncli.rules.policy_climate import FEWEST_RESPONDENTS
from asncli.store.climate import ANSWER, KIND, mark_batch, write_climate
from asncli.store.database import temporary_in_memory
from asncli.store.staging import Rejected
from asncli.terms import Period
from asncli.workbooks.climate import climate_spec
from asncli.workbooks.sheet import SheetRows, fits
from asncli.workbooks.survey import MOMENT, Unnamed
from asncli.workflows.climate_turnout import Crowded, crowded, tell_crowded
from asncli.workflows.import_survey import import_survey
from asncli.workflows.importing import File, ImportOptions, ImportResult, Stored, import_sheets
from asncli.workflows.units import one_unit
from asncli.workflows.writing import Writer

Kind = Literal["public", "climate"]


def import_answers(
    session: Session,
    files: Sequence[File],
    *,
    options: ImportOptions,
    writer: Writer,
    dry_run: bool = False,
    kind: Kind | None = None,
    period: Period | None = None,
    unit: str | None = None,
) -> list[ImportResult]:
    """Import the answers of a survey: of the public, or of employees on their work climate.

    Where no ``kind`` is said the sheets tell it; UsageError ``survey-kinds-mixed`` where the files are of both.
    """
    story = import_climate if (kind or _kind_of(files, options, writer.today)) == KIND else import_survey
    return story(session, files, options=options, writer=writer, dry_run=dry_run, period=period, unit=unit)


def _kind_of(files: Sequence[File], options: ImportOptions, today: date) -> Kind:
    found = [fits(file, climate_spec(), sheet=options.sheet, today=today) for file in files]
    if any(found) and not all(found):
        raise UsageError(
            "survey-kinds-mixed",
            text("Some of these files are answers on the work climate, others are not."),
            text("Import them one kind at a time, with --kind climate or --kind public."),
        )
    return "climate" if any(found) else "public"


def import_climate(
    session: Session,
    files: Sequence[File],
    *,
    options: ImportOptions,
    writer: Writer,
    dry_run: bool = False,
    period: Period | None = None,
    unit: str | None = None,
) -> list[ImportResult]:
    """Import ``Lingkungan Kerja`` sheets; ``period`` and ``unit`` (code or name) are those of sheets without them.

    A respondent without a code is known by the time of the answer, else by file and row. No problem tells a mark or a
    code, the journal holds counts only, and answers that were known count as unchanged, also where others took their
    place: which of the two it was would tell marks to who guesses.
    """
    temporary_in_memory(session)
    if unit is not None:
        one_unit(session, unit)
    met, all_periods, many = Counter[int](), set[str](), list[Crowded]()

    def store(session: Session, batch_id: int, source_id: int, rows: SheetRows) -> Stored:
        periods: set[str] = set()
        written = write_climate(session, source_id, list(_answers(rows, periods)))
        met.update(written.met)
        all_periods.update(periods)
        faults = [_without_code(fault, rows) for fault in written.rejected]
        return Stored(written.counts, faults, {"kind": KIND, "periods": sorted(periods)})

    def after(session: Session, batch_id: int, sheets: Sequence[SheetRows]) -> Mapping[str, object]:
        many.extend(crowded(session, all_periods))
        return {}

    results = import_sheets(
        session, files, climate_spec(period, unit), store, options=options, writer=writer, dry_run=dry_run, after=after
    )
    if results[0].batch is not None:
        mark_batch(session, results[0].batch, all_periods, met)
    told = [replace(result, notices=(*result.notices, *_notices(result))) for result in results]
    return [*told[:-1], replace(told[-1], notices=(*told[-1].notices, *tell_crowded(many)))]


def _without_code(fault: Rejected, rows: SheetRows) -> Rejected:
    return fault._replace(values={**fault.values, "key": rows.key_met()}) if "first" in fault.values else fault


def _answers(rows: SheetRows, periods: set[str]) -> Iterator[tuple[object, ...]]:
    """Give the answers as the store takes them; few without code and time are rejected (``respondent-untold``).

    ``periods`` is filled on the way.
    """
    fields = [column.field for column in rows.spec.given_out]
    said = [(number, dict(zip(fields, values, strict=True))) for number, values in rows]
    untold = [number for number, row in said if isinstance(row["respondent"], Unnamed) and row[MOMENT] is None]
    if 0 < len(untold) < FEWEST_RESPONDENTS:
        for number in untold:
            rows.reject(number, "respondent", "respondent-untold", least=FEWEST_RESPONDENTS)
        said = [(number, row) for number, row in said if number not in untold]
    turns: Counter[tuple[object, ...]] = Counter()
    for number, row in said:
        period = str(row["period"])
        periods.add(period)
        yield (number, row["unit"], period, _respondent(rows, number, row, turns), *(row[name] for name in ANSWER))


def _respondent(rows: SheetRows, number: int, row: dict[str, object], turns: Counter[tuple[object, ...]]) -> str:
    """Tell a respondent from others: by the code, else by time and turn within it, else by file, sheet and row."""
    if not isinstance(row["respondent"], Unnamed):
        return f"code {row['respondent']}"
    if row[MOMENT] is None:
        return f"row {rows.digest} {rows.sheet} {number}"
    turn = (row["unit"], row["period"], row[MOMENT])
    turns[turn] += 1
    return f"time {row[MOMENT]} {turns[turn]}"


def _notices(result: ImportResult) -> Iterator[Text]:
    """What counts alone do not say."""
    if result.unchanged:
        yield text("Answers that were known already: {n}; where they differ the new ones hold.", n=result.unchanged)
    columns = {field for sheet in result.sheets for field in sheet.columns}
    if not {"respondent", MOMENT} & columns:
        yield text(
            "The file does not tell respondents apart by a code or a time, so each row counts as somebody else: a newer"
            " copy of the same list would count them once more."
        )
        if result.rejected and result.stored:
            yield text(
                "Undo batch {batch} before you import the mended file, or those who came in now count twice.",
                batch=result.batch,
            )
    if result.rejected:
        yield text(
            "A workbook of rejected rows (--rejects) does not repeat who answered and what, so it can not be imported:"
            " mend these rows in your own file by their numbers and import that again."
        )
