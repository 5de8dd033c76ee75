"""Bagian dalam satu kalimat tidak berjumlah.

Kalimat yang menyebut keseluruhan lalu merincinya ('40 pegawai, terdiri atas 11 laki-laki dan 29 perempuan') berjumlah
sama, demikian pula rincian dalam kurung ('6 laporan (4 triwulanan dan 2 semesteran)'), dan desa, seksi, atau bidang
yang disebut banyaknya lalu didaftar namanya ('delapan desa, yaitu …', 'A, B, dan C (3 desa)', 'tiga isu strategis:'
dengan daftar bernomor) sebanyak itu pula. Perkalian dan penjumlahan yang ditulis dengan hasilnya ('4 judul,
masing-masing 12 edisi, sehingga 48') dihitung ulang, demikian pula sisanya ('lima dari tujuh desa, dua desa lainnya').
Periksa nama yang disebut dua kali dalam satu daftar. Rincian yang terbuka (antara lain, termasuk) dan rincian menurut
beberapa penggolongan sekaligus tidak dijumlahkan.

Mengapa: Pembaca menjumlahkan sendiri; dua angka yang tidak cocok dalam satu kalimat meruntuhkan seluruh laporan.

Contoh: Kecamatan memiliki 45 pegawai, terdiri atas 11 laki-laki dan 29 perempuan.

Jalan keluar: Perbaiki keseluruhannya atau rinciannya.

Yang tidak terlihat: Rincian dalam kalimat lain, dan rincian yang salah satu butirnya tanpa angka.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.bahasa.daftar_disebut import (
    ANTARA_ISI,
    BAGIAN_KANTOR,
    DAFTAR_TERBUKA,
    banyak_nama,
    daftar_bernomor,
    nama_berulang,
    nama_di_depan_kurung,
)
from kinerja_xl.rules.bahasa.hitungan_kalimat import hitungan_keliru
from kinerja_xl.rules.bahasa.indeks_kata import yang_memuat
from kinerja_xl.rules.bahasa.teks import RUMUS, TeksKantor, dikutip, setiap_teks
from kinerja_xl.rules.baris import kutip
from kinerja_xl.text.bilangan import BUKAN_SAMBUNGAN, KATA_BILANGAN, POLA_BILANGAN
from kinerja_xl.text.jumlah_disebut import POLA_JUMLAH, baca_jumlah, mirip_tahun
from kinerja_xl.text.numbers import format_number

SEVERITY = Severity.WARNING
BETA = True

_THINGS = (
    "pegawai|orang|asn|pns|personel|personil|aparatur|petugas|anggota|pengurus|peserta|responden|warga|jiwa|kader|relawan"
    "|desa|kelurahan|kampung|nagari|gampong|pekon|kecamatan|kelompok|lembaga|kasus|kejadian|pengaduan|permohonan|usulan"
    "|rekomendasi|temuan|dokumen|laporan|indikator|sasaran|kendaraan"
)
_WORDS = ("terdiri", "terbagi", "yaitu", "yakni", "meliputi", "mencakup")
_ENUMERATED = regex(
    rf"(?P<semua>{POLA_JUMLAH})\s(?:\([^()]{{1,40}}\)\s)?(?P<hal>{'|'.join(BAGIAN_KANTOR)}|{_THINGS})\b(?P<yang>(?:\s(?!yaitu|yakni|terdiri|meliputi)[^\W\d_]+){{0,4}})"
    r"(?:\s\([^()]{1,40}\))?,?\s(?:yang\s)?(?:(?:terdiri|terbagi)\s(?:atas|dari|menjadi|dalam)|yaitu|yakni|meliputi|mencakup)\s"
    r"(?P<rincian>(?:[^.;()\n]|\.(?=\d)){5,300}+)(?P<sisa>\(?)",
    re.IGNORECASE,
)
_ANOTHER = regex(
    r"\b(?:desa|kelurahan|kampung|nagari|gampong|pekon|kecamatan|distrik)(?:,|\s(?:dan|serta|atau))\s\Z", re.I
)
"""What stands before "dan dua kelurahan, yaitu": the names are those of both."""
_MOST = 299  # characters of an enumeration that is surely read to its end
_PART = regex(
    rf"(?:sebanyak\s|sejumlah\s)?(?P<angka>{POLA_JUMLAH})(?P<hal>(?:\s[^\W\d_]+(?:-[^\W\d_]+)?){{1,6}})\s?", re.I
)
_SMALLER = regex(
    r"\b(?:dusun|rt|rw|lingkungan|banjar|jorong|keluarga|kk|angkatan|regu|gelombang|kelas|tim|tahap)\b", re.IGNORECASE
)
"""What a village or a group is divided into is no part of their number."""


_OF_A_KIND = (
    r"(?:[^\W\d_]+\s)?(?:bulanan|triwulan(?:an)?|semester(?:an)?|tahunan|mingguan|laki-laki|perempuan|pria|wanita|pns|pppk|cpns|honorer"
    r"|baik|rusak ringan|rusak berat|rusak|murni|perubahan|negeri|swasta)"
)
_KIND = regex(rf"(?P<angka>(?<![\d.])\d[\d.]*+|{BUKAN_SAMBUNGAN}{POLA_BILANGAN})\s{_OF_A_KIND}\b", re.IGNORECASE)
_KINDS = regex(
    r"\((?:\d[\d.]*|[^\W\d_]+)(?:\s[^\W\d_]+(?:-[^\W\d_]+)?){1,4}"
    r"(?:(?:,\s(?:dan\s|serta\s)?|\sdan\s|\sserta\s)(?:\d[\d.]*|[^\W\d_]+)(?:\s[^\W\d_]+(?:-[^\W\d_]+)?){1,4}){1,5}\)"
)
_BEFORE = regex(rf"(?P<angka>{POLA_JUMLAH})\s(?P<hal>[^\W\d_]+)(?:\s[^\W\d_]+){{0,2}}\s\Z", re.IGNORECASE)
_NEAR = 60  # characters before a bracket in which its number stands


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each text whose parts do not make its whole."""
    told = set()
    for teks in yang_memuat(dokumen, setiap_teks(dokumen), _WORDS):
        found = next(_enumerated(teks), None)
        if found is not None:
            told.add(teks.sel)
            yield found
    for teks in setiap_teks(dokumen):
        if teks.resmi or (told and teks.sel in told):
            continue
        found = next(_others(teks), None)
        if found is not None:
            yield found


