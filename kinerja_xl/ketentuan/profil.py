"""A district's profile: what it does differently from the national regulations. Plain data; ``baca`` reads it.

The fields are the keys of the file, so that the declaration is the schema: what is not named here is refused.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import field, replace
from types import MappingProxyType
from typing import Annotated, Literal

from kinerja_xl.findings import KinerjaError
from kinerja_xl.frozen import dataclass
from kinerja_xl.regulations.akip import EvaluasiAkip, SubKomponen
from kinerja_xl.regulations.skala import Pita, Skala
from kinerja_xl.regulations.sumber import Sumber
from kinerja_xl.text.numbers import format_number
from kinerja_xl.text.similar import did_you_mean

_TOTAL = 100.0
_KETAT = {"extra": "forbid", "allow_inf_nan": False}


@dataclass(frozen=True, slots=True)
class PitaDaerah:
    """One band of a scale. ``sampai`` None ends it at the band above, ``arti`` is its meaning (AKIP only)."""

    __pydantic_config__ = _KETAT

    kriteria: Annotated[str, "sebutannya, misalnya Sangat Baik"]
    dari: Annotated[float, "batas bawahnya dalam persen atau nilai"]
    sampai: Annotated[float | None, "batas atas tercetak; kosong berarti batas bawah pita di atasnya"] = None
    arti: Annotated[str, "arti predikat AKIP, misalnya Memuaskan"] = ""


@dataclass(frozen=True, slots=True)
class SkalaDaerah:
    """A scale of the district's own, highest band first."""

    __pydantic_config__ = _KETAT

    pita: Annotated[tuple[PitaDaerah, ...], "daftar pita, yang tertinggi lebih dahulu"]
    batas_termasuk: Annotated[bool, "true bila batas bawah termasuk pitanya (≥), false bila tidak (>)"] = True

    def skala(self, nama: str, sumber: Sumber) -> Skala:
        """Return it as the regulations have scales."""
        ends = (max(_TOTAL, self.pita[0].dari), *(p.dari for p in self.pita))
        bands = (
            Pita(p.kriteria, p.dari, end if p.sampai is None else p.sampai)
            for p, end in zip(self.pita, ends, strict=False)
        )
        return Skala(nama, sumber, tuple(bands), self.batas_termasuk)


@dataclass(frozen=True, slots=True)
class AkipDaerah:
    """How the district counts its evaluation."""

    __pydantic_config__ = _KETAT

    bobot: Annotated[Mapping[str, Mapping[str, float]], "bobot tiap sub komponen, per komponen"] = field(
        default_factory=lambda: MappingProxyType({})
    )
    predikat: Annotated[SkalaDaerah | None, "predikat nilai akhir"] = None


@dataclass(frozen=True, slots=True)
class KaidahDaerah:
    """Which rules count and how much, as ``check --select`` and ``--ignore`` say it; beginnings are allowed (KX4)."""

    __pydantic_config__ = _KETAT

    select: Annotated[tuple[str, ...], "hanya kaidah ini"] = ()
    ignore: Annotated[tuple[str, ...], "kaidah yang tidak dipakai"] = ()
    severity: Annotated[Mapping[str, Literal["galat", "peringatan", "info"]], "bobot lain bagi sebuah kaidah"] = field(
        default_factory=lambda: MappingProxyType({})
    )


