"""What the papers of angka kredit say."""

from datetime import date

from asncli.reports.pak import Identity, Pak, balance, opening_words, predikat_words, proportion, remarks
from asncli.rules.angka_kredit import Given, Opening
from tests.reports.careers import CREDIT, GIVEN, YEAR, account_of

IDENTITY = Identity("Rina, S.Pd.", "199001152014012001", date(1990, 1, 15), "P", "III/a", date(2022, 4, 1),
                    "Guru Ahli Pertama", date(2024, 6, 1), "SD 1", "Kabupaten Contoh")  # fmt: skip
PAK = Pak(YEAR, CREDIT, IDENTITY, account_of(*GIVEN))


def test_the_identity_has_nine_lines() -> None:
    lines = dict(IDENTITY.lines)
    assert len(lines) == 9
    assert lines["Pangkat/Golongan Ruang/TMT"] == "Penata Muda / III/a / 1 April 2022"
    assert lines["Jabatan/TMT"] == "Guru Ahli Pertama / 1 Juni 2024"
    assert (lines["Jenis Kelamin"], lines["Nomor Seri Karpeg"]) == ("Perempuan", "")


def test_old_and_new_are_told_apart() -> None:
    assert (PAK.old, PAK.new, [line.period for line in PAK.own]) == (1094, 1250, ["2025"])


def test_a_part_of_a_year_says_how_it_was_reckoned() -> None:
    assert [proportion(line) for line in PAK.counted] == ["Proporsional: 7/12 x 150% x 12,50 = 10,94", None]
    (half,) = account_of(Given("2025-S1", "baik", "final")).lines
    assert predikat_words(half) == "Baik (Semester I 2025)"


def test_needs_are_balanced_with_what_there_is() -> None:
    assert balance(PAK) == [
        ("Kenaikan pangkat", "50,00", "kurang 26,56"),
        ("Kenaikan jenjang Ahli Muda", "100,00", "kurang 76,56"),
    ]
    rich = account_of(*GIVEN, opening=Opening(date(2024, 12, 31), "konvensional", 15_000, None, "PAK 7"))
    pak = Pak(YEAR, CREDIT, IDENTITY, rich)
    assert balance(pak)[0] == ("Kenaikan pangkat", "50,00", "terpenuhi, lebih 12,50")
    assert opening_words(pak) == (
        "Angka kredit konvensional per 31 Desember 2024 (150,00 dikurangi nilai dasar), PAK 7"
    )
    assert opening_words(PAK) is None


def test_what_is_not_known_and_where_the_figures_stand_is_said() -> None:
    said = remarks(Pak(YEAR, CREDIT, IDENTITY, account_of(GIVEN[1])))
    assert said[0] == "Catatan: Predikat tahunan 2024 belum ada."
    assert said[1] == "Persentase: PermenPANRB 1/2023 Pasal 37."
