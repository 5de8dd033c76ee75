"""Penanggung jawab bukan pejabat bidangnya.

Periksa sub kegiatan yang namanya menyebut bidang seorang pejabat (pelayanan masyarakat, ketenteraman, pemberdayaan,
kesejahteraan, kepegawaian), tetapi penanggung jawabnya pejabat lain, dan sub kegiatan di luar program penunjang yang
dipegang kepala sub bagian.

Mengapa: Biasanya dua baris tertukar; pejabat tidak dapat mempertanggungjawabkan bidang orang lain.

Contoh: Perencanaan Kegiatan Pelayanan kepada Masyarakat dipegang Kepala Seksi Pemerintahan, padahal ada Kepala Seksi
Pelayanan Umum.

Jalan keluar: Ganti penanggung jawabnya, atau biarkan bila memang ditugaskan.

Dasar: PermenPANRB 89/2021
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Simpul
from kinerja_xl.regulations.nomenklatur import TabelNomenklatur
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.tautan.resmi import dimaksud
from kinerja_xl.rules.tautan.resmi import kode_baku as baku_kode
from kinerja_xl.sheets.pilihan import Jenjang
from kinerja_xl.text.jabatan import JenisJabatan, jabatan_baku, jenis_jabatan

SEVERITY = Severity.INFO

# the words of a sub kegiatan, and the words of the office it belongs to
_FIELDS = (
    (
        re.compile(r"\bpelayanan (kepada masyarakat|publik|perizinan|terpadu)\b|\bnon ?perizinan\b"),
        re.compile(r"\bpelayanan\b"),
    ),
    (re.compile(r"\bketent(e)?raman\b|\bketertiban umum\b"), re.compile(r"\bketenteraman\b|\bketertiban\b")),
    (re.compile(r"\bpemberdayaan masyarakat\b|\blembaga kemasyarakatan\b"), re.compile(r"\bpemberdayaan\b|\bpmd?\b")),
    (re.compile(r"\bkesejahteraan (sosial|rakyat|keluarga)\b"), re.compile(r"\bkesejahteraan\b|\bkesra\b")),
    (re.compile(r"\badministrasi kepegawaian\b"), re.compile(r"\bkepegawaian\b")),
)
_HEADS = {JenisJabatan.KEPALA_SEKSI, JenisJabatan.KEPALA_SUB_BAGIAN, JenisJabatan.UNIT}


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each sub kegiatan that belongs to another head of section."""
    tabel = dokumen.ketentuan.nomenklatur
    heads = [(p, jabatan_baku(p.jabatan)) for p in dokumen.pejabat if jenis_jabatan(p.jabatan) in _HEADS]
    for simpul in dokumen.simpul:
        holder = dokumen.pejabat_menurut_kode.get(simpul.penanggung_jawab)
        if simpul.jenjang is not Jenjang.SUB_KEGIATAN or holder is None or jenis_jabatan(holder.jabatan) not in _HEADS:
            continue
        if jenis_jabatan(holder.jabatan) is JenisJabatan.KEPALA_SUB_BAGIAN and _serves_the_public(simpul, tabel):
            yield _finding(simpul, f"{holder.jabatan} mengurus penunjang kantor, bukan urusan ini", "kepala seksi")
            continue
        name = simpul.nomenklatur.casefold()
        fields = [office for topic, office in _FIELDS if topic.search(name)]
        if not fields or any(office.search(jabatan_baku(holder.jabatan)) for office in fields):
            continue
        owner = next((p for office in fields for p, title in heads if office.search(title)), None)
        if owner is None:
            continue
        yield _finding(simpul, f"sub kegiatan ini bidang {owner.jabatan}, tetapi dipegang {holder.jabatan}", owner.kode)


def _serves_the_public(simpul: Simpul, tabel: TabelNomenklatur) -> bool:
    """True for a sub kegiatan of a programme other than Penunjang, by its code or by its name."""
    row = None if simpul.kode_nomenklatur else dimaksud(simpul.nomenklatur, simpul.jenjang, tabel)
    kode = baku_kode(simpul.kode_nomenklatur) or (row.kode if row else "")
    return kode.startswith("7.01.") and not kode.startswith("7.01.01.")


def _finding(simpul: Simpul, message: str, expected: str) -> Finding:
    return temuan(
        simpul.at,
        "penanggung_jawab",
        message=f"Periksa: {message}.",
        value=simpul.penanggung_jawab,
        expected=expected,
        related=(simpul.at.sel("nomenklatur"),),
        fix="ganti penanggung jawabnya, atau biarkan bila memang ditugaskan",
    )
