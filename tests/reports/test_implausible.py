"""The list of implausible achievements as a whole."""

from asncli.reports.implausible import FOR_WHOM, build
from asncli.reports.implausible_words import QUESTIONS
from asncli.rules.implausible import Sign
from tests.reports.asked import implausible


def test_findings_stand_by_unit_in_the_order_of_the_tree_with_a_question_each() -> None:
    report = build(implausible())
    (table,) = report.page("Daftar").tables
    assert [(row[0], row[3], row[4], row[6]) for row in table.rows] == [
        ("Bidang", "Budi", Sign.LAST_DAY, QUESTIONS[Sign.LAST_DAY]),
        ("Bidang", "Budi", Sign.JUMP, QUESTIONS[Sign.JUMP]),
        ("Kecamatan", "Ani", Sign.COPY, QUESTIONS[Sign.COPY]),
        ("(tanpa unit kerja)", "Citra", Sign.ON_TARGET, QUESTIONS[Sign.ON_TARGET]),
    ]
    assert report.lines == [FOR_WHOM]
    assert report.head["summary"] == {
        "people": 40, "concerned": 3, "on-target": 1, "ceiling": 0, "last-day": 1, "one-day": 0, "jump": 1, "copy": 1,
        "manners": {},
    }  # fmt: skip


def test_the_manner_of_the_office_is_a_note_and_not_a_list() -> None:
    report = build(implausible(found=(), manners={Sign.ONE_DAY: (30, 40)}, unit="Dinas"))
    assert report.head["summary"]["manners"] == {"one-day": 30}
    assert report.head["notes"][0].startswith("30 dari 40 pegawai realisasinya semua dimasukkan pada satu hari.")
    assert report.lines[0] == "Unit kerja: Dinas beserta unit di bawahnya"
