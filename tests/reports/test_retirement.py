"""The list of who retires."""

from dataclasses import replace
from datetime import date

from asncli.reports.retirement import NotTold, Retirements, Retiring, build
from asncli.rules.policy_career import RetirementPolicy
from asncli.rules.retirement import Age, Untold, retirement
from tests.reports.careers import HEAD, POLICY, RETIREMENT, who

OWN = RetirementPolicy.of(POLICY.after)
PELAKSANA, GURU = Age(58, "Pelaksana", "posts"), Age(60, "Guru", "retirement")
DATA = Retirements(
    head=HEAD,
    years=3,
    law=RETIREMENT,
    policy=POLICY.provisions["retirement"],
    known=[
        Retiring(who(1), 1, retirement(PELAKSANA, date(1967, 11, 30), OWN), False),  # 1 December 2025: past
        Retiring(who(2), 1, retirement(PELAKSANA, date(1967, 12, 3), OWN), True),  # 1 January 2026
        Retiring(who(3), 1, retirement(GURU, date(1967, 5, 3), OWN), False),  # 1 June 2027
        Retiring(who(4), 2, retirement(GURU, date(1967, 12, 31), OWN), False),  # 1 January 2028
    ],
    unknown=[NotTold(who(5, unit=None, position=None), None, Untold("post"))],
)


def test_who_retires_in_these_years_stands_with_day_and_article() -> None:
    report = build(DATA)
    assert report.title == "Prakiraan Pensiun 2025-2028"
    assert [row[7:] for row in report.page("Pegawai").tables[0].rows] == [
        ("Pelaksana", 58, date(2025, 12, 3), date(2026, 1, 1), 2026, "UU 20/2023", "Tanggal lahir dari NIP"),
        ("Guru", 60, date(2027, 5, 3), date(2027, 6, 1), 2027,
         "praktik, belum dipastikan (kebijakan instansi, bawaan)", None),
        ("Guru", 60, date(2027, 12, 31), date(2028, 1, 1), 2028,
         "praktik, belum dipastikan (kebijakan instansi, bawaan)", None),
    ]  # fmt: skip
    assert report.head["summary"]["years"] == {"2025": 0, "2026": 1, "2027": 1, "2028": 1}


def test_every_person_is_counted_once() -> None:
    table = build(replace(DATA, years=2)).page("Ringkasan").tables[0]
    assert (list(table.rows), table.totals) == (
        [("2025", 0), ("2026", 1), ("2027", 1), ("Sesudah 2027", 1), ("TMT pensiun sudah lewat", 1),
         ("Tidak diketahui", 1)],
        ("Jumlah", 5),
    )  # fmt: skip


def test_a_birthday_on_29_february_is_told() -> None:
    leap = Retiring(who(6), 1, retirement(PELAKSANA, date(1968, 2, 29), OWN), False)
    said = "Yang lahir 29 Februari dianggap mencapai BUP pada 28 Februari bila tahunnya bukan kabisat (praktik, belum"
    assert any(one.startswith(said) for one in build(replace(DATA, known=[leap])).head["notes"])
    assert not any(one.startswith(said) for one in build(DATA).head["notes"])


def test_units_and_jabatan_say_how_many_they_have_and_lose() -> None:
    report = build(DATA)
    assert list(report.page("Unit").tables[0].rows) == [
        ("D.1", "Bidang SD", 3, 0, 1, 1, 0, 2), ("D.1", "Bidang SD", 1, 0, 0, 0, 1, 1),
    ]  # fmt: skip
    assert list(report.page("Jabatan").tables[0].rows) == [("Guru Ahli Pertama", 4, 0, 1, 1, 1, 3)]


def test_who_is_past_the_age_and_who_can_not_be_told_are_asked_about() -> None:
    report = build(DATA)
    assert [row[1] for row in report.page("Sudah lewat BUP").tables[0].rows] == ["Pegawai 1"]
    assert [row[-1] for row in report.page("Tidak diketahui").tables[0].rows] == ["post"]
    assert report.head["notes"] == [
        "1 pegawai tercatat aktif walaupun TMT pensiunnya sudah lewat: periksa datanya, atau apakah masa kerjanya"
        " diperpanjang.",
        "1 pegawai tidak dapat ditentukan pensiunnya; alasannya pada lembar Tidak diketahui.",
        "Tanggal lahir 1 pegawai diambil dari 8 angka pertama NIP.",
    ]
