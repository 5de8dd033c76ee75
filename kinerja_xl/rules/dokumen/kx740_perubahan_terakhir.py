"""Perubahan terakhir yang dikutip bukan yang terakhir.

Periksa dasar hukum yang menyebut 'terakhir diubah dengan' peraturan yang pada tanggal keputusan sudah disusul perubahan
yang lebih baru. Yang dikenal: Undang-Undang 23/2014, 12/2011, dan 6/2014; Peraturan Pemerintah 43/2014 dan 18/2016.

Mengapa: Kata terakhir menyatakan sesuatu yang dapat diperiksa; perubahan yang terlewat menunjukkan konsiderans yang
disalin dari keputusan lama.

Contoh: Keputusan tahun 2025 mengutip Undang-Undang Nomor 23 Tahun 2014, terakhir diubah dengan Undang-Undang Nomor 9
Tahun 2015.

Jalan keluar: Periksa perubahan terakhirnya pada jaringan dokumentasi hukum, lalu perbaiki kutipannya.

Yang tidak terlihat: Peraturan lain, dan kutipan tanpa kata terakhir.

Dasar: UU 12/2011. Daftar perubahannya diingat, belum diverifikasi pada teksnya.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from itertools import groupby

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.regulations.produk_hukum import DIUBAH
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.dokumen.kutipan import Kutipan, semua_kutipan

SEVERITY = Severity.INFO
BETA = True

_TABLE = {(p.jenis, p.nomor, p.tahun): p.oleh for p in DIUBAH}
_LAST = regex(r"\bterakhir\b", re.IGNORECASE)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each item that calls an amendment the last one, and is wrong."""
    identitas = dokumen.identitas
    day = identitas.tanggal_sk or (dt.date(identitas.tahun, 1, 1) if identitas.tahun else None)
    if day is None:
        return
    for _, cited in groupby(semua_kutipan(dokumen), key=lambda k: k.butir.at):
        item = list(cited)
        if len(item) > 1 and _LAST.search(item[0].butir.teks):
            yield from _outdated(item[0], item[-1], day)


def _outdated(law: Kutipan, said: Kutipan, day: dt.date) -> Iterator[Finding]:
    amendments = [a for a in _TABLE.get((law.jenis, law.angka or 0, law.tahun or 0), ()) if a[2] <= day]
    known = [(n, year) for n, year, _ in amendments]
    mine = (said.angka, said.tahun)
    if said.jenis != law.jenis or mine not in known or mine == known[-1]:
        return
    n, year = known[-1]
    kind = " ".join(said.sebutan.split())
    yield temuan(
        law.butir.at,
        "teks",
        message=f"Periksa: {law.singkat} terakhir diubah dengan {kind} Nomor {n} Tahun {year}, bukan dengan "
        f"{said.singkat}.",
        value=said.singkat,
        expected=f"{kind} Nomor {n} Tahun {year}",
        fix="periksa perubahan terakhirnya, lalu perbaiki kutipannya",
    )
