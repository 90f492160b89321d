"""Families of local SIMPEGs and hand-made lists: every heading that was seen, and every list that was seen."""

from __future__ import annotations

from random import Random

from tests.workbooks.families import spellings as say
from tests.workbooks.families.people import MIXED, PNS, people
from tests.workbooks.families.sheets import WRITE, Column, Made, Sheet, columns, plain_rows, stated, table

# Headings counted in real files, by what stands below them. A round of ``every_heading`` takes one of each line.
HEADINGS = (
    "NIP=nip ; nip=nip ; NIP BARU=nip ; NIP Baru=nip ; NIP Peserta=nip ; pns_pnsnip=nip",
    "NIP LAMA=old_nip ; NIP BPS=old_nip",
    "NAMA=name ; Nama=name ; nama=name ; Nama Pegawai=name ; nama_lengkap=name ; Nama Pegawai Negeri Sipil=name"
    " ; Nama Lengkap=name ; nama_pegawai=name ; Nama Peserta=name ; pns_pnsnam=name",
    "GELAR DEPAN=front_title ; pns_glrdpn=front_title",
    "GELAR BELAKANG=back_title ; pns_glrblk=back_title",
    "TEMPAT LAHIR NAMA=place ; TEMPAT LAHIR ID=id ; tempat_lahir=place ; Tempat Lahir=place ; pns_temlhr=place",
    "TANGGAL LAHIR=birth_date ; tanggal_lahir=birth_date ; Tgl.Lahir=birth_date ; Tanggal Lahir=birth_date"
    " ; Tgl Lahir=birth_date ; pns_tgllhr=birth_date ; pns_tgllhrdt=birth_date",
    "JENIS KELAMIN=sex ; jenis_kelamin=sex ; L/P=sex ; JK=sex ; jns_kel=sex ; pns_pnssex=sex",
    "AGAMA NAMA=religion ; AGAMA ID=code ; Agama=religion ; id_agama=code ; pns_pnsagm=code",
    "JENIS KAWIN NAMA=married ; JENIS KAWIN ID=code ; STATUS PERKAWINAN=married ; pns_stswin=married",
    "NIK=nik ; nik=nik ; pns_ktp=nik",
    "NOMOR HP=phone ; NOMOR TELPON=phone ; Telepon=phone ; pns_telp=phone",
    "JENIS PEGAWAI NAMA=kind ; Status=kind ; jenis_pegawai=kind ; Jenis Pegawai=kind ; status_kepegawaian=kind"
    " ; pns_statpn=pns_letter ; pns_jenpeg=code ; JENIS PEGAWAI ID=code",
    "KEDUDUKAN HUKUM NAMA=legal_status ; KEDUDUKAN HUKUM ID=code ; pns_kedhuk=legal_status",
    "GOL AKHIR NAMA=golongan ; golongan=golongan ; Gol=golongan ; Gol/Ruang=golongan ; Gol. Ruang=golongan"
    " ; GOL. RUANG=golongan ; Gol Ruang=golongan ; Gol.Akhir=golongan ; Gol / Rg=golongan"
    " ; GOL saat CPNS=golongan ; GOLONGAN_SURAT=golongan ; pns_golru=golongan ; GOL AKHIR ID=golongan_id",
    "GOL AWAL NAMA=first_golongan ; GOL AWAL ID=code ; pns_golawl=first_golongan",
    "TMT GOLONGAN=golongan_since ; tmt_pangkat=golongan_since ; TMT Pangkat=golongan_since"
    " ; TMT. Pangkat=golongan_since ; TMT Gol.=golongan_since ; pns_tmtgol=golongan_since",
    "TMT CPNS=appointed ; tanggal_masuk=appointed ; TMT SK CPNS=appointed ; pns_tmtcpn=appointed",
    "TMT PNS=appointed ; pns_tmtpns=appointed",
    "TANGGAL SK CPNS=appointed ; TGL. SK CPNS=appointed ; pns_tglskcpns=appointed",
    "NOMOR SK CPNS=decree ; NO. SKCPNS=decree ; pns_skcpns=decree",
    "MK TAHUN=years ; Maker Tahun=years ; pns_thnker=years",
    "MK BULAN=months ; Maker Bulan=months ; pns_blnker=months",
    "JABATAN NAMA=position ; Jabatan=position ; jabatan=position ; JABATAN=position ; Jabatan Peserta=position"
    " ; JABATAN_SURAT=position ; Nama_jabatan=position ; nama_jabatan=position"
    " ; Nama Jabatan Fungsional=position ; pns_namjab=position",
    "SUB JABATAN=text ; Sub-Jabatan=text",
    "JABATAN ID=id ; ID_JABATAN=id ; id_jabatan=code ; kode_jabatan=code",
    "JENIS JABATAN NAMA=position_kind ; kategori_jabatan=position_kind ; pns_jnsjab=position_kind",
    "Jenjang=level ; JENJANG=level ; jenjang_jabatan=level",
    "TMT JABATAN=position_since ; tmt_jabatan=position_since ; TMT Jabatan=position_since"
    " ; TMT_JABATAN=position_since ; TMT. Jabatan=position_since ; TMT Jab.=position_since",
    "Ess=eselon ; Eselon=eselon ; ESS=eselon ; Eselon_id=code ; pns_kodesl=code",
    "Kelas Jabatan=position_class ; Kls. Jab.=position_class",
    "UNOR NAMA=unit ; SATUAN KERJA KERJA NAMA=unit ; unit_kerja=unit ; Unit Kerja=unit ; UNIT KERJA=unit"
    " ; bidang=unit ; Wilayah=unit ; UNOR=unit ; UNOR (1)=unit ; UNOR (2)=unit ; Satuan Kerja=unit ; Satker=unit"
    " ; Subunitkerja Peserta=unit ; sub_seksi=unit ; Nama_unor=unit ; NAMA_UNOR=unit ; unit=unit ; sub_unit=unit"
    " ; pns_namunor=unit",
    "UNOR ID=id ; ID_ATASAN=id ; Kode.Org=code ; id_unit=code ; unit_id=code ; pns_unitor=code",
    "INSTANSI KERJA NAMA=text ; INSTANSI INDUK NAMA=text ; instansi=text ; INSTANSI=text ; nama_instansi=text",
    "PENDIDIKAN NAMA=education ; TINGKAT PENDIDIKAN NAMA=education ; Pendidikan Terakhir=education"
    " ; Pendidikan=education ; Pend.(SK)=education ; PENDIDIKAN=education ; Pendidikan / Diklat Terakhir=education"
    " ; PENDIDIKAN_LULUS=education ; pns_tktdik=education",
    "TAHUN LULUS=year ; Lulus=year ; pns_thnlls=year",
    "TMT Pensiun=retires ; BUP=code ; pns_tmtpen=retires",
    "No=count ; NO=count ; No.=count ; no=count ; No DUK=count",
    "nip_atasan=supervisor_nip",
    "nama_penilai=text ; atasan=text",
)
ROUNDS = max(line.count(" ; ") + 1 for line in HEADINGS)

