"""Making the demo ready."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from asncli.errors import AsnError
from asncli.workflows.run_demo import prepare_demo

TODAY = date(2026, 7, 20)


def test_workbooks_are_written_and_the_way_leads_to_the_report(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "folder"
    demo = prepare_demo(folder, TODAY)
    named = {Path(word).name for step in (*demo.steps, *demo.follows) for word in step.words if word.endswith(".xlsx")}
    written = {path.name for path in folder.iterdir()}
    assert named - written == {"laporan.xlsx", "tolak.xlsx"}
    assert written - named == {"pegawai-perbaikan.xlsx"}
    assert (demo.database, demo.report) == (folder / "demo.db", folder / "laporan.xlsx")
    assert (len(demo.afterwards), len(demo.lists)) == (4, 7)


def test_an_empty_folder_is_taken_and_one_in_use_refused(tmp_path: Path) -> None:
    prepare_demo(tmp_path, TODAY)
    with pytest.raises(AsnError) as refused:
        prepare_demo(tmp_path, TODAY)
    assert (refused.value.code, refused.value.exit_code) == ("demo-folder-in-use", 3)


def test_before_the_semester_is_over_nobody_is_coached_or_talked_to_about_it(tmp_path: Path) -> None:
    early, late = (
        [step.words[:2] for step in prepare_demo(tmp_path / day.isoformat(), day).follows]
        for day in (date(2026, 7, 2), TODAY)
    )
    assert [words for words in late if words not in early] == [("coaching", "open"), ("dialogue", "add")]
