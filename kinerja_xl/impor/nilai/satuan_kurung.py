"""A unit that stands in brackets behind an indicator's name: ``Jumlah desa mandiri (Desa)``."""

from __future__ import annotations

import re
from collections.abc import Collection

from kinerja_xl.patterns import regex
from kinerja_xl.text.similar import normalise
from kinerja_xl.text.ukuran import SATUAN_NILAI, is_percent

_BRACKETS = regex(r"^(?P<nama>\S.*\S)\s*[(\[]\s*(?P<satuan>[^()\[\]]{1,24})\s*[)\]]\s*$", re.DOTALL)
_ACRONYM = regex(r"[A-Z]{3,}")
_KNOWN = (
    "dokumen laporan orang desa kelurahan kampung nagari kecamatan kali unit paket kegiatan rupiah ha km m meter "
    "hektare hari jam menit bulan tahun minggu kasus keluarga kk kelompok lembaga lokasi buah rt rw pegawai peserta "
    "urusan perkara sertifikat ekor pohon ruas sekolah siswa pasien rumah wisatawan koperasi destinasi kunjungan "
    "layanan aplikasi ton kg kwintal persen berkas surat peraturan rekomendasi perangkat"
)
_UNITS = SATUAN_NILAI | frozenset(_KNOWN.split())


def satuan_kurung(nama: str, lain: Collection[str]) -> tuple[str, str] | None:
    """Return the name of an indicator without its unit, and the unit; None where what is in brackets is none.

    Args:
        nama: the name as it is written.
        lain: all names of its column; where each ends with brackets, these hold units, whatever they say.
    """
    found = _BRACKETS.match(nama.strip())
    if found is None:
        return None
    unit = " ".join(found["satuan"].split())
    words = normalise(unit).split()
    every = len(lain) > 1 and all(_BRACKETS.match(n.strip()) for n in lain) and not _ACRONYM.fullmatch(unit)
    known = is_percent(unit) or (bool(words) and all(w in _UNITS or w == "juta" for w in words))
    return (found["nama"], unit) if every or known else None
