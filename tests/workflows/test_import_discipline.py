"""Penalties come in, each with its last day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from asncli.store.database import raw_connection, session
from asncli.store.discipline import list_disciplines
from asncli.store.plan_lists import Wanted
from asncli.workflows.import_discipline import import_discipline
from asncli.workflows.policies import set_policy
from tests.cli.small_office import BUDI, NOBODY, SITI, WAYAN, Line
from tests.workflows.import_office import ALL, GOOD, WRITER, codes, counts, file, office


def line(nip: str, penalty: str = "Teguran lisan", begins: date = date(2026, 4, 1), days: int | None = None) -> Line:
    return {"NIP": nip, "Jenis Hukuman": penalty, "Mulai": begins, "Hari Tidak Masuk": days}


def test_the_last_day_is_that_of_the_law_or_of_the_policy_of_the_agency(tmp_path: Path) -> None:
    lines = [line(SITI), line(BUDI, "Potong 6 bulan"), line(BUDI, "Pemberhentian", date(2026, 6, 1))]
    with session(office(tmp_path / "k.db"), write=True) as opened:
        (first,) = import_discipline(opened, [file("Hukdis", lines)], options=ALL, writer=WRITER)
        ends = [one.ends for one in list_disciplines(opened, Wanted(WRITER.today))]
        (tmp_path / "k.toml").write_text("[discipline]\nlight_months = 3\n", "utf-8")
        set_policy(opened, tmp_path / "k.toml", WRITER)
        (again,) = import_discipline(opened, [file("Hukdis", lines)], options=ALL, writer=WRITER)
        siti = list_disciplines(opened, Wanted(WRITER.today, SITI))
    assert (counts(first), counts(again)) == ((3, 3, 0, 0, 0), (3, 0, 1, 2, 0))
    assert (ends, siti[0].ends) == (["2026-09-30", None, "2026-09-30"], "2026-06-30")


def test_people_who_are_not_known_are_rejected_and_doubts_are_told(tmp_path: Path) -> None:
    lines = [line(NOBODY), line(SITI, days=12)]
    with session(office(tmp_path / "k.db"), write=True) as opened:
        (found,) = import_discipline(opened, [file("Hukdis", lines)], options=GOOD, writer=WRITER)
    assert (counts(found), codes(found)) == ((2, 1, 0, 0, 1), [("nip-unknown", "A2"), ("penalty-lighter", "B3")])


def test_a_last_day_that_is_given_is_kept_and_compared_with_the_law(tmp_path: Path) -> None:
    given: list[Line] = [
        {**line(SITI, "Potong 6 bulan"), "Sampai": date(2026, 12, 31)},
        {**line(BUDI, "Potong 6 bulan"), "Sampai": "30-09-2026"},
        {**line(BUDI), "Sampai": date(2026, 8, 31)},
        {**line(WAYAN, "Pemberhentian"), "Sampai": date(2026, 8, 31)},
    ]
    with session(office(tmp_path / "k.db"), write=True) as opened:
        (first,) = import_discipline(opened, [file("Hukdis", given)], options=ALL, writer=WRITER)
        stored = [one.ends for one in list_disciplines(opened, Wanted(WRITER.today))]
        again = [line(SITI, "Potong 6 bulan"), line(BUDI, "Potong 6 bulan")]
        (second,) = import_discipline(opened, [file("Hukdis", again)], options=ALL, writer=WRITER)
    assert codes(first) == [("penalty-ends-otherwise", "E2"), ("penalty-no-end", "E5")]
    assert str(first.problems[0].message).endswith("30 September 2026 (PP 94/2021 Pasal 8). It was kept as it is.")
    assert stored == ["2026-09-30", "2026-08-31", "2026-12-31", None]
    assert counts(second) == (2, 0, 0, 2, 0)


def test_a_last_day_before_the_first_is_a_fault_and_one_that_is_no_day_is_left_out(tmp_path: Path) -> None:
    given: list[Line] = [{**line(SITI), "Sampai": date(2026, 3, 1)}, {**line(BUDI), "Sampai": "sampai selesai"}]
    with session(office(tmp_path / "k.db"), write=True) as opened:
        (found,) = import_discipline(opened, [file("Hukdis", given)], options=GOOD, writer=WRITER)
    assert (counts(found), codes(found)) == (
        (2, 1, 0, 0, 1), [("penalty-reversed", "E2"), ("date-invalid", "E3")],
    )  # fmt: skip


def test_a_penalty_of_a_pppk_or_after_leaving_is_kept_and_told(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    with session(path, write=True) as opened:
        raw = raw_connection(opened)
        raw.execute("UPDATE assignment SET kind = 'pppk' WHERE employee_id = (SELECT id FROM employee WHERE nip = ?)",
                    (SITI,))  # fmt: skip
        raw.execute(
            "INSERT INTO assignment (employee_id, since, active, source_id)"
            " SELECT employee_id, '2026-03-15', 0, source_id FROM assignment"
            " WHERE employee_id = (SELECT id FROM employee WHERE nip = ?)", (BUDI,),
        )  # fmt: skip
        (found,) = import_discipline(opened, [file("Hukdis", [line(SITI), line(BUDI)])], options=ALL, writer=WRITER)
    assert (counts(found), codes(found)) == (
        (2, 2, 0, 0, 0), [("penalty-pppk", "B2"), ("penalty-after-leaving", "C3")],
    )  # fmt: skip
    assert "15 Maret 2026" in str(found.problems[1].message)
