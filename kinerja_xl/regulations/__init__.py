"""What regulations fix: dated values with a citation each. Imports nothing of ours.

A new version of a regulation is a dated entry on top of its subject, never a copied module; ``pada`` answers which one
holds at a date. Every citation says how sure we are of it (``bukti``).
"""

from kinerja_xl.regulations.berlaku import Subjek, Versi, pada
from kinerja_xl.regulations.dasar import DASAR
from kinerja_xl.regulations.nip import Nip, masked, parse_nip
from kinerja_xl.regulations.nomenklatur import Nomenklatur
from kinerja_xl.regulations.sumber import SUMBER, Sumber

__all__ = ["DASAR", "SUMBER", "Nip", "Nomenklatur", "Subjek", "Sumber", "Versi", "masked", "pada", "parse_nip"]
