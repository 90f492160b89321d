"""The sheet Dialog: what leader and employee said about an evaluation, and what both promised.

What was said is private: it is never told in a problem nor given back with rejected rows, and it stays as it stands,
for the employee's concerns are the employee's words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from asncli.messages import text
from asncli.terms import Period
from asncli.workbooks import cells
from asncli.workbooks.cells import Fault, Noted, Raw
from asncli.workbooks.raw import written
from asncli.workbooks.specs import Column, SheetSpec, Values

_DUE = re.compile(r"(?:due|tenggat|paling lambat|selesai|sampai|s\.?/?d\.?)?\s*:?\s*(\S.*)", re.IGNORECASE)


class Promise(NamedTuple):
    """What one promised, and by when (None: no day was said)."""

    text: str
    due: date | None


def words(raw: Raw, today: date) -> str | None:
    """Read what somebody said, exactly as it stands."""
    if cells.text_cell(raw, today) is None:
        return None
    return raw if isinstance(raw, str) else written(raw)


def promises(raw: Raw, today: date) -> tuple[Promise, ...] | Fault | None:
    """Read commitments, one a line: ``Pendampingan tiap Senin; tenggat 30/09/2026``."""
    found = []
    for line in written(raw).splitlines():
        if cells.text_cell(line, today) is None:
            continue
        promise = _promise(line.strip(), today)
        if isinstance(promise, Fault):
            return promise
        found.append(promise)
    return tuple(found) or None


def _promise(line: str, today: date) -> Promise | Fault:
    said, semicolon, behind = (part.strip() for part in line.rpartition(";"))
    if not semicolon:
        return Promise(line, None)
    if not said.strip("; "):
        return Fault("commitment-empty")
    if not behind:
        return Promise(said, None)
    # Whatever stands there was meant as a day: a promise whose day is misspelt would never be late.
    named = _DUE.fullmatch(behind)
    due = _day(named.group(1)) if named else None
    return Promise(said, due) if due else Fault("commitment-date")


def _day(said: str) -> date | None:
    # A promise lies ahead: any day of our time is one.
    found = cells.day(said, date(2100, 12, 31))
    return found if isinstance(found, date) else None


def check(values: Values, today: date) -> Iterable[tuple[str, Fault | Noted]]:
    """Refuse a day to come or before the period, and a promise that was due before it was made."""
    day, period = values[_DAY], values[_PERIOD]
    if isinstance(day, date) and day > today:
        yield "held_on", Fault("date-future")
    elif isinstance(day, date) and isinstance(period, Period) and day < period.start:
        yield "held_on", Fault("dialogue-too-early", {"period": str(period)})
    for field in ("leader_promises", "employee_promises"):
        given = values[DIALOGUE.at(field)]
        if isinstance(given, tuple) and isinstance(day, date) and any(one.due and one.due < day for one in given):
            yield field, Fault("commitment-date")


SAID = ("well", "improve", "concerns", "leader_promises", "employee_promises")
DIALOGUE = SheetSpec(
    name="Dialog",
    key=("nip", "period", "held_on"),
    identifying=("nip", "period", "held_on"),
    inputs=("held_on", *SAID),
    check=check,
    columns=(
        Column(
            "nip", "NIP", cells.nip, required=True, aliases=("NIP Pegawai",), example="198503152010011901", width=22,
            help=text("NIP of the employee, 18 digits, stored as text."),
        ),
        Column(
            "period", "Periode", cells.period, required=True, aliases=("Periode Penilaian", "Periode Evaluasi"),
            example="2026-S1", width=12,
            help=text("Period of the evaluation that was talked about."),
        ),
        Column(
            "held_on", "Tanggal Dialog", cells.day, required=True, aliases=("Tanggal", "Tgl Dialog"),
            example="13/07/2026", width=14,
            help=text("Day of the dialogue."),
        ),
        Column(
            "leader_nip", "NIP Pimpinan", cells.superior, aliases=("NIP Atasan", "NIP Pejabat Penilai"),
            example="197804112003121902", width=22,
            help=text("NIP of the leader who held the dialogue; empty: the superior."),
        ),
        Column(
            "well", "Yang Berjalan Baik", words, aliases=("Yang Sudah Baik", "Hal Baik"), private=True,
            example="Layanan loket selesai tepat waktu.", width=40,
            help=text("What went well."),
        ),
        Column(
            "improve", "Yang Perlu Ditingkatkan", words, aliases=("Yang Perlu Diperbaiki",), private=True,
            example="Rekap bulanan masih terlambat.", width=40,
            help=text("What to improve."),
        ),
        Column(
            "concerns", "Suara Pegawai", words, aliases=("Kendala dan Harapan Pegawai", "Aspirasi Pegawai"),
            private=True, example="Saya butuh pelatihan aplikasi keuangan.", width=44,
            help=text("Concerns and wishes in the employee's own words; they are kept exactly as written."),
        ),
        Column(
            "leader_promises", "Komitmen Pimpinan", promises, private=True,
            example="Mendampingi tiap Senin; tenggat 30/09/2026", width=40,
            help=text("What the leader promises: one on a line, the day behind a semicolon."),
        ),
        Column(
            "employee_promises", "Komitmen Pegawai", promises, private=True,
            example="Rekap selesai tanggal 5; tenggat 31/08/2026", width=40,
            help=text("What the employee promises: one on a line, the day behind a semicolon."),
        ),
        Column(
            "confidential", "Rahasia", cells.yes_no, aliases=("Bersifat Rahasia",), choices=("ya", "tidak"),
            example="tidak", width=10,
            help=text("ya, if what was said is for the two alone: it is then left out of every list and report."),
        ),
    ),
)  # fmt: skip
_DAY, _PERIOD = DIALOGUE.at("held_on"), DIALOGUE.at("period")
