"""Sow slips of the key into texts and count which are named: what KX801, KX802 and KX812 find, and what they invent.

``tests/data/ejaan`` holds sentences as other offices write them, made up before the vocabulary was: those of
``kalimat-setel.txt`` could be looked at while it grew, those of ``kalimat-uji.txt`` only give the measure.
``bagian_mutu()`` returns the part of ``docs/mutu-kaidah.md`` about spelling.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from kinerja_xl.app.load import load
from kinerja_xl.findings import Finding
from kinerja_xl.model import Asal, Dokumen, Narasi
from kinerja_xl.rules import all_rules
from kinerja_xl.rules.bahasa.teks import dikutip, setiap_teks
from kinerja_xl.sheets.narasi import NARASI
from kinerja_xl.text.ejaan import kesalahan

ROOT = Path(__file__).parents[2]
KALIMAT = ROOT / "tests" / "data" / "ejaan"
FIRST_ROW = 9000
KAIDAH = ("KX801", "KX802", "KX803", "KX812")

TERPENDEK = 8
"""Letters of the words that are sown into: the goal speaks about these."""

_WORD = re.compile(rf"(?<![\w@/.-])[A-Za-z]{{{TERPENDEK},40}}(?![\w@])")
_NEXT = {
    "a": "sq",
    "b": "vn",
    "c": "xv",
    "d": "sf",
    "e": "wr",
    "f": "dg",
    "g": "fh",
    "h": "gj",
    "i": "uo",
    "j": "hk",
    "k": "jl",
    "l": "k",
    "m": "n",
    "n": "bm",
    "o": "ip",
    "p": "o",
    "q": "w",
    "r": "et",
    "s": "ad",
    "t": "ry",
    "u": "yi",
    "v": "cb",
    "w": "qe",
    "x": "zc",
    "y": "tu",
    "z": "x",
}
"""The letters beside each on the keyboard."""


class Semaian(NamedTuple):
    """One slip: the text with it, the word as it was and as it is now, and what was done to it."""

    teks: str
    asli: str
    salah: str
    jenis: str


@dataclass(frozen=True)
class UkuranEjaan:
    """What came of it: slips sown, named, named with the right word; words named in texts without a slip."""

    nama: str
    semaian: Sequence[Semaian]
    disebut: frozenset[str]
    benar: frozenset[str]
    palsu: tuple[str, ...]
    kata: int

    @property
    def temu(self) -> float:
        """The share of the slips that were named."""
        return len(self.disebut) / len(self.semaian)


def kalimat(nama: str) -> list[str]:
    """Return the sentences of one file (``setel`` or ``uji``)."""
    lines = (KALIMAT / f"kalimat-{nama}.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def semai(texts: Iterable[str], banyak: int, benih: int = 1) -> list[Semaian]:
    """Return so many texts with one slip each, no two slips alike; fewer where the texts have not so many words."""
    dice = random.Random(benih)
    places = [(text, match) for text in dict.fromkeys(texts) for match in _WORD.finditer(text)]
    dice.shuffle(places)
    found: dict[str, Semaian] = {}
    for text, match in places:
        if len(found) == banyak:
            break
        jenis = ("hilang", "ganda", "tertukar", "diganti")[len(found) % 4]
        wrong = _slip(match[0], jenis, dice)
        if wrong.casefold() != match[0].casefold():
            sown = text[: match.start()] + wrong + text[match.end() :]
            found.setdefault(wrong.casefold(), Semaian(sown, match[0], wrong, jenis))
    return list(found.values())


def _slip(word: str, jenis: str, dice: random.Random) -> str:
    i = dice.randrange(1, len(word) - 1)
    match jenis:
        case "hilang":
            return word[:i] + word[i + 1 :]
        case "ganda":
            return word[:i] + word[i] + word[i:]
        case "tertukar":
            return word[:i] + word[i + 1] + word[i] + word[i + 2 :]
    new = dice.choice(_NEXT[word[i].lower()])
    return word[:i] + (new.upper() if word[i].isupper() else new) + word[i + 1 :]


def temuan_ejaan(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield what the rules of spelling find."""
    for kode in KAIDAH:
        yield from (found for found in all_rules()[kode].temuan(dokumen) if isinstance(found, Finding))


