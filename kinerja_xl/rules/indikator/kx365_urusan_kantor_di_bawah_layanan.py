"""Urusan kantor mengukur sasaran bagi masyarakat.

Periksa indikator Tujuan atau Sasaran Strategis tentang pegawai, anggaran, atau barang kantor, di bawah sasaran yang
tidak berbicara tentang kantor dan tidak memuat satu kata pun dari indikator, rumus, atau definisinya.

Mengapa: Indikator harus menunjukkan apakah sasarannya tercapai; pegawai yang dilatih belum berarti warga terlayani.

Contoh: Sasaran Terpenuhinya kebutuhan air minum dengan indikator Persentase pegawai yang mengikuti diklat.

Jalan keluar: Ukur keadaan yang disebut sasarannya, atau pindahkan indikator itu ke sasaran tentang kantor.

Yang tidak terlihat: Indikator tentang masyarakat yang mengukur hal lain daripada sasarannya, dan indikator di tingkat
program ke bawah.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import IndikatorDiPohon, bernama, kutip
from kinerja_xl.rules.formulasi.kata_pokok import kata_isi, serupa
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.INFO
BETA = True

_OFFICE = regex(
    r"\b(?:pegawai|asn|pns|diklat|kedisiplinan pegawai|kehadiran pegawai|absensi"
    r"|(?:serapan|penyerapan|realisasi) anggaran|laporan keuangan|barang milik daerah|bmd|kendaraan dinas"
    r"|administrasi (?:umum|perkantoran|kepegawaian))\b"
)
_ABOUT_OFFICES = regex(  # an objective with one of these is, or may be, about how offices work
    r"akuntab|tata kelola|kelola|kinerja|aparat|pegawai|\basn\b|sumber daya|\bsdm\b|kapasitas|kompeten|profesional"
    r"|organisas|internal|penunjang|administra|keuangan|\baset\b|barang|kantor|sarana|prasarana|layan|reformasi|birokra|awas"
    r"|perangkat daerah|lembaga|disiplin|arsip|anggaran|pemerintah|efekti|efisien|mutu|kualitas|integritas|korupsi"
    r"|transpar"
)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each indicator about the office under an objective about something else."""
    for baris in bernama(dokumen):
        sasaran = normalise(baris.sasaran.teks)
        if not baris.simpul.jenjang.strategis or not sasaran or not _OFFICE.search(normalise(baris.indikator.nama)):
            continue
        if _ABOUT_OFFICES.search(sasaran) or serupa(kata_isi(_about(baris)), kata_isi(sasaran)):
            continue
        yield temuan(
            baris.indikator.at,
            "indikator",
            message=f"Periksa: {kutip(baris.indikator.nama)} tentang urusan kantor, sedangkan sasarannya "
            f"{kutip(baris.sasaran.teks)}.",
            value=baris.indikator.nama,
            expected=f"ukuran {baris.sasaran.teks}",
            related=(baris.sasaran.at.sel("sasaran"),),
            fix="ukur keadaan yang disebut sasarannya, atau pindahkan indikator ini ke sasaran tentang kantor",
        )


def _about(baris: IndikatorDiPohon) -> str:
    i = baris.indikator
    return " ".join((i.nama, i.pembilang, i.penyebut, i.penjelasan_rumus, i.definisi_operasional))
