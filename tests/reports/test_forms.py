"""The official forms by kind."""

from asncli.reports.forms import FORMS, papers
from asncli.reports.official import FormKind
from tests.reports.official_person import forms


def test_each_kind_has_its_papers() -> None:
    assert {str(kind): [paper.name for paper in papers(forms(), kind)] for kind in FormKind} == {
        "skp": ["SKP"], "lampiran": ["Lampiran SKP"], "evaluasi": ["Evaluasi Kinerja"],
        "dokumen": ["Dokumen Evaluasi"],
    }  # fmt: skip
    assert FORMS == ("pdf", "xlsx")
