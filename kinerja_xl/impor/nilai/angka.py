"""Targets, realisations and amounts, read without guessing: what may mean two things stays as it was typed."""

from __future__ import annotations

import re
from types import MappingProxyType

from kinerja_xl.frozen import dataclass
from kinerja_xl.impor.nilai.satuan_utuh import is_satuan_utuh
from kinerja_xl.impor.sumber.isi_sumber import SelSumber
from kinerja_xl.patterns import regex
from kinerja_xl.text.numbers import Reading, format_number, format_rupiah, read_number
from kinerja_xl.text.ukuran import is_percent

_SCALE = MappingProxyType({1_000: "ribu", 1_000_000: "juta"})
_NONE = frozenset({"-", "–", "—", "--", "n/a", "na", "nihil", "tidak ada", "…", "...", "?", "*", "#n/a"})
_GRADE = regex(
    r"(AA|A|BB|B|CC|C|D|E|WTP|WDP|WTP[- ]DPP|TMP|TW)|(sangat )?(baik|tinggi|memuaskan|inovatif|berhasil)|cukup|kurang"
    r"|(sangat|agak) \w+|level \d|kategori \w+|pratama|madya|nindya|utama|[A-E]\s?\((sangat )?\w+\)",
    re.IGNORECASE,
)
_RUPIAH = regex(r"rp\.?\s*\d", re.IGNORECASE)
_BOUND = regex(r"([≤≥<>]=?)\s*(\d.*)")
_ITEM = regex(r"(?:^|\n)\s*(?:\d{1,2}[.)]|[a-z][.)]|[-•–])\s+")
PREDIKAT = "Predikat"


@dataclass(frozen=True, slots=True)
class NilaiTerbaca:
    """What a cell says.

    Attributes:
        nilai: the number, the text where it is no sure number, None where the cell says that there is nothing.
        satuan: the unit written with it, "" without.
        arti: how it was understood, in Indonesian; "" where it stands as it was.
        ragu: why a person has to look, in Indonesian; "" where nothing is in doubt.
        simpulan: the value is one of two readings, which the column's title makes the likelier.
    """

    nilai: float | str | None
    satuan: str = ""
    arti: str = ""
    ragu: str = ""
    simpulan: bool = False


def baca_nilai(sel: SelSumber, satuan: str = "", *, utuh: bool = False) -> NilaiTerbaca:
    """Read a target or a realisation.

    Args:
        sel: the cell.
        satuan: the unit that another column tells.
        utuh: nothing beside it says that a dot may be a decimal one, so ``1.200 Orang`` are twelve hundred.
    """
    if isinstance(sel.nilai, bool):
        return NilaiTerbaca(sel.teks, ragu="isinya TRUE/FALSE, bukan angka")
    if isinstance(sel.nilai, float):
        return _number(sel, sel.nilai, satuan)
    if sel.teks.startswith("=") and sel.rumus is not None:
        return NilaiTerbaca(None, ragu="rumus yang belum dihitung; buka dan simpan di Excel, lalu impor lagi")
    if sel.teks.startswith("#") and sel.teks.endswith(("!", "?", "A")):
        return NilaiTerbaca(None, ragu=f"sel galat {sel.teks}")
    plain = sel.teks.strip().removeprefix(":").strip()
    return _bound(plain) or _text(plain, satuan if utuh else None)


def _number(sel: SelSumber, value: float, satuan: str) -> NilaiTerbaca:
    if sel.persen:
        return NilaiTerbaca(round(value * 100, 10), "%", f"tersimpan {format_number(value)}, tertulis {sel.teks}")
    if is_percent(satuan) and 0 < abs(value) < 1 and sel.rumus is None:
        return NilaiTerbaca(value, ragu=f"angka {format_number(value)} pada satuan persen; mungkin pecahan")
    return NilaiTerbaca(value)


def _bound(teks: str) -> NilaiTerbaca | None:
    """Read ``≤ 140 Kasus``, which is no number but has a unit."""
    found = _BOUND.fullmatch(" ".join(teks.split()))
    inner = None if found is None else _text(found[2])
    if found is None or inner is None or not isinstance(inner.nilai, float):
        return None
    limit = f"{found[1]} {format_number(inner.nilai)}"
    return NilaiTerbaca(limit, inner.satuan, ragu="batas, bukan satu angka; disalin seperti tertulis")


