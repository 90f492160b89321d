"""What a dimension rests on, in words."""

import pytest

from asncli.reports.ip_asn_words import part_words
from asncli.rules.ip_asn import Part


@pytest.mark.parametrize(
    ("part", "said"),
    [
        (Part(1500, "education", "S-1/Sarjana|S1/D4"), "S-1/Sarjana (dihitung sebagai S1/D4)"),
        (Part(None, "education-unknown", "Profesi"), "Pendidikan tidak ada dalam tabel: Profesi"),
        (Part(2500, "predikat", "baik|earlier"), "Baik (Predikat yang diimpor)"),
        (Part(None, "predikat-draft", "baik"), "Predikat tahunan belum final: Baik"),
        (Part(0, "no-courses"), "Tidak ada pelatihan yang dihitung"),
        (Part(None, "predikat-objected", "baik"), "Predikat tahunan dalam keberatan: Baik"),
        (Part(None, "courses-unknown"), "Tidak ada pelatihan yang tercatat, dan riwayatnya belum dinyatakan lengkap"),
        (Part(300, "penalty"), "Ada riwayat hukuman disiplin"),
    ],
)
def test_every_part_has_its_words(part: Part, said: str) -> None:
    assert part_words(part) == said
