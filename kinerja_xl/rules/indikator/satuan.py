"""What an indicator counts and in which unit: the facts behind KX318, KX319, KX320, KX322 and KX323."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from kinerja_xl.model import Indikator
from kinerja_xl.text.similar import did_you_mean, normalise
from kinerja_xl.text.ukuran import Kelas, is_percent, kelas_indikator

# The kinds of things offices count, gathered from the official indicators (regulations/nomenklatur.csv) and from the
# usual words of decrees; things of one kind are counted in one another's units (ASN in Orang, mebel in Unit).
_KINDS: Mapping[str, str] = MappingProxyType(
    {
        "berkas": "dokumen laporan buku berkas berita naskah draf draft konsep rencana data rekap jadwal surat "
        "peraturan perdes keputusan rekomendasi proposal notulen profil kontrak sertifikat lakip lkjip lppd renja "
        "renstra rka dpa apbdes rkpdes rpjmdes spj sop arsip formulir kajian substansi pengajuan izin",
        "orang": "orang asn pns pegawai aparatur masyarakat warga peserta penduduk jiwa pemohon penerima personil "
        "personel anggota kader pejabat karyawan tenaga siswa pengunjung responden",
        "barang": "paket unit buah set barang stok peralatan perlengkapan kendaraan mebel alat gedung bangunan sarana "
        "prasarana aset asset komputer pakaian mesin bahan",
        "kegiatan": "kegiatan kali frekuensi rapat perjalanan kunjungan monitoring pembinaan koordinasi sosialisasi "
        "pelatihan musyawarah patroli pertemuan acara",
        "wilayah": "desa kelurahan dusun rw rt kampung nagari gampong pekon jorong",
        "lembaga": "lembaga kelompok organisasi ormas pokmas umkm koperasi bumdes keluarga kk",
        "waktu": "bulan tahun hari minggu triwulan semester",
        "usulan": "usulan aspirasi",
        "permohonan": "permohonan pengaduan aduan keluhan",
        "tagihan": "rekening tagihan",
    }
)
_KIND_OF: Mapping[str, str] = MappingProxyType({word: kind for kind, words in _KINDS.items() for word in words.split()})

# Only these disagreements are beyond doubt; in the others the unit may mean the evidence (rapat in Laporan).
_CERTAIN = frozenset(
    {
        ("orang", "berkas"),
        ("orang", "barang"),
        ("orang", "kegiatan"),
        ("wilayah", "berkas"),
        ("wilayah", "barang"),
        ("wilayah", "orang"),
        ("barang", "orang"),
        ("berkas", "orang"),
    }
)
# books in Buah, bills in Bulan; requests come as papers, and each is handled once
_HARMLESS = frozenset(
    {("berkas", "barang"), ("tagihan", "waktu"), ("permohonan", "berkas"), ("permohonan", "kegiatan")}
)
_SHORTEST_MISSPELLED, _ALIKE = 7, 88.0  # shorter words are alike by chance
_RATED_IN = frozenset({"berkas", "orang", "barang", "kegiatan", "wilayah", "waktu"})


class Bentrok(NamedTuple):
    """A unit that is not what the indicator counts: the counted word, and whether that is beyond doubt."""

    dihitung: str
    pasti: bool


@lru_cache(maxsize=4096)
def golongan(satuan: str) -> frozenset[str]:
    """Return the kinds of things a unit counts (``Orang/Bulan`` -> orang, waktu); empty when it is not known."""
    return frozenset(_KIND_OF[w] for w in normalise(satuan).split() if w in _KIND_OF)


@lru_cache(maxsize=4096)
def kata_satuan(teks: str) -> bool:
    """True when a text is nothing but a counting unit (``Dokumen``, ``Orang/Bulan``)."""
    words = normalise(teks).split()
    return bool(words) and all(w in _KIND_OF for w in words) and len(words) <= 2


def bentrok(indikator: Indikator) -> Bentrok | None:
    """Return how the unit contradicts what the name counts, None when it does not or nobody can tell."""
    satuan, words = indikator.satuan, normalise(indikator.nama).split()
    kinds = golongan(satuan)
    if not kinds or not words or is_percent(satuan) or set(normalise(satuan).split()) & set(words):
        return None
    match kelas_indikator(indikator.nama):
        case Kelas.NILAI:
            return Bentrok(words[0], True) if kinds <= _RATED_IN else None
        case Kelas.JUMLAH:
            return _counted(words[1] if len(words) > 1 else "", kinds)
        case None if kinds <= {"berkas", "kegiatan", "waktu"}:
            return _condition(indikator.nama, words)
    return None


@lru_cache(maxsize=4096)
def golongan_kata(word: str) -> str | None:
    """Return the kind of a counted word; a long word may be misspelled (masayarkat)."""
    if word in _KIND_OF or len(word) < _SHORTEST_MISSPELLED:
        return _KIND_OF.get(word)
    meant = did_you_mean(word, _KIND_OF, cutoff=_ALIKE)
    return _KIND_OF[meant] if meant else None


def _counted(head: str, kinds: frozenset[str]) -> Bentrok | None:
    own = golongan_kata(head)
    if own is None or own in kinds or any((own, other) in _HARMLESS for other in kinds):
        return None
    return Bentrok(head, all((own, other) in _CERTAIN for other in kinds))


def _condition(nama: str, words: list[str]) -> Bentrok | None:
    """A state of affairs, or a percentage inside the name, is not counted in documents."""
    if words[0].endswith("nya") or words[:2] == ["tidak", "adanya"]:
        return Bentrok("keadaan", False)
    return Bentrok("persentase", False) if "%" in nama else None
