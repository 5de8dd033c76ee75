"""The form of an indicator's name: one look, so that of KX301, KX302, KX303 and KX309 only one speaks about it."""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple

from kinerja_xl.model import Dokumen, sekali
from kinerja_xl.patterns import regex
from kinerja_xl.rules.baris import IndikatorDiPohon, bernama, resmi, word_set
from kinerja_xl.text.similar import alike, kecil, normalise
from kinerja_xl.text.ukuran import Kelas, kata_ukur, kelas_indikator


class Cacat(Enum):
    """What is wrong with the form of a name; the values are the codes of the rules that report it."""

    TANPA_KATA_UKUR = "KX301"
    MENGULANG_SASARAN = "KX302"
    LEBIH_DARI_SATU = "KX303"
    NAMA_KEGIATAN = "KX309"


class CacatBentuk(NamedTuple):
    """One defect of form and what shows it."""

    cacat: Cacat
    sebab: str


# Words that also measure, though kinerja_xl.text.ukuran gives them no class (indices named by their acronym, amounts).
_MEASURES_TOO = word_set(
    "% total besaran besarnya volume level kelas status derajat skala usia umur durasi kecepatan kapasitas kontribusi "
    "realisasi capaian produktivitas produksi prevalensi ikm skm ipm ikk idm ipkd spbe sakip akip rerata persentil "
    "pendapatan pdrb gini maturitas"
)
_STRONG = word_set("jumlah persentase persen indeks nilai skor rasio angka rata")
_EVENTS = word_set(
    "survey survei hut pasar lomba upacara rapat sosialisasi monitoring musrenbang pelatihan bimtek kunjungan "
    "peringatan koordinasi pembinaan fasilitasi festival bazar apel patroli razia kegiatan gotong evaluasi"
)
_MEASURE_BEHIND = regex(r"\((?:[^()]{1,40}\s)?(?:rat(?:io|e)|rasio|inde(?:x|ks)|score|skor)\)\s*\Z", re.IGNORECASE)
"""The measure's own name behind what it is called here: Kinerja lalu lintas (V/C Ratio)."""
_SHORT_NAME = 3  # words: "Pasar murah", "HUT RI"; longer names may still mean a result
_SAME = 95.0
_BULLET = regex(r"^\s*(?:[-–•*]+\s*|\d{1,2}[.)]\s+|[a-zA-Z][.)]\s+)")
_SECOND_MEASURE = regex(
    r"(?:\b(?:dan|serta|atau)\s+|[/;&,]\s*|\s[-–]\s+|\n[^\S\n]*(?:\d+[.)]\s*|[-•]\s*)?)"
    r"(jumlah|persentase|presentase|indeks|rasio|frekuensi|rata-rata)\b",
    re.IGNORECASE,
)
_MEASURES = ("jumlah", "persentase", "presentase", "indeks", "rasio", "frekuensi", "rata-rata")
"""What a second measure begins with."""
_OPEN_LIST = regex(r"\b(antara lain|dan lain[- ]lain|dan sebagainya|dan seterusnya|dll|dsb|dst)\b", re.IGNORECASE)
_OPENS = ("lain", "sebagainya", "seterusnya", "dll", "dsb", "dst")
_EXPECTED = regex(r"\byang (seharusnya|semestinya|harus) \w+", re.IGNORECASE)
_PERCENT = regex(r"\b\d+(?:[.,]\d+)?\s*%")


def berkata_ukur(nama: str) -> bool:
    """True when a name begins with a word that measures something (``Penurunan angka …`` counts too)."""
    plain = _BULLET.sub("", nama)
    first = normalise(plain).split()[:3]
    return (
        kata_ukur(plain) is not None
        or bool(first and (first[0] in _MEASURES_TOO or first[0].startswith("%")))
        or not _STRONG.isdisjoint(first)
        or _MEASURE_BEHIND.search(plain) is not None
    )


@sekali
def semua_bentuk(dokumen: Dokumen) -> tuple[tuple[IndikatorDiPohon, CacatBentuk | None], ...]:
    """Return every indicator that has a name with what is wrong with its form."""
    return tuple((baris, cacat_bentuk(baris)) for baris in bernama(dokumen))


def cacat_bentuk(baris: IndikatorDiPohon) -> CacatBentuk | None:
    """Return what is wrong with the form of an indicator's name, the plainest defect first; None when nothing is."""
    nama = baris.indikator.nama
    if not normalise(nama) or resmi(baris):
        return None
    plain = normalise(nama)
    measured = berkata_ukur(nama)
    sasaran = baris.sasaran.teks
    if sasaran and (plain == normalise(sasaran) or (not measured and alike(nama, sasaran) >= _SAME)):
        return CacatBentuk(Cacat.MENGULANG_SASARAN, sasaran)
    spoken = plain.split()
    if not measured and baris.simpul.nomenklatur and plain == normalise(baris.simpul.nomenklatur):
        return CacatBentuk(Cacat.NAMA_KEGIATAN, f"sama dengan nama {baris.simpul.jenjang.lower() or 'simpul'}nya")
    if not measured and spoken and len(spoken) <= _SHORT_NAME and spoken[0] in _EVENTS:
        return CacatBentuk(Cacat.NAMA_KEGIATAN, "nama kegiatan, acara, atau cara mengambil data")
    more = _more_than_one(nama, measured)
    if more:
        return CacatBentuk(Cacat.LEBIH_DARI_SATU, more)
    return None if measured else CacatBentuk(Cacat.TANPA_KATA_UKUR, nama.split()[0])


def _more_than_one(nama: str, measured: bool) -> str:
    """Return why a name cannot be one number, "" when it can."""
    body = _BULLET.sub("", nama)
    small = kecil(body)
    second = _SECOND_MEASURE.search(body) if any(small.find(word, 1) > 0 for word in _MEASURES) else None
    if second and second.start() > 0:
        return f"memuat ukuran kedua ('{second[1]} …')"
    listed = _OPEN_LIST.search(body) if any(word in small for word in _OPENS) else None
    if listed:
        return f"memuat daftar yang terbuka ('{listed[0]}')"
    target = _PERCENT.search(body) if "%" in body else None
    if target and not measured:  # behind a measure word it is a criterion: "Persentase desa yang lunas PBB 100%"
        return f"memuat target ('{target[0]}')"
    expected = _EXPECTED.search(body) if "harus" in small or "semesti" in small else None
    if expected and kelas_indikator(body) is Kelas.JUMLAH:
        return f"memuat harapan ('{expected[0]}')"
    return ""
