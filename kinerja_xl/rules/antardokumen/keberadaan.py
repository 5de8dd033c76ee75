"""Which indicators a document has to share with another one: levels, what is promised, what was given up."""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.banding.jodoh import Kemunculan
from kinerja_xl.banding.perbandingan import Setahun
from kinerja_xl.banding.pihak import PihakBanding
from kinerja_xl.sheets.pilihan import YaTidak


def utama(k: Kemunculan) -> bool:
    """True for a main indicator of its document: not one that the office itself says is none."""
    said = YaTidak.dari(str(k.indikator.isi.get("iku") or ""))
    return k.simpul.jenjang in k.pihak.jenjang_utama and said is not YaTidak.TIDAK and not k.indikator.status.batal


def rencana_sebelumnya(setahun: Setahun, pihak: PihakBanding) -> Iterator[PihakBanding]:
    """Yield the plans that a document follows: the IKU before the cascading, each before what is agreed."""
    for plan in setahun.berjenis("iku", "cascading"):
        if plan is not pihak and plan.urutan < pihak.urutan:
            yield plan


def pk_berlaku(setahun: Setahun) -> PihakBanding | None:
    """Return the agreement in force: the changed one where there is one."""
    return setahun.pk_perubahan or setahun.pk_murni
