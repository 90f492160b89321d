"""Openings of angka kredit, and every predikat that is known."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from asncli.store.credits import (
    FIELDS,
    OpeningLine,
    known_predikat,
    list_openings,
    predikat_texts,
    stored_openings,
    write_openings,
)
from asncli.store.database import session
from asncli.store.plan_lists import Wanted
from asncli.store.writing import Counts
from tests.store.career_office import DODI, NUMBER, RINA, TODAY, career_office
from tests.store.office import batch

DAY = date(2023, 12, 31)


def row(nip: str, **more: object) -> dict[str, object]:
    return {"nip": nip, "as_of": DAY, "kind": "akumulasi", "credit": 50_0000, **more}


def test_an_opening_stands_once_by_person_day_kind_and_jenjang(tmp_path: Path) -> None:
    path = career_office(tmp_path / "k.db")
    lines = [row(DODI), row(DODI), row(DODI, level="Ahli Muda"), row("198001012005011009"), row(RINA, kind="integrasi")]
    given = [(n, *(line.get(field) for field in FIELDS)) for n, line in enumerate(lines, 2)]
    with batch(path, "career opening import") as w:
        counts, rejected = write_openings(w.session, w.batch, w.source, given)
        listed = list_openings(w.session, Wanted(TODAY))
        assert len(stored_openings(w.session)) == 3
    assert counts == Counts(added=2, changed=1)
    assert [(one.row, one.code) for one in rejected] == [(3, "duplicate-conflict"), (5, "nip-unknown")]
    assert listed == [
        OpeningLine(DODI, "Dodi", "2023-12-31", "akumulasi", 50_0000, None, None, 2),
        OpeningLine(DODI, "Dodi", "2023-12-31", "akumulasi", 50_0000, "Ahli Muda", None, 2),
        OpeningLine(RINA, "Rina", "2023-12-31", "integrasi", 50_0000, None, "PAK 7/2023", 2),
    ]


def test_a_final_predikat_weighs_more_than_an_imported_one_and_that_more_than_a_draft(tmp_path: Path) -> None:
    path = career_office(tmp_path / "k.db")
    with batch(path) as w:
        w.upsert("earlier_evaluation", ("employee_id", "period"), ("predikat",),
                 (NUMBER[RINA], "2026-S1", "kurang"), (NUMBER[DODI], "2026-S1", "kurang"))  # fmt: skip
    with session(path, write=False) as opened:
        found = known_predikat(opened, period="2026-S1")
        texts = predikat_texts(opened)
        one = predikat_texts(opened, nip=DODI)
        assert {known.period for known in known_predikat(opened, nip=RINA)} == {"2024", "2025", "2026-S1"}
    assert sorted(found) == [
        (NUMBER[DODI], "2026-S1", "kurang", "earlier"),
        (NUMBER[RINA], "2026-S1", "baik", "final"),
    ]
    rina = sorted(texts[NUMBER[RINA]].split(","))
    assert rina == ["2024:sangat_baik:earlier", "2025:baik:earlier", "2026-S1:baik:final"]
    assert {person: sorted(said.split(",")) for person, said in one.items()} == {
        NUMBER[DODI]: ["2025:baik:earlier", "2026-S1:kurang:earlier"]
    }