def _text(teks: str, satuan: str | None = None) -> NilaiTerbaca:
    """Read a text; with a unit (``satuan``, "" for the text's own) a dot may stand for thousands."""
    plain = " ".join(teks.split())
    if plain.casefold().strip("() ") in _NONE or not plain.strip("-–—. "):
        return NilaiTerbaca(None, arti="tanda tidak ada nilai")
    found = read_number(plain)
    if found.value is None:
        return _kata(teks, plain)
    if found.ambiguous and found.alternative is not None:
        if satuan is not None and _ribuan(plain, found, satuan):
            said = f"angka {format_number(found.value)}, titik ribuan: {found.unit or satuan} dihitung satu per satu"
            return NilaiTerbaca(found.value, found.unit, said)
        two = f"{format_number(found.value)} atau {format_number(found.alternative)}"
        return NilaiTerbaca(teks, _satuan(plain, found), ragu=f"dapat berarti {two}; disalin seperti tertulis")
    unit = _satuan(plain, found)
    told = format_number(found.value) + (f" {unit}" if unit else "")
    return NilaiTerbaca(found.value, unit, f"angka {told}" if told != plain else "")


def _satuan(teks: str, found: Reading) -> str:
    """Return the unit that stands behind a number, or before it."""
    if found.percent and found.unit:
        return "%" if is_percent(found.unit) else f"% {found.unit}"
    return "%" if found.percent else found.unit or ("Rp" if _RUPIAH.match(teks) else "")


def _kata(teks: str, plain: str) -> NilaiTerbaca:
    """Read a text that is no number."""
    if _GRADE.fullmatch(plain):
        return NilaiTerbaca(plain, PREDIKAT, "predikat")
    if len(_ITEM.findall(teks)) > 1:
        return NilaiTerbaca(teks, ragu="beberapa nilai dalam satu sel")
    return NilaiTerbaca(teks, ragu="bukan angka; disalin seperti tertulis")


def _ribuan(teks: str, found: Reading, satuan: str) -> bool:
    """True where the dot of a number can stand for thousands only, as what it counts is whole."""
    units = [u for u in (found.unit, satuan) if u]
    return "," not in teks and not found.percent and bool(units) and all(is_satuan_utuh(u) for u in units)


def baca_uang(sel: SelSumber, *, kali: int = 1) -> NilaiTerbaca:  # noqa: PLR0911  one for each thing a cell may hold
    """Read an amount of money in rupiah.

    Args:
        sel: the cell.
        kali: what the column's amounts are to be multiplied by.
    """
    if isinstance(sel.nilai, float) and not isinstance(sel.nilai, bool):
        return NilaiTerbaca(sel.nilai * kali, arti="" if kali == 1 else f"dikali {format_number(kali)}")
    if sel.teks.startswith(("=", "#")):
        return baca_nilai(sel)
    plain = " ".join(sel.teks.split())
    if plain.casefold().strip("() ") in _NONE or re.fullmatch(r"(rp\.?)?\s*[-–—,.]*", plain, re.IGNORECASE):
        return NilaiTerbaca(None, arti="tanda tidak ada nilai")
    found = read_number(re.sub(r"(,00|,-|\.-)\s*$", "", plain))
    if found.value is None or found.unit or found.percent:
        return NilaiTerbaca(sel.teks, ragu="bukan jumlah uang; disalin seperti tertulis")
    value = found.value * kali
    if found.ambiguous and found.alternative is not None:
        if scale := _SCALE.get(kali):  # Rp 850,5 thousand is no budget
            said = f"{format_rupiah(value)}, titik dianggap ribuan di bawah judul dalam {scale}"
            return NilaiTerbaca(value, arti=said, simpulan=True)
        two = f"{format_number(found.value)} atau {format_number(found.alternative)}"
        return NilaiTerbaca(sel.teks, ragu=f"dapat berarti {two}; disalin seperti tertulis")
    return NilaiTerbaca(value, arti=format_rupiah(value))


def butir_sel(teks: str) -> tuple[str, ...]:
    """Return the items of a cell that holds a list (``1. … 2. …``), or the whole text as the only one."""
    if len(_ITEM.findall(teks)) < 2:
        inline = re.split(r"\s(?=\d{1,2}[.)]\s)", teks.strip())
        if len(inline) < 2 or not re.match(r"1[.)]\s", inline[0]):
            return (teks,)
        return tuple(re.sub(r"^\d{1,2}[.)]\s+", "", part).strip() for part in inline)
    parts = [part.strip() for part in _ITEM.split(teks)]
    return tuple(part for part in parts if part)
