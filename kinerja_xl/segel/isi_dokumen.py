"""Which document a workbook is by what stands in it, and how far its quarters are."""

from __future__ import annotations

from kinerja_xl.model import Dokumen
from kinerja_xl.sheets import IKI, IKU, PENGUKURAN, PK
from kinerja_xl.sheets.pilihan import DokumenKiriman

_QUARTERS = (DokumenKiriman.TW1, DokumenKiriman.TW2, DokumenKiriman.TW3, DokumenKiriman.TW4)


def dokumen_menurut_isi(dokumen: Dokumen) -> str:
    """Return which document a workbook is, as ``DokumenKiriman`` calls it; "" for a measurement of no quarter yet."""
    if dokumen.jenis == PK.kunci:
        return DokumenKiriman.PK_PERUBAHAN if dokumen.identitas.perubahan else DokumenKiriman.PK_MURNI
    if dokumen.jenis == PENGUKURAN.kunci:
        if dokumen.identitas.tanggal_laporan is not None:
            return DokumenKiriman.LKJIP
        last = max(triwulan_terisi(dokumen), default=0)
        return _QUARTERS[last - 1] if last else ""
    kinds = {IKU.kunci: DokumenKiriman.IKU, IKI.kunci: DokumenKiriman.IKI}
    return kinds.get(dokumen.jenis, DokumenKiriman.CASCADING)


def triwulan_terisi(dokumen: Dokumen) -> set[int]:
    """Return the quarters (1 to 4) of which something was measured, spent or done, or that are declared nihil."""
    rows = [
        *(data.tw for data in dokumen.data_ukur),
        *(baris.realisasi_tw for baris in dokumen.anggaran),
        *(aksi.realisasi_tw for aksi in dokumen.rencana_aksi),
    ]
    found = {n for values in rows for n, value in enumerate(values, start=1) if value is not None}
    return found | {n for n, why in enumerate(dokumen.identitas.nihil, start=1) if why}
