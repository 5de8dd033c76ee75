"""What stands behind III.B of the LKjIP where the office has it: actions carried out, reviews, follow-up, prizes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from kinerja_xl.findings import CellRef
from kinerja_xl.frozen import dataclass
from kinerja_xl.model import Aksi, Dokumen
from kinerja_xl.model.rekaman import Rekaman
from kinerja_xl.reports.cetak.asal import Teks, deretan, gabung, rangkai
from kinerja_xl.reports.cetak.nilai_tercetak import teks_nilai
from kinerja_xl.reports.cetak.surat import teks_jabatan
from kinerja_xl.reports.lkjip.alinea import KOSONG, Alinea, narasi, teks_indikator
from kinerja_xl.reports.lkjip.keadaan import besar, bilangan
from kinerja_xl.sheets.pilihan import BagianNarasi, StatusTindakLanjut
from kinerja_xl.text.dates import format_date


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisRealisasiAksi:
    """One action, planned and done by quarter. ``awal``: the first row of its indicator; ``keterangan`` may be ""."""

    awal: bool
    nomor: str
    indikator: Teks
    aksi: Teks
    keterangan: Teks
    target: tuple[Teks, ...]
    realisasi: tuple[Teks, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisReviu:
    """One meeting; ``keputusan`` holds one item each."""

    triwulan: Teks
    tanggal: Teks
    notula: Teks
    keputusan: tuple[Teks, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisTindakLanjut:
    """One recommendation; ``sumber`` names who made it and of which year, ``status`` with the day it was closed."""

    rekomendasi: Teks
    sumber: Teks
    aksi: Teks
    penanggung_jawab: Teks
    tenggat: Teks
    status: Teks
    bukti: Teks


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisPenghargaan:
    """One prize."""

    nama: Teks
    pemberi: Teks
    tingkat: Teks
    tanggal: Teks
    keterangan: Teks


@dataclass(frozen=True, slots=True, kw_only=True)
class HurufBagian:
    """The letter of each part's heading; "" for a part that is left out."""

    aksi: str
    reviu: str
    tindak_lanjut: str
    prestasi: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lanjutan:
    """The parts behind III.B; each is left out where it has no rows (prizes: no paragraphs either).

    Attributes:
        huruf: the letters of their headings.
        aksi, aksi_alinea: the actions with what was done of them.
        reviu, reviu_alinea: the meetings that looked at the results.
        tindak_lanjut, tindak_lanjut_alinea: the evaluator's recommendations, and how far they have been followed.
        penghargaan, prestasi: prizes, and what the office tells of them.
    """

    huruf: HurufBagian
    aksi: tuple[BarisRealisasiAksi, ...]
    aksi_alinea: tuple[Alinea, ...]
    reviu: tuple[BarisReviu, ...]
    reviu_alinea: tuple[Alinea, ...]
    tindak_lanjut: tuple[BarisTindakLanjut, ...]
    tindak_lanjut_alinea: tuple[Alinea, ...]
    penghargaan: tuple[BarisPenghargaan, ...]
    prestasi: tuple[Alinea, ...]


def lanjutan(dokumen: Dokumen) -> Lanjutan:
    """Return the parts behind III.B.

    Args:
        dokumen: the office's facts.
    """
    aksi, prestasi = tuple(_aksi(dokumen)), narasi(dokumen, BagianNarasi.PRESTASI, wajib=False)
    there = {
        "aksi": bool(aksi),
        "reviu": bool(dokumen.reviu),
        "tindak_lanjut": bool(dokumen.tindak_lanjut),
        "prestasi": bool(dokumen.penghargaan or prestasi),
    }
    letters = iter("CDEF")
    return Lanjutan(
        huruf=HurufBagian(**{part: next(letters) if shown else "" for part, shown in there.items()}),
        aksi=aksi,
        aksi_alinea=(Alinea(_kalimat_aksi(dokumen)),) if aksi else (),
        reviu=tuple(_reviu(dokumen)),
        reviu_alinea=(Alinea(_kalimat_reviu(dokumen)),) if dokumen.reviu else (),
        tindak_lanjut=tuple(_tindak_lanjut(dokumen)),
        tindak_lanjut_alinea=(Alinea(_kalimat_tindak_lanjut(dokumen)),) if dokumen.tindak_lanjut else (),
        penghargaan=tuple(_penghargaan(dokumen)),
        prestasi=prestasi,
    )


