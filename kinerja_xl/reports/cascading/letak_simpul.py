"""The nodes of a programme's tree with their numbers, which are the same in the tables and in every picture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kinerja_xl.frozen import dataclass
from kinerja_xl.model import Dokumen, Simpul
from kinerja_xl.reports.cascading.kaitan import kaitan_sasaran, kaitan_simpul, menunjang_lain
from kinerja_xl.reports.cetak.bagan import Cabang, Kotak
from kinerja_xl.sheets.pilihan import Jenjang


@dataclass(frozen=True, slots=True)
class LetakSimpul:
    """A node of a program's tree: how deep it stands below the program, its number there (``1.2``), and its ties.

    ``menunjang`` is what of ``kaitan`` leads to other parents.
    """

    simpul: Simpul
    dalam: int
    nomor: str
    kaitan: tuple[str, ...]
    menunjang: tuple[str, ...]

    @property
    def label(self) -> str:
        """Its level and number."""
        return f"{self.simpul.jenjang or 'Kinerja'} {self.nomor}"

    @property
    def nama(self) -> str:
        """Its name, "-" without one."""
        return self.simpul.nomenklatur or "-"

    @property
    def takuk(self) -> int:
        """How deep it stands below the head of its branch."""
        return max(self.dalam - 1, 0)

    @property
    def kotak(self) -> Kotak:
        """Its box in the drawing of a sheet, whose tables say what it is measured by."""
        daerah = dict.fromkeys(kata for sasaran in self.simpul.sasaran for kata in kaitan_sasaran(sasaran))
        catatan = (*daerah, *self.menunjang)
        return Kotak(self.label, self.nama, takuk=self.takuk, catatan=catatan, mitra=self.simpul.mitra)


def letak_program(dokumen: Dokumen, program: Simpul, nomor: str) -> Iterator[LetakSimpul]:
    """Yield a programme and everything below it from top to bottom, each kode once, also round a circle.

    A program below a program has a sheet of its own.

    Args:
        dokumen: the office's facts.
        program: the node to begin with.
        nomor: its number; those below it begin anew.
    """
    yield LetakSimpul(program, 0, nomor, kaitan_simpul(dokumen, program), menunjang_lain(dokumen, program))
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
            kaitan = kaitan_simpul(dokumen, simpul, atas)
            yield LetakSimpul(simpul, len(terbuka), nomor, kaitan, menunjang_lain(dokumen, simpul, atas))
            terbuka.append((simpul.kode, iter(dokumen.anak.get(simpul.kode, ())), f"{nomor}.", {}))


def cabang_program(bawahan: Sequence[tuple[int, Kotak]]) -> list[Cabang]:
    """Return the branches below a programme, of its nodes in order with their depth below it."""
    cabang: list[list[Kotak]] = []
    for dalam, kotak in bawahan:
        if dalam == 1:
            cabang.append([])
        cabang[-1].append(kotak)
    return [Cabang(kepala, tuple(sisanya)) for kepala, *sisanya in cabang]
