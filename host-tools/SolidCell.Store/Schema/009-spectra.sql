-- Impedance spectra of a test. The points are triples of little-endian doubles: frequency in hertz, real and imaginary part in ohm (capacitive is negative).
CREATE TABLE spectra (
    spectrum_id INTEGER PRIMARY KEY,
    test_id BLOB NOT NULL REFERENCES tests(test_id),
    file_name TEXT NOT NULL,
    sha256 BLOB NOT NULL,
    sweep INTEGER NOT NULL,
    instrument TEXT NOT NULL,
    started TEXT,
    storage_hours REAL,
    cycle INTEGER,
    first_volts REAL,
    last_volts REAL,
    points BLOB NOT NULL,
    imported_unix_milliseconds INTEGER NOT NULL,
    UNIQUE (test_id, sha256, sweep)
) STRICT;
