"""Options of what-ifs: another regulation, another policy; and the sentence that nothing of it is stored."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from asncli.cli.language import N_, _
from asncli.cli.output import note

RegulationOption = Annotated[
    str | None,
    typer.Option("--regulation", metavar="ID", help=N_("What if this regulation applied; never stored.")),
]
PolicyOption = Annotated[
    Path | None,
    typer.Option("--policy", metavar="FILE.toml", help=N_("What if this policy applied; never stored.")),
]


def tell_what_if(regulation: str | None, policy: Path | None) -> None:
    """Say that what is shown is a what-if, and by what."""
    supposed = [regulation] if regulation else []
    supposed += [policy.name] if policy else []
    if supposed:
        note(_("A what-if by {supposed}, worked out now; nothing is stored.").format(supposed=", ".join(supposed)))
