"""Find a declared table in a workbook: its sheet, its header row, the column of each key.

A sheet is known by its name (or by our defined name, which follows a renamed sheet). A column is known by its
header text; where that is not one of ours, by the hidden key row, which moves with the column; and at last by a
header that is merely misspelled. So moved, added and renamed columns shift nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.frozen import dataclass
from kinerja_xl.patterns import regex
from kinerja_xl.sheets import Kolom, KolomTahun, Lembar
from kinerja_xl.tables.kind import defined_area
from kinerja_xl.text.similar import did_you_mean, normalise
from kinerja_xl.workbook.cells import Cell, Sheet
from kinerja_xl.workbook.marks import AWALAN_NAMA
from kinerja_xl.workbook.read import RawBook

_SEARCHED_ROWS = 60  # a header stands near the top; below it is data
_YEAR_TITLE = regex(r"(.*?)(?: tahun)?\s*(20\d\d)\Z")
_YEAR_KEY = regex(r"_(20\d\d)\Z")


@dataclass(frozen=True, slots=True)
class Letak:
    """Where a table is: header row (and key row, 0 without one), column key -> position, years, columns found."""

    sheet: Sheet
    kepala: int
    baris_kunci: int
    posisi: Mapping[str, int]
    kolom: tuple[Kolom, ...]
    tahun: tuple[int, ...]
    kolom_isian: int = 0
    findings: tuple[Finding, ...] = field(default=())


def find_sheet(book: RawBook, lembar: Lembar) -> tuple[Sheet | None, tuple[Finding, ...]]:
    """Return the worksheet of a declaration, and KX003 when there is none."""
    by_name = {normalise(name): name for name in reversed(book.sheet_names)}
    name = by_name.get(normalise(lembar.judul))
    if name is None:
        area = defined_area(book, f"{AWALAN_NAMA}{lembar.kunci}")
        name = area[0] if area else None
    if name is not None:
        return book.sheet(name), ()
    guess = did_you_mean(lembar.judul, book.sheet_names)
    if lembar.pilihan and guess is None:
        return None, ()
    return None, (
        Finding(
            code="KX003",
            message=f"Lembar {lembar.judul} tidak ada."
            + (f" Mungkin yang dimaksud lembar '{guess}'?" if guess else ""),
            sheet=lembar.judul,
            expected=lembar.judul,
            fix=f"Ganti nama lembar itu menjadi {lembar.judul}."
            if guess
            else f"Salin lembar {lembar.judul} dari buku kerja standar (perintah new).",
        ),
    )


def locate(book: RawBook, lembar: Lembar) -> tuple[Letak | None, tuple[Finding, ...]]:
    """Find a table or a form.

    Args:
        book: the workbook.
        lembar: the declaration.

    Returns:
        The place, or None with KX003 (no sheet) or KX004 (no table on it). Findings about single columns (KX005
        missing, KX006 renamed, KX007 twice) are in ``Letak.findings``.
    """
    sheet, findings = find_sheet(book, lembar)
    if sheet is None:
        return None, findings
    found = _locate_form(sheet, lembar) if lembar.formulir else _locate_table(sheet, lembar)
    if found is not None:
        return found, found.findings
    return None, (
        Finding(
            code="KX004",
            message=f"Judul kolom tabel {lembar.judul} tidak ditemukan pada lembar '{sheet.name}'.",
            sheet=sheet.name,
            expected=", ".join(k.judul for k in lembar.kolom[:4]) + ", …",
            fix="Kembalikan baris judul kolom seperti pada buku kerja standar (perintah new).",
        ),
    )


# -- tables ---------------------------------------------------------------------------------------


def _locate_table(sheet: Sheet, lembar: Lembar) -> Letak | None:
    keys = _key_row(sheet, lembar)
    header = _header_row(sheet, lembar, keys)
    if header is None:
        return None
    texts = dict(_header_texts(sheet, header))
    by_key = _keys_of(sheet, keys, lembar) if keys else {}
    posisi, kolom, findings = _match_columns(sheet, lembar, header, texts, by_key)
    years = {k: int(m[1]) for k in posisi if (m := _YEAR_KEY.search(k))}
    order = {k.kunci: n for n, k in enumerate(lembar.kolom_pada(tuple(sorted(set(years.values())))))}
    tahun = tuple(sorted(year for k, year in years.items() if k.removesuffix(f"_{year}") in _main_keys(lembar)))
    kolom = tuple(sorted(kolom, key=lambda k: order[k.kunci]))
    return Letak(
        sheet, header, keys, posisi, kolom, tahun, findings=(*findings, *_missing(sheet, lembar, posisi, header))
    )


def _key_row(sheet: Sheet, lembar: Lembar) -> int:
    """Return the hidden row that holds the column keys, 0 without one."""
    wanted = {k.kunci for k in lembar.kolom}
    for row in sorted(sheet.rows)[:_SEARCHED_ROWS]:
        values = [c.value for c in sheet.rows[row].values() if isinstance(c.value, str)]
        hits = sum(v in wanted or bool(_YEAR_KEY.search(v)) for v in values)
        if hits >= 3 and hits >= len(values) / 2 and all(v == v.lower() for v in values):
            return row
    return 0


def _header_row(sheet: Sheet, lembar: Lembar, keys: int) -> int | None:
    """Return the row whose texts are most like the declared titles: three of them, or two that are nearly the row.

    Two are not enough where the key row says which columns there are: a band of groups may read "PAGU | REALISASI".
    """
    titles = {normalise(t) for k in lembar.kolom for t in (k.judul, *k.lain)}
    best, best_row = 0, None
    tall = [(r1, r2) for r1, c1, r2, c2 in sheet.merged if c1 == c2 and r1 < r2]
    for row in sorted(sheet.rows)[:_SEARCHED_ROWS]:
        most = len(sheet.rows[row]) + sum(r1 < row <= r2 for r1, r2 in tall)
        if row == keys or most <= best:  # it has no more texts than the best has titles
            continue
        texts = [normalise(text) for _, text in _header_texts(sheet, row)]
        hits = sum(text in titles or _of_year(lembar, text) is not None for text in texts)
        if hits > best and (hits >= 3 or (hits == 2 and len(texts) <= 3 and not keys)):
            best, best_row = hits, row
    if best_row is not None:
        return best_row
    if not keys:
        return None
    below = sorted(row for row in sheet.rows if row > keys)[:3]  # every header renamed: the fullest row below the keys
    return max(below, key=lambda row: len(list(_header_texts(sheet, row))), default=None)


def _header_texts(sheet: Sheet, row: int) -> Iterator[tuple[int, str]]:
    """Yield (column, text) of a header row; a cell merged with the one above takes that one's text."""
    cells = sheet.rows.get(row, {})
    for col, cell in sorted(cells.items()):
        text = _text(cell)
        if text:
            yield col, text
    for r1, c1, r2, c2 in sheet.merged:
        if r1 < row <= r2 and c1 == c2 and c1 not in cells:
            text = _text(sheet.cell(r1, c1))
            if text:
                yield c1, text


