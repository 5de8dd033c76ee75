"""The command line: one file per command. Commands and options are English words, everything said is Indonesian.

``kinerja_xl.cli.main`` loads click and nothing heavy: each command imports its use case when it runs.
"""
