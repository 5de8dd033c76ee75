"""What is wrong with a template is said with its place and a way out; nothing is damaged without a word."""

from __future__ import annotations

import datetime as dt
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from helpers.excel_report import cells, opened, report, template

from kinerja_xl.findings import KinerjaError
from kinerja_xl.reports.excel import recorder
from kinerja_xl.reports.excel.render import render_excel


@dataclass(frozen=True)
class Barang:
    nama: str
    jumlah: int


@dataclass(frozen=True)
class Isi:
    kantor: str
    barang: tuple[Barang, ...]


ISI: dict[str, Any] = {"kantor": "Kecamatan", "barang": (Barang("a", 1), Barang("b", 2))}
LOOP = {"A1": "{% for b in barang %}", "A2": "{{ b.nama }}", "B2": "{{ b.jumlah }}", "A3": "{% endfor %}"}


@pytest.mark.parametrize(
    ("sheet", "said"),
    [
        ({"B7": "{{ kantro }}"}, r"t\.xlsx, lembar Rekap, sel B7: variabel 'kantro' tidak dikenal \(maksud Anda 'kantor'\?\)"),
        (LOOP | {"C2": "{{ b.jumlh }}"}, r"sel C2: 'Barang' tidak memiliki isian 'jumlh' \(maksud Anda 'jumlah'\?\)"),
        ({"A1": "{{ kantor | kapitl }}"}, r"sel A1: .*'kapitl' tidak dikenal"),
        ({"A1": "x", "A2": "{{ kantor"}, "sel A2: penulisan tag keliru"),
        ({"A4": "{% for b in barang %}", "A5": "x"}, "sel A4: tag 'for' tidak ditutup dengan 'endfor'"),
        ({"A4": "{% endfor %}"}, "sel A4: tag 'endfor' tanpa pembukanya"),
        ({"A1": "{% for b in barang %}", "A2": "{% if b %}", "A3": "{% endfor %}"}, "sel A3: tag 'endfor' .*'if' di sel A2 belum ditutup"),
        ({"A1": "{% else %}"}, "sel A1: tag 'else' tanpa 'if'"),
        ({"A1": "x {% for b in barang %}", "A2": "{% endfor %}"}, "sel A1: .*sendirian dalam satu baris"),
        ({"A1": "{% for b in barang %}", "B1": 5, "A2": "{% endfor %}"}, "sel A1: .* akan hilang bersama isi B1"),
        ({"A1": "{% for b in barang %}", "B1": "=1+1", "A2": "{% endfor %}"}, "sel A1: .* akan hilang bersama isi B1"),
        ({"A1": '="Tahun {{ kantor }}"'}, "sel A1: tag tidak dapat dipakai di dalam rumus"),
        ({"A1": "{{ barang }}"}, "sel A1: nilainya bukan angka, tanggal, atau teks, melainkan tuple"),
        ({"A1": "{{ kantor * 2 }}"}, r"sel A1: operator \* hanya untuk angka"),
        ({"A1": "{{ kantor.__class__ }}"}, "sel A1: 'str' tidak memiliki isian '__class__'"),
        ({"A1": "{{ barang.append(1) }}"}, "sel A1: "),
        (LOOP | {"A5": "=B2*2"}, "sel A5: rumus merujuk B2, yang berada di dalam perulangan, dari luar"),
        (LOOP | {"A5": "=ROUND(B2,0)"}, "sel A5: rumus merujuk B2"),
        (LOOP | {"C2": "=B1+B2"}, "sel C2: rumus merujuk B1, baris tag yang akan hilang"),
        (LOOP | {"A5": "=TODAY()"}, r"sel A5: TODAY\(\) berubah setiap kali"),
        (LOOP | {"A5": '=INDIRECT("B2")'}, "sel A5: alamat di dalam INDIRECT"),
        (LOOP | {"A5": "=SUM(B2:INDEX(B:B,3))"}, "sel A5: rentang .* yang ujungnya dihitung fungsi"),
        (LOOP | {"A2": None, "B3": "=B2", "A4": "{% endfor %}", "A3": None, "A5": '=COUNTIF(B2:B2,">0")'}, r"sel A5: di antara baris B2:B2 akan ada baris lain yang berisi \(B3\)"),
        ({"A1": "{%tc for b in barang %}", "B1": "judul"}, r"sel A1: baris tag \{%tc … %\} hanya boleh berisi tag itu"),
        ({"A1": "{%tc endfor %}"}, "sel A1: tag {%tc endfor %} tanpa"),
        ({"A1": "{%tc for b in barangg %}", "A2": "x"}, "sel A1: variabel 'barangg' tidak dikenal"),
        ({"A1": "a", "A2": "{% vm false %}x"}, "sel A2: .*bukan dari baris yang sama"),
        ({"A1": "{% hm false %}x"}, "sel A1: {% hm %} hanya untuk kolom yang diulang"),
        ({"A1": "{%tc for b in barang %}", "B1": "{%tc endfor %}", "A2": "{% hm %}x", "B2": "y"}, "sel A2: {% hm %} .*menelan isi B2"),
        ({"A1": "{% frobnicate %}"}, "sel A1: penulisan tag keliru"),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_its_cell(tmp_path: Path, sheet: dict[str, Any], said: str) -> None:
    path = template(tmp_path / "t.xlsx", {"Lain": {"A1": "x"}, "Rekap": sheet})
    with pytest.raises(KinerjaError, match=said) as error:
        render_excel(path, ISI, bentuk=Isi)
    assert error.value.fix


def test_rows_without_end_are_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recorder, "_MOST_ROWS", 1_000)
    endless = {f"A{n}": "{% for a in range(9000) %}" for n in (1, 2)} | {f"A{n}": "{% endfor %}" for n in (4, 5)}
    with pytest.raises(KinerjaError, match="hasilnya melebihi 1000 baris"):
        render_excel(template(tmp_path / "t.xlsx", {"Rekap": endless | {"A3": "x"}}), ISI, bentuk=Isi)


def test_without_a_shape_a_typing_error_is_still_found_where_it_stands(tmp_path: Path) -> None:
    with pytest.raises(KinerjaError, match=r"sel C2: 'Barang' tidak memiliki isian 'jumlh'"):
        report(tmp_path / "t.xlsx", {"Rekap": LOOP | {"C2": "{{ b.jumlh }}"}}, ISI)
    with pytest.raises(KinerjaError, match=r"sel A1: variabel 'kantro' tidak dikenal \(maksud Anda 'kantor'\?\)"):
        report(tmp_path / "t.xlsx", {"Rekap": {"A1": "{{ kantro }}"}}, ISI)


Dress = Callable[[Any, Any], None]


@pytest.mark.parametrize(
    ("what", "dress", "said"),
    [
        ("table", lambda b, s: s.add_table("D6:E8"), r"sel D6: tabel Excel Table1 \(D6:E8\)"),
        ("comment", lambda b, s: s.write_comment("D7", "catatan"), "sel D7: catatan atau komentar"),
        ("sparkline", lambda b, s: s.add_sparkline("D2", {"range": "Rekap!B2:B2"}), "sel D2: grafik mini"),
        ("array", lambda b, s: s.write_array_formula("D6:D7", "{=B2:B3}"), "sel D6: rumus yang memenuhi beberapa sel"),
        ("filter", lambda b, s: (s.autofilter("A5:B6"), s.filter_column("A", "x == 1")), "sel A5: saringan"),
        ("drop-down", lambda b, s: s.data_validation("D6", {"validate": "list", "source": ["{{ kantor }}"]}), "sel D6: tag .* tidak diisi"),
        ("button", lambda b, s: s.insert_button("D6", {}), "tombol atau kontrol formulir"),
        ("chart in a loop", lambda b, s: s.insert_chart("D2", _chart(b)), "sel D2: grafik tidak dapat diulang"),
    ],
)  # fmt: skip
def test_what_cannot_follow_is_refused(tmp_path: Path, what: str, dress: Dress, said: str) -> None:
    with pytest.raises(KinerjaError, match=said):
        report(tmp_path / "t.xlsx", {"Rekap": LOOP}, ISI, lambda book, sheets: dress(book, sheets["Rekap"]))


def _chart(book: Any, values: str = "=Rekap!$B$2", **more: Any) -> Any:
    chart = book.add_chart({"type": "line"})
    chart.add_series({"values": values} | more)
    return chart


TAG = "{{ kantor }}"


@pytest.mark.parametrize(
    ("dress", "said"),
    [
        (lambda b, s: s.write_url("D6", f"mailto:{TAG}@go.id", string="surat"), "sel D6: tag di alamat tautan 'mailto:{{ kantor }}@go.id'"),
        (lambda b, s: s.write_url("D6", f"internal:'{TAG}'!A1", string="x"), "sel D6: tag .* tidak diisi"),
        (lambda b, s: s.write_url("D6", "http://a.go.id", string="x", tip=TAG), "sel D6: tag .* tidak diisi"),
        (lambda b, s: s.write_comment("D7", f"ganti {TAG}"), "sel D7: tag .* di catatan sel"),
        (lambda b, s: s.insert_textbox("D8", "x", {"description": TAG}), "sel D8: tag .* di gambar atau bentuk"),
        (lambda b, s: s.insert_textbox("D8", "x", {"url": f"http://{TAG}"}), "tag .* di gambar atau bentuk"),
        (lambda b, s: s.insert_chart("D9", _chart(b, name=TAG)), "tag .* di grafik"),
        (lambda b, s: b.define_name("Kantor", f'="{TAG}"'), "nama 'Kantor' di Name Manager"),
        (lambda b, s: b.add_worksheet("Rekap {{ tahun }}"), r"lembar Rekap \{\{ tahun \}\}: tag di dalam nama lembar"),
        (lambda b, s: s.write("D7", 1, b.add_format({"num_format": f'0 "{TAG}"'})), "format angka"),
        (lambda b, s: b.set_custom_property("Kantor", TAG), "properti khusus"),
        (lambda b, s: b.set_properties({"manager": TAG}), "properti dokumen"),
        (lambda b, s: s.data_validation("D6", {"validate": "any", "input_title": TAG}), "sel D6: tag .* tidak diisi"),
        (lambda b, s: s.conditional_format("D6", {"type": "text", "criteria": "containing", "value": TAG}), "sel D6: tag .* tidak diisi"),
        (lambda b, s: s.insert_button("D6", {"caption": TAG}), "tag .* di kontrol formulir"),
        (lambda b, s: s.add_table("D6:E8", {"columns": [{"header": TAG}, {"header": "b"}]}), "sel D6: tag "),
    ],
)  # fmt: skip
def test_a_tag_where_none_is_filled_is_refused_with_its_place(tmp_path: Path, dress: Dress, said: str) -> None:
    """Nothing of these moves in the sheet, so that nothing else would refuse it."""
    with pytest.raises(KinerjaError, match=said) as error:
        report(tmp_path / "t.xlsx", {"Rekap": {"A1": TAG}}, ISI, lambda book, sheets: dress(book, sheets["Rekap"]))
    assert error.value.fix


def test_titles_and_axes_of_charts_are_filled_and_their_caches_written_anew(tmp_path: Path) -> None:
    def dress(book: Any, sheets: Any) -> None:
        chart = _chart(book, "=Rekap!$B$1", categories="=Rekap!$A$1", name="=Rekap!$A$1")
        chart.set_title({"name": f"Capaian {TAG}"})
        chart.set_x_axis({"name": f"Sumbu {TAG}"})
        sheets["Rekap"].insert_chart("D9", chart)

    data = report(tmp_path / "t.xlsx", {"Rekap": {"A1": TAG, "B1": 5}}, ISI, dress)
    with zipfile.ZipFile(__import__("io").BytesIO(data)) as package:
        chart = package.read("xl/charts/chart1.xml").decode()
    assert "{{" not in chart
    assert "Capaian Kecamatan" in chart
    assert "Sumbu Kecamatan" in chart


def test_where_nothing_moves_everything_may_stay(tmp_path: Path) -> None:
    def dress(_book: Any, sheets: Any) -> None:
        sheets["Rekap"].add_table("D6:E8")
        sheets["Rekap"].write_comment("A1", "catatan")

    sheet = opened(report(tmp_path / "t.xlsx", {"Rekap": {"A1": "{{ kantor }}"}}, ISI, dress))["Rekap"]
    assert (list(sheet.tables), sheet["A1"].comment.text) == (["Table1"], "catatan")
    with pytest.raises(KinerjaError, match="sel D7: tag berada di dalam tabel Excel Table1"):
        report(tmp_path / "t.xlsx", {"Rekap": {"D7": "{{ kantor }}"}}, ISI, dress)


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "a\x00b", "x\ud800y", "_x000D_", " tepi ", "a\r\nb", "<&>"],
)
def test_a_text_is_a_text_whatever_it_says(tmp_path: Path, text: str) -> None:
    data = report(tmp_path / "t.xlsx", {"Rekap": {"A1": "{{ x }}", "A2": "y{{ x }}"}}, {"x": text})
    sheet = opened(data)["Rekap"]
    clean = text.replace("\x00", "").replace("\ud800", "").replace("\r\n", "\n")
    assert [(sheet[a].data_type, sheet[a].value) for a in ("A1", "A2")] in (
        [("s", clean), ("s", f"y{clean}")],
        [("inlineStr", clean), ("inlineStr", f"y{clean}")],
        [("s", "_x005F_x000D_"), ("s", "y_x005F_x000D_")],  # openpyxl does not read that escape back
    )


