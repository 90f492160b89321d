"""Hours of lessons (jam pelajaran, JP) beside what the law asks for and what the agency allows.

For a PNS the law asks for at least so many hours a year; the figure of the PPPK is the agency's, an upper entitlement
and no minimum. All hours in ten-thousandths.
"""

from __future__ import annotations

from typing import NamedTuple

from asncli.labelled import Labelled
from asncli.terms import EmployeeKind


class Standing(Labelled):
    """How somebody stands beside the hours."""

    FULFILLED = "fulfilled", "Terpenuhi"
    BELOW = "below", "Kurang"
    WITHIN = "within", "Dalam batas hak"
    OVER = "over", "Melebihi hak"
    UNKNOWN = "unknown", "Jenis pegawai belum diketahui"


class Balance(NamedTuple):
    """Where a person stands, and the hours that are missing (0 where nothing is asked for)."""

    standing: Standing
    missing: int = 0


def balance(kind: str | None, hours: int, at_least: int, entitled: int) -> Balance:
    """Compare hours attended with the least of a PNS and the most of a PPPK.

    >>> balance("pns", 120_000, 200_000, 240_000)
    Balance(standing=<Standing.BELOW: 'below'>, missing=80000)
    >>> balance("pppk", 0, 200_000, 240_000).missing
    0
    """
    if kind is None:
        return Balance(Standing.UNKNOWN)
    if kind == EmployeeKind.PNS:
        return Balance(Standing.BELOW, at_least - hours) if hours < at_least else Balance(Standing.FULFILLED)
    return Balance(Standing.OVER if hours > entitled else Standing.WITHIN)
