"""The cells of one row that speak of an indicator, read into rows of the workbook."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from kinerja_xl.impor.kepala.arti import UKURAN, Arti, KolomSumber, PeranKolom
from kinerja_xl.impor.kepala.daerah import DaerahTabel
from kinerja_xl.impor.nilai.angka import baca_nilai, butir_sel
from kinerja_xl.impor.nilai.satuan_kurung import satuan_kurung
from kinerja_xl.impor.nilai.satuan_utuh import satuan_terbilang
from kinerja_xl.impor.nilai.triwulan_sumber import arti_triwulan
from kinerja_xl.impor.sumber.isi_sumber import SelSumber, TempatSumber, is_terisi
from kinerja_xl.impor.susun.aksi_baris import SelTerisi, baca_aksi, bagi_aksi, beraksi, berjadwal_aksi, lewati_takaran
from kinerja_xl.impor.susun.bukti_baris import catat_bukti
from kinerja_xl.impor.susun.bulan_baris import BULAN, lengkapi_triwulan
from kinerja_xl.impor.susun.isi_baris import PembacaNilai, isi_teks, lengkapi_rumus, uraian_formulasi, uraian_penjelasan
from kinerja_xl.impor.susun.isian import RAGU, BarisIsian, IsianImpor
from kinerja_xl.impor.susun.jenjang_baris import lepas_nomor
from kinerja_xl.impor.susun.kolom_tujuan import ANALISIS, ANGGARAN, KINERJA, RIWAYAT, SIMPUL, UKUR, tujuan_kolom
from kinerja_xl.impor.susun.konteks import KonteksImpor
from kinerja_xl.impor.susun.lajur import Lajur
from kinerja_xl.impor.susun.rincian_indikator import indikator_berincian
from kinerja_xl.impor.susun.satuan_kolom import desimal_titik, satuan_judul
from kinerja_xl.impor.susun.waktu_baris import berukuran, berwaktu, riwayat_tahunan, waktu_baris
from kinerja_xl.text.tampak import ringkas
from kinerja_xl.text.ukuran import Kelas, kelas_indikator

_WORDED = (PeranKolom.TIPE, PeranKolom.ARAH, PeranKolom.PENJELASAN, PeranKolom.FORMULASI)
_MONEY = frozenset({PeranKolom.PAGU, PeranKolom.REALISASI_RP})
_COUNTED = frozenset({PeranKolom.KONDISI_AWAL, PeranKolom.TARGET, PeranKolom.REALISASI})
_TOLD = {PeranKolom.PENANGGUNG_JAWAB, PeranKolom.BUKTI, PeranKolom.SKP_PIMPINAN, PeranKolom.KETERANGAN}
_PER_ROW = frozenset({*_TOLD, PeranKolom.SUMBER_DATA, PeranKolom.SATUAN, PeranKolom.SUMBER_DANA})
"""What a merge over several rows says of each of them."""


@dataclass
class BacaanBaris:
    """What one row says.

    Attributes:
        baris: the rows of its indicators; one without ``indikator`` goes on with the indicator before.
        simpul: what it says of the node.
        anggaran: its budget by fund.
        aksi: its actions.
        ukur: its measured quarters.
        riwayat: its targets and results of earlier years, one row a year.
        analisis: what hindered or helped, and what is done about it.
    """

    baris: list[BarisIsian] = field(default_factory=list)
    simpul: BarisIsian = field(default_factory=dict)
    anggaran: dict[str, BarisIsian] = field(default_factory=dict)
    aksi: list[BarisIsian] = field(default_factory=list)
    ukur: BarisIsian = field(default_factory=dict)
    riwayat: list[BarisIsian] = field(default_factory=list)
    analisis: BarisIsian = field(default_factory=dict)

    @property
    def ada(self) -> bool:
        """True where it says anything."""
        return bool(
            self.baris or self.simpul or self.anggaran or self.aksi or self.ukur or self.riwayat or self.analisis
        )


def baca_baris(k: KonteksImpor, daerah: DaerahTabel, lane: Lajur, row: int) -> BacaanBaris:
    """Read the cells of a lane in one row.

    Args:
        k: the context; what is not used is told to it.
        daerah: the region.
        lane: the lane.
        row: the row.
    """
    name, cells = _terisi(daerah, lane, row)
    own = None if lane.indikator is None else daerah.tabel.sel.get((row, lane.indikator.col))
    for sel in (own, *(c.sel for c in cells if c.arti.peran is PeranKolom.SATUAN)):
        if sel is not None and not is_terisi(sel):
            k.lewat.setdefault(daerah.tabel.tempat(sel), "tanda tidak ada isi")
    if name is None and not cells:
        return BacaanBaris()
    if lane.jadwal is None:
        rows = ((c, n is not None) for n, c in (_terisi(daerah, lane, r) for r in daerah.baris))
        lane.jadwal = daerah.punya(PeranKolom.AKSI) and berjadwal_aksi(rows)
    action, plan, rest = bagi_aksi(cells, name is not None, jadwal=lane.jadwal)
    if action is not None and action.kolom is lane.indikator:
        rest = lewati_takaran(k, rest)
    if lane.desimal_titik is None:
        lane.desimal_titik = desimal_titik(daerah)
    out = _Pengisi(k, daerah, lane, name, rest).isi()
    if action is not None:
        out.aksi[:0] = baca_aksi(k, action, plan)
    return out


def _terisi(daerah: DaerahTabel, lane: Lajur, row: int) -> tuple[SelSumber | None, list[SelTerisi]]:
    """Return the indicator of a row, and its other filled cells."""
    name = _indicator(daerah, lane, row)
    acts = [] if name is None or not beraksi(daerah, lane, row, name) else [_aksi(daerah, lane, name)]
    name = None if acts else name
    when = waktu_baris(daerah, row)
    cells = [
        SelTerisi(c, berukuran(daerah, row, berwaktu(c.arti, when)), sel, daerah.tabel.tempat(sel))
        for c in lane.atribut
        if c.arti is not None and (sel := _shown(daerah, lane, row, c, name is not None)) is not None
    ]
    return name, acts + cells


def _aksi(daerah: DaerahTabel, lane: Lajur, sel: SelSumber) -> SelTerisi:
    """Return a cell of the column of indicators that holds an action."""
    assert lane.indikator is not None
    return SelTerisi(lane.indikator, Arti(PeranKolom.AKSI), sel, daerah.tabel.tempat(sel))


def _indicator(daerah: DaerahTabel, lane: Lajur, row: int) -> SelSumber | None:
    """Return the indicator of a row; one that is merged over several objectives belongs to each."""
    if lane.indikator is None or (lane.baris_indikator is not None and row not in lane.baris_indikator):
        return None
    own = daerah.tabel.sel.get((row, lane.indikator.col))
    if own is not None:
        return own if is_terisi(own) else None
    shown = daerah.tabel.isi(row, lane.indikator.col)
    goal = any(daerah.tabel.sel.get((row, t.col)) for t in lane.teks)
    return shown if shown is not None and goal else None


def _shown(daerah: DaerahTabel, lane: Lajur, row: int, column: KolomSumber, named: bool) -> SelSumber | None:
    own = daerah.tabel.sel.get((row, column.col))
    if own is not None:
        return own
    shown = daerah.tabel.isi(row, column.col) or _di_atas(daerah, lane, row, column)
    if shown is None or not named or column.arti is None or shown.row == row:
        return None
    whole = lane.indikator is not None and daerah.tabel.sel.get((row, lane.indikator.col)) is None
    return shown if whole or column.arti.peran in _PER_ROW else None


def _di_atas(daerah: DaerahTabel, lane: Lajur, row: int, column: KolomSumber) -> SelSumber | None:
    """Return who answers for a row below the one that names the official, left of everything that it groups."""
    first = min((k.col for k in (*lane.teks, lane.indikator) if k is not None), default=0)
    if column.arti is None or column.arti.peran is not PeranKolom.PENANGGUNG_JAWAB or column.col > first:
        return None
    return daerah.isi_atau_di_atas(row, column.col)


def _bagian(sel: SelSumber, count: int) -> tuple[str, ...]:
    """Return the items of a cell beside one with several indicators: numbered ones, or as many lines."""
    items = butir_sel(sel.teks)
    lines = tuple(line.strip() for line in sel.teks.split("\n") if line.strip())
    return lines if len(items) != count == len(lines) else items


class _Pembaca(NamedTuple):
    """The readers of one row: of its targets, its budget, its measured quarters and its earlier years."""

    nilai: PembacaNilai
    uang: PembacaNilai
    terukur: PembacaNilai
    lampau: PembacaNilai


class _Pengisi:
    """Fills the rows of the indicators of one source row."""

    def __init__(
        self, k: KonteksImpor, daerah: DaerahTabel, lane: Lajur, name: SelSumber | None, cells: list[SelTerisi]
    ) -> None:
        self.k, self.daerah, self.lane, self.name, self.cells = k, daerah, lane, name, cells
        self.out = BacaanBaris()

    def isi(self) -> BacaanBaris:
        names = ("",) if self.name is None else butir_sel(self.name.teks)
        measures = [c for c in self.cells if c.arti.peran in UKURAN - _MONEY]
        split = (
            len(names) > 1 and bool(measures) and all(len(_bagian(c.sel, len(names))) == len(names) for c in measures)
        )
        if self.name is not None and not split and (whole := indikator_berincian(self.name.teks)):
            names = (whole,)
        if len(names) > 1 and not split:
            if self.name is not None and measures:
                self.k.catat(
                    RAGU,
                    f"{ringkas(self.name.teks)}: {len(names)} indikator dalam satu sel, satu nilai; tidak dipisah",
                    self.daerah.tabel.tempat(self.name),
                )
                names = (self.name.teks,)
            else:
                split = True
        for n, text in enumerate(names):
            row = self._satu(n, len(names), text, split=split)
            if row:
                self.out.baris.append(row)
        return self.out

    def _satu(self, n: int, count: int, text: str, *, split: bool) -> BarisIsian:
        row: BarisIsian = {}
        if self.name is not None:
            clean = lepas_nomor(text)[1] if len(butir_sel(text)) == 1 else text
            clean = self._satuan_kurung(clean, row)
            row["indikator"] = IsianImpor(
                clean,
                (self.daerah.tabel.tempat(self.name),),
                "" if clean == self.name.teks.strip() else "tanpa nomor atau satuannya",
            )
        unit = next((c for c in self.cells if c.arti.peran is PeranKolom.SATUAN), None)
        unit = None if unit is None or not is_terisi(unit.sel) else unit
        satuan = None if unit is None else IsianImpor(self._bagian(unit, n, count, split=split), (unit.tempat,))
        label = ringkas(text or (self.cells[0].sel.teks if self.cells else ""))
        whole = not self.lane.desimal_titik and kelas_indikator(text) not in (Kelas.RATA_RATA, Kelas.RASIO)
        counted = satuan_terbilang(c.sel.teks for c in self.cells if c.arti.peran in _COUNTED)
        values, measured, past = (PembacaNilai(satuan, label, utuh=whole, terbilang=counted) for _ in range(3))
        money = PembacaNilai(None, label)
        readers = _Pembaca(values, money, measured, past)
        for c in self.cells:
            self._sel(c, row, readers, (n, count, split))
        if satuan is not None:
            row["satuan"] = satuan
        row |= {key: v for key, v in values.selesai().items() if key != "satuan" or key not in row}
        money_found, found = money.selesai(), measured.selesai()
        self._anggaran(money_found, n)
        if "satuan" in found and "satuan" not in row:
            row["satuan"] = found["satuan"]
        found = {key: v for key, v in found.items() if key != "satuan"}
        if found and n == 0:
            self.out.ukur |= found
        if doubt := lengkapi_triwulan(row, self.k.waktu.tahun, self._persen_bulan()):
            months = [row[key] for key in row if key.startswith(BULAN)]
            self.k.catat(RAGU, f"{label}: {doubt}", months[0].dari[0])
        if self.name is not None and "satuan" not in row and (titled := satuan_judul(row, self.cells)):
            row["satuan"] = titled
        self._tipe(row, found)
        if n == 0:
            self.out.riwayat += riwayat_tahunan(past.selesai())
        for reader in readers:
            self.k.lewat.update(reader.lewat)
            for note in reader.catatan:
                self.k.catat(*note)
        lengkapi_rumus(row)
        return row

    def _satuan_kurung(self, name: str, row: BarisIsian) -> str:
        """Take off a name the unit behind it, where no column tells units."""
        column = next(iter(self.daerah.kolom_peran(PeranKolom.INDIKATOR)), None)
        if column is None or self.name is None or self.daerah.punya(PeranKolom.SATUAN):
            return name
        cells = [c for r in self.daerah.baris if (c := self.daerah.tabel.sel.get((r, column.col)))]
        found = satuan_kurung(name, [c.teks for c in cells])
        if found is None:
            return name
        row["satuan"] = IsianImpor(found[1], (self.daerah.tabel.tempat(self.name),), "satuan dalam kurung")
        return found[0]

    def _persen_bulan(self) -> bool:
        """True where the months of a plan are all written in per cent."""
        months = [c.sel for c in self.cells if c.arti.bulan and c.arti.peran is PeranKolom.TARGET]
        return bool(months) and all(sel.persen or sel.teks.rstrip().endswith("%") for sel in months)

    def _tipe(self, row: BarisIsian, measured: BarisIsian) -> None:
        """Tell from arithmetic how the quarters make the year, where no column does."""
        if "tipe_perhitungan" in row:
            return
        whole = next((c for c in self.cells if c.arti.peran is PeranKolom.REALISASI and c.arti.setahun), None)
        quarters = [measured.get(f"tw{q}") for q in range(1, 5)]
        year = None if whole is None else baca_nilai(whole.sel).nilai
        places: tuple[TempatSumber, ...] = () if whole is None else (whole.tempat,)
        if not isinstance(year, float):
            quarters = [row.get(f"target_tw{q}") for q in range(1, 5)]
            told = row.get(f"target_{self.k.waktu.tahun}")
            year, places = (None, ()) if told is None or not isinstance(told.nilai, float) else (told.nilai, ())
        numbers = [v.nilai if v is not None and isinstance(v.nilai, float) else None for v in quarters]
        found = arti_triwulan(numbers, year)
        if found is not None:
            how = "berjumlah" if found.menjumlah else "berakhir pada"
            row["tipe_perhitungan"] = IsianImpor(
                found.value, places, f"angka triwulannya {how} angka setahun", simpulan=True
            )

    def _bagian(self, c: SelTerisi, n: int, count: int, *, split: bool) -> str:
        items = _bagian(c.sel, count)
        return items[n] if split and len(items) == count else c.sel.teks

    def _sel(
        self,
        c: SelTerisi,
        row: BarisIsian,
        readers: _Pembaca,
        at: tuple[int, int, bool],
    ) -> None:
        n, count, split = at
        text = self._bagian(c, n, count, split=split)
        sel = c.sel if text == c.sel.teks else c.sel._replace(teks=text, nilai=text)
        peran = c.arti.peran
        if peran is PeranKolom.SATUAN:
            return
        if peran is PeranKolom.AKSI and c.arti.triwulan is not None and is_terisi(sel):
            self.out.aksi.append({"aksi": IsianImpor(text, (c.tempat,), f"aksi TW {c.arti.triwulan}")})
        elif peran in _WORDED:
            row |= {key: v for key, v in self._uraian(sel, c).items() if key not in row}
        else:
            self._tujuan(c, sel, row, readers)

    def _uraian(self, sel: SelSumber, c: SelTerisi) -> BarisIsian:
        """Return what a cell of words says that is no plain copy."""
        if c.arti.peran is PeranKolom.FORMULASI:
            return uraian_formulasi(sel, c.tempat)
        if c.arti.peran is PeranKolom.PENJELASAN:
            box = uraian_penjelasan(sel, c.tempat)
            key = "penjelasan_target" if self.daerah.punya(PeranKolom.TARGET) else "definisi_operasional"
            return {key: IsianImpor(sel.teks, (c.tempat,))} if box is None else box
        found, notes = isi_teks(sel, c.tempat, c.arti)
        for note in notes:
            self.k.catat(*note)
        return found

    def _tujuan(self, c: SelTerisi, sel: SelSumber, row: BarisIsian, readers: _Pembaca) -> None:
        """Put a cell where its column goes."""
        goal = tujuan_kolom(c.arti, self.k.waktu)
        plain = IsianImpor(sel.teks, (c.tempat,))
        if goal.alasan:
            self.k.lewat[c.tempat] = goal.alasan
        elif c.arti.peran not in UKURAN and not is_terisi(sel):
            self.k.lewat[c.tempat] = "tanda tidak ada isi"
        elif goal.lembar == RIWAYAT:
            readers.lampau.nilai(goal.kolom, sel, c.tempat)
        elif goal.lembar == SIMPUL and (self.name is None or c.arti.peran is not PeranKolom.KETERANGAN):
            self.out.simpul[goal.kolom] = plain
        elif goal.kolom == "sumber_dana":
            self.out.anggaran.setdefault("", {})["sumber_dana"] = plain
        elif goal.lembar == ANGGARAN or goal.kolom.startswith("pagu_indikatif"):
            (readers.uang if goal.lembar == ANGGARAN else readers.nilai).uang(
                goal.kolom, sel, c.tempat, kali=c.arti.kali
            )
        elif goal.lembar == ANALISIS:
            self.out.analisis.setdefault(goal.kolom, plain)
        elif goal.lembar == UKUR:
            if goal.kolom == "bukti":
                catat_bukti(readers.terukur.isi, c.kolom, plain)
            else:
                readers.terukur.nilai(goal.kolom, sel, c.tempat)
        elif goal.lembar == KINERJA and c.arti.peran in UKURAN:
            readers.nilai.nilai(goal.kolom, sel, c.tempat)
        else:
            row[goal.kolom] = plain

    def _anggaran(self, found: BarisIsian, n: int) -> None:
        if n == 0 and found:
            self.out.anggaran.setdefault("", {}).update(found)
