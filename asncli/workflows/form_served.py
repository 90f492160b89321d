"""Which planned result of the leader each one serves, in the words of the official form."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from sqlmodel import Session

from asncli.rules.cascade import parent_said
from asncli.rules.post_kinds import PostKind, post_kind
from asncli.store.form_frames import LedRow, PlannedRow, iku_titles, led_rows
from asncli.store.plans_then import PlansThen
from asncli.terms import folded

_LEADERS = (PostKind.JPT_UTAMA, PostKind.JPT_MADYA, PostKind.JPT_PRATAMA)


class Served:
    """The leaders' planned results and IKU behind some rows of plans."""

    def __init__(
        self,
        session: Session,
        rows: Sequence[PlannedRow],
        leader: Callable[[PlannedRow], str | None],
        present: Mapping[str, str],
    ) -> None:
        """Read them; ``leader``: NIP of whom a plan was agreed with; ``present``: that of today for a former one."""
        self._present, self._agreed_with = present, leader
        leaders = {nip for row in rows if row.parent_code and (nip := self._leader(row)[0])}
        self._led: dict[tuple[str, str], list[LedRow]] = {}
        if leaders:
            first, last = min(row.begins for row in rows), max(row.ends for row in rows)
            for led in led_rows(session, first, last, leaders):
                self._led.setdefault((led.nip, folded(led.code)), []).append(led)
        self._iku = iku_titles(session, {row.iku_code for row in rows if row.iku_code})

    def words(self, row: PlannedRow, then: PlansThen | None = None) -> str:
        """The leader's planned result (a JPT's with its indicators), else sasaran and IKU; empty: nothing is known.

        ``then``: the title of the result is that of the day on which the person's evaluation became final.
        """
        leader, code = self._leader(row)
        covering = (one for one in self._led.get((leader or "", folded(code or "")), ()) if _covers(one, row.begins))
        if led := next(covering, None):
            jpt = post_kind(led.position_kind, led.position, led.level) in _LEADERS
            title = then.title(row.employee_id, led.result_id, led.title) if then else led.title
            return f"{title}\nIndikator: {led.indicators}" if jpt and led.indicators else title
        if row.parent_title:
            return row.parent_title
        if found := self._iku.get(row.iku_code or ""):
            sasaran, iku = found
            return f"{sasaran}\nIndikator: {iku}" if sasaran else iku
        return ""

    def _leader(self, row: PlannedRow) -> tuple[str | None, str | None]:
        named, code = parent_said(row.parent_code)
        nip = named or self._agreed_with(row)
        return (self._present.get(nip, nip) if nip else None), code


def _covers(led: LedRow, day: str) -> bool:
    return led.begins <= day <= led.ends
