"""Jabatan, unit, atau judul menyebut kantor lain.

Camat, kecamatan, bupati, dan kabupaten pada Jabatan, Unit kerja, Tentang, dan Keterangan adalah milik kantor ini;
begitu pula wali kota dan kota pada kantor kota, dan singkatan 'Kec.' dan 'Kab.' di semua kolom. Pada perangkat daerah
selain kecamatan hanya kepala daerah dan daerahnya. Pada Tentang juga kantor lain yang sejenis (Dinas Kesehatan pada
keputusan Dinas Perhubungan). Nama lengkap di dalam uraian diperiksa oleh KX737. Nama yang kata pertamanya sama
(Tanjung Piring, Tanjung Pinggir) juga nama lain. Untuk diperiksa: kecamatan atau kabupaten lain pada Alamat kantor
kecamatan, dan nama sendiri yang hanya ditulis sebagian pada judul, pertimbangan, dan diktum.

Mengapa: Nama kantor lain pada jabatan atau judul membatalkan dokumennya.

Contoh: Jabatan Camat Rantau Badauh pada dokumen Kecamatan Jejangkit.

Jalan keluar: Ganti dengan nama kantor sendiri; biarkan bila memang dimaksud daerah lain.

Yang tidak terlihat: Nama yang sama dengan kata biasa atau kata nomenklatur, nama kecamatan lain pada jabatan dan unit
perangkat daerah selain kecamatan, dan kantor yang hanya disebut singkatannya.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Identitas
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.bahasa.indeks_kata import yang_memuat
from kinerja_xl.rules.bahasa.nama_sendiri import ENDS, kata_kedua, nama_lain
from kinerja_xl.rules.bahasa.teks import TeksKantor, dikutip, semua_teks
from kinerja_xl.rules.baris import word_set
from kinerja_xl.sheets.pilihan import Bagian, JenisKantor
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.WARNING

_COLUMNS = frozenset({"jabatan", "unit_kerja", "tentang", "keterangan"})  # those that KX737 does not read
_NAME = r"(?P<nama>[A-Z][^\W\d_]{3,})(?=(?:[ ]+(?P<dua>[A-Za-z][^\W\d_]{2,}))?)"
_FULL = regex(rf"\b(?P<apa>(?i:camat|kecamatan|bupati|kabupaten)|W(?i:ali ?kota)|KOTA|Kota)\s+{_NAME}")
_SHORT = regex(rf"\b(?P<apa>(?i:kec|kab)\.)\s*{_NAME}")
_REGION, _DISTRICT = frozenset({"bupati", "kabupaten", "kab."}), frozenset({"camat", "kecamatan", "kec."})
_CITY = frozenset({"kota", "wali kota", "walikota"})
_BEFORE_NAME = ("camat", "kecamatan", "bupati", "kabupaten", "wali", "walikota", "kota", "kec", "kab")
"""The words that both patterns begin with."""
_DECREE = (Bagian.DIKTUM, Bagian.MENIMBANG)
_STREET = regex(r"\b(?:jalan|jln|jl)\b\.?\s*\Z", re.IGNORECASE)
_AREA = frozenset({"kabupaten", "kecamatan", "kab.", "kec."})
_NO_NAME = word_set(
    "dan atau selaku sebagai pada tipe yang melalui kelas serta untuk oleh beserta dalam dengan desa kelurahan kota "
    "kabupaten kecamatan provinsi tahun bupati camat daerah wilayah setempat masing seksi sekretariat"
)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each cell that names another office."""
    identitas = dokumen.identitas
    yield from _title(identitas)
    if not identitas.nama_kantor or not identitas.kabupaten:
        return
    own = set(normalise(f"{identitas.nama_kantor} {identitas.kabupaten} {identitas.provinsi}").split())
    second = kata_kedua(identitas)
    # a kelurahan and a dinas name kecamatan that are not their own
    other_office = identitas.jenis_kantor and identitas.jenis_kantor is not JenisKantor.KECAMATAN
    kinds = _REGION | (frozenset() if other_office else _DISTRICT)
    if normalise(identitas.kabupaten).startswith("kota "):
        kinds |= _CITY
    candidates = [
        (teks, match)
        for teks in yang_memuat(dokumen, semua_teks(dokumen), _BEFORE_NAME)
        if not dikutip(teks)
        for match in _named(teks)
        if match["apa"].casefold() in kinds
        and match["nama"].casefold() not in _NO_NAME
        and nama_lain(match, own, second)
    ]
    if not other_office:
        yield from _address(identitas, own, second)
    yield from _cut(dokumen, second)
    common = _common(dokumen) if candidates else set()
    told = set()
    for teks, match in candidates:
        begins_as_own = match["nama"].casefold() in own
        if (match["nama"].casefold() in common and not begins_as_own) or (id(teks.asal), teks.kolom) in told:
            continue
        two = match["dua"] or ""
        goes_on = two[:1].isupper() and two.casefold() not in _NO_NAME
        said = f"{match['apa']} {match['nama']}{f' {two}' if goes_on else ''}"
        told.add((id(teks.asal), teks.kolom))
        yield temuan(
            *teks.tempat,
            message=f"{teks.judul} menyebut '{said}', sedangkan kantor ini {identitas.nama_kantor}, "
            f"{identitas.kabupaten}.",
            value=said,
            expected=identitas.nama_kantor,
            related=identitas.sel_isian("nama_kantor"),
            fix="ganti dengan nama kantor sendiri; biarkan bila memang dimaksud daerah lain",
        )


