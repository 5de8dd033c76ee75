"""What stands in a column, as a guard on what its title says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from types import MappingProxyType

from kinerja_xl.frozen import dataclass
from kinerja_xl.impor.kepala.arti import PELAKU, UKURAN, Arti, PeranKolom
from kinerja_xl.impor.sumber.isi_sumber import SelSumber
from kinerja_xl.patterns import regex
from kinerja_xl.text.numbers import read_number
from kinerja_xl.text.sebutan_jabatan import is_jabatan
from kinerja_xl.text.similar import normalise

_FUND = regex(r"\b(apbd|apbn|pad|dau|dak|dbh|dana|bok|blud|pinjaman|hibah|did|silpa|bankeu|bantuan)\b")
_TEXTS = PELAKU | {
    PeranKolom.INDIKATOR,
    PeranKolom.SATUAN,
    PeranKolom.FORMULASI,
    PeranKolom.DEFINISI,
    PeranKolom.ALASAN,
    PeranKolom.SUMBER_DATA,
}
_LONG = 6  # words
_SHARES = (
    "angka",
    "panjang",
    "uang",
    "persen",
    "kode",
    "dana",
    "pendek",
    "jenjang",
    "resmi",
    "butir",
    "keadaan",
    "sebutan",
    "waktu",
    "ukuran",
    "berjenjang",
    "takaran",
    "setrip",
    "jabatan",
)
_OFFICIAL = regex(r"[\dXx][.\s]+(?:\d\d|[Xx]{2})[.\s]+\d\d(?:[.\s]+\d(?:[.\s]+\d{2,4}){0,2})?\.?")
"""``7.01.02.2.01.0003``, in the widths of the national table; an outline (1.2.1) has others."""
_LEVEL = regex(r"(tujuan|sasaran|program|sub ?kegiatan|kegiatan)( (strategis|daerah|pd|opd|skpd))?")
_BULLET = regex(r"\(?([a-z]|\d{1,2}|[ivx]{1,4})[.)]+|[-•–➢▪❖*✓]", re.IGNORECASE)
_SAID = regex(r"\W*(?:[\w.]{1,6}\s+)?(?:tujuan|sasaran)\b[\w .]{0,16}\s*[:\-–]\s*\S", re.IGNORECASE)
_STATE = regex(
    r"\W*(?:[\w.]{1,6}\s+)?(?:meningkat|menurun|terwujud|terselenggara|terlaksana|tersedia|terciptanya)", re.IGNORECASE
)
_MEASURED = regex(
    r"\W*(?:[\w.]{1,6}\s+)?(?:jumlah|persentase|prosentase|presentase|persen|nilai|indeks|rasio|tingkat|cakupan|angka"
    r"|rata[- ]rata|predikat|opini|skor|frekuensi|volume|luas|panjang|lama|waktu)\b",
    re.IGNORECASE,
)
"""How indicators begin."""
_NUMBERED = regex(r"\d{1,2}(?:\.\d{1,2})*\.\s+[^\W\d]|\d{1,2}(?:\.\d{1,2})+\s+[^\W\d]\S*\s+\S+\s+\S")
"""``1. Persentase desa``, ``1.1 Meningkatnya mutu layanan``: the number counts the texts and measures nothing."""


_YEAR = regex(r"20[1-4]\d")
_QUARTER = regex(r"(?:tw|triwulan)?\W*(?:ke\W*)?(i{1,3}|iv|[1-4])", re.IGNORECASE)


def waktu_sel(teks: str) -> int | None:
    """Return the year (four digits) or the quarter (1 to 4) that a cell says and nothing else; None for another text.

    Args:
        teks: the cell's text.
    """
    plain = teks.strip()
    if _YEAR.fullmatch(plain):
        return int(plain)
    found = _QUARTER.fullmatch(plain)
    return None if found is None else {"i": 1, "ii": 2, "iii": 3, "iv": 4}.get(found[1].casefold()) or int(found[1])


_MEASURES = MappingProxyType(
    {
        **dict.fromkeys(("target", "t", "target kinerja", "rencana"), PeranKolom.TARGET),
        **dict.fromkeys(("realisasi", "r", "realisasi kinerja"), PeranKolom.REALISASI),
        **dict.fromkeys(("capaian", "c", "%", "capaian %", "persentase", "persentase capaian"), PeranKolom.CAPAIAN),
        **dict.fromkeys(("pagu", "anggaran"), PeranKolom.PAGU),
        **dict.fromkeys(("realisasi anggaran", "realisasi keuangan"), PeranKolom.REALISASI_RP),
    }
)


def ukuran_sel(teks: str) -> PeranKolom | None:
    """Return the measure that a cell names and nothing else; None for another text.

    Args:
        teks: the cell's text.
    """
    return _MEASURES.get(normalise(teks) or teks.strip())


@dataclass(frozen=True, slots=True)
class RupaKolom:
    """What the filled cells of a column are like: shares of 0 to 1."""

    terisi: int
    angka: float
    panjang: float
    uang: float
    persen: float
    kode: float
    dana: float
    pendek: float
    jenjang: float = 0.0
    resmi: float = 0.0
    butir: float = 0.0
    keadaan: float = 0.0
    sebutan: float = 0.0
    waktu: float = 0.0
    ukuran: float = 0.0
    berjenjang: float = 0.0
    takaran: float = 0.0
    setrip: float = 0.0
    jabatan: float = 0.0

    @property
    def bilangan(self) -> float:
        """The share of numbers; a dash, which is a value of none, is no number."""
        return self.angka - self.setrip


def rupa_kolom(cells: Sequence[SelSumber]) -> RupaKolom:
    """Return what a column's cells are like."""
    n = len(cells)
    if not n:
        return RupaKolom(0, 0, 0, 0, 0, 0, 0, 0)
    count: Counter[str] = Counter()
    both: set[PeranKolom | None] = set()
    for c in cells:
        text = c.teks
        words = len(text.split())
        number = c.nilai if isinstance(c.nilai, float) else None if _NUMBERED.match(text) else read_number(text).value
        unread = c.rumus is not None and text.startswith("=")
        count["angka"] += number is not None or text in ("-", "–", "n/a", "N/A") or unread
        count["setrip"] += text in ("-", "–", "n/a", "N/A")
        count["panjang"] += words >= _LONG and number is None
        count["uang"] += number is not None and abs(number) >= 100_000
        count["persen"] += c.persen or text.rstrip().endswith("%")
        count["kode"] += re.fullmatch(r"[\dXx]{1,2}([.\s]+[\dXx]{1,4})*\.?", text) is not None
        count["resmi"] += _OFFICIAL.fullmatch(text) is not None
        count["dana"] += bool(_FUND.search(normalise(text))) and words <= _LONG
        count["pendek"] += number is None and words <= 3
        count["butir"] += _BULLET.fullmatch(text) is not None
        count["waktu"] += waktu_sel(text) is not None
        count["ukuran"] += ukuran_sel(text) is not None
        both.add(ukuran_sel(text))
        count["berjenjang"] += re.fullmatch(r"\d{1,2}(\.\d{1,2})+\.?", text) is not None
        count["sebutan"] += _SAID.match(text) is not None
        count["keadaan"] += _STATE.match(text) is not None
        count["takaran"] += _MEASURED.match(text) is not None
        count["jabatan"] += is_jabatan(text)
        count["jenjang"] += _LEVEL.fullmatch(normalise(text)) is not None
    if not both >= {PeranKolom.TARGET, PeranKolom.REALISASI}:
        count["ukuran"] = 0  # a column of units has nothing but "%"
    return RupaKolom(n, *(count[k] / n for k in _SHARES))


