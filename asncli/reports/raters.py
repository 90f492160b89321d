"""The report on raters: what each assessor gave, beside the achievements and the other assessors; advisory only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from asncli.reports.raters_chart import ratings_pages
from asncli.reports.raters_data import Raters, counted, seen_whole
from asncli.reports.raters_groups import difference_words, differences_table, group_lines, groups_table
from asncli.reports.raters_tables import assessors_table, lines, sights_table, units_table
from asncli.reports.raters_words import FOR_WHOM, TOO_FEW, notes, reading, signed
from asncli.reports.report import Block, Column, Page, Prose, Report, Row, Table
from asncli.reports.semester_method import moment, percent
from asncli.rules.fairness import Judged, Tally
from asncli.terms import Rating, hundredths_text

NAME = "raters"
TITLE = "Laporan Penilai"
ABOUT = "Rating tiap Pejabat Penilai dibandingkan dengan capaian dan penilai lain; selisih antarkelompok pegawai."

Everybody = Mapping[str, int | None]
Blocks = list[Block]


def build(data: Raters) -> Report:
    """Make the report; nothing in it enters a score."""
    done = counted(data)
    of_assessors, of_groups = lines(data, done), group_lines(data, done)
    units, at_odds = units_table(data, done)
    sights = sights_table(of_assessors, at_odds)
    differences = differences_table(of_groups)
    title = f"{TITLE} {data.period.label}"
    numbers = (len(data.people), len(done.assessors), len(list(sights.rows)))
    counts = dict(zip(_KEYS, numbers, strict=True))
    all_ = [_everybody(done.everybody[judged], data.policy.small_group) for judged in Judged]
    said = notes(data, done)
    unit = [f"Unit kerja: {data.unit} beserta unit di bawahnya"] if data.unit else []
    return Report(
        name=NAME,
        owner=data.state.agency or "",
        title=title,
        lines=[*unit, f"Keadaan data: {moment(data.state.batch_at)} (batch {data.state.batch})", FOR_WHOM],
        head=_head(data, title, counts, all_, said),
        pages=[
            Page("Ringkasan", _summary(counts, all_, difference_words(differences), said)),
            Page("Yang Terlihat", [sights]),
            Page("Penilai", [assessors_table(of_assessors)], frozen=2),
            *ratings_pages(of_assessors),
            Page("Capaian Unit", [units]),
            Page("Kelompok", [groups_table(data, done, of_groups)]),
            Page("Selisih", [differences]),
            Page("Cara Membaca", [Prose(heading, told) for heading, told in reading(data)]),
        ],
        listed="assessors",
        made=data.state.batch_at,
    )


_KEYS = {
    "people": "Pegawai yang dievaluasi",
    "assessors": "Penilai",
    "sights": "Patut dibicarakan (lembar Yang Terlihat)",
}
_FIRST = "Baca dahulu lembar Cara Membaca: di sana tertulis apa yang tidak dibuktikan oleh angka-angka ini."
_NONE = "Tidak ada selisih, atau kelompoknya terlalu kecil untuk dibandingkan."
_ROWS = {
    "rated": "Rating diberikan penilai",
    "mean": "Rata-rata nilai",
    **{rating.value: f"{rating.label} (%)" for rating in Rating},
    "compared": "Rating yang punya usulan",
    "step": "Selisih rata-rata dari usulan (tingkat)",
}
_COUNTS = ("rated", "compared", "figures")
_OF = {"mean": "figures", "step": "compared", **{rating.value: "rated" for rating in Rating}}


def _everybody(tally: Tally, minimum: int) -> dict[str, int | None]:
    """Everybody's ratings: counts, and hundredths."""
    shown = seen_whole(tally, minimum)
    return {
        "rated": tally.rated,
        "figures": tally.figures,
        "mean": tally.mean if shown.figures else None,
        **{rating.value: tally.share(rating) if shown.ratings else None for rating in Rating},
        "compared": tally.compared,
        "step": tally.step if shown.steps else None,
    }


def _summary(counts: Mapping[str, int], all_: Sequence[Everybody], words: Sequence[str], said: Sequence[str]) -> Blocks:
    what = Column("what", "Hal", "text", 42)
    columns = (what, *(Column(judged.value, judged.label, "code", 13) for judged in Judged))
    rows: list[Row] = [(label, *(_said(key, one) for one in all_)) for key, label in _ROWS.items()]
    listed: list[Row] = [(label, counts[key]) for key, label in _KEYS.items()]
    return [
        Table("counts", "Yang dibandingkan", (what, Column("number", "Jumlah", "number", 13)), listed),
        Table("everybody", "Semua pegawai", columns, rows),
        Prose("Selisih terbesar antarkelompok (tidak menunjukkan sebabnya)", words or [_NONE]),
        Prose("Catatan", [_FIRST, *said]),
    ]


def _said(key: str, everybody: Everybody) -> str:
    figure = everybody[key]
    if figure is None:
        return TOO_FEW if everybody[_OF[key]] else "–"
    return str(figure) if key in _COUNTS else signed(figure) if key == "step" else percent(figure)


def _exact(everybody: Everybody) -> dict[str, int | Decimal | None]:
    return {
        key: figure if figure is None or key in _COUNTS else Decimal(hundredths_text(figure))
        for key, figure in everybody.items()
    }


def _head(
    data: Raters, title: str, counts: Mapping[str, int], all_: Sequence[Everybody], said: Sequence[str]
) -> dict[str, Any]:
    return {
        "report": NAME,
        "title": title,
        "agency": data.state.agency,
        "period": str(data.period),
        "unit": data.unit,
        "regulation": data.regulation.id,
        "for": FOR_WHOM,
        "small_group": data.policy.small_group,
        "summary": {**counts, **{judged.value: _exact(one) for judged, one in zip(Judged, all_, strict=True)}},
        "notes": list(said),
        "reading": dict(reading(data)),
    }
