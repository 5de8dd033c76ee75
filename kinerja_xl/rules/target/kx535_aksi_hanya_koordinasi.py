"""Aksi hanya koordinasi dengan pihak terkait.

Periksa aksi yang tidak menyebut apa pun selain koordinasi, konsultasi, atau kerja sama dengan pihak terkait, untuk
indikator yang bukan tentang koordinasi.

Mengapa: Rencana aksi menyebut kegiatan nyata yang menggerakkan indikatornya; koordinasi saja tidak dapat diukur
hasilnya.

Contoh: Indeks kepuasan masyarakat dengan aksi 'Melakukan koordinasi dengan pihak-pihak terkait'.

Jalan keluar: Tulis apa yang dikerjakan dan dengan siapa.

Yang tidak terlihat: Aksi yang menyebut kegiatan, tetapi bukan yang menggerakkan indikatornya.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip, word_set
from kinerja_xl.rules.pengukuran.tanpa_isi import tanpa_isi
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.INFO
BETA = True

_COORDINATION = word_set(
    "koordinasi berkoordinasi mengoordinasikan mengkoordinasikan pengoordinasian dikoordinasikan konsultasi "
    "berkonsultasi komunikasi berkomunikasi kerja sama kerjasama bekerja sinergi sinkronisasi"
)
_MORE = _COORDINATION | word_set(
    "pihak pihaknya terkait instansi opd skpd perangkat daerah lintas sektor sektoral stakeholder pemangku kepentingan "
    "semua seluruh melaksanakan pelaksanaan mengadakan menyelenggarakan menjalin kegiatan program rutin berbagai "
    "bersama internal eksternal intensif antar lembaga kembali tugas rangka"
)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each action that says nothing but that somebody is talked to."""
    for aksi in dokumen.rencana_aksi:
        words = normalise(aksi.aksi).split()
        if _COORDINATION.isdisjoint(words) or not tanpa_isi(aksi.aksi, _MORE):
            continue
        about = " ".join(
            f"{simpul.nomenklatur} {indikator.nama}"
            for simpul, indikator in dokumen.indikator_menurut_kode[aksi.kode_indikator]
        )
        if not _COORDINATION.isdisjoint(normalise(about).split()):
            continue
        yield temuan(
            aksi.at,
            "aksi",
            message=f"Periksa: aksi {kutip(aksi.aksi)} tidak menyebut kegiatan nyata.",
            value=aksi.aksi,
            expected="kegiatan yang menggerakkan indikatornya",
            fix="tulis apa yang dikerjakan dan dengan siapa",
        )