@pytest.mark.parametrize(
    ("value", "stored", "shown"),
    [
        (5, 5, "General"),
        (Decimal("1.5"), 1.5, "General"),
        (True, True, "General"),
        (None, None, "General"),
        ("", None, "General"),
        (dt.date(2025, 1, 2), dt.datetime(2025, 1, 2), "dd/mm/yyyy"),
        (dt.datetime(2025, 1, 2, 12), dt.datetime(2025, 1, 2, 12), "dd/mm/yyyy"),
    ],
)
def test_a_value_keeps_its_type(tmp_path: Path, value: Any, stored: Any, shown: str) -> None:
    cell = opened(report(tmp_path / "t.xlsx", {"Rekap": {"A1": "{{ x }}"}}, {"x": value}))["Rekap"]["A1"]
    assert (cell.value, cell.number_format) == (stored, shown)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), 10**400, dt.date(1850, 1, 1), "x" * 40_000])
def test_a_value_that_no_cell_holds_is_told(tmp_path: Path, value: Any) -> None:
    with pytest.raises(KinerjaError, match=r"t\.xlsx, lembar Rekap, sel A1: "):
        report(tmp_path / "t.xlsx", {"Rekap": {"A1": "{{ x }}"}}, {"x": value})


def test_quotes_of_a_word_processor_are_understood(tmp_path: Path) -> None:
    data = report(tmp_path / "t.xlsx", {"Rekap": {"A1": "{{ x|default(“–”) }} “x”"}}, {"x": "a"})
    assert cells(data)["Rekap"] == {"A1": "a “x”"}


