"""The shelves of the law: one folder an instrument, one TOML file a regulation; only what is asked for is read.

A fault in a file is an AsnError ``regulation-fault`` that names the file and the key.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from itertools import combinations
from pathlib import Path

from asncli.errors import AsnError
from asncli.messages import text
from asncli.rules.angka_kredit_law import CreditLaw, read_credit
from asncli.rules.climate_law import ClimateLaw, read_climate
from asncli.rules.coaching_law import CoachingLaw, read_coaching
from asncli.rules.competence_law import CompetenceLaw, read_competence
from asncli.rules.discipline_law import DisciplineLaw, read_discipline
from asncli.rules.distribution_law import DistributionLaw, read_distribution
from asncli.rules.ip_asn_law import IndexLaw, read_index
from asncli.rules.law_file import Table, law_fault, open_law
from asncli.rules.promotion_law import PromotionLaw, read_promotion
from asncli.rules.regulation import Law, Regulation, in_force
from asncli.rules.retirement_law import RetirementLaw, read_retirement
from asncli.rules.skm_law import SurveyLaw, read_survey
from asncli.rules.skp_law import read_regulation
from asncli.rules.talent_law import TalentLaw, read_talent
from asncli.terms import Period

SHELVES = Path(__file__).parent / "regulations"
SKP, DISTRIBUTION, SKM = "skp", "distribution", "skm"
DISCIPLINE = "discipline"
COACHING = "coaching"
CLIMATE = "climate"
TRAINING = "training"
PROMOTION, TALENT = "promotion", "talent"
ANGKA_KREDIT, IP_ASN, RETIREMENT = "angka_kredit", "ip_asn", "retirement"
READERS: Mapping[str, Callable[[Table], Law]] = {
    SKP: read_regulation,
    DISTRIBUTION: read_distribution,
    SKM: read_survey,
    ANGKA_KREDIT: read_credit,
    IP_ASN: read_index,
    RETIREMENT: read_retirement,
    COACHING: read_coaching,
    TRAINING: read_competence,
    DISCIPLINE: read_discipline,
    PROMOTION: read_promotion,
    TALENT: read_talent,
    CLIMATE: read_climate,
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


@cache
def discipline_law() -> DisciplineLaw:
    """Law of discipline; there is one, for the penalties that are kept are those it knows."""
    (law,) = (law for law in laws(DISCIPLINE) if isinstance(law, DisciplineLaw))
    return law


def coaching_law(period: Period) -> CoachingLaw:
    """Law of what follows in that period where coaching did not help."""
    return in_force([law for law in laws(COACHING) if isinstance(law, CoachingLaw)], period)


def climate_law(period: Period) -> ClimateLaw:
    """The survey of work climate in that period."""
    return in_force([law for law in laws(CLIMATE) if isinstance(law, ClimateLaw)], period)


def competence_law(period: Period) -> CompetenceLaw:
    """Law of the development of competence in that period."""
    return in_force([law for law in laws(TRAINING) if isinstance(law, CompetenceLaw)], period)


def credit_law(period: Period) -> CreditLaw:
    """Law of angka kredit in that period."""
    return in_force([law for law in laws(ANGKA_KREDIT) if isinstance(law, CreditLaw)], period)


def index_law(period: Period) -> IndexLaw:
    """Law of the index of professionalism in that period."""
    return in_force([law for law in laws(IP_ASN) if isinstance(law, IndexLaw)], period)


def retirement_law(period: Period) -> RetirementLaw:
    """Law of the pension age in that period."""
    return in_force([law for law in laws(RETIREMENT) if isinstance(law, RetirementLaw)], period)


@cache
def promotion_laws() -> tuple[PromotionLaw, ...]:
    """All law of kenaikan pangkat, newest first; ``promotion_law.law_on`` tells which of it governs a day."""
    return tuple(law for law in laws(PROMOTION) if isinstance(law, PromotionLaw))


def talent_law(period: Period) -> TalentLaw:
    """Law of the nine boxes of talent in that period."""
    return in_force([law for law in laws(TALENT) if isinstance(law, TalentLaw)], period)


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
