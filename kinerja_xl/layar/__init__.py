"""The local page: the use cases of ``app`` in a browser on the same machine, for those who never open a terminal.

pelayan       the server on 127.0.0.1: its address with the token, the browser, the end
satu_jendela  who starts the program again is led to the page that is open
tempat        the private folder that goes with the program
penjaga       who may talk to it: exact host, origin and port, and the token
halaman       the routes: what a form sends in, what is shown
isian_cetak   the form of a document: the options that its printers own
isian_peta    the form of an import: what the columns of a table mean
meja          what lies on the desk: files dropped, what became of them, what to do next
folder_hasil  where results are kept when somebody asks for it
bengkel       the work, in processes of its own with limits of time and memory
tugas         the tasks that run there: check, fix, fill, annotate, report, import, new
"""
