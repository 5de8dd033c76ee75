"""Where the money came from, in a sentence of III.B: the funds that the budget rows name."""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.compute.hasil_anggaran import Serapan, gabung_serapan, serapan_baris
from kinerja_xl.model import Anggaran
from kinerja_xl.reports.cetak.angka_capaian import teks_persen, teks_rupiah
from kinerja_xl.reports.cetak.asal import Teks, rangkai
from kinerja_xl.reports.lkjip.bahan import Bahan

_MOST = 6  # funds that a sentence can name


def kalimat_dana(bahan: Bahan, kode: tuple[str, ...], total: Serapan) -> Iterator[Teks]:
    """Yield what each fund gave, as far as the rows that the total adds up say it.

    Args:
        bahan: the office's facts.
        kode: the topmost nodes.
        total: the whole budget, which the funds must add up to.
    """
    rows = bahan.baris_uang(kode, lambda b: b.pagu_berlaku is not None)
    funds: dict[str, list[Anggaran]] = {}
    for row in rows:
        funds.setdefault(" ".join(row.sumber_dana.split()), []).append(row)
    if not rows or "" in funds or len(funds) > _MOST:
        return
    if len(funds) == 1:
        yield rangkai("Seluruh anggaran tersebut bersumber dari {}.", _nama(*funds.items()))
        return
    money = {name: gabung_serapan(serapan_baris(bahan.dokumen, b) for b in of) for name, of in funds.items()}
    known = [m.pagu for m in money.values() if m.pagu is not None]
    if total.pagu is None or round(sum(known)) != round(total.pagu):
        return
    parts = [_satu(name, of, money[name]) for name, of in funds.items()]
    last = "; dan " if len(parts) > 2 else " dan "
    listed = Teks(f"{'; '.join(parts[:-1])}{last}{parts[-1]}", bagian=parts)
    yield rangkai("Menurut sumber dananya, anggaran tersebut terdiri atas {}.", listed)


def _nama(fund: tuple[str, list[Anggaran]]) -> Teks:
    return Teks(fund[0], [b.at.sel("sumber_dana") for b in fund[1]])


def _satu(name: str, rows: list[Anggaran], money: Serapan) -> Teks:
    pagu = [b.at.sel("pagu" if b.pagu_perubahan is None else "pagu_perubahan") for b in rows]
    spent = [b.at.sel(f"realisasi_tw{n}") for b in rows for n, v in enumerate(b.realisasi_tw, 1) if v is not None]
    named = rangkai("{} sebesar {}", _nama((name, rows)), Teks(teks_rupiah(money.pagu), pagu))
    if money.realisasi is None:
        return named
    share = Teks(teks_persen(money.serapan), (*pagu, *spent))
    return rangkai("{} (terealisasi {} atau {})", named, Teks(teks_rupiah(money.realisasi), spent), share)
