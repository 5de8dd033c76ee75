"""The text form of a merge: how much came from whom, and every disagreement with both cells."""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.model.usulan import BarisGabung, SelGabung
from kinerja_xl.reports.versi.isi_gabungan import IsiGabungan
from kinerja_xl.reports.versi.isi_sel import isi_sel
from kinerja_xl.text.numbers import format_number
from kinerja_xl.text.tampak import ringkas, tampak

Piece = tuple[str, str]
_NEW = 10  # rows that are named one by one


def baris_gabungan(isi: IsiGabungan) -> list[list[Piece]]:
    """Return the report as lines of styled pieces."""
    lines = list(_entered(isi))
    if isi.bentrok or isi.bentrok_baris:
        count = len(isi.bentrok) + len(isi.bentrok_baris)
        lines.append([(f"  {format_number(count)} bentrokan, dibiarkan seperti di buku induk:", "bold red")])
        for cell in isi.bentrok:
            lines += _clash(isi, cell)
        for row_clash in isi.bentrok_baris:
            lines += _row_clash(isi, row_clash)
        lines.append([(f"  Putuskan dengan --take, misalnya: {tampak(_example(isi))}", "dim")])
    if isi.tertinggal:
        lines.append([(f"  {format_number(len(isi.tertinggal))} hal tidak dapat dibawa:", "bold yellow")])
        for left in isi.tertinggal:
            lines.append(
                [(f"    {tampak(isi.salinan[left.dari])}  {tampak(left.tempat)}: ", ""), (tampak(left.sebab), "")]
            )
    if not (isi.bentrok or isi.bentrok_baris or isi.tertinggal):
        lines.append([("  Tidak ada bentrokan.", "bold")])
    return lines


def _entered(isi: IsiGabungan) -> Iterator[list[Piece]]:
    """Yield what comes in, and from whom."""
    shares = [_share(isi, number) for number in range(len(isi.salinan))]
    for name, share in zip(isi.salinan, shares, strict=True):
        if share:
            yield [(f"  {tampak(name)}: diambil {share}", "")]
    silent = [name for name, share in zip(isi.salinan, shares, strict=True) if not share]
    if silent:
        yield [(f"  Tidak ada yang diambil dari {tampak(ringkas(', '.join(silent)))}", "dim")]
    for column in isi.kolom:
        yield [(f"  Kolom baru {column.at}: ", "green"), (tampak(column.judul), "")]
    for row, at in isi.masuk[:_NEW]:
        yield [(f"  Baris baru {at.sheet} baris {at.row}: ", "green"), (tampak(row.nama), "")]
    if len(isi.masuk) > _NEW:
        yield [(f"  … dan {format_number(len(isi.masuk) - _NEW)} baris baru lagi", "green")]
    for gone in isi.dihapus[:_NEW]:
        where = f"{gone.baris.nama or 'baris ' + str(gone.baris.row)} (menurut {isi.nama(gone.oleh)})"
        yield [("  Baris dihapus: ", "yellow"), (tampak(where), "")]
    if len(isi.dihapus) > _NEW:
        yield [(f"  … dan {format_number(len(isi.dihapus) - _NEW)} baris dihapus lagi", "yellow")]


def _share(isi: IsiGabungan, number: int) -> str:
    cells = sum(number in cell.usul[0].dari for cell in isi.diubah)
    rows = sum(number in row.dari for row, _ in isi.masuk)
    gone = sum(number in row.oleh for row in isi.dihapus)
    parts = [
        f"{format_number(cells)} sel" if cells else "",
        f"{format_number(rows)} baris baru" if rows else "",
        f"{format_number(gone)} baris dihapus" if gone else "",
    ]
    return ", ".join(part for part in parts if part)


def _clash(isi: IsiGabungan, cell: SelGabung) -> Iterator[list[Piece]]:
    name = ", ".join(part for part in (cell.kolom, f"baris {cell.baris}" if cell.baris else "") if part)
    yield [(f"    {tampak(str(cell.at))}  ", "red"), (tampak(f"{name}: induk {isi_sel(cell.nilai)}"), "")]
    yield from _proposals(isi, cell)


def _proposals(isi: IsiGabungan, cell: SelGabung) -> Iterator[list[Piece]]:
    for usul in cell.usul:
        yield [(f"      {tampak(isi.nama(usul.dari))}  {tampak(str(usul.at))}: {tampak(isi_sel(usul.nilai))}", "")]


def _row_clash(isi: IsiGabungan, row: BarisGabung) -> Iterator[list[Piece]]:
    at = row.diubah[0].at
    name = row.baris.nama or "baris"
    yield [
        (f"    {at.sheet} baris {row.baris.row}  ", "red"),
        (tampak(f"{name}: dihapus di {isi.nama(row.oleh)}, diubah di salinan lain"), ""),
    ]
    for cell in row.diubah:
        yield [(f"      {tampak(cell.kolom or cell.at.address)}: induk {tampak(isi_sel(cell.nilai))}", "")]
        yield from _proposals(isi, cell)


def _example(isi: IsiGabungan) -> str:
    if not isi.bentrok:
        return f'--take "{isi.salinan[isi.bentrok_baris[0].oleh[0]]}:semua"'
    cell = isi.bentrok[0]
    return f'--take "{isi.salinan[cell.usul[0].dari[0]]}:{cell.kolom or "semua"}"'
