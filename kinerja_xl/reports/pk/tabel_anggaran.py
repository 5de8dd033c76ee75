"""The budget side of an agreement: what each fund gives to the nodes that it lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from kinerja_xl.findings import CellRef
from kinerja_xl.model import Anggaran, Dokumen, Simpul
from kinerja_xl.model.jelajah import menurun
from kinerja_xl.reports.cetak.angka_capaian import teks_rupiah
from kinerja_xl.reports.cetak.asal import Teks
from kinerja_xl.reports.cetak.simpul import induk_terdekat
from kinerja_xl.reports.pk.isi_pk import BarisAnggaran, BarisDana, TabelAnggaran
from kinerja_xl.reports.pk.tabel_kinerja import jenjang_tercetak
from kinerja_xl.sheets.pilihan import Jenjang


def tabel_anggaran(milik: Sequence[Simpul], nomor: Mapping[str, str], dokumen: Dokumen) -> TabelAnggaran | None:
    """Return the budget of one official's nodes, None where none has any.

    Args:
        milik: the nodes, in the order of the rows.
        nomor: their numbers by kode.
        dokumen: the office's facts.
    """
    dana = {s.kode: rincian for s in milik if (rincian := _dana(dokumen, s))}
    if not dana:
        return None
    simpul = [dokumen.simpul_menurut_kode[kode] for kode in dana]
    berjumlah = {kode for kode, baris in dana.items() if any(b.pagu is not None for b in baris)}
    puncak = [s.kode for s in simpul if s.kode in berjumlah and not induk_terdekat(dokumen, s, berjumlah)]
    counted = [b for kode in puncak for b in dana[kode]]
    total = sum(b.pagu or 0 for b in counted) if berjumlah else None
    return TabelAnggaran(
        judul=jenjang_tercetak(simpul),
        baris=tuple(BarisAnggaran(nomor[s.kode], _nama(s), dana[s.kode], s.kode) for s in simpul),
        total=total,
        total_tercetak=Teks(teks_rupiah(total), (c for b in counted for c in b.pagu_tercetak.dari)),
    )


def _dana(dokumen: Dokumen, simpul: Simpul) -> tuple[BarisDana, ...]:
    """Return what each fund gives to a node; to a programme without a row of its own what it gives to those below."""
    sendiri = dokumen.anggaran_menurut_kode.get(simpul.kode, ())
    if sendiri or simpul.jenjang is not Jenjang.PROGRAM:
        return tuple(_satu(dokumen, a.sumber_dana or "-", [a]) for a in sendiri)
    dana: dict[str, list[Anggaran]] = {}
    for baris in _di_bawah(dokumen, simpul):
        if _pagu(baris, dokumen) is not None:
            dana.setdefault(baris.sumber_dana or "-", []).append(baris)
    return tuple(_satu(dokumen, sumber, baris) for sumber, baris in dana.items())


def _satu(dokumen: Dokumen, sumber: str, baris: Sequence[Anggaran]) -> BarisDana:
    known = [amount for b in baris if (amount := _pagu(b, dokumen)) is not None]
    pagu = sum(known) if known else None
    cells = tuple(sel_pagu(b, dokumen) for b in baris)
    return BarisDana(
        sumber=Teks(sumber, [b.at.sel("sumber_dana") for b in baris]),
        pagu=pagu,
        pagu_tercetak=Teks(teks_rupiah(pagu), cells),
        asal=tuple(baris),
    )


def sel_pagu(baris: Anggaran, dokumen: Dokumen) -> CellRef:
    """Return the cell of the amount that an agreement prints."""
    berubah = dokumen.identitas.perubahan and baris.pagu_perubahan is not None
    return baris.at.sel("pagu_perubahan" if berubah else "pagu")


def _di_bawah(dokumen: Dokumen, simpul: Simpul) -> Iterator[Anggaran]:
    """Yield the topmost budget rows below a node, each once also where the tree runs in a circle."""

    def anak(atas: Simpul) -> Iterable[Simpul]:
        sampai = atas.kode != simpul.kode and dokumen.anggaran_menurut_kode.get(atas.kode)
        return () if sampai else dokumen.anak.get(atas.kode, ())

    for dalam, satu in menurun((simpul,), anak, lambda s: s.kode):
        if dalam:
            yield from dokumen.anggaran_menurut_kode.get(satu.kode, ())


def _nama(simpul: Simpul) -> Teks:
    name = simpul.nomenklatur or next((s.teks for s in simpul.sasaran), "") or simpul.kode
    return Teks(name, (simpul.at.sel("nomenklatur"),))


def _pagu(anggaran: Anggaran, dokumen: Dokumen) -> float | None:
    return anggaran.pagu_berlaku if dokumen.identitas.perubahan else anggaran.pagu