LISTS = {
    "employee_command": (
        "NO=count | NIP=nip | NIK=nik | NPWP=text | NAMA=full_name | TEMPAT LAHIR=place | TANGGAL LAHIR=birth_date"
        " | JENIS KELAMIN=sex | AGAMA=religion | PANGKAT=pangkat | GOLONGAN=golongan | NAMA JABATAN=position | OPD=unit"
        " | STATUS PEGAWAI=kind | STATUS KAWIN=married | TINGKAT=education | JURUSAN=text | ALAMAT=address"
        " | TELEPON=phone | EMAIL=email | TMT CPNS=appointed | TMT PNS=appointed | TMT GOL=golongan_since"
        " | TMT JAB=position_since | TMT KGB=appointed"
    ),
    "employee_command_short": (
        "NO=count | NIP=nip | NAMA LENGKAP=full_name | TGL LAHIR=birth_date | JK=sex | GOL/RUANG=golongan"
        " | JABATAN=position | NAMA UNIT KERJA=unit | PEND.=education | PRODI=text | NO HP=phone"
        " | TMT PANGKAT=golongan_since"
    ),
    "employee_command_skpd": (
        "NIP=nip | NAMA=name | L/P=sex | PANGKAT=pangkat | JABATAN=position | SKPD=unit | TELP=phone"
    ),
    "simekar": (
        "NIP=nip | Nama=full_name | Kode Org=code | Jabatan=position | Satker=unit | TMT Jabatan=position_since"
        " | Masa Kerja Jabatan=service | Golongan Akhir=golongan | TMT Golongan=golongan_since | Status=kind"
        " | Pendidikan (SK)=education | Tanggal Ijazah=appointed | TMT CPNS=appointed | Masa Kerja Keseluruhan=service"
        " | Tempat Lahir=place | Tanggal Lahir=birth_date | Jenis Kelamin=sex | Agama=religion"
    ),
    "cuti": (
        "nip=nip | nama_lengkap=full_name | jenis_kelamin=sex | tempat_lahir=place | tanggal_lahir=birth_date"
        " | tanggal_masuk=appointed | jenis_pegawai=kind | pangkat=pangkat | bidang=unit | jabatan=position"
        " | sisa_cuti_tahunan=code"
    ),
    "hierarchy": "nama=full_name | nip=nip | jabatan=position | atasan=text | nip_atasan=supervisor_nip",
    "spj": (
        "nama_pegawai=full_name | nip=nip | pangkat=pangkat | golongan=golongan | jabatan=position | sub_seksi=unit"
        " | email=email | password=text | role=text"
    ),
    "pariaman": (
        "nama_pegawai=full_name | nip=plain_nip | perangkat_daerah=unit | jabatan=position | nik=nik | jenis_asn=kind"
    ),
    "kgb": (
        "NIP=nip | NAMA=full_name | EMAIL=email | golongan_pangkat_terakhir=pangkat_and_golongan"
        " | TMT GOLONGAN=golongan_since | MK TAHUN=years | MK BULAN=months | TMT JABATAN=position_since"
        " | UNIT KERJA=unit"
    ),
    "kgb_unor": "NIP=nip | NAMA=full_name | GOL=golongan | PANGKAT=pangkat | unor_nama=unit",
    "konversi": (
        "no_nip=nip | name=full_name | pangkat gol=pangkat_and_golongan | asal_jabatan=text | jenjang_jabatan=level"
        " | pendidikan_terakhir=education | tmt_jabatan=position_since | mk_tahun=years | mk_bulan=months"
        " | saldo_historis=code"
    ),
    "konversi_names": "nomor_nip=nip | nama_pegawai=full_name | pangkat_golongan=pangkat_and_golongan",
    "regional": (
        "nip=nip | nrp=text | karpeg=decree | nama=full_name | tmpt_lahir=place | tgl_lahir=birth_date"
        " | agama=religion | suku=text | gol_darah=text | jk=sex | status=kind | j_anak=months | id_provinsi=code"
        " | no_hp=phone | pendidikan=education | universitas=text | jurusan=text | t_lulus=year | tahun_masuk=year"
        " | id_golongan=code | id_jabatan=code | id_unit_kerja=code | ket=text"
    ),
    "angka_kredit": (
        "id=code | nama=full_name | nip=nip | no_seri_karpeg=decree | tempat_lahir=place | tanggal_lahir=birth_date"
        " | jenis_kelamin=sex | pangkat=pangkat | golongan=golongan | tmt_pangkat=golongan_since | jabatan=position"
        " | tmt_jabatan=position_since | unit_kerja=unit | instansi=text"
    ),
    "monitoring": (
        "Nip=nip | Nama Pegawai=full_name | Alamat=address | Gender=sex | Tanggal Lahir=birth_date | Jabatan=position"
        " | Bagian=unit"
    ),
    "mojokerto": (
        "NIP=old_nip | NIP Baru=nip | Nama=name | Gelar Depan=front_title | Gelar Belakang=back_title"
        " | Tempat/Tanggal Lahir Pegawai=place_and_day | Gol. Ruang=golongan | TMT Pangkat=golongan_since"
        " | Eselon=eselon | TMT Eselon=appointed | TMT Jabatan=position_since | Status Pegawai=kind"
        " | Kedudukan=legal_status | TMT Pensiun=retires"
    ),
    "rekap_um": (
        "NIP=nip | Nama Lengkap (Tanpa Gelar)=name | Golongan=golongan | Unit Kerja=unit"
        " | Unit Kerja Induk=unit_parent | Unit Kerja Induk (Level Atas)=text | Unit Kerja Jabatan Tambahan=text"
    ),
    "tapteng": (
        "nip=nip | gelar_depan=front_title | nama=name | gelar_belakang=back_title | jenis_kelamin=sex | pgr=golongan"
        " | tmt_pgr=golongan_since | nama_jabatan=position | eselon=eselon | jenis_jabatan=position_kind"
        " | tmt_jabatan=position_since | masa_kerja=service | opd=unit | tingkat_pendidikan=education | jurusan=text"
        " | tgl_sttb=appointed"
    ),
    "in_code": (
        "NIP_BARU=nip | NAMA LENGKAP=full_name | TEMPAT_LAHIR_NAMA=place | TANGGAL_LAHIR=birth_date"
        " | GOLONGAN AKHIR=golongan | TMT GOLONGAN AKHIR=golongan_since | MASA KERJA TAHUN=years"
        " | PENDIDIKAN TERAKHIR NAMA=education | ESELON NAMA=eselon | SATKER=unit | no_hp=phone"
        " | tgl_sk_jabatan=appointed | tmt_pensiun=retires | kd_unor=code | kd_jabatan=code"
    ),
    "in_code_peg": (
        "peg_nip=nip | peg_nama=full_name | satuan_kerja_nama=unit | jabatan_nama=position"
        " | jabatan_jenis=position_kind"
    ),
    "sapk": (
        "pns_pnsnip=plain_nip | pns_pnsnam=name | pns_glrdpn=front_title | pns_glrblk=back_title | pns_temlhr=place"
        " | pns_tgllhr=birth_date | pns_tgllhrdt=birth_date | pns_pnssex=sex | pns_pnsagm=code | pns_stswin=code"
        " | pns_ktp=nik | pns_telp=phone | pns_statpn=pns_letter | pns_jenpeg=code | pns_kedhuk=legal_status"
        " | pns_golawl=first_golongan | pns_golru=golongan | pns_tmtgol=golongan_since | pns_tmtcpn=appointed"
        " | pns_tmtpns=appointed | pns_tglskcpns=appointed | pns_skcpns=decree | pns_thnker=years | pns_blnker=months"
        " | pns_namjab=position | pns_jnsjab=position_kind | pns_kodesl=code | pns_namunor=unit | pns_unitor=code"
        " | pns_tktdik=education | pns_penddk=code | pns_thnlls=year | pns_tmtpen=retires"
    ),
}