@dataclass(frozen=True, slots=True)
class ProfilDaerah:
    """A district's profile.

    Attributes:
        nama: the district, as the result names it.
        dasar: the regulation of the district that fixes this, as documents cite it.
        batas_capaian: the cap where Identitas leaves Batas capaian empty, in per cent.
        skala: the scale where Identitas leaves Skala predikat empty.
        akip: weights and predikat of the evaluation.
        dokumen_wajib: documents that every workbook must be fit for, besides the one its kind is kept for.
        kaidah: rules selected, left out or weighed otherwise.
    """

    __pydantic_config__ = _KETAT

    nama: Annotated[str, "nama daerah, misalnya Kabupaten Contoh"]
    dasar: Annotated[str, "peraturan daerah yang menetapkannya; dicetak dalam laporan"] = ""
    batas_capaian: Annotated[float | None, "batas atas capaian (%) bila Batas capaian pada Identitas kosong"] = None
    skala: Annotated[SkalaDaerah | None, "skala predikat capaian bila Skala predikat pada Identitas kosong"] = None
    akip: Annotated[AkipDaerah | None, "bobot dan predikat evaluasi AKIP"] = None
    dokumen_wajib: Annotated[tuple[str, ...], "laporan yang isiannya juga diperiksa, misalnya rencana-aksi"] = ()
    kaidah: Annotated[KaidahDaerah, "kaidah yang dipilih, diabaikan, atau diubah bobotnya"] = field(
        default_factory=KaidahDaerah
    )

    @property
    def sumber(self) -> Sumber:
        """What documents cite."""
        return Sumber(self.dasar or f"profil {self.nama}", "Skala nilai capaian kinerja", dt.date.min, "teks", "teks")

    @property
    def skala_capaian(self) -> Skala | None:
        """The scale for achievement, None where the district has none of its own."""
        return None if self.skala is None else self.skala.skala(self.nama, self.sumber)

    def evaluasi(self, umum: EvaluasiAkip) -> EvaluasiAkip:
        """Return the evaluation as the district counts it.

        Args:
            umum: the evaluation by the national regulation. Components that the profile names are replaced, the
                others stay; where the named ones make 100 by themselves, they are all there is.

        Raises:
            KinerjaError: the weights do not make 100.
        """
        if self.akip is None:
            return umum
        made = replace(umum, sub_komponen=_berbobot(umum.sub_komponen, self.akip.bobot, self.nama))
        if self.akip.predikat is None:
            return made
        meanings = {p.kriteria: p.arti for p in self.akip.predikat.pita if p.arti}
        return replace(
            made,
            predikat=self.akip.predikat.skala(umum.predikat.nama, self.sumber),
            interpretasi={**umum.interpretasi, **meanings},
        )

    def nilai_saja(self) -> tuple[ProfilDaerah, tuple[str, ...]]:
        """Return the profile as a workbook may choose it: scales, weights and caps; and the keys left out."""
        left_out = tuple(
            key
            for key, given in (
                ("dokumen_wajib", self.dokumen_wajib),
                ("kaidah.select", self.kaidah.select),
                ("kaidah.ignore", self.kaidah.ignore),
                ("kaidah.severity", self.kaidah.severity),
            )
            if given
        )
        return replace(self, dokumen_wajib=(), kaidah=KaidahDaerah()), left_out


def _berbobot(
    umum: tuple[SubKomponen, ...], bobot: Mapping[str, Mapping[str, float]], nama: str
) -> tuple[SubKomponen, ...]:
    own = {k: [SubKomponen(k, sub, weight) for sub, weight in parts.items()] for k, parts in bobot.items()}
    alone = [sub for parts in own.values() for sub in parts]
    if _seratus(alone):
        return tuple(alone)
    merged: list[SubKomponen] = []
    for komponen in dict.fromkeys((*(s.komponen for s in umum), *own)):
        merged += own.get(komponen) or [s for s in umum if s.komponen == komponen]
    if _seratus(merged):
        return tuple(merged)
    known = {s.komponen for s in umum}
    stray = next((k for k in own if k not in known), None)
    guess = did_you_mean(stray, known) if stray else None
    raise KinerjaError(
        f"Profil {nama}: bobot AKIP berjumlah {format_number(sum(s.bobot for s in merged))}, bukan 100."
        + (f" Komponen '{stray}' tidak dikenal; maksudnya {guess}?" if guess else ""),
        "Tulis bobot komponen yang berbeda sampai jumlah keempat komponen 100, atau tulis semua komponennya.",
    )


def _seratus(parts: list[SubKomponen] | tuple[SubKomponen, ...]) -> bool:
    return abs(sum(s.bobot for s in parts) - _TOTAL) < 1e-6
