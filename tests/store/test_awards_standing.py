"""What an award rests on."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from asncli.rules.award import Earlier
from asncli.store.awards_standing import coached, results_before, standings
from tests.store.office import batch
from tests.workflows.rewarded_office import AGUS, BUDI, DAY, S1, SITI, coach, people, rewarded_office, unit


def test_everybody_in_service_or_evaluated_is_looked_at_with_the_unit_of_the_evaluation(tmp_path: Path) -> None:
    with batch(rewarded_office(tmp_path / "k.db"), "roster import") as w:
        new = {"nip": "199901012025031901", "name": "Baru", "back_title": "S.Kom.", "unit": "Bidang SD"}
        w.roster(new, as_of=DAY)
        sd = unit(w, "Bidang SD")
        found = {one.nip: one for one in standings(w.session, S1, DAY, [sd])}
        assert len(standings(w.session, S1, DAY)) == 6
    assert {nip: (one.name, one.status, one.active) for nip, one in found.items() if nip != AGUS} == {
        SITI: ("Siti", "final", True),
        "199012312015021903": ("Wayan", "draft", True),
        "199901012025031901": ("Baru, S.Kom.", None, True),
    }


def test_a_final_result_of_this_program_counts_before_what_was_imported_and_that_before_a_draft(tmp_path: Path) -> None:
    with batch(rewarded_office(tmp_path / "k.db"), "evaluate") as w:
        numbers = people(w)
        columns = ("status", "basis_id", "predikat", "provisional", "proposal", "missing", "reweighted", "notes")
        w.upsert(
            "evaluation", ("period", "employee_id"), columns,
            *(("2025-S2", numbers[nip], status, 1, "baik", 0, 0, "[]", "[]", "[]")
              for nip, status in ((SITI, "final"), (BUDI, "draft"), (AGUS, "draft"))),
        )  # fmt: skip
        found = results_before(w.session, [numbers[nip] for nip in (SITI, BUDI, AGUS)], [S1.previous])
    assert list(found.values()) == [
        [Earlier("baik", True)], [Earlier("sangat_baik", True)], [Earlier("baik", False)],
    ]  # fmt: skip


def test_an_objection_keeps_what_was_imported_from_counting(tmp_path: Path) -> None:
    with batch(rewarded_office(tmp_path / "k.db"), "evaluate") as w:
        siti = people(w)[SITI]
        columns = ("status", "basis_id", "predikat", "provisional", "proposal", "missing", "reweighted", "notes")
        row = ("2025-S2", siti, "objected", 1, "baik", 0, 0, "[]", "[]", "[]")
        w.upsert("evaluation", ("period", "employee_id"), columns, row)
        assert results_before(w.session, [siti], [S1.previous]) == {siti: [Earlier("baik", False, objected=True)]}


def test_what_was_imported_is_a_result_of_its_period_where_it_is_asked_for(tmp_path: Path) -> None:
    with batch(rewarded_office(tmp_path / "k.db"), "x") as w:
        before = S1.previous
        found = {one.nip: one for one in standings(w.session, before, DAY, imported=True)}
        assert all(one.status is None for one in standings(w.session, before, DAY))
    siti = found[SITI]
    assert (siti.status, siti.predikat, siti.imported, siti.work_result) == ("final", "sangat_baik", True, None)
    assert (found[AGUS].status, found[AGUS].imported) == (None, False)


def test_coaching_is_open_from_its_first_day_until_it_is_closed(tmp_path: Path) -> None:
    with batch(rewarded_office(tmp_path / "k.db"), "coaching open") as w:
        coach(w, SITI, closed_on=date(2026, 6, 20))
        siti = people(w)[SITI]
        found = [siti in coached(w.session, date(2026, *day)) for day in ((5, 31), (6, 1), (6, 19), (6, 20))]
    assert found == [False, True, True, False]
