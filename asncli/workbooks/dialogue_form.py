"""The form for dialogues: one row a person, with what the evaluation says, to be filled in while they talk."""

from __future__ import annotations

from asncli.workbooks.dialogue import DIALOGUE
from asncli.workbooks.form_layouts import FormLayout, Told
from asncli.workbooks.styles import Kind

DIALOGUE_FORM = FormLayout(
    DIALOGUE,
    (
        "nip",
        Told("name", "Nama", Kind.WRAP, 24),
        Told("stands_in", "Unit Kerja", Kind.WRAP, 20),
        "period",
        Told("predikat", "Predikat", Kind.WRAP, 14),
        Told("strong", "Yang Kuat", Kind.WRAP, 34),
        Told("weak", "Yang Perlu Perhatian", Kind.WRAP, 34),
        "held_on", "leader_nip", "well", "improve", "concerns", "leader_promises", "employee_promises", "confidential",
    ),
    also=("leader_nip", "confidential"),
    widths={"period": 10, "held_on": 12, "well": 30, "improve": 30, "concerns": 34, "leader_promises": 30,
            "employee_promises": 30},
    notes=(
        "Satu baris untuk satu dialog. Yang Kuat dan Yang Perlu Perhatian diambil dari evaluasi sebagai bahan bicara.",
        "Suara Pegawai ditulis dengan kata-kata pegawai sendiri; isinya disimpan persis seperti ditulis.",
        "Komitmen: satu baris (Alt+Enter) untuk satu komitmen, tenggatnya di belakang titik koma.",
        "Isi ya di kolom Rahasia bila isi dialog hanya untuk kedua pihak.",
    ),
)  # fmt: skip
