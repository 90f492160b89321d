"""The checks by themselves: what the whole (``test_target_coverage``) does not show."""

from pathlib import Path

from asncli.store import coverage
from asncli.store.database import raw_connection, session
from asncli.workflows.cascade import cascade
from asncli.workflows.coverage_checks import ALL, ikus_without_owner, superiors_without_plan
from asncli.workflows.coverage_ground import Ground
from asncli.workflows.coverage_kinds import KINDS
from asncli.workflows.strategy_tree import ikus_in_year
from tests.workflows.cascading_office import HANA, TODAY, YEAR, cascading_office


def test_each_check_finds_its_own_kind_and_who_has_left_is_not_listed(tmp_path: Path) -> None:
    path = cascading_office(tmp_path / "a.db")
    with session(path, write=True) as opened:
        raw = raw_connection(opened)
        raw.execute(
            "UPDATE assignment SET active = 0 WHERE employee_id = (SELECT id FROM employee WHERE nip = ?)", (HANA,)
        )
        ground = Ground(cascade(opened, YEAR, TODAY), ikus_in_year(opened, YEAR), frozenset())
        ground.take(coverage.indicators(opened, YEAR))
    found = [{one.kind.code for one in check(ground)} for check in ALL]
    assert all(codes <= {kind.code} for codes, kind in zip(found, KINDS, strict=True))
    assert HANA not in {one.nip for check in ALL for one in check(ground)}
    # Kadir below her serves IKU-1 himself, and her plan holds on the first day of his.
    assert [one.code for one in ikus_without_owner(ground)] == ["IKU-2", "IKU-3"]
    assert [one.name for one in superiors_without_plan(ground)] == ["Agus"]
