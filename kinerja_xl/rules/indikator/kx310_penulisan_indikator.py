"""Satu indikator ditulis dengan dua cara.

Dua indikator yang hampir sama bunyinya biasanya satu indikator yang disalin lalu berubah. Periksa apakah keduanya
memang berbeda. Perbedaan huruf besar dan tanda baca tidak dilaporkan.

Mengapa: Indikator yang sama harus berbunyi sama pada setiap dokumen agar dapat ditelusuri.

Contoh: Jumlah fasilitasi monitoring infrastruktur dan Jumlah fasilitas monitoring infrastruktur.

Jalan keluar: Samakan bunyinya, atau tulis pembedanya dengan jelas.

Yang tidak terlihat: Dua indikator yang lebih dari dua katanya berbeda, dan perbedaan satu kata pendek (RKA dan RKP).

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import bernama, kutip, resmi
from kinerja_xl.text.similar import alike, near_copies, words_apart
from kinerja_xl.text.ukuran import kelas_indikator

SEVERITY = Severity.INFO

_ALIKE, _WORD_ALIKE = 88.0, 75.0
_WORDS, _SHORTEST = 2, 5  # so many words may differ; short words are alike by chance (RKA, RKP)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each name that is almost an earlier one."""
    rows = [b for b in bernama(dokumen) if not resmi(b)]
    done: set[int] = set()
    for earlier, later, _ in near_copies([b.indikator.nama for b in rows], _ALIKE):
        one, two = rows[earlier], rows[later]
        if later in done or not _drifted(one.indikator.nama, two.indikator.nama):
            continue
        done.add(later)
        yield temuan(
            two.indikator.at,
            "indikator",
            message=f"Periksa: {kutip(two.indikator.nama)} hampir sama dengan indikator pada baris "
            f"{one.indikator.at.row}, {kutip(one.indikator.nama)}.",
            value=two.indikator.nama,
            expected=one.indikator.nama,
            related=(one.indikator.at.sel("indikator"),),
            fix="samakan bunyinya bila yang dimaksud sama, atau tulis pembedanya dengan jelas",
        )


def _drifted(first: str, second: str) -> bool:
    """True when the two differ only in words that look like each other (cetak, cetakan): a slip, not another thing."""
    apart = words_apart(first, second, _WORDS, _SHORTEST)
    return (
        bool(apart)
        and all(alike(a, b) >= _WORD_ALIKE for a, b in apart)
        and kelas_indikator(first) == kelas_indikator(second)
    )
