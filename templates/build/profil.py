"""Write docs/profil.md: what a district's profile may hold, from its declaration, with an example that is read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import MISSING, Field, fields, is_dataclass
from pathlib import Path
from typing import Any, get_args, get_type_hints

from kinerja_xl.ketentuan.profil import ProfilDaerah

TARGET = Path(__file__).parents[2] / "docs" / "profil.md"

CONTOH = """\
nama = "Kabupaten Contoh"
dasar = "Peraturan Bupati Contoh Nomor 1 Tahun 2025"
batas_capaian = 120
dokumen_wajib = ["rencana-aksi"]

[skala]
batas_termasuk = true
pita = [
    {kriteria = "Sangat Baik", dari = 90, sampai = 100},
    {kriteria = "Baik", dari = 75},
    {kriteria = "Cukup", dari = 60},
    {kriteria = "Kurang", dari = 0},
]

[akip.bobot."Evaluasi Akuntabilitas Kinerja Internal"]
Keberadaan = 5
Kualitas = 7.5
Pemanfaatan = 5
Capaian = 7.5

[kaidah]
ignore = ["KX304"]
severity = {KX507 = "info", KX6 = "peringatan"}
"""
"""The example of the page; a test reads it."""

_PEMBUKA = """\
# Profil daerah

Dibuat dari deklarasinya (`make golden`); jangan disunting langsung.

Sebagian kabupaten dan kota membagi bobot evaluasi AKIP, menetapkan skala, atau membatasi capaian dengan cara yang
berbeda dari peraturan nasional. Perbedaan itu ditulis sekali dalam sebuah berkas TOML, lalu dipakai bersama oleh
`check`, `fill`, dan `report`. Hasilnya menyebut profil yang dipakai dan apa yang diubahnya.

## Cara memakai

| Cara | Contoh | Yang boleh ditentukan |
| --- | --- | --- |
| Pilihan `--profile` | `kinerja-xl check pk.xlsx --profile contoh.toml` | semua |
| Nama pada lembar Identitas, baris Profil | `kabupaten-contoh` | skala, bobot, dan batas saja |
| Berkas `profil.toml` di samping buku kerja | | skala, bobot, dan batas saja |
| Berkas `profil.toml` dalam folder `profil` milik pengguna | | semua |

Yang disebut lebih dahulu didahulukan. Nama dicari sebagai `NAMA.toml` dalam folder `profil` milik pengguna (Linux:
`~/.config/kinerja-xl/profil`), lalu di antara profil bawaan; nama tidak pernah dibaca sebagai alamat berkas.

Profil yang dipilih oleh buku kerja, dengan nama atau dengan berkas di sampingnya, tidak dapat melonggarkan
pemeriksaan: kunci `dokumen_wajib` dan `kaidah` di dalamnya tidak diikuti, dan hasilnya menyebutkan hal itu. Yang
menentukan kaidah hanyalah penerima: `--profile`, atau `profil.toml` dalam foldernya sendiri.

Isian pada lembar Identitas (Batas capaian, Skala predikat) didahulukan daripada profil. Pilihan `--select` menggantikan
`kaidah` dari profil, dan `--ignore` menambahnya. Temuan tentang berkasnya sendiri (KX0) tidak dapat diringankan.

## Contoh

```toml
"""

_PENUTUP = """\
```

Komponen AKIP yang tidak disebut tetap memakai bobot peraturan; jumlah seluruhnya harus 100. Bila bobot yang disebut
sudah berjumlah 100, hanya komponen itu yang dipakai. Pita skala ditulis dari yang tertinggi.

## Kunci

| Kunci | Isi | Wajib |
| --- | --- | --- |
"""


def page() -> str:
    """Return the whole document."""
    return _PEMBUKA + CONTOH + _PENUTUP + "\n".join(_keys(ProfilDaerah, "")) + "\n"


def _keys(declared: Any, above: str) -> Iterator[str]:
    hints = get_type_hints(declared, include_extras=True)
    for field in fields(declared):
        inside = _table(hints[field.name])
        key = f"{above}{field.name}"
        yield f"| `{key}` | {hints[field.name].__metadata__[0]} | {'ya' if _required(field) else ''} |"
        if inside is not None:
            yield from _keys(inside, f"{key}.")


def _required(field: Field[Any]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def _table(hint: Any) -> Any:
    if is_dataclass(hint):
        return hint
    return next((found for arg in get_args(hint) if (found := _table(arg)) is not None), None)


if __name__ == "__main__":
    TARGET.write_text(page(), encoding="utf-8")
