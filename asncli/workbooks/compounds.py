"""Taking one thing out of a cell that holds several: name and NIP, golongan and its date."""

from __future__ import annotations

import re

from asncli.workbooks.raw import Raw, written

# Digits in groups as NIPs are written; a letter among them (O for 0) belongs to the number too.
_NIP = re.compile(r"(?:\bNIP\b[\s.:]*)?['`]?((?<!\d)\d(?:[ .\-\xa0]?[\dOoIl]){7,})", re.IGNORECASE)
_LABEL = re.compile(r"\bNIP\b[\s.:]*[-–—]?\s*$", re.IGNORECASE)
_EDGES = " \t\r\n/|;:-–—,"
_DAY = re.compile(r"\d{1,2}[-/. ]\d{1,2}[-/. ]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}[-/. ]*[A-Za-z]{3,9}\.?[-/., ]*\d{2,4}")
_TMT = re.compile(r"\bT\.?M\.?T\b[\s.:]*", re.IGNORECASE)


def nip_part(raw: Raw) -> Raw:
    """Take the NIP out of ``Budi, S.H. / 19850315 201001 1 901``; empty where there is none."""
    if not isinstance(raw, str):
        return raw
    found = list(_NIP.finditer(written(raw)))
    return max((match[1] for match in found), key=len) if found else ""


def name_part(raw: Raw) -> Raw:
    """Take the name out of a cell that also holds a NIP."""
    if not isinstance(raw, str):
        return ""
    said = _NIP.sub("\n", written(raw))
    lines = [_LABEL.sub("", line).strip(_EDGES) for line in said.splitlines()]
    return next((line for line in lines if line), "")


def golongan_part(raw: Raw) -> Raw:
    """Take the golongan out of a cell that also holds its date."""
    return _TMT.sub("", _DAY.sub("", written(raw))).strip(_EDGES) if isinstance(raw, str) else ""


def day_part(raw: Raw) -> Raw:
    """Take the date out of a cell that also holds something else; a real date is itself."""
    if not isinstance(raw, str):
        return raw
    found = _DAY.search(written(raw))
    return found[0] if found else ""


def position_part(raw: Raw) -> Raw:
    """Take the words out of a cell that also holds a date."""
    return golongan_part(raw)
