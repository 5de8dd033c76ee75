"""Sasaran ditulis dengan dua cara.

Dua sasaran yang hampir sama biasanya satu sasaran yang disalin lalu berubah. Begitu pula sasaran yang hampir sama
dengan nama program, kegiatan, atau sub kegiatannya tetapi berbeda satu kata. Periksa mana yang benar. Sasaran resmi
sub kegiatan dibiarkan.

Mengapa: Sasaran yang sama harus berbunyi sama pada setiap dokumen, dan harus cocok dengan nomenklaturnya.

Contoh: Terlaksananya nkronisasi program kerja pada sub kegiatan Sinkronisasi program kerja.

Jalan keluar: Samakan bunyinya.

Yang tidak terlihat: Sasaran yang sama dengan lebih dari dua kata berbeda, dan nama pendek yang mirip secara kebetulan.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kinerja_xl.findings import CellRef, Finding, Severity
from kinerja_xl.model import Dokumen, Sasaran, Simpul
from kinerja_xl.regulations.nomenklatur import Nomenklatur
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import baris_resmi, kutip
from kinerja_xl.text.similar import alike, near_copies, normalise, words_apart

SEVERITY = Severity.INFO

_COPY, _NAME, _WORD = 90.0, 82.0, 70.0
_WORDS = 2  # so many words may differ; more is another objective
_LONG = 4  # words; shorter names are alike by chance
_VERB = 85.0  # Tersedianya against Terpeliharanya is another result, not a slip
_CUT = " dan "  # an objective that ends where its node's name goes on has lost half of it


class _Beda(NamedTuple):
    simpul: Simpul
    sasaran: Sasaran
    lain: str
    tempat: CellRef
    apa: str


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each objective that drifted from its node's name, else from an earlier objective."""
    done: set[CellRef] = set()
    for beda in (*_from_name(dokumen), *_from_copy(dokumen)):
        at = beda.sasaran.at.sel("sasaran")
        if at in done:
            continue
        done.add(at)
        yield temuan(
            beda.sasaran.at,
            "sasaran",
            message=f"Periksa sasaran {kutip(beda.sasaran.teks)}: hampir sama dengan {beda.apa} {kutip(beda.lain)}.",
            value=beda.sasaran.teks,
            expected=beda.lain,
            related=(beda.tempat,),
            fix="samakan bunyinya bila yang dimaksud sama",
        )


def _from_name(dokumen: Dokumen) -> Iterator[_Beda]:
    for simpul in dokumen.simpul:
        row = baris_resmi(simpul.kode_nomenklatur, simpul.nomenklatur, dokumen.ketentuan.nomenklatur)
        nama = simpul.nomenklatur or (row.nama if row else "")
        for sasaran in simpul.sasaran:
            if row is not None and _official(sasaran.teks, row):  # it is the node's name that differs (KX216)
                continue
            if nama and _from_this_name(normalise(sasaran.teks).partition(" ")[2], nama):
                place = simpul.at.sel("nomenklatur")
                yield _Beda(simpul, sasaran, nama, place, f"nama {simpul.jenjang.lower() or 'simpul'}nya")


def _official(teks: str, row: Nomenklatur) -> bool:
    """True for the official objective, and for one that says the official name."""
    plain = normalise(teks)
    return plain == normalise(row.kinerja) or _spelled(plain.partition(" ")[2]) == _spelled(normalise(row.nama))


def _from_this_name(body: str, nama: str) -> bool:
    """True when an objective (without its first word) is its node's name with a slip, or with its end cut off."""
    full = _spelled(normalise(nama).removeprefix("program "))
    body = _spelled(body)
    without_verb = full.partition(" ")[2]  # "Tersedianya Barang Cetak" from "Penyediaan Barang Cetak"
    if full in body or without_verb == body:
        return False
    if len(body.split()) > _LONG and full.startswith(body + _CUT):
        return True
    return any(
        len(wanted.split()) >= _LONG and _drifted(body, wanted) and alike(body, wanted) >= _NAME
        for wanted in (full, without_verb)
    )


def _spelled(teks: str) -> str:
    """The official table spells one word in two ways; an objective may follow the dictionary."""
    return teks.replace("ketentraman", "ketenteraman")


def _from_copy(dokumen: Dokumen) -> Iterator[_Beda]:
    tabel = dokumen.ketentuan.nomenklatur
    rows = [
        (simpul, sasaran)
        for simpul in dokumen.simpul
        for row in (baris_resmi(simpul.kode_nomenklatur, simpul.nomenklatur, tabel),)
        for sasaran in simpul.sasaran
        if sasaran.teks and (row is None or normalise(sasaran.teks) != normalise(row.kinerja))
    ]
    told: set[int] = set()
    for earlier, later, _ in near_copies([sasaran.teks for _, sasaran in rows], _COPY):
        if later in told:
            continue
        (_, one), (simpul, two) = rows[earlier], rows[later]
        if _drifted(one.teks, two.teks) and not _other_result(one.teks, two.teks):
            told.add(later)
            yield _Beda(simpul, two, one.teks, one.at.sel("sasaran"), f"sasaran pada baris {one.at.row},")


def _other_result(first: str, second: str) -> bool:
    """True when both begin with a result of their own: Tersedianya …, Terpeliharanya …."""
    one, two = normalise(first).partition(" ")[0], normalise(second).partition(" ")[0]
    return one.endswith("nya") and two.endswith("nya") and alike(one, two) < _VERB


def _drifted(first: str, second: str) -> bool:
    """True when the same number of words differ, each looking like its counterpart: a slip, not another meaning."""
    apart = words_apart(first, second, _WORDS)
    return bool(apart) and all(alike(a, b) >= _WORD for a, b in apart)
