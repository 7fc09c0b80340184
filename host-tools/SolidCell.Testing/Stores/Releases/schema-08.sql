-- The schema of version 8 as 34834f31ee49 made it. Written by .ci/keep-schema; never changed.
CREATE TABLE fixtures (
    fixture_id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    is_virtual INTEGER NOT NULL DEFAULT 0,
    first_seen_unix_milliseconds INTEGER NOT NULL,
    last_seen_unix_milliseconds INTEGER NOT NULL
, status TEXT, status_unix_milliseconds INTEGER) STRICT;
CREATE TABLE positions (
    fixture_id INTEGER NOT NULL REFERENCES fixtures(fixture_id),
    boot_id INTEGER NOT NULL,
    last_sequence INTEGER NOT NULL,
    stored INTEGER NOT NULL,
    duplicates INTEGER NOT NULL, quarantined INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (fixture_id, boot_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE cells (
    cell_id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    chemistry TEXT,
    kind INTEGER NOT NULL,
    area_square_micrometres INTEGER NOT NULL,
    active_mass_micrograms INTEGER,
    capacity_nanoamp_hours INTEGER NOT NULL
, working_electrode TEXT, notes TEXT NOT NULL DEFAULT '', created_unix_milliseconds INTEGER NOT NULL DEFAULT 0, is_registered INTEGER NOT NULL DEFAULT 0, card TEXT) STRICT;
CREATE TABLE protocols (
    sha256 BLOB PRIMARY KEY,
    name TEXT NOT NULL,
    program BLOB NOT NULL,
    source TEXT NOT NULL,
    added_unix_milliseconds INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE runs (
    run_id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    seed INTEGER,
    started_unix_milliseconds INTEGER NOT NULL,
    ended_unix_milliseconds INTEGER,
    outcome TEXT
) STRICT;
CREATE TABLE tests (
    test_id BLOB PRIMARY KEY,
    fixture_id INTEGER NOT NULL REFERENCES fixtures(fixture_id),
    run_id INTEGER REFERENCES runs(run_id),
    cell_id INTEGER REFERENCES cells(cell_id),
    protocol_sha256 BLOB,
    state TEXT NOT NULL CHECK (state IN ('planned', 'running', 'ended', 'interrupted')),
    started_unix_milliseconds INTEGER NOT NULL
, area_square_micrometres INTEGER, capacity_nanoamp_hours INTEGER, end_reason INTEGER, not_started_unix_milliseconds INTEGER) STRICT, WITHOUT ROWID;
CREATE TABLE test_spans (
    fixture_id INTEGER NOT NULL REFERENCES fixtures(fixture_id),
    boot_id INTEGER NOT NULL,
    first_sequence INTEGER NOT NULL,
    last_sequence INTEGER,
    test_id BLOB NOT NULL REFERENCES tests(test_id),
    PRIMARY KEY (fixture_id, boot_id, first_sequence)
) STRICT, WITHOUT ROWID;
CREATE INDEX test_spans_by_test ON test_spans (test_id);
CREATE TABLE commands (
    correlation_id BLOB PRIMARY KEY,
    fixture TEXT NOT NULL,
    name TEXT NOT NULL,
    detail TEXT NOT NULL,
    sent_unix_milliseconds INTEGER NOT NULL,
    answered_unix_milliseconds INTEGER,
    outcome TEXT,
    answer TEXT
, client TEXT NOT NULL DEFAULT '') STRICT, WITHOUT ROWID;
CREATE TABLE refusals (
    fixture TEXT PRIMARY KEY,
    batches INTEGER NOT NULL,
    last_reason TEXT NOT NULL,
    last_unix_milliseconds INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE samples (
    fixture_id INTEGER NOT NULL REFERENCES fixtures(fixture_id),
    boot_id INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    test_milliseconds INTEGER NOT NULL,
    cell_microvolts INTEGER NOT NULL,
    cell_nanoamps INTEGER NOT NULL,
    stack_kilopascals INTEGER NOT NULL,
    frame_millidegrees INTEGER NOT NULL,
    qualities INTEGER NOT NULL,
    step_charge_nanoamp_hours INTEGER NOT NULL,
    payload BLOB,
    PRIMARY KEY (fixture_id, boot_id, sequence)
) STRICT, WITHOUT ROWID;
CREATE TABLE step_starts (
    fixture_id INTEGER NOT NULL REFERENCES fixtures(fixture_id),
    boot_id INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    test_milliseconds INTEGER NOT NULL,
    step_index INTEGER NOT NULL,
    step_count INTEGER NOT NULL,
    cycle_count INTEGER NOT NULL,
    step_kind INTEGER NOT NULL,
    set_point_nanoamps INTEGER NOT NULL,
    set_point_microvolts INTEGER NOT NULL,
    turn1 INTEGER NOT NULL,
    turn2 INTEGER NOT NULL,
    turn3 INTEGER NOT NULL,
    turn4 INTEGER NOT NULL,
    half_cycle INTEGER NOT NULL,
    payload BLOB,
    PRIMARY KEY (fixture_id, boot_id, sequence)
) STRICT, WITHOUT ROWID;
CREATE TABLE step_ends (
    fixture_id INTEGER NOT NULL REFERENCES fixtures(fixture_id),
    boot_id INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    test_milliseconds INTEGER NOT NULL,
    step_index INTEGER NOT NULL,
    step_count INTEGER NOT NULL,
    cycle_count INTEGER NOT NULL,
    reason INTEGER NOT NULL,
    charge_nanoamp_hours INTEGER NOT NULL,
    step_milliseconds INTEGER NOT NULL,
    payload BLOB,
    PRIMARY KEY (fixture_id, boot_id, sequence)
) STRICT, WITHOUT ROWID;
CREATE TABLE test_starts (
    fixture_id INTEGER NOT NULL REFERENCES fixtures(fixture_id),
    boot_id INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    test_milliseconds INTEGER NOT NULL,
    cell_kind INTEGER NOT NULL,
    area_square_micrometres INTEGER NOT NULL,
    capacity_nanoamp_hours INTEGER NOT NULL,
    unix_milliseconds INTEGER NOT NULL,
    payload BLOB,
    PRIMARY KEY (fixture_id, boot_id, sequence)
) STRICT, WITHOUT ROWID;
CREATE TABLE test_ends (
    fixture_id INTEGER NOT NULL REFERENCES fixtures(fixture_id),
    boot_id INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    test_milliseconds INTEGER NOT NULL,
    reason INTEGER NOT NULL,
    deposition_charge_nanoamp_hours INTEGER NOT NULL,
    stripping_charge_nanoamp_hours INTEGER NOT NULL,
    step_count INTEGER NOT NULL,
    cycle_count INTEGER NOT NULL,
    payload BLOB,
    PRIMARY KEY (fixture_id, boot_id, sequence)
) STRICT, WITHOUT ROWID;
CREATE TABLE shorts (
    fixture_id INTEGER NOT NULL REFERENCES fixtures(fixture_id),
    boot_id INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    test_milliseconds INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    confidence_percent INTEGER NOT NULL,
    onset_milliseconds INTEGER NOT NULL,
    half_cycle INTEGER NOT NULL,
    current_density_nanoamps_per_square_centimetre INTEGER NOT NULL,
    step_areal_charge_nanoamp_hours_per_square_centimetre INTEGER NOT NULL,
    cumulative_areal_charge_nanoamp_hours_per_square_centimetre INTEGER NOT NULL,
    before_microvolts INTEGER NOT NULL,
    at_microvolts INTEGER NOT NULL,
    after_microvolts INTEGER NOT NULL,
    recovered INTEGER NOT NULL,
    event_number INTEGER NOT NULL,
    cause INTEGER NOT NULL,
    step_count INTEGER NOT NULL,
    cycle_count INTEGER NOT NULL,
    payload BLOB,
    PRIMARY KEY (fixture_id, boot_id, sequence)
) STRICT, WITHOUT ROWID;
CREATE TABLE waveforms (
    fixture_id INTEGER NOT NULL REFERENCES fixtures(fixture_id),
    boot_id INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    test_milliseconds INTEGER NOT NULL,
    event_number INTEGER NOT NULL,
    first_point INTEGER NOT NULL,
    point_milliseconds INTEGER NOT NULL,
    point_count INTEGER NOT NULL,
    payload BLOB,
    PRIMARY KEY (fixture_id, boot_id, sequence)
) STRICT, WITHOUT ROWID;
CREATE TABLE faults (
    fixture_id INTEGER NOT NULL REFERENCES fixtures(fixture_id),
    boot_id INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    test_milliseconds INTEGER NOT NULL,
    fault_id INTEGER NOT NULL,
    raised INTEGER NOT NULL,
    value INTEGER NOT NULL,
    action INTEGER NOT NULL,
    payload BLOB,
    PRIMARY KEY (fixture_id, boot_id, sequence)
) STRICT, WITHOUT ROWID;
CREATE TABLE fixture_commands (
    fixture_id INTEGER NOT NULL REFERENCES fixtures(fixture_id),
    boot_id INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    test_milliseconds INTEGER NOT NULL,
    command_name INTEGER NOT NULL,
    outcome INTEGER NOT NULL,
    payload BLOB,
    PRIMARY KEY (fixture_id, boot_id, sequence)
) STRICT, WITHOUT ROWID;
CREATE TABLE boots (
    fixture_id INTEGER NOT NULL REFERENCES fixtures(fixture_id),
    boot_id INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    test_milliseconds INTEGER NOT NULL,
    reason INTEGER NOT NULL,
    boot_count INTEGER NOT NULL,
    firmware_version INTEGER NOT NULL,
    payload BLOB,
    PRIMARY KEY (fixture_id, boot_id, sequence)
) STRICT, WITHOUT ROWID;
CREATE TABLE resumes (
    fixture_id INTEGER NOT NULL REFERENCES fixtures(fixture_id),
    boot_id INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    test_milliseconds INTEGER NOT NULL,
    gap_milliseconds INTEGER NOT NULL,
    unaccounted_charge_nanoamp_hours INTEGER NOT NULL,
    step_count INTEGER NOT NULL,
    payload BLOB,
    PRIMARY KEY (fixture_id, boot_id, sequence)
) STRICT, WITHOUT ROWID;
CREATE TABLE clock_sets (
    fixture_id INTEGER NOT NULL REFERENCES fixtures(fixture_id),
    boot_id INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    test_milliseconds INTEGER NOT NULL,
    unix_milliseconds INTEGER NOT NULL,
    payload BLOB,
    PRIMARY KEY (fixture_id, boot_id, sequence)
) STRICT, WITHOUT ROWID;
CREATE TABLE thinnings (
    fixture_id INTEGER NOT NULL REFERENCES fixtures(fixture_id),
    boot_id INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    test_milliseconds INTEGER NOT NULL,
    first_sequence INTEGER NOT NULL,
    last_sequence INTEGER NOT NULL,
    removed INTEGER NOT NULL,
    payload BLOB,
    PRIMARY KEY (fixture_id, boot_id, sequence)
) STRICT, WITHOUT ROWID;
CREATE TABLE pulse_resistances (
    fixture_id INTEGER NOT NULL REFERENCES fixtures(fixture_id),
    boot_id INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    test_milliseconds INTEGER NOT NULL,
    instant_microohms INTEGER NOT NULL,
    one_second_microohms INTEGER NOT NULL,
    ten_seconds_microohms INTEGER NOT NULL,
    step_count INTEGER NOT NULL,
    payload BLOB,
    PRIMARY KEY (fixture_id, boot_id, sequence)
) STRICT, WITHOUT ROWID;
CREATE VIEW steps AS
SELECT s.fixture_id, s.boot_id, s.sequence, s.test_milliseconds, s.step_index, s.step_count, s.cycle_count, s.step_kind,
       s.set_point_nanoamps, s.half_cycle, e.reason, e.charge_nanoamp_hours, e.step_milliseconds
FROM step_starts s
LEFT JOIN step_ends e ON e.fixture_id = s.fixture_id AND e.boot_id = s.boot_id AND e.step_count = s.step_count
    AND e.sequence = (SELECT MIN(sequence) FROM step_ends n
                      WHERE n.fixture_id = s.fixture_id AND n.boot_id = s.boot_id AND n.sequence > s.sequence);
CREATE UNIQUE INDEX cells_by_name ON cells (name COLLATE NOCASE) WHERE is_registered = 1;
CREATE INDEX commands_by_time ON commands (sent_unix_milliseconds);
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
CREATE TABLE bucket_backlog (
    fixture_id INTEGER NOT NULL,
    boot_id INTEGER NOT NULL,
    first_sequence INTEGER NOT NULL,
    next_sequence INTEGER NOT NULL,
    PRIMARY KEY (fixture_id, boot_id, first_sequence)
) STRICT, WITHOUT ROWID;
CREATE TABLE alerts (
    alert_id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    fixture TEXT NOT NULL,
    subject TEXT NOT NULL,
    title TEXT NOT NULL,
    detail TEXT NOT NULL,
    times INTEGER NOT NULL,
    raised_unix_milliseconds INTEGER NOT NULL,
    ended_unix_milliseconds INTEGER,
    dismissed_unix_milliseconds INTEGER
) STRICT;
CREATE INDEX tests_by_fixture ON tests (fixture_id, started_unix_milliseconds);
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
CREATE TABLE log_gaps (
    fixture_id INTEGER NOT NULL REFERENCES fixtures(fixture_id),
    boot_id INTEGER NOT NULL,
    first_sequence INTEGER NOT NULL,
    last_sequence INTEGER NOT NULL,
    PRIMARY KEY (fixture_id, boot_id, first_sequence)
) STRICT, WITHOUT ROWID;
CREATE TABLE conflicts (
    fixture_id INTEGER PRIMARY KEY REFERENCES fixtures(fixture_id),
    batches INTEGER NOT NULL,
    boot_id INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    last_unix_milliseconds INTEGER NOT NULL
) STRICT;
CREATE TABLE review_backlog (
    record_table TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
CREATE TABLE gap_backlog (
    fixture_id INTEGER NOT NULL,
    boot_id INTEGER NOT NULL,
    PRIMARY KEY (fixture_id, boot_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE disk_probe (
    probe_id INTEGER PRIMARY KEY CHECK (probe_id = 1),
    written_unix_milliseconds INTEGER NOT NULL
) STRICT;
CREATE TABLE imports (
    test_id BLOB PRIMARY KEY REFERENCES tests(test_id),
    file_name TEXT NOT NULL,
    sha256 BLOB NOT NULL,
    instrument TEXT NOT NULL,
    taken TEXT NOT NULL,
    remarks TEXT NOT NULL,
    imported_unix_milliseconds INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
PRAGMA user_version = 8;
