"""Bukti dukung tidak dapat membuktikan datanya.

Periksa daftar hadir, presensi, atau undangan sebagai Bukti dukung data yang bukan orang, rapat, atau kegiatan, bila
tidak satu kata pun tentang yang dihitung. Demikian pula bukti yang seluruh katanya milik indikator lain dan tidak satu
pun ada pada baris indikatornya sendiri.

Mengapa: Evaluator membuka buktinya; daftar hadir hanya membuktikan siapa yang datang.

Contoh: Jumlah jenis obat yang tersedia, dengan bukti 'Daftar hadir apel pegawai'.

Jalan keluar: Sebut dokumen yang memuat angkanya, misalnya kartu stok atau rekapitulasi.

Yang tidak terlihat: Bukti lain yang tidak memuat angkanya.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip, word_set
from kinerja_xl.rules.formulasi.hal_indikator import milik_lain
from kinerja_xl.rules.formulasi.kata_pokok import kata_isi, serupa
from kinerja_xl.rules.indikator.satuan import golongan
from kinerja_xl.text.similar import normalise
from kinerja_xl.text.ukuran import is_percent

SEVERITY = Severity.INFO
JENIS = ("pengukuran",)
BETA = True

_ATTENDANCE = regex(r"\W*(?:daftar hadir|absensi|absen|presensi|undangan)\b", re.IGNORECASE)
_MET = word_set(
    "rapat pertemuan peserta hadir kehadiran kunjungan pelatihan sosialisasi musyawarah musrenbang apel orang pegawai "
    "warga masyarakat asn forum pembinaan koordinasi bimbingan penyuluhan kegiatan kali disiplin hari kerja "
    "patroli"
)


_ANY_EVIDENCE = kata_isi(
    "laporan dokumen daftar rekapitulasi rekap buku berita acara foto notula surat kartu sertifikat contoh angka data "
    "hasil nota tanda terima bukti agenda register hadir undangan keputusan resmi arsip bulanan triwulan tahunan seksi "
    "sub bagian bidang camat kepala petugas pelaksanaan nomor"
)
"""Words that evidence of anything has."""


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each row of things that a list of people, or what proves another indicator, is to prove."""
    for row in dokumen.data_ukur:
        words = kata_isi(row.bukti) - _ANY_EVIDENCE if row.bukti and row.kode_indikator else frozenset()
        other = milik_lain(dokumen, row.kode_indikator, words, semua=True)
        if other and not serupa(words, kata_isi(row.uraian)):
            yield temuan(
                row.at,
                "bukti",
                message=f"Periksa: bukti {kutip(row.bukti)} tentang {other}, bukan tentang "
                f"{kutip(row.uraian or row.kode_indikator)}.",
                value=row.bukti,
                expected="dokumen yang memuat angkanya",
                related=(row.at.sel("uraian"),),
                fix="sebut dokumen yang memuat angkanya",
            )
    yield from _attendance(dokumen)


def _attendance(dokumen: Dokumen) -> Iterator[Finding]:
    for row in dokumen.data_ukur:
        if not _ATTENDANCE.match(row.bukti) or not row.satuan or is_percent(row.satuan):
            continue
        names = " ".join(ind.nama for _, ind in dokumen.indikator_menurut_kode[row.kode_indikator])
        about = f"{row.uraian} {row.satuan} {names}"
        if golongan(row.satuan) & {"orang", "kegiatan", "waktu"} or not _MET.isdisjoint(normalise(about).split()):
            continue
        if kata_isi(row.bukti) & kata_isi(about):
            continue
        yield temuan(
            row.at,
            "bukti",
            message=f"Periksa: bukti {kutip(row.bukti)} tidak memuat {kutip(row.uraian or row.satuan)}.",
            value=row.bukti,
            expected="dokumen yang memuat angkanya",
            related=(row.at.sel("uraian"),),
            fix="sebut dokumen yang memuat angkanya",
        )
