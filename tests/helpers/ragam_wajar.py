"""Sixty ways in which offices write the same thing: none of them is a fault.

Half of them change the text of a workbook before it is written, the other half the written workbook, as somebody with
Excel would. ``di`` names the workbook of the corpus that is changed.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, replace
from pathlib import Path

import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from helpers.korpus import Baris, Naskah, tulis_naskah

KEYS, HEADER, DATA = 3, 5, 6
"""Rows of the standard layout."""

IKU, PK, UKUR = "01-iku", "02-pk", "08-pengukuran"


@dataclass(frozen=True)
class Ragam:
    """One harmless way: on which workbook, in its text or in the file."""

    nama: str
    di: str
    teks: Callable[[Naskah], Naskah] | None = None
    buku: Callable[[Workbook], None] | None = None


def tulis_ragam(naskah: Naskah, ragam: Iterable[Ragam], path: Path) -> Path:
    """Write a workbook with several of them at once."""
    chosen = list(ragam)
    for satu in chosen:
        naskah = satu.teks(naskah) if satu.teks else naskah
    tulis_naskah(naskah, path)
    if any(satu.buku for satu in chosen):
        book = openpyxl.load_workbook(path)
        for satu in chosen:
            if satu.buku:
                satu.buku(book)
        book.save(path)
    return path


# -- in the text ----------------------------------------------------------------------------------


def _identitas(**isian: str) -> Callable[[Naskah], Naskah]:
    return lambda naskah: replace(naskah, identitas={**naskah.identitas, **isian})


def _kolom(lembar: str, kunci: str, ubah: Callable[[str], str]) -> Callable[[Naskah], Naskah]:
    def change(naskah: Naskah) -> Naskah:
        rows = [{k: ubah(v) if k == kunci else v for k, v in baris.items()} for baris in naskah.tabel[lembar]]
        assert rows != naskah.tabel[lembar], f"{lembar}.{kunci} says nothing that would change"
        return replace(naskah, tabel={**naskah.tabel, lembar: rows})

    return change


def _baris(lembar: str, ubah: Callable[[Sequence[Baris]], Sequence[Baris]]) -> Callable[[Naskah], Naskah]:
    return lambda naskah: replace(naskah, tabel={**naskah.tabel, lembar: ubah(naskah.tabel[lembar])})


def _ganti(*pairs: tuple[str, str]) -> Callable[[str], str]:
    def change(text: str) -> str:
        for old, new in pairs:
            text = text.replace(old, new)
        return text

    return change


def _kapital(text: str) -> str:
    """Begin every word with a capital; abbreviations stay."""
    return " ".join(word[:1].upper() + word[1:] for word in text.split(" "))


def _mundur(rows: Sequence[Baris]) -> Sequence[Baris]:
    return list(reversed(rows))


# -- in the file ----------------------------------------------------------------------------------


def _setiap(lembar: str, ubah: Callable[[Worksheet], None]) -> Callable[[Workbook], None]:
    return lambda book: ubah(book[lembar])


def _kosong_di_tengah(sheet: Worksheet) -> None:
    sheet.insert_rows(DATA + 2)


def _tinggi(sheet: Worksheet) -> None:
    for row in range(DATA, sheet.max_row + 1):
        sheet.row_dimensions[row].height = 60


def _huruf(sheet: Worksheet) -> None:
    for row in sheet.iter_rows(min_row=DATA):
        for cell in row:
            cell.font = Font(name="Bookman Old Style", size=12, bold=cell.column == 2, color="1F3864")


def _warna(sheet: Worksheet) -> None:
    for cell in sheet[DATA]:
        cell.fill = PatternFill("solid", fgColor="FFF2CC")


def _rata(sheet: Worksheet) -> None:
    for row in sheet.iter_rows(min_row=DATA):
        for cell in row:
            cell.alignment = Alignment(horizontal="center", vertical="top", wrap_text=True)


def _kepala(ubah: Callable[[str], str]) -> Callable[[Worksheet], None]:
    def change(sheet: Worksheet) -> None:
        for cell in sheet[HEADER]:
            if isinstance(cell.value, str):
                cell.value = ubah(cell.value)

    return change


def _kolom_sendiri(judul: str, isi: object) -> Callable[[Worksheet], None]:
    def change(sheet: Worksheet) -> None:
        column = sheet.max_column + 1
        sheet.cell(HEADER, column, judul)
        for row in range(DATA, sheet.max_row + 1):
            sheet.cell(row, column, isi)

    return change


def _lembar_sendiri(judul: str, rows: Sequence[Sequence[object]]) -> Callable[[Workbook], None]:
    def change(book: Workbook) -> None:
        sheet = book.create_sheet(judul)
        for row in rows:
            sheet.append(row)

    return change


def _lembar_di_depan(book: Workbook) -> None:
    book.move_sheet("Kinerja", offset=-len(book.sheetnames))


def _persen(sheet: Worksheet) -> None:
    """Type percentages as Excel shows them: 0,9 with the format 0%."""
    keys = {cell.value: cell.column for cell in sheet[KEYS]}
    targets = [column for key, column in keys.items() if str(key).startswith("target_")]
    for row in range(DATA, sheet.max_row + 1):
        if sheet.cell(row, keys["satuan"]).value == "%":
            for column in targets:
                cell = sheet.cell(row, column)
                if isinstance(cell.value, int | float):
                    cell.value, cell.number_format = cell.value / 100, "0.00%"


def _format(kode: str) -> Callable[[Worksheet], None]:
    def change(sheet: Worksheet) -> None:
        for row in sheet.iter_rows(min_row=DATA):
            for cell in row:
                if isinstance(cell.value, int | float):
                    cell.number_format = kode

    return change


def _gabung(sheet: Worksheet) -> None:
    sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=6)


def _sembunyi_kolom(sheet: Worksheet) -> None:
    sheet.column_dimensions["G"].hidden = True


def _komentar(sheet: Worksheet) -> None:
    sheet.cell(DATA, 2).comment = Comment("Sudah dibahas", "Kasubag")


def _tanpa_aturan(sheet: Worksheet) -> None:
    sheet.data_validations.dataValidation.clear()
    sheet.conditional_formatting = type(sheet.conditional_formatting)()


def _saring(sheet: Worksheet) -> None:
    sheet.auto_filter.ref = f"A{HEADER}:F{sheet.max_row}"


def _cetak(sheet: Worksheet) -> None:
    sheet.print_area = f"A1:F{sheet.max_row}"
    sheet.sheet_view.zoomScale = 70
    sheet.sheet_properties.tabColor = "00B050"


def _tukar_kolom(sheet: Worksheet) -> None:
    """Move the second column to where the third is, title, key and cells."""
    for row in range(KEYS, sheet.max_row + 1):
        one, two = sheet.cell(row, 2), sheet.cell(row, 3)
        one.value, two.value = two.value, one.value
        one._style, two._style = copy(two._style), copy(one._style)


def _tanggal_asli(book: Workbook) -> None:
    sheet = book["Identitas"]
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value == "Tanggal SK":
                place = sheet.cell(cell.row, cell.column + 1)
                place.value, place.number_format = dt.datetime(2026, 1, 9), "dd mmmm yyyy"


def _tanpa_kunci(sheet: Worksheet) -> None:
    for cell in sheet[KEYS]:
        cell.value = None


def _sembunyi_kosong(sheet: Worksheet) -> None:
    sheet.row_dimensions[sheet.max_row + 1].hidden = True


def _judul_di_atas(sheet: Worksheet) -> None:
    sheet.insert_rows(1, 2)
    sheet["A1"] = "PEMERINTAH KOTA BATU HAMPAR"


def _nomor_kolom(sheet: Worksheet) -> None:
    sheet.insert_rows(DATA)
    for column in range(1, 9):
        sheet.cell(DATA, column, f"({column})")


def _jumlah(sheet: Worksheet) -> None:
    row = next(r for r in range(DATA, sheet.max_row + 2) if sheet.cell(r, 1).value is None)
    sheet.cell(row, 1, "Jumlah")
    sheet.cell(row, 4, 760700000)


def _pita_kosong(sheet: Worksheet) -> None:
    sheet.freeze_panes = None
    sheet.sheet_view.showGridLines = True


_NBSP = "\u00a0"
_SINGKAT: Mapping[str, str] = {"Penata Tingkat I, III/d": "Penata Tk. I (III/d)", "Pembina, IV/a": "Pembina / IV.a"}

RAGAM: tuple[Ragam, ...] = (
    Ragam("satuan persen", IKU, _kolom("kinerja", "satuan", _ganti(("%", "persen")))),
    Ragam("satuan Persen (%)", PK, _kolom("kinerja", "satuan", _ganti(("%", "Persen (%)")))),
    Ragam("jenjang huruf besar", PK, _kolom("kinerja", "jenjang", str.upper)),
    Ragam("arah huruf kecil", PK, _kolom("kinerja", "arah", str.lower)),
    Ragam("tipe huruf kecil", UKUR, _kolom("kinerja", "tipe_perhitungan", str.lower)),
    Ragam("cara hitung huruf kecil", IKU, _kolom("kinerja", "cara_hitung", str.lower)),
    Ragam("satuan huruf kecil", UKUR, _kolom("kinerja", "satuan", str.lower)),
    Ragam("sasaran huruf besar", UKUR, _kolom("kinerja", "sasaran", str.upper)),
    Ragam("indikator huruf kapital setiap kata", PK, _kolom("kinerja", "indikator", _kapital)),
    Ragam("spasi tak putus", IKU, _kolom("kinerja", "sasaran", _ganti((" ", _NBSP)))),
    Ragam("spasi di ujung", PK, _kolom("kinerja", "sasaran", lambda t: f"{t}  ")),
    Ragam("spasi di depan", PK, _kolom("kinerja", "sumber_data", lambda t: f" {t}")),
    Ragam("baris baru pada sasaran", IKU, _kolom("kinerja", "sasaran", _ganti((" dan ", "\ndan ")))),
    Ragam("baris baru pada indikator", PK, _kolom("kinerja", "indikator", _ganti((" yang ", "\nyang ")))),
    Ragam("baris baru pada penyebut", UKUR, _kolom("kinerja", "penyebut", _ganti((" di ", "\ndi ")))),
    Ragam("tanggal angka", PK, _identitas(tanggal_sk="09/01/2026")),
    Ragam("tanggal huruf besar", IKU, _identitas(tanggal_sk="14 OKTOBER 2025")),
    Ragam("tanggal disingkat", UKUR, _identitas(tanggal_sk="17 Jan 2025")),
    Ragam("kantor huruf besar", IKU, _identitas(nama_kantor="KECAMATAN MUARA LEMBU")),
    Ragam("kabupaten disingkat", UKUR, _identitas(kabupaten="Kab. Bukit Tigo")),
    Ragam("provinsi tanpa kata provinsi", UKUR, _identitas(provinsi="Sumatera Barat")),
    Ragam("NIP tanpa spasi", PK, _kolom("pejabat", "nip", _ganti((" ", "")))),
    Ragam("pangkat disingkat", IKU, _kolom("pejabat", "pangkat", lambda t: _SINGKAT.get(t, t))),
    Ragam("jabatan disingkat", IKU, _kolom("pejabat", "jabatan", _ganti(("Kepala Seksi", "Kasi")))),
    Ragam("jabatan huruf besar", PK, _kolom("pejabat", "jabatan", str.upper)),
    Ragam("s.d. dalam teks", UKUR, _kolom("analisis", "kendala", lambda t: f"{t} s.d. akhir TW II")),
    Ragam(
        "tanda hubung panjang", IKU, _identitas(tentang="Indikator Kinerja Utama Kecamatan Muara Lembu Tahun 2025–2029")
    ),
    Ragam("kutipan miring", PK, _kolom("kinerja", "definisi_operasional", lambda t: f"{t} (“siap pakai”)")),
    Ragam("singkatan lazim", UKUR, _kolom("analisis", "solusi", lambda t: f"{t} lewat bimtek OPD, a.n. Camat")),
    Ragam("angka berkoma dalam teks", UKUR, _kolom("analisis", "penyebab", lambda t: f"{t} (rata-rata 2,5 hari)")),
    Ragam("rupiah dalam teks", UKUR, _kolom("analisis", "kendala", lambda t: f"{t}; anggaran Rp1.250.000,00")),
    Ragam("urutan pejabat", PK, _baris("pejabat", _mundur)),
    Ragam("urutan anggaran", UKUR, _baris("anggaran", _mundur)),
    Ragam("urutan data ukur", UKUR, _baris("data_ukur", _mundur)),
    Ragam("urutan riwayat", UKUR, _baris("riwayat", _mundur)),
    Ragam("urutan rencana aksi", PK, _baris("rencana_aksi", _mundur)),
    Ragam("urutan analisis", UKUR, _baris("analisis", _mundur)),
    Ragam("bukti dengan tanggal", UKUR, _kolom("data_ukur", "bukti", lambda t: f"{t} tanggal 5 Januari 2026")),
    Ragam("titik di akhir definisi", IKU, _kolom("kinerja", "definisi_operasional", lambda t: f"{t}.")),
    Ragam("garis miring per satuan", UKUR, _kolom("data_ukur", "satuan", lambda t: t.upper())),
    Ragam("baris kosong di tengah", PK, buku=_setiap("Kinerja", _kosong_di_tengah)),
    Ragam("tinggi baris", IKU, buku=_setiap("Kinerja", _tinggi)),
    Ragam("huruf lain", IKU, buku=_setiap("Kinerja", _huruf)),
    Ragam("warna sel", PK, buku=_setiap("Kinerja", _warna)),
    Ragam("rata tengah", UKUR, buku=_setiap("Kinerja", _rata)),
    Ragam("judul kolom huruf besar", IKU, buku=_setiap("Kinerja", _kepala(str.upper))),
    Ragam("judul kolom dua baris", UKUR, buku=_setiap("Kinerja", _kepala(_ganti((" ", "\n"))))),
    Ragam("judul kolom lain", PK, buku=_setiap("Kinerja", _kepala(_ganti(("Penanggung jawab", "PJ"))))),
    Ragam("kolom sendiri", PK, buku=_setiap("Kinerja", _kolom_sendiri("Catatan tim", "sudah dicek"))),
    Ragam("kolom angka sendiri", UKUR, buku=_setiap("Anggaran", _kolom_sendiri("Sisa", 125000))),
    Ragam("lembar sendiri", IKU, buku=_lembar_sendiri("Catatan rapat", [["Tanggal", "Hasil"], ["5 Mei", "setuju"]])),
    Ragam("lembar hitungan sendiri", UKUR, buku=_lembar_sendiri("Rekap", [["A", 1, 2], ["B", 3, 4]])),
    Ragam("urutan lembar", UKUR, buku=_lembar_di_depan),
    Ragam("persen berformat", PK, buku=_setiap("Kinerja", _persen)),
    Ragam("dua desimal", IKU, buku=_setiap("Kinerja", _format("0.00"))),
    Ragam("ribuan bertitik", UKUR, buku=_setiap("Anggaran", _format("#,##0"))),
    Ragam("judul digabung", UKUR, buku=_setiap("Kinerja", _gabung)),
    Ragam("komentar", IKU, buku=_setiap("Kinerja", _komentar)),
    Ragam("tanpa daftar pilihan", IKU, buku=_setiap("Kinerja", _tanpa_aturan)),
    Ragam("penyaring", PK, buku=_setiap("Kinerja", _saring)),
    Ragam("area cetak", UKUR, buku=_setiap("Kinerja", _cetak)),
    Ragam("kolom ditukar", PK, buku=_setiap("Pejabat", _tukar_kolom)),
    Ragam("tanggal sebagai tanggal", PK, buku=_tanggal_asli),
    Ragam("baris kunci dihapus", IKU, buku=_setiap("Pejabat", _tanpa_kunci)),
    Ragam("tanpa bekuan", UKUR, buku=_setiap("Data Ukur", _pita_kosong)),
    Ragam("baris tersembunyi kosong", PK, buku=_setiap("Kinerja", _sembunyi_kosong)),
    Ragam("judul di atas", PK, buku=_setiap("Pejabat", _judul_di_atas)),
    Ragam("nomor kolom", IKU, buku=_setiap("Pejabat", _nomor_kolom)),
    Ragam("baris jumlah", PK, buku=_setiap("Anggaran", _jumlah)),
    Ragam("kolom tersembunyi", IKU, buku=_setiap("Kinerja", _sembunyi_kolom)),
)
