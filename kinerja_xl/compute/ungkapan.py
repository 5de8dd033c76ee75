"""Rumus khusus: an office's own formula over named variables, ``(A + B) / C * 100``, read without executing anything.

Only numbers, the variables of Data Ukur, + - * / and brackets. What cannot be read comes back as a ``GalatRumus`` that
names the place.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Literal, NamedTuple

from kinerja_xl.frozen import dataclass
from kinerja_xl.patterns import regex
from kinerja_xl.text.numbers import read_number

Tanda = Literal["+", "-", "*", "/"]


@dataclass(frozen=True, slots=True)
class Angka:
    """A number."""

    nilai: float


@dataclass(frozen=True, slots=True)
class Variabel:
    """A variable, by its name in Data Ukur."""

    nama: str


@dataclass(frozen=True, slots=True)
class Negatif:
    """A minus in front."""

    isi: Ungkapan


@dataclass(frozen=True, slots=True)
class Operasi:
    """Two parts and the sign between them."""

    tanda: Tanda
    kiri: Ungkapan
    kanan: Ungkapan


Ungkapan = Angka | Variabel | Negatif | Operasi


@dataclass(frozen=True, slots=True)
class GalatRumus:
    """Why a formula cannot be read: a sentence for the office, and the character (from 1) where it goes wrong."""

    pesan: str
    posisi: int


PANJANG_RUMUS = 500
"""Longest formula an office may write, in characters."""

_DALAM = 30  # brackets and signs inside each other
_JUMLAH: dict[str, Tanda] = {"+": "+", "-": "-", "–": "-", "−": "-"}
_KALI: dict[str, Tanda] = {"*": "*", "×": "*", "x": "*", "X": "*", "/": "/", ":": "/", "÷": "/"}
_TANDA = _JUMLAH | _KALI
_TOKEN = regex(
    r"(?P<angka>\d+(?:[.,]\d+)*)(?P<persen>\s*%)?|(?P<kali>[xX](?!\w))|(?P<tanda>[-+*/×÷:–−])|(?P<kurung>[()])"
    r"|(?P<kata>[^\W\d]\w*)"
)


class _Kata(NamedTuple):
    """One token: kind, text, and its place from 1."""

    jenis: Literal["angka", "nama", "tanda", "(", ")", "akhir"]
    isi: str
    posisi: int
    nilai: float = 0.0


class _TidakTerbacaError(Exception):
    def __init__(self, pesan: str, posisi: int) -> None:
        self.galat = GalatRumus(pesan, posisi)


def baca_rumus(teks: str, nama: Collection[str]) -> Ungkapan | GalatRumus:
    """Read a formula.

    Args:
        teks: what stands in Rumus khusus; a leading ``=`` or ``Nama =`` is left out.
        nama: the variables of this indicator; they may be several words, and case does not matter.

    Returns:
        What it says, or why and where it cannot be read.
    """
    if len(teks) > PANJANG_RUMUS:
        return GalatRumus(f"Rumus lebih panjang dari {PANJANG_RUMUS} huruf.", PANJANG_RUMUS + 1)
    kiri = teks.find("=")
    if kiri > 0 and isinstance(baca_rumus(teks[:kiri], nama), Operasi):
        return GalatRumus(f"Tanda '=' pada huruf ke-{kiri + 1} hanya boleh berdiri setelah nama hasilnya.", kiri + 1)
    try:
        return _Pembaca(list(_kata(teks, nama))).baca()
    except _TidakTerbacaError as error:
        return error.galat


def _kata(teks: str, nama: Collection[str]) -> Iterator[_Kata]:
    """Yield the tokens; the longest variable name that fits wins, then numbers and signs."""
    asli = _terpanjang_dahulu(nama)
    known = _pola_nama(asli)
    at = teks.find("=") + 1
    while at < len(teks):
        if teks[at].isspace():
            at += 1
            continue
        match = known.match(teks, at) if known else None
        if match and match.lastindex:
            yield _Kata("nama", asli[match.lastindex - 1], at + 1)
        else:
            match = _TOKEN.match(teks, at)
            if match is None:
                raise _TidakTerbacaError(
                    f"Tanda '{teks[at]}' pada huruf ke-{at + 1} tidak dikenal; yang dapat dipakai + - * / ( ).", at + 1
                )
            yield _token(match, at + 1, nama)
        at = match.end()
    yield _Kata("akhir", "", len(teks) + 1)


def _token(match: re.Match[str], posisi: int, nama: Collection[str]) -> _Kata:
    if match["angka"]:
        return _Kata("angka", match[0], posisi, _angka(match, posisi))
    if match["kurung"]:
        return _Kata("(" if match[0] == "(" else ")", match[0], posisi)
    if match["kata"]:
        ada = ", ".join(sorted(nama)) or "belum ada"
        raise _TidakTerbacaError(
            f"Variabel '{match[0]}' pada huruf ke-{posisi} tidak ada pada kolom Peran di lembar Data Ukur; "
            f"yang ada: {ada}.",
            posisi,
        )
    return _Kata("tanda", _TANDA[match[0]], posisi)


def _angka(match: re.Match[str], posisi: int) -> float:
    reading = read_number(match["angka"])
    if reading.value is None:
        raise _TidakTerbacaError(f"'{match['angka']}' pada huruf ke-{posisi} bukan angka.", posisi)
    if reading.ambiguous:
        ribuan, desimal = reading.value, f"{reading.alternative:.4f}".replace(".", ",")
        raise _TidakTerbacaError(
            f"'{match['angka']}' pada huruf ke-{posisi} dapat berarti dua angka: tulis {ribuan:.0f} atau {desimal}.",
            posisi,
        )
    # offices write "x 100%" for "in per cent": the result is a percentage, not a fraction
    if match["persen"] and reading.value != 100:
        raise _TidakTerbacaError(
            f"'{match[0]}' pada huruf ke-{posisi}: tanda % hanya untuk 100%; tulis 0,2 untuk 20%.", posisi
        )
    return reading.value


def _terpanjang_dahulu(nama: Collection[str]) -> list[str]:
    """Return the names, longest first; one without a letter is left out, as it would hide a number."""
    return sorted((n for n in nama if any(char.isalpha() for char in n)), key=lambda n: -len(" ".join(n.split())))


def _pola_nama(nama: Sequence[str]) -> re.Pattern[str] | None:
    """Return a pattern with a group for each name: which one it was is not asked of the letters, whose case may change
    their number (İ)."""
    if not nama:
        return None
    words = [n.split() for n in nama]
    names = (r"\s+".join(map(re.escape, w)) + (r"(?!\w)" if re.search(r"\w\Z", w[-1]) else "") for w in words)
    return re.compile("|".join(f"({n})" for n in names), re.IGNORECASE)


class _Pembaca:
    """Reads tokens from left to right, multiplication before addition."""

    def __init__(self, kata: list[_Kata]) -> None:
        self.kata = kata[::-1]
        self.dalam = 0

    def baca(self) -> Ungkapan:
        if self.kata[-1].jenis == "akhir":
            raise _TidakTerbacaError("Rumus kosong.", 1)
        hasil = self._jumlah()
        sisa = self.kata[-1]
        if sisa.jenis == ")":
            raise _TidakTerbacaError(f"Kurung tutup pada huruf ke-{sisa.posisi} tanpa kurung buka.", sisa.posisi)
        if sisa.jenis != "akhir":
            raise _TidakTerbacaError(
                f"Kurang tanda + - * / sebelum '{sisa.isi}' pada huruf ke-{sisa.posisi}.", sisa.posisi
            )
        return hasil

    def _ambil(self, tanda: str) -> Tanda | None:
        """Take the next sign when it is one of ``tanda``."""
        if self.kata[-1].jenis == "tanda" and self.kata[-1].isi in tanda:
            return _TANDA[self.kata.pop().isi]
        return None

    def _jumlah(self) -> Ungkapan:
        hasil = self._kali()
        while tanda := self._ambil("+-"):
            hasil = Operasi(tanda, hasil, self._kali())
        return hasil

    def _kali(self) -> Ungkapan:
        hasil = self._faktor()
        while tanda := self._ambil("*/"):
            hasil = Operasi(tanda, hasil, self._faktor())
        return hasil

    def _faktor(self) -> Ungkapan:
        kata = self.kata.pop()
        if kata.jenis == "angka":
            return Angka(kata.nilai)
        if kata.jenis == "nama":
            return Variabel(kata.isi)
        if kata.jenis == "akhir":
            raise _TidakTerbacaError("Rumus berhenti di tengah: setelah tanda terakhir belum ada angka.", kata.posisi)
        if kata.jenis == ")" or kata.isi not in "(-":
            raise _TidakTerbacaError(
                f"Sebelum '{kata.isi}' pada huruf ke-{kata.posisi} seharusnya ada angka atau variabel.", kata.posisi
            )
        self.dalam += 1
        if self.dalam > _DALAM:
            raise _TidakTerbacaError(f"Terlalu banyak kurung bersusun pada huruf ke-{kata.posisi}.", kata.posisi)
        isi = Negatif(self._faktor()) if kata.jenis == "tanda" else self._kurung(kata)
        self.dalam -= 1
        return isi

    def _kurung(self, buka: _Kata) -> Ungkapan:
        isi = self._jumlah()
        if self.kata[-1].jenis == "akhir":
            raise _TidakTerbacaError(f"Kurung buka pada huruf ke-{buka.posisi} tidak ditutup.", buka.posisi)
        if self.kata[-1].jenis != ")":
            sisa = self.kata[-1]
            raise _TidakTerbacaError(
                f"Kurang tanda + - * / sebelum '{sisa.isi}' pada huruf ke-{sisa.posisi}.", sisa.posisi
            )
        self.kata.pop()
        return isi
