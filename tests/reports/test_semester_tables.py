"""The tables of the semester report."""

from asncli.reports.recap import People, counted
from asncli.reports.report import Leaf, shown
from asncli.reports.semester_tables import (
    NO_UNIT_NAME,
    incomplete_table,
    indicators_table,
    people_table,
    placed,
    units_table,
)
from tests.reports.made import UNITS, incomplete, indicator, person, semester


def test_people_stand_in_the_order_of_the_tree_and_those_without_unit_last() -> None:
    found = placed([person(1, unit_id=None), person(2, unit_id=3), person(3, unit_id=2), person(4, unit_id=1)], UNITS)
    assert [(each.unit.name, each.person.employee_id) for each in found] == [
        ("Dinas", 4),
        ("Bidang", 3),
        ("Kecamatan", 2),
        (NO_UNIT_NAME, 1),
    ]


def test_every_unit_has_its_own_people_and_the_totals_count_nobody_twice() -> None:
    people = People([2, 2, 0], ["draft", "incomplete", "excluded"], ["baik", None, None], [9000, None, None])
    table = units_table(UNITS, *counted(people), semester([]).labels)
    silent = (None,) * 4  # of the agency and the public
    assert table.rows == [
        (Leaf(0, "Dinas"), "D", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, None, *silent),
        (Leaf(1, "Bidang"), "D.1", 1, 2, 1, 1, 0, 0, 1, 0, 0, 0, 9000, *silent),
        (Leaf(0, NO_UNIT_NAME), None, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, None, *silent),
    ]
    assert table.totals == (Leaf(0, "Jumlah"), None, 0, 3, 1, 1, 1, 0, 1, 0, 0, 0, 9000, *silent)
    assert [column.heading for column in table.columns[7:]] == [
        "Sangat Baik", "Baik", "Butuh Perbaikan", "Kurang/Misconduct", "Sangat Kurang", "Rata-rata Nilai Hasil Kerja",
        "Capaian Organisasi", "IKM", "Mutu Pelayanan", "Responden SKM",
    ]  # fmt: skip


def test_a_person_has_every_figure_with_what_it_rests_on() -> None:
    (row,) = people_table(placed([person(7, golongan="III/a", proposal=1, work_basis="suggested")], UNITS)).rows
    assert row == (
        "198503152010010007", "Pegawai 7", "Dinas", "D", None, "III/a", 10_000, "meets", "suggested", None, "meets",
        "leader", "baik", True, False, "draft", [], [], "",
    )  # fmt: skip


def test_the_remark_says_in_indonesian_why_somebody_is_excluded_or_incomplete() -> None:
    people = [
        person(1, status="excluded", notes='["few-days"]'),
        person(2, status="excluded", notes='["by-agency"]', exclusion="masa persiapan pensiun"),
        person(3, status="excluded", notes='["by-agency"]'),
        person(4, status="excluded", notes='["legal-status", "period-not-over"]'),
        incomplete(5, "I1", "I2", "I3", "I4", "I5", "behaviour"),
        incomplete(6, "plan"),
        incomplete(7, "plan", notes='["nothing-due"]'),
        person(8, notes='["direction-assumed", "period-not-over"]'),
    ]
    assert [row[-1] for row in people_table(placed(people, UNITS)).rows] == [
        "dikecualikan: hari dalam periode kurang dari ketentuan instansi",
        "dikecualikan oleh instansi: masa persiapan pensiun",
        "dikecualikan oleh instansi",
        "dikecualikan: kedudukan hukum menurut ketentuan instansi",
        "sementara; belum ada realisasi: I1, I2, I3 dan 2 lainnya; belum ada rating perilaku",
        "sementara; belum ada SKP",
        "sementara; tidak ada yang jatuh tempo",
        "Arah atau Rekap masih perkiraan, SKP belum disetujui",
    ]


def test_what_is_missing_stands_line_by_line_with_the_superior() -> None:
    people = [
        incomplete(1, "IKI-1", "behaviour", supervisor_nip="197001012000011001", supervisor="Siti"),
        incomplete(2, "plan"),
        incomplete(3, "plan", notes='["nothing-due"]'),
        incomplete(4, "IKI-7"),
        person(5, status="final", missing='["IKI-1"]'),
    ]
    table = incomplete_table(placed(people, UNITS), {(1, "IKI-1"): indicator(1, 1, "IKI-1")})
    siti = ("197001012000011001", "Siti")
    first = ("Dinas", "D", "198503152010010001", "Pegawai 1")
    assert list(table.rows) == [
        (*first, "Realisasi indikator", "IKI-1", "Berkas selesai", *siti),
        (*first, "Rating perilaku", None, "Rating perilaku kerja dari Pejabat Penilai Kinerja", *siti),
        ("Dinas", "D", "198503152010010002", "Pegawai 2", "Rencana kinerja", None,
         "SKP yang berlaku dalam periode ini", None, None),
        ("Dinas", "D", "198503152010010003", "Pegawai 3", "Rencana kinerja", None,
         "SKP ada, tetapi tidak ada yang jatuh tempo", None, None),
        ("Dinas", "D", "198503152010010004", "Pegawai 4", "Realisasi indikator", "IKI-7", "", None, None),
    ]  # fmt: skip
    assert incomplete_table([], {}).empty == "Tidak ada: data semua pegawai yang dievaluasi sudah lengkap."


def test_weights_are_on_paper_only_where_there_are_any() -> None:
    def headings(weighted: bool) -> list[str]:
        table = indicators_table(iter([]), weighted=weighted)
        return [table.columns[place].heading for place in shown(table)]

    assert set(headings(True)) - set(headings(False)) == {"Bobot"}
