"""Official codes: read from a row, or found by the name among the children of what stands above."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from kinerja_xl.patterns import regex
from kinerja_xl.regulations.nomenklatur import Nomenklatur
from kinerja_xl.sheets.pilihan import Jenjang
from kinerja_xl.text.similar import normalise

_CODE = regex(r"(?<![\d.])([0-9Xx][.\s]+(?:[0-9]{1,2}|[Xx]{2})(?:[.\s]+[0-9]{1,4}){0,4})\.?(?![\d.])")
_LEVEL = {3: Jenjang.PROGRAM, 5: Jenjang.KEGIATAN, 6: Jenjang.SUB_KEGIATAN}
_WIDTH = (1, 2, 2, 1, 2, 4)
_SCORE, _LEAD = 90.0, 3.0
_FIRST = regex(r"^(program|kegiatan|sub kegiatan)\s+(?=\S)")


class KodeBaris(NamedTuple):
    """A code as a row says it: written the official way, and the level it stands for (None above the programme)."""

    kode: str
    jenjang: Jenjang | None


def baca_kode(bagian: Sequence[str]) -> KodeBaris | None:
    """Read the code of a row.

    Args:
        bagian: the texts of its code columns, from left to right; a code split over columns is put together.

    Returns:
        The code, padded as the official table writes it (``7.1.2`` -> ``7.01.02``); None where it is none.
    """
    parts = [p for text in bagian for p in re.split(r"[.,\s\-/]+", text.strip()) if p]
    if not parts or len(parts) > len(_WIDTH) or not all(re.fullmatch(r"\d{1,4}|[Xx]{1,2}", p) for p in parts):
        return None
    if len(parts[0]) > 1 or (len(parts) > 3 and len(parts[3].lstrip("0") or "0") > 1):
        return None
    padded = [
        p.upper() if not p.isdigit() else (p.lstrip("0") or "0") if width == 1 else p.lstrip("0").zfill(width)
        for p, width in zip(parts, _WIDTH, strict=False)
    ]
    return KodeBaris(".".join(padded), _LEVEL.get(len(padded)))


def kode_di_depan(teks: str) -> tuple[KodeBaris, str] | None:
    """Return the code that a name begins with, and the name without it."""
    found = _CODE.match(teks.strip())
    if found is None or found[1].count(".") + found[1].count(" ") < 2:
        return None
    code = baca_kode((found[1],))
    rest = teks.strip()[found.end() :].lstrip(" .-–:")
    return (code, rest) if code and code.jenjang and rest else None


def jenjang_kode(kode: str) -> Jenjang | None:
    """Return the level of an official code."""
    return _LEVEL.get(kode.count(".") + 1)


class NamaResmi:
    """The official table, searched by name."""

    def __init__(self, baris: Mapping[str, Nomenklatur]) -> None:
        """Take the table by code."""
        self.baris = baris
        self._sudah: dict[tuple[str, Jenjang], tuple[_Nama, _Nama]] = {}
        self.menurut: dict[str, list[str]] = {}
        for kode in baris:
            self.menurut.setdefault(
                kode.rpartition(".")[0]
                if jenjang_kode(kode) is Jenjang.SUB_KEGIATAN
                else (".".join(kode.split(".")[:3]) if jenjang_kode(kode) is Jenjang.KEGIATAN else ""),
                [],
            ).append(kode)

    def cari(self, nama: str, jenjang: Jenjang, induk: str = "") -> tuple[str, float] | None:
        """Return the code of a name on a level and how alike it is (0 to 100).

        Args:
            nama: the name as it is written.
            jenjang: program, kegiatan or sub kegiatan.
            induk: the code of what stands above, "" where unknown: the whole level is searched then.

        Returns:
            None where no name is alike enough, or two are.
        """
        if induk and induk not in self.menurut:
            induk = ""
        plain = _plain(nama)
        ours, others = self._pools(induk, jenjang)
        return _best(plain, ours) or _best(plain, others)

    def _pools(self, induk: str, jenjang: Jenjang) -> tuple[_Nama, _Nama]:
        """Return the names of a level below a node, those of most regions first."""
        if (induk, jenjang) not in self._sudah:
            codes = self.menurut.get(induk, []) if induk or jenjang is Jenjang.PROGRAM else self.baris
            pool = {k: _plain(self.baris[k].nama) for k in codes if jenjang_kode(k) is jenjang}
            # Papua and Aceh have the same names under 3, 4 and 7
            ours = {k: nama for k, nama in pool.items() if k.split(".")[3:4] in ([], ["2"])}
            self._sudah[induk, jenjang] = ours, {k: nama for k, nama in pool.items() if k not in ours}
        return self._sudah[induk, jenjang]

    def tebak(self, nama: str, tumpukan: Sequence[str], pilihan: Iterable[Jenjang]) -> tuple[str, float] | None:
        """Return the code of a name whose level is not known, searched from the nearest children outwards.

        Args:
            nama: the name.
            tumpukan: the codes that stand above, from the programme downwards.
            pilihan: the levels that are possible.
        """
        levels = set(pilihan) or {Jenjang.PROGRAM, Jenjang.KEGIATAN, Jenjang.SUB_KEGIATAN}
        near = [
            found
            for kode in reversed(tumpukan)
            for level in levels
            if level is not Jenjang.PROGRAM and (found := self._anak(nama, level, kode))
        ]
        if not near:
            near = [found for level in levels if (found := self.cari(nama, level))]
        if not near:
            return None
        near.sort(key=lambda f: -f[1])
        if len(near) > 1 and near[0][1] - near[1][1] < _LEAD and near[0][0] != near[1][0]:
            return None
        return near[0]

    def _anak(self, nama: str, level: Jenjang, induk: str) -> tuple[str, float] | None:
        if jenjang_kode(induk) is not level.di_atasnya:
            return None
        return self.cari(nama, level, induk)


_Nama = Mapping[str, str]
"""Code -> name as it is compared."""


def _best(nama: str, pool: _Nama) -> tuple[str, float] | None:
    from rapidfuzz import fuzz, process

    found = process.extract(nama, pool, scorer=fuzz.ratio, score_cutoff=_SCORE - _LEAD, limit=2)
    if not found or found[0][1] < _SCORE:
        return None
    if len(found) > 1 and found[0][1] - found[1][1] < _LEAD:
        return None
    return str(found[0][2]), float(found[0][1])


@lru_cache(maxsize=4096)
def _plain(nama: str) -> str:
    return _FIRST.sub("", normalise(nama))
