"""What the office stands by: findings named on the sheet Pengecualian are left out, and said so."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from kinerja_xl.app.load import Berkas
from kinerja_xl.findings import Finding, Skipped
from kinerja_xl.model import Pengecualian
from kinerja_xl.tables import Tables
from kinerja_xl.text.dates import format_date
from kinerja_xl.text.similar import normalise

_NEVER = "KX0"  # what is wrong with the file itself stays wrong


def terapkan(
    findings: Sequence[Finding],
    pengecualian: Sequence[Pengecualian],
    tables: Tables,
    hari_ini: dt.date,
    diperiksa: Callable[[str], bool],
) -> tuple[list[Finding], list[Skipped]]:
    """Leave out the findings that the office excepts.

    Args:
        findings: every finding.
        pengecualian: the rows of the sheet Pengecualian.
        tables: the tables, for the keys of a finding's row.
        hari_ini: the day that decides whether a row still counts.
        diperiksa: tells whether a rule was looked at in this check; a row about another one is not unused.

    Returns:
        The findings that remain, with KX014 for a row that excepts nothing and KX015 for one past its day; and what
        was left out, with the office's reason.
    """
    if not pengecualian:
        return list(findings), []
    kunci = _row_keys(tables)
    remaining = list(findings)
    left_out: list[Skipped] = []
    for satu in pengecualian:
        if satu.sampai is not None and satu.sampai < hari_ini:
            remaining.append(_expired(satu))
            continue
        hit = [f for f in remaining if _covers(satu, f, kunci)]
        left_out += [Skipped(f"{f.code} pada {f.at or f.sheet_name}", f"dikecualikan: {satu.alasan}") for f in hit]
        dropped = {id(f) for f in hit}
        remaining = [f for f in remaining if id(f) not in dropped]
        if not hit and diperiksa(satu.kode_kaidah):
            remaining.append(_unused(satu))
    return remaining, left_out


def terapkan_banding(
    findings: Sequence[Finding], path: Path, berkas: Mapping[Path, Berkas], hari_ini: dt.date
) -> tuple[list[Finding], list[Skipped]]:
    """Leave out the disagreements that the office excepts in any of the workbooks concerned.

    Args:
        findings: those of one file.
        path: that file.
        berkas: every compared workbook by its file.
        hari_ini: the day that decides whether a row still counts.

    Returns:
        The findings that remain, and what was left out. A row that excepts nothing here may except something where
        other documents are compared, so it is not reported.
    """
    keys = {place: _row_keys(book.tables) for place, book in berkas.items()}
    valid = [
        (place, satu)
        for place, book in berkas.items()
        for satu in book.dokumen.pengecualian
        if satu.sampai is None or satu.sampai >= hari_ini
    ]
    remaining: list[Finding] = []
    left_out: list[Skipped] = []
    for found in findings:
        sides = {path: found} | {
            other.path: Finding(code=found.code, message="", at=other.at, row_key=other.row_key)
            for other in found.pembanding
        }
        why = next((s for place, s in valid if place in sides and _covers(s, sides[place], keys[place])), None)
        if why is None:
            remaining.append(found)
        else:
            left_out.append(Skipped(f"{found.code} pada {found.at or found.sheet_name}", f"dikecualikan: {why.alasan}"))
    return remaining, left_out


def _row_keys(tables: Tables) -> Mapping[tuple[str, int], frozenset[str]]:
    """Return every code by which an office may name a row: its own key, its Kode, its Kode indikator."""

    def rows() -> Iterator[tuple[tuple[str, int], frozenset[str]]]:
        for tabel in tables.tabel.values():
            for baris in tabel.baris:
                names = {baris.teks(k) for k in (tabel.lembar.kunci_baris, "kode", "kode_indikator")}
                yield (tabel.sheet.name, baris.row), frozenset(normalise(name) for name in names if name)

    return dict(rows())


def _covers(satu: Pengecualian, finding: Finding, kunci: Mapping[tuple[str, int], Iterable[str]]) -> bool:
    if finding.code != satu.kode_kaidah or finding.code.startswith(_NEVER):
        return False
    wanted = normalise(satu.kunci_baris)
    if not wanted or wanted == normalise(finding.row_key or ""):
        return True
    return finding.at is not None and wanted in kunci.get((finding.at.sheet, finding.at.row), ())


def _unused(satu: Pengecualian) -> Finding:
    where = f" pada baris {satu.kunci_baris}" if satu.kunci_baris else ""
    return Finding(
        code="KX014",
        message=f"Pengecualian {satu.kode_kaidah}{where} tidak terpakai: tidak ada temuan seperti itu.",
        at=satu.at.sel("kode_kaidah"),
        row_key=satu.kode_kaidah,
        column="Kode kaidah",
        value=satu.kode_kaidah,
        fix="hapus barisnya, atau betulkan kode kaidah dan kunci barisnya",
    )


def _expired(satu: Pengecualian) -> Finding:
    assert satu.sampai is not None
    return Finding(
        code="KX015",
        message=f"Pengecualian {satu.kode_kaidah} hanya berlaku sampai {format_date(satu.sampai)}.",
        at=satu.at.sel("sampai"),
        row_key=satu.kode_kaidah,
        column="Berlaku sampai",
        value=format_date(satu.sampai),
        fix="perbaiki temuannya, atau perpanjang tanggalnya bila memang masih benar demikian",
    )
