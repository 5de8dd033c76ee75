"""Pangkat tidak ada dalam daftar resmi.

Pangkat PNS hanya 17 macam, masing-masing dengan golongan ruangnya. PPPK hanya mempunyai golongan I sampai XVII.
Penulisan Tk. I untuk Tingkat I diterima.

Mengapa: Pangkat yang keliru pada tanda tangan langsung terlihat oleh evaluator.

Contoh: Pembina Tingkat II, atau Penata Tingkat I dengan golongan III/c.

Jalan keluar: Tulis pangkat dan golongan sesuai keputusan kenaikan pangkat, misalnya Penata Tingkat I, III/d.

Yang tidak terlihat: Pangkat resmi yang bukan pangkat pemegangnya, dan pangkat yang tidak sesuai dengan eselonnya.

Dasar: PP 99/2000
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.regulations.pangkat import DaftarPangkat
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.text.similar import did_you_mean, normalise

SEVERITY = Severity.ERROR

_GOLONGAN = regex(r"\(?\b(IV|I{1,3})\s*[/.]\s*([a-e])\b\)?", re.IGNORECASE)
_PPPK = regex(r"(?:golongan|gol)?\.?\s*([IVX]+)\Z", re.IGNORECASE)
_TINGKAT = regex(r"\bt(?:ing)?k(?:a?t)?\b\.?\s*", re.IGNORECASE)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each rank that does not exist, or does not go with its golongan."""
    for pejabat in dokumen.pejabat:
        if not pejabat.pangkat:
            continue
        fault, wanted = _fault(pejabat.pangkat, dokumen.ketentuan.pangkat)
        if fault:
            yield temuan(
                pejabat.at,
                "pangkat",
                message=f"Pangkat '{pejabat.pangkat}' {fault}.",
                value=pejabat.pangkat,
                expected=wanted,
                fix=f"Tulis {wanted}." if wanted else "Tulis misalnya Penata Tingkat I, III/d.",
            )


def _fault(text: str, daftar: DaftarPangkat) -> tuple[str, str]:
    """Return what is wrong with a rank ("" for nothing) and what it should be, "" when that is unclear."""
    match = _GOLONGAN.search(text)
    golongan = f"{match[1].upper()}/{match[2].lower()}" if match else ""
    name = _spelled(_GOLONGAN.sub("", text))
    if not golongan and (pppk := _PPPK.match(text.strip())) and pppk[1].upper() in daftar.pppk:
        return "", ""
    if golongan and golongan not in daftar.pns:
        return f"memuat golongan {golongan} yang tidak ada", ""
    if not name:
        return "", ""
    known = {_spelled(pangkat): (ruang, pangkat) for ruang, pangkat in daftar.pns.items()}
    if name not in known:
        guess = did_you_mean(name, known, cutoff=80)
        return "tidak ada dalam daftar pangkat PNS", _full(*known[guess]) if guess else ""
    ruang, pangkat = known[name]
    if golongan and golongan != ruang:
        return (
            f"tidak sesuai dengan golongan {golongan}",
            f"{_full(ruang, pangkat)} atau {daftar.pns[golongan]}, {golongan}",
        )
    return "", ""


def _full(ruang: str, pangkat: str) -> str:
    return f"{pangkat}, {ruang}"


def _spelled(name: str) -> str:
    """Bring the ways of writing one rank together: ``Penata Tk.I`` -> ``penata tingkat i``."""
    return normalise(_TINGKAT.sub("tingkat ", name))
