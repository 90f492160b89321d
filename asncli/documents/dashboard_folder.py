"""The folder of a dashboard: pages are put there whole, old pages of its own go, and nothing else is ever touched.

A list of its pages (``LIST``) stands in the folder; a folder with anything that is not on it is refused.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterable
from contextlib import suppress
from glob import escape
from pathlib import Path

from asncli.errors import AsnError
from asncli.messages import text

LIST = "daftar-halaman.json"
_KIND = "asncli dashboard"


def own_pages(folder: Path) -> set[str]:
    """Names of the pages that an earlier dashboard put into a folder; none in an empty or new one.

    ``AsnError``: ``not-a-folder``, or ``folder-not-empty`` where there is anything else.
    """
    if not folder.exists():
        return set()
    if not folder.is_dir():
        raise AsnError(
            "not-a-folder",
            text("{file} is a file, and the pages need a folder.", file=str(folder)),
            text("Name a folder, for example {example}.", example="dasbor"),
        )
    own = _listed(folder / LIST)
    foreign = sorted(one.name for one in folder.iterdir() if one.name not in {*own, LIST} and not _left_over(one))
    if foreign:
        raise AsnError(
            "folder-not-empty",
            text("{folder} holds a file that is no page of a dashboard: {file}.", folder=str(folder), file=foreign[0]),
            text("Name a new or empty folder; nothing was written."),
        )
    return own


def fill_folder(
    folder: Path, pages: Iterable[tuple[str, str]], *, private: bool, told: Callable[[int], None] = lambda _: None
) -> int:
    """Write the pages (name, HTML) into a folder and remove its own pages that are not among them; how many there are.

    All are written into a folder of their own beside it first, which nobody else may open, then moved. ``private``:
    folder and pages are open to their owner alone, whatever the folder was before. ``told`` is called
    for each page. ``AsnError`` as ``own_pages``; ``OSError`` where the disk refuses.
    """
    old = own_pages(folder)
    folder.mkdir(mode=0o700 if private else 0o777, exist_ok=True)
    for left in _left_behind(folder):
        shutil.rmtree(left, ignore_errors=True)
    part = _room(folder) / f".{folder.resolve().name}.{os.getpid()}.part"
    try:
        part.mkdir(mode=0o700)
        names = []
        for name, page in pages:
            _write(part / name, page.encode(), private=private)
            names.append(name)
            told(1)
        if private:
            _close(folder)
        _list(folder, part, {*old, *names}, private=private)  # first: whatever happens, all pages are known as own
        for name in names:
            (part / name).replace(folder / name)
        for name in old - set(names):
            (folder / name).unlink(missing_ok=True)
        _list(folder, part, names, private=private)
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return len(names)


def _room(folder: Path) -> Path:
    """Where pages wait: beside the folder, so that nothing is left in it; inside where that can not be."""
    beside = folder.resolve().parent
    near = beside.stat().st_dev == folder.stat().st_dev and os.access(beside, os.W_OK)
    return beside if near else folder


def _left_behind(folder: Path) -> list[Path]:
    """What runs on this folder that were broken off left behind, in it and beside it."""
    name = folder.resolve().name
    beside = folder.resolve().parent.glob(f".{escape(name)}.*.part")  # nothing where the parent can not be read
    return [one for one in folder.iterdir() if _left_over(one)] + [one for one in beside if _left_over(one, name)]


def _close(folder: Path) -> None:
    """Open the folder to its owner alone; on a disk without such rights (a USB stick) it stays as it is."""
    with suppress(PermissionError):
        folder.chmod(0o700)


def _write(file: Path, content: bytes, *, private: bool) -> None:
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600 if private else 0o666), "wb") as opened:
        opened.write(content)


def _list(folder: Path, part: Path, names: Iterable[str], *, private: bool) -> None:
    written = json.dumps({"kind": _KIND, "pages": sorted(names)}, indent=1)
    _write(part / LIST, f"{written}\n".encode(), private=private)
    (part / LIST).replace(folder / LIST)


def _listed(file: Path) -> set[str]:
    """Pages on the list; only plain names of pages, whatever somebody wrote there."""
    try:
        found = json.loads(file.read_bytes())
    except (OSError, ValueError):
        return set()
    pages = found.get("pages") if isinstance(found, dict) and found.get("kind") == _KIND else None
    names = pages if isinstance(pages, list) else []
    return {one for one in names if isinstance(one, str) and one == Path(one).name and one.endswith(".html")}


def _left_over(one: Path, name: str | None = None) -> bool:
    """Whether this is what a run that was broken off left behind: ``.NUMBER.part`` or ``.FOLDER.NUMBER.part``."""
    before, _, number = one.stem.rpartition(".")
    named = before.startswith(".") if name is None else before == f".{name}"
    ours = one.suffix == ".part" and number.isdigit() and one.name.startswith(".") and (named or not before)
    return ours and one.is_dir() and not one.is_symlink()
