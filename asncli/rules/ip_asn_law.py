"""The index of professionalism (IP ASN, Peraturan BKN 8/2019), as data: four dimensions and the categories."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from asncli.messages import text
from asncli.rules.law_file import ABOUT, Table, read_head
from asncli.rules.regulation import Law
from asncli.terms import DisciplineLevel, Labelled

METHODS = ("four_dimensions",)
_TABLES = ("weights", "qualification", "competence", "competence_pelaksana", "discipline", "bands")
_WHOLE = 10_000


class Dimension(Labelled):
    """The dimensions of the index."""

    QUALIFICATION = "qualification", "Kualifikasi"
    COMPETENCE = "competence", "Kompetensi"
    PERFORMANCE = "performance", "Kinerja"
    DISCIPLINE = "discipline", "Disiplin"


class Education(Labelled):
    """Levels of education that the index tells apart, highest first."""

    S3 = "s3", "S3"
    S2 = "s2", "S2"
    S1 = "s1", "S1/D4"
    D3 = "d3", "D3"
    SLTA = "slta", "D2/D1/SLTA"
    BELOW = "below", "di bawah SLTA"


class Band(NamedTuple):
    """A category of all values above ``above`` (hundredths)."""

    name: str
    above: int


@dataclass(frozen=True)
class IndexLaw(Law):
    """Points in hundredths. ``own`` is for the course of one's own kind of post (kepemimpinan or fungsional)."""

    weights: Mapping[Dimension, int]
    qualification: Mapping[Education, int]
    own: int
    technical: int
    seminar: int
    technical_hours: int  # JP
    pelaksana_technical: int
    pelaksana_seminar: int
    discipline: Mapping[DisciplineLevel | None, int]
    bands: tuple[Band, ...]
    lowest: str

    def category(self, value: int) -> str:
        """Name the category of a value in hundredths; there are no holes."""
        return next((band.name for band in self.bands if value > band.above), self.lowest)


def read_index(law: Table) -> IndexLaw:
    """Read one file."""
    head = read_head(law, METHODS, _TABLES)
    weights, qualification, competence, pelaksana, discipline, bands = (law.table(name) for name in _TABLES)
    weights.has((*ABOUT, *Dimension))
    qualification.has((*ABOUT, *Education))
    competence.has((*ABOUT, "own", "technical", "seminar", "technical_hours"))
    pelaksana.has((*ABOUT, "technical", "seminar"))
    discipline.has((*ABOUT, "none", *DisciplineLevel))
    weighed = {one: weights.hundredths(one) for one in Dimension}
    if sum(weighed.values()) != _WHOLE:
        raise weights.fault(Dimension.DISCIPLINE, text("must make 100 together with the other dimensions"))
    return IndexLaw(
        *head,
        weights=weighed,
        qualification={one: qualification.hundredths(one) for one in Education},
        own=competence.hundredths("own"),
        technical=competence.hundredths("technical"),
        seminar=competence.hundredths("seminar"),
        technical_hours=competence.whole("technical_hours", 1, 1000),
        pelaksana_technical=pelaksana.hundredths("technical"),
        pelaksana_seminar=pelaksana.hundredths("seminar"),
        discipline={
            None: discipline.hundredths("none"),
            **{one: discipline.hundredths(one) for one in DisciplineLevel},
        },
        bands=_bands(bands),
        lowest=bands.text("lowest"),
    )


def _bands(table: Table) -> tuple[Band, ...]:
    table.has((*ABOUT, "list", "lowest"))
    bands = []
    for row in table.tables("list"):
        row.has(("name", "above"))
        bands.append(Band(row.text("name"), row.hundredths("above")))
    table.falling("list", [*(band.above for band in bands), 0])
    return tuple(bands)
