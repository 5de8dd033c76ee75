"""Pejabat tanpa simpul kinerja.

Periksa pejabat yang tidak bertanggung jawab atas simpul mana pun dan tidak mempunyai bawahan, dan pimpinan kantor
yang tidak mempunyai simpul sendiri. Pejabat yang disebut pada Sumber data, Rencana Aksi, atau Tindak Lanjut mempunyai
bagian dalam dokumen, dan tabel IKU hanya memuat kinerja pimpinan.

Mengapa: Setiap pejabat mempunyai kinerja yang diukur; pimpinan adalah puncak pembagian kinerja kantornya.

Contoh: Keputusan indikator individu memuat semua jabatan, kecuali Camat.

Jalan keluar: Tambahkan simpulnya pada lembar Kinerja, atau hapus pejabatnya.

Yang tidak terlihat: Pejabat yang hanya disebut pada Sumber data tetapi tidak memegang kinerja apa pun, dan pejabat
dalam tabel IKU.

Dasar: PermenPANRB 89/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import semua_baris
from kinerja_xl.sheets.pilihan import JenisKantor
from kinerja_xl.text.jabatan import JenisJabatan, bidang_jabatan, jabatan_baku, jenis_jabatan, singkatan_bidang

SEVERITY = Severity.INFO
JENIS = ("iki", "pk", "cascading", "pengukuran")

_HEADS = {JenisKantor.KECAMATAN: JenisJabatan.CAMAT, JenisKantor.KELURAHAN: JenisJabatan.LURAH}


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each official without a node who should have one."""
    responsible = {s.penanggung_jawab for s in dokumen.simpul if s.penanggung_jawab}
    responsible |= {a.penanggung_jawab for a in dokumen.rencana_aksi if a.penanggung_jawab}
    if not responsible:  # cascading tables without the column
        return
    responsible |= {t.penanggung_jawab for t in dokumen.tindak_lanjut if t.penanggung_jawab}
    sources = frozenset(b.indikator.sumber_data for b in semua_baris(dokumen))
    superiors = {p.atasan for p in dokumen.pejabat}
    head = _HEADS.get(dokumen.identitas.jenis_kantor)
    for pejabat in dokumen.pejabat_menurut_kode.values():
        jenis = jenis_jabatan(pejabat.jabatan)
        leads = head is not None and jenis is head
        if (
            pejabat.kode in responsible
            or jenis is JenisJabatan.KEPALA_DAERAH
            or (pejabat.kode in superiors and not leads)
            or _keeps_data(pejabat.jabatan, sources)
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


def _keeps_data(jabatan: str, sources: frozenset[str]) -> bool:
    """True for an official whom a source of data names, in full or in short."""
    title, topic = jabatan_baku(jabatan), bidang_jabatan(jabatan)
    for source in sources:
        if title in jabatan_baku(source) or (topic and topic in jabatan_baku(source)):
            return True
        for part in source.split(","):
            _, kepala, cited = jabatan_baku(part).partition("kepala ")
            if kepala and singkatan_bidang(bidang_jabatan(f"kepala {cited}"), topic):
                return True
    return False
