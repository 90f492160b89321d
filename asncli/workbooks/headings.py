"""What a heading means: exact spellings first, then all words, then the columns beside it; never a fuzzy guess."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from itertools import product
from typing import NamedTuple

from asncli.workbooks.raw import Cell, Raw

Merge = tuple[tuple[int, int], tuple[int, int]]  # first and last cell, counted from 0
Row = Sequence[Cell]
Part = Callable[[Raw], Raw]  # takes one thing out of a cell that holds several
# Folded headings and the fields found so far by their column -> columns that only their neighbours explain.
Context = Callable[[Sequence[str], Mapping[int, str]], Mapping[str, int]]

_ANYTHING_ELSE = re.compile(r"[^0-9a-z]+")
# Numbers that people or programs put before or behind a heading: "(2) Nama", "TMT_4".
_NUMBERED = re.compile(r"\s*(?:\(\d{1,2}\)|\d{1,2}[.)])?(.+?)(?:_\d{1,2}|\(\d{1,2}\))?\s*", re.DOTALL)
_SEPARATOR = re.compile(r"[/&,+]|\bdan\b", re.IGNORECASE)
_SPACE = re.compile(" ")
_LONGEST = 150  # characters of a heading
_REMEMBERED = 10_000  # headings and what they mean
# How the dates of a column are written is no part of its name; the parser of the column looks at it.
_FORMAT = re.compile(
    r" ?\b(?:(?P<month_first>mm dd yy(?:yy)?|bulan tanggal tahun|bln tgl thn)|dd mm yy(?:yy)?|yyyy mm dd|hh bb tttt"
    r"|tgl bln thn|tanggal bulan tahun)\b"
)
# Words that may stand beside all words of a known heading without changing what it says.
_HARMLESS = frozenset(
    [
        *("asn", "pns", "pppk", "pegawai", "peserta", "terakhir", "saat", "ini", "sekarang", "lengkap", "wajib"),
        *("diisi", "dengan", "tanpa", "gelar"),
    ]
)
_WHOSE = frozenset(["identitas", "data", "biodata", "pribadi", "diri", "kepegawaian", "yang", "dinilai", "bawahan"])
_OTHER_PEOPLE = frozenset(
    [
        *("atasan", "langsung", "pejabat", "penilai", "yang", "menilai", "kepala", "sekolah", "suami", "isteri"),
        *("istri", "pasangan", "anak", "keluarga", "ayah", "ibu", "orang", "tua"),
    ]
)


_Essence = tuple[frozenset[str], frozenset[tuple[str, int]]]


class How(StrEnum):
    """How a heading was understood."""

    EXACT = "exact"
    WORDS = "words"
    NEIGHBOUR = "neighbour"
    PART = "part"
    MAP = "map"


class Match(NamedTuple):
    """Fields that a heading means (several: its cells hold several things), and how good the spelling is (0 best)."""

    fields: tuple[str, ...]
    rank: int
    how: How


class Met(NamedTuple):
    """Where the column of a field was found: column (from 0), heading as it stands, and how it was understood."""

    column: int
    heading: str
    how: How


def folded_heading(said: str) -> str:
    """Fold a heading: compatibility forms, case, punctuation, line feeds and runs of spaces do not count."""
    return _ANYTHING_ELSE.sub(" ", unicodedata.normalize("NFKC", said).casefold()).strip()


def _essence(words: Sequence[str]) -> _Essence:
    """Give the words that make a heading; the boss of a boss is another person, so those are counted."""
    others = Counter(word for word in words if word in _OTHER_PEOPLE)
    return frozenset(words) - _HARMLESS, frozenset(others.items())


def is_month_first(heading: str) -> bool:
    """Say whether a heading tells that its dates are written month first."""
    return any(found["month_first"] for found in _FORMAT.finditer(folded_heading(heading)))


def says_other_people(heading: str) -> bool:
    """Say whether a heading over others only names people beside those of the list: their boss, their wife."""
    words = folded_heading(heading).split()
    return bool(words) and _OTHER_PEOPLE.issuperset(words)


class Compound(NamedTuple):
    """Headings of cells that hold two things, and what takes each of them out.

    ``one`` and ``other`` are joined by a separator in either order (``Nama / NIP``, ``GR dan TMT``); ``alone``:
    words that mean such cells by themselves.
    """

    one: tuple[str, ...]
    other: tuple[str, ...]
    parts: Mapping[str, Part]
    alone: tuple[str, ...] = ()


class Dictionary:
    """Which heading means which field."""

    def __init__(
        self,
        fields: Iterable[tuple[str, Sequence[str]]],
        compounds: Sequence[Compound] = (),
        context: Context | None = None,
    ) -> None:
        """Learn the headings of each field, best first; those of ``compounds`` count after all of them."""
        self.parts: dict[str, Part] = {}
        self._context = context
        self._exact: dict[str, Match] = {}
        self._named: dict[str, str] = {}
        self._found: dict[str, Match | None] = {}
        self._of_heading: dict[str, str] = {}
        for field, headings in fields:
            self._of_heading.setdefault(folded_heading(headings[0]), field)
            for rank, heading in enumerate(headings):
                self._exact.setdefault(folded_heading(heading), Match((field,), rank, How.EXACT))
        self._pairs: dict[frozenset[str], Match] = {}
        for compound in compounds:
            self.parts.update(compound.parts)
            for heading in compound.alone:
                self._exact.setdefault(folded_heading(heading), Match(tuple(compound.parts), 250, How.PART))
            for one, other in product(map(folded_heading, compound.one), map(folded_heading, compound.other)):
                self._pairs[frozenset((one, other))] = Match(tuple(compound.parts), 200, How.PART)
        # By the words that are not harmless: with exactly these among its own a heading can mean the same.
        self._words: dict[_Essence, list[tuple[frozenset[str], Match]]] = {}
        for said, found in self._exact.items():
            words = said.split()
            if found.how is not How.PART and (len(words) > 1 or words[0] not in _HARMLESS):
                self._words.setdefault(_essence(words), []).append((frozenset(words), found))

    def with_names(self, names: Mapping[str, str]) -> Dictionary:
        """Give the same dictionary with an office's own names on top: folded heading -> heading here, or nothing."""
        if not names:
            return self
        other = Dictionary(())
        other.__dict__.update(self.__dict__)
        other._found = {}
        other._named = {said: self._of_heading.get(folded_heading(ours), "") for said, ours in names.items()}
        return other

    def find(self, heading: str) -> Match | None:
        """Find what a heading means; a long text is none."""
        if len(heading) > _LONGEST:
            return None
        if heading not in self._found:
            if len(self._found) >= _REMEMBERED:
                self._found.clear()
            self._found[heading] = self._meant(heading)
        return self._found[heading]

    def _meant(self, heading: str) -> Match | None:
        said = folded_heading(heading)
        if said in self._named:
            return Match((self._named[said],), -1, How.MAP) if self._named[said] else None
        if compound := self._compound(heading, _SEPARATOR):
            return compound
        said = _FORMAT.sub("", said).strip()
        if not said or said in self._exact:
            return self._exact.get(said)
        bare = _NUMBERED.fullmatch(heading)
        if bare and bare[1] != heading and (found := self._exact.get(folded_heading(bare[1]))):
            return found._replace(rank=found.rank + 50)
        words = said.split()
        if compound := self._compound(said, _SPACE):  # of two rows of headings that were joined
            return compound
        fits = [found for known, found in self._words.get(_essence(words), ()) if known.issubset(words)]
        return fits[0]._replace(rank=fits[0].rank + 100, how=How.WORDS) if fits else None

    def under(self, parent: str, child: str) -> str:
        """Join a heading with the one above it; one that only says whose it is, or says the same, adds nothing."""
        whole = f"{parent} {child}".strip()
        if not (parent and child) or self.find(whole):
            return whole
        meant, above = self.find(child), self.find(parent)
        says_whose = set(folded_heading(parent).split()) <= _HARMLESS | _WHOSE
        same = meant and above and not set(meant.fields).isdisjoint(above.fields)
        return child if meant and (says_whose or same) else whole

    def _compound(self, heading: str, separator: re.Pattern[str]) -> Match | None:
        for at in separator.finditer(heading):
            pair = frozenset((folded_heading(heading[: at.start()]), folded_heading(heading[at.end() :])))
            if found := self._pairs.get(pair):
                return found
        return None

    def columns(self, headings: Sequence[str]) -> dict[str, Met]:
        """Assign columns to fields; of several headings for one field the best spelling wins, then the first."""
        best: dict[str, tuple[int, Met]] = {}
        for index, heading in enumerate(headings):
            if heading and (found := self.find(heading)):
                for field in found.fields:
                    if field not in best or found.rank < best[field][0]:
                        best[field] = found.rank, Met(index, heading, found.how)
        columns = {field: met for field, (_, met) in best.items()}
        if self._context and columns:
            by_index = {met.column: field for field, met in columns.items()}
            folded = [folded_heading(heading) for heading in headings]
            for field, index in self._context(folded, by_index).items():
                columns.pop(by_index.get(index, ""), None)
                columns[field] = Met(index, headings[index], How.NEIGHBOUR)
        return columns
