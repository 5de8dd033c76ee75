"""What a quarterly report says in sentences and draws: how many indicators reached their target, what was spent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kinerja_xl.compute.hasil_anggaran import Serapan
from kinerja_xl.reports.cetak.angka_capaian import teks_persen, teks_rupiah
from kinerja_xl.reports.cetak.asal import deretan
from kinerja_xl.reports.cetak.grafik import DARI_TARGET, Deret, Grafik, deret_capaian
from kinerja_xl.reports.cetak.warna_grafik import Makna
from kinerja_xl.reports.triwulan.isi_triwulan import BarisSerapan, KelompokJenjang
from kinerja_xl.reports.triwulan.kinerja_triwulan import KeadaanTriwulan, Status

_PERSEN = "0.00%"
_LEBAR, _TERTINGGI = 250.0, 105.0  # millimetres: an F4 page on its long side
_SEGRAFIK = 10
"""Indicators in one chart; more of them go into the next."""


def kalimat_kinerja(semua: Sequence[KeadaanTriwulan], masa: str) -> str:
    """Return how many indicators stand how; ``masa`` is ``Triwulan II Tahun 2025``."""
    parts = [f"{len(some)} indikator {s.value}{_karena_nol(some)}" for s in Status if (some := _menurut(semua, s))]
    text = f"Sampai dengan {masa}, dari {len(semua)} indikator kinerja, {deretan(parts)}."
    waiting = _menurut(semua, Status.BELUM_DIUKUR)
    early = sum(k.hasil.target is None for k in waiting)
    if early == len(waiting) > 0:
        text += " Indikator yang belum diukur itu memang belum bertarget pada triwulan ini."
    elif early:
        text += f" Dari indikator yang belum diukur, {early} indikator memang belum bertarget pada triwulan ini."
    return text


def _menurut(semua: Sequence[KeadaanTriwulan], status: Status) -> list[KeadaanTriwulan]:
    return [k for k in semua if k.status is status]


def _karena_nol(some: Sequence[KeadaanTriwulan]) -> str:
    """Return why achievements cannot be computed, where nothing was planned yet: the usual reason, and no fault."""
    zero = all(k.status is Status.TIDAK_DIHITUNG and k.hasil.target_sd == 0 for k in some)
    return " karena targetnya sampai dengan triwulan ini masih nol" if zero else ""


def kalimat_anggaran(uang: Serapan, masa: str) -> str:
    """Return what was granted and spent; ``masa`` is ``Triwulan II``."""
    if uang.pagu is None:
        return "Pagu anggaran belum diisi (lembar Anggaran)."
    grant = f"pagu anggaran sebesar {teks_rupiah(uang.pagu)}"
    if uang.realisasi is None:
        return f"Dari {grant}, realisasi sampai dengan {masa} belum diisi (lembar Anggaran)."
    spent = f"Dari {grant}, sampai dengan {masa} telah terealisasi {teks_rupiah(uang.realisasi)}"
    left = uang.pagu - uang.realisasi
    rest = f"melebihi pagu {teks_rupiah(-left)}" if left < 0 else f"sisa anggaran {teks_rupiah(left)}"
    share = f" atau {teks_persen(uang.serapan)}" if uang.serapan is not None else ""
    return f"{spent}{share}, dengan {rest}." if left >= 0 else f"{spent}{share}, {rest}."


def grafik_capaian_triwulan(kelompok: Sequence[KelompokJenjang]) -> tuple[Grafik, ...]:
    """Return the achievement, how far each bar should reach, and which miss, of what stands high enough in the tree."""
    rows = [b for k in kelompok for b in k.baris if b.digambar]
    named = [
        (b.indikator, b.capaian_sd.isi)
        if isinstance(b.capaian_sd.isi, float)
        else (f"{b.indikator} ({b.capaian_sd.teks})", None)
        for b in rows
    ]
    if all(value is None for _, value in named):
        return ()
    return tuple(
        _pas(
            Grafik(
                judul="",
                bentuk="batang",
                kategori=tuple(name for name, _ in some),
                deret=deret_capaian(
                    [value for _, value in some], [value is not None and value < 1 for _, value in some]
                ),
                format_angka=_PERSEN,
                satuan=DARI_TARGET,
                bertumpuk=True,
                lebar_mm=_LEBAR,
                keterangan="Capaian terhadap target s.d. triwulan",
            )
        )
        for some in _bagi(named)
    )


def grafik_serapan(baris: Sequence[BarisSerapan]) -> tuple[Grafik, ...]:
    """Return the share spent of each programme."""
    named = [(b.nama, b.serapan.isi if isinstance(b.serapan.isi, float) else None) for b in baris if b.puncak]
    if all(value is None for _, value in named):
        return ()
    return tuple(
        _pas(
            Grafik(
                judul="",
                bentuk="batang",
                kategori=tuple(name for name, _ in some),
                deret=(Deret("Serapan", tuple(value for _, value in some), Makna.SERAPAN),),
                format_angka=_PERSEN,
                satuan="persen dari pagu",
                lebar_mm=_LEBAR,
                keterangan="Serapan anggaran menurut program",
            )
        )
        for some in _bagi(named)
    )


def _bagi(named: Sequence[tuple[str, float | None]]) -> Iterator[Sequence[tuple[str, float | None]]]:
    """Yield parts of about the same size, so that no chart ends with a single bar."""
    charts = -(-len(named) // _SEGRAFIK)
    size = -(-len(named) // charts)
    for first in range(0, len(named), size):
        yield named[first : first + size]


def _pas(grafik: Grafik) -> Grafik:
    """Return a chart that fits on its page."""
    return replace(grafik, tinggi_mm=_TERTINGGI) if grafik.tinggi > _TERTINGGI else grafik
