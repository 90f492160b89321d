"""What kind of jabatan somebody holds, from the words of a roster: nothing is guessed from the name of an office."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from asncli.terms import Labelled


class PostKind(Labelled):
    """Kinds of jabatan as the law tells them apart (UU 20/2023)."""

    JPT_UTAMA = "jpt_utama", "JPT Utama"
    JPT_MADYA = "jpt_madya", "JPT Madya"
    JPT_PRATAMA = "jpt_pratama", "JPT Pratama"
    ADMINISTRATOR = "administrator", "Administrator"
    PENGAWAS = "pengawas", "Pengawas"
    FUNGSIONAL = "fungsional", "Fungsional"
    PELAKSANA = "pelaksana", "Pelaksana"


STRUCTURAL = (
    PostKind.JPT_UTAMA,
    PostKind.JPT_MADYA,
    PostKind.JPT_PRATAMA,
    PostKind.ADMINISTRATOR,
    PostKind.PENGAWAS,
)
# JPT Madya for eselon I is practice, unconfirmed; the others are as in tables of eselon.
_ESELON = {"i": PostKind.JPT_MADYA, "ii": PostKind.JPT_PRATAMA, "iii": PostKind.ADMINISTRATOR, "iv": PostKind.PENGAWAS}
_ECHELON = re.compile(r"(?:eselon )?(i{1,3}|iv) ?[ab]|eselon (i{1,3}|iv)")
_JPT = re.compile(r"\b(?:jpt|pimpinan tinggi) (utama|madya|pratama)\b")
_EXPERT = re.compile(r"\bahli (?:pertama|muda|madya|utama)\b")
_SKILLED = ("pemula", "terampil", "mahir", "penyelia")
_WORD = re.compile(r"[a-z0-9]+")


@lru_cache(maxsize=50_000)
def _words(said: str | None) -> str:
    return " ".join(_WORD.findall((said or "").casefold()))


@lru_cache(maxsize=50_000)
def post_kind(position_kind: str | None, position: str | None, level: str | None) -> PostKind | None:
    """Tell the kind of a jabatan by its jenis, its name and its jenjang or eselon; ``None`` where they do not.

    >>> post_kind("Jabatan Fungsional", "Guru Ahli Pertama", None), post_kind("Struktural", "Camat", "III.a")
    (<PostKind.FUNGSIONAL: 'fungsional'>, <PostKind.ADMINISTRATOR: 'administrator'>)
    >>> post_kind("Jabatan Struktural", "Kepala Dinas", None) is None
    True
    """
    kind, named, stage = _words(position_kind), _words(position), _words(level)
    said = kind.split()
    if "pelaksana" in said or "jfu" in said or ("fungsional" in said and "umum" in said):
        return PostKind.PELAKSANA
    if "fungsional" in said or "jft" in said or "jf" in said:
        return PostKind.FUNGSIONAL
    for words in (stage, kind):
        if found := _JPT.search(words):
            return PostKind(f"jpt_{found.group(1)}")
        for one in (PostKind.ADMINISTRATOR, PostKind.PENGAWAS):
            if one.value in words.split():
                return one
        if words and (echelon := _ECHELON.fullmatch(words)):
            return _ESELON[echelon.group(1) or echelon.group(2)]
    if _EXPERT.search(stage) or stage in _SKILLED or (not kind and _EXPERT.search(named)):
        return PostKind.FUNGSIONAL
    return PostKind.PELAKSANA if stage == "pelaksana" else None


def jenjang_of(names: Iterable[str], level: str | None, position: str | None) -> str | None:
    """Tell which jenjang of a jabatan fungsional is meant: by the column Jenjang, else by the name of the jabatan.

    >>> jenjang_of(("Ahli Muda", "Terampil"), None, "Bidan Terampil"), jenjang_of(("Ahli Muda",), None, "Guru Madya")
    ('Terampil', None)
    """
    return _jenjang(tuple(names), level, position)


@lru_cache(maxsize=50_000)
def _jenjang(names: tuple[str, ...], level: str | None, position: str | None) -> str | None:
    for said in (_words(level), _words(position)):
        found = [(at, name) for name in names if (at := f" {said} ".rfind(f" {name.casefold()} ")) >= 0]
        if found:
            return max(found)[1]
    return None
