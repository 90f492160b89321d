"""What kind of jabatan somebody holds."""

import pytest

from asncli.rules.post_kinds import STRUCTURAL, PostKind, jenjang_of, post_kind

NAMES = ("Pemula", "Terampil", "Mahir", "Penyelia", "Ahli Pertama", "Ahli Muda", "Ahli Madya", "Ahli Utama")


@pytest.mark.parametrize(
    ("kind", "position", "level", "expected"),
    [
        ("Jabatan Fungsional", "Guru Ahli Pertama", None, PostKind.FUNGSIONAL),
        ("Fungsional Tertentu", "Pamong", None, PostKind.FUNGSIONAL),
        ("JFT", "Perawat", None, PostKind.FUNGSIONAL),
        ("Jabatan Fungsional Umum", "Pengemudi", None, PostKind.PELAKSANA),
        ("JFU", "Pengemudi", None, PostKind.PELAKSANA),
        ("Jabatan Pelaksana", "Penelaah", None, PostKind.PELAKSANA),
        ("Nonmanajerial", "Penelaah", "Pelaksana", PostKind.PELAKSANA),
        ("Manajerial", "Kepala Dinas", "JPT Pratama", PostKind.JPT_PRATAMA),
        ("Pimpinan Tinggi Madya", "Sekretaris Daerah", None, PostKind.JPT_MADYA),
        ("JPT Utama", "Kepala Badan", None, PostKind.JPT_UTAMA),
        ("Jabatan Struktural", "Camat", "Administrator", PostKind.ADMINISTRATOR),
        ("Jabatan Pengawas", "Kepala Seksi", None, PostKind.PENGAWAS),
        ("Struktural", "Kepala Dinas", "II.b", PostKind.JPT_PRATAMA),
        ("Struktural", "Sekretaris Daerah", "Eselon II", PostKind.JPT_PRATAMA),
        ("Struktural", "Deputi", "I/a", PostKind.JPT_MADYA),
        ("Struktural", "Camat", "IIIa", PostKind.ADMINISTRATOR),
        ("Struktural", "Lurah", "Eselon IV.a", PostKind.PENGAWAS),
        (None, "Guru Ahli Muda", None, PostKind.FUNGSIONAL),
        (None, "Perawat", "Penyelia", PostKind.FUNGSIONAL),
        (None, "Pengawas Sekolah", "Ahli Madya", PostKind.FUNGSIONAL),
        ("Jabatan Struktural", "Kepala Dinas", None, None),
        (None, "Pengawas Sekolah", None, None),
        (None, "Administrator Kesehatan", None, None),
        (None, None, None, None),
    ],
)
def test_the_kind_follows_from_what_is_said_and_never_from_the_name_of_an_office(
    kind: str | None, position: str | None, level: str | None, expected: PostKind | None
) -> None:
    assert post_kind(kind, position, level) is expected


@pytest.mark.parametrize(
    ("level", "position", "expected"),
    [
        ("Ahli Muda", "Guru Ahli Pertama", "Ahli Muda"),
        ("Keahlian - Ahli Utama", None, "Ahli Utama"),
        (None, "GURU  AHLI PERTAMA", "Ahli Pertama"),
        (None, "Ahli Madya - Dokter", "Ahli Madya"),
        (None, "Bidan Terampil", "Terampil"),
        ("II.b", "Perawat Mahir", "Mahir"),
        (None, "Guru Madya", None),
        (None, "Keterampilan", None),
        (None, None, None),
    ],
)
def test_a_jenjang_is_known_by_the_words_of_the_law(
    level: str | None, position: str | None, expected: str | None
) -> None:
    assert jenjang_of(NAMES, level, position) == expected


def test_five_kinds_are_structural() -> None:
    assert [kind.label for kind in STRUCTURAL] == [
        "JPT Utama", "JPT Madya", "JPT Pratama", "Administrator", "Pengawas",
    ]  # fmt: skip
