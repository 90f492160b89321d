"""A regulation as people read it and as JSON."""

import pytest

from asncli.cli.regulation_views import HEAD, document, in_full, line
from asncli.cli.views import Table, lines
from asncli.rules.library import READERS, find_law, laws

LAWS = [law.id for instrument in READERS for law in laws(instrument)]


def test_one_line_tells_whether_a_regulation_is_only_for_comparison() -> None:
    keys = [column.key for column in HEAD]
    assert dict(zip(keys, line(find_law("pp-30-2019")), strict=True))["what_if"] is True
    assert dict(zip(keys, line(find_law("se-menpanrb-3-2023")), strict=True))["status"] == "unconfirmed"


@pytest.mark.parametrize("name", LAWS)
def test_everything_a_law_says_is_shown_with_where_each_part_stands(name: str) -> None:
    law = find_law(name)
    views = in_full(law)
    stands = views[-1]
    assert isinstance(stands, Table)
    assert len(list(stands.rows)) == len(law.provisions)
    assert len(views) > 2
    assert all(cell for view in views[1:] for row in lines(view)[1] for cell in row)
    told = document(law)
    assert {*told} >= {"id", "instrument", "what_if", "status", "digest", "method", "replaces", "provisions"}
    assert all("source" not in table for key, table in told.items() if key != "provisions" and isinstance(table, dict))


def test_the_bands_are_shown_with_what_they_need() -> None:
    (bands,) = [view for view in in_full(find_law("pp-30-2019")) if view.title == "Bands"]
    assert lines(bands)[1][0] == ["Sangat Baik", "110.00", "yes"]
    assert document(find_law("pp-30-2019"))["bands"]["sangat_baik"] == {"at_least": 110, "needs": "ide baru"}
