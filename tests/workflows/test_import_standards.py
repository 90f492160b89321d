"""Standards of jabatan come in."""

from __future__ import annotations

from pathlib import Path

from asncli.store.database import session
from asncli.workflows.import_standards import import_standards
from asncli.workflows.importing import ImportResult
from tests.cli.small_office import Line
from tests.workflows.import_office import ALL, WRITER, asked, codes, counts, file
from tests.workflows.nursing_office import nursing


def line(position: str = "Perawat*", minimum: int = 12, **more: object) -> dict[str, object]:
    return {"Jabatan": position, "Kode": "IKI-01", "Indikator": "Ukuran", "Target Minimum": minimum, **more}


def imported(path: Path, *lines: Line) -> ImportResult:
    with session(path, write=True) as opened:
        (found,) = import_standards(opened, [file("Standar", lines)], options=ALL, writer=WRITER)
    return found


def test_standards_are_imported_again_without_change_and_corrected(tmp_path: Path) -> None:
    path = nursing(tmp_path / "k.db")
    rows = [line(), line(Jenjang="Ahli Muda"), line("Guru*", Satuan="siswa")]
    assert counts(imported(path, *rows)) == (3, 3, 0, 0, 0)
    assert counts(imported(path, *rows[:2], line("Guru*", Satuan="murid"))) == (3, 0, 1, 2, 0)
    assert asked(path, "SELECT measure FROM standard WHERE position = 'Guru*'") == [("murid",)]


def test_the_same_jabatan_in_other_letters_is_no_second_one(tmp_path: Path) -> None:
    path = nursing(tmp_path / "k.db")
    found = imported(path, line(), line("PERAWAT*", 5), line("*"))
    assert codes(found) == [("duplicate-conflict", "A3"), ("position-pattern-empty", "A4")]
    assert asked(path, "SELECT count(*) FROM standard") == [(0,)]
