"""asncli career: angka kredit, IP ASN, retirement; promotion and talent stand in modules of their own."""

from __future__ import annotations

from asncli.cli import (
    career_credit,
    career_index,
    career_opening,
    career_potential,
    career_promotion,
    career_retirement,
    career_talent,
)
from asncli.cli.commands import noun

app = noun()
career_promotion.register(app)
career_talent.register(app)
career_potential.register(app)
career_credit.register(app)
career_index.register(app)
career_retirement.register(app)
career_opening.register(app)
