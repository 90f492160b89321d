"""One fuzzed file through the program: what may come of it, and everything that must not."""

from __future__ import annotations

import hashlib
import io
import json
import os
import resource
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from time import perf_counter
from typing import Any, NamedTuple

from asncli.cli import boundary
from tests.bench.fuzz_files import Case
from tests.cli import small_office

SECONDS, MEGABYTES = 20.0, 500.0
COUNTS = ("added", "changed", "unchanged", "rejected", "duplicates")
_ALLOWED = {0, 1, 3, 4}  # done; faults in the data; can not be done; in conflict with what is stored
_OUTCOMES = {0: "stored", 1: "problems", 3: "refused", 4: "refused"}


class Answer(NamedTuple):
    """What a command line gave back, and how long it took."""

    code: int
    out: str
    err: str
    seconds: float


class Verdict(NamedTuple):
    """What became of a case: its outcome, and everything that was wrong (nothing, one hopes)."""

    number: int
    outcome: str
    wrong: tuple[str, ...]
    seconds: float


def office(folder: Path) -> Path:
    """Make the database that every case begins with: three people, their units and plans."""
    database = folder / "office.db"
    lines = [small_office.indicator(nip) for nip in (small_office.SITI, small_office.BUDI)]
    for noun, sheet, given in (
        ("roster", "Pegawai", small_office.PEOPLE), ("unit", "Unit", small_office.UNITS), ("target", "SKP", lines),
    ):  # fmt: skip
        file = small_office.book(folder / f"{noun}.xlsx", sheet, given)
        answer = run(database, noun, "import", str(file))
        assert answer.code == 0, answer
    return database


def judge(case: Case, office: Path, folder: Path, *, process: bool = False, quick: bool = False) -> Verdict:
    """Import the case dry and in earnest, look at the database after each, and say what was wrong.

    What was stored is imported once more, and may not change anything. ``quick``: of every eight cases one goes
    through a dry run too, and one comes once more.
    """
    database, file = folder / "asncli.db", folder / case.file
    shutil.copyfile(office, database)
    file.write_bytes(case.content)
    words = [case.noun, "import", str(file), "--format", "json"]
    words += ["--keep-good-rows"] * case.keep_good_rows
    before, used = digest(database), _memory()
    wrong: list[str] = []
    dry = None if quick and case.number % 8 else run(database, *words, "--dry-run")
    if dry and digest(database) != before:
        wrong.append("a dry run changed the database")
    real = (run_process if process else run)(database, *words)
    stored = any(document["stored"] for document in _documents(real))
    if not stored and digest(database) != before:
        wrong.append("nothing was said to be stored, but the database was changed")
    wrong += _faults(real)
    if dry:
        wrong += [f"dry run: {said}" for said in _differences(dry, real)]
    if stored and not wrong and not (quick and case.number % 8 != 1):
        wrong += _again(database, words)
    if _memory() > max(used, MEGABYTES):
        wrong.append(f"{_memory():.0f} MB of memory")
    file.unlink()
    outcome = "nothing new" if real.code == 0 and not stored else _OUTCOMES.get(real.code, f"exit {real.code}")
    return Verdict(case.number, outcome, tuple(wrong), real.seconds + (dry.seconds if dry else 0))


def _differences(dry: Answer, real: Answer) -> list[str]:
    """What a dry run says otherwise than the import that follows it."""
    wrong = _faults(dry)
    if real.code != dry.code:
        wrong.append(f"it ended with {dry.code}, the import with {real.code}")
    if [_counts(d) for d in _documents(dry)] != [_counts(d) for d in _documents(real)]:
        wrong.append("it counted otherwise than the import")
    return wrong


