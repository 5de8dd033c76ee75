"""A recap in one piece: the desk, what is kept of every workbook, and what printers ask for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from kinerja_xl.frozen import dataclass
from kinerja_xl.model import Dokumen
from kinerja_xl.rekap.isi_buku import IsiBuku, TemuanBuku
from kinerja_xl.rekap.meja_kabupaten import BarisMeja
from kinerja_xl.terima.pilah import Terpilah


@dataclass(frozen=True, slots=True, kw_only=True)
class RekapKabupaten:
    """What a recap knows.

    Attributes:
        folder: what it is of.
        hari_ini: the day by which it is judged.
        register: the district's register, None without one.
        terpilah: what came, sorted.
        meja: every document that is due or came.
        isi: what is kept of every content, earlier versions too; without findings.
        selisih: the disagreements between documents, by the content in which they stand.
        tampil: where people find each content.
        ambil_temuan: the findings of a content, read when they are asked for.
        menunggu: what nobody could place: (name, reason).
        dibaca, dari_gudang: how many workbooks were read now, and how many were known.
    """

    folder: Path
    hari_ini: dt.date
    register: Dokumen | None
    terpilah: Terpilah
    meja: tuple[BarisMeja, ...]
    isi: Mapping[str, IsiBuku]
    selisih: Mapping[str, tuple[TemuanBuku, ...]]
    tampil: Mapping[str, Path]
    ambil_temuan: Callable[[str], tuple[TemuanBuku, ...]]
    menunggu: tuple[tuple[str, str], ...] = ()
    dibaca: int = 0
    dari_gudang: int = 0

    @property
    def kabupaten(self) -> str:
        """The district: of the register, else of the workbooks where they agree, else ""."""
        if self.register is not None:
            return self.register.identitas.kabupaten
        names = {self.isi[r.sidik].fakta.kabupaten for r in self.meja if r.sidik in self.isi}
        return names.pop() if len(names) == 1 else ""

    def asli(self) -> Iterator[BarisMeja]:
        """Yield the rows with a workbook of their own: each content once, not again for the quarters it contains."""
        seen: set[str] = set()
        for row in self.meja:
            if row.sidik and not row.dari and row.sidik not in seen:
                seen.add(row.sidik)
                yield row

    def temuan(self, row: BarisMeja) -> Sequence[TemuanBuku]:
        """Return what was found in a row's workbook, disagreements with the office's other documents at the end."""
        return (*self.ambil_temuan(row.sidik), *self.selisih.get(row.sidik, ()))
