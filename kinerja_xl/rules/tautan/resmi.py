"""What the official nomenclature says about a node: the facts behind KX214 to KX222.

Names are compared as written; an office may not correct them, but a comma or a bracketed note does not make another
name.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from types import MappingProxyType

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Simpul
from kinerja_xl.patterns import regex
from kinerja_xl.regulations.nomenklatur import Nomenklatur, TabelNomenklatur
from kinerja_xl.sheets.pilihan import JenisKantor, Jenjang
from kinerja_xl.text.similar import alike, normalise

TINGKAT: Mapping[int, Jenjang] = MappingProxyType({3: Jenjang.PROGRAM, 5: Jenjang.KEGIATAN, 6: Jenjang.SUB_KEGIATAN})
"""Level by the number of a code's parts: 7.01.02 / 7.01.02.2.01 / 7.01.02.2.01.0001."""

SERUPA = 85.0
"""From here on two names are one name written differently."""

_BEGINNING = 40  # characters: a long official name is often cut short
_BRACKET = regex(r"\([^)]*\)?")
_GENERAL = regex(r"(?:\d|X)\.(?:\d{2}|XX)\.01(?=\.|\Z)")
_OWN = "7.01."
_DECREE = regex(r"(?<!\d)(?<!\d\.)\d[\d.]*+-?\d*+/\d{4}")  # 900.1-2850/2025, 90/2019
_YEAR = regex(r"\s*(?:/|\btahun\b)\s*", re.IGNORECASE)


def tingkat(kode: str) -> Jenjang | None:
    """Return the level that a code stands for, None when it has another number of parts."""
    return TINGKAT.get(len(kode.split(".")))


@lru_cache(maxsize=4096)
def kode_baku(kode: str) -> str:
    """Return a code as the table stores it: the general programme as 7.01.01, a short sub kegiatan with four digits."""
    parts = _GENERAL.sub("7.01.01", kode, count=1).split(".")
    if len(parts) == 6:
        parts[5] = parts[5].zfill(4)
    return ".".join(parts)


def dibawa(kode: str) -> bool:
    """True when our table covers a code: the kecamatan's own programmes and the general one."""
    return kode_baku(kode).startswith(_OWN)


def entri(simpul: Simpul, tabel: TabelNomenklatur) -> Nomenklatur | None:
    """Return the official row of a node's code, None without a code or with an unknown one."""
    return tabel.baris.get(kode_baku(simpul.kode_nomenklatur)) if simpul.kode_nomenklatur else None


def tanpa_kurung(nama: str) -> str:
    """Return a name without its bracketed notes, normalised."""
    return normalise(_BRACKET.sub(" ", nama))


@lru_cache(maxsize=1)
def menurut_nama(tabel: TabelNomenklatur) -> Mapping[str, tuple[Nomenklatur, ...]]:
    """Return the official rows by normalised name; a few names have two codes."""
    found: dict[str, list[Nomenklatur]] = {}
    for row in tabel.baris.values():
        found.setdefault(normalise(row.nama), []).append(row)
    return MappingProxyType({name: tuple(rows) for name, rows in found.items()})


@lru_cache(maxsize=2048)
def paling_mirip(nama: str, jenjang: Jenjang, tabel: TabelNomenklatur) -> tuple[Nomenklatur, float] | None:
    """Return the official row of a level whose name is most like this one, with the likeness."""
    plain = tanpa_kurung(nama)
    rows = [row for row in tabel.baris.values() if tingkat(row.kode) is jenjang]
    scored = [(alike(plain, row.nama), row) for row in rows]
    best = max(scored, key=lambda pair: pair[0], default=None)
    return (best[1], best[0]) if best else None


def dimaksud(nama: str, jenjang: Jenjang, tabel: TabelNomenklatur) -> Nomenklatur | None:
    """Return the official row that a name means, though it is misspelled, cut short, or carries a note."""
    plain = tanpa_kurung(nama)
    if len(plain) >= _BEGINNING:
        for official, rows in menurut_nama(tabel).items():
            if official.startswith(plain[:_BEGINNING]) and tingkat(rows[0].kode) is jenjang:
                return rows[0]
    found = paling_mirip(nama, jenjang, tabel)
    return found[0] if found and found[1] >= SERUPA else None


def kecamatan(dokumen: Dokumen) -> bool:
    """True for the offices whose nomenclature we hold."""
    kantor = dokumen.identitas.jenis_kantor
    return not kantor or kantor is JenisKantor.KECAMATAN or kantor is JenisKantor.KELURAHAN


def versi_lain(dokumen: Dokumen) -> str:
    """Return the sentence that names the two versions where Identitas names another than our table's, else ""."""
    named, ours = dokumen.identitas.versi_nomenklatur.strip(), dokumen.ketentuan.nomenklatur.versi
    if not named or _keputusan(named) == _keputusan(ours):
        return ""
    return f" Dibandingkan dengan {ours}, sedangkan Versi nomenklatur pada Identitas {named}."


def _keputusan(versi: str) -> list[str]:
    """Return the decrees that a text names: ``Nomor 900.1-2850 Tahun 2025`` is ``900.1-2850/2025``."""
    return _DECREE.findall(_YEAR.sub("/", versi))


def lebih_ringan(temuan: Finding, catatan: str) -> Finding:
    """Return a finding as it weighs where the table compared is another version than the office's."""
    if not catatan:
        return temuan
    message = temuan.message if temuan.message.startswith("Periksa") else f"Periksa: {temuan.message}"
    return replace(temuan, severity=Severity.INFO, message=message + catatan)
