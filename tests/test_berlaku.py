"""Dates count: what is regulated anew in 2027 changes documents of 2027, and not a byte of those before."""

from __future__ import annotations

import datetime as dt
import importlib
import pkgutil
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from helpers.berat import sebagian

from kinerja_xl import regulations
from kinerja_xl.app.bentuk import susun
from kinerja_xl.app.check import PilihanPeriksa, check_file
from kinerja_xl.app.fill import fill
from kinerja_xl.app.new import new
from kinerja_xl.app.report import Permintaan, report
from kinerja_xl.compute.hasil import hasil_tahun, nilai_akip_dokumen, nilai_skm
from kinerja_xl.ketentuan import ketentuan_pada
from kinerja_xl.model import Dokumen, Identitas
from kinerja_xl.regulations import SUMBER, Subjek, Sumber, Versi, pada
from kinerja_xl.regulations.akip import AKIP
from kinerja_xl.regulations.dasar import PERJANJIAN_KINERJA, RUMUS_CAPAIAN
from kinerja_xl.regulations.efisiensi import EFISIENSI
from kinerja_xl.regulations.kriteria_akip import KRITERIA_AKIP, KriteriaAkip
from kinerja_xl.regulations.nip import NIP
from kinerja_xl.regulations.nomenklatur import NOMENKLATUR, TabelNomenklatur
from kinerja_xl.regulations.pangkat import PANGKAT
from kinerja_xl.regulations.skala import SKALA_CAPAIAN, Pita, Skala
from kinerja_xl.regulations.skm import SKM, UNSUR
from kinerja_xl.reports.lkjip.laporan_lkjip import isi_lkjip
from kinerja_xl.sheets import PENGUKURAN

SAMPLES = Path(__file__).parents[1] / "samples"
MEASURED = SAMPLES / "kalaena-pengukuran-2025.xlsx"
CLEAN = SAMPLES / "kalaena-pengukuran-2025-bersih.xlsx"
AGREED = SAMPLES / "kalaena-pk-2025.xlsx"

SEJAK = dt.date(2027, 3, 1)
BARU = Sumber("PermenPANRB 1/2027", "Aturan baru", SEJAK, "teks")


def on_top(subjek: Subjek, isi: object) -> tuple[Subjek, tuple[Versi, ...]]:
    return subjek, (Versi(SEJAK, isi, BARU), *subjek.versi)


def of_2027() -> list[tuple[Subjek, tuple[Versi, ...]]]:
    """Every dated subject with another value on top."""
    akip, skm = pada(AKIP, SEJAK).isi, pada(SKM, SEJAK).isi
    heavier = [
        s._replace(bobot=s.bobot + (1 if n == 0 else -1 if n == 1 else 0)) for n, s in enumerate(akip.sub_komponen)
    ]
    scale = Skala("Skala 2027", BARU, (Pita("Hebat", 95, 100), Pita("Lumayan", 40, 95), Pita("Payah", 0, 40)))
    pangkat = pada(PANGKAT, SEJAK).isi
    return [
        on_top(
            AKIP,
            replace(
                akip,
                sub_komponen=tuple(heavier),
                nilai={**akip.nilai, "A": 91.0, "B": 71.0, "BB": 81.0},
                predikat=replace(akip.predikat, pita=(Pita("X", 50, 100), Pita("Y", 0, 50))),
                interpretasi={"X": "Baik sekali", "Y": "Buruk"},
            ),
        ),
        on_top(
            SKM,
            replace(
                skm,
                bobot={u: 0.2 if u == "u1" else 0.1 for u in UNSUR},
                konversi=20,
                mutu=replace(skm.mutu, pita=(Pita("P", 50, 100), Pita("Q", 0, 50))),
            ),
        ),
        on_top(SKALA_CAPAIAN, (scale,)),
        on_top(EFISIENSI, pada(EFISIENSI, SEJAK).isi._replace(selisih=0.5)),
        on_top(NIP, pada(NIP, SEJAK).isi._replace(panjang=20, usia_saat_diangkat=(90, 99))),
        on_top(PANGKAT, pangkat._replace(pns={"I/a": "Pemula"}, pppk=())),
        on_top(NOMENKLATUR, TabelKosong("Kepmendagri 1/2027", "")),
        on_top(KRITERIA_AKIP, KriteriaAkip((), ())),
        on_top(RUMUS_CAPAIAN, (BARU,)),
        on_top(PERJANJIAN_KINERJA, (BARU,)),
    ]


def test_every_dated_subject_has_a_value_of_2027_here() -> None:
    modules = [
        importlib.import_module(f"{regulations.__name__}.{found.name}")
        for found in pkgutil.iter_modules(regulations.__path__)
    ]
    dated = [x for module in modules for x in vars(module).values() if isinstance(x, Subjek)]
    assert len({id(x) for x in dated}) >= 10
    assert {id(x) for x in dated} == {id(subjek) for subjek, _ in of_2027()}


class TabelKosong(TabelNomenklatur):
    """A nomenclature in which no name is official any more."""

    baris = {}  # type: ignore[assignment]  # noqa: RUF012


@pytest.fixture
def aturan_2027() -> Iterator[None]:
    new_versions = of_2027()
    old = [(subjek, subjek.versi) for subjek, _ in new_versions]
    for subjek, versi in new_versions:
        object.__setattr__(subjek, "versi", versi)
    yield
    for subjek, versi in old:
        object.__setattr__(subjek, "versi", versi)


