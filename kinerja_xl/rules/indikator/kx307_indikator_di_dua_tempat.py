"""Indikator yang sama dipakai pada dua simpul.

Periksa indikator yang dimiliki dua jabatan, atau dipakai pada simpul induk dan anaknya. Jabatan yang seluruh
indikatornya sama (satu pekerjaan, beberapa pemegang) tidak dilaporkan.

Mengapa: Pada dua pemilik tidak jelas siapa yang bertanggung jawab; pada induk dan anak, yang bawah tidak menambah
penjelasan tentang yang atas.

Contoh: Persentase desa yang dibina dimiliki Kepala Seksi Pemerintahan dan Kepala Seksi Pemberdayaan Masyarakat.

Jalan keluar: Tetapkan satu pemilik, atau tulis bagian yang menjadi tanggung jawab masing-masing.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Simpul
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import IndikatorDiPohon, bernama, kutip
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.INFO


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each node that uses an indicator of an earlier node."""
    content = {s.kode: frozenset(normalise(i.nama) for i in s.indikator) for s in dokumen.simpul}
    first: dict[str, IndikatorDiPohon] = {}
    seen: set[tuple[str, str]] = set()
    for baris in bernama(dokumen):
        nama = normalise(baris.indikator.nama)
        earlier = first.setdefault(nama, baris)
        one, two = earlier.simpul, baris.simpul
        if one is two or (two.kode, nama) in seen:
            continue  # one node, or told already: this is about two owners
        seen.add((two.kode, nama))
        if content[one.kode] == content[two.kode] and len(content[one.kode]) > 1:
            continue
        yield temuan(
            baris.indikator.at,
            "indikator",
            message=f"Periksa: {kutip(baris.indikator.nama)} juga menjadi indikator {_whose(dokumen, one)}.",
            value=baris.indikator.nama,
            expected="satu pemilik",
            related=(earlier.indikator.at.sel("indikator"),),
            fix="tetapkan satu pemilik, atau tulis bagian yang menjadi tanggung jawab masing-masing",
        )


def _whose(dokumen: Dokumen, simpul: Simpul) -> str:
    pejabat = dokumen.pejabat_menurut_kode.get(simpul.penanggung_jawab)
    holder = f", {pejabat.jabatan}" if pejabat and pejabat.jabatan else ""
    return f"{simpul.jenjang or 'simpul'} {simpul.kode}{holder}"