def test_a_note_row_disappears(tmp_path: Path) -> None:
    data = report(tmp_path / "t.xlsx", {"Rekap": {"A1": "{# untuk penata templat #}", "A2": "x"}}, {})
    assert cells(data)["Rekap"] == {"A1": "x"}


def test_no_tag_is_left_anywhere_in_the_file(tmp_path: Path) -> None:
    path = template(tmp_path / "t.xlsx", {"Rekap": LOOP | {"A5": "Jumlah {{ kantor }}"}})
    (tmp_path / "hasil.xlsx").write_bytes(render_excel(path, ISI))
    with zipfile.ZipFile(tmp_path / "hasil.xlsx") as package:
        assert [name for name in package.namelist() if b"{{" in package.read(name) or b"{%" in package.read(name)] == []


def test_two_runs_give_the_same_bytes(tmp_path: Path) -> None:
    path = template(tmp_path / "t.xlsx", {"Rekap": LOOP | {"A5": "=SUM(B2)"}})
    assert render_excel(path, ISI) == render_excel(path, ISI)


def test_a_file_that_is_no_workbook(tmp_path: Path) -> None:
    (tmp_path / "t.xlsx").write_text("<html>")
    with pytest.raises(KinerjaError):
        render_excel(tmp_path / "t.xlsx", {})
    with pytest.raises(KinerjaError, match="tidak ditemukan"):
        render_excel(tmp_path / "tidak-ada.xlsx", {})


def test_a_function_that_cannot_be_computed_is_left_to_excel(tmp_path: Path) -> None:
    data = report(tmp_path / "t.xlsx", {"Rekap": {"A1": "=ANEH(1)", "A2": "=1+1"}}, {})
    assert cells(data, values=True)["Rekap"] == {"A2": 2}
    with zipfile.ZipFile(__import__("io").BytesIO(data)) as package:
        assert b'fullCalcOnLoad="1"' in package.read("xl/workbook.xml")
