-- Standard deviations of the points of a spectrum, little-endian doubles in ohm in the order of the points; null where nobody knows them.
ALTER TABLE spectra ADD COLUMN sigma_ohms BLOB;

-- What was done to a spectrum before it was stored, as a sentence: the leads that were taken off.
ALTER TABLE spectra ADD COLUMN correction TEXT;

-- What the meter of a fixture shows of a short at its terminals (the dummy cell's): points as in spectra.
CREATE TABLE leads (
    lead_id INTEGER PRIMARY KEY,
    fixture TEXT NOT NULL,
    test_id BLOB NOT NULL,
    measured_unix_milliseconds INTEGER NOT NULL,
    short_ohms REAL NOT NULL,
    points BLOB NOT NULL,
    sigma_ohms BLOB,
    kept_unix_milliseconds INTEGER NOT NULL
) STRICT;

CREATE INDEX leads_by_fixture ON leads (fixture, measured_unix_milliseconds);
