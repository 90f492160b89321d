"""What a plan under a budget says of itself: how sure it is, what more money buys, what was left out of account."""

from __future__ import annotations

from collections.abc import Sequence

from asncli.reports.training_data import rupiah
from asncli.reports.training_plan_data import Gone, Plan
from asncli.rules.training_needs import Reason
from asncli.rules.training_plan import Pair
from asncli.terms import hundredths_text

READING = (
    "Tambahan Pagu diurutkan menurut angka per rupiah. Itu perkiraan: yang sudah terpilih tidak diubah; dengan menukar"
    " peserta atau pelatihan, pagu yang lebih kecil mungkin sudah cukup. Hitung ulang dengan pagu itu."
)


def notes(data: Plan) -> list[str]:
    """How sure the plan is, what more money would buy, and what was left out of account."""
    said = [_sure(data), *_money(data)]
    same = "pegawai dengan NIP terkecil didahulukan, lalu pelatihan yang termurah"
    said.append(f"Data yang sama memberi rencana yang sama; bila angkanya sama, {same}.")
    undated = [one.code for one in data.courses if one.begins is None and one.ends is None]
    if undated:
        said.append(f"Tanpa tanggal, jadi tidak diperiksa apakah sudah mulai atau bersamaan: {_few(undated)}.")
    for why in Gone:
        if codes := [one.code for one, reason in data.gone if reason is why]:
            said.append(f"Tidak ditawarkan lagi karena {why}: {_few(codes)}.")
    said.append(_hours(data))
    if data.away:
        said.append(f"Tidak diikutkan karena kedudukan hukumnya: {len(data.away)} pegawai (lembar Belum Terpilih).")
    if data.seats_left:
        said.append(f"Kursi dikurangi dengan pegawai yang sudah mengikuti pelatihan itu pada {data.year}.")
    return said


def _sure(data: Plan) -> str:
    chosen = data.chosen
    if not data.question.pairs:
        return "Tidak ada pelatihan dalam katalog yang sesuai dengan kebutuhan pegawai mana pun."
    if chosen.proven:
        return "Terbukti: tidak ada susunan lain yang angkanya lebih banyak dengan pagu dan kursi ini."
    if not chosen.points:
        return f"Waktu pencarian ({data.seconds} detik) habis tanpa hasil; beri waktu lebih lama dengan --seconds."
    late = (
        f" Waktu pencarian ({data.seconds} detik) habis; beri waktu lebih lama dengan --seconds." if chosen.late else ""
    )
    told = ""
    if chosen.told is not None:
        told = f" Menurut penyelesai HiGHS, yang hitungannya tidak eksak, paling banyak {chosen.told} angka."
    gap = -(-(chosen.bound - chosen.points) * 10_000 // chosen.points)  # rounded up: never promised too little
    return f"Belum terbukti terbaik: paling banyak {hundredths_text(gap, ',')}% angka lagi mungkin dicapai.{told}{late}"


def _hours(data: Plan) -> str:
    label = Reason.BEHIND_HOURS.label
    if data.hours_year is None:
        return f"{label} tidak dihitung: belum ada pelatihan yang tercatat pada tahun berjalan atau sebelumnya."
    return f"{label} dihitung dari pelatihan yang selesai pada {data.hours_year}."


def _money(data: Plan) -> list[str]:
    if not data.more:
        return ["Tambahan pagu tidak menambah peserta: kebutuhan yang sesuai, kursi, atau jatah setiap orang habis."]
    price = [data.question.offers[pair.course].price for pair in data.more]
    first, least = data.used + price[0], data.used + min(price)
    said = f"Rupiah berikutnya: {_named(data, data.more[0])} masuk pada pagu {rupiah(first)}"
    return [f"{said}; tambahan termurah pada pagu {rupiah(least)}.", READING]


def _named(data: Plan, pair: Pair) -> str:
    course = data.courses[pair.course]
    return f"{course.code} {course.name} untuk {data.people[pair.person].name} (angka {pair.points})"


def _few(codes: Sequence[str]) -> str:
    return ", ".join(codes[:5]) + (f" dan {len(codes) - 5} lainnya" if len(codes) > 5 else "")
