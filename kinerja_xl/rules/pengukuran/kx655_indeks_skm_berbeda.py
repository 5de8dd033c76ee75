"""Indeks pada Data Ukur berbeda dari lembar SKM.

Indeks SKM yang ditulis pada Data Ukur sama dengan yang dihitung dari jawaban responden pada lembar SKM. Bila beberapa
triwulan terisi, indeks setahun berada di antara yang terendah dan yang tertinggi. Bila jawaban responden terbagi rata
menurut urutannya dan indeks semua triwulan lain persis sama dengan bagiannya, triwulan yang berbeda disebut.

Mengapa: Laporan memakai indeks dari lembar SKM; dua indeks yang berbeda menimbulkan pertanyaan. Sebab yang lazim ialah
bobot 0,11, yang membuat indeks satu persen terlalu rendah, karena bobot yang tepat 1/9.

Contoh: Data Ukur 87,43, sedangkan jawaban responden menghasilkan 88,31; TW IV 89,86, sedangkan jawaban 40 responden
terakhir menghasilkan 88,96.

Jalan keluar: Samakan Data Ukur dengan lembar Capaian, atau lengkapi jawaban respondennya.

Yang tidak terlihat: Indeks keliru yang masih di antara triwulan terendah dan tertinggi, bila banyaknya responden setiap
triwulan tidak sama; dan jawaban responden yang keliru.

Dasar: PermenPANRB 14/2017
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.compute.hasil import nilai_skm
from kinerja_xl.compute.skm import indeks
from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import DataUkur, Dokumen
from kinerja_xl.regulations.skm import BOBOT_TERCETAK, JAWABAN
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.pengukuran.jawaban_skm import indeks_triwulan, responden
from kinerja_xl.rules.pengukuran.tahun import angka_tw, sama_tercetak, tahun
from kinerja_xl.sheets.base import TRIWULAN
from kinerja_xl.sheets.pilihan import CaraHitung, Peran
from kinerja_xl.text.numbers import format_number, half_up

SEVERITY = Severity.WARNING
JENIS = ("pengukuran",)

_QUARTERS = 3
"""So many indices, of which all but one agree to two decimals, tell that the answers stand in the order of quarters."""


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each typed index that cannot be that of the answers."""
    if not dokumen.skm:
        return
    means, computed = nilai_skm(dokumen)
    if computed is None:
        return
    rounded = indeks(means, dokumen.ketentuan.skm, BOBOT_TERCETAK)
    shown = float(half_up(computed, 2))
    for t in tahun(dokumen).ukur:
        data = t.baris(Peran.NILAI)
        numbers = angka_tw(data) if data is not None and t.cara is CaraHitung.INDEKS_SKM else []
        if data is None or not numbers or numbers[-1][1] <= JAWABAN[1]:
            continue  # the scale of the answers, 1 to 4: nothing to compare
        n, value = numbers[-1]
        low, high = min(v for _, v in numbers), max(v for _, v in numbers)
        if low <= computed <= high or sama_tercetak(value, computed):
            yield from _quarter(dokumen, t.kode, data, numbers)
            continue
        weight = rounded is not None and sama_tercetak(value, rounded)
        yield temuan(
            data.at,
            f"tw{n}",
            message=f"Indeks {t.kode} {TRIWULAN[n - 1]} {format_number(value)} ≠ {format_number(shown)} menurut "
            f"jawaban pada lembar SKM (selisih {format_number(abs(float(half_up(value - computed, 2))))})."
            + (" Indeks itu memakai bobot 0,11; bobot yang tepat 1/9." if weight else ""),
            value=format_number(value),
            expected=format_number(shown),
            difference=format_number(float(half_up(value - computed, 2))),
            related=tuple(data.at.sel(f"tw{m}") for m, _ in numbers[:-1]),
            fix="samakan Data Ukur dengan lembar Capaian, atau lengkapi jawaban respondennya",
        )


def _quarter(dokumen: Dokumen, kode: str, data: DataUkur, numbers: list[tuple[int, float]]) -> Iterator[Finding]:
    """Yield a finding about the one quarter that is not the index of its part of the answers, where all others are."""
    if len(numbers) < _QUARTERS:
        return
    parts = indeks_triwulan(dokumen, len(numbers))
    odd = [
        (n, value, own)
        for (n, value), (own, until) in zip(numbers, parts, strict=False)
        if not sama_tercetak(value, own) and not sama_tercetak(value, until)
    ]
    if len(odd) != 1:
        return  # none, or the answers do not stand in this order
    n, value, own = odd[0]
    shown = float(half_up(own, 2))
    size = len(responden(dokumen)) // len(numbers)
    yield temuan(
        data.at,
        f"tw{n}",
        message=f"Indeks {kode} {TRIWULAN[n - 1]} {format_number(value)}, sedangkan jawaban {size} responden bagiannya "
        f"pada lembar SKM menghasilkan {format_number(shown)}; triwulan lainnya sesuai.",
        value=format_number(value),
        expected=format_number(shown),
        difference=format_number(float(half_up(value - own, 2))),
        related=tuple(data.at.sel(f"tw{m}") for m, _ in numbers if m != n),
        fix="samakan Data Ukur dengan jawaban responden triwulan itu",
    )
