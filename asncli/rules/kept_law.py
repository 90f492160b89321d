"""The matrix of the regulation that an evaluation was made by, read from the text kept with it, whatever came later."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import NamedTuple

from asncli.rules.library import get_regulation
from asncli.terms import Predikat, Rating


class KeptMatrix(NamedTuple):
    """Predikat by rating of work result and of behaviour, and the place in the law where it stands."""

    predikat: Mapping[tuple[Rating, Rating], Predikat]
    source: str


def kept_matrix(regulation: str, content: str | None) -> KeptMatrix:
    """Read the matrix from the canonical text of a regulation, or by its name where the text was not kept."""
    if content is None:
        law = get_regulation(regulation)
        return KeptMatrix(law.matrix, law.provisions["matrix"].source)
    table = json.loads(content)["matrix"]
    cells = {(work, behaviour): Predikat(table[work][behaviour]) for work in Rating for behaviour in Rating}
    return KeptMatrix(cells, table["source"])
