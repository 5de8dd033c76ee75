"""The words of a text that carry its meaning, brought to a rough stem, so that "dibina" meets "pembinaan".

The stem is rough on purpose: the rules here speak only where two texts share nothing, so a chance likeness costs a
finding and never makes a false one.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from itertools import chain
from types import MappingProxyType

from kinerja_xl.patterns import regex
from kinerja_xl.rules.baris import word_set
from kinerja_xl.text.similar import alike, normalise
from kinerja_xl.text.ukuran import KATA_UKUR

_STOP = word_set(
    "dan atau yang di ke dari dengan untuk pada oleh dalam sesuai serta per se x kali bagi dibagi dikali dibandingkan "
    "seluruh semua total keseluruhan sekecamatan wilayah kecamatan kantor tahun bulan setahun sebulan satu ini itu "
    "adalah ialah yaitu sebagai tersebut lainnya lain ada adanya telah sudah berdasarkan terhadap secara agar antara "
    "sejauh mana presentase banyaknya ukuran persen angka rata skpd opd perangkat daerah kegiatan catatan"
) | frozenset(KATA_UKUR)
_PREFIXES = regex(r"(?:memper|diper|meng|meny|mem|men|me|peng|peny|pem|pen|per|pe|ber|ter|di|ke|se)(?=\w{4})")
_SUFFIXES = regex(r"(?<=\w{4})(?:kan|an|i)\Z")
_SECOND = regex(r"(?<=\w{7})i\Z")  # di-selesai-kan, but not pem-beri-an
_END = regex(r"(?<=\w{4})(?:nya|lah)\Z")
_KEY = 4  # letters at the end of the stem: a nasal prefix swallows the first one (menyusun, disusun)
_ALIKE = 90.0
_LOAN = 7  # "sosialisasi" and "realisasi" end alike

# Acronyms of kecamatan documents and what they stand for; both sides are compared.
_SINGKATAN: Mapping[str, str] = MappingProxyType(
    {
        "bmd": "barang milik aset",
        "aset": "barang milik",
        "asset": "aset barang milik",
        "asn": "pegawai aparatur pns",
        "pns": "pegawai aparatur asn",
        "pegawai": "asn pns aparatur",
        "orang": "asn pegawai peserta masyarakat",
        "ikm": "kepuasan masyarakat",
        "skm": "kepuasan masyarakat",
        "warga": "masyarakat",
        "penduduk": "masyarakat",
        "sapras": "sarana prasarana",
        "pbb": "pajak bumi bangunan",
        "musrenbang": "musyawarah perencanaan pembangunan",
        "musrenbangcam": "musyawarah perencanaan pembangunan musrenbang",
        "perdes": "peraturan desa",
        "perda": "peraturan regulasi",
        "perkada": "peraturan regulasi",
        "regulasi": "peraturan",
        "renja": "rencana kerja perencanaan",
        "renstra": "rencana strategis perencanaan",
        "apbdes": "anggaran desa",
        "apbdesa": "anggaran desa",
        "bumdes": "usaha desa",
        "paten": "pelayanan administrasi terpadu",
        "trantib": "ketenteraman ketertiban",
        "trantibum": "ketenteraman ketertiban",
        "dd": "dana desa",
        "add": "dana desa",
        "akip": "akuntabilitas kinerja sakip lakip evaluasi",
        "sakip": "akuntabilitas kinerja akip lakip evaluasi",
        "lakip": "akuntabilitas kinerja akip sakip",
        "bimtek": "bimbingan teknis",
        "pokmas": "kelompok masyarakat",
        "ormas": "organisasi masyarakat",
        "lkk": "lembaga kemasyarakatan",
        "lkd": "lembaga kemasyarakatan",
        "poktan": "kelompok tani",
        "gapoktan": "gabungan kelompok tani",
        "forkopimcam": "forum koordinasi pimpinan",
        "linmas": "perlindungan masyarakat",
        "tpp": "tunjangan tambahan penghasilan",
        "honor": "gaji honorarium",
        "atk": "alat tulis peralatan kantor",
    }
)
# Words that a name and its formula may use for one another.
_SINONIM = (
    "laksana selenggara lakukan realisasi jalan",
    "susun buat hasilkan",
    "sedia adakan penuhi butuhkan",
    "tangani selesai tindaklanjut layani proses terbit keluar akhir",
    "terima dapat peroleh milik punya kuasa",
    "pelihara rawat",
    "hadir ikut partisipasi peserta libat",
    "bayar cair salur",
    "lapor kumpul sampai",
    "fasilitasi dampingi bina",
    "masyarakat responden pemohon pengguna peserta pelanggan",
    "layanan permohonan berkas izin rekomendasi pengurusan",
    "dokumen laporan berkas rancangan naskah",
    "pengaduan aduan keluhan",
    "bidang tanah",
    "anggaran pagu belanja dana keuangan",
    "temuan rekomendasi",
    "usulan aspirasi",
    "cegah redam antisipasi",
)


@lru_cache(maxsize=8192)
def kata_isi(teks: str) -> frozenset[str]:
    """Return the stems of the words that mean something; acronyms also give what they stand for."""
    return frozenset(chain.from_iterable(map(_akar_kata, normalise(teks).split())))


def kata_semua(*teks: str) -> frozenset[str]:
    """Return the stems of several texts together: of texts that are asked alone as well, so that each is read once."""
    return frozenset().union(*map(kata_isi, teks))


def serupa(kata: frozenset[str], lain: frozenset[str]) -> bool:
    """True when two sets of stems share one, or one means the other."""
    if not kata.isdisjoint(lain):
        return True
    groups = _synonyms()
    one = {number for stem in kata for number in groups.get(stem, ())}
    return bool(one) and any(not one.isdisjoint(groups.get(stem, ())) for stem in lain)


def hal_sama(nama: str, lain: str) -> bool:
    """True when two names mean the same thing: written alike, or the one in more words than the other."""
    one, other = kata_isi(nama), kata_isi(lain)
    return one <= other or other <= one or alike(nama, lain) >= _ALIKE


@lru_cache(maxsize=8192)
def _akar_kata(word: str) -> tuple[str, ...]:
    """Return the stems of one word, and of what it stands for; none where it means nothing by itself."""
    if word in _STOP or len(word) < 2 or word.isdigit():
        return ()
    return tuple(akar(w) for w in (word, *_SINGKATAN.get(word, "").split()))


@lru_cache(maxsize=8192)
def akar(kata: str, huruf: int = _KEY) -> str:
    """Return so many letters at the end of a word's stem (``pembinaan`` and ``dibina`` -> ``bina``)."""
    stem = _SECOND.sub("", _SUFFIXES.sub("", _END.sub("", kata)))
    for _ in range(2):  # pem-ber-daya
        stem = _PREFIXES.sub("", stem, count=1) if _PREFIXES.match(stem) else stem
    return stem[-_LOAN:] if stem.endswith("isas") else stem[-huruf:]


@lru_cache(maxsize=1)
def _synonyms() -> Mapping[str, tuple[int, ...]]:
    """Return the numbers of the groups that a stem stands in."""
    groups: dict[str, tuple[int, ...]] = {}
    for number, group in enumerate(_SINONIM):
        for stem in {akar(word) for word in group.split()}:
            groups[stem] = (*groups.get(stem, ()), number)
    return MappingProxyType(groups)
