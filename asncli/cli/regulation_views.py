"""A regulation as people read it (its matrix, bands or rules, and where each part stands) and as JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from asncli.cli.language import N_, _
from asncli.cli.views import Column, Record, Table, View
from asncli.rules.distribution_law import DistributionLaw, wording
from asncli.rules.law_file import ABOUT
from asncli.rules.regulation import Law, Numeric, Regulation
from asncli.rules.skm_law import SurveyLaw
from asncli.terms import Rating, UnitAchievement

HEAD = (
    Column("id", N_("Regulation")),
    Column("instrument", N_("Instrument")),
    Column("from", N_("In force from")),
    Column("until", N_("Until")),
    Column("what_if", N_("What-if only")),
    Column("status", N_("How sure")),
    Column("title", N_("Title")),
    Column("digest", N_("Digest")),
)
_STANDS = (Column("table", N_("Part")), Column("source", N_("Source")), Column("status", N_("How sure")))
_STATUSES = {
    "confirmed": N_("two or more public copies agree"),
    "unconfirmed": N_("one copy only, or not yet compared"),
    "default": N_("not regulated; the agency may decide otherwise"),
}
_SURE = {"confirmed": N_("confirmed"), "unconfirmed": N_("unconfirmed"), "default": N_("not regulated")}
_PARTS = {
    "in_force": N_("periods in force"),
    "ratings": N_("who rates"),
    "labels": N_("labels of the predikat"),
    "matrix": N_("matrix of the predikat"),
    "behaviour": N_("scale of behaviour"),
    "weights": N_("weights"),
    "bands": N_("bands"),
    "groups": N_("predikat counted"),
    "elements": N_("unsur"),
    "scale": N_("scale of the answers"),
    "frequency": N_("how often"),
    **{achievement.value: achievement.label for achievement in UnitAchievement},
}


def head() -> list[Column]:
    """Columns of a regulation in one line; how sure it is stands in words of the language in use."""
    sure = {code: _(words) for code, words in _SURE.items()}
    return [column._replace(kind=sure) if column.key == "status" else column for column in HEAD]


def line(law: Law) -> list[Any]:
    """Describe a regulation in one line, as ``HEAD`` says; the status is that of its time in force."""
    since, until = str(law.since), law.until and str(law.until)
    status = law.provisions["in_force"].status
    return [law.id, law.instrument, since, until, law.what_if, status, law.title, law.digest]


def in_full(law: Law) -> list[View]:
    """Lay out everything that a regulation says, and where each part of it stands."""
    stands = [[_(_PARTS[part]), where.source, _(_STATUSES[where.status])] for part, where in law.provisions.items()]
    return [Record(N_("Regulation"), head(), line(law)), *_content(law), Table(N_("Where it stands"), _STANDS, stands)]


def document(law: Law) -> Mapping[str, Any]:
    """Give everything that the file says, with the digest that evaluations carry."""
    content = json.loads(law.text)
    tables = {
        name: {key: value for key, value in content[name].items() if key not in ABOUT}
        for name in law.provisions
        if name != "in_force"
    }
    head = {column.key: value for column, value in zip(HEAD, line(law), strict=True)}
    return {
        **head,
        "replaces": law.replaces,
        "method": content["method"],
        **{name: table for name, table in tables.items() if table},
        "provisions": dict(law.provisions),
    }


def _content(law: Law) -> list[View]:
    if isinstance(law, Regulation):
        return _total(law, law.numeric) if law.numeric else [_matrix(law)]
    if isinstance(law, DistributionLaw):
        return [_rules(law)]
    return _survey(law) if isinstance(law, SurveyLaw) else []


def _matrix(law: Regulation) -> Table:
    behaviours = [Column(rating.value, rating.label) for rating in reversed(Rating)]
    rows = [[work, *(law.labels[law.matrix[work, conduct]] for conduct in reversed(Rating))] for work in Rating]
    return Table("Hasil Kerja x Perilaku Kerja", [Column("work", "Rating Hasil Kerja", Rating), *behaviours], rows)


def _total(law: Regulation, numeric: Numeric) -> list[View]:
    weights = (
        Column("opinion", N_("Peers' or subordinates' opinion used")),
        Column("work", "Hasil Kerja (%)", "number"),
        Column("behaviour", "Perilaku Kerja (%)", "number"),
    )
    bands = (
        Column("predikat", "Predikat"),
        Column("at_least", N_("At least"), "hundredths"),
        Column("new_idea", "Ide Baru"),
    )
    factor = [Column("factor", N_("A mark of 1 to 5 is multiplied by"))]
    return [
        Table(N_("Weights"), weights, [[used, *pair] for used, pair in numeric.weights.items()]),
        Table(N_("Scale of behaviour"), factor, [[numeric.factor]]),
        Table(N_("Bands"), bands, [[law.labels[b.predikat], b.at_least, b.new_idea] for b in numeric.bands]),
    ]


def _rules(law: DistributionLaw) -> Table:
    columns = (Column("achievement", "Capaian Organisasi", UnitAchievement), Column("rule", "Pola Distribusi"))
    return Table(
        "Pola Distribusi", columns, [[one, wording(rule)] for one, rules in law.patterns.items() for rule in rules]
    )


def _survey(law: SurveyLaw) -> list[View]:
    scale = (
        Column("lowest", N_("Lowest answer")),
        Column("highest", N_("Highest answer")),
        Column("factor", N_("Sum of the weighted NRR times")),
        Column("a_year", N_("Times a year, at least")),
    )
    bands = (Column("mutu", "Mutu"), Column("kinerja", "Kinerja"), Column("at_least", N_("At least"), "hundredths"))
    weights = (Column("name", N_("Weight of one unsur")), Column("weight", N_("Value")))
    return [
        Table(
            "Unsur",
            [Column("code", N_("Code")), Column("name", "Unsur")],
            [[element.value, name] for element, name in law.elements.items()],
        ),
        Record(N_("Scale of the answers"), scale, [law.lowest, law.highest, law.factor, law.a_year]),
        Table(N_("Weights"), weights, [[name, str(weight)] for name, weight in law.weights.items()]),
        Table(N_("Bands"), bands, law.bands),
    ]
