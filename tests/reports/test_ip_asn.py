"""The list of the index of professionalism."""

from decimal import Decimal

from asncli.reports.ip_asn import Indexed, Indices, build
from asncli.rules.ip_asn import Index, Part, index
from asncli.rules.ip_asn_law import Dimension
from tests.reports.careers import HEAD, INDEX, POLICY, who


def measured(competence: int, performance: int | None = 2500) -> Index:
    last = Part(performance, "predikat", "baik|final") if performance else Part(None, "predikat-missing")
    courses = Part(competence, "no-courses")
    return index(INDEX, (Part(1500, "education", "S1|S1/D4"), courses, last, Part(500, "no-penalty")))


DATA = Indices(
    head=HEAD,
    year=2025,
    law=INDEX,
    policy=POLICY.provisions["ip_asn"],
    rows=[
        Indexed(who(1), 1, measured(4000)),
        Indexed(who(2), 1, measured(1501)),
        Indexed(who(3), 1, measured(1500, None)),
        Indexed(who(4, unit="Bidang SD", unit_code="K.1"), 2, measured(0, None)),
    ],
    any_course=False,
)


def test_everybody_stands_with_four_dimensions_and_what_they_rest_on() -> None:
    rows = list(build(DATA).page("Pegawai").tables[0].rows)
    assert rows[0][7:] == (
        1500, "S1 (dihitung sebagai S1/D4)", 4000, "Tidak ada pelatihan yang dihitung", 2500, "Baik (Evaluasi final)",
        500, "Tidak ada hukuman disiplin yang tercatat", 8500, "Tinggi", [],
    )  # fmt: skip
    assert rows[2][-3:] == (None, None, [Dimension.PERFORMANCE])


def test_units_have_the_exact_average_of_those_with_a_total() -> None:
    assert list(build(DATA).page("Unit").tables[0].rows) == [
        ("D.1", "Bidang SD", 3, 2, 1, 7251, "Sedang"),  # 72.505, half up
        ("K.1", "Bidang SD", 1, 0, 1, None, None),
    ]
    assert build(DATA).head["summary"] == {
        "people": 4,
        "measured": 2,
        "mean": Decimal("72.51"),
        "categories": {"Sangat Tinggi": 0, "Tinggi": 1, "Sedang": 0, "Rendah": 1, "Sangat Rendah": 0},
    }


def test_who_has_no_total_is_listed_with_the_reason() -> None:
    rows = list(build(DATA).page("Tanpa nilai").tables[0].rows)
    assert [row[-2] for row in rows] == ["Kinerja: Predikat tahunan belum ada"] * 2
    assert build(DATA).head["notes"] == [
        "2 pegawai tanpa nilai kinerja.",
        "Riwayat pelatihan belum diimpor: asncli training import FILE",
    ]
