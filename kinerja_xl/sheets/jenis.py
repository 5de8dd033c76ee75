"""The workbook kinds: which sheets each has and which cells its document cannot do without."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kinerja_xl.sheets.akip import AKIP
from kinerja_xl.sheets.analisis import ANALISIS
from kinerja_xl.sheets.anggaran import ANGGARAN
from kinerja_xl.sheets.base import Jenis, Profil
from kinerja_xl.sheets.capaian import CAPAIAN
from kinerja_xl.sheets.dasar_hukum import DASAR_HUKUM
from kinerja_xl.sheets.data_ukur import DATA_UKUR
from kinerja_xl.sheets.identitas import IDENTITAS
from kinerja_xl.sheets.kinerja import KINERJA
from kinerja_xl.sheets.narasi import NARASI
from kinerja_xl.sheets.pejabat import PEJABAT
from kinerja_xl.sheets.pengecualian import PENGECUALIAN
from kinerja_xl.sheets.rencana_aksi import RENCANA_AKSI
from kinerja_xl.sheets.riwayat import RIWAYAT
from kinerja_xl.sheets.skm import SKM

LAYOUT = 1
"""Version of the sheets' layout; written into every workbook and compared by check."""

# A formula is printed as the office worded it, or built from Cara hitung and its parts.
_RUMUS = {"penjelasan_rumus": "cara_hitung"}

PK = Jenis(
    kunci="pk",
    judul="Perjanjian Kinerja",
    lembar=(IDENTITAS, PEJABAT, KINERJA, ANGGARAN, RENCANA_AKSI, PENGECUALIAN),
    # Lampiran 1 prints sasaran, indicator and target under the official; lampiran 2 the definition and the source.
    profil=Profil(
        wajib={"kinerja": ("sasaran", "penanggung_jawab"), "identitas": ("tanggal_sk", "tempat")},
        wajib_bila={
            "kinerja": {
                "cara_hitung": "indikator",
                "definisi_operasional": "indikator",
                "sumber_data": "indikator",
            }
        },
    ),
)

IKU = Jenis(
    kunci="iku",
    judul="Indikator Kinerja Utama",
    lembar=(IDENTITAS, PEJABAT, DASAR_HUKUM, KINERJA, PENGECUALIAN),
    # an IKU table prints formula, source and owner beside every indicator
    profil=Profil(
        wajib={"kinerja": ("sasaran",)},
        wajib_bila={
            "kinerja": {"penjelasan_rumus": "indikator", "sumber_data": "indikator", "penanggung_jawab": "indikator"}
        },
        kecuali={"kinerja": _RUMUS},
    ),
)

IKI = Jenis(
    kunci="iki",
    judul="Indikator Kinerja Individu",
    lembar=(IDENTITAS, PEJABAT, DASAR_HUKUM, KINERJA, PENGECUALIAN),
    # a job sheet prints the duties, then objectives with indicator, formula and source; it has no targets
    profil=Profil(
        wajib={"kinerja": ("sasaran", "penanggung_jawab")},
        wajib_bila={
            "kinerja": {"penjelasan_rumus": "indikator", "sumber_data": "indikator"},
            "pejabat": {"tugas": "atasan"},  # whoever stands there only as a superior has no job sheet
        },
        kecuali={"kinerja": _RUMUS},
    ),
)

CASCADING = Jenis(
    kunci="cascading",
    judul="Cascading Kinerja",
    lembar=(IDENTITAS, PEJABAT, KINERJA, PENGECUALIAN),
    # each box explains its indicator: formula, how quarters add up, source
    profil=Profil(
        wajib={"kinerja": ("sasaran",)},
        wajib_bila={
            "kinerja": {"penjelasan_rumus": "indikator", "tipe_perhitungan": "indikator", "sumber_data": "indikator"}
        },
        kecuali={"kinerja": _RUMUS},
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
        NARASI,
        CAPAIAN,
        PENGECUALIAN,
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
    ),
)

JENIS: Mapping[str, Jenis] = MappingProxyType({jenis.kunci: jenis for jenis in (IKU, IKI, PK, CASCADING, PENGUKURAN)})
"""All kinds by the word used on the command line."""
