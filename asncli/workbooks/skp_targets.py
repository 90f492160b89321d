"""Targets as the form of an SKP words them: ``12 Dokumen``, ``90-95 %``, ``Rp 1.500.000``; and what follows for Arah.

The figure is not read here: its text goes on to the column Target, whose parser judges it as on every other sheet.
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from asncli.terms import Aspect, Direction, Period, Recap
from asncli.workbooks import dates
from asncli.workbooks.raw import NOTHING, Cell, Percent, folded_words, written

_LONGEST = 200  # characters of a target; what is longer is a text
_NUMBER = r"[-−+]?\d+(?:[.,]\d+)*"
_IN_WORDS = r"\s*(?:\([^()\d]*\)\s*)?"  # 12 (dua belas)
_TO = r"(?:-|–|—|s\.? ?/?d\.?|sampai(?: dengan)?|hingga)"
_MOST = r"maks(?:imal|imum)?|paling (?:lama|lambat|banyak|tinggi)|kurang dari|≤|<=?"
_LEAST = r"min(?:imal|imum)?|paling (?:sedikit|rendah)|sekurang-kurangnya|lebih dari|≥|>=?"
_FIGURE = re.compile(
    rf"(?:(?P<most>{_MOST})|{_LEAST})?[.: ]*(?P<money>rp)?[.: ]*(?P<number>{_NUMBER}){_IN_WORDS}(?P<rest>.*)",
    re.IGNORECASE,
)
_RANGE = re.compile(
    rf"(?P<unit>[^\d]*?) ?{_TO} ?(?:rp)?[. ]*(?P<number>{_NUMBER}){_IN_WORDS}(?P<rest>.*)", re.IGNORECASE
)
_DASHES = re.compile(r"^(?:[,.]?[-–=]+(?! ?(?:rp|\d))|[,.](?!\d))", re.IGNORECASE)  # Rp 1.500.000,-
# Digits that a unit of measure may hold: m2, and "laporan / 3 bulan".
_PER = re.compile(r"[^\d%/]+(?:/|\bper\b) ?\d+ [^\d]+")
_SQUARE = re.compile(r"\b[kchd]?m[23]\b", re.IGNORECASE)
_PERCENT = ("persen", "prosen")


class Split(NamedTuple):
    """A target in its parts, each as the cell of its own column; ``most``: it says that it is an upper limit."""

    target: Cell
    high: Cell = ""
    measure: str = ""
    most: bool = False


def split_target(cell: Cell) -> Split:
    """Take a target apart. What can not be measured stays whole, for the column Target to refuse."""
    if isinstance(cell, Percent):
        return Split(cell, measure="%")
    said = " ".join(written(cell).split()) if isinstance(cell, str) else ""
    found = _FIGURE.fullmatch(said) if 0 < len(said) <= _LONGEST else None
    if found is None:
        return Split("" if said in NOTHING and isinstance(cell, str) else cell)
    number, rest, high = found["number"], _DASHES.sub("", found["rest"]) if found["money"] else found["rest"], ""
    if (upper := _RANGE.fullmatch(rest)) and folded_words(upper["unit"]) in ("", folded_words(upper["rest"])):
        high, rest = upper["number"], upper["rest"]
    measure = rest.strip(" .,;:")
    if not _is_measure(measure):
        return Split(cell)
    if found["money"]:
        measure = f"{measure} Rupiah".strip() if not measure.startswith("/") else f"Rupiah {measure}"
    return Split(number, high, measure, bool(found["most"]))


def _is_measure(said: str) -> bool:
    """Say whether what follows a figure may be its unit of measure: no second figure, and no month of a date."""
    word = said.partition(" ")[0]
    if word and isinstance(dates.period(f"{word} 2000", date(2000, 1, 1)), Period):
        return False
    return not re.search(r"\d", _SQUARE.sub("", said)) or _PER.fullmatch(said) is not None


def assumed(measure: str, aspect: Aspect | None, *, most: bool = False) -> tuple[Direction, Recap]:
    """Derive Arah and Rekap where the form has neither: by the unit of measure, then by the aspect."""
    if folded_words(measure).startswith(_PERCENT) or measure.startswith("%"):
        direction, recap = Direction.NAIK, Recap.RATA_RATA
    elif aspect in (Aspect.WAKTU, Aspect.BIAYA):
        direction, recap = Direction.TURUN, Recap.TERAKHIR
    else:
        direction, recap = Direction.NAIK, Recap.JUMLAH
    return (Direction.TURUN if most else direction), recap
