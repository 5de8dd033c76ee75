"""What kind of measure a name announces."""

from __future__ import annotations

import pytest

from kinerja_xl.text.ukuran import Kelas, kata_ukur, kelas_indikator, kelas_satuan


@pytest.mark.parametrize(
    ("nama", "kelas"),
    [
        ("Persentase desa tertib administrasi", Kelas.PERSEN),
        ("Presentase desa tertib administrasi", Kelas.PERSEN),
        ("Jumlah dokumen", Kelas.JUMLAH),
        ("Jumah dokumen", Kelas.JUMLAH),
        ("Indeks Kepuasan Masyarakat", Kelas.NILAI),
        ("Nilai AKIP", Kelas.NILAI),
        ("Rata-rata waktu layanan", Kelas.RATA_RATA),
        ("Tingkat kehadiran", Kelas.LAIN),
        ("Meningkatnya pelayanan", None),
        ("Kinerja aparatur", None),
        ("", None),
    ],
)
def test_the_first_word_says_what_is_measured(nama: str, kelas: Kelas | None) -> None:
    assert kelas_indikator(nama) == kelas


def test_a_misspelled_class_word_is_understood() -> None:
    assert kata_ukur("Prosentase kehadiran") == "persentase"


@pytest.mark.parametrize(
    ("satuan", "kelas"),
    [("%", Kelas.PERSEN), ("Persen", Kelas.PERSEN), ("Indeks", Kelas.NILAI), ("Orang", Kelas.JUMLAH), (" ", None)],
)
def test_a_unit_has_a_kind(satuan: str, kelas: Kelas | None) -> None:
    assert kelas_satuan(satuan) == kelas
