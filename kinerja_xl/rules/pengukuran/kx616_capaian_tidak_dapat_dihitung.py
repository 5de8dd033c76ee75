"""Capaian tidak dapat dihitung.

Target dan realisasinya ada, tetapi capaiannya tidak dapat dihitung: targetnya nol, targetnya huruf sedangkan
realisasinya angka, atau hurufnya bukan predikat. Sebutan dari skala lain (Madya, Paripurna), target nol yang
realisasinya juga nol, dan target nol indikator yang makin kecil makin baik, hanya dilaporkan untuk diperiksa.

Mengapa: Indikator tanpa capaian hilang dari rata-rata dan dari tabel laporan kinerja.

Contoh: Target BB, sedangkan Data Ukur berisi 72.

Jalan keluar: Perbaiki targetnya, tulis realisasi seperti targetnya, atau isi Arah dengan Turun.

Yang tidak terlihat: Capaian yang dapat dihitung tetapi dari target yang keliru jenisnya, misalnya angka untuk predikat.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.compute.hasil import Nilai
from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.regulations.predikat import SATUAN_HURUF
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.pengukuran.tahun import Terukur, sebut_nilai, sel_kode, tahun
from kinerja_xl.sheets.pilihan import Arah, RumusNegatif, TipePerhitungan

SEVERITY = Severity.WARNING
JENIS = ("pengukuran",)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each indicator with target and result but no achievement."""
    year = dokumen.identitas.tahun
    rumus = dokumen.identitas.rumus_capaian_negatif.upper()
    letters = frozenset(huruf.casefold() for urutan in dokumen.ketentuan.urutan for huruf in urutan)
    for t in tahun(dokumen).ukur:
        if t.hasil.capaian is not None or t.hasil.target is None or t.hasil.realisasi is None:
            continue
        found = _reason(t, rumus, letters)
        if found is None:
            continue
        message, fix, severity = found
        yield temuan(
            t.indikator.at,
            t.indikator.kunci_target(year) or f"target_{year}",
            severity=severity,
            message=message,
            value=sebut_nilai(t.hasil.target),
            expected="target yang dapat dibandingkan dengan realisasi",
            related=(*(d.at.sel("tw4") for d in t.data[:1]), sel_kode(t)),
            fix=fix,
        )


def _reason(t: Terukur, rumus: str, letters: frozenset[str]) -> tuple[str, str, Severity | None] | None:
    """Return what is said, the way out, and the weight where it is not the rule's own."""
    target, realisasi = t.hasil.target, t.hasil.realisasi
    both = f"{t.kode}: target {sebut_nilai(target)}, realisasi {sebut_nilai(realisasi)}"
    if t.indikator.satuan.strip().casefold() in SATUAN_HURUF:
        return _letters(both, target, realisasi, letters)
    if not isinstance(target, float) or not isinstance(realisasi, float):
        return None
    falling = t.indikator.arah is Arah.TURUN or t.tipe is TipePerhitungan.KUMULATIF_NEGATIF
    if target == 0:
        return _zero(both, falling=falling, missed=realisasi != 0)
    if target < 0:
        return f"{both}; capaian terhadap target negatif tidak dapat dihitung.", "perbaiki targetnya", None
    if falling and rumus is RumusNegatif.KEBALIKAN and realisasi <= 0:
        said = f"{both}; rumus capaian negatif B membagi dengan realisasi, yang nol."
        return said, "pilih Rumus capaian negatif A pada lembar Identitas", None
    return None


def _letters(both: str, target: Nilai, realisasi: Nilai, letters: frozenset[str]) -> tuple[str, str, Severity | None]:
    wrong = [sebut_nilai(v) for v in (target, realisasi) if not isinstance(v, str) or v.casefold() not in letters]
    if not wrong:
        return f"{both} berasal dari dua skala.", "tulis keduanya dari skala yang sama", None
    if len(wrong) == 2 and isinstance(target, str) and isinstance(realisasi, str):
        said = f"Periksa: {both}; skalanya tidak dikenal, jadi capaiannya tidak dihitung."
        return said, "terangkan tingkat-tingkatnya pada Definisi operasional, atau tulis dengan angka", Severity.INFO
    return f"{both}; {' dan '.join(wrong)} bukan huruf predikat.", "tulis keduanya sebagai huruf predikat", None


def _zero(both: str, *, falling: bool, missed: bool) -> tuple[str, str, Severity | None]:
    said = f"{both}; capaian terhadap target nol tidak dapat dihitung."
    if falling:
        return f"Periksa: {said}", "jelaskan hasilnya pada lembar Analisis", Severity.INFO
    if missed:
        return said, "isi Arah dengan Turun bila makin kecil makin baik, atau perbaiki targetnya", None
    fix = "pilih Dibatalkan pada kolom Status bila kegiatannya dibatalkan, atau perbaiki targetnya"
    return f"Periksa: {said}", fix, Severity.INFO
