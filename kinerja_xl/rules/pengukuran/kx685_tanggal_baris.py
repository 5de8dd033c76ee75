"""Tanggal pada teks atau tahun barisnya tidak cocok.

Periksa Notula dan Bukti dukung yang menyebut tanggal lain daripada kolom tanggalnya, rekomendasi yang selesai dua tahun
atau lebih sesudah tahun dokumen, penghargaan di luar tahun yang diukur, dan yang bertanggal sesudah Tanggal laporan.

Mengapa: Evaluator mencocokkan tanggal naskah; dua tanggal untuk satu naskah membuat keduanya diragukan.

Contoh: Notula rapat 21 Mei 2025, Tanggal 8 April 2025.

Jalan keluar: Perbaiki tanggal pada kolom atau pada teksnya menurut naskah aslinya.

Yang tidak terlihat: Naskah yang tidak menyebut tanggalnya.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Asal, Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.sheets.pilihan import StatusTindakLanjut
from kinerja_xl.text.dates import BULAN, format_date, read_date

SEVERITY = Severity.INFO
JENIS = ("pengukuran",)
BETA = True

_DATE = regex(rf"(?<!\d)\d{{1,2}}\s+(?:{'|'.join(BULAN)})\s+\d{{4}}\b", re.IGNORECASE)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each row whose dates do not belong together."""
    for rapat in dokumen.reviu:
        yield from _differs(rapat.at, "notula", rapat.notula, "tanggal", rapat.tanggal)
    for row in dokumen.data_ukur:
        yield from _differs(row.at, "bukti", row.bukti, "tanggal_bukti", row.tanggal_bukti)
    year = dokumen.identitas.tahun
    if year is None:
        return
    for done in dokumen.tindak_lanjut:
        if done.tanggal is not None and done.tanggal.year > year + 1:
            yield _of_another_year(done.at, done.tanggal, f"paling akhir tahun {year + 1}")
        elif done.status is StatusTindakLanjut.SELESAI:
            yield from _after_the_report(dokumen, done.at, done.tanggal)
    for prize in dokumen.penghargaan:
        if prize.tanggal is not None and prize.tanggal.year not in {year, year + 1}:
            yield _of_another_year(prize.at, prize.tanggal, f"tahun {year}")
        else:
            yield from _after_the_report(dokumen, prize.at, prize.tanggal)


def _after_the_report(dokumen: Dokumen, at: Asal, day: dt.date | None) -> Iterator[Finding]:
    """Yield a finding for what is told as done, on a day when the report had long been signed."""
    signed = dokumen.identitas.tanggal_laporan
    if day is None or signed is None or day <= signed or signed.year <= (dokumen.identitas.tahun or signed.year):
        return
    yield temuan(
        at,
        "tanggal",
        message=f"Periksa: tanggal {format_date(day)} sesudah Tanggal laporan {format_date(signed)}.",
        value=format_date(day),
        expected=f"paling akhir {format_date(signed)}",
        related=dokumen.identitas.sel_isian("tanggal_laporan"),
        fix="perbaiki tanggalnya, atau statusnya",
    )


def _differs(at: Asal, teks: str, isi: str, kolom: str, day: dt.date | None) -> Iterator[Finding]:
    """Yield a finding where a text names dates, and none of them is the column's."""
    said = {found for match in _DATE.findall(isi) if (found := read_date(match))}
    if day is None or not said or day in said or min(said) < day < max(said):
        return
    first = min(said)
    yield temuan(
        at,
        kolom,
        message=f"Periksa: {at.judul(teks)} menyebut {format_date(first)}, sedangkan {at.judul(kolom)} "
        f"{format_date(day)}.",
        value=format_date(day),
        expected=format_date(first),
        related=(at.sel(teks),),
        fix="perbaiki menurut naskah aslinya",
    )


def _of_another_year(at: Asal, day: dt.date, expected: str) -> Finding:
    return temuan(
        at,
        "tanggal",
        message=f"Periksa: tanggal {format_date(day)} di luar masa dokumen ini.",
        value=format_date(day),
        expected=expected,
        fix="perbaiki tanggalnya, atau pindahkan barisnya ke dokumen tahunnya",
    )
