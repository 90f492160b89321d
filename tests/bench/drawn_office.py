"""An office at random as the files it would send, and what the oracle makes of it.

    python -m tests.bench.drawn_office [--people 300] [--seed 1] [--offices 3]

Files go through the command line into a real database, are evaluated for months to the year, and every line of
``evaluation list`` is compared with the oracle's, the what-if by PP 30/2019 too.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from fractions import Fraction
from pathlib import Path
from random import Random
from time import perf_counter
from typing import Any

from tests.bench.fill import nip
from tests.rules.columns import UNITS
from tests.rules.drawn import VALUES, plan, policy, some, vote
from tests.rules.oracle import ROLES, Outcome, Person, Plan, Policy, shared_days
from tests.rules.oracle_behaviour import evaluated

LAST = date(2026, 10, 28)  # realisations are not dated in the future
PERIODS = ("2026-S1", "2026-Q1", "2026-02", "2026-S2", "2026")
RATINGS = {"above": "Di Atas Ekspektasi", "meets": "Sesuai Ekspektasi", "below": "Di Bawah Ekspektasi"}
LABELS = dict(zip(UNITS, ("Istimewa", "Baik", "Butuh Perbaikan", "Kurang", "Sangat Kurang"), strict=True))
HEADINGS = ("Berorientasi Pelayanan", "Akuntabel", "Kompeten", "Harmonis", "Loyal", "Adaptif", "Kolaboratif")
LIMIT = Fraction(10**9)
Run = Callable[..., str]


@dataclass
class Member:
    """Somebody with a NIP, in a unit; ratings, capaian and ideas by period."""

    nip: str
    unit: str
    person: Person
    on_leave: bool
    ratings: dict[str, tuple[str | None, str | None, bool]] = field(default_factory=dict)
    capaian: dict[str, str] = field(default_factory=dict)

    def in_period(self, period: str) -> Person:
        """The person as the oracle wants them, for one period."""
        work, conduct, idea = self.ratings.get(period, (None, None, False))
        unit = self.capaian.get(period)
        return replace(self.person, work_rating=work, behaviour_rating=conduct, new_idea=idea, unit=unit)


def office(chance: Random, people: int) -> list[Member]:
    """Everybody of an office; every twelfth heads a unit of their own."""
    members = []
    for n in range(people):
        plans = [tamed(chance, plan(chance), k) for k in range(chance.choice((0, 1, 1, 1, 2)))]
        starts = {one.begins: one for one in plans if one.results}
        said = [vote(chance, chance.choice(PERIODS)) for _ in range(chance.choice((0, 2, 12, 40)))]
        own: set[str] = set()
        votes = [v for v in said if v.role != "diri" or not (v.period in own or own.add(v.period))]  # type: ignore[func-returns-value] # seen once
        head = n % 12 == 0
        members.append(
            Member(
                nip(7 * n),
                f"U{n // 12 if head else chance.randrange(people // 12 + 1)}",
                Person([starts[begins] for begins in sorted(starts)], votes),
                on_leave=chance.randrange(15) == 0,
                ratings={p: rated for p in PERIODS if any(rated := drawn_rating(chance))},
                capaian={p: chance.choice(UNITS) for p in PERIODS if head and chance.randrange(2)},
            )
        )
    return members


def drawn_rating(chance: Random) -> tuple[str | None, str | None, bool]:
    """The leader's ratings, often none."""
    work, conduct = some(chance, tuple(RATINGS)), some(chance, tuple(RATINGS))
    return work, conduct, chance.randrange(3) == 0 and (work or conduct) is not None


def tamed(chance: Random, one: Plan, number: int) -> Plan:
    """A plan as a workbook may say it: smaller figures, past realisations, not all weights 0, no range from 0."""
    begins = date(2026, 1, 1 + number) if (one.begins.month, one.begins.day) == (1, 1) else one.begins
    results = []
    for result in one.results:
        indicators = []
        for indicator in result.indicators:
            high = None if indicator.target == 0 else indicator.high
            realised = [
                (day, min(value, LIMIT))
                for day, value in indicator.realised
                if begins <= day <= min(one.ends, LAST)
            ]  # fmt: skip
            indicators.append(replace(indicator, high=high, realised=realised))
        weight = None if result.weight is None else min(result.weight, LIMIT)
        results.append(replace(result, indicators=indicators, weight=weight))
    if results and not any(result.weight is None or result.weight for result in results):
        results[0] = replace(results[0], weight=Fraction(chance.randint(1, 50)))
    return Plan(results, begins, max(one.ends, begins))


