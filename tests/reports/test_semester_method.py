"""The page Metodologi."""

from dataclasses import replace
from datetime import UTC, datetime

from asncli.reports.report import Prose, Row, Table
from asncli.reports.semester_method import method, moment, paragraphs
from asncli.rules.policy import Policy
from asncli.rules.regulation import Provision
from tests.reports.made import POLICY, REGULATION, SEMESTER, law, state


def _tables(policy: Policy = POLICY) -> dict[str, list[Row]]:
    blocks = method(SEMESTER, REGULATION, policy, [law(), law(program="0.0.9")], state(), "0.1.0")
    return {block.key: list(block.rows) for block in blocks if isinstance(block, Table)}


def test_the_law_the_digests_the_program_and_the_state_of_the_data_are_named() -> None:
    assert _tables()["basis"] == [
        ("Peraturan", "Peraturan Menteri PANRB Nomor 6 Tahun 2022 tentang Pengelolaan Kinerja Pegawai Aparatur Sipil"
         " Negara (permenpanrb-6-2022)"),
        ("Penetapan rating", "PermenPANRB 6/2022, lampiran (belum dicocokkan dengan naskah)"),
        ("Sebutan predikat", "PermenPANRB 6/2022, lampiran"),
        ("Kuadran kinerja", "PermenPANRB 6/2022, lampiran"),
        ("Sidik peraturan (sha256)", REGULATION.digest),
        ("Sidik kebijakan (sha256)", POLICY.digest),
        ("Evaluasi terakhir periode ini", "batch 7, 1 Juli 2026 pukul 08.30 UTC"),
        ("Perubahan data terakhir", "batch 7, 1 Juli 2026 pukul 08.30 UTC"),
        ("Program", "dinilai dengan asncli 0.0.9, 0.1.0; disusun dengan asncli 0.1.0"),
        ("Skema basis data", "0001"),
    ]  # fmt: skip


def test_every_decision_of_the_agency_has_its_value_and_its_source() -> None:
    default = "kebijakan instansi (bawaan)"
    own = replace(POLICY, minimum_days=60, excluded_statuses=frozenset({"cltn"}))
    provisions = {**POLICY.provisions, "exclusion": Provision("SK Bupati 12/2026", "agency")}
    assert _tables(policy=replace(own, provisions=provisions))["policy"] == [
        ("Capaian indikator paling rendah", "0,00 %", default),
        ("Capaian indikator paling tinggi", "120,00 %", default),
        ("Usulan rating hasil kerja: Di Atas Ekspektasi", "lebih dari 100,00 %", default),
        ("Usulan rating hasil kerja: Sesuai Ekspektasi", "paling sedikit 90,00 %", default),
        ("Usulan rating perilaku: Di Atas Ekspektasi", "lebih dari 4,00", default),
        ("Usulan rating perilaku: Sesuai Ekspektasi", "paling sedikit 3,00", default),
        ("Bobot peran dalam nilai perilaku", "Atasan 60, Rekan 20, Bawahan 20, Diri 0, Masyarakat 0", default),
        ("Rekan, bawahan, dan masyarakat dihitung dan diperlihatkan", "mulai dari 3 penilai", default),
        (
            "Rating hasil kerja kepala unit dari capaian organisasi",
            "Istimewa: Di Atas Ekspektasi, Baik: Sesuai Ekspektasi, Butuh Perbaikan: Di Bawah Ekspektasi,"
            " Kurang: Di Bawah Ekspektasi, Sangat Kurang: Di Bawah Ekspektasi",
            default,
        ),
        ("Responden SKM agar IKM unit disebut", "paling sedikit 10 orang", default),
        ("Bobot unsur SKM", "tepat 1/9", default),
        ("Keberatan", "paling lama 14 hari kalender setelah diterima", default),
        ("Lama dalam periode agar dievaluasi", "paling sedikit 60 hari", "kebijakan instansi: SK Bupati 12/2026"),
        ("Kedudukan hukum yang dikecualikan", "cltn", "kebijakan instansi: SK Bupati 12/2026"),
    ]


def test_the_achievement_of_each_direction_is_written_as_it_is_reckoned() -> None:
    assert _tables()["achievement"] == [
        ("naik (makin banyak makin baik)", "R / T", "R < bawah: R / bawah; di dalam: 1; R > atas: R / atas"),
        ("turun (makin sedikit makin baik)", "2 - R / T",
         "R > atas: 2 - R / atas; di dalam: 1; R < bawah: 2 - R / bawah"),
        ("tetap (tidak kurang, tidak lebih)", "R sampai T: R / T; lebih: 2 - R / T",
         "R < bawah: R / bawah; di dalam: 1; R > atas: 2 - R / atas"),
    ]  # fmt: skip


def test_the_matrix_is_that_of_the_regulation() -> None:
    assert _tables()["matrix"] == [
        ("above", "kurang", "baik", "sangat_baik"),
        ("meets", "kurang", "baik", "baik"),
        ("below", "sangat_kurang", "butuh_perbaikan", "butuh_perbaikan"),
    ]


def test_the_arithmetic_and_its_limits_are_told_in_sentences() -> None:
    blocks = method(SEMESTER, REGULATION, POLICY, [law()], state(), "0.1.0")
    told = {block.title: block for block in blocks if isinstance(block, Prose)}
    assert list(told) == ["Cara menghitung", "Yang bukan makna nilai ini"]
    assert "target setahun x 6 / 12" in told["Cara menghitung"].lines[1]
    assert (len(told["Cara menghitung"].lines), len(told["Yang bukan makna nilai ini"].lines)) == (8, 4)


def test_a_moment_is_written_in_indonesian_and_a_text_block_becomes_sentences() -> None:
    assert moment(datetime(2026, 12, 31, 17, 5, tzinfo=UTC)) == "31 Desember 2026 pukul 17.05 UTC"
    assert paragraphs("\nSatu {n}\nlagi.\n\nDua.\n", n=1) == ["Satu 1 lagi.", "Dua."]
