"""Cascading cards: boxes of a label and a text (*Program 1*, *Sasaran Program*, *Indikator*, *Penjelasan*)."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from kinerja_xl.impor.kepala.arti import Arti, PeranKolom
from kinerja_xl.impor.sumber.isi_sumber import AlineaSumber, BerkasSumber, SelSumber, TabelSumber, TempatSumber
from kinerja_xl.impor.susun.hutan import SimpulImpor
from kinerja_xl.impor.susun.isi_baris import PembacaNilai, isi_teks, lengkapi_rumus, uraian_penjelasan
from kinerja_xl.impor.susun.isian import ASING, RAGU, BarisIsian, IsianImpor
from kinerja_xl.impor.susun.jenjang_baris import JenjangBaris
from kinerja_xl.impor.susun.konteks import KonteksImpor
from kinerja_xl.impor.susun.penempat import Penempat
from kinerja_xl.patterns import regex
from kinerja_xl.sheets import CASCADING, IKU, Jenis
from kinerja_xl.sheets.pilihan import Jenjang
from kinerja_xl.text.similar import normalise
from kinerja_xl.text.tampak import ringkas
from kinerja_xl.text.ukuran import Kelas, kelas_indikator

_NO = r"(?:\s*(?:no\.?\s*)?(?:\d+|[ivx]+))?(?:\.\d+)*"
_SUBJECT = r"(tujuan|sasaran(?: strategis| skpd)?|program|sub ?kegiatan|kegiatan)"
_LABEL = regex(
    rf"^\W*(?:(?P<nama>(?:(?:nama|uraian|rumusan|pernyataan) )?{_SUBJECT})"
    rf"|(?P<sasaran>sasaran|tujuan|outcome|output)\s+(?:dari )?{_SUBJECT}"
    rf"|(?P<atas>(?:mendukung|menunjang|turunan(?: dari)?)\s+{_SUBJECT}|{_SUBJECT}\s+(?:yang )?(?:didukung|ditunjang))"
    rf"|(?P<indikator>(?:nama )?indikator(?: kinerja)?(?: utama)?)(?:\s+{_SUBJECT})?"
    rf"|(?P<penjelasan>penjelasan|keterangan indikator))(?:\s+(?:skpd|pd|opd|renstra))?{_NO}"
    r"\s*(?:[:.\-=]\s*(?P<isi>\S.*)?)?$",
    re.IGNORECASE | re.DOTALL,
)
_PART = regex(
    r"^\W*(?:[a-h]\s*[.)]\s*)?(?:(?P<penjelasan_rumus>(?:formulasi|formula|rumus)"
    r"(?: (?:perhitungan|penghitungan|pengukuran))?|cara (?:pengukuran|perhitungan|penghitungan|menghitung))"
    r"|(?P<tipe_perhitungan>tipe pe(?:ng|r)hitungan)|(?P<sumber_data>(?:sumber|asal) data)|(?P<satuan>satuan)"
    r"|(?P<alasan>alasan(?: pemilihan)?(?: indikator)?)|(?P<arah>polari(?:tas|sasi))"
    r"|(?P<definisi_operasional>definisi(?: operasional)?)"
    r"|(?P<target>target(?: kinerja)?(?: tahun)?(?: (?P<tahun>20\d\d))?)"
    r"|(?P<penanggung_jawab>(?:(?:pejabat|unit) )?(?:penanggung ?jawab|pelaksana|pengampu)))"
    r"(?:\s+(?P<nomor>\d{1,2}))?\s*(?:[:=]\s*(?P<isi>\S.*)?)?$",
    re.IGNORECASE | re.DOTALL,
)
"""A label under an indicator, which says one thing of it."""
_DETAIL = regex(
    r"^\W*(?:[a-d]\s*[.)]\s*)?(formulasi|cara pengukuran|tipe pe(?:ng|r)hitungan|sumber data)", re.IGNORECASE
)
_DECIMAL = regex(r"\d+\.\d{1,2}\s*%?")
_SIGNED = regex(r"^[\w .]{3,30},\s*\d{0,2}\s*[A-Za-z]+ 20\d\d|^nip\b|\bcascading kecamatan\b|^eselon\b", re.IGNORECASE)
_ARROW = regex(r"\s*[▼▲►◄▶◀▽△↓↑→←⇓⇑⇒⇩⇨⬇⬆➡➔➜│┃|][\s▼▲►◄▶◀▽△↓↑→←⇓⇑⇒⇩⇨⬇⬆➡➔➜│┃|]*")
_LEVELS = {
    "tujuan": Jenjang.TUJUAN,
    "program": Jenjang.PROGRAM,
    "kegiatan": Jenjang.KEGIATAN,
    "sub kegiatan": Jenjang.SUB_KEGIATAN,
    "subkegiatan": Jenjang.SUB_KEGIATAN,
}


@dataclass
class _Potong:
    """A label, or the text under one: its place, and the column it stands in."""

    teks: str
    tempat: TempatSumber
    kolom: int
    baris: int
    awal: bool = False  # a sheet begins with it


def is_kartu(tabel: TabelSumber) -> bool:
    """True for a table of cards: its labels stand below each other, where a header has them side by side."""
    columns: dict[int, dict[str, list[int]]] = {}
    rows: dict[int, set[str]] = {}
    for (row, col), cell in tabel.sel.items():
        found = _LABEL.match(cell.teks.split("\n")[0])
        kind = (
            None
            if found is None
            else next((k for k in ("nama", "sasaran", "indikator", "penjelasan") if found[k]), None)
        )
        if kind is not None:
            columns.setdefault(col, {}).setdefault(kind, []).append(row)
            rows.setdefault(row, set()).add(kind)
    below = any(
        min(kinds["nama"]) < max(kinds["indikator"])  # above every name it is the title of the whole
        for kinds in columns.values()
        if {"nama", "indikator"} <= kinds.keys()
    )
    return below and all(len(k) == 1 for k in rows.values())


def punya_kartu(berkas: BerkasSumber, bagian: Collection[int]) -> int:
    """Return how many cards a document has; labels come in pairs of a name and an indicator at least.

    Args:
        berkas: the document.
        bagian: the parts that are tables of their own.
    """
    names = goals = 0
    for piece in _pieces(berkas, set(bagian)):
        found = _LABEL.match(piece.teks.split("\n")[0])
        if found is not None:
            names += bool(found["nama"]) and _level(found) is not None
            goals += bool(found["indikator"])
    return min(names, goals)


def jenis_kartu(berkas: BerkasSumber, bagian: Collection[int]) -> Jenis:
    """Return the kind that cards make: those of objectives and indicators alone are of an IKU."""
    found = [_LABEL.match(p.teks.split("\n")[0]) for p in _pieces(berkas, set(bagian))]
    levels = {_level(m) for m in found if m is not None and m["nama"]}
    return CASCADING if any(j is not None and j.nomenklatur for j in levels) else IKU


def tahun_kartu(berkas: BerkasSumber, bagian: Collection[int]) -> set[int]:
    """Return the years whose targets cards name."""
    found = [_PART.match(p.teks) for p in _pieces(berkas, set(bagian))]
    return {int(m["tahun"]) for m in found if m is not None and m["tahun"]}


def rakit_kartu(k: KonteksImpor, berkas: BerkasSumber, bagian: Collection[int]) -> None:
    """Bring the cards of a document into the tree.

    Args:
        k: the context.
        berkas: the document.
        bagian: the parts that are tables of their own.
    """
    place = Penempat(k)
    pieces = list(_pieces(berkas, set(bagian)))
    card = _Kartu(k, place, desimal_titik=any(_DECIMAL.fullmatch(p.teks) for p in pieces))
    for piece in pieces:
        (card.akhiri if _ARROW.fullmatch(piece.teks) else card.ambil)(piece)
    card.tutup()


def _pieces(berkas: BerkasSumber, skip: set[int]) -> Iterator[_Potong]:
    """Yield labels and texts in reading order; cards that stand side by side one after the other."""
    for blok in berkas.blok:
        if isinstance(blok, AlineaSumber):
            for line in blok.teks.split("\n"):
                yield _Potong(line.strip(), blok.tempat, 0, blok.nomor)
        elif blok.bagian not in skip:
            yield from _of_table(blok)


def _of_table(tabel: TabelSumber) -> Iterator[_Potong]:
    columns: dict[int, list[SelSumber]] = {}
    labels = {c for c in tabel.sel if _LABEL.match(tabel.sel[c].teks.split("\n")[0])}
    starts = sorted({col for _, col in labels})
    for cell in tabel.sel.values():
        lane = max((s for s in starts if s <= cell.col), default=cell.col)
        columns.setdefault(lane, []).append(cell)
    for lane in sorted(columns):
        awal = True
        for cell in sorted(columns[lane], key=lambda c: (c.row, c.col)):
            for line in _paragraphs(cell.teks):
                yield _Potong(line, tabel.tempat(cell), lane, cell.row, awal and tabel.lembar)
                awal = False


def _paragraphs(teks: str) -> Sequence[str]:
    return [line.strip() for line in teks.split("\n") if line.strip()]


def _level(found: re.Match[str]) -> Jenjang | None:
    word = normalise(next((g for g in found.groups()[1:] if g and re.fullmatch(_SUBJECT, g, re.IGNORECASE)), ""))
    return _LEVELS.get(word, Jenjang.SASARAN_STRATEGIS if word.startswith("sasaran") else None)


class _Kartu:
    """The card that is open, and what its label asks for next."""

    def __init__(self, k: KonteksImpor, penempat: Penempat, *, desimal_titik: bool) -> None:
        self.k, self.penempat, self.desimal_titik = k, penempat, desimal_titik
        self.isi: BarisIsian = {}
        self.indikator: BarisIsian = {}  # the one that is open, of
        self.semua: list[BarisIsian] = []
        self.atas: tuple[Jenjang, IsianImpor] | None = None  # what the card says that it stands below
        self.jenjang: Jenjang | None = None
        self.minta = ""
        self.teks: list[tuple[str, TempatSumber]] = []
        self.label: _Potong | None = None
        self.tahun = k.waktu.tahun  # of the target that is asked for

    def akhiri(self, piece: _Potong) -> None:
        """End the text under the last label at an arrow to the next card."""
        self._simpan()
        self.minta = ""
        self.k.lewat[piece.tempat] = "tanda panah di antara kotak"

    def ambil(self, piece: _Potong) -> None:
        if _SIGNED.search(piece.teks) or piece.awal:
            self._simpan()
            self.minta = ""
            if not piece.awal:
                return
        found = _LABEL.match(piece.teks)
        part = None if found is not None or self.minta == "penjelasan" else _PART.match(piece.teks)
        if part is not None and self.jenjang is not None and "indikator" in (self.minta, *self.indikator):
            self._rinci(part, piece)
            return
        if found is None or (self.minta == "penjelasan" and _DETAIL.match(piece.teks)):
            text = piece.teks.removeprefix(":").strip()
            if not text:
                self.k.lewat.setdefault(piece.tempat, "judul kotak")
            elif self._asing(piece):
                self._simpan()
                self.minta = ""
                self.k.catat(ASING, f"label kotak {ringkas(text)}", piece.tempat)
            elif self.minta and self.jenjang is not None:
                self.teks.append((text, piece.tempat))
            return
        self._simpan()
        kind = next((name for name in ("nama", "atas", "sasaran", "indikator", "penjelasan") if found[name]), "")
        level = _level(found)
        if kind == "nama" and normalise(found["nama"]) == "sasaran" and self._tanpa_sasaran():
            kind, level = "sasaran", None  # of the programme above
        if kind == "nama" and level is not None:
            self.tutup()
            self.jenjang = level
        if kind == "indikator" and "indikator" in self.indikator:
            self.indikator = {}
        if kind == "atas":
            self.atas = (level or Jenjang.SASARAN_STRATEGIS, IsianImpor(""))
        self.minta, self.label = kind, piece
        self.k.lewat.setdefault(piece.tempat, "judul kotak")
        if found["isi"]:
            self.teks.append((found["isi"].strip(), piece.tempat))

    def _tanpa_sasaran(self) -> bool:
        """True for the card of a programme that has told neither its objective nor an indicator."""
        named = self.jenjang is not None and self.jenjang.nomenklatur and "nomenklatur" in self.isi
        return named and "sasaran" not in self.isi and not self.semua

    def _rinci(self, part: re.Match[str], piece: _Potong) -> None:
        """Open a label that says one thing of the indicator."""
        self._simpan()
        parts = part.groupdict().items()
        self.minta = next(name for name, told in parts if told and name not in ("isi", "tahun", "nomor"))
        self.label = piece
        if part["nomor"] and int(part["nomor"]) <= len(self.semua):
            self.indikator = self.semua[int(part["nomor"]) - 1]
        self.tahun = int(part["tahun"]) if part["tahun"] else self.k.waktu.tahun
        self.k.lewat.setdefault(piece.tempat, "judul kotak")
        if part["isi"]:
            self.teks.append((part["isi"].strip(), piece.tempat))

    def _asing(self, piece: _Potong) -> bool:
        """True for a text below a label whose own text stands right of it: another label, which nobody knows."""
        at = None if self.label is None else self.label.tempat
        beside = at is not None and any(p.row == at.row and p.col > at.col for _, p in self.teks)
        here = piece.tempat
        return beside and at is not None and here.bagian == at.bagian and here.col == at.col > 0 and here.row > at.row

    def _simpan(self) -> None:
        """Put the texts under the last label where they belong."""
        texts, self.teks = self.teks, []
        if not texts or not self.minta:
            return
        told = IsianImpor("\n".join(t for t, _ in texts), tuple(dict.fromkeys(p for _, p in texts)))
        if self.minta == "penjelasan":
            whole = SelSumber(0, 0, told.teks, told.teks)
            parts = uraian_penjelasan(whole, texts[0][1]) or {"penjelasan_rumus": told}
            self.indikator |= {key: v._replace(dari=told.dari) for key, v in parts.items()}
            return
        one = told._replace(nilai=" ".join(told.teks.split()))
        if len(told.dari) > 1 and not self.minta.startswith(("penjelasan", "definisi", "alasan")):
            said = f"{ringkas(one.teks)}: disatukan dari {len(told.dari)} sel di bawah satu judul kotak"
            for place in told.dari:
                self.k.catat(RAGU, said, place)
        if self.minta == "nama":
            assert self.jenjang is not None
            self.isi["nomenklatur" if self.jenjang.nomenklatur else "sasaran"] = one
        elif self.minta == "sasaran":
            self.isi[self.minta] = one
        elif self.minta == "atas":
            self.atas = None if self.atas is None else (self.atas[0], one)
        elif self.minta in ("target", "tipe_perhitungan", "arah"):
            self._ukuran(one)
        elif self.minta == "penanggung_jawab" and "penanggung_jawab" not in self.isi:
            self.isi[self.minta] = one
        else:
            self.indikator[self.minta] = one
        if self.indikator and not any(row is self.indikator for row in self.semua):
            self.semua.append(self.indikator)

    def _ukuran(self, one: IsianImpor) -> None:
        """Read the target, or how the quarters make the year."""
        cell, place = SelSumber(0, 0, one.teks, one.teks), one.dari[0]
        if self.minta in ("tipe_perhitungan", "arah"):
            found, notes = isi_teks(cell, place, Arti(PeranKolom.ARAH if self.minta == "arah" else PeranKolom.TIPE))
        else:
            name = self.indikator["indikator"].teks if "indikator" in self.indikator else ""
            whole = not self.desimal_titik and kelas_indikator(name) not in (Kelas.RATA_RATA, Kelas.RASIO)
            reader = PembacaNilai(self.indikator.get("satuan"), ringkas(one.teks), utuh=whole)
            reader.nilai(f"target_{self.tahun}", cell, place)
            found, notes = reader.selesai(), reader.catatan
            self.k.lewat.update(reader.lewat)
        self.indikator |= {
            key: v._replace(dari=one.dari) for key, v in found.items() if key != "satuan" or key not in self.indikator
        }
        for note in notes:
            self.k.catat(*note)

    def tutup(self) -> None:
        """Put the card into the tree."""
        self._simpan()
        if self.jenjang is not None and self.isi:
            found = None
            name = self.isi.get("nomenklatur")
            if name is not None and self.k.resmi is not None:
                above = [n.kode for n in self.penempat.terbuka if n.kode]
                found = self.k.resmi.tebak(name.teks, above, [self.jenjang])
            code, why = "", "judul kotak"
            if found is not None:
                code, why = found[0], f"nama resmi {found[0]} (kemiripan {found[1]:.0f})"
            node = self.penempat.taruh(JenjangBaris(self.jenjang, code, why), self.isi, (), self._buka_atas())
            for row in self.semua:
                self._pasang(node, row)
        self.isi, self.indikator, self.semua, self.atas, self.jenjang, self.minta = {}, {}, [], None, None, ""

    def _buka_atas(self) -> tuple[SimpulImpor, ...]:
        """Open the node that the card says it stands below."""
        found = None if self.atas is None else self.k.hutan.cari(self.atas[0], self.atas[1].teks)
        if found is None or self.atas is None:
            return ()
        for place in self.atas[1].dari:
            self.k.lewat[place] = "menentukan letak kotaknya"
        self.penempat.terbuka = [found]
        return (found,)

    def _pasang(self, node: SimpulImpor, row: BarisIsian) -> None:
        lengkapi_rumus(row)
        name = normalise(row["indikator"].teks) if "indikator" in row else ""
        for known in node.indikator:
            if name and "indikator" in known and normalise(known["indikator"].teks) == name:
                self.k.hutan.gabung(known, row, sebut=node.sebutan)
                return
        node.indikator.append(dict(row))
