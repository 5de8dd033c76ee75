"""Capaian belum dianalisis.

Indikator tujuan dan sasaran yang targetnya tidak tercapai harus mempunyai Penyebab dan Solusi pada lembar Analisis.
Untuk indikator program yang tidak tercapai, dan untuk sasaran yang tercapai tanpa Penyebab, hanya diminta diperiksa.
Diperiksa setelah tahun selesai diukur (TW IV terisi).

Mengapa: Laporan kinerja harus menjelaskan penyebab keberhasilan atau kegagalan dan apa yang dilakukan.

Contoh: Capaian IK-001 92,4% tanpa baris pada lembar Analisis.

Jalan keluar: Isi lembar Analisis untuk indikator itu.

Yang tidak terlihat: Penyebab yang terisi tetapi bukan sebab (KX635), dan kegiatan atau sub kegiatan yang tidak
tercapai.

Dasar: PermenPANRB 53/2014, PermenPANRB 88/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.pengukuran.tahun import Terukur, gabung_kata, persen, sel_kode, tahun
from kinerja_xl.sheets.pilihan import Jenjang

SEVERITY = Severity.WARNING
JENIS = ("pengukuran",)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each result that nobody explains."""
    year = tahun(dokumen)
    if not year.selesai or "analisis" not in dokumen.lembar:
        return
    for t in year.ukur:
        utama, reached = t.simpul.jenjang.strategis, t.hasil.tercapai
        if reached is None or not (utama or (t.simpul.jenjang is Jenjang.PROGRAM and not reached)):
            continue
        missing = _missing(t, reached=reached)
        if missing:
            yield _finding(t, missing, severity=Severity.WARNING if utama and not reached else Severity.INFO)


def _missing(t: Terukur, *, reached: bool) -> list[str]:
    wanted = {"Penyebab": "penyebab"} if reached else {"Penyebab": "penyebab", "Solusi": "solusi"}
    return [title for title, kunci in wanted.items() if t.analisis is None or not getattr(t.analisis, kunci)]


def _finding(t: Terukur, missing: list[str], severity: Severity) -> Finding:
    check_it = "" if severity is Severity.WARNING else "Periksa: "
    what = "belum dijelaskan pada lembar Analisis" if t.analisis is None else f"dijelaskan tanpa {gabung_kata(missing)}"
    at, kolom = (t.indikator.at, "kode_indikator") if t.analisis is None else (t.analisis.at, missing[0].lower())
    return temuan(
        at,
        kolom,
        severity=severity,
        message=f"{check_it}capaian {t.kode} {persen(t.hasil.capaian or 0.0)} {what}."
        if check_it
        else f"Capaian {t.kode} {persen(t.hasil.capaian or 0.0)} {what}.",
        value="kosong",
        expected="terisi",
        related=() if t.analisis is None else (sel_kode(t),),
        fix=f"isi {gabung_kata(missing)} pada lembar Analisis",
    )
