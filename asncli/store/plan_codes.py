"""Codes of indicators that a form does not say: what was stored before keeps the code under which it is reported.

A form gets codes by the order of its rows (``U1.1``). When it comes in again with a result more, one less or two
changed over, the order says something else than before; so its rows are known by what they say.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar

from asncli.store.staging import Rejected, Staging
from asncli.terms import folded

_NUMBER = re.compile(r"\d+$")


class Said(NamedTuple):
    """A row of a form, with the codes by its order."""

    row: int
    code: str
    result_code: str
    kind: str
    result_title: str
    title: str
    aspect: str | None


class Known(NamedTuple):
    """A stored indicator; ``reported``: it has realisations."""

    code: str
    result_code: str
    kind: str
    result_title: str
    title: str
    aspect: str | None
    reported: bool


Worded = TypeVar("Worded", Said, Known)


class Coded(NamedTuple):
    """Codes of indicator and result for each row, rows that could be two things, and stored codes nobody names."""

    codes: Mapping[int, tuple[str, str]]
    moved: Mapping[int, Known]
    unnamed: Sequence[str]


class Unnamed(NamedTuple):
    """Indicators of a stored plan that its form does not name any more."""

    nip: str
    year: int
    codes: Sequence[str]


def codes_of(said: Sequence[Said], known: Sequence[Known]) -> Coded:
    """Give every row of a plan's form its codes: those of what is stored with the same words, else new ones.

    Other words in the place of a stored indicator are taken for its correction as long as nothing was reported of
    it; after that, and where the same words stand several times, it can not be told (``moved``).
    """
    met, moved = _by_words(said, known)
    taken = {one.code for one in met.values()}
    places = {one.code: one for one in known if one.code not in taken}
    corrected: dict[int, Known] = {}
    for row in said:
        if row.row not in met and row.row not in moved and (one := places.get(row.code)):
            (moved if one.reported else corrected)[row.row] = one
    results = _results(said, known, met, corrected)
    used = {one.code for one in known}
    codes = {number: (one.code, one.result_code) for number, one in met.items()}
    for row in said:
        if row.row in codes or row.row in moved:
            continue
        result = results[row.result_code]
        own = row.code if row.code.startswith(f"{result}.") else f"{result}.1"
        codes[row.row] = (corrected[row.row].code if row.row in corrected else _unused(own, used), result)
    named = {code for code, _ in codes.values()}
    return Coded(codes, moved, [one.code for one in known if one.code not in named])


def _by_words(said: Iterable[Said], known: Iterable[Known]) -> tuple[dict[int, Known], dict[int, Known]]:
    """Find what is stored with the words of each row; and the rows that fit several."""
    met: dict[int, Known] = {}
    several: dict[int, Known] = {}
    stored = _grouped(known)
    for words, rows in _grouped(said).items():
        found = {one.code: one for one in stored.get(words, ())}
        if len(rows) == len(found) == 1:
            met[rows[0].row] = next(iter(found.values()))
        elif found.keys() == {row.code for row in rows}:
            met.update((row.row, found[row.code]) for row in rows)
        elif found:
            several.update((row.row, next(iter(found.values()))) for row in rows)
    return met, several


def _grouped(rows: Iterable[Worded]) -> dict[tuple[str, str, str | None], list[Worded]]:
    found: dict[tuple[str, str, str | None], list[Worded]] = defaultdict(list)
    for row in rows:
        found[folded(row.result_title), folded(row.title), row.aspect].append(row)
    return found


def _results(
    said: Iterable[Said], known: Sequence[Known], met: Mapping[int, Known], corrected: Mapping[int, Known]
) -> dict[str, str]:
    """Give for the code that each result has by its order the one it gets."""
    used = {one.result_code for one in known}
    replaced = {one.code for one in corrected.values()}
    staying = {one.result_code for one in known if one.code not in replaced}
    beside: dict[str, set[str]] = defaultdict(set)
    for row in said:
        beside[row.result_code].update([met[row.row].result_code] if row.row in met else [])
    found: dict[str, str] = {}
    for row in {row.result_code: row for row in said}.values():
        code, words = row.result_code, folded(row.result_title)
        alike = [
            (one.result_code not in beside[code], one.kind != row.kind, one.result_code)
            for one in known
            if folded(one.result_title) == words
        ]
        if alike:
            found[code] = min(alike)[-1]
        else:
            found[code] = code if code in used - staying else _unused(code, used)
    return found


def _unused(code: str, used: set[str]) -> str:
    """Give the code if nothing has it, else the next number after all of its kind; note that it is used now."""
    if code in used:
        stem = _NUMBER.sub("", code)
        numbers = [int(end) for one in used if one.startswith(stem) and (end := one.removeprefix(stem)).isdecimal()]
        code = f"{stem}{max(numbers, default=0) + 1}"
    used.add(code)
    return code


def keep_codes(staging: Staging) -> tuple[list[Rejected], list[Unnamed]]:
    """Let the staged rows of forms keep the codes of what is stored of their plans (``indicator-moved``)."""
    said, known = _said(staging), _known(staging)
    rejected: list[tuple[int, str, str, str, str]] = []
    codes: list[tuple[str, str, int]] = []
    unnamed: list[Unnamed] = []
    for plan, (nip, year, rows) in said.items():
        found = codes_of(rows, known[plan])
        codes += [(code, result, row) for row, (code, result) in found.codes.items()]
        unnamed += [Unnamed(nip, year, found.unnamed)] if found.unnamed else []
        for row in rows:
            if one := found.moved.get(row.row):
                more = {"known": one.code, "stored": _told(one)}
                rejected.append((row.row, "title", "indicator-moved", _told(row), json.dumps(more)))
    connection = staging.connection
    connection.executemany("UPDATE temp.staged SET code = ?, result_code = ? WHERE row = ?", codes)
    connection.executemany("INSERT INTO temp.staged_fault VALUES (?, ?, ?, ?, ?)", rejected)
    return staging.leave_out_rejected(), unnamed


def _told(one: Said | Known) -> str:
    return f"{one.result_title} – {one.title}"


def _said(staging: Staging) -> dict[int, tuple[str, int, list[Said]]]:
    """Rows of forms whose plan is stored, by plan, with NIP and year."""
    rows = staging.run(
        "SELECT plan_id, nip, year, row, code, result_code, coalesce(result_kind, 'utama'), result_title, title, aspect"
        " FROM temp.staged WHERE by_order IS NOT NULL AND plan_id IS NOT NULL ORDER BY row"
    )
    found: dict[int, tuple[str, int, list[Said]]] = {}
    for plan, nip, year, *row in rows:
        found.setdefault(plan, (nip, year, []))[2].append(Said(*row))
    return found


def _known(staging: Staging) -> dict[int, list[Known]]:
    """Indicators of these plans as they are stored."""
    rows = staging.run(
        "SELECT i.plan_id, i.code, r.code, r.kind, r.title, i.title, i.aspect,"
        " EXISTS (SELECT 1 FROM achievement a WHERE a.indicator_id = i.id)"
        " FROM indicator i JOIN planned_result r ON r.id = i.planned_result_id WHERE i.plan_id IN"
        " (SELECT plan_id FROM temp.staged WHERE by_order IS NOT NULL) ORDER BY i.plan_id, i.code"
    )
    found: dict[int, list[Known]] = defaultdict(list)
    for plan, *row in rows:
        found[plan].append(Known(*row))
    return found
