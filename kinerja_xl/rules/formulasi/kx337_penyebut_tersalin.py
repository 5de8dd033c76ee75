"""Penyebut rencana dipakai oleh dua pekerjaan.

Periksa dua persentase yang pembilangnya berbeda, tetapi penyebutnya satu rencana atau kebutuhan yang sama. Penyebut
umum (seluruh desa, seluruh pegawai) tidak diperiksa.

Mengapa: Yang direncanakan untuk pengadaan bukan yang direncanakan untuk pemeliharaan; biasanya penyebutnya tersalin.

Contoh: Barang yang diadakan dan barang yang dipelihara sama-sama dibagi 'total barang yang direncanakan'.

Jalan keluar: Sebutkan rencana pada penyebutnya, misalnya barang yang direncanakan untuk dipelihara.

Yang tidak terlihat: Penyebut umum yang tersalin (seluruh desa), dan penyebut rencana yang ditulis dengan kata lain.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip
from kinerja_xl.rules.formulasi.rumus_tertulis import BarisRumus, berumus

SEVERITY = Severity.INFO

_PLANNED = regex(r"\b(?:di?rencana\w*|dibutuhkan|diusulkan|dianggarkan|seharusnya)\b")


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each later indicator with the planned denominator of another one."""
    first: dict[str, BarisRumus] = {}
    for found in berumus(dokumen):
        above, below = found.rumus.kunci_banding
        if not _PLANNED.search(below) or found.rumus.capaian:
            continue
        earlier = first.setdefault(below, found)
        if earlier.rumus.kunci_banding[0] == above:
            continue
        indikator, one = found.baris.indikator, earlier.baris.indikator
        key = "penyebut" if indikator.penyebut else found.rumus.kunci
        yield temuan(
            indikator.at,
            key,
            message=f"Periksa penyebut {kutip(found.rumus.penyebut)}: sama dengan penyebut pada baris {one.at.row}, "
            "padahal yang dihitung berbeda.",
            value=found.rumus.penyebut,
            expected="rencana untuk yang dihitung pembilang",
            related=(one.at.sel("penyebut" if one.penyebut else earlier.rumus.kunci),),
            fix="sebutkan pada penyebut rencana yang mana",
        )
