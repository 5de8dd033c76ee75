"""The regulations that a decree cites, taken apart, and the words for the numbers of a dictum."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.frozen import dataclass
from kinerja_xl.model import DasarHukum, Dokumen, sekali
from kinerja_xl.patterns import regex
from kinerja_xl.text.similar import normalise

_CITATION = regex(
    r"(?P<jenis>undang\s*[-–—]\s*undang|peraturan\s+pemerintah|peraturan\s+presiden|peraturan\s+daerah|"
    r"(?:peraturan|keputusan)\s+menteri|peraturan\s+(?:bupati|wali\s?kota|gubernur)|"
    r"keputusan\s+(?:bupati|wali\s?kota|gubernur|camat|lurah|kepala))"
    r"(?P<siapa>(?:(?!\b(?:nomor|no)\b|undang|peraturan |keputusan )[^;\n]){0,140}?)"
    r"\s\b(?:nomor|no\b\.?)\s*:?\s*"
    r"(?P<nomor>[^\s,;]*[\d…_.][^\s,;]*)?\s*"
    r"(?P<tahun>tahun\s*(?P<angka>\d{4}(?!\d))?)?",
    re.IGNORECASE,
)
_TITLE = regex(r"\s*(?:\([^)]{0,200}\)\s*)?tentang\s+(?P<tentang>[^;\n]*)", re.IGNORECASE)
_YEAR_AT_END = regex(r"(?:19|20)\d{2}\Z")

_KINDS = (
    (regex(r"undang"), "uu"),
    (regex(r"peraturan pemerintah"), "pp"),
    (regex(r"peraturan presiden"), "perpres"),
    (regex(r"peraturan daerah"), "perda"),
    (regex(r"peraturan menteri\b.*pendayagunaan"), "permenpanrb"),
    (regex(r"peraturan menteri\b.*dalam negeri"), "permendagri"),
    (regex(r"peraturan menteri"), "permen"),
    (regex(r"keputusan menteri"), "kepmen"),
    (regex(r"peraturan (bupati|wali ?kota|gubernur)"), "perkada"),
    (regex(r"keputusan"), "keputusan"),
)

URUTAN = (
    *("KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA", "KEENAM", "KETUJUH", "KEDELAPAN", "KESEMBILAN", "KESEPULUH"),
    *("KESEBELAS", "KEDUA BELAS", "KETIGA BELAS", "KEEMPAT BELAS", "KELIMA BELAS"),
)
"""The words of a dictum's numbers, the first at index 0."""


@dataclass(frozen=True, slots=True)
class Kutipan:
    """One cited regulation.

    Attributes:
        butir: the item that cites it.
        jenis: uu, pp, perpres, perda, permenpanrb, permendagri, permen, kepmen, perkada, or keputusan.
        sebutan: the words before Nomor, as written.
        nomor: its number as written, "" for none.
        tahun: its year, None when it is not written.
        tentang: its title, "" for none.
        kosong: Nomor or Tahun is written with nothing, or only dots, behind it.
        awal, akhir: where its words, number and year stand in the item.
    """

    butir: DasarHukum
    jenis: str
    sebutan: str
    nomor: str
    tahun: int | None
    tentang: str
    kosong: bool
    awal: int = 0
    akhir: int = 0

    @property
    def angka(self) -> int | None:
        """The plain number: ``020`` -> 20, ``PER/09/M.PAN/5/2007`` -> 9."""
        found = re.search(r"(?<![\d.])0*(\d+)", self.nomor)
        return int(found[1]) if found else None

    @property
    def singkat(self) -> str:
        """As a message names it."""
        year = f" Tahun {self.tahun}" if self.tahun and str(self.tahun) not in self.nomor else ""
        return f"{' '.join(self.sebutan.split())} Nomor {self.nomor or '…'}{year}"


@sekali
def semua_kutipan(dokumen: Dokumen) -> tuple[Kutipan, ...]:
    """Return every regulation that the decree cites, in order."""
    return tuple(kutipan for butir in dokumen.dasar_hukum for kutipan in _of(butir))


def _of(butir: DasarHukum) -> Iterator[Kutipan]:
    for match in _CITATION.finditer(butir.teks):
        title = _TITLE.match(butir.teks, match.end())
        nomor = (match["nomor"] or "").rstrip(".")
        if nomor.casefold() == "tahun":
            nomor = ""
        inside = _YEAR_AT_END.search(nomor)
        year = match["angka"] or (inside[0] if inside and "/" in nomor else None)
        digits = any(char.isdigit() for char in nomor)
        said = f"{match['jenis']}{match['siapa']}".strip()
        plain = normalise(said)
        yield Kutipan(
            butir=butir,
            jenis=next((kind for pattern, kind in _KINDS if pattern.match(plain)), "keputusan"),
            sebutan=said,
            nomor=nomor if digits else "",
            tahun=int(year) if year else None,
            tentang=title["tentang"].strip(" .") if title else "",
            kosong=not digits or (bool(match["tahun"]) and not match["angka"]),
            awal=match.start(),
            akhir=match.end(),
        )


def pokok(teks: str) -> str:
    """Return a title without the words that make it an amendment: ``Perubahan atas X`` -> ``x``."""
    return re.sub(r"^(?:penetapan )?(?:perubahan )?(?:(?:ke\w+ )?atas )?", "", normalise(teks))
