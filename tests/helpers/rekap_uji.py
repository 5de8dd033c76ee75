"""A recap in this process: children of its own cost a second each, and ``test_folder`` tries them."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from helpers import kiriman_uji as uji
from helpers.markdown_book import build_book
from kinerja_xl.app.pelaksana import DiProsesIni
from kinerja_xl.app.rekap import HasilRekap, KeluaranRekap, rekap
from kinerja_xl.app.rekap_lari import PermintaanRekap, buka_rekap
from kinerja_xl.rekap.rekap_kabupaten import RekapKabupaten

HARI_INI = dt.date(2026, 4, 20)


def tulis(folder: Path, files: Mapping[str, bytes]) -> Path:
    """Write files into a folder and return it."""
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


@contextmanager
def direkap(folder: Path, gudang: Path | None = None, **more: Any) -> Iterator[RekapKabupaten]:
    """Yield the recap of a folder on the day of these tests."""
    wanted = PermintaanRekap(folder=folder, gudang=gudang, hari_ini=HARI_INI, pelaksana=DiProsesIni(), **more)
    with buka_rekap(wanted) as found:
        yield found


KEPALA = (
    "| Kode | Jenjang | Sasaran | Penanggung jawab | Kode indikator | Indikator | IKU | Satuan | Arah | "
    "Tipe perhitungan | Cara hitung | Target 2026 | TW I | TW II | TW III | TW IV |"
)
BARIS = "| 1 | Sasaran Strategis | {sasaran} | Camat | {kode} | {nama} | Ya | {satuan} | Naik | Non Kumulatif | Nilai langsung |"
ANGGARAN = (
    "| Kode | Nomenklatur | Sumber dana | Pagu | TW I | TW II | TW III | TW IV |\n| 1 | | APBD | 1000 | 400 | | | |\n"
)
MUTU = "Meningkatnya mutu pelayanan"


def _identitas(kantor: str, **lain: str) -> str:
    lines = {
        "Nama kantor": kantor,
        "Jenis kantor": "Kecamatan",
        "Kabupaten/Kota": uji.KABUPATEN,
        "Provinsi": "Sulawesi Selatan",
        "Tahun": "2026",
        "Periode awal": "2025",
        "Periode akhir": "2029",
        **{k.replace("_", " "): v for k, v in lain.items()},
    }
    return "| Uraian | Isian |\n" + "".join(f"| {k} | {v} |\n" for k, v in lines.items())


def _kinerja(rows: Sequence[tuple[str, str, str, str]]) -> str:
    """Return the sheet Kinerja: (code, name, unit, target); the target holds for every quarter."""
    lines = [
        BARIS.format(sasaran=MUTU, kode=kode, nama=nama, satuan=satuan) + f" {target} |" * 5
        for kode, nama, satuan, target in rows
    ]
    return "\n".join([KEPALA, *lines, ""])


IKM = ("IK-001", "Indeks Kepuasan Masyarakat", "Indeks", "80")
TANPA_TARGET = ("IK-002", "Persentase pengaduan yang selesai", "Persen", "")


@cache
def ukuran_kinerja(kantor: str, hasil: str = "60", *, tanpa_target: bool = False, **identitas: str) -> bytes:
    """Return a measurement whose first quarter is measured: one indicator, and one without a target."""
    data = f"| Kode indikator | Peran | Uraian data | TW I | TW II | TW III | TW IV |\n| IK-001 | Nilai | Indeks | {hasil} | | | |\n"
    rows = [IKM]
    if tanpa_target:
        rows.append(TANPA_TARGET)
        data += "| IK-002 | Nilai | Persen | 50 | | | |\n"
    return build_book(
        {
            "Identitas": _identitas(kantor, **identitas),
            "Kinerja": _kinerja(rows),
            "Anggaran": ANGGARAN,
            "Data Ukur": data,
        }
    )


@cache
def perjanjian(kantor: str, satuan: str = "Persen") -> bytes:
    """Return the agreement of the same year, with another unit."""
    return build_book({"Identitas": _identitas(kantor), "Kinerja": _kinerja([(*IKM[:2], satuan, IKM[3])])})


KALAENA, WOTU = "Kecamatan Kalaena", "Kecamatan Wotu"


def dua_kantor(folder: Path, nama: str = KALAENA) -> HasilRekap:
    """Return the recap of two offices by a register, one of which disagrees with itself and has a row without a target.

    Args:
        folder: where everything goes; the outputs are ``rekap.xlsx`` and ``rekap.html``.
        nama: what the first office is called.
    """
    books = tulis(
        folder / "kiriman",
        {
            "daftar-kantor.xlsx": uji.register([("KAL", nama), ("WOT", WOTU)], [("TW I", "2026", "13 April 2026")]),
            "kal/ukur #1.xlsx": ukuran_kinerja(nama, tanpa_target=True),
            "kal/pk.xlsx": perjanjian(nama),
            "catatan.xlsx": b"bukan buku kerja",
        },
    )
    sent = dt.datetime(2026, 4, 15, 12, tzinfo=dt.UTC).timestamp()
    for path in (books / "kal").iterdir():
        os.utime(path, (sent, sent))
    wanted = PermintaanRekap(folder=books, hari_ini=HARI_INI, pelaksana=DiProsesIni())
    return rekap(wanted, KeluaranRekap(buku=folder / "rekap.xlsx", halaman=folder / "rekap.html"))
