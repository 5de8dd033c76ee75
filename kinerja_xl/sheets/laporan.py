"""The documents: from which workbooks each is made, and what it cannot do without."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from kinerja_xl.frozen import dataclass
from kinerja_xl.sheets.jenis import CASCADING, DOKUMEN, IKI, IKU, JENIS, PENGUKURAN, PK
from kinerja_xl.sheets.pilihan import LampiranPk
from kinerja_xl.sheets.profil import Profil


@dataclass(frozen=True, slots=True, kw_only=True)
class Laporan:
    """A document that can be made.

    Attributes:
        kunci: the word on the command line, ``pk``; its templates have the same name.
        judul: the document's name.
        isi: what it holds, for the help text.
        jenis: the kinds of workbook it can be made from, the one it is meant for first.
        profil: what it cannot do without; None for what the workbook's own kind needs.
        berisi_galat: it is made even where the check found errors.
    """

    kunci: str
    judul: str
    isi: str
    jenis: tuple[str, ...]
    profil: Profil | None = None
    berisi_galat: bool = False


_DAFTAR = (
    Laporan(
        kunci="sk-iku",
        judul="Keputusan tentang Indikator Kinerja Utama",
        isi="keputusan dengan konsiderans dan diktum, serta satu lampiran untuk setiap jabatan",
        jenis=("iku",),
        profil=replace(IKU.profil, berisi=("dasar_hukum",)),
    ),
    Laporan(
        kunci="tabel-iku",
        judul="Tabel Indikator Kinerja Utama",
        isi="sasaran, indikator, rumus, target setiap tahun, sumber data, dan penanggung jawab dalam satu tabel",
        jenis=("iku",),
        profil=IKU.profil,
    ),
    Laporan(
        kunci="sk-iki",
        judul="Keputusan tentang Indikator Kinerja Individu",
        isi="keputusan, serta tugas, fungsi, dan indikator setiap jabatan",
        jenis=("iki",),
        profil=replace(IKI.profil, berisi=("dasar_hukum",)),
    ),
    Laporan(
        kunci="pk",
        judul="Perjanjian Kinerja",
        isi="pernyataan, Lampiran 1, dan Lampiran 2 semua pejabat dalam satu berkas",
        jenis=("pk", "pengukuran"),
        profil=PK.profil,
    ),
    Laporan(
        kunci="skp",
        judul="Matriks Sasaran Kinerja Pegawai",
        isi="rencana hasil kerja, hasil kerja pimpinan yang diintervensi, aspek, indikator, dan target setiap pejabat, "
        "untuk disalin ke e-Kinerja",
        jenis=("pk", "pengukuran", "iki"),
        profil=Profil(wajib={"kinerja": ("sasaran", "penanggung_jawab"), "identitas": ("tempat",)}),
    ),
    Laporan(
        kunci="cascading",
        judul="Cascading Kinerja",
        isi="bagan dan penjelasan pohon kinerja, satu lembar setiap program",
        jenis=("cascading", "pk", "pengukuran"),
        profil=CASCADING.profil,
    ),
    Laporan(
        kunci="rencana-aksi",
        judul="Rencana Aksi",
        isi="aksi setiap indikator dengan target tiap triwulan dan penanggung jawabnya",
        jenis=("pk", "pengukuran"),
        profil=Profil(wajib={"identitas": ("tempat",)}),  # an action is its indicator's official's, where it names none
    ),
    Laporan(
        kunci="triwulan",
        judul="Laporan Capaian Kinerja Triwulan",
        isi="target, realisasi, capaian, predikat, dan serapan sampai dengan satu triwulan, dengan kendala dan tindak "
        "lanjutnya",
        jenis=("pengukuran",),
        profil=replace(
            PENGUKURAN.profil,
            salah_satu={"kinerja": (tuple(f"target_tw{n}" for n in range(1, 5)), "indikator")},
        ),
    ),
    Laporan(
        kunci="e81",
        judul="Evaluasi Hasil Renja (formulir E.81)",
        isi="target dan realisasi kinerja (K) dan anggaran (Rp) tiap triwulan terhadap Renja dan Renstra, dengan "
        "tingkat capaian dan predikat",
        jenis=("pengukuran",),
    ),
    Laporan(
        kunci="lkjip",
        judul="Laporan Kinerja Instansi Pemerintah",
        isi="laporan kinerja akhir tahun: pendahuluan, perencanaan, akuntabilitas kinerja, penutup, dan lampiran",
        jenis=("pengukuran",),
    ),
    Laporan(
        kunci="temuan",
        judul="Hasil Pemeriksaan",
        isi="temuan setiap lembar, yang perlu dilakukan, dan siapa yang melakukannya",
        jenis=tuple(JENIS),
        berisi_galat=True,
    ),
    Laporan(
        kunci="readiness",
        judul="Kesiapan Evaluasi AKIP",
        isi="kriteria evaluasi AKIP yang disentuh temuan, dan yang lebih dahulu diperbaiki",
        jenis=tuple(j.kunci for j in DOKUMEN),
        berisi_galat=True,
    ),
)

LAPORAN: Mapping[str, Laporan] = MappingProxyType({laporan.kunci: laporan for laporan in _DAFTAR})
"""All documents by the word used on the command line."""


def berlampiran(laporan: Laporan, lampiran: LampiranPk | None) -> Laporan:
    """Return a document whose annexes were asked for, whatever Identitas says of them: what it needs follows."""
    if lampiran is None or laporan.profil is None:
        return laporan
    dipakai = {} if lampiran is LampiranPk.SATU else laporan.profil.bila_dipakai
    return replace(laporan, profil=replace(laporan.profil, bila_dipakai=dipakai, ditiadakan=None))
