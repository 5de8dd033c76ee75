"""On which level a row stands, where its column does not say it: one evidence after the other, surest first."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kinerja_xl.frozen import dataclass
from kinerja_xl.impor.susun.jumlah_pagu import kedalaman_pagu
from kinerja_xl.impor.susun.kode_resmi import KodeBaris, NamaResmi, baca_kode
from kinerja_xl.patterns import regex
from kinerja_xl.sheets.pilihan import Jenjang
from kinerja_xl.text.similar import normalise

_NUMBER = regex(
    r"^\s*((?:\d{1,2}\.)+(?:\d{1,2}\b\.?)?|\d{1,2}\)|[IVX]{1,5}[.)]|[a-zA-Z][.)](?=\s)|[-•❖➢▪–*])\s*(?=[A-Za-zÀ-ÿ(\"'])"
)
KALIMAT_KEADAAN = regex(
    r"^(meningkat|terwujud|terselenggara|terlaksana|tersedia|tercapai|terpenuh|terbangun|terkelola|tersusun|terjamin"
    r"|menurun|mewujudkan|optimal|tertib|terciptanya|terfasilitas|berkembang|menguat|terjaga|terbina)\w*|^(?!lainnya|hanya)\w{3,}nya\b"
)
"""How objectives begin, which say a state and no activity."""
_WORDS = (
    (Jenjang.SUB_KEGIATAN, regex(r"^sub kegiatan\b")),
    (Jenjang.KEGIATAN, regex(r"^kegiatan\b")),
    (Jenjang.PROGRAM, regex(r"^program\b")),
    (Jenjang.TUJUAN, regex(r"^tujuan\b")),
    (Jenjang.SASARAN_STRATEGIS, regex(r"^sasaran\b")),
)
_SAID_FIRST, _TITLED = "kata pertama", "judul kolom"  # evidence that says a level, where other evidence only shows one
_URUSAN = regex(r"^(bidang )?urusan\b")
_ATAS = regex(
    r"^(bidang urusan|urusan (pemerintahan|wajib|pilihan)"
    r"|unsur (pendukung|penunjang|pengawas\w*|kewilayahan|pemerintahan|staf))\b"
)
"""How what the official table puts above programmes begins, whose own code is one number."""
_EXACT = 99  # of 100: the official name itself
_THREE = (Jenjang.PROGRAM, Jenjang.KEGIATAN, Jenjang.SUB_KEGIATAN)
_TREE = (Jenjang.TUJUAN, Jenjang.SASARAN_STRATEGIS, *_THREE)


def lepas_nomor(teks: str) -> tuple[str, str]:
    """Take the number off a text: ``1.1. Meningkatnya …`` -> (``1.1.``, ``Meningkatnya …``); "" without one."""
    found = _NUMBER.match(teks)
    if found is None:
        return "", teks.strip()
    sign = found[1] if re.search(r"\w", found[1]) else ""
    return sign, teks[found.end() :].strip()


_SAID = regex(
    r"^(tujuan|sasaran(?: strategis| program| kegiatan)?)\s*(?:\d+(?:\.\d+)*|[ivx]+)?\s*[:.\-–]\s*(?=\S)", re.IGNORECASE
)


def lepas_sebutan(teks: str) -> tuple[Jenjang | None, str]:
    """Take off a text the level that it says in front: ``Sasaran 2: Meningkatnya …``; None where it says none."""
    found = _SAID.match(teks)
    if found is None:
        return None, teks
    word = normalise(found[1])
    level = Jenjang.TUJUAN if word == "tujuan" else Jenjang.SASARAN_STRATEGIS
    return None if word in ("sasaran program", "sasaran kegiatan") else level, teks[found.end() :].strip()


_WRITTEN = regex(r"(tujuan|sasaran( strategis| skpd| opd)?|program|sub ?kegiatan|kegiatan)( (pd|opd|skpd))?")


def jenjang_tertulis(teks: str) -> Jenjang | None:
    """Return the level whose name a cell holds and nothing else: ``Sub Kegiatan``; None for any other text."""
    found = _WRITTEN.fullmatch(normalise(teks))
    if found is None:
        return None
    word = found[1].replace("subkegiatan", "sub kegiatan")
    return next((j for j in (Jenjang.TUJUAN, *_THREE) if normalise(j.value) == word), Jenjang.SASARAN_STRATEGIS)


def sasaran_tercatat(teks: str) -> str:
    """Return an objective without its number and the level in front of it."""
    return lepas_sebutan(lepas_nomor(teks)[1])[1]


@dataclass(frozen=True, slots=True)
class CiriBaris:
    """What one row shows of its level.

    Attributes:
        teks: the name or objective, without code and number.
        kode: the texts of its code columns.
        nomor: its number, from the column of numbers or in front of the text.
        lekuk: how far the text is indented.
        penuh: the text as it is written, with code and number.
        jumlah: the rows that its budget formula adds up.
        pagu: its budget, None where it has none that can be read.
        disebut: the level that the text itself says in front (``Sasaran 2: …``), None where it says none.
    """

    teks: str
    kode: tuple[str, ...]
    nomor: str
    lekuk: int
    penuh: str
    jumlah: tuple[int, ...] = ()
    pagu: float | None = None
    disebut: Jenjang | None = None

    @property
    def sebab(self) -> str:
        """Why the text is not as it is written, "" where it is."""
        return "" if self.teks == self.penuh.strip() else "tanpa kode atau nomornya"


@dataclass(frozen=True, slots=True)
class JenjangBaris:
    """The level of a row, its code where one is sure, and the evidence; ``ragu``: layout, numbers or sums say it."""

    jenjang: Jenjang | None
    kode: str
    bukti: str
    ragu: bool = False


def bernama_resmi(level: JenjangBaris, teks: str) -> bool:
    """True where a column of objectives holds the name of a programme, as a column of levels or a code says."""
    told = level.bukti.startswith(("kolom jenjang", "kode"))
    named = level.jenjang is not None and level.jenjang.nomenklatur
    return told and named and KALIMAT_KEADAAN.search(normalise(teks)) is None


class PenentuJenjang:
    """Tells the levels of one table's rows, from top to bottom."""

    def __init__(
        self,
        ciri: Sequence[CiriBaris],
        pilihan: Sequence[Jenjang],
        resmi: NamaResmi | None,
        *,
        campuran: bool,
        sasaran: bool,
    ) -> None:
        """Take the whole table, because numbers and indents mean something only beside the others.

        Args:
            ciri: what its rows show.
            pilihan: the levels its title names.
            resmi: the official names.
            campuran: objectives stand in the same column.
            sasaran: the texts are objectives, not official names.
        """
        numbers = [c.nomor for c in ciri]
        self.roman = any(re.fullmatch(r"[IVX]+[.)]?", n) for n in numbers)
        self.pilihan = tuple(pilihan) or _THREE
        if self.pilihan == _THREE[:2] and not campuran and _bertiga(ciri, roman=self.roman):
            self.pilihan = _THREE
        self.resmi, self.campuran, self.sasaran = resmi, campuran, sasaran
        self.atas: list[str] = []
        self.tadi: Jenjang | None = None  # the level of the row before
        self.bertitik = any("." in n.strip(" .)") for n in numbers)
        self.bernomor = any(numbers) and not all(numbers)
        self.berkata = {level for c in ciri for level, word in _WORDS if word.search(normalise(c.teks))}
        self.lekuk = sorted({c.lekuk for c in ciri})
        self.geser = _geser(ciri, roman=self.roman) if campuran and self.bertitik else None
        self.kedalaman = _depths(ciri)
        self.bertingkat = kedalaman_pagu([c.pagu for c in ciri], len(self.pilihan))

    def tentukan(self, ciri: CiriBaris, row: int, depan: KodeBaris | None) -> JenjangBaris:
        """Return the level of a row, asked from top to bottom.

        Args:
            ciri: what it shows.
            row: its number.
            depan: the code that stood in front of its name.
        """
        found = self._menurut(ciri, row, depan)
        self.tadi = found.jenjang
        return found

    def _menurut(self, ciri: CiriBaris, row: int, depan: KodeBaris | None) -> JenjangBaris:
        """Return the level by the first evidence that says one."""
        code = baca_kode(ciri.kode) or depan
        if code is not None and len(code.kode) > 1:
            if code.jenjang is not None:
                self._ingat(code.kode)
            return JenjangBaris(code.jenjang, code.kode, f"kode {code.kode}")
        if not self.sasaran and _ATAS.search(normalise(ciri.teks)):
            return JenjangBaris(None, "", "baris urusan")
        if ciri.disebut is not None and not self.sasaran:
            return JenjangBaris(ciri.disebut, "", _SAID_FIRST, ragu=not self.campuran)
        found = self._nama(ciri)
        if found is not None:
            return found
        for level, how in (
            self._kata(ciri),
            self._jumlah(row),
            self._tanpa_kata(ciri),
            self._nomor(ciri),
            self._pagu(row),
        ):
            if level is not None:
                return JenjangBaris(level, "", how, ragu=how != _SAID_FIRST)
        level, how = self._rupa(ciri)
        return JenjangBaris(level, "", how, ragu=how != _TITLED)

    def _ingat(self, kode: str) -> None:
        self.atas = [k for k in self.atas if k.count(".") < kode.count(".")] + [kode]

    def _nama(self, ciri: CiriBaris) -> JenjangBaris | None:
        if self.resmi is None or self.sasaran:
            return None
        levels = [j for j in self.pilihan if j in _THREE] or list(_THREE)
        found = self.resmi.tebak(ciri.teks, self.atas, levels)
        if found is None:
            return None
        kode, score = found
        self._ingat(kode)
        level = {3: Jenjang.PROGRAM, 5: Jenjang.KEGIATAN}.get(kode.count(".") + 1, Jenjang.SUB_KEGIATAN)
        why = f"nama resmi {kode} (kemiripan {score:.0f})"
        state = score < _EXACT and KALIMAT_KEADAAN.search(normalise(ciri.teks)) is not None
        return JenjangBaris(level, kode, f"kalimat keadaan yang mirip {why}" if state else why, ragu=state)

    def _kata(self, ciri: CiriBaris) -> tuple[Jenjang | None, str]:
        plain = normalise(ciri.teks)
        if not self.sasaran or self.campuran:
            for level, pattern in _WORDS:
                if pattern.search(plain) and (level in self.pilihan or self.campuran or not self.pilihan):
                    return level, _SAID_FIRST
        if self.campuran and KALIMAT_KEADAAN.search(plain):
            return Jenjang.SASARAN_STRATEGIS, "kalimat keadaan"
        return None, ""

    def _tanpa_kata(self, ciri: CiriBaris) -> tuple[Jenjang | None, str]:
        """Tell the lowest level by the words that rows of the others begin with; numbers may count who answers."""
        told = all(level in self.berkata for level in self.pilihan[:-1]) and len(self.pilihan) > 1
        if not told or self.campuran or self.bertitik or self.roman or ciri.teks.isupper():
            return None, ""
        words = " atau ".join(level.value for level in self.pilihan[:-1])
        return self.pilihan[-1], f"tanpa kata {words}, tidak seperti baris lain"

    def _nomor(self, ciri: CiriBaris) -> tuple[Jenjang | None, str]:
        parts = _bagian(ciri.nomor)
        if not parts:
            return None, ""
        if (self.roman and len(self.pilihan) > 1) or len(parts) > 1:
            depth = _dalam(parts, roman=self.roman and len(self.pilihan) > 1)
        elif parts[0].isalpha() and not re.fullmatch(r"[IVX]+", parts[0]):
            return None, ""
        else:
            depth = 0
            if not self.bertitik and not self.bernomor and len(self.pilihan) > 1:
                return None, ""  # a running number says nothing of the tree
        if self.geser is not None:
            at = depth + self.geser
            return (_TREE[at], f"nomor {ciri.nomor}") if 0 <= at < len(_TREE) else (None, "")
        return (self.pilihan[depth], f"nomor {ciri.nomor}") if depth < len(self.pilihan) else (None, "")

    def _jumlah(self, row: int) -> tuple[Jenjang | None, str]:
        depth = self.kedalaman.get(row)
        if depth is None or depth >= len(self.pilihan):
            return None, ""
        return self.pilihan[depth], "rumus jumlah pagu"

    def _pagu(self, row: int) -> tuple[Jenjang | None, str]:
        depth = self.bertingkat.get(row)
        return (None, "") if depth is None else (self.pilihan[depth], "jumlah pagu baris di bawahnya")

    def berbeda(self, row: int, found: JenjangBaris) -> Jenjang | None:
        """Return the level that the sums of budgets say of a row, where it is another one than was found."""
        level, _ = self._pagu(row)
        return level if level is not None and found.jenjang is not None and level is not found.jenjang else None

    def _rupa(self, ciri: CiriBaris) -> tuple[Jenjang, str]:
        if len(self.pilihan) == 1:
            return self.pilihan[0], _TITLED
        if self.bernomor and len(self.pilihan) == 2:
            return (self.pilihan[0], "bernomor") if ciri.nomor else (self.pilihan[1], "tanpa nomor")
        if 1 < len(self.lekuk) <= len(self.pilihan):
            return self.pilihan[self.lekuk.index(ciri.lekuk)], "lekuk teks"
        if ciri.teks.isupper() and len(ciri.teks) > 8:
            return self.pilihan[0], "huruf besar"
        if self.tadi is Jenjang.PROGRAM and Jenjang.KEGIATAN in self.pilihan:
            return Jenjang.KEGIATAN, "tidak ada petunjuk; baris di bawah program"
        return self.pilihan[-1], "tidak ada petunjuk; dianggap jenjang terbawah"


