"""Whose a sheet is: the lines above its table that name an official and, beside or below, who judges the work."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from kinerja_xl.impor.bentuk.lembar_jabatan import SumberJabatan
from kinerja_xl.impor.kepala.daerah import DaerahTabel
from kinerja_xl.impor.sumber.isi_sumber import AlineaSumber, BerkasSumber, TabelSumber, TempatSumber
from kinerja_xl.impor.susun.isian import BarisIsian, IsianImpor
from kinerja_xl.impor.susun.nama_orang import bergelar
from kinerja_xl.impor.susun.pejabat_impor import jabatan_bernama
from kinerja_xl.patterns import regex
from kinerja_xl.text.sebutan_jabatan import is_jabatan
from kinerja_xl.text.similar import normalise

_LABEL = (
    r"^\W*(?:\d+\s*[.)]\s*)?(nama(?: pegawai| lengkap)?|nip\b[^:]{0,12}?|(?:nama )?jabatan|pangkat\b[^:]{0,25}?"
    r"|(?:nama )?unit (?:kerja|organisasi)|(?:jabatan )?atasan(?: langsung)?"
    r"|(?:pejabat|pegawai) penilai(?: kinerja)?)"
    r"(\s*(?:pejabat |pegawai )?(?:penilai|atasan)(?: langsung| kinerja)?)?"
)
"""A label; what follows it in the second group says that it is the judge's: *NIP Pejabat Penilai*."""
_PARTY = regex(r"^\W*pihak\s+(pertama|kesatu|kedua)\b", re.IGNORECASE)
_WHOLE = regex(_LABEL + r"\s*[:.]?\s*$", re.IGNORECASE)
_INLINE = regex(_LABEL + r"\s*:\s*(\S.*)$", re.IGNORECASE | re.DOTALL)
_INNER = regex(r"\s+(?=(?:nip|nama|jabatan|pangkat|unit kerja)\b[^:\n]{0,20}:\s*\S)", re.IGNORECASE)
"""Before the next label on one line: *Nama : … NIP : …*."""
_JUDGED = regex(r"\b(pegawai|pejabat) yang dinilai\b|\bpegawai$")
_JUDGE = regex(r"\b(pejabat|pegawai)? ?penilai\b|\batasan langsung\b")
_FAR = 20  # rows above the header
_NAME = 9  # words of a name; what is longer says what the party promises
_TITLE = 6  # words of a title over the lines of one official


class _Teks(NamedTuple):
    teks: str
    tempat: TempatSumber
    kolom: int


def jabatan_lembar(
    daerah: DaerahTabel, berkas: BerkasSumber, bagian: Mapping[int, tuple[DaerahTabel, ...]]
) -> SumberJabatan | None:
    """Return the official to whom a table belongs, None where the lines above it name none.

    Args:
        daerah: the table.
        berkas: its file.
        bagian: the parts that are tables of their own, by their number.
    """
    judged, judge = pihak_lembar(daerah, berkas, bagian)
    if "jabatan" not in judged:
        return None
    return SumberJabatan(judged, [daerah], judge if "jabatan" in judge else {})


def pihak_lembar(
    daerah: DaerahTabel, berkas: BerkasSumber, bagian: Mapping[int, tuple[DaerahTabel, ...]]
) -> tuple[BarisIsian, BarisIsian]:
    """Return whose a table is and who judges the work, by the keys of Pejabat; empty where no line above it says it.

    Args:
        daerah: the table.
        berkas: its file.
        bagian: the parts that are tables of their own, by their number.
    """
    if not daerah.baris:
        return {}, {}
    if daerah.tabel.lembar:
        rows = _di_lembar(daerah, bagian.get(daerah.tabel.bagian, ()))
    else:
        rows = list(_di_dokumen(daerah, berkas, bagian))
    parties: tuple[BarisIsian, BarisIsian] = {}, {}
    at, right = 0, 0  # whose lines these are, and from which column they are the other one's
    before, signed = parties, False
    for row in rows:
        party = _PARTY.match(row[0].teks) if row else None
        if sum(_PARTY.match(t.teks) is not None for t in row) > 1:
            signed = True  # as a rule below another agreement of this sheet; what follows is of the next one
            before, parties = (parties, ({}, {})) if any(parties) else (before, parties)
        if party is not None:
            at = int(party[1].casefold() == "kedua")
            right = 0
            named = [row[0]._replace(teks=row[0].teks[party.end() :]), *row[1:]]
            name = next((t for t in named if t.teks.strip(" :.,-") and not _WHOLE.match(t.teks)), None)
            own = name is not None and not _PARTY.match(name.teks) and len(name.teks.split()) <= _NAME
            if name is not None and own and "\n" not in name.teks:
                plain = IsianImpor(name.teks.strip(" :,"), (name.tempat,))
                parties[at].setdefault("nama", plain)
            continue
        heads = {n: t.kolom for t in row for n, word in enumerate((_JUDGED, _JUDGE)) if _is_head(t, word)}
        labelled = any(_WHOLE.match(t.teks) for t in row[:-1] if t.kolom not in heads.values())
        if heads and not labelled and not any(t.teks.startswith(":") for t in row):
            at = min(heads, key=lambda n: heads[n])
            right = max(heads.values()) if len(heads) > 1 else 0
            continue
        told = list(_pairs(row))
        for key, value, judges in told:
            beside = value.kolom != told[0][1].kolom
            other = value.kolom >= right if right else beside or key in parties[at]
            whose = 1 if judges or key in ("penilai", "atasan") else 1 - at if other else at
            for field, said in _dinamai(key, value):
                parties[whose].setdefault(field, said)
    if not signed or "jabatan" in parties[0]:
        return parties
    return (parties[1], {}) if "jabatan" in parties[1] and not parties[0] else before


