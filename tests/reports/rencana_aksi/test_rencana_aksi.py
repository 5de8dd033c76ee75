"""The action plan: what is done in which quarter, indicator by indicator."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from helpers.docx_dump import dump

from kinerja_xl.findings import KinerjaError
from kinerja_xl.model import Aksi, Asal, Dokumen, Identitas, Indikator, Pejabat, Sasaran, Simpul
from kinerja_xl.reports.rencana_aksi.tabel_aksi import isi_rencana_aksi, render_rencana_aksi

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
