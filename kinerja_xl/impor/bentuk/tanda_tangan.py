"""Who signed: a title, a name below it, rank and NIP. What no statement and no head of a sheet says stands there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kinerja_xl.impor.bentuk.nama_baris import lengkapi_nama_baris
from kinerja_xl.impor.kepala.daerah import DaerahTabel
from kinerja_xl.impor.kepala.istilah import kosakata
from kinerja_xl.impor.sumber.isi_sumber import AlineaSumber, BerkasSumber, TempatSumber
from kinerja_xl.impor.susun.isian import BarisIsian, IsianImpor
from kinerja_xl.impor.susun.nama_kantor import kantor_tersebut, nama_diri
from kinerja_xl.impor.susun.nama_orang import bergelar
from kinerja_xl.impor.susun.pejabat_impor import DaftarPejabat
from kinerja_xl.patterns import regex
from kinerja_xl.regulations.nip import parse_nip
from kinerja_xl.sheets.pilihan import JenisKantor
from kinerja_xl.text.jabatan import singkatan_bidang
from kinerja_xl.text.sebutan_jabatan import is_pimpinan
from kinerja_xl.text.similar import alike, normalise

_TITLE = regex(
    r"((plt|plh|pj)\.?\s+)?(camat|lurah|panewu|mantri|wali nagari|kepala|ka\.|kabid|kabag|kasi|kasubb?ag|sekretaris"
    r"|sekcam|seklur|inspektur|direktur)\b[^\d:]{0,120}",
    re.IGNORECASE,
)
_SHORT = regex(r"(?:(?:Plt|Plh|Pj)\.? )?(?:Kepala|KEPALA) ([A-Z]{3,}[A-Za-z]{0,8})")
_NIP = regex(r"NIP\.?\s*:?\s*([\d .\u00a0-]{18,26})", re.IGNORECASE)
_RANK = regex(r"(juru|pengatur|penata|pembina)\b.{0,40}", re.IGNORECASE)
_NAME = regex(r"[^\W\d_](?:[^\W\d_]|[ .,'’`-])+")
_AFTER = regex(r"(kabupaten|kab\.|kota|provinsi|kecamatan|distrik|selaku)\b", re.IGNORECASE)
_FAR, _LONGEST_NAME = 7, 6  # lines from the title to the NIP; words of a name without its degrees
_ALIKE = 88.0
_OF = (
    (regex(r"camat|panewu|mantri|kepala distrik", re.IGNORECASE), JenisKantor.KECAMATAN),
    (regex(r"lurah", re.IGNORECASE), JenisKantor.KELURAHAN),
    (regex(r"kepala dinas", re.IGNORECASE), JenisKantor.DINAS),
    (regex(r"kepala (badan|pelaksana)", re.IGNORECASE), JenisKantor.BADAN),
    (regex(r"sekretaris", re.IGNORECASE), JenisKantor.SEKRETARIAT),
    (regex(r"inspektur", re.IGNORECASE), JenisKantor.INSPEKTORAT),
)
"""Whose head signs by which title."""
Baris = tuple[str, TempatSumber]


class TandaTangan(NamedTuple):
    """One signature: the title, and the rest by the keys of Pejabat."""

    jabatan: IsianImpor
    isi: BarisIsian


def lengkapi_tanda_tangan(
    pejabat: DaftarPejabat, berkas: BerkasSumber, daerah: Sequence[DaerahTabel], kantor: BarisIsian
) -> None:
    """Add to the officials what signatures say: names and numbers of known ones, and the head of the office.

    Args:
        pejabat: the officials so far.
        berkas: a source.
        daerah: its tables.
        kantor: the lines of Identitas.
    """
    for d in daerah:
        lengkapi_nama_baris(pejabat, d)
    for column in _kolom(berkas, daerah):
        for signed in baca_tanda_tangan(column, kantor):
            code = pejabat.cari(signed.jabatan.teks)
            if code is None and _memimpin(signed.jabatan.teks, kantor):
                code = pejabat.pimpinan(signed.jabatan.teks) or pejabat.kode(signed.jabatan)
            if code is None:
                continue
            pejabat.lengkapi(code, signed.isi)


def baca_tanda_tangan(baris: Sequence[Baris], kantor: BarisIsian | None = None) -> Iterator[TandaTangan]:
    """Yield the signatures among texts that stand below each other.

    A name is sure where a NIP follows; without one it stands below a gap, as the hand of the head needs it.

    Args:
        baris: the texts with their places; "" for a blank line.
        kantor: the lines of Identitas, which tell whose head *Kepala BKAD* is.
    """
    for n, (text, place) in enumerate(baris):
        title = text.strip(" ,;:")
        if not _TITLE.fullmatch(title):
            continue
        below = [
            (m, t.strip(" ,;"), p) for m, (t, p) in enumerate(baris[n + 1 : n + 1 + _FAR], n + 1) if t.strip(" ,;")
        ]
        at = next((m for m, (_, t, _) in enumerate(below) if _number(t)), None)
        named = _with_number(below, at) if at is not None else _without(below, n, place, kantor or {}, title)
        if named is None:
            continue
        index, more = named
        between = [t for _, t, _ in below[:index] if not _AFTER.match(t)]
        if any(not t.isupper() or _TITLE.fullmatch(t) for t in between) and between:
            continue
        whole = " ".join((title, *between))
        why = "" if at is not None else "baris di bawah jabatan, tanpa NIP"
        name = IsianImpor(below[index][1].strip("()_ "), (below[index][2],), why, simpulan=at is None)
        short = _SHORT.fullmatch(whole) if _disingkat(whole, kantor or {}) else None
        told = nama_diri(whole) if short is None else f"Kepala {short[1]}"
        yield TandaTangan(
            IsianImpor(told, (place,), "" if told == text.strip(" ,;:") else f"tertulis {whole}"),
            {"nama": name, **more},
        )


_Di = tuple[int, str, TempatSumber]


def _number(text: str) -> str:
    found = _NIP.match(text)
    plain = "" if found is None else found[1].strip(" .-\u00a0")
    return plain if parse_nip(plain) is not None else ""


def _with_number(below: Sequence[_Di], at: int) -> tuple[int, BarisIsian] | None:
    """Return which line is the name above a NIP, with rank and number."""
    more: BarisIsian = {"nip": IsianImpor(_number(below[at][1]), (below[at][2],))}
    index = at - 1
    if index >= 0 and _RANK.fullmatch(below[index][1]):
        more["pangkat"] = IsianImpor(below[index][1], (below[index][2],))
        index -= 1
    return (index, more) if index >= 0 and _is_name(below[index][1], fewest=1) else None


def _without(
    below: Sequence[_Di], n: int, place: TempatSumber, kantor: BarisIsian, title: str
) -> tuple[int, BarisIsian] | None:
    """Return the only line below a gap under the title of a head, or below it in its cell with a degree."""
    rest = [m for m, (_, t, _) in enumerate(below) if not _AFTER.match(t)]
    heads = is_pimpinan(title) or _disingkat(title, kantor)
    if len(rest) != 1 or not heads or not _is_name(below[rest[0]][1]):
        return None
    number, _, at = below[rest[0]]
    gap = number - n > 2 or (at.row - place.row > 1 and at.bagian == place.bagian and at.col == place.col > 0)
    cell = at == place and at.col > 0 and bergelar(below[rest[0]][1])  # blank lines are not kept there
    return (rest[0], {}) if gap or cell else None


def _is_name(text: str, *, fewest: int = 2) -> bool:
    plain = text.strip("()_ ")
    bare = [w for w in plain.partition(",")[0].split() if not w.endswith(".")]
    return (
        _NAME.fullmatch(plain) is not None
        and fewest <= len(plain.replace(".", ". ").split())
        and len(bare) <= _LONGEST_NAME
        and not _TITLE.fullmatch(plain)
        and not _AFTER.match(plain)
        and kosakata(plain) < 1  # the title of a column below the title of an official
        and not normalise(plain).startswith(("mengetahui", "menyetujui", "disetujui", "pihak"))
    )


def _memimpin(jabatan: str, kantor: BarisIsian) -> bool:
    """True for the title of the head of the office itself; others sign its documents too."""
    if _disingkat(jabatan, kantor):
        return True
    if not is_pimpinan(jabatan):
        return False
    named, own = kantor_tersebut(jabatan), kantor.get("nama_kantor")
    if named is not None and own is not None:
        return alike(named.nama, own.teks) > _ALIKE
    kind = kantor["jenis_kantor"].nilai if "jenis_kantor" in kantor else ""
    told = next((of.value for pattern, of in _OF if pattern.match(jabatan)), kind)
    return own is not None and kind == told


def _disingkat(jabatan: str, kantor: BarisIsian) -> bool:
    """True for the head of the office under its short name: ``Kepala BKAD`` of Badan Keuangan dan Aset Daerah."""
    found, own = _SHORT.fullmatch(jabatan.strip(" ,;:")), kantor.get("nama_kantor")
    if found is None or own is None:
        return False
    return own.teks[:1].casefold() == found[1][0].casefold() and singkatan_bidang(found[1], own.teks)


def _kolom(berkas: BerkasSumber, daerah: Sequence[DaerahTabel]) -> Iterator[list[Baris]]:
    """Yield the texts outside of tables that stand below each other: of paragraphs, of the columns of a sheet."""
    data: dict[int, set[int]] = {}
    for d in daerah:
        data.setdefault(d.tabel.bagian, set()).update(d.baris)
    lines: dict[int, list[Baris]] = {}
    for blok in berkas.blok:
        if isinstance(blok, AlineaSumber):
            for line in blok.teks.split("\n"):
                for n, part in enumerate(re.split(r"\t+|\s{4,}", line)):
                    lines.setdefault(n, []).append((part.strip(), blok.tempat))
            continue
        if blok.tersembunyi or (blok.bagian in data and not blok.lembar):
            continue
        columns: dict[int, list[Baris]] = {}
        for (row, col), cell in sorted(blok.sel.items()):
            if isinstance(cell.nilai, str) and row not in data.get(blok.bagian, ()):
                columns.setdefault(col, []).extend((t.strip(), blok.tempat(cell)) for t in cell.teks.split("\n"))
        yield from columns.values()
    yield from lines.values()
