"""Lists with many columns."""

from __future__ import annotations

from asncli.cli.listing import narrowed
from asncli.cli.views import Column, Table


def test_people_get_the_columns_that_fit_in_the_order_asked_for() -> None:
    whole = Table("Isi", (Column("a", "A"), Column("b", "B", "number"), Column("c", "C")), [(1, 2, 3), (4, 5, 6)])
    short = narrowed(whole, ("c", "b"))
    assert ([column.key for column in short.columns], list(short.rows)) == (["c", "b"], [(3, 2), (6, 5)])
