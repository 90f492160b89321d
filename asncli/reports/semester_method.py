"""The last page of the semester report: by which law, which decisions of the agency, and which arithmetic."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from asncli.reports.frames import Law, State
from asncli.reports.report import Block, Column, Prose, Row, Table
from asncli.rules.policy import Policy
from asncli.rules.regulation import Regulation
from asncli.terms import Period, Predikat, Rating, hundredths_text, indonesian_date

_SURE = {"confirmed": "", "unconfirmed": " (belum dicocokkan dengan naskah)", "default": " (kebijakan instansi)"}


def moment(at: datetime) -> str:
    """Date and time as papers print it; always UTC, so that the same data give the same page everywhere."""
    return f"{indonesian_date(at.date())} pukul {at:%H.%M} UTC"


def percent(hundredths: int) -> str:
    """Write a percentage or mark with a decimal comma."""
    return hundredths_text(hundredths, ",")


def method(
    period: Period, regulation: Regulation, policy: Policy, laws: Sequence[Law], state: State, program: str
) -> list[Block]:
    """Blocks of the page Metodologi."""
    return [
        _basis(regulation, laws, state, program),
        _policy(policy),
        _achievement(policy),
        Prose("Cara menghitung", paragraphs(_STEPS, months=period.months), numbered=True),
        _matrix(regulation),
        Prose("Yang bukan makna nilai ini", paragraphs(_LIMITS)),
    ]


def _basis(regulation: Regulation, laws: Sequence[Law], state: State, program: str) -> Table:
    tables = (("Penetapan rating", "ratings"), ("Sebutan predikat", "labels"), ("Kuadran kinerja", "matrix"))
    sources = [(heading, regulation.provisions[key]) for heading, key in tables if key in regulation.provisions]
    programs = ", ".join(sorted({law.program for law in laws}))
    rows: list[Row] = [
        ("Peraturan", f"{regulation.title} ({regulation.id})"),
        *((heading, provision.source + _SURE[provision.status]) for heading, provision in sources),
        ("Sidik peraturan (sha256)", ", ".join(sorted({law.regulation_digest for law in laws}))),
        ("Sidik kebijakan (sha256)", ", ".join(sorted({law.policy_digest for law in laws}))),
        ("Evaluasi terakhir periode ini", f"batch {state.evaluated}, {moment(state.evaluated_at)}"),
        ("Perubahan data terakhir", f"batch {state.batch}, {moment(state.batch_at)}"),
        ("Program", f"dinilai dengan asncli {programs}; disusun dengan asncli {program}"),
        ("Skema basis data", state.revision),
    ]
    columns = (Column("subject", "Hal", "text", 40), Column("value", "Keterangan", "wrap", 120))
    return Table("basis", "Dasar hukum dan data", columns, rows)


def _policy(policy: Policy) -> Table:
    work, behaviour = "Usulan rating hasil kerja:", "Usulan rating perilaku:"
    decisions = (
        ("Capaian indikator paling rendah", f"{percent(policy.floor)} %", "achievement"),
        ("Capaian indikator paling tinggi", f"{percent(policy.ceiling)} %", "achievement"),
        (f"{work} {Rating.ABOVE.label}", f"lebih dari {percent(policy.work_above)} %", "work_rating"),
        (f"{work} {Rating.MEETS.label}", f"paling sedikit {percent(policy.work_meets)} %", "work_rating"),
        (f"{behaviour} {Rating.ABOVE.label}", f"lebih dari {percent(policy.behaviour_above)}", "behaviour_rating"),
        (f"{behaviour} {Rating.MEETS.label}", f"paling sedikit {percent(policy.behaviour_meets)}", "behaviour_rating"),
        ("Bobot peran dalam nilai perilaku", _weights(policy), "feedback"),
        (
            "Rekan, bawahan, dan masyarakat dihitung dan diperlihatkan",
            f"mulai dari {policy.minimum_raters} penilai",
            "feedback",
        ),
        ("Rating hasil kerja kepala unit dari capaian organisasi", _unit_ratings(policy), "unit_rating"),
        ("Responden SKM agar IKM unit disebut", f"paling sedikit {policy.survey_minimum} orang", "survey"),
        ("Bobot unsur SKM", "tepat 1/9" if policy.survey_weights == "exact" else "0,11", "survey"),
        ("Keberatan", f"paling lama {policy.objection_days} hari kalender setelah diterima", "objection"),
        ("Lama dalam periode agar dievaluasi", f"paling sedikit {policy.minimum_days} hari", "exclusion"),
        ("Kedudukan hukum yang dikecualikan", ", ".join(sorted(policy.excluded_statuses)), "exclusion"),
    )
    columns = (
        Column("decision", "Ketentuan", "wrap", 40),
        Column("value", "Nilai", "wrap", 77),
        Column("source", "Sumber", "wrap", 43),
    )
    rows = [(decision, value, _source(policy, table)) for decision, value, table in decisions]
    return Table("policy", "Kebijakan instansi (hal yang tidak diatur peraturan)", columns, rows)


def _weights(policy: Policy) -> str:
    return ", ".join(f"{role.label} {weight}" for role, weight in policy.role_weights.items())


def _unit_ratings(policy: Policy) -> str:
    return ", ".join(f"{one.label}: {rating.label}" for one, rating in policy.unit_ratings.items())


def _source(policy: Policy, table: str) -> str:
    provision = policy.provisions[table]
    own = f"kebijakan instansi: {provision.source}"
    return "kebijakan instansi (bawaan)" if provision.status == "default" else own


def _achievement(policy: Policy) -> Table:
    up, down, inside = "{0}: R / {1}", "{0}: 2 - R / {1}", "di dalam: 1"
    above, below = ("R > atas", "atas"), ("R < bawah", "bawah")
    rows: list[Row] = [
        ("naik (makin banyak makin baik)", "R / T", "; ".join((up.format(*below), inside, up.format(*above)))),
        (
            "turun (makin sedikit makin baik)",
            "2 - R / T",
            "; ".join((down.format(*above), inside, down.format(*below))),
        ),
        (
            "tetap (tidak kurang, tidak lebih)",
            "R sampai T: R / T; lebih: 2 - R / T",
            "; ".join((up.format(*below), inside, down.format(*above))),
        ),
    ]
    columns = (
        Column("direction", "Arah", "text", 40),
        Column("single", "Target tunggal (T)", "text", 38),
        Column("range", "Target rentang (bawah sampai atas)", "text", 82),
    )
    bounds = f"{percent(policy.floor)} sampai {percent(policy.ceiling)}"
    title = f"Capaian indikator dari realisasi (R), dikali 100, dibatasi {bounds} persen"
    return Table("achievement", title, columns, rows)


def _matrix(regulation: Regulation) -> Table:
    ratings = (Rating.ABOVE, Rating.MEETS, Rating.BELOW)
    columns = (
        Column("work", "Hasil kerja \\ Perilaku", Rating, 40),
        *(Column(rating.value, rating.label, Predikat, 38) for rating in reversed(ratings)),
    )
    rows = [(work, *(regulation.matrix[work, behaviour] for behaviour in reversed(ratings))) for work in ratings]
    return Table("matrix", "Kuadran kinerja", columns, rows)


def paragraphs(written: str, **values: object) -> list[str]:
    """Sentences that stand in a text block, one after each empty line, with their values."""
    return [" ".join(part.split()).format(**values) for part in written.strip().split("\n\n")]


_STEPS = """
Realisasi dalam periode direkap per indikator menurut kolom Rekap: jumlah, rata-rata, terakhir, atau tertinggi.
Realisasi, rekap, dan target tidak dibulatkan untuk menghitung; pada lembar Rincian Indikator tercetak sampai empat
desimal.

