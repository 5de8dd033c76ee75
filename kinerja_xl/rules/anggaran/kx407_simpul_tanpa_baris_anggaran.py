"""Simpul tanpa baris anggaran.

Program, kegiatan, atau sub kegiatan tidak ada pada lembar Anggaran, sedangkan simpul lain sejenjang di bawah induk yang
sama ada. Simpul yang semua indikatornya dibatalkan tidak disebut; induk tanpa baris, tetapi anaknya punya, diperiksa
KX405.

Mengapa: Baris anggaran yang hilang membuat jumlah program kurang, dan perjanjiannya tidak lengkap.

Contoh: Kegiatan 2.1.3 mempunyai tiga sub kegiatan, hanya dua yang ada pada lembar Anggaran.

Jalan keluar: Tambahkan barisnya; tulis 0 bila memang tanpa anggaran.

Yang tidak terlihat: Simpul yang semua saudara sejenjangnya juga tidak ditulis, karena kantor mungkin memang tidak
menganggarkannya di sana.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Simpul
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.sheets.pilihan import Jenjang

SEVERITY = Severity.WARNING


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each node without a row beside nodes with one."""
    budget = dokumen.anggaran_menurut_kode
    for children in dokumen.anak.values():
        nodes = [s for s in children if s.jenjang.nomenklatur]
        with_row: dict[Jenjang, Simpul] = {}
        for simpul in nodes:
            if simpul.kode in budget:
                with_row.setdefault(simpul.jenjang, simpul)
        for simpul in nodes:
            if simpul.kode in budget or any(a.kode in budget for a in dokumen.anak.get(simpul.kode, ())):
                continue
            if simpul.indikator and all(i.status.batal for i in simpul.indikator):
                continue  # with its money moved elsewhere
            beside = with_row.get(simpul.jenjang)
            if beside is not None:
                yield temuan(
                    simpul.at,
                    "kode",
                    message=f"{simpul.jenjang} {simpul.kode} tidak ada pada lembar Anggaran, sedangkan "
                    f"{beside.kode} ada.",
                    value=simpul.kode,
                    expected="ada pada lembar Anggaran",
                    related=(budget[beside.kode][0].at.sel("kode"),),
                    fix=f"tambahkan baris anggaran untuk {simpul.kode}; tulis 0 bila memang tanpa anggaran",
                )
