"""A formula as it is printed in a source: Cara hitung, Pembilang and Penyebut where the text says them."""

from __future__ import annotations

import re

from kinerja_xl.patterns import regex
from kinerja_xl.sheets.pilihan import CaraHitung
from kinerja_xl.text.rumus_teks import RumusTeks, urai_rumus
from kinerja_xl.text.ukuran import Kelas, is_percent, kelas_indikator

_IS = regex(r"^[\w ()]{2,60}?\b(?:sama dengan|adalah|ialah|yaitu)\b\s*:?", re.IGNORECASE)
_THEN = regex(r"[,.;]?\s+(?:kemudian|selanjutnya|lalu|setelah itu)\b.*", re.IGNORECASE | re.DOTALL)


def urai_formulasi(teks: str, indikator: str, satuan: str) -> dict[str, str]:
    """Return what a printed formula says, by the keys of Kinerja; empty where it says no formula.

    Args:
        teks: the formula as it is printed.
        indikator: the indicator's name.
        satuan: its unit, "" where unknown.
    """
    lines = teks.split("\n")  # an equation has its own line; a sentence about it may follow
    parts = next((p for line in lines if len(lines) > 1 and (p := _read(line)).pecahan), _read(teks))
    if parts.pecahan:
        percent = bool(parts.faktor) or is_percent(satuan) or kelas_indikator(indikator) is Kelas.PERSEN
        way = CaraHitung.PERSENTASE if percent else CaraHitung.RASIO
        return {"cara_hitung": way.value, "pembilang": parts.pembilang, "penyebut": parts.penyebut}
    if parts.hitungan and kelas_indikator(indikator) is not Kelas.PERSEN:
        return {"cara_hitung": CaraHitung.JUMLAH.value}
    return {}


def _read(teks: str) -> RumusTeks:
    """Read a formula without the name it defines (``IKM sama dengan …``) and what is done with its result."""
    parts = urai_rumus(_IS.sub("", teks))
    return parts._replace(penyebut=_THEN.sub("", parts.penyebut)) if parts.pecahan else parts
