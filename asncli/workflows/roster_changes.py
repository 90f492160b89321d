"""What an import of rosters comes to once all its sheets are read: who came, left, returned, and what changed.

Everything about a whole import of rosters that no single sheet can know is decided here, before the batch is kept.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from sqlmodel import Session

from asncli.errors import AsnError
from asncli.messages import Text, text
from asncli.store import agency
from asncli.store.batches import add_source, date_source
from asncli.store.differences import Differences, Tally
from asncli.store.employees import RosterResult
from asncli.store.leaving import absent, born_alike, expect_everybody, in_service, leave, named_before, note_present
from asncli.store.people import newest_state
from asncli.store.plan_lists import any_plan
from asncli.terms import indonesian_date
from asncli.workbooks.problems import CATALOGUE
from asncli.workbooks.roster_checks import bare_name
from asncli.workbooks.sheet import SheetRows
from asncli.workflows.same_agency import names_agency, same_agency

MANY = 5  # above one in so many, leaving is asked about
_TOLD = 20  # people who may have another NIP
_OFFICE, _STRANGERS = 20, 20  # people in service, and people of a file, from which on all of them new is odd


@dataclass(frozen=True)
class Leaving:
    """Whether who is in no file has left (``full``), and whether that is done without asking (``sure``)."""

    full: bool = False
    sure: bool = False


PARTIAL = Leaving()  # who is not in the files is left alone


class _Sheet(NamedTuple):
    source_id: int
    rows: SheetRows
    day: date
    found: RosterResult
    facts: dict[str, object]


class RosterChanges:
    """Follows an import from sheet to sheet; ``conclude`` has the last word, with everything still to be undone."""

    def __init__(self, session: Session, leaving: Leaving | None) -> None:
        """Remember what was known before; ``leaving`` None: who is in no file is not spoken of."""
        self._session, self._leaving = session, leaving
        self._newest = newest_state(session)
        self._sheets: list[_Sheet] = []
        expect_everybody(session)
        self._before = 0

    def expect(self, day: date) -> None:
        """Count who is in service, before the first sheet is stored."""
        if not self._sheets:
            self._before = in_service(self._session, day)

    def note(self, source_id: int, rows: SheetRows, day: date, found: RosterResult, facts: dict[str, object]) -> None:
        """Take note of a sheet that was just stored; ``facts`` get what is known only when all is read."""
        if n := named_before(self._session):
            rows.notices.append(
                text("People of {file} who stand in an earlier file too: {n}; what {file} says of them holds.",
                     file=rows.file, n=n)
            )  # fmt: skip
        note_present(self._session)
        date_source(self._session, source_id, day)
        self._sheets.append(_Sheet(source_id, rows, day, found, facts))

    def day(self) -> date:
        """Newest day whose state the sheets tell."""
        return max(sheet.day for sheet in self._sheets)

    def conclude(self, batch_id: int) -> Mapping[str, object]:
        """Mark who has left, where that is wanted and can be told; say what all sheets together changed."""
        self._notice_strangers()
        if self._leaving:
            self._notice_renamed(batch_id)
        left = 0
        if self._leaving and self._leaving.full:
            left = self._take_leave(batch_id, self.day())
        elif self._leaving:
            self._leave_alone(self.day())
        tallies = Differences(self._session, batch_id).tallies()
        for sheet in self._sheets:
            tally = tallies.get(sheet.source_id, Tally(0, 0, 0, {}))
            sheet.facts.update(came=tally.came, left=0, returned=tally.returned, changes=tally.changes)
        return {"left": left}

    def _notice_renamed(self, batch_id: int) -> None:
        """Tell of new people who seem to be others who are in no file, under another NIP."""
        alike = [
            (new, old) for new, old in born_alike(self._session, batch_id) if bare_name(new.name) == bare_name(old.name)
        ]
        for new, old in alike[:_TOLD]:
            self._tell(
                text(
                    "{name} ({new}) may be {old_name} ({old}), who is in no file, with another NIP: if so, undo this"
                    " batch, give asncli roster rename {old} {new}, and import again.",
                    name=new.name, new=new.nip, old_name=old.name, old=old.nip,
                )
            )  # fmt: skip
        if more := len(alike[_TOLD:]):
            self._tell(text("More new people who may be known under another NIP: {n}.", n=more))

    def _leave_alone(self, day: date) -> None:
        if n := len(absent(self._session, day)):
            self._tell(
                text("People in service who are not in the file: {n}; left alone, --full marks them as left.", n=n)
            )

    def _take_leave(self, batch_id: int, day: date) -> int:
        if why := self._untold():
            self._tell(why)
            return 0
        self._refuse_days(day)
        left = leave(self._session, batch_id, self._source(batch_id), day)
        if left * MANY > self._before and not (self._leaving and self._leaving.sure):
            raise AsnError(
                "many-left",
                text(
                    "Of {all} people in service {n} are not in the file; mark them as left?", all=self._before, n=left
                ),
                text("If the file is the whole roster add --yes, else leave --full out"),
            )
        return left

    def _untold(self) -> Text | None:
        """Why nobody can be told to have left, if so."""
        if rejected := sum(sheet.rows.counts().rejected for sheet in self._sheets):
            return text("Nobody was marked as left: rows were rejected ({n}), and their people may be in service.",
                        n=rejected)  # fmt: skip
        if names := [name for sheet in self._sheets for name in sheet.rows.left_out]:
            return text("Nobody was marked as left: sheets were left out that may name them ({sheets}).",
                        sheets=", ".join(names))  # fmt: skip
        return None

    def _refuse_days(self, day: date) -> None:
        """Only the newest roster can tell who has left: a later one has named others, or the same ones again."""
        days = {sheet.day for sheet in self._sheets}
        if len(days) > 1:
            said = ", ".join(map(indonesian_date, sorted(days)))
            raise AsnError(
                "full-days-differ",
                text(
                    "The sheets tell the states of several days ({days}), so nobody can be told to have left", days=said
                ),
                text("Give the day of all of them with --as-of, or leave --full out"),
            )
        if self._newest and self._newest > day:
            newest = indonesian_date(self._newest)
            raise AsnError(
                "full-not-newest",
                text("A roster of {newest} is known, so one of {day} can not tell who has left",
                     newest=newest, day=indonesian_date(day)),
                text("Import it without --full, or undo the later one first; see: asncli batch list"),
            )  # fmt: skip

    def _source(self, batch_id: int) -> int:
        """Whence is known that somebody has left: the one sheet, or the files together."""
        if len(self._sheets) == 1:
            return self._sheets[0].source_id
        files = {(sheet.rows.file, sheet.rows.digest) for sheet in self._sheets}
        file, digest = files.pop() if len(files) == 1 else (None, None)
        return add_source(self._session, batch_id, file=file, digest=digest)

    def _tell(self, notice: Text) -> None:
        self._sheets[0].rows.notices.append(notice)

    def _notice_strangers(self) -> None:
        """Warn of files that seem to be of another agency; refuse where their people would push out everybody else."""
        known = agency.find(self._session)
        if known is None or known.name == agency.UNNAMED:
            return
        for sheet, reason in self._strange_files(known.name):
            sheet.rows.warn(None, None, "agency-other", file=sheet.rows.file, reason=reason)
            if self._leaving and self._leaving.full and not self._leaving.sure:
                said = CATALOGUE["agency-other"].message.template
                raise AsnError(
                    "agency-other",
                    Text(said, {"file": sheet.rows.file, "reason": reason}),
                    text("With --full everybody else would be marked as left; if that is meant add --yes"),
                )

    def _strange_files(self, own: str) -> Iterator[tuple[_Sheet, Text]]:
        for file in dict.fromkeys((sheet.rows.file, sheet.rows.digest) for sheet in self._sheets):
            sheets = [sheet for sheet in self._sheets if (sheet.rows.file, sheet.rows.digest) == file]
            named: Counter[object] = Counter()
            for sheet in sheets:
                named.update({name: n for name, n in sheet.rows.tally.items() if name and names_agency(str(name))})
            if not named:
                named.update(sheet.rows.agency_title for sheet in sheets if sheet.rows.agency_title)
            if named:
                ((other, _),) = named.most_common(1)
                if not same_agency(str(other), own):
                    yield sheets[0], text("it names {other}, and this database is that of {own}", other=other, own=own)
                continue
            new = sum(sheet.found.counts.added for sheet in sheets)
            met = sum(sheet.found.counts.changed + sheet.found.counts.unchanged for sheet in sheets)
            # While an office is being set up, one dinas after the other comes in and nobody of it is known.
            set_up = any_plan(self._session) or (self._leaving is not None and self._leaving.full)
            if set_up and self._before >= _OFFICE and not met and new >= _STRANGERS:
                yield sheets[0], text("none of its people is known here")
