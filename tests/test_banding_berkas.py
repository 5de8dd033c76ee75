"""compare as a command: which files it takes, what it refuses, and how every form shows both cells."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from helpers import cli
from helpers.markdown_book import IDENTITAS, build_book, parse_table
from lxml import html as pages

from kinerja_xl.app.banding import HasilBanding, bandingkan_berkas
from kinerja_xl.app.check import PilihanPeriksa, check_file
from kinerja_xl.app.pelaksana import KolamSetempat
from kinerja_xl.findings import KinerjaError

HEAD = "| Kode | Jenjang | Sasaran | Penanggung jawab | Kode indikator | Indikator | Satuan | Target 2025 | {} |"
ROW = "| 1 | Sasaran Strategis | Meningkatnya mutu pelayanan | Camat | IK-001 | {} | {} | {} | {} |"
IKM = "Indeks Kepuasan Masyarakat"
IKU = {"Anggaran": None, "Rencana Aksi": None, "Dasar Hukum": "| Bagian | Urutan | Teks |\n| Diktum | 1 | Berlaku. |"}


def kinerja(
    nama: str = IKM, satuan: str = "Indeks", target: object = 88, kolom: str = "Definisi", isi: str = ""
) -> str:
    return f"{HEAD.format(kolom)}\n{ROW.format(nama, satuan, target, isi)}"


def identitas(**baris: object) -> str:
    """Return the usual form with some lines changed or added."""
    form = dict(row for row in parse_table(IDENTITAS)) | {k.replace("_", " "): str(v) for k, v in baris.items()}
    return "\n".join(f"| {judul} | {isi} |" for judul, isi in form.items())


def tulis(path: Path, tables: dict[str, str | None]) -> Path:
    path.write_bytes(build_book(tables))
    return path


@pytest.fixture
def iku(tmp_path: Path) -> Path:
    return tulis(tmp_path / "iku.xlsx", {**IKU, "Kinerja": kinerja()})


@pytest.fixture
def pk(tmp_path: Path) -> Path:
    return tulis(tmp_path / "pk.xlsx", {"Kinerja": kinerja(satuan="Persen")})


def banding(*paths: Path, **pilihan: object) -> HasilBanding:
    return bandingkan_berkas(paths, PilihanPeriksa(**pilihan))  # type: ignore[arg-type]


def codes(hasil: HasilBanding) -> list[str]:
    return [f"{h.path.name} {f.code} {f.at}" for h in hasil.hasil for f in h.findings]


# -- every form shows both cells ----------------------------------------------------------------------


def test_text_names_the_other_file_and_its_cell(iku: Path, pk: Path) -> None:
    done = cli.run("compare", iku, pk)
    assert (
        "Kinerja!G2  peringatan KX910  Satuan 'Indeks Kepuasan Masyarakat' (IK-001): Persen pada PK 2025, sedangkan "
        in (done.stdout)
    )
    assert "Indeks pada IKU 2025-2029. Lihat: iku.xlsx Kinerja!G2" in done.stdout
    assert "IKU 2025-2029 (iku.xlsx), PK 2025 (pk.xlsx)" in done.stderr
    assert (done.returncode, cli.run("compare", iku, pk, "--strict").returncode) == (0, 1)


def test_json_has_one_key_more_than_that_of_check(iku: Path, pk: Path) -> None:
    shown = json.loads(cli.run("compare", pk, iku, "--format", "json").stdout)
    (found,) = [f for file in shown["files"] for f in file["findings"]]
    assert found["counterparts"] == [
        {
            "path": iku.as_posix(),
            "document": "IKU 2025-2029",
            "sheet": "Kinerja",
            "cell": "G2",
            "row_key": "IK-001",
            "value": "Indeks",
        }
    ]
    checked = json.loads(cli.run("check", pk, "--format", "json").stdout)
    assert all("counterparts" not in f for file in checked["files"] for f in file["findings"])


def test_sarif_and_junit_name_it_too(iku: Path, pk: Path) -> None:
    (result,) = json.loads(cli.run("compare", iku, pk, "--format", "sarif").stdout)["runs"][0]["results"]
    (other,) = result["relatedLocations"]
    assert other["physicalLocation"]["artifactLocation"]["uri"].endswith("/iku.xlsx")
    assert other["logicalLocations"][0]["fullyQualifiedName"] == "Kinerja!G2"
    suite = ET.fromstring(cli.run("compare", iku, pk, "--format", "junit").stdout)
    assert "Bandingkan: iku.xlsx Kinerja!G2 (IKU 2025-2029)" in "".join(suite.itertext())


def test_html_shows_the_rows_side_by_side(iku: Path, pk: Path, tmp_path: Path) -> None:
    out = tmp_path / "hasil.html"
    cli.run("compare", iku, pk, "--format", "html", "--output", out)
    (table,) = pages.fromstring(out.read_text("utf-8")).xpath("//table[@class='sanding']")
    assert [" ".join(th.text_content().split()) for th in table.xpath("./thead//th")] == [
        "Di sini pk.xlsx Kinerja!G2",
        "IKU 2025-2029 iku.xlsx Kinerja!G2",
    ]
    assert [td.text_content() for td in table.xpath(".//td[@class='ini']")] == ["Persen", "Indeks"]
    assert ["Indikator", IKM, IKM] in [[c.text_content() for c in tr] for tr in table.xpath("./tbody/tr")]


# -- which files --------------------------------------------------------------------------------------


def test_documents_of_different_offices_are_one_error_and_no_list(iku: Path, tmp_path: Path) -> None:
    other = tulis(tmp_path / "lain.xlsx", {"Kinerja": kinerja(), "Identitas": identitas(Nama_kantor="Kecamatan Lain")})
    done = cli.run("compare", iku, other)
    assert done.returncode == 2
    assert done.stdout == ""
    assert "2 kantor yang berbeda" in done.stderr


def test_an_office_is_the_same_however_its_name_is_written(iku: Path, tmp_path: Path) -> None:
    names = identitas(**{"Nama_kantor": "KEC. SUKAMAJU", "Kabupaten/Kota": "Kab. Contoh"})
    pk = tulis(tmp_path / "pk.xlsx", {"Kinerja": kinerja(), "Identitas": names})
    assert codes(banding(iku, pk)) == []


def test_two_versions_of_one_document_are_for_diff(pk: Path, tmp_path: Path) -> None:
    copy = tulis(tmp_path / "pk-lama.xlsx", {"Kinerja": kinerja()})
    done = cli.run("compare", pk, copy)
    assert done.returncode == 2
    assert "kinerja-xl diff pk.xlsx pk-lama.xlsx" in done.stderr


def test_a_folder_is_compared_office_by_office(iku: Path, pk: Path, tmp_path: Path) -> None:
    tulis(tmp_path / "lain.xlsx", {"Kinerja": kinerja(), "Identitas": identitas(Nama_kantor="Kecamatan Lain")})
    hasil = banding(tmp_path)
    assert codes(hasil) == ["pk.xlsx KX910 Kinerja!G2"]
    assert [s.what for h in hasil.hasil if h.path.name == "lain.xlsx" for s in h.skipped] == ["PK 2025"]


@pytest.mark.berat  # that processes work as one does make test has in test_folder.py
@pytest.mark.usefixtures("proses_sendiri")
def test_processes_compare_a_folder_as_one_does(iku: Path, pk: Path, tmp_path: Path) -> None:
    for path, tables in ((iku, {**IKU, "Kinerja": kinerja()}), (pk, {"Kinerja": kinerja(satuan="Persen")})):
        other = {"Identitas": identitas(Nama_kantor="Kecamatan Sukamundur")}
        tulis(path.with_name(f"lain-{path.name}"), tables | other)
    (tmp_path / "rusak.xlsx").write_bytes(b"bukan buku kerja")
    alone = banding(tmp_path)
    with KolamSetempat(2) as pelaksana:
        assert bandingkan_berkas([tmp_path], PilihanPeriksa(), pelaksana) == alone
    assert [len(documents) for _, documents in alone.kantor] == [2, 2]
    assert [h.readable for h in alone.hasil] == [True, True, True, True, False]


def test_a_folder_in_which_nothing_belongs_together_is_no_clean_one(pk: Path, tmp_path: Path) -> None:
    tulis(tmp_path / "salinan.xlsx", {"Kinerja": kinerja(satuan="Persen")})
    done = cli.run("compare", tmp_path)
    assert done.returncode == 2
    assert "ada beberapa berkas untuk dokumen yang sama (pk.xlsx, salinan.xlsx)" in done.stdout


def test_one_file_is_no_comparison(pk: Path) -> None:
    assert cli.run("compare", pk).returncode == 2


def test_years_that_never_meet_are_refused(pk: Path, tmp_path: Path) -> None:
    old = identitas(Tahun=2019, Periode_awal=2019, Periode_akhir=2023, Tanggal_SK="2 Januari 2019")
    before = tulis(tmp_path / "lama.xlsx", {**IKU, "Kinerja": kinerja().replace("2025", "2019"), "Identitas": old})
    with pytest.raises(KinerjaError, match="tidak bertemu"):
        banding(before, pk)


def test_a_file_that_cannot_be_read_stops_only_itself(iku: Path, pk: Path, tmp_path: Path) -> None:
    broken = tmp_path / "rusak.xlsx"
    broken.write_bytes(b"bukan buku kerja")
    hasil = banding(broken, iku, pk)
    assert codes(hasil) == ["rusak.xlsx KX001 None", "pk.xlsx KX910 Kinerja!G2"]
    assert cli.run("compare", broken, iku, pk).returncode == 2


# -- what the office stands by --------------------------------------------------------------------------


WAIVER = "| Kode kaidah | Kunci baris | Alasan | Berlaku sampai |\n| KX910 | IK-001 | Disepakati | |"


@pytest.mark.parametrize("where", ["iku", "pk"])
def test_an_exception_in_either_workbook_counts(where: str, iku: Path, pk: Path) -> None:
    if where == "iku":
        tulis(iku, {**IKU, "Kinerja": kinerja(), "Pengecualian": WAIVER})
    else:
        tulis(pk, {"Kinerja": kinerja(satuan="Persen"), "Pengecualian": WAIVER})
    hasil = banding(iku, pk)
    assert codes(hasil) == []
    assert [s.because for h in hasil.hasil for s in h.skipped] == ["dikecualikan: Disepakati"]


def test_check_does_not_call_such_an_exception_unused(pk: Path) -> None:
    tulis(pk, {"Kinerja": kinerja(satuan="Persen"), "Pengecualian": WAIVER})
    assert "KX014" not in {f.code for f in check_file(pk, PilihanPeriksa()).findings}


def test_a_profile_weighs_and_select_chooses(iku: Path, pk: Path, tmp_path: Path) -> None:
    profil = tmp_path / "ketat.toml"
    profil.write_text('nama = "Ketat"\n[kaidah.severity]\nKX910 = "galat"\n', encoding="utf-8")
    assert cli.run("compare", iku, pk, "--profile", profil).returncode == 1
    assert codes(banding(iku, pk, select=("KX92",))) == []
    assert codes(banding(iku, pk, ignore=("KX910",))) == []


def test_each_command_sends_on_who_asks_it_for_the_rules_of_the_other(iku: Path, pk: Path) -> None:
    assert "kinerja-xl compare" in cli.run("check", pk, "--select", "KX911").stderr
    assert "kinerja-xl check" in cli.run("compare", iku, pk, "--select", "KX402").stderr


# -- rules that need a second document of the same kind --------------------------------------------------


def test_a_changed_agreement_that_writes_over_the_first_target_is_named(tmp_path: Path) -> None:
    murni = tulis(tmp_path / "murni.xlsx", {"Kinerja": kinerja(), "Identitas": identitas(Status_dokumen="Murni")})
    status = {"Identitas": identitas(Status_dokumen="Perubahan")}
    ditimpa = tulis(tmp_path / "ubah.xlsx", {"Kinerja": kinerja(target=85), **status})
    assert "ubah.xlsx KX922 Kinerja!H2" in codes(banding(murni, ditimpa))
    sebelum = [
        tulis(
            tmp_path / "iku.xlsx", {**IKU, "Kinerja": kinerja(), "Identitas": identitas(Tahun=2024, Periode_awal=2024)}
        ),
        tulis(
            tmp_path / "lama.xlsx", {"Kinerja": kinerja(), "Identitas": identitas(Tahun=2024, Status_dokumen="Murni")}
        ),
    ]
    assert "ubah.xlsx KX922 Kinerja!H2" in codes(banding(*sebelum, murni, ditimpa)), (
        "behind a year that was not changed"
    )
    rapi = tulis(tmp_path / "ubah.xlsx", {"Kinerja": kinerja(kolom="Target perubahan", isi="85"), **status})
    assert codes(banding(murni, rapi)) == []


@pytest.mark.parametrize("di", ["pk", "ukur"])
def test_an_indicator_that_only_one_of_the_two_gives_up_is_named(di: str, tmp_path: Path) -> None:
    given_up, status = kinerja(kolom="Status", isi="Dibatalkan"), identitas(Status_dokumen="Perubahan")
    alone = ROW.format("Jumlah kegiatan gotong royong", "Kegiatan", 12, "").replace("IK-001", "IK-000")
    head, row = (given_up if di == "pk" else kinerja()).split("\n")
    pk = tulis(tmp_path / "pk.xlsx", {"Kinerja": f"{head}\n{alone}\n{row}", "Identitas": status})
    measured = {"Kinerja": given_up if di == "ukur" else kinerja(), "Data Ukur": "| Kode indikator | Peran |"}
    found = codes(banding(pk, tulis(tmp_path / "ukur.xlsx", measured)))
    assert [f.partition(" Kinerja")[0] for f in found] == ["pk.xlsx KX903", "ukur.xlsx KX917"]


def test_a_revised_iku_needs_a_number_of_its_own(tmp_path: Path) -> None:
    forms = [identitas(Nomor_SK="100.3/1/2025", Status_dokumen=status) for status in ("Murni", "Perubahan")]
    lama = tulis(tmp_path / "lama.xlsx", {**IKU, "Kinerja": kinerja(), "Identitas": forms[0]})
    baru = tulis(tmp_path / "baru.xlsx", {**IKU, "Kinerja": kinerja(target=80), "Identitas": forms[1]})
    assert codes(banding(lama, baru)) == ["baru.xlsx KX930 Kinerja!H2"]


@pytest.mark.parametrize(("nomor", "found"), [("100.3/1/2025", ["baru.xlsx KX930 Kinerja!G2"]), ("100.3/7/2026", [])])
def test_an_iku_that_changes_needs_a_decree(nomor: str, found: list[str], tmp_path: Path) -> None:
    lama = tulis(tmp_path / "lama.xlsx", {**IKU, "Kinerja": kinerja(), "Identitas": identitas(Nomor_SK="100.3/1/2025")})
    form = identitas(Tahun=2026, Nomor_SK=nomor)
    baru = tulis(tmp_path / "baru.xlsx", {**IKU, "Kinerja": kinerja(satuan="Nilai"), "Identitas": form})
    assert codes(banding(lama, baru)) == found


def test_a_starting_point_is_what_was_measured_before_the_period(tmp_path: Path) -> None:
    year = identitas(Tahun=2024, Periode_awal=2020, Periode_akhir=2024, Tanggal_SK="2 Januari 2024")
    ukur = {
        "Kinerja": kinerja(kolom="Tipe perhitungan | Cara hitung", isi="Non Kumulatif | Nilai langsung").replace(
            "2025", "2024"
        ),
        "Data Ukur": "| Kode indikator | Peran | Uraian data | TW I | TW II | TW III | TW IV |\n"
        "| IK-001 | Nilai | Nilai survei | 80 | 81 | 82 | 84 |",
        "Identitas": year,
    }
    lalu = tulis(tmp_path / "lalu.xlsx", ukur)
    plan = {**IKU, "Kinerja": kinerja(kolom="Kondisi awal", isi="79")}
    assert codes(banding(lalu, tulis(tmp_path / "iku.xlsx", plan))) == ["iku.xlsx KX934 Kinerja!I2"]
    plan["Kinerja"] = kinerja(kolom="Kondisi awal", isi="84")
    assert codes(banding(lalu, tulis(tmp_path / "iku.xlsx", plan))) == []
