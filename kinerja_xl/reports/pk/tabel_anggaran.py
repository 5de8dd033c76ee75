"""The budget side of an agreement: what each fund gives to the nodes that it lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from kinerja_xl.model import Anggaran, Dokumen, Simpul
from kinerja_xl.model.jelajah import menurun
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
    return TabelAnggaran(
        judul=jenjang_tercetak(simpul),
        baris=tuple(BarisAnggaran(nomor[s.kode], _nama(s), dana[s.kode], s.kode) for s in simpul),
        total=sum(b.pagu or 0 for kode in puncak for b in dana[kode]) if berjumlah else None,
    )


def _dana(dokumen: Dokumen, simpul: Simpul) -> tuple[BarisDana, ...]:
    """Return what each fund gives to a node; to a programme without a row of its own what it gives to those below."""
    sendiri = dokumen.anggaran_menurut_kode.get(simpul.kode, ())
    if sendiri or simpul.jenjang is not Jenjang.PROGRAM:
        return tuple(BarisDana(a.sumber_dana or "-", _pagu(a, dokumen), (a,)) for a in sendiri)
    dana: dict[str, list[Anggaran]] = {}
    for baris in _di_bawah(dokumen, simpul):
        if _pagu(baris, dokumen) is not None:
            dana.setdefault(baris.sumber_dana or "-", []).append(baris)
    return tuple(
        BarisDana(sumber, sum(_pagu(b, dokumen) or 0 for b in baris), tuple(baris)) for sumber, baris in dana.items()
    )


def _di_bawah(dokumen: Dokumen, simpul: Simpul) -> Iterator[Anggaran]:
    """Yield the topmost budget rows below a node, each once also where the tree runs in a circle."""

    def anak(atas: Simpul) -> Iterable[Simpul]:
        sampai = atas.kode != simpul.kode and dokumen.anggaran_menurut_kode.get(atas.kode)
        return () if sampai else dokumen.anak.get(atas.kode, ())

    for dalam, satu in menurun((simpul,), anak, lambda s: s.kode):
        if dalam:
            yield from dokumen.anggaran_menurut_kode.get(satu.kode, ())


def _nama(simpul: Simpul) -> str:
    return simpul.nomenklatur or next((s.teks for s in simpul.sasaran), "") or simpul.kode


def _pagu(anggaran: Anggaran, dokumen: Dokumen) -> float | None:
    return anggaran.pagu_berlaku if dokumen.identitas.perubahan else anggaran.pagu
