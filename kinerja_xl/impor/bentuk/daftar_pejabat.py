"""A list of officials: titles with names, numbers, ranks and superiors, and nothing that is measured."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.impor.bentuk.nama_baris import diri_baris, lengkapi_atasan
from kinerja_xl.impor.kepala.arti import UKURAN, KolomSumber, PeranKolom
from kinerja_xl.impor.kepala.daerah import DaerahTabel
from kinerja_xl.impor.kepala.istilah import rapikan_judul
from kinerja_xl.impor.sumber.isi_sumber import SelSumber, TempatSumber, is_terisi
from kinerja_xl.impor.susun.isian import BarisIsian, IsianImpor
from kinerja_xl.impor.susun.pejabat_impor import DaftarPejabat, jabatan_bernama
from kinerja_xl.patterns import regex
from kinerja_xl.text.sebutan_jabatan import is_jabatan

_TEAM = regex(r"\b(tim|panitia|pokja|kelompok kerja|daftar hadir|peserta|rapat|narasumber|penerima|honor\w*)\b")
"""Lists of people who do something together: what they are there is no post of the office."""
_UNIT = regex(r"^unit\b|^(bidang|bagian|seksi)$")
_MOST = 0.5  # of the titles begin or end as titles of posts do
_MEASURED = UKURAN | {PeranKolom.INDIKATOR, PeranKolom.AKSI, PeranKolom.SKP_HASIL, PeranKolom.SASARAN}


def bukti_daftar(daerah: DaerahTabel, judul: str) -> str:
    """Return the evidence that a table is a list of officials; "" where it is none.

    Args:
        daerah: the table.
        judul: the titles above it, normalised.
    """
    column = _kolom_jabatan(daerah)
    if column is None or not daerah.punya(PeranKolom.NAMA) or daerah.punya(*_MEASURED) or _TEAM.search(judul):
        return ""
    titles = [_jabatan(c)[0] for r in daerah.baris if (c := daerah.tabel.sel.get((r, column.col))) and is_terisi(c)]
    posts = sum(is_jabatan(t) for t in titles)
    return "kolom jabatan dan nama pejabat" if titles and posts >= _MOST * len(titles) else ""


def rakit_daftar_pejabat(pejabat: DaftarPejabat, daerah: DaerahTabel, lewat: dict[TempatSumber, str]) -> None:
    """Bring a list of officials into Pejabat, in its order; superiors that it does not list come last.

    Args:
        pejabat: the officials so far.
        daerah: the list.
        lewat: the cells that are not used, with the reason.
    """
    lewat.update(daerah.lewat)
    column = _kolom_jabatan(daerah)
    assert column is not None
    units = [k for k in _kolom_pejabat(daerah) if k is not column and k.judul and _UNIT.search(_judul(k))]
    found: list[tuple[int, str]] = []
    for row in daerah.baris:
        code = _baris(pejabat, daerah, row, column, units)
        if code is not None:
            found.append((row, code))
        for cell in daerah.tabel.baris[row]:
            lewat.setdefault(daerah.tabel.tempat(cell), _sebab(daerah, cell, dibaca=code is not None))
    for row, code in found:
        for k in daerah.kolom_peran(PeranKolom.ATASAN):
            lengkapi_atasan(pejabat, code, daerah, row, k)


def _baris(
    pejabat: DaftarPejabat, daerah: DaerahTabel, row: int, column: KolomSumber, units: list[KolomSumber]
) -> str | None:
    """Bring in the official of a row; None where it names no post."""
    cell = daerah.tabel.isi(row, column.col)
    if cell is None or not is_terisi(cell):
        return None
    place = daerah.tabel.tempat(cell)
    title, name = _jabatan(cell)
    who: BarisIsian = diri_baris(daerah, row, daerah.kolom)
    if name:
        who.setdefault("nama", IsianImpor(name, (place,), "nama dan jabatan dalam satu sel", simpulan=True))
    for k in units[:1]:
        if (unit := daerah.tabel.isi(row, k.col)) is not None and is_terisi(unit):
            who["unit_kerja"] = IsianImpor(unit.teks, (daerah.tabel.tempat(unit),))
    post = IsianImpor(title, (place,))
    code = pejabat.kode(post)
    if code is None:
        return None
    if "nama" in pejabat.baris[code] and pejabat.orang_lain(code, who):
        pejabat.kembar(code, {**who, "jabatan": post})
        return None  # rows that name the title mean the first one, and so does this one's superior
    pejabat.lengkapi(code, who)
    return code


def _jabatan(cell: SelSumber) -> tuple[str, str]:
    """Return the title that a cell holds, and the name beside it."""
    return jabatan_bernama(cell.teks) or (" ".join(cell.teks.split()), "")


def _kolom_pejabat(daerah: DaerahTabel) -> Iterator[KolomSumber]:
    yield from daerah.kolom_peran(PeranKolom.PENANGGUNG_JAWAB)


def _kolom_jabatan(daerah: DaerahTabel) -> KolomSumber | None:
    """Return the column of titles: the one that says so, for units stand under titles of the same meaning."""
    columns = list(_kolom_pejabat(daerah))
    told = [k for k in columns if k.judul and re.search(r"\bjabatan\b", _judul(k))]
    return next(iter(told or [k for k in columns if not (k.judul and _UNIT.search(_judul(k)))]), None)


def _judul(k: KolomSumber) -> str:
    return rapikan_judul(k.judul[-1])


def _sebab(daerah: DaerahTabel, cell: SelSumber, *, dibaca: bool) -> str:
    """Return why a cell of a list of officials is not used, should it not be."""
    if not is_terisi(cell):
        return "tanda tidak ada isi"
    k = next((k for k in daerah.kolom if k.col == cell.col), None)
    if k is not None and k.arti is not None and k.arti.peran is PeranKolom.NO:
        return "nomor urut baris"
    if k is None or k.arti is None:
        titles = " > ".join(k.judul) if k is not None else ""
        return f"kolom {titles} tidak dikenali" if titles else "kolom tanpa judul"
    return "isinya bukan nama, NIP, pangkat, atau jabatan yang terbaca" if dibaca else "baris tanpa jabatan"
