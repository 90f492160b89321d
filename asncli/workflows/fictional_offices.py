"""The offices of the fictional Kabupaten Contoh Raya: units, posts and how many people hold them.

Everything here is invented. A post names the plan (``fictional_plans.PLANS``) that its holder is given.
"""

from __future__ import annotations

from dataclasses import dataclass

AGENCY = "Pemerintah Kabupaten Contoh Raya"
# Sekretaris Daerah: rates the heads of units, is not in their rosters
SECRETARY_NIP = "196905141994031901"


@dataclass(frozen=True)
class Post:
    """Holders of one jabatan in a unit: ``kinds`` is spread over them (S PNS, K PPPK, P PPPK Paruh Waktu)."""

    title: str
    position_kind: str
    level: str | None
    job_class: int | None
    golongan: tuple[str, ...]
    degrees: tuple[str, ...]
    plan: str
    kinds: str = "S"


@dataclass(frozen=True)
class Office:
    """A unit: its code, name, kind, the post of its head and the other posts; sub-units follow it."""

    code: str
    name: str
    kind: str
    head: Post | None
    posts: tuple[Post, ...]
    parts: tuple[Office, ...] = ()


STRUCTURAL, FUNCTIONAL, GENERAL = "Jabatan Struktural", "Jabatan Fungsional", "Jabatan Pelaksana"
_HIGH = ("IV/b", "IV/c")
_MIDDLE = ("III/d", "IV/a", "IV/b")
_LOW = ("III/c", "III/d")
_FIRST = ("III/a", "III/b")
_YOUNG = ("III/c", "III/d")
_SKILLED = ("II/c", "II/d", "III/a")
_MASTERS = ("S.E., M.M.", "S.Sos., M.Si.", "S.H., M.H.", "S.IP., M.AP.")
_BACHELORS = ("S.E.", "S.Sos.", "S.H.", "S.Kom.", "S.AP.")


def _chief(title: str, plan: str, degrees: tuple[str, ...] = _MASTERS) -> Post:
    return Post(title, STRUCTURAL, "JPT Pratama", 14, _HIGH, degrees, plan)


def _head(title: str, plan: str, degrees: tuple[str, ...] = _MASTERS) -> Post:
    return Post(title, STRUCTURAL, "Administrator", 11, _MIDDLE, degrees, plan)


def _foreman(title: str, plan: str, degrees: tuple[str, ...] = _BACHELORS) -> Post:
    return Post(title, STRUCTURAL, "Pengawas", 9, _LOW, degrees, plan)


def _expert(title: str, plan: str, degrees: tuple[str, ...], kinds: str, level: str = "Ahli Pertama") -> Post:
    young = level == "Ahli Muda"
    golongan = _YOUNG if young else _FIRST
    return Post(f"{title} {level}", FUNCTIONAL, level, 9 if young else 8, golongan, degrees, plan, kinds)


def _skilled(title: str, plan: str, degrees: tuple[str, ...], kinds: str) -> Post:
    return Post(f"{title} Terampil", FUNCTIONAL, "Terampil", 6, _SKILLED, degrees, plan, kinds)


def _general(title: str, plan: str, kinds: str, degrees: tuple[str, ...] = _BACHELORS) -> Post:
    return Post(title, GENERAL, None, 7, _FIRST, degrees, plan, kinds)


def _clerk(kinds: str) -> Post:
    return Post("Pengadministrasi Perkantoran", GENERAL, None, 5, ("II/b", "II/c"), ("",), "administrasi", kinds)


def _secretariat(code: str, clerks: str, more: str = "SS") -> Office:
    return Office(
        f"{code}.01",
        "Sekretariat",
        "Sekretariat",
        _head("Sekretaris", "sekretaris"),
        (
            _foreman("Kepala Subbagian Umum dan Kepegawaian", "subbag-umum"),
            _expert("Perencana", "perencana", _BACHELORS, "S", "Ahli Muda"),
            _skilled("Arsiparis", "arsiparis", ("A.Md.",), "K"),
            _general("Penelaah Teknis Kebijakan", "keuangan", more),
            _clerk(clerks),
        ),
    )


_TEACHER, _NURSE = ("S.Pd.", "S.Pd., Gr."), ("S.Kep., Ns.", "S.Kep., Ns.", "S.Kep.")
_ENGINEER, _DOCTOR = ("S.T.", "S.T.", "S.T., M.T."), ("dr.",)


