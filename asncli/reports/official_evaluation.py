"""Evaluasi Kinerja Pegawai as a paper (PermenPANRB 6/2022, SE MenPANRB 3/2023): figures and ratings as they stand."""

from __future__ import annotations

from asncli.reports.dashboard_cells import LEAST
from asncli.reports.official import FormLine, Outcome, Pattern, PersonForms
from asncli.reports.official_conduct import guidance
from asncli.reports.official_paper import Block, Cell, Curve, Grid, Lines, Paper
from asncli.reports.official_table import work_table
from asncli.reports.official_words import (
    APPROACH,
    actual_words,
    both_sign,
    heading,
    identity,
    period_target_words,
    period_words,
    rhythm,
    stamp,
    without,
)
from asncli.terms import Basis, CoreValue, Labelled, Predikat, Rating, UnitAchievement

TITLE = "EVALUASI KINERJA PEGAWAI"
_WIDTHS, _WIDTHS_LEADERS = (1, 3, 4, 2, 4, 3, 4, 3), (1, 7, 4, 3, 2, 4, 3)
_ACTUAL = "REALISASI BERDASARKAN BUKTI DUKUNG"
_FEEDBACK = "UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG"
_CONDUCT = ("NO", "PANDUAN PERILAKU", "EKSPEKTASI KHUSUS PIMPINAN", _FEEDBACK)
_AXIS = (Predikat.SANGAT_KURANG, Predikat.KURANG, Predikat.BUTUH_PERBAIKAN, Predikat.BAIK, Predikat.SANGAT_BAIK)
_SHORT = 500  # characters of feedback up to which a value stays on one page
_STEPS = 4  # heights of the curve: a shape, and no number of people can be read from it
_CHOOSE = " / ".join(one.label.upper() for one in UnitAchievement)
NOTHING = "belum ada"


def evaluasi(forms: PersonForms) -> list[Paper]:
    """The Evaluasi Kinerja of a person; none where nothing is evaluated."""
    if forms.outcome is None or forms.pattern is None:
        return []
    widths = _WIDTHS_LEADERS if forms.leads else _WIDTHS
    more = ((_ACTUAL, actual_words), (_FEEDBACK, _feedback))
    work = work_table(forms, forms.plans, widths, period_target_words, more)
    blocks: list[Block] = [
        Lines([TITLE, APPROACH, f"PERIODE: {period_words(forms.period)}"], "title"),
        heading(forms, forms.period.start, forms.period.end),
        identity(forms, (1, 3, 4, 2, 4, 10)),
        Grid((4, 20), [[Cell("CAPAIAN KINERJA ORGANISASI*", look="strong"), Cell(organisation(forms.pattern))]]),
        *_pattern(forms.pattern),
        work._replace(rows=[*work.rows, *_work_rating(forms, forms.outcome, len(widths))]),
        _conduct(forms, forms.outcome),
        Lines(_notes(forms.outcome, forms.pattern), "note"),
        *rhythm(forms.period),
        both_sign(forms),
    ]
    return [Paper("Evaluasi Kinerja", "Evaluasi Kinerja Pegawai", True, stamp(forms.outcome), forms.foot, blocks)]


def organisation(pattern: Pattern) -> str:
    """Capaian of the organisation and which unit it is of; the words to choose from where there is none."""
    if pattern.achievement is None:
        return _CHOOSE
    of = f" ({pattern.unit})" if pattern.unit else ""
    return f"{pattern.achievement.label.upper()}{of}"


def predikat_words(outcome: Outcome) -> str:
    """The predikat in capitals; a proposal is called one."""
    return _or_nothing(outcome.predikat, proposal=outcome.proposal)


def _or_nothing(one: Labelled | None, *, proposal: bool) -> str:
    if one is None:
        return NOTHING
    return f"{one.label.upper()} (usulan)" if proposal else one.label.upper()


def achievement_since(pattern: Pattern) -> str:
    """Say that the capaian of the organisation is not that of the day on which the evaluation became final."""
    if pattern.since is None:
        return ""
    then, now = pattern.since
    if then is None:
        return "Capaian kinerja organisasi ditetapkan sesudah evaluasi ini ditetapkan."
    said = f"sekarang {now.label.upper()}" if now else "sekarang belum ada"
    return f"Capaian kinerja organisasi adalah yang berlaku saat evaluasi ini ditetapkan; diubah sesudahnya, {said}."


