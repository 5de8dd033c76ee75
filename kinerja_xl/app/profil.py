"""Which district profile a workbook is read with, what that profile may decide, and how the result tells it.

``--profile`` and ``profil.toml`` in the user's own folder are the receiver's word and may choose, leave out and weigh
rules. What the workbook chooses, by a name in Identitas or by a file that lies beside it (a folder is mailed as a
whole), sets scales, weights and caps only: whoever sends a workbook does not decide how strictly it is checked.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from kinerja_xl.findings import KinerjaError, Severity, Skipped
from kinerja_xl.frozen import dataclass
from kinerja_xl.ketentuan.profil import KaidahDaerah, ProfilDaerah
from kinerja_xl.patterns import regex
from kinerja_xl.sheets import LAPORAN
from kinerja_xl.text.numbers import format_number
from kinerja_xl.text.similar import did_you_mean

NAMA_BERKAS = "profil.toml"
PENANDA = "profil:"
"""How the note on a profile begins among what was skipped."""

_NAMA = regex(r"[a-z0-9]+(-[a-z0-9]+)*")
_BAWAAN = Path(__file__).resolve().parent.parent / "ketentuan" / "daerah"
_BOBOT = {severity.label: severity for severity in Severity}


@dataclass(frozen=True, slots=True)
class ProfilTerpilih:
    """A profile as it applies. ``asal`` says where it is from, ``ditolak`` which of its keys were not followed."""

    profil: ProfilDaerah
    asal: str
    ditolak: tuple[str, ...] = ()

    def catatan(self) -> Iterator[Skipped]:
        """Yield what the result has to say of it."""
        changed = "; ".join(_perubahan(self.profil)) or "tidak mengubah apa pun"
        yield Skipped(f"profil {self.profil.nama}", f"{PENANDA} {self.asal}: {changed}")
        for kunci in self.ditolak:
            yield Skipped(
                f"{kunci} pada profil {self.profil.nama}",
                f"{PENANDA} tidak diikuti, karena profil yang menyertai buku kerja hanya menentukan skala, bobot, dan "
                "batas; pakai --profile bila memang dikehendaki",
            )


def pilih_profil(buku: Path, nama: str, diminta: Path | None) -> ProfilTerpilih | None:
    """Return the profile that a workbook is read with.

    Args:
        buku: the workbook.
        nama: what its Identitas names, "" for nothing.
        diminta: the file that was asked for on the command line; it comes first.

    Returns:
        The profile, None where there is none. The one that Identitas names precedes a file beside the workbook, and
        both precede the user's own, whose word on the rules holds all the same.

    Raises:
        KinerjaError: no such profile, or a faulty one.
    """
    from kinerja_xl.ketentuan.baca import baca_profil

    if diminta is not None:
        return ProfilTerpilih(_diperiksa(baca_profil(diminta), diminta), f"--profile {diminta.name}")
    path = folder_profil() / NAMA_BERKAS
    own = _diperiksa(baca_profil(path), path) if path.is_file() else None
    chosen = _dari_buku(buku, nama)
    if chosen is None:
        return None if own is None else ProfilTerpilih(own, f"{NAMA_BERKAS} milik pengguna")
    if own is None:
        return chosen
    ruled = replace(chosen.profil, kaidah=own.kaidah, dokumen_wajib=own.dokumen_wajib)
    return replace(chosen, profil=ruled, asal=f"{chosen.asal}, dengan kaidah dari {NAMA_BERKAS} milik pengguna")


def _dari_buku(buku: Path, nama: str) -> ProfilTerpilih | None:
    """Return the profile that the workbook chooses: values only, whatever else stands in it."""
    from kinerja_xl.ketentuan.baca import baca_profil

    path = _bernama(nama) if nama.strip() else buku.parent / NAMA_BERKAS
    if not path.is_file():
        return None
    profil, ditolak = baca_profil(path).nilai_saja()
    asal = "disebut pada Identitas" if nama.strip() else f"{NAMA_BERKAS} di samping buku kerja"
    return ProfilTerpilih(profil, asal, ditolak)


def folder_profil() -> Path:
    """Return the folder in which a user keeps profiles."""
    import click

    return Path(click.get_app_dir("kinerja-xl")) / "profil"


def _bernama(nama: str) -> Path:
    """Return the file of a name; a name is never a path."""
    key = "-".join(nama.casefold().split())
    folders = (folder_profil(), _BAWAAN)
    if _NAMA.fullmatch(key):
        found = next((path for folder in folders if (path := folder / f"{key}.toml").is_file()), None)
        if found is not None:
            return found
    known = sorted({path.stem for folder in folders for path in folder.glob("*.toml")})
    guess = did_you_mean(key, known, cutoff=60)
    raise KinerjaError(
        f"Profil '{nama.strip()}' pada lembar Identitas tidak ditemukan." + (f" Maksudnya {guess}?" if guess else ""),
        f"Simpan profilnya sebagai {folders[0] / 'NAMA.toml'}, atau sebutkan berkasnya dengan --profile.",
    )


def _diperiksa(profil: ProfilDaerah, path: Path) -> ProfilDaerah:
    """Return the profile once its rules and documents are known to exist.

    Raises:
        KinerjaError: a rule or document that there is not.
    """
    kaidah = profil.kaidah
    codes = (*kaidah.select, *kaidah.ignore, *kaidah.severity)
    if codes:
        from kinerja_xl.rules import all_rules

        for code in codes:
            if not any(known.startswith(code) for known in all_rules()):
                raise _tidak_ada(path, "kaidah", code, did_you_mean(code.upper(), all_rules(), cutoff=60))
    for laporan in profil.dokumen_wajib:
        if laporan not in LAPORAN:
            raise _tidak_ada(path, "laporan", laporan, did_you_mean(laporan, LAPORAN, cutoff=60))
    return profil


def _tidak_ada(path: Path, apa: str, kunci: str, guess: str | None) -> KinerjaError:
    return KinerjaError(
        f"Profil {path}: {apa} '{kunci}' tidak dikenal." + (f" Maksudnya {guess}?" if guess else ""),
        "Lihat kinerja-xl explain." if apa == "kaidah" else f"Yang ada: {', '.join(LAPORAN)}.",
    )


def _perubahan(profil: ProfilDaerah) -> Iterator[str]:
    if profil.akip is not None and profil.akip.bobot:
        yield "bobot AKIP"
    if profil.akip is not None and profil.akip.predikat is not None:
        yield "predikat AKIP"
    if profil.skala is not None:
        yield "skala predikat capaian"
    if profil.batas_capaian is not None:
        yield f"batas capaian {format_number(profil.batas_capaian)}%"
    if profil.dokumen_wajib:
        yield f"isian untuk {', '.join(profil.dokumen_wajib)}"
    kaidah = profil.kaidah
    if kaidah.select:
        yield f"hanya kaidah {', '.join(kaidah.select)}"
    if kaidah.ignore:
        yield f"tanpa kaidah {', '.join(kaidah.ignore)}"
    for code, word in kaidah.severity.items():
        yield f"{code} menjadi {word}"


def bobot_kaidah(kaidah: KaidahDaerah, code: str) -> Severity | None:
    """Return what a profile lets a rule weigh, the closest beginning of its code first; None where it says nothing.

    What is wrong with the file itself (KX0) stays as grave as it is.
    """
    said = [key for key in kaidah.severity if code.startswith(key)]
    return None if not said or code.startswith("KX0") else _BOBOT[kaidah.severity[max(said, key=len)]]


def kaidah_daerah(terpilih: ProfilTerpilih | None) -> KaidahDaerah:
    """Return the rules part of a profile, an empty one without a profile."""
    return KaidahDaerah() if terpilih is None else terpilih.profil.kaidah
