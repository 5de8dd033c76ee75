"""One document of a comparison: what it is, told from inside, and whose."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path

from kinerja_xl.frozen import dataclass
from kinerja_xl.model import Dokumen
from kinerja_xl.sheets.pilihan import Jenjang
from kinerja_xl.text.similar import normalise

URUTAN_JENIS = ("iku", "cascading", "iki", "pk", "pengukuran")
"""The kinds from what is planned for years to what is measured; each follows those before it."""

_SEBUTAN = {"iku": "IKU", "cascading": "cascading", "iki": "IKI", "pk": "PK", "pengukuran": "pengukuran"}
_LEVELS = ("kabupaten", "kab", "kota", "kecamatan", "kec", "kelurahan", "kel", "kantor", "camat")


@dataclass(frozen=True, eq=False)
class PihakBanding:
    """One document. ``path`` is its file as the user named it."""

    path: Path
    dokumen: Dokumen

    @property
    def jenis(self) -> str:
        """Its kind, a key of ``sheets.JENIS``."""
        return self.dokumen.jenis

    @property
    def tahun(self) -> int | None:
        """The year of the document."""
        return self.dokumen.identitas.tahun

    @property
    def setahun(self) -> bool:
        """True for what holds for one year: agreements, measurements, job sheets."""
        return self.dokumen.setahun or self.jenis == "iki"

    @cached_property
    def tahun_rencana(self) -> frozenset[int]:
        """The years it speaks about: its period, and every year with a target."""
        identitas = self.dokumen.identitas
        first, last = identitas.periode_awal, identitas.periode_akhir
        years = {t for s in self.dokumen.simpul for i in s.indikator for t in i.target}
        if first is not None and last is not None and 0 <= last - first < 30:
            years |= set(range(first, last + 1))
        return frozenset(years or ({self.tahun} if self.tahun is not None else ()))

    @property
    def urutan(self) -> tuple[int, int, bool]:
        """Sorts documents by kind, then year, then what was changed after what it changes."""
        return URUTAN_JENIS.index(self.jenis), self.tahun or 0, self.dokumen.identitas.perubahan

    @property
    def tanda(self) -> tuple[str, int | None, bool]:
        """What only one document of an office may be: kind, year, changed or not."""
        return self.jenis, self.tahun, self.jenis in {"pk", "iku", "iki"} and self.dokumen.identitas.perubahan

    @cached_property
    def sebutan(self) -> str:
        """What messages call it: ``PK Perubahan 2025``, ``IKU 2025-2029``."""
        name = _SEBUTAN[self.jenis]
        identitas = self.dokumen.identitas
        if self.jenis == "pk" and identitas.perubahan:
            name += " Perubahan"
        first, last = identitas.periode_awal, identitas.periode_akhir
        if not self.setahun and first is not None and last is not None and first < last:
            return f"{name} {first}-{last}"
        return name if self.tahun is None else f"{name} {self.tahun}"

    @cached_property
    def jenjang_indikator(self) -> frozenset[Jenjang]:
        """The levels at which it has indicators."""
        return frozenset(s.jenjang for s in self.dokumen.simpul if s.indikator and s.jenjang.dikenal)

    @cached_property
    def jenjang_utama(self) -> frozenset[Jenjang]:
        """The levels whose indicators are an office's main ones: objectives, else the highest level it has."""
        used = self.jenjang_indikator
        strategic = {level for level in used if level.strategis}
        return frozenset(strategic or ({min(used, key=lambda x: x.peringkat)} if used else ()))

    @cached_property
    def nama_kantor(self) -> tuple[str, ...]:
        """The office's own names as texts may add them to a name, the longest first."""
        return nama_sendiri(self.dokumen)


def nama_sendiri(dokumen: Dokumen) -> tuple[str, ...]:
    """Return an office's names, normalised: with and without its level, and its region's."""
    identitas = dokumen.identitas
    names = {normalise(identitas.nama_kantor), normalise(identitas.kabupaten)}
    bare = {nama_polos(name) for name in names}
    return tuple(sorted((n for n in (names | bare) if len(n) > 3), key=len, reverse=True))


def nama_polos(nama: str) -> str:
    """Return a normalised name without the words that say its level: ``kecamatan kalaena`` -> ``kalaena``."""
    words = normalise(nama).split()
    while len(words) > 1 and words[0] in _LEVELS:
        words = words[1:]
    return " ".join(words)


def sekantor(satu: PihakBanding, dua: PihakBanding) -> bool:
    """True for documents of one office: the same code of its area, or the same name in the same region."""
    a, b = satu.dokumen.identitas, dua.dokumen.identitas
    codes = {normalise(a.kode_wilayah), normalise(b.kode_wilayah)} - {""}
    named = _kantor(satu) == _kantor(dua)
    if len(codes) == 1 and a.kode_wilayah and b.kode_wilayah and a.jenis_kantor == b.jenis_kantor:
        return True
    regions = {nama_polos(a.kabupaten), nama_polos(b.kabupaten)} - {""}
    return named and len(regions) < 2


def _kantor(pihak: PihakBanding) -> str:
    """Return the office's name with its level spelled out: a Kelurahan is not the Kecamatan of the same name."""
    words = normalise(pihak.dokumen.identitas.nama_kantor).split()
    spelled = {"kec": "kecamatan", "kel": "kelurahan", "kab": "kabupaten"}
    words = [spelled.get(word, word) for word in words]
    if words[:2] == ["kantor", "camat"]:
        words = ["kecamatan", *words[2:]]
    if words[:1] == ["kantor"]:
        words = words[1:]
    return " ".join(words)


def menurut_kantor(pihak: Iterable[PihakBanding]) -> list[list[PihakBanding]]:
    """Return documents by office, offices in the order of their first document."""
    offices: list[list[PihakBanding]] = []
    known: dict[str, list[int]] = {}  # name or code -> the offices that have it: no other can be the same
    for satu in pihak:
        code = normalise(satu.dokumen.identitas.kode_wilayah)
        keys = {_kantor(satu), *([code] if code else [])}
        alike = sorted({n for key in keys for n in known.get(key, ())})
        own = next((n for n in alike if any(sekantor(satu, lain) for lain in offices[n])), None)
        if own is None:
            own = len(offices)
            offices.append([])
        offices[own].append(satu)
        for key in keys:
            if own not in known.setdefault(key, []):
                known[key].append(own)
    return offices


def kembar(pihak: Sequence[PihakBanding]) -> list[list[PihakBanding]]:
    """Return documents of one office that are the same kind of the same year, together."""
    found: dict[tuple[str, int | None, bool], list[PihakBanding]] = {}
    for satu in pihak:
        found.setdefault(satu.tanda, []).append(satu)
    return [same for same in found.values() if len(same) > 1]
