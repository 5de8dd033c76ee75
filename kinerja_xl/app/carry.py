"""new --from: what a workbook takes over from an earlier one, and what it leaves behind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kinerja_xl.app.load import Berkas
from kinerja_xl.app.terbuka import NARASI_TETAP, terbuka
from kinerja_xl.compute.hasil import hasil_tahun
from kinerja_xl.frozen import dataclass
from kinerja_xl.sheets import PENGUKURAN, PK, Jenis, Kolom
from kinerja_xl.sheets.pilihan import StatusDokumen
from kinerja_xl.tables import Baris, Tabel
from kinerja_xl.workbook.marks import LEMBAR_ACUAN
from kinerja_xl.workbook.template import Isi, Sel

_TW = (1, 2, 3, 4)

_OF_ONE_DOCUMENT = (
    *("nomor_sk", "tanggal_sk", "tentang", "status_dokumen", "alasan_perubahan", "tanggal_laporan"),
    *(f"nihil_tw{n}" for n in _TW),
    *("disetujui_oleh", "disetujui_pada", "arsip"),
)
"""What Identitas says of the document itself, and not of the office."""

_OF_ONE_YEAR: Mapping[str, tuple[str, ...]] = {
    "identitas": ("tahun", *_OF_ONE_DOCUMENT),
    "kinerja": (
        *("target_pk", "target_perubahan", "status", "penjelasan_target", "realisasi_lalu"),
        *(f"target_tw{n}" for n in _TW),
        *(f"target_bulan{n}" for n in range(1, 13)),
    ),
    "data_ukur": (*(f"tw{n}" for n in _TW), "bukti", "tanggal_bukti", "tautan_bukti"),
    "rencana_aksi": (*(f"aksi_tw{n}" for n in _TW), *(f"realisasi_tw{n}" for n in _TW), "keterangan"),
    "sdm": ("laki_laki", "perempuan", "jumlah", "keterangan"),
    "sarana": ("jumlah", "kondisi", "keterangan"),
}
"""Per sheet the columns that hold for one year only, so they start empty."""

_OF_ANOTHER: Mapping[str, tuple[str, ...]] = {"identitas": _OF_ONE_DOCUMENT}
"""The columns that start empty where another document of the same year is begun."""

_YEARLY: Mapping[str, str] = {
    "anggaran": "pagu dan realisasi",
    "skm": "jawaban survei",
    "akip": "nilai evaluasi",
    "analisis": "analisis",
    "reviu": "rapat reviu",
    "penghargaan": "penghargaan",
    "jatuh_tempo": "tenggat",
    "dispensasi": "dispensasi",
}
"""Sheets that belong to one year as a whole, with what they hold."""

_CLOSED: Mapping[str, str] = {
    "pejabat": "pejabat yang masa jabatannya sudah berakhir",
    "rencana_aksi": "rencana aksi yang selesai atau tidak dilaporkan",
    "tindak_lanjut": "tindak lanjut yang selesai",
    "pengecualian": "pengecualian yang sudah tidak berlaku",
}
"""Sheets of which only what is open goes on, with what the rest is."""


@dataclass(frozen=True, slots=True)
class Bawaan:
    """What is taken over.

    Attributes:
        isi: the values of the new workbook.
        tahun: the years of its period.
        dibawa, ditinggal: what to tell the office, in Indonesian.
    """

    isi: Isi
    tahun: tuple[int, ...]
    dibawa: tuple[str, ...]
    ditinggal: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Jalan:
    """The way from the old workbook to the new one.

    Attributes:
        lama, baru: their kinds.
        year: the new document's year.
        same_year: the old one is of that year too.
        years: the years of the new one's period.
    """

    lama: Jenis
    baru: Jenis
    year: int
    same_year: bool
    years: tuple[int, ...]

    @property
    def same_document(self) -> bool:
        """True where the new workbook is the same document again, so that nothing may be lost."""
        pair = {self.lama.kunci, self.baru.kunci}
        return self.same_year and (len(pair) == 1 or pair == {PK.kunci, PENGUKURAN.kunci})

    def stays(self, tabel: Tabel, kolom: Kolom) -> bool:
        """True for a column whose values are taken over."""
        return not kolom.dihitung and (self.same_document or self._fits(tabel, kolom.kunci))

    def _fits(self, tabel: Tabel, kunci: str) -> bool:
        lembar = tabel.lembar.kunci
        name, _, year = kunci.rpartition("_")
        if kunci in (_OF_ANOTHER if self.same_year else _OF_ONE_YEAR).get(lembar, ()):
            return False
        if not {kunci, name}.isdisjoint(self.baru.tanpa.get(lembar, ())):
            return False
        if lembar == "kinerja" and kunci == "kondisi_awal":
            return self.years[0] in tabel.tahun
        return lembar != "kinerja" or not year.isdecimal() or int(year) in self.years

    def isi(self, tabel: Tabel, baris: Baris) -> dict[str, Sel]:
        """Return the values of a record that are taken over; in the same document also those nobody could read."""
        found: dict[str, Sel] = {
            k.kunci: baris.nilai[k.kunci] for k in tabel.kolom if k.kunci in baris.nilai and self.stays(tabel, k)
        }
        if self.same_document:
            found |= {k: v for k in baris.rusak if isinstance(v := baris.sel[k].value, str | float)}
        elif tabel.lembar.kunci == "rencana_aksi" and not self.same_year:
            found["keterangan"] = f"Lanjutan rencana aksi tahun {self.year - 1}."
        return found


def carry(old: Berkas, jenis: Jenis, year: int, years: tuple[int, ...] | None, period: tuple[int, ...]) -> Bawaan:
    """Take over what stays from an old workbook.

    Args:
        old: the old workbook, of any kind.
        jenis: the kind of the new one.
        year: the new document's year.
        years: the new period where it was asked for, else None.
        period: the five years it belongs to, where the old period does not cover it.

    Returns:
        The values. Officials, legal basis, tree, indicators and what is measured stay; targets stay while the new year
        lies in the old period; the old year's results become history, and what is open goes on. What belongs to one
        year (quarters, budgets, changed targets, number and date) and what could not be read is left. For the same
        document (an agreement that is now to be measured, a workbook of an earlier layout) everything stays.
    """
    assert old.tables.jenis is not None
    tables = old.tables.tabel
    same_year = year == old.dokumen.identitas.tahun
    known = _old_period(old, year)
    jalan = _Jalan(old.tables.jenis, jenis, year, same_year, years or known or period)
    if jalan.same_document and years is None and "kinerja" in tables:
        jalan = _Jalan(jalan.lama, jenis, year, same_year, _span({*jalan.years, *tables["kinerja"].tahun}))
    wanted = {x.kunci for x in jenis.lembar if not x.formulir}
    going = {
        kunci: list(tabel.baris if same_year else terbuka(tabel, year))
        for kunci, tabel in tables.items()
        if kunci in wanted and (same_year or kunci not in _YEARLY)
    }
    rows = {kunci: [jalan.isi(tables[kunci], baris) for baris in records] for kunci, records in going.items()}
    if "riwayat" in wanted and not same_year:
        rows["riwayat"] = [*rows.get("riwayat", ()), *_riwayat(old)]
    rows = {
        kunci: baris for kunci, baris in rows.items() if baris or jalan.same_document
    }  # no example into an empty one
    return Bawaan(
        Isi(tabel=rows, formulir={"identitas": _identitas(old, jalan, asked=years is not None)}),
        jalan.years,
        tuple(f"{len(baris)} baris {jenis[kunci].judul}" for kunci, baris in rows.items() if baris),
        tuple(_left(old, jalan, wanted, {kunci: len(records) for kunci, records in going.items()})),
    )


def _old_period(old: Berkas, year: int) -> tuple[int, ...] | None:
    """Return the years of the old workbook's period where it covers the year."""
    first, last = old.dokumen.identitas.periode_awal, old.dokumen.identitas.periode_akhir
    if first is None or last is None or not first <= year <= last or last - first >= 30:
        return None
    return tuple(range(first, last + 1))


