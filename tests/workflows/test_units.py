"""What --unit means: a code or a name, with everything below."""

from __future__ import annotations

from pathlib import Path

import pytest

from asncli.errors import AsnError, UsageError
from asncli.store.database import raw_connection, session
from asncli.workflows.units import chosen_units, one_unit
from tests.workflows.reported_office import fill


def test_a_unit_is_found_by_name_with_those_below_it(tmp_path: Path) -> None:
    fill(tmp_path / "a.db")
    with session(tmp_path / "a.db", write=False) as opened:
        top, below = one_unit(opened, "dinas  pendidikan").id, one_unit(opened, "Bidang SD").id
        assert chosen_units(opened, "Dinas Pendidikan") == sorted([top, below])
        assert chosen_units(opened, "Bidang SD") == [below]
        assert chosen_units(opened, None) is None
        with pytest.raises(AsnError) as refused:
            one_unit(opened, "Dinas Bulan")
        assert refused.value.code == "unit-unknown"


def test_a_name_that_fits_several_units_is_refused_with_their_codes(tmp_path: Path) -> None:
    fill(tmp_path / "a.db")
    with session(tmp_path / "a.db", write=True) as opened:
        raw_connection(opened).execute(
            "INSERT INTO unit (agency_id, code, name, name_key, source_id)"
            " VALUES (1, 'X.1', 'Sekretariat', 'sekretariat', 1), (1, 'X.2', 'Sekretariat', 'sekretariat', 1)"
        )
        with pytest.raises(UsageError) as refused:
            one_unit(opened, "Sekretariat")
    assert (refused.value.code, str(refused.value.hint)) == ("unit-ambiguous", "Name it by its code, one of: X.1, X.2")
