"""What comes after an import that is about periods: a command on the latest of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from asncli.cli.importing import Next
from asncli.terms import Period

if TYPE_CHECKING:
    from asncli.workflows.importing import ImportResult


def latest_period(arguments: str) -> Next:
    """Name as next step the command with the period that ends last among those met, else its help."""

    def then(results: Sequence[ImportResult]) -> str:
        found = [result.more.get("periods", ()) for result in results]
        codes = [code for listed in found if isinstance(listed, list) for code in listed]
        periods = [period for code in codes if (period := Period.find(code))]
        if not periods:
            return f"{arguments.removesuffix(' --period')} --help"
        return f"{arguments} {max(periods, key=lambda period: period.end)}"

    return then
