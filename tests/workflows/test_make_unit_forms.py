"""Workbooks go out to the units and come back filled in."""

from __future__ import annotations

import gettext
from pathlib import Path

import openpyxl
import pytest

from asncli.errors import AsnError
from asncli.rules.policy import load_policy
from asncli.store.database import raw_connection, session
from asncli.terms import Period, PeriodKind
from asncli.workflows.import_achievements import import_achievements
from asncli.workflows.import_ratings import import_ratings
from asncli.workflows.import_targets import import_targets
from asncli.workflows.make_unit_forms import Forms, Written, make_unit_forms
from tests.workflows.import_office import ALL, WRITER, counts
from tests.workflows.sound_office import BUDI, SITI, WAYAN, sound_office

S1, YEAR = Period(2026, PeriodKind.SEMESTER, 1), Period(2026, PeriodKind.YEAR)
IMPORTS = {"target": import_targets, "achievement": import_achievements, "rating": import_ratings}


def forms(path: Path, noun: str, folder: Path, period: Period = S1, *units: str) -> Forms:
    with session(path, write=False) as opened:
        return make_unit_forms(
            opened, noun, period, folder,
            policy=load_policy(), indonesian=gettext.NullTranslations().gettext, today=WRITER.today,
            units=units,
        )  # fmt: skip


def test_each_unit_gets_its_workbook_in_a_folder_that_is_made(tmp_path: Path) -> None:
    path, folder = sound_office(tmp_path / "a.db"), tmp_path / "kirim" / "s1"
    assert forms(path, "achievement", folder) == Forms(
        [Written("realisasi-2026-S1-dinas-pendidikan.xlsx", "Dinas Pendidikan", 1, 2),
         Written("realisasi-2026-S1-bidang-sd.xlsx", "Bidang SD", 2, 4)], []
    )  # fmt: skip
    sheet = openpyxl.load_workbook(folder / "realisasi-2026-S1-bidang-sd.xlsx")["Realisasi"]
    assert [row[0].value for row in sheet["A6:A9"]] == [BUDI, BUDI, WAYAN, WAYAN]


def test_people_without_a_unit_are_not_forgotten(tmp_path: Path) -> None:
    path = sound_office(tmp_path / "a.db", "UPDATE assignment SET unit_id = NULL WHERE employee_id = 1")
    made = forms(path, "rating", tmp_path / "kirim")
    assert [(one.file, one.people) for one in made.written] == [
        ("rating-2026-S1-bidang-sd.xlsx", 2), ("rating-2026-S1-tanpa-unit-kerja.xlsx", 1)
    ]  # fmt: skip
    assert made.empty == []


def test_a_unit_without_anybody_is_told_where_it_was_asked_for(tmp_path: Path) -> None:
    path = sound_office(tmp_path / "a.db", "UPDATE assignment SET unit_id = 1")
    assert forms(path, "rating", tmp_path / "a").empty == []
    assert forms(path, "rating", tmp_path / "b", S1, "D", "B").empty == ["Bidang SD"]


def test_nothing_is_overwritten_not_even_one_of_many(tmp_path: Path) -> None:
    path, folder = sound_office(tmp_path / "a.db"), tmp_path / "kirim"
    folder.mkdir()
    (folder / "rating-2026-S1-bidang-sd.xlsx").write_text("terisi")
    with pytest.raises(AsnError) as refused:
        forms(path, "rating", folder)
    assert refused.value.code == "file-exists"
    assert [(file.name, file.read_text()) for file in folder.iterdir()] == [("rating-2026-S1-bidang-sd.xlsx", "terisi")]


def test_where_nobody_has_anything_to_fill_in_nothing_is_made(tmp_path: Path) -> None:
    path = sound_office(tmp_path / "a.db")
    with pytest.raises(AsnError) as refused:
        forms(path, "achievement", tmp_path / "kirim", Period(2025, PeriodKind.YEAR))
    assert refused.value.code == "nothing-to-fill"
    assert not (tmp_path / "kirim").exists()


