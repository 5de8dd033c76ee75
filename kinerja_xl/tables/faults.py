"""Single-column facts of a table: what pandera finds wrong with its frame, as findings at the cells.

This is the only module that reads pandera's errors.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

import polars as pl
from pandera.errors import SchemaErrors

from kinerja_xl.findings import CellRef, Finding
from kinerja_xl.sheets import Kolom, Tipe
from kinerja_xl.sheets.daftar import ISI
from kinerja_xl.tables.frame import frame
from kinerja_xl.tables.schema import fast_schema
from kinerja_xl.tables.tabel import Baris, Nilai, Tabel
from kinerja_xl.text.numbers import format_number
from kinerja_xl.text.similar import did_you_mean, normalise


def faults(tabel: Tabel) -> tuple[Finding, ...]:
    """Check every single-column fact of a table.

    Args:
        tabel: the table as read.

    Returns:
        Findings KX101, KX106, KX107, KX108, KX111, at most one a cell, none for a cell that could not be read.
    """
    columns = tuple(k for k in tabel.kolom if not k.dihitung)
    try:
        fast_schema(tabel.lembar, columns).validate(frame(tabel, columns), lazy=True)
    except SchemaErrors as errors:
        return tuple(_findings(tabel, errors.failure_cases))
    return ()


def _findings(tabel: Tabel, cases: pl.DataFrame) -> Iterator[Finding]:
    """Turn failure cases into findings, the first of a cell by its code."""
    kolom = {k.kunci: k for k in tabel.kolom}
    reported: set[CellRef] = set()
    named = sorted(zip(cases["check"], cases["column"], cases["index"], strict=True), key=lambda case: _code(case[0]))
    pesan = dict(_PESAN)
    if any(_code(check) == "KX108" for check, _, _ in named):
        pesan["KX108"] = partial(_repeated, _first_rows(tabel))
    for check, kunci, index in named:
        baris = tabel.baris[index]
        at = tabel.ref(baris, kunci)
        if kunci in baris.rusak or at in reported:
            continue
        reported.add(at)
        yield pesan[_code(check)](tabel, baris, kolom[kunci], at)


def _code(check: str) -> str:
    return "KX101" if check == "not_nullable" else check


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


def _first_rows(tabel: Tabel) -> Mapping[tuple[Nilai, ...], Baris]:
    """Return the first row that has a key."""
    return {_whole_key(tabel, baris): baris for baris in reversed(tabel.baris)}


def _whole_key(tabel: Tabel, baris: Baris) -> tuple[Nilai, ...]:
    return tuple([baris.nilai.get(k) for k in (*tabel.lembar.unik, *tabel.lembar.pembeda)])


def _repeated(
    first_rows: Mapping[tuple[Nilai, ...], Baris], tabel: Tabel, baris: Baris, kolom: Kolom, at: CellRef
) -> Finding:
    keys = tabel.lembar.unik
    wanted = [baris.nilai.get(k) for k in keys]
    first = first_rows[_whole_key(tabel, baris)]
    shown = " + ".join(f"{w:g}" if isinstance(w, float) else str(w) for w in wanted)
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
    "KX111": _misshapen,
}
