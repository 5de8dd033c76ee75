"""compare: the documents of one office in, their disagreements out, in the form in which check gives its findings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from functools import partial
from pathlib import Path

from kinerja_xl.app.check import PilihanPeriksa, collect, tak_terperiksa, unreadable
from kinerja_xl.app.cuplikan import cuplikan
from kinerja_xl.app.load import Berkas, load
from kinerja_xl.app.pelaksana import DiProsesIni, Pelaksana
from kinerja_xl.app.pengecualian import terapkan_banding
from kinerja_xl.app.profil import bobot_kaidah, kaidah_daerah
from kinerja_xl.banding.perbandingan import Perbandingan, susun_perbandingan
from kinerja_xl.banding.pihak import URUTAN_JENIS, PihakBanding, kembar, menurut_kantor
from kinerja_xl.findings import Cuplikan, FileResult, Finding, KinerjaError, Skipped
from kinerja_xl.frozen import dataclass
from kinerja_xl.model import Dokumen
from kinerja_xl.text.tampak import dipotong


@dataclass(frozen=True, slots=True)
class HasilBanding:
    """What came of a comparison.

    Attributes:
        hasil: each file with the disagreements that stand in it, in the order of the command line.
        kantor: for each office the documents that were compared, as (what it is, file).
    """

    hasil: tuple[FileResult, ...]
    kantor: tuple[tuple[str, tuple[tuple[str, Path], ...]], ...]


@dataclass(eq=False)
class _Buku:
    """One file on its way through a comparison."""

    path: Path
    berkas: Berkas | None = None
    pihak: PihakBanding | None = None
    gagal: FileResult | None = None
    temuan: list[Finding] = field(default_factory=list)
    lewat: list[Skipped] = field(default_factory=list)


def bandingkan_berkas(
    paths: Sequence[Path], pilihan: PilihanPeriksa, pelaksana: Pelaksana | None = None
) -> HasilBanding:
    """Compare the documents of an office, whatever they are: which is which is told from inside.

    Args:
        paths: workbooks; of a folder every workbook in it, office by office.
        pilihan: which rules count.
        pelaksana: who does the work where there is a folder; None for this process.

    Returns:
        The findings by file. A file that cannot be read becomes a result too, and the others are compared.

    Raises:
        KinerjaError: fewer than two workbooks, of different offices, two of the same kind and year, or none that
            have anything to do with each other.
    """
    folder = any(path.is_dir() for path in paths)
    files = tuple(dict.fromkeys(collect(paths)))
    if len(files) < 2:
        raise KinerjaError(
            "Perbandingan memerlukan sedikitnya dua buku kerja.",
            "Sebutkan buku kerja lain dari kantor yang sama, misalnya: kinerja-xl compare iku.xlsx pk.xlsx",
        )
    if folder:
        return _kantor_demi_kantor(files, pilihan, pelaksana or DiProsesIni())
    return _bandingkan(files, pilihan, folder=folder)


def _kantor_demi_kantor(files: Sequence[Path], pilihan: PilihanPeriksa, pelaksana: Pelaksana) -> HasilBanding:
    """Compare many offices' files: first whose each is, then each office's by itself, so that no two are kept here."""
    results: dict[Path, FileResult] = {}
    known: list[PihakBanding] = []
    for path, told in zip(files, pelaksana.petakan(partial(_pihak, pilihan=pilihan), files), strict=True):
        if isinstance(told, PihakBanding):
            known.append(told)
        else:
            results[path] = unreadable(path, told) if isinstance(told, KinerjaError) else told
    if len(known) < 2 and all(r.readable for r in results.values()):
        raise _tak_bertemu(known)
    offices = [tuple(p.path for p in office) for office in menurut_kantor(known)]
    compared: list[tuple[str, tuple[tuple[str, Path], ...]]] = []
    work = partial(_bandingkan, pilihan=pilihan, folder=True)
    for own, done in zip(offices, pelaksana.petakan(work, offices, len), strict=True):
        if isinstance(done, KinerjaError):
            results |= {path: unreadable(path, done) for path in own}
        else:
            results |= {r.path: r for r in done.hasil}
            compared += done.kantor
    return HasilBanding(tuple(results[path] for path in files), tuple(compared))


def _pihak(path: Path, pilihan: PilihanPeriksa) -> PihakBanding | FileResult:
    """Return whose a document is and what of, without its content; the result of a file that is not compared."""
    book = _baca(path, pilihan)
    if book.pihak is None:
        return _hasil(book, [book], pilihan)
    dokumen = book.pihak.dokumen
    return PihakBanding(path, Dokumen(jenis=dokumen.jenis, identitas=dokumen.identitas))


def _bandingkan(files: Sequence[Path], pilihan: PilihanPeriksa, *, folder: bool) -> HasilBanding:
    """Compare files; those of a folder may be of several offices, and some may have nothing to be compared with."""
    books = [_baca(path, pilihan) for path in files]
    known = {id(b.pihak): b for b in books if b.pihak is not None}
    offices = menurut_kantor(b.pihak for b in known.values() if b.pihak is not None)
    if len(offices) > 1 and not folder:
        raise _kantor_lain(offices)
    told = []
    if len(known) < 2 and not folder and all(b.gagal is None for b in books):
        raise _tak_bertemu([b.pihak for b in known.values() if b.pihak is not None])
    for office in offices:
        chosen = _tanpa_kembar(office, known, folder=folder)
        perbandingan = susun_perbandingan(chosen)
        if not perbandingan.dapat:
            if not folder and len(known) == len(books):
                raise _tak_bertemu(chosen)
            for satu in chosen:
                known[id(satu)].lewat.append(
                    Skipped(satu.sebutan, "tidak ada dokumen lain kantor ini yang tahun atau periodenya bertemu")
                )
            continue
        told.append((chosen[0].dokumen.identitas.nama_kantor, tuple((p.sebutan, p.path) for p in perbandingan.pihak)))
        _periksa(perbandingan, known, pilihan)
    return HasilBanding(tuple(_hasil(b, books, pilihan) for b in books), tuple(told))


def banding_sekantor(berkas: Mapping[Path, Berkas], pilihan: PilihanPeriksa) -> Mapping[Path, tuple[Finding, ...]]:
    """Compare documents that are known to be one office's and were read already.

    Args:
        berkas: the workbooks under the names by which findings call them.
        pilihan: which rules count.

    Returns:
        The disagreements by the workbook in which they stand; none where nothing can be compared.
    """
    books = [_buku(path, satu) for path, satu in berkas.items() if satu.tables.jenis is not None]
    known = {id(b.pihak): b for b in books if b.pihak is not None}
    chosen = _tanpa_kembar([b.pihak for b in known.values() if b.pihak is not None], known, folder=True)
    perbandingan = susun_perbandingan(chosen)
    if perbandingan.dapat:
        _periksa(perbandingan, known, pilihan)
    return {b.path: _hasil(b, books, pilihan).findings for b in books if b.temuan}


def _baca(path: Path, pilihan: PilihanPeriksa) -> _Buku:
    try:
        berkas = load(path, None, pilihan.profil)
        if berkas.tables.jenis is None:
            raise KinerjaError(berkas.tables.findings[0].message, berkas.tables.findings[0].fix)
    except Exception as error:
        return _Buku(path, gagal=tak_terperiksa(path, error))
    return _buku(path, berkas)


def _buku(path: Path, berkas: Berkas) -> _Buku:
    """Return a workbook on its way, with what of it is not compared."""
    assert berkas.tables.jenis is not None, "what is none of ours is told before"
    if berkas.tables.jenis.kunci not in URUTAN_JENIS:
        lewat = Skipped("buku kerja ini", f"{berkas.tables.jenis.judul} bukan dokumen kinerja yang dibandingkan")
        return _Buku(path, berkas, lewat=[lewat])
    book = _Buku(path, berkas, PihakBanding(path, berkas.dokumen))
    if berkas.profil:
        book.lewat += berkas.profil.catatan()
    if berkas.dokumen.identitas.tahun is None:
        book.lewat.append(Skipped("tahun dokumen ini", "Tahun pada lembar Identitas kosong atau tidak terbaca"))
    unread = [str(t.ref(b, k)) for t in berkas.tables.tabel.values() for b in t.baris for k in sorted(b.rusak)]
    if unread:
        shown = ", ".join(unread[:5]) + (" …" if len(unread) > 5 else "")
        book.lewat.append(Skipped(f"isi {len(unread)} sel ({shown})", "tidak terbaca; perbaiki dahulu menurut check"))
    return book


def _kantor_lain(offices: Sequence[Sequence[PihakBanding]]) -> KinerjaError:
    told = "; ".join(f"{', '.join(p.path.name for p in office)} milik {_kantor(office[0])}" for office in offices)
    return KinerjaError(
        f"Dokumen dari {len(offices)} kantor yang berbeda tidak dibandingkan: {told}.",
        "Sebutkan dokumen satu kantor saja; bila kantornya sama, samakan Nama kantor dan Kabupaten/Kota pada lembar "
        "Identitas. Sebuah folder dibandingkan kantor demi kantor.",
    )


def _kantor(pihak: PihakBanding) -> str:
    identitas = pihak.dokumen.identitas
    return ", ".join(part for part in (identitas.nama_kantor, identitas.kabupaten) if part) or "kantor tanpa nama"


def _tak_bertemu(pihak: Sequence[PihakBanding]) -> KinerjaError:
    told = ", ".join(f"{p.sebutan} ({p.path.name})" for p in pihak)
    if len(pihak) < 2:
        return KinerjaError(
            f"Hanya {len(pihak)} dokumen kinerja di antara berkas ini{': ' if told else ''}{told}.",
            "Sebutkan sedikitnya dua di antara IKU, cascading, IKI, PK, dan pengukuran dari kantor yang sama.",
        )
    return KinerjaError(
        f"Tidak ada yang dapat dibandingkan: {told} tidak bertemu dalam satu tahun atau periode.",
        "Periksa Tahun, Periode awal, dan Periode akhir pada lembar Identitas, atau tambahkan dokumen di antaranya.",
    )


def _tanpa_kembar(office: Sequence[PihakBanding], known: dict[int, _Buku], *, folder: bool) -> list[PihakBanding]:
    """Return the documents of an office without those that are the same one twice.

    Raises:
        KinerjaError: there are such, and they were named one by one.
    """
    twins = kembar(office)
    if twins and not folder:
        same = twins[0]
        names = " dan ".join(p.path.name for p in same)
        raise KinerjaError(
            f"{names} sama-sama {same[0].sebutan}: dua versi dari satu dokumen, bukan dua dokumen yang harus selaras.",
            f"Perbedaan dua versi: kinerja-xl diff {same[0].path.name} {same[1].path.name}; untuk compare, sebutkan "
            "salah satunya saja.",
        )
    for same in twins:
        names = ", ".join(p.path.name for p in same)
        for satu in same:
            known[id(satu)].lewat.append(
                Skipped(satu.sebutan, f"ada beberapa berkas untuk dokumen yang sama ({names}); sisakan satu")
            )
    double = {id(p) for same in twins for p in same}
    return [p for p in office if id(p) not in double]


def _periksa(perbandingan: Perbandingan, known: dict[int, _Buku], pilihan: PilihanPeriksa) -> None:
    """Let every rule between documents look at an office's, and keep what it finds with its file."""
    from kinerja_xl.rules import all_rules

    seen: set[object] = set()
    causes: set[object] = set()
    for rule in all_rules().values():
        if rule.bandingkan is None or not pilihan.wants(rule.code):
            continue
        for pihak, found in rule.temuan_banding(perbandingan):
            # plans hold for years: what they say otherwise is told once, and not by every year that follows them
            key = (found.code, pihak.path, found.at or found.message)
            others = {(found.code, other.path, other.at) for other in found.pembanding if other.at}
            if key in seen or others & causes:
                continue
            seen.add(key)
            if not pihak.setahun:
                causes.add(key)
            book = known[id(pihak)]
            kaidah = kaidah_daerah(book.berkas.profil if book.berkas else None)
            if not pilihan.bersama(kaidah).wants(rule.code):
                continue
            weight = bobot_kaidah(kaidah, found.code) or found.severity or rule.severity
            book.temuan.append(
                replace(found, severity=weight, message=dipotong(found.message), fix=dipotong(found.fix))
            )


