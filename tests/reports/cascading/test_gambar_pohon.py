"""The tree as pictures, and by printed pages of a sheet: what they hold, and that it is read where it stands."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from helpers.cli import run
from lxml import etree

from kinerja_xl.app.resources import resource
from kinerja_xl.model import Asal, Dokumen, Identitas, Indikator, Sasaran, Simpul
from kinerja_xl.reports.cascading.gambar_pohon import gambar_pohon
from kinerja_xl.reports.cascading.lembar_program import isi_cascading
from kinerja_xl.reports.cascading.pohon import isi_pohon
from kinerja_xl.reports.cetak.bagan_svg import png_dari_svg
from kinerja_xl.reports.cetak.huruf import baris_terbungkus, lebar_teks
from kinerja_xl.sheets.pilihan import Jenjang, StatusIndikator
from kinerja_xl.workbook.ownership import is_ours, marked

AT = Asal("Kinerja", 1, {})
SVG = "{http://www.w3.org/2000/svg}"
PT = 25.4 / 72
LEVELS = (Jenjang.TUJUAN, Jenjang.SASARAN_STRATEGIS, Jenjang.PROGRAM, Jenjang.KEGIATAN, Jenjang.SUB_KEGIATAN)


def simpul(kode: str, jenjang: Jenjang | None = None, *, target: float | None = None, **isi: object) -> Simpul:
    indikator = Indikator(nama=f"Ukuran {kode}", satuan="Dokumen", target_pk=target, at=AT)
    made = Simpul(
        kode=kode,
        jenjang=jenjang or LEVELS[kode.count(".")],
        induk=kode.rpartition(".")[0],
        nomenklatur=f"Nama {kode}" if kode.count(".") > 1 else "",
        sasaran=(Sasaran(teks=f"Hasil {kode}", indikator=(indikator,), at=AT),),
        at=AT,
    )
    return replace(made, **isi)  # type: ignore[arg-type]


def dokumen(*nodes: Simpul) -> Dokumen:
    return Dokumen(jenis="cascading", identitas=Identitas(nama_kantor="Kecamatan Sukamaju", tahun=2025), simpul=nodes)


def luas() -> Iterator[Simpul]:
    """A tree of 117 nodes: a goal, four objectives, eight programmes, and what is below them."""
    yield simpul("1")
    for s in range(1, 5):
        yield simpul(f"1.{s}", mitra="Dinas Contoh")
        for p in (1, 2):
            yield simpul(f"1.{s}.{p}", target=p)
            for k in (1, 2):
                yield simpul(f"1.{s}.{p}.{k}")
                yield from (simpul(f"1.{s}.{p}.{k}.{u}", target=u) for u in range(1, 6 if k == 1 else 7))


LUAS = dokumen(*luas())


@pytest.fixture(scope="module")
def gambar() -> dict[str, etree._Element]:
    return {satu.nama: etree.fromstring(satu.svg) for satu in gambar_pohon(LUAS)}


def said(page: etree._Element) -> list[str]:
    """The lines of a picture, those of a box joined."""
    return [" ".join("".join(t.itertext()) for t in box.iter(f"{SVG}text")) for box in page.iter(f"{SVG}g")][1:]


def test_a_tree_that_fits_a_slide_is_one_picture_with_everything_in_it() -> None:
    (satu,) = gambar_pohon(dokumen(*(simpul(kode, target=3) for kode in ("1", "1.1", "1.1.1", "1.1.1.1"))))
    page = etree.fromstring(satu.svg)
    assert satu.nama == ""
    assert said(page)[1:] == [
        "Tujuan 1 Hasil 1 • Ukuran 1: 3 Dokumen",
        "Sasaran Strategis 1 Hasil 1.1 • Ukuran 1.1: 3 Dokumen",
        "Program 1 Nama 1.1.1 Hasil 1.1.1 • Ukuran 1.1.1: 3 Dokumen",
        "Kegiatan 1.1 Nama 1.1.1.1 Hasil 1.1.1.1 • Ukuran 1.1.1.1: 3 Dokumen",
    ]


def test_a_large_tree_is_a_poster_an_overview_and_a_picture_a_programme(gambar: dict[str, etree._Element]) -> None:
    names = list(gambar)
    assert len(LUAS.simpul) > 100
    assert names[0] == "pohon"
    assert [n for n in names if n.startswith("ikhtisar")] == ["ikhtisar-1", "ikhtisar-2"]
    assert {n.split("-")[1] for n in names if n.startswith("program")} == {str(n) for n in range(1, 9)}
    assert gambar["pohon"].get("width") in {"594mm", "841mm"}
    boxes = said(gambar["pohon"])
    assert all(sum(f"Ukuran {s.kode}" in box.replace(":", "").split("• ")[-1] for box in boxes) for s in LUAS.simpul)
    slides = " ".join(box for name, page in gambar.items() if name != "pohon" for box in said(page))
    assert all(f"Ukuran {s.kode}" in slides for s in LUAS.simpul)


def test_every_line_is_no_wider_than_its_box_and_stands_in_it(gambar: dict[str, etree._Element]) -> None:
    for page in gambar.values():
        size = float(page.get("font-size", ""))
        for box in list(page.iter(f"{SVG}g"))[1:]:
            rects = [[float(r.get(k, "")) for k in ("x", "y", "width", "height")] for r in box.iter(f"{SVG}rect")]
            left, top, width, _ = rects[0]
            bottom = rects[-1][1] + rects[-1][3]
            for text in box.iter(f"{SVG}text"):
                words = "".join(text.itertext())
                wide = lebar_teks(words, size, text.get("font-weight") == "bold")
                x = float(text.get("x", "")) - (wide / 2 if text.get("text-anchor") else 0)
                assert left < x < x + wide < left + width + 0.01, words
                assert top < float(text.get("y", "")) - size / 2 < float(text.get("y", "")) < bottom, words


def test_boxes_of_a_picture_stand_apart_and_on_the_page(gambar: dict[str, etree._Element]) -> None:
    for page in gambar.values():
        _, _, width, height = map(float, page.get("viewBox", "").split())
        frame = next(page.iter(f"{SVG}g"))
        dx, dy = map(float, frame.get("transform", "")[len("translate(") : -1].split())
        places = [tuple(float(r.get(k, "")) for k in ("x", "y", "width", "height")) for r in frame.iter(f"{SVG}rect")]
        assert all(
            x + dx >= 0 and y + dy >= 0 and x + dx + w <= width and y + dy + h <= height for x, y, w, h in places
        )
        for n, (x, y, w, h) in enumerate(places):
            assert not [p for p in places[n + 1 :] if x < p[0] + p[2] - 0.1 and p[0] < x + w - 0.1 and y < p[1] + p[3] - 0.1 and p[1] < y + h - 0.1]  # fmt: skip


def test_who_cannot_see_it_is_told_and_the_key_explains_its_looks(gambar: dict[str, etree._Element]) -> None:
    page = gambar["pohon"]
    assert page.get("role") == "img"
    assert (page.findtext(f"{SVG}title") or "").startswith("POHON KINERJA KECAMATAN SUKAMAJU TAHUN 2025")
    assert "Program 1: Nama 1.1.1. Hasil 1.1.1. Ukuran 1.1.1: 1 Dokumen" in (page.findtext(f"{SVG}desc") or "")
    key = ["".join(t.itertext()) for t in page.iterchildren(f"{SVG}text")]
    assert {"Tujuan", "Sasaran Strategis", "Program", "Kegiatan", "Sub Kegiatan"} < set(key)
    assert any("target tahun 2025" in line for line in key)
    looks = {(r.get("fill"), r.get("stroke-width")) for r in page.iterchildren(f"{SVG}rect") if r.get("stroke")}
    widths = [width for _, width in looks]
    assert len(widths) == len(set(widths)) == 6  # so that a copy in black and white tells the levels, too
    families = page.get("font-family", "")
    assert families.startswith("Arial") and families.endswith("sans-serif")


def test_partners_other_parents_and_what_is_cancelled_are_seen() -> None:
    batal = Indikator(nama="Ukuran batal", status=StatusIndikator.DIBATALKAN, target_pk=5.0, at=AT)
    first = simpul("1.1.1.1", mitra="Dinas Sosial", induk_lain=("1.1.2",))
    second = simpul("1.1.2", sasaran=(Sasaran(teks="H", indikator=(batal,), at=AT),))
    (satu,) = gambar_pohon(dokumen(simpul("1"), simpul("1.1"), simpul("1.1.1"), second, first))
    page = etree.fromstring(satu.svg)
    boxes = said(page)
    assert (
        "Kegiatan 1.1 Nama 1.1.1.1 Hasil 1.1.1.1 Juga menunjang: Nama 1.1.2 • Ukuran 1.1.1.1 Mitra: Dinas Sosial"
        in boxes
    )
    assert "Program 2 Nama 1.1.2 H • Ukuran batal (dibatalkan)" in boxes
    assert sum(bool(r.get("stroke-dasharray")) for r in page.iter(f"{SVG}rect")) == 2  # in the tree and in the key
    assert any("tidak dinilai lagi" in "".join(t.itertext()) for t in page.iterchildren(f"{SVG}text"))


@pytest.mark.parametrize(
    "words",
    ["<&>\"' ]]> &amp;", "kendali \x00\x07\x1b\x0b\ufffe di tengah", "W" * 700, "pajang " * 5000, "語 ﷽ 🏛️ é"],
    ids=["markup", "control", "one-word", "long", "letters"],
)
def test_any_text_leaves_a_picture_whole(words: str) -> None:
    node = simpul("1.1.1", nomenklatur=words, mitra=words)
    made = gambar_pohon(replace(dokumen(simpul("1"), node), identitas=Identitas(nama_kantor=words, tahun=2025)))
    pages = [etree.fromstring(satu.svg) for satu in made]
    assert all(page.tag == f"{SVG}svg" for page in pages)
    assert any("Program 1" in box for page in pages for box in said(page))


@pytest.mark.parametrize(
    ("induk", "banyak"),
    [
        pytest.param("1.1.1", 1000, marks=pytest.mark.berat),
        pytest.param("d999", 1000, marks=pytest.mark.berat),
        ("d199", 200),
    ],
    ids=["chain", "circle", "small-circle"],
)
def test_a_tree_a_thousand_deep_and_one_in_a_circle_come_to_an_end(induk: str, banyak: int) -> None:
    deep = [
        simpul(f"d{n}", Jenjang.KEGIATAN, induk=f"d{n - 1}" if n else induk, nomenklatur=f"Nama d{n}")
        for n in range(banyak)
    ]
    made = gambar_pohon(dokumen(simpul("1"), simpul("1.1"), simpul("1.1.1"), *deep))
    text = " ".join(" ".join(said(etree.fromstring(satu.svg))) for satu in made if satu.nama.startswith("pohon"))
    assert [n for n in range(banyak) if f"Ukuran d{n}" not in text] == []


def test_a_line_is_broken_where_it_must_be_and_nothing_of_it_is_lost() -> None:
    lines = baris_terbungkus("dua kata " + "x" * 90, 100.0, 9.0)
    assert "".join(lines).replace(" ", "") == "duakata" + "x" * 90
    assert all(lebar_teks(line, 9.0) <= 100.0 for line in lines)
    assert baris_terbungkus("ab", 0.1, 9.0) == ["a", "b"]


# --- PNG and files ----------------------------------------------------------------------------------------------------


def chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The parts of a PNG, each with the check sum that it says."""
    place = 8
    while place < len(png):
        size, kind = struct.unpack(">I4s", png[place : place + 8])
        body = png[place + 8 : place + 8 + size]
        assert struct.unpack(">I", png[place + 8 + size : place + 12 + size]) == (zlib.crc32(kind + body),)
        yield kind, body
        place += 12 + size


