"""An office whose assessors differ, and whose realisations are worth a question; evaluated on 1 July 2026.

Mawar rates everybody above, Karang below, Melati and Teratai as suggested; Anggrek has two people only. Three more
stand by themselves: Tepat is exactly on target, Puncak at the ceiling, Lonjak far above the first quarter of 2025.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

from asncli.rules.policy import load_policy
from asncli.store import agency, batches, employees
from asncli.store.achievements import write_achievements
from asncli.store.database import raw_connection, session
from asncli.store.plans import FIELDS as PLAN_FIELDS
from asncli.store.plans import write_plans
from asncli.store.ratings import write_ratings
from asncli.terms import Period, PeriodKind
from asncli.workflows.evaluate import Summary, evaluate
from asncli.workflows.writing import Writer

PERIOD = Period(2026, PeriodKind.SEMESTER, 1)
NOW = datetime(2026, 7, 1, 8, 30, tzinfo=UTC)
TODAY = date(2026, 7, 1)
MAWAR, KARANG, MELATI, TERATAI, ANGGREK = (f"19700101199503200{n}" for n in range(1, 6))
LEADERS = {MAWAR: "Mawar", KARANG: "Karang", MELATI: "Melati", TERATAI: "Teratai", ANGGREK: "Anggrek"}
# Assessor, unit, number of people, and the rating of work result that all of them get (None: as suggested).
GROUPS = (
    (MAWAR, "Dinas Mawar", 6, "above"),
    (KARANG, "Dinas Karang", 6, "below"),
    (MELATI, "Dinas Melati", 5, None),
    (TERATAI, "Dinas Teratai", 5, None),
    (ANGGREK, "Dinas Anggrek", 2, "above"),
)
SUGGESTED = (("above", 1100), ("meets", 950), ("meets", 1000), ("meets", 970), ("below", 800), ("meets", 930))
TEPAT, PUNCAK, LONJAK = "198505052010011901", "198606062010012902", "198707072010011903"


def subordinate(leader: int, n: int) -> str:
    """NIP of the ``n``-th person of a leader: born from 1980 on, women and men by turns."""
    return f"19{80 + n}0{1 + leader}15201001{1 + (leader + n) % 2}{901 + 10 * leader + n}"


def everybody() -> list[tuple[str, str, str, str | None, int]]:
    """NIP, unit, assessor, rating given and realisation of everybody who is rated (target 1000)."""
    found: list[tuple[str, str, str, str | None, int]] = []
    for place, (leader, unit, people, rating) in enumerate(GROUPS):
        for n in range(people):
            suggested, done = SUGGESTED[n]
            found.append((subordinate(place, n), unit, leader, rating or suggested, done + place))
    return found


def rated_office(path: Path) -> Path:
    """Make the database and evaluate the semester."""
    with session(path, write=True, create=True) as opened:
        batch = batches.begin(opened, "roster import", user="sri", now=NOW)
        source = batches.add_source(opened, batch, file="pegawai.xlsx")
        number = agency.name_it(opened, batch, "Pemerintah Kabupaten Contoh")
        people: list[dict[str, object]] = [
            {"nip": nip, "name": f"Pegawai {n}", "unit": unit, "supervisor_nip": leader, "kind": "pns",
             "golongan": "III/a" if n % 3 else "II/c"}
            for n, (nip, unit, leader, _, _) in enumerate(everybody())
        ]  # fmt: skip
        people += [{"nip": nip, "name": name, "unit": "Dinas"} for nip, name in LEADERS.items()]
        people += [{"nip": nip, "name": name, "unit": "Dinas"} for nip, name in
                   ((TEPAT, "Tepat"), (PUNCAK, "Puncak"), (LONJAK, "Lonjak"))]  # fmt: skip
        rows = [(n, *(one.get(f) for f in employees.FIELDS)) for n, one in enumerate(people, 2)]
        employees.write_roster(opened, batch, source, number, rows, as_of=date(2026, 1, 1))
        plans = [_indicator(nip, "IKI-1", 1000) for nip, *_ in everybody()]
        plans += [_indicator(nip, f"IKI-{n}", 30 * n) for nip in (TEPAT, PUNCAK) for n in (1, 2, 3)]
        plans += [_indicator(LONJAK, "IKI-1", 500), {**_indicator(LONJAK, "IKI-1", 500), "year": 2025}]
        lines = [(n, *(one.get(f) for f in PLAN_FIELDS)) for n, one in enumerate(plans, 2)]
        assert write_plans(opened, batch, source, lines, frozenset())[1] == []
        done = [(nip, "IKI-1", date(2026, 6, 30), units) for nip, _, _, _, units in everybody()]
        done += [(TEPAT, f"IKI-{n}", date(2026, 3, 31), 30 * n) for n in (1, 2, 3)]
        done += [(PUNCAK, f"IKI-{n}", date(2026, n, 28), 50 * n) for n in (1, 2, 3)]
        done += [(LONJAK, "IKI-1", date(2026, 5, 31), 451), (LONJAK, "IKI-1", date(2025, 5, 31), 90)]
        achieved = [
            (n, nip, code, day, units * 10_000, None, None, None) for n, (nip, code, day, units) in enumerate(done, 2)
        ]
        assert write_achievements(opened, batch, source, achieved)[1] == []
        given = [
            (n, nip, str(PERIOD), rating, "meets", None, leader, None)
            for n, (nip, _, leader, rating, _) in enumerate(everybody(), 2)
        ]
        assert write_ratings(opened, batch, source, given)[1] == []
        for unit, predikat in (("Dinas Mawar", "kurang"), ("Dinas Melati", "istimewa")):
            raw_connection(opened).execute(
                "INSERT INTO unit_rating (unit_id, period, predikat, source_id)"
                " SELECT id, ?, ?, ? FROM unit WHERE name = ?",
                (str(PERIOD), predikat, source, unit),
            )
    evaluate_semester(path)
    return path


def _indicator(nip: str, code: str, units: int) -> dict[str, object]:
    target = units * 10_000
    return {"nip": nip, "year": 2026, "result_code": "RHK-1", "result_title": "Layanan", "result_kind": "utama",
            "code": code, "title": f"Layanan selesai {code}", "direction": "naik", "recap": "jumlah",
            "target": 2 * target, "target_s1": target, "target_s2": target}  # fmt: skip


def evaluate_semester(path: Path) -> Summary:
    """Evaluate everybody in the semester."""
    with session(path, write=True) as opened:
        return evaluate(opened, PERIOD, load_policy(), Writer(f"evaluate {PERIOD}", "sri", NOW))
