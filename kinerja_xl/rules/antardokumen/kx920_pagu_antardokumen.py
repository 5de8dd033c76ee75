"""Pagu pengukuran berbeda dengan perjanjian kinerja.

Pagu dalam pengukuran harus sama dengan pagu PK murni, dan pagu yang berlaku sama dengan PK perubahan bila ada. Yang
disebut tingkat terbawah yang berbeda; induk yang ikut berbeda karenanya tidak disebut sendiri. Pembulatan ke ribuan
dan sumber dana yang lain sebutannya tidak diperhitungkan.

Mengapa: Serapan dihitung dari pagu; pagu yang lain membuat efisiensi dan LKjIP tidak sejalan dengan PK dan DPA.

Contoh: PK 2025 menulis pagu sub kegiatan 15.144.000, pengukuran 2025 menulis 15.414.000.

Jalan keluar: Cocokkan dengan DPA, lalu samakan pagunya; pagu setelah perubahan ditulis pada kolom Pagu perubahan.

Yang tidak terlihat: Simpul yang tidak berpadanan, dan pagu yang kosong.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.banding.angka_setara import takaran_uang
from kinerja_xl.banding.jodoh_simpul import sebutan_simpul
from kinerja_xl.banding.perbandingan import Perbandingan, TemuanBerkas
from kinerja_xl.banding.pihak import PihakBanding
from kinerja_xl.findings import Severity
from kinerja_xl.rules.antardokumen.sisi import Sisi, temuan_sisi
from kinerja_xl.rules.antardokumen.uang_bersama import (
    PasanganUang,
    UangSimpul,
    jumlah_pagu,
    kolom_berlaku,
    pasangan_uang,
    uang_bersama,
)
from kinerja_xl.text.numbers import format_number
from kinerja_xl.text.tampak import kutip

SEVERITY = Severity.WARNING
BETA = True


def bandingkan(perbandingan: Perbandingan) -> Iterator[TemuanBerkas]:
    """Yield one finding for each lowest node and fund whose money differs."""
    for setahun in perbandingan.tahunan:
        ukur = setahun.pengukuran
        if ukur is None:
            continue
        first = setahun.pk_murni or setahun.pk_perubahan  # the changed one keeps what was agreed first beside it
        if first is not None:
            yield from _beda(first, ukur, "pagu")
        if setahun.pk_perubahan is not None:
            yield from _beda(setahun.pk_perubahan, ukur, "pagu_berlaku")


def _beda(pk: PihakBanding, ukur: PihakBanding, kolom: str) -> Iterator[TemuanBerkas]:
    pairs = [(node, pair) for node in uang_bersama(pk, ukur) for pair in pasangan_uang(node)]
    amounts = [(jumlah_pagu(pair.pk, kolom), jumlah_pagu(pair.ukur, kolom)) for _, pair in pairs]
    takaran = takaran_uang((a, b) for a, b in amounts if a is not None and b is not None)
    differ = {
        n: b - a * takaran.kali
        for n, (a, b) in enumerate(amounts)
        if a is not None and b is not None and not takaran.setara(a, b)
    }
    for n, difference in differ.items():
        node, pair = pairs[n]
        below = [d for m, d in differ.items() if m != n and _dibawah(pairs[m][0], node)]
        if below and abs(sum(below) - difference) <= takaran.longgar * len(below):
            continue  # it differs because what stands below it does
        # of several levels only the lowest is a leaf of the sum
        a, b = amounts[n]
        assert a is not None and b is not None
        yield _temuan(pk, ukur, node, pair, kolom, a, b, difference)


def _dibawah(anak: UangSimpul, induk: UangSimpul) -> bool:
    return anak.simpul.kode.startswith(induk.simpul.kode + ".")


def _temuan(
    pk: PihakBanding,
    ukur: PihakBanding,
    node: UangSimpul,
    pair: PasanganUang,
    kolom: str,
    a: float,
    b: float,
    difference: float,
) -> TemuanBerkas:
    mine, theirs = pair.ukur[0], pair.pk[0]
    columns = (kolom, kolom) if kolom == "pagu" else (kolom_berlaku(mine), kolom_berlaku(theirs))
    fund = f" dari {pair.sumber}" if pair.sumber else ""
    name = kutip(sebutan_simpul(node.simpul))
    return temuan_sisi(
        Sisi(ukur, mine, columns[0], format_number(b)),
        [Sisi(pk, theirs, columns[1], format_number(a))],
        message=f"Pagu {name}{fund}: {format_number(b)} pada {ukur.sebutan}, sedangkan {format_number(a)} pada "
        f"{pk.sebutan} (selisih {format_number(difference)}).",
        difference=format_number(difference),
        fix="cocokkan dengan DPA, lalu samakan pagunya",
    )
