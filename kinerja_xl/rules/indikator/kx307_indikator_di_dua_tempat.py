"""Indikator yang sama dipakai pada dua simpul.

Periksa indikator yang dimiliki dua jabatan, atau dipakai pada simpul induk dan anaknya. Begitu pula persentase dua
jabatan yang membagi hal yang sama, walaupun namanya lain. Jabatan yang seluruh indikatornya sama (satu pekerjaan,
beberapa pemegang) tidak dilaporkan.

Mengapa: Pada dua pemilik tidak jelas siapa yang bertanggung jawab; pada induk dan anak, yang bawah tidak menambah
penjelasan tentang yang atas.

Contoh: Persentase desa yang dibina dimiliki Kepala Seksi Pemerintahan dan Kepala Seksi Pemberdayaan Masyarakat.

Jalan keluar: Tetapkan satu pemilik, atau tulis bagian yang menjadi tanggung jawab masing-masing.

Yang tidak terlihat: Indikator yang mengukur hal yang sama dengan nama dan rumus yang lain, dan jumlah yang sama dengan
nama yang lain.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Simpul
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import IndikatorDiPohon, bernama, kutip, resmi
from kinerja_xl.rules.formulasi.hal_dihitung import meleset
from kinerja_xl.rules.formulasi.kata_pokok import kata_isi
from kinerja_xl.rules.formulasi.rumus_tertulis import BarisRumus, berumus
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.INFO

_FIX = "tetapkan satu pemilik, atau tulis bagian yang menjadi tanggung jawab masing-masing"
_TELLING = 4  # stems of a numerator: with fewer two may well be alike by chance


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
            fix=_FIX,
        )
    yield from _same_fraction(dokumen)


def _same_fraction(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each fraction that another official's indicator of another name divides as well."""
    by_whole: dict[frozenset[str], list[tuple[BarisRumus, frozenset[str]]]] = {}
    for found in berumus(dokumen):
        if not found.rumus.penyebut or found.rumus.capaian:
            continue
        above, below = (kata_isi(part) for part in found.rumus.kunci_banding)
        if len(above) < _TELLING or not below:
            continue
        two = found.baris
        for other, parts in by_whole.setdefault(below, []):
            one = other.baris
            if one.simpul.penanggung_jawab in {"", two.simpul.penanggung_jawab}:
                continue
            if not (parts <= above or above <= parts) or (resmi(one) and resmi(two)):
                continue
            if normalise(one.indikator.nama) == normalise(two.indikator.nama):
                continue  # told above
            if meleset(found) is not None or meleset(other) is not None:
                continue  # a formula about another thing is a slip of its own
            yield temuan(
                two.indikator.at,
                "indikator",
                message=f"Periksa: {kutip(two.indikator.nama)} membagi hal yang sama dengan "
                f"{kutip(one.indikator.nama)}, indikator {_whose(dokumen, one.simpul)}.",
                value=two.indikator.nama,
                expected="satu pemilik",
                related=(one.indikator.at.sel("indikator"),),
                fix=_FIX,
            )
            break
        by_whole[below].append((found, above))


def _whose(dokumen: Dokumen, simpul: Simpul) -> str:
    pejabat = dokumen.pejabat_menurut_kode.get(simpul.penanggung_jawab)
    holder = f", {pejabat.jabatan}" if pejabat and pejabat.jabatan else ""
    return f"{simpul.jenjang or 'simpul'} {simpul.kode}{holder}"
