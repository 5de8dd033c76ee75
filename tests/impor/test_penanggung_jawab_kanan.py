"""Who answers for what a cascading without a column of levels tells, right of its indicators."""

from __future__ import annotations

from pathlib import Path

import pytest
from sumber_uji import baris, buku, hasil

from kinerja_xl.app.impor import HasilImpor
from kinerja_xl.impor.susun.isian import SIMPULAN

JUDUL = ["CASCADING KINERJA KECAMATAN CONTOH TAHUN 2026"]
PROGRAM, LAIN = "Program Pelayanan Contoh", "Program Ketertiban Contoh"
LEVELS = ["Sasaran", "Indikator Sasaran", "Program", "Indikator Program"]
SATU = ["Naiknya layanan", "Indeks layanan", PROGRAM, "Persentase layanan"]
DUA = [None, None, LAIN, "Persentase aduan"]


def pemilik(made: HasilImpor) -> dict[object, tuple[object, ...]]:
    """Return for each named node who answers for it: title and name."""
    people = {row[0]: row[1:] for row in baris(made, "pejabat", "kode", "jabatan", "nama")}
    rows = baris(made, "kinerja", "nomenklatur", "sasaran", "penanggung_jawab")
    return {name or goal: people[code] for name, goal, code in rows if code}


@pytest.mark.parametrize(
    "judul",
    [
        ("Jabatan", "Nama"),
        ("Jabatan Penanggung Jawab", "Nama Penanggung Jawab"),
        ("Pemilik Kinerja", "Nama Pemilik Kinerja"),
        ("Jabatan", "Penanggung Jawab"),
        ("Nama Jabatan", "Nama Pejabat"),
    ],
)
@pytest.mark.parametrize("terbalik", [False, True])
def test_titles_and_names_in_columns_of_their_own(tmp_path: Path, judul: tuple[str, str], terbalik: bool) -> None:
    people = [judul, ("Sekretaris Camat", "Budi Contoh, S.E."), ("Kasi Trantib", "Sri Contoh")]
    head, one, two = [list(reversed(p)) if terbalik else list(p) for p in people]
    made = hasil(buku(tmp_path / "c.xlsx", [JUDUL, [], [*LEVELS, *head], [*SATU, *one], [*DUA, *two]]))
    assert pemilik(made) == {
        PROGRAM: ("Sekretaris Camat", "Budi Contoh, S.E."),
        LAIN: ("Kasi Trantib", "Sri Contoh"),
    }


def test_each_level_has_its_own(tmp_path: Path) -> None:
    head = ["Sasaran", "Indikator", "Jabatan", "Nama", "Program", "Indikator", "Jabatan", "Nama"]
    row = ["Naiknya layanan", "Indeks layanan", "Camat", "Andi Contoh", PROGRAM, "Persentase layanan", "Sekcam", "Budi Contoh"]  # fmt: skip
    made = hasil(buku(tmp_path / "c.xlsx", [JUDUL, [], head, row]))
    assert pemilik(made) == {"Naiknya layanan": ("Camat", "Andi Contoh"), PROGRAM: ("Sekcam", "Budi Contoh")}


def test_a_name_where_a_title_is_asked_for(tmp_path: Path) -> None:
    rows = [JUDUL, [], [*LEVELS, "Penanggung Jawab"], [*SATU, "Budi Contoh, S.E."], [*DUA, "Kasi Trantib"]]
    made = hasil(buku(tmp_path / "c.xlsx", rows))
    assert pemilik(made) == {PROGRAM: (None, "Budi Contoh, S.E."), LAIN: ("Kasi Trantib", None)}
    told = [c.teks for c in made.rakitan.catatan if c.kelompok == SIMPULAN]
    assert any("nama orang di kolom jabatan" in t for t in told)


