"""Which way an indicator should go, and its targets as a series: the facts behind KX506, KX507, and KX508."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from kinerja_xl.model import Indikator, TargetNilai
from kinerja_xl.patterns import regex
from kinerja_xl.rules.baris import IndikatorDiPohon
from kinerja_xl.rules.indikator.satuan import golongan
from kinerja_xl.sheets import pilihan
from kinerja_xl.text.numbers import format_number
from kinerja_xl.text.similar import normalise
from kinerja_xl.text.ukuran import Kelas, kata_ukur, kelas_indikator, kelas_satuan

# Ordinal scales of letters: predikat AKIP (PermenPANRB 88/2021) and the auditor's opinion, worst first.
_LETTERS: Mapping[str, float] = MappingProxyType(
    {
        **{letter: float(n) for n, letter in enumerate(("D", "C", "CC", "B", "BB", "A", "AA"))},
        **{letter: float(n) for n, letter in enumerate(("TMP", "TW", "WDP", "WTP"))},
    }
)

# Things nobody wants more of, and the words that turn them into something good (pengaduan yang ditindaklanjuti).
_UNWANTED = regex(
    r"\b(pengaduan|aduan|keluhan|pelanggaran|temuan|kemiskinan|miskin|pengangguran|kasus|konflik|tunggakan|gangguan|"
    r"keterlambatan|kejadian|kematian|stunting|kriminalitas|kebakaran|waktu tunggu|lama|putus sekolah|rawan)\b"
)
_REMEDY = regex(
    r"\b(di\w+|ter\w+|penurunan|pengurangan|penanganan|penanggulangan|penyelesaian|pencegahan|pembinaan|pelayanan|"
    r"tindak|selesai|bebas|tanpa|menurun|berkurang|penerima|respon|laporan|dokumen|koordinasi|sosialisasi|"
    r"jangka|tingkat (?:waktu )?(?:tanggap|respons?)|"
    r"lebih lama|selama|lama (?:inap|tinggal|kunjungan|sekolah)|harapan lama|"
    r"yang (?!tercatat|terjadi|masuk|diterima|dilaporkan|ada|mengalami|menjadi|masih)\w+)\b"
)


_EXTENTS = frozenset({"panjang", "luas"})
_WORK = frozenset({"berkas", "orang", "barang", "kegiatan", "waktu", "tagihan", "usulan"})


class ArahWajar(NamedTuple):
    """+1 more is better, -1 less is better, 0 it should stay.

    ``pasti`` when the office says so itself, or the kind of measure does.
    """

    tanda: int
    pasti: bool


_WRITTEN = (
    (pilihan.Arah.NAIK, ArahWajar(1, True)),
    (pilihan.Arah.TURUN, ArahWajar(-1, True)),
    (pilihan.Arah.TETAP, ArahWajar(0, True)),
)


def arah_wajar(baris: IndikatorDiPohon) -> ArahWajar | None:
    """Return which way an indicator should go, None when nobody can tell."""
    indikator = baris.indikator
    if indikator.arah and (written := next((way for choice, way in _WRITTEN if indikator.arah is choice), None)):
        return written
    if indikator.tipe_perhitungan is pilihan.TipePerhitungan.KUMULATIF_NEGATIF:
        return ArahWajar(-1, False)
    if _unwanted(indikator.nama):
        return ArahWajar(-1, False) if tidak_diinginkan(indikator.nama) else None
    if ukuran_mutu(indikator):
        return ArahWajar(1, True)
    return ArahWajar(1, False) if kelas_indikator(indikator.nama) is Kelas.JUMLAH or indikator.satuan else None


def tidak_diinginkan(nama: str) -> bool:
    """True when an indicator counts what nobody wants more of, and not what is done about it."""
    return _unwanted(nama) and _REMEDY.search(normalise(nama)) is None


@lru_cache(maxsize=8192)
def _unwanted(nama: str) -> bool:
    return _UNWANTED.search(normalise(nama)) is not None


@lru_cache(maxsize=8192)
def _is_quality(nama: str, satuan: str) -> bool:
    kinds = {kelas_indikator(nama), kelas_satuan(satuan)}
    return bool(kinds & {Kelas.PERSEN, Kelas.NILAI}) and Kelas.JUMLAH not in kinds


def ukuran_mutu(indikator: Indikator) -> bool:
    """True for a percentage, an index, or a grade; False for volumes, which follow the year's work."""
    return _is_quality(indikator.nama, indikator.satuan)


def volume_kerja(baris: IndikatorDiPohon) -> bool:
    """True for a count of what a year's work needs or yields: documents, staff, goods, meetings, money.

    It may be more or less from year to year, also where the office has written Naik on every row. A count of villages
    or bodies that have become something is a result, at the levels that promise results.
    """
    indikator, jenjang = baris.indikator, baris.simpul.jenjang
    if ukuran_mutu(indikator) or indikator.cara_hitung.pecahan:
        return False
    if indikator.arah is pilihan.Arah.TURUN or _unwanted(indikator.nama):
        return False
    kinds = golongan(indikator.satuan)
    if kata_ukur(indikator.nama) in _EXTENTS and indikator.tipe_perhitungan.menjumlah:
        return True  # kilometres of the year's own work
    outputs = jenjang is pilihan.Jenjang.KEGIATAN or jenjang is pilihan.Jenjang.SUB_KEGIATAN
    if kelas_indikator(indikator.nama) is not Kelas.JUMLAH and not kinds:
        return False
    return outputs or bool(kinds & _WORK)


def nilai_banding(target: TargetNilai | None) -> float | None:
    """Return a target as a number that can be compared, a letter by its rank; None for no target."""
    if isinstance(target, str):
        return _LETTERS.get(target.strip().upper())
    return target


def deret(indikator: Indikator) -> list[tuple[int, float]]:
    """Return (year, target) ascending, the years without a comparable target left out."""
    targets = sorted(indikator.target.items())
    return [(tahun, value) for tahun, target in targets if (value := nilai_banding(target)) is not None]


def sebut_deret(indikator: Indikator) -> str:
    """Return the targets in the order of the years, as a message prints them: ``4, 3, 3``."""
    targets = (indikator.target[tahun] for tahun in sorted(indikator.target))
    return ", ".join(t if isinstance(t, str) else format_number(t) for t in targets)
