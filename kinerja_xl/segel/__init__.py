"""segel: a fingerprint of everything an office typed, kept in its workbook, so that a later change is named.

It proves sameness, not authorship: whoever can seal can seal again. The receiver's copy of the fingerprint is what a
removed seal is noticed by.
"""
