"""Forms: what a file is told by, and how it is put together; one module a form."""
