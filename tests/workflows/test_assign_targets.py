"""Indicators are given to everybody in a jabatan."""

from __future__ import annotations

from pathlib import Path

import pytest

from asncli.errors import AsnError
from asncli.store.database import session
from asncli.store.plan_lists import Wanted
from asncli.workflows.approve_plans import approve_plans
from asncli.workflows.assign_targets import Whom, assign_targets
from asncli.workflows.importing import ImportOptions, ImportResult
from tests.cli.small_office import BUDI, SITI, WAYAN, Line, indicator
from tests.workflows.import_office import ALL, GOOD, WRITER, asked, codes, counts, file
from tests.workflows.nursing_office import model, nursing

TARGETS = (
    "SELECT e.nip, p.year, i.code, i.target / 10000 FROM indicator i JOIN plan p ON p.id = i.plan_id"
    " JOIN employee e ON e.id = p.employee_id ORDER BY e.nip, p.year, i.code"
)
NURSES = Whom("perawat*", year=2026)


def assign(
    path: Path, *lines: Line, whom: Whom = NURSES, options: ImportOptions = ALL, dry_run: bool = False
) -> ImportResult:
    with session(path, write=True, dry_run=dry_run) as opened:
        (found,) = assign_targets(opened, [file("SKP", lines)], whom, options=options, writer=WRITER, dry_run=dry_run)
    return found


def test_a_sheet_without_nip_and_year_goes_to_everybody_whose_jabatan_fits(tmp_path: Path) -> None:
    path = nursing(tmp_path / "k.db")
    found = assign(path, model(), model("IKI-02", Target=5))
    assert (counts(found), found.more) == ((6, 6, 0, 0, 0), {"people": 3, "left_out": [], "lines": 2})
    assert asked(path, TARGETS) == [
        (nip, 2026, code, target) for nip in (BUDI, SITI, WAYAN) for code, target in (("IKI-01", 12), ("IKI-02", 5))
    ]
    assert counts(assign(path, model(), model("IKI-02", Target=5))) == (6, 0, 0, 6, 0)


def test_only_those_of_a_unit_get_them_and_the_year_of_the_sheet_comes_first(tmp_path: Path) -> None:
    path = nursing(tmp_path / "k.db")
    assign(path, {**model(), "Tahun": 2027}, whom=Whom("Perawat*", "puskesmas b", 2026))
    assert asked(path, TARGETS) == [(WAYAN, 2027, "IKI-01", 12)]


def test_whoever_can_not_get_them_is_named_with_the_reason(tmp_path: Path) -> None:
    path = nursing(tmp_path / "k.db", indicator(SITI), indicator(BUDI, Indikator="Lain"))
    with session(path, write=True) as opened:
        approve_plans(opened, Wanted(WRITER.today, SITI), WRITER, year=2026)
    found = assign(path, model(Target=30), whom=Whom("Perawat*", year=2026, shared=True))
    assert [(one["nip"], one["code"], str(one["reason"])) for one in left_out(found)] == [
        (BUDI, "indicator-other", "The code means another indicator in this plan"),
        (SITI, "plan-approved", "The plan is approved"),
    ]
    assert asked(path, TARGETS)[-1] == (WAYAN, 2026, "IKI-01", 30)


def left_out(found: ImportResult) -> list[dict[str, object]]:
    listed = found.more["left_out"]
    assert isinstance(listed, list)
    return listed


def test_shares_and_what_is_not_divided_are_said(tmp_path: Path) -> None:
    path = nursing(tmp_path / "k.db")
    whom = Whom("Perawat*", year=2026, shared=True)
    found = assign(path, model(Target=100), model("IKI-02", Rekap="rata-rata"), whom=whom)
    assert [str(notice) for notice in found.notices] == [
        "Indicators: 2; given to people: 3",
        "Targets divided by 3, rounded to four places; the first people by NIP bear the difference, so that the sum is"
        " exact.",
        "Not divided, for their Rekap is not jumlah: IKI-02; everybody has the whole target.",
    ]
    assert asked(path, "SELECT sum(target) FROM indicator WHERE code = 'IKI-01'") == [(1_000_000,)]


def test_a_target_too_small_to_be_shared_is_refused_and_nobody_gets_anything(tmp_path: Path) -> None:
    path = nursing(tmp_path / "k.db")
    whom = Whom("Perawat*", year=2026, shared=True)
    with pytest.raises(AsnError) as refused:
        assign(path, model(), model("IKI-02", Target="0,0002"), whom=whom, options=GOOD)
    assert (refused.value.code, str(refused.value.message)) == (
        "target-too-small",
        "Too small to be shared by 3 people at four decimals: IKI-02 (0.0002); nothing was stored.",
    )
    assert asked(path, "SELECT count(*) FROM plan") == [(0,)]
    assert counts(assign(path, model(), model("IKI-02", Target="0,0003"), whom=whom)) == (6, 6, 0, 0, 0)


def test_plans_on_the_same_days_are_told(tmp_path: Path) -> None:
    path = nursing(tmp_path / "k.db", {**indicator(SITI), "Mulai": "01/03/2026"})
    found = assign(path, {**model("IKI-02"), "Mulai": "01/02/2026"}, whom=Whom("Perawat Ahli Pertama", year=2026))
    assert [str(notice) for notice in found.notices][-1] == "People who have another plan on the same days: 1"


def test_faults_of_the_sheet_are_told_with_their_cells_and_nobody_gets_anything(tmp_path: Path) -> None:
    path = nursing(tmp_path / "k.db")
    assert codes(assign(path, model(), model("IKI-02", Target=0))) == [("target-zero", "E3")]
    assert codes(assign(path, model(), {**model("IKI-02"), "Unit Kerja": "Tak Ada"})) == [("unit-unknown", "H3")]
    assert codes(assign(path, model(), whom=Whom("Perawat*"))) == [("value-missing", None)]
    assert asked(path, TARGETS) == []
    wrong = ({**model("IKI-02"), "Unit Kerja": "Tak Ada"}, model("IKI-03", Target=0))
    assert counts(assign(path, model(), *wrong, options=GOOD)) == (5, 3, 0, 0, 2)
    assert [code for _, _, code, _ in asked(path, TARGETS)] == ["IKI-01"] * 3


def test_a_dry_run_counts_and_stores_nothing(tmp_path: Path) -> None:
    path = nursing(tmp_path / "k.db")
    found = assign(path, model(), dry_run=True)
    assert (counts(found), found.batch, asked(path, TARGETS)) == ((3, 3, 0, 0, 0), None, [])


def test_a_jabatan_that_nobody_has_is_refused(tmp_path: Path) -> None:
    with pytest.raises(AsnError) as refused:
        assign(nursing(tmp_path / "k.db"), model(), whom=Whom("Dokter*", year=2026))
    assert (refused.value.code, str(refused.value.message)) == (
        "nobody-in-post", "Nobody in service has a jabatan that fits Dokter*",
    )  # fmt: skip
