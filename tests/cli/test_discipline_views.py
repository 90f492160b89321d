"""What the law says of a penalty, as people read it."""

from __future__ import annotations

from asncli.cli.discipline_views import effects_table, penalty_tables, suggestion_record
from asncli.cli.views import Table
from asncli.rules.discipline import suggested
from asncli.rules.library import discipline_law
from asncli.terms import Penalty

LAW = discipline_law()


def test_effects_name_the_article_and_how_sure_it_is() -> None:
    assert [list(row) for row in effects_table(Penalty.POTONG_6, LAW).rows] == [
        ["awards", "bars it", "practice, unconfirmed", "not regulated; the agency may decide otherwise"],
        ["promotion", "bars it", "practice, unconfirmed", "one copy only, or not yet compared"],
        ["TPP", "cut by 25,00%", "PP 94/2021 Pasal 8 (dalam salinan lain Pasal 7)", "two or more public copies agree"],
    ]
    light = [row[1] for row in effects_table(Penalty.TEGURAN_LISAN, LAW).rows]
    assert light == ["bars it", "not named by the law; see the policy", "not named by the law; see the policy"]


def test_days_and_bands_are_laid_out() -> None:
    assert list(suggestion_record(suggested(LAW, 12), 12, 0).row)[2:4] == ["potong_6", "sedang"]
    tables = penalty_tables(LAW)
    assert [len(list(view.rows)) for view in tables if isinstance(view, Table)] == [9, 9]
