"""Earlier predikat."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from asncli.store.earlier import FIELDS, final_otherwise, list_earlier, write_earlier
from asncli.store.plan_lists import Wanted
from asncli.store.staging import Rejected
from asncli.store.writing import Counts
from tests.store.office import BUDI, SITI, TODAY, Writing, batch, evaluate, office, person
from tests.store.plan_rows import UNIT, stored, told

NOBODY = "198001012005011009"
EVERYBODY = Wanted(TODAY)


@pytest.fixture
def w(tmp_path: Path) -> Iterator[Writing]:
    with batch(office(tmp_path / "k.db"), "evaluation import") as opened:
        yield opened


def given(nip: str = SITI, period: str = "2024", **more: object) -> dict[str, object]:
    return {"nip": nip, "period": period, "predikat": "baik", "said": "BAIK", **more}


def earlier(w: Writing, *rows: dict[str, object]) -> tuple[Counts, list[Rejected]]:
    return write_earlier(
        w.session, w.batch, w.source, [(n, *(line.get(f) for f in FIELDS)) for n, line in enumerate(rows, 2)]
    )


def test_earlier_predikat_are_stored_listed_and_not_changed_by_the_same_again(w: Writing) -> None:
    rows = [
        given(period="2023", predikat="butuh_perbaikan", said="Cukup", work_result=87 * UNIT, behaviour=90 * UNIT),
        given(work_rating="above", behaviour_rating="meets"),
        given(BUDI, predikat=None, said="Cumlaude"),
    ]
    assert earlier(w, *rows) == (Counts(added=3), [])
    assert earlier(w, *rows) == (Counts(unchanged=3), [])
    listed = list_earlier(w.session, EVERYBODY)
    assert [(line.nip, line.period, line.predikat, line.said) for line in listed] == [
        (BUDI, "2024", None, "Cumlaude"), (SITI, "2023", "butuh_perbaikan", "Cukup"), (SITI, "2024", "baik", "BAIK"),
    ]  # fmt: skip
    assert listed[1][5:] == (870_000, 900_000, None, None, w.batch)
    assert [line.period for line in list_earlier(w.session, Wanted(TODAY, BUDI))] == ["2024"]


def test_an_empty_cell_keeps_and_other_words_bring_their_own_predikat(w: Writing) -> None:
    said = "SELECT predikat, said, work_result, work_rating FROM earlier_evaluation"
    earlier(w, given(work_result=87 * UNIT))
    assert earlier(w, given(predikat=None, said=None, work_rating="meets"))[0] == Counts(changed=1)
    assert stored(w, said) == [("baik", "BAIK", 870_000, "meets")]
    assert earlier(w, given(predikat=None, said="Memuaskan"))[0] == Counts(changed=1)
    assert stored(w, said) == [(None, "Memuaskan", 870_000, "meets")]


def test_a_person_must_be_known_and_has_one_predikat_a_period(w: Writing) -> None:
    counts, rejected = earlier(w, given(), given(NOBODY), given(predikat="kurang", said="Kurang"))
    assert (counts, told(rejected)) == (
        Counts(added=1),
        [(3, "nip", "nip-unknown"), (4, "period", "duplicate-conflict")],
    )
    assert rejected[1].values == {"key": "NIP + Periode", "first": 2}


def test_what_differs_from_a_final_evaluation_is_named(w: Writing) -> None:
    for nip, status in ((SITI, "final"), (BUDI, "draft")):
        evaluate(w, person(w, nip), status, "2025")
    stored(w, "UPDATE evaluation SET predikat = 'sangat_baik'")
    earlier(w, given(period="2025"), given(BUDI, period="2025"), given(period="2024"))
    assert final_otherwise(w.session) == [
        Rejected(2, "predikat", "earlier-differs", "BAIK", {"period": "2025", "final": "sangat_baik"})
    ]
    earlier(w, given(period="2025", predikat="sangat_baik", said="SB"))
    assert final_otherwise(w.session) == []
