"""The list of TPP percentages: everybody's with its formula and sources; who has none stands there without a figure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from asncli.reports.report import Column, Page, Prose, Report, Row, Table
from asncli.reports.semester_method import percent
from asncli.rules.award import Person
from asncli.rules.discipline import InForce
from asncli.rules.policy_merit import TppPolicy
from asncli.rules.tpp import Cut, Lack, Share
from asncli.terms import DisciplineLevel, Penalty, Period, Predikat, Status, indonesian_date

NAME = "tpp"
TITLE = "Persentase TPP"
NO_UNIT = "(tanpa unit kerja)"
_NOT_SET = "belum ditetapkan"

PEOPLE = (
    Column("nip", "NIP", "code", 18.5),
    Column("name", "Nama", "wrap", 27),
    Column("unit", "Unit Kerja", "wrap", 24),
    Column("unit_code", ""),
    Column("predikat", "Predikat", Predikat, 15),
    Column("predikat_percent", "Persen Predikat", "hundredths", 9),
    Column("performance", "Komponen Kinerja", "hundredths", 10),
    Column("attendance", "Persen Kehadiran", "hundredths", 10),
    Column("discipline", "Komponen Kehadiran", "hundredths", 11),
    Column("cut", "Potongan (%)", "hundredths", 10),
    Column("percent", "TPP (%)", "hundredths", 9),
    Column("provisional", "Sementara", "yes", 10),
    Column("formula", "Rumus", "wrap", 44),
    Column("remark", "Keterangan", "wrap", 40),
)
WITHOUT = (
    Column("nip", "NIP", "code", 18.5),
    Column("name", "Nama", "wrap", 30),
    Column("unit", "Unit Kerja", "wrap", 30),
    Column("unit_code", ""),
    Column("status", "Status", Status, 14),
    Column("predikat", "Predikat", Predikat, 16),
    Column("performance", "Komponen Kinerja", "hundredths", 11),
    Column("lacks", "", "list"),
    Column("reason", "Alasan", "wrap", 60),
)
_LACKS = {
    Lack.LEFT: "tidak aktif pada hari itu",
    Lack.DISMISSED: "pemberhentian sebagai hukuman disiplin berlaku sejak {since}",
    Lack.NOT_EVALUATED: "tidak ada evaluasi",
    Lack.EXCLUDED: "dikecualikan dari evaluasi",
    Lack.INCOMPLETE: "evaluasi belum lengkap",
    Lack.NOT_FINAL: "evaluasi belum final",
    Lack.OBJECTED: "evaluasi dalam keberatan, belum final",
    Lack.PREDIKAT: "persen untuk predikat ini belum ditetapkan (tpp.{predikat})",
    Lack.ATTENDANCE: "persen kehadiran tidak ada (tpp.attendance, atau --attendance)",
    Lack.CUT: "potongan untuk hukuman disiplin {level} belum ditetapkan (tpp.cut_{level})",
}
_NUMBERS = {2: "dua", 3: "tiga", 4: "empat"}
_PNS_ONLY = "PP 94/2021 mengatur PNS, bagi PPPK berlaku perjanjian kerja dan peraturan instansi (tpp.pppk_discipline)"


class Paid(NamedTuple):
    """A person with the percentage, the penalties in force on the day, and those that cut before it."""

    person: Person
    share: Share
    penalties: Sequence[InForce]
    before: Sequence[InForce] = ()


@dataclass(frozen=True)
class Tpp:
    """Everything the list is made from; ``units``: code and name by number; ``policy``, ``law``: where they stand."""

    agency: str | None
    unit: str | None
    period: Period
    day: date
    table: TppPolicy
    people: Sequence[Paid]
    units: Mapping[int, tuple[str | None, str]]
    policy: str
    law: str


def build(data: Tpp) -> Report:
    """Make the report."""
    title = f"{TITLE} {data.period.label}"
    lacking = Counter(paid.share.lacks[0] for paid in data.people if paid.share.lacks)
    unit = [f"Unit kerja: {data.unit} beserta unit di bawahnya"] if data.unit else []
    return Report(
        name=NAME,
        owner=data.agency or "",
        title=title,
        lines=[*unit, f"Hukuman disiplin dan keaktifan pada {indonesian_date(data.day)}", f"Dasar: {data.policy}"],
        head={
            "report": NAME,
            "title": title,
            "agency": data.agency,
            "period": str(data.period),
            "unit": data.unit,
            "day": data.day,
            "policy": data.policy,
            "summary": _summary(data, lacking),
        },
        pages=[
            Page("Ringkasan", [_counted(data, lacking), _table(data.table), Prose("Cara menghitung", _method(data))]),
            Page("TPP", [Table("people", "TPP", PEOPLE, _rows(data))], frozen=2),
            Page("Tanpa Angka", [Table("without", "Tanpa angka", WITHOUT, _without(data))], frozen=2),
        ],
        overview=1,
    )


def _summary(data: Tpp, lacking: Mapping[Lack, int]) -> dict[str, Any]:
    figures = [paid.share for paid in data.people if not paid.share.lacks]
    return {
        "people": len(data.people),
        "with_figure": len(figures),
        "provisional": sum(one.provisional for one in figures),
        "cut": sum(bool(one.cut) for one in figures),
        "without": {lack.value: lacking[lack] for lack in Lack if lack in lacking},
    }


def _counted(data: Tpp, lacking: Mapping[Lack, int]) -> Table:
    said = {**_LACKS, Lack.PREDIKAT: "persen untuk predikatnya belum ditetapkan",
            Lack.ATTENDANCE: "persen kehadiran tidak ada", Lack.CUT: "potongan belum ditetapkan",
            Lack.DISMISSED: "diberhentikan sebagai hukuman disiplin"}  # fmt: skip
    rows: list[Row] = [("Dengan angka", sum(not paid.share.lacks for paid in data.people))]
    rows += [(f"Tanpa angka: {said[lack]}", lacking[lack]) for lack in Lack if lack in lacking]
    columns = (Column("what", "Pegawai", "text", 60), Column("people", "Jumlah", "number", 14))
    return Table("counts", "Pegawai", columns, rows, ("Jumlah", len(data.people)))


def _table(table: TppPolicy) -> Table:
    rows: list[Row] = [("Bobot kinerja", f"{table.performance}%"), ("Bobot kehadiran", f"{table.discipline}%")]
    rows += [(f"Predikat {one.label}", _set(value)) for one, value in table.predikat.items()]
    if table.discipline:
        rows.append(("Kehadiran bila tidak diberikan", _set(table.attendance)))
    rows += [(f"Potongan hukuman {level.label.lower()}", _set(cut)) for level, cut in table.cuts.items()]
    columns = (Column("what", "Tabel instansi", "text", 60), Column("value", "Persen", "text", 20))
    return Table("", "Tabel TPP instansi", columns, rows)


def _set(value: int | None) -> str:
    return _NOT_SET if value is None else f"{percent(value)}%"


def _method(data: Tpp) -> list[str]:
    return [
        "TPP (%) = bobot kinerja x persen predikat + bobot kehadiran x persen kehadiran, dikurangi potongan hukuman"
        " disiplin; setiap hasil dibulatkan ke dua desimal, setengah ke atas.",
        f"Potongan hukuman disiplin tingkat sedang menurut {data.law}, bagi PNS; tingkat lain menurut kebijakan"
        " instansi. Dari beberapa hukuman dipotong yang terbesar.",
        "Evaluasi dalam keberatan belum final.",
        "Yang belum diketahui tidak menjadi 0: orangnya tercantum pada halaman Tanpa Angka.",
        "Besaran rupiah dan kelas jabatan tidak dihitung di sini.",
    ]


def _unit(one: Person, data: Tpp) -> tuple[str | None, str]:
    return data.units.get(one.unit_id, (None, NO_UNIT)) if one.unit_id is not None else (None, NO_UNIT)


def _rows(data: Tpp) -> Iterator[Row]:
    for paid in data.people:
        one, share = paid.person, paid.share
        code, unit = _unit(one, data)
        said = _why(paid) if share.lacks else _remark(paid, data)
        yield (
            one.nip, one.name, unit, code, one.predikat, share.predikat_percent, share.performance, share.attendance,
            share.discipline if data.table.discipline else None, share.cut or None, share.percent, share.provisional,
            None if share.lacks else formula(share, data.table), said,
        )  # fmt: skip


def formula(share: Share, table: TppPolicy) -> str:
    """Write how a percentage came about, so that anybody can check it with a pocket calculator."""
    said = f"{table.performance}% x {percent(share.predikat_percent or 0)}%"
    if table.discipline:
        said += f" + {table.discipline}% x {percent(share.attendance or 0)}%"
    said += f" = {percent(share.whole or 0)}%"
    if share.cut:
        said += f"; dikurangi {percent(share.cut)}% daripadanya = {percent(share.percent or 0)}%"
    return said


def _remark(paid: Paid, data: Tpp) -> str:
    share = paid.share
    objected = paid.person.status == Status.OBJECTED
    said = [
        f"evaluasi {'dalam keberatan' if objected else 'belum final'}, angka sementara" if share.provisional else "",
        "persen kehadiran menurut kebijakan (tpp.attendance)" if share.assumed else "",
        _cut_by(share, data) if share.cut else "",
        *(_spared(one) for one in share.cuts if one.spared),
        *(_not_cut_by(one, data) for one in paid.before),
    ]
    return "; ".join(words for words in said if words)


def _not_cut_by(penalty: InForce, data: Tpp) -> str:
    """Say of a penalty that ended within the period that nothing was cut for it: it had ended on the day."""
    ends = indonesian_date(penalty.ends or data.day)
    return f"hukuman disiplin {penalty.level.label.lower()} berlaku s.d. {ends}; tidak dipotong pada hari itu"


def _spared(cut: Cut) -> str:
    return f"hukuman disiplin {cut.penalty.level.label.lower()} tidak dipotong: {_PNS_ONLY}"


def _cut_by(share: Share, data: Tpp) -> str:
    """Say what is cut for; of several penalties all that cut, or that one might expect to: no light one without cut."""
    told = [
        one for one in share.cuts if not one.spared and (one.percent or one.penalty.level != DisciplineLevel.RINGAN)
    ]
    if len(told) == 1:
        return f"potongan hukuman disiplin {_lasting(told[0])} ({_basis(told[0], data)})"
    each = (f"{_lasting(one)} ({_basis(one, data)}: {percent(one.percent or 0)}%)" for one in told)
    number = _NUMBERS.get(len(told), str(len(told)))
    return f"potongan terbesar dari {number} hukuman disiplin: {' dan '.join(each)}"


def _lasting(cut: Cut) -> str:
    ends = f" s.d. {indonesian_date(cut.penalty.ends)}" if cut.penalty.ends else ""
    return f"{cut.penalty.level.label.lower()}{ends}"


def _basis(cut: Cut, data: Tpp) -> str:
    return data.law if cut.by_law else f"kebijakan tpp.cut_{cut.penalty.level.value}"


def _without(data: Tpp) -> Iterator[Row]:
    for paid in data.people:
        one, share = paid.person, paid.share
        if share.lacks:
            code, unit = _unit(one, data)
            lacks = [lack.value for lack in share.lacks]
            yield one.nip, one.name, unit, code, one.status, one.predikat, share.performance, lacks, _why(paid)


def _why(paid: Paid) -> str:
    unset = next((cut.penalty.level.value for cut in paid.share.cuts if cut.percent is None), "")
    since = next((one.begins for one in paid.penalties if one.penalty is Penalty.PEMBERHENTIAN), None)
    values = {"predikat": paid.person.predikat, "level": unset, "since": indonesian_date(since) if since else ""}
    return "tanpa angka: " + "; ".join(_LACKS[lack].format(**values) for lack in paid.share.lacks)