def _bagian(nomor: str) -> list[str]:
    return [p for p in nomor.strip(" .)").split(".") if p]


def _dalam(parts: Sequence[str], *, roman: bool) -> int:
    """Return how deep a number stands: ``1``, ``1.1``; among Roman ones ``I``, ``I.1`` or ``I``, ``1``, ``1.1``."""
    return len(parts) - (1 if not roman or re.fullmatch(r"[IVX]+", parts[0]) else 0)


def _geser(ciri: Sequence[CiriBaris], *, roman: bool) -> int | None:
    """Return the place in the tree at which an outline of objectives and programmes begins, by rows that say theirs.

    Returns:
        None where no programme says its level, or two rows say different places.
    """
    found: set[int] = set()
    named = False
    for c in ciri:
        parts, plain = _bagian(c.nomor), normalise(c.teks)
        if not parts:
            continue
        told = c.disebut or next((level for level, word in _WORDS if word.search(plain)), None)
        named = named or (told is not None and told.nomenklatur)
        if told is not None:
            found.add(_TREE.index(told) - _dalam(parts, roman=roman))
    return found.pop() if named and len(found) == 1 else None


def _bertiga(ciri: Sequence[CiriBaris], *, roman: bool) -> bool:
    """True for an outline of three depths, whose rows begin with no word of another level.

    Forms older than the sub kegiatan still say *Program/Kegiatan* over them.
    """
    told = [(_dalam(parts, roman=roman), normalise(c.teks)) for c in ciri if (parts := _bagian(c.nomor))]
    if {depth for depth, _ in told} != set(range(len(_THREE))):
        return False
    words = [(depth, level) for depth, text in told for level, word in _WORDS if word.search(text)]
    return not any(_URUSAN.search(text) for _, text in told) and all(_THREE[d] is level for d, level in words)


def _depths(ciri: Sequence[CiriBaris]) -> dict[int, int]:
    """Return how deep each row stands below the formulas that add it up."""
    parents: dict[int, int] = {}
    for number, c in enumerate(ciri):
        for child in c.jumlah:
            parents.setdefault(child, number)
    if not parents:
        return {}
    depths = {}
    for number in range(len(ciri)):
        depth, at = 0, number
        while at in parents and depth < 6:
            at, depth = parents[at], depth + 1
        if number in parents or number in parents.values():
            depths[number] = depth
    return depths
