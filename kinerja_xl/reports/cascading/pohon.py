"""The tree as a sheet: one column a level, each node beside its children."""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import KinerjaError
from kinerja_xl.frozen import dataclass
from kinerja_xl.model import Dokumen, Indikator, Simpul
from kinerja_xl.reports.cascading.halaman_pohon import BarisPohon, KotakPohon, halaman_pohon
from kinerja_xl.reports.cascading.kaitan import (
    kaitan_sasaran,
    kaitan_simpul,
    nama_indikator,
    pagu_indikatif,
    teks_target_simpul,
)
from kinerja_xl.reports.cetak.surat import TITIK_ISIAN, Pihak, kepala_kantor, pihak, tempat_tanggal
from kinerja_xl.sheets.pilihan import Jenjang

_KOLOM: tuple[tuple[Jenjang, ...], ...] = (
    (Jenjang.SASARAN_DAERAH, Jenjang.TUJUAN),
    (Jenjang.SASARAN_STRATEGIS,),
    (Jenjang.PROGRAM,),
    (Jenjang.KEGIATAN,),
    (Jenjang.SUB_KEGIATAN, Jenjang.INDIVIDU),
)


@dataclass(frozen=True, slots=True)
class IsiPohon:
    """Everything the template may name.

    ``halaman`` has the same branches by printed pages: at the top of a page a box that goes on says so.
    """

    kantor: str
    kabupaten: str
    tahun: str
    tempat_tanggal: str
    kepala: Pihak
    baris: tuple[BarisPohon, ...]
    halaman: tuple[tuple[BarisPohon, ...], ...]
    simpul: int
    indikator: int


def isi_pohon(dokumen: Dokumen) -> IsiPohon:
    """Return what the template may name.

    Raises:
        KinerjaError: the workbook has no node.
    """
    if not dokumen.simpul:
        raise KinerjaError("Cascading tidak dapat dicetak: lembar Kinerja belum berisi.", "Isi lembar Kinerja.")
    identitas = dokumen.identitas
    baris = _tanpa_kolom_kosong(tuple(_baris(dokumen)))
    return IsiPohon(
        kantor=identitas.nama_kantor or TITIK_ISIAN,
        kabupaten=identitas.kabupaten or TITIK_ISIAN,
        tahun=str(identitas.tahun or "…………"),
        tempat_tanggal=tempat_tanggal(identitas),
        kepala=pihak(kepala_kantor(dokumen)),
        baris=baris,
        halaman=halaman_pohon(baris),
        simpul=len(dokumen.simpul),
        indikator=sum(len(s.indikator) for s in dokumen.simpul),
    )


def _baris(dokumen: Dokumen) -> Iterator[BarisPohon]:
    """Yield the branches; a node below one of its own column or to the right of it starts a branch of its own."""
    sebelum: tuple[Simpul | None, ...] = (None,) * len(_KOLOM)
    for cabang in _cabang(dokumen):
        isi: list[Simpul | None] = [None] * len(_KOLOM)
        for simpul in cabang:
            isi[_kolom(simpul)] = simpul
        lanjut, atas = True, cabang[0].induk
        kotak = []
        for lama, baru in zip(sebelum, isi, strict=True):
            lanjut = lanjut and lama is baru
            kotak.append(KotakPohon(not (lanjut and baru is not None), _teks(dokumen, baru, atas)))
            atas = atas if baru is None else baru.kode
        yield BarisPohon(tuple(kotak))
        sebelum = tuple(isi)


def _tanpa_kolom_kosong(baris: tuple[BarisPohon, ...]) -> tuple[BarisPohon, ...]:
    """Return the branches with one box down a column that has no node at all, instead of an empty one a branch."""
    empty = {n for n in range(len(_KOLOM)) if not any(satu.kotak[n].teks for satu in baris)}
    return tuple(
        BarisPohon(tuple(KotakPohon(not row, "") if n in empty else k for n, k in enumerate(satu.kotak)))
        for row, satu in enumerate(baris)
    )


def _cabang(dokumen: Dokumen) -> Iterator[tuple[Simpul, ...]]:
    """Yield each way from a root to a leaf, in the order of the workbook; a tree in a circle ends where it closes."""
    tercetak: set[str] = set()
    akar = [s for s in dokumen.simpul if s.induk not in dokumen.simpul_menurut_kode]
    for puncak in (*akar, *dokumen.simpul):  # what stands in a circle has no root
        menunggu: list[tuple[Simpul, tuple[Simpul, ...]]] = [(puncak, ())]
        while menunggu:  # no recursion: a tree may be deeper than Python's
            simpul, jalan = menunggu.pop()
            if simpul.kode in tercetak:
                continue
            tercetak.add(simpul.kode)
            terpakai = bool(jalan) and _kolom(simpul) <= _kolom(jalan[-1])
            sampai = (simpul,) if terpakai else (*jalan, simpul)
            anak = [a for a in dokumen.anak.get(simpul.kode, ()) if a.kode not in tercetak]
            if not anak or all(_kolom(a) <= _kolom(simpul) for a in anak):
                yield sampai
            menunggu += [(bawahan, sampai) for bawahan in reversed(anak)]


def _kolom(simpul: Simpul) -> int:
    return next((n for n, jenjang in enumerate(_KOLOM) if simpul.jenjang in jenjang), len(_KOLOM) - 1)


def _ukuran(indikator: Indikator, tahun: int | None) -> str:
    """Return an indicator's target, else its unit, as it stands behind its name."""
    target = teks_target_simpul(indikator, tahun)
    return f": {target}" if target else f" ({indikator.satuan})" if indikator.satuan else ""


def _teks(dokumen: Dokumen, simpul: Simpul | None, atas: str) -> str:
    """Return a box: the node's name, each objective with its indicators, and what ties it to others than ``atas``."""
    if simpul is None:
        return ""
    baris = [f"{simpul.kode}  {simpul.nomenklatur}".strip()]
    for sasaran in simpul.sasaran:
        if sasaran.teks:
            baris.append(sasaran.teks)
        baris += [f"• {nama_indikator(i)}{_ukuran(i, dokumen.identitas.tahun)}" for i in sasaran.indikator]
        baris += kaitan_sasaran(sasaran)
    return "\n".join((*baris, *kaitan_simpul(dokumen, simpul, atas), *pagu_indikatif(simpul)))
