"""What a check found, in each of its forms: text, JSON, SARIF, JUnit, a page for the browser, notes in the workbook."""
