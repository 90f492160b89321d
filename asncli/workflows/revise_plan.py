"""The story: an approved plan is revised; what was agreed on before stays to be seen, beside what differs now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from sqlmodel import Session

from asncli.errors import AsnError
from asncli.messages import text
from asncli.store.batches import add_source, begin, finish
from asncli.store.revisions import Content, Standing, Version, revise, versions
from asncli.terms import quantity_text
from asncli.workflows.writing import Writer

_OF_PLAN = {"begins": "Mulai", "ends": "Selesai", "kind": "Jenis Rencana"}
_OF_RESULT = {
    "title": "Rencana Hasil Kerja", "kind": "Jenis", "parent_code": "Kode RHK Atasan", "parent_title": "RHK Atasan",
    "iku_code": "Kode IKU", "weight": "Bobot",
}  # fmt: skip
_OF_INDICATOR = {
    "title": "Indikator", "result": "Kode RHK", "aspect": "Aspek", "target": "Target", "target_high": "Target Atas",
    "measure": "Satuan", "direction": "Arah", "recap": "Rekap", "target_s1": "Target S1", "target_s2": "Target S2",
    "target_q1": "Target Q1", "target_q2": "Target Q2", "target_q3": "Target Q3", "target_q4": "Target Q4",
}  # fmt: skip


class Difference(NamedTuple):
    """What differs between a version and now: ``code`` of the result or indicator (none: the plan itself).

    ``change``: ``added``, ``removed`` or ``changed``; ``before`` and ``now`` as people write them.
    """

    year: int
    begins: str
    version: int
    code: str | None
    change: str
    field: str | None
    before: str | None
    now: str | None


def revise_plan(
    session: Session, nip: str, writer: Writer, *, year: int | None = None, begins: date | None = None,
    on: date | None = None,
) -> tuple[int, Standing]:  # fmt: skip
    """Keep the approved plan of a person as a version and make it a draft; the batch, and the plan as it was.

    The reason is the writer's. ``on``: day of the revision, else today, and never later (``date-future``). For the
    other refusals see ``store/revisions.py``.
    """
    if on and on > writer.today:
        raise AsnError(
            "date-future",
            text("The day of the revision, {day}, is still to come", day=on),
            text("Give the day on which it was decided"),
        )
    batch_id = begin(session, writer.command, user=writer.user, now=writer.now, reason=writer.reason)
    source_id = add_source(session, batch_id)
    plan = revise(
        session, batch_id, source_id, nip, reason=writer.reason or "", on=on or writer.today, year=year, begins=begins
    )
    finish(session, batch_id, {"revised": 1, "version": plan.version + 1})
    return batch_id, plan


def earlier_versions(
    session: Session, nip: str, *, year: int | None = None, number: int | None = None
) -> list[Version]:
    """Versions of a person's plans before their revisions; AsnError ``version-unknown`` where that one is not there."""
    found = versions(session, nip, year=year, number=number)
    if number is not None and not found:
        raise AsnError(
            "version-unknown",
            text("There is no version {version} of a plan of {nip}", version=number, nip=nip),
            text("See those there are with: asncli target versions {nip}", nip=nip),
        )
    return found


def differences(version: Version) -> list[Difference]:
    """What differs between a version of a plan and the plan as it stands: plan, planned results, indicators."""
    old, now = _flat(version.content), _flat(version.now)
    found = []
    for code in dict.fromkeys((*old, *now)):
        for change, field, before, after in _between(old.get(code), now.get(code)):
            found.append(
                Difference(version.year, version.begins, version.version, code[1], change, field, before, after)
            )
    return found


def _flat(content: Content) -> dict[tuple[int, str | None], Mapping[str, str | None]]:
    """What a version says of the plan, of each result and of each indicator, by heading, as people write it."""
    codes = {row["id"]: row["code"] for row in content["planned_results"]}
    indicators = ({**row, "result": codes.get(row["planned_result_id"])} for row in content["indicators"])
    tables = (([{**content["plan"], "code": None}], _OF_PLAN), (content["planned_results"], _OF_RESULT),
              (indicators, _OF_INDICATOR))  # fmt: skip
    return {
        (n, row["code"]): {heading: _shown(field, row.get(field)) for field, heading in headings.items()}
        for n, (rows, headings) in enumerate(tables)
        for row in sorted(rows, key=lambda row: str(row["code"]))
    }


def _shown(field: str, value: Any) -> str | None:
    if isinstance(value, int) and (field == "weight" or field.startswith("target")):
        return quantity_text(value)
    return None if value is None else str(value)


def _between(
    old: Mapping[str, str | None] | None, now: Mapping[str, str | None] | None
) -> Iterator[tuple[str, str | None, str | None, str | None]]:
    if old is None or now is None:
        words = next(iter((old or now or {}).items()))
        yield ("removed", words[0], words[1], None) if now is None else ("added", words[0], None, words[1])
        return
    for heading in dict.fromkeys((*old, *now)):
        if old.get(heading) != now.get(heading):
            yield "changed", heading, old.get(heading), now.get(heading)
