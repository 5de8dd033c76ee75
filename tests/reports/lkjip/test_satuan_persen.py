"""Per cent is per cent however the unit is written: every document prints ``95%`` and differences as per cent."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from helpers.berat import sebagian
from helpers.docx_dump import dump
from helpers.excel_report import cells
from lkjip_contoh import kantor

from kinerja_xl.app.report import shipped_template
from kinerja_xl.findings import FileResult
from kinerja_xl.model import Aksi, Asal, Dokumen, Pejabat
from kinerja_xl.reports.cetak.pencetak import Pesanan
from kinerja_xl.reports.daftar_pencetak import BERTEMPLAT
from kinerja_xl.sheets import PENGUKURAN
from kinerja_xl.text.ukuran import is_percent

AT = Asal("Kinerja", 1, {})
WAYS = ("%", "Persentase", "persen", "PERSEN (%)")
WITHOUT_TARGETS = {"sk-iku", "sk-iki", "temuan", "readiness"}
DOCUMENTS = [pair for pair in BERTEMPLAT if pair[0] not in WITHOUT_TARGETS]
BARE = {
    *(("triwulan", "docx"), ("triwulan", "xlsx"), ("tabel-iku", "xlsx")),
    *(("cascading", "docx"), ("cascading", "xlsx"), ("e81", "xlsx")),
}
"""Documents whose numbers stand beside the unit's own column, or that print no target."""


def office(satuan: str) -> Dokumen:
    made = kantor(95.0, 97.5, satuan=satuan, nama="Cakupan desa tertib", lalu={2024: (93.0, 95.5)})
    strategis, program = made.simpul
    (sasaran,) = strategis.sasaran
    (satu,) = sasaran.indikator
    satu = replace(satu, iku=True, target_tw=(20.0, 40.0, 70.0, 95.0))
    return replace(
        made,
        pejabat=(
            Pejabat(kode="Bupati", jabatan="Bupati Contoh", at=AT),
            Pejabat(kode="Camat", jabatan="Camat Sukamaju", atasan="Bupati", at=AT),
        ),
        simpul=(
            replace(strategis, penanggung_jawab="Camat", sasaran=(replace(sasaran, indikator=(satu,)),)),
            replace(
                program,
                penanggung_jawab="Camat",
                sasaran=(replace(program.sasaran[0], indikator=(replace(satu, kode="IK-2"),)),),
            ),
        ),
        rencana_aksi=(Aksi(kode_indikator="IK-1", aksi="Membina desa", target_tw=(1.0, 1.0, 1.0, 1.0), at=AT),),
    )


def printed(laporan: str, bentuk: str, satuan: str) -> list[str]:
    pesanan = Pesanan(
        dokumen=office(satuan),
        check=FileResult(Path("b.xlsx"), "pengukuran", 1, True, ()),
        judul_jenis=PENGUKURAN.judul,
        template=shipped_template(laporan, bentuk),
    )
    ((_, data),) = BERTEMPLAT[laporan, bentuk].cetak(pesanan)
    if bentuk == "docx":
        return dump(data).splitlines()
    return [f"{sheet}!{place} {value}" for sheet, found in cells(data).items() for place, value in found.items()]


def same_unit(lines: list[str], satuan: str) -> list[str]:
    """Return the lines with ``%`` in the cells and brackets that hold nothing but the unit."""
    own = re.escape(satuan)
    return [re.sub(rf"(?<=\| ){own}(?= \|)|(?<=\d ){own}$|(?<=\(){own}(?=\))", "%", line) for line in lines]


@pytest.mark.parametrize("dokumen", sebagian(DOCUMENTS, lambda pair: pair[0] in {"pk", "rencana-aksi"}), ids="-".join)
def test_every_document_prints_per_cent_alike_however_the_unit_is_written(dokumen: tuple[str, str]) -> None:
    laporan, bentuk = dokumen
    wanted = printed(laporan, bentuk, "%")
    if (laporan, bentuk) not in BARE:
        assert any("95%" in line for line in wanted)
    for satuan in WAYS[1:]:
        assert same_unit(printed(laporan, bentuk, satuan), satuan) == wanted, satuan


def test_a_difference_of_per_cent_is_told_in_points_of_per_cent() -> None:
    text = "\n".join(printed("lkjip", "docx", "Persentase"))
    assert "2 poin persen" in text
    assert not re.search(r"\d [Pp]ersentase", text)


@pytest.mark.parametrize("satuan", [*WAYS, "persentase", "Prosentase", " % ", "% (persen)"])
def test_a_unit_of_per_cent(satuan: str) -> None:
    assert is_percent(satuan)


@pytest.mark.parametrize("satuan", ["", "-", "Indeks", "Orang", "persen desa", "% per tahun", "Rupiah"])
def test_no_unit_of_per_cent(satuan: str) -> None:
    assert not is_percent(satuan)
