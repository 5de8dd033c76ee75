"""The first sheet of a recap's workbook: the picture of the whole in a table and charts that stay readable at 500
offices, because they show classes and ends and never every office."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from kinerja_xl.findings import column_letter
from kinerja_xl.frozen import dataclass
from kinerja_xl.rekap.buku_excel import BukuExcel, rujukan_deret
from kinerja_xl.rekap.gambar_kabupaten import BATAS_KELAS, GambarKabupaten, KantorRekap
from kinerja_xl.rekap.rekap_kabupaten import RekapKabupaten
from kinerja_xl.rekap.status_kiriman import StatusKiriman
from kinerja_xl.reports.cetak.warna_grafik import KISI, RANGKA, Makna
from kinerja_xl.text.dates import format_date
from kinerja_xl.text.numbers import format_number

_ENDS = 20
_FEW = 8.0  # up to here a program would divide an axis of counts into halves
_DATA = "Data Grafik"
_TW = ("I", "II", "III", "IV")
_WIDE, _LOW, _HIGH = 600, 300, 460
WARNA_STATUS = ("C3CCD4", "7FA6C4", "F0C75E", "E07B39", "B3202A", "5FA777", "1F6B4A")
"""Of each status in charts; beside each other they differ in lightness."""
_LINES = {"visible": True, "line": {"color": f"#{KISI}", "width": 0.5}}
_ROWS_LOW, _ROWS_HIGH, _RIGHT = 16, 24, 5  # of the sheet, that a chart covers


@dataclass(frozen=True, slots=True)
class BlokData:
    """The numbers of one chart: its headings and its rows, each a label and numbers. ``kolom`` is its first column."""

    judul: str
    kepala: tuple[str, ...]
    baris: tuple[tuple[str | float | None, ...], ...]
    kolom: int = 1

    def label(self) -> str:
        """Return the reference to its labels."""
        return rujukan_deret(_DATA, column_letter(self.kolom), 3, len(self.baris) + 2)

    def angka(self, n: int) -> dict[str, object]:
        """Return one of its series, as a chart takes it, with what programs show before they have read the sheet."""
        col = column_letter(self.kolom + n)
        return {
            "name": self.kepala[n],
            "categories": self.label(),
            "values": rujukan_deret(_DATA, col, 3, len(self.baris) + 2),
            "categories_data": [row[0] for row in self.baris],
            "values_data": [row[n] or 0 for row in self.baris],
        }


def tulis_ringkasan(buku: BukuExcel, rekap: RekapKabupaten, gambar: GambarKabupaten) -> None:
    """Write the first sheet, and let its charts read the sheet of data, which stands last (``tulis_data_grafik``)."""
    sheet = buku.lembar_kosong("Ringkasan")
    sheet.set_column(0, 0, 26)
    sheet.set_column(1, len(StatusKiriman) + 1, 14)
    plain, strong = buku.gaya(), buku.gaya(bold=True)
    place = f" {rekap.kabupaten}" if rekap.kabupaten else ""
    sheet.write_string(0, 0, f"Rekap kinerja{place}", buku.gaya(bold=True, font_size=16))
    row = 0
    for line in filter(None, _lines(rekap, gambar)):
        row += 1
        sheet.write_string(row, 0, line, plain)
    row += 2
    sheet.write_string(row, 0, "Dokumen", strong)
    for col, status in enumerate(StatusKiriman, start=1):
        sheet.write_string(row, col, status.value, buku.gaya_status(status.kata))
    sheet.write_string(row, len(StatusKiriman) + 1, "Jumlah", buku.gaya(bold=True, align="right"))
    for (tahun, dokumen), counts in gambar.status.items():
        row += 1
        sheet.write_string(row, 0, f"{dokumen} {tahun}", plain)
        for col, status in enumerate(StatusKiriman, start=1):
            if counts.get(status):
                sheet.write_number(row, col, counts[status], buku.gaya(align="center"))
        sheet.write_number(row, len(StatusKiriman) + 1, sum(counts.values()), strong)
    _charts(buku, sheet, gambar, row + 2)


def tulis_data_grafik(buku: BukuExcel, gambar: GambarKabupaten) -> None:
    """Write the numbers of all charts, side by side."""
    blocks = blok_data(gambar)
    sheet = buku.lembar_kosong(_DATA)
    strong, plain = buku.gaya(bold=True), buku.gaya()
    for block in blocks.values():
        sheet.set_column(block.kolom - 1, block.kolom - 1, 26)
        sheet.write_string(0, block.kolom - 1, block.judul, strong)
    for block in blocks.values():
        for n, head in enumerate(block.kepala):
            sheet.write_string(1, block.kolom - 1 + n, head, strong)
    for row in range(max(len(block.baris) for block in blocks.values())):
        for block in blocks.values():
            for n, value in enumerate(block.baris[row]) if row < len(block.baris) else ():
                if isinstance(value, str):
                    sheet.write_string(row + 2, block.kolom - 1 + n, value, plain)
                elif value is not None:
                    sheet.write_number(row + 2, block.kolom - 1 + n, value, plain)


def blok_data(gambar: GambarKabupaten) -> dict[str, BlokData]:
    """Return the numbers of the charts by name, each at its place."""
    status: tuple[tuple[str | float | None, ...], ...] = tuple(
        (f"{dokumen} {tahun}", *(float(counts.get(s, 0)) for s in StatusKiriman))
        for (tahun, dokumen), counts in gambar.status.items()
    )
    trend = tuple(
        (f"TW {_TW[t.triwulan - 1]} {t.tahun}", t.rata, t.belanja / t.pagu if t.pagu else None) for t in gambar.tren
    )
    frequent = tuple((k.kode, float(k.kantor)) for k in gambar.kaidah[:_ENDS])
    found = (
        BlokData("Status dokumen", ("Dokumen", *(s.value for s in StatusKiriman)), status),
        BlokData(
            "Predikat indikator", ("Predikat", "Indikator"), tuple((k, float(n)) for k, n in gambar.predikat.items())
        ),
        BlokData(
            "Kantor lengkap menurut rata-rata capaian",
            ("Capaian", "Kantor"),
            tuple(zip(_kelas(), map(float, gambar.kelas), strict=True)),
        ),
        BlokData("Tren triwulan", ("Triwulan", "Rata-rata capaian", "Serapan"), trend),
        BlokData("Capaian tertinggi", ("Kantor", "Capaian"), _ends(gambar.diperingkat[:_ENDS])),
        BlokData("Capaian terendah", ("Kantor", "Capaian"), _ends(gambar.diperingkat[::-1][:_ENDS])),
        BlokData("Kaidah yang mengenai paling banyak kantor", ("Kaidah", "Kantor"), frequent),
    )
    placed, col = {}, 1
    for block in found:
        placed[block.judul] = BlokData(block.judul, block.kepala, block.baris, col)
        col += len(block.kepala) + 1
    return placed


def _kelas() -> tuple[str, ...]:
    names = [f"{n * 10}–<{n * 10 + 10}%" for n in range(len(BATAS_KELAS) - 1)]
    return (*names, "≥100%")


def _ends(offices: Sequence[KantorRekap]) -> tuple[tuple[str, float], ...]:
    return tuple((k.kantor, k.rata or 0.0) for k in offices)


def _lines(rekap: RekapKabupaten, gambar: GambarKabupaten) -> Sequence[str]:
    """Return what is told above the table."""
    offices = len({k.kode for k in gambar.kantor})
    documents = sum(1 for _ in rekap.asli())
    if rekap.register is None:
        due = "Tanpa daftar kantor: yang belum mengirim tidak dapat diketahui, dan tidak ada tenggat."
    else:
        waiting = f"; {format_number(gambar.belum_waktunya)} lagi belum jatuh tempo" if gambar.belum_waktunya else ""
        due = f"{format_number(len(gambar.terlambat))} dokumen terlambat atau lewat tenggat{waiting}."
    return (
        f"Keadaan {format_date(rekap.hari_ini)}: {format_number(offices)} kantor, {format_number(documents)} dokumen.",
        due,
        f"{format_number(len(gambar.diperingkat))} kantor diperingkat; yang belum lengkap atau bergalat tidak.",
        f"{format_number(len(rekap.menunggu))} berkas tidak direkap." if rekap.menunggu else "",
    )


def _charts(buku: BukuExcel, sheet: Any, gambar: GambarKabupaten, row: int) -> None:
    """Insert the charts that have anything to show, two beside each other."""
    blocks = blok_data(gambar)
    low = [
        _stacked(buku, blocks["Status dokumen"]),
        _columns(buku, blocks["Predikat indikator"], "jumlah indikator"),
        _columns(buku, blocks["Kantor lengkap menurut rata-rata capaian"], "jumlah kantor"),
        _lines_chart(buku, blocks["Tren triwulan"]),
    ]
    high = [
        _bars(buku, blocks["Capaian tertinggi"], Makna.CAPAIAN),
        _bars(buku, blocks["Capaian terendah"], Makna.CAPAIAN),
        _bars(buku, blocks["Kaidah yang mengenai paling banyak kantor"], Makna.JUMLAH),
    ]
    breaks = []
    for charts, step in ((low, _ROWS_LOW), (high, _ROWS_HIGH)):
        shown = [chart for chart in charts if chart is not None]
        for n, chart in enumerate(shown):
            sheet.insert_chart(row + n // 2 * step, n % 2 * _RIGHT, chart)
        row += (len(shown) + 1) // 2 * step
        breaks.append(row)
    sheet.set_h_pagebreaks(breaks[:1])  # no chart is cut in two


def _begun(buku: BukuExcel, kind: dict[str, str], block: BlokData, high: int) -> Any:
    chart = buku.workbook.add_chart(kind)
    chart.set_title({"name": block.judul, "name_font": {"size": 12}})
    chart.set_size({"width": _WIDE, "height": high})
    chart.set_legend({"none": True})
    return chart


def _stacked(buku: BukuExcel, block: BlokData) -> Any:
    if not block.baris:
        return None
    chart = _begun(buku, {"type": "bar", "subtype": "stacked"}, block, _LOW)
    for n, colour in enumerate(WARNA_STATUS, start=1):
        if any(row[n] for row in block.baris):
            border = {"color": f"#{RANGKA}", "width": 0.5}
            chart.add_series({**block.angka(n), "fill": {"color": f"#{colour}"}, "border": border, "gap": 40})
    chart.set_legend({"position": "bottom"})
    chart.set_y_axis({"reverse": True, "crossing": "max"})  # the first on top, the numbers below
    chart.set_x_axis(
        {
            **_sumbu("0", "jumlah kantor"),
            **_langkah(sum(n for n in row[1:] if isinstance(n, float)) for row in block.baris),
        }
    )
    return chart


def _columns(buku: BukuExcel, block: BlokData, unit: str) -> Any:
    if not any(row[1] for row in block.baris):
        return None
    chart = _begun(buku, {"type": "column"}, block, _LOW)
    labels = {"value": True, "num_format": "0;;"}
    chart.add_series({**block.angka(1), **Makna.JUMLAH.batang(), "gap": 40, "data_labels": labels})
    chart.set_y_axis({**_sumbu("0", unit), **_langkah(row[1] for row in block.baris)})
    return chart


def _lines_chart(buku: BukuExcel, block: BlokData) -> Any:
    if not block.baris:
        return None
    chart = _begun(buku, {"type": "line"}, block, _LOW)
    for n, makna, place in ((1, Makna.CAPAIAN, "above"), (2, Makna.SERAPAN, "below")):
        labels = {"value": True, "num_format": "0%", "position": place}
        chart.add_series({**block.angka(n), **makna.jalur(), "data_labels": labels})
    chart.set_legend({"position": "bottom"})
    chart.set_y_axis(_sumbu("0%", "persen dari target dan pagu"))
    chart.show_blanks_as("gap")
    return chart


def _bars(buku: BukuExcel, block: BlokData, makna: Makna) -> Any:
    if not block.baris:
        return None
    chart = _begun(buku, {"type": "bar"}, block, _HIGH)
    shown, unit = ("0%", "persen dari target") if makna is Makna.CAPAIAN else ("0", "jumlah kantor")
    labels = {"value": True, "num_format": shown}
    chart.add_series({**block.angka(1), **makna.batang(), "gap": 30, "data_labels": labels})
    chart.set_y_axis({"reverse": True, "crossing": "max", "num_font": {"size": 8}})
    whole = {} if makna is Makna.CAPAIAN else _langkah(row[1] for row in block.baris)
    chart.set_x_axis({**_sumbu(shown, unit), **whole, "major_gridlines": {"visible": False}})
    return chart


def _sumbu(shown: str, unit: str) -> dict[str, object]:
    """Return an axis of values: from nought, with what it counts in."""
    name = {"name": unit, "name_font": {"size": 9, "bold": False}}
    return {"num_format": shown, "min": 0, "major_gridlines": _LINES, **name}


def _langkah(counts: Iterable[str | float | None]) -> dict[str, object]:
    """Return the step of an axis that counts: whole ones also where there are few."""
    return {"major_unit": 1} if max((n for n in counts if isinstance(n, float)), default=0.0) <= _FEW else {}
