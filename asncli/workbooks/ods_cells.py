"""One cell of an OpenDocument sheet: its text with line breaks, and its value by the type that the file states."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from asncli.workbooks.raw import Broken, Cell, Uncached
from asncli.workbooks.spans import number, shown

TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0 "
TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0 "
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0 "
_TYPE, _VALUE, _SAID = f"{_OFFICE}value-type", f"{_OFFICE}value", f"{_OFFICE}string-value"
_DATE, _TIME, _TRUTH = f"{_OFFICE}date-value", f"{_OFFICE}time-value", f"{_OFFICE}boolean-value"
_CALCULATED = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0 value-type"
_FORMULA = f"{TABLE}formula"
_PARAGRAPH, _SPACES = f"{TEXT}p", f"{TEXT}s"
_INSTEAD = {f"{TEXT}line-break": "\n", f"{TEXT}tab": "\t"}
_RUN = re.compile(r"[ \t\r\n]+")
_DURATION = re.compile(r"PT(\d{1,6})H(\d{1,2})M(\d{1,2})(?:[.,]\d*)?S")
_LANGUAGE = re.compile(r"^[a-z]{1,12}:")  # of a formula: of:=SUM(…)


class OdsCell:
    """A cell while it is read; text elements are told to ``begins``, ``said`` and ``ends``."""

    def __init__(self, attributes: dict[str, str]) -> None:
        """Keep the attributes of the cell (names with their namespace)."""
        self.attributes = attributes
        self._paragraphs: list[str] = []
        self._within = 0

    def begins(self, name: str, attributes: dict[str, str]) -> None:
        """Meet the beginning of an element of text."""
        if name == _PARAGRAPH:
            self._paragraphs.append("")
            self._within += 1
        elif self._within and name == _SPACES:
            count = attributes.get(f"{TEXT}c", "1")
            self._paragraphs[-1] += " " * (min(int(count), 1000) if count.isascii() and count.isdigit() else 1)
        elif self._within and name in _INSTEAD:
            self._paragraphs[-1] += _INSTEAD[name]

    def said(self, data: str) -> None:
        """Meet text; runs of spaces and line feeds in the file are one space."""
        if self._within:
            self._paragraphs[-1] += _RUN.sub(" ", data)

    def ends(self, name: str) -> None:
        """Meet the end of an element of text."""
        if name == _PARAGRAPH:
            self._within -= 1

    def value(self, file: str) -> Cell:
        """Read the cell; AsnError file-hostile where its text is far too long."""
        attributes, kind = self.attributes, self.attributes.get(_TYPE)
        text = shown(file, "\n".join(self._paragraphs)) if self._paragraphs else ""
        if kind is None and not text and _FORMULA in attributes:
            return _uncached(attributes)
        if kind is None or kind == "void":
            return text
        if isinstance(text, Broken) or attributes.get(_CALCULATED) == "error":
            return Broken(str(text) or "Err:")
        if kind == "string":
            return text or shown(file, attributes.get(_SAID, ""))
        read = _typed(kind, attributes)
        if read is not None:
            return read
        return text or (_uncached(attributes) if _FORMULA in attributes else "")


def _uncached(attributes: dict[str, str]) -> Uncached:
    return Uncached(_LANGUAGE.sub("", attributes[_FORMULA]).lstrip("="))


def _typed(kind: str, attributes: dict[str, str]) -> Cell | None:
    if kind in ("float", "currency", "percentage"):
        return number(attributes.get(_VALUE, ""), percent=kind == "percentage")
    if kind == "date":
        return _day(attributes.get(_DATE, ""))
    if kind == "time":
        return _duration(attributes.get(_TIME, ""))
    if kind == "boolean" and _TRUTH in attributes:
        return attributes[_TRUTH] == "true"
    return None


def _day(said: str) -> date | datetime | None:
    """Read a date or a point in time; midnight is the day itself."""
    try:
        moment = datetime.fromisoformat(said).replace(tzinfo=None)
    except ValueError:
        return None
    return moment if moment.time() != time() else moment.date()


def _duration(said: str) -> time | timedelta | None:
    found = _DURATION.fullmatch(said)
    if not found:
        return None
    hours, minutes, seconds = (int(part) for part in found.groups())
    if hours < 24 and minutes < 60 and seconds < 60:
        return time(hours, minutes, seconds)
    return timedelta(hours=hours, minutes=minutes, seconds=seconds)
