"""What a dimension of the index rests on, in the words of paper."""

from __future__ import annotations

from functools import lru_cache

from asncli.rules.angka_kredit import Source
from asncli.rules.ip_asn import Part
from asncli.terms import Predikat

_WORDS = {
    "education": "{first} (dihitung sebagai {second})",
    "education-missing": "Pendidikan tidak diisi",
    "education-unknown": "Pendidikan tidak ada dalam tabel: {value}",
    "courses": "{value}",
    "no-courses": "Tidak ada pelatihan yang dihitung",
    "courses-missing": "Riwayat pelatihan belum diimpor",
    "courses-unknown": "Tidak ada pelatihan yang tercatat, dan riwayatnya belum dinyatakan lengkap",
    "post-unknown": "Jenis jabatan tidak diketahui",
    "predikat-missing": "Predikat tahunan belum ada",
    "no-penalty": "Tidak ada hukuman disiplin yang tercatat",
    "penalty": "Ada riwayat hukuman disiplin",
}


@lru_cache(maxsize=50_000)
def part_words(part: Part) -> str:
    """Say what a dimension rests on, or why it is not known.

    >>> part_words(Part(2500, "predikat", "baik|final"))
    'Baik (Evaluasi final)'
    """
    first, _, second = part.value.partition("|")
    if part.code == "predikat":
        return f"{Predikat(first).label} ({Source(second).label})"
    if part.code == "predikat-objected":
        return f"Predikat tahunan dalam keberatan: {Predikat(first).label}"
    if part.code == "predikat-draft":
        return f"Predikat tahunan belum final: {Predikat(first).label}"
    return _WORDS[part.code].format(value=part.value, first=first, second=second)