def _span(years: set[int]) -> tuple[int, ...]:
    return tuple(range(min(years), max(years) + 1))


def _identitas(old: Berkas, jalan: _Jalan, *, asked: bool) -> dict[str, Sel]:
    tabel = old.tables.tabel.get("identitas")
    form = {} if tabel is None else jalan.isi(tabel, tabel.baris[0])
    if jalan.same_document and not asked:
        return form  # its period as the office wrote it, also where it is wrong
    ours: dict[str, Sel] = {"tahun": jalan.year, "periode_awal": jalan.years[0], "periode_akhir": jalan.years[-1]}
    return form | ours | ({} if jalan.same_document else {"status_dokumen": StatusDokumen.MURNI.value})


def _riwayat(old: Berkas) -> Iterator[dict[str, Sel]]:
    """Yield the old year's own results as rows of history."""
    tahun = old.dokumen.identitas.tahun
    known = {(r.kode_indikator, r.tahun) for r in old.dokumen.riwayat}
    for hasil in hasil_tahun(old.dokumen):
        kode = hasil.indikator.kode
        if kode and hasil.realisasi is not None and (kode, tahun) not in known:
            yield {"kode_indikator": kode, "tahun": tahun, "target": hasil.target, "realisasi": hasil.realisasi}


def _left(old: Berkas, jalan: _Jalan, wanted: set[str], going: Mapping[str, int]) -> Iterator[str]:
    tables = old.tables.tabel
    filled = {kunci: len(tabel.baris) for kunci, tabel in tables.items() if tabel.baris and not tabel.lembar.formulir}
    yield from _left_columns(jalan, tables, going)
    yield from _left_years(jalan, tables)
    for kunci, what in ({} if jalan.same_year else _YEARLY).items():
        if kunci in filled:
            yield f"{what} (lembar {tables[kunci].lembar.judul}, {filled[kunci]} baris)"
    for kunci, what in _CLOSED.items():
        if kunci in going and (closed := filled.get(kunci, 0) - going[kunci]):
            yield f"{what} (lembar {tables[kunci].lembar.judul}, {closed} baris)"
    for kunci in filled:
        if kunci not in wanted and (jalan.same_year or kunci not in _YEARLY):
            yield f"lembar {tables[kunci].lembar.judul}, karena jenis yang baru tidak memakainya"
    if "narasi" in going and going["narasi"] < filled.get("narasi", 0):
        parts = sorted({b.teks("bagian") for b in tables["narasi"].baris} - {x.value for x in NARASI_TETAP})
        yield f"narasi tahun lalu: {', '.join(parts)}"
    unread = [str(t.ref(b, k)) for t in tables.values() for b in t.baris for k in sorted(b.rusak)]
    if unread and not jalan.same_document:
        yield f"{len(unread)} sel yang tidak terbaca: {', '.join(unread[:5])}" + (" …" if len(unread) > 5 else "")
    ours = {t.sheet.name for t in tables.values()} | {LEMBAR_ACUAN, "Petunjuk"}
    own = [name for name in old.book.sheet_names if name not in ours]
    if own:
        yield "lembar buatan kantor: " + ", ".join(own)


def _left_columns(jalan: _Jalan, tables: Mapping[str, Tabel], going: Mapping[str, int]) -> Iterator[str]:
    if not jalan.same_document:
        yield "nomor, tanggal, dan persetujuan dokumen"
    if jalan.same_year:
        return
    measured = ", angka triwulan" if "data_ukur" in tables else ""
    yield (
        f"target PK dan perubahannya, status indikator, target triwulan dan bulanan{measured}, dan penjelasan target"
    )
    if going.get("sdm") or going.get("sarana"):
        yield "banyaknya pegawai dan sarana, yang diisi menurut keadaan tahun baru"


def _left_years(jalan: _Jalan, tables: Mapping[str, Tabel]) -> Iterator[str]:
    had = set(tables["kinerja"].tahun) if "kinerja" in tables else set()
    lost = had.difference(jalan.years)
    if lost and lost == had:
        yield "target tahunan, karena tahun baru berada di luar periode lama"
    elif lost:
        yield f"target tahun {', '.join(map(str, sorted(lost)))}, karena di luar periode baru"
