"""The official forms of a person, as papers to be printed; what the list of reports says of them."""

from __future__ import annotations

from asncli.reports.official import FormKind, PersonForms
from asncli.reports.official_document import dokumen
from asncli.reports.official_evaluation import evaluasi
from asncli.reports.official_paper import Paper
from asncli.reports.official_plan import lampiran, skp

NAME = "forms"
TITLE = "Formulir Resmi"
ABOUT = "SKP, Lampiran SKP, Evaluasi Kinerja, dan Dokumen Evaluasi Kinerja untuk dicetak dan ditandatangani."
FORMS = ("pdf", "xlsx")
_MADE = {
    FormKind.SKP: skp,
    FormKind.LAMPIRAN: lampiran,
    FormKind.EVALUASI: evaluasi,
    FormKind.DOKUMEN: dokumen,
}


def papers(forms: PersonForms, kind: FormKind) -> list[Paper]:
    """The papers of a kind; none where what the form is about is not there."""
    return _MADE[kind](forms)
