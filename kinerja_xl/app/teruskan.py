"""new pengukuran --into last year's measurement: a new agreement's measurement, with what of the old year goes on.

An agreement has no history, no recommendations and no chapters of a report. So a measurement that is begun from it
alone begins without them, although the office has them in the book in which it measured the year before.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from kinerja_xl.app.carry import Bawaan, carry
from kinerja_xl.app.load import Berkas
from kinerja_xl.app.new import HasilNew, period_of
from kinerja_xl.model import Dokumen
from kinerja_xl.sheets import PENGUKURAN, PK
from kinerja_xl.text.kode import kunci_kode
from kinerja_xl.text.similar import alike, normalise
from kinerja_xl.workbook.keep import save
from kinerja_xl.workbook.template import Isi, Sel, write_template

_OF_INDICATORS = ("data_ukur", "riwayat")
"""Sheets whose rows go on with their indicator only."""

_SAME_NAME = 85.0
"""Likeness from which an indicator that has kept its code is the same, worded anew."""

Baris = Mapping[str, Sel]


def teruskan(pk: Berkas, ukur: Berkas, target: Path, *, replace: bool) -> HasilNew:
    """Begin the measurement of an agreement and go on with last year's.

    Args:
        pk: the agreement of the new year; everything in it comes over.
        ukur: the measurement of the year before: its results become history, and what is open goes on.
        target: the workbook to write; the caller has asked whether it may be.
        replace: a file that stands there may be replaced; it is kept in ``cadangan``.

    Returns:
        What was taken over and left, with the year.

    Raises:
        KinerjaError: the workbook cannot be written.
    """
    year = pk.dokumen.identitas.tahun
    assert year is not None
    agreed = carry(pk, PENGUKURAN, year, None, period_of(year))
    before = carry(ukur, PENGUKURAN, year, agreed.tahun, agreed.tahun)
    known = _kode_baru(ukur.dokumen, pk.dokumen)
    shared = {lembar.kunci for lembar in PK.lembar} - {"rencana_aksi"} | (
        {"rencana_aksi"} if agreed.isi.tabel.get("rencana_aksi") else set()
    )
    rows: dict[str, list[Baris]] = {kunci: list(baris) for kunci, baris in agreed.isi.tabel.items()}
    lost: list[str] = []
    for kunci, baris in before.isi.tabel.items():
        if kunci in (*_OF_INDICATORS, "rencana_aksi") and kunci not in shared:
            going = list(_ikut(baris, known))
            lost += sorted({str(b.get("kode_indikator")) for b in baris if _kode(b) not in known})
            rows[kunci] = going
        elif kunci == "pengecualian":
            rows[kunci] = [*rows.get(kunci, ()), *_baru(baris, rows.get(kunci, ()))]
        elif kunci not in shared:
            rows[kunci] = list(baris)
    agreement = {k: v for k, v in agreed.isi.formulir["identitas"].items() if v not in (None, "")}
    form = {**before.isi.formulir["identitas"], **agreement}
    tabel = {
        k: v for k, v in rows.items() if v or k in agreed.isi.tabel
    }  # no example into what the agreement left empty
    isi = Isi(tabel=tabel, formulir={"identitas": form})
    old, gone = ukur.book.path.name, list(dict.fromkeys(lost))
    taken = Bawaan(
        isi=isi,
        tahun=agreed.tahun,
        dibawa=tuple(f"{len(v)} baris {PENGUKURAN[k].judul}" for k, v in isi.tabel.items() if v),
        ditinggal=(
            *agreed.ditinggal,
            *(f"dari {old}: {what}" for what in before.ditinggal),
            *((f"dari {old}: baris indikator yang tidak ada di PK: {', '.join(gone)}",) if gone else ()),
        ),
    )
    why = f"Tahun dokumen {year} menurut PK; {old} diteruskan dari tahun {year - 1}."
    return HasilNew(taken, why, save(target, write_template(PENGUKURAN, taken.tahun, isi), replace=replace))


def _kode_baru(lama: Dokumen, baru: Dokumen) -> Mapping[str, str]:
    """Return the code that each indicator of the old year has in the new one; those that it no longer has are left out.

    The name decides, where it is the only one of its kind; else the code, where the names are alike.
    """
    indikator = [i for s in baru.simpul for i in s.indikator if i.kode]
    by_name: dict[str, str | None] = {}
    for i in indikator:
        name = normalise(i.nama)
        by_name[name] = None if name in by_name else i.kode
    by_code = {kunci_kode(i.kode): i for i in indikator}
    found: dict[str, str] = {}
    for i in (i for s in lama.simpul for i in s.indikator if i.kode):
        same = by_code.get(kunci_kode(i.kode))
        if same is not None and alike(i.nama, same.nama) >= _SAME_NAME:
            found[kunci_kode(i.kode)] = same.kode
        elif (kode := by_name.get(normalise(i.nama))) is not None:
            found[kunci_kode(i.kode)] = kode
    return found


def _kode(baris: Baris) -> str:
    return kunci_kode(str(baris.get("kode_indikator") or ""))


def _ikut(baris: Sequence[Baris], known: Mapping[str, str]) -> Iterator[Baris]:
    for b in baris:
        if (kode := known.get(_kode(b))) is not None:
            yield {**b, "kode_indikator": kode}


def _baru(baris: Sequence[Baris], ada: Sequence[Baris]) -> Iterator[Baris]:
    """Yield the exceptions that the agreement does not have yet."""
    seen = {(b.get("kode_kaidah"), b.get("kunci_baris")) for b in ada}
    yield from (b for b in baris if (b.get("kode_kaidah"), b.get("kunci_baris")) not in seen)
