"""A small office whose plans hang together badly: a dinas, a bidang, a renstra of three IKU, as of 1 January 2026.

Hana heads the dinas, Kadir the bidang below her; Siti and Budi work under Kadir, Wayan under Agus, who has no plan.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from asncli.store.database import raw_connection
from tests.store.office import BUDI, SITI, WAYAN, Writing, batch
from tests.store.plan_rows import UNIT, plans, row

HANA, KADIR, AGUS, DEWI = "196905141994032901", "197105141996031902", "198807072010011904", "199203042018032905"
REGENT = "196001011985031001"
TODAY = date(2026, 2, 1)
YEAR = 2026
_BIDANG = {"unit": "Bidang Ibu dan Anak", "unit_parent": "Dinas Kesehatan"}
PEOPLE: tuple[dict[str, object], ...] = (
    {"nip": HANA, "name": "Hana", "unit": "Dinas Kesehatan", "position": "Kepala Dinas", "supervisor_nip": REGENT},
    {"nip": KADIR, "name": "Kadir", **_BIDANG, "position": "Kepala Bidang", "supervisor_nip": HANA},
    {"nip": SITI, "name": "Siti", **_BIDANG, "position": "Bidan Ahli Pertama", "supervisor_nip": KADIR},
    {"nip": BUDI, "name": "Budi", **_BIDANG, "position": "Arsiparis Mahir", "supervisor_nip": KADIR},
    {"nip": WAYAN, "name": "Wayan", **_BIDANG, "position": "Sopir", "supervisor_nip": AGUS},
    {"nip": AGUS, "name": "Agus", **_BIDANG, "position": "Penelaah", "supervisor_nip": KADIR},
    {"nip": DEWI, "name": "Dewi", "position": "Penelaah", "legal_status": "CLTN"},
)
_COPY = ("Warga diundang", "Surat dikirim", "Rapat dihadiri")


def line(nip: str, code: str, rhk: str, title: str, target: int, **more: object) -> dict[str, object]:
    """One indicator, in persons unless said otherwise."""
    return row(code, rhk, nip=nip, title=title, target=target * UNIT, **{"measure": "orang", **more})


PLANS: tuple[dict[str, object], ...] = (
    line(HANA, "IKI-1", "RHK-1", "Ibu hamil diperiksa", 100, iku_code="IKU-1", weight=60 * UNIT),
    line(HANA, "IKI-2", "RHK-2", "Dokumen anggaran", 4, measure="dokumen", weight=30 * UNIT),
    line(KADIR, "IKI-1", "RHK-1", "Ibu hamil diperiksa di bidang", 90, parent_code="RHK-1", iku_code="iku-1"),
    line(KADIR, "IKI-2", "RHK-2", "Pembinaan", 4, measure=None, parent_title="hasil  RHK-2"),
    line(SITI, "IKI-1", "RHK-1", "Kelas ibu hamil", 12, parent_code="RHK-1"),
    line(SITI, "IKI-2", "RHK-2", "Arsip pusat", 12, parent_code=f"{HANA}:RHK-1"),
    line(SITI, "IKI-3", "RHK-3", "Kunjungan rumah", 12, parent_code="RHK-9", iku_code="IKU-9"),
    *(line(BUDI, f"IKI-{n}", "RHK-1", title, 12, parent_code="RHK-1") for n, title in enumerate(_COPY, 1)),
    line(BUDI, "IKI-4", "RHK-2", "Surat terarsip", 90, measure="persen", recap="rata-rata"),
    line(BUDI, "IKI-5", "RHK-3", "Upacara", 4, result_kind="tambahan"),
    *(line(WAYAN, f"IKI-{n}", "RHK-1", title, 12, parent_code="RHK-1") for n, title in enumerate(_COPY, 1)),
    line(WAYAN, "IKI-4", "RHK-2", "Surat terarsip", 90, measure="persen", recap="rata-rata"),
    line(WAYAN, "IKI-5", "RHK-3", "Upacara", 4, result_kind="tambahan"),
)
_IKUS = (
    ("IKU-1", "Ibu hamil terlayani", "Dinas Kesehatan", "orang", "jumlah", 120),
    ("IKU-2", "Bayi diimunisasi", "Bidang Ibu dan Anak", "%", "terakhir", 95),
    ("IKU-3", "Sekolah sehat", None, "sekolah", "jumlah", 8),
)


def cascading_office(path: Path) -> Path:
    """Make the database."""
    with batch(path) as w:
        w.roster(*PEOPLE, as_of=date(2026, 1, 1))
        raw = raw_connection(w.session)
        for code, name, head in (("1.02", "Dinas Kesehatan", HANA), ("1.02.1", "Bidang Ibu dan Anak", KADIR)):
            raw.execute("UPDATE unit SET code = ?, head_nip = ? WHERE name = ?", (code, head, name))
    with batch(path, "strategy import") as w:
        _strategy(w)
    with batch(path, "target import") as w:
        _, rejected = plans(w, *PLANS)
        assert rejected == []
    return path


def _strategy(w: Writing) -> None:
    raw = raw_connection(w.session)
    units = dict(raw.execute("SELECT name, id FROM unit"))
    columns = ("kind", "title", "unit_id", "measure", "direction", "recap")
    rows = [
        (w.agency, code, "iku", title, units.get(unit or ""), measure, "naik", recap)
        for code, title, unit, measure, recap, _ in _IKUS
    ]
    w.upsert("strategy", ("agency_id", "code"), columns, *rows)
    ids = dict(raw.execute("SELECT code, id FROM strategy"))
    w.upsert(
        "strategy_target", ("strategy_id", "year"), ("target",), *((ids[one[0]], YEAR, one[5] * UNIT) for one in _IKUS)
    )
