"""Uang terpakai, keluaran nol.

Sub kegiatan yang pada akhir tahun menyerap setengah pagunya atau lebih, sedangkan semua indikatornya yang bertarget
berealisasi nol. Jumlah pada jenjang di atasnya hanya diperiksa, terhadap anggaran semua simpul di bawahnya.

Periksa juga triwulan yang keluarannya ditargetkan tetapi nol, padahal seperlima pagu sub kegiatan itu atau lebih
dibelanjakan pada triwulan yang sama dan tidak ada analisisnya.

Mengapa: Belanja tanpa keluaran adalah hal pertama yang ditanyakan pemeriksa; biasanya realisasinya belum diisi.

Contoh: Pagu 321.890.797 terserap seluruhnya, realisasi 0 dari target 1 laporan.

Jalan keluar: Isi realisasi keluarannya, atau terangkan pada lembar Analisis mengapa belanja itu belum menghasilkan.

Yang tidak terlihat: Keluaran yang kosong dan bukan nol (KX601), dan sub kegiatan yang keluarannya hanya sebagian; di
atas sub kegiatan hanya dilihat indikator Jumlah yang bersatuan benda atau pekerjaan.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kinerja_xl.compute.hasil_anggaran import serapan_simpul
from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.pengukuran.tahun import Terukur, persen, tahun
from kinerja_xl.rules.pengukuran.uang_triwulan import uang_tanpa_keluaran
from kinerja_xl.rules.target.arah import tidak_diinginkan
from kinerja_xl.sheets.base import TRIWULAN
from kinerja_xl.sheets.pilihan import Arah, Jenjang
from kinerja_xl.text.numbers import format_number, format_rupiah
from kinerja_xl.text.ukuran import Kelas, kelas_indikator

SEVERITY = Severity.WARNING
JENIS = ("pengukuran",)
BETA = True

_MUCH = 0.5


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each sub kegiatan that spent its money and has nothing to show for it."""
    year = tahun(dokumen)
    own: dict[str, list[Terukur]] = {}
    for t in year.ukur:
        own.setdefault(t.simpul.kode, []).append(t)
    yield from _quarters(dokumen, own)
    if not year.selesai:
        return
    spent = serapan_simpul(dokumen)
    for simpul in dokumen.simpul:
        measured = [t for t in own.get(simpul.kode, ()) if isinstance(t.hasil.target, float) and t.hasil.target > 0]
        share = spent[simpul.kode].serapan
        if share is None or share < _MUCH:
            continue
        if simpul.jenjang is Jenjang.SUB_KEGIATAN:
            empty = measured[:1] if all(t.hasil.realisasi == 0 for t in measured) else []
        else:
            empty = [t for t in measured if t.hasil.realisasi == 0 and _produced(t)]
        for t in empty:
            yield _finding(dokumen, t, share)


def _quarters(dokumen: Dokumen, own: Mapping[str, list[Terukur]]) -> Iterator[Finding]:
    """Yield a finding for each quarter that was paid, and yielded nothing of what was planned for it."""
    for found in uang_tanpa_keluaran(dokumen, own):
        if found.terukur.hasil.realisasi == 0 and tahun(dokumen).selesai:
            continue  # the year as a whole says so
        name = TRIWULAN[found.triwulan - 1]
        yield temuan(
            found.data.at,
            f"tw{found.triwulan}",
            severity=Severity.INFO,
            message=f"Periksa: {found.terukur.kode} berealisasi 0 dari target {format_number(found.target)} pada "
            f"{name}, padahal {format_rupiah(found.uang)} sudah dibelanjakan pada triwulan itu.",
            value="0",
            expected="keluaran yang dibiayai",
            related=(found.anggaran.at.sel(f"realisasi_tw{found.triwulan}"),),
            fix="isi realisasi keluarannya, atau terangkan pada lembar Analisis",
        )


def _produced(t: Terukur) -> bool:
    """True for what work yields: none of it, although the work was paid."""
    indikator = t.indikator
    counted = kelas_indikator(indikator.nama) is Kelas.JUMLAH and not tidak_diinginkan(indikator.nama)
    return counted and t.tipe.menjumlah and indikator.arah is not Arah.TURUN


def _finding(dokumen: Dokumen, t: Terukur, share: float) -> Finding:
    surely = t.simpul.jenjang is Jenjang.SUB_KEGIATAN
    said = f"{t.kode} berealisasi 0 dari target {format_number(t.hasil.target or 0)} pada {TRIWULAN[-1]}, padahal "
    return temuan(
        t.data[0].at if t.data else t.indikator.at,
        "tw4" if t.data else "indikator",
        severity=None if surely else Severity.INFO,
        message=("" if surely else "Periksa: ")
        + said
        + f"{str(t.simpul.jenjang).lower() or 'simpul'} {t.simpul.kode} menyerap {persen(share)} pagunya.",
        value="0",
        expected="keluaran yang dibiayai",
        related=(*(b.at.sel("realisasi") for b in dokumen.anggaran_menurut_kode.get(t.simpul.kode, ())),),
        fix="isi realisasi keluarannya, atau terangkan pada lembar Analisis",
    )
