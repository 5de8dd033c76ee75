"""Rumus capaian, bukan rumus indikator.

Rumus harus mengukur indikatornya. Realisasi dibagi target adalah rumus capaian, yang berlaku untuk setiap indikator
dan dihitung sendiri pada laporan. Indikator yang memang mengukur capaian atau realisasi dikecualikan. Satu temuan
untuk satu bunyi rumus; sel lainnya disebut sebagai sel terkait.

Mengapa: Dengan rumus capaian, cara mengukur indikatornya sendiri tidak pernah ditetapkan.

Contoh: Jumlah dokumen yang diterbitkan = Realisasi kinerja / Target kinerja x 100.

Jalan keluar: Tulis apa yang dihitung untuk indikator itu; capaiannya tidak perlu ditulis.

Yang tidak terlihat: Rumus capaian yang tidak memakai kata target, misalnya hasil dibagi rencana, dan indikator bernama
capaian yang seharusnya mengukur hal lain.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip
from kinerja_xl.rules.formulasi.metode_skm import tanpa_metode
from kinerja_xl.rules.formulasi.rumus_tertulis import BarisRumus, berumus, tentang_capaian

SEVERITY = Severity.WARNING


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each wording of an achievement formula, at the first row that has it."""
    groups: dict[tuple[str, str], list[BarisRumus]] = {}
    for found in berumus(dokumen):
        nama = found.baris.indikator.nama
        if found.rumus.capaian and not tentang_capaian(nama) and not tanpa_metode(found):
            groups.setdefault(found.rumus.kunci_banding, []).append(found)
    for group in groups.values():
        baris, rumus = group[0]
        more = f" pada {len(group)} baris" if len(group) > 1 else ""
        yield temuan(
            *group[0].tempat,
            message=f"Rumus{more} membagi dengan target ({kutip(rumus.penyebut)}): itu rumus capaian, bukan rumus "
            "indikatornya.",
            value=rumus.teks,
            expected=f"rumus untuk {baris.indikator.nama}",
            related=tuple(found.sel for found in group[1:]),
            fix="tulis apa yang dihitung untuk indikator itu; capaian dihitung sendiri pada laporan",
        )
