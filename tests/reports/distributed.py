"""What the report on the distribution of predikat is made from, by saying only what matters."""

from __future__ import annotations

from typing import Any

from asncli.reports.distribution_data import Counted, Distribution, Headed
from asncli.reports.frames import UnitRow
from asncli.rules.library import distribution_law
from asncli.terms import Predikat, UnitAchievement
from tests.reports.made import SEMESTER, state

LAW = distribution_law(SEMESTER)
DINAS, SEKRETARIAT, BIDANG, KECAMATAN = 1, 2, 3, 4
UNITS = (
    UnitRow(DINAS, "D", "Dinas", None),
    UnitRow(SEKRETARIAT, "D.1", "Sekretariat", DINAS),
    UnitRow(BIDANG, "D.2", "Bidang", DINAS),
    UnitRow(KECAMATAN, "K", "Kecamatan", None),
)
ACHIEVEMENTS = {DINAS: UnitAchievement.BAIK, BIDANG: UnitAchievement.ISTIMEWA, KECAMATAN: UnitAchievement.KURANG}
COUNTED = (
    Counted(DINAS, Predikat.SANGAT_BAIK, 1, 0),
    Counted(SEKRETARIAT, Predikat.BAIK, 6, 2),
    Counted(SEKRETARIAT, Predikat.KURANG, 1, 0),
    Counted(SEKRETARIAT, None, 2, 0),
    Counted(BIDANG, Predikat.BAIK, 12, 0),
    Counted(None, Predikat.BAIK, 3, 0),
)
# The head of the Dinas is among its own people, that of the Bidang stands in the Dinas.
HEADED = (Headed(DINAS, DINAS, Predikat.SANGAT_BAIK, 0), Headed(BIDANG, DINAS, Predikat.SANGAT_BAIK, 0))


def distribution(**said: Any) -> Distribution:
    """An office of two trees, of which one has nobody."""
    known: dict[str, Any] = {
        "period": SEMESTER,
        "state": state(),
        "law": LAW,
        "small_unit": 10,
        "units": UNITS,
        "achievements": ACHIEVEMENTS,
        "counted": COUNTED,
        "headed": HEADED,
        **said,
    }
    return Distribution(**known)
