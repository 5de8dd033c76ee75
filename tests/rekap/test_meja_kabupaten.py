"""The desk: office by office what is due, what came, when, and how it stands."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from helpers import kiriman_uji as uji

from kinerja_xl.app.terima import baca_register
from kinerja_xl.findings import Severity
from kinerja_xl.rekap.meja_kabupaten import BarisMeja, susun_meja
from kinerja_xl.rekap.ringkasan import HitunganKaidah, RingkasanBuku
from kinerja_xl.rekap.status_kiriman import StatusKiriman
from kinerja_xl.sheets.pilihan import DokumenKiriman
from kinerja_xl.terima.catatan_terima import KECUALI, IsiDiterima, Kedatangan, Putusan
from kinerja_xl.terima.fakta_buku import FaktaBuku
from kinerja_xl.terima.kenal_kantor import daftar_kantor
from kinerja_xl.terima.kiriman import Kata
from kinerja_xl.terima.pilah import pilah

HARI_INI = dt.date(2026, 4, 20)
KALAENA, WOTU = "Kecamatan Kalaena", "Kecamatan Wotu"
TW1, TW2, PK = DokumenKiriman.TW1, DokumenKiriman.TW2, DokumenKiriman.PK_MURNI


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory):
    path = tmp_path_factory.mktemp("meja") / "daftar.xlsx"
    path.write_bytes(
        uji.register(
            [("KAL", KALAENA), ("WOT", WOTU)],
            [("TW I", "2026", "9 April 2026"), ("TW II", "2026", "10 Juli 2026")],
            dispensasi="| WOT | TW I | 2026 | 18 April 2026 | banjir |\n",
        )
    )
    return baca_register(path, path.parent)


def kiriman(
    sidik: str,
    kantor: str = KALAENA,
    dokumen: str = TW1,
    hari: int = 5,
    *,
    nihil: dict[int, str] | None = None,
    segel: str = "",
    berubah: bool = False,
    dikecualikan: bool = False,
) -> IsiDiterima:
    """Return a content that came on a day of April."""
    fakta = FaktaBuku(
        Kata.BUKU,
        nama_kantor=kantor,
        kabupaten=uji.KABUPATEN,
        tahun=2026,
        dokumen=dokumen,
        nihil=nihil or {},
        segel=segel,
        segel_jenis=dokumen if segel else "",
        segel_berubah=berubah,
    )
    day = dt.datetime(2026, 4, hari, 8, tzinfo=dt.UTC)
    out = Putusan(KECUALI, "salah", day) if dikecualikan else None
    return IsiDiterima(sidik, hari, 1, fakta, (Kedatangan(sidik, "", "", "", day, f"{sidik}.xlsx", ()),), out)


def meja(register, *isi: IsiDiterima, **buku: RingkasanBuku) -> dict[tuple[str, str], BarisMeja]:
    daftar = None if register is None else daftar_kantor(register, {})
    found = {one.sidik: RingkasanBuku(sidik=one.sidik) for one in isi} | buku
    paths = {one.sidik: Path(f"{one.sidik}.xlsx") for one in isi}
    rows = susun_meja(pilah(isi, daftar), found, paths, register, HARI_INI)
    keys = [(row.kode, row.dokumen) for row in rows]
    assert len(set(keys)) == len(keys), "no document stands twice"
    return dict(zip(keys, rows, strict=True))


def test_what_did_not_come_is_late_only_after_its_day(register) -> None:
    found = meja(register)
    told = {key: (row.status, row.hari_terlambat, row.belum_waktunya) for key, row in found.items()}
    belum = StatusKiriman.BELUM_MENGIRIM
    assert told == {
        ("KAL", TW1): (belum, 11, False),
        ("KAL", TW2): (belum, 0, True),
        ("WOT", TW1): (belum, 2, False),
        ("WOT", TW2): (belum, 0, True),
    }


def test_a_dispensation_moves_the_day(register) -> None:
    found = meja(register, kiriman("a", KALAENA, hari=17), kiriman("b", WOTU, hari=17))
    late, excused = found["KAL", TW1], found["WOT", TW1]
    assert (late.status, late.hari_terlambat) == (StatusKiriman.TERLAMBAT, 8)
    assert (excused.status, excused.hari_terlambat, excused.dispensasi) == (StatusKiriman.LENGKAP, 0, "banjir")


def test_who_sends_again_is_as_early_as_the_first_time_and_counted_once(register) -> None:
    found = meja(register, kiriman("a", hari=9), kiriman("b", hari=19), kiriman("c", hari=1, dikecualikan=True))
    row = found["KAL", TW1]
    assert (row.status, row.sidik, row.kiriman) == (StatusKiriman.LENGKAP, "b", ("a", "b"))
    assert (row.dikirim, row.path) == (dt.date(2026, 4, 9), Path("b.xlsx"))


def test_nihil_is_not_nothing_sent(register) -> None:
    found = meja(register, kiriman("a", nihil={1: "tidak ada kegiatan"}, dokumen=TW1))
    row = found["KAL", TW1]
    assert (row.status, row.keterangan, row.terlambat) == (StatusKiriman.NIHIL, "tidak ada kegiatan", False)


def test_a_later_quarter_holds_the_earlier_one_and_is_judged_for_it(register) -> None:
    half = RingkasanBuku(sidik="a", belum_tw=(3, 0, 0, 0))
    found = meja(register, kiriman("a", dokumen=TW2, hari=12), a=half)
    first, second = found["KAL", TW1], found["KAL", TW2]
    assert (first.status, first.dari, first.belum_diukur) == (StatusKiriman.BELUM_LENGKAP, TW2, 3)
    assert first.hari_terlambat == 3
    assert (second.status, second.dari) == (StatusKiriman.LENGKAP, "")


@pytest.mark.parametrize(
    ("ringkasan", "fakta", "status"),
    [
        ({"kurang": 1}, {}, StatusKiriman.BELUM_LENGKAP),
        ({"kurang": 1}, {"segel": "s"}, StatusKiriman.BELUM_LENGKAP),
        ({"kaidah": (HitunganKaidah("KX402", Severity.ERROR, 2),)}, {"segel": "s"}, StatusKiriman.ADA_GALAT),
        ({"kaidah": (HitunganKaidah("KX802", Severity.WARNING, 9),)}, {}, StatusKiriman.LENGKAP),
        ({"terbaca": False, "sebab": "terlalu lama"}, {}, StatusKiriman.ADA_GALAT),
        ({}, {"segel": "s"}, StatusKiriman.DISEGEL),
        ({}, {"berubah": True}, StatusKiriman.ADA_GALAT),
    ],
    ids=["missing", "missing though sealed", "wrong though sealed", "warnings", "unreadable", "sealed", "tampered"],
)
def test_what_stands_inside_decides(register, ringkasan, fakta, status) -> None:
    found = meja(register, kiriman("a", **fakta), a=RingkasanBuku(sidik="a", **ringkasan))
    assert found["KAL", TW1].status is status


def test_what_was_not_checked_is_never_complete(register) -> None:
    rows = susun_meja(pilah([kiriman("a")], daftar_kantor(register, {})), {}, {}, register, HARI_INI)
    assert [r.status for r in rows if r.sidik] == [StatusKiriman.ADA_GALAT]


def test_what_nobody_asked_for_stands_beside_it_and_is_never_late(register) -> None:
    row = meja(register, kiriman("a", dokumen=PK, hari=19))["KAL", PK]
    assert (row.status, row.ditagih, row.tenggat, row.terlambat) == (StatusKiriman.LENGKAP, False, None, False)


def test_without_a_register_there_is_what_came_and_nothing_due() -> None:
    found = meja(None, kiriman("a"))
    assert [(row.kantor, row.status, row.ditagih) for row in found.values()] == [
        (KALAENA, StatusKiriman.LENGKAP, False)
    ]
