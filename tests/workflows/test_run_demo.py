"""Making the demo ready."""

from __future__ import annotations

from pathlib import Path

import pytest

from asncli.errors import AsnError
from asncli.workflows.run_demo import prepare_demo


def test_workbooks_are_written_and_the_way_leads_to_the_report(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "folder"
    demo = prepare_demo(folder)
    named = {Path(word).name for step in demo.steps for word in step.words if word.endswith(".xlsx")}
    written = {path.name for path in folder.iterdir()}
    assert named - written == {"laporan.xlsx", "tolak.xlsx"}
    assert written - named == {"pegawai-perbaikan.xlsx"}
    assert (demo.database, demo.report) == (folder / "demo.db", folder / "laporan.xlsx")
    assert len(demo.afterwards) == 4


def test_an_empty_folder_is_taken_and_one_in_use_refused(tmp_path: Path) -> None:
    prepare_demo(tmp_path)
    with pytest.raises(AsnError) as refused:
        prepare_demo(tmp_path)
    assert (refused.value.code, refused.value.exit_code) == ("demo-folder-in-use", 3)
