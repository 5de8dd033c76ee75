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
