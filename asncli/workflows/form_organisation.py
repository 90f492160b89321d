"""Of which organisation the capaian counts for a person, and how the predikat are distributed there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlmodel import Session

from asncli.reports.distribution_data import Distribution, tallies
from asncli.reports.frames import State, UnitRow
from asncli.reports.official import FEWEST, Pattern, Since
from asncli.rules.library import distribution_law
from asncli.store.distribution_frames import counted, headed
from asncli.store.form_frames import achievements_after
from asncli.store.unit_ratings import unit_ratings
from asncli.store.units import UnitLine
from asncli.terms import Period, UnitAchievement


class Organisations:
    """Capaian and distribution of every unit in a period that has evaluations."""

    def __init__(
        self, session: Session, period: Period, units: Sequence[UnitLine], state: State, small_unit: int = 0
    ) -> None:
        """Read and count them, as ``report distribution --tree`` does; ``small_unit``: of the policy."""
        self._session, self._period, self._fewest = session, period, max(small_unit, FEWEST)
        self._known: dict[int, dict[int, UnitAchievement]] = {}
        rated = {number: UnitAchievement(one.predikat) for number, one in unit_ratings(session, period).items()}
        self._rated, self._names = rated, {unit.id: unit.name for unit in units}
        self._parents = {unit.id: unit.parent_id for unit in units}
        data = Distribution(
            period=period,
            state=state,
            law=distribution_law(period),
            small_unit=0,
            units=[UnitRow(u.id, u.code, u.name, u.parent_id) for u in units],
            achievements=rated,
            counted=counted(session, period),
            headed=headed(session, period, {u.id: u.head_nip for u in units if u.head_nip}),
            tree=True,
        )
        self._tallies = tallies(data)

    def pattern(self, unit: int | None, final_in: int | None = None) -> Pattern:
        """Of the nearest unit from this one upwards that has a capaian, else of this one; nothing without a unit.

        ``final_in``: the batch in which an evaluation became final; the capaian of then counts.
        """
        then = self._at(final_in)
        number = self._above(unit, then) or self._above(unit, self._rated) or unit
        if number not in self._tallies:
            return Pattern(None, None, {})
        was, now = then.get(number), self._rated.get(number)
        since = Since(was, now) if was != now else None
        return Pattern(was or now, self._names[number], self._tallies[number].predikat, since, self._fewest)

    def _at(self, batch: int | None) -> Mapping[int, UnitAchievement]:
        """Capaian of all units when this batch had been made."""
        if batch is None:
            return self._rated
        if batch not in self._known:
            was = dict(self._rated)
            for unit, image in achievements_after(self._session, self._period, batch).items():
                if image is None:
                    was.pop(unit, None)
                else:
                    was[unit] = UnitAchievement(image)
            self._known[batch] = was
        return self._known[batch]

    def _above(self, unit: int | None, rated: Mapping[int, UnitAchievement]) -> int | None:
        met: set[int] = set()
        while unit is not None and unit not in met:
            if unit in rated:
                return unit
            met.add(unit)
            unit = self._parents.get(unit)
        return None
