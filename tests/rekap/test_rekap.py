"""A recap reads every workbook once, keeps what it found, and never counts a document twice."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

import pytest
from helpers import kiriman_uji as uji
from helpers import some
from helpers.rekap_uji import direkap, perjanjian, tulis, ukuran_kinerja

from kinerja_xl.app import rekap_baca
from kinerja_xl.app.load import Berkas, load
from kinerja_xl.app.rekap_sumber import GUDANG_REKAP
from kinerja_xl.app.terima import terima
from kinerja_xl.findings import KinerjaError
from kinerja_xl.rekap.gudang_rekap import GudangRekap
from kinerja_xl.rekap.kemas_isi import buka_angka, kemas_angka
from kinerja_xl.rekap.status_kiriman import StatusKiriman
from kinerja_xl.sheets import Laporan

KALAENA, WOTU = "Kecamatan Kalaena", "Kecamatan Wotu"
OFFICES = (("KAL", KALAENA, "", "kalaena@contoh.go.id"), ("WOT", WOTU, "", "wotu@contoh.go.id"))
DUE = (("TW I", "2026", "13 April 2026"),)


@pytest.fixture(scope="module")
def polos(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A plain folder: two offices, three documents, and something that is no workbook of ours."""
    files = {
        "KAL/pk.xlsx": uji.buku(),
        "KAL/ukur tw1.xlsx": uji.ukuran(KALAENA, 1),
        "pk wotu.xlsx": uji.buku(WOTU),
        "rusak.xlsx": b"bukan buku kerja",
    }
    return tulis(tmp_path_factory.mktemp("polos"), files)


def test_a_plain_folder_is_recapped_without_a_register(polos: Path, tmp_path: Path) -> None:
    with direkap(polos, tmp_path / "gudang") as first:
        rows = {(r.kantor, r.dokumen) for r in first.meja}
        assert rows == {(KALAENA, "PK Murni"), (KALAENA, "TW I"), (WOTU, "PK Murni")}
        assert all(r.status is not StatusKiriman.LENGKAP and not r.ditagih for r in first.meja)
        assert all(len(first.ambil_temuan(r.sidik)) == r.galat + r.peringatan + r.info for r in first.meja)
        assert [name for name, _ in first.menunggu] == ["rusak.xlsx"]
        assert first.kabupaten == uji.KABUPATEN
        seen = first.meja
    with direkap(polos, tmp_path / "gudang") as again:
        assert (again.dibaca, again.dari_gudang, again.meja) == (0, 4, seen)


def test_an_earlier_content_of_a_file_is_replaced_and_stays_in_the_lineage(tmp_path: Path) -> None:
    folder, gudang = tmp_path / "buku", tmp_path / "gudang"
    for pagu, day in ((1, 5), (2, 19)):
        path = tulis(folder, {"pk.xlsx": uji.buku(pagu=pagu)}) / "pk.xlsx"
        when = dt.datetime(2026, 1, day, tzinfo=dt.UTC).timestamp()
        os.utime(path, (when, when))
        with direkap(folder, gudang) as found:
            (row,) = found.meja
    assert (len(row.kiriman), row.sidik, row.dikirim) == (2, row.kiriman[-1], dt.date(2026, 1, 5))
    assert set(row.kiriman) <= found.isi.keys(), "what was found in the earlier one is known"


