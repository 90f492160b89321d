"""Angka kredit of people in a jabatan fungsional: accumulated, needed, missing; every line; who is left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from asncli.reports.bases import basis_words
from asncli.reports.career import WHO, Head, Who, bases
from asncli.reports.credit_words import all_words, gap_words
from asncli.reports.report import Column, Page, Prose, Report, Row, Table
from asncli.rules.angka_kredit import Account, Gap, Source, short
from asncli.rules.angka_kredit_law import CreditLaw
from asncli.rules.regulation import Provision
from asncli.terms import Period, Predikat

NAME, TITLE, PAGE = "career-credit", "Angka Kredit", "Angka Kredit"
MET, SHORT, UNKNOWN = "terpenuhi", "kurang", "tidak dapat dihitung"


class CreditRow(NamedTuple):
    """A person and the account of angka kredit."""

    who: Who
    account: Account


class LeftOut(NamedTuple):
    """A person without an account, and why."""

    who: Who
    why: Gap


@dataclass(frozen=True)
class Credits:
    """Everything the list is made from; ``others``: people in other posts, whom it does not concern."""

    head: Head
    period: Period
    law: CreditLaw
    policy: Provision
    rows: Sequence[CreditRow]
    left_out: Sequence[LeftOut]
    others: int


_PEOPLE = (
    *WHO,
    Column("level", "Jenjang", "text", 13),
    Column("since", "TMT Jenjang", "date", 11, optional=True),
    Column("opening", "Angka Kredit Awal", "hundredths", 11, optional=True),
    Column("credit", "Periode Ini", "hundredths", 10),
    Column("accumulated", "Akumulasi", "hundredths", 10),
    Column("need_pangkat", "Kebutuhan Pangkat", "hundredths", 11),
    Column("short_pangkat", "Kurang untuk Pangkat", "hundredths", 10),
    Column("pangkat", "Pangkat", "text", 12),
    Column("pangkat_on", "Pangkat Terpenuhi per", "date", 11),
    Column("need_jenjang", "Kebutuhan Jenjang", "hundredths", 11),
    Column("short_jenjang", "Kurang untuk Jenjang", "hundredths", 10),
    Column("next_level", "Jenjang Berikutnya", "text", 13),
    Column("jenjang_on", "Jenjang Terpenuhi per", "date", 11),
    Column("gaps", "Yang Belum Diketahui", "wrap", 32, optional=True),
)
_PAPER = (
    "nip", "name", "position", "golongan", "level", "credit", "accumulated", "need_pangkat", "short_pangkat",
    "pangkat_on", "need_jenjang", "short_jenjang", "jenjang_on", "gaps",
)  # fmt: skip
_SPARE = ("gaps", "position", "golongan", "need_jenjang", "short_jenjang", "jenjang_on", "level")
_LINES = (
    Column("nip", "NIP", "code", 20),
    Column("name", "Nama", "wrap", 28),
    Column("period", "Periode", "code", 9),
    Column("level", "Jenjang", "text", 13),
    Column("predikat", "Predikat", Predikat, 18),
    Column("percent", "Persentase", "number", 10),
    Column("coefficient", "Koefisien per Tahun", "hundredths", 10),
    Column("months", "Bulan", "number", 7),
    Column("credit", "Angka Kredit", "hundredths", 10),
    Column("source", "Sumber Predikat", Source, 26),
    Column("counted", "Dihitung", "yes", 9),
    Column("article", "Dasar", "wrap", 26),
)
_LEFT_OUT = (*WHO, Column("reason", "Alasan", "wrap", 60), Column("code", ""))
_BY_LEVEL = "Pegawai menurut jenjang; angka kreditnya cukup untuk pangkat atau jenjang; datanya belum lengkap"
_LEVELS = (
    Column("level", "Jenjang", "text", 20),
    Column("people", "Pegawai", "number", 12),
    Column("pangkat", "Untuk Pangkat", "number", 14),
    Column("jenjang", "Untuk Jenjang", "number", 13),
    Column("incomplete", "Belum Lengkap", "number", 15),
)
_MEANING = (
    "Angka kredit = bulan/12 x persentase predikat x koefisien jenjang, dua desimal, setengah ke atas; lalu dijumlahkan"
    " dalam jenjang yang sama. Setelah naik jenjang hitungan mulai dari 0.",
    "Predikat yang belum final atau dalam keberatan diperlihatkan dan belum dihitung, sampai ada keputusannya.",
    "Predikat tahunan berlaku untuk tahun itu. Predikat periodik dihitung menurut bulannya, hanya untuk bulan yang"
    " tidak tercakup predikat tahunan.",
    "Angka kredit awal yang diimpor menggantikan semua yang ada sampai dengan tanggalnya; angka kredit konvensional"
    " dikurangi nilai dasar jenjang, angka kredit pendidikan ditambahkan.",
    "Tanggal terpenuhi bagi yang masih kurang adalah perkiraan dengan predikat Baik mulai tahun berjalan.",
)


def build(data: Credits) -> Report:
    """Make the list."""
    title = f"{TITLE} {data.period.label}"
    summary = levels_table(data)
    return Report(
        name=NAME,
        owner=data.head.agency or "",
        title=title,
        lines=data.head.lines,
        head={
            "report": NAME,
            "title": title,
            "agency": data.head.agency,
            "period": str(data.period),
            "on": data.head.on,
            "unit": data.head.unit,
            "regulation": data.law.id,
            "summary": _summary(data),
            "bases": list(credit_bases(data)),
        },
        pages=[
            Page("Ringkasan", [summary, Prose("Cara menghitung", _MEANING), Prose("Dasar", credit_bases(data))]),
            Page("Pegawai", [people_table(data)], frozen=2),
            Page("Rincian", [lines_table(data)], frozen=2),
            Page("Tidak dihitung", [left_out_table(data.left_out)], frozen=2),
        ],
    )


def credit_bases(data: Credits) -> Sequence[str]:
    """Say where the figures stand."""
    told = data.law.provisions
    return bases(
        {
            "Koefisien dan kebutuhan": told["levels"],
            "Persentase predikat": told["percent"],
            "Bulan": told["months"],
            "Urutan kebutuhan dalam jenjang": told["needs"],
            "Nilai dasar": told["base"],
            "Predikat yang dihitung": data.policy,
        }
    )


def levels_table(data: Credits) -> Table:
    """How many of each jenjang have what they need."""
    by_level: dict[str, Counter[str]] = {name: Counter() for name in data.law.levels}
    for row in data.rows:
        tally, one = by_level[row.account.level], row.account
        tally["people"] += 1
        tally["pangkat"] += _state(one.need_pangkat, one.accumulated) == MET
        tally["jenjang"] += _state(one.need_jenjang, one.accumulated) == MET
        tally["incomplete"] += bool(one.gaps)
    keys = ("people", "pangkat", "jenjang", "incomplete")
    rows: list[Row] = [(name, *(tally[key] for key in keys)) for name, tally in by_level.items() if tally["people"]]
    totals = ("Jumlah", *(sum(tally[key] for tally in by_level.values()) for key in keys))
    return Table(
        "levels", _BY_LEVEL, _LEVELS, rows, totals if rows else None,
        empty="Tidak ada pegawai dengan jenjang jabatan fungsional yang dikenal.",
    )  # fmt: skip


def met_table(data: Credits) -> Table:
    """Who has what the next pangkat needs."""
    columns = (
        *(column for column in WHO if column.key in ("nip", "name", "position", "golongan")),
        Column("level", "Jenjang", "text", 13),
        Column("accumulated", "Akumulasi", "hundredths", 10),
        Column("need_pangkat", "Kebutuhan Pangkat", "hundredths", 11),
    )
    rows: list[Row] = [
        (who.nip, who.name, who.position, who.golongan, one.level, one.accumulated, one.need_pangkat)
        for who, one in data.rows
        if _state(one.need_pangkat, one.accumulated) == MET
    ]
    plain = [column._replace(optional=False) for column in columns]
    return Table("met", "Angka kredit untuk pangkat berikutnya terpenuhi", plain, rows, empty="Tidak ada.")


def _summary(data: Credits) -> Mapping[str, Any]:
    states = Counter(_state(row.account.need_pangkat, row.account.accumulated) for row in data.rows)
    return {
        "people": len(data.rows),
        "pangkat_met": states[MET],
        "incomplete": sum(bool(row.account.gaps) for row in data.rows),
        "left_out": len(data.left_out),
        "others": data.others,
    }


def _state(need: int | None, have: int) -> str:
    return UNKNOWN if need is None else MET if have >= need else SHORT


def people_table(data: Credits) -> Table:
    """One row a person."""
    period = str(data.period)
    cells: dict[int, Row] = {}  # of each account once: many people have the same
    for _, one in data.rows:
        if id(one) not in cells:
            cells[id(one)] = _cells(one, period)
    rows = [(*who, *cells[id(one)]) for who, one in data.rows]
    return Table("people", "Angka kredit per pegawai", _PEOPLE, rows, empty="Tidak ada.", paper=_PAPER, spare=_SPARE)


def _cells(one: Account, period: str) -> Row:
    return (
        one.level,
        one.since,
        one.taken if one.opening or one.taken else None,
        sum(line.credit for line in one.lines if line.counted and line.period.startswith(period)),
        one.accumulated,
        one.need_pangkat,
        None if one.need_pangkat is None else short(one.need_pangkat, one.accumulated),
        _state(one.need_pangkat, one.accumulated),
        one.pangkat_on,
        one.need_jenjang,
        None if one.need_jenjang is None else short(one.need_jenjang, one.accumulated),
        one.next_level,
        one.jenjang_on,
        all_words(one.gaps) or None,
    )


def lines_table(data: Credits) -> Table:
    """One row a predikat."""
    article = basis_words(data.law.provisions["percent"])
    rows: list[Row] = [(who.nip, who.name, *line, article) for who, one in data.rows for line in one.lines]
    return Table("lines", "Angka kredit per predikat", _LINES, rows, empty="Tidak ada predikat.")


def left_out_table(left_out: Sequence[LeftOut]) -> Table:
    """Who has no account, and why."""
    rows: list[Row] = [(*one.who, gap_words(one.why), one.why.code) for one in left_out]
    return Table("left_out", "Tidak dihitung", _LEFT_OUT, rows, empty="Tidak ada.")
