-- Tests that came out of a file of another instrument: where from, and what was taken from it. The id of such a test is the beginning of the file's SHA-256.
CREATE TABLE imports (
    test_id BLOB PRIMARY KEY REFERENCES tests(test_id),
    file_name TEXT NOT NULL,
    sha256 BLOB NOT NULL,
    instrument TEXT NOT NULL,
    taken TEXT NOT NULL,
    remarks TEXT NOT NULL,
    imported_unix_milliseconds INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
