"""new pengukuran --into: later changes of the agreement into the workbook that measures it; nothing typed is lost."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import field
from itertools import islice
from pathlib import Path

from kinerja_xl.app.load import Berkas, load
from kinerja_xl.app.new import HasilNew
from kinerja_xl.app.teruskan import teruskan
from kinerja_xl.filling.capaian import baris_bebas
from kinerja_xl.findings import KinerjaError
from kinerja_xl.frozen import dataclass
from kinerja_xl.sheets import PENGUKURAN, PK, Jenis, Kolom, Lembar, Tipe
from kinerja_xl.tables import Baris, Tabel
from kinerja_xl.text.dates import format_date
from kinerja_xl.text.numbers import format_number
from kinerja_xl.text.tampak import kutip
from kinerja_xl.workbook.cells import Cell, CellWrite
from kinerja_xl.workbook.keep import refuse_work, save
from kinerja_xl.workbook.locked_areas import refuse_locked
from kinerja_xl.workbook.output import refuse_same_file
from kinerja_xl.workbook.patch import patch

_LEMBAR = ("identitas", "pejabat", "kinerja", "anggaran", "rencana_aksi")
"""The sheets that an agreement shares with its measurement; exceptions belong to the workbook they stand in."""

_NAMA = {
    "kinerja": (("kode", "kode_indikator"), ("kode", "indikator"), ("kode_indikator",)),
    "rencana_aksi": (("kode_indikator", "aksi"),),
}
"""What tells the rows of a sheet apart whose key repeats, the surest first."""

_TERSEBUT = 5
"""Rows that are named where the measurement alone has them."""

_MUNGKIN_PERSEN = frozenset({Tipe.ANGKA, Tipe.TARGET, Tipe.PERSEN})
"""Types whose number means something else where it is shown as per cent."""


@dataclass(frozen=True, slots=True)
class HasilMasukkan:
    """What came of it; every text is Indonesian.

    Attributes:
        diisi: number of cells that were empty and now hold the agreement's value.
        tambahan: the rows that only the agreement had, now below the table.
        beda: the cells that differ and stay as they are, with both values.
        dilewati: what could not be brought in, and why.
        sisa: the rows that only the measurement has, counted by sheet.
        cadangan: where the file that stood there is kept, None when none was replaced.
    """

    diisi: int
    tambahan: tuple[str, ...]
    beda: tuple[str, ...]
    dilewati: tuple[str, ...]
    sisa: tuple[str, ...]
    cadangan: Path | None


def masukkan(pk: Path, ukur: Path, target: Path, *, replace: bool = False) -> HasilMasukkan | HasilNew:
    """Bring an agreement's later changes into its measurement; that of the year before is gone on with instead.

    Args:
        pk: the agreement; it is only read.
        ukur: the measurement in which the office works, or worked the year before; it is only read.
        target: the copy of ``ukur`` to write.
        replace: a file that stands there may be replaced; it is kept in ``cadangan``.

    Returns:
        What was filled in and added, and what differs; for last year's measurement what was taken over and left.

    Raises:
        KinerjaError: an input is unreadable, of another kind or of another year, the target is an input, stands there
            already or cannot be written.
    """
    if target.suffix.lower() != ".xlsx":
        raise KinerjaError(
            f"Nama berkas {target.name} tidak berakhiran .xlsx.", f"Tulis misalnya -o {target.stem or 'ukur'}.xlsx."
        )
    for source in (pk, ukur):
        refuse_same_file(source, target)
    refuse_work([target], replace=replace)
    dari, ke = _berkas(pk, PK, "--from"), _berkas(ukur, PENGUKURAN, "--into")
    baru, lama = dari.dokumen.identitas.tahun, ke.dokumen.identitas.tahun
    if baru is not None and lama is not None and baru != lama:
        if baru == lama + 1:
            return teruskan(dari, ke, target, replace=replace)
        raise KinerjaError(
            f"Tahun {pk.name} ({baru}) berbeda dengan tahun {ukur.name} ({lama}).",
            "Pilih buku kerja pengukuran tahun yang sama atau tahun sebelumnya, atau perbaiki Tahun di lembar "
            "Identitas.",
        )
    job = _Pekerjaan(dari, ke)
    for kunci in _LEMBAR:
        job.lembar(kunci)
    data = patch(ke.book, job.writes).data
    return HasilMasukkan(
        job.diisi,
        tuple(job.tambahan),
        tuple(dict.fromkeys(job.beda)),
        tuple(dict.fromkeys(job.dilewati)),
        tuple(job.sisa),
        save(target, data, replace=replace),
    )


def _berkas(path: Path, jenis: Jenis, option: str) -> Berkas:
    berkas = load(path)
    if berkas.tables.jenis is None:
        raise KinerjaError(berkas.tables.findings[0].message, berkas.tables.findings[0].fix)
    if berkas.tables.jenis.kunci != jenis.kunci:
        raise KinerjaError(
            f"{path.name} adalah buku kerja {berkas.tables.jenis.judul}, bukan {jenis.judul}.",
            f"Tulis {option} dengan buku kerja jenis {jenis.kunci}.",
        )
    return berkas


@dataclass(slots=True)
class _Pekerjaan:
    """The work of bringing one workbook (``dari``) into another (``ke``)."""

    dari: Berkas
    ke: Berkas
    writes: list[CellWrite] = field(default_factory=list)
    diisi: int = 0
    tambahan: list[str] = field(default_factory=list)
    beda: list[str] = field(default_factory=list)
    dilewati: list[str] = field(default_factory=list)
    sisa: list[str] = field(default_factory=list)

    def lembar(self, kunci: str) -> None:
        """Compare one sheet and plan what of it is written."""
        lama, baru = self.ke.tables.tabel.get(kunci), self.dari.tables.tabel.get(kunci)
        if baru is None:
            return
        if lama is None:
            if baru.baris:
                self.dilewati.append(f"lembar {baru.lembar.judul}: tidak ada di {self.ke.book.path.name}")
            return
        kolom = [k for k in baru.kolom if not k.dihitung and k.kunci in lama.posisi]
        self._kolom_hilang(lama, baru)
        pairs = pasangan(lama, baru, kolom)
        for baris, sama in zip(baru.baris, pairs, strict=True):
            if sama is not None:
                for k in kolom:
                    self._sel(lama, sama, baru, baris, k)
        extra = [
            b
            for b, sama in zip(baru.baris, pairs, strict=True)
            if sama is None and any(_terisi(b, k.kunci) for k in kolom)  # a row of dashes brings nothing
        ]
        like = max((b.row for b in lama.baris), default=lama.kepala + 1)
        for baris, row in zip(extra, islice(baris_bebas(lama), len(extra)), strict=True):
            self._tambah(lama, baru, baris, kolom, row, like)
        taken = {sama.row for sama in pairs if sama is not None}
        if left := [b for b in lama.baris if b.row not in taken]:
            named = "; ".join(self._nama(lama, b) for b in left[:_TERSEBUT])
            more = "; …" if len(left) > _TERSEBUT else ""
            self.sisa.append(f"{len(left)} baris {lama.lembar.judul} ({named}{more})")

    def _kolom_hilang(self, lama: Tabel, baru: Tabel) -> None:
        for k in baru.kolom:
            if not k.dihitung and k.kunci not in lama.posisi and any(_terisi(b, k.kunci) for b in baru.baris):
                self.dilewati.append(f"kolom {k.judul} di lembar {baru.lembar.judul}: tidak ada di pengukuran")

    def _sel(self, lama: Tabel, sama: Baris, baru: Tabel, baris: Baris, kolom: Kolom) -> None:
        """Fill one empty cell, or name two that differ; what a cell only inherits is compared where it is written."""
        kunci, cell = kolom.kunci, baris.sel.get(kolom.kunci)
        if cell is None or not (baru.lembar.formulir or cell.row == baris.row):
            return
        asal, at = f"{self.dari.book.path.name} {baru.ref(baris, kunci)}", lama.ref(sama, kunci)
        if not _terisi(baris, kunci):
            if cell.kind in ("", "e") and cell.formula is not None:
                self.dilewati.append(f"{asal}: rumusnya belum dihitung atau galat")
            return
        if not _kosong(sama, kunci):
            if _banding(sama, kunci) != _banding(baris, kunci):
                self.beda.append(f"{at}: {_tampil(sama, kunci)}; di PK ({asal}): {_tampil(baris, kunci)}")
            return
        write = self._write(at.sheet, (at.row, at.col), baris, kolom)
        try:
            part = self.ke.book.sheet_part(at.sheet).part
            refuse_locked(self.ke.book.package, part, self.ke.book.package.read(part), lama.sheet, [write])
        except KinerjaError as error:
            self.dilewati.append(f"{asal}: {error.message}")
        else:
            self.writes.append(write)
            self.diisi += 1

    def _tambah(self, lama: Tabel, baru: Tabel, baris: Baris, kolom: Iterable[Kolom], row: int, like: int) -> None:
        """Add a row below the table; what it inherits from its Kode it inherits there, too."""
        filled = [k for k in kolom if _terisi(baris, k.kunci) and k.kunci in baris.sel]
        for k in filled:
            self.writes.append(self._write(lama.sheet.name, (row, lama.posisi[k.kunci]), baris, k, like))
        nama = self._nama(baru, baris)
        asal = f"{self.dari.book.path.name} {baru.sheet.name} baris {baris.row}"
        self.tambahan.append(f"{lama.sheet.name} baris {row}: {nama} ({asal})")

    @staticmethod
    def _nama(tabel: Tabel, baris: Baris) -> str:
        """Return what names a row to the office."""
        keys = _kunci_lembar(tabel.lembar)
        return " ".join(_banding(baris, k.kunci) for k in tabel.kolom if k.kunci in keys and _terisi(baris, k.kunci))

    def _write(
        self, sheet: str, place: tuple[int, int], baris: Baris, kolom: Kolom, like: int | None = None
    ) -> CellWrite:
        """Copy a cell as it was typed, with its number format where that decides what the number means."""
        cell, value = baris.sel[kolom.kunci], baris.nilai.get(kolom.kunci)
        read = cell.kind == "n" and isinstance(value, str | dt.date)  # a code or a date, which Excel keeps as a number
        styles = self.dari.book.styles
        shown = styles.is_percent(cell.style) or kolom.tipe in _MUNGKIN_PERSEN or isinstance(value, dt.date)
        return CellWrite(
            sheet=sheet,
            row=place[0],
            col=place[1],
            value=value if read else cell.value,
            number_format=styles.format_code(cell.style) if cell.kind == "n" and shown else None,
            like_row=like,
            fit=True,
        )


def pasangan(lama: Tabel, baru: Tabel, kolom: Iterable[Kolom]) -> list[Baris | None]:
    """Return for each record of ``baru`` the one of ``lama`` that stands for the same thing, None where there is none.

    Rows are the same by what makes them unique on their sheet; where that repeats, in their order. A key that occurs
    once in both tables names the same row whatever else differs, and two rows that agree in every cell are the same.
    """
    if baru.lembar.formulir:
        return [lama.baris[0] if lama.baris else None for _ in baru.baris]
    columns = tuple(k.kunci for k in kolom)
    utama = baru.lembar.kunci_baris
    single = {
        nilai
        for nilai, count in Counter(_banding(b, utama) for b in baru.baris).items()
        if nilai and count == 1 and sum(_banding(b, utama) == nilai for b in lama.baris) == 1
    }
    passes: list[Callable[[Baris], tuple[str, ...] | None]] = [
        *(_nama(keys) for keys in _cara(baru.lembar)),
        lambda b: (_banding(b, utama),) if _banding(b, utama) in single else None,
        lambda b: tuple(_banding(b, k) if _terisi(b, k) else "" for k in columns),
    ]
    found: dict[int, Baris] = {}
    taken: set[int] = set()
    for named in passes:
        free: dict[tuple[str, ...], deque[Baris]] = defaultdict(deque)
        for b in lama.baris:
            if b.row not in taken and (name := named(b)) is not None:
                free[name].append(b)
        for n, b in enumerate(baru.baris):
            if n not in found and (name := named(b)) is not None and free.get(name):
                found[n] = free[name].popleft()
                taken.add(found[n].row)
    return [found.get(n) for n in range(len(baru.baris))]


def _cara(lembar: Lembar) -> tuple[tuple[str, ...], ...]:
    return _NAMA.get(lembar.kunci) or ((*lembar.unik, *lembar.pembeda),)


def _kunci_lembar(lembar: Lembar) -> frozenset[str]:
    return frozenset(k for keys in _cara(lembar) for k in keys)


def _nama(keys: tuple[str, ...]) -> Callable[[Baris], tuple[str, ...] | None]:
    """Return what names a row by some columns; an empty one counts like another, but no row is named by no code."""

    def named(baris: Baris) -> tuple[str, ...] | None:
        name = tuple(_banding(baris, k) for k in keys)
        missing = not name[0] or any(k == "kode_indikator" and not v for k, v in zip(keys, name, strict=True))
        return None if missing else tuple(" ".join(v.casefold().split()) for v in name)

    return named


def _terisi(baris: Baris, kunci: str) -> bool:
    """True for a cell with something to bring: a value, or characters that nobody could read as one."""
    cell = baris.sel.get(kunci)
    if baris.nilai.get(kunci) is not None:
        return cell is not None
    return kunci in baris.rusak and cell is not None and cell.kind in ("n", "s")


def _kosong(baris: Baris, kunci: str) -> bool:
    """True for a cell left empty; a dash, a formula without a value and an inherited value are not that."""
    cell = baris.sel.get(kunci)
    return baris.nilai.get(kunci) is None and (cell is None or _blank(cell))


def _blank(cell: Cell) -> bool:
    return cell.formula is None and isinstance(cell.value, str) and not cell.value.strip()


def _isi(baris: Baris, kunci: str) -> object:
    value, cell = baris.nilai.get(kunci), baris.sel.get(kunci)
    return value if value is not None or cell is None else cell.value


def _banding(baris: Baris, kunci: str) -> str:
    """Return a value as it is compared, "" when empty."""
    value = _isi(baris, kunci)
    return "" if value is None else f"{value:.15g}" if isinstance(value, float) else str(value).strip()


def _tampil(baris: Baris, kunci: str) -> str:
    value = _isi(baris, kunci)
    if isinstance(value, float):
        return str(int(value)) if kunci.startswith(("tahun", "periode")) else format_number(value)
    if isinstance(value, dt.date):
        return format_date(value)
    return kutip(str(value)) if value is not None else "rumus yang belum dihitung"


def baris_laporan(hasil: HasilMasukkan) -> Iterator[str]:
    """Yield what to tell the office: a summary, then each list with its heading."""
    yield (
        f"Dari PK: {hasil.diisi} sel kosong diisi, {len(hasil.tambahan)} baris ditambahkan, {len(hasil.beda)} sel "
        "berbeda dan dibiarkan."
    )
    for judul, isi in (
        ("Baris yang ditambahkan di bawah tabel", hasil.tambahan),
        ("Berbeda, dibiarkan menurut pengukuran; samakan bila PK yang benar", hasil.beda),
        ("Tidak dibawa", hasil.dilewati),
    ):
        if isi:
            yield f"{judul}:"
            yield from (f"  {satu}" for satu in isi)
    if hasil.sisa:
        yield f"Hanya ada di pengukuran, dibiarkan: {', '.join(hasil.sisa)}."
