"""Indikator membalik susunan kata nomenklaturnya.

Bila indikator memakai kata-kata nama sub kegiatannya, susunannya harus sama, karena susunan kata menentukan arti.
Bunyi indikator resmi tidak dinilai, walau membalik nama sub kegiatannya.

Mengapa: Perizinan non usaha berbeda dari non perizinan usaha; indikator mengukur hal lain daripada sub kegiatannya.

Contoh: Jumlah surat non perizinan usaha pada sub kegiatan Pelayanan Perizinan Non Usaha.

Jalan keluar: Tulis istilahnya seperti pada nomenklatur.

Yang tidak terlihat: Susunan yang terbalik tanpa kata ingkar di dekatnya, karena di situ artinya jarang berubah.

Dasar: Kepmendagri 900.1-861/2026
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import bernama, kutip, resmi
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.WARNING

_WINDOW = 3
_NEGATORS = frozenset({"non", "bukan", "tidak", "belum", "luar"})  # only around these does order change the meaning


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each indicator that turns three words of its node's name around."""
    for baris in bernama(dokumen):
        official = {tuple(sorted(w)): w for w in _windows(normalise(baris.simpul.nomenklatur).split())}
        if not official or resmi(baris):
            continue
        own = _windows(normalise(baris.indikator.nama).split())
        if set(official.values()) & set(own):
            continue
        turned = next((w for w in own if tuple(sorted(w)) in official), None)
        if turned is None:
            continue
        wanted = " ".join(official[tuple(sorted(turned))])
        yield temuan(
            baris.indikator.at,
            "indikator",
            message=f"Indikator menulis '{' '.join(turned)}', sedangkan nomenklaturnya "
            f"{kutip(baris.simpul.nomenklatur)} menulis '{wanted}'.",
            value=" ".join(turned),
            expected=wanted,
            related=(baris.simpul.at.sel("nomenklatur"),),
            fix="samakan susunan katanya dengan nomenklatur",
        )


def _windows(words: Sequence[str]) -> list[tuple[str, ...]]:
    found = [tuple(words[n : n + _WINDOW]) for n in range(len(words) - _WINDOW + 1)]
    return [w for w in found if not _NEGATORS.isdisjoint(w)]
