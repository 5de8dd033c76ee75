"""Mitra adalah kantor sendiri.

Kolom Mitra/crosscutting menyebut kantor ini sendiri.

Mengapa: Mitra adalah kantor lain yang ikut menentukan hasilnya; kantor sendiri tidak bermitra dengan dirinya.

Contoh: Mitra 'Kecamatan Sukamaju' pada dokumen Kecamatan Sukamaju.

Jalan keluar: Tulis kantor lain yang ikut bekerja, atau kosongkan.

Yang tidak terlihat: Seksi atau bidang sendiri, dan mitra yang tidak bertalian.

Dasar: PermenPANRB 89/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.WARNING
BETA = True

_PART = regex(r"[;\n]")
_SMALLER_PART = regex(r"[;,\n]|\bdan\b")


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each node that has its own office as a partner."""
    own = normalise(dokumen.identitas.nama_kantor)
    region = normalise(dokumen.identitas.kabupaten)
    whole = {own, f"{own} {region}".strip(), own.removesuffix(region).strip()} - {""}
    for simpul in dokumen.simpul if own else ():
        for teks, at in simpul.tulisan.get("mitra", ()) or ((simpul.mitra, simpul.at),):
            if not whole & {
                normalise(p).removeprefix("kantor ") for s in (_PART, _SMALLER_PART) for p in s.split(teks)
            }:
                continue
            yield temuan(
                at,
                "mitra",
                message=f"Mitra {simpul.kode} adalah kantor ini sendiri.",
                value=teks,
                expected="kantor lain",
                fix="tulis kantor lain yang ikut bekerja, atau kosongkan",
            )