def jaga(arti: Arti | None, rupa: RupaKolom, judul: Sequence[str]) -> tuple[Arti | None, str]:
    """Hold a column's meaning against what stands in it.

    Args:
        arti: what its titles say.
        rupa: what its cells are like.
        judul: its title path.

    Returns:
        The meaning, another one that the content makes sure, or None with the reason in Indonesian.
    """
    if rupa.ukuran == 1 and rupa.terisi > 1:
        return Arti(PeranKolom.UKURAN), "isinya target dan realisasi tiap baris"
    if arti is None or not rupa.terisi:
        return arti, ""
    found = (*_putusan_waktu(arti.peran, rupa), *_putusan_nama(arti, rupa, judul), *_putusan(arti, rupa, judul))
    return next(iter(found), (arti, ""))


def _putusan_nama(arti: Arti, rupa: RupaKolom, judul: Sequence[str]) -> Iterator[tuple[Arti | None, str]]:
    """Yield what the content says of a column of names or actions whose title says too little."""
    if arti.peran is PeranKolom.AKSI and arti.triwulan and rupa.angka > 0.7 and rupa.bilangan:
        yield Arti(PeranKolom.TARGET, triwulan=arti.triwulan), "angka rencana aksi"
    if arti.peran is PeranKolom.SASARAN and rupa.keadaan < 0.5 and judul and normalise(judul[-1]) == "kondisi":
        yield None, "judulnya kondisi, isinya bukan sasaran"
    if arti.peran is not PeranKolom.NOMENKLATUR or arti.jenjang:
        return
    if rupa.sebutan >= 0.3:
        yield replace(arti, peran=PeranKolom.CAMPURAN), "isinya tujuan dan sasaran"
    if rupa.keadaan > 0.7:
        yield replace(arti, peran=PeranKolom.SASARAN), "isinya sasaran"
    elif rupa.keadaan > 0.1 and judul and normalise(judul[-1]) == "uraian":
        yield replace(arti, peran=PeranKolom.CAMPURAN), "isinya sasaran dan nama program"


