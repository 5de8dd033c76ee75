"""The money of a quarterly report: budget, spending and what is left, node by node."""

from __future__ import annotations

from kinerja_xl.compute.hasil_anggaran import Serapan, serapan_simpul, serapan_total
from kinerja_xl.model import Dokumen, Simpul
from kinerja_xl.reports.cetak.angka_capaian import teks_persen, teks_rupiah
from kinerja_xl.reports.cetak.simpul import induk_terdekat, nomor_simpul
from kinerja_xl.reports.triwulan.isi_triwulan import BarisSerapan, SelTercetak

_RUPIAH = "Rp"
_BELUM_ADA = "belum ada"


def baris_anggaran(dokumen: Dokumen, triwulan: int) -> tuple[BarisSerapan, ...]:
    """Return the nodes with money up to a quarter, in the order of the document.

    Objectives stand in the table only where they have a budget of their own: the money below them is in the table
    already.
    """
    money = serapan_simpul(dokumen, triwulan)
    shown = [s for s in dokumen.simpul if _tampil(dokumen, s, money[s.kode])]
    codes = {s.kode for s in shown}
    numbers = nomor_simpul(dokumen, shown, romawi=False)
    return tuple(
        BarisSerapan(
            urutan=place,
            nomor=numbers[s.kode],
            nama=s.nomenklatur or next((x.teks for x in s.sasaran if x.teks), s.kode),
            puncak=not induk_terdekat(dokumen, s, codes),
            sumber_dana=_dana(dokumen, s),
            pagu=uang(money[s.kode].pagu),
            realisasi=uang(money[s.kode].realisasi, _BELUM_ADA),
            sisa=uang(money[s.kode].sisa),
            serapan=bagian_serapan(money[s.kode]),
        )
        for place, s in enumerate(shown, 1)
    )


def jumlah_anggaran(dokumen: Dokumen, triwulan: int) -> Serapan:
    """Return the office's money up to a quarter."""
    return serapan_total(dokumen, triwulan)


def uang(nilai: float | None, kosong: str = "-") -> SelTercetak:
    """Return an amount without ``Rp``, for a column that names it."""
    return SelTercetak(kosong, kosong) if nilai is None else SelTercetak(teks_rupiah(nilai).replace(_RUPIAH, ""), nilai)


def bagian_serapan(serapan: Serapan) -> SelTercetak:
    """Return the share spent."""
    text = teks_persen(serapan.serapan)
    return SelTercetak(text, text if serapan.serapan is None else serapan.serapan)


def _tampil(dokumen: Dokumen, simpul: Simpul, uang_simpul: Serapan) -> bool:
    if dokumen.anggaran_menurut_kode.get(simpul.kode):
        return True
    return not simpul.jenjang.strategis and (uang_simpul.pagu is not None or uang_simpul.realisasi is not None)


def _dana(dokumen: Dokumen, simpul: Simpul) -> str:
    """Return the funds of a node's own rows, else of the nodes below it."""
    found: dict[str, None] = {}
    todo, seen = [simpul], {simpul.kode}
    while todo:
        node = todo.pop(0)
        own = dokumen.anggaran_menurut_kode.get(node.kode, ())
        found.update((b.sumber_dana, None) for b in own if b.sumber_dana)
        if not own:
            below = [a for a in dokumen.anak.get(node.kode, ()) if a.kode not in seen]
            seen.update(a.kode for a in below)
            todo += below
    return ", ".join(found) or "-"
