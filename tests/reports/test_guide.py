"""The guides: the same in both languages, and every figure in them is one that the program makes."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from asncli.reports.guide import Reader, figures, guide
from asncli.rules.behaviour import figures as behaviour_figures
from asncli.rules.library import get_regulation
from asncli.rules.marks import ROLES
from asncli.rules.policy import load_policy, parse_policy
from asncli.rules.skp import PREDIKATS, RATING_CODES, score
from asncli.terms import FeedbackRole, Period, PeriodKind, Rating, hundredths_text
from tests.rules.reckoning import Indicator, Person, Plan, Result, marks_of

DOCS = Path(__file__).parent.parent.parent / "docs"
S1, DAY, POLICY = Period(2026, PeriodKind.SEMESTER, 1), date(2026, 6, 30), load_policy()
RATING = {code: rating for rating, code in RATING_CODES.items()}
LANGUAGES = {"id": ",", "en": "."}


def tables(written: str) -> list[list[list[str]]]:
    """Rows of every table without heading and rule."""
    found = re.findall(r"(?:^\|.*\n)+", written, re.MULTILINE)
    return [[[cell.strip() for cell in row.strip("|").split("|")] for row in each.splitlines()[2:]] for each in found]


@pytest.mark.parametrize("reader", Reader)
@pytest.mark.parametrize(("language", "ending"), [("en", ""), ("id", ".id")])
def test_docs_hold_the_guide_as_the_program_prints_it(reader: Reader, language: str, ending: str) -> None:
    assert (DOCS / f"guide-{reader.value}{ending}.md").read_text("utf-8") == guide(reader, language)


@pytest.mark.parametrize("reader", Reader)
def test_both_languages_have_the_same_parts(reader: Reader) -> None:
    shapes = []
    for language in LANGUAGES:
        written = guide(reader, language)
        marks = re.findall(r"^(#+|\d+\.|-|\|)", written, re.MULTILINE)
        shapes.append(marks)
        assert "{" not in written
    assert shapes[0] == shapes[1]
    assert shapes[0].count("##") >= 7


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_stamp_of_a_page_is_explained_to_the_employee(language: str) -> None:
    for word in ("SEMENTARA", "BELUM LENGKAP", "DALAM KEBERATAN", "DIKECUALIKAN"):
        assert f"**{word}**" in guide(Reader.EMPLOYEE, language)


def test_figures_of_the_policy_are_written_as_the_language_does() -> None:
    told = figures(POLICY, "id")
    wanted = {"work_above": "100", "behaviour_above": "4,00", "objection_days": "14", "atasan": "60", "floor": "0"}
    assert {name: told[name] for name in wanted} == wanted
    assert figures(POLICY, "en")["behaviour_meets"] == "3.00"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_quadrant_is_that_of_the_regulation(language: str) -> None:
    law, (quadrant, *_) = get_regulation("permenpanrb-6-2022"), tables(guide(Reader.EMPLOYEE, language))
    columns = (Rating.BELOW, Rating.MEETS, Rating.ABOVE)
    assert quadrant == [
        [row.label, *(law.labels[law.matrix[row, column]] for column in columns)] for row in reversed(columns)
    ]


@pytest.mark.parametrize("reader", Reader)
def test_the_guide_tells_the_policy_of_the_agency_and_whose_it_is(reader: Reader) -> None:
    content = "[objection]\ndays = 21\n[work_rating]\nmeets_at_least = 85\n[coaching]\nmonths = 4"
    own = parse_policy("Dinas.toml", content)
    told, default = guide(reader, "id", own), guide(reader, "id")
    assert f"yang berlaku di instansi Anda (`asncli policy show`, sidik kebijakan {own.whole_digest[:8]})" in told
    assert "adalah bawaan program; instansi dapat menetapkan lain" in default
    assert "21 hari kalender" in told
    assert "(kebijakan instansi)" in told
    assert "4 bulan" in told
    assert "Mulai 85%: Sesuai" in told
    assert "mulai 90%, tidak lebih dari 100%" in told  # the example stays that of the defaults
    assert "PP 30/2019 Pasal 59, belum dicocokkan dengan naskah peraturan" in default


def test_a_source_that_the_agency_wrote_is_told_as_its_own() -> None:
    own = parse_policy("x.toml", '[objection]\ndays = 21\nsource = "SK Sekda 5/2026"')
    assert figures(own, "en")["objection_source"] == "SK Sekda 5/2026, policy of the agency"
    assert figures(own, "id")["roles"] == "atasan 60, rekan 20, bawahan 20"


@pytest.mark.parametrize(("language", "comma"), LANGUAGES.items())
def test_every_figure_of_the_example_is_what_the_program_makes_of_it(language: str, comma: str) -> None:
    _quadrant, plan, steps, *_ = tables(guide(Reader.EMPLOYEE, language))
    results: dict[str, list[Indicator]] = {}
    for result, _title, direction, target, done, _ in plan:
        # The whole target is due in the semester.
        given = {"S1": int(target) * 10_000}
        results.setdefault(result, []).append(
            Indicator(int(target) * 10_000, direction=direction, given=given, actuals=[(DAY, int(done) * 10_000)])
        )
    marks = marks_of([Person([Plan([Result(some) for some in results.values()])])], S1)
    for role, raters, total in ((FeedbackRole.ATASAN, 1, 400), (FeedbackRole.REKAN, 3, 1100)):
        marks.feedback.raters[ROLES.index(role), 0] = raters
        marks.feedback.total[ROLES.index(role), 0] = total
    found = score(marks, S1, get_regulation("permenpanrb-6-2022"), POLICY)

    def percent(hundredths: int) -> str:
        return f"{hundredths_text(hundredths, comma)}%"

    assert [row[-1] for row in plan] == [percent(one) for one in found.achievement.tolist()]
    roles = behaviour_figures(marks.feedback, POLICY).role
    assert [row[-1] for row in steps] == [
        *(percent(one) for one in found.result.tolist()),
        percent(int(found.work_result[0])),
        Rating(RATING[int(found.work_rating[0])]).label,
        hundredths_text(int(roles[ROLES.index(FeedbackRole.REKAN), 0]), comma),
        hundredths_text(int(found.behaviour.behaviour[0]), comma),
        Rating(RATING[int(found.behaviour_rating[0])]).label,
        PREDIKATS[int(found.predikat[0])].label,
    ]
