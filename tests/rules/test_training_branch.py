"""What is to be decided, taken apart into cases."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from asncli.rules.training_branch import Case, Rest, Waiting
from asncli.rules.training_model import SCALE, Row, model_of
from asncli.rules.training_plan import Question
from tests.rules.training_cases import most_points, questions

REST = Rest([10, 5, 5], [1, 2, 2], [Row([0, 1, 2], [7, 3, 1], 8), Row([1, 2], [1, 1], 3)], 5)


def rest_of(question: Question) -> Rest:
    model = model_of(question)
    columns = model.columns
    return Rest([one.points for one in columns], [one.most for one in columns], model.rows, model.step)


def test_everything_is_one_case_and_no_more_of_a_column_than_there_is_room_for() -> None:
    whole = REST.whole()
    assert (whole.open, REST.reachable(whole)) == ([0, 1, 2], 30)
    decided = Case([1, 0, 0], [1, 2, 2], whole.total)
    assert REST.tightened(decided) == Case([1, 0, 0], [1, 0, 1], whole.total)
    assert REST.tightened(Case([1, 1, 0], [1, 2, 2], whole.total)) is None


def test_prices_prove_a_bound_and_decide() -> None:
    found = REST.priced(REST.whole(), [10 * SCALE // 7, 0], 10)
    assert found is not None
    assert (found.total // SCALE, REST.reachable(found)) == (20, 20)
    assert REST.priced(REST.whole(), [10 * SCALE // 7, 0], 20) is None
    sure = REST.priced(REST.whole(), [10 * SCALE // 7, 0], 15)
    assert sure is not None
    assert (sure.least, sure.most) == ([0, 2, 2], [1, 2, 2])


def test_a_case_is_parted_in_two_and_a_choice_filled_within_every_limit() -> None:
    more, less = REST.parted(REST.whole(), 2, 0)
    assert (more.least, more.most) == ([0, 0, 1], [1, 2, 2])
    assert (less.least, less.most) == ([0, 0, 0], [1, 2, 0])
    assert REST.filled(more, [0, 2, 0]) == [0, 2, 1]
    assert REST.filled(more, [0, 0, 0]) == [1, 0, 1]
    assert REST.worth([1, 0, 1]) == 15


def test_the_most_hopeful_case_comes_first_and_where_there_is_no_room_the_newest() -> None:
    cases = [Case([0] * 3, [1, 2, 2], points * SCALE) for points in (10, 20, 15)]
    for room, order in ((100, [30, 20, 15, 10]), (3, [30, 15, 20, 10])):
        waiting = Waiting(REST, room)
        found = [waiting.take()]
        for case in cases:
            waiting.put(case)
        assert waiting.reach == 20
        while waiting:
            found.append(waiting.take())
        assert [REST.reachable(case) for case in found] == order


@given(questions(), st.data())
def test_no_prices_cut_off_the_best_choice(question: Question, data: st.DataObject) -> None:
    rest, best = rest_of(question), most_points(question)
    if question.most > 1 or not best:
        return  # limits of days come in beside these
    prices = [data.draw(st.integers(-1, 8)) * SCALE // 2_000_000_000 for _ in rest.rows]
    case = rest.priced(rest.whole(), prices, best - rest.step)
    assert case is not None
    assert rest.reachable(case) >= best
    assert rest.tightened(case) is not None
    found = rest.filled(rest.whole(), [0] * len(rest.points))
    assert rest.worth(found) <= best
