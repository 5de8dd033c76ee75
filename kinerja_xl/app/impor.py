"""import: tables that an office has become a standard workbook."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from kinerja_xl.app.impor_asal import tulis_dengan_asal
from kinerja_xl.app.impor_ke import HasilKe, kolom_diambil, rencana_ke
from kinerja_xl.app.load import Berkas, load
from kinerja_xl.app.new import read_period
from kinerja_xl.app.ubah_format import dapat_dibaca
from kinerja_xl.findings import KinerjaError
from kinerja_xl.frozen import dataclass
from kinerja_xl.impor.bentuk.sipd import kenali_sipd
from kinerja_xl.impor.kenali import Sumber, SumberDikenal, kenali_sumber, tolak_buku_sendiri
from kinerja_xl.impor.kepala.daerah import DaerahTabel
from kinerja_xl.impor.kepala.peta import baca_peta, tulis_peta
from kinerja_xl.impor.rakit import PilihanImpor, rakit
from kinerja_xl.impor.sumber.berkas_csv import is_csv
from kinerja_xl.impor.sumber.berkas_sipd import buka_sipd
from kinerja_xl.impor.sumber.buka import buka_sumber, is_workbook
from kinerja_xl.impor.sumber.isi_sumber import TabelSumber
from kinerja_xl.impor.sumber.tabel_kode import baca_tabel_kode
from kinerja_xl.impor.susun.asal_sel import Neraca, susun_asal
from kinerja_xl.impor.susun.isian import ASING, BENTROK, HILANG, RAGU, SIMPULAN, TERLEWAT, Rakitan
from kinerja_xl.impor.susun.simpulan import baris_simpulan
from kinerja_xl.sheets import JENIS
from kinerja_xl.workbook.keep import refuse_work, save
from kinerja_xl.workbook.output import refuse_same_file
from kinerja_xl.workbook.template import Isi, write_template

_SHOWN = 3  # notes of a group on the terminal


@dataclass(frozen=True, slots=True)
class HasilImpor:
    """What came of an import.

    Attributes:
        rakitan: what was read.
        neraca: the account of every cell.
        data: the workbook's bytes.
        cadangan: where files that stood there are kept.
        ke: what was brought into an existing workbook, None for a new one.
        daerah: the tables of the sources, as their columns were understood.
        lain: the sheets on which no header is recognised.
    """

    rakitan: Rakitan
    neraca: Neraca
    data: bytes
    cadangan: tuple[Path, ...] = ()
    ke: HasilKe | None = None
    daerah: tuple[DaerahTabel, ...] = ()
    lain: tuple[TabelSumber, ...] = ()


def impor(
    sumber: Sequence[Path],
    target: Path | None,
    *,
    jenis: str | None = None,
    year: int | None = None,
    period: str | None = None,
    quarter: int | None = None,
    office: str | None = None,
    sheets: Sequence[str] = (),
    peta: Path | None = None,
    peta_baru: Path | None = None,
    nomenklatur: Path | None = None,
    into: Path | None = None,
    take: Sequence[str] = (),
    replace: bool = False,
    own: bool = False,
) -> HasilImpor:
    """Make a standard workbook of the tables that an office has; the sources are only read.

    Args:
        sumber: the files.
        target: the workbook to write; None to write nothing.
        jenis: its kind (a word of ``sheets.JENIS``), None for what the sources look like.
        year: the document's year, None for what the sources say.
        period: the plan's years as written (``2025-2029``), None for what the sources say.
        quarter: the quarter (1 to 4) of columns that name none.
        office: code or name of the office in an export of a whole district.
        sheets: of workbooks only these sheets.
        peta: a mapping file that decides what columns mean.
        peta_baru: where to write the mapping that was used; None for nowhere.
        nomenklatur: a workbook with the national table of codes, for offices beyond the kecamatan; None for ours.
        into: a workbook of which ``target`` becomes a copy with what the sources say; it is only read.
        take: columns whose values are the sources' where both say something.
        replace: an existing file may be replaced; it is kept in ``cadangan``.
        own: our own unchanged output may be replaced without being asked.

    Raises:
        KinerjaError: a source cannot be read or is no known form, or the workbook cannot be written.
    """
    if target is not None:
        if target.suffix.lower() != ".xlsx":
            raise KinerjaError(
                f"Nama berkas {target.name} tidak berakhiran .xlsx.", f"Tulis misalnya -o {target.stem or 'pk'}.xlsx."
            )
        for path in (*sumber, *([into] if into else [])):
            refuse_same_file(path, target)
        refuse_work([target], replace=replace, own=own)
    lama = None if into is None else _tujuan(into)
    pilihan = PilihanImpor(
        JENIS[jenis] if jenis else None if lama is None else lama.tables.jenis,
        office,
        year if year is not None or lama is None else lama.dokumen.identitas.tahun,
        quarter,
        _periode(period, lama),
        None if peta is None else baca_peta(peta),
        ke=lama is not None,
        nomenklatur=None if nomenklatur is None else baca_tabel_kode(nomenklatur),
    )
    named = "" if lama is None else lama.dokumen.identitas.nama_kantor
    with tempfile.TemporaryDirectory(prefix="kinerja-impor-", ignore_cleanup_errors=True) as folder:
        readable = [dapat_dibaca(path, Path(folder)) for path in sumber]
        work = _Pembuka(tuple(sheets), pilihan, named, peta_baru, replace)
        opened = [work.buka(path, n) for n, path in enumerate(readable)]
    kept: list[Path | None] = []
    if peta_baru is not None:
        kept += [save(peta_baru, tulis_peta(_regions(opened), _lain(opened)).encode(), replace=replace)]
    rakitan = rakit(opened, pilihan)
    files = [s.berkas for s in opened]
    if lama is None:
        neraca, ke = susun_asal(rakitan, files), None
        data = tulis_rakitan(rakitan, neraca)
    else:
        ke = rencana_ke(lama, rakitan, kolom_diambil(rakitan.jenis, take))
        neraca = susun_asal(rakitan, files, ke.alamat)
        data = tulis_dengan_asal(lama.book, ke.writes, neraca)
    if target is not None:
        kept.append(save(target, data, replace=replace, own=own))
    replaced = tuple(path for path in kept if path)
    return HasilImpor(rakitan, neraca, data, replaced, ke, tuple(_regions(opened)), tuple(_lain(opened)))


def _tujuan(into: Path) -> Berkas:
    lama = load(into)
    if lama.tables.jenis is None:
        raise KinerjaError(lama.tables.findings[0].message, lama.tables.findings[0].fix)
    return lama


def _periode(period: str | None, lama: Berkas | None) -> tuple[int, ...] | None:
    if period is not None:
        return read_period(period)
    kinerja = None if lama is None else lama.tables.tabel.get("kinerja")
    return kinerja.tahun if kinerja is not None and kinerja.tahun else None


def tulis_rakitan(rakitan: Rakitan, neraca: Neraca) -> bytes:
    """Return the workbook of an import, with its account in the sheet Asal Impor."""
    tables = {
        x.kunci: [{k: v.nilai for k, v in row.items()} for row in rakitan.tabel.get(x.kunci, ())]
        for x in rakitan.jenis.lembar
        if not x.formulir and (x.baris_awal is None or x.kunci in rakitan.tabel)
    }
    tables["asal_impor"] = [dict(row) for row in neraca.baris]
    form = {k: v.nilai for k, v in rakitan.formulir.items()}
    return write_template(rakitan.jenis, rakitan.tahun, Isi(tabel=tables, formulir={"identitas": form}))


def baris_laporan_impor(hasil: HasilImpor) -> list[str]:
    """Return what the terminal says of an import: what was found, what to look at, what is missing; about ten lines."""
    r, n = hasil.rakitan, hasil.neraca
    lines = list(r.ringkas)
    left = n.isi - n.terpakai
    lines.append(
        f"{n.terpakai} dari {n.isi} isian sumber dipakai; {left} tidak dipakai, alasannya di lembar Asal Impor"
    )
    if hasil.ke is not None:
        lines += _baris_ke(hasil.ke)
    concluded = baris_simpulan(r.catatan)
    groups = Counter(c.kelompok for c in r.catatan)
    for group in (ASING, BENTROK, RAGU, TERLEWAT):
        if groups[group]:
            told = [c.teks for c in r.catatan if c.kelompok == group]
            more = f"; dan {len(told) - _SHOWN} lagi" if len(told) > _SHOWN else ""
            lines.append(f"{group} ({len(told)}): " + "; ".join(told[:_SHOWN]) + more)
        if group is RAGU and concluded:
            lines.append(f"{SIMPULAN} {concluded} (sel sumbernya ditandai di lembar Asal Impor)")
    missing = [] if hasil.ke is not None else [c.teks for c in r.catatan if c.kelompok == HILANG]
    if missing:
        lines.append(f"{HILANG}: " + "; ".join(missing))
    return lines


def _baris_ke(ke: HasilKe) -> Iterator[str]:
    yield (
        f"Ke buku kerja: {ke.diisi} sel kosong diisi, {len(ke.diperbarui)} isian impor lama diperbarui, "
        f"{len(ke.tambahan)} baris ditambahkan, {len(ke.beda)} sel berbeda dan dibiarkan"
    )
    for title, told in (
        ("Diperbarui", ke.diperbarui),
        ("Diambil menurut --take", ke.diambil),
        ("Berbeda; ambil dengan --take KOLOM bila sumber yang benar", ke.beda),
        ("Baris baru", ke.tambahan),
        ("Tidak dapat dibawa", ke.dilewati),
    ):
        if told:
            more = f"; dan {len(told) - _SHOWN} lagi" if len(told) > _SHOWN else ""
            yield f"{title}: " + "; ".join(told[:_SHOWN]) + more


def _regions(opened: Sequence[Sumber]) -> Iterator[DaerahTabel]:
    for s in opened:
        if isinstance(s, SumberDikenal):
            yield from (d.daerah for d in s.daerah)
            yield from s.lain


def _lain(opened: Sequence[Sumber]) -> Iterator[TabelSumber]:
    """Yield the sheets on which no header is recognised."""
    for s in opened:
        if isinstance(s, SumberDikenal):
            known = {d.tabel.bagian for d in (*(x.daerah for x in s.daerah), *s.lain)}
            yield from (t for t in s.berkas.tabel if t.lembar and not t.tersembunyi and t.bagian not in known)


@dataclass(frozen=True, slots=True)
class _Pembuka:
    """Opens sources; of one that is refused the skeleton of a mapping is written, where one is asked for."""

    lembar: tuple[str, ...]
    pilihan: PilihanImpor
    terkira: str
    peta_baru: Path | None
    replace: bool

    def buka(self, path: Path, nomor: int) -> Sumber:
        """Open a source and let it through the gate: an export of SIPD is read row by row, others as a whole."""
        if is_workbook(path):
            tolak_buku_sendiri(path)
        if is_workbook(path) or is_csv(path):
            export = buka_sipd(path, self.lembar)
            if export is not None:
                return kenali_sipd(export, nomor, self.pilihan.kantor, self.pilihan.tahun, self.terkira)
        berkas = buka_sumber(path, nomor, self.lembar)
        try:
            return kenali_sumber(berkas, self.pilihan.peta)
        except KinerjaError as error:
            if self.peta_baru is None or not berkas.tabel:
                raise
            shown = [t for t in berkas.tabel if not t.tersembunyi]
            save(self.peta_baru, tulis_peta((), shown).encode(), replace=self.replace)
            raise KinerjaError(
                error.message,
                f"Kerangka petanya ditulis di {self.peta_baru}: isi baris judul dan arti kolomnya, lalu impor dengan "
                f"--map {self.peta_baru.name}.",
            ) from error
