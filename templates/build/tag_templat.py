"""Write docs/tag-templat.md: every tag that a template may use, out of the contexts' dataclasses and their docstrings.

Examples are what the clean samples print.
"""

from __future__ import annotations

import dataclasses
import inspect
import re
import types
import typing
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any
from unittest import mock

from kinerja_xl.app.check import examine
from kinerja_xl.app.load import load
from kinerja_xl.app.report import shipped_template
from kinerja_xl.reports.balasan import SURAT_BALASAN
from kinerja_xl.reports.balasan.isi_balasan import (
    BarisDiterima,
    BarisDitunggu,
    DokumenDiperbaiki,
    HalDiperbaiki,
    IsiBalasan,
)
from kinerja_xl.reports.cetak.asal import Teks
from kinerja_xl.reports.cetak.pencetak import Pencetak, Pesanan
from kinerja_xl.reports.cetak.surat import TITIK_ISIAN, Kop, Pihak
from kinerja_xl.reports.daftar_pencetak import BERTEMPLAT, bentuk_templat
from kinerja_xl.sheets import LAPORAN

TAHAP = 3  # reads the corrected samples
ROOT = Path(__file__).parents[2]
TARGET = ROOT / "docs" / "tag-templat.md"
SAMPLES = {
    "iku": "pino-raya-iku-2022-2026-bersih",
    "iki": "poncokusumo-iki-2023-bersih",
    "pk": "kalaena-pk-2025-bersih",
    "cascading": "pekuncen-cascading-2023-bersih",
    "pengukuran": "kalaena-pengukuran-2025-bersih",
}
PLAIN = {str: "teks", Teks: "teks", int: "bilangan", float: "angka", bool: "ya/tidak", types.NoneType: "kosong"}
DRAWN = {"Grafik": "grafik", "Gambar": "gambar", "Persamaan": "rumus", "Bagan": "bagan"}
"""What a tag draws as a whole: nothing of it is named."""

_LONGEST = 70
_INTRO = """# Tag templat

Dibuat dari kode (`make golden`); jangan disunting langsung. Cara memakai tag: [templat.md](templat.md).
Templatnya: `kinerja-xl template LAPORAN -o FILE`; pemeriksaannya: `kinerja-xl template LAPORAN --check FILE`.

- `{{ kantor }}` mencetak satu isian; `{{ kepala.nama }}` isian di dalam isian.
- Jenis *daftar X* diulang: `{% for baris in baris %}`, lalu `{{ baris.nama }}`. Isian setiap X ada di tabel bernama X.
- *grafik*, *gambar*, *bagan*, dan *rumus* digambar sebagai satu kesatuan.
- Contoh berasal dari buku kerja contoh. Arti yang berbahasa Inggris diambil dari dokumentasi kode.
"""


def page() -> str:
    """Return the whole page."""
    examples: dict[type, dict[str, str]] = {}
    for printer in BERTEMPLAT.values():
        _collect(_context(printer), examples)
    told: set[type] = set()
    lines = [_INTRO]
    for laporan in LAPORAN.values():
        printers = [BERTEMPLAT[laporan.kunci, bentuk] for bentuk in bentuk_templat(laporan.kunci)]
        forms: dict[type, list[str]] = {}
        for printer in printers:
            forms.setdefault(printer.isi(), []).append({"docx": "Word", "xlsx": "Excel"}[printer.bentuk])
        for kind, names in forms.items():
            lines += [f"## {laporan.judul} (`{laporan.kunci}`, {' dan '.join(names)})", ""]
            for part in _kinds(kind):
                if part is kind or part not in told:
                    lines += _table(part, examples.get(part, {}), top=part is kind)
                    told.add(part)
    letter = contoh_balasan()
    _collect(letter, examples)
    lines += [f"## Surat balasan kabupaten (`{SURAT_BALASAN}`, Word)", ""]
    for part in _kinds(IsiBalasan):
        if part is IsiBalasan or part not in told:
            lines += _table(part, examples.get(part, {}), top=part is IsiBalasan)
            told.add(part)
    return "\n".join(lines).rstrip() + "\n"


def contoh_balasan() -> IsiBalasan:
    """Return a letter about everything that a letter may be about."""
    return IsiBalasan(
        kop=Kop("Pemerintah Kabupaten Contoh", "Bagian Organisasi", "Jalan Merdeka Nomor 1"),
        tempat_tanggal="20 April 2026",
        nomor=TITIK_ISIAN,
        sifat="Penting",
        lampiran="1 berkas",
        hal="Perbaikan Dokumen Kinerja",
        kepada="Camat Sukamaju",
        up="Subbagian Perencanaan",
        kantor="Kecamatan Sukamaju",
        kabupaten="Kabupaten Contoh",
        diterima=(
            BarisDiterima(1, "Perjanjian Kinerja Tahun 2026", "12 Januari 2026", "Disegel", "segel 0f3a9c51d2e7"),
        ),
        diperbaiki=(
            DokumenDiperbaiki(
                "Laporan Triwulan I Tahun 2026",
                "9 April 2026",
                "Pemeriksaan menemukan 1 galat.",
                (
                    HalDiperbaiki(
                        1, "Kinerja!I7", "Penanggung jawab tidak ada pada lembar Pejabat.", "Pilih dari daftar."
                    ),
                ),
                2,
                "tw1-2026-diperiksa.xlsx",
            ),
        ),
        ditunggu=(BarisDitunggu(1, "Laporan Kinerja Tahun 2025", "31 Maret 2026", "lewat 20 hari"),),
        lewat=True,
        batas="27 April 2026",
        penandatangan=Pihak("Kepala Bagian Organisasi", TITIK_ISIAN, nip=TITIK_ISIAN),
    )