def test_a_name_points_at_the_post_that_a_list_tells(tmp_path: Path) -> None:
    rows = [JUDUL, [], [*LEVELS, "Penanggung Jawab"], [*SATU, "Budi Contoh"], [*DUA, "SRI CONTOH, S.E."]]
    people = [["Jabatan", "Nama"], ["Sekretaris Camat", "Budi Contoh, S.H."], ["Kasi Trantib", "Sri Contoh"]]
    made = hasil(buku(tmp_path / "c.xlsx", rows), buku(tmp_path / "pejabat.xlsx", people))
    assert pemilik(made) == {
        PROGRAM: ("Sekretaris Camat", "Budi Contoh, S.H."),
        LAIN: ("Kasi Trantib", "Sri Contoh"),
    }


def test_objectives_and_programmes_share_a_column_called_uraian(tmp_path: Path) -> None:
    rows = [
        ["No", "Uraian", "Indikator", "Target 2026", "Jabatan", "Nama"],
        ["1", "Meningkatnya layanan", "Indeks layanan", 85, "Camat", "Andi Contoh"],
        ["1.1", PROGRAM, "Persentase layanan", 90, "Sekcam", "Budi Contoh"],
    ]
    made = hasil(buku(tmp_path / "c.xlsx", [JUDUL, [], *rows]))
    assert baris(made, "kinerja", "jenjang", "sasaran", "nomenklatur") == [
        ("Sasaran Strategis", "Meningkatnya layanan", None),
        ("Program", None, PROGRAM),
    ]
    assert pemilik(made)[PROGRAM] == ("Sekcam", "Budi Contoh")


@pytest.mark.parametrize("nama", ["Sri Rahayu", "Budi Santoso", "SLAMET HIDAYAT", "Suyatno", "Muhammad Agus Salim"])
def test_what_may_be_a_name_without_a_degree_is_listed(tmp_path: Path, nama: str) -> None:
    rows = [JUDUL, [], [*LEVELS, "Penanggung Jawab"], [*SATU, nama], [*DUA, "Kasi Trantib"]]
    made = hasil(buku(tmp_path / "c.xlsx", rows))
    told = [c.teks for c in made.rakitan.catatan if c.kelompok == SIMPULAN and "mungkin nama orang" in c.teks]
    assert len(told) == 1
    assert nama in told[0]


@pytest.mark.parametrize(
    "jabatan",
    ["Puskesmas Sukamaju", "Arsiparis", "Dokter Gigi", "Bidan Desa", "Sekretariat", "BPKAD", "Operator Siskeudes",
     "Seksi Trantib", "Tim Ekobang", "Satpol PP", "Guru Kelas", "Perangkat Nagari", "UPTD BLK", "Kasat", "Trantib"],
)  # fmt: skip
def test_posts_and_units_are_no_names(tmp_path: Path, jabatan: str) -> None:
    rows = [JUDUL, [], [*LEVELS, "Penanggung Jawab"], [*SATU, jabatan], [*DUA, "Kasi Trantib"]]
    made = hasil(buku(tmp_path / "c.xlsx", rows))
    assert not [c.teks for c in made.rakitan.catatan if "mungkin nama orang" in c.teks]


@pytest.mark.parametrize(
    ("nama", "jadi"), [("Budi Contoh, S.E.", (None, "Budi Contoh, S.E.")), ("Sri Rahayu", ("Sri Rahayu", None))]
)
def test_names_of_who_does_an_action(tmp_path: Path, nama: str, jadi: tuple[object, object]) -> None:
    head = ["Sasaran", "Indikator", "Target 2026", "Rencana Aksi", "TW I", "TW II", "Penanggung Jawab"]
    row = ["Naiknya layanan", "Indeks layanan", 85, "Melaksanakan survei", 1, 1, nama]
    made = hasil(buku(tmp_path / "a.xlsx", [["RENCANA AKSI KECAMATAN CONTOH TAHUN 2026"], [], head, row]))
    ((code,),) = baris(made, "rencana_aksi", "penanggung_jawab")
    assert {k: (j, n) for k, j, n in baris(made, "pejabat", "kode", "jabatan", "nama")}[code] == jadi
    assert any(nama in c.teks for c in made.rakitan.catatan if c.kelompok == SIMPULAN)
