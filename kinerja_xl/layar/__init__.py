"""The local page: the use cases of ``app`` in a browser on the same machine, for those who never open a terminal.

pelayan    the server on 127.0.0.1: its address with the token, the browser, the end
penjaga    who may talk to it: exact host, origin and port, and the token
halaman    the routes: what a form sends in, what is shown
meja       what lies on the desk: files dropped, what became of them, what to do next
bengkel    the work, in processes of its own with limits of time and memory
tugas      the tasks that run there: check, fix, fill, annotate, report, import, new
"""
