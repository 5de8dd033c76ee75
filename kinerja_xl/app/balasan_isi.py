"""What is told to an office: the letter's content, its short text for a chat, and by what a repeated one is known."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from kinerja_xl.findings import FileResult, Severity
from kinerja_xl.frozen import dataclass
from kinerja_xl.model import Identitas
from kinerja_xl.model.rekaman_kabupaten import KantorTerdaftar
from kinerja_xl.rekap.meja_kabupaten import BarisMeja
from kinerja_xl.rekap.ringkasan import KODE_KURANG
from kinerja_xl.rekap.status_kiriman import StatusKiriman
from kinerja_xl.reports.balasan.isi_balasan import (
    BarisDiterima,
    BarisDitunggu,
    DokumenDiperbaiki,
    HalDiperbaiki,
    IsiBalasan,
)
from kinerja_xl.reports.balasan.sapaan_kantor import pimpinan_kantor
from kinerja_xl.reports.cetak.surat import TITIK_ISIAN, Kop, Pihak, kop
from kinerja_xl.reports.periksa.groups import Group, by_weight, groups, ranges_of
from kinerja_xl.sheets.pilihan import DokumenKiriman
from kinerja_xl.text.dates import format_date
from kinerja_xl.text.surel import surel_sah
from kinerja_xl.text.tampak import dipotong

MENJELANG = 7
"""Days before its last day from which on an office is reminded of a document."""

_SEBUTAN: Final[Mapping[str, str]] = {
    DokumenKiriman.PK_MURNI: "Perjanjian Kinerja",
    DokumenKiriman.PK_PERUBAHAN: "Perjanjian Kinerja Perubahan",
    DokumenKiriman.LKJIP: "Laporan Kinerja",
}
_HAL = 8  # things that a letter tells of one document; the annotated copy tells all
_OBROLAN = 3  # documents of a kind that a text for a chat names
_KODE = 12  # letters of a fingerprint, as collect shows them
_KALIMAT = 90  # characters of a finding in a chat


@dataclass(frozen=True, slots=True, kw_only=True)
class KeadaanKantor:
    """How an office stands, as far as it is to be answered.

    Attributes:
        kode, nama: the office.
        terdaftar: its line of the register, None where it has none.
        diterima, diperbaiki, ditunggu: its documents that lack nothing, have to be put right, have not come.
    """

    kode: str
    nama: str
    terdaftar: KantorTerdaftar | None
    diterima: tuple[BarisMeja, ...] = ()
    diperbaiki: tuple[BarisMeja, ...] = ()
    ditunggu: tuple[BarisMeja, ...] = ()

    @property
    def surel(self) -> tuple[str, ...]:
        """Where letters to it go."""
        return tuple(filter(surel_sah, self.terdaftar.surel)) if self.terdaftar is not None else ()

    @property
    def surel_salah(self) -> tuple[str, ...]:
        """What stands in the register as an address and is none."""
        return tuple(a for a in self.terdaftar.surel if not surel_sah(a)) if self.terdaftar is not None else ()

    @property
    def lewat(self) -> bool:
        """True when something is awaited whose last day is over."""
        return any(row.lewat for row in self.ditunggu)

    @property
    def hal(self) -> str:
        """What the letter is about."""
        if self.diperbaiki:
            return "Perbaikan Dokumen Kinerja"
        if self.lewat:
            return "Dokumen Kinerja yang Belum Disampaikan"
        if self.ditunggu:
            return "Pengingat Penyampaian Dokumen Kinerja"
        return "Tanda Terima Dokumen Kinerja"

    @property
    def tanda(self) -> str:
        """The name of what it is told: the same as long as nothing changed, whenever it is told."""
        rows = [
            (r.dokumen, r.tahun, r.status.value, r.sidik, str(r.tenggat), r.lewat)
            for r in (*self.diterima, *self.diperbaiki, *self.ditunggu)
        ]
        return hashlib.sha256(repr((self.kode, rows, sorted(self.surel))).encode()).hexdigest()[:40]


def keadaan_kantor(
    rows: Sequence[BarisMeja], terdaftar: KantorTerdaftar | None, hari_ini: dt.date
) -> KeadaanKantor | None:
    """Return how an office stands; None where there is nothing to answer.

    Args:
        rows: its rows of the desk.
        terdaftar: its line of the register.
        hari_ini: the day by which it is judged.
    """
    own = {row.sidik for row in rows if row.sidik and not row.dari}
    told = [row for row in rows if not (row.dari and row.sidik in own)]  # a later document speaks for itself
    absent = [r for r in told if r.status is StatusKiriman.BELUM_MENGIRIM and _ditagih(r, hari_ini)]
    wrong = [r for r in told if r.status in {StatusKiriman.BELUM_LENGKAP, StatusKiriman.ADA_GALAT}]
    fine = [r for r in told if r.sidik and r.status is not StatusKiriman.BELUM_MENGIRIM and r not in wrong]
    if not (absent or wrong or fine):
        return None
    return KeadaanKantor(
        kode=rows[0].kode,
        nama=rows[0].kantor,
        terdaftar=terdaftar,
        diterima=tuple(fine),
        diperbaiki=tuple(wrong),
        ditunggu=tuple(absent),
    )


def susun_isi_balasan(
    keadaan: KeadaanKantor,
    hasil: Mapping[str, tuple[FileResult, str]],
    register: Identitas | None,
    kabupaten: str,
    hari_ini: dt.date,
    batas: dt.date,
) -> IsiBalasan:
    """Return the letter's content.

    Args:
        keadaan: how the office stands.
        hasil: what was found in each content that has to be put right, and the name of its annotated copy ("" for
            none).
        register: who the district's desk is, None without a register.
        kabupaten: the district.
        hari_ini: the day of the letter.
        batas: by when an answer is asked for.
    """
    sender = register.nama_kantor if register is not None else ""
    copies = sum(bool(name) for _, name in hasil.values())
    asked = bool(keadaan.diperbaiki) or keadaan.lewat
    day = format_date(hari_ini)
    return IsiBalasan(
        kop=kop(register, None) if register is not None else Kop(f"Pemerintah {kabupaten}".strip(), TITIK_ISIAN),
        tempat_tanggal=day,
        nomor=TITIK_ISIAN,
        sifat="Penting" if asked else "Biasa",
        lampiran=f"{copies} berkas" if copies else "-",
        hal=keadaan.hal,
        kepada=pimpinan_kantor(keadaan.nama) or f"Pimpinan {keadaan.nama}",
        up=keadaan.terdaftar.kontak if keadaan.terdaftar is not None else "",
        kantor=keadaan.nama,
        kabupaten=kabupaten,
        diterima=tuple(_diterima(n, row) for n, row in enumerate(keadaan.diterima, start=1)),
        diperbaiki=tuple(_diperbaiki(row, hasil.get(row.sidik)) for row in keadaan.diperbaiki),
        ditunggu=tuple(_ditunggu(n, row, hari_ini) for n, row in enumerate(keadaan.ditunggu, start=1)),
        lewat=keadaan.lewat,
        batas=format_date(batas) if asked else "",
        penandatangan=Pihak(pimpinan_kantor(sender) or TITIK_ISIAN, TITIK_ISIAN, nip=TITIK_ISIAN),
    )


def teks_pesan(isi: IsiBalasan) -> str:
    """Return the same short enough for a chat."""
    lines = [f"Yth. {isi.kepada}", f"{isi.hal}, keadaan per {isi.tempat_tanggal}:"]
    lines += _beberapa("Lengkap", [f"{b.dokumen} ({b.kode})" for b in isi.diterima])
    lines += _beberapa("Perlu diperbaiki", [_ringkas(d) for d in isi.diperbaiki])
    lines += _beberapa("Belum diterima", [f"{b.dokumen}, tenggat {b.tenggat} ({b.keterangan})" for b in isi.ditunggu])
    if isi.batas:
        lines.append(f"Mohon disampaikan paling lambat {isi.batas}.")
    if isi.diperbaiki:
        lines.append("Sel yang salah ditandai pada salinan buku kerja yang terlampir.")
    lines.append(isi.kop.kantor if isi.kop.kantor != TITIK_ISIAN else isi.kop.pemerintah)
    return "\n".join(lines) + "\n"


def _ditagih(row: BarisMeja, today: dt.date) -> bool:
    return row.lewat or (row.tenggat is not None and (row.tenggat - today).days <= MENJELANG)


def _nama(row: BarisMeja) -> str:
    kind = DokumenKiriman.dari(row.dokumen)
    if kind.triwulan:
        return f"Laporan Triwulan {row.dokumen.removeprefix('TW ')} Tahun {row.tahun}"
    return f"{_SEBUTAN.get(kind, row.dokumen)} Tahun {row.tahun}"


def _hari(day: dt.date | None) -> str:
    return format_date(day) if day is not None else "-"


def _diterima(number: int, row: BarisMeja) -> BarisDiterima:
    state = str(row.status)
    if row.status is StatusKiriman.NIHIL:
        state = f"Nihil: {row.keterangan}"
    elif row.status is StatusKiriman.TERLAMBAT:
        state = f"Lengkap, terlambat {row.hari_terlambat} hari"
    elif row.terlambat:
        state += f", terlambat {row.hari_terlambat} hari"
    code = f"segel {row.kode_segel[:_KODE]}" if row.kode_segel else row.sidik[:_KODE]
    return BarisDiterima(number, _nama(row), _hari(row.dikirim), state, code)


def _diperbaiki(row: BarisMeja, found: tuple[FileResult, str] | None) -> DokumenDiperbaiki:
    result, copy = found or (None, "")
    causes = _terpenting(result) if result is not None else []
    changed = list(_segel(result)) if result is not None and row.segel_berubah else []
    told = tuple(HalDiperbaiki(n, *thing) for n, thing in enumerate([*changed, *map(_hal, causes)][:_HAL], start=1))
    # counted as the sentence before counts: by cells, and without what is only to be looked at
    named = {id(f) for cause in causes[: max(_HAL - len(changed), 0)] for f in cause.findings}
    weighty = [f for f in result.findings if f.severity is not Severity.INFO] if result is not None else []
    more = max(len(changed) - _HAL, 0) + sum(id(f) not in named for f in weighty)
    return DokumenDiperbaiki(_nama(row), _hari(row.dikirim), " ".join(_kalimat(row, result)), told, more, copy)


def _terpenting(result: FileResult) -> list[Group]:
    """Return the causes that a letter is about: errors and what is missing, the gravest first."""
    every = by_weight(groups(result.findings))
    return [g for g in every if g.first.severity is Severity.ERROR or _kurang(g)]


def _kurang(cause: Group) -> bool:
    return cause.first.code in {*KODE_KURANG, "KX601"} and cause.first.severity is not Severity.INFO


def _hal(cause: Group) -> tuple[str, str, str]:
    """Return where it is, what is wrong and what to do."""
    first = cause.first
    cells = ", ".join(ranges_of(cause.places))
    sheet = first.sheet_name or "Berkas"
    return f"{sheet}!{cells}" if cells else sheet, dipotong(first.message), dipotong(first.fix) or "-"


def _segel(result: FileResult) -> Iterator[tuple[str, str, str]]:
    """Yield the cells that were changed after sealing, in the order of the sheets."""
    changed = next((s.berubah for s in reversed(result.segel) if not s.utuh), ())
    for at, before, now in changed:
        said = f"Berubah sejak disegel: semula {before or 'kosong'}, kini {now or 'kosong'}."
        yield str(at), dipotong(said), "Kembalikan isinya, atau segel lagi bila perubahannya memang benar."


def _kalimat(row: BarisMeja, result: FileResult | None) -> Iterator[str]:
    counts = [(row.galat, "galat"), (row.peringatan, "peringatan")]
    told = " dan ".join(f"{n} {word}" for n, word in counts if n)
    if told:
        yield f"Pemeriksaan menemukan {told}."
    if row.belum_diukur:
        yield f"{row.belum_diukur} indikator belum memiliki realisasi."
    if row.segel_berubah:
        yield "Isinya berubah sejak disegel, sehingga segelnya tidak berlaku lagi."
    if row.hari_terlambat:
        yield f"Kirimannya terlambat {row.hari_terlambat} hari."
    if result is None and row.keterangan:
        yield row.keterangan


def _ditunggu(number: int, row: BarisMeja, today: dt.date) -> BarisDitunggu:
    assert row.tenggat is not None, "only what is due is awaited"
    left = (row.tenggat - today).days
    said = f"lewat {row.hari_terlambat} hari" if row.lewat else "hari ini" if left == 0 else f"{left} hari lagi"
    if row.dispensasi:
        said += f"; dispensasi: {row.dispensasi}"
    return BarisDitunggu(number, _nama(row), format_date(row.tenggat), said)


def _ringkas(dokumen: DokumenDiperbaiki) -> str:
    first = dokumen.hal[0] if dokumen.hal else None
    text = f"{dokumen.dokumen}: {first.sel}, {first.temuan}" if first else f"{dokumen.dokumen}: {dokumen.keadaan}"
    short = text if len(text) <= _KALIMAT * 2 else text[: _KALIMAT * 2 - 1].rstrip() + "…"
    more = len(dokumen.hal) - 1 + dokumen.lainnya
    return short + (f" (dan {more} hal lain)" if more > 0 else "")


def _beberapa(title: str, texts: Sequence[str]) -> list[str]:
    if not texts:
        return []
    more = [f"- dan {len(texts) - _OBROLAN} dokumen lagi"] if len(texts) > _OBROLAN else []
    return [f"*{title}:*", *(f"- {text}" for text in texts[:_OBROLAN]), *more]