def _rating(forms: PersonForms, outcome: Outcome, rating: Rating | None, basis: Basis | None) -> str:
    if rating is not None and basis is Basis.SUGGESTED and outcome.decided:
        by = forms.assessor.name or forms.assessor.nip or "pejabat penilai kinerja"
        return f"{rating.label.upper()} (dihitung dari angka, ditetapkan oleh {by})"
    said = _or_nothing(rating, proposal=basis is Basis.SUGGESTED)
    return f"{said} (menurut capaian kinerja organisasi)" if basis is Basis.UNIT else said


def _feedback(line: FormLine) -> str:
    return "\n".join(line.feedback)


def _pattern(pattern: Pattern) -> list[Block]:
    """The curve as a shape without numbers; no group of one or two people is seen in it."""
    heights = _shape(pattern)
    if not heights:
        said = f"belum digambar: pegawai yang sudah berpredikat kurang dari {pattern.fewest}, atau predikat mereka"
        said += " hampir semuanya sama"
        return [Grid((4, 20), [[Cell("POLA DISTRIBUSI", look="strong"), Cell(said)]])]
    achieved = pattern.achievement.label.upper() if pattern.achievement else "BELUM DITETAPKAN"
    return [
        Lines(["POLA DISTRIBUSI:"]),
        Curve(
            title=f"KURVA DISTRIBUSI PREDIKAT KINERJA PEGAWAI DENGAN CAPAIAN KINERJA ORGANISASI {achieved}",
            across="Predikat Kinerja Pegawai",
            upward="Frekuensi Pegawai",
            points=[(one.label, height) for one, height in zip(_AXIS, heights, strict=True)],
            remark=f"Pegawai {pattern.unit or 'tanpa unit kerja'} tanpa pimpinannya. Bentuknya saja, tanpa jumlah;"
            f" predikat dengan kurang dari {LEAST} orang tidak tampak.",
        ),
    ]


def _shape(pattern: Pattern) -> list[int]:
    """Heights of the curve from 0 to ``_STEPS``; empty where it would tell what others have.

    That is so with few people, and where all but one or two have the same predikat.
    """
    counts = [pattern.counts.get(one, 0) for one in _AXIS]
    seen = [count if count >= LEAST else 0 for count in counts]
    if pattern.people < pattern.fewest or sum(count > 0 for count in seen) < 2:
        return []
    return [-(-count * _STEPS // max(seen)) for count in seen]


def _work_rating(forms: PersonForms, outcome: Outcome, width: int) -> list[list[Cell]]:
    rows = []
    if outcome.feedback:
        rows.append([Cell("Umpan balik pejabat penilai", 3, look="strong"), Cell(outcome.feedback, width - 3)])
    rating = _rating(forms, outcome, outcome.work_rating, outcome.work_basis)
    return [*rows, [Cell("RATING HASIL KERJA", 3, look="strong"), Cell(rating, width - 3, look="bold")]]


def _conduct(forms: PersonForms, outcome: Outcome) -> Grid:
    """The seven values with guidance, room for expectations, and what was said; rating and predikat below."""
    rows = [
        [Cell("PERILAKU KERJA", 4, look="band")],
        [Cell(said, look="head") for said in _CONDUCT],
    ]
    for number, value in enumerate(CoreValue, 1):
        said = "\n".join(outcome.said.get(value, ()))
        first = Cell(str(number), rows=2, look="centre", kept=len(said) < _SHORT)
        rows.append([first, Cell(value.label, 3, look="strong")])
        rows.append([Cell(guidance(value)), Cell(), Cell(said)])
    behaviour = _rating(forms, outcome, outcome.behaviour_rating, outcome.behaviour_basis)
    rows += [
        [Cell("RATING PERILAKU KERJA", 2, look="strong"), Cell(behaviour, 2, look="bold")],
        [Cell("PREDIKAT KINERJA PEGAWAI", 2, look="strong"), Cell(predikat_words(outcome), 2, look="bold")],
    ]
    return Grid((1, 9, 7, 7), rows, head=2)


def _notes(outcome: Outcome, pattern: Pattern) -> list[str]:
    said = []
    if pattern.achievement is None:
        said.append("* Capaian kinerja organisasi belum ditetapkan; coret yang tidak perlu.")
    else:
        said.append("* SE MenPANRB 3/2023.")
    said += filter(None, [achievement_since(pattern), without(outcome)])
    if outcome.revised:
        said.append("SKP diubah sesudah evaluasi ini ditetapkan; di sini tertulis yang berlaku saat ditetapkan.")
    if outcome.proposal:
        said.append("Usulan berarti dihitung dari capaian atau umpan balik; pejabat penilai yang menetapkan.")
    if outcome.provisional:
        said.append("Data belum lengkap; rating dan predikat masih dapat berubah.")
    return said
