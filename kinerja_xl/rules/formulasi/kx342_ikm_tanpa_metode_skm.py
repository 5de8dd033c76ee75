"""IKM tidak dihitung dengan metode SKM.

Indeks Kepuasan Masyarakat dihitung dari nilai rata-rata tiap unsur pelayanan, ditimbang, lalu dikalikan 25. Rumus yang
hanya mengulang nama, menyebut survei, atau membagi jumlah orang bukan metode itu; rumus yang hanya menyebut SKM menjadi
info. Banyaknya unsur yang disebut harus sama dengan yang diatur (peringatan). Bila Cara hitung Indeks SKM dan
Penjelasan rumus kosong, langkahnya dicetak sendiri. Nilai langsung dari laporan SKM sudah dihitung di sana.

Mengapa: IKM yang dihitung dengan cara lain tidak dapat dibandingkan dan tidak diakui.

Contoh: IKM = Jumlah masyarakat yang disurvei / target x 100%.

Jalan keluar: Pilih Cara hitung Indeks SKM dan kosongkan Penjelasan rumus, atau tulis langkah SKM.

Yang tidak terlihat: Langkah SKM yang disebut tetapi keliru urutannya, bobot unsur yang tidak sama, dan survei yang
sebenarnya tidak dilakukan.

Dasar: PermenPANRB 14/2017
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.regulations.skm import UNSUR
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip
from kinerja_xl.rules.formulasi.metode_skm import tanpa_metode, unsur_lain
from kinerja_xl.rules.formulasi.rumus_tertulis import berumus, mengulang
from kinerja_xl.sheets.pilihan import CaraHitung

SEVERITY = Severity.ERROR

_REPORT = regex(r"\blaporan\b[^.;]{0,80}\b(?:skm|surve[iy] kepuasan)\b", re.IGNORECASE)  # whose method is the survey's
_NAMED = regex(r"\bskm\b|\bsurve[iy] kepuasan masyarakat\b", re.IGNORECASE)  # the method without its steps


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each satisfaction index without the method; other formula rules leave it to this one."""
    for found in berumus(dokumen):
        baris, rumus = found
        indikator = baris.indikator
        if not tanpa_metode(found):
            if said := unsur_lain(found):
                yield temuan(
                    *found.tempat,
                    message=f"Rumus {kutip(indikator.nama)} menyebut {said} unsur, sedangkan survei kepuasan "
                    f"masyarakat memuat {len(UNSUR)} unsur.",
                    value=rumus.teks,
                    expected=f"{len(UNSUR)} unsur",
                    related=(indikator.at.sel("indikator"),),
                    fix=f"perbaiki menjadi {len(UNSUR)} unsur, atau pilih Cara hitung Indeks SKM",
                    severity=Severity.WARNING,
                )
            continue
        if indikator.cara_hitung is CaraHitung.NILAI_LANGSUNG and _REPORT.search(rumus.teks):
            continue
        named = _NAMED.search(rumus.teks) is not None and not mengulang(found) and not rumus.capaian
        said = "hanya mengulang namanya" if mengulang(found) else f"berisi {kutip(rumus.teks)}"
        yield temuan(
            *found.tempat,
            message=f"Rumus {kutip(indikator.nama)} {said}, tanpa unsur, bobot, dan pengali 25 menurut metode SKM.",
            value=rumus.teks,
            expected="Σ (nilai rata-rata unsur x bobot) x 25",
            related=(indikator.at.sel("indikator"),),
            fix="pilih Cara hitung Indeks SKM dan kosongkan Penjelasan rumus, atau tulis langkah SKM",
            severity=Severity.INFO if named else None,
        )
