"""One lane of a table: what each of its rows shows of its level, and the level that follows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from kinerja_xl.findings.address import parse_range
from kinerja_xl.impor.kepala.arti import PELAKU, KolomSumber, PeranKolom
from kinerja_xl.impor.kepala.daerah import DaerahTabel
from kinerja_xl.impor.nilai.angka import baca_uang
from kinerja_xl.impor.sumber.isi_sumber import SelSumber, is_terisi
from kinerja_xl.impor.susun.isian import BENTROK, RAGU
from kinerja_xl.impor.susun.jenjang_baris import (
    KALIMAT_KEADAAN,
    CiriBaris,
    JenjangBaris,
    PenentuJenjang,
    jenjang_tertulis,
    lepas_nomor,
    lepas_sebutan,
)
from kinerja_xl.impor.susun.kode_resmi import baca_kode, jenjang_kode, kode_di_depan
from kinerja_xl.impor.susun.konteks import KonteksImpor
from kinerja_xl.impor.susun.lajur import Lajur
from kinerja_xl.patterns import regex
from kinerja_xl.sheets.pilihan import Jenjang
from kinerja_xl.text.similar import normalise
from kinerja_xl.text.tampak import ringkas

_DECIMAL = regex(r"^(\d{1,2}),(\d{1,2})$")  # 1.1 in a cell of numbers, which shows as 1,1
_OUTLINE = regex(r"\d{1,2}(\.\d{1,2})*")
_BELOW = (Jenjang.SASARAN_STRATEGIS, Jenjang.PROGRAM, Jenjang.KEGIATAN, Jenjang.SUB_KEGIATAN)
_STEP = 20  # more than a cell indents its text
_RANGE = regex(r"\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?")


class CiriLajur:
    """The rows of one lane."""

    def __init__(
        self,
        k: KonteksImpor,
        daerah: DaerahTabel,
        lane: Lajur,
        nomor: KolomSumber | None,
        tingkat: KolomSumber | None = None,
    ) -> None:
        """Look at every row, because numbers and indents mean something only beside the others.

        Args:
            k: the context.
            daerah: the region.
            lane: the lane.
            nomor: the column of numbers in front of it.
            tingkat: the column that says the level of each row.
        """
        self.k, self.d, self.lane, self.nomor, self.tingkat = k, daerah, lane, nomor, tingkat
        self.ciri = self._semua()
        self.penentu = PenentuJenjang(
            list(self.ciri.values()), lane.pilihan, k.resmi, campuran=lane.campuran, sasaran=lane.nama is None
        )

    def sel(self, row: int, kolom: KolomSumber | None) -> SelSumber | None:
        """Return the cell of a column in a row."""
        return None if kolom is None else self.d.tabel.sel.get((row, kolom.col))

    def kosong(self, row: int) -> bool:
        """True where dashes say that a row has nothing for this lane."""
        columns = (*self.lane.teks, self.lane.indikator, *self.lane.atribut)
        cells = [c for k in columns if (c := self.sel(row, k)) is not None]
        return bool(cells) and not any(is_terisi(c) for c in cells)

    def nama(self, row: int) -> SelSumber | None:
        """Return the name of a row; a dash beside an objective is none."""
        if row in (self.lane.baris_indikator or ()):
            return None
        named = (c for k in self.lane.kolom_nama if (c := self.sel(row, k)) is not None)
        cell, goal = next(named, None), self.sel(row, self.lane.sasaran)
        if cell is None or goal is None or is_terisi(cell) or not is_terisi(goal):
            return cell
        self.k.lewat[self.d.tabel.tempat(cell)] = "tanda tidak ada isi"
        return None

    def utama(self, row: int) -> SelSumber | None:
        """Return the cell that names the node of a row."""
        return self.nama(row) or self.sel(row, self.lane.sasaran)

    def jenjang(self, row: int, *, diam: bool = False) -> JenjangBaris | None:
        """Return the level of a row; None for one above the programmes, whose cells are then said to be unused.

        Args:
            row: a row that names a node.
            diam: only tell, note nothing.
        """
        main, ciri = self.utama(row), self.ciri[row]
        assert main is not None
        if (written := self.tertulis(row)) is not None and not self._bernama_lain(written, ciri.teks):
            return self._menurut_judul(written, self._tentukan(row), ciri, main, diam=diam, bukti="kolom jenjang")
        told = self.lane.jenjang
        if told is not None and not told.nomenklatur:
            return self._tujuan(row, told)
        if told is not None and self.lane.bersusun:
            return JenjangBaris(told, "", "urutan kolom sasaran", ragu=True)
        found = self._tentukan(row)
        own_word = ciri.disebut is not None and self.lane.nama is not None  # an objective among programmes
        if told is not None and not own_word:
            return self._menurut_judul(told, found, ciri, main, diam=diam, bukti="judul kolom")
        other = None if diam or len(self.lane.pilihan) == 1 else self.penentu.berbeda(list(self.ciri).index(row), found)
        if other is not None and found.jenjang is not None:
            both = f"Jenjang {ringkas(ciri.teks)}: {found.jenjang.value} menurut {found.bukti}, {other.value} menurut"
            self.k.catat(BENTROK, f"{both} jumlah pagu; yang pertama dipakai", self.d.tabel.tempat(main))
        if not diam and found.jenjang is None:
            for cell in self.d.tabel.baris[row]:
                self.k.lewat[self.d.tabel.tempat(cell)] = "baris urusan; buku kerja mulai dari program"
            own = self.sel(row, self.lane.indikator)
            if own is not None and is_terisi(own):
                said = f"{ringkas(own.teks)}: indikator pada baris urusan {ringkas(ciri.teks)}; periksa tempatnya"
                self.k.catat(RAGU, said, self.d.tabel.tempat(own))
            return None
        return found

    def _bernama_lain(self, tertulis: Jenjang, teks: str) -> bool:
        """True for the name of a programme in a row whose level, as its column says it, is that of an objective."""
        named = self.lane.nama is not None and bool(self.lane.pilihan) and not self.lane.campuran
        return named and not tertulis.nomenklatur and KALIMAT_KEADAAN.search(normalise(teks)) is None

    def _tujuan(self, row: int, told: Jenjang) -> JenjangBaris:
        """Return the level of a row that says an objective."""
        ciri = self.ciri[row]
        own = ciri.disebut if told.strategis else None
        below = self._garis_besar.get(row, told)
        if own is not None or below is told:
            return JenjangBaris(own or told, "", "kata pertama" if own else "judul kolom")
        return JenjangBaris(below, "", "nomor berjenjang", ragu=True)

    @cached_property
    def _garis_besar(self) -> dict[int, Jenjang]:
        """The levels of objectives in one column that an outline puts below each other; empty without one."""
        column = self.lane.sasaran
        named = [k for k in self.d.kolom if k.arti and k.arti.peran in PELAKU]
        if self.lane.jenjang is not Jenjang.SASARAN_STRATEGIS or column is None or len(named) > 1:
            return {}
        labels = {row: (c.nomor or " ".join(c.kode)).strip(" .)") for row, c in self.ciri.items()}
        known = set(labels.values())
        whole = all(_OUTLINE.fullmatch(x) and ("." not in x or x.rpartition(".")[0] in known) for x in known)
        strategic = column.arti is not None and "strategis" in column.arti.jenjang
        if strategic or not whole or len(known) < len(labels) or not any("." in x for x in known):
            return {}
        return {row: _BELOW[min(x.count("."), len(_BELOW) - 1)] for row, x in labels.items()}

    def tertulis(self, row: int) -> Jenjang | None:
        """Return the level that a column of its own says of a row; None where there is none."""
        cell = self.sel(row, self.tingkat)
        return None if cell is None else jenjang_tertulis(cell.teks)

    def sasaran_di_bawah(self, row: int) -> bool:
        """True for an objective in the column of names, in a row whose level a column would say but leaves blank."""
        ciri = self.ciri.get(row)
        if ciri is None or self.tingkat is None or self.lane.nama is None or self.tertulis(row) is not None:
            return False
        return not (ciri.nomor or ciri.kode) and KALIMAT_KEADAAN.search(normalise(ciri.teks)) is not None

    def strategis(self, row: int) -> bool:
        """True where a column of its own says that a row is above the programmes."""
        told = self.tertulis(row)
        return told is not None and not told.nomenklatur

    def tanpa_nama(self, row: int) -> JenjangBaris:
        """Return the level of an objective without a name beside it."""
        told = self.tertulis(row) or (None if self.lane.campuran else self.lane.jenjang)
        why = "kolom jenjang" if self.strategis(row) else "sasaran tanpa nama"
        return JenjangBaris(told, "", why, ragu=told is None)

    def _tentukan(self, row: int) -> JenjangBaris:
        main = self.utama(row)
        front = None if main is None else kode_di_depan(main.teks)
        return self.penentu.tentukan(self.ciri[row], list(self.ciri).index(row), front[0] if front else None)

    def _menurut_judul(
        self, told: Jenjang, found: JenjangBaris, ciri: CiriBaris, main: SelSumber, *, diam: bool, bukti: str
    ) -> JenjangBaris:
        kode = found.kode if jenjang_kode(found.kode) is told else ""
        if found.kode and not kode and not diam and found.bukti.startswith("kode"):
            said = f"{ringkas(ciri.teks)}: {found.bukti} bukan kode {told.value}"
            self.k.catat(RAGU, said, self.d.tabel.tempat(main))
        return JenjangBaris(told, kode, found.bukti if kode else bukti)

    def _semua(self) -> dict[int, CiriBaris]:
        budget = next((a for a in self.lane.atribut if a.arti and a.arti.peran is PeranKolom.PAGU), None)
        found = {row: c for row in self.d.baris if (c := self._satu(row, budget)) is not None}
        place = {row: n for n, row in enumerate(found)}
        return {row: replace(c, jumlah=tuple(place[r] for r in c.jumlah if r in place)) for row, c in found.items()}

    def _satu(self, row: int, budget: KolomSumber | None) -> CiriBaris | None:
        cell = self.sel(row, self.lane.sasaran) if self.lane.nama is None else self.nama(row)
        if cell is None:
            return None
        if self.kosong(row):
            self.k.lewat[self.d.tabel.tempat(cell)] = "tanda tidak ada isi"
            return None
        front = kode_di_depan(cell.teks)
        sign, rest = lepas_nomor(front[1] if front else cell.teks)
        said, rest = lepas_sebutan(rest)
        number = self.sel(row, self.nomor)
        codes = tuple(c.teks for k in self.lane.kode if (c := self.sel(row, k)))
        label = sign or ("" if number is None else _DECIMAL.sub(r"\1.\2", number.teks))
        if not label and len(codes) == 1 and baca_kode(codes) is None:
            label = codes[0]
        money = self.sel(row, budget)
        amount = None if money is None else baca_uang(money).nilai
        summed = tuple(_summed(money, budget))
        pagu = amount if isinstance(amount, float) else None
        return CiriBaris(rest, codes, label, self._lekuk(cell), cell.teks, summed, pagu, said)

    def _lekuk(self, cell: SelSumber) -> int:
        """Return how far a name is indented: over columns, and in its cell."""
        return cell.lekuk + _STEP * sum(k.col <= cell.col for k in self.lane.undak)


def _summed(cell: SelSumber | None, column: KolomSumber | None) -> Iterator[int]:
    """Yield the rows that a formula of a column adds up in it."""
    if cell is None or cell.rumus is None or column is None:
        return
    for ref in _RANGE.findall(cell.rumus):
        try:
            first, left, last, right = parse_range(ref.replace("$", ""))
        except ValueError:
            continue
        if left <= column.col <= right and last - first < 2000:
            yield from range(first, last + 1)
