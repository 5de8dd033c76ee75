"""Putting together: rows become nodes of the tree, nodes become the sheets of a standard workbook."""
