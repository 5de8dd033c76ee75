"""What an import concluded: nothing that no code, label, official name or column says stands there without a word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from kinerja_xl.impor.kepala.daerah import DaerahTabel
from kinerja_xl.impor.kepala.samping import ISI_INDIKATOR
from kinerja_xl.impor.sumber.isi_sumber import TempatSumber
from kinerja_xl.impor.susun.isian import SIMPULAN, BarisIsian, Catatan, Rakitan
from kinerja_xl.patterns import regex
from kinerja_xl.text.tampak import ringkas

_NAMES = ("nomenklatur", "sasaran", "indikator", "jabatan", "aksi", "uraian")
_GROUPS = (("target_bulan", "Target bulanan"), ("target_tw", "Target triwulan"))
_YEAR = regex(r"\s+20\d\d$")
_ABOVE = "Kode dan induknya"


def yang_disimpulkan(rakitan: Rakitan) -> Iterator[Catatan]:
    """Yield a note for each value that was concluded, at its own place or at the name of its row.

    Args:
        rakitan: the import.
    """
    names = {(x.kunci, k.kunci): k.judul for x in rakitan.jenis.lembar for k in x.kolom_pada(rakitan.tahun)}
    tables = [("identitas", [rakitan.formulir]), *rakitan.tabel.items()]
    for sheet, row in ((sheet, row) for sheet, rows in tables for row in rows):
        for key, value in row.items():
            if value.simpulan and value.nilai not in (None, ""):
                title = names.get((sheet, key), key)
                column = _ABOVE if (sheet, key) == ("kinerja", "kode") else _kelompok(key) or _YEAR.sub("", title)
                said = f"{column} disimpulkan {ringkas(value.teks)} ({value.arti})"
                yield Catatan(SIMPULAN, said, _place(row, value.dari), column)


def arti_simpulan(daerah: DaerahTabel) -> Iterator[Catatan]:
    """Yield a note for each column whose title alone does not say what it means, but the columns beside it do.

    Args:
        daerah: a table.
    """
    for k in () if daerah.dipetakan else daerah.kolom:
        sure = k.arti is None or not k.sebab or (k.sebab.startswith("isinya") and k.sebab != ISI_INDIKATOR)
        place = next((daerah.tabel.tempat(c) for r in daerah.baris if (c := daerah.tabel.sel.get((r, k.col)))), None)
        if k.arti is not None and not sure and place is not None:
            title = ringkas(" > ".join(k.judul)) or "tanpa judul"
            yield Catatan(SIMPULAN, f"Kolom {title} dibaca {k.arti.sebutan()} ({k.sebab})", place, "Arti judul kolom")


def _kelompok(key: str) -> str:
    """Return what the columns of months and quarters are called together; "" for any other column."""
    return next((name for start, name in _GROUPS if key.startswith(start)), "")


def _place(row: BarisIsian, own: Sequence[TempatSumber]) -> TempatSumber | None:
    named = (row[key].dari[0] for key in _NAMES if key in row and row[key].dari)
    return own[0] if own else next(named, None)


def baris_simpulan(catatan: Sequence[Catatan]) -> str:
    """Return the one line that tells of all conclusions: ``Jenjang (12), Kode dan induknya (3)``; "" for none."""
    columns = sorted(c.kolom for c in catatan if c.kelompok == SIMPULAN)
    told = [(name, len(list(same))) for name, same in groupby(columns)]
    return ", ".join(f"{name} ({many})" for name, many in told)
