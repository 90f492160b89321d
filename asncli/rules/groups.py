"""The groups whose figures are put side by side: sex, age, golongan, kind of employment; never a smaller one."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from asncli.terms import EmployeeKind, Labelled, Sex, birth_date

UNKNOWN = "Tidak tercatat"
_AGES = ((30, "Di bawah 30 tahun"), (40, "30 sampai 39 tahun"), (50, "40 sampai 49 tahun"))
OLDEST = "50 tahun ke atas"
_ROMAN = (
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX",
    "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII",
)  # fmt: skip
_ORDER = (
    *(sex.label for sex in Sex), *(label for _, label in _AGES), OLDEST,
    *(f"PNS golongan {roman}" for roman in _ROMAN), *(f"PPPK golongan {roman}" for roman in _ROMAN),
    *(f"Golongan {roman}" for roman in _ROMAN), *(kind.label for kind in EmployeeKind), UNKNOWN,
)  # fmt: skip


class Dimension(Labelled):
    """By what people are grouped."""

    SEX = "sex", "Jenis kelamin"
    AGE = "age", "Umur"
    GOLONGAN = "golongan", "Golongan"
    KIND = "kind", "Jenis pegawai"


class Facts(NamedTuple):
    """What is known of a person on the last day of the period."""

    nip: str
    sex: str | None = None
    born: date | None = None
    golongan: str | None = None
    kind: str | None = None


def groups(facts: Facts, day: date) -> dict[Dimension, str]:
    """The group of a person in each dimension; sex and date of birth from the NIP where the roster has none."""
    nip_sex = {"1": Sex.MALE, "2": Sex.FEMALE}.get(facts.nip[14:15])
    sex = Sex(facts.sex) if facts.sex in tuple(Sex) else nip_sex
    born = facts.born or birth_date(facts.nip)
    kind = EmployeeKind(facts.kind) if facts.kind in tuple(EmployeeKind) else None
    return {
        Dimension.SEX: sex.label if sex else UNKNOWN,
        Dimension.AGE: age_band(age_on(born, day)) if born else UNKNOWN,
        Dimension.GOLONGAN: golongan_group(facts.golongan, kind),
        Dimension.KIND: kind.label if kind else UNKNOWN,
    }


def age_on(born: date, day: date) -> int:
    """Full years on a day; who is born on 29 February is a year older on 1 March.

    >>> age_on(date(1996, 7, 1), date(2026, 6, 30)), age_on(date(1996, 6, 30), date(2026, 6, 30))
    (29, 30)
    """
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def age_band(age: int) -> str:
    """Band of an age in full years.

    >>> age_band(29), age_band(30), age_band(50)
    ('Di bawah 30 tahun', '30 sampai 39 tahun', '50 tahun ke atas')
    """
    return next((label for below, label in _AGES if age < below), OLDEST)


def golongan_group(golongan: str | None, kind: EmployeeKind | None) -> str:
    """Golongan without its ruang, PNS and PPPK apart.

    >>> golongan_group("III/b", EmployeeKind.PNS), golongan_group("IX", EmployeeKind.PPPK), golongan_group("IV/a", None)
    ('PNS golongan III', 'PPPK golongan IX', 'PNS golongan IV')
    """
    roman, slash, _ruang = (golongan or "").partition("/")
    if roman not in _ROMAN:
        return UNKNOWN
    if slash or kind is EmployeeKind.PNS:
        return f"PNS golongan {roman}"
    return f"Golongan {roman}" if kind is None else f"PPPK golongan {roman}"


def in_order(labels: Iterable[str]) -> list[str]:
    """Groups as people expect them: the young before the old, I before IV, unknown last."""
    return sorted(labels, key=_ORDER.index)
