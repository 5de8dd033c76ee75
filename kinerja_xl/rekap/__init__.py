"""rekap: the district's desk. What is due and what came → how every office stands, and the picture of the whole.

status_kiriman             the seven words, and which of them holds
angka_buku ringkasan isi_buku   what a recap keeps of one workbook: its numbers, counts and findings
kemas_isi gudang_rekap     the same as bytes, kept by the hash of the content
himpunan                   which documents of an office are compared
meja_kabupaten             office × document × quarter, each with its status, its findings and its file
rekap_kabupaten            all of it in one piece, for printers
"""