def _text(cell: Cell | None) -> str:
    if cell is None or cell.value is None or isinstance(cell.value, bool):
        return ""
    return f"{cell.value:g}" if isinstance(cell.value, float) else cell.value.strip()


def _keys_of(sheet: Sheet, keys: int, lembar: Lembar) -> dict[int, str]:
    wanted = {k.kunci for k in lembar.kolom}
    found: dict[int, str] = {}
    for col, text in _header_texts(sheet, keys):
        if text in wanted or _YEAR_KEY.search(text):
            found[col] = text
    return found


def _match_columns(
    sheet: Sheet, lembar: Lembar, header: int, texts: Mapping[int, str], by_key: Mapping[int, str]
) -> tuple[dict[str, int], tuple[Kolom, ...], list[Finding]]:
    """Give every header its column: exact title, then alias, then hidden key, then near-miss."""
    posisi: dict[str, int] = {}
    kolom: dict[str, Kolom] = {}
    findings: list[Finding] = []
    taken: set[int] = set()

    def take(col: int, k: Kolom) -> None:
        if k.kunci in posisi:
            findings.append(_twice(sheet, header, col, k, posisi[k.kunci]))
        else:
            posisi[k.kunci] = col
            kolom[k.kunci] = k
        taken.add(col)

    plain = [k for k in lembar.kolom if not isinstance(k, KolomTahun)]
    titles = {normalise(k.judul): k for k in reversed(plain)}
    aliases = {normalise(name): k for k in reversed(plain) for name in reversed(k.lain)}
    for named, is_title in ((titles, True), (aliases, False)):  # a title beats an alias ("Kode" beats "No")
        for col, text in texts.items():
            wanted = normalise(text)
            k = (named.get(wanted) or _of_year(lembar, wanted)) if col not in taken else None
            if k is not None and (is_title or k.kunci not in posisi):
                take(col, k)
    for col, key in by_key.items():
        k = _keyed(lembar, key)
        if col in taken or k is None or k.kunci in posisi:
            continue
        take(col, k)
        if texts.get(col) and (k.wajib or k.wajib_bila or k.dihitung or _is_used(sheet, header, col)):
            findings.append(_renamed(sheet, header, col, k, texts[col]))
    missing = {k.judul: k for k in lembar.kolom if k.kunci not in posisi and not isinstance(k, KolomTahun)}
    for col, text in texts.items():
        guess = did_you_mean(text, missing, cutoff=85) if col not in taken and missing else None
        if guess is not None:
            take(col, missing.pop(guess))
            findings.append(_renamed(sheet, header, col, lembar[_key_of(lembar, guess)], text))
    return posisi, tuple(kolom.values()), findings


def _is_used(sheet: Sheet, header: int, col: int) -> bool:
    """True when something stands in a column below its header: nothing can be misread where nothing is."""
    return any(row > header and _text(cells.get(col)) for row, cells in sheet.rows.items())


