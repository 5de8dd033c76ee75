"""Regions: a header with the rows that belong to it; totals, numbering, signatures and titles are taken out by name."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field, replace

from kinerja_xl.frozen import dataclass
from kinerja_xl.impor.kepala.arti import PELAKU, UKURAN, Arti, KolomSumber, PeranKolom
from kinerja_xl.impor.kepala.dua_pihak import menurut_tingkat
from kinerja_xl.impor.kepala.isi_kolom import jaga, rupa_kolom
from kinerja_xl.impor.kepala.jalur import arti_jalur
from kinerja_xl.impor.kepala.jendela import Jendela, cari_jendela, is_numbering, jendela_pada
from kinerja_xl.impor.kepala.judul_atas import menurut_teks
from kinerja_xl.impor.kepala.kaki_tabel import TANDA_TANGAN, kaki_tabel
from kinerja_xl.impor.kepala.samping import menurut_kelompok, menurut_samping
from kinerja_xl.impor.sumber.isi_sumber import SelSumber, TabelSumber, TempatSumber, is_terisi
from kinerja_xl.patterns import regex
from kinerja_xl.text.numbers import read_number
from kinerja_xl.text.similar import normalise

_TOTAL = regex(
    r"(sub ?|grand ?)?(jumlah|total|jml)"
    r"( (total|keseluruhan|anggaran|pagu|belanja|dana|program|kegiatan|seluruhnya|rp|i+))*"
    r"|(jumlah|total) (pagu|anggaran|belanja)( .*)?"
    r"|rata rata( capaian)?( kinerja| anggaran| realisasi| program| kegiatan)*( .{0,12})?"
    r"|predikat( kinerja)?( .{0,20})?|tingkat capaian.*|faktor (pendorong|penghambat).*|tindak lanjut (yang )?.*"
    r"|usulan tindak lanjut.*|(total )?rata rata .*(capaian|program|kegiatan).*"
)
_SIGNED = regex(
    r"^(mengetahui|menyetujui|disetujui|disusun oleh|dibuat oleh|diverifikasi|pihak (pertama|kedua)|ditetapkan di)\b"
    r"|^nip\b|\bnip \d|^pejabat (penilai|yang)\b|^(bupati|camat|lurah|kepala|sekretaris)\b.{0,60}$"
)
_OTHER = regex(
    r"perilaku kerja( pegawai)?|(lampiran( skp)?|dukungan sumber daya|skema pertanggungjawaban|konsekuensi)( .{0,40})?"
)
"""What follows the results in an SKP: nothing below it is a result."""
_OTHER_PART = "perilaku kerja dan lampiran SKP; buku kerja tidak memuatnya"
_DATED = regex(r"^[\w .()…]{2,40}, .{0,20}\b(20\d\d|januari|februari|maret|desember)\b", re.IGNORECASE)


_SKP = (PeranKolom.SKP_HASIL, PeranKolom.SKP_ASPEK)
DI_BAWAH = "teks di bawah tabel (catatan atau tanda tangan)"
"""Why what stands below a table is no row of it: guesses, so another table may stand there."""
_PART = 3  # words of the title of a part: *A. Utama*
_ODD = 5  # of so many columns one may hold something else on another page


@dataclass(frozen=True)
class DaerahTabel:
    """One table as offices see it.

    Attributes:
        tabel: where it stands.
        kolom: its columns.
        baris: the rows that hold data.
        lewat: the cells that are no data, with the reason (titles, numbering, totals, signatures).
        judul: the texts right above the header.
        dipetakan: a person said what its columns are.
    """

    tabel: TabelSumber
    kolom: tuple[KolomSumber, ...]
    baris: tuple[int, ...]
    lewat: Mapping[TempatSumber, str]
    judul: tuple[str, ...]
    dipetakan: bool = False

    def punya(self, *peran: PeranKolom) -> bool:
        """True where a column of any of these parts is there."""
        return any(k.arti and k.arti.peran in peran for k in self.kolom)

    def isi_atau_di_atas(self, row: int, col: int) -> SelSumber | None:
        """Return the cell of a column in a row, or the nearest one above it that holds something."""
        rows = self.baris[: bisect_right(self.baris, row)]
        return next((c for r in reversed(rows) if (c := self.tabel.sel.get((r, col)))), None)

    def kolom_peran(self, peran: PeranKolom) -> tuple[KolomSumber, ...]:
        """Return the columns of a part."""
        return tuple(k for k in self.kolom if k.arti and k.arti.peran is peran)


@dataclass(frozen=True, slots=True)
class PetaTabel:
    """What a person says of a table whose header is not recognised: its header rows (0, 0 for none), its columns."""

    awal: int
    akhir: int
    kolom: Mapping[int, Arti | None]


@dataclass(frozen=True)
class Peta:
    """What a mapping file decides: the meaning of columns by title path, and whole tables by their name."""

    judul: Mapping[tuple[str, ...], Arti | None] = field(default_factory=dict)
    tabel: Mapping[str, PetaTabel] = field(default_factory=dict)


def cari_daerah(tabel: TabelSumber, peta: Peta | None = None) -> tuple[DaerahTabel, ...]:
    """Return the tables that stand on a sheet or in a table of a document.

    Args:
        tabel: the sheet or table.
        peta: what was decided by a person.
    """
    peta = peta or Peta()
    if tabel.nama in peta.tabel:
        return (_terpetakan(tabel, peta.tabel[tabel.nama]),)
    windows = list(cari_jendela(tabel))
    rows = list(tabel.baris)
    found = []
    for n, window in enumerate(windows):
        until = windows[n + 1].awal if n + 1 < len(windows) else (rows[-1] + 1 if rows else 0)
        after = windows[n - 1].akhir if n else 0
        found.append(_daerah(tabel, window, [r for r in rows if window.akhir < r < until], after, peta))
    return tuple(found)


def sambung_daerah(sebelum: DaerahTabel, tabel: TabelSumber) -> DaerahTabel | None:
    """Return a table without a header as the continuation of the one before it, as page breaks leave them.

    Args:
        sebelum: the region before it.
        tabel: the table.

    Returns:
        None where its columns are others.
    """
    if tabel.kolom_terakhir != sebelum.kolom[-1].col or len(sebelum.kolom) < 3 or not tabel.sel:
        return None
    passed: dict[TempatSumber, str] = {}
    window = Jendela(0, 0, ())
    data = list(baris_data(tabel, window, sebelum.kolom, list(tabel.baris), passed))
    other = 0
    for k in sebelum.kolom:
        arti, _ = jaga(k.arti, rupa_kolom([c for r in data if (c := tabel.sel.get((r, k.col)))]), k.judul)
        other += (arti is None) != (k.arti is None)
    if other > len(sebelum.kolom) / _ODD:
        return None
    return DaerahTabel(tabel, sebelum.kolom, tuple(data), passed, sebelum.judul)


def _daerah(tabel: TabelSumber, window: Jendela, rows: Sequence[int], after: int, peta: Peta) -> DaerahTabel:
    passed = {tabel.tempat(c): "judul kolom: " + " > ".join(k.judul) for k in window.kolom for c in k.sel}
    told = [KolomSumber(k.col, k.judul, _meaning(k.judul, peta)) for k in window.kolom]
    first = [k if k.judul in peta.judul else new for k, new in zip(told, menurut_kelompok(told), strict=True)]
    data = list(baris_data(tabel, window, first, rows, passed))
    kolom = _checked(tabel, list(_tanpa_lanjutan(tabel, first, data)), data, peta)
    titles = list(_titles(tabel, window.awal, after))
    for cell in titles:
        passed.setdefault(tabel.tempat(cell), "judul di atas tabel")
    texts = (*tabel.terkait, *(c.teks for c in titles))
    return DaerahTabel(tabel, tuple(menurut_teks(kolom, texts)), tuple(data), passed, texts)


def _titles(tabel: TabelSumber, first: int, after: int) -> Iterator[SelSumber]:
    """Yield the texts above a header: rows of one text, or of two above the first table of a sheet."""
    rows = [r for r in tabel.baris if after < r < first][::-1]
    found: list[SelSumber] = []
    for row in rows[:12]:
        cells = tabel.baris[row]
        if len(cells) > (2 if after == 0 else 1):
            break
        found += cells
    yield from reversed(found)


def _terpetakan(tabel: TabelSumber, told: PetaTabel) -> DaerahTabel:
    """Return a table as a person described it; what its columns hold decides nothing."""
    window = jendela_pada(tabel, told.awal, told.akhir) if told.awal else Jendela(0, 0, ())
    titles = {k.col: k for k in window.kolom}
    kolom = [
        KolomSumber(col, titles[col].judul if col in titles else (), arti, "" if arti else "peta: tidak dipakai")
        for col, arti in sorted(told.kolom.items())
    ]
    passed = {tabel.tempat(c): "judul kolom: " + " > ".join(k.judul) for k in window.kolom for c in k.sel}
    data = list(baris_data(tabel, window, kolom, [r for r in tabel.baris if r > told.akhir], passed))
    above = [c for r in tabel.baris if r < told.awal for c in tabel.baris[r]]
    for cell in above:
        passed.setdefault(tabel.tempat(cell), "judul di atas tabel")
    return DaerahTabel(tabel, tuple(kolom), tuple(data), passed, (*tabel.terkait, *(c.teks for c in above)), True)


def _meaning(judul: tuple[str, ...], peta: Peta) -> Arti | None:
    return peta.judul[judul] if judul in peta.judul else arti_jalur(judul)


def baris_data(
    tabel: TabelSumber,
    window: Jendela,
    kolom: Sequence[KolomSumber],
    rows: Sequence[int],
    passed: dict[TempatSumber, str],
) -> Iterator[int]:
    """Yield the rows that hold data; name the cells of the others.

    Args:
        tabel: the sheet or table.
        window: its header.
        kolom: its columns.
        rows: the rows below the header.
        passed: the cells that are no data, with the reason; it is added to.
    """
    titles = {(k.col, normalise(k.judul[-1])) for k in kolom if k.judul}
    named = {k.col for k in kolom if k.arti and k.arti.peran in PELAKU | {PeranKolom.NO, PeranKolom.KODE}}
    signed = ""
    reasons = {row: _no_data(tabel.baris[row], titles, named, kolom) for row in rows}
    foot = kaki_tabel(tabel, rows, reasons, {k.judul[-1] for k in kolom if k.judul})
    for row in rows:
        cells = tabel.baris[row]
        below = foot is not None and foot.akhir is not None and row >= foot.akhir
        why = signed or reasons[row] or (DI_BAWAH if below else "" if foot is None else foot.sebab(tabel, row))
        if why in (TANDA_TANGAN, _OTHER_PART):
            signed = why
        if not why:
            yield row
            continue
        for cell in cells:
            passed[tabel.tempat(cell)] = why


def _no_data(  # noqa: PLR0911  one for each kind of row
    cells: Sequence[SelSumber], titles: set[tuple[int, str]], named: set[int], kolom: Sequence[KolomSumber]
) -> str:
    if is_numbering(cells) and len(cells) >= min(3, len(kolom)):
        return "baris nomor kolom"
    if sum((c.col, normalise(c.teks)) in titles for c in cells) >= max(2, 0.6 * len(cells)):
        return "judul kolom yang berulang"
    number = next((k.col for k in kolom if k.arti and k.arti.peran is PeranKolom.NO), 0)
    if len(cells) > 1 and not any(is_terisi(c) for c in cells if c.col != number):
        return "tanda tidak ada isi"
    texts = [normalise(c.teks) for c in cells]
    copied = len(cells) > 2 and len(set(texts)) == 1 and 0 < len(texts[0].split()) <= _PART
    if copied and not any(isinstance(c.nilai, float) for c in cells):
        return "judul bagian tabel"  # told once in a merged cell, which other programs copy into each of its cells
    if len(cells) == 1 and _OTHER.fullmatch(texts[0]) and any(k.arti and k.arti.peran in _SKP for k in kolom):
        return _OTHER_PART
    filled = sum(k.arti is not None and any(c.col == k.col for c in cells) for k in kolom)
    measured = {k.col for k in kolom if k.arti and k.arti.peran is PeranKolom.INDIKATOR}
    acted = {k.col for k in kolom if k.arti and k.arti.peran is PeranKolom.AKSI}
    unit = any(
        isinstance(c.nilai, str) and c.col not in measured and read_number(c.teks).value is None for c in cells[1:]
    )
    first = cells[0].col not in acted and not (unit and cells[0].col in measured)
    heads = (c for c in cells if c.col in named or (c is cells[0] and first))
    if any(_TOTAL.fullmatch(normalise(c.teks)) for c in heads):
        return "baris jumlah atau rata-rata; dihitung sendiri di buku kerja"
    if (filled < 4 and any(_SIGNED.search(t) for t in texts) and len(cells) <= 4) or any(
        _DATED.search(c.teks) and len(c.teks) < 60 for c in cells[:3] if len(cells) <= 2
    ):
        signed = any(re.search(r"^nip\b|mengetahui|menyetujui|pihak (pertama|kedua)|ditetapkan", t) for t in texts)
        dated = any(_DATED.search(c.teks) for c in cells)
        if signed or dated:
            return TANDA_TANGAN
    return ""


def _kembar(k: KolomSumber) -> KolomSumber:
    return replace(k, arti=None, sebab="kolom tersembunyi; artinya sama dengan kolom yang tampak")


def _tanpa_lanjutan(tabel: TabelSumber, kolom: Sequence[KolomSumber], rows: Sequence[int]) -> Iterator[KolomSumber]:
    """Yield the columns without those that only make a cell wider: they share a title and hold nothing of their own."""
    for n, k in enumerate(kolom):
        wider = 0 < n < len(kolom) - 1 and k.judul and k.judul == kolom[n - 1].judul
        if not wider or any((r, k.col) in tabel.sel for r in rows):
            yield k


def _checked(
    tabel: TabelSumber, kolom: Sequence[KolomSumber], rows: Sequence[int], peta: Peta
) -> Iterator[KolomSumber]:
    """Yield the columns, held against their content and their neighbours."""
    cells = {k.col: [c for r in rows if (c := tabel.sel.get((r, k.col)))] for k in kolom}
    made: list[KolomSumber] = []
    for k in kolom:
        if k.judul in peta.judul:
            made.append(k)
            continue
        rupa = rupa_kolom(cells[k.col])
        arti, why = jaga(k.arti, rupa, k.judul)
        made.append(KolomSumber(k.col, k.judul, arti, why))
    beside = menurut_samping(made, {col: rupa_kolom(c) for col, c in cells.items()})
    beside = menurut_tingkat(beside, tabel, rows)
    shown = {k.arti for k in beside if k.col not in tabel.kolom_sembunyi}
    for own, k in zip(made, beside, strict=True):
        twin = k.col in tabel.kolom_sembunyi and k.arti is not None and k.arti.peran in UKURAN and k.arti in shown
        yield own if own.judul in peta.judul else _kembar(k) if twin else k
