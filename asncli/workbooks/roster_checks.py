"""What the columns of a person say against each other and against the NIP: warnings, and who is no ASN.

The NIP is believed where it contradicts the date of birth or the sex: both are part of it (Perka BKN 22/2007).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache

from asncli.terms import PPPK_MONTH_FIELD, EmployeeKind, Sex, birth_date
from asncli.workbooks.golongan import golongan_of
from asncli.workbooks.raw import Fault, Noted, folded_words
from asncli.workbooks.specs import Check, Values

_YOUNGEST, _OLDEST = 18, 60
_KIND_OF_POSITION = {"1": "struktural", "2": "fungsional", "4": "pelaksana"}
_DEGREES = re.compile(r"^(?:(?:prof|dr|drg|drh|drs|dra|ir|apt|ns|h|hj|kh)\b\.?\s*)+")
_KINDS = ", ".join(kind.label for kind in EmployeeKind)
_SEX_OF_NIP = {"1": Sex.MALE, "2": Sex.FEMALE}
Finding = tuple[str, Fault | Noted]


def bare_name(name: object) -> str:
    """Fold a name for comparison: without degrees, case and spaces."""
    said = " ".join(str(name).split()).casefold().partition(",")[0]
    return folded_words(_DEGREES.sub("", said) or said)


@lru_cache(maxsize=1 << 16)
def _born(first_eight: str) -> date | None:
    return birth_date(first_eight)


def roster_check(present: frozenset[str]) -> Check:
    """Make the check of a roster in which these columns are there (an absent column is never missing)."""
    has_golongan = "golongan" in present or "golongan_id" in present
    has_since = "golongan_since" in present

    def check(values: Values, today: date) -> Iterable[Finding]:
        nip, kind, sex, birth = values[0], values[4], values[5], values[6]
        golongan, since, position_kind = values[7], values[8], values[9]
        status, kind_id, pangkat, golongan_id = values[19:23]
        values[10] = values[10] or values[-1]  # the jabatan struktural of who has no other
        unknown = kind if isinstance(kind, str) and not isinstance(kind, EmployeeKind) else None
        if kind is None or unknown is not None:
            kind = values[4] = status if isinstance(status, EmployeeKind) else None
        if status is not None and not isinstance(status, EmployeeKind) and values[18] is None:
            values[18] = status
        if not isinstance(nip, str):
            return ()
        found: list[Finding] = []
        if unknown is not None and kind is None:
            found.append(("kind", Noted(None, "value-unknown", {"choices": _KINDS})))
        by_nip = _born(nip[:8])
        if birth is None:
            values[6] = by_nip
        elif birth != by_nip and isinstance(birth, date) and by_nip:
            found.append(_birth_date(birth, by_nip))
        sex_by_nip = _SEX_OF_NIP[nip[14]]
        if sex is None:
            values[5] = sex_by_nip
        elif sex is not sex_by_nip:
            found.append(("sex", Noted(sex_by_nip, "sex-mismatch", {"by_nip": sex_by_nip.label})))
        of_pppk = nip[12:14] == PPPK_MONTH_FIELD
        if isinstance(kind, EmployeeKind) and of_pppk != (kind is not EmployeeKind.PNS):
            said: dict[str, object] = {"kind": kind.label, "digits": nip[12:14]}
            found.append(("kind", Noted(kind, "nip-pppk-mismatch", said)))
        if by_nip and not _YOUNGEST <= (age := _age(by_nip, nip)) <= _OLDEST:
            found.append(("nip", Noted(nip, "nip-age", {"age": age})))
        if golongan is None and "golongan" not in present:
            golongan = golongan_id
        if isinstance(golongan, str) and golongan.isdigit():
            golongan = values[7] = golongan_of(golongan, of_pppk=of_pppk)
            if golongan is None:
                found.append(("golongan", Noted(None, "golongan-unknown")))
                return found
        if golongan is None:
            if has_golongan and kind is not EmployeeKind.PPPK_PARUH_WAKTU:
                found.append(("golongan", Noted(None, "golongan-missing")))
        else:
            found.extend(_golongan(str(golongan), pangkat, kind, of_pppk))
            if has_since and since is None:
                found.append(("golongan_since", Noted(None, "date-missing")))
        if kind_id is not None and position_kind is not None:
            expected = _KIND_OF_POSITION.get(str(kind_id))
            if expected and expected not in str(position_kind).casefold():
                said = {"number": kind_id}
                found.append(("position_kind", Noted(position_kind, "jabatan-type-mismatch", said)))
        return found

    return check


def _birth_date(stated: date, by_nip: date) -> Finding:
    swapped = (stated.year, stated.day, stated.month) == (by_nip.year, by_nip.month, by_nip.day)
    code = "date-swapped" if swapped else "birthdate-mismatch"
    told = f"{by_nip:%d/%m/%Y}"
    return "birth_date", Noted(by_nip, code, {"by_nip": told, "read": told})


def _age(born: date, nip: str) -> int:
    """Age in the month of appointment; of a PPPK, whose NIP tells no month, at the end of the year."""
    month = 12 if nip[12:14] == PPPK_MONTH_FIELD else int(nip[12:14])
    return int(nip[8:12]) - born.year - (month < born.month)


def _golongan(golongan: str, pangkat: object, kind: object, of_pppk: bool) -> Iterator[Finding]:
    """A golongan of PNS has two parts, one of PPPK is a roman number alone; where no kind is stated the NIP tells it.

    Of a kind that the NIP contradicts only what is half a golongan is told: which of both is true is not known.
    """
    is_pns = kind is EmployeeKind.PNS or (kind is None and not of_pppk)
    is_pppk = of_pppk and kind is not EmployeeKind.PNS
    if (is_pns and "/" not in golongan) or (is_pppk and "/" in golongan):
        yield "golongan", Noted(None, "golongan-unknown")
    elif pangkat is not None and pangkat != golongan:
        yield "golongan", Noted(golongan, "pangkat-mismatch", {"golongan": golongan})
