"""What the chapters of the LKjIP share: the office's paragraphs, and indicators row by row, each with its cells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kinerja_xl.findings import CellRef
from kinerja_xl.frozen import dataclass
from kinerja_xl.model import Dokumen, Indikator, Sasaran, Simpul, TargetNilai
from kinerja_xl.patterns import regex
from kinerja_xl.reports.cetak.asal import Isian, Teks
from kinerja_xl.reports.cetak.nilai_tercetak import teks_nilai, teks_target_berlaku
from kinerja_xl.reports.cetak.rumus_cetak import Langkah, rumus_ringkas
from kinerja_xl.sheets.pilihan import BagianNarasi, Jenjang
from kinerja_xl.text.numbers import half_up

KOSONG = "-"
"""Stands in a table where a row has nothing to say."""

Terurai = tuple[Simpul, Sasaran, Indikator, bool]
"""An indicator with its node and objective; True for the first of its objective."""

_BUTIR = regex(r"(?P<label>\d{1,2}[.)]|[a-z][.)]|[-•–])\s+(?P<teks>.+)")


@dataclass(frozen=True, slots=True)
class Alinea:
    """One printed paragraph.

    Attributes:
        teks: its words.
        label: an item's "1.", "a.", "-"; "" for every other paragraph.
        tajuk: words in bold that begin the paragraph, "Kendala:"; "" for none.
    """

    teks: Teks
    label: str = ""
    tajuk: str = ""


def narasi(dokumen: Dokumen, bagian: BagianNarasi, *, wajib: bool = True) -> tuple[Alinea, ...]:
    """Return the paragraphs the office wrote for one part.

    Args:
        dokumen: the office's facts.
        bagian: the part.
        wajib: ask for it when there is none; () otherwise.
    """
    isi = tuple(alinea for n in dokumen.narasi if n.bagian is bagian for alinea in _alinea(n.teks, n.at.sel("teks")))
    if isi or not wajib:
        return isi
    return (Alinea(Isian(bagian, f"lembar Narasi, bagian {bagian}").teks),)


def _alinea(teks: str, sel: CellRef) -> Iterator[Alinea]:
    """Yield a cell's lines, each a paragraph or an item."""
    for baris in (b.strip() for b in teks.splitlines() if b.strip()):
        butir = _BUTIR.fullmatch(baris)
        yield Alinea(Teks(butir["teks"], (sel,)), butir["label"]) if butir else Alinea(Teks(baris, (sel,)))


def terurai(
    dokumen: Dokumen,
    jenjang: Iterable[Jenjang] = (),
    *,
    simpul: Iterable[Simpul] | None = None,
    hanya_iku: bool = False,
) -> Iterator[Terurai]:
    """Yield the indicators in the order of the tree; the last says whether it is the first of its objective.

    Args:
        dokumen: the office's facts.
        jenjang: only of these levels; all without any.
        simpul: only of these nodes; all by default.
        hanya_iku: only indicators marked as IKU.
    """
    jenjang = tuple(jenjang)
    for s in dokumen.simpul if simpul is None else simpul:
        if jenjang and s.jenjang not in jenjang:
            continue
        for sasaran in s.sasaran:
            isi = [i for i in sasaran.indikator if i.iku or not hanya_iku]
            for n, indikator in enumerate(isi):
                yield s, sasaran, indikator, n == 0


def teks_sasaran(simpul: Simpul, sasaran: Sasaran | None) -> Teks:
    """Return an objective, the node's name where it has none."""
    if sasaran and sasaran.teks:
        return Teks(sasaran.teks, (sasaran.at.sel("sasaran"),))
    return Teks(simpul.nomenklatur or simpul.kode, (simpul.at.sel("nomenklatur"),))


def teks_indikator(indikator: Indikator) -> Teks:
    """Return an indicator's name."""
    return Teks(indikator.nama or indikator.kode or KOSONG, (indikator.at.sel("indikator"),))


def langkah_rumus(indikator: Indikator) -> tuple[Langkah, ...]:
    """Return the lines of an indicator's formula for a column; () where the office wrote none."""
    sel = [indikator.at.sel(k) for k in ("penjelasan_rumus", "cara_hitung", "rumus_khusus", "pembilang", "penyebut")]
    return tuple(Teks(x, sel) if isinstance(x, str) else x for x in rumus_ringkas(indikator))


def target_tahun(indikator: Indikator, tahun: int | None) -> Teks:
    """Return the year's target with its unit, both where the agreement was changed; "-" without one."""
    now = teks_target_berlaku(indikator, tahun)
    before = teks_target_berlaku(indikator, tahun, murni=True)
    cells = tuple(dict.fromkeys((indikator.sel_target(tahun, murni=True), indikator.sel_target(tahun))))
    if indikator.status.batal:
        cells = (*cells, indikator.at.sel("status"))
    both = f"semula {before}, {now.lower() if indikator.status.batal else f'menjadi {now}'}"
    return Teks(now if now == before else both, (*cells, indikator.at.sel("satuan")))


def teks_realisasi(nilai: TargetNilai | None, satuan: str) -> str:
    """Return a result with its unit, at most two decimals: ``82,35%``, ``12 Dokumen``; "-" for None."""
    return teks_nilai(float(half_up(nilai, 2)) if isinstance(nilai, float) else nilai, satuan)
