"""The shelves of the law: one folder an instrument, one TOML file a regulation; only what is asked for is read.

A fault in a file is an AsnError ``regulation-fault`` that names the file and the key.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import combinations
from pathlib import Path

from asncli.errors import AsnError
from asncli.messages import text
from asncli.rules.distribution_law import DistributionLaw, read_distribution
from asncli.rules.law_file import Table, law_fault, open_law
from asncli.rules.regulation import Law, Regulation, in_force
from asncli.rules.skm_law import SurveyLaw, read_survey
from asncli.rules.skp_law import read_regulation
from asncli.terms import Period

SHELVES = Path(__file__).parent / "regulations"
SKP, DISTRIBUTION, SKM = "skp", "distribution", "skm"
READERS: Mapping[str, Callable[[Table], Law]] = {
    SKP: read_regulation,
    DISTRIBUTION: read_distribution,
    SKM: read_survey,
}


def read_law(path: Path) -> Law:
    """Read and check one file; its folder says which instrument it is."""
    law = open_law(path)
    if path.parent.name not in READERS:
        raise law.fault("instrument", text("must be one of {known}", known=", ".join(READERS)))
    return READERS[path.parent.name](law)


def laws(instrument: str, folder: Path = SHELVES) -> tuple[Law, ...]:
    """The whole law of one instrument, newest first; what-ifs come last."""
    found = [read_law(path) for path in sorted((folder / instrument).glob("*.toml"))]
    return tuple(sorted(found, key=lambda law: (not law.what_if, law.since.start), reverse=True))


def shelf(folder: Path = SHELVES) -> tuple[Regulation, ...]:
    """All regulations of the SKP, newest first."""
    return tuple(law for law in laws(SKP, folder) if isinstance(law, Regulation))


def distribution_law(period: Period) -> DistributionLaw:
    """Law of the distribution of predikat in that period."""
    return in_force([law for law in laws(DISTRIBUTION) if isinstance(law, DistributionLaw)], period)


def survey_law(period: Period) -> SurveyLaw:
    """Law of the survey of public satisfaction in that period."""
    return in_force([law for law in laws(SKM) if isinstance(law, SurveyLaw)], period)


def get_regulation(name: str) -> Regulation:
    """Regulation of the SKP of that id; AsnError ``regulation-unknown`` with the known ids."""
    law = find_law(name, SKP)
    if not isinstance(law, Regulation):  # pragma: no cover - the reader of this shelf makes no other
        raise TypeError(name)
    return law


def find_law(name: str, *instruments: str) -> Law:
    """Law of that id, of any instrument or of one of these; AsnError ``regulation-unknown`` with the known ids."""
    files = {path.stem: path for one in instruments or READERS for path in sorted((SHELVES / one).glob("*.toml"))}
    if name not in files:
        raise AsnError(
            "regulation-unknown",
            text("There is no regulation {name} in this program.", name=name),
            text("Choose one of: {known}.", known=", ".join(files)),
        )
    return read_law(files[name])


def check_library(folder: Path = SHELVES) -> list[AsnError]:
    """Every fault of every file, and every overlap of two regulations of one instrument."""
    faults: list[AsnError] = []
    for instrument in sorted(path for path in folder.iterdir() if path.is_dir()):
        sound: list[Law] = []
        for path in sorted(instrument.glob("*.toml")):
            try:
                sound.append(read_law(path))
            except AsnError as fault:
                faults.append(fault)
        for one, other in combinations([law for law in sound if not law.what_if], 2):
            if one.overlaps(other):
                reason = text("overlaps with {other}: a period can have one regulation only", other=other.id)
                faults.append(law_fault(instrument / f"{one.id}.toml", "in_force", reason))
    return faults
