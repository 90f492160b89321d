"""The sheet Pegawai: the roster, on its canonical headings and on those of SIASN, SIMPEG, DUK and BKD lists."""

from __future__ import annotations

from datetime import date

from asncli.messages import Text
from asncli.terms import EmployeeKind, Sex
from asncli.workbooks import cells
from asncli.workbooks.raw import NOTHING, Fault, Raw, written
from asncli.workbooks.roster_checks import bare_name, roster_check
from asncli.workbooks.specs import Column, SheetSpec


def _golongan_since(raw: Raw, today: date) -> object:
    """Read a TMT golongan; a dash there is no date, while an empty cell is a date that is missing."""
    return Fault("date-invalid") if written(raw) in NOTHING - {""} else cells.day(raw, today)


def _place_and_day(raw: Raw, today: date) -> object:
    """Read the date out of ``Muarasari, 15 Juli 1971``; a date alone is read as it is."""
    if isinstance(raw, str) and "," in raw:
        raw = raw.rpartition(",")[2].strip()
    return cells.day(raw, today)


def _status(raw: Raw, today: date) -> object:
    """Read a column ``Status``: who is no ASN is refused, a kind of employee is known, other words stay words."""
    read = cells.kind(raw, today)
    return cells.line_cell(raw, today) if isinstance(read, Fault) and read.code == "value-unknown" else read


def _kind(raw: Raw, today: date) -> object:
    """Read jenis pegawai; a word outside the list is a warning, an honorer is refused."""
    read = cells.kind(raw, today)
    if isinstance(read, Fault) and read.code == "value-unknown":
        return cells.Noted(None, read.code, read.values)
    return read


def _other_dates(*columns: tuple[str, str]) -> tuple[Column, ...]:
    return tuple(
        Column(field, heading, cells.day, kind="date", soft=True, broken="date-invalid") for field, heading in columns
    )


