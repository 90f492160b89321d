"""Whether two names mean one agency, however short: Pemerintah Kota X, Pemko X, Kota X."""

from __future__ import annotations

import re

_WORD = re.compile(r"\w+")
_SHORT = {
    "pemko": "kota", "pemkot": "kota", "pemkab": "kabupaten", "kab": "kabupaten", "pemprov": "provinsi",
    "prov": "provinsi", "propinsi": "provinsi", "kemen": "kementerian",
}  # fmt: skip
# What parts of an agency are called; lists of one dinas often name that dinas as their Instansi.
_PARTS = {
    "dinas", "kecamatan", "kelurahan", "sekretariat", "inspektorat", "rsud", "rumah", "puskesmas", "upt", "uptd",
    "satuan", "satpol", "kantor", "bagian", "bidang", "bappeda", "bkd", "bkpsdm", "bpkad", "sd", "sdn", "smp", "smpn",
    "sma", "sman", "smk", "smkn", "tk", "unit", "biro", "bapenda", "kesbangpol", "bpbd",
}  # fmt: skip
_OF_THE_STATE = {"negara", "nasional", "pusat", "republik", "ri"}
_LEFT_OUT = {"pemerintah", "pemda", "daerah", "republik", "indonesia", "ri"}


def same_agency(one: str, other: str) -> bool:
    """Say whether two names can mean the same agency: alike, or one ends with the other (Dinas Y Kota X, Kota X)."""
    shorter, longer = sorted((_words(one), _words(other)), key=len)
    return longer[len(longer) - len(shorter) :] == shorter


def names_agency(name: str) -> bool:
    """Say whether a name is that of an agency, and not of a part of one (Dinas Y, Badan Z of a region)."""
    words = _WORD.findall(name.casefold())
    if not words or words[0] in _PARTS:
        return False
    return words[0] != "badan" or bool(_OF_THE_STATE.intersection(words))


def _words(name: str) -> list[str]:
    words = [_SHORT.get(word, word) for word in _WORD.findall(name.casefold())]
    return [word for word in words if word not in _LEFT_OUT]
