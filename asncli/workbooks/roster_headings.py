"""Headings of rosters that need more than a list of words: pairs of parent and child, and columns told by others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import product

from asncli.workbooks.compounds import (
    day_part,
    golongan_part,
    name_part,
    nip_part,
    position_day_part,
    position_part,
)
from asncli.workbooks.header import Header
from asncli.workbooks.headings import Compound, How, Row

_RANKS = ("Pangkat", "Kepangkatan", "Golongan", "Gol", "Gol Ruang", "Gol/Rg", "Golongan Ruang", "Pangkat Gol",
          "Pangkat Golongan", "Pangkat Gol Ruang", "Pangkat Golongan Ruang", "Gol Akhir", "Golongan Akhir",
          "Pangkat Terakhir", "Pangkat Akhir", "Kepangkatan Akhir", "Golongan Pangkat",
          "Pangkat dan Golongan Ruang", "Golru", "GR")  # fmt: skip
_SINCE = ("TMT", "T M T", "Tgl", "Tanggal")
_UNOR = re.compile(r"(?:nama )?(?:unor|unit kerja|unit organisasi) ([1-9])")
_GOLONGAN = re.compile(r"\b(?:IV|I{1,3})\s*[/.\-]?\s*[a-e]\b", re.IGNORECASE)
_SINCE_ALONE = re.compile(r"(?:tmt|t m t)(?: \d{1,2})?")


def _beside(parents: Sequence[str], children: Sequence[str]) -> tuple[str, ...]:
    """Headings of two rows joined, and the same words the other way round."""
    return tuple(words for p, c in product(parents, children) for words in (f"{p} {c}", f"{c} {p}"))


GOLONGAN_SINCE = _beside(_RANKS, _SINCE)
POSITION_SINCE = _beside(
    ("Jabatan", "Jab", "Jabatan Terakhir", "Jabatan Sekarang", "Nama Jabatan", "Jabatan Struktural",
     "Jabatan Fungsional"), _SINCE
)  # fmt: skip
GOLONGAN_UNDER = tuple(
    f"{parent} {child}"
    for parent in ("Pangkat", "Kepangkatan", "Pangkat Terakhir", "Pangkat Akhir", "Kepangkatan Akhir")
    for child in ("Gol", "Golongan", "Gol Ruang", "Gol/Rg", "Golongan Ruang", "Ruang", "Gol Akhir")
)
COMPOUNDS = (
    Compound(
        ("Nama", "Nama Pegawai", "Nama Lengkap", "Nama PNS", "Nama (Gelar)", "Nama dan Gelar", "Nama ASN"),
        ("NIP", "N I P", "NIP Baru", "NIP Pegawai", "NIP/NIPPPK", "NIPPPK"),
        {"nip": nip_part, "name": name_part},
        alone=("Pegawai", "Nama Pegawai dan Nomor Induk"),
    ),
    Compound(_RANKS, ("TMT", "T.M.T"), {"golongan": golongan_part, "golongan_since": day_part}),
    Compound(
        ("Jabatan", "Nama Jabatan"), ("TMT", "T.M.T", "TMT Jabatan"),
        {"position": position_part, "position_since": position_day_part},
    ),
)  # fmt: skip


def told_by_others(folded: Sequence[str], fields: Mapping[int, str]) -> dict[str, int]:
    """Tell the columns that only those beside them explain.

    A bare ``TMT`` is that of the golongan or jabatan to its left; of ``UNOR (1)``, ``UNOR (2)`` … the deepest is
    the unit and the one above it its parent; a list with the ``Unit Kerja Induk`` alone knows no deeper unit, and
    one with the pangkat alone tells the golongan by it. A ``Jabatan Struktural`` alone is the jabatan; beside a
    ``Jabatan Fungsional`` it is that of the people who have no other.
    """
    found: dict[str, int] = {}
    for index, said in enumerate(folded):
        if index and _SINCE_ALONE.fullmatch(said):
            since = {"golongan": "golongan_since", "pangkat": "golongan_since", "position": "position_since"}
            if "position" not in fields.values():
                since["structural"] = "position_since"
            field = since.get(fields.get(index - 1, ""))
            if field and field not in fields.values():
                found.setdefault(field, index)
    levels = sorted((int(match[1]), index) for index, said in enumerate(folded) if (match := _UNOR.fullmatch(said)))
    if len(levels) > 1 and fields.get(levels[-1][1], "unit") == "unit":
        found["unit"], found["unit_parent"] = levels[-1][1], levels[-2][1]
    else:
        found |= _instead("unit", "unit_parent", fields)
    # A list that names the old NIP "NIP" names the one of today "NIP Baru".
    todays = [index for index, said in enumerate(folded) if said in {"nip baru", "nipbaru"}]
    found |= {"nip": todays[0]} if todays else {}
    return found | _instead("golongan", "pangkat", fields) | _instead("position", "structural", fields)


def _instead(wanted: str, other: str, fields: Mapping[int, str]) -> dict[str, int]:
    """Take the column of another field where the one that is wanted is not there."""
    places = {field: index for index, field in fields.items()}
    return {wanted: places[other]} if wanted not in places and other in places else {}


def golongan_with_its_date(header: Header, rows: Iterable[Row]) -> Header:
    """See whether a column ``Golongan TMT`` of a list without another golongan holds both in each cell."""
    if "golongan_since" not in header.columns or not {"golongan", "golongan_id"}.isdisjoint(header.columns):
        return header
    index, heading = header.columns["golongan_since"]
    cells = [row[index] for row in rows if index < len(row)]
    if not any(isinstance(cell, str) and day_part(cell) and _GOLONGAN.search(cell) for cell in cells):
        return header
    parts = {"golongan": golongan_part, "golongan_since": day_part}
    return replace(
        header,
        columns={**header.columns, "golongan": (index, heading)},
        how={**header.how, **dict.fromkeys(parts, How.PART)},
        parts={**header.parts, **parts},
    )
