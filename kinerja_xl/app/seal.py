"""seal: a copy of a workbook that says what was in it when it was sent."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from kinerja_xl import __version__
from kinerja_xl.app.check import PilihanPeriksa, examine
from kinerja_xl.app.load import Berkas, load
from kinerja_xl.app.segel import isian_tersimpan
from kinerja_xl.findings import FileResult, KinerjaError, Severity
from kinerja_xl.frozen import dataclass
from kinerja_xl.segel.isi_dokumen import dokumen_menurut_isi, triwulan_terisi
from kinerja_xl.segel.sidik import BAKU, hitung_sidik, isi_segel
from kinerja_xl.segel.tanda import Segel, tulisan_segel
from kinerja_xl.sheets import DOKUMEN, PENGUKURAN, PK
from kinerja_xl.sheets.pilihan import DokumenKiriman
from kinerja_xl.workbook.keep import refuse_work, save
from kinerja_xl.workbook.marks import LEMBAR_ACUAN
from kinerja_xl.workbook.output import refuse_same_file
from kinerja_xl.workbook.patch import patch

_PK = (DokumenKiriman.PK_MURNI, DokumenKiriman.PK_PERUBAHAN)


@dataclass(frozen=True, slots=True)
class HasilSeal:
    """What came of it.

    Attributes:
        dokumen: what was sealed.
        segel: the seal; None where errors stand in the way and nothing was written.
        check: what the check found.
        cadangan: where a replaced file is kept.
        berkas: the workbook as it was read.
    """

    dokumen: DokumenKiriman
    segel: Segel | None
    check: FileResult
    cadangan: Path | None
    berkas: Berkas


def seal(
    source: Path,
    target: Path,
    sebagai: str | None = None,
    *,
    draft: bool = False,
    replace: bool = False,
    waktu: dt.datetime | None = None,
    galat_saja: bool = True,
) -> HasilSeal:
    """Write a sealed copy of a workbook.

    Args:
        source: the workbook; it is only read.
        target: the copy.
        sebagai: what it is sealed as, a word of ``DokumenKiriman``; None for what stands in it.
        draft: seal it although there are errors; the seal says so.
        replace: an existing file may be replaced; it is kept.
        waktu: the time of the seal, None for now.
        galat_saja: leave out the rules that never find an error.

    Returns:
        What was sealed; nothing is written where errors stand in the way.

    Raises:
        KinerjaError: the file cannot be read or written, is none that is sealed, is not what ``sebagai`` says, or has
            indicators without a code.
    """
    refuse_same_file(source, target)
    refuse_work([target], replace=replace)
    berkas = load(source)
    dokumen = _dokumen(berkas, sebagai)
    _refuse_without_codes(berkas, source)
    check = examine(source, berkas, PilihanPeriksa(), galat_saja=galat_saja)
    if check.count(Severity.ERROR) and not draft:
        return HasilSeal(dokumen, None, check, None, berkas)
    isi = isi_segel(isian_tersimpan(berkas))
    when = (waktu or dt.datetime.now(dt.UTC)).astimezone()
    errors = bool(check.count(Severity.ERROR))
    writes = tulisan_segel(berkas.book, dokumen, isi, when, __version__, draf=errors)
    kept = save(target, patch(berkas.book, list(writes)).data, replace=replace)
    made = Segel(BAKU, dokumen, hitung_sidik(isi), when, __version__, errors, "", (0, 0))
    return HasilSeal(dokumen, made, check, kept, berkas)


def _dokumen(berkas: Berkas, sebagai: str | None) -> DokumenKiriman:
    kind = berkas.tables.jenis
    if kind is None:
        raise KinerjaError(berkas.tables.findings[0].message, berkas.tables.findings[0].fix)
    if kind not in DOKUMEN:
        raise KinerjaError("Daftar kantor tidak disegel.", "Segel buku kerja dokumen, misalnya PK atau pengukuran.")
    if LEMBAR_ACUAN not in berkas.book.sheet_names:
        raise KinerjaError(
            f"Lembar tersembunyi {LEMBAR_ACUAN}, tempat segel, tidak ada di buku kerja ini.",
            f"Bawa isinya ke buku kerja baru: kinerja-xl new {kind.kunci} --from {berkas.book.path.name} -o BARU.xlsx",
        )
    found = DokumenKiriman.dari(dokumen_menurut_isi(berkas.dokumen))
    if sebagai is None:
        if not found.dikenal:
            raise KinerjaError(
                "Belum ada triwulan yang terisi, sehingga tidak jelas apa yang disegel.",
                "Isi Data Ukur atau realisasi, atau sebutkan --as pk-murni.",
            )
        return found
    wanted = next(d for d in DokumenKiriman if d.kata == sebagai)
    agreement = wanted in _PK and kind in (PK, PENGUKURAN)
    measured = kind is PENGUKURAN and (wanted.triwulan is not None or wanted is DokumenKiriman.LKJIP)
    if not (agreement or measured or wanted is found):
        raise KinerjaError(
            f"Buku kerja jenis {kind.kunci} tidak dapat disegel sebagai {sebagai}.",
            f"Buku kerja ini: {found.kata or kind.kunci}; hapus --as, atau sebutkan yang benar.",
        )
    if wanted.triwulan is not None and wanted.triwulan not in triwulan_terisi(berkas.dokumen):
        raise KinerjaError(
            f"{wanted} belum terisi.",
            f"Isi datanya, atau isi Nihil {wanted} pada lembar Identitas bila tidak ada yang dilaporkan.",
        )
    return wanted


def _refuse_without_codes(berkas: Berkas, source: Path) -> None:
    """A code that fill writes later would change what was sealed."""
    tabel = berkas.tables.tabel.get("kinerja")
    if tabel is None or "kode_indikator" not in tabel.posisi:
        return
    empty = [b for b in tabel.baris if b.teks("indikator") and not b.teks("kode_indikator")]
    if empty:
        cells = ", ".join(str(tabel.ref(b, "kode_indikator")) for b in empty[:3])
        more = f" dan {len(empty) - 3} lagi" if len(empty) > 3 else ""
        raise KinerjaError(
            f"Kode indikator belum lengkap ({cells}{more}).",
            f"Lengkapi dahulu: kinerja-xl fill {source.name} -o TERISI.xlsx, lalu segel hasilnya.",
        )
