"""Aksi tentang indikator lain.

Periksa aksi pada Rencana Aksi yang tidak memuat satu pun kata dari baris indikatornya (nama, rumus, definisi, sasaran,
simpul), sedangkan sedikitnya dua katanya ada pada nama indikator lain. Juga aksi yang menyusun dokumen (Renja, DPA,
LKjIP) yang tidak disebut barisnya, sedangkan indikatornya bernama dokumen lain dan baris lain menyebutnya; dan aksi
dengan dua kata yang hanya dimiliki satu indikator lain, tanpa kata yang membedakan indikatornya sendiri.

Mengapa: Aksi yang tertukar barisnya tidak menggerakkan indikatornya, dan realisasinya dilaporkan pada tempat yang lain.

Contoh: 'Pertemuan dengan tokoh agama' sebagai aksi indikator 'Jumlah dokumen perencanaan yang disusun'.

Jalan keluar: Perbaiki kode indikatornya, atau tulis aksi untuk indikator itu.

Yang tidak terlihat: Aksi yang memakai satu kata yang sama dengan indikatornya, dan aksi tentang hal yang tidak ada pada
indikator mana pun.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip
from kinerja_xl.rules.formulasi.hal_indikator import khas_lain, milik_lain
from kinerja_xl.rules.formulasi.kata_pokok import kata_isi
from kinerja_xl.rules.target.dokumen_disebut import dokumen_milik_lain

SEVERITY = Severity.INFO
BETA = True

_ANY_ACTION = kata_isi(
    "melaksanakan menyelenggarakan mengadakan menyusun membuat menyiapkan mengoordinasikan rapat koordinasi laporan "
    "pertemuan dokumen daftar data hasil evaluasi monitoring pelaksanaan petugas pegawai desa kelurahan bulanan "
    "triwulan bersama pihak terkait seksi sub bagian"
)
"""Words that an action for anything may have."""


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each action that belongs to another indicator."""
    for aksi in dokumen.rencana_aksi:
        if not aksi.kode_indikator or not aksi.aksi:
            continue
        words = kata_isi(aksi.aksi)
        other = dokumen_milik_lain(dokumen, aksi.kode_indikator, aksi.aksi)
        if not other and milik_lain(dokumen, aksi.kode_indikator, words, semua=False):
            other = milik_lain(dokumen, aksi.kode_indikator, words - _ANY_ACTION, semua=False)
        other = other or khas_lain(dokumen, aksi.kode_indikator, words, _ANY_ACTION)
        if other:
            yield temuan(
                aksi.at,
                "aksi",
                message=f"Periksa: {kutip(aksi.aksi)} tentang {other}, bukan tentang {aksi.kode_indikator}.",
                value=aksi.aksi,
                expected=f"aksi untuk {aksi.kode_indikator}",
                related=(aksi.at.sel("kode_indikator"),),
                fix="perbaiki kode indikatornya, atau tulis aksi untuk indikator itu",
            )