def every_heading(chance: Random, turn: int) -> Made:
    """A list with one heading of every line, in any order: over all turns, every heading that was seen."""
    chosen = [said[turn % len(said)] for said in (line.split(" ; ") for line in HEADINGS)]
    chance.shuffle(chosen)
    return Made(f"headings_{turn}", (table("Data", " | ".join(chosen), people(chance, 8), chance, titles=turn % 7),))


def listed(chance: Random, name: str) -> Made:
    """One of the lists that were seen."""
    mixed = "=kind" in LISTS[name] and "pangkat" not in LISTS[name]
    found = people(chance, 15, MIXED if mixed else PNS)
    return Made(name, (table("Sheet1", LISTS[name], found, chance, titles=chance.choice((0, 0, 3, 5))),))


def sapk_codes(chance: Random) -> Made:
    """A dump of SAPK whose golongan are codes: the tens are I to IV, the units a to e."""
    sheet, made_of = Sheet("pns"), columns(LISTS["sapk"])
    made_of = [Column(c.heading, c.field, WRITE["golongan_id"]) if c.heading == "pns_golru" else c for c in made_of]
    sheet.line(*(column.heading for column in made_of))
    plain_rows(sheet, made_of, people(chance, 15), chance)
    return Made("sapk_codes", (sheet,))


