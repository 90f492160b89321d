"""The hours of lessons of a year, as data."""

from pathlib import Path

import pytest

from asncli.rules.library import competence_law
from asncli.terms import Period, PeriodKind
from tests.rules.law_files import fault_of


def test_a_pns_has_at_least_twenty_hours_a_year() -> None:
    law = competence_law(Period(2026, PeriodKind.YEAR))
    assert (law.id, law.at_least, law.provisions["hours"].status) == ("pp-11-2017", 20, "confirmed")


@pytest.mark.parametrize(
    ("found", "put_there", "said"),
    [
        ("at_least = 20", "", "hours.at_least is missing"),
        ("at_least = 20", "at_least = -1", "hours.at_least must be a whole number from 0 to 1000"),
        ("at_least = 20", "at_least = 20\nat_most = 24", "hours.at_most is not known"),
    ],
)
def test_a_fault_names_file_and_key(tmp_path: Path, found: str, put_there: str, said: str) -> None:
    assert fault_of(tmp_path, "training", "pp-11-2017", found, put_there).startswith(said)
