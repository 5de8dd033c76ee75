"""What an import is going to do, as a person is shown it, and what that person says of the columns.

All of it is plain text, so that it goes from one process to another; what is said becomes a mapping file.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from kinerja_xl.frozen import dataclass
from kinerja_xl.impor.kepala.arti import BUKAN, UKURAN, PeranKolom, baca_sebutan

_NAMES: Mapping[PeranKolom, str] = {
    PeranKolom.NO: "nomor urut",
    PeranKolom.CAMPURAN: "sasaran dan program dalam satu kolom",
    PeranKolom.NOMENKLATUR: "program, kegiatan, atau sub kegiatan",
    PeranKolom.REALISASI_RP: "realisasi anggaran (Rp)",
    PeranKolom.PAGU: "pagu anggaran (Rp)",
    PeranKolom.REALISASI_FISIK: "realisasi fisik (%)",
    PeranKolom.AKSI: "rencana aksi",
    PeranKolom.TIPE: "tipe penghitungan",
    PeranKolom.RTL: "rencana tindak lanjut",
    PeranKolom.PIC: "penanggung jawab tindak lanjut",
    PeranKolom.BATAS: "batas waktu tindak lanjut",
    PeranKolom.BUKTI: "bukti tindak lanjut",
    PeranKolom.SKP_PIMPINAN: "SKP: hasil kerja pimpinan",
    PeranKolom.SKP_HASIL: "SKP: rencana hasil kerja",
    PeranKolom.SKP_ASPEK: "SKP: aspek",
    PeranKolom.SKP_UMPAN: "SKP: umpan balik",
}


@dataclass(frozen=True, slots=True)
class KolomPratinjau:
    """A column of a source: its letter, title path, a few of its contents, what it is taken for (``-`` for nothing)."""

    huruf: str
    judul: tuple[str, ...]
    contoh: tuple[str, ...]
    arti: str
    sebab: str = ""


@dataclass(frozen=True, slots=True)
class TabelPratinjau:
    """A table of a source; ``kepala`` are the first and last row of a header that nobody recognised, else None."""

    nama: str
    kolom: tuple[KolomPratinjau, ...]
    kepala: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class LembarPratinjau:
    """A sheet of the workbook to be: its title, the titles of the filled columns, its first rows, and their number."""

    judul: str
    kolom: tuple[str, ...]
    baris: tuple[tuple[str, ...], ...]
    jumlah: int


@dataclass(frozen=True, slots=True)
class Pratinjau:
    """What an import would do.

    Attributes:
        jenis: what the workbook would be called, "" where nothing would come of it.
        kata: what was found, what to look at.
        tabel: the tables of the source.
        lembar: what the workbook would hold.
        galat, jalan: why nothing would come of it, and the way out.
    """

    jenis: str = ""
    kata: tuple[str, ...] = ()
    tabel: tuple[TabelPratinjau, ...] = ()
    lembar: tuple[LembarPratinjau, ...] = ()
    galat: str = ""
    jalan: str = ""

    @property
    def pilihan(self) -> tuple[tuple[str, str], ...]:
        """The meanings a column may be given, as a mapping file calls them and as people do; those in use included."""
        used = {k.arti for t in self.tabel for k in t.kolom if k.arti != BUKAN}
        years = sorted({arti.tahun for said in used if (arti := baca_sebutan(said)) and arti.tahun})
        spans = [*map(str, years), *(f"tw{n}" for n in range(1, 5))]
        words = [p.value for p in PeranKolom]
        words += [f"{p.value} {span}" for p in PeranKolom if p in UKURAN for span in spans]
        return tuple((word, nama_arti(word)) for word in dict.fromkeys((*words, *sorted(used))))


def peta_pilihan(kolom: Iterable[tuple[tuple[str, ...], str]], tabel: Iterable[TabelPratinjau]) -> str:
    """Return the mapping file of what a person chose.

    Args:
        kolom: title paths with their meaning.
        tabel: tables whose header nobody recognised, as they are to be understood.
    """
    parts = []
    for judul, arti in kolom:
        title = ", ".join(_quoted(t) for t in judul)
        parts.append(f"[[kolom]]\njudul = [{title}]\narti = {_quoted(arti)}\n")
    for t in tabel:
        first, last = t.kepala or (0, 0)
        said = "\n".join(f"{k.huruf} = {_quoted(k.arti)}" for k in t.kolom)
        parts.append(f"[[tabel]]\nnama = {_quoted(t.nama)}\njudul = [{first}, {last}]\n[tabel.kolom]\n{said}\n")
    return "\n".join(parts)


def arti_dikenal(arti: str, *, dipakai: bool = False) -> bool:
    """True for a meaning that a mapping file may give a column; with ``dipakai`` not for ``-``."""
    return (arti == BUKAN and not dipakai) or baca_sebutan(arti) is not None


def nama_arti(sebutan: str) -> str:
    """Return a meaning as people say it: ``realisasi anggaran (Rp) triwulan 2`` for ``realisasi_rp tw2``."""
    first, *rest = sebutan.split()
    name = _NAMES.get(PeranKolom(first), first.replace("_", " "))
    said = [w.replace("tw", "triwulan ").replace("bulan", "bulan ") if w[-1].isdigit() else w for w in rest]
    return " ".join((name, *said))


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
