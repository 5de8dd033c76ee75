"""What applies to one document: the regulations of its date, overlaid by its district's profile."""

from kinerja_xl.ketentuan.ketentuan import Ketentuan, ketentuan_pada
from kinerja_xl.ketentuan.profil import ProfilDaerah

__all__ = ["Ketentuan", "ProfilDaerah", "ketentuan_pada"]
