"""Hostile files through ``roster import``: what it says of each, in which time and memory.

``python -m tests.bench.hostile FOLDER`` makes the files in FOLDER and prints the table of docs/performance.md.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from random import Random
from time import perf_counter
from zipfile import ZIP_DEFLATED, ZipFile

from tests.workbooks.books import changed, xlsx

NIP = "198503152010011901"
_PLAIN = {"Pegawai": [["NIP", "Nama"], [NIP, "Siti Contoh"]]}
_SHEET = "xl/worksheets/sheet1.xml"
_SPACE = b'<row r="#"><c r="A#" t="inlineStr"><is><t> </t></is></c></row>'
_MERGED = '</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'


def _rows(row: bytes, number: int = 1_000_000) -> Callable[[Path], None]:
    """Make a workbook whose sheet holds a row again and again below one honest person."""

    def write(path: Path) -> None:
        whole = xlsx(_PLAIN)
        source = path.with_suffix(".part")
        source.write_bytes(whole)
        with ZipFile(source) as honest, ZipFile(path, "w", ZIP_DEFLATED, compresslevel=1) as out:
            for name in honest.namelist():
                part = honest.read(name)
                if name != _SHEET:
                    out.writestr(name, part)
                    continue
                head, tail, rest = part.partition(b"</sheetData>")
                with out.open(name, "w", force_zip64=True) as stream:
                    stream.write(head)
                    for start in range(3, 3 + number, 1000):
                        lines = (row.replace(b"#", b"%d" % n) for n in range(start, min(start + 1000, 3 + number)))
                        stream.write(b"".join(lines))
                    stream.write(tail + rest)
        source.unlink()

    return write


def _bent(old: str, new: str, member: str = _SHEET) -> Callable[[Path], None]:
    return lambda path: _put(path, changed(xlsx(_PLAIN), old, new, member))


def _with_one_at(column: str, row: int) -> Callable[[Path], None]:
    return _bent("</sheetData>", f'<row r="{row}"><c r="{column}{row}"><v>1</v></c></row></sheetData>')


def _long_cell(path: Path) -> None:
    noise = Random(1).randbytes(5_000_000).hex()  # noqa: S311 - what does not pack
    _bent("Siti Contoh", noise, "xl/sharedStrings.xml")(path)


def _put(path: Path, content: bytes) -> None:
    path.write_bytes(content)


def _bomb(path: Path) -> None:
    """A workbook with a member that unpacks to 2 GB of spaces."""
    with ZipFile(path, "w", ZIP_DEFLATED) as out, out.open(_SHEET, "w", force_zip64=True) as stream:
        for _ in range(2000):
            stream.write(b" " * 1_000_000)
    with ZipFile(path, "a", ZIP_DEFLATED) as out:
        out.writestr("xl/workbook.xml", b"<workbook/>")


def _many_members(path: Path) -> None:
    with ZipFile(path, "w") as out:
        out.writestr("xl/workbook.xml", b"<workbook/>")
        for number in range(20_000):
            out.writestr(f"xl/{number}.xml", b"")


def _entities(path: Path) -> None:
    lines = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    _bent("<worksheet", f'<!DOCTYPE a [<!ENTITY a0 "ha">{lines}]><worksheet')(path)


def _long_csv(path: Path) -> None:
    _put(path, b"NIP;Nama\n" + b"".join(b"%d;" % n for n in range(3_000_000)) + b"\n")


def _page(path: Path) -> None:
    _put(path, b"<html><table><tr><td>NIP<td>Nama" + b"<table><tr><td>" * 200_000)


FILES: Mapping[str, tuple[str, Callable[[Path], None]]] = {
    "zip bomb, 2 GB from 2 MB": ("bomb.xlsx", _bomb),
    "20,000 members": ("members.xlsx", _many_members),
    "entities that multiply": ("entities.xlsx", _entities),
    "1,000,000 formatted rows without a value": ("formatted.xlsx", _rows(b'<row r="#" s="1"><c r="A#" s="0"/></row>')),
    "1,000,000 rows of one space": ("spaces.xlsx", _rows(_SPACE)),
    "a cell of 10 MB": ("cell.xlsx", _long_cell),
    "declared A1:XFD1048576": ("declared.xlsx", _bent('<dimension ref="A1:B2"', '<dimension ref="A1:XFD1048576"')),
    "a value in XFD1048576": ("far.xlsx", _with_one_at("XFD", 1048576)),
    "a value in XFD3": ("wide.xlsx", _with_one_at("XFD", 3)),
    "a value in XFD2900": ("wide_and_deep.xlsx", _with_one_at("XFD", 2900)),
    "merged A1:XFD1048576": ("merged.xlsx", _bent("</sheetData>", _MERGED)),
    "a line of 3,000,000 fields": ("line.csv", _long_csv),
    "200,000 tables within each other": ("page.xls", _page),
    "cut off in the middle": ("cut.xlsx", lambda path: _put(path, xlsx(_PLAIN)[:3000])),
}  # fmt: skip


def main(folder: Path) -> None:
    """Have the files made (by a process of its own: ours stays small), import each afresh, print the table."""
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run([sys.executable, "-m", "tests.bench.hostile", str(folder), "make"], check=True)
    lines = ["| file | exit | answer | s | peak MB |", "|---|---|---|---|---|"]
    for name, (file, _write) in FILES.items():
        path, database = folder / file, folder / "hostile.db"
        for side in ("", "-wal", "-shm"):
            Path(f"{database}{side}").unlink(missing_ok=True)
        lines.append(f"| {name} | {_imported(path, database)} |")
    sys.stdout.write("\n".join(lines) + "\n")


def _imported(path: Path, database: Path) -> str:
    program = [sys.executable, "-m", "asncli", "--lang", "en", "--db", str(database)]
    words = [*program, "roster", "import", str(path), "--format", "json"]
    said = path.with_suffix(".said")
    started = perf_counter()
    with said.open("w") as err, subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=err) as run:
        _, status, usage = os.wait4(run.pid, 0)
        run.returncode = os.waitstatus_to_exitcode(status)
    seconds = perf_counter() - started
    told = said.read_text(encoding="utf-8")
    answer = told.partition('"code": "')[2].partition('"')[0] or ("stored" if run.returncode == 0 else "problems")
    return f"{run.returncode} | {answer} | {seconds:.1f} | {usage.ru_maxrss / 1024:.0f}"


def make(folder: Path) -> None:
    """Make the files that are not there yet."""
    for file, write in FILES.values():
        if not (folder / file).exists():
            write(folder / file)


if __name__ == "__main__":
    (make if "make" in sys.argv[2:] else main)(Path(sys.argv[1]))