def everything(folder: Path, paths: Sequence[Path], documents: Sequence[str]) -> dict[str, str | bytes]:
    """What the tool says and writes of samples of 2025 and earlier."""
    found: dict[str, str | bytes] = {path.name: susun([check_file(path, PilihanPeriksa())], "json") for path in paths}
    for path in {MEASURED, AGREED} & set(paths):
        fill(path, folder / path.name)
        found[f"fill {path.name}"] = (folder / path.name).read_bytes()
    for laporan in documents:
        (made,) = report(laporan, CLEAN, folder, Permintaan()).files
        with zipfile.ZipFile(made) as package:
            found |= {f"{laporan} {name}": package.read(name) for name in package.namelist() if name.endswith(".xml")}
    return found


SATU = ([MEASURED], ["triwulan"])
SEMUA = (sorted(SAMPLES.glob("*[0-9].xlsx")), ["lkjip", "triwulan"])


@pytest.mark.parametrize("what", sebagian([SATU, SEMUA], lambda what: what is SATU), ids=["satu", "semua"])
def test_values_of_2027_leave_every_byte_of_earlier_documents(
    what: tuple[list[Path], list[str]], tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    before = everything(tmp_path, *what)
    request.getfixturevalue("aturan_2027")
    after = everything(tmp_path, *what)
    assert len(before) > sum(map(len, what)) + 1
    assert [name for name in before if before[name] != after[name]] == []


def in_2027(tmp_path: Path) -> Dokumen:
    """The measured sample as if it were of 2027, its targets included."""
    from kinerja_xl.app.load import load

    dokumen = load(CLEAN).dokumen
    moved = tuple(
        replace(
            s,
            sasaran=tuple(
                replace(
                    sasaran,
                    indikator=tuple(
                        replace(i, target={y + 2: t for y, t in i.target.items()}) for i in sasaran.indikator
                    ),
                )
                for sasaran in s.sasaran
            ),
        )
        for s in dokumen.simpul
    )
    identitas = replace(dokumen.identitas, tahun=2027, tanggal_sk=None, skala_predikat="")
    return replace(dokumen, identitas=identitas, simpul=moved)


def test_a_document_of_2027_takes_them(tmp_path: Path, aturan_2027: None) -> None:
    lama, baru = (
        replace(in_2027(tmp_path), identitas=replace(in_2027(tmp_path).identitas, tanggal_sk=dt.date(2027, 2, 1))),
        in_2027(tmp_path),
    )
    assert nilai_akip_dokumen(baru) != nilai_akip_dokumen(lama) and nilai_skm(baru)[1] != nilai_skm(lama)[1]
    words = {h.predikat for h in hasil_tahun(baru)} - {""}
    assert words and words <= {"Hebat", "Lumayan", "Payah"}
    isi = isi_lkjip(baru)
    assert "Peraturan Menteri" in isi.bab1.dasar_laporan[0] and "Nomor 1 Tahun 2027" in isi.bab1.dasar_laporan[0]
    assert [p.predikat for p in isi.cara_ukur.skala] == ["Hebat", "Lumayan", "Payah"]


def test_a_new_workbook_of_2027_begins_with_them(tmp_path: Path, aturan_2027: None) -> None:
    from kinerja_xl.app.load import load

    def weights(year: int) -> list[float | None]:
        new(PENGUKURAN, tmp_path / f"{year}.xlsx", year, None)
        return [s.bobot for s in load(tmp_path / f"{year}.xlsx").dokumen.akip]

    assert weights(2026)[:2] == [6, 9]
    assert weights(2027)[:2] == [7, 8]


def test_fill_writes_the_rules_of_the_documents_date(tmp_path: Path, aturan_2027: None) -> None:
    """The live formulas hold them too: the weights of SKM, the grades of AKIP."""
    from kinerja_xl.compute import Daerah, rumus_dokumen
    from kinerja_xl.compute.skm import indeks_skm

    lama, baru = ketentuan_pada(dt.date(2025, 1, 2)), ketentuan_pada(SEJAK)
    answers = {u: Daerah(f"SKM!{u}", [4.0, 2.0]) for u in UNSUR}
    assert indeks_skm(answers, baru.skm).nilai({}) == pytest.approx(3.0 * 20)  # type: ignore[arg-type]
    assert indeks_skm(answers, lama.skm).nilai({}) == pytest.approx(3.0 * 25)  # type: ignore[arg-type]
    grade = {"bobot": 10.0, "nilai_huruf": "A"}
    assert rumus_dokumen(lama)["nilai_sub_komponen"].nilai(grade) == 9.0  # type: ignore[arg-type]
    assert rumus_dokumen(baru)["nilai_sub_komponen"].nilai(grade) == 9.1  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("identitas", "hari"),
    [
        (Identitas(tahun=2025, tanggal_sk=dt.date(2025, 1, 2)), dt.date(2025, 1, 2)),
        (Identitas(tahun=2025), dt.date(2025, 12, 31)),
        (Identitas(), dt.date.max),
    ],
    ids=["its own date", "else the end of its year", "else the newest"],
)
def test_the_day_a_document_is_judged_by(identitas: Identitas, hari: dt.date) -> None:
    assert identitas.tanggal == hari


def test_the_version_of_a_day_begins_on_that_day_and_the_first_one_holds_before() -> None:
    lama, baru = (Versi(dt.date(y, 3, 1), y, SUMBER["UU 12/2011"]) for y in (2020, 2027))
    subjek = Subjek((baru, lama))
    days = [dt.date(2010, 1, 1), dt.date(2020, 3, 1), dt.date(2027, 2, 28), dt.date(2027, 3, 1), dt.date.max]
    assert [pada(subjek, day).isi for day in days] == [2020, 2020, 2020, 2027, 2027]
    assert pada(Subjek((lama, baru)), SEJAK).isi == 2027, "the order in the file decides nothing"
