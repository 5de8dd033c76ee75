"""Every cell of a source is accounted for: used and where, or not used and why."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from helpers.berat import contoh
from hypothesis import HealthCheck, given
from hypothesis import strategies as st
from sumber_uji import buku, hasil, terbaca
from test_tabel_impor import GABUNG, IKU

from kinerja_xl.app.check import PilihanPeriksa, check_file
from kinerja_xl.app.impor import HasilImpor, baris_laporan_impor
from kinerja_xl.app.load import load
from kinerja_xl.findings import parse_range

NOISE = st.one_of(
    st.none(), st.sampled_from(["?", "Catatan", "1.234", "12 Laporan", "=1", "Jumlah", "x" * 90]), st.floats(0, 1e6)
)


def told(made: HasilImpor) -> Counter[tuple[int, int]]:
    """Return how often the account names each cell of a sheet."""
    found: Counter[tuple[int, int]] = Counter()
    for row in made.neraca.baris:
        for area in row["sel"].split(", "):
            first, left, last, right = parse_range(area)
            found.update((r, c) for r in range(first, last + 1) for c in range(left, right + 1))
    return found


@contoh(10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(noise=st.lists(st.tuples(st.integers(0, 16), st.integers(0, 10), NOISE), max_size=12))
def test_used_and_unused_are_all_cells(tmp_path: Path, noise: list[tuple[int, int, object]]) -> None:
    rows = [list(row) + [None] * (12 - len(row)) for row in IKU] + [[None] * 12 for _ in range(5)]
    for r, c, value in noise:
        if r not in (3, 4):  # the header stays, else nothing is imported
            rows[r][c] = value
    path = buku(tmp_path / "iku.xlsx", rows)
    made = hasil(path)
    assert told(made) == Counter(terbaca(path).tabel[0].sel.keys())


BULAN = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Ags", "Sep", "Okt", "Nov", "Des"]
RAGAM: dict[str, list[list[object]]] = {
    "bulanan": [
        ["RENCANA AKSI TAHUN 2026"],
        ["Sasaran", "Indikator", "Target", "Satuan", *BULAN, "Rencana Aksi", *BULAN],
        ["Meningkatnya tertib", "Jumlah patroli", 12.0, "Kali", *[1.0] * 12, "Berpatroli", 1.0, "v", *[None] * 9, "10%"],
        [None, None, None, None, *[None] * 12, "Menyusun laporan", *[None] * 11, 1.0],
    ],
    "riwayat": [
        ["PENGUKURAN KINERJA TAHUN 2025", None, "(dalam ribuan rupiah)"],
        ["Sasaran", "Indikator", "Satuan", "Realisasi 2023", "Realisasi 2024", "Target 2025", "Realisasi TW I", "Anggaran"],
        ["Meningkatnya layanan", "1. Indeks\n2. Nilai", "Indeks\nNilai", "80\n70", "-", "85\n72", "?", 12_500.0],
        ["Jumlah", None, None, None, None, None, None, 12_500.0],
    ],
    "skp": [
        ["SASARAN KINERJA PEGAWAI TAHUN 2026"],
        ["1", "Nama", "SITI CONTOH", "1", "Nama", "BUDI CONTOH"],
        ["2", "Jabatan", "Kasi Pelayanan", "2", "Jabatan", "Camat Contoh"],
        ["No", "Rencana Hasil Kerja Pimpinan yang Diintervensi", "Rencana Hasil Kerja", "Aspek", "Indikator", "Target"],
        ["1", "Meningkatnya layanan", "Terlaksananya survei", "Kuantitas", "Jumlah laporan", "2 laporan"],
        ["PERILAKU KERJA"],
        ["1", "Berorientasi Pelayanan"],
    ],
    "jumlah pagu": [
        ["RENCANA KERJA TAHUN 2026"],
        ["Program, Kegiatan, Sub Kegiatan", "Indikator", "Target 2026", "Pagu 2026", "Pagu Perubahan", "Sisa Anggaran"],
        *[[n, f"Jumlah {n}", 1.0, p, p, 0.0] for n, p in zip("ABCD", (10e6, 10e6, 4e6, 6e6), strict=True)],
    ],
}  # fmt: skip


@pytest.mark.parametrize("ragam", RAGAM)
def test_every_cell_is_told_once(tmp_path: Path, ragam: str) -> None:
    path = buku(tmp_path / "s.xlsx", [[None if v is None else v for v in row] for row in RAGAM[ragam]])
    made = hasil(path)
    assert told(made) == Counter(terbaca(path).tabel[0].sel.keys())
    assert made.neraca.isi == made.neraca.terpakai + sum(made.neraca.alasan.values())
    assert made.neraca.terpakai


def test_the_account_names_the_target(tmp_path: Path) -> None:
    made = hasil(buku(tmp_path / "iku.xlsx", IKU, GABUNG, {"G7": "0%"}))
    (tmp_path / "baru.xlsx").write_bytes(made.data)
    baru = load(tmp_path / "baru.xlsx").dokumen
    (layanan,) = (i.at for s in baru.simpul for i in s.indikator if i.nama == "Persentase layanan")
    rows = {row["sel"]: row for row in made.neraca.baris}
    assert rows["G7"]["sasaran"] == f"{layanan.sel('target_2026')}; {layanan.sel('satuan')}"
    assert "tertulis 80%" in rows["G7"]["arti"]
    assert rows["B10, F10"]["alasan"].startswith("baris jumlah")
    assert rows["A11"]["sasaran"] == f"{baru.identitas.sel['tempat']}; {baru.identitas.sel['tanggal_sk']}"


def test_the_summary_is_short(tmp_path: Path) -> None:
    made = hasil(buku(tmp_path / "iku.xlsx", IKU, GABUNG))
    assert len(baris_laporan_impor(made)) <= 10


@pytest.fixture(scope="module")
def buku_impor(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("impor")
    out = folder / "iku-baru.xlsx"
    out.write_bytes(hasil(buku(folder / "iku.xlsx", IKU, GABUNG)).data)
    return out


def test_check_takes_the_workbook_and_leaves_the_account_alone(buku_impor: Path) -> None:
    result = check_file(buku_impor, PilihanPeriksa())
    assert not [f for f in result.findings if f.sheet == "Asal Impor" or f.code in ("KX002", "KX003", "KX004")]


def test_the_same_source_gives_the_same_bytes(tmp_path: Path) -> None:
    path = buku(tmp_path / "iku.xlsx", IKU, GABUNG)
    before = path.read_bytes()
    assert hasil(path).data == hasil(path).data
    assert path.read_bytes() == before


def test_what_is_doubtful_stands_beside_its_cell(tmp_path: Path) -> None:
    rows = [[*row] for row in IKU]
    rows[6][5] = "1.234"
    made = hasil(buku(tmp_path / "iku.xlsx", rows, GABUNG))
    beside = {row["sel"]: row["perlu_dilihat"] for row in made.neraca.baris if row["perlu_dilihat"]}
    assert list(beside) == ["F7"]
    assert "1.234" in beside["F7"]


LAIN: list[list[object]] = [["Merek", "Jumlah rusak", "Tahun beli"], ["Dell", 2.0, 2019.0], ["Acer", 1.0, 2020.0]]
TANDA_TANGAN = [["Camat", "Sekretaris"], ["Nama Camat", "Nama Sekretaris"], ["NIP 123", "NIP 456"]]


@pytest.mark.parametrize(("block", "named"), [(LAIN, True), (LAIN[:2], False), (TANDA_TANGAN, False)])
def test_a_table_of_which_nothing_is_used_is_named(tmp_path: Path, block: list[list[object]], named: bool) -> None:
    rows = [*IKU, *[[None]] * 3, *[[None, *row] for row in block]]
    made = hasil(buku(tmp_path / "iku.xlsx", rows, GABUNG))
    told = [line for line in baris_laporan_impor(made) if line.startswith("Kolom atau tabel yang tidak dikenali")]
    assert bool(told) is named
    assert not named or "B16:D18 (judul: Merek, Jumlah rusak, Tahun beli)" in told[0]
