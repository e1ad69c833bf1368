"""Tables become sessions by the rules of files: a session in each row of a CSV, or a workbook of lists."""
