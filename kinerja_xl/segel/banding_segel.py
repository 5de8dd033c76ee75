"""Is a workbook still what was sealed? If not: which cells, what stood there and what stands there now."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from kinerja_xl.findings import CellRef
from kinerja_xl.frozen import dataclass
from kinerja_xl.model.identitas import BarisBanding, pasangkan
from kinerja_xl.patterns import regex
from kinerja_xl.segel.sidik import BAKU, IsiSegel, SegelRusakError, hitung_sidik, isi_segel
from kinerja_xl.segel.tanda import Segel, baca_segel
from kinerja_xl.sheets import Tipe
from kinerja_xl.sheets.pilihan import DokumenKiriman, Triwulan
from kinerja_xl.tables import Tables
from kinerja_xl.tables.tabel import Tabel
from kinerja_xl.text.numbers import format_number
from kinerja_xl.text.tampak import ringkas
from kinerja_xl.workbook.read import RawBook

_QUARTER = regex(r"(?:^|_)tw([1-4])$")
_SHOWN = 10


@dataclass(frozen=True, slots=True)
class SelBerubah:
    """One cell that says something else than when it was sealed; ``lama`` and ``baru`` "" for an empty one."""

    at: CellRef
    lama: str
    baru: str

    def __str__(self) -> str:
        return f"{self.at} ({self.lama or 'kosong'} → {self.baru or 'kosong'})"


@dataclass(frozen=True, slots=True)
class HasilSegel:
    """How a seal stands.

    Attributes:
        segel: the seal.
        berubah: the cells that were changed.
        lain: what changed and has no cell (a row or a table that is gone).
        susulan: inputs that came later and belong to later quarters.
        buta: cells that cannot be compared: formulas that no program has calculated.
        rusak: the seal itself cannot be read.
        urutan: rows stand in another order.
    """

    segel: Segel
    berubah: tuple[SelBerubah, ...] = ()
    lain: tuple[str, ...] = ()
    susulan: int = 0
    buta: int = 0
    rusak: str = ""
    urutan: bool = False

    @property
    def utuh(self) -> bool:
        """True when nothing that was sealed was changed, as far as it can be compared."""
        return not (self.berubah or self.lain or self.rusak)

    @property
    def kalimat(self) -> str:
        """What is told of it."""
        name = f"{self.segel.jenis} ({self.segel.waktu:%d-%m-%Y}{', draf' * self.segel.draf}): "
        if self.rusak:
            return name + self.rusak
        if not self.utuh:
            told = [*map(str, self.berubah), *self.lain]
            more = f"; dan {len(told) - _SHOWN} lagi" if len(told) > _SHOWN else ""
            return f"{name}berubah sejak disegel: {'; '.join(told[:_SHOWN])}{more}"
        if self.buta:
            return f"{name}disegel, tidak dapat dibandingkan: {self.buta} sel berumus belum dihitung"
        later = f"; {self.susulan} isian sesudahnya belum disegel" if self.susulan else ""
        return f"{name}disegel, tidak berubah" + later + ("; urutan baris berubah" if self.urutan else "")


def periksa_segel(book: RawBook, tables: Tables) -> tuple[HasilSegel, ...]:
    """Return how each seal of a workbook stands, the oldest first; none where it is not sealed.

    The newest seal is about everything; an earlier one about what was filled in then, that of a quarter about that
    quarter only.
    """
    seals = baca_segel(book)
    if not seals:
        return ()
    now = isi_segel(tables)
    return tuple(_compare(seal, tables, now, last=seal is seals[-1]) for seal in seals)


def _compare(seal: Segel, tables: Tables, now: IsiSegel, *, last: bool) -> HasilSegel:
    if seal.baku != BAKU:
        return HasilSegel(seal, rusak=f"bentuk bakunya ({ringkas(seal.baku)}) tidak dikenal; perbarui kinerja-xl")
    current = hitung_sidik(now)
    if current.isi == seal.sidik.isi:
        return HasilSegel(seal, urutan=current.urutan != seal.sidik.urutan)
    try:
        before = seal.isi
    except SegelRusakError:
        return HasilSegel(seal, rusak="berubah sejak disegel; rincian segelnya rusak, sehingga selnya tidak diketahui")
    changed: list[SelBerubah] = []
    other: list[str] = []
    later = blind = 0
    for kunci in {**before, **now}:
        tabel = tables.tabel.get(kunci)
        if tabel is None:
            if before.get(kunci):
                other.append(f"lembar {kunci} tidak ditemukan")
            continue
        for found in _rows(tabel, before.get(kunci, ()), now.get(kunci, ())):
            if isinstance(found, str):
                other.append(found)
            elif found is None:
                blind += 1
            elif _later(seal.jenis, found, last=last):
                later += 1
            elif last or _counts(seal.jenis, found):
                changed.append(found.sel)
    return HasilSegel(seal, tuple(changed), tuple(other) if last else (), later, blind)


@dataclass(frozen=True, slots=True)
class _Perubahan:
    """A change, with the quarter that its column or row is about, None for none."""

    sel: SelBerubah
    triwulan: int | None


def _later(jenis: DokumenKiriman, found: _Perubahan, *, last: bool) -> bool:
    """True for an input that came after the seal and says nothing about what was sealed."""
    if found.sel.lama:
        return False
    if not last:
        return True
    return jenis.triwulan is not None and found.triwulan is not None and found.triwulan > jenis.triwulan


def _counts(jenis: DokumenKiriman, found: _Perubahan) -> bool:
    """True for a change that an earlier seal is about."""
    return found.triwulan == jenis.triwulan if jenis.triwulan is not None else found.triwulan is None


def _rows(
    tabel: Tabel, before: Sequence[BarisBanding], now: Sequence[BarisBanding]
) -> Iterator[_Perubahan | str | None]:
    """Yield the changed cells, rows that are gone (as a text), and None for a cell that cannot be compared."""
    shown = _shower(tabel)
    computed = {k.kunci for k in tabel.kolom if k.dihitung}
    for pair in pasangkan(before, now):
        old = before[pair.a] if pair.a is not None else None
        if pair.b is None:
            if old is not None and old.isi:
                yield f"baris {_name(old)} pada lembar {tabel.sheet.name} dihapus"
            continue
        new, baris = now[pair.b], tabel.baris[pair.b]
        was = old.isi if old is not None else {}
        quarter = Triwulan.dari(new.isi.get("triwulan", "")).nomor
        for key in dict.fromkeys([*new.isi, *was, *(new.buta - computed)]):
            if key in new.buta:
                yield None
            elif was.get(key, "") != new.isi.get(key, ""):
                at = tabel.ref(baris, key)
                cell = SelBerubah(at, shown(key, was.get(key, "")), shown(key, new.isi.get(key, "")))
                column = _QUARTER.search(key)
                yield _Perubahan(cell, int(column[1]) if column else quarter)


def _name(row: BarisBanding) -> str:
    named = " ".join(row.isi[k] for k in row.kunci if k in row.isi)
    return ringkas(named or next(iter(row.isi.values())))


def _shower(tabel: Tabel) -> Callable[[str, str], str]:
    """Return how a canonical value is shown: numbers as Indonesian ones, everything else as it is."""
    numbers = {k.kunci for k in tabel.kolom if k.tipe in {Tipe.UANG, Tipe.ANGKA, Tipe.TARGET}}

    def shown(key: str, text: str) -> str:
        if text and key in numbers:
            try:
                return format_number(float(text))
            except ValueError:
                return ringkas(text)
        return ringkas(text)

    return shown
