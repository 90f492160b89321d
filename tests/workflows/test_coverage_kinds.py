"""The kinds of gaps: every one with a way out, and what keeps the exit code at 1."""

from asncli.rules.cascade import Lack
from asncli.rules.coverage import Vague
from asncli.workflows.coverage_kinds import KINDS, NOT_FOUND, VAGUE


def test_every_kind_says_what_it_means_and_how_it_is_mended() -> None:
    assert len({kind.code for kind in KINDS}) == len(KINDS)
    assert all(kind.why.template.endswith(".") and "asncli " in kind.hint.template for kind in KINDS)


def test_what_is_no_fault_by_itself_is_only_told() -> None:
    told = [kind.code for kind in KINDS if not kind.open]
    assert told == ["superior-without-plan", "weights-not-100", "sum-beyond", "plans-alike"]


def test_every_reason_has_its_words() -> None:
    assert set(NOT_FOUND) == set(Lack) - {Lack.NOTHING_SAID}
    assert set(VAGUE) == set(Vague)
