"""The sheet Umpan Balik: what leaders, colleagues, subordinates, the public and people themselves say of behaviour.

``FEEDBACK`` is the sheet as people meet it; ``feedback_spec`` is how it is read, also from the answers of a form
with a column for each aspect and person (``feedback_grid.py``).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from asncli.messages import text
from asncli.terms import CoreValue, FeedbackRole, Period
from asncli.workbooks import cells
from asncli.workbooks.cells import Fault, Noted, Raw
from asncli.workbooks.completed import completed
from asncli.workbooks.feedback_grid import PERSON, grid_layout
from asncli.workbooks.raw import written
from asncli.workbooks.specs import Column, SheetSpec, Values

MARKS = tuple(value.value for value in CoreValue)
_LOW, _HIGH = 1, 5
_ENOUGH = 4  # marks of the seven without which an answer is no view of a person's behaviour
_SHORTEST, _NIP_DIGITS = 6, 18  # digits of the number of a rater
_FIRST_YEAR = 2000  # of a period that anybody can mean
_ALIASES = {
    CoreValue.SERVICE: ("Pelayanan", "Orientasi Pelayanan"),
    CoreValue.ACCOUNTABLE: ("Akuntabilitas",),
    CoreValue.COMPETENT: ("Kompetensi",),
    CoreValue.HARMONIOUS: ("Harmoni",),
    CoreValue.LOYAL: ("Loyalitas",),
    CoreValue.ADAPTIVE: ("Adaptivitas", "Adaptabilitas"),
    CoreValue.COLLABORATIVE: ("Kolaborasi",),
}
role = cells.choice(
    FeedbackRole,
    dict.fromkeys(("Pimpinan", "Atasan Langsung"), FeedbackRole.ATASAN)
    | dict.fromkeys(("Rekan Kerja", "Rekan Sejawat", "Sejawat"), FeedbackRole.REKAN)
    | dict.fromkeys(("Bawahan Langsung", "Staf"), FeedbackRole.BAWAHAN)
    | dict.fromkeys(("Diri Sendiri", "Sendiri"), FeedbackRole.DIRI)
    | dict.fromkeys(("Publik", "Pengguna Layanan"), FeedbackRole.MASYARAKAT),
)


class Unnamed:
    """A respondent without a code: nobody else, whatever else was answered alike."""


def mark(raw: Raw, today: date) -> int | Fault | None:
    """Read a mark: a whole number from 1 to 5 (no other scale is converted)."""
    said = written(raw)
    if said in cells.NOTHING:
        return None
    fits = len(said) == 1 and str(_LOW) <= said <= str(_HIGH)
    return int(said) if fits else Fault("mark-out-of-range", {"low": _LOW, "high": _HIGH})


def rater(raw: Raw, today: date) -> str | Fault | Noted | None:
    """Read the number of one who gives marks: a NIP, or an old NIP or NRP of 6 digits or more (``nip-length``)."""
    read = cells.superior(raw, today)
    said = read.value if isinstance(read, Noted) else read
    fits = not isinstance(said, str) or _SHORTEST <= len(said) <= _NIP_DIGITS
    return read if fits else Fault("nip-length", {"length": len(str(said))})


def feedback_spec(period: Period | None = None, said_role: FeedbackRole | None = None) -> SheetSpec:
    """Declare how the sheet is read; rows that do not say their period or role have these."""
    given = {"period": str(period) if period else None, "role": said_role.label if said_role else None}
    person = Column(PERSON, "Nama dalam Judul", cells.line_cell)
    return replace(
        FEEDBACK,
        columns=(*(replace(column, required=False) for column in FEEDBACK.columns), person),
        key=("period", "nip", "role", "rater_nip", "respondent", PERSON),
        identifying=("period", "nip", "role"),
        check=_check,
        layouts=(grid_layout(FEEDBACK, person, period, said_role), completed(FEEDBACK, ("nip", *MARKS[:1]), given)),
    )


def _check(values: Values, today: date) -> Iterable[tuple[str, Fault | Noted]]:
    """Say what is missing, and settle who answered: a rater by the NIP, else a respondent by the code."""
    when, who, rater, person = values[_PERIOD], values[_ROLE], values[_RATER], values[_PERSON]
    if when is None:
        yield "period", Fault("value-missing")
    elif isinstance(when, Period) and not _FIRST_YEAR <= when.year <= today.year + 1:
        yield "period", Fault("period-unknown")
    if values[_NIP] is None and person is None:
        yield "nip", Fault("nip-missing")
    if who is None:
        yield "role", Fault("value-missing")
    # A form tells who is marked in its headings, and rarely who answered; oneself must be known all the same.
    elif rater is None and who is not FeedbackRole.MASYARAKAT and (person is None or who is FeedbackRole.DIRI):
        yield "rater_nip", Fault("rater-missing")
    if sum(values[at] is not None for at in _MARKED) < _ENOUGH:
        yield MARKS[-1], Fault("marks-too-few")
    values[_RESPONDENT] = None if rater is not None else values[_RESPONDENT] or Unnamed()


FEEDBACK = SheetSpec(
    name="Umpan Balik",
    key=("period", "nip", "role", "rater_nip"),
    inputs=(*MARKS, "comment"),
    columns=(
        Column(
            "period", "Periode", cells.period, required=True, aliases=("Periode Penilaian",), example="2026-S1",
            width=14,
            help=text("A year (2026), semester (2026-S1 or Semester I 2026), quarter (2026-Q1) or month (2026-06)."),
        ),
        Column(
            "nip", "NIP", cells.nip, required=True, aliases=("NIP Dinilai", "NIP yang Dinilai", "NIP Pegawai Dinilai"),
            example="198503152010011901", width=22, missing="nip-missing",
            help=text("NIP of the person who is marked, 18 digits, stored as text."),
        ),
        Column(
            "role", "Peran", role, required=True, aliases=("Peran Penilai", "Hubungan", "Hubungan Kerja"),
            choices=tuple(member.label for member in FeedbackRole), example="Rekan", width=14,
            help=text("Who gives the marks, seen from the person who is marked."),
        ),
        Column(
            "rater_nip", "NIP Penilai", rater,
            aliases=("NIP Pemberi Umpan Balik", "NIP Responden", "NIP Anda", "NIP Saya"),
            example="198711102011011904", width=22, missing="rater-missing", private=True,
            help=text("NIP of the one who gives the marks; only Masyarakat goes without. It is never shown."),
        ),
        Column(
            "respondent", "Kode Responden", cells.code, aliases=("ID Responden", "No Responden", "Nomor Responden"),
            example="R-001", width=18, private=True,
            help=text("Code of a respondent without NIP (Masyarakat), so that each is counted once."),
        ),
        *(
            Column(
                value.value, value.label, mark, aliases=_ALIASES[value], kind="number",
                choices=tuple(str(n) for n in range(_LOW, _HIGH + 1)), example="4", width=14, private=True,
                help=text("A whole number from 1 (lowest) to 5 (highest); at least four of the seven."),
            )
            for value in CoreValue
        ),
        Column(
            "comment", "Komentar", cells.text_cell, aliases=("Saran", "Catatan", "Komentar dan Saran", "Masukan"),
            example="Cepat menanggapi dan rapi.", width=60, private=True,
            help=text("A comment in words; it is shown without the name of the one who wrote it."),
        ),
    ),
)  # fmt: skip
_PERIOD, _NIP, _ROLE, _RATER, _RESPONDENT = map(FEEDBACK.at, ("period", "nip", "role", "rater_nip", "respondent"))
_MARKED = tuple(map(FEEDBACK.at, MARKS))
_PERSON = len(FEEDBACK.columns)
