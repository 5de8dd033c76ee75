"""Certain spelling mistakes are corrected, and nothing else is touched."""

from __future__ import annotations

import csv
from importlib.resources import files

import pytest

from kinerja_xl.text.daftar_ejaan import ISTILAH, TIDAK_BAKU
from kinerja_xl.text.ejaan import Golongan, kesalahan, perbaiki_ejaan

OFFICIAL = files("kinerja_xl.regulations") / "nomenklatur.csv"
TABLE = [
    (wrong.rstrip("*"), right) for listed in (ISTILAH, TIDAK_BAKU) for right, all_ in listed.items() for wrong in all_
]


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("Presentase desa", "Persentase desa"),
        ("PROSENTASE DESA", "PERSENTASE DESA"),
        ("nilai dikordinasikan", "nilai dikoordinasikan"),
        ("mengkordinasikan", "mengoordinasikan"),
        ("Penyelengaran dan menyelengarakan", "Penyelenggaraan dan menyelenggarakan"),
        ("Ketentrangan dan Ketertiban", "Ketenteraman dan Ketertiban"),
        ("DEFENISI OPRASIONAL", "DEFINISI OPERASIONAL"),
        ("Perijinan dan ijin", "Perizinan dan izin"),
        ("Pelayanan Public", "Pelayanan Publik"),
        ("Foto Copy", "Fotokopi"),
        ("bulan nopember", "bulan November"),
        ("Karangtaruna, RT", "Karang Taruna, RT"),
        ("data survey/asset", "data survei/aset"),
        ("pelayanan\npublic", "pelayanan publik"),
        ("yang di laksanakan", "yang dilaksanakan"),
        ("Di Fasilitasi", "Difasilitasi"),
        ("di Kali 100 Persen", "dikali 100 Persen"),
        ("didesa dan didalamnya, kedalam", "di desa dan di dalamnya, ke dalam"),
        ("dirubah menurut Peraturan Bupati tentang Praktek", "diubah menurut Peraturan Bupati tentang Praktek"),
    ],
)
def test_a_mistake_is_corrected_with_its_capitals(written: str, right: str) -> None:
    assert perbaiki_ejaan(written) == right


@pytest.mark.parametrize(
    "text",
    [
        "presentasi di pendidikan, di tindakan, di Tarakan, di bagian, di kali Brantas",
        "keluar, keluarnya, kelapangan, ditingkatkan, diatasi, didalami, dibawahi, ditempati",
        "pertanggungjawaban, bekerja sama, surveyor, pelaksananya, terlaksananya, tersusunnya",
        "penyelenggara, koordinator, mengoordinasikan, operasional, persentase, meningkatnya",
        "Undang-Undang Nomor 29 Tahun 2004 tentang Praktek Kedokteran",
        "Ketentraman, Efektifitas, Sinergitas, Analisa",
        "survey@contoh.go.id",
        "",
    ],
)
def test_what_is_right_or_not_ours_stays(text: str) -> None:
    assert perbaiki_ejaan(text) == text


@pytest.mark.parametrize(("wrong", "right"), TABLE)
def test_every_form_of_the_table_becomes_right_at_once(wrong: str, right: str) -> None:
    corrected = perbaiki_ejaan(wrong)
    assert corrected != wrong
    assert perbaiki_ejaan(corrected) == corrected
    assert perbaiki_ejaan(right) == right


def test_the_official_nomenclature_has_no_mistake() -> None:
    with OFFICIAL.open(encoding="utf-8") as file:
        cells = {cell for row in csv.reader(file) for cell in row}
    assert len(cells) > 100
    assert [s for cell in cells for s in kesalahan(cell)] == []


def test_a_mistake_says_where_it_stands_and_of_which_kind_it_is() -> None:
    text = "Presentase aset yang di laksanakan dengan survey"
    found = list(kesalahan(text))
    assert [(text[s.mulai : s.akhir], s.benar, s.golongan) for s in found] == [
        ("Presentase", "Persentase", Golongan.ISTILAH),
        ("di laksanakan", "dilaksanakan", Golongan.DI),
        ("survey", "survei", Golongan.TIDAK_BAKU),
    ]
    assert perbaiki_ejaan(text, Golongan.DI) == "Presentase aset yang dilaksanakan dengan survey"
