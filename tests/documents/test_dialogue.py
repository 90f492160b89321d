"""The page on which a dialogue is written down."""

from __future__ import annotations

from asncli.documents.dialogue import Talk, pages

TALK = Talk(
    "Kabupaten Contoh & Raya", "Semester I 2026", "199012312015021903", "Wayan <b>", "Guru", "Bidang SD",
    "Budi, NIP 198101012005011902", "Baik (usulan)", "Sesuai Ekspektasi (100,00%)", "Sesuai Ekspektasi (3,50)",
    ["Berkas: capaian 100,00%"], [],
)  # fmt: skip


def test_a_sheet_tells_who_what_came_out_and_leaves_room_for_both() -> None:
    page = "".join(pages([TALK, TALK._replace(position=None, leader=None)], "Semester I 2026"))
    assert page.count("<h1>Dialog Kinerja Semester I 2026</h1>") == 2
    for words in ("Kabupaten Contoh &amp; Raya", "Wayan &lt;b&gt;, NIP 199012312015021903", "Baik (usulan)",
                  "<li>Berkas: capaian 100,00%</li>", "dalam kata-kata pegawai sendiri", "Komitmen pimpinan",
                  "Komitmen pegawai", "Bersifat rahasia"):  # fmt: skip
        assert words in page
    assert "None" not in page
    assert "overflow-wrap: anywhere" in page