def _context(printer: Pencetak) -> object:
    """Return what the clean sample gives a printer's template."""
    kind = LAPORAN[printer.laporan].jenis[0]
    source = ROOT / "samples" / f"{SAMPLES[kind]}.xlsx"
    read = load(source, LAPORAN[printer.laporan], None)
    order = Pesanan(
        dokumen=read.dokumen,
        check=examine(source, read),
        judul_jenis=read.tables.jenis.judul if read.tables.jenis else "",
        template=shipped_template(printer.laporan, printer.bentuk),
    )
    found: list[object] = []

    def keep(_template: Path, isi: object, **_rest: object) -> bytes:
        found.append(isi)
        return b""

    word, excel = "kinerja_xl.reports.word.render", "kinerja_xl.reports.excel.render"
    with (
        mock.patch(f"{word}.render", keep),
        mock.patch(f"{word}.render_isi", keep),
        mock.patch(f"{excel}.render_isi", keep),
    ):
        list(printer.cetak(order))
    (isi,) = found
    return isi if dataclasses.is_dataclass(isi) else _Dict(printer.isi(), isi)


@dataclasses.dataclass
class _Dict:
    """A context that is a mapping already, with the dataclass of its shape."""

    bentuk: type
    isi: Any


def _collect(value: object, examples: dict[type, dict[str, str]]) -> None:
    """Note the first thing that each field of each dataclass holds."""
    if isinstance(value, _Dict):
        _fields(value.bentuk, value.isi, examples)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        held = {f.name: getattr(value, f.name) for f in dataclasses.fields(value)}
        _fields(type(value), held, examples)
    elif isinstance(value, tuple | list):
        for one in value:
            _collect(one, examples)


def _fields(kind: type, held: dict[str, Any], examples: dict[type, dict[str, str]]) -> None:
    known = examples.setdefault(kind, {})
    for name, value in held.items():
        if name not in known and (text := _example(value)):
            known[name] = text
        _collect(value, examples)


def _example(value: object) -> str:
    if isinstance(value, tuple | list) and value and all(isinstance(v, str | int | float) for v in value):
        value = "; ".join(_example(v) for v in value)
    if isinstance(value, bool) or not isinstance(value, str | int | float) or value == "":
        return ""
    text = " ".join(str(value).split())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _kinds(kind: type) -> list[type]:
    """Return a dataclass and every dataclass that its fields lead to, each once, in order."""
    found: dict[type, None] = {}
    todo = [kind]
    while todo:
        one = todo.pop(0)
        if one in found:
            continue
        found[one] = None
        for hint in typing.get_type_hints(one).values():
            todo += [part for part in _parts(hint) if _told(part)]
    return list(found)


def _told(kind: Any) -> bool:
    """Tell whether a kind is a dataclass of the reports' own whose fields tags may name."""
    own = isinstance(kind, type) and kind.__module__.startswith("kinerja_xl.reports")
    return own and dataclasses.is_dataclass(kind) and kind.__name__ not in DRAWN


def _parts(hint: Any) -> Iterator[Any]:
    arguments = typing.get_args(hint)
    if not arguments:
        yield hint
    for argument in arguments:
        yield from _parts(argument)


def _table(kind: type, examples: dict[str, str], *, top: bool) -> Iterator[str]:
    summary, meanings = read_docstring(kind)
    if not top:
        yield from (f"### {kind.__name__}", "")
    yield from (summary, "", "| Isian | Jenis | Contoh | Arti |", "| --- | --- | --- | --- |")
    hints, common = typing.get_type_hints(kind), glossary()
    for field in dataclasses.fields(kind):
        hint = hints[field.name]
        meaning = meanings.get(field.name) or common.get(field.name) or _of_its_kind(hint)
        cells = (f"`{field.name}`", _named(hint), examples.get(field.name, ""), meaning)
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
    yield ""


@cache
def glossary() -> dict[str, str]:
    """Return what names mean that many dataclasses have, so that none tells it again."""
    lines = Path(__file__).with_name("arti_tag.txt").read_text(encoding="utf-8").splitlines()
    return dict(line.split(": ", 1) for line in lines)


def _of_its_kind(hint: Any) -> str:
    """Return the first words of the dataclass that a field holds or lists; "" for any other field."""
    kinds = [part for part in _parts(hint) if _told(part)]
    return re.split(r"[.;] ", read_docstring(kinds[0])[0] + " ")[0].rstrip(".") if kinds else ""


def _named(hint: Any) -> str:
    if hint in PLAIN:
        return PLAIN[hint]
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (tuple, list):
        return f"daftar {_named(arguments[0])}"
    if origin in (types.UnionType, typing.Union):
        return " atau ".join(dict.fromkeys(_named(a) for a in arguments))
    if isinstance(hint, type) and issubclass(hint, str):
        return "teks"
    name = getattr(hint, "__name__", str(hint))
    return f"[{name}](#{name.lower()})" if _told(hint) else DRAWN.get(name, name)


def read_docstring(kind: type) -> tuple[str, dict[str, str]]:
    """Return a dataclass's own words, and those about its fields; ``a, b: what`` speaks of both."""
    words, _, listed = inspect.getdoc(kind).partition("\nAttributes:\n")  # type: ignore[union-attr]
    names = {f.name for f in dataclasses.fields(kind)}
    found: dict[str, str] = {}
    for item in re.split(r"\n(?= {4}\S)", "\n" + listed):
        for part in re.split(r";\s+(?=(?:``)?\w+(?:``)?: )", " ".join(item.split())):
            head, _, text = part.partition(": ")
            for name in re.split(r",\s*(?:and )?", head.replace("`", "")):
                if name in names and text:
                    found[name] = text.rstrip(".")
    return " ".join(words.split()), found


if __name__ == "__main__":
    TARGET.write_text(page(), encoding="utf-8")
