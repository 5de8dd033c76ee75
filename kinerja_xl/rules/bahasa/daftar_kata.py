"""Word lists of the rules about language."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kinerja_xl.rules.baris import word_set

KATA_ULANG = word_set(
    "rata masing sama undang lain hal anak benar berita betul besar cara cepat hari kadang kira lama macam orang "
    "sungguh sehari tiba baik ibu bapak laki pemuda tanda langkah usaha desa bersama berturut nilai"
)
"""Words that are commonly said twice (EYD: with a hyphen); the rest doubled is more likely a slip."""

KEPANJANGAN_KELIRU: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "pembinaan kesejahteraan keluarga": ("PKK", "Pemberdayaan dan Kesejahteraan Keluarga"),
        "pemberdayaan kesejahteraan keluarga": ("PKK", "Pemberdayaan dan Kesejahteraan Keluarga"),
        "pendidikan kesejahteraan keluarga": ("PKK", "Pemberdayaan dan Kesejahteraan Keluarga"),
        "badan perwakilan desa": ("BPD", "Badan Permusyawaratan Desa"),
        "sistem akuntabilitas kinerja pemerintah": ("SAKIP", "Sistem Akuntabilitas Kinerja Instansi Pemerintah"),
    }
)
"""Expansions that were never right or are no longer: what they are taken for, and what is right."""

VARIAN: tuple[tuple[str, ...], ...] = (
    ("ketenteraman", "ketentraman"),
    ("efektivitas", "efektifitas"),
    ("sinergi", "sinergitas", "sinergisitas"),
    ("Kasubag", "Kasubbag"),
    ("APBDes", "APBDesa"),
    ("RKPDes", "RKPDesa"),
    ("RPJMDes", "RPJMDesa"),
    ("Musrenbangcam", "Musrenbang Kecamatan"),
    ("Musrenbangdes", "Musrenbang Desa"),
    ("Trantib", "Trantibum"),
    ("perdesaan", "pedesaan"),
)
"""Spellings of one term, each of them in use; a document keeps to one."""

BAKU = frozenset({"ketenteraman", "efektivitas", "sinergi"})
"""Of those, the spellings of KBBI: the nomenclature itself writes both Ketentraman and Ketenteraman."""
