"""docs/glossary.md explains every official label."""

from __future__ import annotations

from pathlib import Path

import pytest

from asncli import terms

GLOSSARY = (Path(__file__).parent.parent / "docs" / "glossary.md").read_text("utf-8").casefold()
LISTS = (terms.Predikat, terms.Rating, terms.Status, terms.Direction, terms.Recap, terms.Aspect, terms.EmployeeKind)


@pytest.mark.parametrize("word", [label.label for kind in LISTS for label in kind])
def test_every_label_of_the_law_is_explained(word: str) -> None:
    # "Cukup" belongs to a regulation that is no longer in force; "Dalam keberatan" is explained by its noun.
    shown = {"Cukup": "predikat", "Dalam keberatan": "keberatan"}.get(word, word)
    assert shown.casefold().replace(" ekspektasi", "") in GLOSSARY
