"""Families of SIASN: the export of 67 columns, and the trimmed and renamed lists that offices make of it."""

from __future__ import annotations

from random import Random

from asncli.terms import EmployeeKind
from tests.workbooks.families.people import PNS, people
from tests.workbooks.families.sheets import Column, Made, Sheet, Write, columns, plain_rows, table

EXPORT = (
    "PNS ID=id | NIP BARU=nip | NIP LAMA=old_nip | NAMA=name | GELAR DEPAN=front_title | GELAR BELAKANG=back_title"
    " | TEMPAT LAHIR ID=id | TEMPAT LAHIR NAMA=place | TANGGAL LAHIR=birth_date | JENIS KELAMIN=sex | AGAMA ID=code"
    " | AGAMA NAMA=religion | JENIS KAWIN ID=code | JENIS KAWIN NAMA=married | NIK=nik | NOMOR HP=phone | EMAIL=email"
    " | EMAIL GOV=email | ALAMAT=address | NPWP NOMOR=nik | BPJS | JENIS PEGAWAI ID=code | JENIS PEGAWAI NAMA=text"
    " | KEDUDUKAN HUKUM ID=code | KEDUDUKAN HUKUM NAMA=legal_status | STATUS CPNS PNS=pns_letter"
    " | KARTU ASN VIRTUAL=id | NOMOR SK CPNS=decree | TANGGAL SK CPNS=appointed | TMT CPNS=appointed"
    " | NOMOR SK PNS=decree | TANGGAL SK PNS=appointed | TMT PNS=appointed | GOL AWAL ID=golongan_id"
    " | GOL AWAL NAMA=first_golongan | GOL AKHIR ID=golongan_id | GOL AKHIR NAMA=golongan"
    " | TMT GOLONGAN=golongan_since | MK TAHUN=years | MK BULAN=months"
    " | JENIS JABATAN ID=position_kind_id | JENIS JABATAN NAMA=position_kind | JABATAN ID=id | JABATAN NAMA=position"
    " | TMT JABATAN=position_since | TINGKAT PENDIDIKAN ID=code | TINGKAT PENDIDIKAN NAMA=education"
    " | PENDIDIKAN ID=id | PENDIDIKAN NAMA=text | TAHUN LULUS=year | KPKN ID=id | KPKN NAMA | LOKASI KERJA ID=id"
    " | LOKASI KERJA NAMA=place | UNOR ID=id | UNOR NAMA=unit | INSTANSI INDUK ID=id | INSTANSI INDUK NAMA=unit_parent"
    " | INSTANSI KERJA ID=id | INSTANSI KERJA NAMA=unit_parent | SATUAN KERJA INDUK ID=id"
    " | SATUAN KERJA INDUK NAMA=unit_parent | SATUAN KERJA KERJA ID=id | SATUAN KERJA KERJA NAMA=unit_parent"
    " | IS VALID NIK=code | NAMA SEKOLAH=text | FLAG IKD=code"
)
# What the export itself writes in some columns.
_KINDS = {
    EmployeeKind.PNS: (15, "PNS Daerah Kab./Kota yang bekerja pada Kab./Kota"),
    EmployeeKind.PPPK: (71, "PPPK"),
    EmployeeKind.PPPK_PARUH_WAKTU: (72, "PPPK Paruh Waktu"),
}
_NAMES = {EmployeeKind.PNS: "pns", EmployeeKind.PPPK: "pppk", EmployeeKind.PPPK_PARUH_WAKTU: "pppk_paruh_waktu"}

