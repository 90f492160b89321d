"""What reports are made from: rows as the store reads them, figures in hundredths, lists as JSON arrays."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple


class UnitRow(NamedTuple):
    """A unit of the tree."""

    id: int
    code: str | None
    name: str
    parent_id: int | None


class PersonRow(NamedTuple):
    """One evaluated person as stored, the name with its titles; ``missing`` and ``notes`` are lists of codes."""

    employee_id: int
    nip: str
    name: str
    unit_id: int | None
    position: str | None
    golongan: str | None
    status: str
    provisional: int
    work_result: int | None
    work_rating: str | None
    work_basis: str | None
    behaviour: int | None
    behaviour_rating: str | None
    behaviour_basis: str | None
    predikat: str | None
    proposal: int
    missing: str
    notes: str
    exclusion: str | None
    supervisor_nip: str | None
    supervisor: str | None


class IndicatorRow(NamedTuple):
    """An indicator of a plan by name, and how many realisations it has in the period."""

    id: int
    employee_id: int
    result_code: str
    result_title: str
    code: str
    title: str
    realisations: int


class ObstacleRow(NamedTuple):
    """A realisation with what hindered it, what is done about it, or both; ``day`` ISO."""

    employee_id: int
    code: str
    title: str
    day: str
    obstacle: str | None
    follow_up: str | None


class Reported(NamedTuple):
    """How many such rows a person has, how many of them tell a kendala, and how many of these a tindak lanjut."""

    rows: int
    obstacles: int
    followed: int


class Law(NamedTuple):
    """By what evaluations of the period were scored, and how many of them."""

    regulation: str
    regulation_digest: str
    policy_digest: str
    program: str
    people: int


class State(NamedTuple):
    """State of the data: the newest batch and its moment (UTC), and what happened since the evaluation.

    ``evaluated`` is the newest batch that evaluated the period, ``changed_since`` the number of later batches
    that changed what an evaluation reads.
    """

    agency: str | None
    revision: str
    batch: int
    batch_at: datetime
    evaluated: int
    evaluated_at: datetime
    changed_since: int
