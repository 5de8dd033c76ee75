"""import --into: what sources say now into the workbook in which the office works; nothing that it typed is lost."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from itertools import islice

from kinerja_xl.app.impor_asal import asal_terdahulu
from kinerja_xl.app.impor_sanding import pasangan_baris, pasangan_simpul, pejabat_sama
from kinerja_xl.app.load import Berkas
from kinerja_xl.filling.capaian import baris_bebas
from kinerja_xl.findings import CellRef, KinerjaError
from kinerja_xl.impor.susun.isian import BarisIsian, IsianImpor, Rakitan
from kinerja_xl.sheets import Jenis
from kinerja_xl.tables import Baris, Tabel
from kinerja_xl.text.numbers import format_number
from kinerja_xl.text.similar import did_you_mean, normalise
from kinerja_xl.text.tampak import ringkas
from kinerja_xl.workbook.cells import CellWrite

_OURS = ("tahun", "periode_awal", "periode_akhir", "status_dokumen", "cara_isi_realisasi")


@dataclass
class HasilKe:
    """What came of it; every text is Indonesian.

    Attributes:
        writes: the cells to write.
        alamat: (sheet, row of the import, column) -> where its value stands now.
        diisi: empty cells that are filled.
        diperbarui: cells that an earlier import wrote and nobody changed since, with both values.
        diambil: cells of columns that were asked for with --take.
        tambahan: rows that only the sources have.
        beda: cells that differ and stay as they are.
        dilewati: what could not be brought in.
    """

    writes: list[CellWrite] = field(default_factory=list)
    alamat: dict[tuple[str, int, str], str] = field(default_factory=dict)
    diisi: int = 0
    diperbarui: list[str] = field(default_factory=list)
    diambil: list[str] = field(default_factory=list)
    tambahan: list[str] = field(default_factory=list)
    beda: list[str] = field(default_factory=list)
    dilewati: list[str] = field(default_factory=list)


def kolom_diambil(jenis: Jenis, names: Collection[str]) -> frozenset[str]:
    """Return the keys of columns named by their titles or keys.

    Raises:
        KinerjaError: a name is no column of the kind.
    """
    known = {normalise(n): k.kunci for x in jenis.lembar for k in x.kolom for n in (k.judul, k.kunci)}
    found = set()
    for name in names:
        key = known.get(normalise(re.sub(r"\s*20\d\d$", "", name)))
        if key is None:
            guess = did_you_mean(name, known)
            raise KinerjaError(
                f"Kolom '{name}' pada --take tidak ada." + (f" Maksudnya {guess}?" if guess else ""),
                'Tulis judul kolom buku kerja, misalnya --take "Realisasi TW I,Pagu".',
            )
        found.add(key)
    return frozenset(found)


def rencana_ke(lama: Berkas, rakitan: Rakitan, ambil: frozenset[str]) -> HasilKe:
    """Plan what of an import goes into a workbook.

    Args:
        lama: the workbook; it is only read.
        rakitan: the import, of the workbook's kind.
        ambil: keys of columns whose values are taken where both say something.
    """
    return _Rencana(lama, rakitan, ambil).susun()


class _Rencana:
    def __init__(self, lama: Berkas, rakitan: Rakitan, ambil: frozenset[str]) -> None:
        self.lama, self.r, self.ambil = lama, rakitan, ambil
        self.hasil = HasilKe()
        self.asal = asal_terdahulu(lama.book)
        self.kode: dict[str, str] = {}  # code of the import -> code of the workbook
        self.pejabat: dict[str, str] = {}
        self.indikator: dict[str, str] = {}

    def susun(self) -> HasilKe:
        self._formulir()
        self._pejabat()
        self._kinerja()
        for sheet in ("anggaran", "rencana_aksi", "data_ukur", "riwayat", "analisis", "tindak_lanjut"):
            self._lain(sheet)
        return self.hasil

    def _tabel(self, sheet: str) -> Tabel | None:
        tabel = self.lama.tables.tabel.get(sheet)
        if tabel is None and self.r.tabel.get(sheet):
            self.hasil.dilewati.append(f"lembar {sheet}: tidak ada di buku kerja")
        return tabel

    def _formulir(self) -> None:
        tabel = self.lama.tables.tabel.get("identitas")
        if tabel is None or not tabel.baris:
            return
        told = {k: v for k, v in self.r.formulir.items() if k not in _OURS and k in tabel.posisi}
        self._sel("identitas", 0, tabel, tabel.baris[0], told)

    def _baris_kinerja(self) -> tuple[Baris, ...]:
        tabel = self.lama.tables.tabel.get("kinerja")
        return () if tabel is None else tabel.baris

    def _pejabat(self) -> None:
        tabel = self._tabel("pejabat")
        if tabel is None:
            return
        rows = self.r.tabel.get("pejabat", [])
        same = pejabat_sama(tabel.baris, rows)
        for row, known in zip(rows, same, strict=True):
            if known is not None:
                self.pejabat[row["kode"].teks] = known.teks("kode")
        for n, (row, known) in enumerate(zip(rows, same, strict=True)):
            if known is not None:
                self._sel("pejabat", n, tabel, known, self._kunci_baru(row))
        fresh = [n for n, known in enumerate(same) if known is None]
        self._tambah("pejabat", tabel, fresh)

    def _kunci_baru(self, row: BarisIsian) -> BarisIsian:
        """Return a row with the workbook's own codes."""
        made = dict(row)
        for key, codes in (
            ("kode", self.kode),
            ("kode_indikator", self.indikator),
            ("atasan", self.pejabat),
            ("penanggung_jawab", self.pejabat),
        ):
            if key in made and (own := codes.get(made[key].teks)):
                made[key] = made[key]._replace(nilai=own)
        return made

    def _kinerja(self) -> None:
        tabel = self._tabel("kinerja")
        if tabel is None:
            return
        rows = self.r.tabel.get("kinerja", [])
        self.kode = pasangan_simpul(tabel, rows)
        made = [self._kunci_baru(row) for row in rows]
        found = pasangan_baris(tabel, made)
        for n, row in enumerate(rows):
            if n not in found:
                continue
            told, theirs = row.get("kode_indikator"), found[n].teks("kode_indikator")
            if told is not None:
                self.indikator[told.teks] = theirs or told.teks
        for n, baris in found.items():
            self._sel("kinerja", n, tabel, baris, self._kunci_baru(rows[n]))
        self._tambah("kinerja", tabel, [n for n in range(len(rows)) if n not in found])

    def _lain(self, sheet: str) -> None:
        tabel = self._tabel(sheet)
        if tabel is None:
            return
        known = {b.teks("kode_indikator") for b in self._baris_kinerja()} | set(self.indikator.values())
        rows: dict[int, BarisIsian] = {}
        for n, raw in enumerate(self.r.tabel.get(sheet, [])):
            row = self._kunci_baru(raw)
            if "kode_indikator" in row and row["kode_indikator"].teks not in known:
                said = f"{tabel.lembar.judul}: kode indikator {row['kode_indikator'].teks} tidak ada di buku kerja"
                self.hasil.dilewati.append(said)
                continue
            rows[n] = row
        found = pasangan_baris(tabel, list(rows.values()))
        fresh = []
        for place, (n, row) in enumerate(rows.items()):
            if place in found:
                self._sel(sheet, n, tabel, found[place], row)
            else:
                fresh.append(n)
        self._tambah(sheet, tabel, fresh)

    # -- cells ------------------------------------------------------------------------------------

    def _sel(self, sheet: str, n: int, tabel: Tabel, baris: Baris, row: BarisIsian) -> None:
        for key, value in row.items():
            if key not in tabel.posisi or value.nilai in (None, "") or not value.dari:
                continue  # what only follows from the order of rows is the workbook's own
            at = tabel.ref(baris, key)
            theirs = _nilai(baris, key)
            if theirs in (None, ""):
                self._write(at, value, (sheet, n, key))
                self.hasil.diisi += 1
            elif _sama(theirs, value.nilai):
                self.hasil.alamat[sheet, n, key] = str(at)
            elif self._utuh(at, theirs):
                self.hasil.diperbarui.append(f"{at}: {_tampil(theirs)} menjadi {_tampil(value.nilai)}")
                self._write(at, value, (sheet, n, key))
            elif key in self.ambil or re.sub(r"_20\d\d$", "", key) in self.ambil:
                self.hasil.diambil.append(f"{at}: {_tampil(theirs)} menjadi {_tampil(value.nilai)}")
                self._write(at, value, (sheet, n, key))
            else:
                self.hasil.beda.append(f"{at}: {_tampil(theirs)}; di sumber {_tampil(value.nilai)}")

    def _utuh(self, at: CellRef, theirs: object) -> bool:
        """True for a value that an earlier import wrote and nobody has changed since."""
        return any(_sama(theirs, told) for told in self.asal.get(str(at), ()))

    def _tambah(self, sheet: str, tabel: Tabel, fresh: list[int]) -> None:
        like = max((b.row for b in tabel.baris), default=tabel.kepala + 1)
        for n, place in zip(fresh, islice(baris_bebas(tabel), len(fresh)), strict=True):
            row = self._kunci_baru(self.r.tabel[sheet][n])
            for key, value in row.items():
                if key in tabel.posisi and value.nilai not in (None, ""):
                    at = CellRef(tabel.sheet.name, place, tabel.posisi[key])
                    self._write(at, value, (sheet, n, key), like)
            name = next(
                (
                    row[k].teks
                    for k in ("indikator", "nomenklatur", "sasaran", "jabatan", "aksi", "uraian", "kode")
                    if k in row
                ),
                "",
            )
            self.hasil.tambahan.append(f"{tabel.sheet.name} baris {place}: {ringkas(name)}")

    def _write(self, at: CellRef, value: IsianImpor, source: tuple[str, int, str], like: int | None = None) -> None:
        plain = float(value.nilai) if isinstance(value.nilai, int) else value.nilai
        self.hasil.writes.append(
            CellWrite(sheet=at.sheet, row=at.row, col=at.col, value=plain, like_row=like, fit=True)
        )
        self.hasil.alamat[source] = str(at)


def _nilai(baris: Baris, key: str) -> object:
    value, cell = baris.nilai.get(key), baris.sel.get(key)
    return cell.value if value is None and cell is not None else value


def _sama(a: object, b: object) -> bool:
    if isinstance(a, float | int) and isinstance(b, float | int):
        return abs(a - b) < 1e-6
    return normalise(str(a)) == normalise(str(b))


def _tampil(value: object) -> str:
    return format_number(value) if isinstance(value, float) else ringkas(str(value))