# --- actions ----------------------------------------------------------------------------------------------------------


def _dilaporkan(aksi: Aksi) -> bool:
    return any(value is not None for value in aksi.realisasi_tw)


def _kurang(aksi: Aksi) -> bool:
    """Tell whether a quarter came to less than was planned for it; a quarter without a report says nothing."""
    return any(
        isinstance(done, float) and isinstance(planned, float) and done < planned
        for done, planned in zip(aksi.realisasi_tw, aksi.target_tw, strict=True)
    )


def _aksi(dokumen: Dokumen) -> Iterator[BarisRealisasiAksi]:
    """Yield all actions in the order of the indicators; none where nothing is reported of any."""
    if not any(_dilaporkan(aksi) or aksi.keterangan for aksi in dokumen.rencana_aksi):
        return
    nomor = 0
    for _, indikator in dokumen.indikator_menurut_kode.yang_pertama():
        rows = dokumen.aksi_menurut_kode[indikator.kode]
        nomor += bool(rows)
        for n, aksi in enumerate(rows):
            yield BarisRealisasiAksi(
                awal=n == 0,
                nomor=f"{nomor}.",
                indikator=teks_indikator(indikator),
                aksi=_isi(aksi, "aksi"),
                keterangan=Teks(aksi.keterangan, (aksi.at.sel("keterangan"),)),
                target=_triwulan(aksi, aksi.target_tw, "aksi_tw"),
                realisasi=_triwulan(aksi, aksi.realisasi_tw, "realisasi_tw"),
            )


def _triwulan(aksi: Aksi, nilai: tuple[float | str | None, ...], kunci: str) -> tuple[Teks, ...]:
    return tuple(Teks(teks_nilai(value, ""), (aksi.at.sel(f"{kunci}{n}"),)) for n, value in enumerate(nilai, 1))


def _kalimat_aksi(dokumen: Dokumen) -> Teks:
    """Return how many actions are reported, and in how many a quarter fell short; it claims no more than that."""
    known = [aksi for aksi in dokumen.rencana_aksi if dokumen.indikator_menurut_kode.pertama(aksi.kode_indikator)]
    told = [aksi for aksi in known if _dilaporkan(aksi)]
    less = [aksi for aksi in told if _kurang(aksi)]
    if not told:
        return Teks("Realisasi rencana aksi belum dilaporkan.")
    if len(told) == len(known):
        text = rangkai("Realisasi {} aksi dalam rencana aksi telah dilaporkan.", _banyak(known, "aksi"))
    else:
        counts = (_banyak(told, "aksi", len(known)), _banyak(known, "aksi"))
        text = rangkai("Realisasi {} dari {} aksi dalam rencana aksi telah dilaporkan.", *counts)
    if not less:
        return gabung((text, Teks("Tidak ada triwulan yang realisasinya di bawah target triwulan itu.")))
    count = Teks(bilangan(len(less)), tuple(a.at.sel(f"realisasi_tw{n}") for a in less for n in range(1, 5)))
    return gabung((text, rangkai("Pada {} aksi, ada triwulan yang terealisasi di bawah targetnya.", count)))


# --- reviews, follow-up, prizes ---------------------------------------------------------------------------------------


