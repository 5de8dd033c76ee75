"""Yang diubah lebih baru daripada yang mengubah.

Periksa peraturan yang disebut diubah dengan peraturan bertahun lebih awal, atau yang disejenisnya bernomor lebih kecil
pada tahun yang sama; peraturan perubahan atau pelaksanaan yang mendahului peraturan yang diubah atau dilaksanakannya;
dan keputusan kantor ini sendiri dari tahun yang sama yang dikutip dengan nomor sesudah keputusan ini.

Mengapa: Yang dikutip harus sudah ada ketika keputusan ini ditetapkan; nomor dan tahun yang terbalik menunjuk naskah
lain.

Contoh: Peraturan Bupati Nomor 68 Tahun 2015 yang diubah dengan Peraturan Bupati Nomor 38 Tahun 2014.

Jalan keluar: Cocokkan nomor dan tahunnya dengan naskahnya atau dengan buku agenda.

Yang tidak terlihat: Nomor yang keliru tetapi urutannya masih mungkin, keputusan kepala daerah, dan nomor keputusan yang
bentuknya berbeda dari nomor keputusan ini.

Dasar: UU 12/2011
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby, pairwise

from kinerja_xl.findings import CellRef, Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.dokumen.kutipan import Kutipan, semua_kutipan
from kinerja_xl.sheets.pilihan import JenisKantor
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.INFO
BETA = True

_CHANGED_BY = regex(r"\b(?:di|ter)(?:ubah|akhir)\b[^;.\d]{0,60}\bdengan\s*\Z", re.IGNORECASE)
_CHANGES = regex(r"\b(?:perubahan(?:\s+ke\w+)?\s+atas|(?:peraturan\s+)?pelaksanaan(?:\s+atas)?)\s*\Z", re.IGNORECASE)
_HEADS = {JenisKantor.KECAMATAN: "keputusan camat", JenisKantor.KELURAHAN: "keputusan lurah"}
_NUMBERED = frozenset({"uu", "pp", "perpres", "perda", "perkada", "permendagri", "permenpanrb"})
"""Kinds that count their numbers anew each year, in the order of their days."""


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each citation that cannot be older than what changes it, or than this decree."""
    for _, cited in groupby(semua_kutipan(dokumen), key=lambda k: k.butir.at):
        item = list(cited)
        for one, two in pairwise(item):
            between = one.butir.teks[one.akhir : two.awal]
            if _CHANGED_BY.search(between) and _before(two, one):
                yield _finding(one, f"{one.singkat} disebut diubah dengan {two.singkat}, yang terbit lebih dahulu.")
            elif _CHANGES.search(between) and _before(one, two):
                yield _finding(one, f"{one.singkat} terbit lebih dahulu daripada {two.singkat} yang menjadi pokoknya.")
    yield from _own(dokumen)


def _before(changing: Kutipan, changed: Kutipan) -> bool:
    """True where what changes cannot have come after what it changes."""
    if changing.tahun is None or changed.tahun is None:
        return False
    if changing.tahun != changed.tahun:
        return changing.tahun < changed.tahun
    one, two = (normalise(k.sebutan).split()[:2] for k in (changing, changed))
    plain = changing.nomor.isdigit() and changed.nomor.isdigit()
    return plain and changing.jenis in _NUMBERED and one == two and int(changing.nomor) < int(changed.nomor)


def _own(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield a finding for each decree of this office that is cited although it comes after this one."""
    identitas = dokumen.identitas
    number, year = _number(identitas.nomor_sk)
    year = year or (identitas.tanggal_sk.year if identitas.tanggal_sk else None)
    head = _HEADS.get(identitas.jenis_kantor, "keputusan kepala")
    for satu in semua_kutipan(dokumen):
        if satu.jenis != "keputusan" or not normalise(satu.sebutan).startswith(head) or year is None:
            continue
        other, said = _number(satu.nomor)
        if (satu.tahun or said) == year and _later(other, number):  # a later year is KX741's
            yield _finding(
                satu,
                f"{satu.singkat} dikutip, padahal nomornya sesudah nomor keputusan ini ({identitas.nomor_sk}).",
                *identitas.sel_isian("nomor_sk"),
            )


def _number(text: str) -> tuple[list[str], int | None]:
    """Return the parts of a decree's number without its year, and the year: ``188/06/2023`` -> [188, 06], 2023."""
    parts = [part.lstrip("0") or part for part in re.split(r"/|\btahun\b", "".join(text.casefold().split())) if part]
    match = re.fullmatch(r"(.*?)(?:/|tahun)?((?:19|20)\d{2})", "".join(text.casefold().split()))
    if match and match[1]:
        return [part.lstrip("0") for part in match[1].split("/")], int(match[2])
    return parts, None


def _later(other: list[str], number: list[str]) -> bool:
    """True where two numbers differ in one part only, a plain number that is greater in the other."""
    differ = [(a, b) for a, b in zip(other, number, strict=False) if a != b]
    if len(other) != len(number) or len(differ) != 1:
        return False
    a, b = differ[0]
    return a.isdigit() and b.isdigit() and int(a) > int(b)


def _finding(satu: Kutipan, message: str, *related: CellRef) -> Finding:
    return temuan(
        satu.butir.at,
        "teks",
        message=f"Periksa: {message}",
        value=satu.singkat,
        expected="nomor dan tahun yang lebih dahulu",
        related=related,
        fix="cocokkan nomor dan tahunnya dengan naskahnya",
    )
