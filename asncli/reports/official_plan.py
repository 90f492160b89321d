"""SKP and Lampiran SKP as papers (PermenPANRB 6/2022): what was agreed, with room for what is agreed by hand."""

from __future__ import annotations

from collections.abc import Sequence

from asncli.reports.official import FormLine, FormPlan, PersonForms
from asncli.reports.official_conduct import guidance
from asncli.reports.official_paper import Block, Cell, Grid, Lines, Paper
from asncli.reports.official_table import work_table
from asncli.reports.official_words import APPROACH, both_sign, heading, identity, plan_stamp, target_words
from asncli.terms import CoreValue, PlanKind

TITLE = "SASARAN KINERJA PEGAWAI"
_STAFF = "BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL"
_LEADERS = "BAGI PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI"
_LISTS = ("DUKUNGAN SUMBER DAYA", "SKEMA PERTANGGUNGJAWABAN", "KONSEKUENSI")
_ROOM = 5  # numbered lines to be filled in
_WIDTHS, _WIDTHS_LEADERS = (1, 5, 6, 2, 5, 5), (1, 6, 7, 5, 5)


def skp(forms: PersonForms) -> list[Paper]:
    """The SKP of a person: a paper for each plan that touches the period."""
    plans = _agreed(forms)
    return [_skp(forms, plan, _name("SKP", n, len(plans))) for n, plan in enumerate(plans, 1)]


def lampiran(forms: PersonForms) -> list[Paper]:
    """The Lampiran SKP for each plan; nothing of it is in the data, so its lines are left to be filled in."""
    plans = _agreed(forms)
    return [_lampiran(forms, plan, _name("Lampiran SKP", n, len(plans))) for n, plan in enumerate(plans, 1)]


def _agreed(forms: PersonForms) -> Sequence[FormPlan]:
    return forms.plans if forms.agreed is None else forms.agreed


def _name(name: str, number: int, of: int) -> str:
    return f"{name} {number}" if of > 1 else name


def _skp(forms: PersonForms, plan: FormPlan, name: str) -> Paper:
    titles = [TITLE, APPROACH, _LEADERS if forms.leads else _STAFF]
    if plan.kind is PlanKind.PLT:
        titles.append("SEBAGAI PELAKSANA TUGAS (PLT)")
    blocks: list[Block] = [
        Lines(titles, "title"),
        heading(forms, plan.begins, plan.ends),
        identity(forms, _WIDTHS, plan),
        work_table(forms, [plan], _WIDTHS_LEADERS if forms.leads else _WIDTHS, _target),
        _conduct(),
        both_sign(forms, plan),
    ]
    return Paper(name, "Sasaran Kinerja Pegawai", True, plan_stamp(plan.status), forms.foot, blocks)


def _target(line: FormLine) -> str:
    return target_words(line.target, line.measure)


def _lampiran(forms: PersonForms, plan: FormPlan, name: str) -> Paper:
    rows = []
    for said in _LISTS:
        rows.append([Cell(said, 2, look="band")])
        rows += [[Cell(f"{n}.", look="centre", lines=2), Cell("", lines=2)] for n in range(1, _ROOM + 1)]
    blocks: list[Block] = [
        Lines([f"LAMPIRAN {TITLE}"], "title"),
        heading(forms, plan.begins, plan.ends),
        identity(forms, (1, 5, 7, 1, 5, 5), plan),
        Grid((1, 23), rows),
        both_sign(forms, plan),
    ]
    return Paper(name, "Lampiran Sasaran Kinerja Pegawai", False, plan_stamp(plan.status), forms.foot, blocks)


def _conduct() -> Grid:
    """The seven values with their guidance, and room for what the leader expects in particular."""
    rows = [[Cell("PERILAKU KERJA", 3, look="band")]]
    for number, value in enumerate(CoreValue, 1):
        rows.append([Cell(str(number), rows=2, look="centre", kept=True), Cell(value.label, 2, look="strong")])
        rows.append([Cell(guidance(value)), Cell("Ekspektasi Khusus Pimpinan:")])
    return Grid((1, 11, 12), rows, head=1)
