"""The account of a person's angka kredit."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from asncli.rules.angka_kredit import Account, Gap, Given, Opening, credit, short
from asncli.rules.credit_account import account, timed
from asncli.rules.jenjang_stays import Observed, Stay, month_of, stays
from asncli.rules.library import credit_law
from asncli.terms import Period, PeriodKind

LAW = credit_law(Period(2026, PeriodKind.YEAR))
YEAR_END = date(2026, 12, 31)


def of(*given: Given, since: date | None = date(2024, 1, 1), level: str = "Ahli Pertama", golongan: str = "III/a",
       openings: tuple[Opening, ...] = (), on: date = YEAR_END, drafts: bool = False) -> Account:  # fmt: skip
    return account(LAW, [Stay(level, since, None, golongan)], timed(given), openings, golongan, on, drafts=drafts)


def yearly(year: int, predikat: str = "baik", source: str = "final") -> Given:
    return Given(str(year), predikat, source)


def test_annual_predikat_add_up_within_the_jenjang() -> None:
    found = of(yearly(2024, "sangat_baik"), yearly(2025), yearly(2026, "butuh_perbaikan"))
    assert [line.credit for line in found.lines] == [1875, 1250, 938]
    assert (found.accumulated, found.need_pangkat, found.need_jenjang, found.gaps) == (4063, 5000, 10_000, ())
    assert (short(found.need_pangkat, found.accumulated), found.next_level) == (937, "Ahli Muda")
    assert found.pangkat_on == date(2027, 9, 30)  # nine months at Baik: 9.38


def test_a_jenjang_entered_within_a_year_gives_its_months_only() -> None:
    found = of(yearly(2026, "sangat_baik"), since=date(2026, 6, 1))
    assert [(line.months, line.credit) for line in found.lines] == [(7, 1094)]
    assert found.since == date(2026, 6, 1)


def test_periodic_predikat_count_by_months_and_only_where_there_is_no_annual_one() -> None:
    half = Given("2026-S1", "sangat_baik", "final")
    alone = of(yearly(2025), half, since=date(2025, 1, 1), on=date(2026, 11, 22))
    assert [(line.period, line.months, line.credit) for line in alone.lines] == [
        ("2025", 12, 1250),
        ("2026-S1", 6, 938),
    ]
    assert alone.gaps == (Gap("periodic", "2026"),)
    both = of(yearly(2025), half, yearly(2026), since=date(2025, 1, 1))
    assert [(line.period, line.credit) for line in both.lines] == [("2025", 1250), ("2026", 1250)]


def test_a_predikat_that_is_not_final_is_shown_and_counts_only_where_the_agency_wants_it() -> None:
    found = of(yearly(2025), yearly(2026, source="draft"), since=date(2025, 1, 1))
    assert [(line.credit, line.counted) for line in found.lines] == [(1250, True), (1250, False)]
    assert (found.accumulated, found.gaps) == (1250, (Gap("draft", "2026"),))
    assert of(yearly(2025), yearly(2026, source="draft"), since=date(2025, 1, 1), drafts=True).accumulated == 2500


def test_years_without_a_predikat_and_what_lies_before_the_scheme_are_named() -> None:
    found = of(yearly(2023), since=date(2021, 3, 1), on=date(2025, 12, 31))
    assert found.gaps == (Gap("before", "2023"), Gap("predikat", "2024"), Gap("predikat", "2025"))
    assert of(yearly(2026), since=None, on=YEAR_END).gaps[0] == Gap("since")
    old = Opening(date(2021, 12, 31), "integrasi", 1000)
    assert of(yearly(2023), since=date(2019, 1, 1), openings=(old,), on=date(2023, 12, 31)).gaps == (
        Gap("before", "2023"),
    )


def test_an_opening_replaces_what_lies_before_its_day() -> None:
    opening = Opening(date(2025, 6, 30), "akumulasi", 4000)
    found = of(yearly(2024), yearly(2025), openings=(opening,))
    assert [(line.period, line.months, line.credit) for line in found.lines] == [("2025", 6, 625)]
    assert (found.taken, found.accumulated) == (4000, 4625)


def test_conventional_credits_count_less_the_nilai_dasar() -> None:
    day = date(2022, 12, 31)
    found = of(yearly(2023), since=date(2018, 1, 1), openings=(Opening(day, "konvensional", 15_000),))
    assert (found.taken, found.accumulated) == (5000, 6250)
    below = of(openings=(Opening(day, "konvensional", 9000, "Ahli Pertama"),), on=date(2022, 12, 31))
    assert (below.taken, below.gaps[0]) == (0, Gap("below-base", "Ahli Pertama"))
    none = of(level="Terampil", golongan="II/b", openings=(Opening(day, "konvensional", 9000, "Terampil"),))
    assert (none.taken, none.gaps[0]) == (0, Gap("base", "Terampil"))


def test_on_one_day_what_is_accumulated_weighs_more_and_education_is_added() -> None:
    day = date(2025, 12, 31)
    openings = (Opening(day, "integrasi", 1000), Opening(day, "akumulasi", 3000))
    education = Opening(date(2026, 5, 2), "pendidikan", 1250)
    assert of(openings=(*openings, education)).accumulated == 4250
    assert of(openings=(*openings, Opening(date(2024, 5, 2), "pendidikan", 1250))).accumulated == 3000


def test_an_opening_of_another_jenjang_or_of_a_later_day_does_not_count() -> None:
    later = Opening(date(2027, 1, 1), "akumulasi", 9000)
    other = Opening(date(2025, 1, 1), "akumulasi", 9000, "Ahli Muda")
    before = Opening(date(2023, 6, 30), "akumulasi", 9000)
    assert of(openings=(later, other, before)).accumulated == 0


def test_promotion_to_the_next_jenjang_begins_at_nothing() -> None:
    states = [
        Observed(date(2024, 1, 2), True, "Ahli Pertama", date(2022, 1, 1), "III/b", date(2023, 4, 1)),
        Observed(date(2026, 5, 10), True, "Ahli Muda", date(2026, 4, 1), "III/c", date(2026, 4, 1)),
    ]
    times = stays(states)
    assert times == [
        Stay("Ahli Pertama", date(2022, 1, 1), date(2026, 4, 1), None),
        Stay("Ahli Muda", date(2026, 4, 1), None, "III/c"),
    ]
    found = account(LAW, times, timed([yearly(2025), yearly(2026)]), [], "III/c", YEAR_END)
    assert [(one.period, one.level, one.months, one.credit, one.counted) for one in found.lines] == [
        ("2025", "Ahli Pertama", 12, 1250, False),
        ("2026", "Ahli Pertama", 3, 313, False),
        ("2026", "Ahli Muda", 9, 1875, True),
    ]
    assert found.accumulated == 1875


def test_a_golongan_outside_the_jenjang_is_named() -> None:
    assert Gap("golongan", "III/a") in of(level="Terampil", golongan="III/a").gaps


def test_the_day_on_which_a_need_was_met_is_the_last_of_its_period() -> None:
    found = of(*(yearly(year, "sangat_baik") for year in (2024, 2025, 2026)))
    assert (found.accumulated, found.pangkat_on) == (5625, date(2026, 12, 31))
    opened = of(openings=(Opening(date(2025, 3, 31), "akumulasi", 5000),))
    assert opened.pangkat_on == date(2025, 3, 31)


@given(st.integers(0, 4999), st.sampled_from(list(LAW.levels)))
def test_at_the_day_told_the_need_is_met_at_baik_and_a_month_before_it_is_not(have: int, name: str) -> None:
    level, day = LAW.levels[name], date(2025, 12, 31)
    opening = Opening(day, "akumulasi", have)
    found = of(level=name, golongan=level.golongan[0], openings=(opening,), on=date(2026, 6, 30))
    if found.need_pangkat and have < found.need_pangkat and found.pangkat_on:
        months = month_of(found.pangkat_on) - month_of(day)
        missing = found.need_pangkat - have
        assert credit(LAW, level, "baik", months - 1) < missing <= credit(LAW, level, "baik", months)


def test_the_way_ahead_begins_with_the_running_year_and_takes_no_unknown_year_for_baik() -> None:
    found = of(yearly(2023), since=date(2023, 1, 1), on=date(2026, 6, 30))
    assert found.pangkat_on == date(2028, 12, 31)  # 37.50 missing, three years at Baik from January 2026


def test_an_evaluation_that_is_objected_to_counts_as_little_as_a_draft() -> None:
    found = of(yearly(2025, source="objected"), since=date(2025, 1, 1), on=date(2025, 12, 31))
    assert (found.accumulated, found.gaps) == (0, (Gap("objected", "2025"),))


def test_openings_that_do_not_count_are_told() -> None:
    day = date(2024, 6, 30)
    other = of(openings=(Opening(day, "akumulasi", 9000, "Ahli Muda"),), on=day)
    assert Gap("other-level", "2024-06-30|Ahli Muda") in other.gaps
    early = of(openings=(Opening(date(2023, 6, 30), "akumulasi", 9000),), on=day)
    assert Gap("too-early", "2023-06-30") in early.gaps
    two = of(openings=(Opening(day, "integrasi", 1000), Opening(day, "akumulasi", 3000)), on=day)
    assert Gap("two-openings", "2024-06-30|Angka kredit kumulatif") in two.gaps


def test_an_opening_that_can_not_be_converted_replaces_nothing() -> None:
    found = of(yearly(2024), level="Terampil", golongan="II/b", on=date(2024, 12, 31),
               openings=(Opening(date(2024, 6, 30), "konvensional", 9000, "Terampil"),))  # fmt: skip
    assert (found.accumulated, found.opening, found.gaps) == (500, None, (Gap("base", "Terampil"),))


def test_an_opening_of_a_jenjang_that_was_left_is_no_fault() -> None:
    times = [Stay("Ahli Pertama", date(2023, 1, 1), date(2025, 1, 1), "III/a"),
             Stay("Ahli Muda", date(2025, 1, 1), None, "III/c")]  # fmt: skip
    old = Opening(date(2023, 12, 31), "akumulasi", 5000, "Ahli Pertama")
    assert account(LAW, times, (), [old], "III/c", date(2025, 6, 30)).gaps == ()
