"""Isi tidak ada dalam daftar pilihan.

Kolom berpilihan hanya boleh berisi salah satu pilihannya seperti tertulis dalam daftar; huruf besar dan
kecil tidak dibedakan.

Mengapa: Nilai di luar daftar tidak dikenali rumus dan laporan.

Contoh: Jenjang berisi 'Sub Kegitan'.

Jalan keluar: Pilih dari daftar pada selnya.

Yang tidak terlihat: Pilihan yang ada dalam daftar tetapi salah pilih.
"""

from kinerja_xl.findings import Severity
from kinerja_xl.sheets.daftar import ISI
from kinerja_xl.tables.pembetulan import Pengganti, SelSalah
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.ERROR


_SHORTEST_WORD, _LONG_WORD = 5, 10
_CLEARLY_FARTHER = 3


def fix(sel: SelSalah) -> Pengganti | None:
    """Return a value of the list with other case, blanks or punctuation, or with one clear spelling mistake."""
    if sel.kolom.daftar is None or not sel.teks or sel.kolom.tipe.numeric:
        return None
    choices = ISI[sel.kolom.daftar]
    same = [choice for choice in choices if normalise(choice) == normalise(sel.teks)]
    if len(same) == 1:
        return Pengganti(same[0])
    found = _spelling(normalise(sel.teks), choices)
    return None if found is None else Pengganti(found)


def _spelling(text: str, choices: tuple[str, ...]) -> str | None:
    """Return the only choice within a typing mistake or two, all others being clearly farther away."""
    from rapidfuzz.distance import OSA

    if len(text) < _SHORTEST_WORD or any(char.isdigit() for char in text):
        return None
    ranked = sorted((OSA.distance(text, normalise(choice)), choice) for choice in choices)
    distance, best = ranked[0]
    allowed = 2 if len(best) >= _LONG_WORD else 1
    clear = len(ranked) == 1 or ranked[1][0] >= distance + _CLEARLY_FARTHER
    return best if distance <= allowed and clear else None
