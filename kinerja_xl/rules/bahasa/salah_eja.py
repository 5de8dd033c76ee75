"""What the three rules about known misspellings share: one finding for each wrong word, at its first cell."""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding
from kinerja_xl.model import Dokumen, sekali
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.bahasa.indeks_kata import indeks_kata, yang_memuat
from kinerja_xl.rules.bahasa.teks import TeksKantor, dikutip, setiap_teks
from kinerja_xl.tables.pembetulan import Pengganti, SelSalah
from kinerja_xl.text.ejaan import Golongan, Salah, kesalahan, menanyakan, perbaiki_ejaan


def salah_eja(dokumen: Dokumen, golongan: Golongan) -> Iterator[Finding]:
    """Yield one finding for each misspelling of a kind; its further cells are related, and the fix corrects them all.

    What is merely not the dictionary's way is left as it stands in names of programmes and their parts: decrees write
    them so (Kerjasama, Efektifitas).

    Args:
        dokumen: the document.
        golongan: the kind of mistakes.
    """
    groups: dict[str, list[tuple[TeksKantor, Salah]]] = {}
    for teks, salah in _semua_salah(dokumen):
        if salah.golongan is golongan and not (golongan is Golongan.TIDAK_BAKU and teks.kolom == "nomenklatur"):
            groups.setdefault(salah.benar.casefold(), []).append((teks, salah))
    for group in groups.values():
        teks, salah = group[0]
        cells = tuple(dict.fromkeys(other.sel for other, _ in group))
        more = f" (pada {len(cells)} sel)" if len(cells) > 1 else ""
        yield temuan(
            *teks.tempat,
            message=f"'{salah.tulisan}'{more} dieja '{salah.benar}'.",
            value=teks.isi,
            expected=perbaiki_ejaan(teks.isi),
            related=cells[1:],
            fix=f"tulis '{salah.benar}'; check --fix memperbaikinya",
        )


@sekali
def _semua_salah(dokumen: Dokumen) -> tuple[tuple[TeksKantor, Salah], ...]:
    """Return the mistakes of every kind: only texts with a word that asks for it are looked into."""
    asking = [word for word in indeks_kata(dokumen) if menanyakan(word)]
    texts = yang_memuat(dokumen, setiap_teks(dokumen), asking)
    return tuple((t, salah) for t in texts if not (t.resmi or dikutip(t)) for salah in kesalahan(t.isi))


def betulkan(sel: SelSalah) -> Pengganti | None:
    """Return a text with its misspelled words corrected."""
    new = perbaiki_ejaan(sel.teks)
    return Pengganti(new) if sel.teks and new != sel.teks else None