def _enumerated(teks: TeksKantor) -> Iterator[Finding]:
    for match in _ENUMERATED.finditer(teks.isi):
        whole = baca_jumlah(match["semua"])
        parts = _parts(match["rincian"])
        names = _names(teks.isi, match)
        if whole is not None and names and not names[0] <= whole <= names[1]:
            yield _named(teks, whole, names[0], match["hal"].lower())
        another = not KATA_BILANGAN.isdisjoint(match["yang"].casefold().split())  # "12 desa tujuh desa maju, yaitu"
        if whole is None or another or mirip_tahun(match["semua"]) or not parts or _adds_up(whole, parts):
            continue
        total = sum(parts)
        yield temuan(
            *teks.tempat,
            message=f"Teks menyebut {format_number(whole)} {match['hal'].lower()}, sedangkan rinciannya berjumlah "
            f"{format_number(total)} ({' + '.join(map(format_number, parts))}).",
            value=format_number(whole),
            expected=format_number(total),
            difference=format_number(whole - total),
            fix="perbaiki keseluruhannya atau rinciannya",
        )


def _others(teks: TeksKantor) -> Iterator[Finding]:
    """Yield what is wrong with lists that say behind them how many they are, numbered ones, names, and reckonings."""
    twice = nama_berulang(teks.isi) if "," in teks.isi and not dikutip(teks) and teks.kolom not in RUMUS else ""
    if "(" in teks.isi:
        yield from _in_brackets(teks)
        for _, value, thing, names in nama_di_depan_kurung(teks.isi):
            if value != names:
                yield _named(teks, value, names, thing, twice)
    if twice:
        yield temuan(
            *teks.tempat,
            severity=Severity.INFO,
            message=f"Periksa: '{twice}' disebut dua kali dalam satu daftar.",
            value=twice,
            expected="disebut sekali",
            fix="hapus salah satunya, atau tulis nama yang dimaksud",
        )
    if ":" in teks.isi and "1" in teks.isi:
        for listed in daftar_bernomor(teks.isi):
            if listed.disebut != listed.didaftar:
                yield _named(teks, listed.disebut, listed.didaftar, listed.hal)
    for wrong in hitungan_keliru(teks.isi):
        yield temuan(
            *teks.tempat,
            message=f"Teks menyebut {kutip(wrong.tulisan)}, sedangkan {wrong.cara} = {format_number(wrong.benar)}.",
            value=format_number(wrong.disebut),
            expected=format_number(wrong.benar),
            difference=format_number(wrong.disebut - wrong.benar),
            fix="perbaiki hasilnya atau angka yang dihitung",
        )


