"""The values of one row: targets with their units, formulas with their parts, choices, amounts."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kinerja_xl.impor.kepala.arti import Arti, PeranKolom
from kinerja_xl.impor.nilai.angka import PREDIKAT, NilaiTerbaca, baca_nilai, baca_uang
from kinerja_xl.impor.nilai.rumus_sumber import urai_formulasi
from kinerja_xl.impor.sumber.isi_sumber import SelSumber, TempatSumber
from kinerja_xl.impor.susun.isian import BENTROK, RAGU, BarisIsian, Catatan, IsianImpor
from kinerja_xl.patterns import regex
from kinerja_xl.sheets.pilihan import Arah, TipePerhitungan
from kinerja_xl.text.similar import normalise
from kinerja_xl.text.tampak import ringkas

_UP = regex(r"\b(naik|maksimal|maksimum|maximize|max|positif|meningkat|higher|progresif|maksimasi)\b|\+")
_DOWN = regex(r"\b(turun|minimal|minimum|minimize|min|negatif|menurun|lower|minimasi)\b")
_SAME = regex(r"\b(tetap|stabil|stabilize|konstan|precise)\b")
_PARTS = regex(
    r"(?:^|\n|\s(?=-\s))\s*(?:[a-d][.)]|[-•])?\s*(formulasi(?:/cara (?:pengukuran|perhitungan))?"
    r"|formula|rumus(?: (?:perhitungan|penghitungan))?|alasan(?: pemilihan)?(?: indikator)?|definisi(?: operasional)?"
    r"|cara (?:pengukuran|perhitungan)|tipe (?:penghitungan|perhitungan)|sumber data|keterangan)\s*[:=]",
    re.IGNORECASE,
)


def isi_teks(sel: SelSumber, tempat: TempatSumber, arti: Arti) -> tuple[BarisIsian, list[Catatan]]:
    """Return what a cell of text says, by the keys of Kinerja."""
    text = sel.teks
    if arti.peran is PeranKolom.TIPE:
        tipe = baca_tipe(text)
        return {"tipe_perhitungan": _chosen(text, None if tipe is None else tipe.value, tempat)}, []
    if arti.peran is PeranKolom.ARAH:
        arah = baca_arah(text)
        if arah is None:
            return {"arah": IsianImpor(text, (tempat,))}, [Catatan(RAGU, f"Arah {ringkas(text)} tidak dikenal", tempat)]
        return {"arah": _chosen(text, arah.value, tempat)}, []
    return {}, []


def baca_arah(text: str) -> Arah | None:
    """Return the direction that an office's word means; None where it says none, or two."""
    plain = normalise(text)
    found = [
        a for a, p in ((Arah.NAIK, _UP), (Arah.TURUN, _DOWN), (Arah.TETAP, _SAME)) if p.search(plain) or p.search(text)
    ]
    return found[0] if len(found) == 1 else None


def baca_tipe(text: str) -> TipePerhitungan | None:
    """Return how quarters make a year, from an office's words; None where they do not say it."""
    plain = normalise(re.sub(r"^\s*\d+[.)]\s*", "", text))
    if "rata" in plain or "average" in plain:
        return TipePerhitungan.RATA_RATA
    if "negatif" in plain and "kumulatif" in plain:
        return TipePerhitungan.KUMULATIF_NEGATIF
    if re.search(r"\bnon ?a?kumulatif\b|posisi akhir|kondisi akhir|trend|progres|tidak kumulatif", plain):
        return TipePerhitungan.NON_KUMULATIF
    return TipePerhitungan.KUMULATIF if re.search(r"\ba?kumulatif\b|penjumlahan|\bsum\b", plain) else None


def _chosen(text: str, value: str | None, tempat: TempatSumber) -> IsianImpor:
    if value is None or normalise(value) == normalise(text):
        return IsianImpor(value or text, (tempat,))
    return IsianImpor(value, (tempat,), f"tertulis {ringkas(text)}")


def uraian_penjelasan(sel: SelSumber, tempat: TempatSumber) -> BarisIsian | None:
    """Return what a box *Penjelasan* says (formula, type, source); None where it is no such box."""
    pieces = _PARTS.split(sel.teks)
    if len(pieces) < 3:
        return None
    row: BarisIsian = {}
    for name, text in zip(pieces[1::2], pieces[2::2], strict=False):
        plain, value = normalise(name), text.strip(" \n;")
        value = re.sub(r"\n\s*[-•]\s*$", "", value).strip()
        if not value:
            continue
        if plain.startswith(("formula", "cara", "rumus")):
            row["penjelasan_rumus"] = IsianImpor(value, (tempat,))
        elif plain.startswith("tipe"):
            tipe = baca_tipe(value)
            row["tipe_perhitungan"] = _chosen(value, None if tipe is None else tipe.value, tempat)
        elif plain.startswith("alasan"):
            row["alasan"] = IsianImpor(value, (tempat,))
        elif plain.startswith("sumber"):
            row["sumber_data"] = IsianImpor(value, (tempat,))
        else:
            key = "definisi_operasional" if plain.startswith("definisi") else "keterangan"
            row[key] = IsianImpor(value, (tempat,))
    first = pieces[0].strip(" \n;-•")
    if first and "penjelasan_rumus" not in row:
        row["penjelasan_rumus"] = IsianImpor(first, (tempat,), "baris pertama, tanpa sebutan formulasi", simpulan=True)
    return row


