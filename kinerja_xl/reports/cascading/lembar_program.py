"""Cascading: for every program one sheet that leads from the office's goals down to each sub kegiatan.

The goals and sasaran that the program serves stand on its sheet, then its tree as a picture and as one table a level.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import fields, replace
from pathlib import Path
from typing import TypeAlias

from kinerja_xl.findings import KinerjaError
from kinerja_xl.frozen import dataclass
from kinerja_xl.model import Dokumen, Indikator, Simpul
from kinerja_xl.model.jelajah import menurun
from kinerja_xl.reports.cascading.kaitan import (
    kaitan_sasaran,
    kaitan_simpul,
    nama_indikator,
    pagu_indikatif,
    teks_target_simpul,
)
from kinerja_xl.reports.cascading.letak_simpul import LetakSimpul, cabang_program, letak_program
from kinerja_xl.reports.cetak.bagan_word import Bagan, gambar_bagan
from kinerja_xl.reports.cetak.gambar import Gambar
from kinerja_xl.reports.cetak.rumus_cetak import Langkah, rumus_ringkas
from kinerja_xl.reports.cetak.surat import TITIK_ISIAN, Pihak, kepala_kantor, pihak, tempat_tanggal
from kinerja_xl.sheets.pilihan import Jenjang


@dataclass(frozen=True, slots=True)
class BarisPenjelasan:
    """One indicator.

    ``target`` is the year's, with its unit, or those of all years; "" without any. ``rumus`` is the first line of its
    formula ("" before an equation), ``rumus_lanjut`` the rest. ``huruf`` letters formula, way of adding up and source,
    "" for what is not known and is left out.
    """

    nama: str = "-"
    target: str = ""
    rumus: str = "-"
    rumus_lanjut: tuple[Langkah, ...] = ()
    tipe: str = "-"
    sumber: str = "-"
    huruf: tuple[str, str, str] = ("", "", "")


@dataclass(frozen=True, slots=True)
class BarisCascading:
    """One objective of a node; ``label`` and ``nama`` are "" for the second objective of the same node.

    ``kaitan`` is what ties the node to others, ``kaitan_sasaran`` the objective to the region's; both may be empty.
    """

    label: str
    nama: str
    sasaran: str
    indikator: tuple[BarisPenjelasan, ...]
    kaitan: tuple[str, ...] = ()
    kaitan_sasaran: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TabelCascading:
    """All nodes of one level."""

    jenjang: str
    baris: tuple[BarisCascading, ...]


@dataclass(frozen=True, slots=True)
class LembarProgram:
    """One program: the goals and objectives that it serves (all where it names none), its tree drawn and in tables."""

    nomor: int
    nama: str
    tujuan: tuple[BarisCascading, ...]
    sasaran: tuple[BarisCascading, ...]
    bagan: tuple[Bagan, ...]
    tabel: tuple[TabelCascading, ...]


@dataclass(frozen=True, slots=True)
class IsiCascading:
    """Everything the template may name. ``berpenjelasan``: at least one indicator is explained."""

    logo: Gambar | None
    kantor: str
    tahun: str
    tempat_tanggal: str
    kepala: Pihak
    tujuan: tuple[BarisCascading, ...]
    sasaran: tuple[BarisCascading, ...]
    program: tuple[LembarProgram, ...]
    berpenjelasan: bool


def render_cascading(dokumen: Dokumen, template: Path, *, draft: bool = False, logo: Gambar | None = None) -> bytes:
    """Print the sheets of all programs as one Word document.

    Args:
        dokumen: the office's facts; any kind of workbook with programs in its tree.
        template: the .docx template.
        draft: mark every page as a draft.
        logo: a picture above the title.

    Returns:
        The bytes of the .docx.

    Raises:
        KinerjaError: no program, or a faulty template.
    """
    from kinerja_xl.reports.word.render import render

    return render(
        template,
        isi_cascading(dokumen, logo),
        draft=draft,
        tanggal=dokumen.identitas.tanggal_sk,
        bentuk=IsiCascading,
        gambar={"logo": logo} if logo else {},
    )


def isi_cascading(dokumen: Dokumen, logo: Gambar | None = None) -> dict[str, object]:
    """Return what the template may name, the fields of ``IsiCascading``.

    Raises:
        KinerjaError: the tree has no program.
    """
    program = tuple(s for s in dokumen.simpul if s.jenjang is Jenjang.PROGRAM)
    if not program:
        raise KinerjaError(
            "Tidak ada cascading yang dapat dicetak: belum ada baris berjenjang Program pada lembar Kinerja.",
            "Isi program beserta kegiatan dan sub kegiatannya pada lembar Kinerja.",
        )
    identitas = dokumen.identitas
    tujuan, sasaran = _pita(dokumen, Jenjang.TUJUAN), _pita(dokumen, Jenjang.SASARAN_STRATEGIS)
    isi = IsiCascading(
        berpenjelasan=any(any(_penjelasan(i, None).huruf) for s in dokumen.simpul for i in s.indikator),
        logo=logo,
        kantor=identitas.nama_kantor or TITIK_ISIAN,
        tahun=str(identitas.tahun or "…………"),
        tempat_tanggal=tempat_tanggal(identitas),
        kepala=pihak(kepala_kantor(dokumen)),
        tujuan=tuple(baris for _, baris in tujuan),
        sasaran=tuple(baris for _, baris in sasaran),
        program=tuple(_lembar(dokumen, simpul, nomor, tujuan, sasaran) for nomor, simpul in enumerate(program, 1)),
    )
    return {field.name: getattr(isi, field.name) for field in fields(isi)}


_Pita: TypeAlias = Sequence[tuple[str, BarisCascading]]


def _pita(dokumen: Dokumen, jenjang: Jenjang) -> _Pita:
    """Return the office's objectives of one level, numbered, each with its node's kode; none without any."""
    baris = [
        (s.kode, replace(b, nama="", kaitan_sasaran=(*b.kaitan_sasaran, *b.kaitan)))
        for s in dokumen.simpul
        if s.jenjang is jenjang
        for b in _baris(
            s, "", s.nomenklatur, (*kaitan_simpul(dokumen, s, s.induk), *pagu_indikatif(s)), dokumen.identitas.tahun
        )
    ]
    return [(kode, replace(b, label=f"{n}. ")) for n, (kode, b) in enumerate(baris, 1)]


def _miliknya(pita: _Pita, leluhur: Collection[str]) -> tuple[BarisCascading, ...]:
    """Return the objectives that a programme hangs on; all of them where it hangs on none."""
    own = tuple(baris for kode, baris in pita if kode in leluhur)
    return own or tuple(baris for _, baris in pita)


def _lembar(dokumen: Dokumen, program: Simpul, nomor: int, tujuan: _Pita, sasaran: _Pita) -> LembarProgram:
    above = menurun([program.kode], lambda kode: _semua_induk(dokumen, kode), lambda kode: kode)
    leluhur = {kode for _, kode in above} - {program.kode}
    puncak, *bawahan = letak_program(dokumen, program, str(nomor))
    jenjang = dict.fromkeys(letak.simpul.jenjang for letak in sorted((puncak, *bawahan), key=lambda x: x.dalam))
    tabel = (
        TabelCascading(j or "Kinerja", _baris_jenjang([puncak, *bawahan], j, dokumen.identitas.tahun)) for j in jenjang
    )
    return LembarProgram(
        nomor,
        puncak.nama,
        _miliknya(tujuan, leluhur),
        _miliknya(sasaran, leluhur),
        gambar_bagan(puncak.kotak, cabang_program([(x.dalam, x.kotak) for x in bawahan])),
        tuple(tabel),
    )


def _semua_induk(dokumen: Dokumen, kode: str) -> tuple[str, ...]:
    simpul = dokumen.simpul_menurut_kode.get(kode)
    return simpul.semua_induk if simpul else ()


def _baris_jenjang(letak: list[LetakSimpul], jenjang: str, tahun: int | None) -> tuple[BarisCascading, ...]:
    return tuple(
        b
        for x in letak
        if x.simpul.jenjang == jenjang
        for b in _baris(x.simpul, x.label, x.nama, (*x.kaitan, *pagu_indikatif(x.simpul)), tahun)
    )


def _baris(
    simpul: Simpul, label: str, nama: str, kaitan: tuple[str, ...], tahun: int | None
) -> Iterator[BarisCascading]:
    """Yield a node's objectives; one "-" for a node without any, which for a goal is its own name."""
    if not simpul.sasaran:
        yield BarisCascading(label, nama, "-" if label else nama or "-", (BarisPenjelasan(),), kaitan)
    for urutan, sasaran in enumerate(simpul.sasaran):
        yield BarisCascading(
            label="" if urutan else label,
            nama="" if urutan else nama,
            sasaran=sasaran.teks or "-",
            indikator=tuple(_penjelasan(i, tahun) for i in sasaran.indikator) or (BarisPenjelasan(),),
            kaitan=() if urutan else kaitan,
            kaitan_sasaran=kaitan_sasaran(sasaran),
        )


def _penjelasan(indikator: Indikator, tahun: int | None) -> BarisPenjelasan:
    rumus = rumus_ringkas(indikator)
    huruf = iter("abc")
    ada = (bool(rumus), bool(indikator.tipe_perhitungan), bool(indikator.sumber_data))
    pertama, *lanjut = rumus or ("-",)
    if not isinstance(pertama, str):
        pertama, lanjut = "", [pertama, *lanjut]
    return BarisPenjelasan(
        nama=nama_indikator(indikator),
        target=teks_target_simpul(indikator, tahun),
        rumus=pertama,
        rumus_lanjut=tuple(lanjut),
        tipe=indikator.tipe_perhitungan or "-",
        sumber=indikator.sumber_data or "-",
        huruf=(_huruf(huruf, ada[0]), _huruf(huruf, ada[1]), _huruf(huruf, ada[2])),
    )


def _huruf(huruf: Iterator[str], ada: bool) -> str:
    return f"{next(huruf)}." if ada else ""
