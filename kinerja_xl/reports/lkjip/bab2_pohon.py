"""The tree of performance in Bab II: the objectives, the programmes below each, and what each is measured by.

What hangs further below stands in the cascading document; here the tree is to be seen at one glance.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kinerja_xl.model import Dokumen, Simpul
from kinerja_xl.model.jelajah import menurun
from kinerja_xl.reports.cetak.bagan import Cabang, Kotak
from kinerja_xl.reports.cetak.bagan_word import Bagan, gambar_bagan
from kinerja_xl.reports.cetak.nilai_tercetak import teks_target_berlaku
from kinerja_xl.reports.cetak.surat import TITIK_ISIAN
from kinerja_xl.sheets.pilihan import Jenjang

_TERGAMBAR = (Jenjang.SASARAN_STRATEGIS, Jenjang.PROGRAM)


def pohon_kinerja(dokumen: Dokumen) -> tuple[Bagan, ...]:
    """Draw the objectives and programmes of an office, each with its indicators and their targets of the year.

    Args:
        dokumen: the office's facts.

    Returns:
        The pictures, none where the workbook has no objective or no programme.
    """
    drawn = [s for s in dokumen.simpul if s.jenjang in _TERGAMBAR]
    if {s.jenjang for s in drawn} != set(_TERGAMBAR):
        return ()
    branches: list[tuple[Kotak, list[Kotak]]] = []
    numbers = dict.fromkeys(_TERGAMBAR, 0)
    heads = [s for s in drawn if s.jenjang is Jenjang.SASARAN_STRATEGIS]
    loose = [s for s in drawn if s.jenjang is Jenjang.PROGRAM]
    # programmes that no objective claims come last, each a branch of its own
    for depth, node in menurun([*heads, *loose], lambda s: _bawahan(dokumen, s), lambda s: s.kode):
        numbers[Jenjang(node.jenjang)] += 1
        box = _kotak(dokumen, node, numbers[Jenjang(node.jenjang)])
        if depth == 0:
            branches.append((box, []))
        else:
            branches[-1][1].append(box)
    return gambar_bagan(_puncak(dokumen), [Cabang(head, tuple(below)) for head, below in branches])


def _bawahan(dokumen: Dokumen, simpul: Simpul) -> Iterator[Simpul]:
    """Yield the nearest nodes below one that are drawn, through whatever level lies between."""
    for anak in dokumen.anak.get(simpul.kode, ()):
        if anak.jenjang in _TERGAMBAR:
            yield anak


def _puncak(dokumen: Dokumen) -> Kotak:
    """Return the office's box, with its goals where it has written them down."""
    tujuan = [s for s in dokumen.simpul if s.jenjang is Jenjang.TUJUAN]
    words = dict.fromkeys(t for s in tujuan for t in _teks(s))
    year = f"Kinerja Tahun {dokumen.identitas.tahun or TITIK_ISIAN}"
    return Kotak(dokumen.identitas.nama_kantor or TITIK_ISIAN, " ".join(words) or year)


def _kotak(dokumen: Dokumen, simpul: Simpul, nomor: int) -> Kotak:
    tahun = dokumen.identitas.tahun
    notes = tuple(f"{i.nama}: {teks_target_berlaku(i, tahun)}" for s in simpul.sasaran for i in s.indikator if i.nama)
    if simpul.jenjang is Jenjang.SASARAN_STRATEGIS:
        return Kotak(f"Sasaran Strategis {nomor}", " ".join(_teks(simpul)), catatan=notes)
    return Kotak(f"Program {nomor}", simpul.nomenklatur or " ".join(_teks(simpul)), takuk=1, catatan=notes)


def _teks(simpul: Simpul) -> Iterable[str]:
    """Return a node's objectives in words, else its name."""
    return [s.teks for s in simpul.sasaran if s.teks] or [simpul.nomenklatur or simpul.kode]
