"""Which of an indicator's targets documents of a year must share: the plan's, the agreement's, the changed one's."""

from __future__ import annotations

from collections.abc import Callable

from kinerja_xl.banding.angka_setara import NilaiBersatuan, nilai_setara, tertulis
from kinerja_xl.banding.jodoh import Kemunculan
from kinerja_xl.banding.perbandingan import IndikatorBersama, Setahun
from kinerja_xl.banding.setara import satuan_setara
from kinerja_xl.rules.antardokumen.sisi import Perbedaan, cari_perbedaan, isian

Isian = tuple[str, str, NilaiBersatuan]
Baca = Callable[[Kemunculan], Isian | None]


def perbedaan_target(kelompok: IndikatorBersama, tahun: int, setahun: Setahun) -> Perbedaan | None:
    """Return how documents disagree about a year's target; None where they do not, or count in other units.

    Only the first disagreement counts: about the plan's target, then about what was agreed first, then about what is
    in force after a change.
    """
    if not sesatuan(kelompok) or any(k.indikator.status.batal for k in kelompok.anggota):
        return None
    berubah, ukur = setahun.pk_perubahan, setahun.pengukuran
    murni = setahun.pk_murni or berubah  # the changed one keeps what was agreed first beside it

    def rencana(k: Kemunculan) -> Isian | None:
        if tahun in k.indikator.target or tahun != setahun.tahun:
            return _target(k, f"target_{tahun}")
        return _target(k, "target_pk") if k.pihak.setahun else None

    def semula(k: Kemunculan) -> Isian | None:
        return _berlaku(k, tahun, murni=True) if k.pihak is murni or k.pihak is ukur else None

    def berlaku(k: Kemunculan) -> Isian | None:
        return _berlaku(k, tahun, murni=False) if k.pihak is berubah or k.pihak is ukur else None

    steps: list[Baca] = [rencana]
    if tahun == setahun.tahun:
        steps += [semula] if murni and ukur else []
        steps += [berlaku] if berubah and ukur else []
    found = (cari_perbedaan(list(isian(kelompok, step)), nilai_setara) for step in steps)
    return next((beda for beda in found if beda), None)


def tahun_bersama(kelompok: IndikatorBersama) -> list[int]:
    """Return the years for which more than one document has a target, ascending."""
    years = [tahun for k in kelompok.anggota for tahun in k.indikator.target]
    return sorted({tahun for tahun in years if years.count(tahun) > 1})


def sesatuan(kelompok: IndikatorBersama) -> bool:
    """True where no two documents name different units."""
    units = [k.indikator.satuan for k in kelompok.anggota if k.indikator.satuan.strip()]
    return all(satuan_setara(units[0], unit) for unit in units[1:])


def triwulan(k: Kemunculan, nomor: int) -> Isian | None:
    """Return a quarter's target (1 to 4)."""
    value = k.indikator.target_tw[nomor - 1]
    if value is None or k.indikator.status.batal:
        return None
    return f"target_tw{nomor}", tertulis(value, k.indikator.satuan), NilaiBersatuan(value, k.indikator.satuan)


def sisi_triwulan(kelompok: IndikatorBersama, nomor: int) -> Perbedaan | None:
    """Return how the agreement in force and its measurement disagree about a quarter's target."""
    sides = list(isian(kelompok, lambda k: triwulan(k, nomor)))
    last = [satu for satu in sides if satu[0].pihak.jenis == "pk"][-1:]
    return cari_perbedaan([*last, *(s for s in sides if s[0].pihak.jenis == "pengukuran")], nilai_setara)


def _berlaku(k: Kemunculan, tahun: int, *, murni: bool) -> Isian | None:
    kunci = k.indikator.kunci_target(tahun, murni=murni)
    return None if kunci is None else _target(k, kunci)


def _target(k: Kemunculan, kunci: str) -> Isian | None:
    indikator = k.indikator
    match kunci:
        case "target_pk":
            value = indikator.target_pk
        case "target_perubahan":
            value = indikator.target_perubahan
        case _:
            value = indikator.target.get(int(kunci.rpartition("_")[2]))
    if value is None or not tertulis(value).strip(" -–"):
        return None
    return kunci, tertulis(value, indikator.satuan), NilaiBersatuan(value, indikator.satuan)
