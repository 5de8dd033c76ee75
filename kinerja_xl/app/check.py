"""check: files and folders in, findings out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from kinerja_xl.app.cuplikan import cuplikan
from kinerja_xl.app.load import Berkas, load
from kinerja_xl.app.pelaksana import Pelaksana, kesalahan_sendiri
from kinerja_xl.app.pengecualian import terapkan
from kinerja_xl.app.profil import bobot_kaidah, kaidah_daerah
from kinerja_xl.app.segel import keadaan_segel
from kinerja_xl.filling.compare import compare, dihitung_berisi
from kinerja_xl.filling.plan import TANPA_RENCANA, plan
from kinerja_xl.findings import CellRef, FileResult, Finding, KinerjaError, Severity, Skipped
from kinerja_xl.frozen import dataclass
from kinerja_xl.ketentuan.profil import KaidahDaerah
from kinerja_xl.sheets import DOKUMEN, LAPORAN
from kinerja_xl.text.tampak import dipotong
from kinerja_xl.workbook.keep import CADANGAN
from kinerja_xl.workbook.sniff import macro_parts


@dataclass(frozen=True, slots=True)
class PilihanPeriksa:
    """What a check looks at.

    Attributes:
        select: only these rules, all when empty; codes or their beginnings (KX4).
        ignore: never these.
        untuk: the document whose required columns count, a key of ``LAPORAN``; "" for the one the kind is kept for.
        cuplikan: also hand over the rows that the findings name.
        hari_ini: the day by which exceptions are judged, None for today.
        profil: the district's profile that was asked for.
        nip_terlihat: those rows show the numbers of officials whole.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    untuk: str = ""
    cuplikan: bool = False
    hari_ini: dt.date | None = None
    profil: Path | None = None
    nip_terlihat: bool = False

    def wants(self, code: str) -> bool:
        """True when findings of this code are to be reported."""
        return (not self.select or code.startswith(self.select)) and not code.startswith(self.ignore or ("-",))

    def bersama(self, kaidah: KaidahDaerah) -> PilihanPeriksa:
        """Return the choice with a profile's; a ``select`` of one's own wins over all of it."""
        if self.select:
            return self
        return replace(self, select=kaidah.select, ignore=(*self.ignore, *kaidah.ignore))


_TERLALU_PANJANG = "rumusnya lebih panjang daripada yang diterima Excel; gabungkan baris yang dihitungnya"
_WORKBOOKS = (".xlsx", ".xlsm")


def collect(paths: Sequence[Path]) -> tuple[Path, ...]:
    """Return the workbooks meant: files as given, folders searched (Excel's ``~$`` lock files and the folders
    ``cadangan`` skipped).

    A folder without any workbook stands for itself where others are to be checked too, and becomes KX001 there.

    Raises:
        KinerjaError: the only path is a folder that holds no workbook.
    """
    found: dict[Path, None] = {}
    for path in paths:
        if not path.is_dir():
            found[path] = None
            continue
        inside = sorted(p for p in path.rglob("*") if p.suffix.lower() in _WORKBOOKS and _sent(p, path))
        if not inside and len(paths) == 1:
            raise _empty(path)
        found |= dict.fromkeys(inside or [path])
    return tuple(found)


def _sent(file: Path, folder: Path) -> bool:
    """True for a workbook that is meant: no lock file of Excel's, and none that was replaced and kept."""
    return not file.name.startswith("~$") and CADANGAN not in file.relative_to(folder).parent.parts


def _empty(folder: Path) -> KinerjaError:
    return KinerjaError(f"Tidak ada berkas .xlsx di folder {folder}.", "Sebutkan folder lain, atau sebutkan berkasnya.")


def check_files(paths: Sequence[Path], pilihan: PilihanPeriksa) -> tuple[FileResult, ...]:
    """Check each file in this process; an unreadable one becomes a result too.

    Args:
        paths: the workbooks.
        pilihan: which rules count.

    Returns:
        The results, in the order of ``paths``.
    """
    return tuple(check_file(path, pilihan) for path in paths)


def check_apart(paths: Sequence[Path], pilihan: PilihanPeriksa, pelaksana: Pelaksana) -> Iterator[FileResult]:
    """Yield the result of each file, in the order of ``paths``.

    Args:
        paths: the workbooks.
        pilihan: which rules count.
        pelaksana: who does the work. A file that it gives up becomes an unreadable one.
    """
    work = partial(check_file, pilihan=pilihan)
    for path, result in zip(paths, pelaksana.petakan(work, paths), strict=True):
        yield unreadable(path, result) if isinstance(result, KinerjaError) else result


def check_file(path: Path, pilihan: PilihanPeriksa) -> FileResult:
    """Check one file; what stands in the way becomes the finding KX001 of an unreadable file.

    One bad file never stops a folder: also a fault of ours is told as this file's, unless KINERJA_XL_DEBUG is set.
    """
    try:
        if path.is_dir():  # ``collect`` leaves only those that hold no workbook
            raise _empty(path)
        return examine(path, load(path, LAPORAN.get(pilihan.untuk), pilihan.profil), pilihan)
    except Exception as error:
        return tak_terperiksa(path, error)


