"""The HTML form of a check: one page for the office that needs nothing but a browser, also without a network."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from kinerja_xl.findings import CellRef, Cuplikan, FileResult, Finding, Sel, Severity, column_letter
from kinerja_xl.frozen import dataclass
from kinerja_xl.reports.cetak.halaman_web import lingkungan_html, sidik_csp
from kinerja_xl.reports.periksa.groups import groups, jalan_keluar
from kinerja_xl.reports.periksa.kaidah import Kaidah, KaidahMenurutKode
from kinerja_xl.reports.periksa.lewat import Terlewat, susun_lewat
from kinerja_xl.reports.periksa.sanding import Sanding, susun_sanding

_STRIP = 7  # cells of a row that are shown
_NAMES = ("Indikator", "Nomenklatur", "Sasaran", "Jabatan")  # columns by which an office knows a row
_NEIGHBOUR = 120  # characters of a cell that is only context
_WIDE = 40  # characters from which on a cell is given more room
_RELATED = 12  # related cells that are named


@dataclass(frozen=True, slots=True)
class KotakBaris:
    """One cell of a finding's row: ``ini`` marks the finding's own, ``jeda`` that columns before it are left out."""

    huruf: str
    judul: str
    teks: str
    ini: bool
    terkait: bool
    jeda: bool

    @property
    def kelas(self) -> str:
        """Its classes on the page."""
        wide = len(self.teks) > _WIDE
        marks = {"ini": self.ini, "terkait": self.terkait, "jeda": self.jeda, "lebar": wide}
        return " ".join(name for name, on in marks.items() if on)


@dataclass(frozen=True, slots=True)
class Terkait:
    """A related cell and what stands in it."""

    alamat: str
    teks: str


@dataclass(frozen=True, slots=True)
class Tempat:
    """One finding: where it is and the row around it, or that row beside those of other workbooks."""

    alamat: str
    keterangan: str
    baris: tuple[KotakBaris, ...]
    terkait: tuple[Terkait, ...]
    terkait_lain: int
    sanding: Sanding | None = None


@dataclass(frozen=True, slots=True)
class Sebab:
    """Findings of one cause."""

    kode: str
    bobot: Severity
    pesan: str
    perbaikan: str
    tempat: tuple[Tempat, ...]
    kaidah: Kaidah


@dataclass(frozen=True, slots=True)
class LembarHalaman:
    """One sheet's causes; the name is "" for those of the whole file."""

    nama: str
    sebab: tuple[Sebab, ...]


@dataclass(frozen=True, slots=True)
class BerkasHalaman:
    """One file."""

    hasil: FileResult
    lembar: tuple[LembarHalaman, ...]

    @property
    def lewat(self) -> Terlewat:
        """What the check left out."""
        return susun_lewat(self.hasil.skipped)

    @property
    def jalur(self) -> str:
        """Its path."""
        return self.hasil.path.as_posix()

    def jumlah(self, bobot: Severity) -> int:
        """Return how many findings weigh that much."""
        return self.hasil.count(bobot)


def render(results: Iterable[FileResult], kaidah: KaidahMenurutKode, folder: Path, tool: str) -> str:
    """Return the whole page.

    Args:
        results: the checked files, with the rows that their findings name.
        kaidah: every rule's page by code.
        folder: where temuan.html, temuan.css and temuan.js are.
        tool: name and version, ``kinerja-xl 1.2.3``.
    """
    from markupsafe import Markup

    environment = lingkungan_html(folder)
    results = tuple(results)
    style, script = ((folder / name).read_text(encoding="utf-8") for name in ("temuan.css", "temuan.js"))
    found = [f for r in results for f in r.findings]
    page = environment.get_template("temuan.html").render(
        tool=tool,
        gaya=Markup(style),  # our own file; the page allows no other style or script than these two
        skrip=Markup(script),
        hash_gaya=sidik_csp(style),
        hash_skrip=sidik_csp(script),
        banding=any(f.pembanding for f in found),
        berkas=[BerkasHalaman(r, tuple(_sheets(r, kaidah, {x.path: x.cuplikan for x in results}))) for r in results],
        bobot=[(s, sum(r.count(s) for r in results)) for s in Severity],
        jumlah=len(found),
        tak_terbaca=sum(not r.readable for r in results),
        lembar=sorted({f.sheet_name for f in found if f.sheet_name}),
        kode=[(kode, n, kaidah[kode].judul) for kode, n in sorted(Counter(f.code for f in found).items())],
    )
    return page.rstrip("\n")


