"""Provinsi, kepala daerah, atau kantor lain.

Periksa teks yang menyebut provinsi lain daripada provinsi kantor ini, peraturan atau keputusan bupati atau wali kota
daerah lain, dan narasi laporan yang menyebut kabupaten lain atau rencana dan laporan kecamatan lain.

Mengapa: Nama daerah lain adalah tanda bahwa kalimatnya disalin dari dokumen kantor lain.

Contoh: Peraturan Bupati Blitar pada dasar hukum keputusan camat di Kabupaten Malang.

Jalan keluar: Ganti dengan nama daerah sendiri; biarkan bila memang daerah itu yang dimaksud.

Yang tidak terlihat: Daerah yang disebut bersama kata tetangga atau pembanding (berbatasan, kerja sama, studi,
dibanding), dan nama di luar narasi dan dasar hukum, yang diperiksa KX737 dan KX831.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import CellRef, Finding, Severity
from kinerja_xl.model import Dokumen, Identitas
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.bahasa.indeks_kata import yang_memuat
from kinerja_xl.rules.bahasa.nama_dokumen import POLA_LKJIP
from kinerja_xl.rules.bahasa.nama_sendiri import kata_kedua, nama_lain
from kinerja_xl.rules.bahasa.teks import TeksKantor, setiap_teks
from kinerja_xl.rules.baris import word_set
from kinerja_xl.rules.dokumen.provinsi import KODE_MENURUT_PROVINSI, provinsi_baku, provinsi_disebut
from kinerja_xl.sheets.narasi import NARASI
from kinerja_xl.text.kalimat import di_sekitar
from kinerja_xl.text.kosakata import kata_umum
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.INFO
BETA = True

_NAME = r"(?P<nama>[A-Z][^\W\d_]{3,})(?=(?:[ ]+(?P<dua>[A-Z][^\W\d_]{2,}))?)"
_ISSUED = regex(
    r"\b(?:(?i:peraturan|keputusan|instruksi|surat\s+edaran|edaran))\s+(?P<apa>(?i:bupati|wali\s?kota))\s+" + _NAME
)
_PROVINCE, _REGENT = ("provinsi", "propinsi", "gubernur"), ("bupati", "wali", "walikota")
_OFFICES = ("kecamatan", "distrik", "kelurahan", "kapanewon")
_REGION = regex(rf"\b(?P<apa>Kabupaten|KABUPATEN)\s+{_NAME}")
_OFFICE = regex(
    r"\b(?i:renstra|renja|rencana\s+(?:strategis|kerja|aksi)|perjanjian\s+kinerja|laporan\s+kinerja(?:\s+instansi\s+pemerintah)?"
    rf"|iku|indikator\s+kinerja\s+utama|pohon\s+kinerja|{POLA_LKJIP}|kepala\s+kantor)(?:\s+\([^)\n]{{1,20}}\))?\s+"
    rf"(?P<apa>(?i:{'|'.join(_OFFICES)}))\s+{_NAME}"
)
_NEIGHBOUR = regex(
    r"\b(?:batas|\w*batasan|sebelah|kerja\s?sama|antar\w*|studi|kunjungan|tetangga|pindah\w*|rujuk\w*|jejaring|magang|belajar"
    r"|juara|lomba|\w*banding\w*|daripada|perjalanan|bersama|mutasi|asal|dari\s+luar|luar\s+daerah|pemekaran|bekas|dahulu"
    r"|semula)\b",
    re.IGNORECASE,
)
_NO_NAME = word_set(
    "nomor tahun tentang dan atau selaku melalui sebagai kepada daerah dengan untuk pada oleh kabupaten kota provinsi "
    "dalam yang setempat terkait serta beserta induk sendiri"
)
_COMPARED = frozenset({"pembanding", "sumber_pembanding", "sumber_standar", "nama", "pemberi", "alamat"})


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each text that names another province or regent, or in a narrative another place."""
    identitas = dokumen.identitas
    told: set[CellRef] = set()
    for teks in yang_memuat(dokumen, setiap_teks(dokumen), (*_PROVINCE, *_REGENT, "kabupaten", *_OFFICES)):
        if teks.kolom in _COMPARED or teks.sel in told:
            continue
        match, own = _foreign(teks, identitas)
        if match is None:
            continue
        told.add(teks.sel)
        two = (match.groupdict().get("dua") or "") if match["nama"] == match["nama"].split()[0] else ""
        said = f"{match['apa']} {match['nama']}{f' {two}' if two and two.casefold() not in _NO_NAME else ''}"
        yield temuan(
            *teks.tempat,
            message=f"Periksa: teks menyebut {said}, sedangkan kantor ini di {own}.",
            value=said,
            expected=own,
            fix="ganti dengan nama sendiri; biarkan bila memang dimaksud daerah lain",
        )


def _foreign(teks: TeksKantor, identitas: Identitas) -> tuple[re.Match[str] | None, str]:
    """Return the first name of another place, None for none, and the own name that should stand there."""
    lower = teks.isi.lower()
    province = provinsi_baku(identitas.provinsi)
    if province in KODE_MENURUT_PROVINSI and any(word in lower for word in _PROVINCE):
        for match in provinsi_disebut(teks.isi):
            if provinsi_baku(match["nama"]) != province and not _beside(teks.isi, match):
                return match, f"Provinsi {identitas.provinsi.removeprefix('Provinsi ')}"
    narrative = not isinstance(teks.asal, Identitas) and teks.asal.lembar == NARASI
    if not identitas.kabupaten or not (narrative or any(word in lower for word in _REGENT)):
        return None, ""
    second = kata_kedua(identitas)
    region = frozenset(normalise(identitas.kabupaten).split())
    for pattern in (_ISSUED, _REGION) if narrative else (_ISSUED,):
        for match in pattern.finditer(teks.isi):
            if _named(match) and nama_lain(match, region, second) and not _beside(teks.isi, match):
                return match, identitas.kabupaten
    office = frozenset(normalise(identitas.nama_kantor).split())
    for match in _OFFICE.finditer(teks.isi) if narrative else ():
        kind = match["apa"].casefold()
        if kind in office and _named(match) and nama_lain(match, office, second) and not _beside(teks.isi, match):
            return match, identitas.nama_kantor
    return None, ""


def _named(match: re.Match[str]) -> bool:
    """True for a name, and no word that may stand behind Bupati or Kabupaten."""
    first = match["nama"].casefold()
    return first not in _NO_NAME and not (kata_umum(first) and not match["dua"])


def _beside(text: str, match: re.Match[str]) -> bool:
    """True where the sentence speaks of a neighbour, or of somebody to compare with."""
    return _NEIGHBOUR.search(" ".join(di_sekitar(text, match))) is not None
