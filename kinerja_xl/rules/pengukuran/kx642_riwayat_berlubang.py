"""Tahun pada Riwayat terlewat.

Periksa tahun yang tidak ada di antara tahun pertama Riwayat sebuah indikator dan tahun ini, dan tahun yang barisnya ada
tetapi realisasinya kosong, bila Analisis membandingkan dengan tahun itu.

Mengapa: Perbandingan dengan tahun lalu kosong bila tahun itu tidak ditulis, dan grafiknya menyesatkan.

Contoh: IK-001 mempunyai 2021, 2022, dan 2024, sedangkan 2023 tidak ada.

Jalan keluar: Tambahkan barisnya pada lembar Riwayat.

Yang tidak terlihat: Tahun yang terlewat sebelum tahun pertama Riwayat, karena indikatornya mungkin baru, dan realisasi
kosong yang tidak dibandingkan pada Analisis.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Analisis, Dokumen, MenurutKode, Riwayat
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip
from kinerja_xl.rules.pengukuran.tahun import gabung_kata
from kinerja_xl.rules.pengukuran.teks_analisis import KOLOM, isi
from kinerja_xl.text.kalimat import pisah_kalimat

SEVERITY = Severity.INFO
JENIS = ("pengukuran",)

_COMPARED = regex(
    r"\b(?:naik|turun|meningkat|menurun|kenaikan|peningkatan|penurunan|tetap|sama|lebih\s(?:tinggi|rendah|baik|besar|kecil)"
    r"|(?:di)?banding(?:kan)?)\s(?:[^\W\d_]+\s|[\d.,]+%?\s){0,3}?(?:(?:dari(?:pada)?|dibanding(?:kan)?|terhadap|dengan)\s){1,2}"
    r"(?:(?:capaian|realisasi|hasil|nilai|indeks|angka)\s)?(?:pada\s)?(?:tahun\s(?:lalu|sebelumnya|(?P<tahun>20\d\d))"
    r"|(?P<polos>20\d\d))\b",
    re.IGNORECASE,
)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each set of missing years, at the first indicator that misses them."""
    tahun = dokumen.identitas.tahun
    if tahun is None:
        return
    rows = MenurutKode((r.kode_indikator, r) for r in dokumen.riwayat if r.tahun is not None and r.tahun < tahun)
    gaps: dict[tuple[int, ...], list[Riwayat]] = {}
    for series in rows.semua():
        known = {r.tahun for r in series}
        first = min(r.tahun for r in series if r.tahun is not None)
        missing = tuple(y for y in range(first, tahun) if y not in known)
        if missing:
            gaps.setdefault(missing, []).append(max(series, key=lambda r: r.tahun or 0))
    for missing, last in gaps.items():
        others = f" dan {len(last) - 1} indikator lain" if len(last) > 1 else ""
        yield temuan(
            last[0].at,
            "tahun",
            message=f"Periksa: Riwayat {last[0].kode_indikator}{others} melewati tahun "
            f"{gabung_kata(map(str, missing))}.",
            value=str(last[0].tahun),
            expected=gabung_kata(map(str, missing)),
            related=tuple(r.at.sel("tahun") for r in last[1:]),
            fix="tambahkan barisnya pada lembar Riwayat",
        )
    yield from _compared_with_nothing(dokumen, tahun)


def _compared_with_nothing(dokumen: Dokumen, tahun: int) -> Iterator[Finding]:
    """Yield one finding for each empty result of an earlier year that an analysis compares this year's with."""
    for row in dokumen.riwayat:
        if row.realisasi is not None or row.tahun is None or row.tahun >= tahun:
            continue
        if any(
            r.realisasi is not None and r.tahun == row.tahun for r in dokumen.riwayat_menurut_kode[row.kode_indikator]
        ):
            continue
        told = (
            (analisis, *said)
            for analisis in dokumen.analisis_menurut_kode[row.kode_indikator]
            if (said := _compares(analisis, row.tahun, tahun)) is not None
        )
        found = next(told, None)
        if found is None:
            continue
        analisis, kunci, sentence = found
        yield temuan(
            row.at,
            "realisasi",
            message=f"Periksa: Realisasi {row.tahun} {row.kode_indikator} kosong, sedangkan {KOLOM[kunci]} "
            f"membandingkannya: {kutip(sentence)}.",
            expected="terisi",
            related=(analisis.at.sel(kunci),),
            fix=f"isi realisasi {row.tahun}, atau sesuaikan uraiannya",
        )


def _compares(analisis: Analisis, wanted: int, tahun: int) -> tuple[str, str] | None:
    """Return the column and the words in which an analysis of the year compares it with an earlier one."""
    if analisis.triwulan:
        return None
    for kunci, teks in isi(analisis):
        for sentence in pisah_kalimat(teks):
            for match in _COMPARED.finditer(sentence):
                if int(match["tahun"] or match["polos"] or tahun - 1) == wanted:
                    return kunci, match[0]
    return None
