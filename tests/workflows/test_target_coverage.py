"""Where plans, leaders' results and IKU do not meet is found, by unit and in words."""

from pathlib import Path

import pytest

from asncli.errors import AsnError
from asncli.rules.policy import load_policy
from asncli.store.database import raw_connection, session
from asncli.store.renaming import rename
from asncli.workflows.priority import find_priority
from asncli.workflows.target_coverage import Coverage, target_coverage
from tests.store.office import BUDI, SITI, WAYAN, batch
from tests.store.plan_rows import plans
from tests.workflows.cascading_office import AGUS, HANA, KADIR, REGENT, TODAY, YEAR, cascading_office, line

Found = tuple[str, str | None, str | None, str | None, str]
EVERYTHING: list[Found] = [
    ("iku-without-owner", "1.02.1", None, "IKU-2", "IKU-2 (Bayi diimunisasi) stands in no plan of 2026."),
    ("iku-without-owner", None, None, "IKU-3", "IKU-3 (Sekolah sehat) stands in no plan of 2026."),
    ("person-without-plan", "1.02.1", AGUS, None, "There is no plan of 2026."),
    ("result-without-parent", "1.02.1", BUDI, "RHK-2",
     f"RHK-2 (Hasil RHK-2) has neither Kode RHK Atasan nor Kode IKU; leader: {KADIR}."),
    ("parent-unknown", "1.02.1", SITI, "RHK-3",
     "RHK-3 (Hasil RHK-3) names 'RHK-9' as the leader's result: the plan of the leader has no such result."),
    ("iku-unknown", "1.02.1", SITI, "RHK-3",
     "RHK-3 (Hasil RHK-3) names the IKU 'IKU-9', which is not in the renstra."),
    ("result-without-contributor", "1.02.1", KADIR, "RHK-2",
     "No planned result of anybody serves RHK-2 (Hasil RHK-2)."),
    ("sum-differs", "1.02", None, "IKU-1",
     "IKU-1 (Ibu hamil terlayani) asks for 120 orang; the targets below make 100 orang, parts: 1."),
    ("sum-differs", "1.02", HANA, "IKI-1",
     "IKI-1 (Ibu hamil diperiksa) asks for 100 orang; the targets below make 90 orang, parts: 1."),
    ("unmeasurable", "1.02.1", KADIR, "IKI-2", "IKI-2 (Pembinaan): it has no Satuan."),
    ("plan-copied", "1.02.1", BUDI, None, "Jabatan Arsiparis Mahir: all 5 indicators and targets are those of Wayan"
     " (Sopir) too; people with this plan: 2."),
    ("plan-copied", "1.02.1", WAYAN, None, "Jabatan Sopir: all 5 indicators and targets are those of Budi"
     " (Arsiparis Mahir) too; people with this plan: 2."),
    ("superior-without-plan", "1.02", REGENT, None,
     "Superior of people here: 1; not in the roster, so no plan can be here."),
    ("superior-without-plan", "1.02.1", AGUS, None,
     "Superior of people here: 1; no plan holds on the first day of theirs."),
    ("weights-not-100", "1.02", HANA, None, "The weights of the plan make 90."),
]  # fmt: skip


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One office for all tests of the module that only read it."""
    return cascading_office(tmp_path_factory.mktemp("kantor") / "a.db")


def _covered(path: Path, unit: str | None = None, *, below: bool = False, year: int = YEAR) -> Coverage:
    with session(path, write=False) as opened:
        return target_coverage(opened, year, load_policy(), today=TODAY, unit=unit, below=below)


def _told(found: Coverage) -> list[Found]:
    return [(one.kind.code, one.unit_code, one.nip, one.code, str(one.message)) for one in found.gaps]


def test_every_kind_of_gap_is_found_with_its_figures(office: Path) -> None:
    found = _covered(office)
    assert _told(found) == EVERYTHING
    assert (found.people, found.with_plan, found.results, found.linked, found.ikus) == (7, 5, 13, 6, 3)
    assert found.open


def test_a_unit_is_looked_at_with_all_below_it_and_counted_alone_or_with_them(office: Path) -> None:
    bidang = _covered(office, "Bidang Ibu dan Anak")
    assert _told(bidang) == [one for one in EVERYTHING if one[1] == "1.02.1"]
    counts = [(one.unit and one.unit.code, one.people, one.with_plan, one.found["plan-copied"])
              for below in (False, True) for one in _covered(office, "1.02", below=below).units]  # fmt: skip
    assert counts == [("1.02", 1, 1, 0), ("1.02.1", 5, 4, 2), ("1.02", 6, 5, 2), ("1.02.1", 5, 4, 2)]
    with pytest.raises(AsnError) as refused:
        _covered(office, "Dinas Bunga")
    assert refused.value.code == "unit-unknown"


def test_without_plans_everybody_lacks_one_but_who_is_not_evaluated(office: Path) -> None:
    found = _covered(office, year=2027)
    assert [one.name for one in found.gaps if one.kind.code == "person-without-plan"] == [
        "Hana", "Agus", "Budi", "Kadir", "Siti", "Wayan",
    ]  # fmt: skip
    # No IKU has a target in that year: then all want an owner.
    assert [one.code for one in found.gaps if one.kind.code == "iku-without-owner"] == ["IKU-1", "IKU-2", "IKU-3"]


def test_what_is_mended_is_found_no_more(tmp_path: Path) -> None:
    path = cascading_office(tmp_path / "a.db")
    with batch(path, "target import") as w:
        rows = (
            line(KADIR, "IKI-3", "RHK-1", "Ibu hamil diperiksa di klinik", 10, parent_code="RHK-1", iku_code="iku-1"),
            line(HANA, "IKI-3", "RHK-1", "Ibu bersalin terlayani", 20, iku_code="IKU-1", weight=60 * 10_000),
            line(HANA, "IKI-2", "RHK-2", "Dokumen anggaran", 4, measure="dokumen", weight=40 * 10_000),
            line(WAYAN, "IKI-6", "RHK-3", "Kendaraan dirawat", 4, result_kind="tambahan"),
            line(
                BUDI, "IKI-4", "RHK-2", "Surat terarsip", 90, measure="persen", recap="rata-rata", parent_code="RHK-2"
            ),
        )
        assert plans(w, *rows)[1] == []
    left = {one[0] for one in _told(_covered(path))}
    assert {one[0] for one in EVERYTHING} - left == {
        "sum-differs", "weights-not-100", "plan-copied", "result-without-parent", "result-without-contributor",
    }  # fmt: skip


def test_a_leader_with_a_new_nip_is_still_found_by_the_old_one(tmp_path: Path) -> None:
    path = cascading_office(tmp_path / "a.db")
    new = "196905141994032999"
    with batch(path, "roster rename") as w:
        rename(w.session, w.batch, w.source, HANA, new, "Perbaikan")
    assert {one[2] for one in _told(_covered(path)) if one[0] == "sum-differs"} == {None, new}
    assert not [one for one in _told(_covered(path)) if one[0] == "parent-unknown" and one[3] == "RHK-2"]


def test_without_a_renstra_a_code_of_an_iku_counts_and_is_not_doubted(tmp_path: Path) -> None:
    path = cascading_office(tmp_path / "a.db")
    with session(path, write=True) as opened:
        raw_connection(opened).executescript("DELETE FROM strategy_target; DELETE FROM strategy")
    found = _covered(path)
    assert (found.ikus, found.linked) == (0, 7)
    assert not {"iku-without-owner", "iku-unknown"} & {one.kind.code for one in found.gaps}


def test_an_iku_counts_for_the_unit_of_the_nearest_line_above(tmp_path: Path) -> None:
    path = cascading_office(tmp_path / "a.db")
    with session(path, write=True) as opened:
        raw_connection(opened).executescript(
            "INSERT INTO strategy (id, agency_id, code, kind, title, unit_id, source_id)"
            " SELECT 90, agency_id, 'T-1', 'tujuan', 'Sehat', unit_id, source_id FROM strategy WHERE code = 'IKU-1';"
            "INSERT INTO strategy (id, agency_id, code, kind, title, parent_id, source_id)"
            " SELECT 91, agency_id, 'S-1', 'sasaran', 'Sekolah', 90, source_id FROM strategy WHERE code = 'IKU-1';"
            "UPDATE strategy SET parent_id = 91 WHERE code = 'IKU-3'"
        )
    below = _covered(path, "Dinas Kesehatan")
    assert ("iku-without-owner", "1.02", "IKU-3") in {(one[0], one[1], one[3]) for one in _told(below)}
    assert below.ikus == 3


def test_a_leaders_result_that_is_not_there_is_told_of_additional_work_too(tmp_path: Path) -> None:
    path = cascading_office(tmp_path / "a.db")
    with batch(path, "target import") as w:
        rows = (
            line(WAYAN, "IKI-5", "RHK-3", "Upacara", 4, result_kind="tambahan", parent_code=f"{KADIR}:RHK-7"),
            line(BUDI, "IKI-5", "RHK-3", "Upacara", 4, result_kind="tambahan"),
        )
        assert plans(w, *rows)[1] == []
    found = [one for one in _told(_covered(path)) if one[3] == "RHK-3" and one[2] in (WAYAN, BUDI)]
    assert found == [
        ("parent-unknown", "1.02.1", WAYAN, "RHK-3", f"RHK-3 (Hasil RHK-3) names '{KADIR}:RHK-7' as the leader's"
         " result: the plan of the leader has no such result."),
    ]  # fmt: skip


def test_a_priority_leaves_its_units_and_the_iku_it_means_though_nobody_is_in_charge(office: Path) -> None:
    def meant(topic: str, unit: str | None = None) -> Coverage:
        with session(office, write=False) as opened:
            priority = find_priority(opened, topic, YEAR)
            return target_coverage(opened, YEAR, load_policy(), today=TODAY, unit=unit, priority=priority)

    assert _told(meant("bayi")) == [one for one in EVERYTHING if one[1] == "1.02.1"]
    assert (meant("bayi").people, meant("bayi").ikus) == (5, 1)
    school = meant("sekolah sehat")
    assert [one[:4] for one in _told(school)] == [("iku-without-owner", None, None, "IKU-3")]
    assert (school.people, school.ikus, [one.unit for one in school.units]) == (0, 1, [None])
    with pytest.raises(AsnError, match="priority-elsewhere"):
        meant("sekolah sehat", "1.02")
    assert _told(meant("ibu hamil", "1.02.1")) == _told(meant("bayi"))
