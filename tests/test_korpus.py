"""Right workbooks of many offices: nothing is found in them that an evaluator would not write.

Ten were written by hand before any rule was read (``data/korpus/naskah``), three more of offices that these lack
(puskesmas, perhubungan, kesbangpol) after; the others are made of facts that each have
several wordings (``bahan.txt``). A finding here is a false alarm until somebody adds it to ``diharapkan``.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from helpers.berat import sebagian
from helpers.korpus import Naskah, tulis_naskah
from helpers.korpus_semua import semua_naskah
from helpers.ragam_wajar import IKU, PK, RAGAM, UKUR, Ragam, tulis_ragam

from kinerja_xl.app.check import PilihanPeriksa, check_file

KORPUS = dict(semua_naskah())
HARI_INI = dt.date(2026, 1, 31)


@pytest.mark.parametrize("nama", sebagian(KORPUS, lambda nama: int(nama[:2]) % 8 == 1))
def test_nothing_is_found_that_an_evaluator_would_not_write(nama: str, tmp_path: Path) -> None:
    naskah = KORPUS[nama]
    found = check_file(tulis_naskah(naskah, tmp_path / "buku.xlsx"), PilihanPeriksa(hari_ini=HARI_INI)).findings
    unexpected = [f"{f.code} {f.at}: {f.message}" for f in found if (f.code, str(f.at)) not in naskah.diharapkan]
    assert unexpected == []
    assert {(f.code, str(f.at)) for f in found} == naskah.diharapkan


def test_the_corpus_is_as_wide_as_the_field() -> None:
    books: list[Naskah] = list(KORPUS.values())
    assert len(books) >= 40
    assert sum(1 for naskah in books for _ in naskah.teks) >= 5000
    assert {naskah.jenis for naskah in books} == {"iku", "iki", "pk", "cascading", "pengukuran"}
    offices = {naskah.identitas["jenis_kantor"] for naskah in books}
    assert offices >= {"Kecamatan", "Kelurahan", "Dinas", "Badan", "UPTD", "Sekretariat", "Inspektorat"}


WAJAR = [(di, [r for r in RAGAM if r.di == di][n::2]) for di in (IKU, PK, UKUR) for n in range(2)]
"""Several at once: a workbook that has them all is as right as one that has one."""


@pytest.mark.parametrize(
    "ways",
    sebagian(WAJAR, lambda ways: ways in WAJAR[::2]),
    ids=lambda ways: ", ".join([ways[0], *(r.nama for r in ways[1])]),
)
def test_other_ways_of_writing_the_same_are_no_faults(ways: tuple[str, list[Ragam]], tmp_path: Path) -> None:
    di, ragam = ways
    naskah = next(naskah for nama, naskah in KORPUS.items() if nama.startswith(di))
    found = check_file(tulis_ragam(naskah, ragam, tmp_path / "buku.xlsx"), PilihanPeriksa(hari_ini=HARI_INI)).findings
    expected = {code for code, _ in naskah.diharapkan}  # their cells may have moved
    assert [f"{f.code} {f.at}: {f.message}" for f in found if f.code not in expected] == []


def test_sixty_other_ways_are_known() -> None:
    assert len({r.nama for r in RAGAM}) == len(RAGAM) >= 60
