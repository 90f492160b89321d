"""Plans are held against the standards of the jabatan."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from asncli.errors import AsnError
from asncli.store.database import session
from asncli.workflows.check_targets import Checked, check_targets
from asncli.workflows.import_standards import import_standards
from tests.cli.small_office import BUDI, SITI, WAYAN, Line, indicator
from tests.workflows.import_office import ALL, WRITER, file
from tests.workflows.nursing_office import nursing


def standard(code: str, minimum: object, **more: object) -> dict[str, object]:
    return {"Jabatan": "Perawat*", "Kode": code, "Indikator": f"Ukuran {code}", "Target Minimum": minimum, **more}


def checked(path: Path, *standards: Line, nip: str | None = None, unit: str | None = None) -> Checked:
    with session(path, write=True) as opened:
        import_standards(opened, [file("Standar", standards)], options=ALL, writer=WRITER)
    with session(path, write=False) as opened:
        return check_targets(opened, 2026, WRITER.today, nip=nip, unit=unit)


def brief(found: Checked) -> list[tuple[object, ...]]:
    return [(one.nip, one.code, one.finding, one.target, one.minimum) for one in found.found]


def test_what_is_missing_and_what_asks_for_less_is_found_and_who_has_no_plan_is_said_once(tmp_path: Path) -> None:
    path = nursing(
        tmp_path / "k.db", indicator(SITI, Target=10), indicator(SITI, "X-9", Indikator="ukuran  iki-02", Target=12),
        indicator(BUDI, Target=12),
    )  # fmt: skip
    found = checked(path, standard("IKI-01", 12), standard("IKI-02", 12))
    assert (found.people, found.short) == (3, 3)
    assert brief(found) == [
        (BUDI, "IKI-02", "missing", None, 120_000), (SITI, "IKI-01", "below", 100_000, 120_000),
        (WAYAN, None, "no-plan", None, None),
    ]  # fmt: skip


def test_where_less_is_better_a_higher_target_falls_short_and_so_does_the_end_of_a_range(tmp_path: Path) -> None:
    days = {"Arah": "turun", "Rekap": "rata-rata"}
    path = nursing(
        tmp_path / "k.db", indicator(SITI, Target=5, **days), indicator(BUDI, Target=3, Target_Atas=6, **days),
        indicator(WAYAN, Target=7, **days),
    )  # fmt: skip
    assert brief(checked(path, standard("IKI-01", 5))) == [
        (BUDI, "IKI-01", "above", 60_000, 50_000), (WAYAN, "IKI-01", "above", 70_000, 50_000),
    ]  # fmt: skip


def test_a_plan_for_part_of_the_year_is_asked_for_its_share_of_what_is_summed(tmp_path: Path) -> None:
    july = {"Mulai": "01/07/2026"}
    path = nursing(
        tmp_path / "k.db", {**indicator(SITI, Target=60), **july}, {**indicator(BUDI, Target=61), **july},
        {**indicator(WAYAN, Target=60, Rekap="rata-rata"), **july},
    )  # fmt: skip
    assert brief(checked(path, standard("IKI-01", 120))) == [
        (SITI, "IKI-01", "below", 600_000, 604_932), (WAYAN, "IKI-01", "below", 600_000, 1_200_000),
    ]  # fmt: skip


def test_figures_of_two_measures_are_not_compared_and_no_minimum_asks_for_none(tmp_path: Path) -> None:
    path = nursing(
        tmp_path / "k.db", indicator(SITI, Target=1, Satuan="%"), indicator(SITI, "IKI-02", Target=1),
    )  # fmt: skip
    found = checked(path, standard("IKI-01", 100, Satuan="orang"), standard("IKI-02", None), nip=SITI)
    assert brief(found) == [(SITI, "IKI-01", "other-measure", 10_000, 1_000_000)]


def test_only_one_unit_and_only_who_has_a_standard(tmp_path: Path) -> None:
    path = nursing(tmp_path / "k.db", indicator(SITI))
    found = checked(path, standard("IKI-01", 12, Jenjang="Ahli Muda"), unit="Puskesmas A")
    assert (found.people, [one.nip for one in found.found]) == (1, [BUDI])


def test_without_any_standard_it_is_refused(tmp_path: Path) -> None:
    with session(nursing(tmp_path / "k.db"), write=False) as opened, pytest.raises(AsnError) as refused:
        check_targets(opened, 2026, date(2026, 11, 22))
    assert refused.value.code == "standards-none"


def test_the_standard_that_was_held_against_the_plan_is_told(tmp_path: Path) -> None:
    path = nursing(tmp_path / "k.db", indicator(SITI, Target=1), indicator(BUDI, Target=1), indicator(WAYAN, Target=1))
    found = checked(path, standard("IKI-01", 12), standard("IKI-01", 10, Jenjang="Ahli Muda"))
    told = {one.nip: (one.standard, one.minimum) for one in found.found}
    assert told == {
        SITI: ("Perawat*", 120_000), BUDI: ("Perawat*, Ahli Muda", 100_000), WAYAN: ("Perawat*", 120_000),
    }  # fmt: skip


def test_in_two_plans_of_a_year_each_is_asked_for_its_days_however_the_code_is_written(tmp_path: Path) -> None:
    first, second = {"Selesai": "30/06/2026"}, {"Mulai": "01/07/2026"}
    path = nursing(
        tmp_path / "k.db", {**indicator(SITI, "iki-01", Target=59), **first},
        {**indicator(SITI, "IKI-01", Target=61), **second},
    )  # fmt: skip
    assert brief(checked(path, standard("IKI-01", 120), nip=SITI)) == [(SITI, "iki-01", "below", 590_000, 595_068)]


def test_whether_a_minimum_is_for_the_year_is_what_the_standard_says(tmp_path: Path) -> None:
    path = nursing(tmp_path / "k.db", {**indicator(SITI, Target=60, Rekap="terakhir"), "Mulai": "01/07/2026"})
    assert brief(checked(path, standard("IKI-01", 119, Rekap="jumlah"), nip=SITI)) == []
