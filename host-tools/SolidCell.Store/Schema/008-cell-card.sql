-- What else a paper says of a cell: a JSON object of the fields in CellCardField.
ALTER TABLE cells ADD COLUMN card TEXT;