TRIMMED = {
    "unors": (
        "NIP=nip | NAMA=name | GELAR DEPAN=front_title | GELAR BELAKANG=back_title | GOL AKHIR ID=golongan_id"
        " | GOL AKHIR NAMA=golongan | TMT GOLONGAN=golongan_since | JENIS JABATAN ID=position_kind_id"
        " | JENIS JABATAN NAMA=position_kind | JABATAN ID=id | JABATAN NAMA=position | UNOR (2) | UNOR (1)"
    ),
    "unor_phone": (
        "NIP=nip | NAMA=name | GELAR DEPAN=front_title | GELAR BELAKANG=back_title | GOL AKHIR NAMA=golongan"
        " | TMT GOLONGAN=golongan_since | JABATAN NAMA=position | UNOR=unit | NOMOR TELPON=phone"
    ),
    "three_unors": "NIP BARU=nip | NAMA=name | JABATAN NAMA=position | UNOR (3) | UNOR (2) | UNOR (1)",
    "titles_of_columns_kept": (
        "PNS ID=id | NIP BARU=nip | NAMA=name | GELAR DEPAN=front_title | GELAR BELAKANG=back_title"
        " | TEMPAT LAHIR=place | TANGGAL LAHIR=birth_date | JENIS KELAMIN=sex | AGAMA NAMA=religion"
        " | GOL AKHIR NAMA=golongan | TMT GOLONGAN AKHIR=golongan_since | TINGKAT PENDIDIKAN NAMA=education"
        " | PENDIDIKAN TERAKHIR NAMA=text | TAHUN LULUS=year | JENIS JABATAN NAMA=position_kind"
        " | JABATAN NAMA=position | TMT JABATAN=position_since | ESELON NAMA=eselon | TMT ESELON=appointed"
        " | SATUAN KERJA INDUK NAMA=text | SATUAN KERJA KERJA NAMA=text | UNOR NAMA=unit"
        " | KEDUDUKAN HUKUM NAMA=legal_status"
    ),
    "fallbacks": (
        "NIP=nip | NAMA LENGKAP=full_name | TGL LAHIR=birth_date | GOLONGAN=golongan | JENIS JABATAN=position_kind"
        " | JABATAN=position | ESELON=eselon | SATKER=unit | SATKER INDUK=unit_parent"
    ),
    "fallback_unor": "NIP=nip | NAMA LENGKAP=full_name | JABATAN=position | SATKER=text | UNOR=unit",
    "contracts": (
        "NIP=nip | NAMA=name | KOTA LAHIR=place | STATUS KEDUDUKAN=legal_status | GOLONGAN AKHIR=golongan"
        " | MASA KERJA TAHUN=years | MASA KERJA BULAN=months | INSTANSI INDUK=text | TINGKAT PENDIDIKAN=education"
        " | PENDIDIKAN TERAKHIR=text | LOKASI KERJA=place | NOMOR KONTRAK AKTIF=decree"
        " | AWAL KONTRAK AKTIF=appointed | AKHIR KONTRAK AKTIF=retires | GAJI POKOK=code"
    ),
    "gol_ruang": "NIP=nip | NAMA=name | GOL RUANG=golongan | STATUS KEDUDUKAN=legal_status | LOKASI KERJA=place",
    "lower_case": (
        "nip=nip | nama=name | tempat lahir nama=place | tgl lahir=birth_date | jenis pegawai nama=kind"
        " | kedudukan hukum nama=legal_status | mk tahun=years | emailgov=email | no hp=phone"
    ),
    "profile": (
        "id=code | nip_lama=old_nip | nip_baru=nip | nama=name | nama_lengkap=full_name"
        " | gelar_depan=front_title | gelar_belakang=back_title"
    ),
    "camel_case": (
        "nipBaru=nip | nipLama=old_nip | idPns=id | nama=name | unorNama=unit | unorIndukNama=unit_parent"
        " | satuanKerjaKerjaNama=text | golRuangAwal=first_golongan | golRuangAkhir=golongan | jabatanNama=position"
        " | jenisJabatan=position_kind | tmtJabatan=position_since | eselon=eselon"
    ),
}


