"""Rumus tercetak berbeda dari kolom rumus.

Pembilang dan Penyebut, Cara hitung, dan Penjelasan rumus menyatakan satu rumus, jadi isinya harus sama. Rumus tercetak
yang tidak dapat dibaca sebagai satu pecahan tidak diperiksa.

Mengapa: Dokumen mencetak satu rumus, sedangkan realisasi dihitung dengan rumus yang lain.

Contoh: Cara hitung Jumlah, sedangkan Penjelasan rumus membagi dua jumlah.

Jalan keluar: Tentukan rumus yang benar, lalu samakan kolom-kolomnya.

Yang tidak terlihat: Rumus tercetak yang berupa kalimat atau beberapa baris, dan perbedaan kecil yang mengubah arti
(seluruh dan sebagian).

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Indikator
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip, semua_baris
from kinerja_xl.sheets.pilihan import CaraHitung
from kinerja_xl.text.rumus_teks import RumusTeks, urai_rumus
from kinerja_xl.text.similar import alike

SEVERITY = Severity.WARNING

_SAME = 80.0


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each printed formula that contradicts the columns it should repeat."""
    for baris in semua_baris(dokumen):
        indikator = baris.indikator
        if len(indikator.penjelasan_rumus.strip().splitlines()) != 1:
            continue
        printed = urai_rumus(indikator.penjelasan_rumus)
        if not printed.pecahan:
            continue
        if indikator.cara_hitung is CaraHitung.JUMLAH:
            yield temuan(
                indikator.at,
                "cara_hitung",
                message="Cara hitung berisi Jumlah, sedangkan rumus tercetak membagi.",
                value="Jumlah",
                expected="Persentase" if printed.faktor else "Rasio",
                related=(indikator.at.sel("penjelasan_rumus"),),
                fix="pilih Persentase atau Rasio, atau perbaiki rumus tercetaknya",
            )
            continue
        said = _other_parts(indikator, printed)
        if said:
            yield temuan(
                indikator.at,
                "penjelasan_rumus",
                message=said,
                value=indikator.penjelasan_rumus,
                expected=f"{indikator.pembilang} / {indikator.penyebut}",
                related=(indikator.at.sel("pembilang"), indikator.at.sel("penyebut")),
                fix="tentukan rumus yang benar, lalu samakan Pembilang, Penyebut, dan Penjelasan rumus",
            )


def _other_parts(indikator: Indikator, printed: RumusTeks) -> str:
    above, below = indikator.pembilang, indikator.penyebut
    if not above or not below:
        return ""
    straight = alike(above, printed.pembilang), alike(below, printed.penyebut)
    crossed = alike(above, printed.penyebut), alike(below, printed.pembilang)
    # the whole is often most of its part's words, so both ways may be alike: the better one says which it is
    swapped = min(crossed) >= _SAME and sum(crossed) > sum(straight)
    if min(straight) >= _SAME and not swapped:
        return ""
    if swapped:
        return "Pembilang dan penyebut pada rumus tercetak tertukar dengan kolom Pembilang dan Penyebut."
    one = alike(above, printed.pembilang) < _SAME
    what, column, written = ("Pembilang", above, printed.pembilang) if one else ("Penyebut", below, printed.penyebut)
    return f"{what} pada rumus tercetak {kutip(written)}, sedangkan kolomnya berisi {kutip(column)}."
