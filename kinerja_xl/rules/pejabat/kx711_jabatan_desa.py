"""Jabatan desa dalam dokumen kecamatan.

Periksa jabatan pemerintah desa (Kepala Desa, Sekretaris Desa) dan jabatan yang beratasan Kepala Desa. Desa bukan
bawahan kecamatan; jabatan kelurahan boleh ada.

Mengapa: Camat tidak dapat menetapkan indikator bagi jabatan di luar susunan organisasinya.

Contoh: Keputusan Camat memuat indikator Sekretaris Desa.

Jalan keluar: Hapus jabatannya dari dokumen, atau siapkan dasar penugasannya.

Yang tidak terlihat: Jabatan desa dengan sebutan setempat di luar daftar, dan dokumen kelurahan atau perangkat daerah.

Dasar: PP 17/2018
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.sheets.pilihan import JenisKantor
from kinerja_xl.text.jabatan import JenisJabatan, jenis_jabatan

SEVERITY = Severity.INFO


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each responsible official of a village."""
    if dokumen.identitas.jenis_kantor is not JenisKantor.KECAMATAN:
        return
    responsible = {s.penanggung_jawab for s in dokumen.simpul}
    for pejabat in dokumen.pejabat:
        atasan = dokumen.pejabat_menurut_kode.get(pejabat.atasan)
        own = jenis_jabatan(pejabat.jabatan) is JenisJabatan.DESA
        above = atasan is not None and jenis_jabatan(atasan.jabatan) is JenisJabatan.DESA
        if pejabat.kode not in responsible or not (own or above):
            continue
        reason = "jabatan desa" if own else f"beratasan {atasan.jabatan}" if atasan else ""
        yield temuan(
            pejabat.at,
            "jabatan",
            message=f"Periksa: {pejabat.jabatan} {reason}, di luar susunan organisasi kecamatan.",
            value=pejabat.jabatan,
            expected="jabatan kecamatan",
            related=(pejabat.at.sel("atasan"),) if above else (),
            fix="hapus jabatannya dari dokumen, atau siapkan dasar penugasannya",
        )
