"""Tables of the report on raters: assessors, what is to be seen of them, and units with a capaian organisasi."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from asncli.reports.raters_data import Assessor, Counted, Raters, Shown, seen_whole
from asncli.reports.raters_words import Sight, against, alike, odds, too_few
from asncli.reports.report import Column, Row, Table
from asncli.rules.fairness import Against, Judged, Tally, at_odds, medians_of_others
from asncli.terms import Rating, UnitAchievement

_WHO = (Column("nip", "NIP Penilai", "code", 18.5), Column("name", "Nama Penilai", "wrap", 29))
_GIVEN = (
    Column("rated", "Rating Diberikan", "number", 11),
    Column("above", "Di Atas (%)", "hundredths", 8.5),
    Column("meets", "Sesuai (%)", "hundredths", 8.5),
    Column("below", "Di Bawah (%)", "hundredths", 8.5),
)
END = (Column("suppressed", "", "list"), Column("remark", "Keterangan", "wrap", 24))
ASSESSORS = (
    *_WHO,
    Column("judged", "Yang Dinilai", Judged, 10),
    Column("people", "Pegawai", "number", 8.5),
    Column("figures", "", "number"),
    Column("mean", "Rata-rata Nilai", "hundredths", 10),
    *_GIVEN,
    Column("spread", "Sebaran", "hundredths", 8.5),
    Column("top", "Sangat Baik (%)", "hundredths", 8.5),
    Column("compared", "Punya Usulan", "number", 8),
    Column("higher", "Lebih Tinggi", "number", 8),
    Column("lower", "Lebih Rendah", "number", 8),
    Column("step", "Selisih Rata-rata", "hundredths", 9),
    Column("others", "Penilai Lain", "hundredths", 9),
    *END,
)
SIGHTS = (
    *_WHO,
    Column("judged", "Yang Dinilai", Judged, 14),
    Column("sight", "Yang Terlihat", Sight, 26),
    Column("people", "Pegawai", "number", 9),
    Column("words", "Angkanya", "wrap", 80),
)
UNITS = (
    Column("unit", "Unit Kerja", "wrap", 34),
    Column("unit_code", "Kode", "code", 12, optional=True),
    Column("capaian", "Capaian Organisasi", UnitAchievement, 16),
    *_WHO,
    Column("people", "Pegawai", "number", 9),
    *_GIVEN,
    Column("top", "Sangat Baik (%)", "hundredths", 9),
    *END,
)


class Line(NamedTuple):
    """One assessor and what they rate: the counts, what of them may be shown, and the other assessors."""

    assessor: Assessor
    judged: Judged
    tally: Tally
    shown: Shown
    against: Against | None
    others: int  # how many assessors it is compared with


def lines(data: Raters, done: Counted) -> list[Line]:
    """Assessors by name, each with work result and behaviour."""
    assessors = sorted(done.assessors, key=lambda one: (one.name is None, (one.name or "").casefold(), one.nip))
    found: dict[tuple[Assessor, Judged], Line] = {}
    for judged in Judged:
        tallies = [done.assessors[assessor][judged] for assessor in assessors]
        visible = [seen_whole(tally, data.policy.small_group) for tally in tallies]
        steps = [(n, t.step) for n, (t, v) in enumerate(zip(tallies, visible, strict=True)) if v.steps]
        beside = medians_of_others([step for _, step in steps if step is not None])
        compared = {n: Against(step, other) for (n, step), other in zip(steps, beside, strict=True) if step is not None}
        for n, assessor in enumerate(assessors):
            found[assessor, judged] = Line(
                assessor, judged, tallies[n], visible[n], compared.get(n), max(len(steps) - 1, 0)
            )
    return [found[assessor, judged] for assessor in assessors for judged in Judged]


def assessors_table(found: Sequence[Line]) -> Table:
    """Two rows an assessor."""
    return Table("assessors", "Penilai", ASSESSORS, [*map(_assessor_row, found)])


def _assessor_row(line: Line) -> Row:
    others = line.against.others if line.against else None
    said = [*too_few(line.shown, line.tally), *(sight.label for sight, _ in _sights(line))]
    who = line.assessor.nip, line.assessor.called
    return (*who, *_figures(line.judged, line.tally, line.shown, others), "; ".join(said))


def _figures(judged: Judged, t: Tally, shown: Shown, others: int | None) -> Row:
    return (
        judged, t.people, t.figures, t.mean if shown.figures else None,
        *_given(t, shown), t.spread() if shown.ratings else None, t.top() if shown.predikat else None,
        t.compared, *((t.higher, t.lower, t.step) if shown.steps else (None,) * 3), others, shown.suppressed(t),
    )  # fmt: skip


def _given(t: Tally, shown: Shown) -> Row:
    shares = (t.share(rating) if shown.ratings else None for rating in (Rating.ABOVE, Rating.MEETS, Rating.BELOW))
    return (t.rated, *shares)


def sights_table(found: Sequence[Line], units: Sequence[tuple[Assessor, Tally, str]]) -> Table:
    """What there is to be talked about, one row each."""
    rows: list[Row] = [
        (line.assessor.nip, line.assessor.called, line.judged, sight, line.tally.people, words)
        for line in found
        for sight, words in _sights(line)
    ]
    rows += [(who.nip, who.called, Judged.WORK, Sight.AT_ODDS, tally.people, words) for who, tally, words in units]
    nothing = "Tidak ada yang menonjol menurut batas di lembar Cara Membaca."
    return Table("sights", "Yang terlihat", SIGHTS, rows, empty=nothing, lines=2)


def _sights(line: Line) -> Iterator[tuple[Sight, str]]:
    if line.against and line.against.direction:
        sight = Sight.HIGHER if line.against.direction > 0 else Sight.LOWER
        yield sight, against(line.judged, line.tally, line.against, line.others)
    if line.shown.ratings and line.tally.alike:
        yield Sight.ALIKE, alike(line.judged, line.tally, line.tally.alike, with_suggestions=line.shown.steps)


def units_table(data: Raters, done: Counted) -> tuple[Table, list[tuple[Assessor, Tally, str]]]:
    """One row for each assessor in each unit with a capaian organisasi; and those at odds with it, in words."""
    pairs = sorted(done.units, key=lambda pair: (pair[0].code or "~", pair[0].name, pair[1].name or "~", pair[1].nip))
    rows: list[Row] = []
    sights: list[tuple[Assessor, Tally, str]] = []
    for pair in pairs:
        (unit, who), tally = pair, done.units[pair]
        shown = seen_whole(tally, data.policy.small_group)
        above, below = (tally.share(one) if shown.ratings else None for one in (Rating.ABOVE, Rating.BELOW))
        opposite = at_odds(unit.capaian, above or 0, below or 0)
        said = list(too_few(shown._replace(figures=True, steps=True), tally))
        if opposite:
            sights.append((who, tally, odds(unit.capaian, unit.name, opposite, tally)))
            said.append(Sight.AT_ODDS.label)
        gone = [name for name in shown.suppressed(tally) if name in ("ratings", "predikat")]
        top = tally.top() if shown.predikat else None
        rows.append(
            (unit.name, unit.code, unit.capaian, who.nip, who.called, tally.people, *_given(tally, shown), top,
             gone, "; ".join(said))
        )  # fmt: skip
    nothing = "Belum ada capaian organisasi untuk periode ini."
    return Table("units", "Rating hasil kerja dan capaian organisasi", UNITS, rows, empty=nothing, lines=2), sights
