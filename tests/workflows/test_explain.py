"""Where a score came from: every printed figure can be redone by hand, and names the file and row behind it."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from asncli.cli import language
from asncli.cli.evaluation_views import COLUMNS, values
from asncli.cli.explanation_views import explained_document
from asncli.cli.views import to_json
from asncli.errors import AsnError
from asncli.messages import text
from asncli.rules.policy import load_policy
from asncli.rules.steps import Words
from asncli.store.database import session
from asncli.store.evaluations import evaluations
from asncli.terms import Period
from asncli.workflows.evaluate import Frame, evaluate, law
from asncli.workflows.explain import explain, kept, plain, revived
from asncli.workflows.fictional import write_fictional
from asncli.workflows.import_achievements import import_achievements
from asncli.workflows.import_ratings import import_ratings
from asncli.workflows.import_roster import import_roster
from asncli.workflows.import_targets import import_targets
from asncli.workflows.importing import ImportOptions
from asncli.workflows.what_if import framed
from asncli.workflows.writing import Writer
from tests.workflows.heard_office import hear, heard_office, lead, rate_unit
from tests.workflows.reported_office import BUDI, DEWI, PERIOD, SITI, achieve, evaluate_semester, reported_office
from tests.workflows.slide_rule import check

TODAY = date(2026, 7, 1)


def frame(period: Period = PERIOD) -> Frame:
    return Frame(period, law(period, None), load_policy(), TODAY)


def printed(path: Path, nip: str, period: Period = PERIOD) -> dict[str, Any]:
    """The JSON of ``evaluation explain``, read back."""
    with session(path, write=False) as opened:
        found = explain(opened, nip, frame(period))
    document: dict[str, Any] = json.loads(to_json(explained_document(found)), parse_float=str, parse_int=str)
    return document


@pytest.fixture(autouse=True)
def english() -> None:
    language.use("en")


@pytest.fixture(scope="module")
def kabupaten(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fictional kabupaten, imported and evaluated."""
    folder = tmp_path_factory.mktemp("kabupaten")
    files = write_fictional(folder)
    path = folder / "asncli.db"
    writer = Writer("import", "sri", datetime(2026, 7, 1, 8, tzinfo=UTC))
    options = ImportOptions()
    with session(path, write=True, create=True) as opened:
        import_roster(opened, [files.roster], options=options, writer=writer)
        import_targets(opened, [files.plans], options=options, writer=writer)
        import_achievements(opened, [files.achievements], options=options, writer=writer)
        import_ratings(opened, [files.ratings], options=options, writer=writer)
        for period in ("2026-S1", "2026-Q1", "2026-02", "2026"):
            evaluate(opened, Period.find(period) or PERIOD, load_policy(), writer)
    return path


@pytest.mark.parametrize("period", ["2026-S1", "2026-Q1", "2026-02", "2026"])
def test_every_figure_of_everybody_is_redone_from_the_printed_explanation_alone(kabupaten: Path, period: str) -> None:
    found = Period.find(period)
    assert found
    with session(kabupaten, write=False) as opened:
        people = [e.nip for e in evaluations(opened, found)]
    assert len(people) == 249
    steps = 0
    for nip in people[:: 1 if period == "2026-S1" else 7]:
        steps += check(printed(kabupaten, nip, found))
    assert steps > 400


def test_feedback_is_redone_from_the_values_of_the_roles_that_count(tmp_path: Path) -> None:
    office = heard_office(tmp_path / "a.db")
    evaluate_semester(office)
    siti = printed(office, SITI)
    check(siti)
    told = {(step["step"], step["about"]): step for step in siti["steps"]}
    assert told["role", "rekan"]["inputs"] == {"raters": "3"}
    assert told["behaviour", ""]["left_out"] == ["bawahan"]
    assert (siti["behaviour"], siti["reweighted"]) == ("3.92", ["bawahan"])
    assert all(step["from"] == [] for step in siti["steps"] if step["step"] in ("role", "behaviour", "integrity"))
    assert ("role", "bawahan") not in told
    assert not any("bawahan" in step["inputs"] for step in siti["steps"])


def test_a_year_and_a_total_are_redone_from_what_is_printed(tmp_path: Path) -> None:
    office = heard_office(tmp_path / "a.db")
    hear(office, (SITI, "atasan", [2]), period=Period.find("2026-S2") or PERIOD)
    year = Period.find("2026") or PERIOD
    with session(office, write=True) as opened:
        evaluate(opened, year, load_policy(), Writer("evaluate", "sri", datetime(2027, 1, 2, tzinfo=UTC)))
    steps = printed(office, SITI, year)
    assert check(steps) > 10
    assert [s["about"] for s in steps["steps"] if s["step"] == "behaviour"] == ["2026-S1", "2026-S2", ""]
    with session(office, write=False) as opened:
        found = explain(opened, SITI, framed(opened, year, TODAY, regulation="pp-30-2019"))
    document = json.loads(to_json(explained_document(found)), parse_float=str, parse_int=str)
    assert check(document) > 10
    assert document["total"] == next(step["value"] for step in document["steps"] if step["step"] == "total")


