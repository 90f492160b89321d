"""A regulation as people read it (its matrix, bands or rules, and where each part stands) and as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from asncli.cli import career_law_views, talent_law_views
from asncli.cli.certainty import STATUSES, source_words
from asncli.cli.discipline_views import penalty_tables
from asncli.cli.language import N_, _
from asncli.cli.views import Column, Record, Table, View
from asncli.rules.climate_law import ClimateLaw
from asncli.rules.coaching_law import CoachingLaw
from asncli.rules.competence_law import CompetenceLaw
from asncli.rules.discipline_law import DisciplineLaw
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
    "words": N_("words for a mean"),
    "frequency": N_("how often"),
    "hours": N_("hours of lessons (JP) a year"),
    "competency_test": N_("step: competency test"),
    "transfer": N_("step: another fitting post"),
    "demotion": N_("step: a lower post"),
    "temporary": N_("step: temporary placement"),
    "dismissal": N_("step: dismissal"),
    "contract_end": N_("step: end of the contract"),
    "penalties": N_("hukuman disiplin"),
    "absence": N_("days of absence"),
    "allowance": N_("cut from TPP"),
    "promotion": N_("promotion while a penalty is in force"),
    "award": N_("awards while a penalty is in force"),
    **career_law_views.PARTS,
    **talent_law_views.PARTS,
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
    stands = [
        [_(_PARTS[part]), source_words(where.source), _(STATUSES[where.status])]
        for part, where in law.provisions.items()
    ]
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
    for kind, tables in _CONTENT.items():
        if isinstance(law, kind):
            return tables(law)
    return career_law_views.career_tables(law) or talent_law_views.talent_tables(law)


def _skp(law: Regulation) -> list[View]:
    return _total(law, law.numeric) if law.numeric else [_matrix(law)]


def _hours(law: CompetenceLaw) -> list[View]:
    return [Record("JP", [Column("at_least", N_("Hours of lessons (JP) a year, at least"))], [law.at_least])]


def _asked(law: SurveyLaw | ClimateLaw) -> Table:
    columns = [Column("code", N_("Code")), Column("name", "Unsur")]
    return Table("Unsur", columns, [[element.value, name] for element, name in law.elements.items()])


def _climate(law: ClimateLaw) -> list[View]:
    scale = (Column("lowest", N_("Lowest answer")), Column("highest", N_("Highest answer")))
    words = [Column("word", N_("Words for a mean"))]
    return [
        _asked(law),
        Record(N_("Scale of the answers"), scale, [law.lowest, law.highest]),
        Table(N_("Words for a mean"), words, [[word] for word in law.words]),
    ]


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


def _rules(law: DistributionLaw) -> list[View]:
    columns = (Column("achievement", "Capaian Organisasi", UnitAchievement), Column("rule", "Pola Distribusi"))
    rows = [[one, wording(rule)] for one, rules in law.patterns.items() for rule in rules]
    return [Table("Pola Distribusi", columns, rows)]


def _steps(law: CoachingLaw) -> list[View]:
    columns = (
        Column("step", N_("Code")),
        Column("label", "Tindak Lanjut"),
        Column("kinds", "Jenis Pegawai", "list"),
        Column("after", "Setelah"),
        Column("months", N_("Months until the next"), "number"),
    )
    rows = [
        [code, step.label, [kind.label for kind in step.kinds],
         " / ".join(law.steps[one].label for one in step.after) or "-", step.months]
        for code, step in law.steps.items()
    ]  # fmt: skip
    return [Table("Tindak Lanjut", columns, rows)]


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
        _asked(law),
        Record(N_("Scale of the answers"), scale, [law.lowest, law.highest, law.factor, law.a_year]),
        Table(N_("Weights"), weights, [[name, str(weight)] for name, weight in law.weights.items()]),
        Table(N_("Bands"), bands, law.bands),
    ]


_CONTENT: Mapping[type[Law], Callable[[Any], list[View]]] = {
    Regulation: _skp,
    DistributionLaw: _rules,
    DisciplineLaw: penalty_tables,
    CoachingLaw: _steps,
    CompetenceLaw: _hours,
    SurveyLaw: _survey,
    ClimateLaw: _climate,
}
