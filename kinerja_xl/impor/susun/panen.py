"""From the rows of a table to nodes of the tree and the rows of their indicators."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from kinerja_xl.frozen import dataclass
from kinerja_xl.impor.kepala.arti import PELAKU, KolomSumber, PeranKolom
from kinerja_xl.impor.kepala.daerah import DaerahTabel
from kinerja_xl.impor.sumber.isi_sumber import SelSumber
from kinerja_xl.impor.susun.analisis_baris import catat_analisis, triwulan_analisis, triwulan_baris
from kinerja_xl.impor.susun.ciri_lajur import CiriLajur
from kinerja_xl.impor.susun.hutan import SimpulImpor
from kinerja_xl.impor.susun.isian import RAGU, BarisIsian, IsianImpor
from kinerja_xl.impor.susun.jenjang_baris import (
    KALIMAT_KEADAAN,
    CiriBaris,
    JenjangBaris,
    bernama_resmi,
    sasaran_tercatat,
)
from kinerja_xl.impor.susun.judul_bagian import BERJUDUL, bernama_di_atas, judul_bagian, milik_judul
from kinerja_xl.impor.susun.konteks import KonteksImpor
from kinerja_xl.impor.susun.lajur import Lajur, susun_lajur
from kinerja_xl.impor.susun.lajur_isi import menurut_baris
from kinerja_xl.impor.susun.nama_dan_indikator import pisahkan_indikator
from kinerja_xl.impor.susun.nama_sebaris import BarisTetap, tetap_sebaris
from kinerja_xl.impor.susun.pemilik_baris import (
    berlainan,
    berpemilik,
    hanya_pagu,
    indeks_indikator,
    milik_baris,
    pemilik_dikenal,
    sama_indikator,
    sasaran_lain,
)
from kinerja_xl.impor.susun.penempat import Penempat
from kinerja_xl.impor.susun.sel_indikator import BacaanBaris, baca_baris
from kinerja_xl.patterns import regex
from kinerja_xl.sheets.pilihan import Jenjang
from kinerja_xl.text.similar import normalise
from kinerja_xl.text.tampak import ringkas

_PART = regex(r"([a-d] )?((hasil kerja|kinerja|kegiatan|tugas)( (utama|tambahan|pokok))?|utama|tambahan)( lainnya)?")


@dataclass
class _Jejak:
    """The nodes that are open in the lanes of a table."""

    simpul: SimpulImpor | None = None
    baru: int = 0  # the row in which it was named last


class Pemanen:
    """Reads one region into the tree of a context."""

    def __init__(
        self,
        konteks: KonteksImpor,
        daerah: DaerahTabel,
        tetap: Mapping[int, BarisTetap] | None = None,
    ) -> None:
        """Take a region.

        Args:
            konteks: what it is put together with.
            daerah: the region.
            tetap: what another table says of its rows.
        """
        self.k, self.d, self.tabel = konteks, daerah, daerah.tabel
        self.susunan = pisahkan_indikator(konteks, menurut_baris(susun_lajur(daerah.kolom), daerah), daerah)
        self.jejak = [_Jejak() for _ in self.susunan.lajur]
        self.tempat = Penempat(konteks)
        self.terakhir: tuple[SimpulImpor, int] | None = None
        self.bab: list[SimpulImpor] = []  # what headings over the rows name
        self.bernama: SimpulImpor | None = None  # the last of them, whose objectives the rows below may be
        self.ciri = [
            CiriLajur(konteks, daerah, x, self.susunan.nomor, self.susunan.jenjang) for x in self.susunan.lajur
        ]
        self.tetap = tetap or tetap_sebaris(daerah, self.ciri)

    def lanjutkan(self, sebelum: Pemanen) -> None:
        """Go on where a table with the same titles stopped, as at a page break."""
        self.jejak = [_Jejak(j.simpul, 0) for j in sebelum.jejak]
        self.tempat = sebelum.tempat
        self.terakhir = sebelum.terakhir

    def panen(self) -> None:
        """Read all rows."""
        self.k.lewat.update(self.d.lewat)
        for k in self.d.kolom:
            if k.arti is None or k in self.susunan.kembar:
                self._lewati_kolom(k)
        for row in self.d.baris:
            self._baris(row)

    def _lewati_kolom(self, k: KolomSumber) -> None:
        titles = " > ".join(k.judul)
        why = (
            f"kolom {titles}: artinya sama dengan kolom lain"
            if k in self.susunan.kembar
            else f"kolom {titles}: {k.sebab}"
            if k.sebab
            else f"kolom {titles} tidak dikenali"
            if titles
            else "kolom tanpa judul"
        )
        for row in self.d.baris:
            if cell := self.tabel.sel.get((row, k.col)):
                self.k.lewat[self.tabel.tempat(cell)] = why

    def ciri_baris(self) -> dict[int, tuple[CiriBaris, JenjangBaris | None]]:
        """Return what each row of the only lane shows, and its level; for tables that are held beside another."""
        lanes = () if bernama_di_atas(self.d, self.susunan.lajur) else self.ciri
        return {row: (lane.ciri[row], lane.jenjang(row, diam=True)) for lane in lanes for row in lane.ciri}

    def _sel(self, row: int, k: KolomSumber | None) -> SelSumber | None:
        return None if k is None else self.tabel.sel.get((row, k.col))

    @cached_property
    def triwulan(self) -> IsianImpor | None:
        """The quarter that the words of its evaluation are about."""
        return triwulan_analisis(self.k, self.d)

    # -- rows -------------------------------------------------------------------------------------

    def _baris(self, row: int) -> None:
        cells = self.tabel.baris[row]
        number = self._sel(row, self.susunan.nomor)
        if number is not None and BERJUDUL.match(number.teks):
            number = None  # a title over the table begins in its first column
        alone = [c for c in cells if c is not number]
        numbered = number is not None
        if len(alone) == 1 and (self._judul_bagian(alone[0], bernomor=numbered) or self._judul_skp(alone[0])):
            if number is not None:
                self.k.lewat[self.tabel.tempat(number)] = "judul bagian tabel"
            return
        for k, why in (
            (self.susunan.nomor, "nomor urut baris"),
            (self.susunan.jenjang, "jenjang baris; menentukan tempatnya"),
        ):
            if (cell := self._sel(row, k)) is not None:
                self.k.lewat.setdefault(self.tabel.tempat(cell), why)
        for k in self.susunan.lepas:
            if cell := self._sel(row, k):
                numbered = k.arti is not None and k.arti.peran is PeranKolom.NO
                why = "nomor urut baris" if numbered else "buku kerja tidak memuat kolom ini pada tiap baris"
                self.k.lewat[self.tabel.tempat(cell)] = why
        start = 0
        for n, lane in enumerate(self.susunan.lajur):
            self._simpul(row, n, lane)
            if lane.indikator is not None or lane.atribut:
                node = self._pemilik_baris(row, start, n)
                self._isi(row, lane, node)
                start = n + 1

    def _judul_skp(self, cell: SelSumber) -> bool:
        """Take a row of an SKP that says which part of the results follows (``A. UTAMA``), or that it has none."""
        individual = any(lane.jenjang is Jenjang.INDIVIDU for lane in self.susunan.lajur)
        if not individual or not (_PART.fullmatch(normalise(cell.teks)) or not cell.teks.strip("-–—. ")):
            return False
        self.k.lewat[self.tabel.tempat(cell)] = "judul bagian tabel"
        return True

    def _judul_bagian(self, cell: SelSumber, *, bernomor: bool) -> bool:
        """Take a row that is one text over the table: a node that is named in words, or the title of a part."""
        found = judul_bagian(self.d, self.susunan.lajur, cell)
        if isinstance(found, tuple):
            self.bab.append(self.tempat.taruh(*found, (), self.bab))
            self.bernama = self.bab[-1]
            self.jejak = [_Jejak() for _ in self.susunan.lajur]  # rows without a name are the heading's
            return True
        if found and not bernomor:
            self.k.lewat[self.tabel.tempat(cell)] = found
        return bool(found) and not bernomor

    def _simpul(self, row: int, n: int, lane: Lajur) -> None:
        """Open the node that a lane names in this row, if it names one."""
        name, goal = self.ciri[n].nama(row), self._sel(row, lane.sasaran)
        open_ = self.jejak[n]
        if (name is None and goal is None) or self.ciri[n].kosong(row):
            return
        if goal is not None and self.bernama is not None and milik_judul(self.bernama, lane):
            self.bernama.isi.setdefault("sasaran", self._isian(goal))
            self.jejak[n] = _Jejak(self.bernama, row)
            return
        if name is None and lane.nama is not None and goal is not None:
            told = self.ciri[n].tertulis(row)
            if open_.simpul is not None and told in (None, open_.simpul.jenjang) and not self.ciri[n].strategis(row):
                open_.baru = row  # another objective of the same programme
            else:
                self._buka(row, n, self.ciri[n].tanpa_nama(row), {"sasaran": self._isian(goal)})
            return
        ciri = self.ciri[n].ciri[row]
        if name is not None and open_.simpul is not None and self.ciri[n].sasaran_di_bawah(row):
            node = open_.simpul
            if node.jenjang.nomenklatur and "sasaran" not in node.isi and not node.indikator:
                node.isi["sasaran"] = IsianImpor(ciri.teks, (self.tabel.tempat(name),), "di bawah namanya")
                open_.baru = row
                return
        fixed = self.tetap.get(row)
        level = fixed.jenjang if fixed is not None else self.ciri[n].jenjang(row)
        if level is None:
            return
        values: BarisIsian = {} if fixed is None else dict(fixed.isi)
        strategic = level.jenjang is not None and level.jenjang.strategis
        if name is not None:
            goal_like = lane.campuran and not level.kode and KALIMAT_KEADAAN.search(normalise(ciri.teks)) is not None
            key = "sasaran" if strategic or goal_like else "nomenklatur"
            values[key] = IsianImpor(ciri.teks, (self.tabel.tempat(name),), ciri.sebab)
        if goal is not None and "sasaran" not in values:
            text = sasaran_tercatat(goal.teks)
            key = "nomenklatur" if name is None and bernama_resmi(level, text) else "sasaran"
            why = "judulnya jenjang lain" if lane.disatukan else "" if text == goal.teks.strip() else "tanpa nomornya"
            values[key] = IsianImpor(text, (self.tabel.tempat(goal),), why, lane.disatukan)
        self._buka(row, n, level, values)

    def _isian(self, cell: SelSumber) -> IsianImpor:
        return IsianImpor(cell.teks, (self.tabel.tempat(cell),))

    def _buka(self, row: int, n: int, menurut: JenjangBaris, values: BarisIsian) -> None:
        lane = self.susunan.lajur[n]
        codes = [self.tabel.tempat(c) for k in lane.kode if (c := self._sel(row, k))]
        node = self.tempat.taruh(menurut, values, codes, [*self.bab, *self._tersebut(row, n)])
        if row in self.tetap:
            for money in self.tetap[row].anggaran.values():
                self.k.hutan.gabung(node.anggaran.setdefault(node.dana(money), {}), money, sebut=ringkas(node.sebutan))
        if node is not self.jejak[n].simpul:
            for later in self.jejak[n + 1 :]:
                later.simpul = None
        self.jejak[n] = _Jejak(node, row)

    def _tersebut(self, row: int, n: int) -> Iterator[SimpulImpor]:
        """Yield the nodes that a row itself names left of a lane, in cells of its own or merged down to it."""
        for lane, open_ in zip(self.susunan.lajur[:n], self.jejak, strict=False):
            if open_.simpul is None:
                continue
            cells = [c for t in lane.teks if (c := self._sel(open_.baru, t))]
            if open_.baru == row or any(self.tabel.luas(c)[2] >= row for c in cells):
                yield open_.simpul

    def _pemilik_baris(self, row: int, start: int, n: int) -> SimpulImpor | None:
        """Return the node that the values of a row belong to: the deepest that the row names, else the last named."""
        named = [j for j in self.jejak[start : n + 1] if j.simpul is not None and j.baru == row]
        if (told := pemilik_dikenal(self.dikenal, self.d, row)) is not None:
            return told
        known = named or [j for j in self.jejak[start : n + 1] if j.simpul is not None]
        if known:
            return max(reversed(known), key=lambda j: j.baru).simpul  # the deepest of those that were named together
        return self.tempat.terbuka[-1] if self.tempat.terbuka else None

    @cached_property
    def dikenal(self) -> dict[str, SimpulImpor]:
        """The nodes of indicators that other tables told."""
        return {} if self.d.punya(*PELAKU) else indeks_indikator(self.k.hutan.simpul())

    def _isi(self, row: int, lane: Lajur, node: SimpulImpor | None) -> None:
        reading = baca_baris(self.k, self.d, lane, row)
        if not reading.ada:
            return
        if node is None:
            node = self.k.hutan.tambah(SimpulImpor(Jenjang.SASARAN_STRATEGIS), None)
            said = "indikator tanpa sasaran; ditulis pada jenjang Sasaran Strategis dengan sasaran kosong"
            self.k.catat(RAGU, f"{self.tabel.nama}: {said}", self.tabel.tempat(self.tabel.baris[row][0]))
            if self.k.pemilik is not None:
                node.isi["penanggung_jawab"] = self.k.pemilik
            self.jejak[0] = _Jejak(node, row)
        if self.k.pemilik is not None and reading.baris:
            reading.baris = [berpemilik(node, item, self.k.pemilik) for item in reading.baris]
        self._tambahkan(row, lane, node, reading)

    def _tambahkan(self, row: int, lane: Lajur, node: SimpulImpor, reading: BacaanBaris) -> None:
        told = ringkas(node.sebutan)
        self.k.hutan.gabung(node.isi, milik_baris(node, reading), sebut=told)
        for money in reading.anggaran.values():
            self.k.hutan.gabung(node.anggaran.setdefault(node.dana(money), {}), money, sebut=told)
        goal = self._sel(row, lane.sasaran)
        for item in reading.baris:
            if goal is not None and "sasaran" not in item and (lane.nama is not None or node is self.bernama):
                text = sasaran_tercatat(goal.teks)
                why = "judulnya jenjang lain" if lane.disatukan else ""
                own = IsianImpor(text, (self.tabel.tempat(goal),), why, lane.disatukan)
                item = {"sasaran": own, **item}  # noqa: PLW2901
            self._indikator(row, node, item)
        if self.terakhir is not None:
            owner, number = self.terakhir
            owner.aksi += [(number, aksi) for aksi in reading.aksi]
            if reading.ukur and number >= 0:
                self._tahun(owner.ukur, owner, number, reading.ukur)
            for row_of_year in reading.riwayat:
                self._tahun(owner.riwayat, owner, number, row_of_year)
        if reading.analisis:
            catat_analisis(self.k, node, self.terakhir, reading.analisis, triwulan_baris(self.d, row) or self.triwulan)

    def _tahun(self, rows: list[tuple[int, BarisIsian]], owner: SimpulImpor, number: int, found: BarisIsian) -> None:
        """Bring a row of an indicator, or of one of its years, into the one that is known."""
        for at, known in rows:
            if at == number and known.get("tahun") == found.get("tahun"):
                self.k.hutan.gabung(known, found, sebut=ringkas(owner.sebutan))
                return
        rows.append((number, found))

    def _indikator(self, row: int, node: SimpulImpor, item: BarisIsian) -> None:
        """Add the row of an indicator, or bring it into the one that is known."""
        name = item.get("indikator")
        if name is None:
            last = None
            if self.terakhir is not None and self.terakhir[0] is node and self.terakhir[1] >= 0:
                last = node.indikator[self.terakhir[1]]
            if last is not None and sasaran_lain(last, item):
                node.indikator.append(
                    {**item, "indikator": last["indikator"]._replace(arti="indikator baris di atasnya", simpulan=True)}
                )
                self.terakhir = (node, len(node.indikator) - 1)
            elif self.terakhir is not None and last is not None:
                self.k.hutan.gabung(node.indikator[self.terakhir[1]], item, sebut=ringkas(node.sebutan))
            elif set(item) - {"sasaran"}:
                node.indikator.append(item)
                self.terakhir = (node, len(node.indikator) - 1)
            return
        for number, known in enumerate(node.indikator):
            if sama_indikator(known, item):
                same = (
                    "sasaran" not in item
                    or "sasaran" not in known
                    or (normalise(item["sasaran"].teks) == normalise(known["sasaran"].teks))
                )
                if same and self.terakhir == (node, number) and berlainan(known, item):
                    said = f"{ringkas(name.teks)}: tertulis dua kali dengan isi yang berlainan; keduanya ditulis"
                    self.k.catat(RAGU, said, name.dari[0])
                elif same:
                    self.k.hutan.gabung(known, item, sebut=ringkas(name.teks))
                    self.terakhir = (node, number)
                    return
        if self.terakhir == (node, len(node.indikator) - 1) and hanya_pagu(node.indikator[-1:]):
            node.indikator[-1] |= item  # its name stands in a row of its own, with the budget
            return
        node.indikator.append(item)
        self.terakhir = (node, len(node.indikator) - 1)
