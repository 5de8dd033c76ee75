"""``check FILE --against SUMBER``: what a source says differently; nothing is written."""

from __future__ import annotations

from pathlib import Path

import click

from kinerja_xl.cli.console import note, say


def compare_with(paths: tuple[Path, ...], against: Path, office: str | None) -> int:
    """Print where a workbook and a source differ, a cell a line.

    Args:
        paths: the workbook.
        against: the source, any that import takes.
        office: code or name of the office in the export of a whole district.

    Returns:
        The exit status: 0 where they agree, 1 where they differ.
    """
    if len(paths) != 1 or paths[0].is_dir():
        raise click.UsageError("--against memerlukan tepat satu buku kerja.")
    from kinerja_xl.app.impor import impor

    ke = impor([against], None, into=paths[0], office=office).ke
    assert ke is not None
    differ = [*ke.diperbarui, *ke.beda]
    for line in sorted(differ):
        say(line.replace(" menjadi ", "; di sumber "))
    for line in ke.tambahan:
        say(f"Hanya di {against.name}: {line.partition(': ')[2]}")
    note(
        f"{len(differ)} sel berbeda, {ke.diisi} sel kosong yang ada di sumber, {len(ke.tambahan)} baris hanya di "
        "sumber. Tidak ada yang ditulis."
    )
    return 1 if differ or ke.diisi or ke.tambahan else 0
