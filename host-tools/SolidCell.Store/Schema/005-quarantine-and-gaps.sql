-- Records that are out of range, what of a log never came, and batches whose records are here already with other content.

-- A record that no reader could carry, with what is wrong with it; content is the whole record as JSON.
CREATE TABLE quarantine (
    fixture_id INTEGER NOT NULL REFERENCES fixtures(fixture_id),
    boot_id INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    content TEXT NOT NULL,
    reason TEXT NOT NULL,
    quarantined_unix_milliseconds INTEGER NOT NULL,
    PRIMARY KEY (fixture_id, boot_id, sequence)
) STRICT, WITHOUT ROWID;

-- How many records of a boot were set aside, also those beyond what the table above keeps.
ALTER TABLE positions ADD COLUMN quarantined INTEGER NOT NULL DEFAULT 0;

-- Places of a log, first and last included, that never came and that no record of thinned samples names.
CREATE TABLE log_gaps (
    fixture_id INTEGER NOT NULL REFERENCES fixtures(fixture_id),
    boot_id INTEGER NOT NULL,
    first_sequence INTEGER NOT NULL,
    last_sequence INTEGER NOT NULL,
    PRIMARY KEY (fixture_id, boot_id, first_sequence)
) STRICT, WITHOUT ROWID;

-- Batches that were refused because a record of theirs is here already with other content; the place is that of the last one.
CREATE TABLE conflicts (
    fixture_id INTEGER PRIMARY KEY REFERENCES fixtures(fixture_id),
    batches INTEGER NOT NULL,
    boot_id INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    last_unix_milliseconds INTEGER NOT NULL
) STRICT;

-- What is still to be done with records that an older program stored.
CREATE TABLE review_backlog (
    record_table TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
CREATE TABLE gap_backlog (
    fixture_id INTEGER NOT NULL,
    boot_id INTEGER NOT NULL,
    PRIMARY KEY (fixture_id, boot_id)
) STRICT, WITHOUT ROWID;
INSERT INTO review_backlog SELECT name FROM sqlite_schema WHERE type = 'table' AND name IN
    ('samples', 'step_starts', 'step_ends', 'test_starts', 'test_ends', 'shorts', 'waveforms', 'faults', 'fixture_commands', 'boots',
     'resumes', 'clock_sets', 'thinnings', 'pulse_resistances', 'halts') AND EXISTS (SELECT 1 FROM positions);
INSERT INTO gap_backlog SELECT fixture_id, boot_id FROM positions;

-- One row that is written now and then, to know that the disk takes what is written while no fixture sends anything.
CREATE TABLE disk_probe (
    probe_id INTEGER PRIMARY KEY CHECK (probe_id = 1),
    written_unix_milliseconds INTEGER NOT NULL
) STRICT;
