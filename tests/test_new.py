"""``new``: a blank workbook, or one that takes over what stays of an old one and says what it leaves."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from helpers.berat import sebagian

from kinerja_xl.app.check import PilihanPeriksa, check_file
from kinerja_xl.app.load import load
from kinerja_xl.app.new import new
from kinerja_xl.cli.main import group
from kinerja_xl.findings import CellRef, KinerjaError
from kinerja_xl.sheets import IKU, JENIS, PENGUKURAN, PK
from kinerja_xl.workbook.cells import CellWrite
from kinerja_xl.workbook.patch import patch
from kinerja_xl.workbook.read import read_workbook
from kinerja_xl.workbook.template import Isi, write_template

SAMPLE = Path(__file__).parents[1] / "samples" / "kalaena-pk-2025.xlsx"


def run(*args: str | Path) -> Result:
    return CliRunner().invoke(group, [str(a) for a in args])


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A workbook in the middle of its period."""
    isi = Isi(
        tabel={
            "pejabat": [{"kode": "Bupati", "jabatan": "Bupati"}, {"kode": "Camat", "jabatan": "Camat", "atasan": "Bupati"}],
            "kinerja": [
                {"kode": "1", "jenjang": "Tujuan", "sasaran": "A", "penanggung_jawab": "Camat", "indikator": "Indeks A",
                 "kode_indikator": "IK-001", "target_2025": 80, "target_2026": 82, "target_tw1": 20, "kondisi_awal": 78,
                 "penjelasan_target": "Sesuai Renstra"}
            ],
            "anggaran": [{"kode": "1", "sumber_dana": "APBD", "pagu": 1000}],
            "rencana_aksi": [{"kode_indikator": "IK-001", "aksi": "Survei"}],
        },
        formulir={"identitas": {"nama_kantor": "Kecamatan Lama", "tahun": 2025, "periode_awal": 2025, "periode_akhir": 2029,
                                "nomor_sk": "1/2025", "tempat": "Sukamaju"}},
    )  # fmt: skip
    path = tmp_path / "lama.xlsx"
    path.write_bytes(write_template(PK, range(2025, 2030), isi))
    return path


@pytest.mark.parametrize("kind", list(JENIS))
def test_a_blank_workbook_of_every_kind_has_only_what_is_missing_to_complain_about(kind: str, tmp_path: Path) -> None:
    path = tmp_path / f"{kind}.xlsx"
    assert run("new", kind, "-o", path, "--year", "2026", "--office", "Kecamatan Baru").exit_code == 0
    assert load(path).tables.jenis == JENIS[kind]
    assert {f.code for f in check_file(path, PilihanPeriksa()).findings} == {"KX010", "KX011", "KX101"}


def test_what_stays_is_taken_over(old: Path, tmp_path: Path) -> None:
    result = run("new", "pk", "-o", tmp_path / "baru.xlsx", "--from", old)
    assert result.exit_code == 0
    dokumen = load(tmp_path / "baru.xlsx").dokumen
    assert (dokumen.identitas.nama_kantor, dokumen.identitas.tahun, dokumen.identitas.tempat) == (
        "Kecamatan Lama",
        2026,
        "Sukamaju",
    )
    assert [p.kode for p in dokumen.pejabat] == ["Bupati", "Camat"]
    (indikator,) = dokumen.simpul[0].indikator
    assert (indikator.kode, indikator.target, indikator.kondisi_awal) == ("IK-001", {2025: 80, 2026: 82}, 78)


def test_what_belongs_to_one_year_is_left_and_named(old: Path, tmp_path: Path) -> None:
    result = run("new", "pk", "-o", tmp_path / "baru.xlsx", "--from", old)
    dokumen = load(tmp_path / "baru.xlsx").dokumen
    (indikator,) = dokumen.simpul[0].indikator
    assert (indikator.target_tw, indikator.penjelasan_target) == ((None,) * 4, "")
    assert (dokumen.anggaran, dokumen.rencana_aksi, dokumen.identitas.nomor_sk) == ((), (), "")
    for words in (
        "Dibawa: 2 baris Pejabat, 1 baris Kinerja.",
        "pagu dan realisasi (lembar Anggaran, 1 baris)",
        "rencana aksi",
    ):
        assert words in result.stderr


def test_a_new_period_starts_without_targets(old: Path, tmp_path: Path) -> None:
    result = run("new", "pk", "-o", tmp_path / "baru.xlsx", "--from", old, "--year", "2030")
    (indikator,) = load(tmp_path / "baru.xlsx").dokumen.simpul[0].indikator
    assert (indikator.target, indikator.kondisi_awal) == ({}, None)
    assert "di luar periode lama" in result.stderr


