"""Angka kredit of everybody, from what is stored."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from asncli.errors import AsnError
from asncli.rules.angka_kredit import Gap
from asncli.rules.policy import load_policy, parse_policy
from asncli.store.database import session
from asncli.workflows.career_credit import CreditBook, credit_book
from tests.store.career_office import DODI, LASMI, NIHIL, NUMBER, RINA, TODAY, TONO, UCOK, career_office
from tests.store.office import batch

POLICY = load_policy()


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> CreditBook:
    with session(career_office(tmp_path_factory.mktemp("k") / "k.db"), write=False) as opened:
        return credit_book(opened, TODAY, POLICY)


def test_credits_add_up_from_the_opening_the_annual_predikat_and_what_is_newer(book: CreditBook) -> None:
    rina = book.accounts[NUMBER[RINA]]
    assert (rina.level, rina.since, rina.taken) == ("Ahli Pertama", date(2024, 1, 1), 1251)  # 12.505, half up
    assert [(one.period, one.months, one.credit, one.source, one.counted) for one in rina.lines] == [
        ("2024", 12, 1875, "earlier", True), ("2025", 12, 1250, "earlier", True), ("2026-S1", 6, 625, "final", True),
    ]  # fmt: skip
    assert (rina.accumulated, rina.need_pangkat, rina.need_jenjang) == (5001, 5000, 10_000)
    assert (rina.pangkat_on, rina.gaps) == (date(2026, 6, 30), (Gap("periodic", "2026"),))


def test_a_jenjang_in_the_name_of_the_jabatan_is_known_and_a_draft_does_not_count(book: CreditBook) -> None:
    dodi = book.accounts[NUMBER[DODI]]
    assert dodi.level == "Ahli Muda"
    assert [(one.period, one.months, one.credit, one.counted) for one in dodi.lines] == [
        ("2025", 7, 1458, True), ("2026-S1", 6, 1250, False),
    ]  # fmt: skip
    # Entered with III/d, the last pangkat of the jenjang: half of the needs.
    assert (dodi.need_pangkat, dodi.need_jenjang, dodi.gaps) == (10_000, 10_000, (Gap("draft", "2026-S1"),))


def test_who_can_not_be_counted_is_left_out_with_a_reason_and_others_are_counted(book: CreditBook) -> None:
    assert book.left_out == {
        NUMBER[TONO]: Gap("pppk", "PPPK"),
        NUMBER[UCOK]: Gap("jenjang", "Pamong Belajar"),
        NUMBER[NIHIL]: Gap("post", "Analis"),
    }
    assert (book.others, NUMBER[LASMI] in book.accounts) == (3, False)


def test_the_agency_may_count_drafts(tmp_path: Path) -> None:
    own = parse_policy("k.toml", "[credit]\ndrafts = true\n")
    with session(career_office(tmp_path / "k.db"), write=False) as opened:
        assert credit_book(opened, TODAY, own, nip=DODI).accounts[NUMBER[DODI]].accumulated == 2708


def test_a_new_jenjang_begins_at_nothing_and_keeps_the_lines_of_the_old_one_in_sight(tmp_path: Path) -> None:
    path = career_office(tmp_path / "k.db")
    promoted = {"nip": RINA, "name": "Rina", "level": "Ahli Muda", "position_since": date(2025, 7, 1),
                "golongan": "III/c", "golongan_since": date(2025, 7, 1)}  # fmt: skip
    with batch(path) as w:
        w.roster(promoted, as_of=date(2025, 8, 10))
    with session(path, write=False) as opened:
        rina = credit_book(opened, date(2025, 12, 31), POLICY).accounts[NUMBER[RINA]]
    assert [(one.period, one.level, one.months, one.credit, one.counted) for one in rina.lines] == [
        ("2024", "Ahli Pertama", 12, 1875, False),
        ("2025", "Ahli Pertama", 6, 625, False),
        ("2025", "Ahli Muda", 6, 1250, True),
    ]
    assert (rina.accumulated, rina.taken, rina.since) == (1250, 0, date(2025, 7, 1))


def test_before_the_scheme_there_are_no_credits(tmp_path: Path) -> None:
    with session(career_office(tmp_path / "k.db"), write=False) as opened, pytest.raises(AsnError) as refused:
        credit_book(opened, date(2022, 12, 31), POLICY)
    assert refused.value.code == "regulation-missing"


def test_what_a_later_roster_tells_of_a_day_counts_for_it(tmp_path: Path) -> None:
    path = career_office(tmp_path / "k.db")
    promoted = {"nip": RINA, "name": "Rina", "level": "Ahli Muda", "position": "Guru Ahli Muda", "golongan": "III/c",
                "position_since": date(2025, 7, 1), "golongan_since": date(2025, 7, 1)}  # fmt: skip
    with batch(path) as w:
        w.roster(promoted, as_of=date(2026, 2, 10))
    with session(path, write=False) as opened:
        book = credit_book(opened, date(2025, 12, 31), POLICY, nip=RINA)
        before = credit_book(opened, date(2025, 6, 30), POLICY, nip=RINA).accounts[NUMBER[RINA]]
    (rina,) = book.people
    assert (rina.position, rina.position_since, rina.golongan) == ("Guru Ahli Muda", date(2025, 7, 1), "III/c")
    assert [(one.level, one.months, one.counted) for one in book.accounts[rina.id].lines if one.period == "2025"] == [
        ("Ahli Pertama", 6, False), ("Ahli Muda", 6, True),
    ]  # fmt: skip
    assert (before.level, before.since) == ("Ahli Pertama", date(2024, 1, 1))


def test_a_jenjang_that_begins_after_the_day_is_no_account_of_that_day(tmp_path: Path) -> None:
    with session(career_office(tmp_path / "k.db"), write=False) as opened:
        book = credit_book(opened, date(2023, 12, 31), POLICY, nip=RINA)
    assert (dict(book.accounts), book.left_out) == ({}, {NUMBER[RINA]: Gap("not-yet", "2024-01-01")})
