"""Bagian melebihi keseluruhannya pada baris lain.

Pada Data Ukur, permohonan yang selesai sesuai standar tidak lebih banyak daripada permohonan yang selesai. Periksa dua
baris indikator yang berlainan bila uraian yang satu adalah uraian yang lain ditambah syarat (sesuai, tepat waktu,
tanpa, dalam), tetapi angkanya lebih besar.

Mengapa: Kedua angka dicetak dalam satu laporan; bagian yang melebihi keseluruhannya mustahil.

Contoh: Permohonan yang selesai 1.724, yang diselesaikan sesuai standar pelayanan 1.742.

Jalan keluar: Perbaiki salah satu angkanya menurut registernya.

Yang tidak terlihat: Bagian dan keseluruhan dengan uraian yang disusun lain.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import DataUkur, Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip, word_set
from kinerja_xl.rules.formulasi.kata_pokok import akar
from kinerja_xl.rules.pengukuran.tahun import Terukur, angka_tw, tahun
from kinerja_xl.sheets.pilihan import TipePerhitungan
from kinerja_xl.text.numbers import format_number
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.WARNING
JENIS = ("pengukuran",)
BETA = True

_NOTE = regex(r"\(([^()]*)\)")
_COUNT = word_set("jumlah banyaknya total seluruh semua keseluruhan")
_CONDITION = word_set("sesuai tepat tanpa dengan dalam secara menurut lengkap paling")
_ANOTHER = word_set("dan atau serta maupun lalu sebelumnya berikutnya bulan triwulan semester tahun target rencana")


class UraianBersyarat(NamedTuple):
    """A row's description in its parts: what is counted, and what became of it (stems)."""

    golongan: tuple[str, str, TipePerhitungan, tuple[str, ...]]
    sifat: tuple[str, ...]
    kata: tuple[str, ...]


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each row that counts a part and has more than the whole in a quarter."""
    rows = [(t, row, uraian) for t in tahun(dokumen).ukur for row in t.data if (uraian := _read(t, row))]
    whole = {(u.golongan, u.sifat): (t, row) for t, row, u in reversed(rows)}
    for t, row, u in rows:
        for n in range(1, len(u.sifat)):
            found = whole.get((u.golongan, u.sifat[:n]))
            if found is None or found[0] is t or u.kata[n] not in _CONDITION or _ANOTHER & set(u.kata[n:]):
                continue
            yield from _more(row, found[1])
            break


def _more(part: DataUkur, whole: DataUkur) -> Iterator[Finding]:
    of = dict(angka_tw(whole))
    for quarter, value in angka_tw(part):
        if quarter not in of or value <= of[quarter]:
            continue
        yield temuan(
            part.at,
            f"tw{quarter}",
            message=f"{kutip(part.uraian)} ({part.kode_indikator}) {format_number(value)}, lebih dari "
            f"{kutip(whole.uraian)} ({whole.kode_indikator}) {format_number(of[quarter])}.",
            value=format_number(value),
            expected=f"paling banyak {format_number(of[quarter])}",
            difference=format_number(value - of[quarter]),
            related=(whole.at.sel(f"tw{quarter}"),),
            fix="perbaiki salah satu angkanya menurut registernya",
        )
        return


def _read(t: Terukur, row: DataUkur) -> UraianBersyarat | None:
    """Return a description's parts, None for one without "yang" or without a unit."""
    note = " ".join(_NOTE.findall(row.uraian))
    counted, yang, became = normalise(_NOTE.sub(" ", row.uraian)).partition(" yang ")
    words = became.split()
    if not yang or not words or not row.satuan:
        return None
    head = tuple(akar(w) for w in counted.split() if w not in _COUNT)
    kind = (normalise(row.satuan), normalise(note), t.tipe, head)
    return UraianBersyarat(kind, tuple(akar(w) for w in words), tuple(words))
