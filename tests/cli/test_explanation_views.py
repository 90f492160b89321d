"""How an explanation is shown: exact for scripts, in words and in the form of the language for people."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from asncli.cli import language
from asncli.cli.explanation_views import explained_document, explained_views
from asncli.cli.views import Table, lines
from asncli.rules.objection import ARTICLE
from asncli.rules.policy import load_policy
from asncli.store.database import session
from asncli.store.evaluations import Evaluated, evaluations
from asncli.workflows.evaluate import Frame, law
from asncli.workflows.explain import Explained, explain
from asncli.workflows.what_if import framed
from tests.workflows.heard_office import heard_office
from tests.workflows.reported_office import PERIOD, SITI, reported_office


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


def test_figures_are_exact_in_the_document_and_written_as_the_language_does(
    found: tuple[list[Evaluated], Explained],
) -> None:
    assert explained_document(found[1])["work_result"] == Decimal("98.00")
    language.use("id")
    _, indicators, steps = explained_views(found[1], narrow=True)
    assert isinstance(indicators, Table)
    assert [row[-4] for row in indicators.rows] == ["85,5", "6"][::-1]
    assert isinstance(steps, Table)
    said = [row[0] for row in steps.rows]
    assert any("Di Atas Ekspektasi" in line for line in said)
    assert any("98,00" in line for line in said)


def test_what_does_not_fit_a_line_goes_on_below_its_own_column(found: tuple[list[Evaluated], Explained]) -> None:
    def steps(width: int | None) -> list[str]:
        table = explained_views(found[1], narrow=True, width=width)[2]
        assert isinstance(table, Table)
        return [row[0] for row in table.rows]

    whole, broken = steps(None), steps(100)
    assert max(map(len, whole)) > 100 >= max(map(len, broken))
    names = [line for line in broken if line[:3].strip()]
    assert all(line.startswith(" " * 44) for line in broken if line and line not in names)
    assert len(names) == len([line for line in whole if line[:3].strip()])
    assert " ".join(" ".join(broken).split()) == " ".join(" ".join(whole).split())
    assert max(map(len, steps(30))) <= 30


def test_what_is_unconfirmed_in_the_law_is_said_in_the_language_of_the_reader(
    found: tuple[list[Evaluated], Explained],
) -> None:
    told = replace(found[1], steps=[{**found[1].steps[0], "source": ARTICLE}])
    language.use("id")
    steps = explained_views(told, narrow=False)[2]
    assert isinstance(steps, Table)
    assert [row[-2] for row in steps.rows] == ["PP 30/2019 Pasal 59, belum dipastikan"]


def test_a_range_is_written_from_end_to_end(found: tuple[list[Evaluated], Explained]) -> None:
    ranged = {**found[1].indicators[0], "target": (Decimal("1.0000"), Decimal("5.5000"))}
    indicators = explained_views(replace(found[1], indicators=[ranged]), narrow=True)[1]
    headings, rows = lines(indicators)
    assert (rows[0][headings.index("Target")], headings[-1]) == ("1..5.5", "Due in the period")
    language.use("id")
    indicators = explained_views(replace(found[1], indicators=[ranged]), narrow=True)[1]
    assert lines(indicators)[1][0][3] == "1..5,5"


def test_roles_values_and_bands_are_called_by_their_official_names(tmp_path: Path) -> None:
    office = heard_office(tmp_path / "a.db")
    with session(office, write=False) as opened:
        told = explain(opened, SITI, framed(opened, PERIOD, date(2026, 7, 1), regulation="pp-30-2019"))
    steps = explained_views(told, narrow=False)[2]
    assert isinstance(steps, Table)
    shown = {tuple(row[:2]): row for row in steps.rows}
    assert shown["value of the role", "Rekan"][4] == "raters = 3"
    assert "Atasan = (value 4.00, weight 60)" in shown["behaviour", ""][4]
    assert shown["value of BerAKHLAK", "Kolaboratif"][2] == "3.92"
    assert "new idea = no; from = (Sangat Baik 110.00, Baik 90.00" in shown["predikat", ""][4]
    assert ", Kurang " in shown["predikat", ""][4]


def test_steps_as_a_table_name_the_rule_and_the_rows(found: tuple[list[Evaluated], Explained]) -> None:
    steps = explained_views(found[1], narrow=False)[2]
    assert isinstance(steps, Table)
    _, rows = lines(steps)
    assert ["agency policy", "pegawai.xlsx row 4, 5, 6, batch 1"] in [row[-2:] for row in rows]
