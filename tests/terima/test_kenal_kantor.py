"""Whose a workbook is: a thousand ways to write a name, and no name that only looks alike."""

from __future__ import annotations

import random
from itertools import product

import pytest
from helpers.kiriman_uji import KABUPATEN

from kinerja_xl.terima.fakta_buku import FaktaBuku
from kinerja_xl.terima.kenal_kantor import DaftarKantor, KantorDikenal, calon_kantor, kenali_kantor, kunci_alias
from kinerja_xl.terima.kiriman import Kata
from kinerja_xl.text.nama_kantor import kabupaten_sama, kunci_kantor

NAMES = (
    *("Angkona", "Burau", "Kalaena", "Kalaena Timur", "Malili", "Mangkutana", "Nuha", "Tomoni", "Tomoni Timur"),
    *("Towuti", "Wasuponda", "Wotu", "Kota Timur", "Timur"),
)
BEFORE = ("Kecamatan {}", "KECAMATAN {}", "Kec. {}", "Kec.{}", "Kantor Camat {}", "Kantor Kecamatan {}", "Camat {}")
AFTER = ("", " ", ", Kabupaten Luwu Timur", " Kab. Luwu Timur", " - KAB LUWU TIMUR", "  Kabupaten  Luwu Timur")
DISTRICTS = ("Kabupaten Luwu Timur", "KABUPATEN LUWU TIMUR", "Kab. Luwu Timur", "Luwu Timur", "Kab.Luwu Timur")


def office(nama: str, kode: str = "", **more: object) -> KantorDikenal:
    full = (
        nama
        if " " in nama and nama.split(maxsplit=1)[0] in {"Kecamatan", "Kelurahan", "Dinas"}
        else f"Kecamatan {nama}"
    )
    return KantorDikenal(kode or nama, full, (kunci_kantor(full, KABUPATEN),), **more)  # type: ignore[arg-type]


REGISTER = DaftarKantor(KABUPATEN, tuple(map(office, NAMES)), {})


def fakta(nama: str, kabupaten: str = KABUPATEN, kode_wilayah: str = "") -> FaktaBuku:
    return FaktaBuku(Kata.BUKU, nama_kantor=nama, kabupaten=kabupaten, kode_wilayah=kode_wilayah, tahun=2026)


def whose(nama: str, daftar: DaftarKantor = REGISTER, berkas: str = "", dari: str = "", **more: str) -> str:
    return kenali_kantor(fakta(nama, **more), daftar, berkas, dari).kode


def test_a_thousand_ways_to_write_a_name_lead_to_its_office() -> None:
    variants = list(product(NAMES, BEFORE, AFTER, DISTRICTS[:2]))
    assert len(variants) > 1000
    wrong = [(name, shown) for name, b, a, kab in variants if whose(shown := b.format(name) + a, kabupaten=kab) != name]
    assert wrong == []
    assert {whose("Kecamatan Wotu", kabupaten=kab) for kab in DISTRICTS} == {"Wotu"}


def test_five_hundred_slips_of_the_key_are_never_taken_for_another_office() -> None:
    rng = random.Random(7)
    letters = "abcdefghijklmnopqrstuvwxyz"
    known = {n.casefold() for n in NAMES}
    for _ in range(500):
        name = rng.choice(NAMES)
        at = rng.randrange(len(name))
        slip = rng.choice(
            (name[:at] + name[at + 1 :], name[:at] + rng.choice(letters) + name[at:], name[:at] + name[at] + name[at:])
        )
        if " ".join(slip.split()).casefold() not in known:
            assert whose(f"Kecamatan {slip}") == "", slip


@pytest.mark.parametrize(
    ("nama", "more", "why"),
    [
        ("Kelurahan Kalaena", {}, "tidak ada dalam daftar"),
        ("Kecamatan Kalaena Kab. Luwu Utara", {}, "tidak ada dalam daftar"),
        ("Kecamatan Kalaena", {"kabupaten": "Kabupaten Luwu Utara"}, "milik Kabupaten Luwu Utara"),
        ("Kecamatan Kalaena", {"kabupaten": ""}, "Kabupaten/Kota pada Identitas kosong"),
        ("", {}, "Nama kantor pada Identitas kosong"),
        ("Kecamatan", {}, "tidak ada dalam daftar"),
    ],
)
def test_what_does_not_fit_waits_with_its_reason(nama: str, more: dict[str, str], why: str) -> None:
    found = kenali_kantor(fakta(nama, **more), REGISTER, "", "")
    assert found.kode == ""
    assert why in found.sebab


def test_a_kota_is_not_the_kabupaten_of_its_name() -> None:
    assert not kabupaten_sama("Kota Bekasi", "Kabupaten Bekasi")
    assert not kabupaten_sama("Bekasi", "Kabupaten Bekasi")
    assert kabupaten_sama("Kota  BEKASI", "Kota Bekasi")


def test_the_region_code_speaks_against_a_name_but_never_for_one() -> None:
    daftar = DaftarKantor(KABUPATEN, (office("Kalaena", kode_wilayah="73.24.10"), office("Wotu")), {})
    assert whose("Kecamatan Kalaena", daftar, kode_wilayah="73.24.10") == "Kalaena"
    assert whose("Kecamatan Kalaena", daftar, kode_wilayah="73.24") == "Kalaena"
    assert whose("Kecamatan Kalaena", daftar, kode_wilayah="73.24.02") == ""
    assert whose("Kecamatan Kelaena", daftar, kode_wilayah="73.24.10") == ""


def test_another_offices_workbook_under_this_name_is_looked_at_by_a_person() -> None:
    daftar = DaftarKantor(KABUPATEN, (office("Kalaena", surel=frozenset({"k@x.go.id"})), office("Wotu")), {})
    assert whose("Kecamatan Wotu", daftar, "PK Kecamatan Kalaena 2026.xlsx") == ""
    assert whose("Kecamatan Wotu", daftar, "PK fix.xlsx", "k@x.go.id") == ""
    assert whose("Kecamatan Kalaena", daftar, "kalaena dan wotu.xlsx", "k@x.go.id") == "Kalaena"
    assert whose("Kecamatan Kalaena Timur", REGISTER, "PK Kalaena Timur.xlsx") == "Kalaena Timur"
    assert whose("Kecamatan Kalaena", REGISTER, "PK Kalaena Timur.xlsx") == ""


def test_an_answer_is_remembered_for_exactly_that_name_and_district() -> None:
    told = DaftarKantor(KABUPATEN, REGISTER.kantor, {kunci_alias("Kec. Kalaina", KABUPATEN): "Kalaena"})
    assert whose("KEC KALAINA", told) == "Kalaena"
    assert whose("Kec. Kalaina", told, kabupaten="Kabupaten Luwu Utara") == ""


def test_likeness_only_orders_what_a_person_is_asked_about() -> None:
    assert next(iter(calon_kantor(fakta("Kecamatan Kalaina"), REGISTER))).kode == "Kalaena"


def test_without_a_register_an_office_is_who_it_says() -> None:
    found = kenali_kantor(fakta("Kec. Kalaena"), None, "", "")
    assert found.kode == "kecamatan-kalaena-kabupaten-luwu-timur"
    assert kenali_kantor(fakta("Kec. Kalaena", ""), None, "", "").kode == ""