def _reviu(dokumen: Dokumen) -> Iterator[BarisReviu]:
    for rapat in dokumen.reviu:
        cells = (rapat.at.sel("keputusan"),)
        yield BarisReviu(
            triwulan=_isi(rapat, "triwulan"),
            tanggal=_tanggal(rapat, "tanggal"),
            notula=_isi(rapat, "notula"),
            keputusan=tuple(Teks(butir, cells) for butir in rapat.keputusan) or (Teks(KOSONG),),
        )


def _kalimat_reviu(dokumen: Dokumen) -> Teks:
    return rangkai(
        "Capaian kinerja tahun berjalan direviu dalam {} rapat, dengan keputusan sebagai berikut.",
        _banyak(dokumen.reviu, "tanggal"),
    )


_SEBUTAN = {
    StatusTindakLanjut.SELESAI: "selesai ditindaklanjuti",
    StatusTindakLanjut.PROSES: "dalam proses",
    StatusTindakLanjut.BELUM: "belum ditindaklanjuti",
}


def _tindak_lanjut(dokumen: Dokumen) -> Iterator[BarisTindakLanjut]:
    for baris in dokumen.tindak_lanjut:
        year = Teks("" if baris.tahun is None else str(baris.tahun), (baris.at.sel("tahun"),))
        done = _tanggal(baris, "tanggal") if baris.tanggal else Teks("")
        yield BarisTindakLanjut(
            rekomendasi=_isi(baris, "rekomendasi"),
            sumber=gabung((Teks(baris.sumber, (baris.at.sel("sumber"),)), rangkai("tahun {}", year) if year else year)),
            aksi=_isi(baris, "aksi"),
            penanggung_jawab=Teks(teks_jabatan(dokumen, baris.penanggung_jawab), (baris.at.sel("penanggung_jawab"),)),
            tenggat=_tanggal(baris, "tenggat"),
            status=gabung((_isi(baris, "status"), done), ", "),
            bukti=_isi(baris, "bukti"),
        )


def _kalimat_tindak_lanjut(dokumen: Dokumen) -> Teks:
    """Return how many recommendations stand how, in one sentence."""
    rows = dokumen.tindak_lanjut
    groups = [([r for r in rows if r.status is status], word) for status, word in _SEBUTAN.items()]
    groups.append(([r for r in rows if r.status not in _SEBUTAN], "belum disebut statusnya"))
    parts = [rangkai(f"{{}} {word}", _banyak(some, "status", len(rows))) for some, word in groups if some]
    if len(parts) == 1:
        count = _banyak(rows, "rekomendasi")
        word = next(word for some, word in groups if some)
        return besar(rangkai(f"{{}} rekomendasi hasil evaluasi {word}.", count))
    return rangkai("Dari {} rekomendasi hasil evaluasi, {}.", _banyak(rows, "rekomendasi"), deretan(parts))


def _penghargaan(dokumen: Dokumen) -> Iterator[BarisPenghargaan]:
    for hadiah in dokumen.penghargaan:
        yield BarisPenghargaan(
            nama=_isi(hadiah, "nama"),
            pemberi=_isi(hadiah, "pemberi"),
            tingkat=_isi(hadiah, "tingkat"),
            tanggal=_tanggal(hadiah, "tanggal"),
            keterangan=Teks(hadiah.keterangan, (hadiah.at.sel("keterangan"),)),
        )


def _isi(rekaman: Rekaman, kunci: str) -> Teks:
    return Teks(getattr(rekaman, kunci) or KOSONG, (rekaman.at.sel(kunci),))


def _tanggal(rekaman: Rekaman, kunci: str) -> Teks:
    day: dt.date | None = getattr(rekaman, kunci)
    return Teks(KOSONG if day is None else format_date(day), (rekaman.at.sel(kunci),))


def _banyak(rows: Sequence[Rekaman], kunci: str, terbanyak: int = 0) -> Teks:
    """Return how many rows there are, in the manner of the number beside it."""
    cells: tuple[CellRef, ...] = tuple(row.at.sel(kunci) for row in rows)
    return Teks(bilangan(len(rows), terbanyak), cells)
