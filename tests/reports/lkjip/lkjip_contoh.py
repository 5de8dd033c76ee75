"""A small office for the tests of the LKjIP: one strategic objective with one indicator, one programme with money."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from kinerja_xl.findings import CellRef
from kinerja_xl.model import (
    Analisis,
    Anggaran,
    Asal,
    DataUkur,
    Dokumen,
    Identitas,
    Indikator,
    Riwayat,
    Sasaran,
    Simpul,
    TargetNilai,
)
from kinerja_xl.reports.lkjip.bahan import Bahan, Fakta

TAHUN = 2025
NAMA = "Persentase pelayanan tepat waktu"

_KOLOM = {
    "kinerja": ("kode", "nomenklatur", "sasaran", "indikator", "satuan", *(f"target_{y}" for y in range(2025, 2031))),
    "data_ukur": ("kode_indikator", "uraian", "tw1", "tw2", "tw3", "tw4", "bukti"),
    "riwayat": ("kode_indikator", "tahun", "target", "realisasi"),
    "analisis": (
        *("kode_indikator", "penyebab", "kendala", "solusi"),
        *("program_penunjang", "standar_nasional", "sumber_standar"),
    ),
    "anggaran": ("kode", "pagu", "pagu_perubahan", *(f"realisasi_tw{n}" for n in range(1, 5))),
}


def asal(lembar: str, baris: int) -> Asal:
    """Return a place in a sheet."""
    return Asal(lembar, baris, {kunci: n for n, kunci in enumerate(_KOLOM[lembar], 1)})


def indikator(
    target: TargetNilai | None,
    *,
    kode: str = "IK-1",
    nama: str = NAMA,
    satuan: str = "%",
    arah: str = "Naik",
    akhir: TargetNilai | None = None,
    cara_hitung: str = "Nilai langsung",
) -> Indikator:
    """Return an indicator with a target of this year and, if given, of the period's last one, 2029."""
    targets = {TAHUN: target, 2029: akhir}
    return Indikator(
        kode=kode,
        nama=nama,
        satuan=satuan,
        arah=arah,
        tipe_perhitungan="Non Kumulatif",
        cara_hitung=cara_hitung,
        target={y: t for y, t in targets.items() if t is not None},
        at=asal("kinerja", int(kode.rpartition("-")[2]) + 10),
    )


def ukur(realisasi: TargetNilai | None, kode: str = "IK-1") -> DataUkur:
    """Return the year's result of an indicator."""
    return DataUkur(
        kode_indikator=kode,
        peran="Nilai",
        uraian="Hasil pengukuran",
        tw=(None, None, None, realisasi),
        at=asal("data_ukur", int(kode.rpartition("-")[2]) + 10),
    )


def kantor(
    target: TargetNilai | None = 95.0,
    realisasi: TargetNilai | None = 97.0,
    *,
    lalu: Mapping[int, tuple[TargetNilai | None, TargetNilai | None]] | None = None,
    analisis: Mapping[str, object] | None = None,
    batas: float | None = None,
    pagu: float | None = 1_000_000.0,
    belanja: float | None = 900_000.0,
    **ubahan: object,
) -> Dokumen:
    """Return an office; ``lalu`` maps a year to (target, result), ``ubahan`` goes to ``indikator``."""
    satu = indikator(target, **ubahan)  # type: ignore[arg-type]
    riwayat = tuple(
        Riwayat(kode_indikator="IK-1", tahun=y, target=t, realisasi=r, at=asal("riwayat", y))
        for y, (t, r) in (lalu or {}).items()
    )
    return Dokumen(
        jenis="pengukuran",
        identitas=Identitas(
            nama_kantor="Kecamatan Sukamaju",
            tahun=TAHUN,
            periode_awal=2025,
            periode_akhir=2029,
            batas_capaian=batas,
            sel={"tahun": CellRef("Identitas", 5, 3), "periode_akhir": CellRef("Identitas", 6, 3)},
        ),
        simpul=(
            Simpul(
                kode="1",
                jenjang="Sasaran Strategis",
                sasaran=(Sasaran(teks="Meningkatnya pelayanan", indikator=(satu,), at=asal("kinerja", 8)),),
                at=asal("kinerja", 8),
            ),
            Simpul(
                kode="1.1",
                jenjang="Program",
                induk="1",
                nomenklatur="Program Pelayanan",
                sasaran=(Sasaran(teks="Meningkatnya mutu", at=asal("kinerja", 9)),),
                at=asal("kinerja", 9),
            ),
        ),
        anggaran=(Anggaran(kode="1.1", pagu=pagu, realisasi_tw=(None, None, None, belanja), at=asal("anggaran", 8)),)
        if pagu is not None
        else (),
        data_ukur=() if realisasi is None else (ukur(realisasi),),
        riwayat=riwayat,
        analisis=(Analisis(kode_indikator="IK-1", at=asal("analisis", 8), **analisis),) if analisis else (),  # type: ignore[arg-type]
    )


def fakta(dokumen: Dokumen, urutan: int = 0, *, tunggal: bool = True) -> Fakta:
    """Return what the report knows of the office's indicator, as the ``urutan``-th of the chapter."""
    return replace(Bahan(dokumen).bagian[0].fakta[0], urutan=urutan, tunggal=tunggal)
