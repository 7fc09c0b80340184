-- Stretches of a fixture's log of which this host has left out samples of a test that is over (docs/decisions/0051): holes there are no gaps.
CREATE TABLE retained_spans (
    fixture_id INTEGER NOT NULL REFERENCES fixtures(fixture_id),
    boot_id INTEGER NOT NULL,
    first_sequence INTEGER NOT NULL,
    last_sequence INTEGER NOT NULL,
    test_id BLOB NOT NULL REFERENCES tests(test_id),
    every_milliseconds INTEGER NOT NULL,
    removed INTEGER NOT NULL,
    thinned_unix_milliseconds INTEGER NOT NULL,
    PRIMARY KEY (fixture_id, boot_id, first_sequence)
) STRICT, WITHOUT ROWID;
CREATE INDEX retained_spans_by_test ON retained_spans (test_id);
