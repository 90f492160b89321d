"""Names in free text are covered however they are written, and everyday words stay."""

import pytest

from asncli.reports.covering import covered, names_of

NAMES = names_of(
    ["Siti Aminah Lestari", "Suharto", "Budi Santoso", "Bagus Wiguna", "Ni Luh Ayu Putri, S.Kom", "Ma'ruf"]
)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Bu Siti lambat", "Bu (nama) lambat"),
        ("SITI AMINAH ramah", "(nama) ramah"),
        ("aminah lestari, terima kasih", "(nama), terima kasih"),
        ("Lestari Siti Aminah lambat", "(nama) lambat"),
        ("Siti-Aminah dan SitiAminah dan santosobudi", "(nama) dan (nama) dan (nama)"),
        ("S. Lestari, S.A. Lestari dan B Santoso", "(nama), (nama) dan (nama)"),
        ("Siti A. L. lambat", "(nama). lambat"),
        ("menurut aminah sudah baik, Sitinya lambat", "menurut (nama) sudah baik, (nama) lambat"),
        ("Bu Dokter Komang baik, pak camat made juga", "Bu Dokter (nama) baik, pak camat (nama) juga"),
        ("dokter Wayan dan petugas Gede", "dokter (nama) dan petugas (nama)"),
        ("Tolong pak Ketut Made Rai dibantu", "Tolong pak (nama) dibantu"),
        ("Soeharto, Suhartto dan Su\u200bharto", "(nama), (nama) dan (nama)"),
        ("Maruf dan Ma’ruf", "(nama) dan (nama)"),
        ("Pelayanan bagus. Bagus sekali, terutama Bagus", "Pelayanan bagus. Bagus sekali, terutama (nama)"),
        ("bagus wiguna, Ni Luh Ayu Putri", "(nama), (nama)"),
        ("NIP 19800101 200501 1 001", "NIP (nomor)"),
        ("NIP 1 9 8 0 0 1 0 1 2005 01 1 001", "NIP (nomor)"),
        ("telp 0361-234-567 dan +62 812-3456-7890", "telp (nomor) dan (nomor)"),
        ("tulis ke siti.aminah@contoh.go.id atau @sitiaminah", "tulis ke (alamat) atau (alamat)"),
        ("Loket 3 buka jam 08.00", "Loket 3 buka jam 08.00"),
        ("Bapak/Ibu petugas sangat ramah", "Bapak/Ibu petugas sangat ramah"),
        ("Ibu hamil perlu kursi; Pak Camat baik", "Ibu hamil perlu kursi; Pak Camat baik"),
        ("Dr. Wayan.", "Dr. (nama)."),
        ("", ""),
    ],
)  # fmt: skip
def test_whom_a_text_names_is_covered(said: str, expected: str) -> None:
    assert covered(said, NAMES) == expected


def test_words_of_names_are_known_but_titles_and_the_shortest() -> None:
    assert names_of(["Siti Aminah, S.Kom", "Al Djoko"]) == {"siti", "aminah", "joko"}


def test_what_is_covered_stays_covered() -> None:
    once = covered("Pak Budi, 081234567890", NAMES)
    assert covered(once, NAMES) == once