def files(members: Sequence[Member]) -> dict[str, list[dict[str, object]]]:
    """Rows of every sheet, by the words of the command that imports them."""
    heads = {member.unit: member.nip for n, member in enumerate(members) if n % 12 == 0}
    rows: dict[str, list[dict[str, object]]] = {
        "roster import": [
            {"NIP": m.nip, "Nama": f"Pegawai {n}", "Unit Kerja": f"Unit {m.unit}",
             "Kedudukan Hukum": "CLTN" if m.on_leave else "Aktif"}
            for n, m in enumerate(members)
        ],
        "unit import": [{"Kode": u, "Nama": f"Unit {u}", "NIP Kepala": head} for u, head in heads.items()],
        "target import": [], "achievement import": [], "rating import": [], "feedback import": [],
        "unit rate": [
            {"Kode Unit": m.unit, "Periode": p, "Predikat": LABELS[capaian]}
            for m in members for p, capaian in m.capaian.items()
        ],
    }  # fmt: skip
    for m in members:
        for code, one, indicator, result, number in coded(m.person):
            rows["target import"].append(
                {"NIP": m.nip, "Tahun": 2026, "Kode Indikator": code, "Kode RHK": number, "Rencana Hasil Kerja": number,
                 "Indikator": "Jumlah", "Target": said(indicator.target), "Target Atas": said(indicator.high),
                 "Arah": indicator.direction, "Rekap": indicator.recap, "Bobot": said(result.weight),
                 "Mulai": one.begins.isoformat(), "Selesai": one.ends.isoformat(),
                 **{f"Target {name}": said(indicator.given.get(name)) for name in ("S1", "S2", "Q1", "Q2", "Q3", "Q4")}}
            )  # fmt: skip
            rows["achievement import"] += [
                {"NIP": m.nip, "Kode Indikator": code, "Tanggal": day.isoformat(), "Realisasi": said(value)}
                for day, value in indicator.realised
            ]
        rows["rating import"] += [
            {"NIP": m.nip, "Periode": period, "Rating Hasil Kerja": RATINGS.get(work or ""),
             "Rating Perilaku": RATINGS.get(conduct or ""), "Ide Baru": "ya" if idea else "tidak"}
            for period, (work, conduct, idea) in m.ratings.items()
        ]  # fmt: skip
        rows["feedback import"] += votes_of(m)
    return rows


def coded(person: Person) -> Iterator[tuple[str, Plan, Any, Any, str]]:
    """Indicators with a code of their own, in the order of the plans and of the codes of their results."""
    for p, one in enumerate(person.plans):
        for r, result in enumerate(one.results):
            for i, indicator in enumerate(result.indicators):
                yield f"IKI-{p}{r}{i}", one, indicator, result, f"RHK-{p}{r}"


def votes_of(member: Member) -> Iterator[dict[str, object]]:
    """Votes with raters who need not be in the roster; the public has codes."""
    for n, one in enumerate(member.person.votes):
        who: dict[str, object] = {"NIP Penilai": member.nip if one.role == "diri" else nip(100_000 + n)}
        if one.role == "masyarakat":
            who = {"Kode Responden": f"R{n}"}
        marks = {heading: one.marks.get(value) for heading, value in zip(HEADINGS, VALUES, strict=True)}
        yield {"Periode": one.period, "NIP": member.nip, "Peran": one.role.title(), **who, **marks}


def said(figure: Fraction | None) -> str:
    """A quantity as an Indonesian writes it."""
    if figure is None:
        return ""
    whole, rest = divmod(int(figure * 10_000), 10_000)
    return f"{whole},{rest:04d}" if rest else str(whole)


def written(folder: Path, members: Sequence[Member]) -> dict[str, Path]:
    """The sheets as CSV files in the folder."""
    found = {}
    for words, rows in files(members).items():
        if rows:
            found[words] = folder / f"{words.replace(' ', '-')}.csv"
            text = io.StringIO(newline="")
            headings = list(dict.fromkeys(heading for row in rows for heading in row))
            table = csv.DictWriter(text, headings, delimiter=";")
            table.writeheader()
            table.writerows(rows)
            found[words].write_text(text.getvalue(), "utf-8")
    return found


