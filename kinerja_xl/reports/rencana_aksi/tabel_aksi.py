"""Rencana Aksi: what is done in which quarter or month so that each indicator reaches its target."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypedDict

from kinerja_xl.findings import KinerjaError
from kinerja_xl.frozen import dataclass
from kinerja_xl.model import Aksi, Dokumen, Indikator, TargetNilai
from kinerja_xl.reports.cetak.asal import deretan
from kinerja_xl.reports.cetak.gambar import Gambar
from kinerja_xl.reports.cetak.nilai_tercetak import teks_nilai, teks_target_berlaku
from kinerja_xl.reports.cetak.surat import (
    TITIK_ISIAN,
    Kop,
    Pihak,
    kepala_kantor,
    kop,
    pihak,
    teks_jabatan,
    tempat_tanggal,
)
from kinerja_xl.sheets.kinerja import KINERJA


@dataclass(frozen=True, slots=True)
class BarisAksi:
    """One action.

    Attributes:
        kode: the indicator's code.
        awal_sasaran: the first row of its objective, which is merged over all its rows.
        awal_indikator: the first row of its indicator, which is merged over all its rows.
        nomor: the number of the indicator.
        sasaran: the objective.
        indikator: the indicator.
        target: its target of the year with the unit.
        aksi: the action.
        target_tw: its target a quarter, "-" for none, "" where the office plans no quarter at all.
        nilai_tw: the same as numbers, None for none.
        realisasi_tw: what was done of it a quarter, "-" for none.
        nilai_realisasi: the same as numbers, None for none.
        keterangan: what the office notes of it, "" for nothing.
        penanggung_jawab: the position that carries it out.
        awal_bulan: the first row that its months belong to, which are merged over the rows of one indicator.
        target_bulan, nilai_bulan: as target_tw and nilai_tw, a month; those of a quarter stand in its last month where
            the indicator has none a month.
    """

    kode: str
    awal_sasaran: bool
    awal_indikator: bool
    nomor: str
    sasaran: str
    indikator: str
    target: str
    aksi: str
    target_tw: tuple[str, ...]
    nilai_tw: tuple[TargetNilai | None, ...]
    penanggung_jawab: str
    realisasi_tw: tuple[str, ...] = ("-",) * 4
    nilai_realisasi: tuple[TargetNilai | None, ...] = (None,) * 4
    keterangan: str = ""
    awal_bulan: bool = True
    target_bulan: tuple[str, ...] = ("-",) * 12
    nilai_bulan: tuple[TargetNilai | None, ...] = (None,) * 12


@dataclass(frozen=True, slots=True)
class IsiRencanaAksi:
    """Everything the template may name.

    Attributes:
        dilaporkan: something is told of what was done, so it is printed.
        beraksi: some action is typed, so that they have a column.
        bulanan: by months instead of quarters.
        waktu: what heads the columns of the targets, ``I`` to ``IV`` or ``Jan`` to ``Des``.
        keterangan: what to know of single indicators.
    """

    kop: Kop
    kabupaten: str
    kantor: str
    tahun: str
    tempat_tanggal: str
    kepala: Pihak
    dilaporkan: bool
    beraksi: bool
    bulanan: bool
    waktu: tuple[str, ...]
    baris: tuple[BarisAksi, ...]
    keterangan: tuple[str, ...] = ()


_TRIWULAN = ("I", "II", "III", "IV")
_BULAN = tuple(KINERJA.judul_kolom(f"target_bulan{bulan}") for bulan in range(1, 13))


def render_rencana_aksi(
    dokumen: Dokumen, template: Path, *, draft: bool = False, logo: Gambar | None = None, bulanan: bool = False
) -> bytes:
    """Print the action plan as one Word document.

    Args:
        dokumen: the office's facts.
        template: the .docx template.
        draft: mark every page as a draft.
        logo: a picture for the letterhead.
        bulanan: by months instead of quarters.

    Returns:
        The bytes of the .docx.

    Raises:
        KinerjaError: no action, or a faulty template.
    """
    from kinerja_xl.reports.word.render import render_isi

    isi = isi_rencana_aksi(dokumen, logo, bulanan=bulanan)
    return render_isi(
        template,
        isi,
        draft=draft,
        tanggal=dokumen.identitas.tanggal_sk,
        gambar={"kop.logo": logo} if logo else {},
    )


def isi_rencana_aksi(dokumen: Dokumen, logo: Gambar | None = None, *, bulanan: bool = False) -> IsiRencanaAksi:
    """Return what the template may name.

    Args:
        dokumen: the office's facts.
        logo: a picture for the letterhead.
        bulanan: by months instead of quarters.

    Raises:
        KinerjaError: the workbook has neither an action nor an indicator.
    """
    baris = tuple(_baris(dokumen, bulanan=bulanan))
    if not baris:
        raise KinerjaError(
            "Rencana Aksi tidak dapat dicetak: lembar Rencana Aksi dan lembar Kinerja belum berisi.",
            "Isi lembar Rencana Aksi: kode indikator, aksi, dan target tiap triwulan.",
        )
    if not any(value is not None for b in baris for value in (b.nilai_bulan if bulanan else b.nilai_tw)):
        baris = tuple(replace(b, target_tw=("",) * 4, target_bulan=("",) * 12) for b in baris)  # room for the pen
    identitas = dokumen.identitas
    return IsiRencanaAksi(
        kop=kop(identitas, logo),
        kabupaten=identitas.kabupaten or TITIK_ISIAN,
        kantor=identitas.nama_kantor or TITIK_ISIAN,
        tahun=str(identitas.tahun or "…………"),
        tempat_tanggal=tempat_tanggal(identitas),
        kepala=pihak(kepala_kantor(dokumen)),
        dilaporkan=not bulanan and any(a.keterangan or a.realisasi_tw != (None,) * 4 for a in dokumen.rencana_aksi),
        beraksi=any(b.aksi not in {"", "-"} for b in baris),
        bulanan=bulanan,
        waktu=_BULAN if bulanan else _TRIWULAN,
        baris=baris,
        keterangan=tuple(_keterangan(dokumen, baris)) if bulanan else (),
    )


def catatan_rencana_aksi(dokumen: Dokumen, *, bulanan: bool = False) -> tuple[str, ...]:
    """Return what the office should know of a plan that was printed: what was not typed, and what is not in it."""
    semua = [i for s in dokumen.simpul for i in s.indikator]
    notes = []
    if not dokumen.rencana_aksi:
        notes.append("Lembar Rencana Aksi belum berisi: yang dicetak indikator dengan targetnya, tanpa aksi.")
    elif tanpa := [
        i
        for i in semua
        if i.kode not in dokumen.aksi_menurut_kode and _bertarget(i.target_tw) and not _ikut(i, bulanan)
    ]:
        notes.append(f"{len(tanpa)} indikator bertarget triwulan tidak dicetak karena belum beraksi.")
    monthly = bulanan and any(_bertarget(i.target_bulan) for i in semua)
    typed = (*(i.target_tw for i in semua), *(a.target_tw for a in dokumen.rencana_aksi))
    quarterly = any(map(_bertarget, typed))
    if not monthly and not quarterly:
        notes.append("Target triwulan belum diisi (lembar Kinerja, kolom TW I sampai TW IV): kolomnya dicetak kosong.")
    elif bulanan and not monthly:
        notes.append(
            "Target bulanan belum diisi (lembar Kinerja, kolom Jan sampai Des): target triwulan ditulis pada bulan "
            "terakhir triwulannya."
        )
    return tuple(notes)


def _bertarget(nilai: Iterable[TargetNilai | None]) -> bool:
    return any(value is not None for value in nilai)


def _ikut(indikator: Indikator, bulanan: bool) -> bool:
    """True for an indicator that a monthly plan prints although no action is typed for it."""
    return bulanan and _bertarget(indikator.target_bulan)


def _keterangan(dokumen: Dokumen, baris: Sequence[BarisAksi]) -> Iterator[str]:
    """Yield which indicators of a monthly plan are planned by quarters only, where the others have months."""
    bulanan = {i.kode for s in dokumen.simpul for i in s.indikator if _bertarget(i.target_bulan)}
    if not bulanan:
        if any(_bertarget(b.nilai_bulan) for b in baris):
            yield "Target triwulan ditulis pada bulan terakhir triwulannya."
        return
    rest = dict.fromkeys(b.nomor.rstrip(".") for b in baris if b.kode not in bulanan and _bertarget(b.nilai_bulan))
    if rest:
        yield f"Nomor {deretan(list(rest))} bertarget triwulan; targetnya ditulis pada bulan terakhir triwulannya."


def _baris(dokumen: Dokumen, *, bulanan: bool) -> Iterator[BarisAksi]:
    """Yield the rows in the order of the tree; what names no indicator of it stands at the end under its code.

    Where no action is typed at all the indicators stand with their own targets; in a plan by months those that have
    such targets always do.
    """
    milik: dict[str, list[Aksi]] = {}
    for aksi in dokumen.rencana_aksi:
        milik.setdefault(aksi.kode_indikator, []).append(aksi)
    tanpa_aksi = not milik
    nomor = 0
    for simpul in dokumen.simpul:
        for sasaran in simpul.sasaran:
            awal = True
            for indikator in sasaran.indikator:
                own: list[Aksi | None] = [*milik.pop(indikator.kode, ())]
                if not own and (tanpa_aksi or _ikut(indikator, bulanan)):
                    own = [None]
                nomor += bool(own)
                for n, satu in enumerate(own):
                    target_tw = indikator.target_tw if satu is None else satu.target_tw
                    yield BarisAksi(
                        kode=indikator.kode,
                        awal_sasaran=awal,
                        awal_indikator=n == 0,
                        nomor=f"{nomor}.",
                        sasaran=sasaran.teks or "-",
                        indikator=indikator.nama or "-",
                        target=teks_target_berlaku(indikator, dokumen.identitas.tahun),
                        target_tw=_tercetak(target_tw),
                        nilai_tw=target_tw,
                        penanggung_jawab=teks_jabatan(
                            dokumen, (satu.penanggung_jawab if satu else "") or simpul.penanggung_jawab
                        ),
                        **_milik_aksi(satu),
                        **_sebulan(indikator.target_bulan, target_tw, awal=n == 0),
                    )
                    awal = False
    for kode, lepas in milik.items():
        nomor += 1
        for n, aksi in enumerate(lepas):
            yield BarisAksi(
                kode=kode,
                awal_sasaran=n == 0,
                awal_indikator=n == 0,
                nomor=f"{nomor}.",
                sasaran="-",
                indikator=kode,
                target="-",
                target_tw=_tercetak(aksi.target_tw),
                nilai_tw=aksi.target_tw,
                penanggung_jawab=teks_jabatan(dokumen, aksi.penanggung_jawab),
                **_milik_aksi(aksi),
                **_sebulan((), aksi.target_tw, awal=True),
            )


class _MilikAksi(TypedDict):
    aksi: str
    realisasi_tw: tuple[str, ...]
    nilai_realisasi: tuple[TargetNilai | None, ...]
    keterangan: str


class _Sebulan(TypedDict):
    awal_bulan: bool
    target_bulan: tuple[str, ...]
    nilai_bulan: tuple[TargetNilai | None, ...]


def _milik_aksi(aksi: Aksi | None) -> _MilikAksi:
    """Return what a row says of its action; nothing without one."""
    if aksi is None:
        return {"aksi": "", "realisasi_tw": ("-",) * 4, "nilai_realisasi": (None,) * 4, "keterangan": ""}
    return {
        "aksi": aksi.aksi or "-",
        "realisasi_tw": _tercetak(aksi.realisasi_tw),
        "nilai_realisasi": aksi.realisasi_tw,
        "keterangan": aksi.keterangan,
    }


def _sebulan(
    bulan: tuple[TargetNilai | None, ...], triwulan: tuple[TargetNilai | None, ...], *, awal: bool
) -> _Sebulan:
    """Return the months of a row: the indicator's own, else each quarter's target in its last month."""
    own = _bertarget(bulan)
    values = bulan if own else tuple(value for tw in triwulan for value in (None, None, tw))
    return {"awal_bulan": awal or not own, "target_bulan": _tercetak(values), "nilai_bulan": values}


def _tercetak(nilai: tuple[TargetNilai | None, ...]) -> tuple[str, ...]:
    """Return quarters or months as printed; the unit stands beside the year's target."""
    return tuple(teks_nilai(one, "") for one in nilai)
