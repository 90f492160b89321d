"""What the public says of units, in a report."""

from __future__ import annotations

from asncli.reports.public_voice import SILENT, Voice, Voices, gathered, note, of_unit, pages
from asncli.reports.recap import in_tree_order
from asncli.reports.report import Leaf
from asncli.reports.semester import build
from tests.reports.made import UNITS, person, semester

NRR = (36207, 34828, 34483, 40000, 35172, 36207, 36552, 36207, 39655)
HEARD = Voice(29, 9148, "A", "Sangat Baik", 125, NRR)
FEW = Voice(4, None, None, None, None, (None,) * 9, ("2026-S1", "2026-S2"))
VOICES = Voices({1: "istimewa"}, {1: HEARD, 3: FEW}, {1: ["Tambah kursi", "tambah  KURSI", "Parkir"]}, 10)


def test_the_columns_of_a_unit_are_empty_where_nothing_is_known() -> None:
    assert of_unit(VOICES, 1) == ("istimewa", 9148, "A", 29)
    assert of_unit(VOICES, 3) == (None, None, None, 4)
    assert of_unit(SILENT, 1) == (None, None, None, None)


def test_the_public_has_a_page_of_figures_and_one_of_words() -> None:
    figures, words = (page.tables[0] for page in pages(in_tree_order(UNITS), VOICES))
    assert list(figures.rows) == [
        (Leaf(0, "Dinas"), "D", 29, 9148, "A", "Sangat Baik", 125, *NRR, ""),
        (Leaf(0, "Kecamatan"), "K", 4, None, None, None, None, *[None] * 9,
         "responden kurang dari 10; jawaban 2026-S1, 2026-S2 digabung"),
    ]  # fmt: skip
    assert list(words.rows) == [("Dinas", "D", "Tambah kursi", 2), ("Dinas", "D", "Parkir", 1)]
    assert pages(in_tree_order(UNITS), SILENT) == []


def test_the_same_words_stand_once_as_first_written() -> None:
    assert gathered(["Baik", "baik ", "Lama"]) == [("Baik", 2), ("Lama", 1)]


def test_the_note_names_the_weights_and_the_minimum() -> None:
    assert "bobot unsur tepat 1/9; unit dengan responden kurang dari 10" in note(VOICES)
    assert "0,11" in note(Voices(weights="0.11"))


def test_the_semester_report_has_units_that_only_the_public_knows_and_says_how_the_figures_were_made() -> None:
    report = build(semester([person(1)], voices=VOICES))
    (units,) = report.page("Rekap Unit").tables
    assert [(row[0].name, row[3], row[-4:]) for row in units.rows] == [
        ("Dinas", 1, ("istimewa", 9148, "A", 29)),
        ("Kecamatan", 0, (None, None, None, 4)),
    ]
    assert units.totals
    assert units.totals[-4:] == (None, None, None, 33)
    assert [page.name for page in report.pages][4:6] == ["Suara Masyarakat", "Saran Masyarakat"]
    assert note(VOICES) in report.head["notes"]
