"""What an aim of a fictional plan looks like: results, indicators, and short ways to write them down."""

from __future__ import annotations

from dataclasses import dataclass

from asncli.terms import Aspect, Direction, Recap, ResultKind


@dataclass(frozen=True)
class Aim:
    """An indicator with its yearly target in words of numbers; ``s1`` and ``s2`` are targets of the semesters."""

    title: str
    target: str
    measure: str
    aspect: Aspect = Aspect.KUANTITAS
    direction: Direction = Direction.NAIK
    recap: Recap = Recap.JUMLAH
    high: str | None = None
    s1: str | None = None
    s2: str | None = None


@dataclass(frozen=True)
class Result:
    """A rencana hasil kerja with its indicators; ``weight`` in all results of a plan or in none."""

    title: str
    aims: tuple[Aim, ...]
    weight: str | None = None
    kind: ResultKind = ResultKind.UTAMA


def count(title: str, target: str, measure: str, s1: str | None = None, s2: str | None = None) -> Aim:
    """Something that is counted up over the year."""
    return Aim(title, target, measure, s1=s1, s2=s2)


def percent(title: str, target: str) -> Aim:
    """A share kept up every month."""
    return Aim(title, target, "persen", Aspect.KUALITAS, recap=Recap.RATA_RATA)


def reached(title: str, target: str, measure: str, s1: str) -> Aim:
    """A level that grows until December; ``s1`` is where it should stand in June."""
    return Aim(title, target, measure, Aspect.KUALITAS, recap=Recap.TERAKHIR, s1=s1, s2=target)


def index(title: str, target: str, measure: str = "indeks") -> Aim:
    """A level that is measured each quarter and should hold."""
    return Aim(title, target, measure, Aspect.KUALITAS, recap=Recap.TERAKHIR)


def days(title: str, target: str, high: str | None = None, measure: str = "hari") -> Aim:
    """A time that should be short; a range with ``high``."""
    return Aim(title, target, measure, Aspect.WAKTU, Direction.TURUN, Recap.RATA_RATA, high)


def fewer(title: str, target: str, measure: str, recap: Recap = Recap.JUMLAH) -> Aim:
    """Something that should be rare."""
    return Aim(title, target, measure, Aspect.KUALITAS, Direction.TURUN, recap)


def spent(title: str, low: str, high: str) -> Aim:
    """A share of the budget that should lie in a range: neither idle money nor haste."""
    return Aim(title, low, "persen", Aspect.BIAYA, Direction.TETAP, Recap.RATA_RATA, high)


def peak(title: str, target: str, measure: str) -> Aim:
    """The best level of the period."""
    return Aim(title, target, measure, recap=Recap.TERTINGGI)


def plan(*results: tuple[str, tuple[Aim, ...]] | tuple[str, tuple[Aim, ...], str]) -> tuple[Result, ...]:
    """Make the results of a plan; the third part of each, where given, is its weight."""
    return tuple(Result(r[0], r[1], r[2] if len(r) == 3 else None) for r in results)


def extra(title: str, *aims: Aim) -> Result:
    """A result of the section Tambahan."""
    return Result(title, aims, kind=ResultKind.TAMBAHAN)
