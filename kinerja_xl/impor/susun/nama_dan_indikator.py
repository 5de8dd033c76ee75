"""Names and indicators in one column (*Program/Kegiatan/Indikator*): which of its rows are which."""

from __future__ import annotations

from dataclasses import replace

from kinerja_xl.impor.kepala.arti import PELAKU, UKURAN, KolomSumber, PeranKolom
from kinerja_xl.impor.kepala.daerah import DaerahTabel
from kinerja_xl.impor.kepala.istilah import rapikan_judul
from kinerja_xl.impor.sumber.isi_sumber import is_terisi
from kinerja_xl.impor.susun.isian import RAGU, SIMPULAN
from kinerja_xl.impor.susun.jenjang_baris import lepas_nomor
from kinerja_xl.impor.susun.kode_resmi import baca_kode
from kinerja_xl.impor.susun.konteks import KonteksImpor
from kinerja_xl.impor.susun.lajur import Lajur, SusunanLajur, jenjang_bernama
from kinerja_xl.patterns import regex
from kinerja_xl.text.tampak import ringkas
from kinerja_xl.text.ukuran import kata_ukur

_BOTH = regex(r"^(?:(?:nama|uraian) )?(?:tujuan|sasaran|program|(?:sub )?kegiatan)\b.*\bindikator\b(?: \w+){0,2}$")
_ABOVE = frozenset({"tujuan", "sasaran", "strategis"})
_VALUE = UKURAN - {PeranKolom.PAGU, PeranKolom.REALISASI_RP} | {PeranKolom.SATUAN}


def pisahkan_indikator(k: KonteksImpor, susunan: SusunanLajur, daerah: DaerahTabel) -> SusunanLajur:
    """Return lanes of which a column that its title calls one of names and indicators is both.

    A row with an official code is a name, one with a unit or a value of its own is an indicator.

    Args:
        k: the context; what the rows do not say surely is told to it.
        susunan: the lanes of the table.
        daerah: the table.
    """
    lane = susunan.lajur[0] if len(susunan.lajur) == 1 else None
    column = None if lane is None else lane.indikator
    if lane is None or column is None or not _bersatu(column) or daerah.punya(*PELAKU):
        return susunan
    rows = _Baris(daerah, lane, column)
    title = ringkas(" > ".join(column.judul))
    place = next((daerah.tabel.tempat(daerah.tabel.sel[r, column.col]) for r in rows.semua), None)
    if not rows.terpisah():
        k.catat(
            RAGU, f"Kolom {title} memuat nama dan indikator yang tidak dapat dipisah; semua dibaca indikator", place
        )
        return susunan
    if not rows.berkode:
        said = f"Kolom {title} dipisah: baris tanpa satuan dan target dibaca nama, lainnya indikator"
        k.catat(SIMPULAN, said, place, "Arti judul kolom")
    for row in rows.ragu:
        cell = daerah.tabel.sel[row, column.col]
        what = "indikator" if row in rows.indikator else "nama"
        k.catat(RAGU, f"{ringkas(cell.teks)}: tanpa satuan dan target; dibaca {what}", daerah.tabel.tempat(cell))
    levels = jenjang_bernama(column.arti) if column.arti is not None else ()
    mixed = column.arti is not None and bool(_ABOVE & set(column.arti.jenjang))
    both = replace(
        lane,
        jenjang=levels[0] if len(levels) == 1 and not mixed else None,
        pilihan=levels,
        nama=column,
        campuran=mixed,
        baris_indikator=frozenset(rows.indikator),
    )
    return replace(susunan, lajur=(both,))


def _bersatu(column: KolomSumber) -> bool:
    return bool(column.judul) and _BOTH.match(rapikan_judul(column.judul[-1])) is not None


class _Baris:
    """The rows of a column of names and indicators."""

    def __init__(self, daerah: DaerahTabel, lane: Lajur, column: KolomSumber) -> None:
        cells = {r: c for r in daerah.baris if (c := daerah.tabel.sel.get((r, column.col))) is not None}
        values = [a for a in lane.atribut if a.arti is not None and a.arti.peran in _VALUE]
        self.semua = list(cells)
        self.berkode = {
            r
            for r in cells
            if (found := baca_kode([c.teks for x in lane.kode if (c := daerah.tabel.sel.get((r, x.col)))]))
            and found.jenjang is not None
        }
        self.bernilai = {
            r for r in cells if any((c := daerah.tabel.sel.get((r, a.col))) and is_terisi(c) for a in values)
        }
        measured = {r for r in cells if kata_ukur(lepas_nomor(cells[r].teks)[1]) is not None}
        bare = set(cells) - self.berkode - self.bernilai
        self.indikator = self.bernilai | (bare & measured)
        self.ragu = sorted(bare if self.berkode else bare & measured)

    def terpisah(self) -> bool:
        """True where no row is both, and codes or the first row, a name, show which rows are names."""
        if not self.indikator or self.berkode & self.bernilai:
            return False
        return bool(self.berkode) or self.semua[0] not in self.indikator
