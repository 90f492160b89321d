"""The ground of the checks: what one pass keeps, sums of leaders and IKU by their direction, and equal plans."""

from __future__ import annotations

from pathlib import Path

import pytest

from asncli.rules.policy import load_policy
from asncli.store import coverage
from asncli.store.database import raw_connection, session
from asncli.workflows.cascade import cascade
from asncli.workflows.coverage_ground import Ground
from asncli.workflows.target_coverage import Gap, target_coverage
from tests.store.office import SITI, batch
from tests.store.plan_rows import plans
from tests.workflows.cascading_office import AGUS, HANA, KADIR, TODAY, YEAR, cascading_office, line


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return cascading_office(tmp_path_factory.mktemp("kantor") / "a.db")


def _gaps(path: Path, unit: str | None = None) -> list[Gap]:
    with session(path, write=False) as opened:
        return list(target_coverage(opened, YEAR, load_policy(), today=TODAY, unit=unit).gaps)


def _changed(office: Path, path: Path, *statements: str) -> Path:
    path.write_bytes(office.read_bytes())
    with session(path, write=True) as opened:
        for one in statements:
            raw_connection(opened).execute(one)
    return path


def test_the_lowest_unit_to_which_all_belong_is_found(office: Path) -> None:
    with session(office, write=False) as opened:
        ground = Ground(cascade(opened, YEAR, TODAY), (), frozenset(), {1: None, 2: 1, 3: 1, 4: 3, 9: None})
        ground.take(coverage.indicators(opened, YEAR))
    assert [ground.common_unit(units) for units in ({4}, {2, 4}, {3, 4}, {1, 4}, {4, 9}, {4, None})] == [
        4, 1, 3, 1, None, None,
    ]  # fmt: skip
    assert sorted(size for _, size in ground.likenesses.values()) == [3, 5, 5]
    assert ground.given == set()


@pytest.mark.parametrize(
    ("direction", "target", "measure", "recap", "said"),
    [
        ("naik", 100, "orang", "jumlah", "sum-differs"),  # 90 of 100 are anybody's task
        ("naik", 90, "orang", "jumlah", None),
        ("naik", 80, "orang", "jumlah", "sum-beyond"),
        ("turun", 100, "orang", "jumlah", "sum-beyond"),
        ("turun", 80, "orang", "jumlah", "sum-differs"),
        ("tetap", 100, "orang", "jumlah", "sum-differs"),
        ("tetap", 80, "orang", "jumlah", "sum-differs"),
        ("tetap", 90, "orang", "jumlah", None),
        ("naik", 100, "kali", "jumlah", None),  # of another measure nothing can be added up
        ("naik", 100, "orang", "terakhir", None),
    ],
)
def test_what_is_below_a_leader_is_open_only_on_the_worse_side(
    office: Path, tmp_path: Path, direction: str, target: int, measure: str, recap: str, said: str | None
) -> None:
    leaders = f"code = 'IKI-1' AND plan_id IN (SELECT id FROM plan WHERE employee_id = ({_number(HANA)}))"
    path = _changed(
        office, tmp_path / "a.db",
        f"UPDATE indicator SET direction = '{direction}', target = {target}0000, measure = '{measure}',"
        f" recap = '{recap}' WHERE {leaders}",
    )  # fmt: skip
    told = [one.kind for one in _gaps(path) if one.nip == HANA and one.code == "IKI-1"]
    assert [(kind.code, kind.open) for kind in told] == ([(said, said == "sum-differs")] if said else [])


@pytest.mark.parametrize(
    ("direction", "target", "said"),
    [("naik", 120, "sum-differs"), ("naik", 80, "sum-beyond"), ("turun", 120, "sum-beyond"),
     ("turun", 80, "sum-differs"), ("tetap", 80, "sum-differs"), ("tetap", 100, None)],
)  # fmt: skip
def test_what_plans_make_of_an_iku_is_open_only_on_the_worse_side(
    office: Path, tmp_path: Path, direction: str, target: int, said: str | None
) -> None:
    path = _changed(
        office, tmp_path / "a.db",
        f"UPDATE strategy SET direction = '{direction}' WHERE code = 'IKU-1'",
        f"UPDATE strategy_target SET target = {target}0000 WHERE strategy_id = (SELECT id FROM strategy"
        " WHERE code = 'IKU-1')",
    )  # fmt: skip
    assert [one.kind.code for one in _gaps(path) if one.code == "IKU-1"] == ([said] if said else [])


def _number(nip: str) -> str:
    return f"SELECT id FROM employee WHERE nip = '{nip}'"


def _alike(path: Path, unit: str | None = None) -> list[tuple[str | None, str | None, str]]:
    return [(one.unit_code, one.name, str(one.message)) for one in _gaps(path, unit) if one.kind.code == "plans-alike"]


def _midwives(office: Path, path: Path, command: str = "target import") -> Path:
    """Agus and Kadir are midwives as Siti is, and have her plan, word by word."""
    _changed(
        office, path,
        "UPDATE assignment SET position = 'Bidan Ahli Muda' WHERE employee_id IN"
        f" (SELECT id FROM employee WHERE nip IN ('{AGUS}', '{KADIR}'))",
        f"DELETE FROM indicator WHERE plan_id IN (SELECT id FROM plan WHERE employee_id = ({_number(KADIR)}))",
        f"DELETE FROM planned_result WHERE plan_id IN (SELECT id FROM plan WHERE employee_id = ({_number(KADIR)}))",
    )  # fmt: skip
    titles = ("Kelas ibu hamil", "Arsip pusat", "Kunjungan rumah")
    with batch(path, command) as w:
        rows = [line(nip, f"IKI-{n}", f"RHK-{n}", title, 12) for nip in (AGUS, KADIR)
                for n, title in enumerate(titles, 1)]  # fmt: skip
        assert plans(w, *rows)[1] == []
    return path


def test_equal_plans_of_one_jabatan_are_one_line_and_no_fault(office: Path, tmp_path: Path) -> None:
    assert _alike(office) == []
    path = _midwives(office, tmp_path / "a.db")
    told = (
        "1.02.1", "Agus",
        "Jabatan Bidan Ahli Muda: all 3 indicators and targets are the same in the plans of"
        f" Agus ({AGUS}), Kadir ({KADIR}), Siti ({SITI}). People with this plan: 3, of 3 with a plan in this jabatan"
        " (100.0 %).",
    )  # fmt: skip
    assert _alike(path) == [told]
    assert _alike(path, "Bidang Ibu dan Anak") == [told]
    (found,) = (one for one in _gaps(path) if one.kind.code == "plans-alike")
    assert not found.kind.open
    other = _changed(
        path, tmp_path / "b.db", f"UPDATE assignment SET unit_id = NULL WHERE employee_id = ({_number(SITI)})"
    )
    assert [(unit, name) for unit, name, _ in _alike(other)] == [(None, "Agus")]
    assert [(unit, name) for unit, name, _ in _alike(other, "1.02.1")] == [("1.02.1", "Agus")]


@pytest.mark.parametrize("command", ["target assign", "target copy"])
def test_what_many_people_were_given_at_once_is_not_asked_after(office: Path, tmp_path: Path, command: str) -> None:
    assert _alike(_midwives(office, tmp_path / "a.db", command)) == []