def _school(code: str, name: str, kinds: str, level: str) -> Office:
    return Office(
        code,
        name,
        "Satuan Pendidikan",
        _expert("Guru", "kepala-sekolah", _TEACHER, "S", "Ahli Muda"),
        (_expert("Guru", f"guru-{level}", _TEACHER, kinds), _clerk("P")),
    )


def _clinic(code: str, name: str, nurses: str, parts: tuple[Office, ...] = ()) -> Office:
    return Office(
        code,
        name,
        "UPTD",
        _foreman("Kepala Puskesmas", "kepala-puskesmas", ("S.KM., M.Kes.", "S.KM.")),
        (
            _expert("Dokter", "dokter", _DOCTOR, "SK"),
            _expert("Perawat", "perawat", _NURSE, nurses),
            _skilled("Bidan", "bidan", ("A.Md.Keb.",), "SSK"),
            _skilled("Sanitarian", "sanitarian", ("A.Md.KL.",), "K"),
            _clerk("P"),
        ),
        parts,
    )


OFFICES: tuple[Office, ...] = (
    Office(
        "1.01", "Dinas Pendidikan", "Dinas", _chief("Kepala Dinas Pendidikan", "kadis-pendidikan"), (),
        (
            _secretariat("1.01", "SKP", "SSK"),
            Office(
                "1.01.02", "Bidang Pembinaan Pendidikan Dasar", "Bidang",
                _head("Kepala Bidang Pembinaan Pendidikan Dasar", "kabid-dikdas", ("S.Pd., M.Pd.",)),
                (_expert("Pengembang Teknologi Pembelajaran", "kurikulum", ("S.Pd., M.Pd.",), "S", "Ahli Muda"),
                 _general("Penelaah Teknis Kebijakan", "data-pendidikan", "SSK")),
            ),
            Office(
                "1.01.03", "Bidang Pembinaan Ketenagaan", "Bidang",
                _head("Kepala Bidang Pembinaan Ketenagaan", "kabid-ketenagaan", ("S.Pd., M.Pd.",)),
                (_general("Penelaah Teknis Kebijakan", "data-pendidikan", "SSK"),),
            ),
            _school("1.01.11", "SD Negeri 1 Rantauharjo", "SSSSKKKKK", "sd"),
            _school("1.01.12", "SD Negeri 2 Telukdamai", "SSSKKKK", "sd"),
            _school("1.01.13", "SD Negeri 3 Muarasari", "SSSKKKK", "sd"),
            _school("1.01.21", "SMP Negeri 1 Bukitmekar", "SSSSSSKKKKKK", "smp"),
            _school("1.01.22", "SMP Negeri 2 Tanjunglaras", "SSSSKKKK", "smp"),
        ),
    ),
    Office(
        "1.02", "Dinas Kesehatan", "Dinas",
        _chief("Kepala Dinas Kesehatan", "kadis-kesehatan", ("S.KM., M.Kes.",)), (),
        (
            _secretariat("1.02", "SKP", "SSK"),
            Office(
                "1.02.02", "Bidang Kesehatan Masyarakat", "Bidang",
                _head("Kepala Bidang Kesehatan Masyarakat", "kabid-kesmas", ("S.KM., M.Kes.",)),
                (_expert("Tenaga Promosi Kesehatan dan Ilmu Perilaku", "promkes", ("S.KM.",), "SK"),
                 _general("Penelaah Teknis Kebijakan", "data-kesehatan", "SK", ("S.KM.",))),
            ),
            Office(
                "1.02.03", "Bidang Pencegahan dan Pengendalian Penyakit", "Bidang",
                _head("Kepala Bidang Pencegahan dan Pengendalian Penyakit", "kabid-p2p", ("S.KM., M.Kes.",)),
                (_expert("Epidemiolog Kesehatan", "epidemiolog", ("S.KM.",), "SS"),
                 _general("Penelaah Teknis Kebijakan", "data-kesehatan", "S", ("S.KM.",))),
            ),
            _clinic("1.02.11", "UPTD Puskesmas Bukitmekar", "SSSKKKK", (
                Office("1.02.11.1", "Puskesmas Pembantu Sungaiwangi", "Puskesmas Pembantu", None,
                       (_skilled("Bidan", "bidan", ("A.Md.Keb.",), "SK"),)),
            )),
            _clinic("1.02.12", "UPTD Puskesmas Telukdamai", "SSSKKK"),
            _clinic("1.02.13", "UPTD Puskesmas Tanjunglaras", "SSKKK"),
        ),
    ),
    Office(
        "1.03", "Dinas Pekerjaan Umum dan Penataan Ruang", "Dinas",
        _chief("Kepala Dinas Pekerjaan Umum dan Penataan Ruang", "kadis-pupr", ("S.T., M.T.",)), (),
        (
            _secretariat("1.03", "SSP", "SSK"),
            Office(
                "1.03.02", "Bidang Bina Marga", "Bidang",
                _head("Kepala Bidang Bina Marga", "kabid-binamarga", ("S.T., M.T.",)),
                (_expert("Penata Kelola Jalan dan Jembatan", "jalan", _ENGINEER, "SSSK"),
                 _general("Operator Layanan Operasional", "operator", "KKKPPP", ("",))),
            ),
            Office(
                "1.03.03", "Bidang Sumber Daya Air", "Bidang",
                _head("Kepala Bidang Sumber Daya Air", "kabid-sda", ("S.T., M.T.",)),
                (_expert("Penata Kelola Sumber Daya Air", "irigasi", _ENGINEER, "SSSK"),
                 _general("Operator Layanan Operasional", "pintu-air", "KKPP", ("",))),
            ),
            Office(
                "1.03.04", "Bidang Penataan Ruang", "Bidang",
                _head("Kepala Bidang Penataan Ruang", "kabid-tataruang", ("S.T., M.T.",)),
                (_expert("Penata Ruang", "tata-ruang", _ENGINEER, "SSSK"),),
            ),
        ),
    ),
    Office(
        "2.12", "Dinas Kependudukan dan Pencatatan Sipil", "Dinas",
        _chief("Kepala Dinas Kependudukan dan Pencatatan Sipil", "kadis-dukcapil"), (),
        (
            _secretariat("2.12", "SKP"),
            Office(
                "2.12.02", "Bidang Pelayanan Pendaftaran Penduduk", "Bidang",
                _head("Kepala Bidang Pelayanan Pendaftaran Penduduk", "kabid-dafduk"),
                (_expert("Administrator Database Kependudukan", "adb", ("S.Kom.",), "SK"),
                 _general("Pengelola Layanan Operasional", "ktp", "SSSKKKP", ("A.Md.", ""))),
            ),
            Office(
                "2.12.03", "Bidang Pelayanan Pencatatan Sipil", "Bidang",
                _head("Kepala Bidang Pelayanan Pencatatan Sipil", "kabid-capil"),
                (_general("Pengelola Layanan Operasional", "akta", "SSSKKP", ("A.Md.", "")),),
            ),
        ),
    ),
    Office(
        "5.03", "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", "Badan",
        _chief("Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", "kaban-bkpsdm"), (),
        (
            _secretariat("5.03", "SK"),
            Office(
                "5.03.02", "Bidang Mutasi dan Promosi", "Bidang",
                _head("Kepala Bidang Mutasi dan Promosi", "kabid-mutasi"),
                (_expert("Analis Sumber Daya Manusia Aparatur", "mutasi", _BACHELORS, "SSSK"),
                 _general("Penelaah Teknis Kebijakan", "mutasi", "SSK")),
            ),
            Office(
                "5.03.03", "Bidang Pengembangan Kompetensi dan Penilaian Kinerja", "Bidang",
                _head("Kepala Bidang Pengembangan Kompetensi dan Penilaian Kinerja", "kabid-kinerja"),
                (_expert("Analis Sumber Daya Manusia Aparatur", "kinerja", _BACHELORS, "SSK", "Ahli Muda"),
                 _general("Penelaah Teknis Kebijakan", "diklat", "SSSK")),
            ),
        ),
    ),
    Office(
        "7.01", "Kecamatan Bukitmekar", "Kecamatan", _head("Camat Bukitmekar", "camat"), (),
        (
            _secretariat("7.01", "SKP", "S"),
            Office(
                "7.01.02", "Seksi Pelayanan Umum", "Seksi",
                _foreman("Kepala Seksi Pelayanan Umum", "kasi-pelayanan"),
                (_general("Pengelola Layanan Operasional", "layanan-kecamatan", "SSKP", ("A.Md.", "")),),
            ),
            Office(
                "7.01.03", "Seksi Pemberdayaan Masyarakat dan Desa", "Seksi",
                _foreman("Kepala Seksi Pemberdayaan Masyarakat dan Desa", "kasi-pmd"),
                (_general("Penelaah Teknis Kebijakan", "desa", "SSSK"),),
            ),
            Office(
                "7.01.04", "Seksi Ketenteraman dan Ketertiban Umum", "Seksi",
                _foreman("Kepala Seksi Ketenteraman dan Ketertiban Umum", "kasi-trantib"),
                (_general("Operator Layanan Operasional", "trantib", "SSKPP", ("",)),),
            ),
        ),
    ),
)  # fmt: skip
