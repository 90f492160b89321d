"""What the pack of the forum tells of people, attacked by somebody who knows how it is made and reckons everything."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

import pytest

from asncli.reports.branches import Branch
from asncli.reports.dashboard_people import OPEN, Cell, people_shown, tree
from asncli.reports.forum_data import FEW, apart, band, few, means_shown, of_all, talks_shown, themes_of

SB, B, K = "sangat_baik", "baik", "kurang"
PREDIKAT = (SB, B, K)
DINAS, SEKSI = 1, 2
NODES = tree([Branch(DINAS, 0, "1", "Dinas"), Branch(SEKSI, 1, "1.1", "Seksi")])
Kind = tuple[int, str, bool]  # unit, predikat or what stands for it, whether a dialogue was held
World = tuple[int, ...]  # people of each kind
ALL = (*((SEKSI, one, held) for one in PREDIKAT for held in (True, False)), (SEKSI, OPEN[0], False))
SILENT = tuple((unit, one, False) for unit in (DINAS, SEKSI) for one in (*PREDIKAT, OPEN[0]))
MARGIN = 2


def _worlds(kinds: int, most: int) -> Iterator[World]:
    if kinds == 0:
        yield ()
        return
    for count in range(most + 1):
        yield from ((count, *rest) for rest in _worlds(kinds - 1, most - count))


def _published(kinds: Sequence[Kind], world: World) -> Any:
    """Everything of the pack that these people make: counts, means, dialogues, who waits."""
    found: dict[tuple[int, str], int] = defaultdict(int)
    own: dict[int, tuple[int, int]] = {DINAS: (0, 0), SEKSI: (0, 0)}
    for (unit, group, held), count in zip(kinds, world, strict=True):
        found[unit, group] += count
        if group not in OPEN:
            many, spoken = own[unit]
            own[unit] = many + count, spoken + held * count
    people = people_shown(
        NODES, [Cell(unit, group, n, 0, 0) for (unit, group), n in found.items()], PREDIKAT, everything=False
    )
    talks = talks_shown(people, own)
    told = [(f.people, str([*f.groups, f.counts]), talks.get(unit)) for unit, f in people.units.items()]
    means = tuple(sorted(means_shown(people, {unit: (many, 0) for unit, (many, _) in own.items()})))
    return tuple(told), means, people.waiting and tuple(people.waiting.items())


def _secrets(kinds: Sequence[Kind], world: World) -> list[int]:
    """Counts that may not be known where they are small: of each unit with all below it, and of each by itself."""
    counts = []
    for units in ((DINAS, SEKSI), (DINAS,), (SEKSI,)):
        own = [(group, held, n) for (unit, group, held), n in zip(kinds, world, strict=True) if unit in units]
        counts += [sum(n for group, _, n in own if group == one) for one in (SB, B, K, OPEN[0])]
        counts.append(sum(n for group, _, n in own if group not in OPEN))
        counts += [sum(n for group, talk, n in own if talk is held and group not in OPEN) for held in (True, False)]
    return counts


def found_out(kinds: Sequence[Kind], most: int) -> list[World]:
    """Worlds of which the pack tells a small count for certain."""
    alike: dict[Any, list[World]] = defaultdict(list)
    for world in _worlds(len(kinds), most):
        alike[_published(kinds, world)].append(world)
    caught = []
    for worlds in alike.values():
        if min(map(sum, worlds)) > most - MARGIN:
            continue  # those with more people, from which it can not be told, are not among the worlds
        columns = zip(*(_secrets(kinds, world) for world in worlds), strict=True)
        if any(0 < column[0] < 3 and len(set(column)) == 1 for column in columns):
            caught.append(min(worlds, key=sum))
    return caught


@pytest.mark.parametrize(("kinds", "most"), [(ALL, 7), (SILENT, 6)], ids=["one unit with dialogues", "two units"])
def test_nobody_is_found_out_by_reckoning_whatever_stands_in_the_pack(kinds: Sequence[Kind], most: int) -> None:
    assert found_out(kinds, most) == []


def test_a_small_count_is_told_neither_by_itself_nor_by_the_rest() -> None:
    assert [str(of_all(count, 9)) for count in (0, 1, 2, 3, 6, 7, 8, 9)] == ["0", FEW, FEW, "3", "6", "≥7", "≥7", "9"]
    assert few(2) == FEW
    assert apart({"late": 1, "running": 2, "closed": 0}) == [(("late", "running"), 3), (("closed",), 0)]


def test_how_many_told_a_kendala_is_said_in_bands() -> None:
    said = [str(band(count)) for count in (3, 5, 6, 101)]
    assert said == ["3 sampai 5", "3 sampai 5", "6 sampai 10", "lebih dari 100"]


def test_kendala_of_two_people_are_no_theme_however_often_they_tell_it() -> None:
    told = [(1, "Laporan", "Listrik padam"), (1, "Laporan", "Banjir"), (2, "laporan ", "Sakit"), (3, "Surat", "Hujan")]
    assert themes_of(told, with_texts=True) == []
    (theme,) = themes_of([*told, (4, "LAPORAN", "Banjir")], with_texts=True)
    assert theme == ("Laporan", band(3), ["Banjir", "Listrik padam", "Sakit"])
    assert themes_of([*told, (4, "LAPORAN", "Banjir")], with_texts=False)[0].words == ()
