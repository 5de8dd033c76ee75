"""Bab III A of the LKjIP, its beginning: by which formulas and which scale the office's achievement is told.

Only the formulas in use are printed, so that nobody reads a rule that decided nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.compute.indikator import ukuran_berlaku
from kinerja_xl.frozen import dataclass
from kinerja_xl.model import Dokumen, Identitas
from kinerja_xl.regulations.skala import Skala
from kinerja_xl.reports.cetak.asal import Isian, Teks, rangkai
from kinerja_xl.reports.cetak.persamaan import Persamaan, dari_rumus
from kinerja_xl.reports.lkjip.bab1_pendahuluan import nomor_lengkap
from kinerja_xl.sheets.pilihan import Arah, RumusNegatif
from kinerja_xl.text.numbers import format_number


@dataclass(frozen=True, slots=True)
class RumusCapaian:
    """One formula of achievement: for which indicators, the equation, and where it is fixed ("" for nowhere)."""

    untuk: str
    persamaan: Persamaan | None
    menurut: str = ""


@dataclass(frozen=True, slots=True)
class PitaPredikat:
    """One row of the scale as printed."""

    rentang: str
    predikat: str


@dataclass(frozen=True, slots=True)
class CaraUkur:
    """How achievement is measured.

    Attributes:
        rumus: the formulas in use.
        batas: what a mean does with achievements above the cap and below nothing.
        setempat: whose local rules are followed, "" where Identitas names none.
        skala: the scale's rows, highest first; empty for a scale that nobody knows.
        berlubang: a number may stand between two rows, and then gets the lower word.
        sumber_skala: where the scale is fixed.
        tanpa_skala: what is asked for where the scale is not known.
    """

    rumus: tuple[RumusCapaian, ...]
    batas: Teks
    setempat: Teks
    skala: tuple[PitaPredikat, ...]
    berlubang: bool
    sumber_skala: str
    tanpa_skala: Teks | None


def cara_ukur(dokumen: Dokumen) -> CaraUkur:
    """Return how the office measures.

    Args:
        dokumen: the office's facts.
    """
    skala = dokumen.skala
    return CaraUkur(
        rumus=tuple(_rumus(dokumen)),
        batas=_batas(dokumen),
        setempat=_setempat(dokumen.identitas),
        skala=tuple(_pita(skala)) if skala else (),
        berlubang=skala is not None and _berlubang(skala),
        sumber_skala=_sumber(skala) if skala else "",
        tanpa_skala=None if skala else Isian("Skala predikat yang dikenal", "lembar Identitas, Skala predikat").teks,
    )


def _setempat(identitas: Identitas) -> Teks:
    if not identitas.profil:
        return Teks("")
    return rangkai("Ketentuan setempat mengikuti profil {}.", Teks(identitas.profil, (identitas.sel["profil"],)))


def _sumber(skala: Skala) -> str:
    """Return where the scale is fixed, inside a sentence."""
    about = skala.sumber.tentang
    return f"{about[:1].lower()}{about[1:]} dalam {nomor_lengkap(skala.sumber)}"


def _rumus(dokumen: Dokumen) -> Iterator[RumusCapaian]:
    ukuran = [ukuran_berlaku(dokumen, i) for s in dokumen.simpul for i in s.indikator]
    arah = {u.arah_berlaku for u in ukuran if not u.huruf}
    if Arah.NAIK in arah:
        yield RumusCapaian(
            "Indikator yang makin tinggi realisasinya makin baik (arah naik):",
            dari_rumus("Capaian = Realisasi / Target × 100%"),
        )
    if Arah.TURUN in arah:
        untuk = "Indikator yang makin rendah realisasinya makin baik (arah turun):"
        if dokumen.identitas.rumus_negatif is RumusNegatif.KEBALIKAN:
            yield RumusCapaian(untuk, dari_rumus("Capaian = Target / Realisasi × 100%"))
        else:
            persamaan = dari_rumus("Capaian = (2 × Target - Realisasi) / Target × 100%")
            yield RumusCapaian(untuk, persamaan, dokumen.ketentuan.rumus_capaian.nomor)
    if Arah.TETAP in arah:
        yield RumusCapaian(
            "Indikator yang dijaga tetap pada targetnya (arah tetap), paling rendah 0%:",
            dari_rumus("Capaian = (1 - Selisih realisasi dan target / Target) × 100%"),
        )
    if any(u.huruf for u in ukuran):
        peringkat = "; ".join(" < ".join(urutan) for urutan in dokumen.ketentuan.urutan)
        yield RumusCapaian(
            f"Indikator berupa predikat atau opini, dengan peringkat {peringkat}:",
            dari_rumus("Capaian = Peringkat realisasi / Peringkat target × 100%"),
        )


def _batas(dokumen: Dokumen) -> Teks:
    batas = dokumen.batas_capaian
    atas = "tanpa batas atas" if batas is None else f"paling tinggi {_persen(batas)}"
    sel = dokumen.identitas.sel.get("batas_capaian")
    return Teks(
        "Capaian setiap indikator dicetak apa adanya. Dalam penghitungan rata-rata, capaian dibatasi paling rendah 0% "
        f"dan {atas}. Indikator yang belum diukur tidak dihitung sebagai nol.",
        (sel,) if sel else (),
    )


def _pita(skala: Skala) -> Iterator[PitaPredikat]:
    """Yield the bands as printed; a bound that two bands share belongs to the one the scale says."""
    for n, pita in enumerate(skala.pita):
        dari = _persen(pita.dari)
        awal = dari if skala.termasuk or n == len(skala.pita) - 1 else f"Lebih dari {dari}"
        if n == 0:
            rentang = f"{awal} ke atas" if skala.termasuk else awal
        else:
            sampai = (
                "sampai kurang dari" if skala.termasuk and skala.pita[n - 1].dari == pita.sampai else "sampai dengan"
            )
            rentang = f"{awal} {sampai} {_persen(pita.sampai)}"
        yield PitaPredikat(rentang, pita.kriteria)


def _berlubang(skala: Skala) -> bool:
    """Tell whether a number may stand between two printed bands."""
    return any(atas.dari > bawah.sampai for atas, bawah in zip(skala.pita, skala.pita[1:], strict=False))


def _persen(nilai: float) -> str:
    return f"{format_number(nilai)}%"
