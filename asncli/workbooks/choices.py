"""Reading closed lists in the spellings that offices use."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from asncli.terms import (
    Aspect,
    Direction,
    EmployeeKind,
    Labelled,
    PlanDecision,
    PlanKind,
    Rating,
    Recap,
    ResultKind,
    Sex,
)
from asncli.workbooks.raw import NOTHING, Fault, Parse, Raw, folded_words, written


def choice(
    members: type[Labelled], spellings: Mapping[str, Labelled] | None = None, unknown: str = "value-unknown"
) -> Parse:
    """Make a parser of a closed list: codes, labels and further spellings; case and punctuation do not count."""
    known = {folded_words(said): member for member in members for said in (member.value, member.label)}
    known |= {folded_words(said): member for said, member in (spellings or {}).items()}
    choices = ", ".join(member.label for member in members)

    def parse(raw: Raw, today: date) -> Labelled | Fault | None:
        said = written(raw)
        if said in NOTHING:
            return None
        return known.get(folded_words(said)) or Fault(unknown, {"choices": choices})

    return parse


sex = choice(
    Sex,
    dict.fromkeys(("M", "LK", "Lk.", "Pria", "Laki laki", "Laki", "Male", "1"), Sex.MALE)
    | dict.fromkeys(("F", "W", "PR", "Wanita", "Perempuan", "Female", "2"), Sex.FEMALE),
)
direction = choice(Direction)
recap = choice(Recap, {"rerata": Recap.RATA_RATA, "rata2": Recap.RATA_RATA, "maksimum": Recap.TERTINGGI})
result_kind = choice(ResultKind)
plan_decision = choice(PlanDecision)
plan_kind = choice(PlanKind, {"Plt.": PlanKind.PLT, "Plh": PlanKind.PLT, "Definitive": PlanKind.DEFINITIF})
aspect = choice(Aspect)
rating = choice(
    Rating,
    dict.fromkeys(("Diatas Ekspektasi", "Di atas", "Diatas"), Rating.ABOVE)
    | dict.fromkeys(("Sesuai",), Rating.MEETS)
    | dict.fromkeys(("Dibawah Ekspektasi", "Di bawah", "Dibawah"), Rating.BELOW),
    unknown="rating-unknown",
)

_NON_ASN = re.compile(
    r"\b(thl|phl|tkk|tks|gtt|ptt|honor|honorer|honda|non ?asn|non ?pns|kontrak|sukarela|sukarelawan|outsourcing"
    r"|pramubakti|magang|tenaga harian lepas|pegawai tidak tetap)\b"
)
_PART_TIME = re.compile(r"\bparuh waktu\b")
_PPPK = re.compile(r"\b(pppk|p3k|pegawai pemerintah dengan perjanjian kerja)\b")
_PNS = re.compile(r"\b(pns|cpns|pegawai negeri sipil)\b")
# Who is not, or is no more: no kind of employee.
_NO_MORE = re.compile(r"\b(bukan|pensiun|pensiunan|purna|mantan|eks)\b")
_LEGAL = re.compile(
    r"\b(aktif|pensiun\w*|mpp|tugas belajar|ijin belajar|izin belajar|cltn|cuti|diberhentikan|pemberhentian|berhenti"
    r"|uang tunggu|masa persiapan|meninggal|wafat|tewas|diperbantukan|dipekerjakan|dpb|dpk|penugasan|skorsing|hukuman"
    r"|perpanjangan|pindah|mutasi|pejabat negara|kepala desa|penerima)\b"
)


def is_legal_status(said: str) -> bool:
    """Say whether words tell a kedudukan hukum, as Aktif, Tugas Belajar or CLTN."""
    return _LEGAL.search(folded_words(said)) is not None


def kind(raw: Raw, today: date) -> EmployeeKind | Fault | None:
    """Read jenis pegawai out of words such as ``PNS Daerah`` or ``PPPK Penuh Waktu``; honorer are no ASN."""
    said = written(raw)
    if said in NOTHING:
        return None
    words = folded_words(said)
    if _NON_ASN.search(words) and not _PPPK.search(words):
        return Fault("non-asn")
    if _NO_MORE.search(words):
        return Fault("value-unknown", {"choices": ", ".join(member.label for member in EmployeeKind)})
    if _PART_TIME.search(words):
        return EmployeeKind.PPPK_PARUH_WAKTU
    if _PPPK.search(words):
        return EmployeeKind.PPPK
    if _PNS.search(words):
        return EmployeeKind.PNS
    return Fault("value-unknown", {"choices": ", ".join(member.label for member in EmployeeKind)})


def yes_no(raw: Raw, today: date) -> bool | Fault | None:
    """Read ya or tidak."""
    said = written(raw)
    if said in NOTHING:
        return None
    words = folded_words(said)
    if words in {"ya", "y", "yes", "ada", "true", "1"}:
        return True
    return (
        False if words in {"tidak", "t", "no", "n", "false", "0"} else Fault("value-unknown", {"choices": "ya, tidak"})
    )
