"""winmail.dat: the files that Outlook wrapped into a format of its own (TNEF)."""

from __future__ import annotations

import logging

from kinerja_xl.terima.jatah import Jatah
from kinerja_xl.terima.urai_surat import BagianSurat

TANDA_WINMAIL = bytes.fromhex("789f3e22")


def urai_winmail(data: bytes, jatah: Jatah) -> tuple[BagianSurat, ...]:
    """Return the files inside; none where the wrapping is damaged.

    Args:
        data: the whole winmail.dat.
        jatah: what the message may still cost.

    Raises:
        JatahHabisError: nothing is left.
    """
    from tnefparse import TNEF

    logging.getLogger("tnefparse").setLevel(logging.CRITICAL)
    try:
        parts = [(_name(a.long_filename()), bytes(a.data)) for a in TNEF(data, do_checksum=False).attachments]
    except Exception:  # the library raises many types on damaged files; all mean that it cannot be read
        return ()
    for _, content in parts:
        jatah.pakai(len(content))
    return tuple(BagianSurat(name, "application/octet-stream", content) for name, content in parts if content)


def _name(name: object) -> str:
    if isinstance(name, bytes):
        name = name.decode("cp1252", "replace")
    return str(name).strip("\x00")
