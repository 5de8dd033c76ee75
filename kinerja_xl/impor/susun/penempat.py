"""Where a node stands in the tree: below what is open, or below the node that its code names."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from kinerja_xl.impor.sumber.isi_sumber import TempatSumber
from kinerja_xl.impor.susun.hutan import SimpulImpor
from kinerja_xl.impor.susun.isian import BarisIsian, IsianImpor
from kinerja_xl.impor.susun.jenjang_baris import JenjangBaris
from kinerja_xl.impor.susun.konteks import KonteksImpor
from kinerja_xl.sheets.pilihan import Jenjang
from kinerja_xl.text.similar import normalise
from kinerja_xl.text.tampak import ringkas

_UMUM = "7.01.01"  # stands for X.XX.01, which every office has under its own affair


class Penempat:
    """Puts the nodes of a table into the tree, from top to bottom."""

    def __init__(self, konteks: KonteksImpor) -> None:
        """Begin with nothing open."""
        self.k = konteks
        self.terbuka: list[SimpulImpor] = []

    def taruh(
        self,
        menurut: JenjangBaris,
        values: BarisIsian,
        kode_di: Sequence[TempatSumber] = (),
        pasti: Collection[SimpulImpor] = (),
    ) -> SimpulImpor:
        """Return the node with these values: one that is known already, or a new one.

        Args:
            menurut: its level and code, with the evidence.
            values: what is told once for it.
            kode_di: the places in which the source writes its code.
            pasti: the nodes that its row or a heading names above it.
        """
        level = menurut.jenjang or Jenjang.SASARAN_STRATEGIS
        if self.k.individu and level is Jenjang.SASARAN_STRATEGIS:
            level = Jenjang.INDIVIDU
        self._kode(menurut, values, tuple(kode_di))
        while self.terbuka and self.terbuka[-1].jenjang.peringkat >= level.peringkat:
            self.terbuka.pop()
        above, how = self._induk(level, values, menurut.kode, pasti)
        names = tuple(values[k].teks for k in ("kode_nomenklatur", "nomenklatur") if k in values) or tuple(
            values[k].teks for k in ("sasaran",) if k in values
        )
        node = None if self.k.individu else self.k.hutan.cari(level, *names)
        if node is None:
            made = SimpulImpor(level, dict(values), menurut.bukti, menurut.ragu, how, menurut.kode)
            node = self.k.hutan.tambah(made, above)
        else:
            fresh = {k: v for k, v in values.items() if k != "sasaran" or "sasaran" not in node.isi}
            self.k.hutan.gabung(node.isi, fresh, sebut=ringkas(node.sebutan))
            self._ulang(node, values.get("sasaran"))
            self.k.hutan.ingat(node)
            if above is not None:
                self.k.hutan.pindah(node, above, how)
        if self.k.pemilik is not None:
            node.isi.setdefault("penanggung_jawab", self.k.pemilik)
        self.terbuka.append(node)
        return node

    @staticmethod
    def _ulang(node: SimpulImpor, sasaran: IsianImpor | None) -> None:
        """Remember that a row repeats the objective of its node."""
        had = node.isi.get("sasaran")
        if sasaran is not None and had is not None and normalise(had.teks) == normalise(sasaran.teks):
            node.isi["sasaran"] = had._replace(dari=tuple(dict.fromkeys((*had.dari, *sasaran.dari))))

    def _kode(self, menurut: JenjangBaris, values: BarisIsian, told: tuple[TempatSumber, ...]) -> None:
        """Give the node its code: the one it tells, or for an office of the table the one its name tells."""
        general = menurut.kode.startswith("X") or (not self.k.umum and menurut.kode.startswith(_UMUM))
        named = self.k.beri_kode and not general
        if menurut.kode and values and (told or menurut.bukti.startswith("kode") or named):
            main = values.get("nomenklatur") or next(iter(values.values()))
            values["kode_nomenklatur"] = IsianImpor(menurut.kode, told or main.dari, menurut.bukti)
            return
        for place in told:
            self.k.lewat.setdefault(place, "kode baris; susunan pohonnya dipakai, kodenya disusun ulang")

    def _induk(
        self, level: Jenjang, values: BarisIsian, sandi: str, pasti: Collection[SimpulImpor]
    ) -> tuple[SimpulImpor | None, str]:
        """Return the node above, by the code, else what is open; and what that was concluded from."""
        open_ = self.terbuka[-1] if self.terbuka else None
        code = values["kode_nomenklatur"].teks if "kode_nomenklatur" in values else ""
        named = open_ is not None and (open_ in pasti or (open_.sandi and sandi.startswith(f"{open_.sandi}.")))
        how = "" if open_ is None or named else "urutan barisnya"
        if not code or level.di_atasnya is None:
            return open_, how
        upper = code.rpartition(".")[0] if level is Jenjang.SUB_KEGIATAN else ".".join(code.split(".")[:3])
        found = self.k.hutan.cari(level.di_atasnya, upper)
        if found is not None:
            return found, ""
        return (open_, how) if open_ is None or not open_.kode else (None, "")
