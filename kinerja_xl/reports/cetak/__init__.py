"""What all printing shares: numbers, formulas, charts, pictures and letterheads; tags and their faults; printers."""
