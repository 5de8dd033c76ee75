"""The decree on the individual indicators: a job sheet for each position."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from helpers.cetak import cetak
from helpers.docx_dump import dump

from kinerja_xl.app.load import load
from kinerja_xl.model import Asal, Dokumen, Identitas, Indikator, Pejabat, Sasaran, Simpul
from kinerja_xl.reports.keputusan.surat_keputusan import isi_keputusan

ROOT = Path(__file__).parents[3]
TEMPLATE = ROOT / "templates" / "docx" / "sk-iki.docx"
SAMPLE = ROOT / "samples" / "poncokusumo-iki-2023.xlsx"
AT = Asal("Kinerja", 1, {})

INDIKATOR = Indikator(nama="Jumlah A", penjelasan_rumus="Jumlah A\nCatatan: B", sumber_data="Desa", at=AT)
DOKUMEN = Dokumen(
    jenis="iki",
    identitas=Identitas(nama_kantor="Kecamatan Sukamaju", tahun=2024, tempat="Sukamaju"),
    pejabat=(
        Pejabat(kode="Camat", jabatan="Camat Sukamaju", at=AT),
        Pejabat(kode="Staf", jabatan="Pelaksana", atasan="Camat", tugas=("Mencatat", "Tugas lain"), at=AT),
    ),
    simpul=(
        Simpul(
            kode="1",
            jenjang="Individu",
            penanggung_jawab="Staf",
            sasaran=(Sasaran(teks="Tertib", indikator=(INDIKATOR, replace(INDIKATOR, nama="Jumlah B")), at=AT),),
            at=AT,
        ),
    ),
)


def test_job_sheet() -> None:
    printed = dump(cetak("sk-iki", DOKUMEN, TEMPLATE, draft=True))
    assert printed.count("[Judul] INDIKATOR KINERJA INDIVIDU\n") == 1
    assert "| 1. Jabatan | : | Pelaksana |\n| 2. Tugas | : | 1.\tMencatat / 2.\tTugas lain |" in printed
    assert "Fungsi" not in printed  # nobody wrote any
    assert "| Tertib | Jumlah A | Jumlah A / Catatan: B | Desa |\n|  | Jumlah B |" in printed
    assert (
        "| Menetapkan | : | KEPUTUSAN CAMAT SUKAMAJU TENTANG INDIKATOR KINERJA INDIVIDU KECAMATAN SUKAMAJU. |"
        in printed
    )
    assert "None" not in printed


def test_a_duty_of_a_dash_is_none() -> None:
    officials = tuple(replace(p, tugas=("-",), fungsi=("-", " – ")) for p in DOKUMEN.pejabat)
    printed = dump(cetak("sk-iki", replace(DOKUMEN, pejabat=officials), TEMPLATE))
    assert "Tugas |" not in printed
    assert "Fungsi |" not in printed


def test_sample_prints_every_indicator_once_under_its_position() -> None:
    dokumen = load(SAMPLE).dokumen
    lampiran = isi_keputusan(dokumen, "IKI").lampiran
    semua = [i.nama for s in dokumen.simpul for i in s.indikator]
    tercetak = [i.nama for x in lampiran for s in x.sasaran for i in s.indikator if i.nama != "-"]
    assert sorted(tercetak) == sorted(semua)
    bertugas = [p for p in dokumen.pejabat if p.tugas or any(s.penanggung_jawab == p.kode for s in dokumen.simpul)]
    assert [x.jabatan for x in lampiran] == [p.jabatan for p in bertugas]
    for orang, lembar in zip(bertugas, lampiran, strict=True):
        milik = [i.nama for s in dokumen.simpul if s.penanggung_jawab == orang.kode for i in s.indikator]
        assert [i.nama for s in lembar.sasaran for i in s.indikator if i.nama != "-"] == milik
    lines = dump(cetak("sk-iki", dokumen, TEMPLATE)).splitlines()
    cells = [line.split(" | ")[1].strip() for line in lines if line.startswith("|") and line.count(" | ") == 3]
    assert [nama for nama in cells if nama in set(semua)] == tercetak
