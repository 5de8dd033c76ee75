"""Aksi tanpa target triwulan, atau realisasinya jauh melebihi targetnya.

Setiap aksi pada lembar Rencana Aksi mempunyai target sedikitnya pada satu triwulan, bila aksi lain mempunyainya.
Periksa juga aksi yang realisasi setahun atau satu triwulannya tiga kali targetnya atau lebih tanpa keterangan, dan
keterangan yang menunda lebih sedikit atau lebih banyak daripada yang tidak terlaksana, atau yang memindahkan atau
membatalkan triwulan yang targetnya justru tercapai.

Mengapa: Aksi tanpa target tidak dapat dipantau; realisasi yang berlipat biasanya salah ketik atau target yang terlalu
rendah.

Contoh: Target TW II 1, realisasi TW II 10.

Jalan keluar: Isi targetnya, perbaiki realisasinya, atau terangkan pada Keterangan.

Yang tidak terlihat: Aksi yang tidak berhubungan dengan indikatornya.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Aksi, Dokumen, TargetNilai
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip
from kinerja_xl.rules.pengukuran.tahun import sebutkan
from kinerja_xl.rules.target.aksi_dipindah import tercapai_padahal_dipindah
from kinerja_xl.sheets.base import TRIWULAN
from kinerja_xl.text.dates import triwulan_ke
from kinerja_xl.text.jumlah_disebut import POLA_JUMLAH, baca_jumlah
from kinerja_xl.text.numbers import format_number

SEVERITY = Severity.WARNING
BETA = True

_MUCH, _MORE = 3.0, 1.5
_NAMED = regex(r"\b(?:triwulan|tw)\s(?P<tw>IV|III|II|I|[1-4])\b", re.IGNORECASE)
_CANCELLED = regex(
    r"\b(?:triwulan|tw)\s(?P<tw>IV|III|II|I|[1-4])\s(?:batal|(?:di|ter)tunda|di(?:batalkan|undur|tiadakan)|mundur|nihil"
    r"|(?:tidak|belum|gagal)\s(?:jadi\s)?(?:di|ter)?(?:laksana|selenggara|jalan|capai)\w*)\b",
    re.IGNORECASE,
)
_LATER = regex(
    rf"(?P<angka>{POLA_JUMLAH})\s[^\W\d_]+(?:\s[^\W\d_]+){{0,2}}?\s(?:triwulan|tw)\s(?P<tw>IV|III|II|I|[1-4])\s"
    r"(?:di(?:undur|tunda|pindah|alih|batal)\w*|tertunda|mundur|batal|(?:tidak|belum) (?:ter|di)laksana\w*)\b",
    re.IGNORECASE,
)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each action without a target where others have one, and for each that went far beyond."""
    planned = sum(_planned(aksi) for aksi in dokumen.rencana_aksi)
    for aksi in dokumen.rencana_aksi:
        if _planned(aksi):
            yield from _beyond(aksi)
            yield from _postponed(aksi)
            yield from list(_cancelled(aksi)) or _moved(aksi, kumulatif=dokumen.identitas.sampai_dengan)
        elif planned * 2 > len(dokumen.rencana_aksi) and aksi.aksi:
            yield temuan(
                aksi.at,
                "aksi_tw1",
                message=f"Aksi ini tidak mempunyai target triwulan, sedangkan {planned} aksi lain mempunyainya.",
                expected="terisi pada sedikitnya satu triwulan",
                related=tuple(aksi.at.sel(f"aksi_tw{n}") for n in (2, 3, 4)),
                fix="isi targetnya pada triwulan aksi itu dilaksanakan",
            )


def _planned(aksi: Aksi) -> bool:
    return any(target is not None for target in aksi.target_tw)


def _beyond(aksi: Aksi) -> Iterator[Finding]:
    target, reached = _total(aksi.target_tw), _total(aksi.realisasi_tw)
    if target <= 0:
        return
    if reached < _MUCH * target:
        yield from _one_quarter(aksi, target, reached)
        return
    if aksi.keterangan:
        return
    highest = max(range(4), key=lambda n: v if isinstance(v := aksi.realisasi_tw[n], float) else 0.0) + 1
    yield temuan(
        aksi.at,
        f"realisasi_tw{highest}",
        severity=Severity.INFO,
        message=f"Periksa: realisasi aksi ini {format_number(reached)}, targetnya setahun {format_number(target)}.",
        value=format_number(reached),
        expected=format_number(target),
        difference=format_number(reached - target),
        related=tuple(aksi.at.sel(f"aksi_tw{n}") for n in (1, 2, 3, 4)),
        fix="perbaiki angkanya, atau terangkan pada Keterangan",
    )


def _total(values: tuple[TargetNilai | None, ...]) -> float:
    return sum(v for v in values if isinstance(v, float))


