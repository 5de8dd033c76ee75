"""Which kind of workbook is this? Asked of the hidden sheet Acuan first, then of the sheets themselves."""

from __future__ import annotations

from kinerja_xl.findings import Finding, parse_range
from kinerja_xl.frozen import dataclass
from kinerja_xl.sheets import DOKUMEN, JENIS, LAYOUT, Jenis
from kinerja_xl.text.similar import did_you_mean, normalise
from kinerja_xl.workbook.marks import AWALAN_NAMA, LEMBAR_ACUAN
from kinerja_xl.workbook.read import RawBook

_KINDS = ", ".join(j.kunci for j in DOKUMEN)


@dataclass(frozen=True, slots=True)
class Dikenali:
    """The kind and layout version found, with the findings about them."""

    jenis: Jenis | None
    layout: int | None
    findings: tuple[Finding, ...] = ()


def recognise(book: RawBook) -> Dikenali:
    """Tell a workbook's kind.

    Args:
        book: the workbook.

    Returns:
        The kind (None when the workbook is not one of ours), its layout version (None when the hidden sheet is
        gone) and findings KX002 (kind unknown) or KX009 (layout of another version).
    """
    marks = _marks(book)
    word = str(marks.get("jenis", "")).strip().casefold()
    version = marks.get("tata letak")
    layout = int(version) if isinstance(version, float) else None
    if word:
        if word in JENIS:
            return Dikenali(JENIS[word], layout, _layout_findings(layout))
        guess = did_you_mean(word, JENIS)
        said = f"Jenis buku kerja '{word}' tidak dikenal." + (f" Maksudnya {guess}?" if guess else "")
        return Dikenali(None, layout, (_unknown(said, guess or ""),))
    found = _by_sheets(book)
    return Dikenali(found, None, () if found else (_unknown("Buku kerja ini bukan buku kerja kinerja-xl.", ""),))


def claims_kind(book: RawBook) -> bool:
    """True for a workbook that says what kind of ours it is, whether or not there is such a kind."""
    return bool(str(_marks(book).get("jenis", "")).strip())


def _marks(book: RawBook) -> dict[str, object]:
    """Return label -> value of the first rows of the hidden sheet Acuan."""
    reference = book.names.get(f"{AWALAN_NAMA}jenis", "")
    named = reference.rpartition("!")[0].strip("='").replace("''", "'")
    name = next((s for s in (named, LEMBAR_ACUAN) if s in book.sheet_names), None)
    if name is None:
        return {}
    sheet = book.sheet(name)
    return {
        str(cells[1].value): cells[2].value
        for row, cells in sheet.rows.items()
        if row <= 4 and 1 in cells and 2 in cells
    }


def _by_sheets(book: RawBook) -> Jenis | None:
    """Return the kind most of whose sheets are there (at least half), None when none is; more sheets beat fewer."""
    present = {normalise(name) for name in book.sheet_names}
    best: tuple[tuple[int, float], Jenis] | None = None
    for jenis in JENIS.values():
        there = sum(normalise(x.judul) in present for x in jenis.lembar)
        share = there / len(jenis.lembar)
        if share >= 0.5 and (best is None or (there, share) > best[0]):
            best = ((there, share), jenis)
    return best[1] if best else None


def _unknown(said: str, jenis: str) -> Finding:
    """Return KX002, which leads to one kind, or names them all."""
    kinds = ", ".join(f"{j.kunci} ({j.judul})" for j in DOKUMEN)
    way = f"kinerja-xl new {jenis or 'JENIS'} -o BERKAS.xlsx"
    return Finding(
        code="KX002",
        message=said,
        expected=_KINDS,
        fix=f"Salin isian ke buku kerja standar: {way}. {'Jenis lain' if jenis else 'JENIS'}: {kinds}.",
    )


def _layout_findings(layout: int | None) -> tuple[Finding, ...]:
    if layout is None or layout <= LAYOUT:  # an earlier layout only lacks what nobody must fill
        return ()
    return (
        Finding(
            code="KX009",
            message=f"Tata letak buku kerja versi {layout}, sedangkan kinerja-xl ini memakai versi {LAYOUT}.",
            value=str(layout),
            expected=str(LAYOUT),
            fix="Perbarui kinerja-xl.",
        ),
    )


def defined_area(book: RawBook, name: str) -> tuple[str, tuple[int, int, int, int]] | None:
    """Return (sheet, area) of a defined name that is a plain range on a sheet that exists, else None."""
    sheet, _, area = book.names.get(name, "").lstrip("=").rpartition("!")
    sheet = sheet.strip("'").replace("''", "'")
    if sheet not in book.sheet_names:
        return None
    try:
        return sheet, parse_range(area)
    except ValueError:  # the office deleted the cells: #REF!
        return None
