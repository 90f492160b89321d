"""What feedback says of people."""

from __future__ import annotations

from pathlib import Path

import pytest

from asncli.errors import AsnError
from asncli.rules.policy import load_policy
from asncli.store.database import session
from asncli.terms import CoreValue, FeedbackRole
from asncli.workflows.summarise_feedback import Summary, summarise_feedback
from tests.store.office import BUDI, SITI, WAYAN, Writing, batch
from tests.store.test_feedback import vote, write
from tests.store.test_feedback_summary import RATERS, S1


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with batch(tmp_path / "k.db") as w:
        w.roster(*({"nip": nip, "name": f"Orang {n}", "unit": "Bidang"} for n, nip in enumerate((SITI, BUDI, WAYAN))))
        _votes(w)
    return tmp_path / "k.db"


def _votes(w: Writing) -> None:
    write(
        w,
        vote(BUDI, role="atasan", mark=5, loyal=3, comment="Baik"),
        *(vote(rater, mark=3, adaptive=5, comment="Kata") for rater in RATERS),
        *(vote(rater, role="bawahan", mark=1) for rater in RATERS[:2]),
        vote(RATERS[0], WAYAN, role="bawahan"),
    )


def summaries(path: Path, nip: str | None = None, file: Path | None = None) -> list[Summary]:
    with session(path, write=False) as opened:
        return summarise_feedback(opened, S1, load_policy(file), nip=nip)


def test_figures_are_weighted_over_the_roles_that_count(path: Path) -> None:
    (siti,) = summaries(path, SITI)
    assert siti.behaviour == 436  # (60 x 4.71 + 20 x 3.29) / 80 = 4.355
    assert siti.values == {
        **dict.fromkeys(CoreValue, 450), CoreValue.LOYAL: 300, CoreValue.ADAPTIVE: 500,
    }  # fmt: skip
    assert (siti.strongest, siti.weakest) == ([CoreValue.ADAPTIVE], [CoreValue.LOYAL])
    assert [(r.role, r.weight, r.raters, r.value, list(r.comments)) for r in siti.roles] == [
        (FeedbackRole.ATASAN, 60, 1, 471, ["Baik"]), (FeedbackRole.REKAN, 20, 3, 329, ["Kata"] * 3),
    ]  # fmt: skip
    assert siti.lacking == [FeedbackRole.BAWAHAN]


def test_everybody_is_listed_and_too_few_looks_like_none(path: Path) -> None:
    found = {one.nip: one for one in summaries(path)}
    assert list(found) == [BUDI, SITI, WAYAN]
    budi, wayan = found[BUDI]._replace(employee_id=0), found[WAYAN]._replace(employee_id=0)
    assert wayan._replace(nip=BUDI, name=budi.name) == budi
    assert (wayan.behaviour, wayan.roles, wayan.strongest) == (None, [], [])
    assert all(not role.comments for one in found.values() for role in one.roles)


def test_the_policy_may_ask_for_more_raters(path: Path, tmp_path: Path) -> None:
    file = tmp_path / "p.toml"
    file.write_text("[feedback]\nminimum_raters = 4\n", "utf-8")
    (siti,) = summaries(path, SITI, file)
    assert (siti.behaviour, siti.lacking) == (471, [FeedbackRole.REKAN, FeedbackRole.BAWAHAN])


def test_nobody_of_that_nip_is_refused(path: Path) -> None:
    with pytest.raises(AsnError) as refused:
        summaries(path, "198001012005011009")
    assert refused.value.code == "nip-unknown"
