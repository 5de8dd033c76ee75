"""Nama program, izin, atau dokumen yang sudah diganti.

Periksa nama lama, misalnya IMB, izin gangguan (HO), Rastra, e-KTP, dan LAKIP. Tiap nama hanya dilaporkan untuk dokumen
sejak tahun penggantiannya, sekali untuk seluruh buku kerja. Judul peraturan yang dikutip tidak diperiksa.

Mengapa: Target atas layanan yang sudah tidak ada tidak dapat dicapai, dan nama lama menandakan uraian yang disalin.

Contoh: Tugas seksi tahun 2023 masih menyebut rekomendasi IMB dan HO.

Jalan keluar: Pakai nama yang berlaku, atau hapus layanannya.

Yang tidak terlihat: Nama yang sudah diganti tetapi tidak ada dalam daftar, dan nama lama dalam kutipan judul peraturan.

Dasar: PP 16/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.bahasa.indeks_kata import yang_memuat
from kinerja_xl.rules.bahasa.teks import TeksKantor, dikutip, semua_teks
from kinerja_xl.rules.baris import word_set

SEVERITY = Severity.INFO

_OLD = (  # as written, the year from which it is old, what holds now and by which regulation
    (regex(r"\bIMB\b|\b(?i:izin mendirikan bangunan)\b"), 2022, "kini Persetujuan Bangunan Gedung (PP 16/2021)"),
    (regex(r"\bHO\b|\b(?i:izin gangguan)\b"), 2018, "izinnya sudah dihapus (Permendagri 19/2017)"),
    (regex(r"\b(?:SIUP|TDP)\b"), 2022, "kini Nomor Induk Berusaha (PP 5/2021)"),
    (
        regex(r"\b(?i:raskin|rastra)\b(?: */ *BPMT\b)?"),
        2020,
        "kini Bantuan Pangan Non Tunai, BPNT (Perpres 63/2017)",
    ),
    (regex(r"\b(?i:jamkesmas|jamkesda)\b"), 2014, "kini Jaminan Kesehatan Nasional (Perpres 12/2013)"),
    (regex(r"\b(?i:pnpm)\b"), 2015, "programnya berakhir tahun 2014"),
    (regex(r"\b(?i:e[- ]?ktp)\b"), 2014, "kini KTP-el (UU 24/2013)"),
    (regex(r"\bLAKIP\b"), 2015, "kini Laporan Kinerja, LKjIP (PermenPANRB 53/2014)"),
    (regex(r"\b(?i:tapkin|dokumen penetapan kinerja)\b"), 2015, "kini Perjanjian Kinerja (PermenPANRB 53/2014)"),
)


_ANY = regex("|".join(pattern.pattern for pattern, _, _ in _OLD))  # hardly a text has one: asked first
_FIRST = word_set("imb izin ho siup tdp raskin rastra jamkesmas jamkesda pnpm e ektp lakip tapkin dokumen")
"""One of these words is in whatever the patterns match."""


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each old name, at its first cell."""
    year = dokumen.identitas.tahun or dokumen.identitas.periode_awal
    if year is None:
        return
    old = [(pattern, now) for pattern, since, now in _OLD if year >= since]
    groups: dict[str, list[tuple[TeksKantor, str]]] = {}
    for teks in yang_memuat(dokumen, semua_teks(dokumen), _FIRST):
        if _ANY.search(teks.isi) is None or teks.resmi or dikutip(teks):
            continue
        for pattern, now in old:
            match = pattern.search(teks.isi)
            if match:
                groups.setdefault(now, []).append((teks, match[0]))
    for now, group in groups.items():
        teks, written = group[0]
        cells = tuple(dict.fromkeys(other.sel for other, _ in group))
        more = f" (pada {len(cells)} sel)" if len(cells) > 1 else ""
        yield temuan(
            *teks.tempat,
            message=f"Periksa: '{written}'{more} adalah nama lama; {now}.",
            value=written,
            expected=now.removeprefix("kini "),
            related=cells[1:],
            fix="pakai nama yang berlaku, atau hapus layanannya",
        )
