"""The little Markdown of the guides as blocks."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from asncli.documents.markdown import blocks, text

WRITTEN = """# Judul

Satu **kuat**
dan `kode`.

- butir
  lanjut
- lain

1. pertama

| A | B |
|---|---|
| 1 | **2** |
"""


def test_every_kind_of_block_is_read() -> None:
    heading, paragraph, bullets, numbers, table = blocks(WRITTEN)
    assert heading == {"kind": "heading", "level": 1, "text": [("plain", "Judul")]}
    assert paragraph["text"] == [
        ("plain", "Satu "), ("strong", "kuat"), ("plain", " dan "), ("code", "kode"), ("plain", "."),
    ]  # fmt: skip
    assert (bullets["numbered"], bullets["items"]) == (False, [[("plain", "butir lanjut")], [("plain", "lain")]])
    assert (numbers["numbered"], numbers["items"]) == (True, [[("plain", "pertama")]])
    assert table["head"] == [[("plain", "A")], [("plain", "B")]]
    assert table["rows"] == [[[("plain", "1")], [("strong", "2")]]]


@given(st.text(alphabet="ab *`"))
def test_no_letter_of_a_text_is_lost(said: str) -> None:
    kept = "".join(words for _, words in text(said))
    assert [letter for letter in kept if letter in "ab "] == [letter for letter in said if letter in "ab "]
