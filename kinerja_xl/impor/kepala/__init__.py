"""Headers: where a table's header stands, what each column means by its whole title path, and which rows are data."""
