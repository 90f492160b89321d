"""Reading the regulation of the SKP: a matrix of two ratings, or weights and bands of a total."""

from __future__ import annotations

from asncli.messages import text
from asncli.rules.law_file import ABOUT, Table, read_head
from asncli.rules.regulation import METHOD_NAMES, NUMERIC, Numeric, PredikatBand, Regulation
from asncli.terms import Predikat, Rating

NEW_IDEA = "ide baru"
_MATRIX_TABLES = ("ratings", "labels", "matrix")
_NUMERIC_TABLES = ("labels", "weights", "behaviour", "bands")
_OPINION = {"with_opinion": True, "without_opinion": False}


def read_regulation(law: Table) -> Regulation:
    """Read one file."""
    by_matrix = law.content["method"] != NUMERIC
    head = read_head(law, METHOD_NAMES, _MATRIX_TABLES if by_matrix else _NUMERIC_TABLES)
    labels = _labels(law.table("labels"))
    if by_matrix:
        law.table("ratings").has(ABOUT)
        return Regulation(*head, law.text("method"), labels, _matrix(law.table("matrix"), labels))
    return Regulation(*head, law.text("method"), labels, {}, _numeric(law, labels))


def _labels(table: Table) -> dict[Predikat, str]:
    table.has(ABOUT, tuple(Predikat))
    return {predikat: table.text(predikat) for predikat in Predikat if predikat in table.content}


def _matrix(table: Table, labels: dict[Predikat, str]) -> dict[tuple[Rating, Rating], Predikat]:
    table.has((*ABOUT, *Rating))
    cells: dict[tuple[Rating, Rating], Predikat] = {}
    for work in Rating:
        row = table.table(work)
        row.has(tuple(Rating))
        for behaviour in Rating:
            if row.content[behaviour] not in labels:
                raise row.fault(behaviour, text("must be a predikat that has a label"))
            cells[work, behaviour] = Predikat(row.content[behaviour])
    return cells


def _numeric(law: Table, labels: dict[Predikat, str]) -> Numeric:
    behaviour = law.table("behaviour")
    behaviour.has((*ABOUT, "factor"))
    weights = law.table("weights")
    weights.has((*ABOUT, *_OPINION))
    return Numeric(
        weights={used: _pair(weights.table(key)) for key, used in _OPINION.items()},
        factor=behaviour.whole("factor", 1, 100),
        bands=_bands(law.table("bands"), labels),
    )


def _pair(table: Table) -> tuple[int, int]:
    table.has(("work", "behaviour"))
    work, behaviour = table.whole("work", 0, 100), table.whole("behaviour", 0, 100)
    if work + behaviour != 100:
        raise table.fault("behaviour", text("must make 100 together with the key work"))
    return work, behaviour


def _bands(table: Table, labels: dict[Predikat, str]) -> tuple[PredikatBand, ...]:
    """Read the bands best first; one that needs something more falls to the next where that is not there."""
    table.has((*ABOUT, *labels))
    bands: list[PredikatBand] = []
    for predikat in labels:
        band = table.table(predikat)
        band.has(("at_least",), ("needs",))
        if "needs" in band.content and band.text("needs") != NEW_IDEA:
            raise band.fault("needs", text("must be one of {known}", known=NEW_IDEA))
        bands.append(PredikatBand(predikat, band.hundredths("at_least"), "needs" in band.content))
    table.falling(bands[-1].predikat, [band.at_least for band in bands])
    if bands[-1].new_idea:
        raise table.fault(bands[-1].predikat, text("leaves a gap: the last band can need nothing more"))
    return tuple(bands)
