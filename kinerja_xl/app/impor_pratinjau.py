"""import, seen before it is done: what each column is taken for, and what the workbook would hold."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from kinerja_xl.app.impor import HasilImpor, baris_laporan_impor, impor
from kinerja_xl.app.ubah_format import dapat_dibaca
from kinerja_xl.findings import KinerjaError, column_letter
from kinerja_xl.impor.kepala.arti import BUKAN
from kinerja_xl.impor.kepala.daerah import DaerahTabel, cari_daerah
from kinerja_xl.impor.kepala.peta import kerangka_tabel
from kinerja_xl.impor.kepala.pratinjau import KolomPratinjau, LembarPratinjau, Pratinjau, TabelPratinjau
from kinerja_xl.impor.sumber.buka import buka_sumber
from kinerja_xl.impor.sumber.isi_sumber import SelSumber, TabelSumber
from kinerja_xl.impor.susun.isian import NilaiIsian, Rakitan
from kinerja_xl.sheets.base import Kolom, Tipe
from kinerja_xl.text.numbers import format_number
from kinerja_xl.text.tampak import ringkas

_EXAMPLES, _ROWS, _COLUMNS, _TABLES = 3, 5, 8, 30


def pratinjau_impor(
    sumber: Path,
    *,
    jenis: str | None = None,
    year: int | None = None,
    office: str | None = None,
    peta: Path | None = None,
) -> Pratinjau:
    """Return what an import of one file would do; nothing is written.

    Args:
        sumber: the file.
        jenis, year, office, peta: as for ``impor``.

    Raises:
        KinerjaError: the file itself cannot be read. A file that is no known form is described nevertheless.
    """
    try:
        done = impor([sumber], None, jenis=jenis, year=year, office=office, peta=peta)
    except KinerjaError as error:
        return Pratinjau(galat=error.message, jalan=error.fix, tabel=tuple(_unknown(sumber, error)))
    kind = " ".join((done.rakitan.jenis.judul, _year(done)))
    said = tuple(f"{line}." for line in baris_laporan_impor(done))
    tables = (*_known(done.daerah), *(_skeleton(t) for t in done.lain if t.sel))
    return Pratinjau(kind.strip(), said, tables[:_TABLES], tuple(_sheets(done.rakitan)))


def _year(done: HasilImpor) -> str:
    form = done.rakitan.formulir
    year = form.get("tahun")
    return (
        year.teks
        if year is not None
        else "-".join(map(str, dict.fromkeys((*done.rakitan.tahun[:1], *done.rakitan.tahun[-1:]))))
    )


def _known(daerah: Iterable[DaerahTabel]) -> Iterator[TabelPratinjau]:
    """Yield the tables that were understood; a title path that has been shown decides for all tables."""
    seen: set[tuple[str, ...]] = set()
    for d in daerah:
        columns = []
        for k in d.kolom:
            if not d.dipetakan and (not k.judul or k.judul in seen):
                continue
            seen.add(k.judul)
            cells = (c for row in d.baris if (c := d.tabel.sel.get((row, k.col))))
            arti = k.arti.sebutan() if k.arti else BUKAN
            columns.append(KolomPratinjau(column_letter(k.col), k.judul, _examples(cells), arti, k.sebab))
        if columns:
            rows = (min(d.baris, default=1) - 1,) * 2
            yield TabelPratinjau(d.tabel.nama, tuple(columns), rows if d.dipetakan else None)


def _unknown(sumber: Path, error: KinerjaError) -> Iterator[TabelPratinjau]:
    """Yield the tables of a file that was refused, so that a person may say what they are."""
    with tempfile.TemporaryDirectory(prefix="kinerja-impor-", ignore_cleanup_errors=True) as folder:
        try:
            berkas = buka_sumber(dapat_dibaca(sumber, Path(folder)), 0)
        except KinerjaError:
            raise error from None
    for tabel in [t for t in berkas.tabel if t.sel and not t.tersembunyi][:_TABLES]:
        found = tuple(_known(cari_daerah(tabel)))
        yield from found or (_skeleton(tabel),)


def _skeleton(tabel: TabelSumber) -> TabelPratinjau:
    head, columns = kerangka_tabel(tabel)
    shown = tuple(
        KolomPratinjau(
            column_letter(k.col), (k.judul.teks,) if k.judul else (), _examples((k.contoh,) if k.contoh else ()), k.arti
        )
        for k in columns
    )
    return TabelPratinjau(tabel.nama, shown, (head, head))


def _examples(cells: Iterable[SelSumber]) -> tuple[str, ...]:
    shown: dict[str, None] = {}
    for cell in cells:
        if cell.teks.strip():
            shown[ringkas(cell.teks)] = None
        if len(shown) == _EXAMPLES:
            break
    return tuple(shown)


def _sheets(rakitan: Rakitan) -> Iterator[LembarPratinjau]:
    for lembar in rakitan.jenis.lembar:
        rows = rakitan.tabel.get(lembar.kunci, [])
        if lembar.formulir:
            form = rakitan.formulir
            lines = tuple((k.judul, _text(form[k.kunci].nilai, k)) for k in lembar.kolom if k.kunci in form)
            if lines:
                yield LembarPratinjau(lembar.judul, ("Isian", "Isi"), lines, len(lines))
        elif rows:
            columns = lembar.kolom_pada(rakitan.tahun)
            used = {key for row in rows for key, value in row.items() if value.teks}
            shown = [k for k in columns if k.kunci in used][:_COLUMNS]
            first = tuple(
                tuple(_text(row[k.kunci].nilai, k) if k.kunci in row else "" for k in shown) for row in rows[:_ROWS]
            )
            yield LembarPratinjau(lembar.judul, tuple(k.judul for k in shown), first, len(rows))


def _text(value: NilaiIsian, kolom: Kolom) -> str:
    if isinstance(value, float | int) and kolom.tipe is not Tipe.TAHUN:
        return format_number(value)
    return "" if value is None else ringkas(str(value))