def test_a_png_is_the_svg_in_pixels_for_a_slide() -> None:
    (satu,) = gambar_pohon(dokumen(simpul("1"), simpul("1.1")))
    data = png_dari_svg(satu.svg)
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", data[16:24])
    assert width == 2000 and round(width / height, 2) == round(16 / 9, 2)


def test_pictures_are_our_own_until_somebody_works_on_one() -> None:
    (satu,) = gambar_pohon(dokumen(simpul("1"), simpul("1.1")))
    for data in (satu.svg, png_dari_svg(satu.svg)):
        ours = marked(data)
        assert marked(ours) == ours
        assert (is_ours(data), is_ours(ours), is_ours(ours[:60] + b" " + ours[61:])) == (False, True, False)
    assert etree.fromstring(marked(satu.svg)).tag == f"{SVG}svg"
    kinds = [kind for kind, _ in chunks(marked(png_dari_svg(satu.svg)))]
    assert (kinds[0], kinds[-2:], kinds.count(b"IEND")) == (b"IHDR", [b"tEXt", b"IEND"], 1)


def test_all_pictures_are_written_or_none(tmp_path: Path) -> None:
    source = str(resource("samples", "pekuncen-cascading-2023-bersih.xlsx"))
    args = ("lapor", "cascading", source, "--hasil", str(tmp_path), "--bentuk", "svg")
    first = run(*args)
    names = [Path(line).name for line in first.stdout.split()]
    assert (first.returncode, names[0]) == (0, "cascading-pekuncen-cascading-2023-bersih-pohon.svg")
    assert sorted(names) == sorted(path.name for path in tmp_path.iterdir())
    assert run(*args).returncode == 0  # ours, and unchanged
    last = tmp_path / names[-1]
    last.write_bytes(last.read_bytes().replace(b"PROGRAM", b"Program") + b"<!-- digeser -->")
    (tmp_path / names[0]).unlink()
    refused = run(*args)
    assert (refused.returncode, "--replace" in refused.stderr) == (2, True)
    assert last.read_bytes().endswith(b"<!-- digeser -->")
    assert not (tmp_path / names[0]).exists()