def _address(identitas: Identitas, own: set[str], second: Mapping[tuple[str, str], str]) -> Iterator[Finding]:
    """Yield a finding where the office of a kecamatan stands in another one by its address."""
    for pattern in (_FULL, _SHORT):
        for match in pattern.finditer(identitas.alamat if "alamat" in identitas.sel else ""):
            street = _STREET.search(identitas.alamat[: match.start()])
            if match["apa"].casefold() not in _AREA or match["nama"].casefold() in _NO_NAME or street:
                continue
            if nama_lain(match, own, second):
                yield temuan(
                    identitas,
                    "alamat",
                    severity=Severity.INFO,
                    message=f"Periksa: Alamat menyebut '{match[0]}', sedangkan kantor ini {identitas.nama_kantor}, "
                    f"{identitas.kabupaten}.",
                    value=match[0],
                    expected=identitas.nama_kantor,
                    related=identitas.sel_isian("nama_kantor"),
                    fix="perbaiki alamatnya; biarkan bila kantornya memang di sana",
                )
                return


def _cut(dokumen: Dokumen, second: Mapping[tuple[str, str], str]) -> Iterator[Finding]:
    """Yield a finding for the title, and each text of the decree, with the first word of a longer own name only."""
    if not second:
        return
    identitas = dokumen.identitas
    for teks in yang_memuat(dokumen, semua_teks(dokumen), _BEFORE_NAME):
        if teks.kolom != "tentang" and not teks.kunci.startswith(_DECREE):
            continue
        for match in _FULL.finditer(teks.isi):
            wanted = second.get((match["apa"].casefold(), match["nama"].casefold()))
            if wanted is None or (match["dua"] or "").casefold() not in ENDS:
                continue
            said = f"{match['apa']} {match['nama']}"
            yield temuan(
                *teks.tempat,
                severity=Severity.INFO,
                message=f"Periksa: '{said}' hanya sebagian dari nama {identitas.nama_kantor}, {identitas.kabupaten}.",
                value=said,
                expected=identitas.nama_kantor,
                related=identitas.sel_isian("nama_kantor"),
                fix="tulis namanya lengkap",
            )
            break


def _title(identitas: Identitas) -> Iterator[Finding]:
    """Yield a finding where the title names another office of the own kind."""
    words = identitas.nama_kantor.split()
    if "tentang" not in identitas.sel or len(words) < 2 or identitas.jenis_kantor is JenisKantor.KECAMATAN:
        return
    own = set(normalise(identitas.nama_kantor).split())
    for match in re.finditer(rf"\b{re.escape(words[0])}\s+(?P<nama>[A-Z][a-z]{{3,}})", identitas.tentang):
        if match["nama"].casefold() in own | _NO_NAME:
            continue
        yield temuan(
            identitas,
            "tentang",
            message=f"Tentang menyebut '{match[0]}', sedangkan kantor ini {identitas.nama_kantor}.",
            value=match[0],
            expected=identitas.nama_kantor,
            related=identitas.sel_isian("nama_kantor"),
            fix="ganti dengan nama kantor sendiri",
        )
        return


def _named(teks: TeksKantor) -> Iterator[re.Match[str]]:
    if teks.kolom in _COLUMNS:
        yield from _FULL.finditer(teks.isi)
    yield from _SHORT.finditer(teks.isi)


def _common(dokumen: Dokumen) -> set[str]:
    """Return the words that are no names: those of the nomenclature, and those written in small letters somewhere."""
    official = {word for row in dokumen.ketentuan.nomenklatur.baris.values() for word in normalise(row.nama).split()}
    return official | {word for teks in semua_teks(dokumen) for word in re.findall(r"\b[a-z]{4,}\b", teks.isi)}
