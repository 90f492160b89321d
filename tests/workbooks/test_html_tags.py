"""Cutting a web page into tags and text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asncli.workbooks.html_tags import Tag, attributes, tags


def test_tags_and_text_are_told_apart() -> None:
    said = 'a &lt; b<TD class="x>y" nowrap>1 < 2<!-- <td> --><![if x]><?php ?></td ><br/>&nbsp;&#65;'
    assert list(tags(said)) == [
        "a < b", Tag("td", False, ' class="x>y" nowrap'), "1 ", "<", " 2", Tag("td", True, " "), Tag("br", False, "/"),
        "\xa0A",
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["script", "STYLE"])
def test_scripts_and_styles_are_left_out(name: str) -> None:
    read = list(tags(f"<{name}>if (a<b) '<td>'</{name.lower()}>x"))
    assert read == [Tag(name.lower(), False), Tag(name.lower(), True), "x"]


def test_attributes_are_read_in_every_spelling() -> None:
    tag = next(iter(tags("<td COLSPAN=2 rowspan = '3' style=\"display:none;a:&quot;\" colspan=9 hidden>")))
    assert isinstance(tag, Tag)
    assert attributes(tag) == {"colspan": "2", "rowspan": "3", "style": 'display:none;a:"', "hidden": ""}
    assert attributes(Tag("td", False)) == {}


@pytest.mark.parametrize("part", ["<!--", "<!", "<?", "</", "<a ", "<a '", '<a "', "<", "<a b='\">", "<script>", "&"])
def test_what_never_ends_takes_no_longer_than_its_length(part: str) -> None:
    assert sum(1 for _ in tags("<td>x</td>" + part * 100_000)) >= 3


@given(st.text(alphabet="<>/!-?tdscript \"'=&;ab", max_size=80))
def test_any_text_can_be_cut(said: str) -> None:
    for part in tags(said):
        assert isinstance(part, str) or isinstance(attributes(part), dict)
