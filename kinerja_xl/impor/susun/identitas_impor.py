"""The office and the document, as titles and letterheads of the sources name them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import NamedTuple

from kinerja_xl.impor.sumber.isi_sumber import AlineaSumber, BerkasSumber, TabelSumber, TempatSumber
from kinerja_xl.impor.susun.isian import BarisIsian, IsianImpor
from kinerja_xl.impor.susun.nama_kantor import nama_diri, pilih_kantor
from kinerja_xl.patterns import regex
from kinerja_xl.sheets.pilihan import StatusDokumen
from kinerja_xl.text.dates import BULAN, read_date, read_month
from kinerja_xl.text.tampak import ringkas

_NAMA = r"([A-Z][\w'’.-]*(?:[ ][A-Z][\w'’.-]*){0,3})"
_REGION = regex(rf"\b(KABUPATEN|Kabupaten|KAB\.|Kab\.|KOTA|Kota)\s+{_NAMA}")
_SMALLER = regex(r"\b(kecamatan|kec\.|kelurahan|kel\.|desa|distrik|camat|lurah|nagari)\s*$", re.IGNORECASE)
"""Before a name that begins with Kota: *Kecamatan Kota Lama*."""
_PROVINCE = regex(
    r"(?:^\W*(?:pemerintah(?: daerah)? )?|\b(?:kabupaten|kab\.|kota)\s.{2,40}?[\s,-]{1,3})(?<!se-)"
    rf"(?:provinsi|propinsi|prov\.)\s+(?-i:{_NAMA})",
    re.IGNORECASE,
)
"""Of a letterhead or a title; other texts name provinces for other reasons."""
_REGENT = regex(rf"\b(BUPATI|Bupati|WALI ?KOTA|Wali ?Kota|Walikota)\s+{_NAMA}")
_YEAR = regex(
    r"(?:TAHUN|Tahun|tahun|TA\.?|T\.A\.?|ANGGARAN|Anggaran|PERIODE|Periode|PENILAIAN|Penilaian"
    r"|PELAKSANAAN|Pelaksanaan)"
    r"\s*:?\s*(20[1-4]\d)(?!\s*[-–—/]\s*20\d\d|\s*s/?d)"
)
_CITED = regex(r"\b(?:nomor|no\.?)\s*:?\s*\S{1,30}\s*$", re.IGNORECASE)
"""Before the year of a law: *Undang-Undang Nomor 17 Tahun 2023*."""
_LAW = regex(r"\b(?:peraturan|undang|keputusan|perda|perbup|perwali|pergub)\b.{0,60}?\b(?:nomor|no\.)", re.IGNORECASE)
"""A text that cites a law; where this is about a plan, the years are the plan's and not the document's."""
_PLAN = regex(
    r"\b(?:(rencana strategis|renstra)|rencana pembangunan jangka menengah|rpjmd|rpjmn|rpd)\b[^;]{0,120}?"
    r"(20[1-4]\d)\s*(?:[-–—/]|s/?d\.?|sampai)\s*(20[1-4]\d)",
    re.IGNORECASE,
)
"""A plan of several years with its years; of the office itself, or of its region."""
_PERIOD = regex(r"(20[1-4]\d)\s*(?:[-–—/]|s/?d\.?|sampai)\s*(20[1-4]\d)")
_QUARTER = regex(r"\b(?:triwulan|tw)\.?\s+(i{1,3}|iv|[1-4])\b", re.IGNORECASE)
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_STOP = regex(
    r"\s(TAHUN|PERIODE|KABUPATEN|KAB|KOTA|PROVINSI|PEMERINTAH|TRIWULAN|TARGET|PROGRAM|INDIKATOR|RENCANA|PERJANJIAN|ESELON|DAN|NOMOR|ALAMAT"
    r"|SERTA|UNTUK|DI|PADA|DENGAN|TENTANG|SELAKU|NIP|JALAN|JL)\b.*",
    re.IGNORECASE,
)
_MONTHS = "|".join((*BULAN, *(b.upper() for b in BULAN)))
_MONTH = rf"(?:{'|'.join(b[:3] for b in BULAN)})[a-z]{{0,6}}"
_SPAN = regex(
    rf"\b{_MONTH}\s*(?:20[1-4]\d\s*)?(?:[-–—]|s\s*[./]?\s*d\.?|sampai(?: dengan)?|hingga)"
    rf"\s*(?:\d{{1,2}}\s+)?{_MONTH}\s+(20[1-4]\d)",
    re.IGNORECASE,
)
"""From one month of a year to another: ``Januari - Desember 2025``."""
_SIGNED = regex(rf"^\W*([A-Z][\w .'-]{{2,30}}?)\s*,\s*((?:\d{{1,2}}|[\s.…_]*)\s*(?:{_MONTHS})\s+20\d\d)")
_SET_IN = regex(r"^\W*(?:ditetapkan|dibuat|dikeluarkan) di\s*:?\s*([A-Z][\w .'-]{2,30}?)\W*$", re.IGNORECASE)
_SET_ON = regex(rf"^\W*(?:pada )?tanggal\s*[:,]?\s*(\d{{0,2}}[\s.…_]*(?:{_MONTHS})\s+20\d\d)", re.IGNORECASE)
_DECREE = regex(r"^\W*(?:nomor|no\.?)\s*[:.]?\s*((?=\S*\d)[\w.\-–]+(?:\s?/\s?[\w.\-–]+)+)\s*$", re.IGNORECASE)
"""``NOMOR 360/12/BPBD/2025``, on a line of its own."""
_ANNEX = regex(
    r"^\W*(?:lampiran\s+[ivx\d.]{0,4}\s*)?(?:surat )?keputusan\b.{3,90}?\bnomor\s*[:.]?\s*"
    r"((?=\S*\d)[\w.\-–]+(?:/[\w.\-–]+)+)",
    re.IGNORECASE,
)
_DECIDES = regex(r"\bkeputusan\b|\bsurat keputusan\b|\bsk\b", re.IGNORECASE)
_REVISED = regex(
    r"\bperubahan (atas )?(perjanjian kinerja|renja|rencana kerja|pk)\b"
    r"|\b(perjanjian kinerja|renja|rencana kerja|pk)( \w+){0,3} perubahan\b",
    re.IGNORECASE,
)
_SIGNATURE = 600  # characters of a cell that holds a whole block of signatures
_SHORTEST, _LONGEST = 2, 6  # years from the first to the last of a plan
_FAR = 60  # rows and paragraphs of each source that may be its head


class IsianRencana(NamedTuple):
    """The years of a plan that a source cites, where, and if it is a strategic plan of an office."""

    awal: int
    akhir: int
    tempat: TempatSumber
    sendiri: bool


class JudulSumber(NamedTuple):
    """What the heads of the sources say: lines of Identitas, the year, the period, and the quarter (0 for none).

    ``rencana`` are the years of the plans that the sources cite, the office's own first.
    """

    isi: BarisIsian
    tahun: int | None
    periode: tuple[int, int] | None
    triwulan: int = 0
    rencana: tuple[IsianRencana, ...] = ()

    def berlaku(self, tahun: int) -> IsianRencana | None:
        """Return the years of the plan that is in force in a year, None where none is cited or two differ."""
        found = [r for r in self.rencana if r.awal <= tahun <= r.akhir]
        same = {(r.awal, r.akhir) for r in found if r.sendiri == found[0].sendiri}
        return found[0] if len(same) == 1 else None

    @property
    def ditetapkan(self) -> int | None:
        """The year in which the document was signed."""
        date = self.isi["tanggal_sk"].teks if "tanggal_sk" in self.isi else ""
        found = re.search(r"20[1-4]\d", date)
        return None if found is None else int(found[0])


def baca_identitas(sumber: Iterable[BerkasSumber], kepala: Collection[TempatSumber] = ()) -> JudulSumber:
    """Read the office, its region, the year, the period and the quarter from titles and letterheads.

    Args:
        sumber: the sources.
        kepala: the cells that head columns: the years in them are those of the columns.
    """
    found: BarisIsian = {}
    year: int | None = None
    quarter = 0
    period: tuple[int, int] | None = None
    plans: list[IsianRencana] = []
    for berkas in sumber:
        heads = [(tempat, teks) for tempat, teks in _kepala(berkas) if tempat not in kepala]
        lines = list(_pendek(berkas))
        _kantor(found, (*heads, *lines))
        decided = any(_DECIDES.search(teks) for _, teks in heads)
        for tempat, teks in heads:
            lines_of = [line.strip() for line in teks.split("\n")]
            numbered = next((m for x in lines_of if (m := _DECREE.match(x) or _ANNEX.match(x))), None)
            if decided and numbered is not None:
                found.setdefault("nomor_sk", IsianImpor(numbered[1], (tempat,)))
            _wilayah(found, tempat, teks)
            _provinsi(found, tempat, teks)
            if not quarter and (match := _QUARTER.search(teks)) and len(teks) < 100:
                quarter = _ROMAN.get(match[1].casefold()) or int(match[1])
            if _REVISED.search(teks) and len(teks) < 120:
                changed = IsianImpor(StatusDokumen.PERUBAHAN.value, (tempat,), f"dari {ringkas(teks)}")
                found.setdefault("status_dokumen", changed)
            year = year or _tahun(teks)
            if (
                period is None
                and not (_LAW.search(teks) and _PLAN.search(teks))
                and (match := _PERIOD.search(teks))
                and 0 < int(match[2]) - int(match[1]) < 10
            ):
                period = int(match[1]), int(match[2])
        plans += _rencana(berkas)
        for tempat, teks in lines:
            _wilayah(found, tempat, teks)
            plain = " ".join(teks.split())
            signed, place, day = _SIGNED.match(plain), _SET_IN.match(plain), _SET_ON.match(plain)
            if place is not None and "tempat" not in found:
                found["tempat"] = IsianImpor(nama_diri(place[1]), (tempat,))
            if day is not None:
                _tanggal(found, tempat, day[1])
            if signed is not None and "tanggal_sk" not in found:
                found.setdefault("tempat", IsianImpor(signed[1].strip(), (tempat,)))
                _tanggal(found, tempat, signed[2])
    plans.sort(key=lambda p: not p.sendiri)
    return JudulSumber(found, year, period, quarter, tuple(plans))


def _rencana(berkas: BerkasSumber) -> Iterable[IsianRencana]:
    """Yield the plans that the paragraphs and lines of a file cite."""
    for tempat, teks in berkas.isi_bertempat():
        if len(teks) < _SIGNATURE and (m := _PLAN.search(" ".join(teks.split()))):
            first, last = int(m[2]), int(m[3])
            if _SHORTEST <= last - first <= _LONGEST:
                yield IsianRencana(first, last, tempat, m[1] is not None)


def _tahun(teks: str) -> int | None:
    """Return the year that a title names, or whose months; None for one that only cites a law of a year."""
    told = (m for m in _YEAR.finditer(teks) if not _CITED.search(teks[: m.start()]))
    found = next(told, None) or _SPAN.search(teks)
    return None if found is None else int(found[1])


def _tanggal(found: BarisIsian, tempat: TempatSumber, teks: str) -> None:
    """Take the day of a signature, or its month where the day is left to the pen."""
    date, month = read_date(teks), read_month(teks)
    if date is not None:
        found.setdefault("tanggal_sk", IsianImpor(date, (tempat,), f"tertulis {teks.strip()}"))
    elif month is not None:
        found.setdefault("tanggal_sk", IsianImpor(f"{BULAN[month[1] - 1]} {month[0]}", (tempat,), "tanpa hari"))


def _kantor(found: BarisIsian, teks: Iterable[tuple[TempatSumber, str]]) -> None:
    """Take the office that the texts are about."""
    best = None if "nama_kantor" in found else pilih_kantor(teks)
    if best is not None:
        kantor, tempat, told = best
        plain = " ".join(told.split())
        why = "" if kantor.nama in plain else f"dari {plain[:60]}"
        named = kantor.utuh or kantor.nama.casefold() in plain.casefold()
        found["nama_kantor"] = IsianImpor(kantor.nama, (tempat,), why, simpulan=not named)
        if kantor.jenis:
            found["jenis_kantor"] = IsianImpor(kantor.jenis, (tempat,))


def _wilayah(found: BarisIsian, tempat: TempatSumber, teks: str) -> None:
    """Take the regency or city; what stands on the next line of a letterhead is no part of its name."""
    if "kabupaten" in found:
        return
    for line in (*teks.split("\n"), teks):
        plain = " ".join(line.split())
        regions = (m for m in _REGION.finditer(plain) if not _SMALLER.search(plain[: m.start()]))
        region = next(regions, None)
        written = region is not None
        region = region or _REGENT.search(plain)
        name = nama_diri(_STOP.sub("", region[2])) if region else ""
        if region and name and name.casefold() not in ("kecamatan",):
            city = region[1].casefold().startswith(("kota", "wali"))
            told = f"{'Kota' if city else 'Kabupaten'} {name}"
            why = "" if told in plain else f"dari {plain[:60]}"
            found["kabupaten"] = IsianImpor(told, (tempat,), why, simpulan=not written)
            return


def _provinsi(found: BarisIsian, tempat: TempatSumber, teks: str) -> None:
    """Take the province from the line of a letterhead or a title."""
    for line in teks.split("\n"):
        match = _PROVINCE.search(" ".join(line.split()))
        name = nama_diri(_STOP.sub("", match[1])) if match else ""
        if name:
            written = re.sub(r"\bDki\b", "DKI", re.sub(r"\bDi\b", "DI", name))
            found.setdefault("provinsi", IsianImpor(f"Provinsi {written}", (tempat,)))


def _kepala(berkas: BerkasSumber) -> Iterable[tuple[TempatSumber, str]]:
    """Yield the texts at the top of a file, and its sheets' names."""
    for blok in berkas.blok[:_FAR]:
        if isinstance(blok, AlineaSumber):
            if len(blok.teks) < 200:
                yield blok.tempat, blok.teks
        else:
            yield from _atas(blok)


def _atas(tabel: TabelSumber) -> Iterable[tuple[TempatSumber, str]]:
    for _, cells in list(tabel.baris.items())[:12]:
        for cell in cells:
            if isinstance(cell.nilai, str) and len(cell.teks) < 200:
                yield tabel.tempat(cell), cell.teks


def _pendek(berkas: BerkasSumber) -> Iterable[tuple[TempatSumber, str]]:
    """Yield the short lines of a file that may be of a signature."""
    for tempat, teks in berkas.isi_bertempat():
        if len(teks) < _SIGNATURE:
            for line in teks.split("\n"):
                if len(line) < 120 and ("," in line or _SET_IN.match(line) or _SET_ON.match(line)):
                    yield tempat, line
