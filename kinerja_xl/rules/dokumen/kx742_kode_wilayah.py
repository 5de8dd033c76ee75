"""Kode wilayah atau kode pos milik daerah lain.

Dua angka pertama Kode wilayah adalah kode provinsinya; angka ketiga dan keempat di bawah 71 untuk kabupaten, mulai 71
untuk kota. Angka pertama Kode pos mengikuti provinsi. Yang dibandingkan: isian Provinsi dan Kabupaten/Kota.

Mengapa: Kode wilayah dipakai untuk menggabungkan data kantor; kode daerah lain menempatkan kantor ini di sana.

Contoh: Kode wilayah 73.24.05 dengan Provinsi Jawa Tengah.

Jalan keluar: Cocokkan dengan daftar kode wilayah Kementerian Dalam Negeri, lalu perbaiki kode atau nama daerahnya.

Yang tidak terlihat: Kode kecamatan atau kabupaten lain di provinsi yang sama, dan provinsi yang tidak dikenal.

Dasar: Kepmendagri 300.2.2-2430/2025
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Identitas
from kinerja_xl.regulations.wilayah import AWAL_KODE_POS, KODE_PROVINSI, KOTA_MULAI
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.dokumen.provinsi import KODE_MENURUT_PROVINSI, provinsi_baku
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.WARNING
BETA = True


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each code of Identitas that another region has."""
    identitas = dokumen.identitas
    provinsi = provinsi_baku(identitas.provinsi)
    digits = re.sub(r"\D", "", identitas.kode_wilayah)
    own = KODE_MENURUT_PROVINSI.get(provinsi)
    if len(digits) >= 4:
        if own is not None and digits[:2] != own:
            whose = KODE_PROVINSI.get(digits[:2], "")
            yield _finding(
                identitas,
                "kode_wilayah",
                "provinsi",
                f"Kode wilayah {identitas.kode_wilayah} milik {whose or 'provinsi yang tidak ada'}, sedangkan "
                f"kantor ini di {identitas.provinsi}.",
                f"berawal {own}",
            )
        elif (kind := normalise(identitas.kabupaten).split(" ")[0]) in {"kota", "kabupaten"}:
            city = int(digits[2:4]) >= KOTA_MULAI
            if city != (kind == "kota"):
                yield _finding(
                    identitas,
                    "kode_wilayah",
                    "kabupaten",
                    f"Kode wilayah {identitas.kode_wilayah} milik sebuah {'kota' if city else 'kabupaten'}, sedangkan "
                    f"kantor ini di {identitas.kabupaten}.",
                    f"angka ketiga dan keempat {'mulai' if kind == 'kota' else 'di bawah'} {KOTA_MULAI}",
                )
    pos = identitas.kode_pos.strip()
    if own is not None and re.fullmatch(r"\d{5}", pos):
        there = {normalise(p) for p in AWAL_KODE_POS.get(pos[0], "").split(", ")}
        if provinsi not in there:
            yield _finding(
                identitas,
                "kode_pos",
                "provinsi",
                f"Kode pos {pos} bukan kode pos di {identitas.provinsi}.",
                "kode pos provinsi itu",
            )


def _finding(identitas: Identitas, kunci: str, lain: str, message: str, expected: str) -> Finding:
    return temuan(
        identitas,
        kunci,
        message=message,
        value=str(getattr(identitas, kunci)),
        expected=expected,
        related=identitas.sel_isian(lain),
        fix="perbaiki kodenya, atau nama daerahnya",
    )
