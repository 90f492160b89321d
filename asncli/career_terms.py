"""Closed lists of what follows a score: coaching, training, awards, discipline, talent, angka kredit, work climate.

Re-exported by ``terms``, like all official labels.
"""

from __future__ import annotations

from asncli.labelled import Labelled


class CoachingTrigger(Labelled):
    """Why a case of coaching was opened."""

    PREDIKAT = "predikat", "Predikat kinerja"
    WORK_RATING = "work_rating", "Rating hasil kerja"
    MANUAL = "manual", "Usulan pimpinan"


class CoachingCause(Labelled):
    """What keeps a person below what is expected, as the leader and the person see it."""

    COMPETENCE = "competence", "Kompetensi"
    WORKLOAD = "workload", "Beban kerja"
    FACILITIES = "facilities", "Sarana dan prasarana"
    DIRECTION = "direction", "Arahan dan pembagian tugas"
    MOTIVATION = "motivation", "Motivasi"
    PERSONAL = "personal", "Keadaan pribadi"
    OTHER = "other", "Lainnya"


class CoachingEntryKind(Labelled):
    """What is written into a case of coaching while it runs."""

    CHECKIN = "checkin", "Pemantauan"
    ESCALATION = "escalation", "Tindak lanjut"


class CoachingProgress(Labelled):
    """How it goes since the last time."""

    BETTER = "better", "Membaik"
    SAME = "same", "Tetap"
    WORSE = "worse", "Menurun"


class CoachingOutcome(Labelled):
    """How a case of coaching ended."""

    ACHIEVED = "achieved", "Tercapai"
    NOT_ACHIEVED = "not_achieved", "Tidak tercapai"
    STOPPED = "stopped", "Dihentikan"


class DisciplineLevel(Labelled):
    """Tingkat hukuman disiplin, lightest first (PP 94/2021)."""

    RINGAN = "ringan", "Ringan"
    SEDANG = "sedang", "Sedang"
    BERAT = "berat", "Berat"


class Penalty(Labelled):
    """Jenis hukuman disiplin, lightest first (PP 94/2021); the level of each is in the file of the law."""

    TEGURAN_LISAN = "teguran_lisan", "Teguran lisan"
    TEGURAN_TERTULIS = "teguran_tertulis", "Teguran tertulis"
    TIDAK_PUAS = "tidak_puas", "Pernyataan tidak puas secara tertulis"
    POTONG_6 = "potong_6", "Pemotongan tunjangan kinerja 25% selama 6 bulan"
    POTONG_9 = "potong_9", "Pemotongan tunjangan kinerja 25% selama 9 bulan"
    POTONG_12 = "potong_12", "Pemotongan tunjangan kinerja 25% selama 12 bulan"
    PENURUNAN_JABATAN = "penurunan_jabatan", "Penurunan jabatan setingkat lebih rendah selama 12 bulan"
    PEMBEBASAN_JABATAN = "pembebasan_jabatan", "Pembebasan dari jabatan menjadi jabatan pelaksana selama 12 bulan"
    PEMBERHENTIAN = "pemberhentian", "Pemberhentian dengan hormat tidak atas permintaan sendiri"


class PotentialLevel(Labelled):
    """Tingkat potensial in the nine-box (PermenPANRB 3/2020)."""

    RENDAH = "rendah", "Rendah"
    MENENGAH = "menengah", "Menengah"
    TINGGI = "tinggi", "Tinggi"


class CreditKind(Labelled):
    """What an angka kredit from outside this program is (Peraturan BKN 3/2023)."""

    AKUMULASI = "akumulasi", "Angka kredit kumulatif"
    INTEGRASI = "integrasi", "Angka kredit integrasi"
    KONVENSIONAL = "konvensional", "Angka kredit konvensional"
    PENDIDIKAN = "pendidikan", "Angka kredit pendidikan"


class ClimateElement(Labelled):
    """What the survey of lingkungan kerja asks; codes are columns of ``climate_answer``. The agency's own list."""

    LEADERSHIP = "leadership", "Kepemimpinan"
    FAIRNESS = "fairness", "Keadilan penilaian dan pembagian tugas"
    COMMUNICATION = "communication", "Komunikasi"
    TEAMWORK = "teamwork", "Kerja sama tim"
    WORKLOAD = "workload", "Beban kerja"
    FACILITIES = "facilities", "Sarana dan lingkungan kerja"
    DEVELOPMENT = "development", "Kesempatan pengembangan diri"
    SAFETY = "safety", "Rasa aman menyampaikan pendapat"
