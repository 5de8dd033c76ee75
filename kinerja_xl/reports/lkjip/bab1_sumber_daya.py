"""What Bab I of the LKjIP tabulates of SDM and Sarana: the people, counted in several ways, and the means."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kinerja_xl.findings import CellRef
from kinerja_xl.frozen import dataclass
from kinerja_xl.model import BarangSarana, Dokumen, Pegawai
from kinerja_xl.reports.cetak.asal import Teks, deretan, rangkai, teks_bersel
from kinerja_xl.reports.lkjip.alinea import KOSONG

_HITUNGAN = ("laki_laki", "perempuan", "jumlah")


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisPegawai:
    """One row of the staff: a heading or total of its group (``tebal``), or one kind of people with their numbers."""

    tebal: bool
    nomor: str
    uraian: Teks
    laki_laki: Teks
    perempuan: Teks
    jumlah: Teks


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisSarana:
    """One thing the office works with."""

    nama: Teks
    jumlah: Teks
    satuan: Teks
    kondisi: Teks
    keterangan: Teks


def baris_pegawai(dokumen: Dokumen) -> Iterator[BarisPegawai]:
    """Yield the staff group by group, each below its heading and with its total."""
    for kelompok, some in _kelompok(dokumen):
        yield _baris("", Teks(f"Menurut {kelompok.lower()}", _sel(some, "kelompok")), (Teks(""),) * 3, tebal=True)
        for nomor, orang in enumerate(some, 1):
            name = Teks(orang.uraian, (orang.at.sel("uraian"),))
            note = Teks(orang.keterangan, (orang.at.sel("keterangan"),))
            counts = [Teks(_angka(orang, kunci), _sel_angka(orang, kunci)) for kunci in _HITUNGAN]
            yield _baris(f"{nomor}.", rangkai("{} ({})", name, note) if note else name, counts)
        yield _baris("", Teks("Jumlah"), [_total(some, kunci) for kunci in _HITUNGAN], tebal=True)


def pengantar_pegawai(dokumen: Dokumen) -> Teks:
    """Return the sentence before the table, "" where there is none."""
    groups = [Teks(kelompok.lower(), _sel(some, "kelompok")) for kelompok, some in _kelompok(dokumen)]
    if not groups:
        return Teks("")
    return rangkai("Susunan pegawai menurut {} disajikan pada tabel berikut.", deretan(groups))


def baris_sarana(dokumen: Dokumen) -> Iterator[BarisSarana]:
    """Yield what the office works with, in the order of the sheet."""
    for barang in dokumen.sarana:
        yield BarisSarana(
            nama=_teks(barang, "nama"),
            jumlah=Teks(KOSONG) if barang.jumlah is None else teks_bersel(barang.jumlah, dari=_satu(barang, "jumlah")),
            satuan=_teks(barang, "satuan"),
            kondisi=_teks(barang, "kondisi"),
            keterangan=_teks(barang, "keterangan"),
        )


def _kelompok(dokumen: Dokumen) -> list[tuple[str, list[Pegawai]]]:
    """Return the groups in the order in which they begin."""
    found: dict[str, list[Pegawai]] = {}
    for orang in dokumen.sdm:
        found.setdefault(orang.kelompok, []).append(orang)
    return list(found.items())


def _baris(nomor: str, uraian: Teks, angka: Sequence[Teks], *, tebal: bool = False) -> BarisPegawai:
    laki, perempuan, jumlah = angka
    return BarisPegawai(tebal=tebal, nomor=nomor, uraian=uraian, laki_laki=laki, perempuan=perempuan, jumlah=jumlah)


def _banyak(orang: Pegawai, kunci: str) -> float | None:
    """Return a number of a row; without a written total, that of men and women."""
    value: float | None = getattr(orang, kunci)
    if value is None and kunci == "jumlah" and orang.laki_laki is not None and orang.perempuan is not None:
        return orang.laki_laki + orang.perempuan
    return value


def _angka(orang: Pegawai, kunci: str) -> str:
    value = _banyak(orang, kunci)
    return KOSONG if value is None else teks_bersel(value)


def _sel_angka(orang: Pegawai, kunci: str) -> tuple[CellRef, ...]:
    if kunci == "jumlah" and orang.jumlah is None:
        return (orang.at.sel("laki_laki"), orang.at.sel("perempuan"))
    return (orang.at.sel(kunci),)


def _total(some: Sequence[Pegawai], kunci: str) -> Teks:
    """Return the sum of a column; "-" where a row does not say its part."""
    values = [_banyak(orang, kunci) for orang in some]
    known = [value for value in values if value is not None]
    if len(known) < len(values):
        return Teks(KOSONG)
    return teks_bersel(sum(known), dari=[sel for orang in some for sel in _sel_angka(orang, kunci)])


def _sel(some: Sequence[Pegawai], kunci: str) -> tuple[CellRef, ...]:
    return tuple(orang.at.sel(kunci) for orang in some)


def _satu(barang: BarangSarana, kunci: str) -> tuple[CellRef, ...]:
    return (barang.at.sel(kunci),)


def _teks(barang: BarangSarana, kunci: str) -> Teks:
    return Teks(getattr(barang, kunci) or KOSONG, _satu(barang, kunci))
