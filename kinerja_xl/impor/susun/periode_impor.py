"""The years that a document is for, where no column and no title says them all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from kinerja_xl.impor.kepala.arti import Arti
from kinerja_xl.impor.susun.identitas_impor import JudulSumber
from kinerja_xl.impor.susun.isian import BarisIsian, IsianImpor
from kinerja_xl.impor.susun.kolom_tujuan import TahunDokumen


def berakhir(judul: JudulSumber, planned: Sequence[Arti]) -> JudulSumber:
    """Let a title that names the plan's last year say the period, where no other does."""
    last = next((a.tahun for a in planned if a.akhir and a.tahun), None)
    if last is None or judul.periode is not None:
        return judul
    first = min(a.tahun for a in planned if a.tahun)
    return judul._replace(periode=(first, last))


def periode(judul: JudulSumber, told: Sequence[int], year: int) -> tuple[int, int]:
    """Return the first and the last year of the document's period.

    Args:
        judul: what the heads say.
        told: the years of its columns, cards and rows.
        year: its year.
    """
    if len(told) > 1:
        first, last = judul.periode or (told[0], told[-1])
        return (first, last) if first <= told[0] and told[-1] <= last else (told[0], told[-1])
    plan = judul.berlaku(year)
    return judul.periode or ((year, year) if plan is None else (plan.awal, plan.akhir))


def tahun_ditetapkan(judul: JudulSumber) -> int:
    """Return the year in which the document was signed, or the first of the period that it names."""
    signed = judul.ditetapkan or dt.date.today().year
    first, last = judul.periode or (signed, signed)
    return signed if first <= signed <= last and judul.ditetapkan else first


def periode_simpulan(judul: JudulSumber, waktu: TahunDokumen, *, dihitung: bool, setahun: bool) -> BarisIsian:
    """Return the lines of the period that were concluded, for the office to look at.

    Args:
        judul: what the heads say; they name no period.
        waktu: the document's years.
        dihitung: its columns count the years of a plan.
        setahun: it is a document of one year, whose period says little.
    """
    if dihitung:
        why = "tahun pertama kolom Tahun ke-1 dan seterusnya"
        return {"periode_awal": IsianImpor(waktu.awal, (), why, simpulan=True)}
    plan = judul.berlaku(waktu.tahun)
    both = {"periode_awal": waktu.awal, "periode_akhir": waktu.akhir}
    if plan is not None and (plan.awal, plan.akhir) == (waktu.awal, waktu.akhir):
        why = "tahun rencana yang disebut sumber"
        return {key: IsianImpor(value, (plan.tempat,), why, simpulan=True) for key, value in both.items()}
    if waktu.awal != waktu.akhir or setahun:
        return {}
    return {
        key: IsianImpor(value, (), "sumber hanya menyebut satu tahun", simpulan=True) for key, value in both.items()
    }
