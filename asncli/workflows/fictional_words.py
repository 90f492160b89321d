"""What the fictional people write: obstacles with what was done about them, and feedback from leaders."""

from __future__ import annotations

OBSTACLES: tuple[tuple[str, str], ...] = (
    ("Jaringan terputus beberapa hari", "Data dicatat luring dan diunggah setelah jaringan pulih"),
    ("Hujan deras menunda kegiatan lapangan", "Jadwal dipindah ke pekan berikutnya"),
    ("Berkas dari pihak lain terlambat diterima", "Pengingat dikirim seminggu lebih awal"),
    ("Alat kerja rusak dan menunggu perbaikan", "Memakai alat cadangan dari bidang lain"),
    ("Tenaga berkurang karena cuti bersalin rekan", "Tugas dibagi ulang dalam rapat bidang"),
    ("Anggaran kegiatan baru cair di akhir bulan", "Kegiatan tanpa biaya didahulukan"),
    ("Data awal belum lengkap", "Pendataan ulang bersama desa"),
    ("Aplikasi pusat dalam pemeliharaan", "Permohonan diantre dan diselesaikan lembur"),
    ("Peserta yang hadir sedikit", "Undangan disampaikan lewat ketua RT"),
    ("Bertepatan dengan libur panjang", "Target dikejar pada dua pekan berikutnya"),
)

PRAISE: dict[str, tuple[str, ...]] = {
    "above": (
        "Hasil semester ini melampaui harapan, terima kasih atas ketekunannya.",
        "Pekerjaan selesai lebih awal dan rapi; rekan-rekan ikut terbantu.",
        "Cara kerja yang baru dari Saudara membuat layanan jauh lebih cepat.",
        "Tanggung jawab Saudara terlihat pada setiap laporan, jarang perlu dikoreksi.",
        "Masyarakat beberapa kali menyampaikan terima kasih atas pelayanan Saudara.",
    ),
    "meets": (
        "Target semester ini tercapai sesuai rencana, terima kasih.",
        "Pekerjaan berjalan tertib dan laporan selalu tepat waktu.",
        "Kerja sama dengan rekan baik dan kehadiran terjaga.",
        "Tugas pokok terlaksana; saya menghargai kesabaran Saudara melayani warga.",
        "Hasil sesuai kesepakatan awal tahun, pertahankan.",
        "Saudara dapat diandalkan, juga saat beban kerja meningkat.",
        "Mutu pekerjaan stabil dan bukti dukung lengkap.",
    ),
    "below": (
        "Beberapa target belum tercapai; saya memahami kendala yang Saudara sampaikan.",
        "Hasil semester ini di bawah rencana, namun kemauan untuk memperbaiki sudah tampak.",
        "Capaian masih tertinggal, terutama pada bulan-bulan awal.",
        "Pekerjaan banyak yang mundur dari jadwal; mari kita cari sebabnya bersama.",
    ),
}

NEXT: dict[str, tuple[str, ...]] = {
    "above": (
        "Mohon membagikan caranya pada rapat bidang bulan depan.",
        "Semester II saya harap Saudara mendampingi rekan yang baru.",
        "Siapkan diri untuk tugas yang lebih luas; kita bicarakan pada dialog kinerja berikutnya.",
        "Jaga juga waktu istirahat agar semangat ini bertahan.",
    ),
    "meets": (
        "Semester II kita tingkatkan ketepatan waktu pada pekan terakhir bulan.",
        "Sampaikan lebih awal bila ada kendala agar dapat saya bantu.",
        "Saya usulkan mengikuti pelatihan singkat sesuai minat Saudara.",
        "Mari kita tambah satu gagasan perbaikan layanan di semester II.",
        "Pertahankan, dan lengkapi arsip digitalnya.",
        "Bila beban terasa berat, kita atur kembali pembagian tugas.",
    ),
    "below": (
        "Kita bertemu dua pekan sekali untuk melihat kemajuan; saya siap membantu.",
        "Saya minta rekan senior mendampingi selama tiga bulan.",
        "Kita sepakati dua pekerjaan utama dahulu, yang lain menyusul.",
        "Pelatihan yang dibutuhkan akan saya usulkan bulan ini.",
    ),
}

CONDUCT = {
    "above": "Sikap ramah dan suka menolong patut dicontoh.",
    "below": "Kehadiran dan cara berbicara kepada warga perlu diperbaiki; mari kita bicarakan berdua dengan tenang.",
}

COMMENTS: tuple[str, ...] = (
    "Selalu membantu saat pekerjaan menumpuk.",
    "Perlu lebih sering menyampaikan kabar bila ada perubahan jadwal.",
    "Ramah kepada warga dan sabar menjelaskan syarat.",
    "Laporannya rapi, tetapi kadang terlambat.",
    "Terbuka terhadap usul dan mau mencoba cara baru.",
    "Mohon pembagian tugas dibicarakan bersama.",
    "Bisa menjadi teladan dalam kedisiplinan.",
)

SUGGESTIONS: tuple[str, ...] = (
    "Tambah kursi di ruang tunggu.",
    "Loket dibuka lebih pagi pada hari pasar.",
    "Petugas sudah ramah, pertahankan.",
    "Syarat ditempel di papan agar tidak bolak-balik.",
    "Nomor pengaduan sulit dihubungi.",
    "Tarif sebaiknya ditulis besar di depan loket.",
)

CLIMATE_COMMENTS: tuple[str, ...] = (
    "Pembagian tugas lebih jelas sejak ada rapat Senin.",
    "Komputer lama sering mati saat banyak permohonan.",
    "Beban kerja menumpuk pada akhir bulan.",
    "Pimpinan mau mendengar usul.",
    "Pelatihan sebaiknya bergiliran, jangan orang yang sama.",
    "Saya ragu menyampaikan pendapat dalam rapat besar.",
)