Target periode, yang pertama berlaku: kolom target periode itu sendiri; jumlah dua triwulan; target setahun dikurangi
periode lain yang sama panjang; untuk rekap jumlah, target setahun x {months} / 12 (SKP yang lebih pendek dari setahun:
menurut hari); untuk rekap lain, target periode terpendek yang memuat periode ini, atau target setahun.

Capaian indikator dihitung menurut tabel di atas. Arah turun dengan target 0: 100 bila realisasi 0, selain itu 0.

Indikator yang tidak jatuh tempo atau belum ada realisasinya tidak ikut dihitung: tidak dianggap 0 dan tidak dianggap
100. Yang belum ada realisasinya disebut di lembar Belum Lengkap.

Nilai RHK = rata-rata capaian indikatornya. Nilai SKP = jumlah (bobot x nilai RHK) / jumlah bobot; tanpa bobot, semua
RHK sama berat. Beberapa SKP dalam satu periode ditimbang menurut jumlah harinya.

Setiap persentase dibulatkan ke dua desimal (setengah ke atas), dan angka yang tercetak itulah yang dipakai pada langkah
berikutnya.

Rating dari Pejabat Penilai Kinerja selalu menang. Tanpa rating itu program hanya mengusulkan, menurut batas dalam
kebijakan instansi di atas; predikat yang bersandar pada usulan ditandai usulan.

Predikat dibaca dari kuadran kinerja di bawah ini.
"""
_LIMITS = """
Bukan peringkat antarpegawai: target setiap orang berbeda, sehingga selisih nilai yang kecil tidak berarti apa-apa.

Bukan keputusan: predikat bertanda usulan atau sementara belum ditetapkan oleh Pejabat Penilai Kinerja.

Bukan ukuran mutu bukti dukung: program menghitung angka yang dilaporkan dan tidak memeriksa kebenarannya.

Bukan dasar kenaikan pangkat atau angka kredit: untuk itu hanya predikat tahunan yang dipakai.
"""
