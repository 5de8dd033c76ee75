"""Sources: an .xlsx, .docx or .csv read into tables and paragraphs, each with its place."""