def test_the_rating_of_a_head_names_the_unit_and_the_row_that_rated_it(tmp_path: Path) -> None:
    office = heard_office(tmp_path / "a.db")
    lead(office, BUDI, 2)
    rate_unit(office, 2, "baik")
    evaluate_semester(office)
    budi = printed(office, BUDI)
    check(budi)
    told = {step["step"]: step for step in budi["steps"]}
    assert told["work-rating"]["inputs"] == {"unit": "Bidang SD", "unit_achievement": "baik"}
    assert told["work-rating"]["from"] == [{"file": "capaian.xlsx", "sheet": None, "row": "4", "batch": "4"}]
    assert told["behaviour-rating"]["from"][0]["file"] == "pegawai.xlsx"


def test_a_figure_names_the_file_the_row_and_the_batch_that_brought_it(tmp_path: Path) -> None:
    office = reported_office(tmp_path / "a.db")
    steps = {(s["step"], s["about"].rpartition("/")[2]): s for s in printed(office, SITI)["steps"]}
    from_roster = {"file": "pegawai.xlsx", "sheet": None, "batch": "1"}
    assert steps["period-target", "IKI-1"]["from"] == [{**from_roster, "row": "2"}]
    assert steps["recap", "IKI-1"]["from"] == [{**from_roster, "row": "2"}, {**from_roster, "row": "3"}]
    assert steps["work-rating", ""]["from"] == [{**from_roster, "row": "2"}]
    assert steps["recap", "IKI-2"]["value"] == "85.5"
    assert steps["predikat", ""]["source"] == "PermenPANRB 6/2022, lampiran"
    assert steps["achievement", "IKI-1"]["source"] == "agency policy"


def test_what_rests_on_a_suggestion_is_said_to_be_a_proposal(tmp_path: Path) -> None:
    budi = printed(reported_office(tmp_path / "a.db"), BUDI)
    assert (budi["work_basis"], budi["proposal"], budi["predikat"]) == ("suggested", True, "butuh_perbaikan")
    assert budi["steps"][-1]["formula"].endswith("a proposal, as it rests on a suggestion")
    due = {line["code"]: line["due"] for line in budi["indicators"]}
    assert due == {"IKI-1": True, "IKI-2": False}


def test_a_draft_that_the_data_have_left_behind_is_said_to_be_outdated(tmp_path: Path) -> None:
    office = reported_office(tmp_path / "a.db")

    def outdated() -> bool:
        with session(office, write=False) as opened:
            return explain(opened, BUDI, frame()).outdated

    assert not outdated()
    achieve(office, (BUDI, "IKI-1", date(2026, 5, 31), 10000))
    assert outdated()
    later = printed(office, BUDI)
    assert later["work_result"] == "85.71"  # as stored; the steps show what the data give now
    assert later["steps"][2]["value"] == "100.00"


def test_somebody_excluded_is_explained_without_figures(tmp_path: Path) -> None:
    dewi = printed(reported_office(tmp_path / "a.db"), DEWI)
    assert (dewi["status"], dewi["notes"], dewi["work_result"], dewi["predikat"]) == (
        "excluded", ["legal-status"], None, None,
    )  # fmt: skip
    assert [(s["step"], s["inputs"]) for s in dewi["steps"]] == [("excluded", {"legal_status": "CLTN"})]
    assert dewi["indicators"] == []


def test_nobody_and_nothing_evaluated_are_refused_with_the_way_out(tmp_path: Path) -> None:
    office = reported_office(tmp_path / "a.db")
    for nip, period in (("198001012005011009", PERIOD), (SITI, Period.find("2026-Q1"))):
        assert period
        with session(office, write=False) as opened, pytest.raises(AsnError) as refused:
            explain(opened, nip, frame(period))
        assert refused.value.code == "not-evaluated"
        assert str(refused.value.hint).startswith(f"Evaluate the period with: asncli evaluate {period}")


def test_an_explanation_is_kept_with_its_sentences_and_exact_numbers() -> None:
    told = {"steps": [{"value": Decimal("98.70"), "formula": text("a {b}", b=text("c")), "refs": ["x"], "n": None}]}
    assert revived(kept(told)) == told


def test_the_exact_target_that_earlier_versions_kept_is_not_shown_beside_the_step() -> None:
    assert revived('{"steps":[],"indicators":[{"code":"IKI-1","period_target_exact":"6"}]}') == {
        "steps": [], "indicators": [{"code": "IKI-1"}],
    }  # fmt: skip


def test_words_that_look_like_a_figure_stay_words() -> None:
    assert plain({"text": Words("100"), "figure": "100", "weights": {"RHK-1": "40", "unit": Words("7")}}) == {
        "text": "100", "figure": Decimal(100), "weights": {"RHK-1": Decimal(40), "unit": "7"},
    }  # fmt: skip


def test_assumed_directions_are_named_with_their_sentence(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    reported_office(path)
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("UPDATE indicator SET assumed = 1")
        raw.commit()
    evaluate_semester(path)
    with session(path, write=False) as opened:
        found = explain(opened, SITI, frame())
    assert printed(path, SITI)["notes"] == ["direction-assumed"]
    shown = dict(zip((c.key for c in COLUMNS), values(found.evaluation, codes=False), strict=True))
    assert shown["notes"] == ["Arah or Rekap of an indicator was assumed, and nobody has approved it yet"]
