"""Rows on their way in."""

from __future__ import annotations

from pathlib import Path

from asncli.store.staging import Rejected, Staging
from tests.store.office import BUDI, SITI, batch, office, person


def test_all_faults_of_a_row_are_told_in_the_order_of_the_checks_and_the_row_is_left_out(tmp_path: Path) -> None:
    with batch(office(tmp_path / "k.db")) as w:
        staging = Staging(w.session, ("nip", "value"), resolved=("employee_id",))
        staging.fill([(2, SITI, 1), (3, "198001012005011009", -5), (4, BUDI, -1)])
        staging.know_employees()
        staging.reject("value", "negative-number", "value < 0", limit="0")
        assert staging.leave_out_rejected() == [
            Rejected(3, "nip", "nip-unknown", "198001012005011009", {}),
            Rejected(3, "value", "negative-number", "-5", {"limit": 0}),
            Rejected(4, "value", "negative-number", "-1", {"limit": 0}),
        ]
        assert staging.run("SELECT row, employee_id FROM temp.staged").fetchall() == [(2, person(w, SITI))]
        assert staging.leave_out_rejected() == []


def test_units_are_known_by_code_and_by_name_with_case_and_spaces_folded(tmp_path: Path) -> None:
    with batch(office(tmp_path / "k.db")) as w:
        staging = Staging(w.session, ("unit",), resolved=("unit_id",))
        staging.fill([(2, "  bidang  sd"), (3, None), (4, "Bidang Lain")])
        staging.know_units(w.session)
        assert staging.leave_out_rejected() == [Rejected(4, "unit", "unit-unknown", "Bidang Lain", {})]
        named = "SELECT s.row, u.name FROM temp.staged s LEFT JOIN unit u ON u.id = s.unit_id ORDER BY s.row"
        assert staging.run(named).fetchall() == [(2, "Bidang SD"), (3, None)]
