"""Sumber data bukan dokumen atau unit.

Periksa sumber data yang menyebut jabatan, peraturan, orang banyak, tempat, bahan pengumuman (brosur), atau dokumen
anggaran; yang tidak menyebut dokumen mana pun ('Data internal', 'Data kelurahan'); dan satu sumber yang sama untuk
semua indikator. Satu temuan untuk satu jenis; sel lainnya disebut sebagai sel terkait.

Mengapa: Evaluator meminta dokumennya; jabatan dan tempat tidak dapat dilampirkan.

Contoh: Sumber data 'Kasi Ekbang', 'Perbup Nomor 75 Tahun 2018', 'Masyarakat', atau 'DPA' untuk realisasi.

Jalan keluar: Tulis nama laporan, buku register, atau aplikasinya, beserta unit yang menyimpannya.

Yang tidak terlihat: Dokumen yang disebut tetapi tidak memuat data itu, dan sumber umum dengan satu kata yang menyebut
dokumen (Laporan kegiatan).

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import IndikatorDiPohon, kutip, semua_baris, word_set
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.INFO

_RECORD = regex(
    r"\b(?:laporan|data|dokumen|register|buku|rekap\w*|daftar|hasil|arsip|lhe|lke|aplikasi|sistem|survey|survei|kuesioner"
    r"|berita acara|notul\w*|salinan|risalah|kartu|bukti|lembar|surat|keputusan|log|kib|kir|siasn|dapodik"
    r"|statistik|formulir|profil|monografi|sertifikat|catatan)\b"
)
_KINDS = (
    (
        "peraturan",
        regex(r"(?:perbup|perwali|perda|permen\w*|perpres|pp|uu|undang undang|peraturan)\b"),
    ),
    (
        "jabatan",
        regex(r"(?:kasi|kasubb?ag|kasubid|kabid|sekcam|camat|lurah|kepala|sekretaris camat|bendahara|kades|staf)\b"),
    ),
    (
        "orang banyak",
        regex(r"(?:(?:seluruh |semua )?(?:masyarakat|warga|penduduk|pemohon|responden|pegawai|asn))\Z"),
    ),
    ("tempat", regex(r"(?:(?:seluruh |semua )?(?:desa|kelurahan|kecamatan|rt|rw|dusun)(?: dan | |\Z)?)+\Z")),
    (
        "bahan pengumuman",
        regex(r"(?:brosur|leaflet|pamflet|selebaran|spanduk|baliho|poster|banner|papan pengumuman|undangan)\b"),
    ),
    ("dokumen anggaran", regex(r"(?:dpa|dppa|rka|rkpa|spj)\b")),
)
_FITTING = {  # indicators about the very thing: its text is the proof
    "dokumen anggaran": regex(
        r"\b(?:rencana|perencanaan|anggaran|dpa|rka|gaji|tunjangan|honor\w*|\w*bayar\w*|belanja|jasa|listrik|pengadaan|penyediaan|tagihan|sewa|spj)\b"
    ),
    "bahan pengumuman": regex(
        r"\b(?:sosialisasi|informasi|publikasi|penyebarluasan|brosur|cetak\w*|promosi|pengumuman|media|standar|maklumat)\b"
    ),
    "peraturan": regex(r"\b(?:peraturan|perdes\w*|perda|perkada|regulasi|produk hukum)\b"),
}
_ANY = word_set(
    "data internal eksternal primer sekunder terkait pendukung instansi kantor dokumen laporan arsip lapangan "
    "lainnya lain dll dsb sumber berbagai opd skpd sendiri yang ada dan atau dari di berkas pihak tersedia"
)
"""Words that name no paper; a source of nothing else cannot be asked for."""
_OFFICE = regex(
    r"data (?:dari |internal )?(?:kantor )?(?:kecamatan|kelurahan|distrik|dinas|badan|puskesmas|rsud|uptd?|inspektorat"
    r"|sekretariat|seksi|bidang|subbag|kantor)"
)
"""Data of an office, and no paper of it."""
_USUAL = 10  # rows: with fewer one source for all of them may well be right


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each kind of doubtful source, and one for a source that serves every indicator."""
    rows = [b for b in semua_baris(dokumen) if normalise(b.indikator.sumber_data)]
    groups: dict[str, list[IndikatorDiPohon]] = {}
    for baris in rows:
        kind = _kind(normalise(baris.indikator.sumber_data), normalise(baris.indikator.nama))
        if kind:
            groups.setdefault(kind, []).append(baris)
    for kind, group in groups.items():
        yield _finding(group, f"menyebut {kind}")
    if len(rows) >= _USUAL and len({normalise(b.indikator.sumber_data) for b in rows}) == 1 and not groups:
        yield _finding(rows, "sama untuk semua indikator")


@lru_cache(maxsize=4096)
def _kind(source: str, nama: str) -> str:
    if _ANY.issuperset(source.split()) or _OFFICE.fullmatch(source):
        return "sesuatu yang terlalu umum"
    if _RECORD.search(source):
        return ""
    kind = next((name for name, pattern in _KINDS if pattern.match(source)), "")
    fitting = _FITTING.get(kind)
    return "" if fitting and fitting.search(nama) else kind


def _finding(group: list[IndikatorDiPohon], said: str) -> Finding:
    first = group[0]
    source = first.indikator.sumber_data
    more = f" pada {len(group)} baris" if len(group) > 1 else ""
    return temuan(
        first.indikator.at,
        "sumber_data",
        message=f"Periksa Sumber data{more}: {said}, misalnya {kutip(source)}.",
        value=source,
        expected="nama laporan, register, atau aplikasi",
        related=tuple(b.indikator.at.sel("sumber_data") for b in group[1:]),
        fix="tulis nama laporan, register, atau aplikasinya, beserta unit yang menyimpannya",
    )
