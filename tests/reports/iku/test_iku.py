"""The IKU table and the decree on the IKU: what stands in them, and the built-in templates they are printed with."""

from __future__ import annotations

import datetime as dt
import io
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from helpers.cetak import cetak
from helpers.docx_dump import dump

from kinerja_xl.app.load import load
from kinerja_xl.findings import KinerjaError
from kinerja_xl.model import Asal, DasarHukum, Dokumen, Identitas, Indikator, Pejabat, Sasaran, Simpul
from kinerja_xl.reports.cetak.surat import kepala_kantor
from kinerja_xl.reports.iku.tabel_iku import isi_tabel
from kinerja_xl.reports.keputusan.surat_keputusan import bilangan_diktum, isi_keputusan

ROOT = Path(__file__).parents[3]
TEMPLATES = ROOT / "templates" / "docx"
TABEL, SK = TEMPLATES / "tabel-iku.docx", TEMPLATES / "sk-iku.docx"
AT = Asal("Kinerja", 1, {})


def indikator(nama: str, target: dict[int, float | str] | None = None, **isi: str) -> Indikator:
    return Indikator(nama=nama, target=target or {}, at=AT, **isi)  # type: ignore[arg-type]


def simpul(kode: str, jenjang: str, pj: str, *sasaran: tuple[str, tuple[Indikator, ...]]) -> Simpul:
    return Simpul(
        kode=kode,
        jenjang=jenjang,
        induk=kode.rpartition(".")[0],
        nomenklatur=f"{jenjang} {kode}",
        penanggung_jawab=pj,
        sasaran=tuple(Sasaran(teks=teks, indikator=isi, at=AT) for teks, isi in sasaran),
        at=AT,
    )


def hukum(bagian: str, urutan: int, teks: str) -> DasarHukum:
    return DasarHukum(bagian=bagian, urutan=urutan, teks=teks, at=AT)


PERSEN = indikator(
    "Persentase A",
    {2024: 50.0, 2025: 75.5},
    satuan="%",
    cara_hitung="Persentase",
    pembilang="A yang jadi",
    penyebut="Seluruh A",
    penjelasan_rumus="A yang jadi dibagi Seluruh A dikali 100%",
    sumber_data="Seksi A",
    definisi_operasional="Definisi A",
)
DOKUMEN = Dokumen(
    jenis="iku",
    identitas=Identitas(
        nama_kantor="Kecamatan Sukamaju",
        kabupaten="Kabupaten Contoh",
        tahun=2024,
        periode_awal=2024,
        periode_akhir=2026,
        nomor_sk="7 TAHUN 2024",
        tanggal_sk=dt.date(2024, 1, 2),
        tempat="Sukamaju",
    ),
    pejabat=(
        Pejabat(kode="Bupati", jabatan="Bupati Contoh", nama="Nama Bupati", at=AT),
        Pejabat(
            kode="Camat",
            jabatan="Camat",
            eselon="III.a",
            atasan="Bupati",
            nama="Nama & Gelar",
            tugas=("Memimpin",),
            fungsi=("Satu", "Dua"),
            at=AT,
        ),
        Pejabat(kode="Kasi", jabatan="Kepala Seksi A", eselon="IV.a", atasan="Camat", at=AT),
    ),
    simpul=(
        simpul("1", "Program", "Camat", ("Sasaran 1a", (PERSEN, indikator("Jumlah B"))), ("Sasaran 1b", ())),
        simpul("1.1", "Kegiatan", "Camat", ("Sasaran 1.1", (indikator("Nilai C", {2026: "BB"}),))),
        simpul(
            "1.1.1", "Sub Kegiatan", "Kasi", ("Sasaran 1.1.1", (indikator("Jumlah D", {2024: 3.0}, satuan="Unit"),))
        ),
        simpul("1.1.2", "Sub Kegiatan", "", ("Sasaran 1.1.2", (indikator("Jumlah E"),))),
    ),
    dasar_hukum=(
        hukum("Menimbang", 2, "bahwa dua;"),
        hukum("Menimbang", 1, "bahwa satu;"),
        hukum("Mengingat", 1, "Undang-Undang < 1;"),
        hukum("Diktum", 1, "Menetapkan:\na) satu;\ndua."),
        hukum("Diktum", 2, "Berlaku."),
    ),
)


