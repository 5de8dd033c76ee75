"""Tugas atau Fungsi sebagian pejabat kosong.

Periksa pejabat penanggung jawab yang Tugas atau Fungsinya kosong, sedangkan pejabat lain mengisinya. Satu temuan
untuk satu kolom. Bila hanya pimpinan kantor yang mengisinya, yang dimaksud tugas dan fungsi kantornya, dan pejabat lain
boleh kosong, kecuali pada IKI. Tugas yang wajib diisi diperiksa KX101.

Mengapa: Keputusan IKU dan IKI mencetak keduanya untuk setiap jabatan; bagian yang hilang membuat bloknya tidak
seragam.

Contoh: Sembilan jabatan mempunyai Fungsi, dua belas tidak.

Jalan keluar: Lengkapi menurut peraturan tentang tugas dan fungsi, atau hapus dari semua jabatan.

Yang tidak terlihat: Tugas yang terisi tetapi bukan tugas jabatannya, dan pejabat yang semuanya mengosongkannya.

Dasar: PER/09/M.PAN/5/2007
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan

SEVERITY = Severity.INFO

_TWO = 2


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each of the two columns, at the first official without it."""
    responsible = {s.penanggung_jawab for s in dokumen.simpul}
    officials = [p for p in dokumen.pejabat_menurut_kode.values() if p.kode in responsible]
    required = dokumen.jenis == "iki"
    for kunci, judul in (("tugas", "Tugas"), ("fungsi", "Fungsi")):
        without = [p for p in officials if not getattr(p, kunci)]
        if not without or len(without) == len(officials) or (kunci == "tugas" and required):
            continue
        if not required and len(officials) > _TWO and without == officials[1:]:  # the office's own, told by its head
            continue
        first = without[0]
        yield temuan(
            first.at,
            kunci,
            message=f"Periksa: {judul} {len(without)} dari {len(officials)} pejabat kosong "
            f"({', '.join(p.kode for p in without)}).",
            expected="terisi untuk semua pejabat",
            related=tuple(p.at.sel(kunci) for p in without[1:]),
            fix="lengkapi menurut peraturan tentang tugas dan fungsi, atau hapus dari semua jabatan",
        )
