"""What the public says of units, and how the agency rated them: columns of the table of units, and pages of their own.

IKM and NRR as the survey of public satisfaction has them (PermenPANRB 14/2017); units with too few respondents are
named without a figure.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from asncli.reports.recap import Branch
from asncli.reports.report import Column, Leaf, Page, Row, Table
from asncli.terms import QUANTITY_UNIT, ServiceElement, UnitAchievement, folded

SUARA, SARAN = "Suara Masyarakat", "Saran Masyarakat"
# Short names of the unsur, for headings; their numbers differ between sources.
SHORT: Mapping[ServiceElement, str] = {
    ServiceElement.REQUIREMENTS: "Persyaratan",
    ServiceElement.PROCEDURE: "Prosedur",
    ServiceElement.DURATION: "Waktu",
    ServiceElement.COST: "Biaya",
    ServiceElement.PRODUCT: "Produk",
    ServiceElement.COMPETENCE: "Kompetensi",
    ServiceElement.CONDUCT: "Perilaku",
    ServiceElement.COMPLAINTS: "Pengaduan",
    ServiceElement.FACILITIES: "Sarana",
}
OF_UNITS = (
    Column("unit_rating", "Capaian Organisasi", UnitAchievement, 12.5, optional=True),
    Column("ikm", "IKM", "hundredths", 9, optional=True),
    Column("mutu", "Mutu Pelayanan", "code", 11, optional=True),
    Column("respondents", "Responden SKM", "number", 11, optional=True),
)
_PUBLIC = (
    Column("unit", "Unit Kerja", "tree", 34),
    Column("code", "Kode", "code", 11, optional=True),
    Column("respondents", "Responden", "number", 11),
    Column("ikm", "IKM", "hundredths", 9),
    Column("mutu", "Mutu", "code", 7),
    Column("kinerja", "Kinerja", "code", 12),
    Column("change", "Perubahan IKM", "change", 11, optional=True),
    *(Column(element.value, said, "nrr", 11) for element, said in SHORT.items()),
    Column("remark", "Catatan", "wrap", 20, optional=True),
)
_SUGGESTIONS = (
    Column("unit", "Unit Kerja", "wrap", 42),
    Column("code", "Kode", "code", 13, optional=True),
    Column("suggestion", "Saran", "wrap", 96),
    Column("times", "Disampaikan (kali)", "number", 13),
)


class Voice(NamedTuple):
    """What the public says of one unit; figures None where too few answered.

    ``ikm`` and ``change`` in hundredths, ``nrr`` in ten-thousandths in the order of ``ServiceElement``; ``periods``
    were counted together where they are not the period of the report.
    """

    respondents: int
    ikm: int | None
    mutu: str | None
    kinerja: str | None
    change: int | None
    nrr: Sequence[int | None]
    periods: Sequence[str] = ()


@dataclass(frozen=True)
class Voices:
    """Units by their numbers: the capaian organisasi (code), the survey, suggestions in the order to be shown.

    ``minimum``: respondents without which no figure is shown; ``weights`` of an unsur, as the policy names them.
    """

    rated: Mapping[int, str] = field(default_factory=dict)
    surveys: Mapping[int, Voice] = field(default_factory=dict)
    suggestions: Mapping[int, Sequence[str]] = field(default_factory=dict)
    minimum: int = 0
    weights: str = "exact"

    @property
    def units(self) -> set[int]:
        """Units of which anything is known."""
        return {*self.rated, *self.surveys}


SILENT = Voices()


def of_unit(voices: Voices, unit_id: int) -> Row:
    """Give the cells of ``OF_UNITS`` of one unit."""
    voice = voices.surveys.get(unit_id)
    survey = (voice.ikm, voice.mutu, voice.respondents) if voice else (None, None, None)
    return (voices.rated.get(unit_id), *survey)


def in_total(voices: Voices) -> Row:
    """Give the cells of ``OF_UNITS`` below the list: only the respondents add up."""
    return (None, None, None, sum(voice.respondents for voice in voices.surveys.values()) or None)


def nrr_text(tenthousandths: int, comma: str = ".") -> str:
    """Write an NRR with its four decimals.

    >>> nrr_text(36207, ","), nrr_text(40000)
    ('3,6207', '4.0000')
    """
    return f"{tenthousandths // QUANTITY_UNIT}{comma}{tenthousandths % QUANTITY_UNIT:04d}"


def gathered(words: Iterable[str]) -> list[tuple[str, int]]:
    """Put suggestions of the same words together, as first written; how often each was made."""
    times: dict[str, int] = {}
    first: dict[str, str] = {}
    for said in words:
        key = folded(said)
        first.setdefault(key, said)
        times[key] = times.get(key, 0) + 1
    return [(first[key], count) for key, count in times.items()]


def pages(branches: Sequence[Branch], voices: Voices) -> list[Page]:
    """Pages on what the public says, of units in the order of the tree; none where it was not asked."""
    heard = [branch for branch in branches if branch.id in voices.surveys]
    rows = [_row(branch, voices) for branch in heard]
    said = [
        (branch.name, branch.code, words, times)
        for branch in heard
        for words, times in gathered(voices.suggestions.get(branch.id, ()))
    ]
    found = [Page(SUARA, [Table("public", "Survei Kepuasan Masyarakat", _PUBLIC, rows)], frozen=1)] if rows else []
    return found + ([Page(SARAN, [Table("suggestions", "Saran masyarakat", _SUGGESTIONS, said)])] if said else [])


def _row(branch: Branch, voices: Voices) -> Row:
    voice = voices.surveys[branch.id]
    figures = (voice.ikm, voice.mutu, voice.kinerja, voice.change)
    return (Leaf(0, branch.name), branch.code, voice.respondents, *figures, *voice.nrr, _remark(voice, voices.minimum))


def _remark(voice: Voice, minimum: int) -> str:
    said = [f"responden kurang dari {minimum}"] if voice.ikm is None else []
    said += [f"jawaban {', '.join(voice.periods)} digabung"] if voice.periods else []
    return "; ".join(said)


def note(voices: Voices) -> str:
    """Say how the figures of the public were made."""
    weights = "tepat 1/9" if voices.weights == "exact" else "0,11 (dibulatkan seperti lembar kerja)"
    return (
        f"IKM dihitung dari jawaban masyarakat dengan bobot unsur {weights}; unit dengan responden kurang dari"
        f" {voices.minimum} disebut tanpa angka dan saran. IKM menilai pelayanan unit, bukan orang per orang."
    )
