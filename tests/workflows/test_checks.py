"""The list of checks as a whole (every single one is tested in test_check_data)."""

from __future__ import annotations

import re

import pytest

from asncli.workflows.checks import CHECKS
from asncli.workflows.findings import Check

each = pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)


def test_no_code_stands_for_two_faults() -> None:
    assert len({check.code for check in CHECKS}) == len(CHECKS)


@each
def test_a_code_is_kebab_case(check: Check) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)+", check.code)


@each
def test_every_way_out_is_a_command(check: Check) -> None:
    assert "asncli " in check.hint.template
