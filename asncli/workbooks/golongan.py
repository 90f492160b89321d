"""Reading golongan and pangkat in the spellings of rosters (PP 11/2017; PPPK: I to XVII, PermenPANRB)."""

from __future__ import annotations

import re
from datetime import date

from asncli.terms import GOLONGAN_PPPK, PANGKAT
from asncli.workbooks.raw import NOTHING, Fault, Noted, Raw, folded_words, written

_OF_PNS = re.compile(r"(?<![0-9a-z])(iv|i{1,3}|[1-4])\s*[/.\-]?\s*([a-e])(?![0-9a-z])")
_OF_PPPK = re.compile(r"(?:(?:gol(?:ongan)?|pppk|p3k)\s*)*([ivx]+|\d{1,2})")
_NUMBER = re.compile(r"[1-4][1-5]")
# Numbers that were met in exports; of others nothing is guessed.
_NUMBERS_OF_PPPK = {"11": "I", "13": "III", "21": "V", "23": "VII", "31": "IX", "32": "X"}
_DIGIT = {"1": "I", "2": "II", "3": "III", "4": "IV"}


def _pangkat_key(said: str) -> str:
    words = folded_words(said).replace("tingkat", "tk")
    return re.sub(r"\b(tk) ?(i|1)\b", r"tk i", words)


_BY_PANGKAT = {_pangkat_key(name): golongan for golongan, name in PANGKAT.items()}


def golongan(raw: Raw, today: date) -> str | Fault | Noted | None:
    """Read ``III/a`` (PNS) or ``IX`` (PPPK) out of any spelling, with or without the name of the pangkat.

    A pangkat that contradicts the golongan is noted and the golongan kept; a pangkat alone tells its golongan. A
    number of SIASN (31) is given back as it is.
    """
    said = written(raw)
    if said in NOTHING:
        return None
    low = said.casefold()
    if found := _OF_PNS.search(low):
        value = f"{_DIGIT.get(found[1], found[1].upper())}/{found[2]}"
        beside = _BY_PANGKAT.get(_pangkat_key(low[: found.start()] + " " + low[found.end() :]), value)
        if value not in PANGKAT:
            return Fault("golongan-unknown")
        return value if beside == value else Noted(value, "pangkat-mismatch", {"golongan": value})
    if by_pangkat := _BY_PANGKAT.get(_pangkat_key(said)):
        return by_pangkat
    if _NUMBER.fullmatch(said):
        return said  # what it means depends on the NIP: see golongan_of
    return _of_pppk(folded_words(said)) or Fault("golongan-unknown")


def golongan_of(number: str, *, of_pppk: bool) -> str | None:
    """Read the number that SIASN gives a golongan: 31 is III/a, and IX of PPPK; alone it does not tell which."""
    if of_pppk:
        return _NUMBERS_OF_PPPK.get(number)
    found = f"{_DIGIT[number[0]]}/{'abcde'[int(number[1]) - 1]}" if _NUMBER.fullmatch(number) else None
    return found if found in PANGKAT else None


def pangkat(raw: Raw, today: date) -> str | None:
    """Read the name of a pangkat as the golongan it stands for; ``None`` for other text."""
    return _BY_PANGKAT.get(_pangkat_key(written(raw)))


def _of_pppk(words: str) -> str | None:
    found = _OF_PPPK.fullmatch(words)
    if found is None:
        return None
    if found[1].isdigit():
        number = int(found[1])
        return GOLONGAN_PPPK[number - 1] if 1 <= number <= len(GOLONGAN_PPPK) else None
    return found[1].upper() if found[1].upper() in GOLONGAN_PPPK else None