def test_another_kind_takes_what_it_can_use(old: Path, tmp_path: Path) -> None:
    made = new(IKU, tmp_path / "iku.xlsx", None, "Kecamatan Baru", old)
    assert made.tahun == "Tahun dokumen 2025, sama dengan buku kerja lama; ubah dengan --year."
    assert made.bawaan is not None
    assert "lembar Anggaran, karena jenis yang baru tidak memakainya" in made.bawaan.ditinggal
    berkas = load(tmp_path / "iku.xlsx")
    assert berkas.tables.jenis == IKU
    assert berkas.dokumen.identitas.nama_kantor == "Kecamatan Baru"
    assert len(berkas.dokumen.simpul) == 1


def test_unreadable_cells_and_the_offices_own_sheets_are_named(old: Path, tmp_path: Path) -> None:
    book = read_workbook(old)
    at: CellRef = load(old).dokumen.simpul[0].indikator[0].at.sel("target_2026")
    old.write_bytes(patch(book, [CellWrite(sheet=at.sheet, row=at.row, col=at.col, value="menyusul")]).data)
    taken = new(PK, tmp_path / "baru.xlsx", None, None, old).bawaan
    assert taken is not None
    assert any(f"1 sel yang tidak terbaca: {at}" in what for what in taken.ditinggal)


def test_the_whole_sample_comes_over(tmp_path: Path) -> None:
    new(PK, tmp_path / "baru.xlsx", 2025, None, SAMPLE)
    before, after = load(SAMPLE).dokumen, load(tmp_path / "baru.xlsx").dokumen
    assert [(s.kode, s.nomenklatur, s.penanggung_jawab, s.induk) for s in after.simpul] == [
        (s.kode, s.nomenklatur, s.penanggung_jawab, s.induk) for s in before.simpul
    ]
    assert [(i.nama, i.target, i.definisi_operasional) for s in after.simpul for i in s.indikator] == [
        (i.nama, i.target, i.definisi_operasional) for s in before.simpul for i in s.indikator
    ]


@pytest.mark.parametrize("args", [("--year", "1999"), ("--year", "x")])
def test_a_wrong_year_is_refused(args: tuple[str, str], tmp_path: Path) -> None:
    result = run("new", "pk", "-o", tmp_path / "pk.xlsx", *args)
    assert result.exit_code != 0
    assert not (tmp_path / "pk.xlsx").exists()


def test_out_must_be_an_xlsx_and_not_the_old_workbook(old: Path, tmp_path: Path) -> None:
    with pytest.raises(KinerjaError, match=r"\.xlsx"):
        new(PK, tmp_path / "pk.xls", 2026, None)
    before = old.read_bytes()
    with pytest.raises(KinerjaError):
        new(PK, old, None, None, old)
    assert old.read_bytes() == before


def test_an_agreement_that_is_to_be_measured_comes_over_whole(tmp_path: Path) -> None:
    taken = new(PENGUKURAN, tmp_path / "ukur.xlsx", None, None, SAMPLE).bawaan
    assert taken is not None
    assert taken.ditinggal == ()
    before, after = load(SAMPLE).dokumen, load(tmp_path / "ukur.xlsx").dokumen
    assert (after.jenis, after.identitas.tahun) == ("pengukuran", before.identitas.tahun)
    assert after.identitas.tanggal_sk == before.identitas.tanggal_sk
    assert [(a.kode, a.pagu, a.sumber_dana) for a in after.anggaran] == [
        (a.kode, a.pagu, a.sumber_dana) for a in before.anggaran
    ]
    assert [i.target_tw for s in after.simpul for i in s.indikator] == [
        i.target_tw for s in before.simpul for i in s.indikator
    ]


