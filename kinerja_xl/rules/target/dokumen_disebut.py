"""The documents that a text speaks of by their names, whichever way they are written, and whose they are."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from kinerja_xl.model import Dokumen, sekali
from kinerja_xl.patterns import regex
from kinerja_xl.rules.bahasa.nama_dokumen import POLA_LKJIP
from kinerja_xl.rules.baris import bernama
from kinerja_xl.rules.formulasi.hal_indikator import hal_indikator
from kinerja_xl.rules.formulasi.kata_pokok import kata_isi
from kinerja_xl.text.similar import kecil

_DOKUMEN = regex(
    r"\b(?:(?P<renja>renja|rencana\s+kerja(?!\s+(?:dan\s+anggaran|sama)))|(?P<renstra>renstra|rencana\s+strategis)"
    r"|(?P<rka>rka|rencana\s+kerja\s+dan\s+anggaran)|(?P<dpa>dpa|dppa|dokumen\s+pelaksanaan\s+anggaran)"
    rf"|(?P<lkjip>{POLA_LKJIP}|laporan\s+kinerja(?:\s+instansi\s+pemerintah)?)|(?P<lkpj>lkpj)|(?P<lppd>lppd)"
    r"|(?P<pk>perjanjian\s+kinerja)|(?P<skp>skp|sasaran\s+kinerja\s+pegawai)|(?P<rkbmd>rkbmd)"
    r"|(?P<rkpdes>rkp\s?des\w*)|(?P<apbdes>apb\s?des\w*)|(?P<calk>calk)|(?P<sop>sop|standar\s+operasional))\b",
    re.IGNORECASE,
)
_NEEDED = (
    *("kerja", "renja", "renstra", "strategis", "rka", "dpa", "dppa", "pelaksanaan", "kinerja"),
    *("lakip", "lkip", "lkjip", "lkpj", "lppd", "skp", "rkbmd", "rkp", "apb", "calk", "sop", "operasional"),
)
"""Every name of a document has one of them in it."""
_COUNTS = regex(r"(?:jumlah|banyaknya)\s+dokumen\b", re.IGNORECASE)


class DokumenBaris(NamedTuple):
    """The documents in each indicator's name and in its whole row, the codes of the rows that speak of one, and the
    codes of those that count documents."""

    nama: Mapping[str, frozenset[str]]
    baris: Mapping[str, frozenset[str]]
    milik: Mapping[str, tuple[str, ...]]
    menghitung: frozenset[str]


@lru_cache(maxsize=4096)
def dokumen_disebut(teks: str) -> frozenset[str]:
    """Return the documents that a text names: ``Rencana Kerja 2026`` and ``Renja`` -> {"renja"}."""
    small = kecil(teks)
    if not any(word in small for word in _NEEDED):
        return frozenset()
    return frozenset(kind for match in _DOKUMEN.finditer(teks) for kind, said in match.groupdict().items() if said)


@sekali
def _dokumen_baris(dokumen: Dokumen) -> DokumenBaris:
    names: dict[str, frozenset[str]] = {}
    rows: dict[str, frozenset[str]] = {}
    owners: dict[str, list[str]] = {}
    counting: set[str] = set()
    for baris in bernama(dokumen):
        i = baris.indikator
        if not i.kode or i.status.batal:
            continue
        names[i.kode] = names.get(i.kode, frozenset()) | dokumen_disebut(i.nama)
        said = (i.nama, i.definisi_operasional, i.sumber_data, i.pembilang, i.penyebut, i.penjelasan_rumus)
        if _COUNTS.match(i.nama):
            counting.add(i.kode)
        here = dokumen_disebut("\n".join((*said, i.penjelasan_target, baris.sasaran.teks, baris.simpul.nomenklatur)))
        rows[i.kode] = rows.get(i.kode, frozenset()) | here
        for kind in here:
            owners.setdefault(kind, []).append(i.kode)
    return DokumenBaris(names, rows, {kind: tuple(codes) for kind, codes in owners.items()}, frozenset(counting))


def dokumen_milik_lain(dokumen: Dokumen, kode: str, teks: str) -> str:
    """Return the code of the indicator whose document a text is about, "" where it may be its own or nobody's.

    Args:
        dokumen: the document.
        kode: the indicator under which the text stands.
        teks: what is done there.
    """
    said = dokumen_disebut(teks)
    if not said:
        return ""
    known = _dokumen_baris(dokumen)
    called = known.nama.get(kode) or (known.baris.get(kode) if kode in known.menghitung else None)
    if not called or said & known.baris[kode]:
        return ""
    # the one that is called so, else one that is not called otherwise and has most of the words
    words, about = kata_isi(teks), hal_indikator(dokumen).sendiri
    owners = [
        (kind in known.nama[other], not known.nama[other], len(words & about.get(other, frozenset())), n, other)
        for kind in said
        for n, other in enumerate(known.milik.get(kind, ()))
    ]
    return max(owners)[-1] if owners else ""
