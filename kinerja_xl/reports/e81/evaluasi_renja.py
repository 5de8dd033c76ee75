"""Form E.81 of Permendagri 86/2017, the evaluation of a year's work plan: K and Rp, plan, years before, quarters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kinerja_xl.compute.hasil import HasilIndikator
from kinerja_xl.compute.indikator import ukuran_berlaku
from kinerja_xl.compute.tahunan import setahun
from kinerja_xl.findings import KinerjaError
from kinerja_xl.model import Dokumen, Indikator, Simpul
from kinerja_xl.reports.cetak.angka_capaian import (
    DIBATALKAN,
    alasan_tanpa_capaian,
    aturan_capaian,
    baris_skala,
    keterangan_capaian,
)
from kinerja_xl.reports.cetak.asal import AngkaBersel, Teks
from kinerja_xl.reports.cetak.sel_dokumen import SelDokumen
from kinerja_xl.reports.cetak.simpul import induk_terdekat, nomor_simpul
from kinerja_xl.reports.cetak.surat import (
    TITIK_ISIAN,
    kepala_kantor,
    pihak,
    teks_jabatan,
    teks_masa,
    tempat_tanggal_triwulan,
)
from kinerja_xl.reports.e81.baris_renja import BarisRenja, KinerjaRenja, baris_renja, triwulan_terukur
from kinerja_xl.reports.e81.faktor_renja import faktor_renja
from kinerja_xl.reports.e81.isi_e81 import AcuanRumus, BarisE81, IsiE81
from kinerja_xl.reports.e81.kurang_renja import kekurangan_renja
from kinerja_xl.sheets.pilihan import Jenjang
from kinerja_xl.text.dates import format_date

_TANPA = AngkaBersel(None, Teks(""))
_KOSONG = Teks("")


def isi_e81(dokumen: Dokumen) -> IsiE81:
    """Return what the template may name.

    Raises:
        KinerjaError: the workbook has no indicator, or no year.
    """
    identitas = dokumen.identitas
    if identitas.tahun is None or not any(s.indikator for s in dokumen.simpul):
        raise KinerjaError(
            "Evaluasi hasil Renja tidak dapat dicetak: lembar Kinerja belum berisi indikator, atau Tahun belum diisi.",
            "Isi lembar Kinerja (simpul, indikator, satuan, target) dan Tahun pada lembar Identitas.",
        )
    shown = _tercetak(dokumen)
    rows = tuple(baris_renja(dokumen, SelDokumen(dokumen), shown))
    batas = dokumen.batas_capaian
    return IsiE81(
        kabupaten=identitas.kabupaten or TITIK_ISIAN,
        kantor=identitas.nama_kantor or TITIK_ISIAN,
        tahun=str(identitas.tahun),
        tahun_lalu=str(identitas.tahun - 1),
        tahun_akhir=str(identitas.periode_akhir or TITIK_ISIAN),
        masa=teks_masa(identitas),
        tempat_tanggal=_tempat_tanggal(dokumen),
        kepala=pihak(kepala_kantor(dokumen)),
        judul_sasaran="Tujuan/Sasaran" if any(s.jenjang is Jenjang.TUJUAN for s in shown) else "Sasaran",
        baris=tuple(_Penulis(dokumen, shown, rows).semua()),
        batas=None if batas is None else batas / 100,
        skala=baris_skala(dokumen),
        faktor=faktor_renja(dokumen, rows),
        keterangan=(*_keterangan(dokumen, rows), *kekurangan_renja(dokumen, rows)),
    )


def _tempat_tanggal(dokumen: Dokumen) -> str:
    """Return place and date of signing: of the whole year that of its report, else as a quarterly report has them."""
    identitas, measured = dokumen.identitas, triwulan_terukur(dokumen) or 4
    if measured == 4 and identitas.tanggal_laporan:
        return f"{identitas.tempat or TITIK_ISIAN}, {format_date(identitas.tanggal_laporan)}"
    return tempat_tanggal_triwulan(identitas, measured)


class _Penulis:
    """Writes the rows of the form."""

    def __init__(self, dokumen: Dokumen, shown: Sequence[Simpul], rows: Sequence[BarisRenja]) -> None:
        self.dokumen, self.rows = dokumen, rows
        self.nomor = nomor_simpul(dokumen, shown, romawi=False)
        money = {b.simpul.kode for b in rows if self._beruang(b)}
        self.puncak = {s.kode for s in shown if s.kode in money and not induk_terdekat(dokumen, s, money)}

    def _beruang(self, baris: BarisRenja) -> bool:
        """Tell whether a node shows its money: of an objective only what is its own, the rest stands below it."""
        if baris.simpul.jenjang.strategis:
            return bool(self.dokumen.anggaran_menurut_kode.get(baris.simpul.kode))
        uang = baris.uang
        return any(a.nilai is not None for a in (uang.akhir, uang.lalu, uang.pagu, uang.tahun))

    def semua(self) -> Iterator[BarisE81]:
        for baris in self.rows:
            yield self._satu(baris)

    def _satu(self, baris: BarisRenja) -> BarisE81:
        s, k = baris.simpul, baris.kinerja
        money = baris.uang if baris.awal and self._beruang(baris) else None
        goal = s.jenjang.strategis or not s.nomenklatur
        name = baris.sasaran.teks if baris.sasaran else ""
        objective = Teks(name, (baris.sasaran.at.sel("sasaran"),) if baris.sasaran else ())
        indikator = k.hasil.indikator if k else None
        return BarisE81(
            awal=baris.awal,
            nomor=self.nomor[s.kode].rstrip("."),
            sasaran=(objective or Teks(s.nomenklatur or s.kode, (s.at.sel("nomenklatur"),))) if goal else _KOSONG,
            kode=_KOSONG if goal else Teks(s.kode_nomenklatur, (s.at.sel("kode_nomenklatur"),)),
            nama=_KOSONG if goal else Teks(s.nomenklatur, (s.at.sel("nomenklatur"),)),
            indikator=Teks(indikator.nama, (indikator.at.sel("indikator"),)) if indikator else _KOSONG,
            satuan=Teks(indikator.satuan, (indikator.at.sel("satuan"),)) if indikator else _KOSONG,
            akhir=k.akhir if k else _TANPA,
            lalu=k.lalu if k else _TANPA,
            target=k.target if k else _TANPA,
            triwulan=k.triwulan if k else (_TANPA,) * 4,
            rp_akhir=money.akhir if money else _TANPA,
            rp_lalu=money.lalu if money else _TANPA,
            rp_pagu=money.pagu if money else _TANPA,
            rp_triwulan=money.triwulan if money else (_TANPA,) * 4,
            penanggung_jawab=Teks(teks_jabatan(self.dokumen, s.penanggung_jawab), (s.at.sel("penanggung_jawab"),)),
            acuan=self._acuan(baris),
        )

    def _acuan(self, baris: BarisRenja) -> AcuanRumus:
        first = _tahun_pertama(self.dokumen)
        k, uang = baris.kinerja, baris.uang
        top = 1 if baris.awal and baris.simpul.kode in self.puncak else None
        known = 1 if first or uang.lalu.nilai is not None else None
        if k is None:
            return AcuanRumus(
                tipe="",
                arah="",
                tahun=None,
                pembanding=None,
                jumlah=None,
                bukan_rumus=("", ""),
                rupiah=known,
                puncak=top,
            )
        ukuran = ukuran_berlaku(self.dokumen, k.hasil.indikator)
        adds = ukuran.tipe_perhitungan.menjumlah
        return AcuanRumus(
            tipe=ukuran.tipe_perhitungan,
            arah=aturan_capaian(self.dokumen, ukuran),
            tahun=None if _dari_triwulan(k) else k.tahun.nilai,
            pembanding=target_renstra(self.dokumen, k.hasil.indikator),
            jumlah=0 if not adds else 1 if first or k.lalu.nilai is not None else None,
            bukan_rumus=(
                _bukan_rumus(k.hasil, k.hasil.capaian, k.target, huruf=ukuran.huruf, batal=ukuran.batal),
                _bukan_rumus(k.hasil, k.hasil.capaian_akhir, k.akhir, huruf=ukuran.huruf, batal=ukuran.batal),
            ),
            rupiah=known,
            puncak=top,
        )


def _tahun_pertama(dokumen: Dokumen) -> bool:
    return dokumen.identitas.periode_awal is not None and dokumen.identitas.tahun == dokumen.identitas.periode_awal


def _dari_triwulan(k: KinerjaRenja) -> bool:
    """Tell whether the year is what the form's formula makes of the printed quarters."""
    values, tipe = [a.nilai for a in k.triwulan], k.hasil.indikator.tipe_perhitungan
    if any(isinstance(v, str) for v in values):
        return k.tahun.nilai == next(v for v in reversed(values) if v is not None)
    made = setahun([v for v in values if not isinstance(v, str)], tipe)
    if made is None or not isinstance(k.tahun.nilai, float):
        return made is None and k.tahun.nilai is None
    return abs(made - k.tahun.nilai) <= 1e-9 * max(1.0, abs(made))


