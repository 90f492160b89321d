"""Whom the policy names in a period."""

from __future__ import annotations

from pathlib import Path

from asncli.store.coaching_candidates import candidates, statuses
from asncli.store.database import session
from tests.workflows.coached_office import BUDI, S1, SITI, WAYAN, coached_office, opened


def test_everybody_complete_with_a_predikat_or_a_rating_is_named(tmp_path: Path) -> None:
    path = coached_office(
        tmp_path / "k.db",
        "UPDATE evaluation SET work_rating = 'below', status = 'incomplete' WHERE employee_id = 2",
        "UPDATE evaluation SET work_rating = 'below' WHERE employee_id = 1",
    )
    with session(path, write=True) as s:
        found = candidates(s, S1, ["butuh_perbaikan"], ["below"])
        assert [(one.nip, one.unit, one.assessor_nip, one.case) for one in found] == [
            (WAYAN, "Bidang SD", BUDI, None),
            (SITI, "Dinas Pendidikan", found[1].assessor_nip, None),
        ]
        assert [one.nip for one in candidates(s, S1, ["butuh_perbaikan"], [])] == [WAYAN]
        assert candidates(s, S1.previous, ["baik"], ["below"]) == []
        assert (statuses(s, S1), statuses(s, S1, [2])) == (
            {"final": 2, "incomplete": 1}, {"final": 1, "incomplete": 1},
        )  # fmt: skip
        opened(s)
        assert [one.case for one in candidates(s, S1, ["butuh_perbaikan"], [])] == [4]
