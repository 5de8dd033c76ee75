"""What is due from whom, and how far it is: nothing to report is not nothing sent."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum

from kinerja_xl.frozen import dataclass
from kinerja_xl.model import Dokumen
from kinerja_xl.model.rekaman_kabupaten import KantorTerdaftar
from kinerja_xl.sheets.pilihan import DokumenKiriman


class KeadaanKirim(StrEnum):
    """How far a document is that is due."""

    DITERIMA = "diterima"
    TERLAMBAT = "diterima terlambat"
    NIHIL = "nihil"
    TERCAKUP = "tercakup dalam triwulan berikutnya"
    DITUNGGU = "ditunggu"
    BELUM = "belum dikirim"


@dataclass(frozen=True, slots=True)
class Penerimaan:
    """What came of one document of one office: when it was sent, and which quarters it declares nihil."""

    kode: str
    dokumen: str
    tahun: int
    dikirim: dt.date | None
    nihil: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class Kewajiban:
    """A document that is due from an office.

    Attributes:
        kode, kantor: the office.
        dokumen, tahun: the document.
        tenggat: the last day, the moved one where there is a dispensation.
        keadaan: how far it is.
        dispensasi: why the day was moved, "" where it was not.
        keterangan: the reason for nihil, "" else.
    """

    kode: str
    kantor: str
    dokumen: str
    tahun: int
    tenggat: dt.date
    keadaan: KeadaanKirim
    dispensasi: str = ""
    keterangan: str = ""


def kewajiban(register: Dokumen, terima: Iterable[Penerimaan], hari_ini: dt.date) -> Iterator[Kewajiban]:
    """Yield every document that is due from every office, in the order of the register.

    Args:
        register: the district's register.
        terima: what came.
        hari_ini: the day by which it is judged.
    """
    came = list(terima)
    moved = {(d.kode_kantor, d.dokumen, d.tahun): d for d in register.dispensasi if d.tenggat_baru}
    for due in register.jatuh_tempo:
        if due.tahun is None or due.tenggat is None:
            continue
        for kantor in register.kantor:
            if due.jenis_kantor and due.jenis_kantor != kantor.jenis_kantor:
                continue
            leave = moved.get((kantor.kode, due.dokumen, due.tahun))
            last = leave.tenggat_baru if leave is not None and leave.tenggat_baru else due.tenggat
            state, said = _state(kantor, due.dokumen, due.tahun, came, last, hari_ini)
            why = leave.alasan if leave is not None else ""
            yield Kewajiban(kantor.kode, kantor.nama, due.dokumen, due.tahun, last, state, why, said)


def _state(
    kantor: KantorTerdaftar,
    dokumen: DokumenKiriman,
    tahun: int,
    came: list[Penerimaan],
    last: dt.date,
    today: dt.date,
) -> tuple[KeadaanKirim, str]:
    own = [p for p in came if p.kode == kantor.kode and p.tahun == tahun]
    quarter = dokumen.triwulan
    nihil = next((p.nihil[quarter] for p in own if quarter in p.nihil), "") if quarter else ""
    if nihil:
        return KeadaanKirim.NIHIL, nihil
    direct = next((p for p in own if p.dokumen == dokumen), None)
    if direct is not None:
        late = direct.dikirim is not None and direct.dikirim > last
        return (KeadaanKirim.TERLAMBAT if late else KeadaanKirim.DITERIMA), ""
    later = [DokumenKiriman.dari(p.dokumen) for p in own]
    if quarter and any((p.triwulan or 0) > quarter or p is DokumenKiriman.LKJIP for p in later):
        return KeadaanKirim.TERCAKUP, ""
    return (KeadaanKirim.BELUM if today > last else KeadaanKirim.DITUNGGU), ""
