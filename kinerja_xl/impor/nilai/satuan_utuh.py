"""Units of what is counted one by one: a number of them has no fraction, so its dot stands for thousands."""

from __future__ import annotations

from collections.abc import Iterable

from kinerja_xl.patterns import regex
from kinerja_xl.text.numbers import read_number
from kinerja_xl.text.similar import normalise

_WORDS = (
    "orang jiwa kk keluarga penduduk warga anak balita bayi ibu siswa pelajar mahasiswa guru pegawai asn peserta "
    "pengunjung wisatawan pemohon pelanggan pasien petani nelayan pedagang pelaku kader relawan atlet pemuda "
    "dokumen laporan berkas surat akta sertifikat piagam izin perizinan nib rekomendasi naskah judul eksemplar buku "
    "arsip lembar sppt ktp kia stnk perda peraturan perjanjian kegiatan paket event rapat sidang patroli kunjungan "
    "pertemuan pelatihan layanan pelayanan pengaduan aduan permohonan usulan proposal temuan perkara kasus kejadian "
    "pelanggaran kali unit buah set kendaraan rumah rtlh bangunan gedung kios sekolah posyandu puskesmas desa "
    "kelurahan kampung nagari dusun rt rw kecamatan opd lembaga kelompok poktan pokmas koperasi umkm ukm ikm "
    "perusahaan usaha wp npwp ekor batang pohon bibit titik lokasi ruas sambungan sr aplikasi inovasi produk konten "
    "berita transaksi data"
)
_COUNTED = frozenset(_WORDS.split())
_MEASURED = regex(r"\b(ribu(an)?|juta(an)?|bulan|tahun|hari|jam|per|rata|persen)\b|[%/]")


def is_satuan_utuh(satuan: str) -> bool:
    """True for a unit whose numbers are whole: ``Orang``, ``Dokumen``; not for ``Orang/Bulan``, ``Ribu Orang``."""
    words = normalise(satuan).split()
    return bool(words) and words[0] in _COUNTED and not _MEASURED.search(satuan.casefold())


def satuan_terbilang(sel: Iterable[str]) -> str:
    """Return the unit of what is counted one by one, where it stands behind a number of a row and no other unit does.

    Args:
        sel: the measures of one indicator; those without a unit are told in the same one.
    """
    found = [read_number(" ".join(text.split())) for text in sel]
    units = {normalise(x.unit): x.unit for x in found if x.unit or x.percent}
    unit = next(iter(units.values()), "")
    return unit if len(units) == 1 and is_satuan_utuh(unit) else ""
