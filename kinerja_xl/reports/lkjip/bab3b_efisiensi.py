"""How well the whole budget served the strategic objectives: the table, the rule, and the verdict in a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kinerja_xl.compute.efisiensi import Tingkat
from kinerja_xl.compute.hasil_anggaran import serapan_total
from kinerja_xl.model import Simpul
from kinerja_xl.reports.cetak.asal import Isian, Teks, deretan, gabung, rangkai
from kinerja_xl.reports.lkjip.bab3_isi import BarisEfisiensi
from kinerja_xl.reports.lkjip.bab3a6_efisiensi import baris_efisiensi, capaian_simpul, nama_simpul, nilai_efisiensi
from kinerja_xl.reports.lkjip.bahan import Bahan
from kinerja_xl.text.numbers import format_number


def _simpul_sasaran(bahan: Bahan) -> Iterator[Simpul]:
    """Yield the strategic nodes, each once, that have money."""
    for simpul in {b.simpul.kode: b.simpul for b in bahan.strategis}.values():
        if bahan.serapan(simpul).pagu is not None:
            yield simpul


def sasaran_beranggaran(bahan: Bahan) -> tuple[BarisEfisiensi, ...]:
    """Return the money behind each strategic objective; one row where several share a node."""
    rows = []
    for simpul in _simpul_sasaran(bahan):
        texts = [Teks(s.teks, (s.at.sel("sasaran"),)) for s in simpul.sasaran if s.teks]
        capaian, cells = capaian_simpul(bahan, simpul)
        rows.append(baris_efisiensi(bahan, simpul, capaian, cells, deretan(texts) or nama_simpul(simpul)))
    return tuple(rows)


def efisiensi_umum(bahan: Bahan, rows: Sequence[BarisEfisiensi]) -> Iterator[Teks]:
    """Yield the rule of efficiency and what it says of the strategic objectives."""
    limit = f"{format_number(bahan.ambang.selisih * 100)} poin persen"
    lowest = format_number(bahan.ambang.capaian_terendah * 100)
    yield Teks(
        "Efisiensi dinilai dari selisih antara rata-rata capaian sasaran dan serapan anggarannya. Selisih lebih dari "
        f"{limit} dinilai efisien, selisih sampai dengan {limit} dinilai cukup efisien, dan serapan yang melebihi "
        f"capaian lebih dari {limit} dinilai tidak efisien. Penggunaan anggaran hanya dinyatakan efisien atau cukup "
        f"efisien bila capaian sasarannya sedikitnya {lowest}%. Ambang tersebut "
        "mengikuti praktik penyusunan laporan kinerja, bukan ketentuan peraturan.",
        bahan.sel_identitas("batas_capaian"),
    )
    if not rows:
        if serapan_total(bahan.dokumen).pagu is None:
            return  # what is missing then is the budget itself, and that is asked for already
        asked = Isian("Program yang menunjang setiap sasaran", "lembar Kinerja, kolom Induk").teks
        yield rangkai("Anggaran belum dapat dipilah menurut sasaran. {}", asked)
        return
    yield kalimat_efisiensi(bahan)


def kalimat_efisiensi(bahan: Bahan) -> Teks:
    """Return how well the money of the strategic objectives was used, all in one sentence."""
    found: dict[str, list[Teks]] = {}
    for simpul in _simpul_sasaran(bahan):
        capaian, cells = capaian_simpul(bahan, simpul)
        made = nilai_efisiensi(capaian, bahan.serapan(simpul), bahan.ambang)
        word = _SEBUTAN[made.tingkat] if made else "belum dapat dinilai"
        first = next((s for s in simpul.sasaran if s.teks), None)
        name = Teks(first.teks, (first.at.sel("sasaran"),)) if first else nama_simpul(simpul)
        quoted = rangkai("“{}”", name)
        found.setdefault(word, []).append(Teks(quoted, cells, bagian=(quoted,)))
    if not found:
        return Teks("")
    parts = [
        rangkai(f"untuk sasaran {{}} {word}", deretan(names)) for word, names in sorted(found.items(), reverse=True)
    ]
    return rangkai("Penggunaan anggaran {}.", gabung(parts, ", sedangkan " if len(parts) == 2 else "; "))


_SEBUTAN = {
    Tingkat.EFISIEN: "dinilai efisien",
    Tingkat.CUKUP: "dinilai cukup efisien",
    Tingkat.TIDAK: "dinilai tidak efisien",
    Tingkat.BELUM: "belum dapat dinyatakan efisien karena targetnya belum sepenuhnya tercapai",
}
