"""Who stands on the official forms, and with the state of which day: a plan's own last day, else the period's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from sqlmodel import Session

from asncli.reports.official import Party
from asncli.store.evaluations import STANDING, Evaluated
from asncli.store.form_frames import PlannedRow, StateRow, states, states_by_nip

if TYPE_CHECKING:
    from asncli.workflows.form_people import Ground


class Parties:
    """Some people, their assessors and the superiors of these."""

    def __init__(
        self,
        session: Session,
        ground: Ground,
        ids: Sequence[int],
        planned: Iterable[PlannedRow],
        present: Mapping[str, str],
        deciders: Mapping[int, str],
    ) -> None:
        """Read their states; ``present``: the NIP of today for a former one; ``deciders`` on objections, by person."""
        self._ground, self._present, self._deciders = ground, present, deciders
        self._end = ground.period.end
        self.states = states(session, ids, self._end)
        earlier: dict[date, set[int]] = defaultdict(set)
        for row in planned:
            if (day := date.fromisoformat(row.ends)) < self._end:
                earlier[day].add(row.employee_id)
        self._then = {
            (number, day): state
            for day, some in earlier.items()
            for number, state in states(session, some, day).items()
        }
        self._by_nip = states_by_nip(session, filter(None, {self._assessor_nip(number) for number in ids}), self._end)
        above = {self.now(one.supervisor_nip) for one in self._by_nip.values()} | {*map(self.now, deciders.values())}
        self._by_nip |= states_by_nip(session, filter(None, above), self._end)
        self._led = {
            (nip, day): state
            for day in earlier
            for nip, state in states_by_nip(session, filter(None, self._leaders(day)), day).items()
        }

    def now(self, nip: str | None) -> str | None:
        """The NIP of today."""
        return self._present.get(nip, nip) if nip else None

    def person(self, number: int) -> Party:
        """The person as evaluated, of a final evaluation as it was kept; else with the state of the last day."""
        evaluated = self._ground.evaluated.get(number)
        if evaluated is None:
            return self._party(self.states[number])
        row = self._ground.rows.get(number)
        name = row.name if row and evaluated.name in row.name else evaluated.name
        return Party(name, evaluated.nip, evaluated.golongan, evaluated.position, evaluated.unit)

    def assessor(self, number: int) -> Party:
        """The assessor on record, else the superior of the period."""
        return self._named(self._assessor_nip(number))

    def superior(self, number: int) -> Party:
        """Who decided on the objection, else who stands above the assessor."""
        if number in self._deciders:
            return self._named(self.now(self._deciders[number]))
        assessor = self._by_nip.get(self._assessor_nip(number) or "")
        return self._named(self.now(assessor.supervisor_nip) if assessor else None)

    def of_plan(self, number: int, ends: date) -> tuple[Party, Party] | None:
        """Person and leader of a plan that ended before the period did, on its last day; None for any other."""
        if (state := self._then.get((number, ends))) is None:
            return None
        nip = self._superior(state)
        led = self._led.get((nip or "", ends))
        return self._party(state), self._party(led) if led else Party(nip=nip)

    def leader(self, number: int, ends: date) -> str | None:
        """NIP of whom a plan was agreed with: the superior on its last day, at the latest on the period's."""
        if state := self._then.get((number, ends)):
            return self._superior(state)
        evaluated = self._ground.evaluated.get(number)
        kept = evaluated is not None and evaluated.status in STANDING
        return self.now(evaluated.supervisor_nip) if evaluated and kept else self._superior(self.states[number])

    def _leaders(self, day: date) -> set[str | None]:
        return {self._superior(state) for (_, on), state in self._then.items() if on == day}

    def _superior(self, state: StateRow) -> str | None:
        """Nobody leads oneself."""
        nip = self.now(state.supervisor_nip)
        return None if nip == state.nip else nip

    def _assessor_nip(self, number: int) -> str | None:
        """Nobody assesses oneself."""
        evaluated, state = self._ground.evaluated.get(number), self.states[number]
        nip = self.now(_assessor(evaluated) if evaluated else state.supervisor_nip)
        return None if nip == state.nip else nip

    def _named(self, nip: str | None) -> Party:
        """Somebody in the roster with the state of the last day; of others the NIP alone is known."""
        state = self._by_nip.get(nip or "")
        return self._party(state) if state else Party(nip=nip)

    def _party(self, state: StateRow) -> Party:
        unit = self._ground.units.get(state.unit_id or 0)
        return Party(state.titled, state.nip, state.golongan, state.position, unit)


def _assessor(evaluated: Evaluated) -> str | None:
    return evaluated.assessor_nip or evaluated.supervisor_nip
