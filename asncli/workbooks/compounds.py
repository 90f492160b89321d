"""Taking one thing out of a cell that holds several: name and NIP, golongan and its date."""

from __future__ import annotations

import re

from asncli.workbooks.raw import Raw, written

# Digits in groups as NIPs are written; a letter among them (O for 0) belongs to the number too.
_NIP = re.compile(r"(?:\bNIP\b[\s.:]*)?['`]?((?<!\d)\d(?:[ .\-\xa0]?[\dOoIl]){7,})", re.IGNORECASE)
_LABEL = re.compile(r"\bNIP\b[\s.:]*[-–—]?\s*$", re.IGNORECASE)
_EDGES = " \t\r\n/|;:-–—,"
_EMPTY = re.compile(r"\(\s*\)|\[\s*\]")
_NOTE = re.compile(r"\W*(?:catatan|keterangan|ket|sumber)\b", re.IGNORECASE)
_WHOLE = 15  # digits from which on a number is a NIP, not a phone or a card
_MONTH = r"(?:jan|feb|peb|mar|mrt|apr|mei|may|jun|jul|agu|ags|agt|aug|sep|okt|oct|nov|nop|des|dec)[a-z]*"
# How dates are written, the surest first; a figure before a date may belong to a name: "SMPN 3 01-01-2020".
_DAYS = [
    re.compile(rf"(?<!\d)(?:{written})(?!\d)", re.IGNORECASE)
    for written in (
        r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}",
        r"\d{1,2} ?[-/.] ?\d{1,2} ?[-/.] ?(?:\d{4}|\d{2})",
        rf"\d{{1,2}}[-/. ]*{_MONTH}\.?[-/., ]*(?:\d{{4}}|\d{{2}})",
        r"\d{1,2}[-/. ]\d{1,2}[-/. ]\d{4}",
        r"\d{8}",
        r"\d{1,2}[-/. ]+[a-z]{3,9}\.?[-/., ]+\d{4}",
    )
]
_TMT = re.compile(r"\bT\.?M\.?T\b[\s.:]*", re.IGNORECASE)


def nip_part(raw: Raw) -> Raw:
    """Take the NIP out of ``Budi, S.H. / 19850315 201001 1 901``; empty where there is none.

    Of several the cell does not tell which: it is given back whole, as no NIP. A note names nobody of the list.
    """
    if not isinstance(raw, str):
        return raw
    said = written(raw)
    if _NOTE.match(said):
        return ""
    found = [match[1] for match in _NIP.finditer(said)]
    if len({digits for each in found if len(digits := _digits(each)) >= _WHOLE}) > 1:
        return said
    return max(found, key=len) if found else ""


def _digits(number: str) -> str:
    return "".join(letter for letter in number if letter.isalnum())


def name_part(raw: Raw) -> Raw:
    """Take the name out of a cell that also holds a NIP."""
    if not isinstance(raw, str):
        return ""
    said = _NIP.sub("\n", written(raw))
    lines = [_trimmed(_LABEL.sub("", line)) for line in said.splitlines()]
    return next((line for line in lines if line), "")


def _trimmed(said: str) -> str:
    """Take away what only held two things apart; brackets around one of them too."""
    return _EMPTY.sub("", said).strip(_EDGES).rstrip(_EDGES + "([").lstrip(_EDGES + ")]")


def _days(said: str) -> list[str]:
    """Find the dates in a text, by the surest way of writing that occurs in it."""
    return next((found for way in _DAYS if (found := way.findall(said))), [])


def golongan_part(raw: Raw) -> Raw:
    """Take the golongan out of a cell that also holds its date."""
    if not isinstance(raw, str):
        return ""
    said = written(raw)
    for each in _days(said):
        said = said.replace(each, "")
    return _trimmed(_TMT.sub("", said))


def day_part(raw: Raw) -> Raw:
    """Take the date out of a cell that also holds something else; a real date is itself.

    Of several dates the cell does not tell which: it is given back whole, as no date.
    """
    if not isinstance(raw, str):
        return raw
    found = _days(written(raw))
    return (found[0] if len(set(found)) == 1 else written(raw)) if found else ""


def position_part(raw: Raw) -> Raw:
    """Take the words out of a cell that also holds a date; from one day to another is part of the words."""
    return written(raw) if isinstance(raw, str) and _is_span(raw) else golongan_part(raw)


def position_day_part(raw: Raw) -> Raw:
    """Take the date out of a cell that also holds a jabatan, where there is one only."""
    return "" if isinstance(raw, str) and _is_span(raw) else day_part(raw)


def _is_span(raw: str) -> bool:
    return len(set(_days(written(raw)))) > 1
