"""Accounts, indices and retirements for reports, made from the law itself."""

from __future__ import annotations

from datetime import date

from asncli.reports.career import Head, Who
from asncli.rules.angka_kredit import Account, Given, Opening
from asncli.rules.credit_account import account, timed
from asncli.rules.jenjang_stays import Stay
from asncli.rules.library import credit_law, index_law, retirement_law
from asncli.rules.policy import load_policy
from asncli.terms import Period, PeriodKind

YEAR = Period(2025, PeriodKind.YEAR)
CREDIT, INDEX, RETIREMENT = credit_law(YEAR), index_law(YEAR), retirement_law(YEAR)
POLICY = load_policy()
HEAD = Head("Kabupaten Contoh", date(2025, 12, 31), None)
ENTERED = date(2024, 6, 1)


def who(number: int = 1, unit: str | None = "Bidang SD", **more: str | None) -> Who:
    """Somebody of a unit."""
    person = Who(f"19850315201001{number:04d}", f"Pegawai {number}", "D.1", unit, "Guru Ahli Pertama", "III/a", "pns")
    return person._replace(**more)  # type: ignore[arg-type] # fields are said by name


def account_of(*given: Given, opening: Opening | None = None) -> Account:
    """Account of somebody in Ahli Pertama since June 2024, at the end of 2025."""
    stay = Stay("Ahli Pertama", ENTERED, None, "III/a")
    return account(CREDIT, [stay], timed(given), [opening] if opening else [], "III/a", HEAD.on)


GIVEN = (Given("2024", "sangat_baik", "earlier"), Given("2025", "baik", "final"))
