"""Records: read from the declaration by the types of their fields, with closed choices as values."""

from __future__ import annotations

import ast
import gc
import weakref
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from helpers import some
from helpers.kode import PACKAGE, bagian, modul

from kinerja_xl.app.load import load
from kinerja_xl.compute.hasil import hasil_tahun
from kinerja_xl.findings import CellRef
from kinerja_xl.model import Asal, Dokumen, Identitas, Indikator, MenurutKode, Rekaman, Sasaran, Simpul, sekali
from kinerja_xl.model.build import bidang, build, jenis_rekaman
from kinerja_xl.model.rekaman import IsianLembar, jenis_kolom
from kinerja_xl.sheets import JENIS, Kolom, KolomTahun
from kinerja_xl.sheets.daftar import ISI, PILIHAN
from kinerja_xl.sheets.kinerja import KINERJA
from kinerja_xl.sheets.pilihan import Arah, Jenjang, Peran, Pilihan, TipePerhitungan, YaTidak

SAMPLE = Path(__file__).parent.parent / "samples" / "kalaena-pengukuran-2025.xlsx"
SHEETS = {lembar.kunci: lembar for jenis in JENIS.values() for lembar in jenis.lembar}
RECORDS: list[tuple[str, type[IsianLembar]]] = [
    ("identitas", Identitas),
    *(("kinerja", jenis) for jenis in (Simpul, Sasaran, Indikator)),
    *jenis_rekaman().items(),
]


def columns(lembar: str, kunci: str) -> list[Kolom]:
    """Return the declared column of a key; a record's field may also name the columns of all years at once."""
    return [k for k in SHEETS[lembar].kolom if k.kunci == kunci]


# -- records --------------------------------------------------------------------------------------


@pytest.mark.parametrize(("lembar", "jenis"), RECORDS, ids=lambda x: x if isinstance(x, str) else x.__name__)
def test_every_field_of_a_record_is_a_column_of_its_sheet(lembar: str, jenis: type[Rekaman]) -> None:
    fields = bidang(jenis)
    assert len(fields) >= 2
    assert [k for b in fields for k in b.kolom if not columns(lembar, k)] == []


@pytest.mark.parametrize(("lembar", "jenis"), RECORDS, ids=lambda x: x if isinstance(x, str) else x.__name__)
def test_a_column_with_a_closed_list_is_read_as_its_choice(lembar: str, jenis: type[Rekaman]) -> None:
    types = jenis_kolom(jenis)
    for satu in some(bidang(jenis)):
        (column, *_) = columns(lembar, satu.kolom[0])
        if column.daftar in PILIHAN:
            wanted = bool if PILIHAN[column.daftar] is YaTidak else PILIHAN[column.daftar]
            assert types[satu.nama] is wanted, f"{jenis.__name__}.{satu.nama}"


def test_every_sheet_that_is_filled_in_becomes_records() -> None:
    computed_or_tree = {"identitas", "kinerja", "capaian"}
    unread = {kunci for kunci, lembar in SHEETS.items() if lembar.impor}
    assert set(jenis_rekaman()) == set(SHEETS) - computed_or_tree - unread


def test_a_column_that_nobody_reads_by_name_is_carried_all_the_same() -> None:
    tables = load(SAMPLE).tables
    tabel = tables.tabel["pejabat"]
    first = tabel.baris[0]
    rows = (replace(first, nilai={**first.nilai, "catatan": "pindah"}), *tabel.baris[1:])
    dokumen = build(replace(tables, tabel={**tables.tabel, "pejabat": replace(tabel, baris=rows)}))
    assert dokumen.pejabat[0].isi["catatan"] == "pindah"
    assert dokumen.pejabat[0].isi["jabatan"] == dokumen.pejabat[0].jabatan
    assert dokumen.pejabat[1].isi.get("catatan") is None


def test_a_record_made_by_hand_holds_choices_too() -> None:
    simpul = Simpul(kode="1", jenjang="sub kegiatan", at=Asal("Kinerja", 1, {}))  # type: ignore[arg-type]
    assert simpul.jenjang is Jenjang.SUB_KEGIATAN


# -- closed choices -------------------------------------------------------------------------------


@pytest.mark.parametrize("pilihan", [*PILIHAN.values(), Peran], ids=lambda p: p.__name__)
def test_a_choice_is_read_from_its_text_whatever_its_case(pilihan: type[Pilihan]) -> None:
    for satu in some(pilihan):
        assert pilihan.dari(satu.value) is pilihan.dari(f" {satu.value.upper()} ") is pilihan.dari(satu) is satu
        assert satu.dikenal


