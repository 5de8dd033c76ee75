"""recap: a folder of workbooks in, the state of the desk and the picture of the district out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from kinerja_xl import __version__
from kinerja_xl.app.bentuk import kaidah
from kinerja_xl.app.rekap_lari import Maju, PermintaanRekap, buka_rekap
from kinerja_xl.findings import KinerjaError
from kinerja_xl.rekap.gambar_kabupaten import GambarKabupaten, susun_gambar
from kinerja_xl.rekap.rekap_kabupaten import RekapKabupaten
from kinerja_xl.rekap.tulis_rekap import tulis_rekap
from kinerja_xl.workbook.keep import refuse_work, save

_TOOL = f"kinerja-xl {__version__}"


@dataclass(frozen=True, slots=True, kw_only=True)
class HasilRekap:
    """What was written and what it is about.

    Attributes:
        tulisan: the files and folders written.
        cadangan: where replaced files are kept.
        rekap: the recap; its findings can no longer be asked for.
        gambar: its picture.
    """

    tulisan: tuple[Path, ...]
    cadangan: tuple[Path, ...]
    rekap: RekapKabupaten
    gambar: GambarKabupaten


def rekap(
    minta: PermintaanRekap,
    buku: Path,
    *,
    ganti: bool = False,
    maju: Maju = lambda _n, _of: None,
    menunggu: Callable[[], None] = lambda: None,
) -> HasilRekap:
    """Write the recap of a folder.

    Args:
        minta: what is asked for.
        buku: the workbook.
        ganti: files that somebody has worked on may be replaced; they are kept.
        maju, menunggu: see ``buka_rekap``.

    Raises:
        KinerjaError: as ``buka_rekap``; or an output cannot be written or is somebody's work.
    """
    if buku.suffix.lower() != ".xlsx":
        raise KinerjaError(f"Rekap ditulis sebagai .xlsx, bukan {buku.name}.", "Sebutkan misalnya -o rekap.xlsx.")
    refuse_work([buku], replace=ganti)
    with buka_rekap(replace(minta, hasil=(*minta.hasil, buku)), maju, menunggu) as found:
        gambar = susun_gambar(found)
        titles = {kode: page.judul for kode, page in kaidah().items()}
        kept = [save(buku, tulis_rekap(found, gambar, titles, buku, _TOOL), replace=ganti)]
    return HasilRekap(
        tulisan=(buku,), cadangan=tuple(place for place in kept if place is not None), rekap=found, gambar=gambar
    )
