"""Several copies of one workbook brought together: what only one changed is taken, what two changed differently is not.

Everything is told by sheet, row and column key (``identitas``), never by place. Nothing is decided by who comes last:
a cell that two copies changed to different values, and a row that one deleted and another one changed, stay as they
are in the base and are listed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kinerja_xl.findings import CellRef
from kinerja_xl.findings.address import column_number
from kinerja_xl.model.identitas import nilai_baku, pasangkan
from kinerja_xl.model.sisi_buku import LEPAS, SENDIRI, BarisSisi, SisiLembar
from kinerja_xl.model.usulan import BarisGabung, BarisMasuk, Gabungan, KolomMasuk, SelGabung, Tertinggal, Usul
from kinerja_xl.workbook.cells import Cell

Sisi = Mapping[str, SisiLembar]

_Kelompok = list[tuple[int, BarisSisi]]
"""A new row as the copies that have it (their numbers) say it."""


def gabungkan(induk: Sisi, salinan: Sequence[Sisi], tata_letak_sama: Sequence[bool]) -> Gabungan:
    """Bring copies of a workbook together.

    Args:
        induk: the workbook they were made of.
        salinan: the copies, in any order: the result is the same but for whom it names first.
        tata_letak_sama: whether each copy has the base's layout; one that has not says nothing beside its tables.
    """
    hasil = Gabungan()
    for key, base in induk.items():
        if base.terhitung:
            continue
        loose = key.endswith(LEPAS)
        copies = {
            n: side[key]
            for n, side in enumerate(salinan)
            if key in side and (not loose or (tata_letak_sama[n] and _same_columns(induk, side, key)))
        }
        _Lembar(hasil, key, base, copies).gabung()
    for n, side in enumerate(salinan):
        for key, sheet in side.items():
            if key not in induk and sheet.baris:
                why = "lembar ini tidak ada di buku induk; salin lembarnya di Excel bila diperlukan"
                hasil.tertinggal.append(Tertinggal(n, f"lembar {sheet.nama}", why))
    return hasil


def _same_columns(induk: Sisi, side: Sisi, key: str) -> bool:
    """True when what stands beside a table's records stands in the same columns of both."""
    table = key.removesuffix(LEPAS)
    return table in induk and table in side and induk[table].posisi == side[table].posisi


def _say(said: dict[str, Usul], text: str, usul: Usul) -> None:
    known = said.get(text)
    said[text] = usul if known is None else replace(known, dari=(*known.dari, *usul.dari))


def _spelled_anew(one: Cell | None, other: Cell | None) -> bool:
    """True for a text that became a number or lost a blank too many: the same value, one finding of a check less."""
    if one is None or other is None or one.formula is not None or other.formula is not None:
        return False
    if isinstance(one.value, str) and isinstance(other.value, str):
        return one.value.replace("\r\n", "\n") != other.value.replace("\r\n", "\n")
    return one.kind != other.kind


def _natural(row: BarisSisi) -> tuple[object, ...]:
    """Return the key of a row as people sort it: 1.10 after 1.9."""
    return tuple(
        tuple((0, int(part), "") if part.isdecimal() else (1, 0, part) for part in text.split("."))
        for text in row.banding.nama
    )


