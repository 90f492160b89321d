"""Reasons for training."""

from asncli.rules.training_needs import OWN, Need, Reason


def test_the_most_urgent_reason_stands_first_and_needs_of_ones_own_are_among_them() -> None:
    assert next(iter(Reason)) is Reason.COACHING
    assert [reason for reason in Reason if reason in OWN] == list(OWN)
    assert Need(Reason.COACHING, None, "pembinaan").words == ""
