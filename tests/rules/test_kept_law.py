"""The matrix that an evaluation was made by: from the text kept with it, else by the name of the regulation."""

from __future__ import annotations

import json
from itertools import product

from asncli.rules.kept_law import kept_matrix
from asncli.rules.library import get_regulation
from asncli.terms import Predikat, Rating

LAW = get_regulation("permenpanrb-6-2022")


def test_the_kept_text_says_what_the_file_says() -> None:
    assert kept_matrix(LAW.id, LAW.text) == kept_matrix(LAW.id, None)
    assert kept_matrix(LAW.id, None).predikat == LAW.matrix


def test_the_text_that_was_kept_counts_and_not_the_file_of_today() -> None:
    cells = {one: dict.fromkeys(Rating, "cukup") for one in Rating}
    found = kept_matrix(LAW.id, json.dumps({"matrix": {**cells, "source": "Naskah lama", "status": "confirmed"}}))
    assert found.predikat == dict.fromkeys(product(Rating, Rating), Predikat.CUKUP)
    assert found.source == "Naskah lama"
