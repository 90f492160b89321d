"""A NIP that was asked for and is a former one: the person is found, and the present NIP is said."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from asncli.cli.language import _
from asncli.cli.output import note

if TYPE_CHECKING:
    from sqlmodel import Session


@overload
def present(session: Session, nip: str) -> str: ...
@overload
def present(session: Session, nip: None) -> None: ...
def present(session: Session, nip: str | None) -> str | None:
    """Give the NIP that the person bears now, and say it where it is another than the one asked for."""
    from asncli.store.renaming import present_nip

    if nip is None:
        return None
    now = present_nip(session, nip)
    tell_renamed(nip, now)
    return now


def tell_renamed(asked: str, nip: str) -> None:
    """Say which NIP a person has who was asked for by a former one."""
    if asked != nip:
        note(_("{old} is a former NIP of this person, who has {nip} now").format(old=asked, nip=nip))
