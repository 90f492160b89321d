"""The three papers of one person's angka kredit of a year: conversion of the predikat, accumulation, PAK."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from asncli.reports.career import bases
from asncli.reports.credit_words import all_words
from asncli.rules.angka_kredit import Account, CreditLine, short
from asncli.rules.angka_kredit_law import CreditLaw
from asncli.terms import PANGKAT, CreditKind, Period, Predikat, Sex, hundredths_text, indonesian_date

YEAR_MONTHS = 12


@dataclass(frozen=True)
class Identity:
    """Who the papers are about."""

    name: str
    nip: str
    birth_date: date | None
    sex: str | None
    golongan: str | None
    golongan_since: date | None
    position: str | None
    position_since: date | None
    unit: str | None
    agency: str | None

    @property
    def lines(self) -> Sequence[tuple[str, str]]:
        """What stands in the block of identity, line by line."""
        pangkat = " / ".join(part for part in (PANGKAT.get(self.golongan or ""), self.golongan) if part)
        return (
            ("Nama", self.name),
            ("NIP", self.nip),
            ("Nomor Seri Karpeg", ""),
            ("Tanggal Lahir", _day(self.birth_date)),
            ("Jenis Kelamin", Sex(self.sex).label if self.sex else ""),
            ("Pangkat/Golongan Ruang/TMT", _with_day(pangkat, self.golongan_since)),
            ("Jabatan/TMT", _with_day(self.position or "", self.position_since)),
            ("Unit Kerja", self.unit or ""),
            ("Instansi", self.agency or ""),
        )


@dataclass(frozen=True)
class Pak:
    """Everything the papers of one person and year are made from; only what counts is in ``account.lines``."""

    year: Period
    law: CreditLaw
    identity: Identity
    account: Account

    @property
    def own(self) -> list[CreditLine]:
        """Lines of the year."""
        return [line for line in self.counted if line.period.startswith(str(self.year))]

    @property
    def left(self) -> list[CreditLine]:
        """Lines of the year in the jenjang that was left in it: converted too, and no part of what is accumulated."""
        level, year = self.account.level, str(self.year)
        return [line for line in self.account.lines if line.level != level and line.period.startswith(year)]

    @property
    def counted(self) -> list[CreditLine]:
        """Lines that are accumulated."""
        return [line for line in self.account.lines if line.counted]

    @property
    def old(self) -> int:
        """Conversion of the years before."""
        return sum(line.credit for line in self.counted) - self.new

    @property
    def new(self) -> int:
        """Conversion of the year."""
        return sum(line.credit for line in self.own)


def proportion(line: CreditLine) -> str | None:
    """Say how a part of a year was reckoned.

    >>> proportion(CreditLine("2026", "Ahli Pertama", "baik", 100, 1250, 2, 208, "final", True))
    'Proporsional: 2/12 x 100% x 12,50 = 2,08'
    """
    if line.months == YEAR_MONTHS:
        return None
    coefficient, figure = hundredths_text(line.coefficient, ","), hundredths_text(line.credit, ",")
    return f"Proporsional: {line.months}/12 x {line.percent}% x {coefficient} = {figure}"


def predikat_words(line: CreditLine, *, level: bool = False) -> str:
    """Name the predikat, and the period where it is not a year; the jenjang where there are several (``level``)."""
    period = Period.find(line.period)
    label = Predikat(line.predikat).label
    more = [period.label] if period is not None and period.months != YEAR_MONTHS else []
    more += [f"{line.level}, {line.months} bulan"] if level else []
    return f"{label} ({'; '.join(more)})" if more else label


def opening_words(pak: Pak) -> str | None:
    """Say what was brought from elsewhere."""
    opening = pak.account.opening
    if opening is None:
        return None
    said = f"{CreditKind(opening.kind).label} per {indonesian_date(opening.as_of)}"
    if opening.kind == CreditKind.KONVENSIONAL:
        said += f" ({hundredths_text(opening.credit, ',')} dikurangi nilai dasar)"
    return f"{said}, {opening.document}" if opening.document else said


def balance(pak: Pak) -> Sequence[tuple[str, str, str]]:
    """What pangkat and jenjang need, what is missing or over, as words and figures."""
    account = pak.account
    rows = []
    above = f"jenjang {account.next_level}" if account.next_level else "jenjang berikutnya"
    for of, need in (("pangkat", account.need_pangkat), (above, account.need_jenjang)):
        if need is None:
            rows.append((f"Kenaikan {of}", "-", "tidak dapat dihitung" if of == "pangkat" else "tidak ada"))
            continue
        missing = short(need, account.accumulated)
        said = f"kurang {hundredths_text(missing, ',')}" if missing else (
            f"terpenuhi, lebih {hundredths_text(account.accumulated - need, ',')}"
        )  # fmt: skip
        rows.append((f"Kenaikan {of}", hundredths_text(need, ","), said))
    return rows


def remarks(pak: Pak) -> Sequence[str]:
    """What the reader should know: what is not known, and where the figures stand."""
    told = pak.law.provisions
    return (
        *([f"Catatan: {all_words(pak.account.gaps)}."] if pak.account.gaps else []),
        *bases({"Persentase": told["percent"], "Koefisien": told["levels"], "Kebutuhan": told["needs"]}),
    )


def _day(day: date | None) -> str:
    return indonesian_date(day) if day else ""


def _with_day(said: str, day: date | None) -> str:
    return " / ".join(part for part in (said, _day(day)) if part)