def _export_columns(extra: str = "") -> list[Column]:
    """The columns of the export, each as the export writes it."""
    special: dict[str, Write] = {
        "NIP BARU": lambda c, p: f"'{p.nip}",
        "NAMA": lambda c, p: p.name.upper(),
        "TANGGAL LAHIR": lambda c, p: p.birth_date,
        "JENIS KELAMIN": lambda c, p: "M" if p.nip[14] == "1" else "F",
        "BPJS": lambda c, p: "'",
        "JENIS PEGAWAI ID": lambda c, p: _KINDS[p.kind][0],
        "JENIS PEGAWAI NAMA": lambda c, p: _KINDS[p.kind][1],
        "GOL AWAL NAMA": lambda c, p: p.golongan,
        "GOL AKHIR NAMA": lambda c, p: p.golongan,
        "TMT GOLONGAN": lambda c, p: p.golongan_since,
        "JABATAN NAMA": lambda c, p: p.position,
        "TMT JABATAN": lambda c, p: p.position_since,
        "EMAIL GOV": lambda c, p: None,
        "KPKN NAMA": lambda c, p: None,
        "STATUS CPNS PNS": lambda c, p: "P" if p.kind is EmployeeKind.PNS else "",
        **{
            heading: lambda c, p: p.appointed
            for heading in ("TANGGAL SK CPNS", "TMT CPNS", "TANGGAL SK PNS", "TMT PNS")
        },
    }
    return [
        Column(
            column.heading,
            "kind" if column.heading == "JENIS PEGAWAI NAMA" else _not_the_agency(column),
            special.get(column.heading, column.write),
        )
        for column in columns(EXPORT + extra)
    ]


def _not_the_agency(column: Column) -> str | None:
    """The agency stands in four columns of the export: which of them is the unit above the unor is not told."""
    return column.field if column.field != "unit_parent" else None


def export(chance: Random, kind: EmployeeKind, extra: str = "") -> Made:
    """The export for one kind of employee, as SIASN gives it out."""
    sheet = Sheet(f"{_NAMES[kind]}_109031C05318848BA7"[:31])
    made_of = _export_columns(extra)
    sheet.line(*(column.heading for column in made_of))
    plain_rows(sheet, made_of, people(chance, 12, (kind,)), chance)
    return Made(f"siasn_{_NAMES[kind]}{'_more' if extra else ''}", (sheet,))


def edited_export(chance: Random) -> Made:
    """The export after an office has worked in it: columns in another order, values retyped in any spelling."""
    made_of = columns(EXPORT.replace("JENIS PEGAWAI NAMA=text", "JENIS PEGAWAI NAMA=kind"))
    made_of = [Column(c.heading, _not_the_agency(c), c.write) for c in made_of]
    chance.shuffle(made_of)
    sheet = Sheet("Sheet1")
    sheet.line(*(column.heading for column in made_of))
    plain_rows(sheet, made_of, people(chance, 25), chance)
    return Made("siasn_edited", (sheet,))


def month_first(chance: Random) -> Made:
    """A list whose heading says that its dates are month first."""
    sheet = Sheet("asn")
    made_of = columns("NIP=nip | NAMA=name | GOL AKHIR NAMA=golongan | UNOR=unit")
    since = Column(
        "TMT GOLONGAN (MM-DD-YYYY)",
        "golongan_since",
        lambda c, p: f"{p.golongan_since:%m-%d-%Y}" if p.golongan_since else None,
    )
    made_of.insert(3, since)
    sheet.line(*(column.heading for column in made_of))
    plain_rows(sheet, made_of, people(chance, 12), chance)
    return Made("siasn_month_first", (sheet,))


def trimmed(chance: Random, name: str) -> Made:
    """One of the lists that offices make of the export."""
    return Made(f"siasn_{name}", (table("Sheet1", TRIMMED[name], people(chance, 15, PNS), chance),))


def numbers_only(chance: Random) -> Made:
    """A list of numbers and NIPs: nobody in it has a name, so it is no roster."""
    sheet = table("Sheet1", "no=count | nip=nip", people(chance, 8), chance)
    return Made("siasn_numbers_only", (sheet,), refused="header-not-found")
