"""Rows of a form keep the codes of what is stored with the same words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asncli.store.plan_codes import Coded, Known, Said, Unnamed, codes_of
from asncli.store.plans import FIELDS, Written, write_plans
from tests.store.office import SITI, Writing, batch, office
from tests.store.plan_rows import UNIT, achievements, row, stored, told

Plan = list[tuple[str, list[str]]]  # results with their indicators


def form(plan: Plan) -> list[Said]:
    """Rows of a form from row 5 on, with the codes by their order."""
    lines = [
        (f"U{n}.{m}", f"U{n}", result, title)
        for n, (result, titles) in enumerate(plan, 1)
        for m, title in enumerate(titles, 1)
    ]
    return [Said(at, code, rhk, "utama", result, title, None) for at, (code, rhk, result, title) in enumerate(lines, 5)]


def known(plan: Plan, *reported: str) -> list[Known]:
    """A plan as the first import of its form stored it; realisations there are of the codes ``reported``."""
    return [
        Known(s.code, s.result_code, s.kind, s.result_title, s.title, s.aspect, s.code in reported) for s in form(plan)
    ]


def coded(said: Plan, before: list[Known]) -> dict[str, str]:
    """Code of each indicator by its words."""
    rows = {line.row: line.title for line in form(said)}
    found = codes_of(form(said), before)
    assert found.moved == {}
    return {rows[number]: code for number, (code, _) in found.codes.items()}


A, B, C = ("Hasil A", ["a1", "a2"]), ("Hasil B", ["b1"]), ("Hasil C", ["c1"])


def test_results_that_change_places_keep_their_codes() -> None:
    assert coded([B, A], known([A, B], "U1.1")) == {"b1": "U2.1", "a1": "U1.1", "a2": "U1.2"}


def test_a_result_put_in_between_gets_the_next_code() -> None:
    found = codes_of(form([C, A, B]), known([A, B], "U1.1", "U2.1"))
    assert found.codes == {5: ("U3.1", "U3"), 6: ("U1.1", "U1"), 7: ("U1.2", "U1"), 8: ("U2.1", "U2")}


def test_an_indicator_put_in_between_stands_under_its_result_with_the_next_code() -> None:
    assert coded([("Hasil A", ["a1", "neu", "a2"]), B], known([A, B])) == {
        "a1": "U1.1", "neu": "U1.3", "a2": "U1.2", "b1": "U2.1",
    }  # fmt: skip


def test_what_is_left_out_is_told_and_its_code_is_not_given_to_another() -> None:
    found = codes_of(form([("hasil  a", ["A2"]), B, C]), known([A, B], "U1.1", "U1.2", "U2.1"))
    assert found == Coded({5: ("U1.2", "U1"), 6: ("U2.1", "U2"), 7: ("U3.1", "U3")}, {}, ["U1.1"])


def test_other_words_correct_what_nobody_has_reported_of() -> None:
    changed: Plan = [("Hasil A lebih baik", ["a1", "a2"]), ("Hasil B", ["b eins"])]
    found = codes_of(form(changed), known([A, B]))
    assert found == Coded({5: ("U1.1", "U1"), 6: ("U1.2", "U1"), 7: ("U2.1", "U2")}, {}, [])


def test_other_words_in_the_place_of_what_was_reported_can_not_be_told() -> None:
    before = known([A, B], "U2.1")
    found = codes_of(form([A, C]), before)
    assert found.moved == {7: before[2]}
    assert {*found.codes} == {5, 6}


def test_a_result_of_which_an_indicator_stays_is_not_renamed() -> None:
    found = codes_of(form([("Hasil Z", ["z1"])]), known([A], "U1.2"))
    assert found == Coded({5: ("U1.1", "U2")}, {}, ["U1.2"])


def test_the_same_words_twice_are_known_only_where_all_of_them_are_there() -> None:
    twice: Plan = [("Hasil A", ["a", "a"])]
    assert codes_of(form(twice), known(twice, "U1.1")).codes == {5: ("U1.1", "U1"), 6: ("U1.2", "U1")}
    found = codes_of(form([("Hasil A", ["neu", "a", "a"])]), known(twice, "U1.1"))
    assert sorted(found.moved) == [5, 6, 7]
    assert sorted(codes_of(form([("Hasil A", ["a"])]), known(twice)).moved) == [5]


def test_codes_of_the_office_are_kept_too() -> None:
    before = [Known("IKI-07", "RHK-3", "utama", "Hasil A", "a1", None, True)]
    found = codes_of(form([B, A]), before)
    assert found.codes == {5: ("U1.1", "U1"), 6: ("IKI-07", "RHK-3"), 7: ("RHK-3.1", "RHK-3")}


WORDS = st.lists(
    st.tuples(st.sampled_from("ABCD"), st.lists(st.sampled_from("abcd"), min_size=1, max_size=3)), max_size=4
)


@given(WORDS, WORDS, st.sets(st.sampled_from(["U1.1", "U1.2", "U2.1"])))
def test_no_code_is_given_twice_and_none_to_other_words_once_reported(
    said: Plan, before: Plan, reported: set[str]
) -> None:
    rows, stands = form(said), known(before, *reported)
    found = codes_of(rows, stands)
    codes = [code for code, _ in found.codes.values()]
    assert len({*codes}) == len(codes)
    assert found.codes.keys() | found.moved.keys() == {line.row for line in rows}
    words = {one.code: (one.result_title, one.title) for one in stands if one.reported}
    for line in rows:
        if line.row in found.codes and (code := found.codes[line.row][0]) in words:
            assert (line.result_title, line.title) == words[code]


@given(WORDS)
def test_the_same_form_again_has_its_own_codes(said: Plan) -> None:
    rows = form(said)
    found = codes_of(rows, known(said, *(line.code for line in rows)))
    assert found == Coded({line.row: (line.code, line.result_code) for line in rows}, {}, [])


@pytest.fixture
def w(tmp_path: Path) -> Iterator[Writing]:
    with batch(office(tmp_path / "k.db")) as opened:
        yield opened


def written(w: Writing, said: Plan) -> Written:
    """Write a form of Siti."""
    lines = [
        row(line.code, line.result_code, title=line.title, result_title=line.result_title, by_order="ya", year=2027,
            begins=None, ends=None)
        for line in form(said)
    ]  # fmt: skip
    return write_plans(
        w.session, w.batch, w.source, [(n, *(line.get(f) for f in FIELDS)) for n, line in enumerate(lines, 5)],
        frozenset(),
    )  # fmt: skip


def test_realisations_stay_with_what_was_reported_when_a_form_changes_its_order(w: Writing) -> None:
    written(w, [A, B])
    reported = {"nip": SITI, "code": "U1.1", "day": "2027-03-31", "value": UNIT}
    assert achievements(w, reported)[1] == []
    again = written(w, [B, C, A])
    assert (again.counts, again.rejected, again.unnamed) == ((1, 0, 3), [], [])
    titles = "SELECT i.title FROM achievement a JOIN indicator i ON i.id = a.indicator_id WHERE a.day > '2027'"
    assert stored(w, titles) == [("a1",)]


def test_an_indicator_that_was_reported_is_not_replaced_in_its_place(w: Writing) -> None:
    written(w, [A, B])
    achievements(w, {"nip": SITI, "code": "U2.1", "day": "2027-03-31", "value": UNIT})
    again = written(w, [A, C])
    assert told(again.rejected) == [(7, "title", "indicator-moved")]
    assert (again.rejected[0].value, again.rejected[0].values) == (
        "Hasil C – c1", {"known": "U2.1", "stored": "Hasil B – b1"},
    )  # fmt: skip


def test_what_a_form_does_not_name_any_more_is_told_and_stays(w: Writing) -> None:
    written(w, [A, B])
    again = written(w, [B])
    assert (again.counts.unchanged, again.unnamed) == (1, [Unnamed(SITI, 2027, ["U1.1", "U1.2"])])
    assert stored(w, "SELECT count(*) FROM indicator i JOIN plan p ON p.id = i.plan_id WHERE p.year = 2027") == [(3,)]
