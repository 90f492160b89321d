"""The words of the field: closed lists with their official Indonesian labels, NIP, golongan, quantities; and periods.

Official labels live here only. Codes (the values of the enums) are what the database, JSON and TOML hold.
"""

from __future__ import annotations

from functools import lru_cache

from asncli.career_terms import ClimateElement as ClimateElement
from asncli.career_terms import CoachingCause as CoachingCause
from asncli.career_terms import CoachingEntryKind as CoachingEntryKind
from asncli.career_terms import CoachingOutcome as CoachingOutcome
from asncli.career_terms import CoachingProgress as CoachingProgress
from asncli.career_terms import CoachingTrigger as CoachingTrigger
from asncli.career_terms import CreditKind as CreditKind
from asncli.career_terms import DisciplineLevel as DisciplineLevel
from asncli.career_terms import Penalty as Penalty
from asncli.career_terms import PotentialLevel as PotentialLevel
from asncli.labelled import Labelled as Labelled
from asncli.nip import PPPK_MONTH_FIELD as PPPK_MONTH_FIELD
from asncli.nip import birth_date as birth_date
from asncli.nip import nip_fault as nip_fault
from asncli.periods import Period as Period
from asncli.periods import PeriodKind as PeriodKind
from asncli.periods import indonesian_date as indonesian_date


class Predikat(Labelled):
    """Predikat kinerja pegawai, best first (PermenPANRB 6/2022; ``cukup`` only in PP 30/2019)."""

    SANGAT_BAIK = "sangat_baik", "Sangat Baik"
    BAIK = "baik", "Baik"
    CUKUP = "cukup", "Cukup"
    BUTUH_PERBAIKAN = "butuh_perbaikan", "Butuh Perbaikan"
    KURANG = "kurang", "Kurang/Misconduct"
    SANGAT_KURANG = "sangat_kurang", "Sangat Kurang"


class Rating(Labelled):
    """Rating hasil kerja or rating perilaku kerja (PermenPANRB 6/2022)."""

    ABOVE = "above", "Di Atas Ekspektasi"
    MEETS = "meets", "Sesuai Ekspektasi"
    BELOW = "below", "Di Bawah Ekspektasi"


class Basis(Labelled):
    """What a rating rests on."""

    LEADER = "leader", "Pejabat Penilai"
    UNIT = "unit", "Capaian organisasi"
    SUGGESTED = "suggested", "Usulan"


class UnitAchievement(Labelled):
    """Capaian kinerja organisasi of a unit in a period, best first (SE MenPANRB 3/2023)."""

    ISTIMEWA = "istimewa", "Istimewa"
    BAIK = "baik", "Baik"
    BUTUH_PERBAIKAN = "butuh_perbaikan", "Butuh Perbaikan"
    KURANG = "kurang", "Kurang"
    SANGAT_KURANG = "sangat_kurang", "Sangat Kurang"


class Status(Labelled):
    """State of one person's evaluation in one period."""

    DRAFT = "draft", "Draf"
    INCOMPLETE = "incomplete", "Belum lengkap"
    EXCLUDED = "excluded", "Dikecualikan"
    FINAL = "final", "Final"
    OBJECTED = "objected", "Dalam keberatan"


class Direction(Labelled):
    """Arah of an indicator: is more better, is less better, or neither."""

    NAIK = "naik", "naik"
    TURUN = "turun", "turun"
    TETAP = "tetap", "tetap"


class Recap(Labelled):
    """How the realisations of a period become one figure."""

    JUMLAH = "jumlah", "jumlah"
    RATA_RATA = "rata-rata", "rata-rata"
    TERAKHIR = "terakhir", "terakhir"
    TERTINGGI = "tertinggi", "tertinggi"


class ResultKind(Labelled):
    """Section of the SKP in which a planned result stands."""

    UTAMA = "utama", "Utama"
    TAMBAHAN = "tambahan", "Tambahan"


class PlanKind(Labelled):
    """Whether a plan is for the own post or for one held in an acting capacity."""

    DEFINITIF = "definitif", "Definitif"
    PLT = "plt", "PLT"


class PlanStatus(Labelled):
    """How far a plan is: agreed between employee and leader once approved (PermenPANRB 6/2022, penetapan SKP)."""

    DRAFT = "draft", "Draf"
    SUBMITTED = "submitted", "Diajukan"
    APPROVED = "approved", "Disetujui"
    RETURNED = "returned", "Dikembalikan"


class PlanDecision(Labelled):
    """What the leader decides on a plan that was handed in."""

    APPROVED = "approved", "Disetujui"
    RETURNED = "returned", "Dikembalikan"


class BknPlanStatus(Labelled):
    """How far a plan is in e-Kinerja BKN, as its report of SKP says."""

    DRAFT = "draft", "Draft"
    PENGAJUAN = "pengajuan", "Pengajuan"
    PERSETUJUAN = "persetujuan", "Persetujuan"


class EmployeeKind(Labelled):
    """Jenis pegawai."""

    PNS = "pns", "PNS"
    PPPK = "pppk", "PPPK"
    PPPK_PARUH_WAKTU = "pppk_paruh_waktu", "PPPK Paruh Waktu"


class Sex(Labelled):
    """Jenis kelamin."""

    MALE = "L", "Laki-laki"
    FEMALE = "P", "Perempuan"


