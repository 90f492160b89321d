"""The table HASIL KERJA of SKP and Evaluasi Kinerja: sections, planned results, a row for each indicator."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from asncli.reports.official import FormLine, FormPlan, FormResult, PersonForms
from asncli.reports.official_paper import Cell, Grid
from asncli.reports.official_words import aspect_words, span_words
from asncli.terms import PlanKind, ResultKind

SERVED = "RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI"
_STAFF = ("NO", SERVED, "RENCANA HASIL KERJA", "ASPEK", "INDIKATOR KINERJA INDIVIDU", "TARGET")
_LEADERS = ("NO", "RENCANA HASIL KERJA", "INDIKATOR KINERJA INDIVIDU", "TARGET", "PERSPEKTIF")
_SECTIONS = {ResultKind.UTAMA: "A. UTAMA", ResultKind.TAMBAHAN: "B. TAMBAHAN"}
Words = Callable[[FormLine], str]


def work_table(
    forms: PersonForms,
    plans: Sequence[FormPlan],
    widths: Sequence[int],
    target: Words,
    more: Sequence[tuple[str, Words]] = (),
) -> Grid:
    """The table of these plans; ``more`` are further columns with their headings.

    Widths are those of the form for JPT and leaders (with Perspektif, which is filled in by hand) or of the one for
    all others, as the person ``leads`` or not.
    """
    headings = (*(_LEADERS if forms.leads else _STAFF), *(name for name, _ in more))
    rows: list[list[Cell]] = [
        [Cell("HASIL KERJA", len(widths), look="band")],
        [Cell(said, look="head") for said in headings],
        [Cell(f"({n})", look="head") for n in range(1, len(headings) + 1)],
    ]
    for plan in plans:
        if len(plans) > 1:
            rows.append([Cell(_of_plan(plan), len(widths), look="strong")])
        rows += _sections(plan, len(widths), leads=forms.leads, target=target, more=[words for _, words in more])
    if not plans:
        rows.append([Cell("belum ada SKP", len(widths), look="centre")])
    return Grid(tuple(widths), rows, head=3)


def _of_plan(plan: FormPlan) -> str:
    kind = f" ({plan.kind.label})" if plan.kind is PlanKind.PLT else ""
    return f"SKP {span_words(plan.begins, plan.ends)}{kind}"


def _sections(plan: FormPlan, width: int, *, leads: bool, target: Words, more: Sequence[Words]) -> Iterator[list[Cell]]:
    before = 0
    for kind, name in _SECTIONS.items():
        yield [Cell(name, width, look="strong")]
        found = [result for result in plan.results if result.kind is kind]
        for number, result in enumerate(found, before + 1):
            yield from _result(number, result, leads=leads, target=target, more=more)
        if not found:
            yield [Cell("-", look="centre"), Cell("", width - 1)]
        before += len(found)


def _result(
    number: int, result: FormResult, *, leads: bool, target: Words, more: Sequence[Words]
) -> Iterator[list[Cell]]:
    """Rows of one planned result; number and words stand once, over the rows of all its indicators."""
    over = len(result.lines)
    served = [] if leads else [Cell(result.served, rows=over)]
    first = [Cell(str(number), rows=over, look="centre"), *served, Cell(result.title, rows=over)]
    for line in result.lines:
        aspect, perspective = ([], [Cell()]) if leads else ([Cell(aspect_words(line))], [])
        rest = [Cell(words(line)) for words in more]
        yield [*first, *aspect, Cell(line.indicator), Cell(target(line)), *perspective, *rest]
        first = []
