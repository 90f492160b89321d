"""Results of a period, all of them or a part; a period without any is refused, a part without any is empty."""

from __future__ import annotations

from pathlib import Path

import pytest

from asncli.errors import AsnError
from asncli.store.database import session
from asncli.terms import Period, Status
from asncli.workflows.list_evaluations import list_evaluations
from tests.workflows.reported_office import DEWI, PERIOD, RANI, reported_office


def test_results_are_picked_by_unit_and_status(tmp_path: Path) -> None:
    with session(reported_office(tmp_path / "a.db"), write=False) as opened:
        assert len(list_evaluations(opened, PERIOD)) == 6
        assert [e.nip for e in list_evaluations(opened, PERIOD, status=Status.EXCLUDED)] == [DEWI]
        assert RANI not in [e.nip for e in list_evaluations(opened, PERIOD, unit="Dinas Pendidikan")]
        assert list_evaluations(opened, PERIOD, unit="Bidang SD", status=Status.FINAL) == []
        with pytest.raises(AsnError) as refused:
            list_evaluations(opened, Period.find("2026-Q1") or PERIOD)
        assert refused.value.code == "not-evaluated"
