"""Which indicators a document has to share with another one: levels, what is promised, what was given up."""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.banding.jodoh import Kemunculan
from kinerja_xl.banding.perbandingan import Setahun
from kinerja_xl.banding.pihak import PihakBanding
from kinerja_xl.sheets.pilihan import Jenjang, YaTidak


def jenjang_dipakai(pihak: PihakBanding) -> frozenset[Jenjang]:
    """Return the levels at which a document has indicators."""
    return frozenset(s.jenjang for s in pihak.dokumen.simpul if s.indikator and s.jenjang.dikenal)


def jenjang_utama(pihak: PihakBanding) -> frozenset[Jenjang]:
    """Return the levels whose indicators are an office's main ones: objectives, else the highest level it has."""
    used = jenjang_dipakai(pihak)
    strategic = {level for level in used if level.strategis}
    return frozenset(strategic or ({min(used, key=lambda x: x.peringkat)} if used else ()))


def utama(k: Kemunculan) -> bool:
    """True for a main indicator of its document: not one that the office itself says is none."""
    said = YaTidak.dari(str(k.indikator.isi.get("iku") or ""))
    return k.simpul.jenjang in jenjang_utama(k.pihak) and said is not YaTidak.TIDAK and not k.indikator.status.batal


def rencana_sebelumnya(setahun: Setahun, pihak: PihakBanding) -> Iterator[PihakBanding]:
    """Yield the plans that a document follows: the IKU before the cascading, each before what is agreed."""
    for plan in setahun.berjenis("iku", "cascading"):
        if plan is not pihak and plan.urutan < pihak.urutan:
            yield plan


def pk_berlaku(setahun: Setahun) -> PihakBanding | None:
    """Return the agreement in force: the changed one where there is one."""
    return setahun.pk_perubahan or setahun.pk_murni
