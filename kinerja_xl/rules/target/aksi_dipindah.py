"""A quarter whose remark moves its action elsewhere, or calls it off, though it counts as done: facts of KX527."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kinerja_xl.model import Aksi
from kinerja_xl.patterns import regex
from kinerja_xl.text.dates import BULAN, triwulan_bulan, triwulan_ke
from kinerja_xl.text.jumlah_disebut import POLA_JUMLAH
from kinerja_xl.text.kalimat import pisah_kalimat

_TIME = rf"(?:(?:triwulan|tw\.?)\s?(?:ke-?)?(?P<tw>IV|III|II|I|[1-4])|(?P<bulan>{'|'.join(BULAN)}))\b"
_WHEN = regex(rf"\b{_TIME}", re.IGNORECASE)
_BETWEEN = (
    r"(?:\s(?!(?:triwulan|tw|tidak|bukan|belum|tetap|jadi|dan|atau|lalu|memuat|termasuk|tahun|setelah|sesudah|karena"
    r"|sedangkan|tetapi|pengganti|hasil|dari)\b)[^\W\d_]+){0,4}?"
)
_MOVES = r"(?:di(?:undur|mundur|tunda|pindah|alih|geser|maju)\w*|mundur|bergeser|beralih|berpindah|tertunda)"
_ENDS = (
    r"(?:batal|di(?:batal|tiada)kan|urung|nihil|(?:tidak|gagal)\s(?:jadi\s)?(?:di|ter)?"
    r"(?:laksana|selenggara)\w*)"
)
_CALLED_OFF = regex(rf"\b{_TIME}{_BETWEEN}\s(?:(?P<pindah>{_MOVES})|{_ENDS})\b", re.IGNORECASE)
_FROM = regex(rf"\b(?P<pindah>{_MOVES})\s(?:dari|semula)\s(?:bulan\s)?{_TIME}", re.IGNORECASE)
_ELSEWHERE = regex(
    rf"\s(?:ke|di|pada|menjadi|secara)\s(?!(?:bulan|triwulan|tw|awal|akhir|pertengahan|semester|pekan|minggu|tanggal|hari"
    rf"|waktu|jadwal|\d|{'|'.join(BULAN)})\b)",
    re.IGNORECASE,
)
"""What is moved to another room, or held otherwise, is held all the same."""
_MADE_UP = regex(
    r"\b(?:sebagian|sebahagian|sisa\w*|salah satu|beberapa|ganti|diganti\w*|pengganti\w*|gantinya|kembali|akhirnya"
    r"|tetap|hanya|selain|kecuali|daring|lalu|sebelumnya|20\d\d|hampir|sempat|memang|(?:menurut|sesuai) rencana)\b",
    re.IGNORECASE,
)
"""Words after which a quarter may have reached its number all the same."""
_OTHER = regex(
    rf"\b(?:laporan\w*|data|rekapitulasi|peserta|{POLA_JUMLAH}\s[^\W\d_]+)\b",
    re.IGNORECASE,
)
"""Before the quarter: some of it only, or a report on what was done in it."""


class TriwulanDipindah(NamedTuple):
    """The quarter, 1 to 4, what the remark says of it, and whether it moves it to another time."""

    triwulan: int
    tulisan: str
    pindah: bool


def tercapai_padahal_dipindah(aksi: Aksi, *, kumulatif: bool) -> TriwulanDipindah | None:
    """Return the first quarter that reached its target, or what had none, though the remark takes it away; or None."""
    for found in _taken_away(aksi.keterangan):
        done = _of_the_quarter(aksi, found.triwulan, kumulatif=kumulatif)
        plan = aksi.target_tw[found.triwulan - 1]
        planned = found.pindah if plan is None else isinstance(plan, float) and done is not None and done >= plan
        if done is not None and done > 0 and planned:
            return found
    return None


def _taken_away(keterangan: str) -> Iterator[TriwulanDipindah]:
    for sentence in pisah_kalimat(keterangan):
        match = _CALLED_OFF.search(sentence) or _FROM.search(sentence)
        if match is None or _MADE_UP.search(sentence) or _ELSEWHERE.match(sentence, match.end()):
            continue
        if _OTHER.search(sentence[: match.start()]):
            continue
        others = [_quarter(m["tw"], m["bulan"]) for m in _WHEN.finditer(sentence)]
        n = _quarter(match["tw"], match["bulan"])
        if others.count(n) == 1:  # named again, it is another month of the same quarter
            yield TriwulanDipindah(n, match[0], pindah=match["pindah"] is not None)


def _quarter(tw: str | None, bulan: str | None) -> int:
    return triwulan_ke(tw) if tw else triwulan_bulan(bulan or "")


def _of_the_quarter(aksi: Aksi, n: int, *, kumulatif: bool) -> float | None:
    """Return what was done in one quarter alone."""
    done = aksi.realisasi_tw[n - 1]
    before = aksi.realisasi_tw[n - 2] if n > 1 and kumulatif else None
    if not isinstance(done, float):
        return None
    return done - before if isinstance(before, float) else done