class _Lembar:
    """One sheet of the base and of all copies."""

    def __init__(self, hasil: Gabungan, key: str, base: SisiLembar, copies: Mapping[int, SisiLembar]) -> None:
        self.hasil, self.key, self.copies = hasil, key, copies
        self.base = self._widened(base)
        self.here: dict[int, dict[int, int]] = {}  # copy -> row of the base -> row of the copy
        self.fresh: dict[int, list[int]] = {}
        for n, copy in copies.items():
            pairs = pasangkan([r.banding for r in base.baris], [r.banding for r in copy.baris])
            self.here[n] = {p.a: p.b for p in pairs if p.a is not None and p.b is not None}
            self.fresh[n] = sorted(p.b for p in pairs if p.a is None and p.b is not None)

    def gabung(self) -> None:
        for i, row in enumerate(self.base.baris):
            gone = tuple(n for n, rows in self.here.items() if i not in rows)
            cells = list(self._cells(i, row, rewritten=not gone))
            if gone:
                told = BarisGabung(self.key, row, gone, tuple(cells))
                (self.hasil.bentrok_baris if cells else self.hasil.hapus).append(told)
                continue
            for cell in cells:
                (self.hasil.ubah if len(cell.usul) == 1 else self.hasil.bentrok).append(cell)
        for n, copy in self.copies.items():
            self._own_lines(n, copy)
        self.hasil.masuk += self._new_rows()

    def _cells(self, i: int, row: BarisSisi, *, rewritten: bool) -> Iterator[SelGabung]:
        """Yield the cells of a row that copies changed; ``rewritten``: also what is only written in another way."""
        found: dict[str, dict[str, Usul]] = defaultdict(dict)
        spelled: dict[str, dict[str, Usul]] = defaultdict(dict)
        for n, rows in self.here.items():
            if i not in rows:
                continue
            copy = self.copies[n]
            other = copy.baris[rows[i]]
            for key in dict.fromkeys([*row.sel, *other.sel]):
                if not self._compared(key, copy):
                    continue
                if key in other.banding.buta:
                    self._uncalculated(n, copy, row, other, key)
                    continue
                value, cell = other.nilai.get(key), other.sel.get(key)
                text = nilai_baku(value)
                usul = Usul((n,), copy.tempat(other, key), value, cell)
                if key in row.banding.buta or text != nilai_baku(row.nilai.get(key)):
                    _say(found[key], text, usul)
                elif rewritten and _spelled_anew(row.sel.get(key), cell):
                    _say(spelled[key], f"{cell.kind if cell else ''}{cell.value if cell else ''}", usul)
        found |= {key: said for key, said in spelled.items() if key not in found and len(said) == 1}
        order = {key: n for n, key in enumerate(self.base.posisi)}
        for key in sorted(found, key=lambda k: (order.get(k, len(order)), k)):
            at = self._place(row, key)
            title, proposals = self.base.judul_kolom(key), tuple(found[key].values())
            yield SelGabung(self.key, row.nama, key, title, at, row.nilai.get(key), proposals)

    def _place(self, row: BarisSisi, key: str) -> CellRef:
        at = self.base.tempat(row, key)
        if self.base.tabel is None and key not in row.sel:  # an empty cell of a row without keys: its column is its key
            return CellRef(self.base.nama, row.row, column_number(key))
        return at

    def _compared(self, key: str, copy: SisiLembar) -> bool:
        """True for a column that both have and people fill: one that a copy lacks was not emptied there."""
        if self.base.tabel is None:
            return True
        return key in self.base.posisi and key in copy.posisi and key not in self.base.hitungan

    def _uncalculated(self, n: int, copy: SisiLembar, row: BarisSisi, other: BarisSisi, key: str) -> None:
        one, two = row.sel.get(key), other.sel[key]
        if one is None or one.formula != two.formula:
            why = "rumusnya belum dihitung; buka dan simpan salinan itu di Excel, lalu ulangi"
            self.hasil.tertinggal.append(Tertinggal(n, str(copy.tempat(other, key)), why))

    def _widened(self, base: SisiLembar) -> SisiLembar:
        """Return the base with places for the office's own columns that only copies have."""
        if base.tabel is None or base.formulir:
            return base
        found: dict[str, tuple[str, list[int]]] = {}
        for n, copy in self.copies.items():
            for key in copy.posisi if copy.tabel is not None else ():
                if key.startswith(SENDIRI) and key not in base.posisi and any(key in r.banding.isi for r in copy.baris):
                    found.setdefault(key, (copy.judul_kolom(key), []))[1].append(n)
        areas = [c2 for _, _, _, c2 in base.sheet.merged]
        last = max([*areas, *(col for cells in base.sheet.rows.values() for col in cells)], default=0)
        for col, key in enumerate(sorted(found), start=last + 1):
            title, owners = found[key]
            at = CellRef(base.nama, base.tabel.kepala, col)
            self.hasil.kolom.append(KolomMasuk(self.key, key, title, at, tuple(owners)))
            base = replace(base, posisi={**base.posisi, key: col}, judul={**base.judul, key: title})
        return base

    def _own_lines(self, n: int, copy: SisiLembar) -> None:
        """List what else a copy has that the base has no place for: lines of a form, columns of another year."""
        for key in copy.posisi if self.base.tabel is not None and copy.tabel is not None else ():
            filled = sum(key in row.banding.isi for row in copy.baris)
            if key not in self.base.posisi and filled:
                what = "baris" if copy.formulir else "kolom"
                why = f"{what} ini tidak ada di buku induk; tambahkan judulnya di buku induk, lalu ulangi"
                where = f"{copy.nama}, {what} {copy.judul_kolom(key)} ({filled} sel)"
                self.hasil.tertinggal.append(Tertinggal(n, where, why))

    # -- rows that only copies have -------------------------------------------------------------------

    def _new_rows(self) -> list[BarisMasuk]:
        groups: list[_Kelompok] = []
        for n, indices in self.fresh.items():
            fresh = [self.copies[n].baris[j] for j in indices]
            waiting = list(range(len(groups)))
            for row in fresh:
                same = next((g for g in waiting if self._same_new(groups[g][0][1], row)), None)
                if same is None:
                    groups.append([(n, row)])
                else:
                    waiting.remove(same)
                    groups[same].append((n, row))
        groups_left = list(self._distinct(groups))
        ranks = {n: rank for rank, n in enumerate(sorted(self.fresh, key=self._rank))}
        found = [(min((ranks[n], row.row) for n, row in group), self._entering(group)) for group in groups_left]
        return [row for _, row in sorted(found, key=lambda pair: pair[0])]

    def _rank(self, n: int) -> tuple[object, ...]:
        """Return where a copy's new rows go among those of all, whichever copy is named first: by their keys."""
        rows = [self.copies[n].baris[j] for j in self.fresh[n]]
        return tuple((_natural(row), row.banding.sidik) for row in rows)

    def _distinct(self, groups: Sequence[_Kelompok]) -> Iterator[_Kelompok]:
        """Yield the new rows but those that claim one code for different things; these are left behind and listed."""
        owners: dict[tuple[str, str], list[tuple[str, _Kelompok]]] = defaultdict(list)
        for group in groups:
            for title, code, meaning in self._claims(group):
                owners[title, code].append((meaning, group))
        for group in groups:
            rival = next(self._rivals(group, owners), None)
            if rival is None:
                yield group
                continue
            claim, (m, theirs) = rival
            (n, row), at = group[0], f"{self.copies[m].nama} baris {theirs.row}"
            why = f"{claim} dipakai pula oleh baris baru lain ({at} pada salinan lain); beri kode lain, lalu ulangi"
            self.hasil.tertinggal.append(Tertinggal(n, f"{self.copies[n].nama} baris {row.row}", why))

    def _rivals(
        self, group: _Kelompok, owners: Mapping[tuple[str, str], Sequence[tuple[str, _Kelompok]]]
    ) -> Iterator[tuple[str, tuple[int, BarisSisi]]]:
        mine = {n for n, _ in group}
        for title, code, meaning in self._claims(group):
            for theirs, other in owners[title, code]:
                if {n for n, _ in other} != mine and (not meaning or meaning != theirs):
                    yield f"{title} {code}", other[0]

    def _claims(self, group: _Kelompok) -> Iterator[tuple[str, str, str]]:
        """Yield what a new row gives a name to: title, code and meaning of an indicator ("") or of a new node."""
        _, row = group[0]
        lembar = None if self.base.tabel is None else self.base.tabel.lembar
        if lembar is None or not any(k.warisan for k in lembar.kolom):
            return
        for kolom in lembar.kolom:
            if kolom.isi_otomatis and (code := row.banding.isi.get(kolom.kunci)):
                yield kolom.judul, code, ""
        if row.banding.nama not in {r.banding.nama for r in self.base.baris}:
            heirs = [nilai_baku(row.nilai.get(k.kunci)) for k in lembar.kolom if k.warisan]
            code = row.banding.isi.get(lembar.kunci_baris, "")
            yield lembar.judul_kolom(lembar.kunci_baris), code, "\n".join(heirs)

    def _same_new(self, one: BarisSisi, other: BarisSisi) -> bool:
        """True for equal rows, and for rows of one key where a key stands once only."""
        a, b = one.banding, other.banding
        unique = self.base.tabel is not None and bool(self.base.tabel.lembar.unik)
        return a.sidik == b.sidik or (unique and a.nama == b.nama and any(a.nama))

    def _entering(self, group: _Kelompok) -> BarisMasuk:
        said: dict[str, dict[str, Usul]] = defaultdict(dict)
        for n, row in group:
            copy = self.copies[n]
            for key, cell in row.sel.items():
                if self._compared(key, copy) and key in row.banding.isi:
                    usul = Usul((n,), copy.tempat(row, key), row.nilai.get(key), cell)
                    _say(said[key], row.banding.isi[key], usul)
        name = group[0][1].nama
        clashes = []
        for key, one in said.items():
            if len(one) > 1:
                at, title, all_said = min(u.at for u in one.values()), self.base.judul_kolom(key), tuple(one.values())
                clashes.append(SelGabung(self.key, name, key, title, at, None, all_said))
        cells = {key: next(iter(one.values())) for key, one in said.items() if len(one) == 1}
        return BarisMasuk(self.key, name, cells, tuple(n for n, _ in group), tuple(clashes))
