"""The sheet Angka Kredit: angka kredit of people that was not made by this program, as of a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache

from asncli.messages import text
from asncli.rules.angka_kredit_law import CreditLaw
from asncli.rules.library import ANGKA_KREDIT, laws
from asncli.rules.post_kinds import jenjang_of
from asncli.terms import CreditKind
from asncli.workbooks import cells
from asncli.workbooks.cells import NOTHING, Fault, Noted, Raw, written
from asncli.workbooks.specs import Column, SheetSpec, Values

kind = cells.choice(
    CreditKind,
    {"Kumulatif": CreditKind.AKUMULASI, "Akumulasi": CreditKind.AKUMULASI, "AK Kumulatif": CreditKind.AKUMULASI,
     "Akumulasi Angka Kredit": CreditKind.AKUMULASI, "Integrasi": CreditKind.INTEGRASI,
     "AK Integrasi": CreditKind.INTEGRASI, "Konvensional": CreditKind.KONVENSIONAL,
     "AK Konvensional": CreditKind.KONVENSIONAL, "PAK": CreditKind.KONVENSIONAL, "Pendidikan": CreditKind.PENDIDIKAN},
)  # fmt: skip


@cache
def _names() -> tuple[str, ...]:
    return tuple(name for law in laws(ANGKA_KREDIT) if isinstance(law, CreditLaw) for name in law.levels)


def level(raw: Raw, today: date) -> str | Fault | None:
    """Read a jenjang as the law names it (``level-unknown``)."""
    said = written(raw)
    if said in NOTHING:
        return None
    return jenjang_of(_names(), said, None) or Fault("level-unknown", {"choices": ", ".join(_names())})


def check(values: Values, today: date) -> Iterable[tuple[str, Fault | Noted]]:
    """Refuse a state of a day to come."""
    as_of = values[_AS_OF]
    if isinstance(as_of, date) and as_of > today:
        yield "as_of", Fault("date-future")


CREDIT_OPENING = SheetSpec(
    name="Angka Kredit",
    key=("nip", "as_of", "kind", "level"),
    identifying=("nip", "credit"),
    inputs=("as_of", "kind", "credit", "level", "document"),
    check=check,
    columns=(
        Column(
            "nip", "NIP", cells.nip, required=True, aliases=("NIP Baru", "NIP Pegawai"), example="198503152010011901",
            width=22, missing="nip-missing",
            help=text("NIP of the person, 18 digits, stored as text."),
        ),
        Column(
            "as_of", "Per Tanggal", cells.day, required=True, kind="date",
            aliases=("Tanggal", "Sampai Dengan", "Sampai Tanggal", "TMT PAK", "Tanggal PAK", "Tgl PAK"),
            example="31/12/2022", width=14,
            help=text("Day as of which it holds; what lies before that day is contained in it."),
        ),
        Column(
            "kind", "Jenis", kind, required=True, aliases=("Jenis Angka Kredit", "Jenis AK"),
            choices=tuple(one.label for one in CreditKind), example=CreditKind.INTEGRASI.label, width=26,
            help=text("What it is; from a conventional one the nilai dasar of the jenjang is taken off, one for"
                      " education is added to the rest."),
        ),
        Column(
            "credit", "Angka Kredit", cells.quantity, required=True,
            aliases=("AK", "Jumlah Angka Kredit", "Nilai Angka Kredit", "Angka Kredit Kumulatif", "Total Angka Kredit",
                     "Jumlah AK"),
            kind="number", example="50", width=14,
            help=text("The angka kredit."),
        ),
        Column(
            "level", "Jenjang", level, aliases=("Jenjang Jabatan",), example="Ahli Pertama", width=18,
            help=text("Jenjang it is of; empty: the one held on that day."),
        ),
        Column(
            "document", "Dokumen", cells.line_cell, aliases=("Nomor PAK", "No PAK", "No. PAK", "Dasar"),
            example="PAK 12/2022", width=28,
            help=text("The document it stands in."),
        ),
    ),
)  # fmt: skip
_AS_OF = CREDIT_OPENING.at("as_of")