def test_what_collect_took_in_is_recapped_by_the_register(tmp_path: Path) -> None:
    folder = tulis(tmp_path / "kiriman", {"daftar-kantor.xlsx": uji.register(OFFICES, DUE)})
    inbox = {
        "1.eml": uji.surat(uji.lampiran(uji.ukuran(KALAENA, 1), "u.xlsx"), tanggal="Mon, 06 Apr 2026 08:00:00 +0800"),
        "2.eml": uji.surat(uji.lampiran(uji.ukuran(KALAENA, 0, "banjir"), "u.xlsx"), id="<2@x>"),
    }
    terima([str(tulis(tmp_path / "masuk", {"1.eml": inbox["1.eml"]}))], folder)
    with direkap(folder) as found:
        told = {(r.kode, r.dokumen): (r.status, r.hari_terlambat) for r in found.meja}
        path = next(r.path for r in found.meja if r.sidik)
    assert told["WOT", "TW I"] == (StatusKiriman.BELUM_MENGIRIM, 7)
    assert told["KAL", "TW I"][1] == 0
    assert path == folder / "kantor" / "KAL" / "2026" / "tw1.xlsx"
    assert (folder / GUDANG_REKAP / "rekap.sqlite").is_file()


def test_a_document_that_disagrees_with_another_is_counted_at_its_place(tmp_path: Path) -> None:
    folder = tulis(tmp_path / "buku", {"pk.xlsx": perjanjian(KALAENA), "ukur.xlsx": ukuran_kinerja(KALAENA)})
    with direkap(folder) as found:
        told = [t for rows in found.selisih.values() for t in rows]
        assert told
        assert all(t.kode.startswith("KX9") and t.lain for t in told)
        row = next(r for r in found.meja if r.sidik in found.selisih)
        assert len(found.temuan(row)) == row.galat + row.peringatan + row.info


def test_a_changed_workbook_is_held_against_what_is_known_and_none_is_read_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, gudang = tmp_path / "buku", tmp_path / "gudang"
    tulis(folder, {"pk.xlsx": perjanjian(KALAENA), "ukur.xlsx": ukuran_kinerja(KALAENA), "wotu.xlsx": uji.buku(WOTU)})
    with direkap(folder, gudang):
        pass
    tulis(folder, {"ukur.xlsx": ukuran_kinerja(KALAENA, "61")})
    read: list[str] = []

    def noted(path: Path, untuk: Laporan | None = None, profil: Path | None = None) -> Berkas:
        read.append(path.name)
        return load(path, untuk, profil)

    monkeypatch.setattr(rekap_baca, "load", noted)
    with direkap(folder, gudang) as again:
        assert (sorted(read), again.dibaca) == (["pk.xlsx", "ukur.xlsx"], 1)
        monkeypatch.undo()
        with direkap(folder) as scratch:
            assert again.selisih
            assert again.selisih == scratch.selisih


def test_a_second_desk_is_told_and_the_first_goes_on(tmp_path: Path) -> None:
    waited = []
    with GudangRekap(tmp_path / "g", "1"), pytest.raises(KinerjaError, match="sedang dipakai"):
        GudangRekap(tmp_path / "g", "1", menunggu=lambda: waited.append(1), detik=0.3)
    assert waited == [1]
    with GudangRekap(tmp_path / "g", "1") as free:
        assert free.hitung_isi() == 0


def test_what_another_version_of_the_program_found_does_not_count(polos: Path, tmp_path: Path) -> None:
    with direkap(polos, tmp_path / "g") as found:
        kept = len(found.isi)
    with GudangRekap(tmp_path / "g", "lain") as other:
        assert (kept, other.hitung_isi()) == (4, 0)


def test_what_is_kept_of_a_workbook_comes_back_as_it_was(polos: Path) -> None:
    with direkap(polos) as found:
        for isi in some(found.isi.values()):
            assert buka_angka(kemas_angka(isi)) == isi


@pytest.mark.parametrize(
    ("files", "told"),
    [({}, "Tidak ada berkas .xlsx"), ({"penerimaan.sqlite": b""}, "Belum ada buku kerja yang diterima")],
    ids=["empty", "nothing collected"],
)
def test_an_empty_folder_is_an_error_with_a_way_out(files: dict[str, bytes], told: str, tmp_path: Path) -> None:
    folder = tulis(tmp_path / "kosong", files)
    folder.mkdir(exist_ok=True)
    with pytest.raises(KinerjaError, match=told), direkap(folder):
        pass