def rows(data: bytes) -> list[str]:
    return [line for line in dump(data).splitlines() if line.startswith("|")]


def test_table_rows() -> None:
    printed = rows(cetak("tabel-iku", DOKUMEN, TABEL))
    assert [line.replace(" / ", "/") for line in printed if "Sasaran" in line and "Indikator" not in line] == [
        "| 1. | Program 1 | Sasaran 1a | Persentase A | A yang jadi/Seluruh A × 100% | % | 50% | 75,5% | - | Seksi A | Camat |",
        "|  |  | Sasaran 1b | - | - | - | - | - | - | - | Camat |",
        "|  | Kegiatan 1.1 | Sasaran 1.1 | Nilai C | - | - | - | - | BB | - | Camat |",
        "| 1. | Sub Kegiatan 1.1.1 | Sasaran 1.1.1 | Jumlah D | - | Unit | 3 | - | - | - | Kepala Seksi A |",
        "| 2. | Sub Kegiatan 1.1.2 | Sasaran 1.1.2 | Jumlah E | - | - | - | - | - | - | - |",
    ]
    assert "|  |  |  | Jumlah B | - | - | - | - | - | - | Camat |" in printed
    assert "| NO | Program dan Kegiatan | Sasaran Program dan Kegiatan |" in printed[0]
    assert "PROGRAM DAN KEGIATAN (ESELON III)" in dump(cetak("tabel-iku", DOKUMEN, TABEL))


@pytest.mark.parametrize("jumlah", [1, 3, 7])
def test_any_number_of_years_fills_the_same_width(jumlah: int) -> None:
    satu = simpul("1", "Program", "Camat", ("S", (indikator("I", dict.fromkeys(range(2020, 2020 + jumlah), 1.0)),)))
    table = Document(io.BytesIO(cetak("tabel-iku", replace(DOKUMEN, simpul=(satu,)), TABEL))).tables[0]
    grid = [int(c.w) for c in table._tbl.tblGrid.findall(qn("w:gridCol"))]
    assert len(grid) == 5 + jumlah  # no formula and no source is filled in, so neither has a column
    assert sum(grid) / 36_000 == pytest.approx(300, abs=1)
    for row in table._tbl.tr_lst:
        assert sum(int(cell.width) for cell in row.tc_lst) == pytest.approx(sum(grid), rel=0.01)
        assert sum(cell.grid_span for cell in row.tc_lst) == len(grid)
    assert all(r.trPr.find(qn("w:tblHeader")) is not None for r in table._tbl.tr_lst[:2])


def test_merged_cells() -> None:
    table = Document(io.BytesIO(cetak("tabel-iku", DOKUMEN, TABEL))).tables[0]
    merges = [[str(cell.vMerge or "") for cell in row.tc_lst[:4]] for row in table._tbl.tr_lst[2:]]
    assert merges == [
        ["restart", "restart", "restart", ""],
        ["continue", "continue", "continue", ""],
        ["continue", "continue", "restart", ""],
        ["restart", "restart", "restart", ""],
    ]


def test_table_without_targets_shows_the_period() -> None:
    kosong = replace(DOKUMEN, simpul=(simpul("1", "Individu", ""),))
    isi = isi_tabel(kosong)
    assert (isi.tahun, isi.tabel[0].judul, isi.tabel[0].eselon) == (("2024", "2025", "2026"), "Kinerja Individu", "")
    assert isi_tabel(replace(kosong, identitas=Identitas())).tahun == ("…………",)
    assert "None" not in dump(cetak("tabel-iku", replace(kosong, identitas=Identitas(), pejabat=()), TABEL))


