"""Where a node stands in the printed tree: its level, its nearest printed ancestor, its number."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from kinerja_xl.model import Dokumen, Simpul
from kinerja_xl.reports.cetak.jinja import romawi as angka_romawi


def induk_terdekat(dokumen: Dokumen, simpul: Simpul, kode: Collection[str]) -> str:
    """Return the nearest ancestor that is one of ``kode``; "" without any, or where the tree runs in a circle."""
    leluhur: dict[str, None] = {}
    atas: Simpul | None = simpul
    while atas and atas.induk:
        if atas.induk == simpul.kode or atas.induk in leluhur:
            return ""
        leluhur[atas.induk] = None
        atas = dokumen.simpul_menurut_kode.get(atas.induk)
    return next((induk for induk in leluhur if induk in kode), "")


def nomor_simpul(dokumen: Dokumen, simpul: Sequence[Simpul], *, romawi: bool) -> dict[str, str]:
    """Number the nodes of one table by kode: 1., 1.1., 2. or I., I.1., II., below the ancestors in the same table."""
    setabel = {s.kode for s in simpul}
    induk = {s.kode: induk_terdekat(dokumen, s, setabel) for s in simpul}
    jumlah: dict[str, int] = {}
    urutan: dict[str, str] = {}
    for kode, atas in induk.items():
        jumlah[atas] = jumlah.get(atas, 0) + 1
        urutan[kode] = angka_romawi(jumlah[atas]) if romawi and not atas else str(jumlah[atas])

    def lengkap(kode: str) -> str:
        angka = []
        while kode:  # no recursion: a tree may be deeper than Python's
            angka.append(f"{urutan[kode]}.")
            kode = induk[kode]
        return "".join(reversed(angka))

    return {kode: lengkap(kode) for kode in induk}
