"""Penanggung jawab indikator berbeda antardokumen.

Periksa indikator yang penanggung jawabnya tidak sama antardokumen. Singkatan jabatan (Kasi, Kepala Seksi), nama
kantor, dan pejabat yang berganti orang tidak disebut.

Mengapa: Indikator tanpa pemilik yang jelas tidak ada yang mengumpulkan datanya dan tidak ada yang memperbaikinya.

Contoh: IKU menyebut Kepala Seksi Pemerintahan, PK menyebut Kepala Seksi Pelayanan Umum.

Jalan keluar: Tetapkan satu penanggung jawab, lalu samakan; bila tugasnya memang dipindahkan, perbarui IKU-nya.

Yang tidak terlihat: Penanggung jawab yang kosong pada salah satu dokumen.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kinerja_xl.banding.jodoh import Kemunculan
from kinerja_xl.banding.perbandingan import IndikatorBersama, Perbandingan, TemuanBerkas
from kinerja_xl.banding.setara import teks_setara
from kinerja_xl.findings import Severity
from kinerja_xl.rules.antardokumen.sisi import Sisi, cari_perbedaan, namai, padanan, temuan_sisi
from kinerja_xl.text.jabatan import bidang_jabatan, jabatan_baku, jenis_jabatan, singkatan_bidang
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.INFO
BETA = True

_COMMON = frozenset({"kepala", "seksi", "sub", "bagian", "bidang", "dan"})
"""Words that most titles have."""

_STANDS_IN = ("plt", "plh", "pj")


class _Pemegang(NamedTuple):
    """An owner as a document names it."""

    kode: str
    jabatan: str
    kantor: tuple[str, ...]


def bandingkan(perbandingan: Perbandingan) -> Iterator[TemuanBerkas]:
    """Yield one finding for each indicator that belongs to somebody else elsewhere."""
    for setahun in perbandingan.tahunan:
        for satu in setahun.tetap:
            beda = cari_perbedaan(list(_pemegang(satu)), _sama)
            if beda:
                yield temuan_sisi(
                    beda.di,
                    beda.lain,
                    message=f"Periksa: penanggung jawab {namai(satu.anggota[0])}: {beda.kalimat()}.{padanan(satu)}",
                    fix="tetapkan satu penanggung jawab, lalu samakan dokumennya",
                )


def _pemegang(kelompok: IndikatorBersama) -> Iterator[tuple[Sisi, _Pemegang]]:
    for k in kelompok.anggota:
        found = _baca(k)
        if found is not None:
            shown = found.jabatan or found.kode
            yield Sisi(k.pihak, k.simpul, "penanggung_jawab", shown), found


def _baca(k: Kemunculan) -> _Pemegang | None:
    if k.pihak.jenis == "iki":  # there whoever does the work stands beside it, not whoever answers for it
        return None
    kode = k.simpul.penanggung_jawab
    if not normalise(kode):
        return None
    pejabat = k.pihak.dokumen.pejabat_menurut_kode.get(kode)
    return _Pemegang(normalise(kode), pejabat.jabatan if pejabat else "", k.pihak.nama_kantor)


def _sama(satu: _Pemegang, dua: _Pemegang) -> bool:
    one, two = (p.jabatan or p.kode for p in (satu, dua))
    a, b = (_polos(text, satu.kantor + dua.kantor) for text in (one, two))
    if a == b or teks_setara(a, b, satu.kantor + dua.kantor):
        return True
    if satu.kode == dua.kode and not satu.kode.replace(" ", "").isdigit():  # a unit may have been named anew
        return not (satu.jabatan and dua.jabatan) or not {*a.split()}.isdisjoint({*b.split()} - _COMMON)
    if jenis_jabatan(a) is not jenis_jabatan(b):
        return False
    if _tingkat(a) != _tingkat(b):
        return False
    short, long = sorted((bidang_jabatan(a), bidang_jabatan(b)), key=len)
    return bool(short) and singkatan_bidang(short, long)


def _tingkat(jabatan: str) -> str:
    """Return what a title says before what it is about: ``kepala bidang``."""
    return jabatan_baku(jabatan).removesuffix(bidang_jabatan(jabatan)).strip()


def _polos(jabatan: str, kantor: tuple[str, ...]) -> str:
    """Return a title without who stands in and without the office's name: ``plt camat kalaena`` -> ``camat``."""
    words = jabatan_baku(jabatan)
    for name in kantor:
        words = words.replace(name, " ")
    parts = words.split()
    while len(parts) > 1 and parts[0] in _STANDS_IN:
        parts = parts[1:]
    return " ".join(parts)
