"""What Excel says and refuses while somebody types into a column, in the form that xlsxwriter takes."""

from __future__ import annotations

from typing import Any

from kinerja_xl.sheets import Acuan, Daftar, Kolom
from kinerja_xl.workbook.marks import AWALAN_NAMA

_LONGEST = 255  # Excel's limit for an input message


def aturan_isian(kolom: Kolom, judul_acuan: str) -> dict[str, Any]:
    """Return the input message, the drop-down, and for a computed column a warning before it is typed over.

    Args:
        kolom: the column.
        judul_acuan: the title of the sheet its values come from, "" where they come from none.
    """
    rule: dict[str, Any] = {
        "validate": "any",
        "input_title": kolom.judul[:32],
        "input_message": _ringkas(kolom.bantuan),
        "error_type": "warning",
    }
    if kolom.dihitung:
        rule |= {
            "validate": "custom",
            "value": "=FALSE",
            "error_title": "Kolom yang dihitung",
            "error_message": "Kolom ini diisi perintah isi dari kinerja-xl. Tetap ketik di sini?",
        }
    elif kolom.daftar is not None:
        rule |= {
            "validate": "list",
            "source": f"={nama_daftar(kolom.daftar)}",
            "error_type": "stop" if kolom.daftar_tegas else "warning",
            "error_title": "Tidak ada dalam daftar",
            "error_message": f"Pilih {kolom.judul} dari daftar yang tersedia.",
        }
    elif kolom.acuan is not None:
        rule |= {
            "validate": "list",
            "source": f"={nama_acuan(kolom.acuan)}",
            "error_title": "Kode belum dikenal",
            "error_message": f"Kode ini belum ada di lembar {judul_acuan}. Tetap ketik?",
        }
    return rule


def nama_daftar(daftar: Daftar) -> str:
    """Return the defined name of a closed list."""
    return f"{AWALAN_NAMA}daftar_{daftar.name.lower()}"


def nama_acuan(acuan: Acuan) -> str:
    """Return the defined name of a column whose values another one offers."""
    return f"{AWALAN_NAMA}acuan_{acuan.lembar}_{acuan.kolom}"


def _ringkas(text: str) -> str:
    """Cut to Excel's limit for an input message, at the end of a sentence or a word."""
    if len(text) <= _LONGEST:
        return text
    return text[: _LONGEST - 3].rsplit(" ", 1)[0] + " …"
