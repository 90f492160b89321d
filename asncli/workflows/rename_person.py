"""The story: a person gets another NIP (a PPPK who became PNS, a correction by BKN) and stays the same person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlmodel import Session

from asncli.errors import UsageError
from asncli.messages import Text, text
from asncli.store import people
from asncli.store.batches import add_source, begin, finish
from asncli.store.renaming import rename
from asncli.terms import PPPK_MONTH_FIELD, birth_date, indonesian_date
from asncli.workflows.writing import Writer


@dataclass(frozen=True)
class Renamed:
    """The batch, the name of the person, and what the user should look at."""

    batch: int
    name: str
    notes: Sequence[Text]


def rename_person(session: Session, old: str, new: str, reason: str, writer: Writer) -> Renamed:
    """Give the person with the NIP ``old`` the valid NIP ``new``; ``old`` stays known as a former one.

    Refused: ``nip-same`` (exit 2), ``nip-unknown``, ``nip-taken`` (exit 4).
    """
    if old == new:
        raise UsageError("nip-same", text("Both NIPs are {nip}", nip=old), text("Give the old NIP first, then the new"))
    batch_id = begin(session, writer.command, user=writer.user, now=writer.now, reason=reason)
    twice = rename(session, batch_id, add_source(session, batch_id), old, new, reason)
    finish(session, batch_id, {"changed": 1})
    notes = [*_notes(old, new), *([text("Votes counted twice, one of each kept: {n}.", n=twice)] if twice else [])]
    return Renamed(batch_id, people.get(session, new, writer.today).name, tuple(notes))


def _notes(old: str, new: str) -> Iterator[Text]:
    """What two NIPs of one person should have in common, and have not (Perka BKN 22/2007)."""
    was, now = birth_date(old), birth_date(new)
    if was and now and was != now:
        yield text(
            "The date of birth in the new NIP is {new}, in the old one it is {old}: check that it is the same person.",
            new=indonesian_date(now), old=indonesian_date(was),
        )  # fmt: skip
    if old[14] != new[14]:
        yield text("The sex in the new NIP (digit 15) is not that in the old one: check that it is the same person.")
    if (old[12:14] == PPPK_MONTH_FIELD) != (new[12:14] == PPPK_MONTH_FIELD):
        yield text("One of the NIPs is that of a PPPK: the next roster should tell Jenis Pegawai and Golongan anew.")
