"""The covering letter of a workbook that is sent, from a template that an office can restyle; its text for a chat."""

from __future__ import annotations

import datetime as dt
import html
from dataclasses import asdict
from pathlib import Path

from kinerja_xl.app.load import Berkas
from kinerja_xl.app.resources import resource
from kinerja_xl.compute.hasil_anggaran import serapan_total
from kinerja_xl.findings import FileResult, KinerjaError, Severity
from kinerja_xl.frozen import dataclass
from kinerja_xl.segel.tanda import Segel
from kinerja_xl.text.dates import format_date
from kinerja_xl.text.numbers import format_number

_SUBJECT = "Perihal:"
_LARGEST = 200_000  # bytes of a template
_SHORT = 12


@dataclass(frozen=True, slots=True)
class IsiPengantar:
    """What the letter may say; its fields are the names that the template knows.

    Attributes:
        kantor, kabupaten, tahun, dokumen: whose and what.
        triwulan: the quarter, None for a document of none.
        tujuan, pengirim: to and from whom, as they are addressed; "" for nobody in particular.
        indikator: how many indicators it has.
        pagu, realisasi: money of the whole office in rupiah, up to the quarter; None where nothing is written.
        serapan: the share spent as a fraction.
        nihil: why there is nothing to report of the quarter, "" where there is.
        galat, peringatan: what the check counted.
        berkas: the name of the attached workbook.
        disegel, sidik, draf: its seal.
        lampiran: names of what else is attached.
    """

    kantor: str
    kabupaten: str
    tahun: int | None
    dokumen: str
    triwulan: int | None
    tujuan: str
    pengirim: str
    indikator: int
    pagu: float | None
    realisasi: float | None
    serapan: float | None
    nihil: str
    galat: int
    peringatan: int
    berkas: str
    disegel: dt.date
    sidik: str
    draf: bool
    lampiran: tuple[str, ...] = ()


def isi_pengantar(
    berkas: Berkas,
    check: FileResult,
    segel: Segel,
    nama: str,
    *,
    tujuan: str = "",
    pengirim: str = "",
    lampiran: tuple[str, ...] = (),
) -> IsiPengantar:
    """Return what there is to say of a sealed workbook.

    Args:
        berkas: the workbook.
        check: what the check found.
        segel: its seal.
        nama: the name under which it is attached.
        tujuan, pengirim, lampiran: see ``IsiPengantar``.
    """
    dokumen, identitas = berkas.dokumen, berkas.dokumen.identitas
    quarter = segel.jenis.triwulan
    money = serapan_total(dokumen, quarter or 4) if dokumen.anggaran else None
    return IsiPengantar(
        identitas.nama_kantor,
        identitas.kabupaten,
        identitas.tahun,
        str(segel.jenis),
        quarter,
        tujuan,
        pengirim,
        sum(len(sasaran.indikator) for simpul in dokumen.simpul for sasaran in simpul.sasaran),
        money.pagu if money else None,
        money.realisasi if money else None,
        money.serapan if money else None,
        identitas.nihil[quarter - 1] if quarter else "",
        check.count(Severity.ERROR),
        check.count(Severity.WARNING),
        nama,
        segel.waktu.date(),
        segel.sidik.isi,
        segel.draf,
        lampiran,
    )


def susun_pengantar(isi: IsiPengantar, template: Path | None) -> tuple[str, str]:
    """Return the subject and the text of the letter.

    Args:
        isi: what it may say.
        template: an office's own, None for ours. Its first line may give the subject: ``Perihal: …``.

    Raises:
        KinerjaError: the template cannot be read, or has a tag that is none.
    """
    from jinja2 import TemplateError

    from kinerja_xl.reports.cetak.jinja import OfficeEnvironment

    path = template or resource("templates", "txt", "surat-pengantar.txt")
    try:
        source = path.read_bytes()[:_LARGEST].decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise KinerjaError(
            f"Templat surat {path} tidak dapat dibaca.", "Simpan sebagai teks UTF-8, misalnya dari Notepad."
        ) from error
    try:
        text = html.unescape(OfficeEnvironment().from_string(source).render(asdict(isi)))
    except TemplateError as error:
        line = getattr(error, "lineno", None)
        raise KinerjaError(
            f"Templat surat {path.name}{f' baris {line}' if line else ''}: {error}.",
            f"Nama yang dikenal: {', '.join(asdict(isi))}.",
        ) from error
    first, _, rest = text.lstrip("\n").partition("\n")
    if first.startswith(_SUBJECT):
        return " ".join(first.removeprefix(_SUBJECT).split()), rest.strip() + "\n"
    return f"{isi.dokumen} {isi.tahun} – {isi.kantor}", text.strip() + "\n"


def teks_obrolan(isi: IsiPengantar) -> str:
    """Return the same in a text short enough for a chat."""
    money = ""
    if isi.serapan is not None and isi.triwulan:
        money = f" Serapan {format_number(isi.serapan * 100, 2)}%."
    nihil = f" Nihil: {isi.nihil}." if isi.nihil else ""
    state = f"{isi.galat} galat, {isi.peringatan} peringatan" if isi.galat + isi.peringatan else "tanpa galat"
    return (
        f"{isi.kantor}: {isi.dokumen} {isi.tahun}, {isi.indikator} indikator, {state}.{money}{nihil}\n"
        f"Disegel {format_date(isi.disegel)}{' (draf)' * isi.draf}, sidik {isi.sidik[:_SHORT]}.\n"
        f"Berkas: {isi.berkas}"
    )