def _sheets(result: FileResult, kaidah: KaidahMenurutKode, rows: Mapping[Path, Cuplikan]) -> Iterator[LembarHalaman]:
    """Yield the sheets in the order of the findings, which is that of the tabs."""
    found: dict[str, list[Sebab]] = {}
    for group in groups(result.findings):
        first = group.first
        cause = Sebab(
            kode=first.code,
            bobot=first.severity or Severity.ERROR,
            pesan=first.message,
            perbaikan=jalan_keluar(first),
            tempat=tuple(_place(f, result, rows) for f in group.findings),
            kaidah=kaidah[first.code],
        )
        found.setdefault(first.sheet_name or "", []).append(cause)
    for name, causes in found.items():
        yield LembarHalaman(name, tuple(sorted(causes, key=lambda c: c.bobot.rank)))


def _place(finding: Finding, result: FileResult, semua: Mapping[Path, Cuplikan]) -> Tempat:
    at, rows = finding.at, result.cuplikan
    row = rows.get((at.sheet, at.row), ()) if at else ()
    # the row's key by its column's heading; the key of a form's line is a word of our own, which nobody has to read
    key = next((f"{s.judul} {s.teks}" for s in row if s.teks == finding.row_key and s.judul != finding.column), "")
    return Tempat(
        alamat=str(at) if at else finding.sheet_name or "Seluruh berkas",
        keterangan=", ".join(text for text in (f"kolom {finding.column}" if finding.column else "", key) if text),
        baris=tuple(_strip(row, at, finding.related)) if at else (),
        terkait=tuple(_related(finding, rows)),
        terkait_lain=max(len(finding.related) - _RELATED, 0),
        sanding=susun_sanding(finding, result.path, semua),
    )


def _related(finding: Finding, rows: Cuplikan) -> Iterator[Terkait]:
    for ref in finding.related[:_RELATED]:
        row = rows.get((ref.sheet, ref.row), ())
        text = next((sel.teks for sel in row if sel.col == ref.col), "")
        yield Terkait(ref.address if ref.sheet == finding.sheet_name else str(ref), _short(text))


def _strip(row: Sequence[Sel], at: CellRef, related: Sequence[CellRef]) -> Iterator[KotakBaris]:
    """Yield the finding's cell among those that tell which row it is: key, name, related cells, filled neighbours."""
    here = {ref.col for ref in related if (ref.sheet, ref.row) == (at.sheet, at.row)}
    cells = {sel.col: sel for sel in row} | ({} if any(s.col == at.col for s in row) else {at.col: Sel(at.col, "", "")})
    filled = [sel for sel in row if sel.teks]
    names = [sel.col for sel in filled if sel.judul in _NAMES]
    nearest = sorted((sel.col for sel in filled), key=lambda col: (abs(col - at.col), col))
    wanted = [at.col, *sorted(here & set(cells)), *[s.col for s in filled[:1]], *names[:2], *nearest]
    chosen = sorted(list(dict.fromkeys(wanted))[:_STRIP])
    for n, col in enumerate(chosen):
        sel, own = cells[col], col == at.col
        yield KotakBaris(
            huruf=column_letter(col),
            judul=sel.judul,
            teks=sel.teks if own else _short(sel.teks),
            ini=own,
            terkait=col in here,
            jeda=n > 0 and col - chosen[n - 1] > 1,
        )


def _short(text: str) -> str:
    return text if len(text) <= _NEIGHBOUR else text[: _NEIGHBOUR - 1].rstrip() + "…"
