"""The SKP matrix says what the agreement says, and whom each result serves."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from helpers.cetak import cetak
from helpers.cli import run
from helpers.package_check import faults
from helpers.samples import document, path

from kinerja_xl.app.impor import impor
from kinerja_xl.findings import KinerjaError
from kinerja_xl.model import Asal, Indikator
from kinerja_xl.reports.skp.matriks_skp import aspek, bermatriks, catatan_skp, isi_skp, pejabat_skp
from kinerja_xl.sheets.kinerja import KINERJA

SAMPLE = "kalaena-pk-2025"
DOKUMEN = document(SAMPLE)
ISI = isi_skp(DOKUMEN, bermatriks(DOKUMEN))


def test_every_indicator_stands_in_its_officials_matrix_once() -> None:
    for orang, matriks in zip(bermatriks(DOKUMEN), ISI.matriks, strict=True):
        own = [i.nama for s in DOKUMEN.simpul if s.penanggung_jawab == orang.kode for i in s.indikator]
        assert [str(b.indikator) for b in matriks.baris] == own
        assert matriks.pegawai.jabatan == orang.jabatan_tercetak
    assert sum(len(m.baris) for m in ISI.matriks) == sum(len(s.indikator) for s in DOKUMEN.simpul) == 52


def test_a_result_serves_the_nearest_one_of_another_official() -> None:
    matriks = {m.pegawai.jabatan: m for m in ISI.matriks}
    row = matriks["Kepala Seksi Pelayanan Umum"].baris[0]
    parent = DOKUMEN.simpul_menurut_kode["1.1.1"]
    assert row.pimpinan == f"{parent.sasaran[0].teks} (indikator: {parent.indikator[0].nama})"
    assert {c.row for c in row.pimpinan.dari} == {parent.at.row}
    assert {b.pimpinan for b in matriks["Camat Kalaena"].baris} == {"-"}  # nobody in the workbook stands above
    serving = tuple(
        replace(s, sasaran=tuple(replace(x, daerah="Tata kelola") for x in s.sasaran)) for s in DOKUMEN.simpul
    )
    made = isi_skp(replace(DOKUMEN, simpul=serving), pejabat_skp(DOKUMEN, "camat"))
    assert {b.pimpinan for b in made.matriks[0].baris} == {"Tata kelola"}


@pytest.mark.parametrize(
    ("nama", "satuan", "wanted"),
    [
        ("Persentase layanan", "%", "Kualitas"),
        ("Indeks Kepuasan Masyarakat", "", "Kualitas"),
        ("Nilai AKIP", "Nilai", "Kualitas"),
        ("Jumlah dokumen", "Dokumen", "Kuantitas"),
        ("Jumlah penerima gaji", "Orang/bulan", "Kuantitas"),
        ("Rata-rata waktu layanan", "Hari", "Waktu"),
        ("Nilai kontrak", "Rupiah", "Biaya"),
    ],
)
def test_the_aspect_is_told_by_the_unit(nama: str, satuan: str, wanted: str) -> None:
    assert aspek(Indikator(nama=nama, satuan=satuan, at=Asal("Kinerja", 1, {}, KINERJA))) == wanted


def test_a_missing_target_is_asked_for_and_who_has_none_is_named() -> None:
    nobody = replace(DOKUMEN.pejabat[-1], kode="Staf", jabatan="Pelaksana")
    bare = replace(DOKUMEN, pejabat=(*DOKUMEN.pejabat, nobody), identitas=replace(DOKUMEN.identitas, tahun=2031))
    told = catatan_skp(bare, bermatriks(bare), semua=True)
    assert any(t.startswith("Target belum diisi pada 52 dari 52 indikator") for t in told)
    assert any("Pelaksana, karena tidak menjadi penanggung jawab" in t for t in told)
    with pytest.raises(KinerjaError, match="tidak memiliki matriks SKP"):
        pejabat_skp(bare, "staf")
    with pytest.raises(KinerjaError, match="tidak ada pejabat"):
        isi_skp(bare, ())


def test_one_file_for_each_and_a_page_for_each(tmp_path: Path) -> None:
    data = cetak("skp", DOKUMEN, bentuk="xlsx")
    assert faults(data) == []
    sheet = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
    assert len(sheet.row_breaks.brk) == len(ISI.matriks) - 1
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation, sheet.print_title_rows) == (
        14,
        "landscape",
        "$4:$4",
    )
    done = run("report", "skp", str(path(SAMPLE)), "-o", str(tmp_path), "--official", "semua", "--draft")
    assert done.returncode == 0
    assert len(list(tmp_path.glob("*.xlsx"))) == len(ISI.matriks)
    made = impor([tmp_path / f"skp-{SAMPLE}-KasiPelUm.xlsx"], None)
    assert made.rakitan.jenis.kunci == "iki"
    assert len(made.rakitan.tabel["kinerja"]) == 4
