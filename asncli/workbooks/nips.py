"""Reading a NIP in every spelling that offices use, and refusing one whose digits are lost (Perka BKN 22/2007)."""

from __future__ import annotations

import re
from datetime import date

from asncli.terms import nip_fault
from asncli.workbooks.raw import NOTHING, Exact, Fault, Noted, Raw, written

_PREFIX = re.compile(r"^\W*NIP\W*", re.IGNORECASE)
_DRESSING = re.compile(r"[\s\x00-\x1f\x7f.\-–—'‘’`´\"=:\u00ad\u200b-\u200f\u2060\ufeff]+")
_SCIENTIFIC = re.compile(r"\d(?:[.,]\d*)?E\+?\d+", re.IGNORECASE)
# Most NIPs by far: nothing to judge (a 29th to 31st day is looked at more closely).
_SOUND = re.compile(
    r"(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|1[0-9]|2[0-8])[0-9]{4}(?:0[1-9]|1[0-2]|21)[12](?!000)[0-9]{3}"
).fullmatch
_FROM_FLOAT = re.compile(r"[0-9]{18}\.0")  # digits that a program took for a number
_FLOAT_IS_EXACT_BELOW = 2**53


def nip(raw: Raw, today: date) -> str | Fault | Noted | None:
    """Read a NIP: 18 digits, ``None`` where there is none, or the fault. Nothing is repaired but the spelling."""
    if isinstance(raw, str):
        if _SOUND(raw):
            return raw
        if _FROM_FLOAT.fullmatch(raw.strip()):
            read = _judged(raw.strip()[:18])
            return read if isinstance(read, Fault) else Noted(read, "nip-numeric-intact")
        bare = raw if len(raw) == 18 and raw.isdigit() and raw.isascii() else _bare(raw)
        return _judged(bare) if isinstance(bare, str) else bare
    return _from_number(raw) if isinstance(raw, int | float) else Fault("nip-nondigit")


def superior(raw: Raw, today: date) -> str | Fault | Noted | None:
    """Read the number of a superior or assessor: a NIP, or the old NIP or NRP of one outside the roster.

    Only 18 digits are held to the rules of a NIP; other lengths are kept as digits (assessors from TNI and
    Polri carry an NRP). A number whose digits Excel lost is refused like a NIP.
    """
    read = nip(raw, today)
    if isinstance(read, Fault) and read.code == "nip-length":
        return str(read.values["bare"])
    return read


def _bare(said: str) -> str | Fault | None:
    seen = written(said)
    if seen in NOTHING or seen in {"0", "="}:
        return None
    if _SCIENTIFIC.fullmatch(seen.strip("'`’‘=\" ")):
        return Fault("nip-scientific")
    bare = _DRESSING.sub("", _PREFIX.sub("", seen))
    return None if bare in {"", "0"} else bare


def _judged(bare: str) -> str | Fault:
    if len(bare) == 18 and bare.endswith("000") and bare.isdigit():
        return Fault("nip-precision-lost")
    fault = nip_fault(bare)
    return Fault(fault, {"length": len(bare), "bare": bare}) if fault else bare


def _from_number(raw: float) -> str | Fault | Noted | None:
    """Judge a numeric cell: digits are intact only if the file's own text holds all of them."""
    if isinstance(raw, Exact) and raw.written.isdigit():
        number = int(raw.written)
        off = number % 1000
        if off == 0 or (number % 32 == 0 and min(off, 1000 - off) <= 16):
            return Fault("nip-precision-lost")
        read = _judged(raw.written)
        return read if isinstance(read, Fault) else Noted(read, "nip-numeric-intact")
    if raw == 0:
        return None
    if abs(raw) >= _FLOAT_IS_EXACT_BELOW:
        return Fault("nip-precision-lost")
    return _judged(str(int(raw))) if raw == int(raw) and raw > 0 else Fault("nip-nondigit")