def _bukan_rumus(
    hasil: HasilIndikator, capaian: float | None, target: AngkaBersel, *, huruf: bool, batal: bool
) -> float | str:
    """Return an achievement that no formula gives: of letters, or why there is none."""
    if batal:
        return DIBATALKAN
    if capaian is not None:
        return capaian if huruf else ""
    return alasan_tanpa_capaian(capaian, target.nilai, hasil.realisasi) if huruf else ""


def target_renstra(dokumen: Dokumen, indikator: Indikator) -> float | str | None:
    """Return the target that results since the plan began are compared with.

    A result that is added up over the years is compared with the targets of all years, where the workbook has each
    of them; any other, and where a year is missing, with the target of the last year.
    """
    first, last = dokumen.identitas.periode_awal, dokumen.identitas.periode_akhir
    if last is None:
        return None
    if first is not None and indikator.tipe_perhitungan.menjumlah:
        years = [indikator.target.get(year) for year in range(first, last + 1)]
        numbers = [v for v in years if isinstance(v, float)]
        if len(numbers) == len(years):
            return sum(numbers)
    return indikator.target.get(last)


def _keterangan(dokumen: Dokumen, rows: Sequence[BarisRenja]) -> Iterator[str]:
    found = [b.kinerja for b in rows if b.kinerja]
    yield (
        "K = kinerja; Rp = anggaran dalam rupiah. Realisasi tahun ini menurut tipe perhitungan indikator: kumulatif "
        "dijumlahkan, rata-rata dirata-ratakan, non kumulatif diambil yang terakhir."
    )
    if any(target_renstra(dokumen, k.hasil.indikator) != k.akhir.nilai for k in found):
        yield (
            "Tingkat capaian Renstra indikator kumulatif membandingkan jumlah realisasi sejak awal Renstra dengan "
            f"jumlah target setiap tahun {teks_masa(dokumen.identitas)}."
        )
    if others := [k for k in found if k.tahun.nilai is not None and not _dari_triwulan(k)]:
        names = "; ".join(k.hasil.indikator.nama for k in others)
        yield f"Realisasi tahun ini dihitung dari data setahun, bukan dari triwulan, pada: {names}."
    if any(ukuran_berlaku(dokumen, k.hasil.indikator).merata_ratakan for k in found):
        yield (
            "Realisasi triwulan indikator yang dihitung dari rata-rata jenjang di bawahnya adalah keadaan sampai "
            "dengan triwulan itu."
        )
    yield from keterangan_capaian(dokumen)


def catatan_e81(dokumen: Dokumen) -> tuple[str, ...]:
    """Return what the office is told once the form was made: the columns that it left open."""
    return kekurangan_renja(dokumen, tuple(baris_renja(dokumen, SelDokumen(dokumen), _tercetak(dokumen))))


def _tercetak(dokumen: Dokumen) -> list[Simpul]:
    return [s for s in dokumen.simpul if s.jenjang is not Jenjang.INDIVIDU]
