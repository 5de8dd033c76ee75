"""rekap: the district's desk. What is due and what came → how every office stands, and the picture of the whole.

status_kiriman         the seven words, and which of them holds
ringkasan              what a recap keeps of one workbook: counts, what is missing, its numbers
meja_kabupaten         office × document × quarter, each with its status, its findings and its file
"""
