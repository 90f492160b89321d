"""The sheet Pegawai: the roster, on its canonical headings and on those of SIASN, SIMPEG, DUK and BKD lists."""

from __future__ import annotations

from datetime import date

from asncli.messages import Text
from asncli.terms import EmployeeKind, Sex
from asncli.workbooks import cells
from asncli.workbooks.choices import is_legal_status
from asncli.workbooks.raw import NOTHING, Fault, Noted, Raw, name_cell, unit_cell, written
from asncli.workbooks.roster_checks import bare_name, roster_check
from asncli.workbooks.roster_headings import (
    COMPOUNDS,
    GOLONGAN_SINCE,
    GOLONGAN_UNDER,
    POSITION_SINCE,
    golongan_with_its_date,
    told_by_others,
)
from asncli.workbooks.specs import Column, SheetSpec
from asncli.workbooks.two_lines import two_lines

_PROMOTIONS = (4, 10)  # months in whose first days most promotions take effect


def _golongan_since(raw: Raw, today: date) -> object:
    """Read a TMT golongan; a dash there is no date, while an empty cell is a date that is missing."""
    return Fault("date-invalid") if written(raw) in NOTHING - {""} else _first_of_month(cells.day(raw, today))


def _first_of_month(read: date | Fault | None) -> object:
    """Note 4 and 10 January: a promotion of 1 April or 1 October whose day and month were swapped somewhere."""
    swapped = isinstance(read, date) and read.month == 1 and read.day in _PROMOTIONS
    return Noted(read, "date-not-first") if swapped else read


def _place_and_day(raw: Raw, today: date) -> object:
    """Read the date out of ``Muarasari, 15 Juli 1971``; a date alone is read as it is."""
    if isinstance(raw, str) and "," in raw:
        raw = raw.rpartition(",")[2].strip()
    return cells.day(raw, today)


def _status(raw: Raw, today: date) -> object:
    """Read a column ``Status``: who is no ASN is refused, a kind of employee or a kedudukan hukum is known.

    Other words there, such as ``Kawin``, are about something else.
    """
    read = cells.kind(raw, today)
    if isinstance(read, Fault) and read.code == "value-unknown":
        return cells.line_cell(raw, today) if is_legal_status(written(raw)) else None
    return read


def _kind(raw: Raw, today: date) -> object:
    """Read jenis pegawai; other words stay words, an honorer is refused. P and C of SIASN tell PNS from CPNS only."""
    if written(raw) in {"P", "C", "p", "c"}:
        return None
    read = cells.kind(raw, today)
    return cells.line_cell(raw, today) if isinstance(read, Fault) and read.code == "value-unknown" else read


def _golongan_since_month_first(raw: Raw, today: date) -> object:
    if written(raw) in NOTHING - {""}:
        return Fault("date-invalid")
    return _first_of_month(cells.day_month_first(raw, today))


def _other_dates(*columns: tuple[str, tuple[str, ...]]) -> tuple[Column, ...]:
    return tuple(
        Column(field, headings[0], cells.day, kind="date", soft=True, broken="date-invalid", aliases=headings[1:],
               month_first=cells.day_month_first, first_of_month=field == "since_cpns")
        for field, headings in columns
    )  # fmt: skip


