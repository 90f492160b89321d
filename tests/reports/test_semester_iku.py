"""The pages of IKU in the semester report."""

from __future__ import annotations

from dataclasses import replace

from asncli.reports.report import Prose
from asncli.reports.semester import build
from asncli.reports.semester_iku import NO_IKU, IkuLine, IkuScore, IkuState, UnitMean, iku_pages
from tests.reports.made import person, semester

LINE = IkuLine("IKU-1", "APS", 1, "D", "Dinas", "persen", "naik", "terakhir", 980_000, 980_000, 970_200, "2026-06-30",
               9_900, IkuState.SCORED)  # fmt: skip
SILENT = LINE._replace(code="IKU-2", actual=None, last=None, achievement=None, state=IkuState.NO_ACTUAL)
SCORE = IkuScore([LINE, SILENT], [UnitMean("D", "Dinas", 2, 1, 9_900)])


def test_units_have_a_page_with_a_note_and_every_iku_one_of_its_own() -> None:
    means, every = iku_pages(SCORE)
    assert list(means.tables[0].rows) == [("Dinas", "D", 2, 1, 9_900)]
    assert [row[-2:] for row in every.tables[0].rows] == [(9_900, IkuState.SCORED), (None, IkuState.NO_ACTUAL)]
    note = means.blocks[-1]
    assert isinstance(note, Prose)
    assert "IKU tanpa realisasi disebut tanpa angka" in note.lines[0]


def test_the_report_has_the_pages_where_there_is_a_renstra() -> None:
    assert iku_pages(NO_IKU) == []
    names = [page.name for page in build(replace(semester([person(1)]), ikus=SCORE)).pages]
    assert names[names.index("Tiga Aspek") + 1 : names.index("Rincian Indikator")] == ["Capaian IKU", "Rincian IKU"]