def _one_quarter(aksi: Aksi, target: float, reached: float) -> Iterator[Finding]:
    """Yield a finding for one quarter far beyond its plan where the year is beyond its own as well."""
    for n, (plan, done) in enumerate(zip(aksi.target_tw, aksi.realisasi_tw, strict=True), start=1):
        if not isinstance(plan, float) or not isinstance(done, float) or plan <= 0:
            continue
        if done < _MUCH * plan or done - plan < _MUCH or reached < _MORE * target or _explained(aksi.keterangan, n):
            continue
        yield temuan(
            aksi.at,
            f"realisasi_tw{n}",
            severity=Severity.INFO,
            message=f"Periksa: realisasi {TRIWULAN[n - 1]} {format_number(done)}, targetnya {format_number(plan)}, "
            "tanpa keterangan.",
            value=format_number(done),
            expected=format_number(plan),
            difference=format_number(done - plan),
            related=(aksi.at.sel(f"aksi_tw{n}"), aksi.at.sel("keterangan")),
            fix="perbaiki angkanya, atau terangkan pada Keterangan",
        )


def _explained(keterangan: str, triwulan: int) -> bool:
    """True for a remark that may be about a quarter: it names none, or this one."""
    named = {triwulan_ke(m["tw"]) for m in _NAMED.finditer(keterangan)}
    return bool(keterangan) and (not named or triwulan in named)


def _postponed(aksi: Aksi) -> Iterator[Finding]:
    """Yield a finding where the remark postpones another number than the quarter's plan and result leave."""
    for match in _LATER.finditer(aksi.keterangan):
        n, value = triwulan_ke(match["tw"]), baca_jumlah(match["angka"])
        plan, done = aksi.target_tw[n - 1], aksi.realisasi_tw[n - 1]
        if value is None or not isinstance(plan, float) or not isinstance(done, float) or plan - done == value:
            continue
        yield temuan(
            aksi.at,
            f"realisasi_tw{n}",
            severity=Severity.INFO,
            message=f"Periksa: Keterangan menyebut '{match[0]}', sedangkan {TRIWULAN[n - 1]} menargetkan "
            f"{format_number(plan)} dan merealisasikan {format_number(done)}.",
            value=format_number(done),
            expected=format_number(plan - value),
            related=(aksi.at.sel(f"aksi_tw{n}"), aksi.at.sel("keterangan")),
            fix="samakan Keterangan dengan angkanya",
        )
        return


def _cancelled(aksi: Aksi) -> Iterator[Finding]:
    """Yield a finding where the remark cancels a quarter that reached its target, and another one did not."""
    match = _CANCELLED.search(aksi.keterangan)
    if match is None or _LATER.search(aksi.keterangan):
        return
    n = triwulan_ke(match["tw"])
    short = [
        other
        for other, (plan, done) in enumerate(zip(aksi.target_tw, aksi.realisasi_tw, strict=True), start=1)
        if isinstance(plan, float) and isinstance(done, float) and done < plan
    ]
    plan, done = aksi.target_tw[n - 1], aksi.realisasi_tw[n - 1]
    if n in short or not short or not isinstance(plan, float) or not isinstance(done, float) or done <= 0:
        return
    yield temuan(
        aksi.at,
        "keterangan",
        severity=Severity.INFO,
        message=f"Periksa: Keterangan menyebut '{match[0]}', sedangkan yang tidak tercapai {sebutkan(short)}; "
        f"{TRIWULAN[n - 1]} terealisasi {format_number(done)} dari {format_number(plan)}.",
        value=match[0],
        expected=sebutkan(short),
        related=tuple(aksi.at.sel(f"realisasi_tw{k}") for k in (n, *short)),
        fix="perbaiki triwulan pada Keterangan, atau realisasinya",
    )


def _moved(aksi: Aksi, *, kumulatif: bool) -> Iterator[Finding]:
    """Yield a finding where a quarter reached what the remark moves to another one, or says was not done."""
    found = tercapai_padahal_dipindah(aksi, kumulatif=kumulatif)
    if found is None or _LATER.search(aksi.keterangan):
        return
    done, plan = aksi.realisasi_tw[found.triwulan - 1], aksi.target_tw[found.triwulan - 1]
    of = f" dari {format_number(plan)}" if isinstance(plan, float) else ""
    yield temuan(
        aksi.at,
        f"realisasi_tw{found.triwulan}",
        severity=Severity.INFO,
        message=f"Periksa: Keterangan menyebut {kutip(found.tulisan)}, sedangkan {TRIWULAN[found.triwulan - 1]} "
        f"terealisasi {format_number(done) if isinstance(done, float) else done}{of}.",
        value=format_number(done) if isinstance(done, float) else "",
        expected="0 atau kosong",
        related=(aksi.at.sel(f"aksi_tw{found.triwulan}"), aksi.at.sel("keterangan")),
        fix="perbaiki realisasinya, atau Keterangannya",
    )
