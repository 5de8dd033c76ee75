"""Form E.81: live formulas that say what the computation says, one source with the annex, and the way back in."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from helpers import some
from helpers.berat import sebagian
from helpers.cetak import cetak
from helpers.package_check import faults
from helpers.recalculate import differences
from helpers.samples import document, path

from kinerja_xl.app.impor import impor
from kinerja_xl.app.load import load
from kinerja_xl.compute.hasil import hasil_tahun
from kinerja_xl.compute.hasil_anggaran import serapan_total
from kinerja_xl.findings import KinerjaError
from kinerja_xl.model import Anggaran, Asal, DataUkur, Dokumen, Identitas, Indikator, Sasaran, Simpul
from kinerja_xl.reports.cetak.asal import AngkaBersel
from kinerja_xl.reports.cetak.sel_dokumen import SelDokumen
from kinerja_xl.reports.e81.baris_renja import BarisRenja, baris_renja
from kinerja_xl.reports.e81.evaluasi_renja import catatan_e81, isi_e81
from kinerja_xl.sheets.anggaran import ANGGARAN
from kinerja_xl.sheets.data_ukur import DATA_UKUR
from kinerja_xl.sheets.kinerja import KINERJA

MEASURED = ("kalaena-pengukuran-2025", "kalaena-pengukuran-2025-bersih")
COLUMNS = {
    kunci: n for n, kunci in enumerate(("target_2025", "target_2029", "realisasi_lalu", "satuan", "indikator"), 1)
}
AT = Asal("Kinerja", 1, COLUMNS, KINERJA)
UANG = Asal("Anggaran", 1, {"pagu": 1, "realisasi_tw1": 2}, ANGGARAN)
UKUR = Asal("Data Ukur", 1, {"tw1": 1, "tw2": 2, "tw3": 3, "tw4": 4}, DATA_UKUR)


def indikator(n: int, tipe: str, arah: str, satuan: str, **rest: Any) -> Indikator:
    fields = {"target": {2025: 10.0, 2029: 12.0}} | rest
    return Indikator(
        kode=f"IK-{n:03d}",
        nama=f"Indikator {n}",
        satuan=satuan,
        arah=arah,
        tipe_perhitungan=tipe,
        cara_hitung="Nilai langsung",
        at=AT,
        **fields,
    )


def papan(**identitas: Any) -> Dokumen:
    """Return a document with every way of making a year, letters, holes, and money at two levels."""
    kinds = [
        indikator(1, "Kumulatif", "Naik", "Dokumen", realisasi_lalu=7.0),
        indikator(2, "Kumulatif", "Turun", "Kasus", target=dict.fromkeys(range(2025, 2030), 10.0)),
        indikator(3, "Non Kumulatif", "Naik", "%", realisasi_lalu=50.0),
        indikator(4, "Rata-rata", "Tetap", "Hari"),
        indikator(5, "Non Kumulatif", "Naik", "Predikat", target={2025: "BB", 2029: "A"}),
        indikator(6, "Kumulatif", "Naik", "Orang", target={}),
        indikator(7, "", "Naik", "Orang"),
        indikator(8, "Kumulatif", "Naik", "Orang", status="Dibatalkan"),
        indikator(9, "Non Kumulatif", "Naik", "Indeks"),
    ]
    data = [(n, (2.0, None, 5.0, 6.5)) for n in (1, 2, 3, 4, 6, 7, 8)] + [(5, (None, "B", "BB", None))]
    goal = Simpul(
        kode="1", jenjang="Sasaran Strategis", sasaran=(Sasaran(teks="Mutu", indikator=(kinds[0],), at=AT),), at=AT
    )
    program = Simpul(
        kode="1.1",
        jenjang="Program",
        induk="1",
        nomenklatur="Program A",
        sasaran=(Sasaran(teks="Layanan", indikator=tuple(kinds[1:]), at=AT),),
        at=AT,
    )
    bare = Simpul(kode="1.1.1", jenjang="Kegiatan", induk="1.1", nomenklatur="Kegiatan B", at=AT)
    return Dokumen(
        jenis="pengukuran",
        identitas=Identitas(nama_kantor="Kecamatan Sukamaju", tahun=2026, periode_awal=2025, periode_akhir=2029)
        if not identitas
        else Identitas(
            nama_kantor="Kecamatan Sukamaju", tahun=2025, periode_awal=2025, periode_akhir=2029, **identitas
        ),
        simpul=(goal, program, bare),
        data_ukur=tuple(DataUkur(kode_indikator=f"IK-{n:03d}", peran="Nilai", tw=tw, at=UKUR) for n, tw in data),
        anggaran=(
            Anggaran(kode="1.1", pagu=100.0, pagu_akhir_renstra=900.0, at=UANG),
            Anggaran(kode="1.1.1", pagu=60.0, realisasi_lalu=30.0, realisasi_tw=(10.0, None, 25.0, 30.0), at=UANG),
        ),
    )


def tertulis(data: bytes, *, values: bool = True) -> list[tuple[Any, ...]]:
    assert faults(data) == []
    return list(openpyxl.load_workbook(io.BytesIO(data), data_only=values).worksheets[0].values)


def menurut_nama(rows: list[tuple[Any, ...]], dokumen: Dokumen) -> dict[str, tuple[Any, ...]]:
    names = {i.nama for s in dokumen.simpul for i in s.indikator}
    return {row[4]: row for row in rows if row[4] in names}


def baris(dokumen: Dokumen) -> list[BarisRenja]:
    return list(baris_renja(dokumen, SelDokumen(dokumen), dokumen.simpul))


@pytest.mark.parametrize("dokumen", [papan(), papan(cara_isi_realisasi="S.d. triwulan"), document(MEASURED[0])])
def test_formulas_say_what_the_computation_says(dokumen: Dokumen) -> None:
    rows = tertulis(cetak("e81", dokumen, bentuk="xlsx"))
    printed = menurut_nama(rows, dokumen)
    hasil = hasil_tahun(dokumen)
    assert len(printed) == len(hasil) > 8
    for h in hasil:
        row = printed[h.indikator.nama]
        assert row[20] == (pytest.approx(h.realisasi) if isinstance(h.realisasi, float) else h.realisasi), h.indikator
        if h.capaian is None:
            assert not isinstance(row[22], float | int), h.indikator
        else:
            assert row[22] == pytest.approx(h.capaian), h.indikator
    (total,) = (row for row in rows if row[0] == "JUMLAH ANGGARAN")
    money = serapan_total(dokumen)
    assert (total[11], total[21], total[23]) == (money.pagu, money.realisasi, pytest.approx(money.serapan))


def test_running_totals_are_printed_quarter_by_quarter() -> None:
    dokumen = papan(cara_isi_realisasi="S.d. triwulan")
    first, second, *_ = baris(dokumen)
    assert [a.nilai for a in first.kinerja.triwulan] == [2.0, None, 3.0, 1.5] if first.kinerja else False
    assert [a.nilai for a in second.uang.triwulan] == [10.0, None, 15.0, 5.0]


def test_the_plan_adds_up_what_adds_up() -> None:
    """Of 2026: what is added up needs the years before; what is not takes the last; a series of targets is added too."""
    rows = menurut_nama(tertulis(cetak("e81", papan(), bentuk="xlsx")), papan())
    assert (rows["Indikator 1"][24], rows["Indikator 1"][26]) == (7 + 13.5, pytest.approx(20.5 / 12))
    assert rows["Indikator 2"][24] is None  # added up, and nobody says what the years before came to
    assert (rows["Indikator 3"][24], rows["Indikator 3"][26]) == (6.5, pytest.approx(6.5 / 12))
    first_year = menurut_nama(tertulis(cetak("e81", papan(tempat="Sukamaju"), bentuk="xlsx")), papan())
    assert (first_year["Indikator 2"][24], first_year["Indikator 2"][26]) == (13.5, pytest.approx((100 - 13.5) / 50))
    assert (rows["Indikator 2"][25], rows["Indikator 2"][27]) == (95, pytest.approx(95 / 900))


def test_what_is_missing_is_said() -> None:
    told = catatan_e81(papan())
    assert any(t.startswith("Belum diisi: realisasi kinerja s.d. tahun lalu pada 6 dari 8 indikator") for t in told)
    assert any("target akhir Renstra pada 1 dari 8" in t for t in told)
    assert not any("tahun lalu" in t for t in catatan_e81(papan(tempat="Sukamaju")))  # the plan's first year
    assert set(told) < set(isi_e81(papan()).keterangan)
    with pytest.raises(KinerjaError, match="belum berisi indikator"):
        isi_e81(replace(papan(), simpul=()))


def test_numbers_lead_to_their_cells() -> None:
    dokumen = document(MEASURED[0])
    book = openpyxl.load_workbook(path(MEASURED[0]), data_only=True)

    def held(angka: AngkaBersel) -> float:
        cells = [book[c.sheet].cell(c.row, c.col).value for c in angka.teks.dari]
        return sum(v for v in cells if isinstance(v, (int, float)))

    for b in some(baris(dokumen)):
        k, uang = b.kinerja, b.uang
        for angka in (uang.pagu, *uang.triwulan, uang.tahun, *((k.akhir, k.target) if k else ())):
            if angka.nilai is not None:
                assert held(angka) == pytest.approx(angka.nilai), (b.simpul.kode, angka)
        for angka in (*k.triwulan, k.tahun) if k else ():
            assert angka.nilai is None or angka.teks.dari, b.simpul.kode


@pytest.mark.parametrize("name", sebagian(MEASURED, lambda name: name == MEASURED[0]))
def test_the_form_comes_back_in_with_every_k_and_rp(name: str, tmp_path: Path) -> None:
    ours, back = tmp_path / "e81.xlsx", tmp_path / "kembali.xlsx"
    ours.write_bytes(cetak("e81", document(name), bentuk="xlsx"))
    back.write_bytes(impor([ours], None).data)
    found = load(back).dokumen
    before, after = baris(document(name)), baris(found)
    assert len(before) == len(after) == 54
    for old, new in zip(before, after, strict=True):
        assert old.kinerja and new.kinerja
        (measured,) = found.data_ukur_menurut_kode[new.kinerja.hasil.indikator.kode]
        assert isi(old, [a.nilai for a in old.kinerja.triwulan]) == pytest.approx(isi(new, measured.tw), nan_ok=True)
        names = [(b.simpul.jenjang, b.kinerja.hasil.indikator) for b in (old, new) if b.kinerja]
        assert len({(j, i.nama, i.satuan, i.arah, i.tipe_perhitungan) for j, i in names}) == 1


def isi(b: BarisRenja, quarters: Any) -> list[float]:
    """Return K and Rp of a row, a hole as something that equals itself."""
    k, u = b.kinerja, b.uang
    assert k
    money = [a.nilai for a in (u.akhir, u.lalu, u.pagu, *u.triwulan, u.tahun)] if not b.simpul.jenjang.strategis else []
    return [-1.0 if v is None else v for v in (k.akhir.nilai, k.lalu.nilai, k.target.nilai, *quarters, *money)]


def test_it_is_set_up_for_print() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(cetak("e81", document(MEASURED[0]), bentuk="xlsx"))).worksheets[0]
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (8, "landscape")
    assert sheet.page_setup.fitToHeight == 0
    assert sheet.print_title_rows == "$5:$8"
    end = int(sheet.print_area.rpartition("$")[2])
    assert all(sheet.cell(row, 1).value is None for row in range(end + 1, sheet.max_row + 1))  # helpers only


@pytest.mark.libreoffice
def test_libreoffice_computes_the_same(tmp_path: Path, libreoffice: Any) -> None:
    for dokumen in (papan(), papan(cara_isi_realisasi="S.d. triwulan")):
        out = tmp_path / "e81.xlsx"
        out.write_bytes(cetak("e81", dokumen, bentuk="xlsx"))
        count, differing = differences(out, libreoffice, tmp_path)
        assert not differing, differing[:10]
        assert count > 100
