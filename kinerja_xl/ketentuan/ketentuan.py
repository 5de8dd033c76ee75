"""The values in force for one document, computed once: ``pada`` at its date, then the district's profile over them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from kinerja_xl.frozen import dataclass
from kinerja_xl.regulations.akip import AKIP, EvaluasiAkip
from kinerja_xl.regulations.berlaku import pada
from kinerja_xl.regulations.dasar import PERJANJIAN_KINERJA, RUMUS_CAPAIAN
from kinerja_xl.regulations.efisiensi import EFISIENSI, AmbangEfisiensi
from kinerja_xl.regulations.kriteria_akip import KRITERIA_AKIP, KriteriaAkip
from kinerja_xl.regulations.nip import NIP, AturanNip
from kinerja_xl.regulations.nomenklatur import NOMENKLATUR, TabelNomenklatur
from kinerja_xl.regulations.pangkat import PANGKAT, DaftarPangkat
from kinerja_xl.regulations.predikat import OPINI
from kinerja_xl.regulations.skala import SKALA_CAPAIAN, Skala, skala_bernama
from kinerja_xl.regulations.skm import SKM, Survei
from kinerja_xl.regulations.sumber import Sumber

if TYPE_CHECKING:
    from kinerja_xl.ketentuan.profil import ProfilDaerah


@dataclass(frozen=True, slots=True, kw_only=True)
class Ketentuan:
    """What a document is measured and printed by.

    Attributes:
        skala: the scales an office may choose from; the first one where it names none.
        batas: the cap on achievement in per cent where Identitas leaves it empty, None for no cap.
        akip, skm, efisiensi, nip, pangkat, nomenklatur: see ``regulations``.
        rumus_capaian: where the formula of indicators that are better when lower is fixed.
        perjanjian_kinerja: what asks for agreements and reports, the higher regulation first.
        sumber_akip: where the evaluation's weights are fixed, as a message names it.
        kriteria_akip: what the evaluation asks, as far as it is known; ``sumber_kriteria`` says where.
    """

    skala: tuple[Skala, ...]
    batas: float | None
    akip: EvaluasiAkip
    skm: Survei
    efisiensi: AmbangEfisiensi
    nip: AturanNip
    pangkat: DaftarPangkat
    nomenklatur: TabelNomenklatur
    rumus_capaian: Sumber
    perjanjian_kinerja: tuple[Sumber, ...]
    sumber_akip: str
    kriteria_akip: KriteriaAkip
    sumber_kriteria: Sumber

    def skala_bernama(self, nama: str) -> Skala | None:
        """Return the scale of a name, the usual one for "", None for a name that is none."""
        return skala_bernama(self.skala, nama)

    @property
    def urutan(self) -> tuple[tuple[str, ...], ...]:
        """All ordinal scales of letters, worst first; no letter stands in two of them."""
        return self.akip.huruf, OPINI


def ketentuan_pada(tanggal: dt.date, profil: ProfilDaerah | None = None) -> Ketentuan:
    """Return what applies on a day in a district.

    Args:
        tanggal: the document's date.
        profil: what the district does differently, None for nothing.
    """
    akip, kriteria = pada(AKIP, tanggal), pada(KRITERIA_AKIP, tanggal)
    umum = Ketentuan(
        skala=pada(SKALA_CAPAIAN, tanggal).isi,
        batas=None,
        akip=akip.isi,
        skm=pada(SKM, tanggal).isi,
        efisiensi=pada(EFISIENSI, tanggal).isi,
        nip=pada(NIP, tanggal).isi,
        pangkat=pada(PANGKAT, tanggal).isi,
        nomenklatur=pada(NOMENKLATUR, tanggal).isi,
        rumus_capaian=pada(RUMUS_CAPAIAN, tanggal).sumber,
        perjanjian_kinerja=pada(PERJANJIAN_KINERJA, tanggal).isi,
        sumber_akip=akip.sumber.nomor,
        kriteria_akip=kriteria.isi,
        sumber_kriteria=kriteria.sumber,
    )
    return umum if profil is None else _berprofil(umum, profil)


def _berprofil(umum: Ketentuan, profil: ProfilDaerah) -> Ketentuan:
    own = profil.skala_capaian
    return replace(
        umum,
        skala=umum.skala if own is None else (own, *umum.skala),
        batas=profil.batas_capaian,
        akip=profil.evaluasi(umum.akip),
        sumber_akip=profil.sumber.nomor if profil.akip is not None and profil.akip.bobot else umum.sumber_akip,
    )
