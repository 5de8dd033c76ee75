"""A planner's year, from the decree to next year's agreement, with the same commands an office types."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

import pytest
from helpers.docx_dump import dump

from kinerja_xl.app.load import load
from kinerja_xl.app.masukkan import masukkan
from kinerja_xl.app.new import new
from kinerja_xl.app.report import Permintaan, report
from kinerja_xl.sheets import CASCADING, IKU, PENGUKURAN, PK
from kinerja_xl.workbook.cells import CellWrite
from kinerja_xl.workbook.patch import patch
from kinerja_xl.workbook.read import read_workbook
from kinerja_xl.workbook.template import Isi, Sel, write_template

PEJABAT = [
    {"kode": "Bupati", "jabatan": "Bupati Contoh"},
    {"kode": "Camat", "jabatan": "Camat Sukamaju", "atasan": "Bupati", "nama": "Nama Camat"},
    {"kode": "Sekcam", "jabatan": "Sekretaris Camat", "atasan": "Camat", "nama": "Nama Sekretaris Lama"},
]
KINERJA = [
    {"kode": "1", "jenjang": "Sasaran Strategis", "sasaran": "Meningkatnya mutu layanan", "penanggung_jawab": "Camat",
     "kode_indikator": "IK-1", "indikator": "Persentase layanan tepat waktu", "satuan": "%", "iku": "Ya",
     "tipe_perhitungan": "Non Kumulatif", "cara_hitung": "Nilai langsung", "target_2025": 95, "target_2026": 96},
    {"kode": "1.1", "jenjang": "Program", "sasaran": "Meningkatnya tertib administrasi", "penanggung_jawab": "Sekcam",
     "kode_indikator": "IK-2", "indikator": "Jumlah laporan yang disusun", "satuan": "Laporan",
     "tipe_perhitungan": "Kumulatif", "cara_hitung": "Jumlah", "target_2025": 8, "target_2026": 9},
]  # fmt: skip
IDENTITAS: Mapping[str, Sel] = {
    "nama_kantor": "Kecamatan Sukamaju", "tahun": 2025, "periode_awal": 2025, "periode_akhir": 2029, "tempat": "Sukamaju",
    "nomor_sk": "1/2025", "tanggal_sk": dt.date(2025, 1, 2),
}  # fmt: skip


def type_in(path: Path, sheet: str, row: int | None, values: Mapping[str, Sel]) -> None:
    """Type into a record of a sheet as the office would; ``row`` counts from 0, None is the next free one."""
    tabel = load(path).tables.tabel[sheet]
    if tabel.lembar.formulir:
        cells = [(tabel.posisi[k], tabel.kolom_isian, v) for k, v in values.items()]
    else:
        last = max((b.row for b in tabel.baris), default=tabel.kepala)
        at = last + 1 if row is None else tabel.baris[row].row
        cells = [(at, tabel.posisi[k], v) for k, v in values.items()]
    writes = [CellWrite(sheet=tabel.sheet.name, row=r, col=c, value=v) for r, c, v in cells]
    path.write_bytes(patch(read_workbook(path), writes).data)


def printed(name: str, path: Path, minta: Permintaan) -> str:
    (file,) = report(name, path, path.parent / "dokumen", minta).files
    return dump(file)


@pytest.mark.berat  # each of its steps has tests of its own
def test_the_year_from_the_decree_to_the_next_agreement(tmp_path: Path) -> None:
    iku, pohon, pk, ukur, depan = (tmp_path / f"{n}.xlsx" for n in ("iku", "cascading", "pk", "ukur", "pk-2026"))
    isi = Isi(tabel={"pejabat": PEJABAT, "kinerja": KINERJA}, formulir={"identitas": IDENTITAS})
    iku.write_bytes(write_template(IKU, range(2025, 2030), isi))

    # the decree leads to the tree, the tree to the agreement, all of one year; each document has its own number and date
    new(CASCADING, pohon, None, None, iku)
    new(PK, pk, None, None, pohon)
    agreed = load(pk).dokumen
    assert (agreed.identitas.tahun, agreed.identitas.tanggal_sk, agreed.identitas.nomor_sk) == (2025, None, "")
    type_in(pk, "identitas", None, {"tanggal_sk": dt.date(2025, 1, 6)})

    # signed, it is measured: the same agreement from either workbook
    new(PENGUKURAN, ukur, None, None, pk)
    signed = Permintaan(draft=True, replace=True)
    january = printed("pk", ukur, signed)
    assert january == printed("pk", pk, signed)
    assert "95%" in january

    # August: the agreement is changed, the plan is not
    type_in(ukur, "kinerja", 0, {"target_perubahan": 97})
    august = {
        "tanggal_sk": dt.date(2025, 8, 15),
        "status_dokumen": "Perubahan",
        "alasan_perubahan": "Layanan daring dibuka.",
    }
    type_in(ukur, "identitas", None, august)
    changed = printed("pk", ukur, signed)
    for words in ("RINCIAN PERUBAHAN", "97%", "95%", "Layanan daring dibuka.", "15 Agustus 2025"):
        assert words in changed
    first, _ = (i for s in load(ukur).dokumen.simpul for i in s.indikator)
    assert (first.target[2025], first.target_berlaku(2025), first.target_berlaku(2025, murni=True)) == (95, 97, 95)

    # September: a new secretary
    type_in(ukur, "pejabat", 2, {"sampai": dt.date(2025, 8, 31)})
    newcomer = {**PEJABAT[2], "nama": "Nama Sekretaris Baru", "mulai": dt.date(2025, 9, 1)}
    type_in(ukur, "pejabat", None, newcomer)
    assert "Nama Sekretaris Lama" in printed("pk", ukur, Permintaan(official="Sekcam", draft=True, replace=True))
    own = Permintaan(official="Sekcam", tanggal=dt.date(2025, 9, 1), draft=True, replace=True)
    assert "Nama Sekretaris Baru" in printed("pk", ukur, own)

    # four quarters, the year-end report, and the next year
    quarters = {f"tw{n}": value for n, value in enumerate((90.0, 94.0, 96.0, 97.0), start=1)}
    type_in(ukur, "data_ukur", None, {"kode_indikator": "IK-1", "peran": "Nilai", "uraian": "Layanan", **quarters})
    for n in range(1, 5):
        assert "Kecamatan Sukamaju" in printed("triwulan", ukur, Permintaan(triwulan=n, draft=True))
    year = printed("lkjip", ukur, signed)
    for words in ("semula 95%, menjadi 97%", "Alasan perubahan: Layanan daring dibuka."):
        assert words in year
    made = new(PK, depan, None, None, ukur)
    assert made.tahun == "Tahun dokumen 2026, tahun setelah buku kerja lama; ubah dengan --year."
    later = load(depan).dokumen
    assert [p.nama for p in later.pejabat if p.kode == "Sekcam"] == ["Nama Sekretaris Baru"]
    first, _ = (i for s in later.simpul for i in s.indikator)
    assert (first.target_berlaku(2026), first.target_perubahan) == (96, None)
    assert later.identitas.alasan_perubahan == ""
    assert not later.identitas.perubahan

    # the new agreement is measured in a book that goes on with this year's
    masukkan(depan, ukur, lanjut := tmp_path / "ukur-2026.xlsx")
    dokumen = load(lanjut).dokumen
    assert (dokumen.identitas.tahun, dokumen.identitas.perubahan) == (2026, False)
    assert [(r.kode_indikator, r.tahun, r.target, r.realisasi) for r in dokumen.riwayat] == [("IK-1", 2025, 97, 97)]
    assert [(d.kode_indikator, d.tw) for d in dokumen.data_ukur] == [("IK-1", (None,) * 4)]
    assert [p.nama for p in dokumen.pejabat if p.kode == "Sekcam"] == ["Nama Sekretaris Baru"]
