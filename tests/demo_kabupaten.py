"""A made-up district through collect, recap and reply: what they count must be what its generator knows.

    python tests/demo_kabupaten.py [OFFICES] [FOLDER]

Exits with 1 and names the offices where anything differs.
"""

from __future__ import annotations

import re
import shutil
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from helpers.kabupaten_peraga import HARI_INI, KantorPeraga, kantor_peraga, tulis_kabupaten

from kinerja_xl.app.catatan_balasan import BalasanTertulis
from kinerja_xl.app.pelaksana import Pelaksana
from kinerja_xl.app.rekap import KeluaranRekap, rekap
from kinerja_xl.app.rekap_lari import PermintaanRekap
from kinerja_xl.app.reply import DAFTAR_BALASAN, PermintaanBalasan, reply
from kinerja_xl.app.terima import HasilTerima, terima
from kinerja_xl.rekap.rekap_kabupaten import RekapKabupaten
from kinerja_xl.text.tampak import ringkas

FOLDER = Path(__file__).parents[1] / "hasil-demo-kabupaten"


def peragakan(folder: Path, banyak: int, pelaksana: Pelaksana | None = None) -> list[str]:
    """Let a district of so many offices go through everything; return what differs from the truth.

    Args:
        folder: where everything goes; made anew.
        banyak: how many offices.
        pelaksana: who reads the workbooks, None for the processes of this computer.
    """
    offices = kantor_peraga(banyak)
    register, inbox = tulis_kabupaten(folder, offices)
    began = time.monotonic()
    came = terima([str(inbox)], folder / "kiriman", register=register, hari_ini=HARI_INI)
    told = [f"collect: {came.pesan} kiriman, {len(came.baru)} isi ({time.monotonic() - began:.1f} detik)"]
    began = time.monotonic()
    asked = PermintaanRekap(folder=folder / "kiriman", register=register, hari_ini=HARI_INI, pelaksana=pelaksana)
    found = rekap(asked, KeluaranRekap(buku=folder / "rekap.xlsx", halaman=folder / "rekap.html")).rekap
    counts = Counter(row.status for row in found.meja)
    said = ", ".join(f"{n} {status.lower()}" for status, n in sorted(counts.items()))
    told.append(f"recap:   {said} ({time.monotonic() - began:.1f} detik)")
    began = time.monotonic()
    wanted = PermintaanBalasan(
        folder=folder / "kiriman",
        keluaran=folder / "balasan",
        register=register,
        hari_ini=HARI_INI,
        pelaksana=pelaksana,
    )
    letters = reply(wanted)
    told.append(f"reply:   {len(letters.tertulis)} surat ({time.monotonic() - began:.1f} detik)")
    print("\n".join(told))
    faults = [*_diterima(came, offices), *_direkap(found, offices), *_dibalas(letters.tertulis, offices, folder)]
    return faults + [f"{name}: {ringkas(error.message)}" for name, error in letters.gagal]


def _diterima(came: HasilTerima, offices: Sequence[KantorPeraga]) -> list[str]:
    foreign = sum(k.kejadian == "milik kabupaten lain" for k in offices)
    wanted = {
        "isi": sum(k.isi for k in offices) + foreign,
        "dokumen": sum(k.isi > 0 for k in offices),
        "menunggu": foreign,
        "pesan": sum(k.isi for k in offices) + foreign,
    }
    got = {
        "isi": len(came.terpilah.isi),
        "dokumen": len(came.terpilah.silsilah),
        "menunggu": len(came.terpilah.menunggu),
        "pesan": came.pesan,
    }
    return [f"collect, {what}: {got[what]}, seharusnya {n}" for what, n in wanted.items() if got[what] != n]


def _direkap(found: RekapKabupaten, offices: Sequence[KantorPeraga]) -> list[str]:
    got = {row.kode: (row.status, row.hari_terlambat, len(row.kiriman)) for row in found.meja}
    faults = [] if len(found.meja) == len(offices) else [f"recap: {len(found.meja)} baris untuk {len(offices)} kantor"]
    for k in offices:
        wanted = (k.status, k.terlambat, k.isi)
        if got.get(k.kode) != wanted:
            faults.append(f"recap, {k.nama} ({k.kejadian}): {got.get(k.kode)}, seharusnya {wanted}")
    return faults


def _dibalas(letters: Sequence[BalasanTertulis], offices: Sequence[KantorPeraga], folder: Path) -> list[str]:
    got = {one.kode: one for one in letters}
    faults = []
    for k in offices:
        one = got.get(k.kode)
        told = one.perihal if one else "tanpa surat"
        if not told.startswith(f"{k.surat} – {k.nama}"):
            faults.append(f"reply, {k.nama} ({k.kejadian}): {told}, seharusnya {k.surat}")
            continue
        assert one is not None, "it has a subject"
        text = (folder / "balasan" / one.folder / "pesan.txt").read_text(encoding="utf-8")
        copies = sum("-diperiksa" in name for name in one.berkas)
        if copies != k.surat.startswith("Perbaikan") or not re.search(r"Triwulan I", text):
            faults.append(f"reply, {k.nama} ({k.kejadian}): {copies} salinan, {text!r}")
    return faults


def main(args: Sequence[str]) -> int:
    """Run it in a folder of its own; 1 where anything differs."""
    many = int(args[0]) if args else 60
    folder = Path(args[1]) if len(args) > 1 else FOLDER
    if len(args) < 2:
        shutil.rmtree(folder, ignore_errors=True)  # our own, in this tree
    elif folder.exists():
        print(f"{folder} sudah ada; sebutkan folder baru", file=sys.stderr)
        return 2
    faults = peragakan(folder, many)
    print(f"Rekap:   {folder / 'rekap.xlsx'}\nSurat:   {folder / 'balasan'} ({DAFTAR_BALASAN} daftarnya)")
    print(f"Kiriman: {folder / 'kiriman'}, dari {folder / 'masuk'}")
    print("\n".join(faults) or f"Semua hitungan {many} kantor sama dengan yang dibuat.")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
