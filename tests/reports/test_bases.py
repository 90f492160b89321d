"""Where a decision stands, in the words of paper."""

from __future__ import annotations

import pytest

from asncli.reports.bases import basis_words
from asncli.rules.regulation import Provision


@pytest.mark.parametrize(
    ("provision", "said"),
    [
        (Provision("Peraturan BKN 4/2025", "confirmed"), "Peraturan BKN 4/2025"),
        (Provision("PP 94/2021", "unconfirmed"), "PP 94/2021 (belum dicocokkan dengan naskah)"),
        (Provision("PP 30/2019 Pasal 56-58, unconfirmed", "default"),
         "PP 30/2019 Pasal 56-58, belum dipastikan (kebijakan instansi, bawaan)"),
        (Provision("SK Bupati 12/2026", "agency"), "SK Bupati 12/2026 (kebijakan instansi)"),
    ],
)  # fmt: skip
def test_paper_says_the_source_and_how_sure_it_is(provision: Provision, said: str) -> None:
    assert basis_words(provision) == said
