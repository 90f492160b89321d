"""How results are shown: labels and words for people, codes for scripts, exact figures for both."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from asncli.cli import language
from asncli.cli.evaluation_views import COLUMNS, listing, person_record, record, values
from asncli.cli.views import lines
from asncli.rules.policy import load_policy
from asncli.store.database import session
from asncli.store.evaluations import Evaluated, evaluations
from asncli.workflows.evaluate import Frame, law
from asncli.workflows.explain import Explained, explain
from tests.workflows.reported_office import PERIOD, SITI, WAYAN, reported_office


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[Evaluated], Explained]:
    office = reported_office(tmp_path_factory.mktemp("office") / "a.db")
    frame = Frame(PERIOD, law(PERIOD, None), load_policy(), date(2026, 7, 1))
    with session(office, write=False) as opened:
        return evaluations(opened, PERIOD), explain(opened, SITI, frame)


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    language.use("en")
    yield
    language.use("en")


def test_what_is_missing_is_said_in_words_to_people_and_in_codes_to_scripts(
    found: tuple[list[Evaluated], Explained],
) -> None:
    wayan = next(e for e in found[0] if e.nip == WAYAN)
    at = [c.key for c in COLUMNS].index("missing")
    assert values(wayan, codes=True)[at] == ["IKI-2", "behaviour"]
    language.use("id")
    assert values(wayan, codes=False)[at] == ["IKI-2", "perilaku"]
    _, rows = lines(record(wayan))
    assert ["Status", "Belum lengkap"] in rows


def test_one_person_is_shown_with_targets_integrity_and_contribution_side_by_side(
    found: tuple[list[Evaluated], Explained],
) -> None:
    siti = next(e for e in found[0] if e.nip == SITI)._replace(integrity=425, contribution=371, reweighted='["rekan"]')
    keys = [c.key for c in person_record(siti).columns]
    at = keys.index("work_result")
    assert keys[at : at + 3] == ["work_result", "integrity", "contribution"]
    assert [key for key in keys if key not in ("integrity", "contribution")] == [c.key for c in COLUMNS]
    _, rows = lines(person_record(siti))
    assert rows[rows.index(["Hasil Kerja (capaian target, %)", "98.00"]) :][1:3] == [
        ["Integritas (Akuntabel, 1-5)", "4.25"], ["Kontribusi (Kolaboratif, Harmonis, 1-5)", "3.71"],
    ]  # fmt: skip
    assert ["Re-weighted", "Rekan"] in rows


@pytest.mark.parametrize(
    ("regulation", "label"),
    [("pp-30-2019", "Kurang"), ("permenpanrb-6-2022", "Kurang/Misconduct"), ("pp-1-2099", "Kurang/Misconduct")],
)
def test_a_predikat_is_called_as_its_regulation_calls_it(
    found: tuple[list[Evaluated], Explained], regulation: str, label: str
) -> None:
    siti = next(e for e in found[0] if e.nip == SITI)._replace(regulation=regulation, predikat="kurang")
    for view in (record(siti), person_record(siti), listing([siti], whole=True), listing([siti], whole=False)):
        assert label in [shown for line in lines(view)[1] for shown in line]
    assert values(siti, codes=True)[-1] == "kurang"


def test_a_list_for_people_fits_a_screen_and_one_for_scripts_has_everything(
    found: tuple[list[Evaluated], Explained],
) -> None:
    assert [c.key for c in listing(found[0], whole=True).columns] == [c.key for c in COLUMNS]
    shown = listing(found[0], whole=False)
    assert [c.key for c in shown.columns][:3] == ["nip", "name", "unit"]
    assert set(shown.spare) < {c.key for c in shown.columns}
    assert "predikat" not in shown.spare