def _dinamai(key: str, teks: _Teks) -> Iterator[tuple[str, IsianImpor]]:
    """Yield what the text beside a label says, by the keys of Pejabat; one text may name the post with the person."""
    named = jabatan_bernama(teks.teks) if key in ("penilai", "atasan", "jabatan", "nama") else None
    if named is not None:
        for field, said in zip(("jabatan", "nama"), named, strict=True):
            yield field, IsianImpor(said, (teks.tempat,), "nama dan jabatan dalam satu sel")
        return
    if key == "penilai":
        key = "jabatan" if is_jabatan(teks.teks) else "nama"
    elif key == "atasan":
        key = "nama" if bergelar(teks.teks) and not is_jabatan(teks.teks) else "jabatan"
    yield key, IsianImpor(teks.teks, (teks.tempat,))


def gabung_lembar(jabatan: Sequence[SumberJabatan], kepala: Sequence[SumberJabatan]) -> tuple[SumberJabatan, ...]:
    """Return job sheets with what the lines above their tables add; a table of none gets one from these lines.

    Args:
        jabatan: the job sheets of a document, with duties and functions.
        kepala: what the lines above tables say.
    """
    made = list(jabatan)
    for told in kepala:
        known = next((s for s in made if any(d is told.daerah[0] for d in s.daerah)), None)
        other = known is not None and not _same(known.isi, told.isi)
        if known is not None and other and told.atasan and "tugas" not in known.isi:
            made.remove(known)  # the title that stood last was the judge's
            known = None
        if known is None:
            made.append(told)
        elif _same(known.isi, told.isi):
            known.isi = told.isi | known.isi
            known.atasan = known.atasan or told.atasan
    return tuple(made)


def _same(a: BarisIsian, b: BarisIsian) -> bool:
    return normalise(a["jabatan"].teks) == normalise(b["jabatan"].teks)


def _is_head(text: _Teks, word: re.Pattern[str]) -> bool:
    plain = normalise(text.teks)
    return len(plain.split()) <= _TITLE and ":" not in text.teks and word.search(plain) is not None


def _di_lembar(daerah: DaerahTabel, semua: Sequence[DaerahTabel]) -> list[list[_Teks]]:
    """Return the rows above a table of a sheet, up to the table before it."""
    head = min((p.row for p, why in daerah.lewat.items() if why.startswith("judul kolom")), default=daerah.baris[0])
    before = max((r for d in semua for r in d.baris if r < head), default=0)
    return [_baris(daerah.tabel, r) for r in daerah.tabel.baris if max(head - _FAR, before + 1) <= r < head]


def _di_dokumen(
    daerah: DaerahTabel, berkas: BerkasSumber, bagian: Mapping[int, tuple[DaerahTabel, ...]]
) -> Iterator[list[_Teks]]:
    """Yield the lines and rows of layout tables between a table of a document and the one before it."""
    place = next(n for n, b in enumerate(berkas.blok) if b is daerah.tabel)
    first = place
    while first > 0 and place - first < _FAR:
        before = berkas.blok[first - 1]
        if isinstance(before, TabelSumber) and before.bagian in bagian:
            break
        first -= 1
    for blok in berkas.blok[first:place]:
        if isinstance(blok, AlineaSumber):
            yield from ([_Teks(line, blok.tempat, 0)] for line in blok.teks.split("\n"))
        else:
            yield from (_baris(blok, row) for row in blok.baris)


def _baris(tabel: TabelSumber, row: int) -> list[_Teks]:
    return [_Teks(" ".join(c.teks.split()), tabel.tempat(c), c.col) for c in tabel.baris[row]]


def _pairs(texts: Sequence[_Teks]) -> Iterator[tuple[str, _Teks, bool]]:
    """Yield key and text of what the labels of a row name, in the same cell or the next, and if it is the judge's."""
    waiting, judges = "", False
    for text in (t._replace(teks=part) for t in texts for part in _INNER.split(t.teks)):
        inline, whole = _INLINE.match(text.teks), _WHOLE.match(text.teks)
        if whole is not None:
            waiting, judges = _key(whole[1]), whole[2] is not None
        elif inline is not None:
            waiting = ""
            yield _key(inline[1]), text._replace(teks=inline[3].strip()), inline[2] is not None
        elif waiting and text.teks.strip(" :.-"):
            yield waiting, text._replace(teks=text.teks.strip(" :")), judges
            waiting = ""


def _key(label: str) -> str:
    plain = label.casefold()
    told = ("penilai", "jabatan", "nama", "nip", "pangkat")
    words = {"atasan": "atasan", "unit": "unit_kerja"} | {key: key for key in told}
    return next(key for word, key in words.items() if word in plain)
