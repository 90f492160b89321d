"""What the list of implausible achievements is made from."""

from asncli.reports.implausible_data import Found, Who
from asncli.rules.implausible import Sign


def test_a_finding_names_person_sign_and_figures_and_who_has_a_name() -> None:
    assert Found(1, Sign.JUMP, "x")._asdict() == {"employee_id": 1, "sign": Sign.JUMP, "figures": "x"}
    assert Who("1", "Siti")._fields == ("nip", "name")
