"""Cascading cards: boxes of a label and a text (*Program 1*, *Sasaran Program*, *Indikator*, *Penjelasan*)."""

from __future__ import annotations

import re
from collections.abc import Collection

from kinerja_xl.impor.bentuk.butir_kartu import butir_indikator, butir_sepadan
from kinerja_xl.impor.bentuk.potongan_kartu import LABEL, Potong, level, potongan
from kinerja_xl.impor.kepala.arti import Arti, PeranKolom
from kinerja_xl.impor.sumber.isi_sumber import BerkasSumber, SelSumber, TempatSumber
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

_PART = regex(
    r"^\W*(?:[a-h]\s*[.)]\s*)?(?:(?P<penjelasan_rumus>(?:formulasi|formula|rumus)"
    r"(?: (?:perhitungan|penghitungan|pengukuran))?|cara (?:pengukuran|perhitungan|penghitungan|menghitung))"
    r"|(?P<tipe_perhitungan>tipe pe(?:ng|r)hitungan)|(?P<sumber_data>(?:sumber|asal) data)|(?P<satuan>satuan)"
    r"|(?P<alasan>alasan(?: pemilihan)?(?: indikator)?)|(?P<arah>polari(?:tas|sasi))"
    r"|(?P<definisi_operasional>definisi(?: operasional)?)"
    r"|(?P<target>target(?: kinerja)?(?: tahun)?(?: (?P<tahun>20\d\d))?)"
    r"|(?P<penanggung_jawab>(?:(?:pejabat|unit) )?(?:penanggung ?jawab|pelaksana|pengampu)|pemilik(?: kinerja)?))"
    r"(?:\s+(?P<nomor>\d{1,2}))?\s*(?:[:=]\s*(?P<isi>\S.*)?)?$",
    re.IGNORECASE | re.DOTALL,
)
"""A label under an indicator, which says one thing of it."""
_DETAIL = regex(
    r"^\W*(?:[a-d]\s*[.)]\s*)?(formulasi|cara pengukuran|tipe pe(?:ng|r)hitungan|sumber data)", re.IGNORECASE
)
_NAME = regex(
    r"^(?:nomenklatur|uraian|nama|rumusan|pernyataan|judul|kinerja)(?: (?:program|(?:sub ?)?kegiatan|tujuan|sasaran))?"
    r"\s*(?:[:=]\s*(?P<isi>\S.*)?)?$",
    re.IGNORECASE | re.DOTALL,
)
"""A label under the title of a card, before its name."""
_DECIMAL = regex(r"\d+\.\d{1,2}\s*%?")
_SIGNED = regex(r"^[\w .]{3,30},\s*\d{0,2}\s*[A-Za-z]+ 20\d\d|^nip\b|\bcascading kecamatan\b|^eselon\b", re.IGNORECASE)
_ARROW = regex(r"\s*[▼▲►◄▶◀▽△↓↑→←⇓⇑⇒⇩⇨⬇⬆➡➔➜│┃|][\s▼▲►◄▶◀▽△↓↑→←⇓⇑⇒⇩⇨⬇⬆➡➔➜│┃|]*")

_OF_CARD = frozenset({"nama", "sasaran", "atas", "penanggung_jawab", "indikator"})
"""What is told once for a card, or begins an indicator."""


def punya_kartu(berkas: BerkasSumber, bagian: Collection[int]) -> int:
    """Return how many cards a document has; labels come in pairs of a name and an indicator at least.

    Args:
        berkas: the document.
        bagian: the parts that are tables of their own.
    """
    names = goals = 0
    for piece in potongan(berkas, set(bagian)):
        found = LABEL.match(piece.teks.split("\n")[0])
        if found is not None:
            names += bool(found["nama"]) and level(found) is not None
            goals += bool(found["indikator"])
    return min(names, goals)


def jenis_kartu(berkas: BerkasSumber, bagian: Collection[int]) -> Jenis:
    """Return the kind that cards make: those of objectives and indicators alone are of an IKU."""
    found = [LABEL.match(p.teks.split("\n")[0]) for p in potongan(berkas, set(bagian))]
    levels = {level(m) for m in found if m is not None and m["nama"]}
    return CASCADING if any(j is not None and j.nomenklatur for j in levels) else IKU


def tahun_kartu(berkas: BerkasSumber, bagian: Collection[int]) -> set[int]:
    """Return the years whose targets cards name."""
    found = [_PART.match(p.teks) for p in potongan(berkas, set(bagian))]
    return {int(m["tahun"]) for m in found if m is not None and m["tahun"]}


def rakit_kartu(k: KonteksImpor, berkas: BerkasSumber, bagian: Collection[int]) -> None:
    """Bring the cards of a document into the tree.

    Args:
        k: the context.
        berkas: the document.
        bagian: the parts that are tables of their own.
    """
    place = Penempat(k)
    pieces = list(potongan(berkas, set(bagian)))
    card = _Kartu(k, place, desimal_titik=any(_DECIMAL.fullmatch(p.teks) for p in pieces))
    for piece in pieces:
        (card.akhiri if _ARROW.fullmatch(piece.teks) else card.ambil)(piece)
    card.tutup()


