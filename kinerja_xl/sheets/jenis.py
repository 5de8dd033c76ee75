"""The workbook kinds: which sheets each has and which cells its document cannot do without."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kinerja_xl.sheets.akip import AKIP
from kinerja_xl.sheets.analisis import ANALISIS
from kinerja_xl.sheets.anggaran import ANGGARAN
from kinerja_xl.sheets.asal_impor import ASAL_IMPOR
from kinerja_xl.sheets.capaian import CAPAIAN
from kinerja_xl.sheets.dasar_hukum import DASAR_HUKUM
from kinerja_xl.sheets.data_ukur import DATA_UKUR
from kinerja_xl.sheets.dispensasi import DISPENSASI
from kinerja_xl.sheets.identitas import IDENTITAS
from kinerja_xl.sheets.jatuh_tempo import JATUH_TEMPO
from kinerja_xl.sheets.kantor import KANTOR
from kinerja_xl.sheets.kinerja import KINERJA
from kinerja_xl.sheets.narasi import NARASI
from kinerja_xl.sheets.pejabat import PEJABAT
from kinerja_xl.sheets.pengecualian import PENGECUALIAN
from kinerja_xl.sheets.penghargaan import PENGHARGAAN
from kinerja_xl.sheets.pilihan import LampiranPk
from kinerja_xl.sheets.profil import Jenis, Profil
from kinerja_xl.sheets.rencana_aksi import RENCANA_AKSI
from kinerja_xl.sheets.reviu import REVIU
from kinerja_xl.sheets.riwayat import RIWAYAT
from kinerja_xl.sheets.sarana import SARANA
from kinerja_xl.sheets.sdm import SDM
from kinerja_xl.sheets.skm import SKM
from kinerja_xl.sheets.tindak_lanjut import TINDAK_LANJUT

LAYOUT = 2
"""Version of the sheets' layout; written into every workbook and compared by check. Version 1 lacks columns and sheets
that nobody must fill, so it is read as it is."""

# A formula is printed as the office worded it, or built from Cara hitung and its parts.
_RUMUS = {"penjelasan_rumus": "cara_hitung"}

_SETAHUN = ("target_pk", "target_perubahan", *(f"target_bulan{bulan}" for bulan in range(1, 13)))
"""Columns of Kinerja that belong to the agreement of one year."""

_TANPA_TAHUN_LALU = {"kinerja": ("realisasi_lalu",), "anggaran": ("realisasi_lalu", "pagu_akhir_renstra")}
"""What only the evaluation of a year compares with."""

PK = Jenis(
    kunci="pk",
    judul="Perjanjian Kinerja",
    lembar=(IDENTITAS, PEJABAT, KINERJA, ANGGARAN, RENCANA_AKSI, PENGECUALIAN, ASAL_IMPOR),
    tanpa=_TANPA_TAHUN_LALU,
    # Lampiran 1 prints sasaran, indicator and target under the official; lampiran 2, where there is one, the
    # formula, the definition and the source.
    profil=Profil(
        wajib={"kinerja": ("sasaran", "penanggung_jawab"), "identitas": ("tempat",)},
        bila_dipakai={
            "kinerja": {
                "cara_hitung": "indikator",
                "definisi_operasional": "indikator",
                "sumber_data": "indikator",
            }
        },
        ditiadakan=("lampiran_pk", LampiranPk.SATU),
        tampil={
            "kinerja": (
                *("penjelasan_sasaran", "pembilang", "penyebut", "penjelasan_rumus", "alasan", "penjelasan_target"),
                *("target_pk", "target_perubahan"),
            )
        },
    ),
)

IKU = Jenis(
    kunci="iku",
    judul="Indikator Kinerja Utama",
    lembar=(IDENTITAS, PEJABAT, DASAR_HUKUM, KINERJA, PENGECUALIAN, ASAL_IMPOR),
    tanpa={"kinerja": (*_SETAHUN, "realisasi_lalu")},
    # an IKU table prints formula, source and owner beside every indicator
    profil=Profil(
        wajib={"kinerja": ("sasaran",)},
        bila_dipakai={
            "kinerja": {"penjelasan_rumus": "indikator", "sumber_data": "indikator", "penanggung_jawab": "indikator"}
        },
        kecuali={"kinerja": _RUMUS},
        tampil={"kinerja": ("iku", "definisi_operasional", "alasan", "kondisi_awal")},
    ),
)

IKI = Jenis(
    kunci="iki",
    judul="Indikator Kinerja Individu",
    lembar=(IDENTITAS, PEJABAT, DASAR_HUKUM, KINERJA, PENGECUALIAN, ASAL_IMPOR),
    tanpa={"kinerja": (*_SETAHUN, "realisasi_lalu", "pagu_indikatif")},
    # a job sheet prints the duties, then objectives with indicator, formula and source; it has no targets
    profil=Profil(
        wajib={"kinerja": ("sasaran", "penanggung_jawab")},
        bila_dipakai={
            "kinerja": {"penjelasan_rumus": "indikator", "sumber_data": "indikator"},
            "pejabat": {"tugas": "atasan"},  # whoever stands there only as a superior has no job sheet
        },
        kecuali={"kinerja": _RUMUS},
    ),
)

CASCADING = Jenis(
    kunci="cascading",
    judul="Cascading Kinerja",
    lembar=(IDENTITAS, PEJABAT, KINERJA, PENGECUALIAN, ASAL_IMPOR),
    tanpa={"kinerja": (*_SETAHUN, "realisasi_lalu")},
    # each box explains its indicator: formula, how quarters add up, source
    profil=Profil(
        wajib={"kinerja": ("sasaran",)},
        bila_dipakai={
            "kinerja": {"penjelasan_rumus": "indikator", "tipe_perhitungan": "indikator", "sumber_data": "indikator"}
        },
        kecuali={"kinerja": _RUMUS},
        tampil={"kinerja": ("mitra",)},
    ),
)

PENGUKURAN = Jenis(
    kunci="pengukuran",
    judul="Pengukuran Kinerja",
    lembar=(
        IDENTITAS,
        PEJABAT,
        DASAR_HUKUM,
        KINERJA,
        ANGGARAN,
        RENCANA_AKSI,
        DATA_UKUR,
        SKM,
        AKIP,
        RIWAYAT,
        ANALISIS,
        TINDAK_LANJUT,
        REVIU,
        SDM,
        SARANA,
        PENGHARGAAN,
        NARASI,
        CAPAIAN,
        PENGECUALIAN,
        ASAL_IMPOR,
    ),
    # without these two nobody can say how four quarters make a year
    profil=Profil(
        wajib={"kinerja": ("sasaran",), "identitas": ("tempat",)},
        wajib_bila={
            "kinerja": {
                "satuan": "indikator",
                "tipe_perhitungan": "indikator",
                "cara_hitung": "indikator",
                "penanggung_jawab": "indikator",
            }
        },
        tampil={"kinerja": ("target_pk", "target_perubahan")},
    ),
)

KABUPATEN = Jenis(
    kunci="kabupaten",
    judul="Daftar Kantor Kabupaten/Kota",
    lembar=(IDENTITAS, KANTOR, JATUH_TEMPO, DISPENSASI, PENGECUALIAN),
    tanpa={
        "identitas": (
            *("nomor_sk", "tanggal_sk", "tempat", "tentang", "status_dokumen", "cara_isi_realisasi"),
            *("lampiran_pk", "alasan_perubahan", "tanggal_laporan", "nihil_tw1", "nihil_tw2", "nihil_tw3", "nihil_tw4"),
            *("disetujui_oleh", "disetujui_pada", "arsip"),
        )
    },
)
"""What a district keeps of its offices; no document is made from it."""

DOKUMEN: tuple[Jenis, ...] = (IKU, IKI, PK, CASCADING, PENGUKURAN)
"""The kinds that an office keeps for its documents."""

JENIS: Mapping[str, Jenis] = MappingProxyType({jenis.kunci: jenis for jenis in (*DOKUMEN, KABUPATEN)})
"""All kinds by the word used on the command line."""