def test_what_is_no_choice_keeps_its_text_and_equals_no_member() -> None:
    lain = Jenjang.dari("Bidang")
    assert (f"{lain}", str(lain), lain.lower()) == ("Bidang", "Bidang", "bidang")
    assert not lain.dikenal
    assert all(lain is not satu and lain != satu for satu in Jenjang)
    assert not Arah.dari("")
    assert Jenjang.dari(lain) is lain
    with pytest.raises(ValueError, match="Bidang"):
        Jenjang("Bidang")


def test_levels_know_what_they_promise() -> None:
    strategic = [Jenjang.SASARAN_DAERAH, Jenjang.TUJUAN, Jenjang.SASARAN_STRATEGIS]
    official = [Jenjang.PROGRAM, Jenjang.KEGIATAN, Jenjang.SUB_KEGIATAN]
    everything = [*Jenjang, Jenjang.dari("Bidang"), Jenjang.dari("")]
    assert [j for j in everything if j.strategis] == strategic
    assert [j for j in everything if j.hasil] == [*strategic, Jenjang.PROGRAM]
    assert [j for j in everything if j.nomenklatur] == official
    assert [j.peringkat for j in everything] == [0, 1, 2, 3, 4, 5, 6, 7, 7]
    assert [t for t in TipePerhitungan if t.menjumlah] == ["Kumulatif", "Kumulatif Negatif"]


def test_the_drop_downs_are_the_choices() -> None:
    for daftar, pilihan in some(PILIHAN.items()):
        assert ISI[daftar] == tuple(pilihan)


# -- cells and indexes ----------------------------------------------------------------------------


def test_a_cell_of_an_undeclared_column_is_refused() -> None:
    at = Asal("Kinerja", 9, {"kode": 2, "indikator": 5}, KINERJA)
    assert at.sel("indikator") == CellRef("Kinerja", 9, 5)
    assert at.sel("satuan") == CellRef("Kinerja", 9, 2), "declared, but not in this workbook"
    assert at.sel("target_2031") == CellRef("Kinerja", 9, 2), "the years are the workbook's own"
    for wrong in ("satuann", "target_akhir", "target_tw5", ""):
        with pytest.raises(KeyError):
            at.sel(wrong)


def test_records_are_found_by_code_whatever_its_case() -> None:
    index = MenurutKode([("IK-1", "a"), ("ik-1", "b"), ("", "nobody's"), ("IK-2", "c")])
    assert index["Ik-1"] == ("a", "b")
    assert (index.pertama("IK-1"), index.pertama("IK-9"), index.pertama("")) == ("a", None, None)
    assert index[""] == ()
    assert "ik-2" in index
    assert "" not in index


def test_what_is_computed_of_a_document_goes_with_it() -> None:
    runs = []

    @sekali
    def count(dokumen: Dokumen) -> int:
        runs.append(dokumen.jenis)
        return len(runs)

    one, two = (Dokumen(jenis=j, identitas=Identitas()) for j in ("pk", "iku"))
    assert [count(one), count(two), count(one), count(two)] == [1, 2, 1, 2]
    assert hasil_tahun(one) is hasil_tahun(one)
    gone = weakref.ref(two)
    del two
    gc.collect()
    assert gone() is None


# -- the code's own literals ----------------------------------------------------------------------

_READERS = {"sel", "teks", "angka", "tanggal"}  # at.sel("…"), baris.teks("…")
_HELD = {"sel", "nilai", "isi"}


def _keys(path: Path) -> Iterator[tuple[str, int]]:
    """Yield the literal column keys that a module reads by."""
    for node in bagian(path):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            owner = node.func.value  # identitas.sel.get("…"), baris.nilai.get("…"), dokumen.pejabat[0].isi.get("…")
            held = node.func.attr == "get" and isinstance(owner, ast.Attribute) and owner.attr in _HELD
            for arg in node.args if node.func.attr in _READERS else node.args[:1] if held else ():
                yield from ((c.value, node.lineno) for c in _texts(arg))
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "temuan":
            yield from ((c.value, node.lineno) for arg in node.args[1:2] for c in _texts(arg))
        elif isinstance(node, ast.Subscript) and isinstance(node.value, ast.Attribute) and node.value.attr in _HELD:
            yield from ((c.value, node.lineno) for c in _texts(node.slice))


