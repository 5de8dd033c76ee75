"""A small office for the tests of the quarterly report: six indicators below one objective, with money and words."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import Any

from kinerja_xl.app.report import shipped_template
from kinerja_xl.model import (
    Aksi,
    Analisis,
    Anggaran,
    Asal,
    DataUkur,
    Dokumen,
    Identitas,
    Indikator,
    Pejabat,
    RapatReviu,
    Sasaran,
    Simpul,
)
from kinerja_xl.reports.triwulan.isi_triwulan import BarisCapaianTriwulan, IsiTriwulan
from kinerja_xl.reports.triwulan.laporan_triwulan import isi_triwulan
from kinerja_xl.sheets.pilihan import Triwulan

SAMPLE = Path(__file__).parents[3] / "samples" / "kalaena-pengukuran-2025.xlsx"
TEMPLATE = shipped_template("triwulan", "docx")
AT = Asal("Kinerja", 1, {})
Tw = tuple[Any, ...]


def indikator(kode: str, nama: str, target: float | str | None, tw: Tw, **lain: Any) -> Indikator:
    fields = {"satuan": "Dokumen", "arah": "Naik", "tipe_perhitungan": "Kumulatif", "cara_hitung": "Nilai langsung"}
    year = {} if target is None else {2025: target}
    return Indikator(kode=kode, nama=nama, target=year, target_tw=tw, at=AT, **{**fields, **lain})


def simpul(kode: str, jenjang: str, induk: str, nama: str, *isi: Indikator) -> Simpul:
    sasaran = Sasaran(teks=f"Meningkatnya {kode}", indikator=isi, at=AT)
    return Simpul(
        kode=kode,
        jenjang=jenjang,
        induk=induk,
        nomenklatur=nama,
        sasaran=(sasaran,),
        penanggung_jawab="Camat" if jenjang == "Sasaran Strategis" else "Kasi",
        at=AT,
    )


def data(kode: str, *tw: Any, peran: str = "Nilai") -> DataUkur:
    return DataUkur(kode_indikator=kode, peran=peran, tw=(*tw, None, None, None, None)[:4], at=AT)


NON = {"tipe_perhitungan": "Non Kumulatif"}
DOKUMEN = Dokumen(
    jenis="pengukuran",
    identitas=Identitas(
        nama_kantor="Kecamatan Sukamaju",
        kabupaten="Kabupaten Contoh",
        tahun=2025,
        periode_akhir=2029,
        tempat="Sukamaju",
        tanggal_sk=dt.date(2025, 1, 2),
        batas_capaian=120.0,
    ),
    pejabat=(Pejabat(kode="Camat", jabatan="Camat Sukamaju", at=AT), Pejabat(kode="Kasi", jabatan="Kasi Umum", at=AT)),
    simpul=(
        simpul(
            "1",
            "Sasaran Strategis",
            "",
            "",
            indikator("IK-1", "Indeks <A>", 90.0, (None, None, None, 90.0), satuan="Indeks", **NON),
            indikator("IK-2", "Predikat AKIP", "BB", ("B", "B", "BB", "BB"), satuan="Predikat", **NON),
        ),
        simpul(
            "1.1",
            "Program",
            "1",
            "Program Pelayanan",
            indikator("IK-3", "Lama layanan", 10.0, (12.0, 10.0, 10.0, 10.0), satuan="Hari", arah="Turun", **NON),
        ),
        simpul(
            "1.1.1",
            "Kegiatan",
            "1.1",
            "Koordinasi",
            indikator("IK-4", "Persentase C", 80.0, (80.0,) * 4, satuan="%", cara_hitung="Persentase", **NON),
        ),
        simpul("1.2", "Program", "1", "Program Penunjang", indikator("IK-5", "Dokumen D", 4.0, (0.0, 2.0, 1.0, 1.0))),
        simpul("1.2.1", "Kegiatan", "1.2", "Keuangan", indikator("IK-6", "Laporan E", 8.0, (2.0, 2.0, 2.0, 2.0))),
    ),
    data_ukur=(
        data("IK-2", "B", "CC"),
        data("IK-3", 12.0, 12.0),
        data("IK-4", 4.0, 9.0, peran="Pembilang"),
        data("IK-4", 5.0, peran="Penyebut"),
        data("IK-5", 0.0, 2.0),
        data("IK-6", 1.0, 0.0),
    ),
    anggaran=(
        Anggaran(kode="1.1.1", sumber_dana="APBD", pagu=600.0, realisasi_tw=(100.0, 50.0, None, None), at=AT),
        Anggaran(kode="1.1.1", sumber_dana="DAU", pagu=400.0, realisasi_tw=(None, 100.0, None, None), at=AT),
        Anggaran(kode="1.2.1", sumber_dana="APBD", pagu=3000.0, realisasi_tw=(0.0, None, None, None), at=AT),
    ),
    analisis=(
        Analisis(kode_indikator="IK-6", penyebab="Setahun penuh", kendala="Setahun", solusi="Setahun", at=AT),
        Analisis(
            kode_indikator="ik-6", triwulan=Triwulan.DUA, penyebab="Data desa terlambat", kendala="Jaringan", at=AT
        ),
    ),
    reviu=(RapatReviu(triwulan=Triwulan.DUA, tanggal=dt.date(2025, 7, 9), keputusan=("Data dijemput",), at=AT),),
    rencana_aksi=(
        Aksi(kode_indikator="IK-6", aksi="Rapat bulanan", target_tw=(1.0, 1.0, 3.0, 1.0), at=AT),
        Aksi(kode_indikator="IK-6", aksi="Hanya triwulan I", target_tw=(1.0, None, None, None), at=AT),
        Aksi(kode_indikator="IK-5", aksi="Milik yang tercapai", target_tw=(1.0, 1.0, 1.0, 1.0), at=AT),
    ),
)


def baris(isi: IsiTriwulan) -> dict[str, BarisCapaianTriwulan]:
    return {b.indikator: b for k in isi.kelompok for b in k.baris}


def satu(nama: str, triwulan: int, dokumen: Dokumen = DOKUMEN) -> BarisCapaianTriwulan:
    return baris(isi_triwulan(dokumen, triwulan))[nama]


def ganti(nama: str, **isi: Any) -> Dokumen:
    """Return the document with one indicator changed."""
    nodes = tuple(
        replace(
            s,
            sasaran=tuple(
                replace(x, indikator=tuple(replace(i, **isi) if i.nama == nama else i for i in x.indikator))
                for x in s.sasaran
            ),
        )
        for s in DOKUMEN.simpul
    )
    return replace(DOKUMEN, simpul=nodes)
