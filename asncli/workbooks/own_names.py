"""An office's own column names, kept in a TOML file: its heading -> ours, one table for each sheet.

[Pegawai]
"Nomor Induk" = "NIP"
"Keterangan" = ""          # this column is left out
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from asncli.errors import AsnError
from asncli.messages import Text, text
from asncli.workbooks.header import SEARCHED
from asncli.workbooks.headings import Row, folded_heading
from asncli.workbooks.problems import refusal
from asncli.workbooks.raw import Cell, written
from asncli.workbooks.specs import SheetSpec

_ASPECT = re.compile(r"\s*(?:\d{1,2}[.)]?\s+)?(.*?)\s*(\[.*\])\s*", re.DOTALL)  # "1. Inisiatif [Nama]"
_Rows = Callable[[], Iterator[tuple[int, Row]]]


def read_own_names(path: Path, spec: SheetSpec) -> dict[str, str]:
    """Read the names that an office uses on this sheet: folded heading -> heading of ours, empty to leave it out.

    AsnError: file-not-found, file-is-folder, map-unreadable, map-without-sheet, map-heading-unknown (all of them).
    """
    try:
        tables = tomllib.loads(path.read_text("utf-8-sig"))
    except FileNotFoundError as error:
        raise refusal("file-not-found", file=str(path)) from error
    except IsADirectoryError as error:
        raise refusal("file-is-folder", file=str(path)) from error
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise AsnError(
            "map-unreadable",
            text("{file} can not be read as a list of column names: {reason}", file=path.name, reason=_reason(error)),
            text('Write it as TOML, for example: [{sheet}] and below it "Nomor Induk" = "NIP"', sheet=spec.name),
        ) from error
    own = next((table for name, table in tables.items() if name.casefold() == spec.name.casefold()), None)
    if not isinstance(own, dict):
        raise AsnError(
            "map-without-sheet",
            text("{file} has no names for the sheet {sheet}", file=path.name, sheet=spec.name),
            text("Put them below a line [{sheet}]", sheet=spec.name),
        )
    ours = {folded_heading(column.heading): column.heading for column in spec.all_columns}
    unknown = [str(said) for said in own.values() if said != "" and folded_heading(str(said)) not in ours]
    if unknown:
        raise AsnError(
            "map-heading-unknown",
            text("{file} names headings that {sheet} does not have: {unknown}",
                 file=path.name, sheet=spec.name, unknown=", ".join(unknown)),
            text("Headings of {sheet}: {known}", sheet=spec.name, known=", ".join(c.heading for c in spec.columns)),
        )  # fmt: skip
    return {folded_heading(heading): str(said) for heading, said in own.items()}


def _reason(error: OSError | ValueError) -> str | Text:
    if isinstance(error, OSError):
        return text("reading is not allowed, or another program holds it")
    return text("it is no text in UTF-8") if isinstance(error, UnicodeDecodeError) else str(error)


def renamed(rows: _Rows, names: Mapping[str, str]) -> _Rows:
    """Put our headings in place of the office's own in the first rows, also before a name in brackets.

    Only in rows that look like headings: with two such words, or in most of their cells.
    """

    def is_heading(row: Row) -> bool:
        filled = [folded_heading(said) for cell in row if (said := written(cell))]
        named = sum(1 for said in filled if said in names)
        return named > 1 or 2 * named > len(filled)

    def ours(cell: Cell, *, whole: bool) -> Cell:
        if not isinstance(cell, str) or not cell:
            return cell
        said = written(cell)
        if whole and (name := names.get(folded_heading(said))) is not None:
            return name
        aspect = _ASPECT.fullmatch(said)
        name = names.get(folded_heading(aspect[1])) if aspect else None
        return f"{name} {aspect[2]}".strip() if aspect and name is not None else said

    def read() -> Iterator[tuple[int, Row]]:
        for number, row in rows():
            if number > SEARCHED:
                yield number, row
            else:
                whole = is_heading(row)
                yield number, [ours(cell, whole=whole) for cell in row]

    return read
