"""Two hundred of the fuzzed files (all of them: ``python -m tests.bench.fuzz``): no traceback, no partial write."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bench.fuzz_checks import judge, office
from tests.bench.fuzz_files import case

SEED = 20261122


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return office(tmp_path_factory.mktemp("office"))


@pytest.mark.parametrize("first", range(0, 200, 20))
def test_no_file_whatever_it_holds_breaks_an_import(begun: Path, tmp_path: Path, first: int) -> None:
    verdicts = [judge(case(number, SEED), begun, tmp_path, quick=True) for number in range(first, first + 20)]
    assert [(v.number, v.wrong) for v in verdicts if v.wrong] == []


def test_a_case_is_made_again_from_its_number() -> None:
    assert [case(number, SEED) for number in range(40)] == [case(number, SEED) for number in range(40)]
