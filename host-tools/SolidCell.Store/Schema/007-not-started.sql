-- A planned test whose fixture has since said that it does not have it. Should the test begin nonetheless, its first record makes it a running one.
ALTER TABLE tests ADD COLUMN not_started_unix_milliseconds INTEGER;
