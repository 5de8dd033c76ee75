"""recap: a folder of workbooks in, the state of the desk and the picture of the district out."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from kinerja_xl import __version__
from kinerja_xl.app.folder_situs import periksa_folder_situs, tulis_situs
from kinerja_xl.app.rekap_lari import Maju, PermintaanRekap, buka_rekap
from kinerja_xl.app.resources import resource
from kinerja_xl.findings import KinerjaError
from kinerja_xl.frozen import dataclass
from kinerja_xl.rekap.gambar_kabupaten import GambarKabupaten, susun_gambar
from kinerja_xl.rekap.halaman_rekap import susun_halaman_rekap
from kinerja_xl.rekap.rekap_kabupaten import RekapKabupaten
from kinerja_xl.rekap.situs_terbuka import SitusTerbuka, susun_situs
from kinerja_xl.rekap.tulis_rekap import tulis_rekap
from kinerja_xl.rules import all_rules
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
        situs: the public site, None where it was not asked for.
    """

    tulisan: tuple[Path, ...]
    cadangan: tuple[Path, ...]
    rekap: RekapKabupaten
    gambar: GambarKabupaten
    situs: SitusTerbuka | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KeluaranRekap:
    """Where a recap goes; None for what is not wanted.

    Attributes:
        buku: the workbook.
        halaman: the page.
        situs: the folder of the public site.
    """

    buku: Path | None = None
    halaman: Path | None = None
    situs: Path | None = None

    def berkas(self) -> tuple[Path, ...]:
        """Return the files that are written."""
        return tuple(path for path in (self.buku, self.halaman) if path is not None)

    def periksa(self) -> None:
        """Raise KinerjaError where nothing is wanted, or under a name that does not say what it is."""
        if not self.berkas() and self.situs is None:
            raise KinerjaError(
                "Rekap tidak diminta dalam bentuk apa pun.", "Sebutkan misalnya -o rekap.xlsx atau --html rekap.html."
            )
        if self.buku is not None and self.buku.suffix.lower() != ".xlsx":
            raise KinerjaError(
                f"Rekap ditulis sebagai .xlsx, bukan {self.buku.name}.", "Sebutkan misalnya -o rekap.xlsx."
            )
        if self.halaman is not None and self.halaman.suffix.lower() not in {".html", ".htm"}:
            raise KinerjaError(
                f"Halaman rekap ditulis sebagai .html, bukan {self.halaman.name}.",
                "Sebutkan misalnya --html rekap.html.",
            )


def _judul() -> dict[str, str]:
    return {kode: rule.judul for kode, rule in all_rules().items()}


def rekap(
    minta: PermintaanRekap,
    keluaran: KeluaranRekap,
    *,
    ganti: bool = False,
    maju: Maju = lambda _n, _of: None,
    menunggu: Callable[[], None] = lambda: None,
) -> HasilRekap:
    """Write the recap of a folder.

    Args:
        minta: what is asked for.
        keluaran: where it goes.
        ganti: files that somebody has worked on may be replaced; they are kept.
        maju, menunggu: see ``buka_rekap``.

    Raises:
        KinerjaError: as ``buka_rekap``; or an output cannot be written or is somebody's work.
    """
    keluaran.periksa()
    files = keluaran.berkas()
    refuse_work(files, replace=ganti)
    if keluaran.situs is not None:
        periksa_folder_situs(keluaran.situs)
    kept = []
    with ThreadPoolExecutor(1) as aside, ExitStack() as open_:
        told = aside.submit(_judul)  # hundreds of modules only for their titles: while other processes read
        found = open_.enter_context(buka_rekap(replace(minta, hasil=(*minta.hasil, *files)), maju, menunggu))
        titles = told.result()
        gambar = susun_gambar(found)
        if keluaran.buku is not None:
            kept.append(save(keluaran.buku, tulis_rekap(found, gambar, titles, keluaran.buku, _TOOL), replace=ganti))
        if keluaran.halaman is not None:
            templates = resource("templates", "html")
            page = susun_halaman_rekap(found, gambar, titles, keluaran.halaman, templates, _TOOL)
            kept.append(save(keluaran.halaman, page.encode(), replace=ganti))
        situs = None
        if keluaran.situs is not None:
            situs = susun_situs(found, resource("templates", "html"), _TOOL)
            tulis_situs(keluaran.situs, situs.berkas)
            files = (*files, keluaran.situs)
    return HasilRekap(
        tulisan=files,
        cadangan=tuple(place for place in kept if place is not None),
        rekap=found,
        gambar=gambar,
        situs=situs,
    )
