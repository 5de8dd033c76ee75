"""The tree that is being built: nodes, their indicators, and what is found again is the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from kinerja_xl.impor.sumber.isi_sumber import TempatSumber
from kinerja_xl.impor.susun.isian import BENTROK, BarisIsian, Catatan, IsianImpor
from kinerja_xl.patterns import regex
from kinerja_xl.sheets.pilihan import Jenjang
from kinerja_xl.text.similar import normalise

_WORDED = (Jenjang.KEGIATAN, Jenjang.SUB_KEGIATAN)
_WORD = regex(r"^(sub )?kegiatan ")


@dataclass(eq=False)
class SimpulImpor:
    """One node.

    Attributes:
        jenjang: its level.
        isi: what is told once for the node (nomenklatur, kode_nomenklatur, penanggung_jawab, …).
        bukti: why it has that level.
        ragu: only order, depth, numbers or sums say its level.
        letak: what its place below the node above was concluded from; "" where a code, an official name, a column or a
            heading says it.
        sandi: the official code that its name has, also where it is not written into the workbook.
        induk: the node above, None at the top or where unknown.
        anak: the nodes below.
        indikator: the rows of its indicators (column key -> value).
        anggaran: its budget by fund ("" for one that tells none).
        aksi, ukur, riwayat, analisis: rows of Rencana Aksi, Data Ukur, Riwayat and Analisis (with what is done next),
            each with the number of the indicator it belongs to.
        nomor: the number that the source prints before it.
    """

    jenjang: Jenjang
    isi: BarisIsian = field(default_factory=dict)
    bukti: str = ""
    ragu: bool = False
    letak: str = ""
    sandi: str = ""
    induk: SimpulImpor | None = None
    anak: list[SimpulImpor] = field(default_factory=list)
    indikator: list[BarisIsian] = field(default_factory=list)
    anggaran: dict[str, BarisIsian] = field(default_factory=dict)
    aksi: list[tuple[int, BarisIsian]] = field(default_factory=list)
    ukur: list[tuple[int, BarisIsian]] = field(default_factory=list)
    riwayat: list[tuple[int, BarisIsian]] = field(default_factory=list)
    analisis: list[tuple[int, BarisIsian]] = field(default_factory=list)
    nomor: str = ""

    @property
    def kode(self) -> str:
        """Its official code, "" where unknown."""
        return self.isi["kode_nomenklatur"].teks if "kode_nomenklatur" in self.isi else ""

    @property
    def sebutan(self) -> str:
        """What it is called in a note."""
        for key in ("nomenklatur", "sasaran"):
            if key in self.isi:
                return self.isi[key].teks
        return next((r["sasaran"].teks for r in self.indikator if "sasaran" in r), self.jenjang.value)

    def dana(self, uang: BarisIsian) -> str:
        """Return under which fund an amount belongs: its own, else the only one that the node has."""
        if "sumber_dana" in uang:
            return normalise(uang["sumber_dana"].teks)
        return next(iter(self.anggaran)) if len(self.anggaran) == 1 else ""


@dataclass
class Hutan:
    """All nodes, in the order in which they were found."""

    akar: list[SimpulImpor] = field(default_factory=list)
    catatan: list[Catatan] = field(default_factory=list)
    lewat: dict[TempatSumber, str] = field(default_factory=dict)
    _kunci: dict[tuple[str, str], SimpulImpor] = field(default_factory=dict)

    def simpul(self) -> Iterator[SimpulImpor]:
        """Yield every node, each before its children."""
        waiting = list(reversed(self.akar))
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(reversed(node.anak))

    def cari(self, jenjang: Jenjang, *names: str) -> SimpulImpor | None:
        """Return the node of a level that has one of these codes, names or objectives."""
        return next((n for t in names if t and (n := self._kunci.get((jenjang.value, _nama(jenjang, t))))), None)

    def tambah(self, node: SimpulImpor, induk: SimpulImpor | None) -> SimpulImpor:
        """Put a node below another one, or at the top."""
        node.induk = induk
        (self.akar if induk is None else induk.anak).append(node)
        self.ingat(node)
        return node

    def ingat(self, node: SimpulImpor) -> None:
        """Remember by what a node is found again."""
        names = [node.isi[k].teks for k in ("kode_nomenklatur", "nomenklatur", "sasaran") if k in node.isi]
        for name in names:
            self._kunci.setdefault((node.jenjang.value, _nama(node.jenjang, name)), node)

    def ubah_jenjang(self, node: SimpulImpor, jenjang: Jenjang, bukti: str) -> None:
        """Put a node that nobody placed on another level, as something beside its table lets conclude."""
        self._kunci = {key: known for key, known in self._kunci.items() if known is not node}
        node.jenjang, node.bukti, node.ragu = jenjang, bukti, True
        self.ingat(node)

    def pindah(self, node: SimpulImpor, induk: SimpulImpor, letak: str = "") -> None:
        """Put a node that stood at the top below another one; ``letak`` as in ``SimpulImpor``."""
        if node.induk is None and node in self.akar:
            self.akar.remove(node)
            node.induk, node.letak = induk, letak
            induk.anak.append(node)

    def gantungkan(self) -> None:
        """Put what nobody placed below the only node that it can belong to.

        Objectives of the office stand below its goal where it has one only, programmes below its objective. With
        several nobody but the office knows which.
        """
        for above, below in (
            (Jenjang.TUJUAN, Jenjang.SASARAN_STRATEGIS),
            (Jenjang.SASARAN_STRATEGIS, Jenjang.PROGRAM),
        ):
            uppers = [n for n in self.simpul() if n.jenjang is above]
            if len(uppers) == 1:
                for node in [n for n in self.akar if n.jenjang is below]:
                    self.pindah(node, uppers[0], f"satu-satunya {above.value}")

    def gabung(self, lama: BarisIsian, baru: BarisIsian, *, sebut: str) -> None:
        """Bring what is told again into a row: what is new is added, what differs is listed and the first stays."""
        for key, value in baru.items():
            had = lama.get(key)
            if had is None or had.nilai in (None, ""):
                lama[key] = value
            elif _same(had, value) or (key == "nomenklatur" and _sebutan(had.teks) == _sebutan(value.teks)):
                lama[key] = had._replace(dari=tuple(dict.fromkeys((*had.dari, *value.dari))))
            else:
                for place in value.dari:
                    self.lewat[place] = "berbeda dengan sumber yang dibaca lebih dahulu"
                self.catatan.append(
                    Catatan(
                        BENTROK,
                        f"{sebut}: {key} '{had.teks}' dan '{value.teks}'; yang pertama dipakai",
                        _at(had) or _at(value),
                    )
                )


def _nama(jenjang: Jenjang, teks: str) -> str:
    """Return a name as it is compared: ``Kegiatan Pembinaan`` among kegiatan is ``Pembinaan``."""
    plain = normalise(teks)
    return plain.removeprefix(f"{normalise(jenjang.value)} ") if jenjang in _WORDED else plain


def _sebutan(teks: str) -> str:
    return _WORD.sub("", normalise(teks))


def _same(a: IsianImpor, b: IsianImpor) -> bool:
    if isinstance(a.nilai, str) and isinstance(b.nilai, str):
        return normalise(a.nilai) == normalise(b.nilai)
    return a.nilai == b.nilai


def _at(value: IsianImpor) -> TempatSumber | None:
    return value.dari[0] if value.dari else None
