"""What form E.81 misses: columns that the office has not filled, counted, with the place where they belong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kinerja_xl.model import Dokumen
from kinerja_xl.reports.e81.baris_renja import BarisRenja, triwulan_terukur


def kekurangan_renja(dokumen: Dokumen, rows: Sequence[BarisRenja]) -> tuple[str, ...]:
    """Return a sentence for each column with holes.

    Args:
        dokumen: the office's facts.
        rows: the rows of the form.
    """
    return tuple(
        f"Belum diisi: {what} pada {holes} dari {whole} {of} ({where})."
        for what, holes, whole, of, where in _lubang(dokumen, rows)
        if holes
    )


def _lubang(dokumen: Dokumen, rows: Sequence[BarisRenja]) -> Iterator[tuple[str, int, int, str, str]]:
    identitas = dokumen.identitas
    found = [b.kinerja for b in rows if b.kinerja and not b.kinerja.hasil.indikator.status.batal]
    money = [b.uang for b in rows if b.awal and b.simpul.jenjang.nomenklatur]
    count, nodes = "indikator", "program, kegiatan, dan sub kegiatan"
    end = identitas.periode_akhir

    def kinerja(what: str, values: Sequence[object], where: str) -> tuple[str, int, int, str, str]:
        return what, sum(v is None for v in values), len(values), count, where

    def uang(what: str, values: Sequence[object], where: str) -> tuple[str, int, int, str, str]:
        return what, sum(v is None for v in values), len(values), nodes, where

    later = identitas.tahun is not None and identitas.tahun != identitas.periode_awal
    where = "lembar Identitas, Tahun akhir periode" if end is None else f"lembar Kinerja, kolom Target {end}"
    yield kinerja("target akhir Renstra", [k.akhir.nilai for k in found], where)
    if later:
        yield kinerja(
            "realisasi kinerja s.d. tahun lalu",
            [k.lalu.nilai for k in found],
            "lembar Kinerja, kolom Realisasi s.d. tahun lalu",
        )
    yield kinerja(
        "target tahun ini", [k.target.nilai for k in found], f"lembar Kinerja, kolom Target {identitas.tahun}"
    )
    if triwulan_terukur(dokumen):
        yield kinerja("realisasi kinerja tahun ini", [k.tahun.nilai for k in found], "lembar Data Ukur")
    yield uang("pagu akhir Renstra", [u.akhir.nilai for u in money], "lembar Anggaran, kolom Pagu akhir Renstra")
    if later:
        yield uang(
            "realisasi anggaran s.d. tahun lalu",
            [u.lalu.nilai for u in money],
            "lembar Anggaran, kolom Realisasi s.d. tahun lalu",
        )
    yield uang("pagu tahun ini", [u.pagu.nilai for u in money], "lembar Anggaran, kolom Pagu")
    yield uang(
        "realisasi anggaran tahun ini", [u.tahun.nilai for u in money], "lembar Anggaran, kolom Realisasi TW I–IV"
    )