class Aspect(Labelled):
    """Aspek of an indicator (PermenPANRB 6/2022, quantitative approach)."""

    KUANTITAS = "kuantitas", "Kuantitas"
    KUALITAS = "kualitas", "Kualitas"
    WAKTU = "waktu", "Waktu"
    BIAYA = "biaya", "Biaya"


class FeedbackRole(Labelled):
    """Who gives feedback on a person's behaviour, seen from that person."""

    ATASAN = "atasan", "Atasan"
    REKAN = "rekan", "Rekan"
    BAWAHAN = "bawahan", "Bawahan"
    DIRI = "diri", "Diri"
    MASYARAKAT = "masyarakat", "Masyarakat"


class CoreValue(Labelled):
    """The seven core values of ASN, BerAKHLAK, by which behaviour is seen; codes are columns of ``feedback_mark``."""

    SERVICE = "service", "Berorientasi Pelayanan"
    ACCOUNTABLE = "accountable", "Akuntabel"
    COMPETENT = "competent", "Kompeten"
    HARMONIOUS = "harmonious", "Harmonis"
    LOYAL = "loyal", "Loyal"
    ADAPTIVE = "adaptive", "Adaptif"
    COLLABORATIVE = "collaborative", "Kolaboratif"


class ServiceElement(Labelled):
    """The nine unsur of public satisfaction (PermenPANRB 14/2017); codes are columns of ``survey_answer``.

    Known by name: the numbers of the last two differ between sources.
    """

    REQUIREMENTS = "requirements", "Persyaratan"
    PROCEDURE = "procedure", "Sistem, mekanisme, dan prosedur"
    DURATION = "duration", "Waktu penyelesaian"
    COST = "cost", "Biaya/tarif"
    PRODUCT = "product", "Produk spesifikasi jenis pelayanan"
    COMPETENCE = "competence", "Kompetensi pelaksana"
    CONDUCT = "conduct", "Perilaku pelaksana"
    COMPLAINTS = "complaints", "Penanganan pengaduan, saran, dan masukan"
    FACILITIES = "facilities", "Sarana dan prasarana"


class PeriodState(Labelled):
    """Whether a period may still be changed."""

    OPEN = "open", "Dibuka"
    CLOSED = "closed", "Ditutup"


class PeriodStep(Labelled):
    """A step of a period, in the order in which people take them; codes are those of the policy's due dates."""

    PLANS = "plans", "Penetapan SKP"
    ACHIEVEMENTS = "achievements", "Realisasi"
    FEEDBACK = "feedback", "Umpan Balik"
    RATINGS = "ratings", "Rating"
    FINAL = "final", "Penetapan nilai"
    DELIVERY = "delivery", "Penyampaian"
    CLOSING = "closing", "Penutupan"


class StrategyKind(Labelled):
    """A line of the renstra."""

    TUJUAN = "tujuan", "Tujuan"
    SASARAN = "sasaran", "Sasaran"
    IKU = "iku", "IKU"


class ObjectionDecision(Labelled):
    """What the superior of the assessor decided on an objection (PP 30/2019)."""

    KEPT = "kept", "Tetap"
    CHANGED = "changed", "Diubah"


class Voice(Labelled):
    """Whose words a note is: the leader's, or the employee's own."""

    LEADER = "leader", "Pimpinan"
    EMPLOYEE = "employee", "Pegawai"


# PP 11/2017 and annexes: pangkat of PNS by golongan/ruang. PPPK have Golongan I to XVII without a pangkat name.
PANGKAT: dict[str, str] = {
    "I/a": "Juru Muda", "I/b": "Juru Muda Tingkat I", "I/c": "Juru", "I/d": "Juru Tingkat I",
    "II/a": "Pengatur Muda", "II/b": "Pengatur Muda Tingkat I", "II/c": "Pengatur",
    "II/d": "Pengatur Tingkat I", "III/a": "Penata Muda", "III/b": "Penata Muda Tingkat I",
    "III/c": "Penata", "III/d": "Penata Tingkat I", "IV/a": "Pembina", "IV/b": "Pembina Tingkat I",
    "IV/c": "Pembina Utama Muda", "IV/d": "Pembina Utama Madya", "IV/e": "Pembina Utama",
}  # fmt: skip
GOLONGAN_PPPK: tuple[str, ...] = (
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX",
    "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII",
)  # fmt: skip

# Quantities (targets, realisations, weights) are whole ten-thousandths everywhere; no binary float ever holds one.
QUANTITY_UNIT = 10_000


def quantity_text(tenthousandths: int, comma: str = ".") -> str:
    """Write a quantity without needless zeros: 125000 -> ``12.5`` (``12,5`` with ``comma=","``)."""
    sign = "-" if tenthousandths < 0 else ""
    whole, rest = divmod(abs(tenthousandths), QUANTITY_UNIT)
    return f"{sign}{whole}{comma}{rest:04d}".rstrip("0").rstrip(comma) if rest else f"{sign}{whole}"


def hundredths_text(hundredths: int | None, comma: str = ".") -> str:
    """Write a percentage or mark with its two decimals: 9875 -> ``98.75``; nothing for ``None``."""
    if hundredths is None:
        return ""
    sign = "-" if hundredths < 0 else ""
    whole, rest = divmod(abs(hundredths), 100)
    return f"{sign}{whole}{comma}{rest:02d}"


@lru_cache(maxsize=50_000)
def folded(name: str) -> str:
    """Fold case and spaces: how names of units are compared."""
    return " ".join(name.split()).casefold()
