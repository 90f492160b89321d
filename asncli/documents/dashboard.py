"""The pages of a dashboard as files: names, the frame around each page, and what goes into which template."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from asncli.documents.dashboard_glance import index_page
from asncli.documents.dashboard_parts import CLOSED, NO_UNIT_NAME, files, people_file
from asncli.documents.dashboard_topics import (
    completeness_page,
    distribution_page,
    iku_page,
    obstacles_page,
    own_policy,
    periods_page,
)
from asncli.documents.dashboard_units import people_page, unit_page, unit_rows
from asncli.documents.dashboard_voices import climate_page, public_page
from asncli.documents.web import page
from asncli.reports.branches import NO_UNIT
from asncli.reports.dashboard import TITLE, Dashboard
from asncli.reports.dashboard_cells import LEAST
from asncli.reports.semester_method import moment

INDEX, PUBLIC = "index.html", "masyarakat.html"
GUIDE = "asncli guide leader"
_CLIMATE = "lingkungan-kerja.html"
# Signs in names that turn the direction of all that follows.
_TURNING = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))


def pages(data: Dashboard) -> Iterator[tuple[str, str]]:
    """Every page with the name of its file, one after the other; the first is ``INDEX``."""
    names = files(data.branches)
    nav = _nav(data)

    def made(name: str, template: str, title: str, content: dict[str, Any], under: str = "") -> tuple[str, str]:
        frame = {"name": name, "title": title, "nav": nav, "at": under or name, "crumbs": content.get("crumbs", [])}
        return name, page(template, {"site": site, "page": frame, **content}).translate(_TURNING)

    site = _site(data)
    yield made(INDEX, "dashboard_index", f"Kinerja {data.period.label}", index_page(data, names))
    listed = unit_rows(data, names, data.paged)
    nowhere = people_file(names, NO_UNIT) if data.names and data.names.get(NO_UNIT) and not data.chosen else None
    yield made("unit.html", "dashboard_units", "Unit kerja", {"rows": listed, "nowhere": nowhere})
    yield made("periode.html", "dashboard_periods", "Perbandingan periode", periods_page(data))
    yield made("distribusi.html", "dashboard_distribution", "Distribusi predikat", distribution_page(data, names))
    yield made("iku.html", "dashboard_iku", "Indikator kinerja utama", iku_page(data, names))
    yield made("kelengkapan.html", "dashboard_completeness", "Kelengkapan", completeness_page(data, names))
    yield made(PUBLIC, "dashboard_public", "Kepuasan masyarakat", public_page(data, names))
    if data.climate:
        yield made(_CLIMATE, "dashboard_climate", "Lingkungan kerja", climate_page(data, names))
    yield made("kendala.html", "dashboard_obstacles", "Kendala", obstacles_page(data, names))
    yield made("keterangan.html", "dashboard_about", "Cara membaca", {"policy": own_policy(data.policy)})
    for branch in data.paged:
        content = unit_page(data, names, branch)
        yield made(names[branch.id], "dashboard_unit", branch.name, content, "unit.html")
        if content["people_href"]:
            people = people_page(data, names, branch.id, branch.name)
            yield made(content["people_href"], "dashboard_people", f"Pegawai: {branch.name}", people, "unit.html")
    if nowhere:
        yield made(nowhere, "dashboard_people", f"Pegawai: {NO_UNIT_NAME.lower()}",
                   people_page(data, names, NO_UNIT, NO_UNIT_NAME), "unit.html")  # fmt: skip


def _nav(data: Dashboard) -> list[dict[str, str]]:
    found = {
        INDEX: "Sekilas",
        "unit.html": "Unit",
        "periode.html": "Periode",
        "distribusi.html": "Distribusi",
        "iku.html": "IKU",
        "kelengkapan.html": "Kelengkapan",
        PUBLIC: "Masyarakat",
        _CLIMATE: "Lingkungan kerja",
        "kendala.html": "Kendala",
        "keterangan.html": "Cara membaca",
    }
    shown = {name: label for name, label in found.items() if data.climate or name != _CLIMATE}
    return [{"href": name, "label": label} for name, label in shown.items()]


def _site(data: Dashboard) -> dict[str, Any]:
    digests = {law.policy_digest[:12] for law in data.laws}
    return {
        "title": TITLE,
        "agency": data.agency,
        "period": data.period.label,
        "unit": data.unit.name if data.unit else None,
        "stamps": _stamps(data),
        "law": data.regulation.title,
        "law_id": data.regulation.id,
        "policy": ", ".join(sorted(digests)),
        "suggested": any(data.voices.suggestions.values()),
        "moment": moment(data.state.batch_at),
        "batch": data.state.batch,
        "changed": data.state.changed_since,
        "code": str(data.period),
        "program": f"asncli {data.program}",
        "guide": GUIDE,
        "names": data.names is not None,
        "least": LEAST,
        "closed": CLOSED,
        "distribution": data.distribution.title if data.distribution else None,
    }


def _stamps(data: Dashboard) -> list[dict[str, str]]:
    """What has to be known before any figure is believed."""
    known = {
        ("SEMENTARA", "evaluasi masih draf, angka dapat berubah"): data.drafts,
        ("USULAN", "sebagian predikat belum ditetapkan pejabat penilai"): data.proposals,
        ("BELUM LENGKAP", "data sebagian pegawai belum lengkap"): data.incomplete,
        ("DALAM KEBERATAN", "sebagian pegawai mengajukan keberatan"): data.objected,
        ("BELUM BERAKHIR", "periode ini masih berjalan"): data.ends_later,
        ("DATA BERUBAH", f"hitung ulang dengan: asncli evaluate {data.period}"): bool(data.state.changed_since),
    }
    return [{"word": word, "why": why} for (word, why), holds in known.items() if holds]
