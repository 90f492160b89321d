"""Feedback within the period (umpan balik berkelanjutan) as steps of an explanation: words beside figures, no score."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from asncli.messages import text
from asncli.rules.steps import Step, Words
from asncli.terms import Voice

SOURCE = "PermenPANRB 6/2022, umpan balik berkelanjutan"


class Remark(NamedTuple):
    """One note: its day, whose words, on an indicator's code or a value, the text."""

    day: date
    author: Voice
    indicator_code: str | None
    value: str | None
    text: str


def note_steps(remarks: Iterable[Remark], steps: Iterable[Step]) -> tuple[Step, ...]:
    """Notes as steps without a value, in their order.

    ``steps`` are those of the explanation: a note on an indicator gets its key (``plan/RHK/indicator``), one on an
    indicator that is not in the period bears its code alone, one on a value the code of the value.
    """
    indicators = [step.about for step in steps if step.name == "period-target"]
    return tuple(
        Step(
            name="note",
            about=_about(remark, indicators),
            inputs={"day": remark.day.isoformat(), "author": remark.author.value, "text": Words(remark.text)},
            formula=text("feedback within the period; it changes no figure"),
            value=None,
            source=SOURCE,
        )
        for remark in remarks
    )


def _about(remark: Remark, indicators: Sequence[str]) -> str:
    if remark.value is not None:
        return remark.value
    code = remark.indicator_code or ""
    return next((key for key in indicators if key.endswith(f"/{code}")), code)
