"""Who can be put forward at which period."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from sqlmodel import Session

from asncli.errors import AsnError
from asncli.reports.promotion import Promotion, build, build_one
from asncli.reports.report import Table
from asncli.rules.policy import load_policy
from asncli.rules.promotion import Met, Outcome, Road, Subject
from asncli.store.database import raw_connection, session
from asncli.terms import Period, PeriodKind
from asncli.workflows.career_promotion import month_start, promotion, promotion_page
from asncli.workflows.import_roster import import_roster
from tests.cli.small_office import BUDI, NOBODY, SITI, WAYAN, Line
from tests.workflows.import_office import ALL, JANUARY, WRITER, file

TODAY = date(2026, 11, 22)
AGUS = "198003032005011004"
PERSON: Line = {"Jenis Pegawai": "PNS", "Golongan": "III/b", "TMT Golongan": date(2021, 4, 1),
                "Jenis Jabatan": "Jabatan Pelaksana", "Jabatan": "Penelaah Teknis Kebijakan",
                "Pendidikan": "S-1", "Unit Kerja": "Dinas Contoh"}  # fmt: skip
PEOPLE: tuple[Line, ...] = (
    {**PERSON, "NIP": SITI, "Nama": "Siti Contoh"},
    {**PERSON, "NIP": BUDI, "Nama": "Budi Contoh", "TMT Golongan": date(2023, 4, 1)},
    {**PERSON, "NIP": WAYAN, "Nama": "Wayan Contoh", "Golongan": "III/a", "Jenis Jabatan": "Jabatan Fungsional",
     "Jabatan": "Guru Ahli Pertama", "Jenjang": "Ahli Pertama", "TMT Jabatan": date(2023, 1, 1)},
    {**PERSON, "NIP": AGUS, "Nama": "Agus Contoh", "Jenis Pegawai": "PPPK", "Golongan": "IX"},
)  # fmt: skip


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """Four people with two years of Baik each; Siti has potential, a coaching case and a penalty of the past."""
    with session(tmp_path_factory.mktemp("pangkat") / "k.db", write=True, create=True) as made:
        import_roster(made, [file("Pegawai", PEOPLE)], options=ALL, writer=WRITER, as_of=JANUARY)
        raw = raw_connection(made)
        number = "(SELECT id FROM employee WHERE nip = ?)"
        raw.executemany(
            "INSERT INTO earlier_evaluation (employee_id, period, predikat, source_id)"
            f" VALUES ({number}, ?, 'baik', 1)",
            [(nip, year) for nip in (SITI, BUDI, WAYAN, AGUS) for year in ("2023", "2024", "2025")],
        )
        raw.execute(
            "INSERT INTO potential (employee_id, assessed_on, level, source_id)"
            f" VALUES ({number}, '2026-05-15', 'tinggi', 1)",
            (SITI,),
        )
        raw.execute(
            "INSERT INTO discipline (employee_id, penalty, begins, ends, source_id)"
            f" VALUES ({number}, 'potong_6', '2025-01-01', '2025-06-30', 1)",
            (SITI,),
        )
        raw.execute(
            "INSERT INTO coaching (employee_id, period, opened_on, due_on, opened_for, source_id)"
            f" VALUES ({number}, '2026-S1', '2026-07-10', '2027-01-09', 'manual', 1)",
            (SITI,),
        )
        yield made


def asked(opened: Session, road: Road = Road.PANGKAT, on: date = TODAY, nip: str | None = None) -> Promotion:
    return promotion(opened, road, on, load_policy(), today=TODAY, nip=nip)


def outcomes(data: Promotion) -> dict[str, tuple[Outcome, date | None]]:
    return {put.person.nip: (put.verdict.outcome, put.verdict.on) for put in data.people}


def test_everybody_has_a_verdict_at_the_next_period(opened: Session) -> None:
    data = asked(opened)
    assert data.day == date(2026, 12, 1)
    assert outcomes(data) == {
        SITI: (Outcome.NOW, date(2026, 12, 1)),
        BUDI: (Outcome.LATER, date(2027, 4, 1)),
        WAYAN: (Outcome.LATER, date(2027, 1, 1)),
        AGUS: (Outcome.UNFORESEEABLE, None),
    }


def test_angka_kredit_of_a_jabatan_fungsional_decides_with_its_figure(opened: Session) -> None:
    (wayan,) = asked(opened, nip=WAYAN).people
    obstacle = wayan.verdict.obstacle
    assert obstacle is not None
    assert (obstacle.subject, obstacle.value) == (Subject.CREDIT, "37,50; diperkirakan dengan predikat Baik")
    assert obstacle.basis.startswith("Peraturan BKN 3/2023")


def test_a_higher_jabatan_waits_for_the_end_of_coaching_or_lacks_potential(opened: Session) -> None:
    found = outcomes(asked(opened, Road.JABATAN))
    assert found[SITI] == (Outcome.LATER, date(2027, 2, 1))
    assert found[BUDI] == (Outcome.MISSING, None)


def test_at_a_period_of_the_next_year_the_predikat_of_this_year_is_waited_for(opened: Session) -> None:
    data = asked(opened, on=date(2027, 3, 15))
    assert outcomes(data)[SITI] == (Outcome.LATER, date(2027, 4, 1))
    (siti,) = (put for put in data.people if put.person.nip == SITI)
    assert siti.verdict.obstacle is not None
    assert siti.verdict.obstacle.value == "2026: ditunggu; 2025: Baik (dari luar program)"


def test_a_penalty_of_that_time_bars_a_period_of_the_past(opened: Session) -> None:
    (siti,) = asked(opened, on=date(2025, 2, 1), nip=SITI).people
    assert [one.met for one in siti.verdict.conditions if one.subject is Subject.DISCIPLINE] == [Met.LATER]
    assert [one.on for one in siti.verdict.conditions if one.subject is Subject.DISCIPLINE] == [date(2025, 8, 1)]


def test_a_period_that_is_over_has_the_figures_of_its_day(opened: Session) -> None:
    data = asked(opened, on=date(2025, 6, 1), nip=WAYAN)
    (wayan,) = data.people
    said = {one.subject: one.value for one in wayan.verdict.conditions}
    assert data.today == date(2025, 6, 1)
    assert said[Subject.CREDIT] == "25,00; diperkirakan dengan predikat Baik"
    assert said[Subject.JENJANG] == "Ahli Pertama"


def test_what_is_unconfirmed_is_printed_as_such(opened: Session) -> None:
    (wayan,) = asked(opened, nip=WAYAN).people
    basis = {one.subject: one.basis for one in wayan.verdict.conditions}
    assert basis[Subject.PREDIKAT] == "praktik, belum dipastikan (belum dicocokkan dengan naskah)"
    assert basis[Subject.RETIREMENT] == (
        "praktik, belum dipastikan (kebijakan instansi, bawaan)"  # Guru: the policy
    )
    (siti,) = asked(opened, nip=SITI).people
    assert {one.subject: one.basis for one in siti.verdict.conditions}[Subject.RETIREMENT] == "UU 20/2023"


def test_a_predikat_that_is_objected_to_does_not_count(opened: Session) -> None:
    raw = raw_connection(opened)
    raw.execute("UPDATE earlier_evaluation SET predikat = NULL WHERE period = '2025'")
    raw.execute("INSERT INTO basis (regulation, regulation_digest, policy_digest, program) VALUES ('x', 'x', 'x', '0')")
    raw.execute(
        "INSERT INTO evaluation (period, employee_id, status, basis_id, predikat, provisional, proposal, missing,"
        " reweighted, notes, source_id) SELECT '2025', id, 'objected', 1, 'baik', 0, 0, '[]', '[]', '[]', 1"
        " FROM employee WHERE nip = ?",
        (SITI,),
    )
    (siti,) = asked(opened, nip=SITI).people
    raw.execute("DELETE FROM evaluation")
    raw.execute("UPDATE earlier_evaluation SET predikat = 'baik' WHERE period = '2025'")
    assert siti.verdict.outcome is Outcome.MISSING
    assert siti.verdict.obstacle is not None
    assert siti.verdict.obstacle.value == "2025: Baik (dalam keberatan); 2024: Baik (dari luar program)"


def test_the_list_is_sorted_by_period_and_counts_everybody(opened: Session) -> None:
    report = build(asked(opened))
    assert report.head["summary"] == {"people": 4, "now": 1, "later": 2, "missing": 0, "unforeseeable": 1}
    (table,) = report.page("Usulan").tables
    assert [row[0] for row in table.rows] == [SITI, WAYAN, BUDI, AGUS]
    (whole,) = report.page("Semua Syarat").tables
    assert len(list(whole.rows)) == 4
    _outcomes, calendar = report.page("Ringkasan").tables
    assert [row[1] for row in calendar.rows] == [1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]


def test_one_person_is_told_every_condition_of_both_roads(opened: Session) -> None:
    report = build_one([asked(opened, road, nip=SITI) for road in Road])
    assert (report.head["nip"], report.head["name"]) == (SITI, "Siti Contoh")
    (conditions,) = report.page("Syarat").tables
    assert [row[:2] for row in conditions.rows if row[2] is Met.LATER] == [(Road.JABATAN, Subject.COACHING)]
    with pytest.raises(AsnError, match="nip-unknown"):
        asked(opened, nip=NOBODY)


def test_only_months_of_the_law_are_periods() -> None:
    assert month_start(Period(2025, PeriodKind.MONTH, 8)) == date(2025, 8, 1)
    with pytest.raises(AsnError) as refused:
        month_start(Period(2025, PeriodKind.MONTH, 9))
    assert refused.value.code == "promotion-period-none"
    assert "2025-10" in str(refused.value.hint)


def test_the_sheet_of_the_semester_asks_for_the_first_period_to_come(opened: Session) -> None:
    page = promotion_page(opened, Period(2026, PeriodKind.SEMESTER, 1), load_policy(), TODAY)
    (table,) = page.blocks
    assert isinstance(table, Table)
    assert [row[7] for row in table.rows] == ["2026-12-01", "2027-01-01", "2027-04-01", None]
