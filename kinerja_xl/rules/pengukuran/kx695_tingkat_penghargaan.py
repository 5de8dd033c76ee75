"""Tingkat penghargaan tidak sesuai pemberinya.

Penghargaan dari bupati atau wali kota bertingkat kabupaten atau kota, dari gubernur tingkat provinsi, dari menteri
tingkat nasional. Periksa Tingkat yang lain. Penghargaan yang namanya atau Keterangannya menyebut sendiri tingkatnya,
dan pemberi yang menyebut dua tingkat (kantor wilayah kementerian di provinsi), tidak dilaporkan.

Mengapa: Tabel penghargaan dicetak pada laporan; tingkat yang lebih tinggi daripada pemberinya mudah dibantah.

Contoh: Pemberi Bupati Contoh, Tingkat Provinsi.

Jalan keluar: Perbaiki Tingkat atau Pemberi menurut piagamnya.

Yang tidak terlihat: Pemberi yang tidak menyebut jabatan atau pemerintahnya, seperti perusahaan dan perkumpulan.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.INFO
JENIS = ("pengukuran",)
BETA = True

_OF_WORD: Mapping[str, str] = MappingProxyType(
    {
        word: level
        for level, words in {
            "kecamatan": "camat kecamatan distrik",
            "kabupaten/kota": "bupati kabupaten kota walikota kabupatenkota",
            "provinsi": "gubernur provinsi propinsi",
            "nasional": "menteri kementerian presiden nasional",
            "internasional": "internasional",
        }.items()
        for word in words.split()
    }
)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each prize whose level is not that of who gave it."""
    for prize in dokumen.penghargaan:
        giver, told = _levels(prize.pemberi), _levels(prize.tingkat)
        if len(giver) != 1 or len(told) != 1 or giver == told or told <= _levels(f"{prize.nama} {prize.keterangan}"):
            continue
        right = next(iter(giver))
        yield temuan(
            prize.at,
            "tingkat",
            message=f"Periksa: penghargaan dari {prize.pemberi} bertingkat {right}, bukan {prize.tingkat}.",
            value=prize.tingkat,
            expected=right,
            related=(prize.at.sel("pemberi"),),
            fix="perbaiki Tingkat atau Pemberi menurut piagamnya",
        )


def _levels(teks: str) -> frozenset[str]:
    return frozenset(_OF_WORD[word] for word in normalise(teks).split() if word in _OF_WORD)
