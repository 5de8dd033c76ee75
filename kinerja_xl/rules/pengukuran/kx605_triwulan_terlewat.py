"""Triwulan terlewat.

Triwulan yang bertarget harus berisi realisasi bila triwulan sesudahnya sudah diisi. Bila satu data sudah diisi pada
suatu triwulan, data lain untuk indikator itu (misalnya Penyebut) juga diisi pada triwulan yang sama. Triwulan kosong
di antara triwulan terisi pada indikator Kumulatif tanpa target triwulan hanya dilaporkan untuk diperiksa. Triwulan
yang dinyatakan nihil pada lembar Identitas tidak dilaporkan.

Mengapa: Sel kosong berarti belum diukur, bukan nol; realisasi triwulan itu tidak ikut dihitung.

Contoh: TW I, TW II, dan TW IV terisi, TW III kosong padahal bertarget.

Jalan keluar: Isi angkanya; tulis 0 bila memang nol.

Yang tidak terlihat: Triwulan terakhir yang belum diisi, dan triwulan yang diisi nol padahal belum diukur.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import DataUkur, Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.pengukuran.tahun import Terukur, sebutkan, tahun

SEVERITY = Severity.WARNING
JENIS = ("pengukuran",)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each indicator: half filled quarters first, else skipped ones."""
    year, nihil = tahun(dokumen), dokumen.identitas.nihil  # a quarter declared to be empty is not forgotten
    for t in year.ukur:
        rows = [d for peran in t.perlu if (d := t.baris(peran)) is not None]
        if not t.terisi or t.dari_lembar or len(rows) < len(t.perlu) or not rows:
            continue
        filled = [n for n in range(1, 5) if any(d.tw[n - 1] is not None for d in rows)]
        half = [(n, d) for n in filled for d in rows if d.tw[n - 1] is None]
        if half:
            yield _half(t, half)
            continue
        skipped = [n for n in _skipped(t, filled, selesai=year.selesai) if not nihil[n - 1]]
        if skipped:
            yield _blank(t, rows[0], skipped, Severity.WARNING)
            continue
        inner = [n for n in range(1, 5) if n not in filled and min(filled) < n < max(filled) and not nihil[n - 1]]
        untargeted = all(target is None for target in t.indikator.target_tw)
        if inner and untargeted and t.tipe.menjumlah and not dokumen.identitas.sampai_dengan:
            yield _blank(t, rows[0], inner, Severity.INFO)


def _skipped(t: Terukur, filled: list[int], *, selesai: bool) -> list[int]:
    """Return the quarters with a target but no result, before the last filled one or in a year that is over."""
    if not filled:
        return []
    until = 4 if selesai else max(filled)
    return [n for n in range(1, until + 1) if n not in filled and t.indikator.target_tw[n - 1] not in {None, 0.0}]


def _half(t: Terukur, half: list[tuple[int, DataUkur]]) -> Finding:
    (n, data), quarters = half[0], dict.fromkeys(n for n, _ in half)
    return temuan(
        data.at,
        f"tw{n}",
        message=f"{t.kode}: {data.peran} {sebutkan(quarters)} kosong, sedangkan data lainnya pada triwulan itu terisi.",
        value="kosong",
        expected="terisi",
        related=tuple(d.at.sel(f"tw{m}") for m, d in half[1:]),
        fix="isi angkanya; tulis 0 bila memang nol",
    )


def _blank(t: Terukur, data: DataUkur, quarters: list[int], severity: Severity) -> Finding:
    first = quarters[0]
    if severity is Severity.WARNING:
        message = f"{t.kode}: {sebutkan(quarters)} bertarget, tetapi realisasinya kosong."
        related = tuple(t.indikator.at.sel(f"target_tw{n}") for n in quarters)
    else:
        message = (
            f"Periksa: {t.kode} {sebutkan(quarters)} kosong di antara triwulan yang terisi; nol atau belum diukur?"
        )
        related = tuple(data.at.sel(f"tw{n}") for n in quarters[1:])
    return temuan(
        data.at,
        f"tw{first}",
        severity=severity,
        message=message,
        value="kosong",
        expected="terisi",
        related=related,
        fix="isi angkanya; tulis 0 bila memang nol",
    )
