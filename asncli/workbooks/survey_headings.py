"""Which unsur of public satisfaction a heading means: by its words, else by its number (PermenPANRB 14/2017).

Real sheets say ``U1``, ``Unsur 1``, ``U8 Sarana prasarana``, or the whole question of the form: "Bagaimana pendapat
Saudara tentang kesesuaian persyaratan pelayanan …?".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from asncli.terms import ServiceElement
from asncli.workbooks.headings import folded_heading

_ELEMENTS = tuple(ServiceElement)
_NUMBER = re.compile(r"(?:u|unsur(?: pelayanan)?) ?([1-9])\b")
_NAMES = {
    ServiceElement.REQUIREMENTS: re.compile(r"\bpersyaratan\b|\bsyarat\b"),
    ServiceElement.PROCEDURE: re.compile(r"\bprosedur\b|\bmekanisme\b|\bsistem\b"),
    ServiceElement.DURATION: re.compile(r"\bwaktu\b|\bkecepatan\b"),
    ServiceElement.COST: re.compile(r"\bbiaya\b|\btarif\b"),
    ServiceElement.PRODUCT: re.compile(r"\bproduk\b|\bspesifikasi\b"),
    ServiceElement.COMPETENCE: re.compile(r"\bkompetensi\b|\bkemampuan\b"),
    ServiceElement.CONDUCT: re.compile(r"\bperilaku\b|\bkesopanan\b|\bkeramahan\b"),
    ServiceElement.COMPLAINTS: re.compile(r"\bpengaduan\b|\baduan\b|\bkeluhan\b"),
    ServiceElement.FACILITIES: re.compile(r"\bsarana\b|\bprasarana\b|\bfasilitas\b"),
}
# The respondent's own time and words, which are no mark.
_OTHER = re.compile(
    r"^(?:cap|stempel|jam) |\bpengisian\b|\bsurvei\b|\bnrr\b|\btertimbang\b|^(?:kritik|saran|masukan)\b"
)
_LONGEST = 500  # characters of a question


def elements(headings: Sequence[str]) -> dict[int, ServiceElement]:
    """Say which columns mark which unsur, by their headings in one row; each unsur once, the first of equals.

    A name wins over a number: where ``U8`` is called Sarana prasarana, a bare ``U9`` is what is left.
    """
    found: dict[int, ServiceElement] = {}
    numbered: dict[int, int] = {}
    for index, heading in enumerate(headings):
        said = folded_heading(heading) if len(heading) <= _LONGEST else ""
        if not said or _OTHER.search(said):
            continue
        number, fits = _number(said), [element for element, words in _NAMES.items() if words.search(said)]
        if (named := _meant(fits, number)) and named not in found.values():
            found[index] = named
        elif number and not fits:
            numbered.setdefault(number, index)
    for number, index in numbered.items():
        if _ELEMENTS[number - 1] not in found.values():
            found[index] = _ELEMENTS[number - 1]
    open_columns = [index for index in numbered.values() if index not in found]
    left = [element for element in _ELEMENTS if element not in found.values()]
    if len(open_columns) == len(left) == 1:
        found[open_columns[0]] = left[0]
    return found


def _number(said: str) -> int:
    found = _NUMBER.match(said)
    return int(found[1]) if found else 0


def _meant(fits: Sequence[ServiceElement], number: int) -> ServiceElement | None:
    """Say which of the unsur that the words name is meant: that of the number; complaints before their facilities."""
    if number and _ELEMENTS[number - 1] in fits:
        return _ELEMENTS[number - 1]
    if set(fits) == {ServiceElement.COMPLAINTS, ServiceElement.FACILITIES}:
        return ServiceElement.COMPLAINTS
    return fits[0] if len(fits) == 1 else None
