"""Components and sub components of the AKIP evaluation compared as people write them."""

from __future__ import annotations

from kinerja_xl.text.similar import normalise


def kunci(komponen: str, sub_komponen: str) -> tuple[str, str]:
    """Return the key by which a sub component is compared."""
    return normalise(komponen), normalise(sub_komponen)
