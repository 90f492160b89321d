"""The story: a workbook of plans comes in with what the leader decided on each (Persetujuan)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from sqlmodel import Session

from asncli.messages import text
from asncli.store.decisions import Decision, decide
from asncli.store.renaming import present_nips
from asncli.store.staging import Rejected
from asncli.terms import PlanDecision
from asncli.workbooks.sheet import SheetRows
from asncli.workbooks.skp import SKP

_NIP, _YEAR, _BEGINS, _DECISION, _NOTE = map(SKP.at, ("nip", "year", "begins", "decision", "decision_note"))
Row = tuple[int, tuple[object, ...]]


class Decisions:
    """Decisions met in rows of plans; each stands in one row of its plan or in several."""

    def __init__(self, *, user: str, on: date) -> None:
        """Begin with none; ``user`` is who imports them, ``on`` the day."""
        self._user, self._on = user, on
        self.rejected: list[Rejected] = []  # rows of the sheet that is being read
        self._found: dict[tuple[str, int, date], Decision] = {}
        self._torn: set[str] = set()

    def noted(self, session: Session, rows: Iterable[Row]) -> Iterator[Row]:
        """Pass the rows of a sheet on and keep what is decided in them.

        A row by which the user would approve the user's own plan is rejected (``self-approval``) and not passed on.
        """
        self.rejected = []
        own = _nips_of(session, self._user)
        for number, values in rows:
            if values[_NIP] in own and values[_DECISION] == PlanDecision.APPROVED:
                self.rejected.append(Rejected(number, "decision", "self-approval", str(values[_NIP])))
                continue
            if values[_DECISION] is not None:
                self._keep(values)
            yield number, values

    def _keep(self, values: tuple[object, ...]) -> None:
        nip, year, begins, said, note = (values[at] for at in (_NIP, _YEAR, _BEGINS, _DECISION, _NOTE))
        if isinstance(nip, str) and isinstance(year, int) and isinstance(begins, date) and isinstance(said, str):
            decision = PlanDecision(said)
            known = self._found.setdefault((nip, year, begins), Decision(nip, year, begins, decision, None))
            if known.decision is not decision:
                self._torn.add(nip)
            elif known.note is None and isinstance(note, str):
                self._found[nip, year, begins] = known._replace(note=note)

    def take(self, session: Session, batch_id: int, sheets: Sequence[SheetRows]) -> Mapping[str, object]:
        """Take the decisions once everything is read; none of them where a row was rejected."""
        if not self._found:
            return {}
        notices = sheets[0].notices
        if any(sheet.counts().rejected for sheet in sheets):
            notices.append(text("No plan was approved or sent back, for there are rows with faults."))
            return {}
        clear = [one for one in self._found.values() if one.nip not in self._torn]
        done = decide(session, batch_id, clear, by=self._user, on=self._on)
        notices.append(
            text(
                "Plans approved by the column Persetujuan: {approved}, sent back: {returned}.",
                approved=done.approved, returned=done.returned,
            )
        )  # fmt: skip
        if self._torn:
            nips = ", ".join(sorted(self._torn))
            notices.append(text("Persetujuan says different things of the same plan, so nothing is decided: {nips}.",
                                nips=nips))  # fmt: skip
        if done.left:
            notices.append(
                text(
                    "These plans are approved or of a closed period, so the decision was left: {nips}.",
                    nips=", ".join(done.left),
                )
            )
        return {"plans_approved": done.approved, "plans_returned": done.returned}


def _nips_of(session: Session, user: str) -> frozenset[str]:
    """Give the NIP of the user, where that is what the user is called, with former ones."""
    present = present_nips(session)
    own = present.get(user, user)
    return frozenset([own, *(former for former, nip in present.items() if nip == own)])
