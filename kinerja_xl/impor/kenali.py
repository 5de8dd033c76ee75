"""Which forms a source has: let through the gate with the evidence, or refused with what was seen."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kinerja_xl.findings import KinerjaError
from kinerja_xl.frozen import dataclass
from kinerja_xl.impor.bentuk.gerbang import PEJABAT, BentukTabel, Dikenal, kenali_daerah, yang_terlihat
from kinerja_xl.impor.bentuk.kartu import jenis_kartu, punya_kartu
from kinerja_xl.impor.bentuk.kepala_lembar import gabung_lembar, jabatan_lembar
from kinerja_xl.impor.bentuk.lampiran_pk import bagikan_lampiran
from kinerja_xl.impor.bentuk.lembar_jabatan import SumberJabatan, baca_lembar_jabatan
from kinerja_xl.impor.bentuk.pernyataan import Pernyataan, baca_pernyataan
from kinerja_xl.impor.bentuk.pernyataan_lembar import baca_pernyataan_lembar
from kinerja_xl.impor.bentuk.potongan_kartu import is_kartu, pecah_lembar
from kinerja_xl.impor.bentuk.sipd import SumberSipd
from kinerja_xl.impor.bentuk.urutan_pihak import luruskan_pihak
from kinerja_xl.impor.kepala.alur import cari_alur
from kinerja_xl.impor.kepala.arti import PELAKU
from kinerja_xl.impor.kepala.daerah import DaerahTabel, Peta, cari_daerah, sambung_daerah
from kinerja_xl.impor.kepala.kartu_tegak import cari_kartu
from kinerja_xl.impor.sumber.isi_sumber import AlineaSumber, BerkasSumber, TabelSumber
from kinerja_xl.sheets import CASCADING, IKI, PK, Jenis
from kinerja_xl.workbook.marks import LEMBAR_ACUAN
from kinerja_xl.workbook.read import read_workbook
from kinerja_xl.workbook.stream import sheet_rows

_KARTU = 2  # cards that make a document of cards


@dataclass(frozen=True)
class SumberDikenal:
    """One source that passed the gate.

    Attributes:
        berkas: the file.
        daerah: its regions with their forms.
        lain: regions of no form.
        pernyataan: its agreements.
        bukti: what it was told by.
        jenis: the kinds that take its forms; none for a list of officials, which all of them take.
        jabatan: its job sheets.
        kartu: it holds cascading cards; the parts that are tables of their own. None without cards.
    """

    berkas: BerkasSumber
    daerah: tuple[Dikenal, ...]
    lain: tuple[DaerahTabel, ...]
    pernyataan: tuple[Pernyataan, ...]
    bukti: tuple[str, ...]
    jenis: tuple[Jenis, ...]
    jabatan: tuple[SumberJabatan, ...] = ()
    kartu: tuple[int, ...] | None = None

    @property
    def berpelaku(self) -> bool:
        """True where it names what its indicators belong to."""
        return self.kartu is not None or not self.daerah or any(d.daerah.punya(*PELAKU) for d in self.daerah)


Sumber = SumberDikenal | SumberSipd


def tolak_buku_sendiri(path: Path) -> None:
    """Refuse a workbook of ours before its sheets are read.

    Raises:
        KinerjaError: it is one, or it cannot be read.
    """
    book = read_workbook(path)
    if LEMBAR_ACUAN not in book.sheet_names:
        return
    first = next(iter(sheet_rows(book, LEMBAR_ACUAN)), None)
    if first is not None and first[0] == 1 and (cell := first[1].get(1)) and cell.value == "kinerja-xl":
        raise KinerjaError(
            f"Berkas {path.name} sudah buku kerja standar kinerja-xl.",
            "Periksa langsung dengan check, atau bawa isinya ke buku kerja lain dengan new JENIS --from.",
        )


def kenali_sumber(berkas: BerkasSumber, peta: Peta | None = None) -> SumberDikenal:
    """Let a source through the gate.

    Raises:
        KinerjaError: it is no known form; the message says what was seen.
    """
    berkas = pecah_lembar(berkas)
    regions = _regions(berkas, peta)
    statements = tuple(luruskan_pihak(baca_pernyataan(berkas, regions))) if berkas.alinea else ()
    bagikan_lampiran(berkas, statements, regions)
    titles = _titles(berkas)
    known: list[Dikenal] = []
    other: list[DaerahTabel] = []
    for tabel in berkas.tabel:
        if tabel.tersembunyi:
            continue
        for d in regions.get(tabel.bagian, ()):
            form = kenali_daerah(d, (*titles, tabel.nama))
            if form is None:
                other.append(d)
            else:
                known.append(form)
    seen = [d for group in regions.values() for d in group]
    cards = 0 if statements else punya_kartu(berkas, regions)
    if not known and cards < _KARTU:
        raise KinerjaError(
            f"Berkas {berkas.nama} bukan bentuk yang dikenal; yang terlihat: {yang_terlihat(seen)}.",
            "Bentuk yang diterima: perjanjian kinerja (Word), tabel IKU atau IKI, cascading, rencana aksi, Renstra, "
            "evaluasi hasil Renja, daftar triwulan, matriks SKP, daftar pejabat, rekap pagu dan laporan realisasi "
            "SIPD. Bila ini salah satunya, tulis judul kolom yang lazim (seperti Sasaran, Indikator Kinerja, Satuan, "
            "Target 2026) pada salinannya, lalu impor salinan itu.",
        )
    statements = statements or tuple(luruskan_pihak(baca_pernyataan_lembar(berkas, known, regions)))
    told, kinds = _evidence(known, statements)
    if cards >= _KARTU:
        kind = jenis_kartu(berkas, regions)
        name = "kotak cascading" if kind is CASCADING else "kartu indikator"
        told, kinds = (*told, f"{name} ({cards} kotak)"), (*kinds, kind)
    sheets = () if statements else tuple(baca_lembar_jabatan(berkas, regions))
    if not statements:
        own = [d for d in known if d.bentuk.jenis is IKI or (berkas.alinea and d.bentuk.kunci == "pk")]
        owned = [s for d in own if (s := jabatan_lembar(d.daerah, berkas, regions))]
        sheets = gabung_lembar(sheets, owned)
    parts = tuple(regions) if cards >= _KARTU else None
    return SumberDikenal(berkas, tuple(known), tuple(other), statements, told, kinds, sheets, parts)


def _regions(berkas: BerkasSumber, peta: Peta | None) -> dict[int, tuple[DaerahTabel, ...]]:
    """Return the regions of each table that has any; a table without a header may go on with the one before it."""
    found: dict[int, tuple[DaerahTabel, ...]] = {}
    before: DaerahTabel | None = None
    cards = {t.bagian: None if _mapped(t, peta) else cari_kartu(t, peta) for t in berkas.tabel}
    programmes = any(cards[t.bagian] is None and is_kartu(t) and not _mapped(t, peta) for t in berkas.tabel)
    for blok in berkas.blok:
        if isinstance(blok, AlineaSumber):
            before = None
            continue
        card = cards[blok.bagian]
        if card is not None and programmes and is_kartu(blok) and all(len(k.judul) == 1 for k in card.kolom):
            before = None  # an objective's card among those of programmes, which stand below it
        elif card is not None:
            found[blok.bagian], before = (card,), None
        if card is not None:
            continue
        flow = None if _mapped(blok, peta) else cari_alur(blok, peta)
        if flow is not None:
            found[blok.bagian], before = (flow,), None
            continue
        regions = () if is_kartu(blok) and not _mapped(blok, peta) else cari_daerah(blok, peta)
        if not regions and before is not None and not blok.lembar:
            more = sambung_daerah(before, blok)
            regions = () if more is None else (more,)
        if regions:
            found[blok.bagian] = regions
            before = regions[-1]
    return found


def _mapped(tabel: TabelSumber, peta: Peta | None) -> bool:
    return peta is not None and tabel.nama in peta.tabel


def _titles(berkas: BerkasSumber) -> tuple[str, ...]:
    return tuple(b.teks for b in berkas.blok[:40] if isinstance(b, AlineaSumber) and len(b.teks) < 150)


def _evidence(known: Sequence[Dikenal], statements: Sequence[Pernyataan]) -> tuple[tuple[str, ...], tuple[Jenis, ...]]:
    if statements:
        n = len(statements)
        who = "seorang pejabat" if n == 1 else f"{n} pejabat"
        return (f"perjanjian kinerja {who} (pernyataan Pihak Pertama dan Pihak Kedua)",), (PK,)
    forms: dict[str, tuple[BentukTabel, str, int]] = {}
    for d in known:
        had = forms.get(d.bentuk.kunci)
        forms[d.bentuk.kunci] = (d.bentuk, d.bukti, (had[2] if had else 0) + len(d.daerah.baris))
    told = tuple(f"{form.nama} ({why}; {rows} baris)" for form, why, rows in forms.values())
    return told, tuple(form.jenis for form, *_ in forms.values() if form.kunci != PEJABAT)
