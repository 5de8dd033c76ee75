"""Cascading: for every program one sheet that leads from the office's goals down to each sub kegiatan.

The goals and sasaran of the office stand on every sheet, then the program's tree as a picture and as one table a level.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from pathlib import Path

from kinerja_xl.findings import KinerjaError
from kinerja_xl.model import Dokumen, Indikator, Simpul
from kinerja_xl.reports.cascading.kaitan import kaitan_sasaran, kaitan_simpul, nama_indikator, pagu_indikatif
from kinerja_xl.reports.cetak.bagan import Bagan, Cabang, Kotak, gambar_bagan
from kinerja_xl.reports.cetak.gambar import Gambar
from kinerja_xl.reports.cetak.rumus_cetak import Langkah, rumus_ringkas
from kinerja_xl.reports.cetak.surat import TITIK_ISIAN, Pihak, kepala_kantor, pihak, tempat_tanggal
from kinerja_xl.sheets.pilihan import Jenjang


@dataclass(frozen=True, slots=True)
class BarisPenjelasan:
    """One indicator.

    ``rumus`` is the first line of its formula ("" before an equation), ``rumus_lanjut`` the rest. ``huruf`` letters
    formula, way of adding up and source, "" for what is not known and is left out.
    """

    nama: str = "-"
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
    """One program: its tree drawn, and level by level."""

    nomor: int
    nama: str
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
    isi = IsiCascading(
        berpenjelasan=any(any(_penjelasan(i).huruf) for s in dokumen.simpul for i in s.indikator),
        logo=logo,
        kantor=identitas.nama_kantor or TITIK_ISIAN,
        tahun=str(identitas.tahun or "…………"),
        tempat_tanggal=tempat_tanggal(identitas),
        kepala=pihak(kepala_kantor(dokumen)),
        tujuan=_pita(dokumen, Jenjang.TUJUAN),
        sasaran=_pita(dokumen, Jenjang.SASARAN_STRATEGIS),
        program=tuple(_lembar(dokumen, simpul, nomor) for nomor, simpul in enumerate(program, 1)),
    )
    return {field.name: getattr(isi, field.name) for field in fields(isi)}


def _pita(dokumen: Dokumen, jenjang: Jenjang) -> tuple[BarisCascading, ...]:
    """Return the office's objectives of one level, numbered; none without any."""
    baris = [
        replace(b, nama="", kaitan_sasaran=(*b.kaitan_sasaran, *b.kaitan))
        for s in dokumen.simpul
        if s.jenjang is jenjang
        for b in _baris(s, "", s.nomenklatur, (*kaitan_simpul(dokumen, s, s.induk), *pagu_indikatif(s)))
    ]
    return tuple(replace(b, label=f"{n}. ") for n, b in enumerate(baris, 1))


@dataclass(frozen=True, slots=True)
class _Letak:
    """A node of a program's tree: how deep it stands below the program, its number there (``1.2``), and its ties."""

    simpul: Simpul
    dalam: int
    nomor: str
    kaitan: tuple[str, ...]

    @property
    def label(self) -> str:
        return f"{self.simpul.jenjang or 'Kinerja'} {self.nomor}"

    @property
    def nama(self) -> str:
        return self.simpul.nomenklatur or "-"

    @property
    def kotak(self) -> Kotak:
        """Its box in the drawing."""
        daerah = dict.fromkeys(kata for sasaran in self.simpul.sasaran for kata in kaitan_sasaran(sasaran))
        return Kotak(self.label, self.nama, takuk=max(self.dalam - 1, 0), catatan=(*daerah, *self.kaitan))


def _lembar(dokumen: Dokumen, program: Simpul, nomor: int) -> LembarProgram:
    puncak = _Letak(program, 0, str(nomor), kaitan_simpul(dokumen, program))
    bawahan = list(_turunan(dokumen, program))
    jenjang = dict.fromkeys(letak.simpul.jenjang for letak in sorted((puncak, *bawahan), key=lambda x: x.dalam))
    tabel = (TabelCascading(j or "Kinerja", _baris_jenjang([puncak, *bawahan], j)) for j in jenjang)
    return LembarProgram(nomor, puncak.nama, _bagan(puncak, bawahan), tuple(tabel))


