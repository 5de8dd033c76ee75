"""Pecahan tidak lengkap.

Pembilang memerlukan penyebut dan sebaliknya. Rumus pecahan yang tercetak pada dua baris tanpa tanda bagi terbaca
sebagai dua jumlah, dan pecahan yang kedua bagiannya sama selalu 100%.

Mengapa: Tanpa kedua bagian dan tanda baginya, hasilnya tidak dapat dihitung.

Contoh: Baris pertama 'Jumlah pembangunan yang terealisasi', baris kedua 'Jumlah pembangunan yang direncanakan'.

Jalan keluar: Isi Pembilang dan Penyebut, dan tulis tanda bagi pada Penjelasan rumus.

Yang tidak terlihat: Pecahan yang lengkap tetapi Penyebutnya bukan keseluruhan dari Pembilangnya (KX349), dan pecahan di
dalam kalimat.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Indikator
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip, semua_baris
from kinerja_xl.rules.formulasi.rumus_tertulis import ikm
from kinerja_xl.text.rumus_teks import urai_rumus
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.WARNING

_SIGN = regex(
    r"[/÷:=+%*×]|\bbagi|\bdibagi|\bbanding|\bdibanding|\\frac|[-_─—]{3,}|^[^\S\n]*(?:\d+[.)]|[-•])", re.I | re.M
)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each fraction with a part or its line missing."""
    for baris in semua_baris(dokumen):
        indikator = baris.indikator
        missing = _missing(indikator)
        if missing:
            key, title, other = missing
            yield temuan(
                indikator.at,
                key,
                message=f"{title} kosong, sedangkan {other} terisi.",
                expected="yang dihitung di bawah garis pecahan" if key == "penyebut" else "yang dihitung di atasnya",
                related=(indikator.at.sel(other.casefold()),),
                fix=f"isi {title}, atau kosongkan {other} bila rumusnya bukan pecahan",
            )
        elif _divides_itself(indikator):
            yield temuan(
                indikator.at,
                "penyebut",
                message=f"Pembilang dan Penyebut sama, {kutip(indikator.penyebut)}, jadi hasilnya selalu 100%.",
                value=indikator.penyebut,
                expected="keseluruhan, yang pembilangnya adalah bagiannya",
                related=(indikator.at.sel("pembilang"),),
                fix="tulis keseluruhannya pada Penyebut",
            )
        elif _two_lines(indikator):
            yield temuan(
                indikator.at,
                "penjelasan_rumus",
                message="Rumus tercetak pada dua baris tanpa tanda bagi dan terbaca sebagai dua jumlah.",
                value=" ".join(indikator.penjelasan_rumus.split()),
                expected="pembilang / penyebut",
                related=(indikator.at.sel("indikator"),),
                fix="tulis rumusnya pada satu baris dengan tanda bagi",
            )


def _missing(indikator: Indikator) -> tuple[str, str, str] | None:
    if not indikator.cara_hitung.pecahan:
        return None
    if indikator.pembilang and not indikator.penyebut:
        return "penyebut", "Penyebut", "Pembilang"
    return ("pembilang", "Pembilang", "Penyebut") if indikator.penyebut and not indikator.pembilang else None


def _divides_itself(indikator: Indikator) -> bool:
    above = normalise(indikator.pembilang)
    return bool(above) and indikator.cara_hitung.pecahan and above == normalise(indikator.penyebut)


def _two_lines(indikator: Indikator) -> bool:
    """True when the printed formula is two counts below each other, without a line between them."""
    if len(indikator.penjelasan_rumus.splitlines()) < 2:
        return False
    text = re.sub(r"\b(?:catatan|keterangan)\s*:.*", "", indikator.penjelasan_rumus, flags=re.IGNORECASE)
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) != 2 or _SIGN.search(text) or ikm(indikator.nama):
        return False
    return indikator.cara_hitung.pecahan or all(urai_rumus(line).hitungan for line in lines)
