"""Settings of a policy file: what is read, and what is no such value."""

import pytest

from asncli.rules.policy_kinds import (
    DAY_OF_YEAR,
    DAYS,
    HUNDREDTHS,
    NAMES,
    THRESHOLDS,
    WEIGHT,
    YES,
    Kind,
    Thresholds,
    hundredths_to,
    number,
    one_of,
)


@pytest.mark.parametrize(
    ("kind", "value", "read"),
    [
        (HUNDREDTHS, "90,5", 9050),
        (HUNDREDTHS, 90, 9000),
        (HUNDREDTHS, "90,505", None),
        (HUNDREDTHS, True, None),
        (DAYS, 366, 366),
        (DAYS, 367, None),
        (DAYS, False, None),
        (WEIGHT, 0, 0),
        (WEIGHT, -1, None),
        (NAMES, ["Tugas  Belajar"], frozenset({"tugas belajar"})),
        (NAMES, [" "], None),
        (NAMES, "CLTN", None),
        (YES, False, False),
        (YES, 0, None),
        (DAY_OF_YEAR, "02-29", (2, 29)),
        (DAY_OF_YEAR, "02-30", None),
        (DAY_OF_YEAR, "13-01", None),
        (DAY_OF_YEAR, 131, None),
        (THRESHOLDS, [], ()),
        (THRESHOLDS, [80, "60,5"], Thresholds(8000, 6050)),
        (THRESHOLDS, [60, 80], None),
        (THRESHOLDS, [101, 60], None),
        (THRESHOLDS, [80], None),
        (THRESHOLDS, 80, None),
        (hundredths_to(30), "29,5", 2950),
        (hundredths_to(30), "30,01", None),
        (hundredths_to(30), "x", None),
        (number(3, 5), 3, 3),
        (number(3, 5), 2, None),
        (one_of(("exact", "0.11")), "0.11", "0.11"),
        (one_of(("exact", "0.11")), "0,11", None),
        (one_of(("exact", "0.11")), ["exact"], None),
    ],
)
def test_a_setting_is_read_or_is_none(kind: Kind, value: object, read: object) -> None:
    found = kind.read(value)
    assert found == read
    assert type(found) is type(read)