def uraian_formulasi(sel: SelSumber, tempat: TempatSumber) -> BarisIsian:
    """Return what a cell of formulas says: the formula, or what labels in it tell apart (*Alasan*, *Formulasi*, …)."""
    labelled = not _PARTS.split(sel.teks)[0].strip()
    parts = uraian_penjelasan(sel, tempat) if labelled else None
    return parts or {"penjelasan_rumus": IsianImpor(sel.teks, (tempat,))}


def lengkapi_rumus(row: BarisIsian) -> None:
    """Add Cara hitung, Pembilang and Penyebut where the printed formula says them."""
    formula = row.get("penjelasan_rumus")
    if formula is None or "cara_hitung" in row:
        return
    name, unit = (row[k].teks if k in row else "" for k in ("indikator", "satuan"))
    for key, value in urai_formulasi(formula.teks, name, unit).items():
        row[key] = IsianImpor(value, formula.dari, "dari formulasi")


class PembacaNilai:
    """Reads the measures of one row and settles its unit."""

    def __init__(self, satuan: IsianImpor | None, sebut: str, *, utuh: bool = False, terbilang: str = "") -> None:
        """Take the context of a row.

        Args:
            satuan: the unit that a column of its own tells.
            sebut: what the row is called in notes.
            utuh: dots may stand for thousands.
            terbilang: the unit that stands behind other numbers of the row.
        """
        self.satuan, self.utuh, self.terbilang = satuan, utuh, terbilang
        self.sebut = sebut
        self.isi: BarisIsian = {}
        self.lewat: dict[TempatSumber, str] = {}
        self.catatan: list[Catatan] = []
        self._units: list[tuple[str, TempatSumber]] = []

    def nilai(self, kunci: str, sel: SelSumber, tempat: TempatSumber) -> None:
        """Read a target or realisation."""
        told = self.terbilang if self.satuan is None else self.satuan.teks
        self._take(kunci, baca_nilai(sel, told, utuh=self.utuh), sel, tempat, unit=True)

    def uang(self, kunci: str, sel: SelSumber, tempat: TempatSumber, *, kali: int) -> None:
        """Read an amount of money."""
        self._take(kunci, baca_uang(sel, kali=kali), sel, tempat, unit=False)

    def _take(self, kunci: str, read: NilaiTerbaca, sel: SelSumber, tempat: TempatSumber, *, unit: bool) -> None:
        if read.ragu:
            self.catatan.append(Catatan(RAGU, f"{self.sebut}: {ringkas(sel.teks)} ({read.ragu})", tempat))
        if read.nilai is None:
            self.lewat[tempat] = read.ragu or read.arti
            return
        had = self.isi.get(kunci)
        if had is not None and tempat not in had.dari:
            self._lagi(kunci, had, read, sel, tempat)
            return
        counted = f"rumus ={sel.rumus} tanpa nilai tersimpan, dihitung" if sel.terhitung else ""
        self.isi[kunci] = IsianImpor(read.nilai, (tempat,), read.arti or read.ragu or counted, read.simpulan)
        if unit and read.satuan:
            self._units.append((read.satuan, tempat))

    def _lagi(self, kunci: str, had: IsianImpor, read: NilaiTerbaca, sel: SelSumber, tempat: TempatSumber) -> None:
        """Two columns tell one value: the same once more, or another one, which is listed."""
        if had.nilai == read.nilai:
            self.isi[kunci] = had._replace(dari=(*had.dari, tempat))
            return
        self.lewat[tempat] = "berbeda dengan kolom lain untuk isian yang sama; yang pertama dipakai"
        told = kunci.replace("_", " ")
        self.catatan.append(
            Catatan(
                BENTROK,
                f"{self.sebut}: {told} tertulis {had.teks} dan {ringkas(sel.teks)}; yang pertama dipakai",
                had.dari[0] if had.dari else tempat,
            )
        )

    def selesai(self) -> BarisIsian:
        """Return the values, with the unit where the cells tell it."""
        told = {normalise(u) or u: (u, at) for u, at in reversed(self._units)}
        if not told:
            return self.isi
        if self.satuan is not None and self.satuan.teks:
            self._compare(list(told.values()))
            return self.isi
        if len(told) > 1:
            grades = [u for u, _ in told.values() if u == PREDIKAT]
            if not grades or len(told) - len(grades) > 1:
                names = ", ".join(u for u, _ in told.values())
                self.catatan.append(Catatan(RAGU, f"{self.sebut}: satuan berbeda-beda ({names}); yang pertama dipakai"))
        first = self._units[0]
        places = tuple(at for u, at in self._units if normalise(u) == normalise(first[0]))
        self.isi["satuan"] = IsianImpor(first[0], places, "dari sel target")
        return self.isi

    def _compare(self, told: Iterable[tuple[str, TempatSumber]]) -> None:
        assert self.satuan is not None
        column = normalise(self.satuan.teks)
        percent = column in ("persen", "persentase", "%", "") or "%" in self.satuan.teks
        for unit, at in told:
            same = normalise(unit) == column or (unit == "%" and percent) or unit == PREDIKAT
            if not same:
                self.catatan.append(
                    Catatan(BENTROK, f"{self.sebut}: satuan {self.satuan.teks}, tetapi target tertulis {unit}", at)
                )
