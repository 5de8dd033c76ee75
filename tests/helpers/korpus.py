"""Workbooks told as short texts: what offices write, one line a row, without the cells around it.

    iku 2025-2029
    [identitas]
    nama_kantor = Kecamatan Muara Lembu
    [diharapkan] kode | sel
    KX305 | Kinerja!K11
    [kinerja] kode | jenjang | indikator | satuan | target_2025
    1 | Tujuan | Indeks Kepuasan Masyarakat | Indeks | 83,5

The first line is the kind and the years of the target columns. A table names its columns by their keys in ``sheets``;
``~`` is a line break, a number may have its decimal comma, and an empty part is an empty cell. What an evaluator would
write about the workbook stands under ``diharapkan``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kinerja_xl.sheets import JENIS, Jenis, Kolom, KolomTahun, Lembar
from kinerja_xl.workbook.template import Isi, write_template

Baris = dict[str, str]

_ANGKA = re.compile(r"-?\d+(,\d+)?")


@dataclass(frozen=True)
class Naskah:
    """A workbook as told: its kind, its years, the form Identitas, the rows of each table by their sheet's key.

    ``diharapkan`` are the codes and cells of what an evaluator would write about it.
    """

    jenis: str
    tahun: tuple[int, ...]
    identitas: Baris
    tabel: Mapping[str, Sequence[Baris]] = field(default_factory=dict)
    diharapkan: frozenset[tuple[str, str]] = frozenset()

    @property
    def teks(self) -> Iterator[str]:
        """The texts of all cells; numbers are none."""
        for isian in (self.identitas, *(baris for rows in self.tabel.values() for baris in rows)):
            yield from (teks for teks in isian.values() if re.search(r"[A-Za-z]{2}", teks))


def baca_naskah(teks: str) -> Naskah:
    """Read a workbook's text."""
    kepala, *lines = teks.splitlines()
    jenis, _, tahun = kepala.partition(" ")
    awal, _, akhir = tahun.partition("-")
    tabel = baca_tabel(lines)
    (identitas,) = tabel.pop("identitas")
    wanted = frozenset((baris["kode"], baris["sel"]) for baris in tabel.pop("diharapkan", ()))
    return Naskah(jenis, tuple(range(int(awal), int(akhir) + 1)), identitas, tabel, wanted)


def baca_tabel(lines: Iterable[str]) -> dict[str, list[Baris]]:
    """Read tables by their names; a form (``key = value``) is a table of one row."""
    tabel: dict[str, list[Baris]] = {}
    rows: list[Baris] = []
    kunci: list[str] = []
    for line in lines:
        if not line.strip() or line.startswith("#"):
            continue
        if bagian := re.match(r"\[(\w+)\]\s*(.*)", line):
            kunci = _parts(bagian[2]) if bagian[2] else []
            rows = tabel[bagian[1]] = [] if kunci else [{}]
        elif kunci:
            parts = _parts(line)
            assert len(parts) == len(kunci), f"{len(parts)} parts for {len(kunci)} columns in {line!r}"
            rows.append({k: v for k, v in zip(kunci, parts, strict=True) if v})
        else:
            satu, _, isian = line.partition("=")
            rows[0][satu.strip()] = isian.strip()
    return tabel


def _parts(line: str) -> list[str]:
    return [part.strip().replace("~", "\n") for part in line.split("|")]


def tulis_naskah(naskah: Naskah, path: Path) -> Path:
    """Write a workbook as ``new`` would lay it out."""
    path.write_bytes(write_template(JENIS[naskah.jenis], naskah.tahun, isi_naskah(naskah)))
    return path


def isi_naskah(naskah: Naskah) -> Isi:
    """Return the cells of a workbook: numbers where the column holds numbers and the text is one."""
    jenis = JENIS[naskah.jenis]
    return Isi(
        formulir={"identitas": _isian(_lembar(jenis, "identitas"), naskah.identitas)},
        tabel={
            nama: [_isian(_lembar(jenis, nama), baris) for baris in naskah.tabel.get(nama, ())]
            for nama in (lembar.kunci for lembar in jenis.lembar if not lembar.formulir)
        },
    )


def _lembar(jenis: Jenis, kunci: str) -> Lembar:
    return next(lembar for lembar in jenis.lembar if lembar.kunci == kunci)


def _isian(lembar: Lembar, baris: Baris) -> dict[str, str | float]:
    return {kunci: _nilai(_kolom(lembar, kunci), teks) for kunci, teks in baris.items()}


def _kolom(lembar: Lembar, kunci: str) -> Kolom:
    found = [k for k in lembar.kolom if k.kunci == kunci or (isinstance(k, KolomTahun) and kunci[:-5] == k.kunci)]
    assert found, f"{lembar.judul} has no column {kunci}"
    return found[0]


def _nilai(kolom: Kolom, teks: str) -> str | float:
    return float(teks.replace(",", ".")) if kolom.tipe.numeric and _ANGKA.fullmatch(teks) else teks
