-- The newest test of each fixture is asked for once a second, however many tests it has had.
CREATE INDEX tests_by_fixture ON tests (fixture_id, started_unix_milliseconds);
