"""The sheet Rating: the leader's own rating of work result and behaviour, with the feedback text."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from asncli.messages import text
from asncli.terms import Period, Rating
from asncli.workbooks import cells
from asncli.workbooks.cells import Fault, Noted
from asncli.workbooks.specs import Column, SheetSpec, Values

_LABELS = tuple(rating.label for rating in Rating)
_FIRST_YEAR = 2000  # of a period that anybody can mean


def check(values: Values, today: date) -> Iterable[tuple[str, Fault | Noted]]:
    """Refuse a period that nobody can mean: a slip of the pen would leave the rating without effect."""
    period = values[_PERIOD]
    if isinstance(period, Period) and not _FIRST_YEAR <= period.year <= today.year + 1:
        yield "period", Fault("period-unknown")


RATING = SheetSpec(
    name="Rating",
    key=("nip", "period", "assessor_nip"),  # a second assessor is told as such, against the database too
    identifying=("nip", "period"),
    inputs=("work_rating", "behaviour_rating", "feedback", "new_idea"),
    check=check,
    columns=(
        Column(
            "nip", "NIP", cells.nip, required=True, example="198503152010011901", width=22,
            help=text("NIP of the person who is rated, 18 digits, stored as text."),
        ),
        Column(
            "period", "Periode", cells.period, required=True, aliases=("Periode Penilaian",),
            example="2026-S1", width=16,
            help=text("A year (2026), semester (2026-S1 or Semester I 2026), quarter (2026-Q1) or month (2026-06)."),
        ),
        Column(
            "work_rating", "Rating Hasil Kerja", cells.rating, aliases=("Hasil Kerja",), choices=_LABELS,
            example="Sesuai Ekspektasi", width=24,
            help=text("The leader's rating of the work result; empty: one is suggested from the achievement."),
        ),
        Column(
            "behaviour_rating", "Rating Perilaku", cells.rating, aliases=("Rating Perilaku Kerja", "Perilaku Kerja"),
            choices=_LABELS, example="Di Atas Ekspektasi", width=24,
            help=text("The leader's rating of behaviour."),
        ),
        Column(
            "feedback", "Umpan Balik", cells.text_cell, aliases=("Umpan Balik Berkelanjutan", "Catatan Pimpinan"),
            example="Tertib dan cepat tanggap; bimbing rekan yang baru.", width=60,
            help=text("Feedback for the person, in the leader's own words."),
        ),
        Column(
            "assessor_nip", "NIP Penilai", cells.superior,
            aliases=("NIP Pejabat Penilai", "NIP Pejabat Penilai Kinerja"), example="197804112003121902", width=22,
            help=text("NIP of the leader who rates."),
        ),
        Column(
            "new_idea", "Ide Baru", cells.yes_no, choices=("ya", "tidak"), example="tidak", width=12,
            help=text("ya, if the person brought a useful new idea."),
        ),
    ),
)  # fmt: skip
_PERIOD = RATING.at("period")
