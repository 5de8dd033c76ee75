"""The parties of an agreement on a sheet, as the signatures below its tables name them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kinerja_xl.impor.kepala.daerah import DaerahTabel
from kinerja_xl.impor.sumber.isi_sumber import TabelSumber, TempatSumber
from kinerja_xl.impor.susun.isian import BarisIsian, IsianImpor
from kinerja_xl.impor.susun.nama_kantor import nama_diri
from kinerja_xl.patterns import regex
from kinerja_xl.regulations.nip import parse_nip
from kinerja_xl.text.sebutan_jabatan import is_jabatan

_PARTY = regex(
    r"\W*(?:(pihak (?:pertama|kesatu)|yang berjanji|penerima (?:amanah|mandat))"
    r"|pihak kedua|(?:pejabat )?atasan langsung|disetujui(?: oleh)?|menyetujui|penerima janji"
    r"|pemberi (?:amanah|mandat))\W*",
    re.IGNORECASE,
)
"""The words over a signature; those of the first party are a group."""
_NIP = regex(r"\W*NIP\b\W*([\d .\u00a0-]{18,26})", re.IGNORECASE)
_RANK = regex(r"(juru|pengatur|penata|pembina)\b.{0,40}", re.IGNORECASE)
_NAME = regex(r"[^\W\d_](?:[^\W\d_]|[ .,'’`-]){2,60}")
_FAR = 10  # rows below the word for a party


def pihak_bertanda(
    tabel: TabelSumber, daerah: Sequence[DaerahTabel], sampai: int | None = None
) -> tuple[BarisIsian, BarisIsian]:
    """Return the first and the second party, by the keys of Pejabat; empty where no signature names both.

    Args:
        tabel: the sheet.
        daerah: its tables; the signatures stand below the last of their rows.
        sampai: the row where another agreement's table begins; None for the end of the sheet.
    """
    last = max((r for d in daerah for r in d.baris), default=0)
    parties: list[BarisIsian] = [{}, {}]
    for (row, col), cell in sorted(tabel.sel.items()):
        found = (
            None
            if row <= last or (sampai is not None and row >= sampai)
            else _PARTY.fullmatch(cell.teks.split("\n")[0])
        )
        if found is None:
            continue
        lines = [(t, tabel.tempat(cell)) for t in cell.teks.split("\n")[1:]]
        for below in range(row + 1, row + _FAR):
            if (under := tabel.sel.get((below, col))) is not None and isinstance(under.nilai, str):
                lines += [(t, tabel.tempat(under)) for t in under.teks.split("\n")]
        at = int(found[1] is None)
        parties[at] = parties[at] or _penanda(lines)
    first, second = parties
    return (first, second) if "jabatan" in first and "jabatan" in second else ({}, {})


def _penanda(baris: Sequence[tuple[str, TempatSumber]]) -> BarisIsian:
    """Return who signs: a title, then the name, rank and NIP."""
    found: BarisIsian = {}
    for text, place in baris:
        line = text.strip(" ,;:()_")
        number = _NIP.fullmatch(line)
        if number is not None and parse_nip(number[1].strip(" .-\u00a0")) is not None:
            found.setdefault("nip", IsianImpor(number[1].strip(" .-\u00a0"), (place,)))
        elif "jabatan" not in found:
            if is_jabatan(line):
                told = nama_diri(line)
                found["jabatan"] = IsianImpor(told, (place,), "" if told == line else f"tertulis {line}")
        elif _RANK.fullmatch(line):
            found.setdefault("pangkat", IsianImpor(line, (place,)))
        elif _NAME.fullmatch(line) and not is_jabatan(line):
            found.setdefault("nama", IsianImpor(line, (place,)))
    return found