def with_others(chance: Random) -> Made:
    """A pasted list in which those who are no ASN have no NIP: each of them is told, the others are stored."""
    sheet = Sheet("Sheet1")
    sheet.line("No.", "Nama", "NIP", "Gol", "Pangkat", "Jabatan", "Sub-Jabatan")
    for number, person in enumerate(people(chance, 14), 1):
        of_asn = number % 4 != 0
        cells: list[say.Cell] = [
            number,
            person.full_name,
            person.nip if of_asn else say.nothing(chance),
            person.golongan,
        ]
        sheet.record(
            [*cells, say.pangkat(chance, person.golongan), person.position, ""],
            stated(person, ("nip", "name", "golongan", "position")),
        )
        if not of_asn:
            last = sheet.records.pop()
            sheet.records.append(type(last)(last.row, {}, error="nip-missing"))
    return Made("with_others", (sheet,))


def university(chance: Random) -> Made:
    """A nominative list of a university: names twice, groups of jabatan, ISO and Indonesian dates mixed."""
    said = (
        "NIP=nip | Nama Lengkap(Dengan Gelar)=full_name | Nama Lengkap(Tanpa Gelar)=name | Jenis Kelamin=sex"
        " | Tanggal Lahir=birth_date | Agama=religion | Status Pegawai=kind | Jenis Pegawai=staff"
        " | Kelompok Jabatan=position_kind | Golongan Pangkat=pangkat_and_golongan | Jabatan Fungsional=position"
        " | Jabatan Tambahan=text | Jenjang Pendidikan=education | Subag/Unit Kerja=unit"
        " | Unit/Unit Kerja Induk=unit_parent | Direktorat/Fakultas=text | Unit Statistik=text"
        " | Tanggal Masuk=appointed"
    )
    return Made("university", (table("Nominatif", said, people(chance, 15), chance, titles=2),))


def without_nip(chance: Random) -> Made:
    """A list for allowances without any NIP: no roster, and said so."""
    sheet = Sheet("TPP")
    for said in ("SKPD : Dinas Kesehatan", "Periode : Oktober 2026", ""):
        sheet.line(said)
    sheet.line("No", "Nama Pegawai", "Gol/Ruang", "Jabatan", "Ess", "Kelas Jabatan", "JHK", "TMK1", "TL1", "HUKDIS")
    for number, person in enumerate(people(chance, 10), 1):
        sheet.line(number, person.full_name, person.golongan, person.position, "-", 7, 20, 0, 0, "")
    return Made("without_nip", (sheet,), refused="header-not-found")


def without_headings(chance: Random) -> Made:
    """Names, dates and numbers without any heading: nothing is guessed."""
    sheet = Sheet("Sheet1")
    for person in people(chance, 12):
        sheet.line(person.full_name, say.any_date(chance, person.birth_date), person.nip, person.position)
    return Made("without_headings", (sheet,), refused="header-not-found")