class _Kartu:
    """The card that is open, and what its label asks for next."""

    def __init__(self, k: KonteksImpor, penempat: Penempat, *, desimal_titik: bool) -> None:
        self.k, self.penempat, self.desimal_titik = k, penempat, desimal_titik
        self.isi: BarisIsian = {}
        self.indikator: BarisIsian = {}  # the one that is open, of
        self.semua: list[BarisIsian] = []
        self.banyak: IsianImpor | None = None  # a list of indicators in one cell
        self.tunda: list[tuple[str, int, IsianImpor]] = []  # what its labels say of them: label, year of a target, text
        self.atas: tuple[Jenjang, IsianImpor] | None = None  # what the card says that it stands below
        self.jenjang: Jenjang | None = None
        self.minta = ""
        self.teks: list[tuple[str, TempatSumber]] = []
        self.label: Potong | None = None
        self.tahun = k.waktu.tahun  # of the target that is asked for

    def akhiri(self, piece: Potong) -> None:
        """End the text under the last label at an arrow to the next card; beside a label it points at the next one."""
        at = None if self.label is None or self.teks else self.label.tempat
        if at is None or (at.bagian, at.row) != (piece.tempat.bagian, piece.tempat.row) or not at.col:
            self._simpan()
            self.minta = ""
        self.k.lewat[piece.tempat] = "tanda panah di antara kotak"

    def ambil(self, piece: Potong) -> None:
        if _SIGNED.search(piece.teks) or piece.awal:
            self._simpan()
            self.minta = ""
            if not piece.awal:
                return
        found = LABEL.match(piece.teks)
        part = None if found is not None or self.minta == "penjelasan" else _PART.match(piece.teks)
        measured = self.banyak is not None or "indikator" in (self.minta, *self.indikator)
        if part is not None and self.jenjang is not None and measured:
            self._rinci(part, piece)
            return
        if found is None or (self.minta == "penjelasan" and _DETAIL.match(piece.teks)):
            text = self._tanpa_label(piece)
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
        tingkat = level(found)
        if kind == "nama" and normalise(found["nama"]) == "sasaran" and self._tanpa_sasaran():
            kind, tingkat = "sasaran", None  # of the programme above
        if kind == "nama" and tingkat is not None:
            self.tutup()
            self.jenjang = tingkat
        if kind == "indikator":
            self._bagikan()
            self.indikator = {} if "indikator" in self.indikator else self.indikator
        if kind == "atas":
            self.atas = (tingkat or Jenjang.SASARAN_STRATEGIS, IsianImpor(""))
        self.minta, self.label = kind, piece
        self.k.lewat.setdefault(piece.tempat, "judul kotak")
        if found["isi"]:
            self.teks.append((found["isi"].strip(), piece.tempat))

    def _tanpa_label(self, piece: Potong) -> str:
        """Return what a text says, without the label that stands before the name below the title of a card."""
        text = piece.teks.removeprefix(":").strip()
        named = _NAME.match(text) if self.minta == "nama" and not self.teks else None
        return text if named is None else (named["isi"] or "").strip()

    def _tanpa_sasaran(self) -> bool:
        """True for the card of a programme that has told neither its objective nor an indicator."""
        named = self.jenjang is not None and self.jenjang.nomenklatur and "nomenklatur" in self.isi
        return named and "sasaran" not in self.isi and not self.semua

    def _rinci(self, part: re.Match[str], piece: Potong) -> None:
        """Open a label that says one thing of the indicator."""
        self._simpan()
        parts = part.groupdict().items()
        self.minta = next(name for name, told in parts if told and name not in ("isi", "tahun", "nomor"))
        self.label = piece
        if part["nomor"]:
            self._bagikan()
        if part["nomor"] and int(part["nomor"]) <= len(self.semua):
            self.indikator = self.semua[int(part["nomor"]) - 1]
        self.tahun = int(part["tahun"]) if part["tahun"] else self.k.waktu.tahun
        self.k.lewat.setdefault(piece.tempat, "judul kotak")
        if part["isi"]:
            self.teks.append((part["isi"].strip(), piece.tempat))

    def _asing(self, piece: Potong) -> bool:
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
        if self.minta == "indikator" and len(butir_indikator(told.teks)) > 1:
            self._bagikan()
            self.banyak = told
        elif self.banyak is not None and self.minta not in _OF_CARD:
            self.tunda.append((self.minta, self.tahun, told))
        else:
            self._taruh(told)

    def _bagikan(self) -> None:
        """Make indicators of a list, each with its item of what stands under it; one where targets are no such list."""
        told, later = self.banyak, self.tunda
        self.banyak, self.tunda = None, []
        if told is None:
            return
        wanted, year = self.minta, self.tahun
        names = butir_indikator(told.teks)
        parts = [butir_sepadan(told.teks, t.teks) if label != "penjelasan" else () for label, _, t in later]
        if any(label == "target" and not p for (label, _, _), p in zip(later, parts, strict=True)):
            said = f"{ringkas(told.teks)}: {len(names)} indikator dalam satu sel, satu nilai; tidak dipisah"
            self.k.catat(RAGU, said, told.dari[0])
            names, parts = (told.teks,), [()] * len(later)
        for (_, _, t), p in zip(later, parts, strict=True):
            if len(names) > 1 and not p:
                self.k.catat(RAGU, f"{ringkas(t.teks)}: ditulis pada {len(names)} indikator", t.dari[0])
        for n, name in enumerate(names):
            self.indikator, self.minta = {}, "indikator"
            self._taruh(told if len(names) == 1 else told._replace(nilai=name, arti="satu butir selnya"))
            for (label, self.tahun, t), p in zip(later, parts, strict=True):
                self.minta = label
                self._taruh(t._replace(nilai=p[n]) if p else t)
        self.minta, self.tahun = wanted, year

    def _taruh(self, told: IsianImpor) -> None:
        """Put a text where the label that is open asks for it."""
        if self.minta == "penjelasan":
            whole = SelSumber(0, 0, told.teks, told.teks)
            parts = uraian_penjelasan(whole, told.dari[0]) or {"penjelasan_rumus": told}
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
        self._bagikan()
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
