"""A formula as it is printed in a source: Cara hitung, Pembilang and Penyebut where the text says them."""

from __future__ import annotations

from kinerja_xl.sheets.pilihan import CaraHitung
from kinerja_xl.text.rumus_teks import urai_rumus
from kinerja_xl.text.ukuran import Kelas, is_percent, kelas_indikator


def urai_formulasi(teks: str, indikator: str, satuan: str) -> dict[str, str]:
    """Return what a printed formula says, by the keys of Kinerja; empty where it says no formula.

    Args:
        teks: the formula as it is printed.
        indikator: the indicator's name.
        satuan: its unit, "" where unknown.
    """
    lines = teks.split("\n")  # an equation has its own line; a sentence about it may follow
    parts = next((p for line in lines if len(lines) > 1 and (p := urai_rumus(line)).pecahan), urai_rumus(teks))
    if parts.pecahan:
        percent = bool(parts.faktor) or is_percent(satuan) or kelas_indikator(indikator) is Kelas.PERSEN
        way = CaraHitung.PERSENTASE if percent else CaraHitung.RASIO
        return {"cara_hitung": way.value, "pembilang": parts.pembilang, "penyebut": parts.penyebut}
    if parts.hitungan and kelas_indikator(indikator) is not Kelas.PERSEN:
        return {"cara_hitung": CaraHitung.JUMLAH.value}
    return {}
