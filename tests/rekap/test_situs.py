"""The public site: only what was approved, no number of an official, no workbook, whole or not at all."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest
from helpers.rekap_uji import HARI_INI, KALAENA, WOTU, perjanjian, tulis, ukuran_kinerja

from kinerja_xl.app.folder_situs import TANDA_SITUS, tulis_situs
from kinerja_xl.app.pelaksana import DiProsesIni
from kinerja_xl.app.rekap import HasilRekap, KeluaranRekap, rekap
from kinerja_xl.app.rekap_lari import PermintaanRekap
from kinerja_xl.findings import KinerjaError
from kinerja_xl.rekap.situs_terbuka import tanpa_nip

NIP = "19750812 200003 1 004"


@pytest.fixture(scope="module")
def hasil(tmp_path_factory: pytest.TempPathFactory) -> HasilRekap:
    """Two offices, one of which approved its measurement, not its agreement."""
    folder = tmp_path_factory.mktemp("kabupaten")
    approved = {"Disetujui oleh": f"Camat <b>, NIP {NIP}", "Disetujui pada": "14 April 2026"}
    books = tulis(
        folder / "buku",
        {
            "kal/ukur.xlsx": ukuran_kinerja(KALAENA, tanpa_target=True, **approved),
            "kal/pk.xlsx": perjanjian(KALAENA),
            "wotu.xlsx": ukuran_kinerja(WOTU),
        },
    )
    wanted = PermintaanRekap(folder=books, hari_ini=HARI_INI, pelaksana=DiProsesIni())
    return rekap(wanted, KeluaranRekap(situs=folder / "situs"))


@pytest.fixture(scope="module")
def situs(hasil: HasilRekap) -> Path:
    return hasil.tulisan[0]


def test_only_what_was_approved_is_published(hasil: HasilRekap, situs: Path) -> None:
    assert hasil.situs is not None
    assert (hasil.situs.kantor, hasil.situs.terbit, hasil.situs.ditahan) == (1, 1, 2)
    files = {path.relative_to(situs).as_posix() for path in situs.rglob("*") if path.is_file()}
    assert files == {
        "index.html",
        TANDA_SITUS,
        "kantor/kecamatan-kalaena.html",
        "kantor/kecamatan-kalaena/tw-i-2026-kinerja.csv",
    }
    assert WOTU not in (situs / "index.html").read_text(encoding="utf-8")


def test_no_number_of_an_official_and_no_markup_of_strangers_is_on_it(situs: Path) -> None:
    page = (situs / "kantor/kecamatan-kalaena.html").read_text(encoding="utf-8")
    assert "Disetujui untuk diterbitkan oleh Camat &lt;b&gt;, NIP 1975…004 pada 14 April 2026." in page
    assert "<script" not in page
    assert "200003" not in page


def test_every_link_leads_to_a_file_beside_it(situs: Path) -> None:
    for page in situs.rglob("*.html"):
        links = re.findall(r'href="([^"]+)"', page.read_text(encoding="utf-8"))
        assert links
        assert all((page.parent / link).is_file() for link in links), links


def test_a_row_without_a_target_has_no_achievement(situs: Path) -> None:
    text = (situs / "kantor/kecamatan-kalaena/tw-i-2026-kinerja.csv").read_text(encoding="utf-8-sig")
    rows = {row["Kode"]: (row["Target"], row["Capaian"]) for row in csv.DictReader(text.splitlines(), delimiter=";")}
    assert rows == {"IK-001": ("80", "75,00%"), "IK-002": ("belum ditetapkan", "–")}


@pytest.mark.parametrize(
    ("teks", "told"),
    [
        (f"a.n. {NIP}", "a.n. 1975…004"),
        ("197508122000031004", "1975…004"),
        ("Rp123.456.789.012", "Rp123.456.789.012"),
    ],
)
def test_numbers_of_officials_are_masked_wherever_they_stand(teks: str, told: str) -> None:
    assert tanpa_nip(teks) == told


def test_our_own_site_is_replaced_and_a_person_s_folder_is_not(tmp_path: Path) -> None:
    place = tmp_path / "situs"
    tulis_situs(place, {"index.html": b"1", "kantor/lama.html": b"1"})
    tulis_situs(place, {"index.html": b"2"})
    assert sorted(p.name for p in place.iterdir()) == [TANDA_SITUS, "index.html"]
    assert [p.name for p in tmp_path.iterdir()] == ["situs"], "nothing is left beside it"
    for name in ("catatan.txt", "index.html"):
        (place / name).write_text("tambahan kantor")
        with pytest.raises(KinerjaError, match="belum diubah"):
            tulis_situs(place, {"index.html": b"3"})
        assert (place / name).read_text() == "tambahan kantor"
