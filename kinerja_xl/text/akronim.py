"""What the acronyms of the field stand for, and texts with their acronyms written out."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from kinerja_xl.patterns import regex
from kinerja_xl.text.similar import normalise

AKRONIM: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "AKIP": ("akuntabilitas kinerja instansi pemerintah",),
        "SAKIP": ("sistem akuntabilitas kinerja instansi pemerintah",),
        "LAKIP": ("laporan akuntabilitas kinerja instansi pemerintah",),
        "LKjIP": ("laporan kinerja instansi pemerintah",),
        "LKIP": ("laporan kinerja instansi pemerintah",),
        "IKM": ("indeks kepuasan masyarakat",),
        "SKM": ("survei kepuasan masyarakat", "survey kepuasan masyarakat"),
        "IKU": ("indikator kinerja utama",),
        "IKI": ("indikator kinerja individu",),
        "IKK": ("indikator kinerja kunci", "indikator kinerja kegiatan"),
        "RPJMD": ("rencana pembangunan jangka menengah daerah",),
        "RPJPD": ("rencana pembangunan jangka panjang daerah",),
        "RPJMDes": ("rencana pembangunan jangka menengah desa",),
        "RKPD": ("rencana kerja pemerintah daerah",),
        "RKPDes": ("rencana kerja pemerintah desa",),
        "APBDes": ("anggaran pendapatan dan belanja desa",),
        "APBD": ("anggaran pendapatan dan belanja daerah",),
        "PATEN": ("pelayanan administrasi terpadu kecamatan",),
        "PKK": ("pemberdayaan dan kesejahteraan keluarga", "pemberdayaan kesejahteraan keluarga"),
        "PBB": ("pajak bumi dan bangunan",),
        "ADD": ("alokasi dana desa",),
        "DD": ("dana desa",),
        "BMD": ("barang milik daerah",),
        "ASN": ("aparatur sipil negara",),
        "PNS": ("pegawai negeri sipil",),
        "OPD": ("organisasi perangkat daerah",),
        "SKPD": ("satuan kerja perangkat daerah",),
        "BPD": ("badan permusyawaratan desa",),
        "BUMDes": ("badan usaha milik desa",),
        "LPM": ("lembaga pemberdayaan masyarakat",),
        "UMKM": ("usaha mikro kecil dan menengah", "usaha mikro kecil menengah"),
        "PKH": ("program keluarga harapan",),
        "BPNT": ("bantuan pangan non tunai", "bantuan pangan nontunai"),
        "DPA": ("dokumen pelaksanaan anggaran",),
        "RKA": ("rencana kerja dan anggaran", "rencana kerja anggaran"),
        "SOP": ("standar operasional prosedur", "prosedur operasional standar", "standard operating procedure"),
        "LPPD": ("laporan penyelenggaraan pemerintahan daerah", "laporan penyelenggaraan pemerintahan desa"),
        "LKPJ": ("laporan keterangan pertanggungjawaban",),
    }
)
"""What the acronyms stand for, in small letters (Perpres 29/2014, Perpres 99/2017, UU 6/2014)."""

_PANJANG: Mapping[str, str] = MappingProxyType(
    {
        **{short.casefold(): longs[0] for short, longs in AKRONIM.items()},
        "lhe": "laporan hasil evaluasi",
        "lhp": "laporan hasil pemeriksaan",
        "lra": "laporan realisasi anggaran",
        "spj": "surat pertanggungjawaban",
        "renja": "rencana kerja",
        "renstra": "rencana strategis",
        "musrenbang": "musyawarah perencanaan pembangunan",
        "musrenbangdes": "musyawarah perencanaan pembangunan desa",
        "musrenbangcam": "musyawarah perencanaan pembangunan kecamatan",
    }
)
_LAIN: Mapping[str, str] = MappingProxyType({one: longs[0] for longs in AKRONIM.values() for one in longs[1:]})
_OTHER_WORDS = regex(rf"\b(?:{'|'.join(sorted(_LAIN, key=len, reverse=True))})\b")
_BOTH = regex(r"\b(?P<panjang>[^\W\d_]+(?: [^\W\d_]+){1,6}) (?P=panjang)\b")


@lru_cache(maxsize=4096)
def panjangkan(teks: str) -> str:
    """Return a text as it is compared, acronyms written out and said once.

    ``Laporan SKM`` and ``Laporan Survei Kepuasan Masyarakat (SKM)`` -> ``laporan survei kepuasan masyarakat``.
    """
    plain = " ".join(_PANJANG.get(word, word) for word in normalise(teks).split())
    return _BOTH.sub(r"\g<panjang>", _OTHER_WORDS.sub(lambda match: _LAIN[match[0]], plain))