@pytest.mark.parametrize("laporan", ["tabel-iku", "sk-iku"])
def test_nothing_to_print(laporan: str) -> None:
    kosong = Dokumen(jenis="iku", identitas=Identitas())
    with pytest.raises(KinerjaError, match="dapat dicetak"):
        cetak(laporan, kosong, TABEL)


def test_decree() -> None:
    printed = dump(cetak("sk-iku", DOKUMEN, SK, draft=True))
    assert "[Judul Pernyataan] KEPUTUSAN CAMAT SUKAMAJU\n[Judul] NOMOR 7 TAHUN 2024\n[Judul] TENTANG" in printed
    assert "[Judul] INDIKATOR KINERJA UTAMA KECAMATAN SUKAMAJU" in printed
    assert [line for line in printed.splitlines() if line.startswith("|")][
        1:
    ] and "| Menimbang | : | a.\tbahwa satu; |" in printed
    assert "|  |  | b.\tbahwa dua; |" in printed
    assert "| Mengingat | : | 1.\tUndang-Undang < 1; |" in printed
    assert "| KESATU | : | Menetapkan: / a.\tsatu; / b.\tdua. |\n| KEDUA | : | Berlaku. |" in printed
    assert "Ditetapkan di Sukamaju" in printed and "pada tanggal 2 Januari 2024" in printed
    assert "Memperhatikan" not in printed
    assert printed.count("LAMPIRAN") == 1 and printed.count("Nama & Gelar") == 2


@pytest.mark.parametrize("kosong", [(), ("",), ("-",), (" – ",)], ids=repr)
def test_duties_of_nothing_are_not_printed(kosong: tuple[str, ...]) -> None:
    without = replace(DOKUMEN, pejabat=tuple(replace(p, tugas=kosong, fungsi=kosong) for p in DOKUMEN.pejabat))
    printed = dump(cetak("sk-iku", without, SK))
    assert "TUGAS" not in printed
    assert "FUNGSI" not in printed


def test_sheets_of_the_decree() -> None:
    lampiran = isi_keputusan(DOKUMEN, "IKU").lampiran
    assert [(x.jabatan, x.eselon, [s.teks for s in x.sasaran]) for x in lampiran] == [
        ("Camat", "III", ["Sasaran 1a", "Sasaran 1b", "Sasaran 1.1", "Sasaran 1.1.2"]),
        ("Kepala Seksi A", "IV", ["Sasaran 1.1.1"]),
    ]
    printed = dump(cetak("sk-iku", DOKUMEN, SK))
    assert (
        "| Jabatan (Eselon III) | : | Camat |\n| TUGAS | : | Memimpin |\n| FUNGSI | : | 1.\tSatu / 2.\tDua |" in printed
    )
    assert (printed.count("| TUGAS |"), printed.count("| FUNGSI |")) == (1, 1)  # the other position has none to print
    assert "| Sasaran 1a | Persentase A | Definisi A | A yang jadi / Seluruh A × 100% | Camat | Seksi A |" in printed


def test_what_nobody_answers_for_is_not_lost() -> None:
    yatim = replace(
        DOKUMEN, simpul=(simpul("9", "Program", "", ("S9", ())), simpul("8", "Program", "Hantu", ("S8", ())))
    )
    assert [x.jabatan for x in isi_keputusan(yatim, "IKU").lampiran][1:] == ["…………………………", "Hantu"]


def test_head_of_the_office() -> None:
    assert (kepala := kepala_kantor(DOKUMEN)) and kepala.kode == "Camat"
    tanpa_bupati = replace(DOKUMEN, pejabat=DOKUMEN.pejabat[1:])
    assert (kepala := kepala_kantor(tanpa_bupati)) and kepala.kode == "Camat"
    assert kepala_kantor(replace(DOKUMEN, pejabat=())) is None


