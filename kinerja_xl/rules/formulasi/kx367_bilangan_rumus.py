"""Bilangan pada rumus berbeda dari bilangan pada nama indikator.

Nama indikator menyebut batas ('sedikitnya enam kali', 'nilai 70'), sedangkan rumus, definisi, atau uraian datanya
menyebut bilangan lain bagi hal yang sama, dan tidak menyebut bilangan pada namanya.

Mengapa: Batas menentukan siapa yang terhitung; dua batas menghasilkan dua realisasi.

Contoh: 'Persentase ibu hamil yang diperiksa sedikitnya enam kali', dengan pembilang 'Jumlah ibu hamil yang diperiksa
sedikitnya empat kali'.

Jalan keluar: Tentukan batas yang benar, lalu samakan nama, rumus, definisi, dan datanya.

Yang tidak terlihat: Batas yang ditulis dengan kata-kata lain di sekitarnya, dan batas yang hanya disebut namanya atau
hanya rumusnya.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Asal, DataUkur, Dokumen, Indikator
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import bernama, kutip, word_set
from kinerja_xl.text.jumlah_disebut import JumlahDisebut, jumlah_disebut
from kinerja_xl.text.numbers import format_number

SEVERITY = Severity.WARNING
BETA = True

_COLUMNS = ("pembilang", "penyebut", "rumus_khusus", "penjelasan_rumus", "definisi_operasional")
_COUNTED = word_set(
    "kali hari jam menit minggu bulan tahun unsur komponen aspek poin kilometer km meter hektare ha liter orang"
)
_SCALE = 100.0  # what a scale ends with, and no limit
_LIMITS = word_set("nilai skor indeks minimal minimum sedikitnya maksimal maksimum")


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each text whose number is another one than the name's."""
    for baris in bernama(dokumen):
        indikator = baris.indikator
        named = [n for n in jumlah_disebut(indikator.nama) if n.hal in _COUNTED or n.sebelum in _LIMITS]
        if not named:
            continue
        rows = dokumen.data_ukur_menurut_kode[indikator.kode] if indikator.kode else ()
        for at, kunci, teks in _texts(indikator, rows):
            said = jumlah_disebut(teks)
            wrong = next(((n, s) for n in named for s in said if _same_thing(n, s) and s.nilai != n.nilai), None)
            if wrong is None or wrong[0].nilai in {s.nilai for s in said}:
                continue
            name, other = wrong
            yield temuan(
                at,
                kunci,
                message=f"{at.judul(kunci)} menyebut {_shown(other)}, sedangkan nama indikator {_shown(name)}: "
                f"{kutip(indikator.nama)}.",
                value=_shown(other),
                expected=_shown(name),
                related=(indikator.at.sel("indikator"),),
                fix="tentukan batas yang benar, lalu samakan nama, rumus, definisi, dan datanya",
            )


def _texts(indikator: Indikator, rows: tuple[DataUkur, ...]) -> Iterator[tuple[Asal, str, str]]:
    for kunci in _COLUMNS:
        if teks := getattr(indikator, kunci):
            yield indikator.at, kunci, teks
    for row in rows:
        if row.uraian:
            yield row.at, "uraian", row.uraian


def _same_thing(one: JumlahDisebut, other: JumlahDisebut) -> bool:
    """True for the same thing with the same word before or behind it."""
    if one.hal in _COUNTED:
        beside = one.sebelum and one.sebelum == other.sebelum
        return one.hal == other.hal and bool(beside or (one.sesudah and one.sesudah == other.sesudah))
    alike = one.hal == other.hal or not one.hal or not other.hal
    return one.sebelum == other.sebelum and other.hal not in _COUNTED and alike and other.nilai != _SCALE


def _shown(said: JumlahDisebut) -> str:
    if said.hal in _COUNTED:
        return f"{format_number(said.nilai)} {said.hal}"
    return f"{said.sebelum} {format_number(said.nilai)}"