def _turunan(dokumen: Dokumen, program: Simpul) -> Iterator[_Letak]:
    """Yield everything below a programme from top to bottom, each kode once also where the tree runs in a circle.

    A program below a program has a sheet of its own.
    """
    terlewati = {program.kode}
    terbuka = [(program.kode, iter(dokumen.anak.get(program.kode, ())), "", dict[str, int]())]
    while terbuka:  # no recursion: a tree may be deeper than Python's
        atas, bawahan, awalan, hitungan = terbuka[-1]
        simpul = next(bawahan, None)
        if simpul is None:
            terbuka.pop()
        elif simpul.kode not in terlewati and simpul.jenjang is not Jenjang.PROGRAM:
            terlewati.add(simpul.kode)
            hitungan[simpul.jenjang] = hitungan.get(simpul.jenjang, 0) + 1
            nomor = f"{awalan}{hitungan[simpul.jenjang]}"
            yield _Letak(simpul, len(terbuka), nomor, kaitan_simpul(dokumen, simpul, atas))
            terbuka.append((simpul.kode, iter(dokumen.anak.get(simpul.kode, ())), f"{nomor}.", {}))


def _bagan(puncak: _Letak, bawahan: list[_Letak]) -> tuple[Bagan, ...]:
    cabang: list[list[_Letak]] = []
    for letak in bawahan:
        if letak.dalam == 1:
            cabang.append([])
        cabang[-1].append(letak)
    return gambar_bagan(
        puncak.kotak, [Cabang(kepala.kotak, tuple(x.kotak for x in sisanya)) for kepala, *sisanya in cabang]
    )


def _baris_jenjang(letak: list[_Letak], jenjang: str) -> tuple[BarisCascading, ...]:
    return tuple(
        b
        for x in letak
        if x.simpul.jenjang == jenjang
        for b in _baris(x.simpul, x.label, x.nama, (*x.kaitan, *pagu_indikatif(x.simpul)))
    )


def _baris(simpul: Simpul, label: str, nama: str, kaitan: tuple[str, ...]) -> Iterator[BarisCascading]:
    """Yield a node's objectives; one "-" for a node without any, which for a goal is its own name."""
    if not simpul.sasaran:
        yield BarisCascading(label, nama, "-" if label else nama or "-", (BarisPenjelasan(),), kaitan)
    for urutan, sasaran in enumerate(simpul.sasaran):
        yield BarisCascading(
            label="" if urutan else label,
            nama="" if urutan else nama,
            sasaran=sasaran.teks or "-",
            indikator=tuple(_penjelasan(i) for i in sasaran.indikator) or (BarisPenjelasan(),),
            kaitan=() if urutan else kaitan,
            kaitan_sasaran=kaitan_sasaran(sasaran),
        )


def _penjelasan(indikator: Indikator) -> BarisPenjelasan:
    rumus = rumus_ringkas(indikator)
    huruf = iter("abc")
    ada = (bool(rumus), bool(indikator.tipe_perhitungan), bool(indikator.sumber_data))
    pertama, *lanjut = rumus or ("-",)
    if not isinstance(pertama, str):
        pertama, lanjut = "", [pertama, *lanjut]
    return BarisPenjelasan(
        nama=nama_indikator(indikator),
        rumus=pertama,
        rumus_lanjut=tuple(lanjut),
        tipe=indikator.tipe_perhitungan or "-",
        sumber=indikator.sumber_data or "-",
        huruf=(_huruf(huruf, ada[0]), _huruf(huruf, ada[1]), _huruf(huruf, ada[2])),
    )


def _huruf(huruf: Iterator[str], ada: bool) -> str:
    return f"{next(huruf)}." if ada else ""