def _hasil(book: _Buku, books: Sequence[_Buku], pilihan: PilihanPeriksa) -> FileResult:
    if book.gagal is not None:
        return book.gagal
    assert book.berkas is not None
    berkas = {b.path: b.berkas for b in books if b.berkas is not None}
    findings, excepted = terapkan_banding(book.temuan, book.path, berkas, pilihan.hari_ini or dt.date.today())
    findings.sort(key=lambda f: _urutan(f, book.berkas))
    rows: Cuplikan = {}
    if pilihan.cuplikan:
        wanted = [*findings, *_ditunjuk(book.path, books)]
        rows = cuplikan(book.berkas, wanted, nip_terlihat=pilihan.nip_terlihat)
    tables = book.berkas.tables
    return FileResult(
        book.path,
        tables.jenis.kunci if tables.jenis else None,
        tables.layout,
        True,
        tuple(findings),
        (*book.lewat, *excepted),
        rows,
        book.berkas.book.package.fingerprint,
    )


def _ditunjuk(path: Path, books: Iterable[_Buku]) -> Iterator[Finding]:
    """Yield a stand-in for each cell of a file that findings in other files point to."""
    for book in books:
        for found in book.temuan:
            for other in found.pembanding:
                if other.path == path and other.at is not None:
                    yield Finding(message="", at=other.at)


def _urutan(finding: Finding, berkas: Berkas | None) -> tuple[object, ...]:
    assert berkas is not None
    names = berkas.book.sheet_names
    sheet = names.index(finding.sheet_name) if finding.sheet_name in names else -1
    return (sheet, finding.at.row if finding.at else 0, finding.at.col if finding.at else 0, finding.code)
