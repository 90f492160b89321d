"""Answers in words as marks from 1 to 4: only in a column that speaks no other scale than the known one of four."""

from __future__ import annotations

import re
from collections.abc import Iterable

from asncli.terms import ServiceElement
from asncli.workbooks.raw import NOTHING, Cell, folded_words, written

_KINDS = (
    "baik", "mudah", "sesuai", "cepat", "kompeten", "mampu", "sopan", "ramah", "sopan dan ramah", "sopan ramah", "puas",
    "memuaskan", "wajar", "lengkap", "nyaman", "jelas", "terampil", "berkualitas", "tepat waktu", "terjangkau",
)  # fmt: skip
# PermenPANRB 14/2017, questionnaire: "tidak mudah, kurang mudah, mudah, sangat mudah", and so for the others.
_GRADED = {f"{grade} {kind}".strip(): at for at, grade in enumerate(("tidak", "kurang", "", "sangat"), 1)
           for kind in _KINDS}  # fmt: skip
_OWN = {
    ServiceElement.COST: {
        "sangat mahal": 1, "cukup mahal": 2, "mahal": 2, "murah": 3, "gratis": 4,
        "tidak murah": 1, "kurang murah": 2, "sangat murah": 4,
    },
    ServiceElement.FACILITIES: {"buruk": 1, "cukup": 2},
    ServiceElement.COMPLAINTS: {
        "tidak ada": 1, "ada tetapi tidak berfungsi": 2, "berfungsi kurang maksimal": 3, "dikelola dengan baik": 4,
    },
}  # fmt: skip
# Of five or more: what "tidak puas" means there is not what it means among four.
_OTHER_SCALE = re.compile(r"\b(?:sangat tidak|sangat kurang|cukup|agak|netral|biasa|ragu|sedang|lebih|kadang)\b")
_LETTERED = re.compile(r"([a-d]|[1-4]) (.+)")
_LETTERS = {letter: at for at, letter in enumerate("abcd", 1)}


def mark_of(cell: Cell, element: ServiceElement) -> int | None:
    """Give the mark that an answer in words means, also behind its letter or number: ``d. Sangat mudah``."""
    said = folded_words(written(cell)) if isinstance(cell, str) else ""
    lettered = _LETTERED.fullmatch(said)
    known = _OWN.get(element, {}) | _GRADED if element is not ServiceElement.COST else _GRADED | _OWN[element]
    if not lettered:
        return known.get(said)
    before = _LETTERS.get(lettered[1]) or int(lettered[1])
    return before if known.get(lettered[2], before) == before and lettered[2] in known else None


def speaks_a_scale(answers: Iterable[Cell], element: ServiceElement) -> bool:
    """Say whether a column has answers in words, and none of another scale, which would mean other marks."""
    said = {written(cell) for cell in answers if isinstance(cell, str)}
    words = {one for one in said if one not in NOTHING and not one.isdigit()}
    unknown = {one for one in words if mark_of(one, element) is None}
    return unknown != words and not any(_OTHER_SCALE.search(folded_words(one)) for one in unknown)