PEGAWAI = SheetSpec(
    name="Pegawai",
    key=("nip",),
    identifying=("nip", "name"),
    same=lambda record: bare_name(record[1]),
    order=(
        "short-row", "non-asn", "cell-error", "formula-no-value", "nip-missing", "nip-scientific",
        "nip-precision-lost", "nip-nondigit", "nip-is-nik", "nip-length", "nip-birthdate", "nip-tmt", "nip-sex",
        "name-missing", "duplicate-conflict",
    ),
    make_check=roster_check,
    sparse_silences=("date-missing", "golongan-missing"),
    columns=(
        Column(
            "nip", "NIP", cells.nip, required=True, missing="nip-missing", width=22, example="198503152010011901",
            aliases=("NIP Baru", "N I P", "NIP Pegawai", "nomor nip", "no nip", "NIP Peserta", "peg nip", "pns pnsnip"),
            help=Text("NIP 18 angka, disimpan sebagai teks."),
        ),
        Column(
            "name", "Nama", cells.line_cell, required=True, missing="name-missing", broken="name-missing", width=32,
            aliases=("Nama Pegawai", "Nama Lengkap", "Nama (Gelar)", "Nama Lengkap (Dengan Gelar)", "Nama dan Gelar",
                     "Nama Pegawai Negeri Sipil", "Nama Peserta", "peg nama", "pns pnsnam"),
            example="Siti Contoh", help=Text("Nama pegawai, dengan atau tanpa gelar."),
        ),
        Column(
            "front_title", "Gelar Depan", cells.line_cell, soft=True, aliases=("pns glrdpn",), width=12,
            example="Dr.", help=Text("Gelar di depan nama."),
        ),
        Column(
            "back_title", "Gelar Belakang", cells.line_cell, soft=True, aliases=("pns glrblk",), width=14,
            example="S.Kom.", help=Text("Gelar di belakang nama."),
        ),
        Column(
            "kind", "Jenis Pegawai", _kind, choices=tuple(kind.label for kind in EmployeeKind), width=18,
            aliases=("Jenis Pegawai Nama", "Jenis ASN", "Status Kepegawaian", "Status Pegawai", "Status PPPK",
                     "Status CPNS PNS"),
            example="PNS", help=Text("PNS, PPPK atau PPPK Paruh Waktu."),
        ),
        Column(
            "sex", "Jenis Kelamin", cells.sex, soft=True, aliases=("L/P", "JK", "jns kel", "Gender", "pns pnssex"),
            choices=tuple(sex.label for sex in Sex), example="Perempuan", help=Text("Laki-laki atau Perempuan."),
        ),
        Column(
            "birth_date", "Tanggal Lahir", _place_and_day, kind="date", soft=True, broken="date-invalid",
            aliases=("Tgl Lahir", "Tgl.Lahir", "Tempat, Tanggal Lahir", "Tempat Tgl Lahir", "Tempat/Tanggal Lahir",
                     "Tempat dan Tanggal Lahir", "pns tgllhrdt", "pns tgllhr"),
            example="15/03/1985", help=Text("Tanggal lahir; bila berbeda, NIP yang diikuti."),
        ),
        Column(
            "golongan", "Golongan", cells.golongan, soft=True, width=12,
            aliases=("Gol Akhir Nama", "Gol/Ruang", "Golongan Ruang", "Gol. Ruang", "Gol.Akhir", "Golongan Akhir",
                     "Gol", "Gol / Rg", "Pangkat Gol. Ruang", "Pangkat/Gol.", "Pangkat Golongan", "Golongan Pangkat",
                     "Pangkat Gol Ruang", "Golru", "pns golru", "Gol saat CPNS"),
            example="III/c", help=Text("I/a sampai IV/e untuk PNS, I sampai XVII untuk PPPK."),
        ),
        Column(
            "golongan_since", "TMT Golongan", _golongan_since, kind="date", soft=True, broken="date-invalid",
            aliases=("TMT Gol.", "TMT Golongan Akhir", "TMT Pangkat", "Pangkat TMT", "TMT Gol Akhir", "pns tmtgol"),
            example="01/04/2023", help=Text("Tanggal mulai berlakunya golongan."),
        ),
        Column(
            "position_kind", "Jenis Jabatan", cells.line_cell, soft=True, width=20,
            aliases=("Jenis Jabatan Nama", "Kategori Jabatan", "Kelompok Jabatan", "pns jnsjab"),
            example="Fungsional", help=Text("Jenis jabatan, misalnya Manajerial, Fungsional atau Pelaksana."),
        ),
        Column(
            "position", "Jabatan", cells.line_cell, soft=True, width=36,
            aliases=("Jabatan Nama", "Nama Jabatan", "Jabatan Peserta", "pns namjab"),
            example="Pranata Komputer Ahli Muda", help=Text("Nama jabatan."),
        ),
        Column(
            "level", "Jenjang", cells.line_cell, soft=True, aliases=("Jenjang Jabatan",),
            example="Ahli Muda", help=Text("Jenjang jabatan fungsional."),
        ),
        Column(
            "position_since", "TMT Jabatan", cells.day, kind="date", soft=True, broken="date-invalid",
            aliases=("TMT Jab.", "Jabatan TMT"), example="10/01/2024", help=Text("Tanggal mulai menduduki jabatan."),
        ),
        Column(
            "position_class", "Kelas Jabatan", cells.code, soft=True, aliases=("Kls. Jab.", "Kelas"), width=12,
            example="9", help=Text("Kelas jabatan."),
        ),
        Column(
            "unit", "Unit Kerja", cells.line_cell, soft=True, width=40,
            aliases=("Unor Nama", "Nama Unit Kerja", "Nama Unor", "Unor", "Satuan Kerja", "Satker", "Unit Organisasi",
                     "Perangkat Daerah", "OPD", "SKPD", "Subag/Unit Kerja", "Satuan Kerja Kerja Nama", "pns namunor"),
            example="Bidang Pembinaan Kepegawaian", help=Text("Nama atau kode unit kerja."),
        ),
        Column(
            "unit_parent", "Unit Kerja Induk", cells.line_cell, soft=True, width=40,
            aliases=("Unit Induk", "Unor Induk Nama", "Unor Induk", "Unit/Unit Kerja Induk", "Satker Induk"),
            example="Badan Kepegawaian Daerah", help=Text("Unit di atasnya; perlu bila nama unit tidak tunggal."),
        ),
        Column(
            "supervisor_nip", "NIP Atasan", cells.superior, soft=True, aliases=("NIP Atasan Langsung",), width=22,
            example="197001011995031001", help=Text("NIP atasan langsung, disimpan sebagai teks."),
        ),
        Column(
            "education", "Pendidikan", cells.line_cell, soft=True, width=20,
            aliases=("Tingkat Pendidikan Nama", "Tingkat Pendidikan", "Pendidikan Terakhir", "Jenjang Pendidikan",
                     "Pendidikan Nama", "Pendidikan Terakhir Nama", "Pend."),
            example="S-1", help=Text("Jenjang pendidikan terakhir."),
        ),
        Column(
            "legal_status", "Kedudukan Hukum", cells.line_cell, soft=True, width=20,
            aliases=("Kedudukan Hukum Nama", "Status Kedudukan", "pns kedhuk"),
            example="Aktif", help=Text("Aktif, Tugas Belajar, CLTN dan sebagainya."),
        ),
    ),
    extra=(
        Column("status", "Status", _status),
        Column("position_kind_id", "Jenis Jabatan ID", cells.code, soft=True),
        Column("pangkat", "Pangkat", cells.pangkat, soft=True),
        *_other_dates(
            ("decree_cpns", "Tanggal SK CPNS"), ("since_cpns", "TMT CPNS"), ("since_sk_cpns", "TMT SK CPNS"),
            ("decree_pns", "Tanggal SK PNS"), ("since_pns", "TMT PNS"),
        ),
    ),
)  # fmt: skip
