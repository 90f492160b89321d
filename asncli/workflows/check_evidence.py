"""The story: the files that realisations name as evidence are looked for, and recorded so that a change is seen.

A link is never opened, nor is a folder of another computer; words that name no file stay words.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from datetime import date, datetime, tzinfo
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import NamedTuple

from sqlmodel import Session

from asncli.store.batches import begin, finish
from asncli.store.evidence import FileRecord, NamedEvidence, named_evidence, record_files
from asncli.store.plan_lists import Wanted
from asncli.terms import Period
from asncli.workflows.writing import Writer

_LINK = re.compile(r"(?:[a-z][a-z0-9+.-]+://|www\.|//|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/)", re.IGNORECASE)
_FILE = re.compile(
    r"[^\r\n]*\.(?:pdf|docx?|xlsx?|xlsm|pptx?|od[tsp]|csv|txt|rtf|jpe?g|png|gif|tiff?|webp|heic|zip|rar|7z|mp[34]|mov"
    r"|eml|msg|html?)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*[;,\r\n]+\s*")  # several files in one cell
_ABSOLUTE = re.compile(r"(?:[a-z]:)?[\\/](?![\\/])", re.IGNORECASE)


class EvidenceState(StrEnum):
    """What is found of evidence; ``file`` is one that was not looked for, ``unrecorded`` one of a closed period."""

    LINK = "link"
    WORDS = "words"
    FILE = "file"
    RECORDED = "recorded"
    SAME = "same"
    CHANGED = "changed"
    RENEWED = "renewed"
    UNRECORDED = "unrecorded"
    MISSING = "missing"


OPEN = (EvidenceState.CHANGED, EvidenceState.MISSING)


class EvidenceLine(NamedTuple):
    """Evidence of one realisation, what is found of it, and what is recorded of its file (sha256, day ISO)."""

    nip: str
    name: str
    code: str
    day: str
    evidence: str
    state: EvidenceState
    digest: str | None
    file_day: str | None


Seen = tuple[str, date]
Look = Callable[[str], Seen | None]


def kind_of(evidence: str) -> EvidenceState:
    """Tell a link, the path of a file (by the ending of its name; also of several) and other words apart."""
    said = evidence.strip()
    if not _ABSOLUTE.match(said) and _LINK.match(said.replace("\\", "/")):
        return EvidenceState.LINK
    return EvidenceState.FILE if _FILE.fullmatch(said) or _several(said) else EvidenceState.WORDS


def _several(said: str) -> list[str]:
    """Paths of the files where a text names nothing else; else none."""
    parts = [part for part in _BETWEEN.split(said) if part]
    return parts if all(_FILE.fullmatch(part) for part in parts) else []


def list_evidence(session: Session, wanted: Wanted, *, period: Period | None = None) -> list[EvidenceLine]:
    """Evidence as it is named, with what is recorded of files; no file is looked for."""
    return [_line(one, kind_of(one.evidence)) for one in named_evidence(session, wanted, period=period)]


def check_evidence(
    session: Session, wanted: Wanted, writer: Writer, folder: Path, *, period: Period | None = None, renew: bool = False
) -> tuple[int | None, list[EvidenceLine]]:
    """Look for the files below ``folder`` or at their absolute paths, and record those that were not yet.

    The batch (``None`` where nothing was recorded) and every piece of evidence. What is recorded of a file that
    changed stays, unless ``renew``.
    """
    look = _looker(folder, writer.now.tzinfo)
    files: list[FileRecord] = []
    lines: list[EvidenceLine] = []
    for one in named_evidence(session, wanted, period=period):
        state = kind_of(one.evidence)
        seen = look(one.evidence) if state is EvidenceState.FILE else None
        if state is EvidenceState.FILE:
            state = _state(one, seen, renew=renew)
        if seen and state in (EvidenceState.RECORDED, EvidenceState.RENEWED):
            files.append(FileRecord(one.indicator_id, one.day, *seen))
            one = one._replace(digest=seen[0], file_day=seen[1].isoformat())
        lines.append(_line(one, state))
    if not files:
        return None, lines
    batch_id = begin(session, writer.command, user=writer.user, now=writer.now, reason=writer.reason)
    finish(session, batch_id, {"recorded": record_files(session, batch_id, files)})
    return batch_id, lines


def _state(one: NamedEvidence, seen: Seen | None, *, renew: bool) -> EvidenceState:
    if seen is None:
        return EvidenceState.MISSING
    if one.digest == seen[0]:
        return EvidenceState.SAME
    if one.digest is None:
        return EvidenceState.UNRECORDED if one.closed else EvidenceState.RECORDED
    return EvidenceState.RENEWED if renew and not one.closed else EvidenceState.CHANGED


def _looker(folder: Path, zone: tzinfo | None) -> Look:
    """Make what looks for a file, each only once: its sha256 and the day of its last change, else ``None``.

    Several files in one cell are one piece of evidence: sha256 of theirs in a row, and the last of the days.
    """

    @cache
    def look(evidence: str) -> Seen | None:
        if whole := one(evidence.strip()):
            return whole
        found = [one(part) for part in _several(evidence)]
        seen = [part for part in found if part]
        if len(found) < 2 or len(seen) < len(found):
            return None
        return hashlib.sha256("".join(digest for digest, _ in seen).encode()).hexdigest(), max(day for _, day in seen)

    @cache
    def one(said: str) -> Seen | None:
        try:
            path = next((p for p in (folder / said, folder / said.replace("\\", "/")) if p.is_file()), None)
            if path is None:
                return None
            with path.open("rb") as file:
                digest = hashlib.file_digest(file, "sha256").hexdigest()
            return digest, datetime.fromtimestamp(path.stat().st_mtime, zone).date()
        except OSError:  # a name that is too long, a file that may not be read
            return None

    return look


def _line(one: NamedEvidence, state: EvidenceState) -> EvidenceLine:
    return EvidenceLine(one.nip, one.name, one.code, one.day, one.evidence, state, one.digest, one.file_day)
