"""What the law says of a penalty, and of days of absence, as people read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asncli.cli.certainty import STATUSES, sure_words
from asncli.cli.language import N_, _
from asncli.cli.views import Column, Record, Table, View
from asncli.terms import DisciplineLevel, Penalty, hundredths_text

if TYPE_CHECKING:
    from asncli.rules.discipline import Suggested
    from asncli.rules.discipline_law import DisciplineLaw

_SUGGESTED = (
    Column("absence_days", "Hari Tidak Masuk", "number"),
    Column("consecutive", N_("Of these in a row"), "number"),
    Column("penalty", "Jenis Hukuman", Penalty),
    Column("level", "Tingkat", DisciplineLevel),
    Column("source", N_("Source")),
    Column("status", N_("How sure")),
)
_EFFECTS = (
    Column("subject", N_("While in force, on")),
    Column("effect", N_("Effect")),
    Column("source", N_("Source")),
    Column("status", N_("How sure")),
)
_NO_END = "-"  # the law says none
_SUBJECTS = {"award": N_("awards"), "promotion": N_("promotion"), "allowance": N_("TPP")}


def suggestion_record(found: Suggested, days: int, consecutive: int) -> Record:
    """Lay out what days of absence lead to."""
    sure = sure_words()
    columns = [column._replace(kind=sure) if column.key == "status" else column for column in _SUGGESTED]
    values = [days, consecutive, found.penalty, found.level, found.source, found.status]
    return Record(N_("Days of absence"), columns, values)


def effects_table(penalty: Penalty, law: DisciplineLaw) -> Table:
    """Lay out what a penalty does while in force."""
    from asncli.rules.discipline import effects_of

    rows = []
    for effect in effects_of(penalty, law):
        told = _("bars it") if effect.bars else _("not named by the law; see the policy")
        if effect.cut is not None:
            told = _("cut by {percent}%").format(percent=hundredths_text(effect.cut, ","))
        rows.append([_(_SUBJECTS[effect.subject]), told, effect.source, _(STATUSES[effect.status])])
    return Table(N_("Effects"), _EFFECTS, rows)


def penalty_tables(law: DisciplineLaw) -> list[View]:
    """Lay out the penalties of the law, and the days of absence that lead to each."""
    penalties = (
        Column("code", N_("Code")),
        Column("penalty", "Jenis Hukuman", Penalty),
        Column("level", "Tingkat", DisciplineLevel),
        Column("months", N_("Months")),
    )
    absence = (Column("at_least", N_("Days of absence from"), "number"), Column("penalty", "Jenis Hukuman", Penalty))
    rows = [[one.value, one, rule.level, rule.months or _NO_END] for one, rule in law.penalties.items()]
    bands = [[band.at_least, band.penalty] for band in reversed(law.absence)]
    return [Table("Hukuman Disiplin", penalties, rows), Table(N_("Days of absence"), absence, bands)]
