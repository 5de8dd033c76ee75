"""The declarations, tested once for all."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from kinerja_xl.compute import RUMUS, RUMUS_INDIKATOR, RUMUS_KETENTUAN
from kinerja_xl.regulations import DASAR, SUMBER, Sumber, pada
from kinerja_xl.regulations.nomenklatur import NOMENKLATUR
from kinerja_xl.sheets import JENIS, LAPORAN, Daftar, Jenis, Kolom, KolomTahun, Laporan, Lembar, Profil
from kinerja_xl.sheets.daftar import ISI
from kinerja_xl.text.similar import normalise

SHEETS = {lembar.kunci: lembar for jenis in JENIS.values() for lembar in jenis.lembar}
COLUMNS = [(lembar, kolom) for lembar in SHEETS.values() for kolom in lembar.kolom]


@pytest.mark.parametrize(("lembar", "kolom"), COLUMNS, ids=lambda x: x.kunci)
def test_every_column_explains_itself(lembar: Lembar, kolom: Kolom) -> None:
    assert kolom.judul
    assert kolom.bantuan.endswith((".", ")"))
    assert len(kolom.judul) <= 32, "Excel's limit for the title of an input message"
    assert len(kolom.bantuan) <= 255, "Excel's limit for an input message"
    assert not kolom.dihitung or re.match("Diisi perintah isi.*(: | menurut )", kolom.bantuan), (
        "says what it is made of"
    )
    assert not kolom.dasar or kolom.dasar in DASAR
    assert not lembar.kelompok or kolom.kelompok in {k.kunci for k in lembar.kelompok}
    if kolom.acuan is not None:
        SHEETS[kolom.acuan.lembar][kolom.acuan.kolom]
    if kolom.pola is not None:
        assert kolom.pola_arti
        assert kolom.contoh is None or re.fullmatch(kolom.pola, str(kolom.contoh))
    if kolom.daftar is not None and kolom.contoh is not None:
        assert f"{kolom.contoh:g}" if isinstance(kolom.contoh, float) else str(kolom.contoh) in ISI[kolom.daftar]


@pytest.mark.parametrize("lembar", SHEETS.values(), ids=lambda x: x.kunci)
def test_keys_and_headers_of_a_sheet_are_its_own(lembar: Lembar) -> None:
    keys = [k.kunci for k in lembar.kolom]
    names = [normalise(n) for k in lembar.kolom for n in (k.judul, *k.lain)]
    assert len(set(keys)) == len(keys)
    assert len(set(names)) == len(names), "two columns would claim the same header"
    assert {*lembar.unik, *lembar.pembeda} <= set(keys)
    assert sum(isinstance(k, KolomTahun) and k.pokok for k in lembar.kolom) <= 1


def test_every_computed_column_has_a_formula_and_every_formula_a_column() -> None:
    used = {kolom.rumus for _, kolom in COLUMNS if kolom.rumus is not None}
    assert used == set(RUMUS) | set(RUMUS_INDIKATOR) | set(RUMUS_KETENTUAN)
    assert len(used) == len(RUMUS) + len(RUMUS_INDIKATOR) + len(RUMUS_KETENTUAN), "two makers of one formula"


@pytest.mark.parametrize("jenis", JENIS.values(), ids=lambda x: x.kunci)
def test_a_kind_requires_only_columns_that_exist(jenis: Jenis) -> None:
    _exists(jenis, jenis.profil)


@pytest.mark.parametrize("laporan", LAPORAN.values(), ids=lambda x: x.kunci)
def test_a_document_requires_only_columns_of_the_workbooks_it_is_made_from(laporan: Laporan) -> None:
    for kind in laporan.jenis:
        _exists(JENIS[kind], laporan.profil or JENIS[kind].profil)


def _exists(jenis: Jenis, profil: Profil) -> None:
    for sheet, keys in profil.wajib.items():
        assert all(jenis[sheet][key] for key in keys)
    for pairs in (profil.wajib_bila, profil.kecuali):
        for sheet, conditions in pairs.items():
            assert all(jenis[sheet][key] and jenis[sheet][other] for key, other in conditions.items())


def test_every_list_is_used_and_has_no_twins() -> None:
    assert set(ISI) == set(Daftar)
    assert {kolom.daftar for _, kolom in COLUMNS} - {None} <= set(Daftar)
    for choices in ISI.values():
        assert len({normalise(c) for c in choices}) == len(choices)


@pytest.mark.parametrize("subject", list(DASAR))
def test_versions_are_newest_first_and_each_has_a_day_of_its_own(subject: str) -> None:
    days = [versi.sejak for versi in DASAR[subject].versi]
    assert days == sorted(set(days), reverse=True)


@pytest.mark.parametrize("sumber", SUMBER.values(), ids=lambda s: s.nomor)
def test_a_citation_was_issued_in_the_year_of_its_number(sumber: Sumber) -> None:
    assert sumber.nomor.endswith(f"/{sumber.berlaku.year}")
    assert sumber.tentang and not sumber.tentang.endswith(".")


def test_the_nomenclature_is_a_tree() -> None:
    table = pada(NOMENKLATUR, dt.date(2025, 1, 2)).isi.baris
    assert sum(k.startswith("7.01.0") and k.count(".") == 5 for k in table) == 189
    for kode in table:
        parts = kode.split(".")
        parent = parts[:-1] if len(parts) == 6 else parts[:3]
        assert len(parts) == 3 or ".".join(parent) in table
