-- What people say of tests, and the history of what they said of tests and cells (docs/decisions/0031).

ALTER TABLE tests ADD COLUMN experiment_group TEXT NOT NULL DEFAULT '';
-- Words with a space before and after each, so that " word " finds one.
ALTER TABLE tests ADD COLUMN tags TEXT NOT NULL DEFAULT '';
ALTER TABLE tests ADD COLUMN is_archived INTEGER NOT NULL DEFAULT 0;
-- Such a test is shown nowhere; its records stay, since the log is the truth.
ALTER TABLE tests ADD COLUMN is_deleted INTEGER NOT NULL DEFAULT 0;
CREATE INDEX tests_by_group ON tests (experiment_group COLLATE NOCASE) WHERE experiment_group <> '';

CREATE TABLE test_notes (
    note_id INTEGER PRIMARY KEY,
    test_id BLOB NOT NULL REFERENCES tests(test_id),
    written_unix_milliseconds INTEGER NOT NULL,
    client TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX test_notes_by_test ON test_notes (test_id);

-- A change of a cell or a test: all fields before and after as JSON.
CREATE TABLE edits (
    edit_id INTEGER PRIMARY KEY,
    subject TEXT NOT NULL CHECK (subject IN ('cell', 'test')),
    subject_id TEXT NOT NULL,
    edited_unix_milliseconds INTEGER NOT NULL,
    client TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    is_undone INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX edits_by_subject ON edits (subject, subject_id);
