"""Target triwulan belum ada.

Bila sebagian besar indikator mempunyai target triwulan atau target bulanan, indikator bertarget yang tidak
mempunyainya disebut. Bila tidak satu pun mempunyainya dan Rencana Aksi pun tidak memuat target triwulan, buku kerja
pengukuran mendapat satu temuan untuk diperiksa.

Mengapa: Tanpa target antara, pemantauan triwulanan tidak dapat mengatakan apakah kinerjanya masih pada jalurnya.

Contoh: IK-009 bertarget 95%, sedangkan TW I sampai TW IV kosong.

Jalan keluar: Isi target triwulannya menurut tipe perhitungannya.

Yang tidak terlihat: Target triwulan yang hanya terisi sebagian; kecocokannya dengan target tahun diperiksa KX503.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Indikator
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import bernama

SEVERITY = Severity.WARNING
JENIS = ("pk", "pengukuran")
BETA = True

_FEWEST = 3  # of fewer indicators nobody can say what the office does with most


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each hole in the milestones, or one for a measured year without any."""
    tahun = dokumen.identitas.tahun
    wanted = [
        b.indikator
        for b in bernama(dokumen)
        if b.indikator.target_berlaku(tahun) is not None and not b.indikator.status.batal
    ]
    without = [i for i in wanted if not _planned(i)]
    if len(wanted) < _FEWEST or not without:
        return
    if len(without) * 2 < len(wanted):
        for indikator in without:
            yield temuan(
                indikator.at,
                "target_tw1",
                message=f"{indikator.kode or 'Indikator ini'} bertarget, tetapi tidak mempunyai target triwulan; "
                f"{len(wanted) - len(without)} indikator lain mempunyainya.",
                expected="terisi",
                related=tuple(indikator.at.sel(f"target_tw{n}") for n in (2, 3, 4)),
                fix="isi target triwulannya menurut tipe perhitungannya",
            )
    elif len(without) == len(wanted) and dokumen.jenis == "pengukuran" and not _acted(dokumen):
        yield temuan(
            without[0].at,
            "target_tw1",
            severity=Severity.INFO,
            message=f"Periksa: tidak satu pun dari {len(wanted)} indikator mempunyai target triwulan.",
            expected="terisi",
            fix="isi target triwulan, sedikitnya untuk indikator kinerja utama",
        )


def _planned(indikator: Indikator) -> bool:
    return any(t is not None for t in (*indikator.target_tw, *indikator.target_bulan))


def _acted(dokumen: Dokumen) -> bool:
    return any(t is not None for aksi in dokumen.rencana_aksi for t in aksi.target_tw)
