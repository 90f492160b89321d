"""What a command on plans says of closed periods that they touch: it is no refusal, but nobody should be misled."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from asncli.cli.language import _
from asncli.cli.output import note

if TYPE_CHECKING:
    from asncli.workflows.importing import ImportResult


def tell_closed(codes: Iterable[str]) -> None:
    """Name each closed period, on standard error."""
    for code in codes:
        note(_("{period} is closed: what is assigned now changes nothing in it").format(period=code))


def tell_closed_of(results: Iterable[ImportResult]) -> None:
    """Name the closed periods that imported plans touch, each once (``closed_periods`` among the facts)."""
    found = [result.more.get("closed_periods", ()) for result in results]
    tell_closed(dict.fromkeys(code for codes in found if isinstance(codes, list) for code in codes))
