"""Rincian pada nama lebih banyak daripada targetnya.

Nama indikator yang merinci apa yang dihitung ('Jumlah dokumen Renja, RKA, dan DPA') menargetkan sedikitnya sebanyak
rinciannya. Periksa target tahun dokumen yang lebih kecil. Target yang lebih besar tidak dilaporkan: satu jenis dokumen
dapat disusun beberapa kali.

Mengapa: Target yang lebih kecil daripada rinciannya berarti ada yang tidak dikerjakan, atau rinciannya tersisa dari
tahun lain.

Contoh: Jumlah dokumen Renja, RKA, dan DPA yang disusun, target 2 Dokumen.

Jalan keluar: Samakan target dengan rinciannya, atau sebut hanya yang ditargetkan.

Yang tidak terlihat: rincian di luar nama indikator, dan rincian yang bukan singkatan nama dokumen atau dalam kurung.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import bernama, persis_resmi
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.INFO

BETA = True

_UNITS = frozenset({"dokumen", "laporan", "buku", "desa", "kelurahan", "lembaga", "kelompok", "jenis", "unit"})
_DOCUMENT = r"(?:[A-Z][A-Za-z]*[A-Z][A-Za-z]*|Renja|Renstra|Rencana Aksi|Profil|Monografi)"
_NAMED = regex(rf"\b(?i:dokumen|laporan)\s+({_DOCUMENT}(?:\s*(?:,\s*dan|,|dan|&)\s+{_DOCUMENT})+)")
_BRACKET = regex(r"\b(?i:dokumen|laporan|buku|desa|kelurahan|lembaga|kelompok)\b[^()]{0,60}\(([^()]{5,200})\)")
_BETWEEN = regex(r"\s*(?:,\s*dan\s|,|\bdan\b|&|;)\s*")
_OTHERS = regex(r"\b(?:dll|dsb|dst|lain|lainnya|sebagainya|atau|antara|misalnya|seperti|yang|minimal|maksimal)\b|/")
_LONGEST_ITEM = 4  # words; more are no item of a list


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each indicator that names more things than it aims at."""
    year = dokumen.identitas.tahun or dokumen.identitas.periode_awal
    for baris in bernama(dokumen):
        indikator = baris.indikator
        target, kunci = indikator.target_berlaku(year), indikator.kunci_target(year)
        if not isinstance(target, float | int) or not target or kunci is None or persis_resmi(baris):
            continue
        if normalise(indikator.satuan) not in _UNITS:
            continue
        items = _items(indikator.nama)
        if len(items) <= max(target, 1):
            continue
        yield temuan(
            indikator.at,
            kunci,
            message=f"Periksa: nama indikator merinci {len(items)} hal ({', '.join(items)}), sedangkan targetnya "
            f"{target:g} {indikator.satuan}.",
            value=f"{target:g}",
            expected=f"sedikitnya {len(items)}",
            related=(indikator.at.sel("indikator"),),
            fix="samakan target dengan rinciannya, atau sebut hanya yang ditargetkan",
        )


def _items(nama: str) -> list[str]:
    """Return what a name enumerates, none where the list is open or no list."""
    match = _NAMED.search(nama) or _BRACKET.search(nama)
    if match is None or _OTHERS.search(match[1].casefold()):
        return []
    items = [item.strip(" .") for item in _BETWEEN.split(match[1]) if item.strip(" .")]
    return items if all(len(item.split()) <= _LONGEST_ITEM for item in items) else []
