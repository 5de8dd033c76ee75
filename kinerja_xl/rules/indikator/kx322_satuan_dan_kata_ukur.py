"""Satuan tidak cocok dengan kata ukurnya.

Indikator Jumlah memakai satuan hitungan (Orang, Dokumen), bukan persen. Indikator Persentase memakai persen, bukan
satuan hitungan. Waktu, lama, luas, dan panjang tidak diukur dengan persen (peringatan). Periksa juga Indeks Kepuasan
Masyarakat bersatuan persen: skalanya 25 sampai 100, dan 25 berarti nol.

Mengapa: Jumlah 70% dan Persentase 12 Orang sama-sama tidak dapat dihitung.

Contoh: Jumlah Desa yang Terkoordinasi dengan satuan %.

Jalan keluar: Ganti kata ukurnya menjadi Persentase, atau ganti satuan dan targetnya.

Yang tidak terlihat: Ukuran lain yang satuannya keliru (rasio dalam orang), Nilai dan Skor bersatuan persen, dan kata
ukur yang tidak dikenal.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import bernama, kutip
from kinerja_xl.rules.formulasi.rumus_tertulis import ikm
from kinerja_xl.rules.indikator.satuan import golongan
from kinerja_xl.text.similar import normalise
from kinerja_xl.text.ukuran import Kelas, is_percent, kata_ukur, kelas_indikator

SEVERITY = Severity.ERROR

_PUBLIC = regex(r"\bmasyarakat\b|\bikm\b", re.IGNORECASE)  # the survey with its own scale

_MEASURED: Mapping[str, str] = MappingProxyType(
    {"waktu": "satuan waktu", "lama": "satuan waktu", "luas": "satuan luas", "panjang": "satuan panjang"}
)
_WEIGHTS: Mapping[str, Severity] = MappingProxyType(
    {"Indeks": Severity.INFO, **dict.fromkeys(_MEASURED.values(), Severity.WARNING)}
)


_SCORES = {"nilai", "indeks", "skor", "poin", "predikat", "angka", "tingkat"}


def _counts(satuan: str, nama: str) -> bool:
    """Whether a unit counts things: a word known for it, or what the name itself speaks of (pos kamling: Pos)."""
    word = normalise(satuan)
    return bool(golongan(satuan)) or (word.isalpha() and word not in _SCORES and word in normalise(nama).split()[1:])


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each count in per cent and each percentage in things."""
    for baris in bernama(dokumen):
        satuan = baris.indikator.satuan
        match kelas_indikator(baris.indikator.nama):
            case Kelas.JUMLAH if is_percent(satuan):
                kind, expected = "jumlah", "satuan hitungan"
            case Kelas.PERSEN if not is_percent(satuan) and _counts(satuan, baris.indikator.nama):
                kind, expected = "persentase", "%"
            case Kelas.LAIN if is_percent(satuan) and (word := kata_ukur(baris.indikator.nama) or "") in _MEASURED:
                kind, expected = f"ukuran {word}", _MEASURED[word]
            case _ if is_percent(satuan) and ikm(baris.indikator.nama) and _PUBLIC.search(baris.indikator.nama):
                kind, expected = "indeks", "Indeks"
            case _:
                continue
        index = expected == "Indeks"
        yield temuan(
            baris.indikator.at,
            "satuan",
            severity=_WEIGHTS.get(expected),
            message=("Periksa: " if index else "")
            + f"{kutip(baris.indikator.nama)} adalah {kind}, sedangkan satuannya {satuan}.",
            value=satuan,
            expected=expected,
            related=(baris.indikator.at.sel("indikator"),),
            fix=f"pakai {expected}, atau ganti kata ukurnya",
        )
