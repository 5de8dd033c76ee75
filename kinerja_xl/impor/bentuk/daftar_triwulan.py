"""A list by code of indicator, filled in every quarter: what was reached, what hindered, what is done next."""

from __future__ import annotations

from kinerja_xl.impor.kepala.arti import KolomSumber, PeranKolom
from kinerja_xl.impor.kepala.daerah import DaerahTabel
from kinerja_xl.impor.nilai.angka import baca_nilai
from kinerja_xl.impor.sumber.isi_sumber import SelSumber
from kinerja_xl.impor.susun.isian import RAGU, BarisIsian, IsianImpor
from kinerja_xl.impor.susun.konteks import KonteksImpor
from kinerja_xl.patterns import regex
from kinerja_xl.sheets.pilihan import Peran as PeranUkur
from kinerja_xl.sheets.pilihan import Triwulan
from kinerja_xl.text.dates import read_date
from kinerja_xl.text.similar import normalise

_WORDS = {PeranKolom.KENDALA: "kendala", PeranKolom.SOLUSI: "solusi"}
_PARTS = ((regex(r"\bx$|pembilang"), PeranUkur.PEMBILANG), (regex(r"\by$|penyebut"), PeranUkur.PENYEBUT))


def rakit_daftar(k: KonteksImpor, daerah: DaerahTabel) -> dict[str, list[BarisIsian]]:
    """Return the rows of Data Ukur, Analisis and Tindak Lanjut that a list says.

    Args:
        k: the context, with the quarter that is reported.
        daerah: the list.
    """
    tables: dict[str, list[BarisIsian]] = {"data_ukur": [], "analisis": [], "tindak_lanjut": []}
    k.lewat.update(daerah.lewat)
    for row in daerah.baris:
        for sheet, made in _baris(k, daerah, row):
            tables[sheet].append(made)
    return tables


def _baris(k: KonteksImpor, d: DaerahTabel, row: int) -> list[tuple[str, BarisIsian]]:
    cells = [(c, sel) for c in d.kolom if (sel := d.tabel.sel.get((row, c.col))) is not None]
    code = next((s for c, s in cells if c.arti and c.arti.peran is PeranKolom.KODE_INDIKATOR), None)
    if code is None:
        return []
    named = IsianImpor(code.teks, (d.tabel.tempat(code),))
    quarter = IsianImpor(list(Triwulan)[k.waktu.triwulan - 1].value, (), "triwulan yang diisi")
    found: list[tuple[str, BarisIsian]] = []
    words: BarisIsian = {}
    lanjut: BarisIsian = {}
    for c, sel in cells:
        place = d.tabel.tempat(sel)
        peran = c.arti.peran if c.arti else None
        if peran is PeranKolom.REALISASI:
            if (row_of := _terukur(k, c, sel, d)) is not None:
                found.append(("data_ukur", {"kode_indikator": named, **row_of}))
        elif peran is PeranKolom.BUKTI:
            _bukti(k, next((r for s, r in found if s == "data_ukur"), None), IsianImpor(sel.teks, (place,)))
        elif peran in _WORDS:
            words[_WORDS[peran]] = IsianImpor(sel.teks, (place,))
        elif peran is PeranKolom.RTL:
            lanjut["rekomendasi"] = IsianImpor(sel.teks, (place,))
        elif peran is PeranKolom.BATAS and read_date(sel.teks) is not None:
            lanjut["tenggat"] = IsianImpor(read_date(sel.teks), (place,), f"tertulis {sel.teks}")
        elif sel is not code:
            k.lewat[place] = f"kolom {' > '.join(c.judul)}: tidak ada kolomnya pada buku kerja pengukuran"
    if words:
        found.append(("analisis", {"kode_indikator": named, "triwulan": quarter, **words}))
    if "rekomendasi" in lanjut:
        source = IsianImpor(f"Evaluasi {quarter.teks}", (), "triwulan yang diisi")
        found.append(("tindak_lanjut", {"sumber": source, "tahun": IsianImpor(k.waktu.tahun), **lanjut}))
    return found


def _bukti(k: KonteksImpor, terukur: BarisIsian | None, bukti: IsianImpor) -> None:
    """Put evidence beside the number that it proves."""
    if terukur is not None:
        terukur["tautan_bukti" if "://" in bukti.teks else "bukti"] = bukti
        return
    for place in bukti.dari:
        k.lewat[place] = "bukti tanpa realisasi"


def _terukur(k: KonteksImpor, c: KolomSumber, sel: SelSumber, d: DaerahTabel) -> BarisIsian | None:
    place = d.tabel.tempat(sel)
    assert c.arti is not None
    read = baca_nilai(sel)
    quarter = c.arti.triwulan or k.waktu.triwulan
    if read.nilai is None or not quarter:
        k.lewat[place] = read.ragu or read.arti or "triwulannya tidak disebut"
        return None
    if read.ragu:
        k.catat(RAGU, f"{sel.teks} ({read.ragu})", place)
    title = normalise(c.judul[-1]) if c.judul else ""
    part = next((p for pattern, p in _PARTS if pattern.search(title)), PeranUkur.NILAI)
    return {
        "peran": IsianImpor(part.value, (), "judul kolom"),
        f"tw{quarter}": IsianImpor(read.nilai, (place,), read.arti),
    }
