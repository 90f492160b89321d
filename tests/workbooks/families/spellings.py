"""The spellings in which offices write the same value; every one of them means the value it was made from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from random import Random

from asncli.terms import PANGKAT, EmployeeKind, Sex

Cell = str | int | float | date | time | None

MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
    "Desember",
)  # fmt: skip
_SHORT = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des")
_ENGLISH = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_EPOCH = date(1899, 12, 30)


def _words(day: date, names: Sequence[str]) -> str:
    return f"{day.day} {names[day.month - 1]} {day.year}"


# The twenty forms, day first wherever two numbers could be either.
DATES: tuple[Callable[[date], Cell], ...] = (
    lambda d: d,
    lambda d: datetime(d.year, d.month, d.day),  # noqa: DTZ001 - a cell of a workbook has no zone
    lambda d: (d - _EPOCH).days,
    lambda d: str((d - _EPOCH).days),
    lambda d: d.isoformat(),
    lambda d: f"{d.isoformat()} 00:00:00",
    lambda d: f"{d.isoformat()}T00:00:00.000Z",
    lambda d: f"{d:%Y/%m/%d}",
    lambda d: f"{d:%d-%m-%Y}",
    lambda d: f"{d:%d/%m/%Y}",
    lambda d: f"{d.day}/{d.month}/{d.year}",
    lambda d: f"{d:%d.%m.%Y}",
    lambda d: f"{d:%d-%m-%y}",
    lambda d: f"{d:%d%m%Y}",
    lambda d: _words(d, MONTHS),
    lambda d: f"  {_words(d, MONTHS)} ",
    lambda d: _words(d, [name.upper() for name in MONTHS]),
    lambda d: f"{d.day:02d} {_SHORT[d.month - 1]} {d.year}",
    lambda d: f"{d.day:02d}-{_SHORT[d.month - 1]}-{d.year}",
    lambda d: _words(d, _ENGLISH),
)
TEXT_DATES = DATES[4:]

_GOLONGAN: tuple[Callable[[str, str], str], ...] = (
    lambda g, p: g,
    lambda g, p: f" {g} ",
    lambda g, p: g.upper(),
    lambda g, p: g.lower(),
    lambda g, p: g.replace("/", "."),
    lambda g, p: g.replace("/", ""),
    lambda g, p: g.replace("/", " "),
    lambda g, p: g.replace("/", " / "),
    lambda g, p: g.replace("/", "-"),
    lambda g, p: f"Gol. {g}",
    lambda g, p: f"Golongan {g}",
    lambda g, p: f"({g})",
    lambda g, p: f"{p} ({g})",
    lambda g, p: f"{p}, {g}",
    lambda g, p: f"{p} - {g}",
    lambda g, p: f"{p} / {g}",
    lambda g, p: f"{g} - {p}",
    lambda g, p: f"{p.replace('Tingkat', 'Tk.')} ({g})",
    lambda g, p: f"{p.upper()} / {g.replace('/', '.')}",
    lambda g, p: p,
    lambda g, p: p.replace("Tingkat", "Tk."),
)
_PPPK: tuple[Callable[[str], str], ...] = (
    lambda g: g, lambda g: f"{g} ", lambda g: f"Golongan {g}", lambda g: f"Gol. {g}", lambda g: f"PPPK {g}",
    lambda g: f"- ({g})",
)  # fmt: skip
_NIP: tuple[Callable[[str], str], ...] = (
    lambda n: n,
    lambda n: f"'{n}",
    lambda n: f"`{n}",
    lambda n: f"’{n}",
    lambda n: f"{n[:8]} {n[8:14]} {n[14]} {n[15:]}",
    lambda n: f"{n[:8]}\xa0{n[8:14]}\xa0{n[14]}\xa0{n[15:]}",
    lambda n: f"{n[:8]}.{n[8:14]}.{n[14]}.{n[15:]}",
    lambda n: f"{n[:8]}-{n[8:14]}-{n[14]}-{n[15:]}",
    lambda n: f"NIP. {n}",
    lambda n: f"NIP {n[:8]} {n[8:14]} {n[14]} {n[15:]}",
    lambda n: f"NIP: {n}",
    lambda n: f" {n}\n",
    lambda n: f"\u200c{n}",
    lambda n: f"{n}-",
)
_SEX = {
    Sex.MALE: ("L", "M", "Laki-laki", "LAKI - LAKI", "Pria", "LK", "1"),
    Sex.FEMALE: ("P", "F", "Perempuan", "PEREMPUAN", "Wanita", "PR", "2"),
}
_KIND = {
    EmployeeKind.PNS: ("PNS", "pns", "PNS Daerah", "Pegawai Negeri Sipil"),
    EmployeeKind.PPPK: ("PPPK", "P3K", "pppk", "PPPK Penuh Waktu"),
    EmployeeKind.PPPK_PARUH_WAKTU: ("PPPK Paruh Waktu", "PPPK PARUH WAKTU", "pppk_paruh_waktu"),
}
NOTHING = ("", "-", "NULL", "'", None, "null", "–")


def spaced(nip: str) -> str:
    """The NIP in its groups, as decrees print it."""
    return _NIP[4](nip)


def any_nip(chance: Random, nip: str) -> str:
    """The NIP in any spelling."""
    return chance.choice(_NIP)(nip)


def any_date(chance: Random, day: date | None) -> Cell:
    """The day in any of the twenty forms."""
    return chance.choice(DATES)(day) if day else chance.choice(NOTHING[:1])


def any_golongan(chance: Random, golongan: str | None) -> str:
    """The golongan in any spelling, with or without its pangkat."""
    if golongan is None:
        return chance.choice(("", "-"))
    if golongan in PANGKAT:
        return chance.choice(_GOLONGAN)(golongan, PANGKAT[golongan])
    return chance.choice(_PPPK)(golongan)


def pangkat(chance: Random, golongan: str | None) -> str:
    """The name of the pangkat (PPPK have none)."""
    name = PANGKAT.get(golongan or "", "")
    return chance.choice((name, name.replace("Tingkat", "Tk."), name.upper())) if name else "-"


def any_sex(chance: Random, sex: Sex) -> str:
    """The sex in any spelling."""
    return chance.choice(_SEX[sex])


def any_kind(chance: Random, kind: EmployeeKind) -> str:
    """The kind of employee in any spelling."""
    return chance.choice(_KIND[kind])


# Name and NIP in one cell.
NAME_AND_NIP: tuple[Callable[[str, str], str], ...] = (
    lambda name, nip: f"{name}\n{nip}",
    lambda name, nip: f"{name.upper()}\n{spaced(nip)}",
    lambda name, nip: f"{name}\nNIP. {spaced(nip)}",
    lambda name, nip: f"{name} / {nip}",
    lambda name, nip: f"{name}\n(NIP: {nip})",
    lambda name, nip: f"{name} NIP {nip}",
    lambda name, nip: f"{name}\r\n{nip}\n",
)


def golongan_and_since(chance: Random, golongan: str | None, since: date | None) -> str:
    """Golongan and its day in one cell."""
    if golongan is None or since is None:
        return chance.choice(("", "-"))
    day = chance.choice((f"{since:%d-%m-%Y}", f"{since.day:02d} {_SHORT[since.month - 1].upper()} {since.year}"))
    said = chance.choice((golongan, f"{PANGKAT.get(golongan, 'PPPK')} ({golongan})", golongan.replace("/", ".")))
    return f"{said}{chance.choice((chr(10), ' / ', ', ', chr(10) + 'TMT '))}{day}"


def nothing(chance: Random) -> Cell:
    """What stands where nothing is known."""
    return chance.choice(NOTHING)


_SEPARATORS = (" ", "  ", "\n", "\xa0", "_", " \n")


def any_heading(chance: Random, heading: str) -> str:
    """The heading in another case, with other spaces, line feeds or underscores between its words."""
    if any(c.islower() for c in heading[:1]) and any(c.isupper() for c in heading):
        return heading  # camelCase: its capitals are its spaces
    said = chance.choice((heading, heading, heading.upper(), heading.lower(), heading.title()))
    said = chance.choice(_SEPARATORS).join(said.split(" ")) if chance.random() < 0.5 else said
    return chance.choice((said, said, f" {said} ", f"{said}\n", f"\xa0{said}"))
