"""Files for the fuzz run: generated workbooks, bent as people and broken programs bend them; all from a number."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from io import BytesIO
from random import Random
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from tests.cli.small_office import BUDI, LEADER, NOBODY, SITI, WAYAN, indicator, rated, realised
from tests.workbooks.books import DATA
from tests.workbooks.families import FAMILIES, files, forms, made
from tests.workbooks.families.sheets import Made, Sheet
from tests.workbooks.families.spellings import Cell

NOUNS = ("roster", "target", "achievement", "rating")
_LIST = tuple(FAMILIES)
_ODD: tuple[Cell, ...] = (
    "=1+1", "=cmd|' /C calc'!A0", "@SUM(A1)", "+62", "-", "--", "NULL", "'", "#N/A", "#REF!", "TRUE", "nan", "inf",
    "1E+400", "-1E-400", "1.98503E+17", 1e308, -1e308, 5e-324, -0.0, 0, -1, 1e17, 198503152010011901, 2**63, "\u202e",
    "\u200b\u200b", "\u0000".replace("\u0000", ""), "🙂" * 3, "ﷺ", "İstanbul", "ß" * 40, "x" * 33_000, "\n" * 50, "\t",
    " " * 500, '"', '""', ";", "a;b,c|d\te", "<b>tebal</b>", "&amp;", "]]>", "{name}", "%s", "{0}", "[bold]", ":smile:",
    "0099-01-01", "3005-12-31", "31 Februari 2026", "9999-99-99", "00000000", "29/02/2023", date(1900, 1, 1),
    date(9999, 12, 31), datetime(2026, 1, 1, 23, 59, 59), time(12, 30), True, False, "12:30", "1/2", "50%", "1.234,5",  # noqa: DTZ001 - cells have no zone
    "1,234.5", "½", "²", "١٢٣", "1_000", "0x10", "III/e", "XX", "XVIII", "IV/f", "Golongan", "NIP", "Nama", "Jumlah",
    "NIP. 19720404 199711 2 917", "Unit Kerja : ", "Keadaan per 31 Desember 2025", "Keadaan per", "2026-S3", "2026-Q9",
    "2026-13", "Semester III", "ya", "tidak", "Di Atas", "a" * 300,
)  # fmt: skip
_FAULTS_OF_XML = (
    (rb' r="[A-Z]+\d+"', (b' r="ZZZZ99"', b' r="A0"', b' r="A1"', b"", b' r="-1"', b' r="XFD1048576"')),
    (rb'<row r="\d+"', (b'<row r="0"', b'<row r="1"', b"<row", b'<row r="99999999999"', b'<row r="1048576"')),
    (rb'<dimension ref="[^"]*"', (b'<dimension ref="A1"', b'<dimension ref="A1:Z999"', b'<dimension ref=""',
                                  b'<dimension ref="A1:XFD1048576"', b'<dimension ref="Z9:A1"')),
    (rb' t="\w+"', (b' t="s"', b' t="b"', b' t="e"', b' t="d"', b' t="str"', b' t="inlineStr"', b' t="zz"')),
    (rb' s="\d+"', (b' s="999999"', b' s="-1"', b' s=""')),
    (rb"<v>[^<]*</v>", (b"<v></v>", b"<v>99999999</v>", b"<v>-1</v>", b"<v>nan</v>", b"<v>1E999</v>", b"<v>x</v>",
                        b"<f>A1</f>", b"<f>1/0</f><v>#DIV/0!</v>")),
    (rb"<mergeCell [^>]*>", (b'<mergeCell ref="A1:XFD1048576"/>', b'<mergeCell ref="B2:A1"/>', b'<mergeCell ref=""/>')),
    (rb' name="[^"]*"', (b' name=""', b' name="a&#10;b"', b' name="' + b"x" * 40 + b'"')),
    (rb"utf-8|UTF-8", (b"utf-16", b"latin-9", b"")),
    (rb'table:number-(?:rows|columns)-repeated="\d+"', (b'table:number-rows-repeated="1048576"',
                                                        b'table:number-rows-repeated="-5"')),
    (rb"<\?xml[^>]*>", (b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bb">]>', b"")),
)  # fmt: skip


@dataclass(frozen=True)
class Case:
    """One file, the noun it is imported with, what was done to it, and whether good rows are to be kept."""

    number: int
    noun: str
    file: str
    content: bytes
    done: tuple[str, ...]
    keep_good_rows: bool


def case(number: int, seed: int) -> Case:
    """Make a case from its number: always the same one."""
    chance = Random(f"{seed} {number}")  # noqa: S311 - data, not secrets
    noun = chance.choices(NOUNS, (80, 8, 6, 6))[0]
    if noun == "roster" and chance.random() < 0.08:
        name = chance.choice(("04_nominatif_gabung.xls", "13_html_menyamar.xls", "09_titikkoma_cp1252.csv"))
        file, content, done = name, (DATA / name).read_bytes(), [name]
    else:
        workbook, form = _workbook(noun, chance)
        done = [workbook.name, form]
        for _ in range(chance.choice((0, 1, 1, 2, 3))):
            sheet = chance.randrange(len(workbook.sheets))
            bend = chance.choice(_BENDS)
            done.append(bend.__name__.strip("_"))
            sheets = [*workbook.sheets]
            sheets[sheet] = replace(sheets[sheet], rows=bend(sheets[sheet].rows, chance))
            workbook = replace(workbook, sheets=tuple(sheets))
        file, content, _sheets = files.write(_writable(workbook), form, chance)
    for _ in range(chance.choice((0, 0, 0, 1, 1, 2))):
        damage = chance.choice(_DAMAGES)
        done.append(damage.__name__.strip("_"))
        content = damage(content, chance)
    if chance.random() < 0.1:
        file = chance.choice(("a.xlsx", "a.csv", "a.xls", "a", "~$a.xlsx", "nama yang panjang (1).XLSX", "é.ods"))
    return Case(number, noun, file, content, tuple(done), chance.random() < 0.5)


def _workbook(noun: str, chance: Random) -> tuple[Made, str]:
    if noun == "roster":
        name = chance.choice(_LIST)
        return made(name, chance.randrange(10**6)), chance.choice(("xlsx", "xlsx", *forms(name)))
    people = (SITI, BUDI, WAYAN, LEADER, NOBODY)
    lines: list[dict[str, object]] = []
    for number in range(chance.randrange(1, 15)):
        nip, code = chance.choice(people), f"IKI-{chance.randrange(1, 4)}"
        if noun == "target":
            lines.append(indicator(nip, code, f"RHK-{chance.randrange(1, 3)}", Bobot=chance.choice((None, 10, "x"))))
        elif noun == "achievement":
            lines.append(realised(nip, "IKI-01", date(2026, 1 + number % 12, 1), chance.randrange(20)))
        else:
            lines.append(rated(nip, chance.choice(("2026-S1", "2026-S2", "Semester I 2026", "2026-Q1"))))
    headings = list(dict.fromkeys(heading for line in lines for heading in line))
    sheet = Sheet({"target": "SKP", "achievement": "Realisasi", "rating": "Rating"}[noun])
    sheet.line(*headings)
    for line in lines:
        sheet.rows.append([line.get(heading) for heading in headings])  # type: ignore[misc]  # cells all of them
    return Made(noun, (sheet,)), chance.choice(("xlsx", "xlsx", "ods", "csv", "html"))


def _writable(workbook: Made) -> Made:
    """Leave out merged ranges and the truth: they no longer are where the rows are."""
    return replace(workbook, sheets=tuple(replace(sheet, merges=[], records=[]) for sheet in workbook.sheets))


# How people bend a sheet.


def _columns_shuffled(rows: list[list[Cell]], chance: Random) -> list[list[Cell]]:
    order = list(range(max((len(row) for row in rows), default=0)))
    chance.shuffle(order)
    return [[row[at] if at < len(row) else None for at in order] for row in rows]


def _column_dropped(rows: list[list[Cell]], chance: Random) -> list[list[Cell]]:
    at = chance.randrange(max((len(row) for row in rows), default=0) + 1)
    return [row[:at] + row[at + 1 :] for row in rows]


def _column_twice(rows: list[list[Cell]], chance: Random) -> list[list[Cell]]:
    at = chance.randrange(max((len(row) for row in rows), default=0) + 1)
    return [[*row, row[at] if at < len(row) else None] for row in rows]


def _junk_rows(rows: list[list[Cell]], chance: Random) -> list[list[Cell]]:
    rows = [*rows]
    for _ in range(chance.randrange(1, 9)):
        junk = [chance.choice(_ODD) if chance.random() < 0.6 else None for _ in range(chance.randrange(12))]
        rows.insert(chance.randrange(len(rows) + 1), junk)
    return rows


def _odd_values(rows: list[list[Cell]], chance: Random) -> list[list[Cell]]:
    rows = [[*row] for row in rows]
    filled = [row for row in rows if row]
    for _ in range(chance.randrange(1, 40)):
        if filled:
            row = chance.choice(filled)
            row[chance.randrange(len(row))] = chance.choice(_ODD)
    return rows


def _rows_shuffled(rows: list[list[Cell]], chance: Random) -> list[list[Cell]]:
    return chance.sample(rows, len(rows))


def _rows_repeated(rows: list[list[Cell]], chance: Random) -> list[list[Cell]]:
    return rows + chance.choices(rows, k=chance.randrange(1, 10)) if rows else rows


def _rows_dropped(rows: list[list[Cell]], chance: Random) -> list[list[Cell]]:
    return [row for row in rows if chance.random() < 0.7]


def _emptied(rows: list[list[Cell]], chance: Random) -> list[list[Cell]]:
    return [] if chance.random() < 0.3 else [[None for _ in row] for row in rows]


def _moved_right(rows: list[list[Cell]], chance: Random) -> list[list[Cell]]:
    return [[None] * chance.choice((1, 3, 300)) + row for row in rows]


Bend = Callable[[list[list[Cell]], Random], list[list[Cell]]]
_BENDS: tuple[Bend, ...] = (
    _columns_shuffled, _column_dropped, _column_twice, _junk_rows, _junk_rows, _odd_values, _odd_values, _odd_values,
    _rows_shuffled, _rows_repeated, _rows_dropped, _emptied, _moved_right,
)  # fmt: skip


# How programs and wires break a file.


def _bytes_changed(content: bytes, chance: Random) -> bytes:
    changed = bytearray(content)
    for _ in range(chance.choice((1, 1, 3, 20, 200))):
        if changed:
            changed[chance.randrange(len(changed))] = chance.choice((0, 255, 34, 60, chance.randrange(256)))
    return bytes(changed)


def _cut_off(content: bytes, chance: Random) -> bytes:
    return content[: chance.randrange(len(content) + 1)]


def _piece_again(content: bytes, chance: Random) -> bytes:
    start, place = chance.randrange(len(content) + 1), chance.randrange(len(content) + 1)
    return content[:place] + content[start : start + chance.randrange(1, 2000)] + content[place:]


def _piece_lost(content: bytes, chance: Random) -> bytes:
    start = chance.randrange(len(content) + 1)
    return content[:start] + content[start + chance.randrange(1, 2000) :]


def _recoded(content: bytes, chance: Random) -> bytes:
    code = chance.choice(("utf-16", "utf-16-le", "utf-32", "utf-7", "cp500"))
    return content.decode("cp1252", "replace").encode(code, "replace")


def _inside(change: Callable[[bytes, Random], bytes]) -> Callable[[bytes, Random], bytes]:
    """Damage one member of an archive, which is packed anew (other files are damaged as they are)."""

    def damage(content: bytes, chance: Random) -> bytes:
        try:
            with ZipFile(BytesIO(content)) as source:
                members = [(info, source.read(info)) for info in source.infolist()]
        except (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError):
            return change(content, chance)
        sheets = [at for at, (info, _) in enumerate(members) if "sheet" in info.filename or "content" in info.filename]
        at = chance.choice(sheets) if sheets and chance.random() < 0.7 else chance.randrange(len(members) or 1)
        out = BytesIO()
        with ZipFile(out, "w", ZIP_DEFLATED) as target:
            for place, (info, part) in enumerate(members):
                told = ZipInfo(info.filename, (2026, 1, 1, 0, 0, 0))
                told.compress_type = ZIP_STORED if info.filename == "mimetype" else ZIP_DEFLATED
                target.writestr(told, change(part, chance) if place == at else part)
        return out.getvalue()

    damage.__name__ = f"{change.__name__}_inside"
    return damage


def _xml_bent(part: bytes, chance: Random) -> bytes:
    for _ in range(chance.randrange(1, 6)):
        pattern, others = chance.choice(_FAULTS_OF_XML)
        places = list(re.finditer(pattern, part))
        if places:
            place = chance.choice(places)
            part = part[: place.start()] + chance.choice(others) + part[place.end() :]
    return part


def _tag_lost(part: bytes, chance: Random) -> bytes:
    tags = list(re.finditer(rb"<[^>]*>", part))
    if not tags:
        return part
    tag = chance.choice(tags)
    return part[: tag.start()] + part[tag.end() :]


def _emptied_member(part: bytes, chance: Random) -> bytes:
    return b"" if chance.random() < 0.5 else b"<a/>"


def _quotes(content: bytes, chance: Random) -> bytes:
    place = chance.randrange(len(content) + 1)
    added = chance.choice((b'"', b'";"', b"\x00", b"\r\r\n", b"\x1a", b"\xff\xfe", b"sep=;\n"))
    return content[:place] + added + content[place:]


Damage = Callable[[bytes, Random], bytes]
_DAMAGES: Sequence[Damage] = (
    _bytes_changed, _cut_off, _piece_again, _piece_lost, _recoded, _quotes, _inside(_xml_bent), _inside(_xml_bent),
    _inside(_xml_bent), _inside(_xml_bent), _inside(_tag_lost), _inside(_bytes_changed), _inside(_cut_off),
    _inside(_piece_again), _inside(_emptied_member),
)  # fmt: skip
