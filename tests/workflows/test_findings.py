"""A find put into words."""

from __future__ import annotations

from asncli.messages import text
from asncli.store.faults_in_data import Hit
from asncli.workflows.findings import Check, Severity, finding

CHECK = Check(
    "plan-lost",
    Severity.WARNING,
    text("A lost plan"),
    text("Nothing of {n} plans is left in {period}"),
    text("Plans matter"),
    text("Give: asncli target list --nip {nip}"),
    lambda _ground: (),
)


def test_the_sentences_are_filled_with_the_person_the_period_and_the_values() -> None:
    found = finding(CHECK, Hit("198503152010012001", "Siti", None, {"n": 2}), "2026-S1")
    assert (found.severity, found.code, found.nip, found.name, found.unit) == (
        "warning", "plan-lost", "198503152010012001", "Siti", None,
    )  # fmt: skip
    assert str(found.message) == "Nothing of 2 plans is left in 2026-S1"
    assert str(found.hint) == "Give: asncli target list --nip 198503152010012001"
    assert (str(found.title), str(found.why)) == ("A lost plan", "Plans matter")
