"""The NIP: what its digits say, and what can be no NIP (Perka BKN 22/2007; NI PPPK alike)."""

from __future__ import annotations

from datetime import date

# Month field of a NI PPPK: no month but a contract code, seen as 21 (practice, unconfirmed in the text of the law).
PPPK_MONTH_FIELD = "21"


def nip_fault(nip: str) -> str | None:
    """Say what is wrong with a bare NIP, as a problem code, or ``None`` (Perka BKN 22/2007; NI PPPK alike).

    Birth date YYYYMMDD, year and month of appointment (21 in place of the month for PPPK), sex 1 or 2, serial
    001..999. Nothing is repaired: spelling (spaces, apostrophes) is removed before by the reader.
    """
    if not nip.isascii() or not nip.isdigit():
        return "nip-nondigit"
    if len(nip) == 16:
        return "nip-is-nik"
    if len(nip) != 18:
        return "nip-length"
    if birth_date(nip) is None:
        return "nip-birthdate"
    if not ("01" <= nip[12:14] <= "12" or nip[12:14] == PPPK_MONTH_FIELD):
        return "nip-tmt"
    if nip[14] not in "12":
        return "nip-sex"
    if nip[15:] == "000":
        return "nip-precision-lost"
    return None


def birth_date(nip: str) -> date | None:
    """Birth date that the first eight digits of a NIP tell, or ``None`` where they are no date."""
    if nip < "1900":
        return None
    try:
        return date(int(nip[:4]), int(nip[4:6]), int(nip[6:8]))
    except ValueError:
        return None
