"""What a template may ask for is bounded: texts, lists, numbers, rounds, nesting, output; the fault is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document
from openpyxl import Workbook

from kinerja_xl.findings import KinerjaError
from kinerja_xl.reports.cetak import bounds
from kinerja_xl.reports.excel.render import render_excel
from kinerja_xl.reports.word.render import render


def _growing(step: str, start: str = "'&&'", printed: str = "") -> str:
    """A value that grows with every round."""
    return f"{{% set ns = namespace(a={start}) %}}{{% for i in range(200) %}}{step}{{% endfor %}}{printed}"


SET = "{{% set ns.a = {} %}}".format
TOO_MUCH = {
    "plus": (_growing(SET("ns.a + ns.a")), "paling panjang 200.000 huruf"),
    "tilde": (_growing(SET("ns.a ~ 'x' ~ ns.a")), "paling panjang 200.000 huruf"),
    "replace": (_growing(SET("ns.a|replace('&', '&&&')")), "paling panjang 200.000 huruf"),
    "join": (_growing(SET("[ns.a, ns.a]|join(ns.a)")), "paling panjang 200.000 huruf"),
    "join of an attribute": (_growing(SET("[ns, ns]|join(attribute='a')")), "paling panjang 200.000 huruf"),
    "lists": (_growing(SET("ns.a + ns.a"), "[1, 2]"), "paling banyak 10.000 butir"),
    "sum of lists": ("{{ [[1], [2]]|sum(start=[]) }}", "hanya menjumlahkan angka"),
    "product": (_growing(SET("ns.a * ns.a"), "99"), "angka terlalu besar"),
    "power": (_growing(SET("ns.a ** 2"), "99"), "pangkat terlalu besar"),
    "captured": (
        _growing("{% set x %}{{ ns.a }}{{ ns.a }}{% endset %}{% set ns.a = x %}"),
        "satu tag mencetak paling banyak",
    ),
    "loops in loops": (
        "{% for a in range(9999) %}{% for b in range(9999) %}{% endfor %}{% endfor %}",
        "juta putaran",
    ),
    "lazy loops": (
        "{% for a in range(9999) %}{% for b in range(9999)|map('string') %}{% endfor %}{% endfor %}",
        "juta putaran",
    ),
    "macro without end": ("{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}", "memanggil dirinya tanpa akhir"),
    "loop without end": ("{% for x in [1] recursive %}{{ loop([1]) }}{% endfor %}", "memanggil dirinya tanpa akhir"),
    "bytes": ("{{ (5).to_bytes(10**9, 'big') }}", "'to_bytes' tidak boleh dipakai"),
    "method replace": ("{{ 'a'.replace('a', 'b') }}", "'replace' tidak boleh dipakai"),
    "decimals": ("{{ 1.5|angka(10**9) }}", "paling banyak 15 desimal"),
    "rounding": ("{{ 1.5|round(10**9, 'ceil') }}", "paling banyak sampai 20 angka"),
    "chance": ("{{ [1, 2]|random }}", "filter 'random' tidak dikenal"),
}
TOO_DEEP = {
    "brackets": "{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}",
    "lists": "{{ " + "[" * 150 + "]" * 150 + " }}",
    "signs": "{{ " + "-" * 3000 + "1 }}",
    "not": "{{ " + "not " * 3000 + "1 }}",
    "terms": "{{ " + "+".join(["1"] * 3000) + " }}",
    "filters": "{{ 'a'" + "|upper" * 500 + " }}",
    "fields": "{{ v" + ".a" * 500 + " }}",
    "ifs": "{% if v %}" * 300 + "x" + "{% endif %}" * 300,
    "loops": "{% for i in [1] %}" * 30 + "x" + "{% endfor %}" * 30,
}


def _word(folder: Path, tag: str) -> Path:
    document = Document()
    document.add_paragraph("sebelum")
    document.add_paragraph(tag)
    document.save(path := folder / "templat.docx")
    return path


def _excel(folder: Path, tag: str) -> Path:
    book = Workbook()
    book.active["B2"] = f"isi {tag}"
    book.save(path := folder / "templat.xlsx")
    return path


def _refusal(kind: str, folder: Path, tag: str) -> str:
    with pytest.raises(KinerjaError) as caught:
        if kind == "word":
            render(_word(folder, tag), {"v": 1})
        else:
            render_excel(_excel(folder, tag), {"v": 1})
    assert caught.value.fix
    return caught.value.message


@pytest.mark.parametrize("kind", ["word", "excel"])
@pytest.mark.parametrize("name", TOO_MUCH)
def test_what_grows_is_stopped_at_its_place(
    kind: str, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if name == "lazy loops":  # two million rounds of a filter are dear; "loops in loops" goes to the true bound
        monkeypatch.setattr(bounds, "MOST_ROUNDS", 100_000)
    tag, said = TOO_MUCH[name]
    message = _refusal(kind, tmp_path, tag)
    assert said in message
    assert ("pada paragraf '" if kind == "word" else "sel B2") in message


@pytest.mark.parametrize("kind", ["word", "excel"])
@pytest.mark.parametrize("name", TOO_DEEP)
def test_what_is_too_deep_to_compile_is_named(kind: str, name: str, tmp_path: Path) -> None:
    message = _refusal(kind, tmp_path, TOO_DEEP[name])
    assert "bersarang terlalu dalam" in message
    assert ("pada paragraf '" if kind == "word" else "sel B2") in message


def test_endless_output_is_stopped(tmp_path: Path) -> None:
    tag = "{% for a in range(9999) %}{% for b in range(400) %}" + "x" * 50 + "{% endfor %}{% endfor %}"
    assert "hasil cetaknya melebihi 50 juta huruf" in _refusal("word", tmp_path, tag)


def test_what_offices_write_still_works(tmp_path: Path) -> None:
    from io import BytesIO

    tag = (
        "{{ 'a' ~ v ~ 1.5 }} {{ 'a' + v }} {{ [1] + [2] }} {{ [1, 2]|join(', ') }} {{ 'x<y'|replace('<', '=') }} "
        "{% for i in [1, 2]|map('string') %}{{ loop.index }}{{ loop.last }}{% endfor %} {{ [1, 2]|sum }} "
        "{% for x in [3, 4] if x > 3 %}{{ x }}/{{ loop.length }}{% endfor %} {{ 2 ** 10 }} {{ 1234.5|angka(2) }}"
    )
    printed = Document(BytesIO(render(_word(tmp_path, tag), {"v": "<b>"}))).paragraphs[1].text
    assert printed == "a<b>1.5 a<b> [1, 2] 1, 2 x=y 1False2True 3 4/1 1024 1.234,50"


def test_blocks_as_deep_as_offices_nest_them(tmp_path: Path) -> None:
    tag = "{% for i in [1] %}" * 10 + "{% if v %}" * 20 + "x" + "{% endif %}" * 20 + "{% endfor %}" * 10
    assert render(_word(tmp_path, tag), {"v": 1})
