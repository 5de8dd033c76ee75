"""What is printed: the forms of a check (``periksa``) and a room for each document, which declares its printers.

``daftar_pencetak`` knows all of them. Documents stand on the engines (``word``, ``excel``), engines on what all
printing shares (``cetak``); one document knows another only where the one is an annex of the other.
"""
