"""The shelf of regulations: reads and checks the TOML files, one file at a time and only those asked for.

A fault in a file is an AsnError ``regulation-fault`` that names the file and the key.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from itertools import combinations
from pathlib import Path
from typing import Any

from asncli.errors import AsnError
from asncli.messages import Text, text
from asncli.rules.canonical import digest_of, read_toml
from asncli.rules.regulation import METHOD_NAMES, STATUSES, Provision, Regulation
from asncli.terms import Period, Predikat, Rating

SHELVES = Path(__file__).parent / "regulations"
_KEYS = {"id", "instrument", "title", "replaces", "method", "in_force", "ratings", "labels", "matrix"}
_OPTIONAL = {"replaces"}
_TABLES = ("in_force", "ratings", "labels", "matrix")
_ABOUT = {"source", "status"}


def shelf(instrument: str = "skp", folder: Path = SHELVES) -> tuple[Regulation, ...]:
    """All regulations of one instrument, newest first."""
    found = [read_regulation(path) for path in sorted((folder / instrument).glob("*.toml"))]
    return tuple(sorted(found, key=lambda regulation: regulation.since.start, reverse=True))


def get_regulation(name: str, instrument: str = "skp") -> Regulation:
    """Regulation of that id; AsnError ``regulation-unknown`` with the known ids."""
    known = sorted(path.stem for path in (SHELVES / instrument).glob("*.toml"))
    if name not in known:
        raise AsnError(
            "regulation-unknown",
            text("There is no regulation {name} in this program.", name=name),
            text("Choose one of: {known}.", known=", ".join(known)),
        )
    return read_regulation(SHELVES / instrument / f"{name}.toml")


def read_regulation(path: Path) -> Regulation:
    """Read and check one file."""
    content = read_toml(path, "regulation-fault")
    _check_keys(path, "", content, _KEYS, _OPTIONAL)
    for key in _KEYS - set(_TABLES):
        if key in content and not isinstance(content[key], str):
            raise _fault(path, key, text("must be a text in quotes"))
    if content["id"] != path.stem or content["instrument"] != path.parent.name:
        raise _fault(path, "id", text("must agree with the name of the file and its folder"))
    if content["method"] not in METHOD_NAMES:
        raise _fault(path, "method", text("must be one of {known}", known=", ".join(METHOD_NAMES)))
    provisions = {table: _provision(path, table, content[table]) for table in _TABLES}
    since, until = _in_force(path, content["in_force"])
    return Regulation(
        id=content["id"],
        instrument=content["instrument"],
        title=content["title"],
        replaces=content.get("replaces"),
        since=since,
        until=until,
        method=content["method"],
        labels=_labels(path, content["labels"]),
        matrix=_matrix(path, content["matrix"], content["labels"]),
        provisions=provisions,
        digest=digest_of(content),
    )


def check_library(folder: Path = SHELVES) -> list[AsnError]:
    """Every fault of every file, and every overlap of two regulations of one instrument."""
    faults: list[AsnError] = []
    for instrument in sorted(path for path in folder.iterdir() if path.is_dir()):
        sound: list[Regulation] = []
        for path in sorted(instrument.glob("*.toml")):
            try:
                sound.append(read_regulation(path))
            except AsnError as fault:
                faults.append(fault)
        for one, other in combinations(sound, 2):
            if one.overlaps(other):
                reason = text("overlaps with {other}: a period can have one regulation only", other=other.id)
                faults.append(_fault(instrument / f"{one.id}.toml", "in_force", reason))
    return faults


def _fault(path: Path, key: str, reason: Text) -> AsnError:
    return AsnError(
        "regulation-fault",
        text("In the regulation file {file} the key {key} {reason}.", file=path.name, key=key, reason=reason),
        text("This file belongs to the program: install asncli again, or correct the key."),
    )


def _check_keys(
    path: Path, table: str, content: Mapping[str, Any], known: Set[str], optional: Set[str] = frozenset()
) -> None:
    for key in sorted(set(content) ^ known):
        if key not in known:
            raise _fault(path, table + key, text("is not known"))
        if key not in optional:
            raise _fault(path, table + key, text("is missing"))


def _provision(path: Path, table: str, content: Any) -> Provision:
    if not isinstance(content, dict):
        raise _fault(path, table, text("must be a table"))
    for key in sorted(_ABOUT):
        if not (isinstance(content.get(key), str) and content[key].strip()):
            raise _fault(path, f"{table}.{key}", text("is missing"))
    if content["status"] not in STATUSES:
        raise _fault(path, f"{table}.status", text("must be one of {known}", known=", ".join(STATUSES)))
    if table == "ratings":
        _check_keys(path, "ratings.", content, _ABOUT)
    return Provision(content["source"], content["status"])


def _in_force(path: Path, content: Mapping[str, Any]) -> tuple[Period, Period | None]:
    _check_keys(path, "in_force.", content, _ABOUT | {"from", "until"}, {"until"})
    periods: dict[str, Period] = {}
    for key in sorted(set(content) - _ABOUT):
        period = Period.find(content[key]) if isinstance(content[key], str) else None
        if period is None:
            raise _fault(path, f"in_force.{key}", text('must be a period in quotes such as "2022"'))
        periods[key] = period
    since, until = periods["from"], periods.get("until")
    if until and until.end < since.start:
        raise _fault(path, "in_force.until", text("lies before the key from"))
    return since, until


def _labels(path: Path, content: Mapping[str, Any]) -> dict[Predikat, str]:
    labels = {}
    for key in sorted(set(content) - _ABOUT):
        if key not in list(Predikat):
            raise _fault(path, f"labels.{key}", text("is not known"))
        if not isinstance(content[key], str):
            raise _fault(path, f"labels.{key}", text("must be a text in quotes"))
        labels[Predikat(key)] = content[key]
    return labels


def _matrix(path: Path, content: Mapping[str, Any], labels: Mapping[str, Any]) -> dict[tuple[Rating, Rating], Predikat]:
    _check_keys(path, "matrix.", content, _ABOUT | set(Rating))
    return dict(_cells(path, content, labels))


def _cells(
    path: Path, content: Mapping[str, Any], labels: Mapping[str, Any]
) -> Iterator[tuple[tuple[Rating, Rating], Predikat]]:
    for work in Rating:
        row = content[work]
        if not isinstance(row, dict):
            raise _fault(path, f"matrix.{work}", text("must be a table"))
        _check_keys(path, f"matrix.{work}.", row, set(Rating))
        for behaviour in Rating:
            if row[behaviour] not in list(Predikat) or row[behaviour] not in labels:
                raise _fault(path, f"matrix.{work}.{behaviour}", text("must be a predikat that has a label"))
            yield (work, behaviour), Predikat(row[behaviour])
