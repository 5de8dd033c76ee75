"""Everything that a recap keeps of one workbook: its facts, its numbers and what was found, without the workbook."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.frozen import dataclass
from kinerja_xl.model import Dokumen
from kinerja_xl.rekap.angka_buku import TANPA_ANGKA, AngkaBuku, susun_angka
from kinerja_xl.rekap.ringkasan import RingkasanBuku, belum_diukur, hitung_kaidah, hitung_kurang
from kinerja_xl.segel.isi_dokumen import triwulan_terisi
from kinerja_xl.sheets import PENGUKURAN
from kinerja_xl.terima.fakta_buku import FaktaBuku


class TemuanBuku(NamedTuple):
    """One finding as it is kept; ``lain`` names the cells of other workbooks, where documents were compared."""

    kode: str
    bobot: str
    lembar: str
    sel: str
    baris: str
    kolom: str
    pesan: str
    perbaikan: str
    lain: str = ""

    @property
    def tempat(self) -> str:
        """Its place: ``Kinerja!D9``, the sheet, or "" for the whole file."""
        return f"{self.lembar}!{self.sel}" if self.sel else self.lembar


@dataclass(frozen=True, slots=True, kw_only=True)
class IsiBuku:
    """What is kept of a workbook.

    Attributes:
        fakta: what it says of itself.
        ringkasan: how often each rule spoke, and what is missing.
        disetujui: who approved that it is published, "" for nobody; ``disetujui_pada`` when.
        periode: the plan's first and last year.
        tw_terisi: the quarters of which something is measured.
        angka: what it measures and spends.
        sampai: until when the result holds: an exception ends then. None for always.
        temuan: the findings; left out where only the numbers were asked for.
    """

    fakta: FaktaBuku
    ringkasan: RingkasanBuku
    disetujui: str = ""
    disetujui_pada: dt.date | None = None
    periode: tuple[int | None, int | None] = (None, None)
    tw_terisi: tuple[int, ...] = ()
    angka: AngkaBuku = TANPA_ANGKA
    sampai: dt.date | None = None
    temuan: tuple[TemuanBuku, ...] = ()

    @property
    def sidik(self) -> str:
        """SHA-256 of the content."""
        return self.ringkasan.sidik

    @property
    def disetujui_terbit(self) -> bool:
        """True when the office says who approved it for publication, and when."""
        return bool(self.disetujui.strip()) and self.disetujui_pada is not None


def susun_isi(
    sidik: str, fakta: FaktaBuku, dokumen: Dokumen, findings: Iterable[Finding], hari_ini: dt.date
) -> IsiBuku:
    """Return what is kept of a workbook that was checked.

    Args:
        sidik: SHA-256 of its content.
        fakta: what it says of itself.
        dokumen: the document.
        findings: what the check found.
        hari_ini: the day by which exceptions were judged.
    """
    found = tuple(findings)
    summary = RingkasanBuku(
        sidik=sidik, kaidah=hitung_kaidah(found), kurang=hitung_kurang(found), belum_tw=belum_diukur(dokumen)
    )
    filled = tuple(sorted(triwulan_terisi(dokumen))) if dokumen.jenis == PENGUKURAN.kunci else ()
    identitas = dokumen.identitas
    ends = [p.sampai for p in dokumen.pengecualian if p.sampai is not None and p.sampai >= hari_ini]
    return IsiBuku(
        fakta=fakta,
        ringkasan=summary,
        disetujui=identitas.disetujui_oleh,
        disetujui_pada=identitas.disetujui_pada,
        periode=(identitas.periode_awal, identitas.periode_akhir),
        tw_terisi=filled,
        angka=susun_angka(dokumen, filled),
        sampai=min(ends, default=None),
        temuan=tuple(map(temuan_buku, found)),
    )


def tak_terperiksa_isi(sidik: str, fakta: FaktaBuku, temuan: Iterable[Finding]) -> IsiBuku:
    """Return what is kept of a workbook whose check did not come to its end."""
    found = tuple(temuan)
    why = " ".join(part for f in found[:1] for part in (f.message, f.fix) if part)
    summary = RingkasanBuku(sidik=sidik, terbaca=False, kaidah=hitung_kaidah(found), sebab=why)
    return IsiBuku(fakta=fakta, ringkasan=summary, temuan=tuple(map(temuan_buku, found)))


def temuan_buku(f: Finding) -> TemuanBuku:
    """Return a finding as it is kept."""
    return TemuanBuku(
        f.code,
        (f.severity or Severity.ERROR).value,
        f.sheet_name or "",
        f.at.address if f.at else "",
        f.row_key or "",
        f.column or "",
        f.message,
        f.fix,
        "; ".join(f"{other.dokumen} {other.tempat}".strip() for other in f.pembanding),
    )