def expected(member: Member, period: str, decisions: Policy, *, numeric: bool) -> dict[str, object]:
    """Line of ``evaluation list`` as the oracle has it."""
    if member.on_leave:
        return {"status": "excluded"}
    person = member.in_period(period)
    found = evaluated(person, period, decisions, numeric=numeric)
    counted = [
        code for code, one, *_ in coded(person) if shared_days(one.begins, one.ends, period)
    ]  # fmt: skip
    lacking = [code for code, lacks in zip(counted, found.work.lacking, strict=True) if lacks]
    return {
        "status": "incomplete" if lacking or found.missing else "draft",
        "missing": sorted([*lacking, *found.missing]),
        "reweighted": sorted(found.reweighted),
        **{name: shown(found, name) for name in FIGURES},
    }


FIGURES = ("work_result", "work_rating", "work_basis", "behaviour", "behaviour_rating", "behaviour_basis", "proposal",
           "total", "predikat")  # fmt: skip


def shown(found: Outcome, name: str) -> object:
    """A figure as JSON has it."""
    value = found.work.figure if name == "work_result" else getattr(found, name)
    return float(value) if isinstance(value, Fraction) else value


def differences(
    run: Run, folder: Path, members: Sequence[Member], decisions: Policy, periods: Sequence[str] = PERIODS
) -> Iterator[str]:
    """Bring the office in, evaluate, and tell every line that is not as expected."""
    own = folder / "policy.toml"
    weights = "".join(f"{role} = {decisions.weights[role]}\n" for role in ROLES)
    own.write_text(
        f'[work_rating]\nmeets_at_least = "{float(decisions.work_meets):.2f}"\n'
        f'above_more_than = "{float(decisions.work_above):.2f}"\n'
        f"[feedback]\n{weights}minimum_raters = {decisions.minimum_raters}\n"
        f"[numeric]\npeer_opinion = {str(decisions.peer_opinion).lower()}\n",
        "utf-8",
    )
    run("init", "--agency", "Kabupaten Contoh")
    run("policy", "set", str(own), "--reason", "SK 1/2026")
    for words, file in written(folder, members).items():
        run(*words.split(), str(file), *(["--as-of", "2026-01-01"] if words == "roster import" else []))
    for period in periods:
        run("evaluate", period)
        for more in ([], ["--regulation", "pp-30-2019"]):
            lines = json.loads(run("evaluation", "list", "--period", period, "--format", "json", *more))
            told = {line["nip"]: line for line in lines}
            for member in members:
                want = expected(member, period, decisions, numeric=bool(more))
                have = told[member.nip]
                got = {name: sorted(have[name]) if isinstance(have[name], list) else have[name] for name in want}
                if got != want:
                    wrong = [f"{name}: {want[name]}, not {got[name]}" for name in want if want[name] != got[name]]
                    yield f"{member.nip} {period} {' '.join(more)}: {'; '.join(wrong)}"


def process(database: Path) -> Run:
    """Run commands as people do; incomplete evaluations (exit 1) are no failure, rejected rows are."""

    def run(*words: str) -> str:
        command = (sys.executable, "-m", "asncli", "--db", str(database), "--lang", "en", *words)
        done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
        if done.returncode not in (0, words[0] == "evaluate"):
            raise RuntimeError(f"{words}: {done.returncode}\n{done.stdout[:2000]}\n{done.stderr[:2000]}")
        return done.stdout

    return run


def main(people: int, seed: int, offices: int) -> int:
    """Compare offices; 1 where anything differs."""
    started, found = perf_counter(), 0
    for n in range(offices):
        chance = Random(f"{seed} {n}")  # noqa: S311 - data, not secrets
        members, decisions = office(chance, people), policy(chance)
        with tempfile.TemporaryDirectory() as folder:
            for line in differences(process(Path(folder, "office.db")), Path(folder), members, decisions):
                found += 1
                sys.stdout.write(f"seed {seed} office {n}: {line}\n")
    lines = people * offices * len(PERIODS) * 2
    sys.stdout.write(f"lines {lines:,}, differences {found:,}, {perf_counter() - started:.0f} s\n")
    return 1 if found else 0


if __name__ == "__main__":
    words = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name, default in (("people", 300), ("seed", 1), ("offices", 3)):
        words.add_argument(f"--{name}", type=int, default=default)
    sys.exit(main(**vars(words.parse_args())))
