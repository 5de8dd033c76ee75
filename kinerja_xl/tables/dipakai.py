"""Columns that a document prints only where the office uses them: asked for once they are used, else only missed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kinerja_xl.findings import CellRef, Finding
from kinerja_xl.sheets import Kolom, Profil
from kinerja_xl.sheets.pilihan import StatusIndikator
from kinerja_xl.tables.tabel import Baris, Tabel


def menurut_pemakaian(
    tabel: Tabel, profil: Iterable[Profil], identitas: Tabel | None
) -> tuple[Tabel, tuple[Finding, ...]]:
    """Mark the columns that an office uses as needed, and say once what its document does without.

    A hole in a column that most rows fill is a hole in the document. A column that hardly anybody filled is none of
    this office's: the document is printed without it, and one finding says what an evaluator will miss.

    Args:
        tabel: a table as read.
        profil: what the documents that count cannot do without.
        identitas: the form that may leave out a part of the document, None where it is not there.

    Returns:
        The table with its columns marked, and KX117 where something is missed.
    """
    profil = tuple(profil)
    without = tuple(f for p in profil for f in _tanpa_satu_pun(tabel, *p.salah_satu.get(tabel.lembar.kunci, ((), ""))))
    wanted = dict(pair for p in profil if not _left_out(p, identitas) for pair in _columns(p, tabel))
    if not wanted or not tabel.baris:
        return tabel, without
    rows = {k: [b for b in tabel.baris if b.nilai.get(bila) is not None] for k, bila in wanted.items()}
    empty = {k: [b for b in of if not _said(b, tabel.lembar[k])] for k, of in rows.items()}
    used = {k for k in wanted if 2 * len(empty[k]) <= len(rows[k])}
    marked = tuple(
        replace(k, wajib_bila=k.wajib_bila or wanted[k.kunci]) if k.kunci in used else k for k in tabel.kolom
    )
    missed = {k: of for k, of in empty.items() if k not in used}
    return replace(tabel, kolom=marked), (*(_missed(tabel, missed, wanted) if missed else ()), *without)


def _columns(profil: Profil, tabel: Tabel) -> Iterable[tuple[str, str]]:
    return profil.bila_dipakai.get(tabel.lembar.kunci, {}).items()


def _left_out(profil: Profil, identitas: Tabel | None) -> bool:
    if profil.ditiadakan is None or identitas is None or not identitas.baris:
        return False
    line, entry = profil.ditiadakan
    return identitas.baris[0].teks(line).strip().casefold() == entry.casefold()


def _said(baris: Baris, kolom: Kolom) -> bool:
    """True when a row says it in the column itself, or in the one that says the same."""
    return any(k and (baris.nilai.get(k) is not None or k in baris.rusak) for k in (kolom.kunci, kolom.wajib_kecuali))


def _missed(tabel: Tabel, missed: dict[str, list[Baris]], wanted: dict[str, str]) -> Iterator[Finding]:
    names = [tabel.lembar[k].judul for k in missed]
    what = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} dan {names[-1]}"
    most = max((len(of), k) for k, of in missed.items())
    of = tabel.lembar[wanted[most[1]]].judul.casefold()
    cells = [tabel.ref(rows[0], k) for k, rows in missed.items() if k in tabel.posisi]
    yield Finding(
        code="KX117",
        message=f"{what} kosong pada {most[0]} baris yang berisi {of}: dokumen dicetak tanpa itu, dan evaluator akan "
        "mencarinya.",
        at=cells[0] if cells else None,
        sheet=tabel.sheet.name,
        column=names[0] if cells else None,
        expected="terisi",
        related=tuple[CellRef, ...](cells[1:]),
        fix="Isi bila datanya ada; bila memang tidak dipakai, biarkan kosong.",
    )


def _tanpa_satu_pun(tabel: Tabel, kolom: tuple[str, ...], bila: str) -> Iterator[Finding]:
    """Yield one finding that names the rows without any of some columns; nobody is judged by a cancelled one."""
    there = [k for k in kolom if k in tabel.posisi]
    rows = [
        b
        for b in tabel.baris
        if b.nilai.get(bila) is not None
        and not StatusIndikator.dari(b.teks("status")).batal
        and not any(b.nilai.get(k) is not None or k in b.rusak for k in there)
    ]
    if not rows or not kolom:
        return
    names = [b.teks("kode_indikator") or f"baris {b.row}" for b in rows]
    what = f"{tabel.lembar[kolom[0]].judul} sampai {tabel.lembar[kolom[-1]].judul}"
    cells = [tabel.ref(b, there[0]) for b in rows] if there else []
    yield Finding(
        code="KX117",
        message=f"{len(rows)} {tabel.lembar[bila].judul.casefold()} tidak bertarget pada {what}: {', '.join(names)}. "
        "Dokumen dicetak tanpa capaian dan predikatnya.",
        at=cells[0] if cells else None,
        sheet=tabel.sheet.name,
        column=tabel.lembar[kolom[0]].judul if cells else None,
        expected="terisi",
        related=tuple[CellRef, ...](cells[1:]),
        fix="Isi target triwulannya; biarkan kosong hanya bila memang tidak direncanakan per triwulan.",
    )