def test_last_years_results_become_this_years_history(tmp_path: Path) -> None:
    old, baru = tmp_path / "lama.xlsx", tmp_path / "baru.xlsx"
    kinerja = [
        {"kode": "1", "jenjang": "Sasaran Strategis", "sasaran": "S", "kode_indikator": "IK-001", "indikator": "Jumlah X",
         "satuan": "Dokumen", "tipe_perhitungan": "Kumulatif", "cara_hitung": "Jumlah", "target_2025": 10, "target_2026": 12}
    ]  # fmt: skip
    isi = Isi(
        tabel={
            "kinerja": kinerja,
            "data_ukur": [{"kode_indikator": "IK-001", "peran": "Nilai", "uraian": "X", "tw1": 4, "tw3": 5}],
            "riwayat": [{"kode_indikator": "IK-001", "tahun": 2024, "target": 9, "realisasi": 7}],
            "narasi": [
                {"bagian": "Gambaran umum", "teks": "Tetap."},
                {"bagian": "Simpulan", "teks": "Tahun itu saja."},
            ],
        },
        formulir={"identitas": {"tahun": 2025, "periode_awal": 2025, "periode_akhir": 2029}},
    )
    old.write_bytes(write_template(PENGUKURAN, range(2025, 2030), isi))
    taken = new(PENGUKURAN, baru, None, None, old).bawaan
    dokumen = load(baru).dokumen
    assert [(r.tahun, r.target, r.realisasi) for r in dokumen.riwayat] == [(2024, 9, 7), (2025, 10, 9)]
    (ukur,) = dokumen.data_ukur
    assert (ukur.peran, ukur.uraian, ukur.tw) == ("Nilai", "X", (None,) * 4)
    assert [n.bagian for n in dokumen.narasi] == ["Gambaran umum"]
    assert taken is not None
    assert "narasi tahun lalu: Simpulan" in taken.ditinggal


WAYS = [
    ("iku", "pk", 2025),
    ("iki", "pk", 2025),
    ("cascading", "pk", 2025),
    ("iku", "cascading", 2025),
    ("pk", "pengukuran", 2025),
    ("pengukuran", "pk", 2026),
    ("pk", "pk", 2026),
    ("pengukuran", "pengukuran", 2026),
]


@pytest.mark.parametrize("way", sebagian(WAYS, lambda way: way[0] == "iku"), ids=str)
def test_the_year_stays_from_document_to_document_and_ends_with_the_measurement(
    way: tuple[str, str, int], tmp_path: Path
) -> None:
    one, two, year = way
    old, baru = tmp_path / "lama.xlsx", tmp_path / "baru.xlsx"
    assert run("new", one, "-o", old, "--year", "2025").exit_code == 0
    result = run("new", two.upper(), "-o", baru, "--from", old)
    assert result.exit_code == 0
    assert load(baru).dokumen.identitas.tahun == year
    assert f"Tahun dokumen {year}, " in result.stderr
    assert run("new", two, "-o", tmp_path / "lain.xlsx", "--from", old, "--year", "2027").exit_code == 0
    assert load(tmp_path / "lain.xlsx").dokumen.identitas.tahun == 2027


@pytest.mark.parametrize(
    "text", sebagian(["2024-2028", "2024–2028", "2024 — 2028", " 2024−2028 "], lambda text: text == "2024 — 2028")
)
def test_a_period_may_be_told_with_any_dash(text: str, old: Path, tmp_path: Path) -> None:
    for name, more in (("kosong", ("--year", "2026")), ("lanjut", ("--from", str(old)))):
        path = tmp_path / f"{name}.xlsx"
        result = run("new", "pk", "-o", path, "--period", text, *more)
        assert result.exit_code == 0, result.output
        dokumen = load(path).dokumen
        assert (dokumen.identitas.periode_awal, dokumen.identitas.periode_akhir) == (2024, 2028)
        assert load(path).tables.tabel["kinerja"].tahun == (2024, 2025, 2026, 2027, 2028)
    assert "target tahun 2029, karena di luar periode baru" in result.stderr


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2029-2025", "terbalik"),
        ("2025", "tidak terbaca"),
        ("2025-2040", "lebih dari 10 tahun"),
        ("1990-1994", "di luar 2015 sampai 2045"),
        ("2030-2034", "Tahun 2026 berada di luar periode 2030-2034"),
    ],
)
def test_a_period_that_is_none_is_refused_with_the_way_out(text: str, words: str, tmp_path: Path) -> None:
    with pytest.raises(KinerjaError, match=words) as caught:
        new(PK, tmp_path / "pk.xlsx", 2026, None, period=text)
    assert "--period" in caught.value.fix
    assert not (tmp_path / "pk.xlsx").exists()


