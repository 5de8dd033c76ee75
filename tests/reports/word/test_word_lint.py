"""Templates are checked before anything is printed: also what no value of this workbook would reach."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from docx import Document

from kinerja_xl.findings import KinerjaError
from kinerja_xl.reports.word.render import render


@dataclass(frozen=True)
class Butir:
    nama: str
    nilai: float | None = None


@dataclass(frozen=True)
class Isi:
    judul: str
    butir: tuple[Butir, ...] = ()
    utama: Butir | None = None

    @property
    def jumlah(self) -> int:
        return len(self.butir)


CONTEXT = {"judul": "J", "butir": (), "utama": None}


def check(tmp_path: Path, *paragraphs: str, header: str = "", footer: str = "", title: str = "") -> None:
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    document.sections[0].header.paragraphs[0].text = header
    document.sections[0].footer.paragraphs[0].text = footer
    document.core_properties.title = title
    path = tmp_path / "templat.docx"
    document.save(path)
    render(path, CONTEXT, bentuk=Isi)


@pytest.mark.parametrize(
    ("paragraphs", "said"),
    [
        (
            ["{{ jdul }}"],
            "variabel 'jdul' tidak dikenal (maksud Anda 'judul'?), pada paragraf '{{ jdul }}' (isi dokumen)",
        ),
        (
            ["{% if utama %}", "{{ utama.naam }}", "{% endif %}"],
            "'Butir' tidak memiliki isian 'naam' (maksud Anda 'nama'?), pada paragraf",
        ),
        (["{%p for b in butir %}", "{{ b.nmaa }}", "{%p endfor %}"], "'Butir' tidak memiliki isian 'nmaa'"),
        (["{% for b in butir if b.x %}{% endfor %}"], "'Butir' tidak memiliki isian 'x'"),
        (["{% for b in butir %}{{ b['x'] }}{% endfor %}"], "'Butir' tidak memiliki isian 'x'"),
        (["{{ butir[0].x }}"], "'Butir' tidak memiliki isian 'x'"),
        (["{{ (butir|first).x }}"], "'Butir' tidak memiliki isian 'x'"),
        (["{% set b = butir|sort|last %}{{ b.x }}"], "'Butir' tidak memiliki isian 'x'"),
        (["{% with b = utama %}{{ b.x }}{% endwith %}"], "'Butir' tidak memiliki isian 'x'"),
        (["{{ judul.besar }}"], "'str' tidak memiliki isian 'besar'"),
        (["{% for b in butir %}{% endfor %}{{ b.nama }}"], "variabel 'b' tidak dikenal"),
        (["{{ loop.index }}"], "variabel 'loop' tidak dikenal"),
        (["{% if utama %}{{ judul|rupia }}{% endif %}"], "filter 'rupia' tidak dikenal"),
        (["{% if judul is gnjil %}{% endif %}"], "uji 'gnjil' tidak dikenal"),
        (["{% if utama %}{{ 'a' if x else judul }}{% endif %}"], "variabel 'x' tidak dikenal"),
        (["satu", "{% if judul %} dua"], "tag 'if' tidak ditutup dengan 'endif', pada paragraf '{% if judul %} dua'"),
        (["{% fro x in butir %}"], "penulisan tag keliru"),
    ],
)
def test_faults_are_found_where_no_value_reaches_them(tmp_path: Path, paragraphs: list[str], said: str) -> None:
    with pytest.raises(KinerjaError) as caught:
        check(tmp_path, *paragraphs)
    assert caught.value.message.startswith(f"Templat Word: {said}")
    assert caught.value.fix


@pytest.mark.parametrize(
    "text",
    [
        "{{ judul.upper() }} {{ judul|kapital }} {{ judul|length }}",
        "{% for b in butir %}{{ loop.index }} {{ b.nama }} {{ b.nilai|angka }}{% endfor %}",
        "{% for n in range(3) %}{{ n|romawi if n else '' }}{% endfor %}",
        "{% for baris in judul|alinea %}{{ baris.strip() }}{% endfor %}",
        "{% set ns = namespace(n=0) %}{% for b in butir %}{% set ns.n = ns.n + 1 %}{% endfor %}{{ ns.n }}",
        "{% for kunci, nilai in [('a', 1)] %}{{ kunci }}{{ nilai }}{% endfor %}",
        "{{ tidak_ada|default('-') }}{% if tambahan is defined %}{{ tambahan.apa }}{% endif %}",
        "{% macro tebal(x) %}{{ x }}{% endmacro %}{{ tebal(judul) }}",
        "{{ butir|map(attribute='nama')|join(', ') }}",
        "{% if utama %}{{ utama.nama ~ utama.nilai }}{% endif %}",
        "{% set teks %}a{{ judul }}{% endset %}{{ teks }}",
        "{{ butir[:1]|length }}",
    ],
)
def test_correct_tags_pass(tmp_path: Path, text: str) -> None:
    check(tmp_path, text)


def test_every_part_is_checked_and_all_faults_are_named(tmp_path: Path) -> None:
    with pytest.raises(KinerjaError) as caught:
        check(tmp_path, "{{ a }}", "{{ a }}", "{{ b }}", header="{{ c }}", footer="{{ d }}", title="{{ e }}")
    message = caught.value.message
    assert message.startswith("Templat Word: variabel 'a' tidak dikenal, pada paragraf '{{ a }}' (isi dokumen).")
    assert " Kesalahan lain: variabel 'b'" in message
    assert "(kop halaman (header" in message
    assert "(kaki halaman (footer" in message
    assert "(properti dokumen)" in message
    assert message.count("variabel 'a'") == 1