def tak_terperiksa(path: Path, error: Exception) -> FileResult:
    """Return the result of a file at which something went wrong; a fault of ours is raised where we look for it."""
    return unreadable(path, kesalahan_sendiri(error))


def unreadable(path: Path, error: KinerjaError) -> FileResult:
    """Return the result of a file that could not be checked: the one finding KX001."""
    finding = Finding(code="KX001", message=error.message, fix=error.fix, severity=Severity.ERROR)
    return FileResult(path, None, None, readable=False, findings=(finding,))


def examine(
    path: Path, berkas: Berkas, pilihan: PilihanPeriksa | None = None, *, galat_saja: bool = False
) -> FileResult:
    """Check a workbook that was read.

    Args:
        path: its name for the report.
        berkas: the workbook at every stage.
        pilihan: which rules count; all by default.
        galat_saja: leave out the rules that never find an error, for those who only ask whether there is one.

    Returns:
        The result: findings of reading, of pandera, then of the rules, sorted by sheet and place.
    """
    from kinerja_xl.rules import all_rules
    from kinerja_xl.rules.district import kaidah_daerah_terpasang
    from kinerja_xl.rules.precedence import pendahulu, yang_bicara
    from kinerja_xl.tables import validate

    kaidah = kaidah_daerah(berkas.profil)
    pilihan = (pilihan or PilihanPeriksa()).bersama(kaidah)
    tables, dokumen = berkas.tables, berkas.dokumen
    early = [*tables.findings]
    for tabel in tables.tabel.values():
        early += validate(tabel)
    rencana = plan(tables, dokumen, berkas.book.styles) if dihitung_berisi(tables) else TANPA_RENCANA
    early += compare(tables, rencana)
    dead = _unreadable(berkas, early)
    late: list[Finding] = []
    skipped: list[Skipped] = [
        *(berkas.profil.catatan() if berkas.profil else ()),
        *tables.skipped,
        *_macros(berkas),
        *(Skipped(f"isi sel {at}", _TERLALU_PANJANG) for at in rencana.terlalu_panjang),
        *kaidah_daerah_terpasang().gagal,
    ]
    rules = all_rules()
    asked = {
        code
        for code, rule in rules.items()
        if pilihan.wants(code)
        and not (galat_saja and (bobot_kaidah(kaidah, code) or rule.severity) is not Severity.ERROR)
    }
    running = asked | pendahulu(asked)
    for rule in rules.values() if tables.tabel else ():
        if rule.code not in running or not rule.applies(dokumen.jenis):
            continue
        for found in rule.temuan(dokumen):
            if isinstance(found, Finding):
                late.append(found)
            elif rule.code in asked:
                skipped.append(found)
    # a cell is reported once, by the earliest stage that can name it
    late = [f for f in yang_bicara(late, early) if f.at not in dead and f.code in asked]
    alone = {code for code, rule in rules.items() if rule.bandingkan is None}
    remaining, left_out = terapkan(
        [*early, *late],
        dokumen.pengecualian,
        tables,
        pilihan.hari_ini or dt.date.today(),
        lambda code: pilihan.wants(code) and (code in alone or code not in rules),
    )
    skipped += left_out
    findings = [
        _shortened(f.ditandai(severity=bobot_kaidah(kaidah, f.code) or f.severity or rules[f.code].severity))
        for f in remaining
        if pilihan.wants(f.code)
    ]
    kind = tables.jenis.kunci if tables.jenis else None
    order = {name: n for n, name in enumerate(berkas.book.sheet_names)}
    findings.sort(key=lambda f: _order(f, order))
    rows = cuplikan(berkas, findings, nip_terlihat=pilihan.nip_terlihat) if pilihan.cuplikan else {}
    return FileResult(
        path,
        kind,
        tables.layout,
        True,
        tuple(findings),
        tuple(skipped),
        rows,
        berkas.book.package.fingerprint,
        keadaan_segel(berkas),
        tables.jenis in DOKUMEN,
    )


def _macros(berkas: Berkas) -> Iterator[Skipped]:
    """Yield the parts with macros, also where the file's name and type say that there are none."""
    for part in macro_parts(berkas.book.package):
        yield Skipped(f"makro ({part})", "makro tidak pernah dijalankan atau dibaca; pastikan pengirimnya dikenal")


def _shortened(finding: Finding) -> Finding:
    """Return a finding whose sentences can be read: a quoted cell may hold 32,767 characters."""
    message, fix = dipotong(finding.message), dipotong(finding.fix)
    if (message, fix) == (finding.message, finding.fix):
        return finding
    return replace(finding, message=message, fix=fix)


def _unreadable(berkas: Berkas, early: Iterable[Finding]) -> set[CellRef | None]:
    """Return the cells whose value is not known: unreadable ones, and required ones that are empty."""
    dead: set[CellRef | None] = {f.at for f in early if f.code in {"KX101", "KX010"}}
    for tabel in berkas.tables.tabel.values():
        dead |= {tabel.ref(baris, kunci) for baris in tabel.baris for kunci in baris.rusak}
    return dead - {None}


def _order(finding: Finding, sheets: dict[str, int]) -> tuple[object, ...]:
    at = finding.at
    sheet = sheets.get(finding.sheet_name or "", -1)
    return (sheet, at.row if at else 0, at.col if at else 0, finding.code)
