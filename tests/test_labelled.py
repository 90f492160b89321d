"""Closed lists with official labels."""

from __future__ import annotations

import json

import pytest

from asncli.labelled import Labelled


class Mutu(Labelled):
    """A list of the tests."""

    A = "a", "Sangat Baik"
    B = "b"


def test_a_member_is_its_code_and_carries_its_label() -> None:
    assert (Mutu.A, Mutu.A.label, Mutu("a"), json.dumps([Mutu.A])) == ("a", "Sangat Baik", Mutu.A, '["a"]')


def test_a_member_without_a_label_is_called_by_its_code() -> None:
    assert Mutu.B.label == "b"


def test_a_code_that_is_not_in_the_list_is_refused() -> None:
    with pytest.raises(ValueError, match="'c' is not a valid Mutu"):
        Mutu("c")
