"""Satu indikator memuat lebih dari satu ukuran.

Satu indikator adalah satu angka. Namanya tidak memuat ukuran kedua, target, daftar yang terbuka (antara lain, dan
lain-lain), atau harapan (yang seharusnya …). Periksa juga nama yang menyebut hal kedua dengan syaratnya sendiri (desa
yang tertib dan warga yang membayar pajak). Bunyi indikator resmi sub kegiatan tidak dinilai.

Mengapa: Dua ukuran tidak dapat mempunyai satu target dan satu realisasi, dan daftar yang terbuka tidak dapat dihitung.

Contoh: TGR 0 dan Penyelesaian Temuan Administrasi 100 %

Jalan keluar: Pecah menjadi beberapa indikator, tulis targetnya pada kolom target, dan rinciannya pada definisi
operasional.

Yang tidak terlihat: Dua ukuran yang digabung tanpa kata ukur kedua (desa tertib dan aman), karena dapat berarti satu
keadaan.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip
from kinerja_xl.rules.formulasi.hal_dihitung import kepala
from kinerja_xl.rules.indikator.cacat_bentuk import Cacat, semua_bentuk
from kinerja_xl.rules.indikator.satuan import golongan
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.WARNING

_SECOND = regex(r"\b(?:yang|dengan) .*\bdan (?P<hal>[a-z]+) (?:yang|dengan)\b")


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each name that cannot be one number."""
    for baris, found in semua_bentuk(dokumen):
        if found is None and (second := _second_thing(baris.indikator.nama)):
            yield temuan(
                baris.indikator.at,
                "indikator",
                severity=Severity.INFO,
                message=f"Periksa: indikator {kutip(baris.indikator.nama)} menghitung dua hal ({kutip(second)}).",
                value=baris.indikator.nama,
                expected="satu ukuran",
                fix="tulis satu ukuran saja, atau jelaskan pada Definisi operasional bahwa keduanya satu syarat",
            )
        if found is None or found.cacat is not Cacat.LEBIH_DARI_SATU:
            continue
        yield temuan(
            baris.indikator.at,
            "indikator",
            message=f"Indikator {kutip(baris.indikator.nama)} {found.sebab}.",
            value=baris.indikator.nama,
            expected="satu ukuran",
            fix="tulis satu ukuran saja; pindahkan target ke kolom target dan rinciannya ke Definisi operasional",
        )


def _second_thing(nama: str) -> str:
    """Return the second noun that a name counts, of another kind and with a condition of its own; "" without one."""
    plain = normalise(nama)
    match = _SECOND.search(plain) if "dan " in plain else None
    first = kepala(nama) if match else ""
    if match is None or not golongan(first) or not golongan(match["hal"]) or golongan(first) & golongan(match["hal"]):
        return ""
    return f"{first}, {match['hal']}"