def _texts(arg: ast.expr) -> Iterator[ast.Constant]:
    """Yield the texts an argument can be: itself, or the two sides of a choice."""
    if isinstance(arg, ast.IfExp):
        yield from (*_texts(arg.body), *_texts(arg.orelse))
    elif isinstance(arg, ast.Constant) and isinstance(arg.value, str):
        yield arg


def test_every_column_that_the_code_names_is_declared() -> None:
    declared = {k.kunci for lembar in SHEETS.values() for k in lembar.kolom if not isinstance(k, KolomTahun)}
    used = [(path.relative_to(PACKAGE), line, key) for path in modul() for key, line in _keys(path)]
    assert len(used) > 300
    assert [place for place in used if place[2] not in declared] == []


CHOICES = {s.value for pilihan in (*PILIHAN.values(), Peran) for s in pilihan if not s.value.isdigit()}
FOLDED = {text.casefold() for text in CHOICES if len(text) > 1}  # A and B are also grades and letters of Excel
KEYS = {k.kunci for lembar in SHEETS.values() for k in lembar.kolom}
BELOW_THE_CHOICES = {"text", "regulations", "findings", "sheets"}  # those that cannot know them, and declarations


def _groups(tree: ast.Module, nodes: Iterable[ast.AST]) -> Iterator[tuple[list[ast.Constant], int]]:
    """Yield the literals that a module compares with or dispatches by, those of one place together."""
    for node in nodes:
        if isinstance(node, ast.Compare):
            for side in (node.left, *node.comparators):
                yield ([side] if isinstance(side, ast.Constant) else _elements(side)), node.lineno
        elif isinstance(node, ast.MatchValue):
            yield ([node.value] if isinstance(node.value, ast.Constant) else []), node.lineno
        elif isinstance(node, ast.Dict):
            yield [k for k in node.keys if isinstance(k, ast.Constant)], node.lineno
        elif isinstance(node, ast.Set):
            yield _elements(node), node.lineno
        elif isinstance(node, ast.Assign) and node in tree.body:  # a list of names may share one with a choice
            listed = _elements(node.value)
            yield listed if {str(c.value).casefold() for c in listed} <= FOLDED else [], node.lineno


def _elements(node: ast.expr) -> list[ast.Constant]:
    found = node.elts if isinstance(node, (ast.Set, ast.Tuple, ast.List)) else []
    return [e for e in found if isinstance(e, ast.Constant)]


def literal_choices(tree: ast.Module, nodes: Iterable[ast.AST], *, words: bool = True) -> list[tuple[int, str]]:
    """Return (line, text) where code compares with a choice's text.

    In small letters a choice is a word like any other ("kegiatan" among the things that are counted) or a column's
    key; it counts where everything it stands beside is a choice too, and ``words`` are looked at.
    """
    found: list[tuple[int, str]] = []
    for group, line in _groups(tree, nodes):
        texts = [c.value for c in group if isinstance(c.value, str)]
        folded = words and bool(texts) and all(t.casefold() in FOLDED and t not in KEYS for t in texts)
        found += [(line, t) for t in texts if t in CHOICES or folded]
    return found


def test_no_code_compares_with_the_text_of_a_choice() -> None:
    above = {p: tree for p, tree in modul().items() if p.relative_to(PACKAGE).parts[0] not in BELOW_THE_CHOICES}
    assert len(above) > 400
    # reads the words of strangers, "sub kegiatan" in whatever case, and makes choices of them
    foreign = PACKAGE / "impor"
    places = {
        str(p.relative_to(PACKAGE)): literal_choices(tree, bagian(p), words=foreign not in p.parents)
        for p, tree in above.items()
    }
    assert {name: found for name, found in places.items() if found} == {}


@pytest.mark.parametrize(
    "code",
    [
        'x == "Program"',
        'x.casefold() != "rata-rata bawahan"',
        'x in {"persentase", "rasio"}',
        'x in ("Naik", "?")',
        'match x:\n    case "turun": pass',
        '{"Kecamatan": 1}.get(x)',
        'LEVELS = ("Tujuan", "Program")',
        'rumus.upper() == "B"',
    ],
)
def test_a_comparison_with_the_text_of_a_choice_is_seen(code: str) -> None:
    tree = ast.parse(code)
    assert literal_choices(tree, ast.walk(tree))


@pytest.mark.parametrize(
    "code", ['x in {"orang", "kegiatan"}', '{"pembilang": 1}', 'contoh(nilai="Program")', 'kind == "b"']
)
def test_prose_keys_and_examples_are_left_alone(code: str) -> None:
    tree = ast.parse(code)
    assert not literal_choices(tree, ast.walk(tree))