def _memory() -> float:
    """Give the most memory that this process ever had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _again(database: Path, words: Sequence[str]) -> list[str]:
    """Import the same once more: nothing may change."""
    again = run(database, *words)
    moved = [_counts(document)["added"] + _counts(document)["changed"] for document in _documents(again)]
    wrong = [f"imported again: {said}" for said in _faults(again)]
    return wrong + [f"imported again: {sum(moved)} rows changed"] * (sum(moved) > 0)


def _counts(document: dict[str, Any]) -> dict[str, int]:
    return {name: document[name] for name in ("rows", *COUNTS, "skipped")}


def _faults(answer: Answer) -> list[str]:
    """Everything that may not come out of an import, whatever the file."""
    wrong = []
    if answer.code not in _ALLOWED:
        wrong.append(f"exit {answer.code}: {answer.err.strip()[-600:]}")
    if "Traceback" in answer.err or "Traceback" in answer.out:
        wrong.append(f"a traceback: {answer.err.strip()[-600:]}")
    if answer.seconds > SECONDS:
        wrong.append(f"{answer.seconds:.0f} seconds")
    if answer.code in (3, 4):
        wrong += _of_refusal(answer)
    elif answer.code in (0, 1):
        wrong += [said for document in _documents(answer) for said in _of_document(document)]
        if not _documents(answer):
            wrong.append("no document was written")
    return wrong


def _of_refusal(answer: Answer) -> list[str]:
    if answer.out:
        return ["a refusal wrote on standard output"]
    try:
        said = json.loads(answer.err.strip().splitlines()[-1] if answer.err.count("{") == 1 else answer.err)["error"]
    except (ValueError, KeyError, IndexError):
        return [f"a refusal that is no document: {answer.err[-300:]}"]
    return [] if said["code"] and said["message"] else ["a refusal without words"]


def _of_document(document: dict[str, Any]) -> list[str]:
    wrong = []
    if document["rows"] != sum(document[name] for name in COUNTS):
        wrong.append(f"rows do not add up: {_counts(document)}")
    if document["stored"] != (document["batch"] is not None):
        wrong.append("stored and batch contradict each other")
    errors = {(p["sheet"], p["row"]) for p in document["problems"] if p["severity"] == "error"}
    if document["rejected"] != len(errors):
        wrong.append(f"{document['rejected']} rows rejected, {len(errors)} rows with an error")
    if any(not p["message"] or not p["hint"] for p in document["problems"]):
        wrong.append("a problem without words")
    return wrong


def _documents(answer: Answer) -> list[dict[str, Any]]:
    try:
        found = json.loads(answer.out)
    except ValueError:
        return []
    return found if isinstance(found, list) else [found]


def digest(database: Path) -> str:
    """A mark of everything in the database."""
    found = hashlib.sha256()
    with closing(sqlite3.connect(database)) as raw:
        for (name,) in raw.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").fetchall():
            for row in raw.execute(f'SELECT * FROM "{name}"'):
                found.update(repr(row).encode())
    return found.hexdigest()


@contextmanager
def _environment(database: Path) -> Iterator[None]:
    said = {"ASNCLI_DB": str(database), "ASNCLI_LANG": "en", "NO_COLOR": "1"}
    known = {name: os.environ.get(name) for name in said}
    os.environ.update(said)
    try:
        yield
    finally:
        for name, value in known.items():
            os.environ.pop(name) if value is None else os.environ.__setitem__(name, value)


def run(database: Path, *words: str) -> Answer:
    """Run a command line in this process."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    started = perf_counter()
    with _environment(database), redirect_stdout(out), redirect_stderr(err):
        code = boundary.run(words)
    seconds = perf_counter() - started
    said = []
    for stream in (out, err):
        stream.flush()
        said.append(stream.buffer.getvalue().decode())
    return Answer(code, said[0], said[1], seconds)


def run_process(database: Path, *words: str) -> Answer:
    """Run a command line as people do."""
    started = perf_counter()
    try:
        with _environment(database):
            program = [sys.executable, "-m", "asncli", *words]
            done = subprocess.run(program, capture_output=True, timeout=60, check=False)
    except subprocess.TimeoutExpired:
        return Answer(-1, "", "still running after 60 seconds", 60.0)
    seconds = perf_counter() - started
    return Answer(done.returncode, done.stdout.decode(), done.stderr.decode(), seconds)
