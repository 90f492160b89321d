"""How far the plans are in e-Kinerja BKN comes in, also by the way of the plans."""

from __future__ import annotations

from pathlib import Path

import pytest

from asncli.errors import AsnError
from asncli.store.database import session
from asncli.workflows.import_bkn_plans import import_bkn_plans
from asncli.workflows.import_targets import import_targets
from asncli.workflows.importing import ImportResult
from tests.cli.small_office import SITI, indicator
from tests.workbooks.books import xlsx
from tests.workflows.import_office import ALL, WRITER, asked, codes, counts, file, office

_HEADINGS = ["skp_id", "nip", "nama", "jabatan", "unit", "skp_status", "skp_model", "periode_awal", "periode_akhir",
             "is_plt_plh", "nama_atasan"]  # fmt: skip


def report(*lines: tuple[str, str, str]) -> tuple[str, bytes]:
    """A report with number, NIP and state of each plan."""
    rows = [
        [skp, nip, "Nama", "Guru", "SMP 1", status, "Model PNS", "2026-01-01", "2026-12-31", "false", "Budi"]
        for skp, nip, status in lines
    ]
    return "laporan.xlsx", xlsx({"Laporan": [["LAPORAN SKP TAHUN 2026"], ["Instansi Contoh"], _HEADINGS, *rows]})


def imported(path: Path, *files: tuple[str, bytes], dry_run: bool = False) -> list[ImportResult]:
    with session(path, write=True) as opened:
        return import_targets(opened, files, options=ALL, writer=WRITER, dry_run=dry_run)


def test_the_states_of_plans_are_stored_and_a_later_report_changes_them(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    with session(path, write=True) as opened:
        (found,) = import_bkn_plans(opened, [report(("a1", SITI, "draft"))], options=ALL, writer=WRITER)
    assert counts(found) == (1, 1, 0, 0, 0)
    (again,) = imported(path, report(("a1", SITI, "draft")))
    assert counts(again) == (1, 0, 0, 1, 0)
    (later,) = imported(path, report(("a1", SITI, "persetujuan")))
    assert counts(later) == (1, 0, 1, 0, 0)
    assert asked(path, "SELECT begins, ends, status, position, acting, superior, skp_id FROM bkn_plan") == [
        ("2026-01-01", "2026-12-31", "persetujuan", "Guru", 0, "Budi", "a1")
    ]


def test_importing_targets_notices_a_report_and_says_so(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    (found,) = imported(path, report(("a1", SITI, "pengajuan")))
    assert [str(notice) for notice in found.notices] == [
        "A report of SKP from e-Kinerja BKN: how far the plans are there was read; it holds no targets."
    ]
    assert asked(path, "SELECT count(*) FROM indicator") == [(0,)]
    assert asked(path, "SELECT status FROM bkn_plan") == [("pengajuan",)]
    assert asked(path, "SELECT count(*) FROM batch") == [(2,)]


def test_somebody_unknown_is_refused(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    (found,) = imported(path, report(("a1", "198001012005011009", "draft")))
    assert codes(found) == [("nip-unknown", "B4")]
    assert asked(path, "SELECT count(*) FROM bkn_plan") == [(0,)]


def test_reports_and_plans_are_not_imported_together(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    with pytest.raises(AsnError) as refused:
        imported(path, file("SKP", [indicator()]), report(("a1", SITI, "draft")))
    assert refused.value.code == "header-not-found"
    assert str(refused.value.hint) == "Import the reports on their own, then the SKP."
    assert asked(path, "SELECT count(*) FROM batch") == [(1,)]


def test_a_file_that_is_neither_is_refused_as_before(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    with pytest.raises(AsnError) as refused:
        imported(path, ("a.csv", b"a;b\n1;2\n"))
    assert refused.value.code == "header-not-found"