def test_numbers_in_words() -> None:
    words = {1: "KESATU", 4: "KEEMPAT", 10: "KESEPULUH", 11: "KESEBELAS", 12: "KEDUA BELAS", 21: "KEDUA PULUH SATU"}
    assert {n: bilangan_diktum(n) for n in words} == words


def test_same_bytes_twice_and_landscape_annex() -> None:
    data = cetak("sk-iku", DOKUMEN, SK)
    assert data == cetak("sk-iku", DOKUMEN, SK)
    assert Document(io.BytesIO(data)).sections[-1].orientation == WD_ORIENT.LANDSCAPE
    assert cetak("tabel-iku", DOKUMEN, TABEL) == cetak("tabel-iku", DOKUMEN, TABEL)


@pytest.mark.parametrize("name", ["pino-raya-iku-2022-2026", "jejangkit-iku-2023-2026"])
def test_samples_print_every_indicator_once_in_order(name: str) -> None:
    path = ROOT / "samples" / f"{name}.xlsx"
    dokumen = load(path).dokumen
    semua = [i.nama for s in dokumen.simpul for i in s.indikator]
    tabel = [b.nama for t in isi_tabel(dokumen).tabel for b in t.baris if b.nama != "-"]
    lampiran = isi_keputusan(dokumen, "IKU").lampiran
    assert sorted(tabel) == sorted(semua)
    assert sorted(i.nama for x in lampiran for s in x.sasaran for i in s.indikator if i.nama != "-") == sorted(semua)
    for orang in dokumen.pejabat:
        milik = [i.nama for s in dokumen.simpul if s.penanggung_jawab == orang.kode for i in s.indikator]
        tercetak = [i.nama for x in lampiran if x.jabatan == orang.jabatan for s in x.sasaran for i in s.indikator]
        assert [nama for nama in tercetak if nama in milik] == milik
    printed = [[cell.strip() for cell in line.split("|")] for line in rows(cetak("tabel-iku", dokumen, TABEL))]
    named = any(s.nomenklatur for s in dokumen.simpul)  # without any name there is no column for it
    at = 4 if named else 3
    assert [cells[at] for cells in printed if len(cells) > 5 and cells[at] in set(semua)] == tabel


def test_sample_decree_rests_on_its_own_items() -> None:
    path = ROOT / "samples" / "jejangkit-iku-2023-2026.xlsx"
    dokumen = load(path).dokumen
    keputusan = isi_keputusan(dokumen, "IKU").keputusan
    assert [b.label for b in keputusan.menimbang] == ["a.", "b.", "c."]
    assert [b.label for b in keputusan.mengingat] == ["1.", "2.", "3.", "4."]
    assert [b.label for b in keputusan.diktum] == ["KESATU", "KEDUA", "KETIGA", "KEEMPAT"]
    assert len(dokumen.dasar_hukum) == 11
    assert keputusan.pejabat == "CAMAT JEJANGKIT"


def test_each_indicator_of_one_objective_has_its_own_official() -> None:
    own = replace(PERSEN, isi={"penanggung_jawab": "Sekcam"})
    dokumen = Dokumen(
        jenis="iku",
        identitas=Identitas(nama_kantor="Kecamatan Sukamaju", tahun=2025),
        pejabat=(
            Pejabat(kode="Camat", jabatan="Camat Sukamaju", at=AT),
            Pejabat(kode="Sekcam", jabatan="Sekretaris Camat", atasan="Camat", at=AT),
        ),
        simpul=(simpul("1", "Sasaran Strategis", "Camat", ("Meningkatnya A", (PERSEN, own))),),
    )
    (tabel,) = isi_tabel(dokumen).tabel
    assert [b.penanggung_jawab for b in tabel.baris] == ["Camat Sukamaju", "Sekretaris Camat"]
