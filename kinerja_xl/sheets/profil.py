"""What a document cannot do without, and the workbook kind that is kept for it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import field, replace

from kinerja_xl.frozen import dataclass
from kinerja_xl.sheets.base import Kolom, KolomTahun, Lembar


@dataclass(frozen=True, slots=True, kw_only=True)
class Profil:
    """Which cells a document cannot do without, beside those every workbook needs.

    Attributes:
        berisi: the sheets that may not be empty, although another document can do without them.
        wajib: per sheet the columns that must be filled in every row.
        wajib_bila: per sheet the columns that must be filled where another one is (column -> that other).
        bila_dipakai: per sheet the columns that the document prints only where the office uses them: once most rows
            have them, they must be filled where another one is (column -> that other); before that they are missed.
        salah_satu: per sheet a group of columns, and the one whose rows should have one of them: without any the row is
            printed, but says less than the document is made for.
        ditiadakan: a line of Identitas and the entry with which an office leaves out the part of the document that
            prints ``bila_dipakai``.
        kecuali: per sheet the columns that need not be filled where another one is (column -> that other).
        tampil: per sheet the columns that the document prints, so that they are not folded away.
    """

    berisi: tuple[str, ...] = ()
    wajib: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    wajib_bila: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    bila_dipakai: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    salah_satu: Mapping[str, tuple[tuple[str, ...], str]] = field(default_factory=dict)
    ditiadakan: tuple[str, str] | None = None
    kecuali: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    tampil: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def pada(self, lembar: Lembar) -> Lembar:
        """Return the sheet with the columns this document needs marked."""
        wajib = self.wajib.get(lembar.kunci, ())
        bila = self.wajib_bila.get(lembar.kunci, {})
        kecuali = self.kecuali.get(lembar.kunci, {})
        shown = {*wajib, *bila, *self.bila_dipakai.get(lembar.kunci, {}), *self.tampil.get(lembar.kunci, ())}

        def ditandai(k: Kolom) -> Kolom:
            before = (k.wajib, k.wajib_bila, k.wajib_kecuali, k.sampingan)
            marks = (
                k.wajib or k.kunci in wajib,
                k.wajib_bila or bila.get(k.kunci),
                k.wajib_kecuali or kecuali.get(k.kunci),
                k.sampingan and k.kunci not in shown,
            )
            if marks == before:  # nearly every column, of every sheet of every workbook that is read
                return k
            return replace(k, wajib=marks[0], wajib_bila=marks[1], wajib_kecuali=marks[2], sampingan=marks[3])

        return replace(
            lembar,
            boleh_kosong=lembar.boleh_kosong and lembar.kunci not in self.berisi,
            kolom=tuple(map(ditandai, lembar.kolom)),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Jenis:
    """A workbook kind: which sheets it has, and the profile of the document it is kept for.

    Attributes:
        kunci: the word on the command line, ``pk``.
        judul: the document's name.
        lembar: its sheets in order.
        profil: what its document cannot do without.
        tanpa: per sheet the columns that a new workbook of this kind does not have; where an office adds one, it is
            read all the same.
    """

    kunci: str
    judul: str
    lembar: tuple[Lembar, ...]
    profil: Profil = field(default_factory=Profil)
    tanpa: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def lembar_berprofil(self) -> tuple[Lembar, ...]:
        """Return the sheets with the columns of this kind's profile marked."""
        return tuple(self.profil.pada(lembar) for lembar in self.lembar)

    def lembar_baru(self, terisi: Mapping[str, Collection[str]] | None = None) -> tuple[Lembar, ...]:
        """Return the sheets as a new workbook has them.

        Args:
            terisi: per sheet the keys of the columns that have values already; such a column is there in any case.
        """
        filled = terisi or {}
        return tuple(
            replace(x, kolom=tuple(k for k in x.kolom if self._perlu(x.kunci, k, filled.get(x.kunci, ()))))
            for x in self.lembar_berprofil()
            if not x.impor or x.kunci in filled
        )

    def _perlu(self, lembar: str, kolom: Kolom, filled: Collection[str]) -> bool:
        if kolom.kunci not in self.tanpa.get(lembar, ()):
            return True
        yearly = isinstance(kolom, KolomTahun)
        return any((key.rpartition("_")[0] if yearly else key) == kolom.kunci for key in filled)

    def __getitem__(self, kunci: str) -> Lembar:
        for lembar in self.lembar_berprofil():
            if lembar.kunci == kunci:
                return lembar
        raise KeyError(kunci)
