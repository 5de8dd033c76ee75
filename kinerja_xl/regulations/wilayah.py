"""Provinces with the first two digits of their codes, and the first digits of their postal codes.

General knowledge that every list of regions prints alike; codes of regencies below 71, those of cities from 71 on.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kinerja_xl.regulations.sumber import SUMBER

SUMBER_WILAYAH = SUMBER["Kepmendagri 300.2.2-2430/2025"]

KODE_PROVINSI: Mapping[str, str] = MappingProxyType(
    {
        "11": "Aceh",
        "12": "Sumatera Utara",
        "13": "Sumatera Barat",
        "14": "Riau",
        "15": "Jambi",
        "16": "Sumatera Selatan",
        "17": "Bengkulu",
        "18": "Lampung",
        "19": "Kepulauan Bangka Belitung",
        "21": "Kepulauan Riau",
        "31": "DKI Jakarta",
        "32": "Jawa Barat",
        "33": "Jawa Tengah",
        "34": "DI Yogyakarta",
        "35": "Jawa Timur",
        "36": "Banten",
        "51": "Bali",
        "52": "Nusa Tenggara Barat",
        "53": "Nusa Tenggara Timur",
        "61": "Kalimantan Barat",
        "62": "Kalimantan Tengah",
        "63": "Kalimantan Selatan",
        "64": "Kalimantan Timur",
        "65": "Kalimantan Utara",
        "71": "Sulawesi Utara",
        "72": "Sulawesi Tengah",
        "73": "Sulawesi Selatan",
        "74": "Sulawesi Tenggara",
        "75": "Gorontalo",
        "76": "Sulawesi Barat",
        "81": "Maluku",
        "82": "Maluku Utara",
        "91": "Papua",
        "92": "Papua Barat",
        "93": "Papua Selatan",
        "94": "Papua Tengah",
        "95": "Papua Pegunungan",
        "96": "Papua Barat Daya",
    }
)
"""First two digits of a region's code -> province."""

KOTA_MULAI = 71
"""The third and fourth digit of a code: from here on the region is a city."""

AWAL_KODE_POS: Mapping[str, str] = MappingProxyType(
    {
        "1": "DKI Jakarta, Jawa Barat, Banten",
        "2": "Aceh, Sumatera Utara, Sumatera Barat, Riau, Kepulauan Riau",
        "3": "Sumatera Selatan, Bengkulu, Jambi, Lampung, Kepulauan Bangka Belitung",
        "4": "Jawa Barat, Banten",
        "5": "Jawa Tengah, DI Yogyakarta",
        "6": "Jawa Timur",
        "7": "Kalimantan Barat, Kalimantan Tengah, Kalimantan Selatan, Kalimantan Timur, Kalimantan Utara",
        "8": "Bali, Nusa Tenggara Barat, Nusa Tenggara Timur",
        "9": "Sulawesi Utara, Sulawesi Tengah, Sulawesi Selatan, Sulawesi Tenggara, Gorontalo, Sulawesi Barat, Maluku, "
        "Maluku Utara, Papua, Papua Barat, Papua Selatan, Papua Tengah, Papua Pegunungan, Papua Barat Daya",
    }
)
"""First digit of a postal code -> the provinces that have such ones."""
