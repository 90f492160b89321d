"""What the people of the fictional kabupaten plan for a year: results with measurable indicators, by post."""

from __future__ import annotations

from asncli.terms import Aspect, Direction, Recap
from asncli.workflows.fictional_aims import (
    Aim,
    Result,
    count,
    days,
    extra,
    fewer,
    index,
    peak,
    percent,
    plan,
    reached,
)
from asncli.workflows.fictional_leaders import LEADERS

_REPORTS = ("Tersusunnya laporan pelaksanaan tugas", (count("Jumlah laporan yang disampaikan", "12", "laporan"),))
_SERVED = (
    "Terlayaninya masyarakat dengan baik",
    (
        index("Indeks kepuasan masyarakat pada loket", "3.4"),
        days("Rata-rata waktu tunggu pemohon", "25", measure="menit"),
    ),
)

PLANS: dict[str, tuple[Result, ...]] = LEADERS | {
    # pendidikan
    "guru-sd": (
        *plan(
            ("Terlaksananya pembelajaran yang berpihak pada murid",
             (percent("Pertemuan terlaksana sesuai jadwal", "97"), percent("Murid mencapai ketuntasan belajar", "85"))),
            ("Tersusunnya perangkat ajar", (count("Modul ajar tersusun", "12", "modul", "6", "6"),)),
        ),
        extra("Terlaksananya kegiatan literasi sekolah", count("Kegiatan pojok baca", "10", "kali")),
    ),
    "guru-smp": (
        *plan(
            ("Terlaksananya pembelajaran mata pelajaran",
             (percent("Jam mengajar terpenuhi", "98"), percent("Murid mencapai ketuntasan belajar", "82"))),
            ("Terkembangnya asesmen", (count("Perangkat asesmen tersusun", "8", "perangkat", "4", "4"),)),
        ),
        extra("Terbinanya kegiatan kesiswaan", count("Pembinaan ekstrakurikuler", "32", "kali")),
    ),
    "kurikulum": plan(
        ("Terdampinginya sekolah dalam kurikulum", (count("Sekolah didampingi", "30", "sekolah"),
                                                    index("Umpan balik sekolah", "3.5"))),
        ("Tersedianya media pembelajaran", (count("Media pembelajaran dikembangkan", "10", "media", "4", "6"),)),
    ),
    "data-pendidikan": plan(
        ("Mutakhirnya data pendidikan", (percent("Sekolah dengan data sinkron", "98"),
                                         days("Waktu verifikasi data sekolah", "3", measure="hari kerja"))),
        _REPORTS,
    ),
    # kesehatan
    "dokter": plan(
        ("Terlayaninya pasien rawat jalan", (count("Pasien diperiksa", "4200", "pasien"),
                                             days("Waktu tunggu pasien", "30", measure="menit"))),
        ("Terjaganya mutu pelayanan medis", (percent("Rekam medis lengkap dalam 24 jam", "96"),)),
    ),
    "perawat": (
        *plan(
            ("Terlaksananya asuhan keperawatan", (count("Asuhan keperawatan dilaksanakan", "960", "asuhan"),
                                                  percent("Dokumentasi keperawatan lengkap", "95"))),
            ("Terlaksananya kunjungan rumah", (count("Keluarga dikunjungi", "120", "keluarga"),)),
        ),
        extra("Terlaksananya posbindu", count("Kegiatan posbindu", "12", "kali")),
    ),
    "bidan": plan(
        ("Terlaksananya pelayanan ibu dan anak", (count("Pemeriksaan ibu hamil", "360", "kunjungan"),
                                                  percent("Ibu hamil risiko tinggi tertangani", "100")), "60"),
        ("Terlaksananya posyandu", (count("Kegiatan posyandu", "24", "kali"),
                                    reached("Balita ditimbang", "90", "persen", "88")), "40"),
    ),
    "sanitarian": plan(
        ("Terawasinya kesehatan lingkungan", (count("Sarana air bersih diperiksa", "72", "sarana"),
                                              count("Tempat pangan diperiksa", "60", "lokasi"))),
        ("Meningkatnya perilaku hidup bersih", (reached("Desa bebas buang air sembarangan", "7", "desa", "6"),)),
    ),
    "promkes": plan(
        ("Terlaksananya penyuluhan kesehatan", (count("Penyuluhan dilaksanakan", "36", "kali"),
                                                peak("Peserta terbanyak satu penyuluhan", "120", "orang"))),
        _REPORTS,
    ),
    "data-kesehatan": plan(
        ("Mutakhirnya data kesehatan", (percent("Laporan puskesmas lengkap", "98"),
                                        days("Waktu olah data bulanan", "5", measure="hari kerja"))),
        _REPORTS,
    ),
    "epidemiolog": plan(
        ("Terlaksananya penyelidikan epidemiologi",
         (percent("Kejadian luar biasa diselidiki di bawah 24 jam", "100"),)),
        ("Terpantaunya penyakit", (count("Buletin surveilans", "12", "edisi"),
                                   percent("Ketepatan laporan mingguan", "92"))),
    ),
    # pekerjaan umum
    "jalan": plan(
        ("Terlaksananya survei kondisi jalan", (count("Panjang jalan disurvei", "180", "km", "90", "90"),)),
        ("Terawasinya pekerjaan jalan", (percent("Pekerjaan sesuai spesifikasi", "95"),
                                         Aim("Deviasi kemajuan fisik terhadap jadwal", "1", "persen", Aspect.WAKTU,
                                             Direction.TURUN, Recap.RATA_RATA, "5"))),
    ),
    "operator": plan(
        ("Terpeliharanya jalan dan saluran", (count("Panjang bahu jalan dibersihkan", "96", "km"),
                                              days("Waktu tanggap lubang jalan", "2"))),
    ),
    "irigasi": plan(
        ("Terpeliharanya jaringan irigasi", (count("Bangunan irigasi diperiksa", "144", "bangunan"),
                                             reached("Kinerja daerah irigasi", "75", "persen", "72"))),
        _REPORTS,
    ),
    "pintu-air": plan(
        ("Teraturnya pembagian air", (percent("Jadwal buka tutup pintu air terpenuhi", "98"),
                                      Aim("Selisih debit terhadap rencana", "2", "persen", Aspect.KUALITAS,
                                          Direction.TURUN, Recap.RATA_RATA, "8"))),
    ),
    "tata-ruang": plan(
        ("Terlayaninya permohonan informasi ruang", (count("Kajian kesesuaian ruang", "150", "kajian"),
                                                     days("Waktu kajian", "7", measure="hari kerja"))),
        ("Terpantaunya pemanfaatan ruang", (count("Lokasi dipantau", "48", "lokasi"),)),
    ),
    # kependudukan
    "adb": plan(
        ("Terkelolanya basis data kependudukan", (percent("Data ganda tertangani", "97"),
                                                  fewer("Gangguan jaringan lebih dari satu jam", "6", "kali"))),
        ("Terlaksananya pemanfaatan data",
         (count("Perangkat daerah memakai data", "8", "perangkat daerah", "5", "3"),)),
    ),
    "ktp": plan(
        ("Terlayaninya perekaman dan pencetakan KTP", (count("KTP elektronik dicetak", "3600", "keping"),
                                                       days("Waktu cetak KTP", "1", measure="hari kerja"))),
        _SERVED,
    ),
    "akta": plan(
        ("Terbitnya akta pencatatan sipil", (count("Akta diproses", "2400", "akta"),
                                             fewer("Akta salah cetak", "18", "akta"))),
        _SERVED,
    ),
    # kepegawaian
    "mutasi": plan(
        ("Terprosesnya usul mutasi dan kenaikan pangkat", (count("Berkas usul diverifikasi", "300", "berkas"),
                                                           days("Waktu verifikasi berkas", "4", measure="hari kerja"))),
        ("Mutakhirnya data ASN", (percent("Data ASN sinkron", "97"),)),
    ),
    "kinerja": plan(
        ("Terdampinginya perangkat daerah dalam pengelolaan kinerja",
         (count("Pendampingan SKP", "24", "kali", "14", "10"),
                                                                       percent("SKP diverifikasi", "98")), "70"),
        ("Tersusunnya kebijakan kinerja", (count("Rancangan kebijakan", "2", "dokumen", "1", "1"),), "30"),
    ),
    "diklat": plan(
        ("Terselenggaranya pengembangan kompetensi", (count("Peserta pelatihan", "140", "orang", "60", "80"),
                                                      index("Kepuasan peserta", "3.5"))),
        _REPORTS,
    ),
    # kecamatan
    "layanan-kecamatan": plan(
        ("Terlayaninya permohonan warga", (count("Surat dilayani", "1500", "surat"),
                                           days("Waktu penyelesaian surat", "20", measure="menit"))),
        _SERVED,
    ),
    "desa": plan(
        ("Terdampinginya desa", (count("Desa didampingi", "48", "kunjungan"),
                                 percent("Laporan desa tepat waktu", "94"))),
        _REPORTS,
    ),
    "trantib": plan(
        ("Terlaksananya patroli", (count("Patroli dilaksanakan", "144", "kali"),
                                   days("Waktu tanggap pengaduan", "45", "60", "menit"))),
    ),
    # everywhere
    "perencana": plan(
        ("Tersusunnya dokumen perencanaan", (count("Dokumen perencanaan", "6", "dokumen", "4", "2"),
                                             percent("Keselarasan renja dengan renstra", "100"))),
        ("Terpantaunya kinerja perangkat daerah", (count("Laporan capaian", "4", "laporan", "2", "2"),)),
    ),
    "arsiparis": plan(
        ("Tertatanya arsip", (count("Berkas arsip ditata", "1200", "berkas"),
                              days("Waktu temu kembali arsip", "10", measure="menit"))),
    ),
    "keuangan": plan(
        ("Tertibnya penatausahaan keuangan", (count("SPJ diverifikasi", "240", "berkas"),
                                              fewer("SPJ dikembalikan", "12", "berkas"))),
        _REPORTS,
    ),
    "administrasi": plan(
        ("Tertibnya administrasi perkantoran", (count("Surat diagendakan", "1800", "surat"),
                                                percent("Surat didistribusikan hari itu juga", "96"))),
    ),
}  # fmt: skip
