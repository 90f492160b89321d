"""Tambahan penghasilan pegawai (TPP): a percentage for each person, from the agency's own table. Exact and pure.

``percent = (performance x that of the predikat + discipline x that of attendance) less the cut``; every product is
rounded half up to two decimals before it is used again. What is not known makes no figure, and never 0. No amount of
money is made here. The cut of a hukuman disiplin sedang is law (PP 94/2021), the others are the agency's; of several
cuts the largest counts, so a heavier penalty never takes that of the law away. Who is dismissed has no figure. The law
is one of PNS: for PPPK it cuts only where the agency says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from asncli.errors import AsnError
from asncli.messages import text
from asncli.rules.discipline import InForce, heaviest_first
from asncli.rules.discipline_law import DisciplineLaw
from asncli.rules.policy_merit import TppPolicy
from asncli.terms import Predikat, Status

_PROVISIONAL = (Status.DRAFT.value, Status.OBJECTED.value)


class Lack(StrEnum):
    """Why there is no figure."""

    LEFT = "left"
    DISMISSED = "dismissed"
    NOT_EVALUATED = "not_evaluated"
    EXCLUDED = "excluded"
    INCOMPLETE = "incomplete"
    NOT_FINAL = "not_final"
    OBJECTED = "objected"
    PREDIKAT = "predikat"
    ATTENDANCE = "attendance"
    CUT = "cut"


_LACKING = {
    Status.EXCLUDED.value: Lack.EXCLUDED,
    Status.INCOMPLETE.value: Lack.INCOMPLETE,
    Status.OBJECTED.value: Lack.OBJECTED,
}


class Cut(NamedTuple):
    """What a penalty in force cuts (hundredths of a percent; None: the agency has set none).

    ``by_law``: PP 94/2021 sets it. ``spared``: it would, were the person no PPPK.
    """

    penalty: InForce
    percent: int | None
    by_law: bool
    spared: bool


class Share(NamedTuple):
    """The percentage of one person with all it is made of, in hundredths; None: not known (``lacks`` says why).

    ``cut``: the largest of ``cuts``, the heaviest penalty first.
    ``assumed``: attendance is that of the policy for whom none is given. ``provisional``: the evaluation is not final.
    """

    predikat_percent: int | None
    performance: int | None
    attendance: int | None
    discipline: int | None
    whole: int | None
    cut: int | None
    percent: int | None
    assumed: bool
    provisional: bool
    lacks: tuple[Lack, ...]
    cuts: tuple[Cut, ...] = ()


def check_table(table: TppPolicy) -> None:
    """Refuse where the agency has no table (``tpp-off``)."""
    if not table.enabled:
        raise AsnError(
            "tpp-off",
            text("The agency has no table for TPP yet, so there are no percentages: no regulation sets one for all."),
            text("Write the table [tpp] with enabled = true into the policy file, from the Peraturan Kepala Daerah, and"
                 " set it: asncli policy set FILE.toml. An example stands in docs/merit.md."),
        )  # fmt: skip


def part(weight: int, percent: int) -> int:
    """Give a weight (percent) of a percentage (hundredths), half up.

    >>> part(70, 8500), part(30, 9555)
    (5950, 2867)
    """
    return (2 * weight * percent + 100) // 200


def less(whole: int, cut: int) -> int:
    """Take a cut (hundredths of a percent) off a percentage, half up.

    >>> less(9850, 2500)
    7388
    """
    return (2 * whole * (10_000 - cut) + 10_000) // 20_000


def cut_of(table: TppPolicy, law: DisciplineLaw, penalty: InForce, *, pppk: bool = False) -> Cut:
    """Cut while a penalty is in force: that of the law, else of the agency."""
    by_law = law.allowance.get(penalty.level)
    if by_law is None:
        return Cut(penalty, table.cuts.get(penalty.level), by_law=False, spared=False)
    spared = pppk and not table.pppk_discipline
    return Cut(penalty, 0 if spared else by_law, by_law=True, spared=spared)


def share(
    table: TppPolicy,
    law: DisciplineLaw,
    status: str | None,
    predikat: str | None,
    penalties: Sequence[InForce],
    attendance: int | None,
    *,
    active: bool = True,
    pppk: bool = False,
) -> Share:
    """Reckon one person with all penalties in force; ``attendance`` in hundredths of a percent, None: not given."""
    lacks = [] if active else [Lack.LEFT]
    lasting = [one for one in heaviest_first(penalties) if not law.penalties[one.penalty].dismissal]
    if len(lasting) < len(penalties):
        lacks.append(Lack.DISMISSED)
    counts = status == Status.FINAL or (table.drafts and status in _PROVISIONAL)
    of_predikat = table.predikat[Predikat(predikat)] if counts and predikat else None
    if not counts:
        lacks.append(_lack(status))
    elif of_predikat is None:
        lacks.append(Lack.PREDIKAT)
    present = table.attendance if attendance is None else attendance
    if table.discipline and present is None:
        lacks.append(Lack.ATTENDANCE)
    cuts = tuple(cut_of(table, law, one, pppk=pppk) for one in lasting)
    known = [one.percent for one in cuts if one.percent is not None]
    cut = max(known, default=0) if len(known) == len(cuts) else None
    if cut is None:
        lacks.append(Lack.CUT)
    performance = None if of_predikat is None else part(table.performance, of_predikat)
    discipline = part(table.discipline, present or 0) if present is not None or not table.discipline else None
    whole = None if performance is None or discipline is None else performance + discipline
    return Share(
        of_predikat, performance, present if table.discipline else None, discipline, whole, cut,
        None if lacks or whole is None or cut is None else less(whole, cut),
        bool(table.discipline) and attendance is None and present is not None,
        counts and status != Status.FINAL,
        tuple(lacks),
        cuts,
    )  # fmt: skip


def _lack(status: str | None) -> Lack:
    if status is None:
        return Lack.NOT_EVALUATED
    return _LACKING.get(status, Lack.NOT_FINAL)
