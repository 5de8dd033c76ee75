"""Indikator Kinerja Utama: the wide table with targets by year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from kinerja_xl.findings import KinerjaError
from kinerja_xl.model import Dokumen, Indikator, Sasaran, Simpul
from kinerja_xl.reports.cetak.nilai_tercetak import teks_nilai
from kinerja_xl.reports.cetak.rumus_cetak import rumus_ringkas, teks_rumus
from kinerja_xl.reports.cetak.simpul import induk_terdekat
from kinerja_xl.reports.cetak.surat import TITIK_ISIAN, jabatan_pemegang, teks_masa
from kinerja_xl.reports.iku.isi_tabel_iku import BarisIKU, IsiTabelIKU, TabelIKU
from kinerja_xl.sheets.pilihan import Jenjang
from kinerja_xl.text.ukuran import is_percent

_KELOMPOK = (
    tuple(j for j in Jenjang if j.strategis),
    (Jenjang.PROGRAM, Jenjang.KEGIATAN),
    (Jenjang.SUB_KEGIATAN,),
)
_LAINNYA = "Kinerja Individu"


def isi_tabel(dokumen: Dokumen) -> IsiTabelIKU:
    """Return what the template of the table may name.

    Raises:
        KinerjaError: the workbook has no node.
    """
    if not dokumen.simpul:
        raise KinerjaError("Tabel IKU tidak dapat dicetak: lembar Kinerja belum berisi.", "Isi lembar Kinerja.")
    identitas = dokumen.identitas
    tahun = tahun_target(dokumen)
    tabel = tuple(_tabel(dokumen, tahun))
    baris = [b for t in tabel for b in t.baris]
    return IsiTabelIKU(
        berumus=any(b.rumus_teks != "-" for b in baris),
        bersatuan=any(b.satuan != "-" for b in baris),
        bersumber=any(b.sumber != "-" for b in baris),
        berpenanggung_jawab=any(b.penanggung_jawab != "-" for b in baris),
        kabupaten=identitas.kabupaten or TITIK_ISIAN,
        kantor=identitas.nama_kantor or TITIK_ISIAN,
        masa=teks_masa(identitas),
        tahun=tuple(str(t) for t in tahun) or ("…………",),
        tabel=tabel,
    )


def tahun_target(dokumen: Dokumen) -> tuple[int, ...]:
    """Return the years with a target; without any those of the period, else the document's year."""
    identitas = dokumen.identitas
    bertarget = {t for s in dokumen.simpul for i in s.indikator for t in i.target}
    if bertarget:
        return tuple(range(min(bertarget), max(bertarget) + 1))
    awal, akhir = identitas.periode_awal, identitas.periode_akhir
    if awal and akhir and awal <= akhir < awal + 10:
        return tuple(range(awal, akhir + 1))
    return (identitas.tahun,) if identitas.tahun else ()


def _tabel(dokumen: Dokumen, tahun: Sequence[int]) -> Iterator[TabelIKU]:
    dikenal = {jenjang for kelompok in _KELOMPOK for jenjang in kelompok}
    for kelompok in (*_KELOMPOK, ()):
        isi = [s for s in dokumen.simpul if (s.jenjang in kelompok if kelompok else s.jenjang not in dikenal)]
        if isi:
            ada = [jenjang for jenjang in kelompok if any(s.jenjang == jenjang for s in isi)]
            nomor = _nomor(dokumen, isi)
            baris = tuple(b for s in isi for b in _baris(dokumen, s, nomor[s.kode], tahun))
            judul, bernama = " dan ".join(ada) or _LAINNYA, any(b.simpul != "-" for b in baris)
            objective = judul if any(j.strategis for j in ada) else f"Sasaran {judul}"
            yield TabelIKU(
                judul, "Sasaran" if bernama and objective == judul else objective, bernama, _eselon(dokumen, isi), baris
            )


def _eselon(dokumen: Dokumen, simpul: Sequence[Simpul]) -> str:
    """Return the level all officials of a table share (``III``), "" where they differ or it is not known."""
    orang = (dokumen.pejabat_menurut_kode.get(s.penanggung_jawab) for s in simpul)
    ada = {o.eselon.partition(".")[0] if o else "" for o in orang}
    return ada.pop() if len(ada) == 1 else ""


def _nomor(dokumen: Dokumen, simpul: Sequence[Simpul]) -> Mapping[str, str]:
    """Number the nodes that stand below no other of the same table; the others have no number."""
    kode = {s.kode for s in simpul}
    puncak = [s.kode for s in simpul if not induk_terdekat(dokumen, s, kode)]
    return dict.fromkeys(kode, "") | {k: f"{n}." for n, k in enumerate(puncak, 1)}


def _baris(dokumen: Dokumen, simpul: Simpul, nomor: str, tahun: Sequence[int]) -> Iterator[BarisIKU]:
    isi = simpul.sasaran or (Sasaran(teks="-", at=simpul.at),)
    awal_simpul = True
    for sasaran in isi:
        awal_sasaran = True
        for indikator in sasaran.indikator or (Indikator(nama="-", at=sasaran.at),):
            langkah = rumus_ringkas(indikator) or ("-",)
            yield BarisIKU(
                awal_simpul=awal_simpul,
                awal_sasaran=awal_sasaran,
                nomor=nomor,
                simpul=simpul.nomenklatur or "-",
                sasaran=sasaran.teks or "-",
                nama=indikator.nama,
                rumus=langkah,
                rumus_teks=teks_rumus(langkah),
                target=tuple(_target(indikator, t) for t in tahun) or ("-",),
                satuan=indikator.satuan or "-",
                nilai=tuple(indikator.target.get(t) for t in tahun) or (None,),
                sumber=indikator.sumber_data or "-",
                penanggung_jawab=jabatan_pemegang(dokumen, simpul, indikator),
            )
            awal_simpul = awal_sasaran = False


def _target(indikator: Indikator, tahun: int) -> str:
    """Return a year's target: its unit has a column of its own, and only a percent sign stands beside it too."""
    satuan = indikator.satuan if is_percent(indikator.satuan) else ""
    return teks_nilai(indikator.target.get(tahun), satuan)
