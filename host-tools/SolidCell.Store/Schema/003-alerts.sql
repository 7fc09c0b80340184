-- What the host told people about: one row a cause, not a sample. Times are null until it happens.
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
