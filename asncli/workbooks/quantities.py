"""Reading numbers exactly: whole ten-thousandths, the Indonesian form in text, nothing guessed."""

from __future__ import annotations

import re
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from asncli.terms import QUANTITY_UNIT, quantity_text
from asncli.workbooks.raw import NOTHING, Exact, Fault, Noted, Percent, Raw, written

_LIMIT = 10**11
_INDONESIAN = re.compile(r"(\d+|\d{1,3}(?:\.\d{3})+)(?:,(\d+))?")
# What somebody who writes a decimal point and thousands commas would read as a number.
_ENGLISH = re.compile(r"(\d+|[1-9]\d{0,2}(?:,\d{3})+)?(?:\.(\d+))?")


def quantity(raw: Raw, today: date) -> int | Fault | Noted | None:
    """Read a target, result or weight as whole ten-thousandths, from 0 to 10^11 units.

    A numeric cell counts to 15 significant digits; more than four decimals are rounded half up; a cell shown
    as a percentage counts as it is shown. Text follows the Indonesian form.
    """
    if isinstance(raw, str):
        return _from_text(raw)
    if isinstance(raw, bool) or not isinstance(raw, int | float):
        return Fault("number-unreadable")
    if isinstance(raw, Exact):
        return _exact(Decimal(raw.written))
    if isinstance(raw, Percent):
        return _percent(_fifteen(raw).scaleb(2))
    if 0 <= raw <= _LIMIT and raw == int(raw):
        return int(raw) * QUANTITY_UNIT
    return _exact(_fifteen(raw))


def _fifteen(number: float) -> Decimal:
    """Say the number as Excel does: its 15 significant digits."""
    return Decimal(f"{number:.15g}")


def _rounded(value: Decimal) -> tuple[int, bool] | Fault:
    """Give whole ten-thousandths, half rounded up, and whether anything was rounded; or why the number is refused."""
    if not value.is_finite():
        return Fault("number-unreadable")
    if value < 0:
        return Fault("negative-number")
    if value > _LIMIT:
        return Fault("number-too-large")
    scaled = value.scaleb(4)
    whole = int(scaled.to_integral_value(ROUND_HALF_UP))
    return whole, whole != scaled


def _exact(value: Decimal) -> int | Fault | Noted:
    read = _rounded(value)
    if isinstance(read, Fault):
        return read
    whole, was_rounded = read
    return Noted(whole, "rounded-4", {"rounded": quantity_text(whole, ",")}) if was_rounded else whole


def _percent(value: Decimal) -> Fault | Noted:
    read = _rounded(value)
    return read if isinstance(read, Fault) else Noted(read[0], "percent-cell", {"read": quantity_text(read[0], ",")})


def _from_text(raw: str) -> int | Fault | Noted | None:
    said = written(raw)
    if said in NOTHING:
        return None
    bare, percent = (said[:-1].rstrip(), True) if said.endswith("%") else (said, False)
    negative = bare.startswith(("-", "−"))
    bare = bare.lstrip("-−+ ") if negative or bare.startswith("+") else bare
    value, english = _indonesian(bare), _english(bare)
    if value is None and english is None:
        return Fault("number-unreadable")
    if value is None or (english is not None and english != value):
        return Fault("number-ambiguous")
    if negative and value:
        return Fault("negative-number")
    return _percent(value) if percent else _exact(value)


def _indonesian(said: str) -> Decimal | None:
    found = _INDONESIAN.fullmatch(said) if said.isascii() else None
    return Decimal(f"{found[1].replace('.', '')}.{found[2] or 0}") if found else None


def _english(said: str) -> Decimal | None:
    found = _ENGLISH.fullmatch(said) if said.isascii() and said else None
    return Decimal(f"{(found[1] or '0').replace(',', '')}.{found[2] or 0}") if found else None
