"""Papers to be printed, PDF and HTML without scripts, made from plain values; knows no database and no workbook."""
