"""The only room that knows spreadsheets: the declarative reader, one declaration per sheet, the writer."""
