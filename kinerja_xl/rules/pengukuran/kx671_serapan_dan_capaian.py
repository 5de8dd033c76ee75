"""Serapan dan capaian berjauhan.

Periksa program yang capaian dan serapannya berselisih 30 angka persen atau lebih, dan sub kegiatan yang targetnya
tercapai, atau yang sudah berkeluaran, tanpa belanja sama sekali. Diperiksa setelah tahun selesai diukur; capaian
dihitung paling tinggi 100%.

Mengapa: Anggaran habis tanpa hasil, atau hasil tanpa anggaran, harus dijelaskan; sering salah satu angkanya keliru.

Contoh: Program dengan serapan 98% dan capaian 45%.

Jalan keluar: Periksa kedua angkanya, lalu jelaskan pada lembar Analisis.

Yang tidak terlihat: Selisih di bawah 30 angka persen, dan capaian di atas 100% yang menutupi sub kegiatan tanpa hasil.

Dasar: PermenPANRB 53/2014. Peraturan itu meminta analisis efisiensi tanpa menetapkan batas; 30 angka persen
ialah batas kami.
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.compute.capaian import tercapai
from kinerja_xl.compute.hasil_anggaran import Serapan, serapan_simpul
from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Anggaran, Dokumen, Simpul
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.pengukuran.tahun import Terukur, persen, tahun
from kinerja_xl.rules.target.arah import tidak_diinginkan
from kinerja_xl.sheets.pilihan import Arah, Jenjang
from kinerja_xl.text.ukuran import Kelas, kelas_indikator

SEVERITY = Severity.INFO
JENIS = ("pengukuran",)

_APART = 0.30


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each node whose money and result do not go together."""
    year = tahun(dokumen)
    if not year.selesai or not any(v is not None for b in dokumen.anggaran for v in b.realisasi_tw):
        return
    spent = serapan_simpul(dokumen)
    per_simpul: dict[str, list[Terukur]] = {}
    for t in year.ukur:
        if t.hasil.capaian is not None:
            per_simpul.setdefault(t.simpul.kode, []).append(t)
    for simpul in dokumen.simpul:
        measured, money = per_simpul.get(simpul.kode), spent[simpul.kode]
        if not measured or money.serapan is None:
            continue
        results = [min(1.0, max(0.0, t.hasil.capaian or 0.0)) for t in measured]
        finding = _finding(dokumen, simpul, money, sum(results) / len(results), measured)
        if finding is not None:
            yield finding


def _finding(
    dokumen: Dokumen, simpul: Simpul, money: Serapan, capaian: float, measured: list[Terukur]
) -> Finding | None:
    serapan = money.serapan or 0.0
    if simpul.jenjang is Jenjang.PROGRAM:
        tells = abs(capaian - serapan) >= _APART - 1e-9
    else:
        tells = (
            simpul.jenjang is Jenjang.SUB_KEGIATAN
            and money.realisasi == 0
            and (tercapai(capaian) or any(map(_produced, measured)))
        )
    if not tells:
        return None
    own = dokumen.anggaran_menurut_kode.get(simpul.kode, ())
    at, kunci = (own[0].at, _typed(own[0], money)) if own else (simpul.at, "kode")
    return temuan(
        at,
        kunci,
        message=f"Periksa: {simpul.jenjang.lower()} {simpul.kode} serapan {persen(serapan)}, capaian {persen(capaian)} "
        f"(selisih {persen(abs(capaian - serapan)).removesuffix('%')} angka persen).",
        value=persen(serapan),
        expected=f"sekitar {persen(capaian)}",
        related=tuple(t.indikator.at.sel("kode_indikator") for t in measured),
        fix="periksa kedua angkanya, lalu jelaskan pada lembar Analisis",
    )


def _produced(t: Terukur) -> bool:
    """True for what work yields, some of which is there: it was paid with something."""
    counted = kelas_indikator(t.indikator.nama) is Kelas.JUMLAH and not tidak_diinginkan(t.indikator.nama)
    done = t.hasil.realisasi
    return counted and t.indikator.arah is not Arah.TURUN and isinstance(done, float) and done > 0


def _typed(row: Anggaran, money: Serapan) -> str:
    """Return the last quarter that was typed where nothing was spent: the office has to mend that cell, not the sum."""
    quarters = [n for n, value in enumerate(row.realisasi_tw, start=1) if value is not None]
    return f"realisasi_tw{quarters[-1]}" if money.realisasi == 0 and quarters else "realisasi"