def test_a_folder_that_can_not_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("")
    with pytest.raises(AsnError) as refused:
        forms(sound_office(tmp_path / "a.db"), "rating", tmp_path / "berkas" / "s1")
    assert refused.value.code in {"folder-missing", "file-not-writable"}


@pytest.mark.parametrize(("noun", "period", "rows"), [("target", YEAR, 6), ("achievement", S1, 6), ("rating", S1, 3)])
def test_what_comes_back_untouched_changes_nothing(tmp_path: Path, noun: str, period: Period, rows: int) -> None:
    path = sound_office(
        tmp_path / "a.db",
        "UPDATE plan SET unit_id = 2, kind = 'plt', ends = '2026-11-30' WHERE employee_id = 2",
        "UPDATE planned_result SET parent_code = 'RHK-9', iku_code = 'IKU-1', weight = 123400, kind = 'tambahan'",
        "UPDATE indicator SET aspect = 'waktu', measure = 'hari', target_high = 150000, target_s1 = NULL,"
        " target_s2 = NULL WHERE id = 21",
        "UPDATE achievement SET value = 12345, evidence = 'https://contoh.example', obstacle = '-x', follow_up = 'y'",
        "UPDATE rating SET assessor_nip = NULL, new_idea = 0, feedback = 'Tertib' WHERE employee_id = 1",
    )
    made = forms(path, noun, tmp_path / "kirim", period)
    files = [tmp_path / "kirim" / one.file for one in made.written]
    with session(path, write=True) as opened:
        results = IMPORTS[noun](opened, files, options=ALL, writer=WRITER)
    assert [problem for result in results for problem in result.problems] == []
    assert tuple(map(sum, zip(*map(counts, results), strict=True))) == (rows, 0, 0, rows, 0)


def test_what_comes_back_filled_in_is_stored_in_one_batch(tmp_path: Path) -> None:
    path = sound_office(tmp_path / "a.db", "DELETE FROM achievement WHERE day = '2026-06-30'", "DELETE FROM rating")
    folder = tmp_path / "kirim"
    files = [folder / one.file for one in forms(path, "achievement", folder).written]
    for file in files:
        book = openpyxl.load_workbook(file)
        book["Realisasi"]["J6"] = 7.5
        book.save(file)
    with session(path, write=True) as opened:
        results = import_achievements(opened, files, options=ALL, writer=WRITER)
    assert [(counts(result), result.batch, result.skipped) for result in results] == [
        ((1, 1, 0, 0, 0), 2, 5), ((1, 1, 0, 0, 0), 2, 7)
    ]  # fmt: skip
    again = forms(path, "achievement", folder / "lagi").written[0].file
    sheet = openpyxl.load_workbook(folder / "lagi" / again)["Realisasi"]
    assert [sheet[cell].value for cell in ("A6", "H6", "J6")] == [SITI, 10.5, 7.5]


def test_a_form_that_comes_back_as_it_went_out_states_no_direction_that_was_assumed(tmp_path: Path) -> None:
    path, folder = sound_office(tmp_path / "a.db", "UPDATE indicator SET assumed = 1 WHERE id < 13"), tmp_path / "k"
    forms(path, "target", folder, YEAR, "D")
    (sent,) = folder.glob("*.xlsx")

    def back() -> tuple[tuple[int, ...], list[tuple[object, ...]]]:
        with session(path, write=True) as opened:
            (found,) = import_targets(opened, [sent], options=ALL, writer=WRITER)
            assumed = raw_connection(opened).execute("SELECT id FROM indicator WHERE assumed ORDER BY id").fetchall()
        return counts(found), assumed

    assert back() == ((6, 0, 0, 6, 0), [(11,), (12,)])
    book = openpyxl.load_workbook(sent)
    sheet = book["SKP"]
    column = {cell.value: cell.column_letter for cell in sheet[5]}
    assert [sheet[f"{column['Arah Diasumsikan']}{row}"].value for row in (6, 7, 8)] == ["naik, jumlah"] * 2 + [None]
    assert sheet[f"{column['Arah Diasumsikan']}6"].protection.locked
    sheet[f"{column['Arah*']}7"] = "turun"
    book.save(sent)
    assert back() == ((6, 0, 1, 5, 0), [(11,)])
