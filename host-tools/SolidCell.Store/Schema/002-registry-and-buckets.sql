-- Cells that people register, who sent a command, how a test ended, what a fixture said last, and the min/max buckets of samples.

ALTER TABLE cells RENAME COLUMN mass_micrograms TO active_mass_micrograms;
ALTER TABLE cells ADD COLUMN working_electrode TEXT;
ALTER TABLE cells ADD COLUMN notes TEXT NOT NULL DEFAULT '';
ALTER TABLE cells ADD COLUMN created_unix_milliseconds INTEGER NOT NULL DEFAULT 0;
-- 0 for a cell that the host made up for a test of its own or that a fixture reported: its name says nothing.
ALTER TABLE cells ADD COLUMN is_registered INTEGER NOT NULL DEFAULT 0;
UPDATE cells SET created_unix_milliseconds =
    COALESCE((SELECT MIN(started_unix_milliseconds) FROM tests t WHERE t.cell_id = cells.cell_id), 0);
CREATE UNIQUE INDEX cells_by_name ON cells (name COLLATE NOCASE) WHERE is_registered = 1;

ALTER TABLE commands ADD COLUMN client TEXT NOT NULL DEFAULT '';
CREATE INDEX commands_by_time ON commands (sent_unix_milliseconds);

ALTER TABLE fixtures ADD COLUMN status TEXT;
ALTER TABLE fixtures ADD COLUMN status_unix_milliseconds INTEGER;

-- What the fixture was told at the start: a cell that is described better later does not change a test.
ALTER TABLE tests ADD COLUMN area_square_micrometres INTEGER;
ALTER TABLE tests ADD COLUMN capacity_nanoamp_hours INTEGER;
UPDATE tests SET (area_square_micrometres, capacity_nanoamp_hours) = (
    SELECT b.area_square_micrometres, b.capacity_nanoamp_hours FROM test_spans s JOIN test_starts b
        ON b.fixture_id = s.fixture_id AND b.boot_id = s.boot_id AND b.sequence = s.first_sequence
    WHERE s.test_id = tests.test_id LIMIT 1);

ALTER TABLE tests ADD COLUMN end_reason INTEGER;
UPDATE tests SET end_reason = (
    SELECT e.reason FROM test_spans s JOIN test_ends e
        ON e.fixture_id = s.fixture_id AND e.boot_id = s.boot_id AND e.sequence = s.last_sequence
    WHERE s.test_id = tests.test_id LIMIT 1) WHERE state = 'ended';

-- All samples of one slice of test time (its width follows from the level), reduced to what a plot of that width can show.
CREATE TABLE sample_buckets (
    test_id BLOB NOT NULL REFERENCES tests(test_id),
    level INTEGER NOT NULL,
    bucket INTEGER NOT NULL,
    samples INTEGER NOT NULL,
    unmeasured INTEGER NOT NULL,
    first_milliseconds INTEGER NOT NULL,
    last_milliseconds INTEGER NOT NULL,
    minimum_cell_microvolts INTEGER,
    maximum_cell_microvolts INTEGER,
    minimum_cell_nanoamps INTEGER,
    maximum_cell_nanoamps INTEGER,
    minimum_stack_kilopascals INTEGER,
    maximum_stack_kilopascals INTEGER,
    minimum_frame_millidegrees INTEGER,
    maximum_frame_millidegrees INTEGER,
    PRIMARY KEY (test_id, level, bucket)
) STRICT, WITHOUT ROWID;

-- Spans whose samples were stored before there were buckets; a row goes when its last sample is in them.
CREATE TABLE bucket_backlog (
    fixture_id INTEGER NOT NULL,
    boot_id INTEGER NOT NULL,
    first_sequence INTEGER NOT NULL,
    next_sequence INTEGER NOT NULL,
    PRIMARY KEY (fixture_id, boot_id, first_sequence)
) STRICT, WITHOUT ROWID;
INSERT INTO bucket_backlog SELECT fixture_id, boot_id, first_sequence, first_sequence FROM test_spans;
