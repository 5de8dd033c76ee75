"""The closed lists behind the drop-downs, in the order the office sees them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kinerja_xl.regulations.skala import nama_skala
from kinerja_xl.sheets.base import Daftar
from kinerja_xl.sheets.pilihan import (
    Arah,
    Bagian,
    BagianNarasi,
    CaraHitung,
    CaraIsi,
    DokumenKiriman,
    JenisKantor,
    Jenjang,
    KelompokSdm,
    Kondisi,
    LampiranPk,
    Pilihan,
    RumusNegatif,
    StatusDokumen,
    StatusIndikator,
    StatusPejabat,
    StatusTindakLanjut,
    TipePerhitungan,
    Triwulan,
    YaTidak,
)

PILIHAN: Mapping[Daftar, type[Pilihan]] = MappingProxyType(
    {
        Daftar.JENIS_KANTOR: JenisKantor,
        Daftar.STATUS_DOKUMEN: StatusDokumen,
        Daftar.CARA_ISI: CaraIsi,
        Daftar.RUMUS_NEGATIF: RumusNegatif,
        Daftar.JENJANG: Jenjang,
        Daftar.YA_TIDAK: YaTidak,
        Daftar.ARAH: Arah,
        Daftar.TIPE_PERHITUNGAN: TipePerhitungan,
        Daftar.CARA_HITUNG: CaraHitung,
        Daftar.BAGIAN: Bagian,
        Daftar.BAGIAN_NARASI: BagianNarasi,
        Daftar.STATUS_INDIKATOR: StatusIndikator,
        Daftar.LAMPIRAN_PK: LampiranPk,
        Daftar.STATUS_PEJABAT: StatusPejabat,
        Daftar.TRIWULAN: Triwulan,
        Daftar.STATUS_TINDAK_LANJUT: StatusTindakLanjut,
        Daftar.KELOMPOK_SDM: KelompokSdm,
        Daftar.KONDISI: Kondisi,
        Daftar.DOKUMEN_KIRIMAN: DokumenKiriman,
    }
)
"""The lists that the code knows member by member."""

_LAIN: Mapping[Daftar, tuple[str, ...]] = {
    Daftar.BATAS_CAPAIAN: ("100", "110", "120", "150"),
    Daftar.SKALA: nama_skala(),
    Daftar.ESELON: ("II.a", "II.b", "III.a", "III.b", "IV.a", "IV.b"),
    Daftar.SUMBER_DANA: ("APBD", "DAU", "DAK", "Dana Bagi Hasil", "Bantuan Provinsi", "APBN", "Lainnya"),
}

ISI: Mapping[Daftar, tuple[str, ...]] = MappingProxyType(
    {d: tuple(satu.value for satu in PILIHAN[d]) if d in PILIHAN else _LAIN[d] for d in Daftar}
)
"""What each drop-down offers."""

KHUSUS = frozenset({Daftar.DOKUMEN_KIRIMAN})
"""Lists that stand in Acuan only where a column uses them; all others stand in every workbook."""