def test_what_pictures_do_not_have_is_refused(tmp_path: Path) -> None:
    source = str(resource("samples", "pekuncen-cascading-2023-bersih.xlsx"))
    args = ("report", "cascading", source, "-o", str(tmp_path / "h"), "--format", "svg")
    own = run(*args, "--template", str(resource("templates", "docx", "cascading.docx")))
    assert (own.returncode, "--template tidak berlaku" in own.stderr) == (2, True)
    assert run("template", "cascading", "-o", str(tmp_path / "t.svg")).returncode == 2
    assert not any(tmp_path.iterdir())


# --- the same tree in Word and Excel ----------------------------------------------------------------------------------


def test_each_sheet_of_a_programme_has_the_objectives_that_it_serves() -> None:
    lembar: Any = isi_cascading(LUAS)["program"]
    assert [[b.sasaran for b in satu.sasaran] for satu in lembar] == [
        [f"Hasil 1.{n}"] for n in (1, 1, 2, 2, 3, 3, 4, 4)
    ]
    assert {len(satu.tujuan) for satu in lembar} == {1}
    loose = dokumen(*luas(), simpul("9", Jenjang.PROGRAM, induk=""))
    assert [len(satu.sasaran) for satu in isi_cascading(loose)["program"]] == [*[1] * 8, 4]  # type: ignore[attr-defined]


def test_each_page_of_the_drawn_tree_names_what_it_goes_on_with() -> None:
    pages = isi_pohon(LUAS).halaman
    assert sum(len(page) for page in pages) == len(isi_pohon(LUAS).baris)
    assert len(pages) > 5
    for page in pages[1:]:
        assert all(kotak.awal and kotak.teks for kotak in page[0].kotak)
        assert page[0].kotak[0].teks == "1 Hasil 1 (lanjutan)"
    assert pages[0] == isi_pohon(LUAS).baris[: len(pages[0])]
