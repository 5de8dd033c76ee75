"""Penjelasan target menyebut kenaikan atau penurunan lain.

Periksa Penjelasan target yang menyebut 'naik dua poin' atau 'turun 3 kejadian', bila tidak ada dua tahun berurutan
(kondisi awal atau riwayat, lalu target) yang selisihnya demikian. 'Dua poin di atas tahun 2024' dibandingkan dengan
angka tahun itu. Penjelasan yang menyebut kondisi awal, periode, atau tahun boleh berbicara tentang dua angka mana pun,
dan kenaikan tiap triwulan atau bulan bukan kenaikan setahun.

Mengapa: Penjelasan dicetak di sebelah targetnya; kenaikan yang tidak ada pada angkanya tidak dapat dipercaya.

Contoh: Target 82 lalu 83, dengan penjelasan 'Naik dua poin sesudah loket dibuka'.

Jalan keluar: Perbaiki penjelasannya, atau targetnya.

Yang tidak terlihat: Selisih terhadap angka yang tidak ada dalam buku kerja, dan kenaikan yang disebut tanpa satuan.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations, pairwise

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Indikator
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import bernama
from kinerja_xl.rules.target.arah import sebut_deret
from kinerja_xl.text.jumlah_disebut import POLA_JUMLAH, TAHUN_TERTULIS, baca_jumlah
from kinerja_xl.text.kalimat import sesudah
from kinerja_xl.text.numbers import format_number
from kinerja_xl.text.similar import kecil, normalise
from kinerja_xl.text.ukuran import is_percent

SEVERITY = Severity.INFO
BETA = True

_CHANGE = regex(
    r"\b(?:naik|meningkat|bertambah|ditambah|dinaikkan|turun|menurun|berkurang|dikurangi|diturunkan)(?:nya)?\s+"
    rf"(?:sebesar\s+|sebanyak\s+|sejumlah\s+)?(?P<angka>{POLA_JUMLAH})\s*(?P<satuan>%|[^\W\d_]+)",
    re.IGNORECASE,
)
_UP_OR_DOWN = ("naik", "meningkat", "bertambah", "ditambah", "turun", "menurun", "berkurang", "dikurangi")
_FAR = regex(r"\b(?:awal|periode|renstra|sampai|hingga|selama|akhir|keseluruhan|total|20\d\d)\b", re.IGNORECASE)
_BEYOND = regex(
    rf"(?P<angka>{POLA_JUMLAH})\s*(?P<satuan>%|[^\W\d_]+)\s+(?:lebih\s+(?:tinggi|rendah|besar|kecil|banyak|sedikit|cepat|lama)"
    r"\s+(?:dari(?:pada)?|dibanding(?:kan)?)|di\s+(?:atas|bawah))\s+(?:(?:target|capaian|realisasi|hasil|nilai)\s+)?"
    rf"(?:tahun\s+)?(?P<tahun>{TAHUN_TERTULIS})",
    re.IGNORECASE,
)
"""Two points above the year 2024: the year says which number is meant."""
_FROM_YEAR = regex(
    rf"\s+(?:dari(?:pada)?|dibanding(?:kan)?)\s+(?:(?:target|capaian|realisasi|hasil|nilai)\s+)?(?:tahun\s+)?"
    rf"(?P<tahun>{TAHUN_TERTULIS})",
    re.IGNORECASE,
)
_PARTS = regex(r"\b(?:triwulan\w*|tw|semester\w*|bulan\w*|minggu\w*|hari\w*|sebulan|seminggu)\b", re.IGNORECASE)
_NEAR, _RELATIVE = 0.051, 0.6


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each explanation that tells of a change which no two numbers make."""
    for baris in bernama(dokumen):
        indikator = baris.indikator
        text = indikator.penjelasan_target
        if not text:
            continue
        steps = _steps(dokumen, indikator, far=bool(_FAR.search(text)))
        if not steps:
            continue
        for match in _changes(text):
            value, unit = baca_jumlah(match["angka"]), match["satuan"].casefold()
            since = match if "tahun" in match.groupdict() else _FROM_YEAR.match(text, match.end())
            pairs = _since(dokumen, indikator, int(since["tahun"])) if since else []
            if value is None or not _of_the_indicator(unit, indikator.satuan) or _made(value, unit, pairs or steps):
                continue
            if _PARTS.search(sesudah(text, match.end())):
                continue
            yield temuan(
                indikator.at,
                "penjelasan_target",
                message=f"Periksa: penjelasan menyebut '{' '.join(match[0].split())}', sedangkan tidak ada dua tahun "
                f"indikator ini yang selisihnya {format_number(value)} ({sebut_deret(indikator)}).",
                value=match[0],
                expected="selisih dua tahun indikator ini",
                related=tuple(indikator.at.sel(f"target_{year}") for year in indikator.target),
                fix="perbaiki penjelasannya, atau targetnya",
            )
            break


def _changes(text: str) -> list[re.Match[str]]:
    """Return where a text tells of a change: only a text with the words for it is searched."""
    small = kecil(text)
    found = list(_CHANGE.finditer(text)) if any(word in small for word in _UP_OR_DOWN) else []
    if "lebih" in small or "di" in small.split():
        found += _BEYOND.finditer(text)
    return found


def _steps(dokumen: Dokumen, indikator: Indikator, *, far: bool) -> list[tuple[float, float]]:
    """Return the pairs of numbers whose difference may be meant: years in a row, or any two."""
    years = [v for _, v in sorted(indikator.target.items()) if isinstance(v, float)]
    before = [indikator.kondisi_awal]
    if indikator.kode:
        before += [v for r in dokumen.riwayat_menurut_kode[indikator.kode] for v in (r.target, r.realisasi)]
    promised = [v for v in (indikator.target_pk, indikator.target_perubahan) if isinstance(v, float)]
    earlier = [v for v in before if isinstance(v, float)]
    if far or len(years) < 2:
        return list(combinations({*years, *promised, *earlier}, 2))
    first = [(v, years[0]) for v in (*earlier, *promised)]
    return [*first, *pairwise(years), *((v, w) for v in promised for w in (*years, *promised) if v != w)]


def _since(dokumen: Dokumen, indikator: Indikator, tahun: int) -> list[tuple[float, float]]:
    """Return (number of that year, number of the document's year); [] where one is not known, or the year its own."""
    own = dokumen.identitas.tahun
    if own is None or not dokumen.setahun or tahun >= own:
        return []
    rows = dokumen.riwayat_menurut_kode[indikator.kode] if indikator.kode else ()
    before = [indikator.target.get(tahun), *(v for r in rows if r.tahun == tahun for v in (r.target, r.realisasi))]
    before += [indikator.realisasi_lalu] if tahun == own - 1 else []
    now = [indikator.target.get(own), indikator.target_pk, indikator.target_perubahan]
    return [(one, two) for one in before for two in now if isinstance(one, float) and isinstance(two, float)]


def _of_the_indicator(unit: str, satuan: str) -> bool:
    return unit in {"poin", "point", "persen", "%"} or unit in normalise(satuan).split()


def _made(value: float, unit: str, steps: list[tuple[float, float]]) -> bool:
    """True when two numbers differ by so much, or by so many per cent of one of them."""
    relative = is_percent(unit) or unit == "persen"
    return any(
        abs(abs(one - two) - value) < _NEAR
        or (relative and any(base and abs(abs(one - two) / abs(base) * 100 - value) < _RELATIVE for base in (one, two)))
        for one, two in steps
    )