def dengan_narasi(dokumen: Dokumen, texts: Iterable[str]) -> Dokumen:
    """Return a document that says these texts as well."""
    columns = {kolom.kunci: n for n, kolom in enumerate(NARASI.kolom, 1)}
    rows = (
        Narasi(teks=text, at=Asal(NARASI.judul, n, columns, NARASI, str(n)), isi={"teks": text})
        for n, text in enumerate(texts, FIRST_ROW)
    )
    return replace(dokumen, narasi=(*dokumen.narasi, *rows))


def ukur(nama: str, dokumen: Dokumen, texts: Sequence[str], banyak: int, benih: int = 1) -> UkuranEjaan:
    """Measure: what is named of texts with slips, and what of the same texts without one."""
    clean = list(temuan_ejaan(dengan_narasi(dokumen, texts)))
    before = {found.value.casefold() for found in temuan_ejaan(dokumen)}
    sown = semai(texts, banyak, benih)
    found = list(temuan_ejaan(dengan_narasi(dokumen, (one.teks for one in sown))))
    at_row = [(one, [f for f in found if _about(f, one, row)]) for row, one in enumerate(sown, FIRST_ROW)]
    named = frozenset(one.salah for one, about in at_row if about)
    right = frozenset(
        one.salah for one, about in at_row if any(one.asli.casefold() in _meant(f).casefold() for f in about)
    )
    wrong = tuple(f.value for f in clean if f.value.casefold() not in before)
    return UkuranEjaan(nama, sown, named, right, wrong, sum(len(text.split()) for text in texts))


def _about(found: Finding, one: Semaian, row: int) -> bool:
    """True when a finding speaks about the word that was sown into a row; of known misspellings it names one only."""
    cells = [cell for cell in (found.at, *found.related) if cell and cell.sheet == NARASI.judul and cell.row == row]
    if found.code == "KX812":
        return bool(cells) and found.value.casefold() == one.salah.casefold()
    return bool(cells) and any(salah.tulisan == one.salah for salah in kesalahan(one.teks))


def _meant(found: Finding) -> str:
    return found.expected if found.code == "KX812" else found.message


def teks_dokumen(dokumen: Dokumen) -> list[str]:
    """Return the texts of a document in which slips can be sown."""
    return [teks.isi for teks in setiap_teks(dokumen) if not dikutip(teks)]


def ukuran_semua(banyak: int = 200) -> list[UkuranEjaan]:
    """Measure each corrected sample and each file of sentences."""
    samples = sorted((ROOT / "samples").glob("*-bersih.xlsx"))
    books = [(path.stem.removesuffix("-bersih"), load(path).dokumen) for path in samples]
    measured = [ukur(name, dokumen, teks_dokumen(dokumen), banyak) for name, dokumen in books]
    _, host = books[-1]
    names = (("setel", "kalimat kantor lain (setel)"), ("uji", "kalimat kantor lain (uji)"))
    return measured + [ukur(title, host, kalimat(name), banyak) for name, title in names]


def bagian_mutu(banyak: int = 200) -> str:
    """Return the table for ``docs/mutu-kaidah.md``: what was sown, what was named, what was invented."""
    rows = [
        f"| {u.nama} | {u.kata} | {len(u.semaian)} | {_share(u.temu)} | {_share(len(u.benar) / len(u.semaian))} "
        f"| {len(u.palsu)} |"
        for u in ukuran_semua(banyak)
    ]
    return "\n".join(
        (
            "## Salah ketik",
            "",
            f"Satu huruf dihilangkan, digandakan, ditukar, atau diganti dengan tetangganya di papan ketik, pada kata "
            f"{TERPENDEK} huruf atau lebih; benih acak tetap. Kata palsu adalah kata yang disebut pada teks yang sama "
            "tanpa kesalahan.",
            "",
            "| Teks | Kata | Disemai | Disebut | Dengan kata yang benar | Kata palsu |",
            "| --- | ---: | ---: | ---: | ---: | ---: |",
            *rows,
            "",
        )
    )


def _share(part: float) -> str:
    return f"{part * 100:.1f}".replace(".", ",") + "%"


if __name__ == "__main__":
    print(bagian_mutu())
