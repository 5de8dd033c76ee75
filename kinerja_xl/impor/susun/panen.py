"""From the rows of a table to nodes of the tree and the rows of their indicators."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kinerja_xl.findings.address import parse_range
from kinerja_xl.impor.kepala.arti import Peran
from kinerja_xl.impor.kepala.daerah import Daerah, KolomSumber
from kinerja_xl.impor.kepala.jendela import mirip_judul
from kinerja_xl.impor.sumber.bahan import SelSumber
from kinerja_xl.impor.susun.hutan import SimpulImpor
from kinerja_xl.impor.susun.isian import RAGU, BarisIsian, Isian
from kinerja_xl.impor.susun.jenjang_baris import KALIMAT_KEADAAN, CiriBaris, JenjangBaris, PenentuJenjang, lepas_nomor
from kinerja_xl.impor.susun.kode_resmi import KodeBaris, baca_kode, jenjang_kode, kode_di_depan
from kinerja_xl.impor.susun.konteks import Konteks
from kinerja_xl.impor.susun.lajur import Lajur, susun_lajur
from kinerja_xl.impor.susun.sel_indikator import BacaanBaris, baca_baris
from kinerja_xl.sheets.pilihan import Jenjang
from kinerja_xl.text.similar import normalise
from kinerja_xl.text.tampak import ringkas

_HEADED = re.compile(
    r"^(tujuan|sasaran strategis|sasaran|program|sub kegiatan|kegiatan)\b\s*[\w.]{0,6}\s*[:]\s*(?=\S)", re.IGNORECASE
)
_RANGE = re.compile(r"\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?")


@dataclass(frozen=True)
class BarisTetap:
    """What another table (the budget beside the targets) says of a row."""

    jenjang: JenjangBaris
    isi: BarisIsian
    anggaran: Mapping[str, BarisIsian]


@dataclass
class _Jejak:
    """The nodes that are open in the lanes of a table."""

    simpul: SimpulImpor | None = None
    baru: int = 0  # the row in which it was named last


class Pemanen:
    """Reads one region into the tree of a context."""

    def __init__(
        self,
        konteks: Konteks,
        daerah: Daerah,
        pilihan: tuple[Jenjang, ...] = (),
        tetap: Mapping[int, BarisTetap] | None = None,
    ) -> None:
        """Take a region.

        Args:
            konteks: what it is put together with.
            daerah: the region.
            pilihan: the levels of its rows where its titles do not say them.
            tetap: what another table says of its rows.
        """
        self.tetap = tetap or {}
        self.k, self.d, self.tabel = konteks, daerah, daerah.tabel
        self.susunan = susun_lajur(daerah.kolom)
        self.jejak = [_Jejak() for _ in self.susunan.lajur]
        self.tumpukan: list[SimpulImpor] = []
        self.pilihan = pilihan
        self.hasil: list[tuple[int, SimpulImpor, BarisIsian]] = []
        self.terakhir: tuple[SimpulImpor, int] | None = None
        self._ciri = [self._ciri_lajur(x) for x in self.susunan.lajur]
        self._penentu = [self._penentu_lajur(x, c) for x, c in zip(self.susunan.lajur, self._ciri, strict=True)]

    def lanjutkan(self, sebelum: Pemanen) -> None:
        """Go on where a table with the same titles stopped, as at a page break."""
        self.jejak = [_Jejak(j.simpul, 0) for j in sebelum.jejak]
        self.tumpukan = sebelum.tumpukan
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

    # -- what a row shows of its level -----------------------------------------------------------

    def _ciri_lajur(self, lane: Lajur) -> dict[int, CiriBaris]:
        column = lane.nama or lane.sasaran
        if column is None:
            return {}
        found = {}
        budget = next((a for a in lane.atribut if a.arti and a.arti.peran is Peran.PAGU), None)
        for row in self.d.baris:
            cell = self.tabel.sel.get((row, column.col))
            if cell is None:
                continue
            front = kode_di_depan(cell.teks)
            sign, rest = lepas_nomor(front[1] if front else cell.teks)
            number = self._sel(row, self.susunan.nomor)
            codes = tuple(c.teks for k in lane.kode if (c := self._sel(row, k)))
            label = sign or ("" if number is None else number.teks)
            if not label and len(codes) == 1 and baca_kode(codes) is None:
                label = codes[0]
            sums = self._sel(row, budget)
            found[row] = CiriBaris(rest, codes, label, cell.lekuk, cell.teks, tuple(_summed(sums, budget)))
        rows = list(found)
        place = {row: n for n, row in enumerate(rows)}
        return {
            row: CiriBaris(c.teks, c.kode, c.nomor, c.lekuk, c.penuh, tuple(place[r] for r in c.jumlah if r in place))
            for row, c in found.items()
        }

    def ciri_baris(self) -> dict[int, tuple[CiriBaris, JenjangBaris | None]]:
        """Return what each row of the only lane shows, and its level; for tables that are held beside another."""
        found = {}
        for n, lane in enumerate(self.susunan.lajur):
            for row, ciri in self._ciri[n].items():
                main = self._sel(row, lane.nama) or self._sel(row, lane.sasaran)
                if main is not None:
                    found[row] = ciri, self._jenjang(n, lane, row, ciri, main, diam=True)
        return found

    def _penentu_lajur(self, lane: Lajur, ciri: dict[int, CiriBaris]) -> PenentuJenjang:
        return PenentuJenjang(
            list(ciri.values()),
            lane.pilihan or self.pilihan,
            self.k.resmi,
            campuran=lane.campuran,
            sasaran=lane.nama is None,
        )

    def _sel(self, row: int, k: KolomSumber | None) -> SelSumber | None:
        return None if k is None else self.tabel.sel.get((row, k.col))

    # -- rows -------------------------------------------------------------------------------------

    def _baris(self, row: int) -> None:
        cells = self.tabel.baris[row]
        if len(cells) == 1 and self._judul_bagian(row, cells[0]):
            return
        number = self._sel(row, self.susunan.nomor)
        if number is not None:
            self.k.lewat.setdefault(self.tabel.tempat(number), "nomor urut baris")
        for k in self.susunan.lepas:
            if cell := self._sel(row, k):
                self.k.lewat[self.tabel.tempat(cell)] = "buku kerja tidak memuat kolom ini pada tiap baris"
        start = 0
        for n, lane in enumerate(self.susunan.lajur):
            self._simpul(row, n, lane)
            if lane.indikator is not None or lane.atribut:
                node = self._pemilik_baris(row, start, n)
                self._isi(row, lane, node)
                start = n + 1

    def _judul_bagian(self, row: int, cell: SelSumber) -> bool:
        """Take a row that is one text over the table: a node that is named in words, or the title of a part."""
        area = self.tabel.luas(cell)
        texts = {t.col for lane in self.susunan.lajur for t in lane.teks}
        wide = area[3] - area[1] + 1 >= 0.5 * len(self.d.kolom)
        if cell.col in texts and not wide:
            return False
        place = self.tabel.tempat(cell)
        headed = _HEADED.match(cell.teks)
        if headed is not None:
            level = {
                "tujuan": Jenjang.TUJUAN,
                "program": Jenjang.PROGRAM,
                "kegiatan": Jenjang.KEGIATAN,
                "sub kegiatan": Jenjang.SUB_KEGIATAN,
            }.get(headed[1].casefold(), Jenjang.SASARAN_STRATEGIS)
            key = "nomenklatur" if level.nomenklatur else "sasaran"
            self._taruh(level, "", f"kata {headed[1]}", {key: Isian(cell.teks[headed.end() :].strip(), (place,))}, row)
            return True
        if wide or mirip_judul(cell.teks) or cell.col not in texts:
            known = [k for k in self.d.kolom if k.col == cell.col and k.arti is not None]
            if known and not wide:
                return False
            self.k.lewat[place] = "judul bagian tabel"
            return True
        return False

    def _simpul(self, row: int, n: int, lane: Lajur) -> None:
        """Open the node that a lane names in this row, if it names one."""
        name, goal = self._sel(row, lane.nama), self._sel(row, lane.sasaran)
        open_ = self.jejak[n]
        if name is None and goal is None:
            return
        if name is None and lane.nama is not None and goal is not None:
            if open_.simpul is not None:
                open_.baru = row  # another objective of the same programme
                return
            lane_level = lane.jenjang or Jenjang.SASARAN_STRATEGIS
            self._buka(row, n, lane_level, "", "sasaran tanpa nama", {"sasaran": self._isian(goal)})
            return
        main = name or goal
        assert main is not None
        ciri = self._ciri[n][row]
        fixed = self.tetap.get(row)
        level = fixed.jenjang if fixed is not None else self._jenjang(n, lane, row, ciri, main)
        if level is None:
            return
        values: BarisIsian = {} if fixed is None else dict(fixed.isi)
        strategic = level.jenjang is not None and level.jenjang.strategis
        if name is not None:
            told = lane.campuran and not level.kode and KALIMAT_KEADAAN.search(normalise(ciri.teks)) is not None
            key = "sasaran" if strategic or told else "nomenklatur"
            values[key] = Isian(ciri.teks, (self.tabel.tempat(name),), self._tanpa_nomor(ciri))
        if goal is not None and "sasaran" not in values:
            text = lepas_nomor(goal.teks)[1]
            values["sasaran"] = Isian(text, (self.tabel.tempat(goal),), "" if text == goal.teks.strip() else "tanpa nomornya")
        self._buka(row, n, level.jenjang or Jenjang.SASARAN_STRATEGIS, level.kode, level.bukti, values, lane)

    def _isian(self, cell: SelSumber) -> Isian:
        return Isian(cell.teks, (self.tabel.tempat(cell),))

    @staticmethod
    def _tanpa_nomor(ciri: CiriBaris) -> str:
        return "" if ciri.teks == ciri.penuh.strip() else "tanpa kode atau nomornya"

    def _jenjang(self, n: int, lane: Lajur, row: int, ciri: CiriBaris, main: SelSumber, *, diam: bool = False) -> JenjangBaris | None:
        front = kode_di_depan(main.teks)
        depan: KodeBaris | None = front[0] if front else None
        if lane.jenjang is not None:
            if not lane.jenjang.nomenklatur:
                return JenjangBaris(lane.jenjang, "", "judul kolom")
            found = self._penentu[n].tentukan(ciri, row, depan)
            kode = found.kode if jenjang_kode(found.kode) is lane.jenjang else ""
            if found.kode and not kode and not diam and found.bukti.startswith("kode"):
                self.k.catat(RAGU, f"{ringkas(ciri.teks)}: {found.bukti} bukan kode {lane.jenjang.value}", self.tabel.tempat(main))
            return JenjangBaris(lane.jenjang, kode, found.bukti if kode else "judul kolom")
        found = self._penentu[n].tentukan(ciri, list(self._ciri[n]).index(row), depan)
        if diam:
            return found
        if found.jenjang is None:
            for cell in self.tabel.baris[row]:
                self.k.lewat[self.tabel.tempat(cell)] = "baris urusan; buku kerja mulai dari program"
            return None
        if found.ragu and not found.bukti.startswith("judul"):
            self.k.catat(
                RAGU, f"Jenjang {ringkas(ciri.teks)} disimpulkan {found.jenjang.value} ({found.bukti})", self.tabel.tempat(main)
            )
        return found

    def _buka(
        self, row: int, n: int, level: Jenjang, kode: str, bukti: str, values: BarisIsian, lane: Lajur | None = None
    ) -> None:
        code_cells = [] if lane is None else [c for k in lane.kode if (c := self._sel(row, k))]
        node = self._taruh(level, kode, bukti, values, row, code_cells)
        if row in self.tetap:
            for fund, money in self.tetap[row].anggaran.items():
                self.k.hutan.gabung(node.anggaran.setdefault(fund, {}), dict(money), sebut=ringkas(node.sebutan))
        if node is not self.jejak[n].simpul:
            for later in self.jejak[n + 1 :]:
                later.simpul = None
        self.jejak[n] = _Jejak(node, row)

    def _taruh(
        self,
        level: Jenjang,
        kode: str,
        bukti: str,
        values: BarisIsian,
        row: int,
        code_cells: list[SelSumber] | None = None,
    ) -> SimpulImpor:
        """Return the node with these values: one that is known already, or a new one below what is open."""
        if self.k.individu and level is Jenjang.SASARAN_STRATEGIS:
            level = Jenjang.INDIVIDU
        told = tuple(self.tabel.tempat(c) for c in code_cells or ())
        if kode and (told or bukti.startswith("kode") or self.k.beri_kode):
            main = values.get("nomenklatur") or next(iter(values.values()))
            values["kode_nomenklatur"] = Isian(kode, told or main.dari, bukti)
        else:
            for place in told:
                self.k.lewat.setdefault(place, "kode baris; susunan pohonnya dipakai, kodenya disusun ulang")
        while self.tumpukan and self.tumpukan[-1].jenjang.peringkat >= level.peringkat:
            self.tumpukan.pop()
        above = self._induk(level, values)
        names = tuple(values[k].teks for k in ("kode_nomenklatur", "nomenklatur") if k in values) or tuple(
            values[k].teks for k in ("sasaran",) if k in values
        )
        node = None if self.k.individu else self.k.hutan.cari(level, *names)
        if node is None:
            node = self.k.hutan.tambah(SimpulImpor(level, dict(values), bukti), above)
            node.nomor = self._nomor(row)
        else:
            fresh = {k: v for k, v in values.items() if k != "sasaran" or "sasaran" not in node.isi}
            self.k.hutan.gabung(node.isi, fresh, sebut=ringkas(node.sebutan))
            self.k.hutan.ingat(node)
            if above is not None:
                self.k.hutan.pindah(node, above)
        if self.k.pemilik is not None:
            node.isi.setdefault("penanggung_jawab", self.k.pemilik)
        self.tumpukan.append(node)
        return node

    def _nomor(self, row: int) -> str:
        return next((c[row].nomor for c in self._ciri if row in c and c[row].nomor), "")

    def _induk(self, level: Jenjang, values: BarisIsian) -> SimpulImpor | None:
        """Return the node above: by the code, else what is open."""
        open_ = self.tumpukan[-1] if self.tumpukan else None
        code = values["kode_nomenklatur"].teks if "kode_nomenklatur" in values else ""
        if not code or level.di_atasnya is None:
            return open_
        upper = code.rpartition(".")[0] if level is Jenjang.SUB_KEGIATAN else ".".join(code.split(".")[:3])
        found = self.k.hutan.cari(level.di_atasnya, upper)
        if found is None or found is open_:
            return found or (open_ if open_ is None or not open_.kode else None)
        return found

    def _pemilik_baris(self, row: int, start: int, n: int) -> SimpulImpor | None:
        """Return the node that the values of a row belong to: the deepest that the row names, else the last named."""
        named = [j for j in self.jejak[start : n + 1] if j.simpul is not None and j.baru == row]
        if named:
            return named[-1].simpul
        known = [j for j in self.jejak[start : n + 1] if j.simpul is not None]
        if known:
            return max(known, key=lambda j: j.baru).simpul
        return self.tumpukan[-1] if self.tumpukan and not any(lane.teks for lane in self.susunan.lajur) else None

    def _isi(self, row: int, lane: Lajur, node: SimpulImpor | None) -> None:
        reading = baca_baris(self.k, self.d, lane, row)
        if not reading.ada:
            return
        if node is None:
            node = self.k.hutan.tambah(SimpulImpor(Jenjang.SASARAN_STRATEGIS), None)
            if self.k.pemilik is not None:
                node.isi["penanggung_jawab"] = self.k.pemilik
            self.jejak[0] = _Jejak(node, row)
        self._tambahkan(row, lane, node, reading)

    def _tambahkan(self, row: int, lane: Lajur, node: SimpulImpor, reading: BacaanBaris) -> None:
        told = ringkas(node.sebutan)
        self.k.hutan.gabung(node.isi, reading.simpul, sebut=told)
        for money in reading.anggaran.values():
            self.k.hutan.gabung(node.anggaran.setdefault(sumber_dana(node, money), {}), money, sebut=told)
        goal = self._sel(row, lane.sasaran)
        for item in reading.baris:
            if goal is not None and "sasaran" not in item and lane.nama is not None:
                text = lepas_nomor(goal.teks)[1]
                item = {"sasaran": Isian(text, (self.tabel.tempat(goal),)), **item}  # noqa: PLW2901
            self._indikator(row, node, item)
        if self.terakhir is not None:
            owner, number = self.terakhir
            owner.aksi += [(number, aksi) for aksi in reading.aksi]
            if reading.ukur and number >= 0:
                self._ukur(owner, number, reading.ukur)

    @staticmethod
    def _sasaran_lain(last: BarisIsian, item: BarisIsian) -> bool:
        """True for the row of another objective that leaves the indicator to the cell above it."""
        if "sasaran" not in item or "indikator" not in last or len(item) < 2:
            return False
        return "sasaran" not in last or normalise(last["sasaran"].teks) != normalise(item["sasaran"].teks)

    def _ukur(self, owner: SimpulImpor, number: int, found: BarisIsian) -> None:
        for at, known in owner.ukur:
            if at == number:
                self.k.hutan.gabung(known, found, sebut=ringkas(owner.sebutan))
                return
        owner.ukur.append((number, found))

    def _indikator(self, row: int, node: SimpulImpor, item: BarisIsian) -> None:
        """Add the row of an indicator, or bring it into the one that is known."""
        name = item.get("indikator")
        if name is None:
            last = None
            if self.terakhir is not None and self.terakhir[0] is node and self.terakhir[1] >= 0:
                last = node.indikator[self.terakhir[1]]
            if last is not None and self._sasaran_lain(last, item):
                node.indikator.append({**item, "indikator": last["indikator"]._replace(arti="indikator baris di atasnya")})
                self.terakhir = (node, len(node.indikator) - 1)
            elif self.terakhir is not None and last is not None:
                self.k.hutan.gabung(node.indikator[self.terakhir[1]], item, sebut=ringkas(node.sebutan))
            elif set(item) - {"sasaran"}:
                node.indikator.append(item)
                self.terakhir = (node, len(node.indikator) - 1)
            return
        for number, known in enumerate(node.indikator):
            if "indikator" in known and normalise(known["indikator"].teks) == normalise(name.teks):
                same = "sasaran" not in item or "sasaran" not in known or (
                    normalise(item["sasaran"].teks) == normalise(known["sasaran"].teks)
                )
                if same:
                    self.k.hutan.gabung(known, item, sebut=ringkas(name.teks))
                    self.terakhir = (node, number)
                    return
        node.indikator.append(item)
        self.terakhir = (node, len(node.indikator) - 1)
        self.hasil.append((row, node, item))


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


def sumber_dana(node: SimpulImpor, uang: BarisIsian) -> str:
    """Return under which fund an amount belongs: its own, else the only one that the node has."""
    if "sumber_dana" in uang:
        return normalise(uang["sumber_dana"].teks)
    return next(iter(node.anggaran)) if len(node.anggaran) == 1 else ""
