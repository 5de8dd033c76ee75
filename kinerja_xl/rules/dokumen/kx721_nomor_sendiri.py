"""Dasar hukum mengutip nomor keputusan ini sendiri.

Keputusan yang dikutip dari pejabat yang sama tidak boleh bernomor dan bertahun sama dengan keputusan ini.

Mengapa: Satu nomor untuk dua keputusan berarti salah satunya keliru, dan keduanya tidak dapat dirujuk.

Contoh: Keputusan Camat Nomor 020 Tahun 2023 mengutip Keputusan Camat Nomor 020 Tahun 2023 tentang Rencana Strategis.

Jalan keluar: Cocokkan kedua nomornya dengan buku agenda.

Yang tidak terlihat: Nomor sendiri yang ditulis dalam bentuk lain, dan keputusan sendiri yang dikutip tanpa tahun bila
nomornya panjang.

Dasar: UU 12/2011
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.dokumen.kutipan import Kutipan, semua_kutipan
from kinerja_xl.sheets.pilihan import JenisKantor
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.ERROR

_HEADS = {JenisKantor.KECAMATAN: "keputusan camat", JenisKantor.KELURAHAN: "keputusan lurah"}
_OWN = regex(r"0*+(\d+)\s*(?:tahun\s*)?((?:19|20)\d{2})?\Z", re.IGNORECASE)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each cited decree with the own number."""
    own = dokumen.identitas.nomor_sk
    if not own:
        return
    head = _HEADS.get(dokumen.identitas.jenis_kantor, "keputusan kepala")
    for satu in semua_kutipan(dokumen):
        if satu.jenis == "keputusan" and normalise(satu.sebutan).startswith(head) and _same(own, satu, dokumen):
            yield temuan(
                satu.butir.at,
                "teks",
                message=f"{satu.singkat} bernomor sama dengan keputusan ini ({own}).",
                value=satu.nomor,
                expected="nomor lain",
                related=tuple(c for c in (dokumen.identitas.sel.get("nomor_sk"),) if c),
                fix="cocokkan kedua nomornya dengan buku agenda",
            )


def _same(own: str, satu: Kutipan, dokumen: Dokumen) -> bool:
    plain = "".join(own.split()).casefold()
    if "/" in plain:
        return plain == satu.nomor.casefold()
    match = _OWN.match(own.strip())
    date = dokumen.identitas.tanggal_sk
    year = int(match[2]) if match and match[2] else date.year if date else dokumen.identitas.tahun
    return match is not None and satu.angka == int(match[1]) and satu.tahun == year
