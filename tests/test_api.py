"""The front door for programs: what the page about it shows happens, and nobody pays for what is not asked for."""

from __future__ import annotations

import contextlib
import io
import re
import shutil
import subprocess
import sys
from pathlib import Path
from types import MappingProxyType

import pandera.polars as pa
import pytest

import kinerja_xl
from kinerja_xl import KinerjaError
from kinerja_xl.sheets import JENIS

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "samples"
PAGE = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
EXAMPLES = MappingProxyType(
    {title: (code, shown) for title, code, shown in re.findall(r"## (.*?)\n.*?```python\n(.*?)```\n\n```text\n(.*?)```", PAGE, re.DOTALL)}
)  # fmt: skip


def test_the_page_has_its_three_examples() -> None:
    assert len(EXAMPLES) == PAGE.count("```python") == 3


@pytest.mark.parametrize("title", EXAMPLES)
def test_an_example_prints_what_the_page_shows(title: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code, shown = EXAMPLES[title]
    for sample in SAMPLES.glob("kalaena-pk-*.xlsx"):
        shutil.copy(sample, tmp_path)
    monkeypatch.chdir(tmp_path)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(code, title, "exec"), {"__name__": "contoh"})
    assert printed.getvalue() == shown, "jalankan `make golden`"


def test_importing_the_package_loads_nothing() -> None:
    code = (
        "import sys; before = set(sys.modules); import kinerja_xl; dir(kinerja_xl); "
        "print({m.split('.')[0] for m in set(sys.modules) - before} - set(sys.stdlib_module_names), "
        "[m for m in sys.modules if m.startswith('kinerja_xl.')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "{'kinerja_xl'} []\n"


def test_reading_the_document_needs_neither_polars_nor_pandera() -> None:
    code = f"import sys, kinerja_xl; kinerja_xl.read({str(SAMPLES / 'kalaena-pk-2025.xlsx')!r}).dokumen; print({{'polars', 'pandera'}} & set(sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "set()\n"


def test_the_word_fill_stays_the_function_when_its_parts_are_loaded() -> None:
    import kinerja_xl.app.api as front

    assert all(getattr(kinerja_xl, n) is getattr(front, n) for n in ("read", "check", "fill", "report", "schema"))


def test_every_name_it_offers_is_there_and_no_other() -> None:
    assert all(hasattr(kinerja_xl, name) for name in kinerja_xl.__all__)
    assert set(kinerja_xl.__all__) <= set(dir(kinerja_xl))
    with pytest.raises(AttributeError, match="no attribute 'cek'"):
        _ = kinerja_xl.cek  # type: ignore[attr-defined]


@pytest.mark.parametrize("kind", JENIS)
def test_the_schemas_of_a_kind_are_stock_schemas_with_the_years_asked_for(kind: str) -> None:
    schemas = kinerja_xl.schema(kind, years=(2031, 2030))
    assert list(schemas) == [lembar.kunci for lembar in JENIS[kind].lembar]
    assert {type(s) for s in schemas.values()} == {pa.DataFrameSchema}
    years = {c for s in schemas.values() for c in s.columns if re.search(r"_20\d\d$", c)}
    assert all(c.endswith(("_2030", "_2031")) for c in years)


@pytest.mark.parametrize("sample", sorted(p.stem for p in SAMPLES.glob("*-bersih.xlsx")))
def test_the_frames_of_a_clean_workbook_pass_its_own_schemas(sample: str) -> None:
    book = kinerja_xl.read(SAMPLES / f"{sample}.xlsx")
    for sheet, frame in book.frames.items():
        book.schemas[sheet].validate(frame, lazy=True)


def test_what_is_not_known_says_what_is(tmp_path: Path) -> None:
    with pytest.raises(KinerjaError) as no_kind:
        kinerja_xl.schema("perjanjian")
    assert "pk" in no_kind.value.fix
    with pytest.raises(KinerjaError) as no_report:
        kinerja_xl.report("lakip", SAMPLES / "kalaena-pk-2025.xlsx", tmp_path)
    assert "lkjip" in no_report.value.fix
    with pytest.raises(KinerjaError):
        kinerja_xl.check(SAMPLES / "kalaena-pk-2025.xlsx", for_report="lakip")


def test_a_file_that_is_no_workbook_of_ours_is_refused_with_the_way_out(tmp_path: Path) -> None:
    (tmp_path / "lain.xlsx").write_bytes(b"bukan zip")
    with pytest.raises(KinerjaError) as error:
        kinerja_xl.read(tmp_path / "lain.xlsx")
    assert error.value.fix
    assert not kinerja_xl.check(tmp_path / "lain.xlsx").readable
