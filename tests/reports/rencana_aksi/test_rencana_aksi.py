"""The action plan: what is done in which quarter or month, indicator by indicator."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from docx import Document
from helpers.cetak import cetak
from helpers.docx_dump import dump

from kinerja_xl.findings import KinerjaError
from kinerja_xl.model import Aksi, Asal, Dokumen, Identitas, Indikator, Pejabat, Sasaran, Simpul
from kinerja_xl.reports.rencana_aksi.tabel_aksi import (
    catatan_rencana_aksi,
    isi_rencana_aksi,
    render_rencana_aksi,
)

TEMPLATE = Path(__file__).parents[3] / "templates" / "docx" / "rencana-aksi.docx"
AT = Asal("Rencana Aksi", 1, {})


def aksi(kode: str, teks: str, *target: float | None, pj: str = "") -> Aksi:
    tw = (*target, None, None, None, None)[:4]
    return Aksi(kode_indikator=kode, aksi=teks, target_tw=tw, penanggung_jawab=pj, at=AT)


DOKUMEN = Dokumen(
    jenis="pk",
    identitas=Identitas(nama_kantor="Kecamatan Sukamaju", kabupaten="Kabupaten Contoh", tahun=2025, tempat="Sukamaju"),
    pejabat=(Pejabat(kode="Camat", jabatan="Camat Sukamaju", at=AT), Pejabat(kode="Kasi", jabatan="Kasi Umum", at=AT)),
    simpul=(
        Simpul(
            kode="1",
            jenjang="Sasaran Strategis",
            penanggung_jawab="Camat",
            sasaran=(
                Sasaran(
                    teks="Meningkatnya pelayanan",
                    indikator=(
                        Indikator(kode="IK-1", nama="Indeks A", satuan="Indeks", target={2025: 82.5}, at=AT),
                        Indikator(kode="IK-2", nama="Persentase B", satuan="%", target={2025: 100}, at=AT),
                    ),
                    at=AT,
                ),
            ),
            at=AT,
        ),
    ),
    rencana_aksi=(
        aksi("IK-2", "Menyusun jadwal", 1, pj="Kasi"),
        aksi("IK-1", "Survei <&>", None, 1, None, 1),
        aksi("IK-1", "Rapat", 3, 3, 3, 3, pj="Kasi"),
        aksi("IK-9", "Aksi lepas", pj="Tidak ada"),
    ),
)


def test_actions_stand_below_their_indicator_in_the_order_of_the_tree() -> None:
    baris = isi_rencana_aksi(DOKUMEN).baris
    assert [(b.nomor, b.indikator, b.target, b.aksi, b.target_tw, b.penanggung_jawab) for b in baris] == [
        ("1.", "Indeks A", "82,5", "Survei <&>", ("-", "1", "-", "1"), "Camat Sukamaju"),
        ("1.", "Indeks A", "82,5", "Rapat", ("3", "3", "3", "3"), "Kasi Umum"),
        ("2.", "Persentase B", "100%", "Menyusun jadwal", ("1", "-", "-", "-"), "Kasi Umum"),
        ("3.", "IK-9", "-", "Aksi lepas", ("-", "-", "-", "-"), "Tidak ada"),
    ]
    assert [(b.awal_sasaran, b.awal_indikator) for b in baris] == [
        (True, True),
        (False, False),
        (False, True),
        (True, True),
    ]


def test_every_action_is_printed_once(tmp_path: Path) -> None:
    path = tmp_path / "rencana.docx"
    path.write_bytes(render_rencana_aksi(DOKUMEN, TEMPLATE))
    printed = dump(path)
    for text in ("Survei <&>", "Rapat", "Menyusun jadwal", "Aksi lepas", "Meningkatnya pelayanan"):
        assert printed.count(text) == 1
    assert "KECAMATAN SUKAMAJU TAHUN 2025" in printed
    assert render_rencana_aksi(DOKUMEN, TEMPLATE) == path.read_bytes()


def test_an_empty_sheet_is_said() -> None:
    with pytest.raises(KinerjaError, match="lembar Rencana Aksi dan lembar Kinerja belum berisi"):
        isi_rencana_aksi(Dokumen(jenis="pk", identitas=Identitas()))


def test_what_was_done_is_printed_only_where_something_is_told(tmp_path: Path) -> None:
    done = replace(DOKUMEN.rencana_aksi[1], realisasi_tw=(None, 0.0, None, None), keterangan="Diundur")
    for name, office, told in (
        ("rencana", DOKUMEN, False),
        ("hasil", replace(DOKUMEN, rencana_aksi=(done, *DOKUMEN.rencana_aksi[2:])), True),
    ):
        path = tmp_path / f"{name}.docx"
        path.write_bytes(render_rencana_aksi(office, TEMPLATE))
        assert ("Realisasi Triwulan" in dump(path), "Diundur" in dump(path)) == (told, told)


def by_month(**target: tuple[float | None, ...]) -> Dokumen:
    """Return the document with monthly targets by indicator, ``IK_1`` for IK-1."""
    simpul = DOKUMEN.simpul[0]
    sasaran = simpul.sasaran[0]
    indikator = tuple(
        replace(i, target_bulan=target.get(i.kode.replace("-", "_"), i.target_bulan)) for i in sasaran.indikator
    )
    return replace(DOKUMEN, simpul=(replace(simpul, sasaran=(replace(sasaran, indikator=indikator),)),))


def test_a_monthly_plan_has_the_indicators_months_else_the_quarters_in_their_last_month() -> None:
    isi = isi_rencana_aksi(by_month(IK_1=tuple(map(float, range(1, 13)))), bulanan=True)
    assert isi.waktu[0] == "Jan" and isi.waktu[-1] == "Des" and len(isi.waktu) == 12
    assert [(b.nomor, b.awal_bulan, b.target_bulan) for b in isi.baris[:3]] == [
        ("1.", True, tuple(map(str, range(1, 13)))),
        ("1.", False, tuple(map(str, range(1, 13)))),  # merged with the row above
        ("2.", True, ("-", "-", "1", *["-"] * 9)),
    ]
    assert isi.keterangan == ("Nomor 2 bertarget triwulan; targetnya ditulis pada bulan terakhir triwulannya.",)


def test_a_monthly_plan_keeps_an_indicator_with_months_but_without_action() -> None:
    office = replace(by_month(IK_2=(1.0, *[None] * 11)), rencana_aksi=(aksi("IK-1", "Survei", 1),))
    assert [b.indikator for b in isi_rencana_aksi(office).baris] == ["Indeks A"]
    assert [(b.indikator, b.aksi) for b in isi_rencana_aksi(office, bulanan=True).baris] == [
        ("Indeks A", "Survei"),
        ("Persentase B", ""),
    ]


def test_a_plan_without_any_target_leaves_room_for_the_pen_and_says_so() -> None:
    office = replace(DOKUMEN, rencana_aksi=())
    isi = isi_rencana_aksi(office)
    assert (isi.beraksi, isi.baris[0].target_tw) == (False, ("",) * 4)
    assert any("kolomnya dicetak kosong" in note for note in catatan_rencana_aksi(office))


@pytest.mark.parametrize(("bulanan", "columns"), [(False, 4), (True, 12)])
@pytest.mark.parametrize("actions", [True, False])
def test_both_formats_have_a_column_for_each_quarter_or_month(bulanan: bool, columns: int, actions: bool) -> None:
    office = by_month(IK_1=tuple(map(float, range(101, 113))), IK_2=(None,) * 12)
    office = office if actions else replace(office, rencana_aksi=())
    word = Document(io.BytesIO(cetak("rencana-aksi", office, bulanan=bulanan)))
    plan = next(table for table in word.tables if table.cell(0, 0).text == "NO")
    titles = [cell.text for cell in plan.rows[1].cells]
    assert (len(titles), "Rencana Aksi" in titles) == (4 + actions + columns + 1, actions)
    sheet = openpyxl.load_workbook(io.BytesIO(cetak("rencana-aksi", office, bentuk="xlsx", bulanan=bulanan))).active
    head = [str(cell.value or "") for cell in sheet[3]]
    assert ("Rencana Aksi" in head, "Jumlah" in head) == (actions, actions and not bulanan)
    first = [cell.value for cell in sheet[5]][4 + actions :][:columns]
    assert (first == list(range(101, 113))) == bulanan


def test_the_sheet_has_what_was_done_and_noted_where_something_is_told() -> None:
    first, *rest = DOKUMEN.rencana_aksi
    told = replace(first, realisasi_tw=(1.0, None, None, None), keterangan="Selesai lebih awal")
    data = cetak("rencana-aksi", replace(DOKUMEN, rencana_aksi=(told, *rest)), bentuk="xlsx")
    rows = list(openpyxl.load_workbook(io.BytesIO(data)).active.iter_rows(min_row=3, values_only=True))
    assert [title for title in rows[0] if title][5:] == ["Target Triwulan", "Jumlah", "Realisasi Triwulan", *_LAST]
    (row,) = [r for r in rows if "Menyusun jadwal" in r]
    assert row[10:] == (1, None, None, None, "Kasi Umum", "Selesai lebih awal")
    plain = openpyxl.load_workbook(io.BytesIO(cetak("rencana-aksi", DOKUMEN, bentuk="xlsx"))).active
    assert {"Realisasi Triwulan", "Keterangan"}.isdisjoint(cell.value for cell in plain[3])


_LAST = ("Penanggung Jawab", "Keterangan")
