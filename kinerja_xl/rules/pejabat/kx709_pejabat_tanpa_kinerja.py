"""Pejabat tanpa simpul kinerja.

Periksa pejabat yang tidak bertanggung jawab atas simpul mana pun dan tidak mempunyai bawahan, dan pimpinan kantor
yang tidak mempunyai simpul sendiri.

Mengapa: Setiap pejabat mempunyai kinerja yang diukur; pimpinan adalah puncak pembagian kinerja kantornya.

Contoh: Keputusan indikator individu memuat semua jabatan, kecuali Camat.

Jalan keluar: Tambahkan simpulnya pada lembar Kinerja, atau hapus pejabatnya.

Dasar: PermenPANRB 89/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.pejabat.jabatan import JenisJabatan, jenis_jabatan
from kinerja_xl.sheets.pilihan import JenisKantor

SEVERITY = Severity.INFO

_HEADS = {JenisKantor.KECAMATAN: JenisJabatan.CAMAT, JenisKantor.KELURAHAN: JenisJabatan.LURAH}


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each official without a node who should have one."""
    responsible = {s.penanggung_jawab for s in dokumen.simpul if s.penanggung_jawab}
    responsible |= {a.penanggung_jawab for a in dokumen.rencana_aksi if a.penanggung_jawab}
    if not responsible:  # cascading tables without the column
        return
    superiors = {p.atasan for p in dokumen.pejabat}
    head = _HEADS.get(dokumen.identitas.jenis_kantor)
    for pejabat in dokumen.pejabat_menurut_kode.values():
        jenis = jenis_jabatan(pejabat.jabatan)
        leads = head is not None and jenis is head
        if (
            pejabat.kode in responsible
            or jenis is JenisJabatan.KEPALA_DAERAH
            or (pejabat.kode in superiors and not leads)
        ):
            continue
        yield temuan(
            pejabat.at,
            "kode",
            message=f"Periksa: {pejabat.jabatan or pejabat.kode} tidak bertanggung jawab atas simpul mana pun"
            + (", padahal pimpinan kantor." if leads else "."),
            value=pejabat.kode,
            expected="penanggung jawab pada lembar Kinerja",
            fix="tambahkan simpulnya pada lembar Kinerja, atau hapus pejabatnya",
        )
