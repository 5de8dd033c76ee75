"""Rumus indikator berbeda antardokumen.

Cara hitung, pembilang, penyebut, atau rumus khusus indikator yang sama tidak sama antardokumen. Susunan kata dan kata
Jumlah di depannya tidak diperhitungkan.

Mengapa: Realisasi yang dihitung dengan rumus lain tidak mengukur target yang ditetapkan.

Contoh: IKU membagi dengan jumlah desa, pengukuran membagi dengan jumlah desa binaan.

Jalan keluar: Pakai rumus menurut IKU; bila rumusnya memang diganti, ubah keputusan IKU-nya.

Yang tidak terlihat: Rumus yang hanya ditulis sebagai penjelasan, dan bagian rumus yang kosong pada salah satu dokumen.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kinerja_xl.banding.jodoh import Kemunculan
from kinerja_xl.banding.perbandingan import IndikatorBersama, Perbandingan, TemuanBerkas
from kinerja_xl.banding.setara import hitungan_setara
from kinerja_xl.findings import Severity
from kinerja_xl.rules.antardokumen.sisi import (
    Perbedaan,
    cari_perbedaan,
    isian,
    namai,
    padanan,
    temuan_sisi,
)
from kinerja_xl.sheets.kinerja import KINERJA
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.WARNING
BETA = True

_PARTS = ("pembilang", "penyebut", "rumus_khusus")


def bandingkan(perbandingan: Perbandingan) -> Iterator[TemuanBerkas]:
    """Yield one finding for each indicator, at the first part of its formula that differs."""
    for setahun in perbandingan.tahunan:
        for satu in setahun.tetap:
            for kunci in ("cara_hitung", *_PARTS):
                beda = _beda(satu, kunci)
                if beda:
                    yield temuan_sisi(
                        beda.di,
                        beda.lain,
                        message=f"{KINERJA.judul_kolom(kunci)} {namai(satu.anggota[0])}: "
                        f"{beda.kalimat(kutip=kunci != 'cara_hitung')}."
                        f"{padanan(satu)}",
                        fix="pakai rumus yang ditetapkan dalam IKU pada semua dokumen",
                    )
                    break


def _beda(kelompok: IndikatorBersama, kunci: str) -> Perbedaan | None:
    kantor = kelompok.anggota[0].pihak.nama_kantor
    if kunci == "cara_hitung":
        return cari_perbedaan(list(isian(kelompok, _cara)), lambda a, b: a == b)
    return cari_perbedaan(list(isian(kelompok, _bagian(kunci))), lambda a, b: hitungan_setara(a, b, kantor))


def _cara(k: Kemunculan) -> tuple[str, str, str] | None:
    cara = k.indikator.cara_hitung
    return ("cara_hitung", str(cara), str(cara)) if cara.dikenal else None


def _bagian(kunci: str) -> Callable[[Kemunculan], tuple[str, str, str] | None]:
    def baca(k: Kemunculan) -> tuple[str, str, str] | None:
        teks: str = getattr(k.indikator, kunci)
        return (kunci, teks, teks) if normalise(teks) else None

    return baca
