"""The policy in force: a file named, the one that was set, or the defaults; refused where nothing would change."""

from pathlib import Path

import pytest

from asncli.errors import AsnError
from asncli.rules.policy import load_policy
from asncli.store.closing import write_state
from asncli.store.database import raw_connection, session
from asncli.store.evaluations import basis_of
from asncli.terms import Period, PeriodKind, PeriodState
from asncli.workflows.evaluate import law
from asncli.workflows.policies import objection_days, policy_in_force, policy_of, set_policy
from asncli.workflows.writing import Writer
from tests.store.office import NOW, TODAY, WAYAN, batch, evaluate, office

S1 = Period(2026, PeriodKind.SEMESTER, 1)
OWN = "[objection]\ndays = 21\n"


def test_a_named_file_goes_before_the_policy_that_was_set(tmp_path: Path) -> None:
    path, own, other = office(tmp_path / "a.db"), tmp_path / "own.toml", tmp_path / "other.toml"
    own.write_text(OWN, "utf-8")
    other.write_text("[objection]\ndays = 7\n", "utf-8")
    with session(path, write=True) as opened:
        assert policy_in_force(opened) == load_policy()
        policy, _ = set_policy(opened, own, Writer("policy set", "sri", NOW))
        assert policy_in_force(opened) == policy
        assert (policy.objection_days, policy.provisions["objection"].source) == (21, "own.toml")
        assert policy_in_force(opened, other).objection_days == 7
        with pytest.raises(AsnError) as refused:
            set_policy(opened, own, Writer("policy set", "sri", NOW))
        assert refused.value.code == "policy-same"


def test_a_closed_period_keeps_the_policy_by_which_most_of_it_was_made(tmp_path: Path) -> None:
    path, own, other = office(tmp_path / "a.db"), tmp_path / "own.toml", tmp_path / "other.toml"
    own.write_text(OWN, "utf-8")
    other.write_text("[objection]\ndays = 7\n", "utf-8")
    most, few = load_policy(other), load_policy()
    with batch(path, "evaluate 2026-S1") as w:
        w.roster({"nip": WAYAN, "name": "Wayan"})
        for number, policy in ((1, most), (2, most), (3, few)):
            basis = basis_of(w.session, law(S1, None), policy, "0")
            evaluate(w, number, "final")
            raw_connection(w.session).execute(
                "UPDATE evaluation SET basis_id = ? WHERE employee_id = ?", (basis, number)
            )
        set_policy(w.session, own, Writer("policy set", "sri", NOW))
        assert policy_of(w.session, S1).objection_days == 21
        write_state(w.session, w.batch, w.source, S1, PeriodState.CLOSED, TODAY)
        assert policy_of(w.session, S1) == most
        assert policy_of(w.session, S1, own).objection_days == 21
        assert policy_of(w.session, Period(2026, PeriodKind.YEAR)).objection_days == 21
        days = objection_days(w.session, S1)
        assert [days(number) for number in (1, 3, 99)] == [7, 14, 7]