def _of_year(lembar: Lembar, text: str) -> Kolom | None:
    """Return the column of one year that a header names ("target kinerja 2026", a bare "2026"), None for others."""
    match = _YEAR_TITLE.match(text) if text[-2:].isdigit() else None
    for k in lembar.kolom if match else ():
        if not isinstance(k, KolomTahun) or match is None:
            continue
        named, year = match.groups()
        if named in {normalise(n) for n in (k.judul, *k.lain)} or (k.pokok and not named):
            return k.untuk(int(year))
    return None


def _main_keys(lembar: Lembar) -> frozenset[str]:
    return frozenset(k.kunci for k in lembar.kolom if isinstance(k, KolomTahun) and k.pokok)


def _keyed(lembar: Lembar, key: str) -> Kolom | None:
    for k in lembar.kolom:
        match = _YEAR_KEY.search(key)
        if isinstance(k, KolomTahun) and match and key == f"{k.kunci}_{match[1]}":
            return k.untuk(int(match[1]))
        if k.kunci == key and not isinstance(k, KolomTahun):
            return k
    return None


def _key_of(lembar: Lembar, judul: str) -> str:
    return next(k.kunci for k in lembar.kolom if k.judul == judul)


def _missing(sheet: Sheet, lembar: Lembar, posisi: Mapping[str, int], header: int) -> Iterator[Finding]:
    """Yield KX005 for required and computed columns that are gone; the others are the office's to delete."""
    for k in lembar.kolom:
        tahunan = isinstance(k, KolomTahun)
        there = any(p.startswith(f"{k.kunci}_20") for p in posisi) if tahunan else k.kunci in posisi
        asked = k.wajib or k.wajib_bila or (k.dihitung and not k.susulan)
        if there or not (asked or (isinstance(k, KolomTahun) and k.pokok)):
            continue
        yield Finding(
            code="KX005",
            severity=Severity.WARNING if k.dihitung else None,
            message=f"Kolom {k.judul}{' (satu kolom setiap tahun)' if tahunan else ''} tidak ada pada lembar "
            f"'{sheet.name}'.",
            sheet=sheet.name,
            column=k.judul,
            expected=k.judul,
            fix=f"Tambahkan kolom berjudul {k.judul + (' 2026' if tahunan else '')} pada baris judul (baris {header}).",
        )


def _renamed(sheet: Sheet, header: int, col: int, k: Kolom, text: str) -> Finding:
    return Finding(
        code="KX006",
        message=f"Judul kolom '{text}' dibaca sebagai {k.judul}.",
        at=sheet.ref(header, col),
        column=k.judul,
        value=text,
        expected=k.judul,
        fix=f"Tulis judulnya {k.judul}, atau pindahkan isinya bila memang kolom lain.",
    )


def _twice(sheet: Sheet, header: int, col: int, k: Kolom, first: int) -> Finding:
    return Finding(
        code="KX007",
        message=f"Kolom {k.judul} ada dua kali; yang dibaca hanya yang pertama.",
        at=sheet.ref(header, col),
        column=k.judul,
        related=(sheet.ref(header, first),),
        fix="Hapus salah satu, atau beri judul lain.",
    )


# -- forms ----------------------------------------------------------------------------------------


def _locate_form(sheet: Sheet, lembar: Lembar) -> Letak | None:
    """Find the label of each line (by text, else by its hidden key); the value stands in the column beside it."""
    by_text = {normalise(t): k for k in reversed(lembar.kolom) for t in (*k.lain, k.judul)}
    by_key = {k.kunci: k for k in lembar.kolom}
    posisi: dict[str, int] = {}
    label_cols: list[int] = []
    key_cols: list[int] = []
    findings: list[Finding] = []
    for row in sorted(sheet.rows):
        first = [(c, _text(sheet.rows[row][c])) for c in sorted(sheet.rows[row])][:3]
        named = next(
            ((c, by_text[normalise(t)]) for c, t in first if t not in by_key and normalise(t) in by_text), None
        )
        keyed = next(((c, by_key[t]) for c, t in first if t in by_key), None)
        if named is not None and named[1].kunci not in posisi:
            label_cols.append(named[0])
            posisi[named[1].kunci] = row
        elif keyed is not None and keyed[1].kunci not in posisi:
            key_cols.append(keyed[0])
            posisi[keyed[1].kunci] = row
            text = next((t for c, t in first if c > keyed[0]), "")
            findings.append(_renamed(sheet, row, keyed[0] + 1, keyed[1], text))
    if len(posisi) < 3:
        return None
    label = max(label_cols, key=label_cols.count) if label_cols else max(key_cols, key=key_cols.count) + 1
    kolom = tuple(k for k in lembar.kolom if k.kunci in posisi)
    for k in lembar.kolom:
        if k.kunci not in posisi and k.wajib:
            findings.append(
                Finding(
                    code="KX005",
                    message=f"Baris {k.judul} tidak ada pada lembar '{sheet.name}'.",
                    sheet=sheet.name,
                    column=k.judul,
                    expected=k.judul,
                    fix=f"Tambahkan baris berlabel {k.judul}.",
                )
            )
    return Letak(sheet, min(posisi.values()), 0, posisi, kolom, (), label + 1, tuple(findings))
