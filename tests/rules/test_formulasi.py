"""What the Markdown cases cannot say about formulas: lines in a cell, weights of single findings, rough stems."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest
from helpers.markdown_book import build_book

from kinerja_xl.app.check import PilihanPeriksa, check_file
from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Asal, Dokumen, Identitas, Indikator, Sasaran, Simpul
from kinerja_xl.rules import all_rules
from kinerja_xl.rules.formulasi.kata_pokok import akar, hal_sama, kata_isi

KOLOM = {key: number for number, key in enumerate(("indikator", "penjelasan_rumus", "definisi_operasional"), start=1)}


def temuan(code: str, *indikator: Mapping[str, str]) -> list[Finding]:
    rows = tuple(
        Indikator(**{"nama": "", **fields}, at=Asal("Kinerja", row, KOLOM))  # type: ignore[arg-type]
        for row, fields in enumerate(indikator, start=2)
    )
    at = Asal("Kinerja", 2, KOLOM)
    simpul = Simpul(kode="1", sasaran=(Sasaran(teks="Meningkatnya mutu", indikator=rows, at=at),), at=at)
    check = all_rules()[code].check
    assert check is not None
    found: Iterable[object] = check(Dokumen(jenis="pk", identitas=Identitas(), simpul=(simpul,)))
    return [f for f in found if isinstance(f, Finding)]


def test_two_counts_below_each_other_are_a_fraction_without_its_line() -> None:
    lines = "Jumlah pembangunan yang terealisasi Catatan : dari Dana Desa\nJumlah pembangunan yang direncanakan"
    (found,) = temuan("KX347", {"nama": "Rekap data pembangunan", "penjelasan_rumus": lines})
    assert "tanpa tanda bagi" in found.message
    assert temuan("KX340", {"nama": "Persentase pembangunan", "penjelasan_rumus": lines}) == []


@pytest.mark.parametrize(
    "lines",
    ["Jumlah terealisasi\n-----------\nJumlah rencana", "1. Jumlah A\n2. Jumlah B", "Jumlah A dibagi\nJumlah B x 100%"],
)
def test_lines_with_a_bar_a_number_or_a_sign_are_complete(lines: str) -> None:
    assert temuan("KX347", {"nama": "Rekap data pembangunan", "penjelasan_rumus": lines}) == []


def test_a_simple_count_that_repeats_its_name_weighs_less_than_a_state_that_does() -> None:
    count, state = "Jumlah laporan", "Tertib administrasi"
    weights = {
        f.value: f.severity
        for f in temuan("KX333", *({"nama": name, "penjelasan_rumus": name} for name in (count, state)))
    }
    assert weights == {count: Severity.INFO, state: None}


def test_a_value_from_outside_is_only_asked_about() -> None:
    (found,) = temuan("KX335", {"nama": "Nilai AKIP", "penjelasan_rumus": "Hasil evaluasi AKIP"})
    assert found.severity is Severity.INFO


@pytest.mark.parametrize(
    ("kata", "lain"),
    [
        ("dibina", "pembinaan"),
        ("tersedia", "penyediaan"),
        ("dipelihara", "pemeliharaan"),
        ("disusun", "penyusunan"),
        ("terlayani", "layanan"),
        ("diberdayakan", "pemberdayaan"),
        ("menerima", "penerima"),
    ],
)
def test_forms_of_one_verb_have_one_stem(kata: str, lain: str) -> None:
    assert akar(kata) == akar(lain)


def test_words_that_end_alike_keep_their_own_stem() -> None:
    assert akar("sosialisasi") != akar("realisasi")


def test_an_acronym_meets_what_it_stands_for() -> None:
    assert kata_isi("Jumlah BMD") & kata_isi("Jumlah barang milik daerah")


def test_a_longer_name_may_mean_the_same_thing() -> None:
    assert hal_sama("Persentase desa yang aktif", "Jumlah desa yang aktif dalam pemberdayaan")
    assert not hal_sama("Persentase desa yang aktif", "Persentase lembaga yang mandiri")


GOOD = """
| Kode | Jenjang | Sasaran | Indikator | Satuan | Cara hitung | Penjelasan rumus | Definisi operasional | Sumber data |
| 1 | Sasaran Strategis | Meningkatnya mutu layanan | Indeks Kepuasan Masyarakat | Indeks | Indeks SKM | | Nilai kepuasan masyarakat atas layanan | Laporan SKM |
| 2 | Sasaran Strategis | Meningkatnya akuntabilitas | Nilai AKIP Kecamatan | Nilai | Nilai AKIP | Nilai hasil evaluasi AKIP oleh Inspektorat | Skor evaluasi akuntabilitas kinerja | LHE AKIP Inspektorat |
| 3 | Program | Meningkatnya tata kelola desa | Persentase desa yang tertib administrasi | % | Persentase | Jumlah desa yang tertib administrasi / jumlah seluruh desa x 100% | Desa tertib administrasi ialah desa yang lengkap bukunya | Laporan evaluasi desa |
| 4 | Program | Meningkatnya ketertiban | Persentase gangguan yang ditangani | % | Persentase | Jumlah gangguan yang diselesaikan / jumlah gangguan yang dilaporkan x 100% | Gangguan ketertiban yang selesai ditangani | Register gangguan |
| 5 | Program | Meningkatnya partisipasi | Persentase usulan musrenbang yang diakomodasi | % | Persentase | Jumlah usulan yang masuk RKPD dibagi jumlah usulan musrenbang dikali 100% | Usulan musrenbang yang masuk dalam RKPD | Berita acara musrenbang |
| 6 | Program | Menurunnya gangguan | Persentase penurunan gangguan | % | Persentase | (Gangguan tahun n-1 - gangguan tahun n) / gangguan tahun n-1 x 100% | Selisih gangguan dua tahun | Register gangguan |
| 7 | Kegiatan | Cepatnya layanan | Rata-rata waktu pelayanan | Menit | Rasio | Jumlah waktu pelayanan / jumlah pelayanan | Lama pelayanan dari loket sampai selesai | Aplikasi antrean |
| 8 | Kegiatan | Lunasnya pajak | Persentase realisasi PBB | % | Persentase | Realisasi PBB / target PBB x 100% | Penerimaan PBB terhadap ketetapannya | Laporan PBB |
| 9 | Kegiatan | Terpeliharanya aset | Persentase kendaraan dinas dalam kondisi baik | % | Persentase | Jumlah kendaraan dinas dalam kondisi baik / jumlah seluruh kendaraan dinas x 100% | Kendaraan dinas yang laik jalan | Daftar inventaris barang |
| 10 | Sub Kegiatan | Tersusunnya rencana | Jumlah dokumen perencanaan perangkat daerah | Dokumen | Jumlah | Jumlah Renja + jumlah Renja Perubahan | Dokumen perencanaan yang ditetapkan | Dokumen Renja |
| 11 | Sub Kegiatan | Terlaksananya apel | Jumlah apel pagi | Kali | Jumlah | Jumlah apel pagi yang dilaksanakan dalam setahun | Apel pagi bersama seluruh pegawai | Daftar hadir apel |
| 12 | Sub Kegiatan | Terbinanya UMKM | Jumlah UMKM yang dibina | UMKM | Jumlah | Penjumlahan UMKM yang mengikuti pembinaan | UMKM yang mengikuti pembinaan kecamatan | Data pembinaan UMKM |
"""


def test_a_document_with_sound_formulas_gets_no_finding(tmp_path: Path) -> None:
    path = tmp_path / "baik.xlsx"
    path.write_bytes(build_book({"Kinerja": GOOD}))
    codes = tuple(code for code, rule in all_rules().items() if rule.topik == "formulasi")
    assert {"KX330", "KX340"} <= set(codes)
    assert [(f.code, f.message) for f in check_file(path, PilihanPeriksa(select=codes)).findings] == []
