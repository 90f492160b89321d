"""What training a person needs, and why: each need with the reason that stands on paper, and what a course must serve.

Pure: whoever reads the marks, indicators and cases makes the needs of them.
"""

from __future__ import annotations

from typing import NamedTuple

from asncli.labelled import Labelled
from asncli.terms import CoreValue


class Reason(Labelled):
    """Why a course does somebody good: what scores points in a plan, the most urgent first; codes of the policy."""

    COACHING = "coaching", "Kasus pembinaan"
    PRIORITY = "priority", "Prioritas strategis"
    UNIT_NEED = "unit_need", "Kebutuhan unit kerja"
    WEAK_VALUE = "weak_value", "Nilai dasar di bawah batas"
    MISSED_INDICATOR = "missed_indicator", "Indikator tidak tercapai"
    POSITION = "position", "Sesuai jabatan"
    GOOD_PERFORMER = "good_performer", "Berkinerja baik"
    BEHIND_HOURS = "behind_hours", "JP belum terpenuhi"


class Need(NamedTuple):
    """Something that training may mend.

    ``topic``: what is asked for, in a word or two (a core value by its label); None where nothing was named.
    ``words``: all the words that a course's topic may stand in. ``told`` says it on paper, with its figure.
    """

    reason: Reason
    topic: str | None
    told: str
    words: str = ""
    value: CoreValue | None = None


# Reasons that are needs of one person, in the order in which they are listed.
OWN = (Reason.COACHING, Reason.WEAK_VALUE, Reason.MISSED_INDICATOR)
