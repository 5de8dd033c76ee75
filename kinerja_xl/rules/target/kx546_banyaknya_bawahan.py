"""Banyaknya kegiatan atau sub kegiatan yang disebut bukan yang ada.

Periksa teks sebuah program atau kegiatan yang menyebut seluruh bawahannya ('ketujuh kegiatannya', 'rata-rata capaian
tujuh kegiatan') dengan banyaknya yang lain daripada simpul di bawahnya pada pohon kinerja.

Mengapa: Pembaca menghitung sendiri kegiatan pada pohon kinerja; bawahan yang tidak dihitung mengubah rata-ratanya.

Contoh: 'rata-rata capaian kelima kegiatannya', sedangkan program itu mempunyai tujuh kegiatan.

Jalan keluar: Perbaiki banyaknya, atau lengkapi pohon kinerjanya.

Yang tidak terlihat: Sebagian bawahan yang disebut banyaknya.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Asal, Dokumen, Simpul
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.sheets.pilihan import CaraHitung, Jenjang
from kinerja_xl.text.bilangan import baca_bilangan
from kinerja_xl.text.jumlah_disebut import jumlah_disebut
from kinerja_xl.text.numbers import format_number
from kinerja_xl.text.similar import kecil

SEVERITY = Severity.INFO
BETA = True

_WHOLE = regex(
    r"\bke(?P<angka>dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas)\s"
    r"(?P<hal>sub\s?kegiatan|kegiatan|program)(?:nya)?\b(?!\s(?:itu|tersebut|ini|pertama|terakhir|berikut|terbesar|yang))",
    re.IGNORECASE,
)
_LEVEL = {
    jenjang.casefold().replace(" ", ""): jenjang
    for jenjang in (Jenjang.PROGRAM, Jenjang.KEGIATAN, Jenjang.SUB_KEGIATAN)
}
_BEFORE = frozenset({"capaian", "seluruh", "semua", "kinerja", "dari"})
_BEHIND = frozenset(
    {"", "kegiatan", "penunjang", "mencapai", "tercapai", "memenuhi", "di", "dalam", "pada", "dan", "dengan"}
)
_TEXTS = ("definisi_operasional", "penjelasan_rumus", "alasan", "penjelasan_target")


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each text that tells of more or fewer nodes below its own than there are."""
    for simpul, at, kunci, said, hal in _told(dokumen):
        below = _below(dokumen, simpul, _LEVEL[hal.replace(" ", "").lower()])
        if not below or below == said or simpul.jenjang is _LEVEL[hal.replace(" ", "").lower()]:
            continue
        thing = "sub kegiatan" if hal.lower().startswith("sub") else hal.lower()
        yield temuan(
            at,
            kunci,
            message=f"Periksa: teks ini menyebut {format_number(said)} {thing}, sedangkan di bawah {simpul.kode} ada "
            f"{below} {thing}.",
            value=format_number(said),
            expected=str(below),
            related=(simpul.at.sel("kode"),),
            fix="perbaiki banyaknya, atau lengkapi pohon kinerjanya",
        )


def _told(dokumen: Dokumen) -> Iterator[tuple[Simpul, Asal, str, float, str]]:
    """Yield node, place, column, number and thing of every text that tells of all that is below its node."""
    for simpul in dokumen.simpul:
        for indikator in simpul.indikator:
            for kunci in _TEXTS:
                teks = getattr(indikator, kunci)
                if not _names_a_level(teks):
                    continue
                yield from ((simpul, indikator.at, kunci, *one) for one in _numbers(teks))
                if indikator.cara_hitung is CaraHitung.RATA_RATA_BAWAHAN:
                    yield from ((simpul, indikator.at, kunci, *one) for one in _counted(teks))
    for row in dokumen.pengecualian:
        found = _numbers(row.alasan)
        if found and (node := _node(dokumen, row.kunci_baris)):
            yield from ((node, row.at, "alasan", *one) for one in found)
    for said in dokumen.analisis:
        for kunci in ("penyebab", "kendala"):
            found = _numbers(getattr(said, kunci))
            if found and (node := _node(dokumen, said.kode_indikator)):
                yield from ((node, said.at, kunci, *one) for one in found)
            own = dokumen.indikator_menurut_kode.pertama(said.kode_indikator)
            if own and own[1].cara_hitung is CaraHitung.RATA_RATA_BAWAHAN:
                yield from ((own[0], said.at, kunci, *one) for one in _counted(getattr(said, kunci)))


def _names_a_level(teks: str) -> bool:
    plain = kecil(teks)
    return any(level in plain for level in _LEVEL)


def _numbers(teks: str) -> list[tuple[float, str]]:
    if not _names_a_level(teks):
        return []
    return [(float(baca_bilangan(m["angka"]) or 0), m["hal"]) for m in _WHOLE.finditer(teks)]


def _counted(teks: str) -> Iterator[tuple[float, str]]:
    """Yield what a mean is taken of: "rata-rata capaian tujuh kegiatan"."""
    for said in jumlah_disebut(teks) if _names_a_level(teks) else ():
        two = said.hal + said.sesudah
        thing = two if two in _LEVEL else said.hal
        if said.sebelum in _BEFORE and said.sesudah in _BEHIND and thing in _LEVEL and said.nilai > 1:
            yield said.nilai, thing


def _node(dokumen: Dokumen, kunci: str) -> Simpul | None:
    found = dokumen.indikator_menurut_kode.pertama(kunci) if kunci else None
    return found[0] if found else dokumen.simpul_menurut_kode.get(kunci)


def _below(dokumen: Dokumen, simpul: Simpul, jenjang: Jenjang) -> int:
    """Return how many nodes of a level are below a node."""
    count, waiting, seen = 0, list(dokumen.anak.get(simpul.kode, ())), {simpul.kode}
    while waiting:
        node = waiting.pop()
        if node.kode in seen:
            continue
        seen.add(node.kode)
        if node.jenjang is jenjang:
            count += 1
        else:
            waiting += dokumen.anak.get(node.kode, ())
    return count
