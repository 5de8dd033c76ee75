"""terima: what offices send, however they send it → whose it is, what it is, and which version counts.

urai_surat surat_msg winmail smime sandi_isi   one message taken apart; strangers wrote it, so all has a limit
bongkar                                        files out of messages, archives and documents, however deep
kotak kotak_imap                               where messages and files lie
fakta_buku kenal_kantor                        what stands inside, whose it is
gudang catatan_terima                          every content once, by its hash; what is known of it
pilah versi kewajiban etalase                  which version counts, what is missing, how the folder shows it
"""
