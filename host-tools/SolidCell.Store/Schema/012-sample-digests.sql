-- What the analysis has made of the samples of a test up to one of them, to go on from there (docs/decisions/0053).
CREATE TABLE sample_digests (
    test_id BLOB PRIMARY KEY REFERENCES tests(test_id),
    version INTEGER NOT NULL,
    boot_id INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    late_changes INTEGER NOT NULL,
    content BLOB NOT NULL
) STRICT;

-- How often records of a fixture came behind others, or were taken out: a digest that was made before does not hold any more.
CREATE TABLE late_changes (
    fixture_id INTEGER PRIMARY KEY REFERENCES fixtures(fixture_id),
    changes INTEGER NOT NULL
) STRICT;