PEGAWAI = SheetSpec(
    name="Pegawai",
    key=("nip",),
    identifying=("nip", "name"),
    same=lambda record: bare_name(record[1]),
    order=(
        "short-row", "long-row", "non-asn", "cell-error", "formula-no-value", "nip-missing", "nip-scientific",
        "nip-precision-lost", "nip-nondigit", "nip-is-nik", "nip-length", "nip-birthdate", "nip-tmt", "nip-sex",
        "name-missing", "duplicate-conflict",
    ),
    make_check=roster_check,
    sparse_silences=("date-missing", "golongan-missing"),
    columns=(
        Column(
            "nip", "NIP", cells.nip, required=True, missing="nip-missing", width=22, example="198503152010011901",
            aliases=("NIP Baru", "N I P", "NIP Pegawai", "nomor nip", "no nip", "NIP Peserta", "peg nip", "pns pnsnip",
                     "nipBaru", "NIP PNS", "NIP PPPK", "NI PPPK", "NIPPPK", "NIP/NIPPPK", "NIP/NI PPPK", "NIP ASN",
                     "Nomor Induk Pegawai", "NIP 18 Digit", "NIP NIPPPK", "pns nip", "nip pns",
                     "Nomor Induk PPPK", "NI PPPK Paruh Waktu", "NIPPPK Paruh Waktu"),
            help=Text("NIP 18 angka, disimpan sebagai teks."),
        ),
        Column(
            "name", "Nama", name_cell, required=True, missing="name-missing", broken="name-missing", width=32,
            aliases=("Nama Pegawai", "Nama Lengkap", "Nama (Gelar)", "Nama Lengkap (Dengan Gelar)", "Nama dan Gelar",
                     "Nama Pegawai Negeri Sipil", "Nama Peserta", "peg nama", "pns pnsnam", "Name", "Nama PNS",
                     "Nama ASN", "Nama PPPK", "Nama Pegawai (Gelar)", "Nama Lengkap (Tanpa Gelar)",
                     "Nama Lengkap dan Gelar", "Nama dengan Gelar", "Nama Pegawai dan Gelar"),
            example="Siti Contoh", help=Text("Nama pegawai, dengan atau tanpa gelar."),
        ),
        Column(
            "front_title", "Gelar Depan", cells.line_cell, soft=True, aliases=("pns glrdpn", "gelarDepan"), width=12,
            example="Dr.", help=Text("Gelar di depan nama."),
        ),
        Column(
            "back_title", "Gelar Belakang", cells.line_cell, soft=True, width=14,
            aliases=("pns glrblk", "gelarBelakang"),
            example="S.Kom.", help=Text("Gelar di belakang nama."),
        ),
        Column(
            "kind", "Jenis Pegawai", _kind, choices=tuple(kind.label for kind in EmployeeKind), width=18,
            aliases=("Jenis Pegawai Nama", "Jenis ASN", "Status PPPK", "Status CPNS PNS", "Status ASN",
                     "Jenis Kepegawaian", "jenisPegawai", "Status PNS", "pns statpn"),
            example="PNS", help=Text("PNS, PPPK atau PPPK Paruh Waktu."),
        ),
        Column(
            "sex", "Jenis Kelamin", cells.sex, soft=True, 
            aliases=("L/P", "JK", "jns kel", "Gender", "pns pnssex", "J K", "Jns Kelamin", "jenisKelamin", "Kelamin",
                     "Jen Kel", "P/L", "Jenis Kelamin (L/P)", "JK (L/P)", "Kelamin (L/P)", "Jenis Kelamin (P/L)"),
            choices=tuple(sex.label for sex in Sex), example="Perempuan", help=Text("Laki-laki atau Perempuan."),
        ),
        Column(
            "birth_date", "Tanggal Lahir", _place_and_day, kind="date", soft=True, broken="date-invalid",
            aliases=("Tgl Lahir", "Tgl.Lahir", "Tempat, Tanggal Lahir", "Tempat Tgl Lahir", "Tempat/Tanggal Lahir",
                     "Tempat dan Tanggal Lahir", "pns tgllhrdt", "pns tgllhr", "Tempat/Tanggal Lahir Pegawai",
                     "Tempat, Tgl Lahir", "Tempat/Tgl.Lahir", "tanggalLahir", "Tempat & Tgl Lahir", "TTL",
                     "Tempat & Tanggal Lahir", "Lahir"),
            month_first=cells.day_month_first,
            example="15/03/1985", help=Text("Tanggal lahir; bila berbeda, NIP yang diikuti."),
        ),
        Column(
            "golongan", "Golongan", cells.golongan, soft=True, width=12,
            aliases=("Gol Akhir Nama", "Gol/Ruang", "Golongan Ruang", "Gol. Ruang", "Gol.Akhir", "Golongan Akhir",
                     "Gol", "Gol / Rg", "Pangkat Gol. Ruang", "Pangkat/Gol.", "Pangkat Golongan", "Golongan Pangkat",
                     "Pangkat Gol Ruang", "Golru", "pns golru", "Gol saat CPNS", "GR", "golRuangAkhir", "Gol Rng",
                     "golongan pangkat terakhir", "Pangkat, Golongan/Ruang", "Pangkat dan Golongan", "Gol Terakhir",
                     "Golongan Surat", "pgr", "Golongan Nama", "Nama Golongan",
                     "Pangkat (Gol/Ruang)", "Pangkat dan Gol. Ruang", "Golongan/Pangkat", "Pangkat Golongan Ruang",
                     *GOLONGAN_UNDER),
            example="III/c", help=Text("I/a sampai IV/e untuk PNS, I sampai XVII untuk PPPK."),
        ),
        Column(
            "golongan_since", "TMT Golongan", _golongan_since, kind="date", soft=True, broken="date-invalid",
            aliases=(*GOLONGAN_SINCE, "pns tmtgol", "tmt pgr", "tmtGolongan", "tmtPangkat", "TMT Golru"),
            month_first=_golongan_since_month_first, first_of_month=True, usual_months=_PROMOTIONS,
            example="01/04/2023", help=Text("Tanggal mulai berlakunya golongan."),
        ),
        Column(
            "position_kind", "Jenis Jabatan", cells.line_cell, soft=True, width=20,
            aliases=("Jenis Jabatan Nama", "Kategori Jabatan", "Kelompok Jabatan", "pns jnsjab", "jabatan jenis",
                     "jenisJabatan", "Tipe Jabatan"),
            example="Fungsional", help=Text("Jenis jabatan, misalnya Manajerial, Fungsional atau Pelaksana."),
        ),
        Column(
            "position", "Jabatan", cells.line_cell, soft=True, width=36,
            aliases=("Jabatan Nama", "Nama Jabatan", "Jabatan Peserta", "pns namjab", "Jabatan Terakhir",
                     "Jabatan Sekarang", "jabatanNama", "Nama Jabatan Fungsional", "Jabatan Fungsional",
                     "asal jabatan", "Jabatan Surat", "Jabatan Akhir", "Jabatan Saat Ini"),
            example="Pranata Komputer Ahli Muda", help=Text("Nama jabatan."),
        ),
        Column(
            "level", "Jenjang", cells.line_cell, soft=True, aliases=("Jenjang Jabatan",),
            example="Ahli Muda", help=Text("Jenjang jabatan fungsional."),
        ),
        Column(
            "position_since", "TMT Jabatan", cells.day, kind="date", soft=True, broken="date-invalid",
            aliases=(*POSITION_SINCE, "tmtJabatan"), month_first=cells.day_month_first,
            example="10/01/2024", help=Text("Tanggal mulai menduduki jabatan."),
        ),
        Column(
            "position_class", "Kelas Jabatan", cells.code, soft=True, aliases=("Kls. Jab.", "Kelas"), width=12,
            example="9", help=Text("Kelas jabatan."),
        ),
        Column(
            "unit", "Unit Kerja", unit_cell, soft=True, width=40,
            aliases=("Unor Nama", "Nama Unit Kerja", "Nama Unor", "Unor", "Satuan Kerja", "Satker", "Unit Organisasi",
                     "Perangkat Daerah", "OPD", "SKPD", "Subag/Unit Kerja", "Satuan Kerja Kerja Nama", "pns namunor",
                     "unorNama", "satuan kerja nama", "Unit", "Instansi/Unit Kerja", "Tempat Tugas", "Bidang",
                     "Sub Unit Kerja", "Subunitkerja Peserta", "Nama SKPD", "Nama OPD", "Bagian", "Nama Satuan Kerja",
                     "Sub Seksi", "Seksi", "Sub Unit", "Wilayah", "Dinas", "Kantor", "Nama Unit",
                     "Unit Kerja (Eselon II)"),
            example="Bidang Pembinaan Kepegawaian", help=Text("Nama atau kode unit kerja."),
        ),
        Column(
            "unit_parent", "Unit Kerja Induk", cells.line_cell, soft=True, width=40,
            aliases=("Unit Induk", "Unor Induk Nama", "Unor Induk", "Unit/Unit Kerja Induk", "Satker Induk",
                     "unorIndukNama", "Satuan Kerja Induk"),
            example="Badan Kepegawaian Daerah", help=Text("Unit di atasnya; perlu bila nama unit tidak tunggal."),
        ),
        Column(
            "supervisor_nip", "NIP Atasan", cells.superior, soft=True, width=22,
            aliases=("NIP Atasan Langsung", "atasan nip", "nip penilai", "NIP Pejabat Penilai"),
            example="197001011995031001", help=Text("NIP atasan langsung, disimpan sebagai teks."),
        ),
        Column(
            "education", "Pendidikan", cells.line_cell, soft=True, width=20,
            aliases=("Tingkat Pendidikan Nama", "Tingkat Pendidikan", "Pendidikan Terakhir", "Jenjang Pendidikan",
                     "Pendidikan Tingkat", "Pendidikan Nama", "Pendidikan Terakhir Nama", "Pendidikan Lulus",
                     "Pend.", "Pend. (SK)", "Pendidikan (SK)",
                     "Tk. Pendidikan", "Pendidikan / Diklat Terakhir", "pns tktdik", "pns penddk", "Tingkat",
                     "Pendidikan/Jurusan", "Pendidikan dan Jurusan"),
            example="S-1", help=Text("Jenjang pendidikan terakhir."),
        ),
        Column(
            "legal_status", "Kedudukan Hukum", cells.line_cell, soft=True, width=20,
            aliases=("Kedudukan Hukum Nama", "Status Kedudukan", "pns kedhuk", "Kedudukan", "Kedudukan Pegawai"),
            example="Aktif", help=Text("Aktif, Tugas Belajar, CLTN dan sebagainya."),
        ),
    ),
    extra=(
        Column("status", "Status Kepegawaian", _status, aliases=("Status Pegawai", "Status Karyawan", "Status")),
        Column("position_kind_id", "Jenis Jabatan ID", cells.code, soft=True),
        Column(
            "pangkat", "Pangkat", cells.pangkat, soft=True, aliases=("Pangkat Nama", "Nama Pangkat", "Pangkat Akhir"),
        ),
        Column("golongan_id", "Gol Akhir ID", cells.code, soft=True),
        Column(
            "agency", "Instansi Kerja Nama", cells.line_cell, soft=True,
            aliases=("Instansi Kerja", "Instansi Induk Nama", "Instansi Induk", "Nama Instansi", "Instansi"),
        ),
        *_other_dates(
            ("decree_cpns", ("Tanggal SK CPNS", "Tgl. SK CPNS", "pns tglskcpns")),
            ("since_cpns", ("TMT CPNS", "pns tmtcpn", "Tanggal Masuk")), ("since_sk_cpns", ("TMT SK CPNS",)),
            ("decree_pns", ("Tanggal SK PNS", "Tgl. SK PNS")), ("since_pns", ("TMT PNS", "pns tmtpns")),
            ("decree_position", ("Tanggal SK Jabatan", "Tgl. SK Jabatan")), ("since_echelon", ("TMT Eselon",)),
            ("certificate", ("Tanggal Ijazah", "Tgl. Ijazah", "Tgl. STTB")),
        ),
        Column("structural", "Jabatan Struktural", cells.line_cell, soft=True),
    ),
    listings=(two_lines,),
    compounds=COMPOUNDS,
    context=told_by_others,
    settle=golongan_with_its_date,
    tallied="agency",
)  # fmt: skip
