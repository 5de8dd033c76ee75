"""Single-column facts by pandera (polars): required, list, limits, pattern, unique key.

The schema is built from the declaration. Its checks are frame-wise: one check a *code*, each looking at all columns
at once, because pandera's cost is per check. Such a failure names the row only, so the check's own masks then say
which column it was. This is the only module that meets pandera's errors.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pandera.polars as pa
import polars as pl
from pandera.errors import SchemaErrors

from kinerja_xl.findings import CellRef, Finding
from kinerja_xl.sheets import Kolom, Lembar, Tipe
from kinerja_xl.sheets.daftar import ISI
from kinerja_xl.tables.tabel import Baris, Tabel
from kinerja_xl.text.numbers import format_number
from kinerja_xl.text.similar import did_you_mean, normalise

Mask = pl.Expr
"""Per column an expression that is True where the cell is in order."""


@dataclass(frozen=True, slots=True)
class _Pemeriksaan:
    """One frame-wise check: its code, and per column key the mask of cells in order."""

    code: str
    masks: Mapping[str, Mask]

    def check(self) -> pa.Check:
        """Return the pandera check; its name carries the code back."""
        exprs = [mask.alias(kunci) for kunci, mask in self.masks.items()]
        return pa.Check(lambda data: data.lazyframe.select(exprs), error=self.code)


@dataclass(frozen=True, slots=True)
class Skema:
    """A pandera schema of one table, with the masks that name the column of a failure."""

    schema: pa.DataFrameSchema
    checks: tuple[_Pemeriksaan, ...]


def skema(lembar: Lembar, kolom: Iterable[Kolom]) -> Skema:
    """Build the schema of a declared sheet for the columns a workbook really has.

    Args:
        lembar: the sheet, with its kind's required columns marked.
        kolom: the columns found (years written out); computed ones are left out.

    Returns:
        The schema. Its checks are named KX101 (required), KX106 (list), KX107 (limits), KX108 (unique), KX111
        (pattern).
    """
    columns = [k for k in kolom if not k.dihitung]
    checks = tuple(
        p
        for p in (
            _Pemeriksaan("KX101", _required(columns)),
            _Pemeriksaan("KX106", _lists(columns)),
            _Pemeriksaan("KX107", _limits(columns)),
            _Pemeriksaan("KX108", _unique(lembar, columns)),
            _Pemeriksaan("KX111", _patterns(columns)),
        )
        if p.masks
    )
    return Skema(
        pa.DataFrameSchema(
            {k.kunci: pa.Column(_dtype(k), nullable=True, title=k.judul, description=k.bantuan) for k in columns},
            checks=[p.check() for p in checks],
            name=lembar.kunci,
        ),
        checks,
    )


def validate(tabel: Tabel) -> tuple[Finding, ...]:
    """Check every single-column fact of a table.

    Args:
        tabel: the table as read.

    Returns:
        Findings KX101, KX106, KX107, KX108, KX111, at most one a cell, none for a cell that could not be read.
    """
    if not tabel.baris:
        return ()
    skema_ = skema(tabel.lembar, tabel.kolom)
    frame = _frame(tabel)
    try:
        skema_.schema.validate(frame, lazy=True)
    except SchemaErrors as errors:
        return tuple(_findings(tabel, frame, skema_, errors))
    return ()


# -- masks ----------------------------------------------------------------------------------------


def _required(columns: list[Kolom]) -> dict[str, Mask]:
    names = {k.kunci for k in columns}
    masks: dict[str, Mask] = {}
    for k in columns:
        if k.wajib:
            masks[k.kunci] = pl.col(k.kunci).is_not_null()
        elif k.wajib_bila in names:
            masks[k.kunci] = pl.col(k.kunci).is_not_null() | pl.col(k.wajib_bila).is_null()
        if k.kunci in masks and k.wajib_kecuali in names:
            masks[k.kunci] |= pl.col(k.wajib_kecuali).is_not_null()
    return masks


def _lists(columns: list[Kolom]) -> dict[str, Mask]:
    return {
        k.kunci: pl.col(k.kunci).is_null() | pl.col(k.kunci).is_in(_choices(k))
        for k in columns
        if k.daftar is not None and k.daftar_tegas
    }


def _choices(kolom: Kolom) -> list[Any]:
    assert kolom.daftar is not None
    return [float(p) if kolom.tipe.numeric else p for p in ISI[kolom.daftar]]


def _limits(columns: list[Kolom]) -> dict[str, Mask]:
    masks: dict[str, Mask] = {}
    for k in columns:
        value = pl.col(k.kunci)
        tests = [value >= k.minimum] if k.minimum is not None else []
        tests += [value <= k.maksimum] if k.maksimum is not None else []
        if tests:
            masks[k.kunci] = value.is_null() | pl.all_horizontal(tests)
    return masks


def _unique(lembar: Lembar, columns: list[Kolom]) -> dict[str, Mask]:
    """The first row of a repeated key is in order; the later ones are not."""
    keys = [pl.col(kunci) for kunci in lembar.unik]
    if not keys or not {k.kunci for k in columns} >= set(lembar.unik):
        return {}
    blank = pl.any_horizontal(key.is_null() for key in keys)
    return {lembar.unik[0]: blank | pl.struct(lembar.unik).is_first_distinct()}


def _patterns(columns: list[Kolom]) -> dict[str, Mask]:
    return {
        k.kunci: pl.col(k.kunci).is_null() | pl.col(k.kunci).str.contains(f"^(?:{k.pola})$")
        for k in columns
        if k.pola is not None
    }


# -- frames and failures --------------------------------------------------------------------------


def _dtype(kolom: Kolom) -> Any:
    if kolom.tipe is Tipe.TARGET:  # letters are allowed where Satuan is Predikat; numbers were typed before
        return pl.String
    return pl.Float64 if kolom.tipe.numeric else pl.Date if kolom.tipe is Tipe.TANGGAL else pl.String


def _frame(tabel: Tabel) -> pl.DataFrame:
    return pl.DataFrame(
        {
            k.kunci: pl.Series(k.kunci, [_plain(k, b.nilai.get(k.kunci)) for b in tabel.baris], dtype=_dtype(k))
            for k in tabel.kolom
            if not k.dihitung
        }
    )


def _plain(kolom: Kolom, value: object) -> object:
    return format(value, ".15g") if kolom.tipe is Tipe.TARGET and isinstance(value, float) else value


def _findings(tabel: Tabel, frame: pl.DataFrame, skema_: Skema, errors: SchemaErrors) -> Iterator[Finding]:
    """Turn pandera's failures into findings: the row from its record, the column from the check's own masks."""
    by_code = {p.code: p for p in skema_.checks}
    failed: dict[str, set[int]] = {}
    for record in errors.failure_cases.iter_rows(named=True):
        failed.setdefault(record["check"], set()).add(record["index"])
    kolom = {k.kunci: k for k in tabel.kolom}
    reported: set[CellRef] = set()
    for code in sorted(failed):
        rows = sorted(failed[code])
        masks = by_code[code].masks
        broken = frame.select([~mask.alias(kunci) for kunci, mask in masks.items()])
        for kunci in masks:
            for index in rows:
                if not broken[kunci][index]:
                    continue
                baris = tabel.baris[index]
                at = tabel.ref(baris, kunci)
                if kunci in baris.rusak or at in reported:
                    continue
                reported.add(at)
                yield _PESAN[code](tabel, baris, kolom[kunci], at)


def _make(tabel: Tabel, baris: Baris, kolom: Kolom, at: CellRef, **values: Any) -> Finding:
    row_key = kolom.kunci if tabel.lembar.formulir else tabel.kunci_baris(baris)
    return Finding(at=at, row_key=row_key, column=kolom.judul, **values)


def _missing(tabel: Tabel, baris: Baris, kolom: Kolom, at: CellRef) -> Finding:
    why = f" karena {tabel.lembar[kolom.wajib_bila].judul} terisi" if kolom.wajib_bila and not kolom.wajib else ""
    other = f", atau isi kolom {tabel.lembar[kolom.wajib_kecuali].judul}" if kolom.wajib_kecuali else ""
    return _make(
        tabel,
        baris,
        kolom,
        at,
        code="KX101",
        message=f"{kolom.judul} wajib diisi{why}.",
        expected="terisi",
        fix=f"Isi selnya{other}. {kolom.bantuan}",
    )


def _not_listed(tabel: Tabel, baris: Baris, kolom: Kolom, at: CellRef) -> Finding:
    assert kolom.daftar is not None
    value = baris.nilai[kolom.kunci]
    shown = format_number(value) if isinstance(value, float) else str(value)
    choices = ISI[kolom.daftar]
    guess = next((c for c in choices if normalise(c) == normalise(shown)), None) or did_you_mean(shown, choices)
    return _make(
        tabel,
        baris,
        kolom,
        at,
        code="KX106",
        message=f"{kolom.judul} '{shown}' tidak ada dalam daftar." + (f" Maksudnya {guess}?" if guess else ""),
        value=shown,
        expected=", ".join(choices),
        fix=f"Tulis {guess}." if guess else "Pilih dari daftar: " + ", ".join(choices) + ".",
    )


def _out_of_limits(tabel: Tabel, baris: Baris, kolom: Kolom, at: CellRef) -> Finding:
    value = baris.angka(kolom.kunci) or 0.0
    low, high = kolom.minimum, kolom.maksimum
    plain = kolom.tipe is Tipe.TAHUN
    show: Callable[[float], str] = (lambda n: f"{n:.15g}") if plain else format_number
    if low is not None and high is not None:
        wanted = f"{show(low)} sampai {show(high)}"
    else:
        wanted = f"paling sedikit {show(low)}" if low is not None else f"paling banyak {show(high or 0)}"
    return _make(
        tabel,
        baris,
        kolom,
        at,
        code="KX107",
        message=f"{kolom.judul} {show(value)} di luar batas ({wanted}).",
        value=show(value),
        expected=wanted,
        fix="Periksa kembali angkanya.",
    )


def _repeated(tabel: Tabel, baris: Baris, kolom: Kolom, at: CellRef) -> Finding:
    keys = tabel.lembar.unik
    wanted = [baris.nilai.get(k) for k in keys]
    first = next(b for b in tabel.baris if [b.nilai.get(k) for k in keys] == wanted)
    shown = " + ".join(str(w) for w in wanted)
    titles = " dan ".join(tabel.lembar[k].judul for k in keys)
    return _make(
        tabel,
        baris,
        kolom,
        at,
        code="KX108",
        message=f"{titles} '{shown}' sudah ada pada baris {first.row}.",
        value=shown,
        expected="tidak berulang",
        related=(tabel.ref(first, keys[0]),),
        fix="Gabungkan kedua baris, atau beri kode yang berbeda.",
    )


def _misshapen(tabel: Tabel, baris: Baris, kolom: Kolom, at: CellRef) -> Finding:
    value = baris.teks(kolom.kunci)
    return _make(
        tabel,
        baris,
        kolom,
        at,
        code="KX111",
        message=f"{kolom.judul} '{value}' tidak berbentuk {kolom.pola_arti}.",
        value=value,
        expected=kolom.pola_arti,
        fix=_hint(value, kolom),
    )


def _hint(value: str, kolom: Kolom) -> str:
    """Suggest the value without blanks and outer dots when that alone would be right."""
    cleaned = re.sub(r"\s+", "", value).strip(".")
    if kolom.pola and re.fullmatch(kolom.pola, cleaned):
        return f"Tulis {cleaned}."
    return f"Tulis sebagai {kolom.pola_arti}."


_PESAN: dict[str, Callable[[Tabel, Baris, Kolom, CellRef], Finding]] = {
    "KX101": _missing,
    "KX106": _not_listed,
    "KX107": _out_of_limits,
    "KX108": _repeated,
    "KX111": _misshapen,
}
