"""Peraturan yang dikutip sudah diganti.

Peraturan yang sudah diganti sebelum tanggal dokumen tidak lagi menjadi dasar hukum. Daftarnya terbatas pada peraturan
yang sering masih dikutip kecamatan. Di luar dasar hukum (penjelasan sasaran, rumus, narasi) hanya untuk diperiksa, satu
temuan untuk satu peraturan.

Mengapa: Dasar hukum yang tidak berlaku melemahkan keputusan dan langsung terlihat oleh evaluator.

Contoh: Keputusan tahun 2023 mengutip Undang-Undang Nomor 32 Tahun 2004 tentang Pemerintahan Daerah.

Jalan keluar: Kutip penggantinya.

Yang tidak terlihat: Peraturan di luar daftarnya, peraturan daerah yang sudah diganti, pasal yang dicabut sebagian, dan
peraturan lama yang disebut bersama kata dicabut, diganti, atau sebelumnya.

Dasar: UU 12/2011
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.regulations.produk_hukum import DIGANTI, PeraturanPengganti
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.dokumen.kutipan import semua_kutipan
from kinerja_xl.rules.dokumen.sebutan_peraturan import SebutanPeraturan, semua_sebutan
from kinerja_xl.sheets.pilihan import Bagian

SEVERITY = Severity.WARNING

_BASIS = frozenset({Bagian.MENGINGAT, Bagian.MEMPERHATIKAN})
_PAST = regex(
    r"\b(?:(?:di|men)?cabut\w*|\w*ganti\w*|semula|dahulu|sebelumnya|lama|sejak|pernah|ketika|riwayat|tidak\s+berlaku)\b",
    re.IGNORECASE,
)
_TABLE = {(p.jenis, p.nomor, p.tahun): p for p in DIGANTI}


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each citation of the basis that was replaced before the decree."""
    identitas = dokumen.identitas
    dated = identitas.tanggal_sk or (dt.date(identitas.tahun, 1, 1) if identitas.tahun else None)
    if dated is None:
        return
    for satu in semua_kutipan(dokumen):
        new = _TABLE.get((satu.jenis, satu.angka or 0, satu.tahun or 0))
        if new is None or dated < new.sejak or satu.butir.bagian not in _BASIS:
            continue
        yield temuan(
            satu.butir.at,
            "teks",
            severity=None if new.pasti else Severity.INFO,
            message=("" if new.pasti else "Periksa: ") + f"{satu.singkat} sudah diganti {new.oleh}.",
            value=satu.singkat,
            expected=new.oleh,
            fix="kutip penggantinya",
        )
    yield from _elsewhere(dokumen, dated)


def _elsewhere(dokumen: Dokumen, dated: dt.date) -> Iterator[Finding]:
    """Yield one finding for each regulation that texts beside the basis rest on."""
    places: dict[PeraturanPengganti, list[SebutanPeraturan]] = {}
    for sebutan in semua_sebutan(dokumen):
        old = _TABLE.get((sebutan.jenis, sebutan.nomor, sebutan.tahun))
        if old is None or dated < old.sejak or sebutan.teks.kunci.startswith(tuple(_BASIS)):
            continue
        if not _PAST.search(sebutan.teks.isi):
            places.setdefault(old, []).append(sebutan)
    for old, found in places.items():
        cells = tuple(dict.fromkeys(s.teks.sel for s in found))
        yield temuan(
            *found[0].teks.tempat,
            severity=Severity.INFO,
            message=f"Periksa: {found[0].tulisan} sudah diganti {old.oleh}.",
            value=found[0].tulisan,
            expected=old.oleh,
            related=cells[1:],
            fix="sebut penggantinya; biarkan bila memang menceritakan keadaan pada waktu itu",
        )
