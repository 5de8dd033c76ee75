"""What ``kinerja-xl`` alone says: what it is for, the three commands that most need, and where all others are."""

from __future__ import annotations

from kinerja_xl import __version__
from kinerja_xl.cli.console import say

_TIGA = (
    ('impor "PK Camat 2026.docx" -o pk-2026.xlsx', "menjadikan tabel yang sudah ada buku kerja standar"),
    ("periksa pk-2026.xlsx", "menyebut temuan, sel demi sel, dengan jalan keluarnya"),
    ("lapor pk pk-2026.xlsx -o hasil", "mencetak dokumen Word-nya"),
)
"""A command as it is typed, and what it does."""

_LAIN = (
    ("Tanpa mengetik perintah:", "layar"),
    ("Belum punya tabel:", "buat pk -o pk-2026.xlsx"),
    ("Melihat contoh:", "peragaan"),
    ("Semua perintah:", "--bantuan"),
    ("Rincian satu perintah:", "periksa --bantuan"),
)
"""What else one may want at first, and the command for it."""


def sambut() -> None:
    """Print the greeting."""
    say(f"kinerja-xl {__version__}", bold=True)
    say("Memeriksa, melengkapi, dan mencetak dokumen kinerja (SAKIP) dari buku kerja Excel.")
    say("")
    say("Yang paling sering dipakai:")
    for command, what in _TIGA:
        say(f"  kinerja-xl {command}")
        say(f"      {what}")
    say("")
    for what, command in _LAIN:
        say(f"{what:<26} kinerja-xl {command}")
