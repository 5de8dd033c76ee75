"""Who promises and who is promised: the higher official is the second party, whatever order a form puts them in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from kinerja_xl.impor.bentuk.pernyataan import Pernyataan
from kinerja_xl.impor.susun.isian import RAGU, Catatan
from kinerja_xl.text.jabatan import jabatan_baku
from kinerja_xl.text.tampak import ringkas
from kinerja_xl.text.tingkat_jabatan import lebih_tinggi


def luruskan_pihak(pernyataan: Sequence[Pernyataan]) -> list[Pernyataan]:
    """Return agreements whose first party is never the higher one; a superior promises nothing to whom he leads.

    Args:
        pernyataan: the agreements of a file; those whose parties are told the other way round are changed.
    """
    for p in pernyataan:
        first, second = p.pertama.isi.get("jabatan"), p.kedua.isi.get("jabatan")
        if first is not None and second is not None and lebih_tinggi(first.teks, second.teks):
            p.pertama, p.kedua = p.kedua, p.pertama
            said = (
                f"Pihak Pertama tertulis {ringkas(first.teks)}, jabatan yang lebih tinggi; dibaca sebagai Pihak Kedua"
            )
            p.catatan.append(Catatan(RAGU, said, next(iter(first.dari), None)))
    for p, said in _meragukan(pernyataan):
        told = p.pertama.isi["jabatan"]
        p.catatan.append(Catatan(RAGU, said, next(iter(told.dari), None)))
    return list(pernyataan)


def _meragukan(pernyataan: Sequence[Pernyataan]) -> Iterator[tuple[Pernyataan, str]]:
    """Yield agreements in which nothing says that the parties stand in their order, but others of the file doubt it."""
    whole = [p for p in pernyataan if p.pertama.lengkap and p.kedua.lengkap]
    pairs = [tuple(jabatan_baku(x.isi["jabatan"].teks) for x in (p.pertama, p.kedua)) for p in whole]
    known = set(pairs)
    firsts = Counter(first for first, _ in known)
    for p, (first, second) in zip(whole, pairs, strict=True):
        if lebih_tinggi(second, first):
            continue
        own, other = (ringkas(x.isi["jabatan"].teks) for x in (p.pertama, p.kedua))
        if (second, first) in known and first != second:
            yield p, f"{own} dan {other} saling menjadi Pihak Pertama; periksa siapa atasannya"
        elif firsts[first] > 1:
            yield p, f"{own} menjadi Pihak Pertama kepada beberapa pejabat; periksa siapa atasannya"