def _putusan_waktu(peran: PeranKolom, rupa: RupaKolom) -> Iterator[tuple[Arti | None, str]]:
    """Yield what the content says of a column that tells the time or the level of each row."""
    if peran is PeranKolom.JENJANG and rupa.kode > 0.7 and rupa.berjenjang > 0.3:
        yield Arti(PeranKolom.KODE), "isinya nomor berjenjang"
    if peran in (PeranKolom.TAHUN, PeranKolom.TRIWULAN) and rupa.waktu < 1:
        yield None, "judulnya waktu, tetapi isinya lain"
    if peran is PeranKolom.JENJANG and rupa.jenjang < 0.7:
        yield None, "judulnya jenjang, tetapi isinya lain"


def _putusan(arti: Arti, rupa: RupaKolom, judul: Sequence[str]) -> Iterator[tuple[Arti | None, str]]:
    """Yield what the content says against a meaning, the weightiest first."""
    peran = arti.peran
    if peran is PeranKolom.SUMBER_DANA and rupa.angka > 0.7 and rupa.uang > 0.5:
        yield replace(arti, peran=PeranKolom.PAGU), "isinya rupiah"
    if peran in (PeranKolom.KETERANGAN, PeranKolom.PAGU) and rupa.dana > 0.6 and rupa.uang < 0.2:
        yield Arti(PeranKolom.SUMBER_DANA), "isinya sumber dana"
    if peran is PeranKolom.SUMBER_DATA and rupa.dana > 0.6 and judul and normalise(judul[-1]) == "sumber":
        yield Arti(PeranKolom.SUMBER_DANA), "isinya sumber dana"
    if peran is PeranKolom.NOMENKLATUR and rupa.kode > 0.7 and rupa.angka > 0.7:
        yield replace(arti, peran=PeranKolom.KODE), "isinya kode"
    if peran in _TEXTS and rupa.angka > 0.7 and rupa.bilangan and rupa.terisi > 1:
        yield None, "judulnya teks, tetapi isinya angka"
    if peran in UKURAN and rupa.panjang > 0.5:
        yield None, "judulnya angka, tetapi isinya kalimat"
    if peran is PeranKolom.NO and rupa.resmi > 0.6:
        yield replace(arti, peran=PeranKolom.KODE), "isinya kode"
    if peran is PeranKolom.NO and rupa.panjang > 0.5:
        yield None, "judulnya nomor, tetapi isinya kalimat"
    money = rupa.uang > 0.8 and rupa.terisi > 2
    if peran is PeranKolom.TARGET and money and not any("kinerja" in t.casefold() for t in judul):
        yield None, "target dengan angka jutaan; mungkin pagu"
    if peran is PeranKolom.REALISASI and money and arti.triwulan is None and arti.bulan is None:
        yield replace(arti, peran=PeranKolom.REALISASI_RP), "isinya rupiah"
