"""What the leaders of the fictional kabupaten plan for a year: heads of units and of their parts."""

from __future__ import annotations

from asncli.terms import Recap
from asncli.workflows.fictional_aims import Aim, Result, count, days, fewer, index, percent, plan, reached, spent


def _chief(*goals: tuple[str, Aim]) -> tuple[Result, ...]:
    weights = ("35", "25", "20")
    return (
        *(Result(title, (aim,), weight) for (title, aim), weight in zip(goals, weights, strict=True)),
        Result("Terkelolanya anggaran perangkat daerah secara tertib",
               (spent("Penyerapan anggaran terhadap rencana kas", "90", "100"),
                percent("Tindak lanjut temuan pemeriksaan tepat waktu", "95")), "20"),
    )  # fmt: skip


def _manager(first: tuple[str, tuple[Aim, ...]], second: tuple[str, tuple[Aim, ...]]) -> tuple[Result, ...]:
    return plan(
        first,
        second,
        ("Terbinanya pegawai melalui dialog kinerja",
         (count("Jumlah dialog kinerja dengan pegawai", "12", "kali"),
          percent("SKP bawahan disepakati tepat waktu", "100"))),
    )  # fmt: skip


LEADERS: dict[str, tuple[Result, ...]] = {
    # heads of units
    "kadis-pendidikan": _chief(
        ("Meningkatnya mutu pendidikan dasar",
         reached("Satuan pendidikan terakreditasi minimal B", "82", "persen", "79")),
        ("Meningkatnya akses pendidikan dasar",
         reached("Angka partisipasi sekolah 7-15 tahun", "99.1", "persen", "98.7")),
        ("Meningkatnya kompetensi guru", count("Guru lulus pendidikan profesi", "60", "orang", "24", "36")),
    ),
    "kadis-kesehatan": _chief(
        ("Menurunnya prevalensi stunting", fewer("Prevalensi stunting balita", "14.5", "persen", Recap.TERAKHIR)),
        ("Meningkatnya mutu pelayanan kesehatan", reached("Puskesmas terakreditasi paripurna", "2", "unit", "1")),
        ("Meningkatnya cakupan jaminan kesehatan", percent("Cakupan kepesertaan JKN aktif", "98")),
    ),
    "kadis-pupr": _chief(
        ("Meningkatnya kemantapan jalan kabupaten",
         reached("Panjang jalan dalam kondisi mantap", "412.5", "km", "404")),
        ("Meningkatnya layanan irigasi", reached("Luas layanan irigasi berfungsi baik", "6850", "hektare", "6700")),
        ("Tertibnya pemanfaatan ruang",
         days("Waktu penerbitan kesesuaian pemanfaatan ruang", "14", measure="hari kerja")),
    ),
    "kadis-dukcapil": _chief(
        ("Meningkatnya kepemilikan dokumen kependudukan", percent("Kepemilikan KTP elektronik", "99")),
        ("Meningkatnya aktivasi identitas digital",
         reached("Aktivasi identitas kependudukan digital", "35", "persen", "28")),
        ("Meningkatnya kepuasan masyarakat", index("Indeks kepuasan masyarakat", "3.5")),
    ),
    "kaban-bkpsdm": _chief(
        ("Meningkatnya profesionalitas ASN", reached("Indeks profesionalitas ASN", "72", "indeks", "68")),
        ("Terlaksananya sistem merit", reached("Nilai penerapan sistem merit", "290", "nilai", "275")),
        ("Tertibnya penilaian kinerja pegawai", percent("SKP pegawai yang disepakati tepat waktu", "100")),
    ),
    "camat": _chief(
        ("Meningkatnya mutu pelayanan kecamatan", index("Indeks kepuasan masyarakat kecamatan", "3.4")),
        ("Meningkatnya kemandirian desa", reached("Desa berstatus maju atau mandiri", "9", "desa", "8")),
        ("Terjaganya ketenteraman wilayah", fewer("Gangguan ketertiban yang tidak tertangani", "4", "kejadian")),
    ),
    # heads of parts
    "sekretaris": _manager(
        ("Terlaksananya perencanaan dan pelaporan tepat waktu",
         (count("Dokumen perencanaan dan pelaporan tersusun", "14", "dokumen", "8", "6"),
          reached("Nilai evaluasi akuntabilitas kinerja", "78", "nilai", "76"))),
        ("Terkelolanya keuangan dan aset",
         (spent("Penyerapan anggaran sekretariat", "88", "100"), percent("Aset terinventarisasi", "96"))),
    ),
    "kabid-dikdas": _manager(
        ("Meningkatnya mutu pembelajaran", (count("Sekolah yang disupervisi", "84", "sekolah"),
                                            index("Rapor pendidikan literasi", "2.2"))),
        ("Tersalurkannya bantuan operasional", (days("Waktu verifikasi usulan bantuan", "7", measure="hari kerja"),)),
    ),
    "kabid-ketenagaan": _manager(
        ("Terpenuhinya kebutuhan guru", (percent("Rasio guru terhadap rombongan belajar terpenuhi", "94"),)),
        ("Meningkatnya kompetensi guru", (count("Guru mengikuti pelatihan", "360", "orang", "160", "200"),)),
    ),
    "kabid-kesmas": _manager(
        ("Meningkatnya kesehatan ibu dan anak", (percent("Cakupan persalinan di fasilitas kesehatan", "97"),
                                                 fewer("Kematian ibu", "2", "kasus"))),
        ("Menurunnya stunting", (reached("Balita stunting mendapat makanan tambahan", "96", "persen", "90"),)),
    ),
    "kabid-p2p": _manager(
        ("Terkendalinya penyakit menular", (percent("Keberhasilan pengobatan tuberkulosis", "90"),
                                            fewer("Angka kesakitan demam berdarah", "42", "per 100 ribu"))),
        ("Tercapainya imunisasi dasar lengkap", (reached("Cakupan imunisasi dasar lengkap", "95", "persen", "48"),)),
    ),
    "kabid-binamarga": _manager(
        ("Terpeliharanya jalan kabupaten", (count("Panjang jalan yang dipelihara", "36", "km", "12", "24"),)),
        ("Terpeliharanya jembatan", (count("Jembatan yang diperiksa", "48", "unit"),
                                     days("Waktu tanggap laporan kerusakan", "3"))),
    ),
    "kabid-sda": _manager(
        ("Berfungsinya jaringan irigasi", (count("Panjang saluran dinormalisasi", "18.5", "km", "6.5", "12"),)),
        ("Terkendalinya banjir", (fewer("Titik genangan lebih dari dua jam", "6", "titik"),)),
    ),
    "kabid-tataruang": _manager(
        ("Tertibnya pemanfaatan ruang", (days("Waktu kajian kesesuaian ruang", "8", "12", "hari kerja"),)),
        ("Tersedianya rencana rinci tata ruang", (reached("Kemajuan penyusunan RDTR", "100", "persen", "45"),)),
    ),
    "kabid-dafduk": _manager(
        ("Terlayaninya pendaftaran penduduk", (count("Dokumen pendaftaran penduduk terbit", "26000", "dokumen"),
                                               days("Waktu penerbitan kartu keluarga", "2", measure="hari kerja"))),
        ("Terlaksananya pelayanan keliling", (count("Kunjungan pelayanan keliling", "48", "kali"),)),
    ),
    "kabid-capil": _manager(
        ("Terlayaninya pencatatan sipil", (count("Akta terbit", "9600", "akta"),
                                           days("Waktu penerbitan akta kelahiran", "2", measure="hari kerja"))),
        ("Meningkatnya kepemilikan akta",
         (reached("Kepemilikan akta kelahiran 0-17 tahun", "98.5", "persen", "97.5"),)),
    ),
    "kabid-mutasi": _manager(
        ("Terselesaikannya kenaikan pangkat", (count("Usul kenaikan pangkat selesai", "640", "usul"),
                                               days("Waktu penyelesaian usul", "10", measure="hari kerja"))),
        ("Tertatanya jabatan pelaksana", (reached("Pegawai dengan peta jabatan mutakhir", "98", "persen", "94"),)),
    ),
    "kabid-kinerja": _manager(
        ("Terlaksananya penilaian kinerja", (percent("Perangkat daerah menyampaikan evaluasi tepat waktu", "95"),)),
        ("Meningkatnya kompetensi pegawai",
         (count("Pegawai mengikuti pelatihan 20 JP", "420", "orang", "180", "240"),)),
    ),
    "kasi-pelayanan": _manager(
        ("Terlayaninya warga di kecamatan", (index("Indeks kepuasan masyarakat loket", "3.4"),
                                             days("Waktu penerbitan rekomendasi", "1", measure="hari kerja"))),
        ("Tertatanya arsip layanan", (percent("Berkas layanan terarsip digital", "95"),)),
    ),
    "kasi-pmd": _manager(
        ("Terbinanya pemerintahan desa", (count("Pembinaan administrasi desa", "36", "kali"),
                                          percent("APB Desa ditetapkan tepat waktu", "100"))),
        ("Meningkatnya peran masyarakat", (count("Musyawarah desa yang didampingi", "24", "kali", "14", "10"),)),
    ),
    "kasi-trantib": _manager(
        ("Terjaganya ketenteraman dan ketertiban", (count("Patroli wilayah", "96", "kali"),
                                                    fewer("Pengaduan tidak tertangani", "3", "pengaduan"))),
        ("Terlaksananya penegakan perda", (percent("Pelanggaran ditindaklanjuti", "92"),)),
    ),
    "subbag-umum": _manager(
        ("Tertibnya administrasi kepegawaian", (percent("Data kepegawaian mutakhir", "98"),
                                                days("Waktu proses usul kepegawaian", "5", measure="hari kerja"))),
        ("Tersedianya sarana kerja", (percent("Sarana kerja layak pakai", "92"),)),
    ),
    "kepala-puskesmas": _manager(
        ("Meningkatnya cakupan pelayanan puskesmas", (percent("Cakupan standar pelayanan minimal", "95"),
                                                      index("Indeks kepuasan pasien", "3.4"))),
        ("Terkelolanya keuangan BLUD", (spent("Penyerapan belanja BLUD", "85", "100"),)),
    ),
    "kepala-sekolah": _manager(
        ("Meningkatnya mutu pembelajaran di sekolah", (count("Supervisi kelas", "24", "kali"),
                                                       percent("Kehadiran guru mengajar", "97"))),
        ("Terkelolanya dana BOS", (percent("Laporan BOS tepat waktu", "100"),)),
    ),
}  # fmt: skip
