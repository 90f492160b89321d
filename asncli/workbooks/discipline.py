"""The sheet Hukuman Disiplin: penalties under PP 94/2021, with the days of absence they were given for, if any."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from asncli.messages import text
from asncli.rules.discipline import compared, last_day, suggested
from asncli.rules.library import discipline_law
from asncli.terms import QUANTITY_UNIT, Penalty, indonesian_date
from asncli.workbooks import cells
from asncli.workbooks.cells import Fault, Noted, Raw
from asncli.workbooks.specs import Column, SheetSpec, Values

_CUTS = {6: Penalty.POTONG_6, 9: Penalty.POTONG_9, 12: Penalty.POTONG_12}
_SPELLINGS = {
    "Lisan": Penalty.TEGURAN_LISAN,
    "Tertulis": Penalty.TEGURAN_TERTULIS,
    "Tidak puas": Penalty.TIDAK_PUAS,
    "Pernyataan tidak puas": Penalty.TIDAK_PUAS,
    "Pernyataan tidak puas tertulis": Penalty.TIDAK_PUAS,
    "Pernyataan tidak puas secara tertulis": Penalty.TIDAK_PUAS,
    **{
        said.format(months): penalty
        for months, penalty in _CUTS.items()
        for said in (
            "Potong {} bulan", "Pemotongan {} bulan", "Pemotongan 25% selama {} bulan", "Pemotongan 25% {} bulan",
            "Pemotongan tukin 25% selama {} bulan", "Pemotongan tukin 25% {} bulan",
            "Pemotongan tunjangan kinerja 25% {} bulan", "Pemotongan tunjangan kinerja sebesar 25% selama {} bulan",
            "Pemotongan TPP 25% selama {} bulan", "Pemotongan TPP 25% {} bulan",
            "Pemotongan TPP sebesar 25% selama {} bulan",
        )
    },
    "Penurunan jabatan": Penalty.PENURUNAN_JABATAN,
    "Penurunan jabatan setingkat lebih rendah": Penalty.PENURUNAN_JABATAN,
    "Penurunan jabatan setingkat lebih rendah 12 bulan": Penalty.PENURUNAN_JABATAN,
    "Pembebasan jabatan": Penalty.PEMBEBASAN_JABATAN,
    "Pembebasan dari jabatan": Penalty.PEMBEBASAN_JABATAN,
    "Pembebasan dari jabatan menjadi jabatan pelaksana 12 bulan": Penalty.PEMBEBASAN_JABATAN,
    "Pembebasan dari jabatannya menjadi jabatan pelaksana selama 12 bulan": Penalty.PEMBEBASAN_JABATAN,
    "Pemberhentian dengan hormat": Penalty.PEMBERHENTIAN,
    "PDH TAPS": Penalty.PEMBERHENTIAN,
}  # fmt: skip
penalty = cells.choice(Penalty, _SPELLINGS)
MOST_DAYS = 366


def absence(raw: Raw, today: date) -> int | Fault | None:
    """Read a whole number of working days in a year; ``absence-days`` where it is none."""
    read = cells.quantity(raw, today)
    if read is None:
        return None
    whole = isinstance(read, int) and read % QUANTITY_UNIT == 0 and read <= MOST_DAYS * QUANTITY_UNIT
    return read // QUANTITY_UNIT if whole and isinstance(read, int) else Fault("absence-days")


def last(raw: Raw, today: date) -> object:
    """Read a last day: that of a penalty of twelve months lies further ahead than other days do."""
    return cells.day(raw, today + timedelta(366))


def check(values: Values, today: date) -> Iterable[tuple[str, Fault | Noted]]:
    """Refuse a penalty from before the law; warn where days of absence lead to another, or the last day is another."""
    given, begins, days = values[_PENALTY], values[_BEGINS], values[_DAYS]
    law = discipline_law()
    if isinstance(begins, date) and begins < law.since.start:
        yield "begins", Fault("penalty-before-law", {"since": indonesian_date(law.since.start)})
    if isinstance(given, Penalty) and isinstance(days, int) and days:
        found = suggested(law, days)
        steps = 1 if found.penalty is None else compared(given, found.penalty)
        if steps:
            label, article = found.penalty.label if found.penalty else "-", found.source.partition(";")[0]
            told = {"days": days, "suggested": label, "article": article}
            yield "penalty", Noted(given, "penalty-heavier" if steps > 0 else "penalty-lighter", told)
    ends = values[_ENDS]
    if isinstance(given, Penalty) and isinstance(begins, date) and isinstance(ends, date):
        yield from _of_last_day(given, begins, ends)


def _of_last_day(given: Penalty, begins: date, ends: date) -> Iterable[tuple[str, Fault | Noted]]:
    """Compare a last day with that of the law; of a light penalty the law says none."""
    law = discipline_law()
    rule, article = law.penalties[given], law.provisions["penalties"].source.partition(" (")[0]
    if ends < begins:
        yield "ends", Fault("penalty-reversed", {"begins": indonesian_date(begins)})
    elif rule.dismissal:
        yield "ends", Noted(None, "penalty-no-end")
    elif rule.months and ends != (lawful := last_day(begins, rule.months)):
        yield "ends", Noted(ends, "penalty-ends-otherwise", {"last": indonesian_date(lawful), "article": article})


DISCIPLINE = SheetSpec(
    name="Hukuman Disiplin",
    key=("nip", "penalty", "begins"),
    inputs=("penalty", "begins", "document", "reason", "absence_days"),
    check=check,
    columns=(
        Column(
            "nip", "NIP", cells.nip, required=True, aliases=("NIP Baru", "NIP Pegawai"),
            example="198503152010011901", width=22, missing="nip-missing",
            help=text("NIP of the person, 18 digits, stored as text."),
        ),
        Column(
            "penalty", "Jenis Hukuman", penalty, required=True,
            aliases=("Jenis Hukuman Disiplin", "Hukuman Disiplin", "Hukuman", "Jenis Hukdis", "Hukdis"),
            choices=tuple(one.label for one in Penalty), example=Penalty.TEGURAN_TERTULIS.label, width=44,
            help=text("The penalty as PP 94/2021 names it."),
        ),
        Column(
            "begins", "Mulai", cells.day, required=True,
            aliases=("TMT", "TMT Hukuman", "TMT Hukdis", "Tanggal Mulai", "Mulai Berlaku", "Tanggal"), kind="date",
            example="01/04/2026", width=14,
            help=text("First day of its effect; the last day follows from the law."),
        ),
        Column(
            "document", "Nomor SK", cells.line_cell, aliases=("No SK", "SK", "Nomor Keputusan", "Nomor Surat"),
            example="800.1.6.4/12/2026", width=24, help=text("Number of the decision."),
        ),
        Column(
            "reason", "Alasan", cells.line_cell, aliases=("Pelanggaran", "Jenis Pelanggaran", "Uraian Pelanggaran"),
            width=36, help=text("What it was given for."),
        ),
        Column(
            "absence_days", "Hari Tidak Masuk", absence,
            aliases=("Jumlah Hari Tidak Masuk", "Tidak Masuk Kerja (Hari)", "Jumlah Hari", "Alpa"), kind="number",
            example="5", width=16,
            help=text("Working days of unexcused absence in the year, where it was given for them."),
        ),
    ),
    unasked=(
        Column(
            "ends", "Sampai", last, soft=True, kind="date", width=14,
            aliases=("Selesai", "Berakhir", "Sampai Dengan", "s.d.", "Tanggal Selesai", "Tanggal Berakhir",
                     "TMT Selesai", "Berlaku Sampai", "Selesai Berlaku"),
            help=text("Last day, where the decision says one; else it follows from the law."),
        ),
    ),
)  # fmt: skip
_PENALTY, _BEGINS, _DAYS = DISCIPLINE.at("penalty"), DISCIPLINE.at("begins"), DISCIPLINE.at("absence_days")
_ENDS = DISCIPLINE.at("ends")