def test_what_is_open_goes_on_and_what_is_closed_is_named(tmp_path: Path) -> None:
    old, baru = tmp_path / "lama.xlsx", tmp_path / "baru.xlsx"
    isi = Isi(
        tabel={
            "pejabat": [
                {"kode": "Camat", "jabatan": "Camat", "sampai": dt.date(2025, 8, 31), "nama": "Lama"},
                {"kode": "Camat", "jabatan": "Camat", "mulai": dt.date(2025, 9, 1), "nama": "Baru"},
                {"kode": "Seklur", "jabatan": "Sekretaris", "sampai": dt.date(2025, 10, 1)},
            ],
            "kinerja": [
                {"kode": "1", "jenjang": "Sasaran Strategis", "sasaran": "S", "kode_indikator": "IK-001", "indikator": "X",
                 "status": "Dibatalkan", "target_2025": 9, "target_2026": 10, "target_pk": 8, "target_perubahan": 7,
                 "target_bulan3": 2}
            ],
            "rencana_aksi": [
                {"kode_indikator": "IK-001", "aksi": "selesai", "aksi_tw1": 1, "realisasi_tw2": 1},
                {"kode_indikator": "IK-001", "aksi": "bertahap", "aksi_tw1": 50, "aksi_tw2": 100, "realisasi_tw1": 40,
                 "realisasi_tw2": 100},
                {"kode_indikator": "IK-001", "aksi": "kurang", "aksi_tw1": 2, "aksi_tw2": 2, "realisasi_tw1": 2},
                {"kode_indikator": "IK-001", "aksi": "belum", "aksi_tw4": 1},
            ],
            "tindak_lanjut": [
                {"rekomendasi": "A", "status": "Selesai", "tahun": 2024},
                {"rekomendasi": "B", "status": "Proses", "tahun": 2024, "tenggat": dt.date(2026, 3, 31)},
                {"rekomendasi": "C"},
            ],
            "pengecualian": [
                {"kode_kaidah": "KX505", "alasan": "lewat", "sampai": dt.date(2025, 12, 31)},
                {"kode_kaidah": "KX506", "alasan": "masih", "sampai": dt.date(2026, 1, 1)},
                {"kode_kaidah": "KX507", "alasan": "seterusnya"},
            ],
            "sdm": [{"kelompok": "Golongan", "uraian": "III/d", "jumlah": 4}],
            "sarana": [{"nama": "Komputer", "jumlah": 4, "satuan": "Unit", "kondisi": "Baik"}],
            "reviu": [{"triwulan": "TW I", "notula": "N"}],
        },
        formulir={"identitas": {"tahun": 2025, "periode_awal": 2025, "periode_akhir": 2029, "nihil_tw1": "belum ada",
                                "tanggal_laporan": dt.date(2026, 1, 20), "arsip": "map 1"}},
    )  # fmt: skip
    old.write_bytes(write_template(PENGUKURAN, range(2025, 2030), isi))
    taken = new(PENGUKURAN, baru, None, None, old).bawaan
    assert taken is not None
    dokumen = load(baru).dokumen
    assert [p.nama for p in dokumen.pejabat if p.kode == "Camat"] == ["Baru"]
    assert [p.kode for p in dokumen.pejabat] == ["Camat", "Seklur"]  # somebody must be asked who follows
    assert [(a.aksi, a.target_tw, a.keterangan) for a in dokumen.rencana_aksi] == [
        (what, (None,) * 4, "Lanjutan rencana aksi tahun 2025.") for what in ("kurang", "belum")
    ]
    assert [(t.rekomendasi, t.tahun, t.tenggat) for t in dokumen.tindak_lanjut] == [
        ("B", 2024, dt.date(2026, 3, 31)),
        ("C", None, None),
    ]
    assert [p.kode_kaidah for p in dokumen.pengecualian] == ["KX506", "KX507"]
    assert [(p.uraian, p.jumlah) for p in dokumen.sdm] == [("III/d", None)]
    assert [(s.nama, s.satuan, s.jumlah, s.kondisi) for s in dokumen.sarana] == [("Komputer", "Unit", None, "")]
    (indikator,) = dokumen.simpul[0].indikator
    assert indikator.target == {2025: 9, 2026: 10}
    assert (indikator.status, indikator.target_pk, indikator.target_perubahan) == ("", None, None)
    assert indikator.target_bulan == (None,) * 12
    assert (dokumen.identitas.nihil, dokumen.identitas.tanggal_laporan, dokumen.identitas.arsip) == (
        ("",) * 4,
        None,
        "",
    )
    for words in (
        "pejabat yang masa jabatannya sudah berakhir (lembar Pejabat, 1 baris)",
        "rencana aksi yang selesai atau tidak dilaporkan (lembar Rencana Aksi, 2 baris)",
        "tindak lanjut yang selesai (lembar Tindak Lanjut, 1 baris)",
        "pengecualian yang sudah tidak berlaku (lembar Pengecualian, 1 baris)",
        "rapat reviu (lembar Reviu, 1 baris)",
        "banyaknya pegawai dan sarana, yang diisi menurut keadaan tahun baru",
    ):
        assert words in taken.ditinggal


def test_actions_that_nobody_reported_on_are_not_called_unfinished(old: Path, tmp_path: Path) -> None:
    taken = new(PK, tmp_path / "baru.xlsx", None, None, old).bawaan
    assert taken is not None
    assert load(tmp_path / "baru.xlsx").dokumen.rencana_aksi == ()
