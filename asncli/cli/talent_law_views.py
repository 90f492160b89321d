"""The law of promotion and of the nine boxes as people read it."""

from __future__ import annotations

from asncli.cli.language import N_
from asncli.cli.views import Column, Record, Table, View
from asncli.rules.promotion_law import PromotionLaw
from asncli.rules.regulation import Law
from asncli.rules.talent_law import TalentLaw
from asncli.terms import PotentialLevel, Predikat, Rating

PARTS = {
    "periods": N_("periods of promotion"),
    "people": N_("whose pangkat rises"),
    "performance": N_("annual predikat"),
    "performance_functional": N_("annual predikat for a jabatan fungsional"),
    "grid": N_("numbers of the boxes"),
    "values": N_("figures of the predikat"),
    "pool": N_("succession pool"),
    "recommendations": N_("recommendations by box"),
}


def talent_tables(law: Law) -> list[View]:
    """Lay out what such a law says; nothing for other laws."""
    if isinstance(law, PromotionLaw):
        return [_promotion(law)]
    return _talent(law) if isinstance(law, TalentLaw) else []


def _promotion(law: PromotionLaw) -> Record:
    columns = (
        Column("months", N_("Months on whose first day a pangkat can rise"), "list"),
        Column("years", N_("Years whose predikat count"), "number"),
        Column("at_least", N_("Predikat at least"), Predikat),
        Column("kinds", "Jenis Pegawai", "list"),
    )
    kinds = [kind.label for kind in sorted(law.kinds)]
    return Record("Kenaikan Pangkat", columns, [sorted(law.months), law.years, law.at_least, kinds])


def _talent(law: TalentLaw) -> list[View]:
    levels = [Column(level.value, level.label, "number") for level in PotentialLevel]
    grid = [[rating, *(law.grid[rating, level] for level in PotentialLevel)] for rating in Rating]
    performance = (
        Column("predikat", "Predikat", Predikat),
        Column("performance", "Kinerja", Rating),
        Column("value", "Nilai", "hundredths"),
    )
    boxes = (
        Column("box", "Kotak", "number"),
        Column("pool", "KRS"),
        Column("recommendation", "Rekomendasi"),
    )
    weights = (Column("part", N_("Name")), Column("weight", N_("Value"), "number"))
    return [
        Table("Sembilan Kotak", (Column("performance", "Kinerja \\ Potensial", Rating), *levels), grid),
        Table("Kinerja", performance, [[one, law.performance[one], law.values[one]] for one in Predikat]),
        Table(
            "Rekomendasi",
            boxes,
            [[box, "ya" if box in law.pool else "tidak", "; ".join(said)] for box, said in law.recommendations.items()],
        ),
        Table(N_("Weights"), weights, [[part.value, weight] for part, weight in law.weights.items()]),
    ]
