"""``check --fix``: what is certain is corrected in a copy, everything else stays a finding."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner, Result
from helpers import some
from helpers.berat import contoh, sebagian
from helpers.markdown_book import build_book
from helpers.package_check import faults
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from kinerja_xl.app.check import PilihanPeriksa, check_file
from kinerja_xl.app.fill import fill
from kinerja_xl.app.fix import HasilFix, fix
from kinerja_xl.app.load import load
from kinerja_xl.cli.main import group
from kinerja_xl.findings import CellRef, FileResult, KinerjaError
from kinerja_xl.sheets import Kolom, Tipe
from kinerja_xl.sheets.daftar import ISI
from kinerja_xl.tables import Tables
from kinerja_xl.text.numbers import format_number
from kinerja_xl.workbook.cells import CellWrite
from kinerja_xl.workbook.ownership import marked
from kinerja_xl.workbook.patch import patch
from kinerja_xl.workbook.read import read_workbook

AS_SPELLED = PilihanPeriksa(ignore=("KX80",))
"""The samples have misspellings of their own; they stay where faults are counted."""
SAMPLES = sorted((Path(__file__).parents[1] / "samples").glob("*[0-9].xlsx"))
KINERJA = (
    "| Kode | Jenjang | Nomenklatur | Sasaran | Penanggung jawab | Indikator | Satuan | Cara hitung | Definisi operasional "
    "| Sumber data | Target 2025 | Target tahun ini |\n"
)
ANGGARAN = "| Kode | Nomenklatur | Sumber dana | Pagu | Realisasi TW I | Realisasi | Serapan (%) |\n"


def target_row(*, target: str, satuan: str = "Indeks", kode: str = "1", jenjang: str = "Sasaran Strategis") -> str:
    return (
        KINERJA
        + f"| {kode} | {jenjang} | | Meningkatnya mutu pelayanan | Camat | Indeks Kepuasan Masyarakat | {satuan} "
        f"| Indeks SKM | Ukuran mutu layanan | Laporan SKM | {target} | |"
    )


def fixed(tmp_path: Path, pilihan: PilihanPeriksa | None = None, **sheets: str) -> HasilFix:
    path = tmp_path / "buku.xlsx"
    path.write_bytes(build_book({name.replace("_", " "): text for name, text in sheets.items()}))
    return fix(path, tmp_path / "hasil.xlsx", pilihan or PilihanPeriksa())


def said(result: HasilFix) -> list[str]:
    return [str(change) for change in result.perubahan]


def found(result: FileResult) -> list[tuple[str, CellRef | None, str]]:
    return [(f.code, f.at, f.message) for f in result.findings]


@pytest.mark.parametrize(
    ("sheets", "change"),
    [
        ({"Anggaran": ANGGARAN + "| 1 | | APBD | 'Rp. 1.831.572.000 | | | |"}, "Anggaran!D2: 'Rp. 1.831.572.000' → 1831572000 (KX103)"),
        ({"Anggaran": ANGGARAN + "| 1 | | APBD | '1.831.572.000,- | | | |"}, "Anggaran!D2: '1.831.572.000,-' → 1831572000 (KX103)"),
        ({"Anggaran": ANGGARAN + "| 1 | | APBD | '5.000.000 rupiah | | | |"}, "Anggaran!D2: '5.000.000 rupiah' → 5000000 (KX113)"),
        ({"Kinerja": target_row(target="88").replace("Indeks SKM", "indeks  skm")}, "Kinerja!H2: 'indeks  skm' → 'Indeks SKM' (KX106)"),
        ({"Anggaran": ANGGARAN + "| #1 | | APBD | 1000 | | | |"}, "Anggaran!A2: 1 → '1' (KX109)"),
        ({"Kinerja": target_row(target="88").replace("Indeks SKM", "Rata rata  bawahn")}, "Kinerja!H2: 'Rata rata  bawahn' → 'Rata-rata bawahan' (KX106)"),
        ({"Kinerja": target_row(target="'87,5")}, "Kinerja!K2: '87,5' → 87,5 (KX103)"),
        ({"Kinerja": target_row(target="'75%", satuan="%")}, "Kinerja!K2: '75%' → 75 (KX103)"),
        ({"Kinerja": target_row(target="'12 Dokumen", satuan="dokumen")}, "Kinerja!K2: '12 Dokumen' → 12 (KX113)"),
        ({"Kinerja": target_row(target="88", jenjang="sasaran  strategis")}, "Kinerja!B2: 'sasaran  strategis' → 'Sasaran Strategis' (KX106)"),
        ({"Kinerja": target_row(target="88", jenjang="Sasaran Stategis")}, "Kinerja!B2: 'Sasaran Stategis' → 'Sasaran Strategis' (KX106)"),
        ({"Kinerja": target_row(target="88", kode="1.")}, "Kinerja!A2: '1.' → '1' (KX111)"),
        ({"Kinerja": target_row(target="88").replace("| Camat", "| camat")}, "Kinerja!E2: 'camat' → 'Camat' (KX202)"),
        ({"Kinerja": target_row(target="88").replace("| Camat", "| '\u00a0Camat")}, "Kinerja!E2: '\u00a0Camat' → 'Camat' (KX116)"),
        ({"Kinerja": target_row(target="88").replace("Laporan SKM", "PRESENTASE hasil survey")}, "Kinerja!J2: 'PRESENTASE hasil survey' → 'PERSENTASE hasil survei' (KX801)"),
        ({"Kinerja": target_row(target="88").replace("Laporan SKM", "Laporan didesa")}, "Kinerja!J2: 'Laporan didesa' → 'Laporan di desa' (KX803)"),
    ],
)  # fmt: skip
def test_what_is_certain_is_corrected(tmp_path: Path, sheets: dict[str, str], change: str) -> None:
    result = fixed(tmp_path, **sheets)
    assert said(result) == [change]
    assert change.rpartition("(")[2].rstrip(")") not in {f.code for f in result.sisa.findings}
    assert faults((tmp_path / "hasil.xlsx").read_bytes()) == []


@pytest.mark.parametrize(
    ("sheets", "code"),
    [
        ({"Anggaran": ANGGARAN + "| 1 | | APBD | '1.234 | | | |"}, "KX104"),
        ({"Anggaran": ANGGARAN + "| 1 | | APBD | '75% | | | |"}, "KX103"),
        ({"Anggaran": ANGGARAN + "| 1 | | APBD | '3 paket | | | |"}, "KX113"),
        ({"Anggaran": ANGGARAN + "| #1.1 | | APBD | 1000 | | | |"}, "KX109"),
        ({"Kinerja": target_row(target="88").replace("Indeks SKM", "Jumlahan")}, "KX106"),
        ({"Kinerja": target_row(target="'75%")}, "KX103"),
        ({"Kinerja": target_row(target="'BB", satuan="Indeks")}, "KX102"),
        ({"Kinerja": target_row(target="'12 Dokumen", satuan="Laporan")}, "KX504"),
        ({"Kinerja": target_row(target="'12 Dokumen", satuan="")}, "KX113"),
        ({"Kinerja": target_row(target="88", jenjang="1. Program")}, "KX106"),
        ({"Kinerja": target_row(target="88", kode="#1.1")}, "KX109"),
        ({"Identitas": "| Uraian | Isian |\n| Nama kantor | Kecamatan A |\n| Tahun | 2025 |\n| Periode awal | 2025 |\n| Kode pos | #123 |"}, "KX109"),
        ({"Kinerja": target_row(target="88").replace("Laporan SKM", "Laporan yang yang disusun")}, "KX804"),
    ],
)  # fmt: skip
def test_what_a_person_must_say_is_left_alone(tmp_path: Path, sheets: dict[str, str], code: str) -> None:
    result = fixed(tmp_path, **sheets)
    assert said(result) == []
    assert code in {f.code for f in result.sisa.findings}
    assert (tmp_path / "hasil.xlsx").read_bytes() == marked((tmp_path / "buku.xlsx").read_bytes())


def test_what_cannot_be_corrected_stands_in_nothings_way(tmp_path: Path) -> None:
    rows = ("'1.234", "'75%", '="Rp."&"5.000" -> Rp.5.000', "'1.000.000")  # two for a person, a formula, certain
    result = fixed(
        tmp_path, Anggaran=ANGGARAN + "\n".join(f"| {n} | | APBD | {x} | | | |" for n, x in enumerate(rows, 1))
    )
    assert said(result) == ["Anggaran!D5: '1.000.000' → 1000000 (KX103)"]


def test_a_misspelling_is_corrected_in_every_cell_and_every_row_of_a_repeated_text(tmp_path: Path) -> None:
    rows = KINERJA + "".join(
        f"| 1 | Sasaran Strategis | | Meningkatnya kwalitas layanan | Camat | {name} | Indeks | Indeks SKM | Ukuran | {source} "
        "| 88 | |\n"
        for name, source in (("Indeks Kepuasan Masyarakat", "Laporan"), ("Indeks kwalitas", "Data kwalitas"))
    )
    assert said(fixed(tmp_path, Kinerja=rows)) == [
        "Kinerja!D2: 'Meningkatnya kwalitas layanan' → 'Meningkatnya kualitas layanan' (KX802)",
        "Kinerja!D3: 'Meningkatnya kwalitas layanan' → 'Meningkatnya kualitas layanan' (KX802)",
        "Kinerja!F3: 'Indeks kwalitas' → 'Indeks kualitas' (KX802)",
        "Kinerja!J3: 'Data kwalitas' → 'Data kualitas' (KX802)",
    ]


def test_the_spelling_of_a_quoted_regulation_is_left_alone(tmp_path: Path) -> None:
    text = "| Bagian | Urutan | Teks |\n| Mengingat | #1 | Peraturan Menteri Nomor 7 Tahun 2006 tentang Perijinan; |"
    path = tmp_path / "buku.xlsx"
    path.write_bytes(
        build_book({"Acuan": "| jenis | iku |", "Dasar Hukum": text, "Anggaran": None, "Rencana Aksi": None})
    )
    assert said(fix(path, tmp_path / "hasil.xlsx", PilihanPeriksa())) == []


def test_a_letter_stays_a_letter_where_the_unit_is_predikat(tmp_path: Path) -> None:
    assert said(fixed(tmp_path, Kinerja=target_row(target="'BB", satuan="Predikat"))) == []


def test_a_cell_shown_as_per_cent_gets_the_fraction(tmp_path: Path) -> None:
    path = tmp_path / "buku.xlsx"
    path.write_bytes(build_book({"Kinerja": target_row(target="%1", satuan="%")}))
    book = openpyxl.load_workbook(path)
    book["Kinerja"]["K2"].value = "75%"
    book.save(path)
    fix(path, tmp_path / "hasil.xlsx", PilihanPeriksa())
    cell = openpyxl.load_workbook(tmp_path / "hasil.xlsx")["Kinerja"]["K2"]
    assert (cell.value, cell.number_format) == (0.75, "0%")


def test_the_apostrophe_that_made_it_text_goes_as_well(tmp_path: Path) -> None:
    path = tmp_path / "buku.xlsx"
    path.write_bytes(build_book({"Anggaran": ANGGARAN + "| 1 | | APBD | '1.500.000 | | | |"}))
    book = openpyxl.load_workbook(path)
    cell = book["Anggaran"]["D2"]
    cell.quotePrefix, cell.number_format = True, "@"
    book.save(path)
    fix(path, tmp_path / "hasil.xlsx", PilihanPeriksa())
    cell = openpyxl.load_workbook(tmp_path / "hasil.xlsx")["Anggaran"]["D2"]
    assert (cell.value, cell.number_format, bool(cell.quotePrefix)) == (1_500_000, "#,##0", False)


def test_a_year_in_a_cell_for_dates_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "buku.xlsx"
    path.write_bytes(build_book({"Anggaran": ANGGARAN + "| 1 | | APBD | '45000 | | | |"}))
    book = openpyxl.load_workbook(path)
    book["Anggaran"]["D2"].number_format = "dd/mm/yyyy"
    book.save(path)
    assert said(fix(path, tmp_path / "hasil.xlsx", PilihanPeriksa())) == []


def test_formulas_are_never_overwritten(tmp_path: Path) -> None:
    result = fixed(tmp_path, Anggaran=ANGGARAN + '| 1 | | APBD | ="Rp."&"1.831.572.000" -> Rp.1.831.572.000 | | | |')
    assert said(result) == []
    assert {str(at): why for at, why in result.dilewati.items()} == {"Anggaran!D2": "berisi rumus"}


def test_text_with_formats_inside_is_skipped_and_told(tmp_path: Path) -> None:
    import io

    import xlsxwriter

    plain = build_book({"Anggaran": None})
    path = tmp_path / "buku.xlsx"
    path.write_bytes(plain)
    buffer = io.BytesIO()
    source = openpyxl.load_workbook(path)
    book = xlsxwriter.Workbook(buffer)
    bold = book.add_format({"bold": True})
    for sheet in source:
        new = book.add_worksheet(sheet.title)
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None:
                    new.write(cell.row - 1, cell.column - 1, cell.value)
    sheet = book.add_worksheet("Anggaran")
    for col, title in enumerate(("Kode", "Sumber dana", "Pagu")):
        sheet.write(0, col, title)
    sheet.write_row(1, 0, ["1", "APBD"])
    sheet.write_rich_string(1, 2, "Rp. ", bold, "1.831.572.000")
    book.close()
    path.write_bytes(buffer.getvalue())
    result = fix(path, tmp_path / "hasil.xlsx", PilihanPeriksa())
    assert said(result) == []
    assert sorted(str(at) for at in result.dilewati) == ["Anggaran!C2"]
    assert all("format" in why for why in result.dilewati.values())


def test_the_selection_of_rules_limits_the_corrections(tmp_path: Path) -> None:
    sheets = {
        "Anggaran": ANGGARAN + "| 1 | | APBD | '1.000.000 | | | |",
        "Kinerja": target_row(target="88", jenjang="sasaran  strategis").replace("| Camat", "| 'Camat "),
    }
    list_only = fixed(tmp_path, PilihanPeriksa(select=("KX106",)), **sheets)
    assert said(list_only) == ["Kinerja!B2: 'sasaran  strategis' → 'Sasaran Strategis' (KX106)"]
    del sheets["Kinerja"]
    assert said(fixed(tmp_path, PilihanPeriksa(ignore=("KX106",)), **sheets)) == [
        "Anggaran!D2: '1.000.000' → 1000000 (KX103)"
    ]


def test_a_finding_that_a_mistake_had_hidden_is_told(tmp_path: Path) -> None:
    rows = "| 1 | Sasaran Strategis | | Meningkatnya A | Camat |\n| 1.1 | Kegiatn | | Meningkatnya B | Camat |\n"
    result = fixed(tmp_path, Kinerja="| Kode | Jenjang | Nomenklatur | Sasaran | Penanggung jawab |\n" + rows)
    assert said(result) == ["Kinerja!B3: 'Kegiatn' → 'Kegiatan' (KX106)"]
    assert ("KX206", "Kinerja!B3") in {(f.code, str(f.at)) for f in result.terlihat}, "a Kegiatan needs a Program above"


def test_values_of_our_formulas_follow(tmp_path: Path) -> None:
    path, filled, out = tmp_path / "buku.xlsx", tmp_path / "terisi.xlsx", tmp_path / "hasil.xlsx"
    path.write_bytes(build_book({"Anggaran": ANGGARAN + "| 1 | | APBD | 2000000 | '1.500.000 | | |"}))
    fill(path, filled)
    result = fix(filled, out, PilihanPeriksa())
    assert said(result) == ["Anggaran!E2: '1.500.000' → 1500000 (KX103)"]
    sheet = read_workbook(out).sheet("Anggaran")
    assert [(sheet.cell(2, col).value, sheet.cell(2, col).formula is None) for col in (6, 7)] == [
        (1_500_000, False),
        (0.75, False),
    ]
    assert "KX115" not in {f.code for f in result.sisa.findings}


def test_the_input_is_never_the_output(tmp_path: Path) -> None:
    path = tmp_path / "buku.xlsx"
    path.write_bytes(build_book({}))
    with pytest.raises(KinerjaError, match="tidak boleh menimpa"):
        fix(path, path, PilihanPeriksa())


def test_a_file_of_no_known_kind_is_refused(tmp_path: Path) -> None:
    gone = dict.fromkeys(("Identitas", "Pejabat", "Kinerja", "Anggaran", "Rencana Aksi"))
    path = tmp_path / "lain.xlsx"
    path.write_bytes(build_book({**gone, "Daftar": "| a |"}))
    with pytest.raises(KinerjaError, match="bukan buku kerja kinerja-xl"):
        fix(path, tmp_path / "hasil.xlsx", PilihanPeriksa())
    assert not (tmp_path / "hasil.xlsx").exists()


class TestCommand:
    FAULTY = ANGGARAN + "| 1 | | APBD | '1.000.000 | '1.234 | | |"

    def run(self, *args: str | Path) -> Result:
        return CliRunner().invoke(group, [str(a) for a in args])

    @pytest.fixture
    def path(self, tmp_path: Path) -> Path:
        path = tmp_path / "buku.xlsx"
        path.write_bytes(build_book({"Anggaran": self.FAULTY}))
        return path

    def test_it_tells_each_change_and_what_is_left(self, path: Path, tmp_path: Path) -> None:
        before, out = path.read_bytes(), tmp_path / "hasil.xlsx"
        done = self.run("check", path, "--fix", "-o", out)
        lines = done.stdout.splitlines()
        assert lines[:3] == ["Anggaran!D2: '1.000.000' → 1000000 (KX103)", "", str(out)]
        assert "KX104" in done.stdout
        assert "KX103" not in "".join(lines[1:])
        assert "1 sel diperbaiki" in done.stderr
        assert path.read_bytes() == before

    def test_the_exit_status_is_that_of_the_copy(self, path: Path, tmp_path: Path) -> None:
        out = tmp_path / "hasil.xlsx"
        done = self.run("check", path, "--fix", "-o", out)
        assert done.exit_code == self.run("check", out).exit_code == 1
        assert self.run("check", path, "--select", "KX103", "--strict").exit_code == 1
        assert self.run("check", path, "--select", "KX103", "--strict", "--fix", "-o", out).exit_code == 0

    def test_json_stays_json(self, path: Path, tmp_path: Path) -> None:
        done = self.run("check", path, "--format", "json", "--fix", "-o", tmp_path / "hasil.xlsx")
        report = json.loads(done.stdout)
        assert "KX103" not in {f["code"] for f in report["files"][0]["findings"]}
        assert "Anggaran!D2: '1.000.000' → 1000000 (KX103)" in done.stderr

    @pytest.mark.parametrize(
        ("options", "says"),
        [
            (["--fix"], "-o OUT"),
            (["-o", "hasil.xlsx"], "hanya untuk --fix"),
            (["--fix", "-o", "hasil.xlsx", "--annotate", "folder"], "tidak dapat dipakai sekaligus"),
            (["lain.xlsx", "--fix", "-o", "hasil.xlsx"], "satu berkas"),
        ],
    )
    def test_options_that_do_not_go_together(self, path: Path, options: list[str], says: str) -> None:
        done = self.run("check", path, *options)
        assert done.exit_code == 2
        assert says in " ".join(done.stderr.split())
        assert [p.name for p in path.parent.iterdir()] == ["buku.xlsx"]


# -- faults put into the samples ------------------------------------------------------------------


@dataclass(frozen=True)
class Fault:
    """A cell, what an office might have typed there instead, and the code that names it ("" for stray blanks)."""

    at: CellRef
    typed: str | float
    code: str


@dataclass(frozen=True)
class Sample:
    """A sample, what check says about it, and everything that might be typed wrongly there."""

    path: Path
    clean: FileResult
    tables: Tables
    possible: list[Fault]


def possible_faults(tables: Tables) -> list[Fault]:
    """Return every fault we know for every input cell of a workbook."""
    return [
        fault
        for tabel in tables.tabel.values()
        for baris in tabel.baris
        for kolom in tabel.kolom
        if (cell := baris.sel.get(kolom.kunci)) is not None
        and cell.formula is None
        and not kolom.dihitung
        and (cell.row == baris.row or tabel.lembar.formulir)
        for fault in _faults(kolom, cell.value, tabel.ref(baris, kolom.kunci), baris.teks("satuan"), tabel, cell)
    ]


def _faults(kolom: Kolom, value: object, at: CellRef, satuan: str, tabel, cell) -> list[Fault]:
    if isinstance(value, float) and kolom.tipe in (Tipe.UANG, Tipe.TARGET, Tipe.TAHUN, Tipe.ANGKA):
        return _typed_numbers(kolom, value, at, satuan)
    if not isinstance(value, str) or value != value.strip():
        return []
    found = []
    if kolom.daftar is not None and kolom.daftar_tegas and value in ISI[kolom.daftar]:
        found += [Fault(at, value.replace(" ", "  "), "KX106")] if " " in value else []
        found += [Fault(at, value[:3] + value[4:], "KX106")] if len(value) >= 9 and value.isalpha() else []
    if kolom.daftar is not None or kolom.acuan or kolom.kunci in (tabel.lembar.kunci_baris, *tabel.lembar.unik):
        found += [Fault(at, f"{value} ", ""), Fault(at, f"\u00a0 {value}", "")]
    codes = [b.teks(kolom.kunci) for b in tabel.baris]
    if kolom.kunci == "kode" and kolom.pola and codes.count(value) == 1:
        found.append(Fault(at, f"{value}.", "KX111"))
    if kolom.kunci == "kode" and kolom.pola and value.isdecimal() and not any(c.startswith("0") for c in codes):
        found.append(Fault(at, float(value), "KX109"))
    return found


def _typed_numbers(kolom: Kolom, value: float, at: CellRef, satuan: str) -> list[Fault]:
    plain = f"{value:.15g}".replace(".", ",")
    ambiguous = plain.count(",") == 1 and len(plain.partition(",")[2]) == 3
    found = [] if ambiguous else [Fault(at, plain, "KX103"), Fault(at, f" {plain} ", "KX103")]
    if kolom.tipe is Tipe.UANG and value >= 1000:
        found += [Fault(at, f"Rp. {format_number(value)}", "KX103"), Fault(at, f"Rp{format_number(value)},-", "KX103")]
        found += [Fault(at, f"{format_number(value)} Rupiah", "KX113")] if value >= 1_000_000 else []
    if kolom.tipe is Tipe.TARGET and satuan.isalpha() and not ambiguous:
        found.append(Fault(at, f"{plain} {satuan}", "KX113"))
    return found


@pytest.fixture(
    scope="module", params=sebagian(SAMPLES, lambda path: "-pk-" in path.stem), ids=[path.stem for path in SAMPLES]
)
def sample(request: pytest.FixtureRequest) -> Sample:
    path: Path = request.param
    tables = load(path).tables
    return Sample(path, check_file(path, AS_SPELLED), tables, some(possible_faults(tables)))


def injected(path: Path, faulty: list[Fault], folder: Path) -> Path:
    writes = [CellWrite(sheet=f.at.sheet, row=f.at.row, col=f.at.col, value=f.typed) for f in faulty]
    out = folder / "salah.xlsx"
    out.write_bytes(patch(read_workbook(path), writes).data)
    return out


@contoh(8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_faults_put_into_a_sample_are_found_and_gone_again(
    sample: Sample, tmp_path: Path, data: st.DataObject
) -> None:
    clean = sample.clean
    faulty = data.draw(st.lists(st.sampled_from(sample.possible), min_size=5, max_size=40, unique_by=lambda f: f.at))
    broken = injected(sample.path, faulty, tmp_path)
    result = fix(broken, tmp_path / "hasil.xlsx", AS_SPELLED)
    assert {c.at for c in result.perubahan} == {f.at for f in faulty}
    assert {(c.at, c.kode) for c in result.perubahan} == {(f.at, f.code or "KX116") for f in faulty}
    assert found(result.sisa) == found(clean), "exactly what the faults had brought is gone, and nothing new is there"
    assert found(check_file(tmp_path / "hasil.xlsx", AS_SPELLED)) == found(clean)
    after = load(tmp_path / "hasil.xlsx").tables
    for kunci, tabel in sample.tables.tabel.items():
        assert [b.nilai for b in after.tabel[kunci].baris] == [b.nilai for b in tabel.baris]


def test_a_fixed_file_needs_no_more_fixing(tmp_path: Path, sample: Sample) -> None:
    broken = injected(sample.path, sample.possible[:: max(1, len(sample.possible) // 40)], tmp_path)
    fix(broken, tmp_path / "satu.xlsx", PilihanPeriksa())
    again = fix(tmp_path / "satu.xlsx", tmp_path / "dua.xlsx", PilihanPeriksa())
    assert said(again) == []
    assert (tmp_path / "dua.xlsx").read_bytes() == (tmp_path / "satu.xlsx").read_bytes()