def _in_brackets(teks: TeksKantor) -> Iterator[Finding]:
    """Yield a finding where the kinds that brackets count do not make the number before them."""
    for bracket in _KINDS.finditer(teks.isi):
        before = _BEFORE.search(teks.isi, max(0, bracket.start() - _NEAR), bracket.start())
        whole = baca_jumlah(before["angka"]) if before and not mirip_tahun(before["angka"]) else None
        parts = [baca_jumlah(n) for n in _KIND.findall(bracket[0])]
        known = [n for n in parts if n is not None]
        if whole is None or len(known) != len(ANTARA_ISI.split(bracket[0])) or _adds_up(whole, known):
            continue
        total = sum(known)
        yield temuan(
            *teks.tempat,
            message=f"Teks menyebut {format_number(whole)} {before['hal'].lower() if before else ''}, sedangkan "
            f"rincian dalam kurung berjumlah {format_number(total)} ({' + '.join(map(format_number, known))}).",
            value=format_number(whole),
            expected=format_number(total),
            difference=format_number(whole - total),
            fix="perbaiki keseluruhannya atau rinciannya",
        )


def _named(teks: TeksKantor, whole: float, names: int, thing: str, twice: str = "") -> Finding:
    also = f" ('{twice}' disebut dua kali)" if twice else ""
    return temuan(
        *teks.tempat,
        message=f"Teks menyebut {format_number(whole)} {thing}, sedangkan yang didaftar {names} {thing}{also}.",
        value=format_number(whole),
        expected=format_number(names),
        difference=format_number(whole - names),
        fix="perbaiki banyaknya, atau lengkapi daftarnya",
    )


def _names(isi: str, match: re.Match[str]) -> tuple[int, int] | None:
    """Return how many names an enumeration has, None where it is none of names or not surely whole."""
    if match["sisa"] or len(match["rincian"]) > _MOST or match["yang"].strip() or _ANOTHER.search(isi[: match.start()]):
        return None
    return banyak_nama(match["rincian"], match["hal"])


def _parts(rincian: str) -> list[float]:
    """Return the numbers of an enumeration, [] where an item has none of its own or the list is open."""
    if DAFTAR_TERBUKA.search(rincian) or _SMALLER.search(rincian):
        return []
    found = []
    for item in ANTARA_ISI.split(rincian.strip()):
        match = _PART.fullmatch(item.strip())
        value = baca_jumlah(match["angka"]) if match and not mirip_tahun(match["angka"]) else None
        if value is None:
            return []
        found.append(value)
    return found if len(found) > 1 else []


def _adds_up(whole: float, parts: list[float]) -> bool:
    """True where the parts, or those of a first grouping, make the whole; and where one is too large to be a part."""
    if max(parts) > whole:
        return True
    total = 0.0
    for n, part in enumerate(parts, start=1):
        total += part
        if total == whole and n > 1:
            return True
    return bool(whole) and total % whole == 0
