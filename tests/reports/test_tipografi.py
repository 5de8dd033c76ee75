"""Every sample's Word documents as a typesetter measures them."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers import some
from helpers.berat import sebagian
from helpers.samples import printed
from helpers.tipografi import Tipografi, huruf_tercetak

from kinerja_xl.app.report import shipped_template
from kinerja_xl.reports.cetak.huruf import kata_utuh, lebar_teks

_CONTOH = [
    ("sk-iku", "pino-raya-iku-2022-2026-bersih"),
    ("sk-iku", "jejangkit-iku-2023-2026-bersih"),
    ("tabel-iku", "pino-raya-iku-2022-2026-bersih"),
    ("tabel-iku", "pino-raya-iku-2022-2026"),
    ("tabel-iku", "jejangkit-iku-2023-2026-bersih"),
    ("sk-iki", "poncokusumo-iki-2023-bersih"),
    ("pk", "kalaena-pk-2025"),
    ("pk", "kalaena-pk-2025-bersih"),
    ("cascading", "pekuncen-cascading-2023-bersih"),
    ("cascading", "kalaena-pk-2025-bersih"),
    ("rencana-aksi", "kalaena-pengukuran-2025-bersih"),
    ("lkjip", "kalaena-pengukuran-2025-bersih"),
]
_TERKECIL = 9  # points: what an evaluator reads without a glass
_TERKECIL_LEMBAR = 7


_RINGAN = {
    ("sk-iku", "pino-raya-iku-2022-2026-bersih"),
    ("sk-iki", "poncokusumo-iki-2023-bersih"),
    ("pk", "kalaena-pk-2025-bersih"),
    ("rencana-aksi", "kalaena-pengukuran-2025-bersih"),
    ("lkjip", "kalaena-pengukuran-2025-bersih"),
}


@pytest.fixture(params=sebagian(_CONTOH, _RINGAN.__contains__), ids="-".join, scope="module")
def tipografi(request: pytest.FixtureRequest) -> Tipografi:
    return Tipografi(printed(*request.param))


def test_no_word_is_wider_than_its_cell_and_no_table_than_its_page(tipografi: Tipografi) -> None:
    assert tipografi.kata_patah() == []
    assert tipografi.tabel_meluap() == []


def test_what_stands_in_tables_can_be_read_and_heard(tipografi: Tipografi) -> None:
    assert tipografi.huruf_kecil(_TERKECIL) == []
    assert tipografi.tanpa_uraian() == []


def test_headings_stay_with_their_text_and_space_belongs_to_styles(tipografi: Tipografi) -> None:
    assert tipografi.judul_terlepas() == []
    assert tipografi.baris_kosong() == []


def test_lists_and_headings_are_numbered_by_word_and_aligned_by_styles(tipografi: Tipografi) -> None:
    assert tipografi.butir_diketik() == []
    assert tipografi.rata_langsung() == []


@pytest.mark.parametrize("template", sorted(shipped_template("pk", "docx").parent.glob("*.docx")), ids=lambda p: p.stem)
def test_shipped_template_has_no_more_than_it_needs(template: Path) -> None:
    tipografi = Tipografi(template.read_bytes())
    assert tipografi.baris_kosong() == []
    assert tipografi.rata_langsung() == []
    assert tipografi.gaya_menganggur() == []


@pytest.mark.parametrize(
    "contoh",
    sebagian(
        [
            ("tabel-iku", "pino-raya-iku-2022-2026-bersih"),
            ("rencana-aksi", "kalaena-pengukuran-2025-bersih"),
            ("cascading", "pekuncen-cascading-2023-bersih"),
            ("skp", "kalaena-pk-2025-bersih"),
            ("e81", "kalaena-pengukuran-2025-bersih"),
        ],
        lambda contoh: contoh[0] != "e81",
    ),
    ids="-".join,
)
def test_sheets_can_be_read_on_the_paper_that_they_choose(contoh: tuple[str, str]) -> None:
    sizes = huruf_tercetak(printed(*contoh, "xlsx"))
    assert sizes, "some sheet is printed"
    assert {sheet: size for sheet, size in sizes.items() if size < _TERKECIL_LEMBAR} == {}


def test_document_says_what_it_is_and_whose() -> None:
    about = Tipografi(printed(*_CONTOH[2])).document.core_properties
    assert about.title == "Indikator Kinerja Utama Kecamatan Pino Raya Tahun 2022–2026"
    assert (about.author, about.language) == ("Kecamatan Pino Raya", "id-ID")


def test_words_are_parted_where_word_parts_them() -> None:
    assert kata_utuh("Rata-rata capaian\tProgram/Kegiatan") == ["Rata-", "rata", "capaian", "Program/Kegiatan"]
    assert lebar_teks("iii", 10) < lebar_teks("WWW", 10) / 3
    assert lebar_teks("Camat", 10, tebal=True) > lebar_teks("Camat", 10)
    assert some(kata_utuh("–")) == ["–"]
