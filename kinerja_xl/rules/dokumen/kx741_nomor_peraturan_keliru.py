"""Nomor atau tahun peraturan tidak sesuai judulnya.

Periksa kutipan yang judulnya judul peraturan yang dikenal, dan yang nomornya benar dengan tahun lain, atau tahunnya
benar dengan nomor lain. Yang dikenal: peraturan yang menjadi dasar kaidah-kaidah ini.

Mengapa: Nomor dan tahun yang tertukar menunjuk peraturan lain, dan konsiderans yang keliru disalin bertahun-tahun.

Contoh: Peraturan Presiden Nomor 29 Tahun 2004 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah.

Jalan keluar: Cocokkan dengan jaringan dokumentasi hukum, lalu perbaiki nomor atau tahunnya.

Yang tidak terlihat: Peraturan lain, nomor dan tahun yang keduanya keliru, dan judul yang ditulis lain.

Dasar: UU 12/2011
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.regulations.sumber import SUMBER
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.dokumen.kutipan import Kutipan, semua_kutipan
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.WARNING
BETA = True

_NUMBER = re.compile(r"(?P<jenis>UU|PP|Perpres|Permendagri|PermenPANRB) (?P<nomor>\d+)/(?P<tahun>\d{4})")
_SHORTEST = 2  # words of a title: "Kecamatan" and "Perangkat Daerah" are titles of many


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each citation whose title belongs to the same number of another year, or the reverse."""
    for satu in semua_kutipan(dokumen):
        meant = _meant(satu)
        if meant is None:
            continue
        nomor, tahun = meant
        right = f"{' '.join(satu.sebutan.split())} Nomor {nomor} Tahun {tahun}"
        yield temuan(
            satu.butir.at,
            "teks",
            message=f"'{satu.singkat}' tentang {satu.tentang} adalah Nomor {nomor} Tahun {tahun}.",
            value=satu.singkat,
            expected=right,
            fix=f"tulis '{right}'",
        )


def _meant(satu: Kutipan) -> tuple[int, int] | None:
    """Return the number and the year that a cited title has, None where what is written may be right."""
    known = _titles().get((satu.jenis, normalise(satu.tentang)), ())
    if satu.angka is None or satu.tahun is None or len(known) != 1:
        return None
    ((nomor, tahun),) = known
    return (nomor, tahun) if (satu.angka == nomor) is not (satu.tahun == tahun) else None


@lru_cache(maxsize=1)
def _titles() -> Mapping[tuple[str, str], tuple[tuple[int, int], ...]]:
    """Return kind and title -> the numbers and years of the regulations called so, as far as others cite them so."""
    found: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for sumber in SUMBER.values():
        match = _NUMBER.fullmatch(sumber.nomor)
        title = normalise(sumber.tentang)
        if match and sumber.bukti != "ingatan" and len(title.split()) > _SHORTEST:
            found[match["jenis"].lower(), title].append((int(match["nomor"]), int(match["tahun"])))
    return {key: tuple(numbers) for key, numbers in found.items()}
