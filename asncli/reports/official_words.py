"""Words and parts that the official forms share: periods, identities, figures, signatures, the stamp."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from asncli.reports.indicator_lines import Target
from asncli.reports.official import FormLine, FormPlan, Outcome, Party, PersonForms
from asncli.reports.official_paper import DOTS, Cell, Grid, Lines, Sides, Signatures, Signed
from asncli.terms import (
    Aspect,
    Period,
    PeriodKind,
    PlanStatus,
    Status,
    hundredths_text,
    indonesian_date,
    quantity_text,
)

APPROACH = "PENDEKATAN HASIL KERJA KUANTITATIF"
RHYTHM = (
    "Penilaian per semester adalah irama instansi sendiri; periode menurut peraturan adalah bulanan atau triwulanan,"
    " dan tahunan."
)
_STAMPS = {Status.INCOMPLETE: "BELUM LENGKAP", Status.OBJECTED: "DALAM KEBERATAN", Status.FINAL: ""}
_PLAN_STAMPS = {
    PlanStatus.DRAFT: "DRAF",
    PlanStatus.SUBMITTED: "BELUM DISETUJUI",
    PlanStatus.RETURNED: "DIKEMBALIKAN",
    PlanStatus.APPROVED: "",
}
_ASPECTS = {str(one): one.label for one in Aspect}
_LACKING = {"plan": "SKP yang dapat dinilai", "behaviour": "rating perilaku kerja"}
_NAMED = 3  # pieces of evidence; of the others only the number
_ROMAN = ("I", "II", "III", "IV")


def period_words(period: Period) -> str:
    """Name a period as the forms do: AKHIR for a year, else TRIWULAN II, SEMESTER I, BULAN JUNI."""
    match period.kind:
        case PeriodKind.YEAR:
            return "AKHIR"
        case PeriodKind.MONTH:
            return f"BULAN {period.label.split()[0].upper()}"
        case _:
            return f"{period.label.split()[0].upper()} {_ROMAN[period.number - 1]}"


def span_words(first: date, last: date) -> str:
    """Write the days of a period as the forms do: ``1 JANUARI SD 31 DESEMBER TAHUN 2026``."""
    begins = indonesian_date(first).rsplit(" ", 1)[0]
    ends, year = indonesian_date(last).rsplit(" ", 1)
    return f"{begins} SD {ends} TAHUN {year}".upper()


def heading(forms: PersonForms, first: date, last: date) -> Sides:
    """The line of agency and period below the title."""
    return Sides(forms.agency.upper(), f"PERIODE PENILAIAN: {span_words(first, last)}")


def identity(forms: PersonForms, widths: Sequence[int], plan: FormPlan | None = None) -> Grid:
    """Who is assessed, and by whom, side by side; of a ``plan`` that ended earlier as they were then."""
    person, assessor = (plan and plan.parties) or (forms.person, forms.assessor)
    rows: list[Sequence[Cell]] = [
        [Cell("NO", look="head"), Cell("PEGAWAI YANG DINILAI", 2, look="head"),
         Cell("NO", look="head"), Cell("PEJABAT PENILAI KINERJA", 2, look="head")]
    ]  # fmt: skip
    both = zip(party_lines(person), assessor_lines(forms, assessor), strict=True)
    for number, ((name, mine), (other, theirs)) in enumerate(both, 1):
        no = Cell(str(number), look="centre")
        rows.append([no, Cell(name), Cell(mine), no, Cell(other), Cell(theirs)])
    return Grid(widths, rows)


def party_lines(party: Party) -> list[tuple[str, str]]:
    """The five lines of somebody's identity; dots where something is not known."""
    return [
        ("NAMA", party.name or DOTS),
        ("NIP", party.nip or DOTS),
        ("PANGKAT/GOL. RUANG", party.rank or DOTS),
        ("JABATAN", party.position or DOTS),
        ("UNIT KERJA", party.unit or DOTS),
    ]


def assessor_lines(forms: PersonForms, assessor: Party) -> list[tuple[str, str]]:
    """The five lines of the assessor; whoever assesses a leader stands with the INSTANSI, not with a unit."""
    *lines, unit = party_lines(assessor)
    return [*lines, ("INSTANSI", forms.agency if assessor.name else DOTS) if forms.leads else unit]


def signer(role: str, party: Party, day: date | None = None) -> Signed:
    """Who signs, with room for the place, and for the date where none is on record."""
    place = f"...................., {indonesian_date(day) if day else '....................'}"
    return Signed(place, role, party.name, party.nip)


def both_sign(forms: PersonForms, plan: FormPlan | None = None) -> Signatures:
    """The employee at the left, the assessor at the right; the receipt of an evaluation is no day of its ``plan``."""
    person, assessor = (plan and plan.parties) or (forms.person, forms.assessor)
    return Signatures(
        [
            signer("PEGAWAI YANG DINILAI", person, None if plan else forms.received_on),
            signer("PEJABAT PENILAI KINERJA", assessor),
        ]
    )


def rhythm(period: Period) -> list[Lines]:
    """Say that a semester is the agency's own rhythm; nothing of other periods."""
    return [Lines([RHYTHM], "note")] if period.kind is PeriodKind.SEMESTER else []


def target_words(target: Target | None, measure: str | None) -> str:
    """Write a target with its measure: ``12,5 persen``, ``90 – 100 nilai``."""
    if target is None:
        return ""
    ends = target if isinstance(target, tuple) else (target,)
    said = " – ".join(quantity_text(end, ",") for end in ends)
    return f"{said} {measure}" if measure else said


def period_target_words(line: FormLine) -> str:
    """Write the target of the plan, and that of the period where it is another one."""
    whole = target_words(line.target, line.measure)
    if line.figures is None or line.figures.target == line.target:
        return whole
    own = target_words(line.figures.target, line.measure) if line.figures.due else "tidak ada yang jatuh tempo"
    return f"{whole}\nPeriode ini: {own}" if whole else f"Periode ini: {own}"


def actual_words(line: FormLine) -> str:
    """Write what was done with its achievement and evidence, or that nothing is on record."""
    said = []
    if line.figures is not None and line.figures.actual is not None:
        done = target_words(line.figures.actual, line.measure)
        said.append(f"{done}\nCapaian: {hundredths_text(line.figures.achievement, ',')}%" if line.figures.due else done)
    elif line.figures is None or line.figures.due:
        said.append("belum ada realisasi")
    if line.evidence:
        said.append("Bukti dukung: " + "; ".join(line.evidence[:_NAMED]))
        if more := len(line.evidence) - _NAMED:
            said[-1] += f"; dan {more} lainnya" if more > 0 else ""
    return "\n".join(said)


def aspect_words(line: FormLine) -> str:
    """Write the aspek; nothing where none was said."""
    return _ASPECTS.get(line.aspect or "", line.aspect or "")


def stamp(outcome: Outcome | None) -> str:
    """Say that an evaluation is not final; nothing where it is."""
    return "" if outcome is None else _STAMPS.get(outcome.status, "SEMENTARA")


def without(outcome: Outcome) -> str:
    """Say what an evaluation became final without, and why; nothing where nothing was missing."""
    if not outcome.decided or not outcome.missing or not outcome.reason:
        return ""
    lacking = ", ".join(_LACKING.get(code, f"realisasi {code}") for code in outcome.missing)
    return f"Ditetapkan tanpa {lacking}, karena: {outcome.reason}"


def plan_stamp(status: PlanStatus) -> str:
    """Say that a plan is not approved; nothing where it is."""
    return _PLAN_STAMPS[status]
